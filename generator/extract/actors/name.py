"""One name in the text."""

from __future__ import annotations

from typing import NamedTuple


class Name(NamedTuple):
    """A stretch of tokens [first, stop) that is one name, with the model's label ("" for none)."""

    first: int
    stop: int
    label: str
