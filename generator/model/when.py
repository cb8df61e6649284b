"""Calendar values as text: days, months, years and intervals of them, ISO 8601."""

from __future__ import annotations

import re
from datetime import date, timedelta

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def bounds(value: str) -> tuple[date, date] | None:
    """The first and last day that `value` may mean, or None when it is no calendar value.

    `value` is "2024-06-25", "2024-06", "2024" or an interval "a/b" of these.
    """
    first, _, last = value.partition("/")
    start, end = _point(first), _point(last or first)
    if start is None or end is None or start[0] > end[1]:
        return None
    return start[0], end[1]


def precision(value: str) -> str:
    """ "day", "month", "year", "interval", or "" when `value` is no calendar value."""
    if bounds(value) is None:
        return ""
    return "interval" if "/" in value else {10: "day", 7: "month", 4: "year"}[len(value)]


def overlap(a: str, b: str) -> bool:
    """Whether two calendar values may mean the same time."""
    x, y = bounds(a), bounds(b)
    return x is not None and y is not None and x[0] <= y[1] and y[0] <= x[1]


def _point(text: str) -> tuple[date, date] | None:
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if year == 0:
        return None
    try:
        if match[3]:
            return date(year, month, day), date(year, month, day)
        if match[2]:
            following = date(year + month // 12, month % 12 + 1, 1) if year < 9999 else date(9999, 12, 31)
            return date(year, month, 1), following - timedelta(days=1)
    except ValueError:
        return None
    return date(year, 1, 1), date(year, 12, 31)
