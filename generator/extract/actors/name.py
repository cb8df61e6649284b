"""One name in the text, and what speaks for its kind."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal, NamedTuple

Kind = Literal["person", "organization", "place", "other"]
Votes = defaultdict[Kind, float]
"""How much speaks for each kind; nothing is 0."""


class Name(NamedTuple):
    """A stretch of tokens [first, stop) that is one name, with the model's label ("" for none)."""

    first: int
    stop: int
    label: str
