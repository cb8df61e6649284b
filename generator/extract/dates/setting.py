"""What a time expression is read against, and what comes out: shared by the parts that resolve."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.lexicon.calendar import MONTHS

Parts = Mapping[str, str]
"""What the named groups of a form matched, in small letters."""

WRITTEN = "written out"
YEAR_RULE = "year from the publication date"
COUNTED = "counted from the publication date"
ANCHORED = "counted from the date before it"
UNKNOWN = "no publication date"
NO_YEAR = "no year in the text"
UNCLEAR = "more than one reading"


@dataclass(frozen=True, slots=True)
class Setting:
    """What a time expression is read against.

    `published` is the day of publication, None when the text does not tell; `direction` is -1 where the governing
    verb looks back (-2 where there is no doubt: "since"), 1 where it looks ahead, 2 where it tells a plan of the past,
    so that the day may have gone by ("was due in May"), 0 where it does not tell; `anchor` is the value of the date
    before it in the text, "" if there is none.
    """

    published: date | None
    direction: int = 0
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """A calendar value with the rule that gave it; `value` None: open. `partial` is "--07" or "--07-09"."""

    value: str | None
    rule: str
    partial: str | None = None
    inferred: bool = False


Reader = Callable[[Parts, Setting], Resolution]
OPEN = Resolution(None, UNCLEAR)
NO_DATE = Resolution(None, UNKNOWN)


def month_of(name: str) -> int:
    """Month 1 to 12 by its name or short form in small letters, with or without the full stop."""
    return MONTHS[name.rstrip(".")]


def step(rel: str) -> int:
    """How many units away a word points: -1 "last", 1 "next", 0 any other."""
    return {"last": -1, "next": 1}.get(rel, 0)
