"""A date axis that keeps every date apart: long silences are shortened, busy days are not squeezed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import log2

from generator.model.when import bounds
from generator.pages import words

TICK_SPACE = 84
"""Units between two labels, enough for "18 Oct 2024" in the drawing's smallest type."""


ROWS = (12, 25)
"""Heights of labels: what finds no place in the first row stands in the second."""


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    y: int
    label: str


@dataclass(frozen=True, slots=True)
class Axis:
    """Where calendar days lie between `left` and `right`, and where a label stands."""

    places: Mapping[date, float]
    ticks: tuple[Tick, ...]

    def span(self, value: str) -> tuple[float, float] | None:
        """The first and last place of a calendar value, the same for a day; None when it has no place."""
        days = bounds(value)
        if days is None or days[0] not in self.places or days[1] not in self.places:
            return None
        return self.places[days[0]], self.places[days[1]]


def axis(values: Iterable[str], left: float, right: float) -> Axis:
    """An axis for these calendar values. Distance grows with the logarithm of the days between neighbours."""
    days = sorted({day for value in values if (found := bounds(value)) for day in found})
    steps = [1 + log2(1 + (b - a).days) for a, b in pairwise(days)]
    unit = (right - left) / sum(steps) if steps else 0.0
    places: dict[date, float] = {}
    x = left if steps else (left + right) / 2
    for day, step in zip(days, [0.0, *steps], strict=False):
        x += step * unit
        places[day] = round(x, 1)
    return Axis(places, tuple(_ticks(places)))


def _ticks(places: Mapping[date, float]) -> Iterable[Tick]:
    """Labels where they find room; the newest day, which readers look for, always has one."""
    newest = max(places.values(), default=0.0)
    last = dict.fromkeys(ROWS, float("-inf"))
    for day, x in places.items():
        kept_free = ROWS[0] if 0 < newest - x < TICK_SPACE else None
        row = next((y for y in ROWS if x - last[y] >= TICK_SPACE and y != kept_free), None)
        if row is not None:
            last[row] = x
            yield Tick(x, row, words.day(day.isoformat()))


def short(text: str, limit: int) -> str:
    """A label that fits: cut with an ellipsis."""
    return text if len(text) <= limit else text[: limit - 1].rstrip() + "…"
