"""What a merge of a brief gives, and the clashes it leaves open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.model.plain import Plain


@dataclass(frozen=True, slots=True)
class Clash:
    """A field that a person changed and that the machine now words anew. Open until `accept` or `keep`.

    `at` names it: "title", "f-7c2k.text", "Ann Lee.role". `was` is the machine's word that the person changed, `yours`
    the person's, `now` the machine's new one; plain values. `quote` is the evidence sentence, if there is one.
    """

    at: str
    was: Any
    yours: Any
    now: Any
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """`values` is what the brief should say, `base` what .base/ should keep; write them in this order.

    `new` are ids and names that only the new extraction has and that were left out because there was no base.
    `counts` has "updated" (fields), "added" and "removed" (facts and actors that the machine put in or took back).
    """

    values: Plain
    base: Plain
    clashes: tuple[Clash, ...] = ()
    new: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
