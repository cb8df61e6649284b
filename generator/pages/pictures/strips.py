"""Figures of the same thing over time, one strip a series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.when import bounds
from generator.pages import listings, routes, words
from generator.pages.listings import MeasureView, SeriesView, View
from generator.pages.pictures.axis import Tick, axis, short

WIDTH = 960
LEFT = 230
RIGHT = 880
STRIP = 86
TOP = 30
MOST_STRIPS = 10
MOST_POINTS = 24


@dataclass(frozen=True, slots=True)
class Point:
    """A figure at height `y`, or from `y` up to `y2` for a range; its label is at (`x`, `label_y`)."""

    x: float
    y: float
    y2: float
    label_y: float
    label: str
    page: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Strip:
    label: str
    y: float
    base: float
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Strips:
    title: str
    text: str
    width: int
    height: int
    left: int
    right: int
    ticks: tuple[Tick, ...]
    strips: tuple[Strip, ...]


def numbers(view: View) -> Strips | None:
    """The series with at least two dated quantities, the first MOST_STRIPS of them."""
    made = ((s, _dated(s)) for s in listings.series(view, view.knowledge.series))
    chosen = [(s, points) for s, points in made if len(points) >= 2][:MOST_STRIPS]
    dates = [m.as_of for _, points in chosen for m in points]
    if not dates:
        return None
    scale = axis(dates, LEFT + 30, RIGHT)
    strips = []
    for n, (given, points) in enumerate(chosen):
        top = TOP + STRIP * n
        base = top + STRIP - 16
        most = max(max(m.high or 0.0, m.value or 0.0) for m in points) or 1.0
        drawn = [_point(m, (scale.span(m.as_of) or (LEFT, LEFT))[0], base, most, k) for k, m in enumerate(points)]
        strips.append(Strip(short(given.label, 34), top, base, tuple(drawn)))
    text = "; ".join(f"{s.label}: {', '.join(m.text for m in points)}" for s, points in chosen)
    return Strips(
        "Numbers over time", text, WIDTH, TOP + STRIP * len(strips) + 8, LEFT, RIGHT, scale.ticks, tuple(strips)
    )


def _dated(given: SeriesView) -> Sequence[MeasureView]:
    return [m for m in given.measures if m.value is not None and m.value >= 0 and bounds(m.as_of)][:MOST_POINTS]


def _point(m: MeasureView, x: float, base: float, most: float, place: int) -> Point:
    """Heights are linear from zero; labels of neighbours stand above and below by turns."""
    high = base - 40 * max(m.high or 0.0, m.value or 0.0) / most
    low = base - 40 * (m.value or 0.0) / most
    label_y = high - 7 if place % 2 == 0 else low + 15
    return Point(
        x,
        round(low, 1),
        round(high, 1),
        round(label_y, 1),
        short(m.text, 22),
        routes.article(m.fact.article),
        m.fact.id,
        f"{m.text}, {words.day(m.as_of)}, {m.fact.outlet}",
    )
