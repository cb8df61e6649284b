"""Calendar values: what days they may mean, looked up once, since thousands of facts have few different dates; and how
a reader says them.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from generator.model import when

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January February March April May June July August September October November December".split()
)  # fmt: skip
PERIODS = {
    "Q1": "first quarter of", "Q2": "second quarter of", "Q3": "third quarter of", "Q4": "fourth quarter of",
    "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter",
}  # fmt: skip


@lru_cache(maxsize=1 << 15)
def bounds(value: str) -> tuple[date, date] | None:
    """The first and last day that a calendar value may mean, None for anything else."""
    return when.bounds(value) if value else None


def overlap(a: str, b: str) -> bool:
    """Whether two calendar values may mean the same time."""
    x, y = bounds(a), bounds(b)
    return x is not None and y is not None and x[0] <= y[1] and y[0] <= x[1]


def spoken(value: str) -> str:
    """A calendar value as a reader says it: "21 October 2024", "October 2024", "9-11 July 2024"; "" for none."""
    first, _, last = value.partition("/")
    if not last:
        return _point(first)
    a, b = first.split("-"), last.split("-")
    if len(a) == len(b) == 3 and a[:2] == b[:2]:
        return f"{int(a[2])}–{_point(last)}"
    return f"{_point(first)} to {_point(last)}"


def _point(value: str) -> str:
    if value[4:6] == "-W":
        return f"the week of {_point(date.fromisocalendar(int(value[:4]), int(value[6:]), 1).isoformat())}"
    if value[5:] in PERIODS:
        return f"{PERIODS[value[5:]]} {value[:4]}"
    parts = value.split("-")
    if value.startswith("--") and len(parts) == 4:
        return f"{int(parts[3])} {MONTHS[int(parts[2]) - 1]}, year open"
    if not parts[0]:
        return ""
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)
