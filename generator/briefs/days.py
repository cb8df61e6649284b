"""A day as people write it -> as briefs need it, where there is one way to read it."""

from __future__ import annotations

import re
from datetime import date

_BETWEEN = re.compile(r" (?:-|–|—|to|until) |–|—|(?<=-\d\d)/")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_FIRST = re.compile(r"(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_SLASHED = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4})")
_WORDED = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Za-z]{3,9})\.?(?: (\d{1,2})(?:st|nd|rd|th)?)?,? (\d{4})")


def iso_when(text: str) -> str:
    """A day or an interval ("4 March 2031 to 6 March 2031", in any order) as briefs need it, "" for what is neither."""
    days = sorted(_iso_day(part.strip()) for part in _BETWEEN.split(text, maxsplit=1))
    return "/".join(days) if all(days) else ""


def _iso_day(text: str) -> str:
    """`text` as 2031-03-04 (2031-03 where it names no day), "" where it is no day or could be two."""
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(found[1], found[2], found[3])
    if found := _DOTTED.fullmatch(text):
        return _day(found[3], found[2], found[1])
    if found := _SLASHED.fullmatch(text):
        days = {_day(found[3], found[1], found[2]), _day(found[3], found[2], found[1])} - {""}
        return days.pop() if len(days) == 1 else ""
    found = _WORDED.fullmatch(text)
    month = found[2][:3].lower() if found else ""
    if not found or month not in _MONTHS or (found[1] and found[3]):
        return ""
    number = str(_MONTHS.index(month) + 1)
    day = found[1] or found[3]
    return _day(found[4], number, day) if day else _day(found[4], number, "1")[:7]


def _day(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
