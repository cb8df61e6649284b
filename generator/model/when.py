"""Calendar values as text, ISO 8601: days, weeks, months, quarters, seasons, years and intervals of them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?|-W(\d\d)|-Q([1-4])|-(SP|SU|FA|WI))?")


@lru_cache(maxsize=1 << 14)
def bounds(value: str) -> tuple[date, date] | None:
    """The first and last day that `value` may mean, or None when it is no calendar value.

    `value` is "2024-06-25", "2024-W26" (ISO week, Monday to Sunday), "2024-06", "2024-Q3", "2024-SP" (a season: SP, SU,
    FA or WI), "2024" or an interval "a/b" of these. When a season falls depends on the hemisphere, so its bounds are
    those of the year, a winter's reaching into the next February.
    """
    first, slash, last = value.partition("/")
    start, end = _point(first), _point(last if slash else first)
    if start is None or end is None or start[0] > end[1]:
        return None
    return start[0], end[1]


def precision(value: str) -> str:
    """Either "day", "week", "month", "quarter", "season", "year" or "interval"; "" when `value` is none of them."""
    if bounds(value) is None:
        return ""
    if "/" in value:
        return "interval"
    if len(value) == 7:
        return {"Q": "quarter"}.get(value[5], "season" if value[5].isalpha() else "month")
    return "week" if "W" in value else {10: "day", 4: "year"}[len(value)]


def overlap(a: str, b: str) -> bool:
    """Whether two calendar values may mean the same time."""
    x, y = bounds(a), bounds(b)
    return x is not None and y is not None and x[0] <= y[1] and y[0] <= x[1]


def _point(text: str) -> tuple[date, date] | None:
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    year, month, day, week, quarter = (int(match[n] or 0) for n in range(1, 6))
    try:
        if week:
            monday = date.fromisocalendar(year, week, 1)
            return monday, monday + timedelta(days=6)
        if match[4]:
            return None
        if match[3]:
            return date(year, month, day), date(year, month, day)
        if match[2]:
            return date(year, month, 1), _month_end(year, month)
        if quarter:
            return date(year, 3 * quarter - 2, 1), _month_end(year, 3 * quarter)
        if match[6] == "WI":
            return date(year, 1, 1), _month_end(min(year + 1, date.max.year), 2)
        return date(year, 1, 1), date(year, 12, 31)
    except (ValueError, OverflowError):
        return None


def _month_end(year: int, month: int) -> date:
    if month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)
