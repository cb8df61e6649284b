"""Calendar values looked up once: a desk of thousands of facts has few different dates."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from generator.model import when


@lru_cache(maxsize=1 << 15)
def bounds(value: str) -> tuple[date, date] | None:
    """The first and last day that a calendar value may mean, None for anything else."""
    return when.bounds(value) if value else None


def overlap(a: str, b: str) -> bool:
    """Whether two calendar values may mean the same time."""
    x, y = bounds(a), bounds(b)
    return x is not None and y is not None and x[0] <= y[1] and y[0] <= x[1]
