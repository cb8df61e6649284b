"""Figures of the same thing over time, one strip a series."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from generator.model.when import bounds
from generator.pages import routes, words
from generator.pages.listings import MeasureView, SeriesView
from generator.pages.lookup import View
from generator.pages.pictures.axis import Tick, axis, short

WIDTH = 960
LEFT = 230
RIGHT = 880
STRIP = 84
RISE = 40
LETTER = 7.0
LINE = 14

TOP = 38
MOST_STRIPS = 10
MOST_POINTS = 24


@dataclass(frozen=True, slots=True)
class Point:
    """A figure at height `y`, or from `y` up to `y2` for a range. `label` is "" where another one is in the way."""

    x: float
    y: float
    y2: float
    label: str
    page: str
    anchor: str
    text: str


@dataclass(frozen=True, slots=True)
class Strip:
    label: str
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


def numbers(view: View, shown: tuple[SeriesView, ...]) -> Strips | None:
    """The series with at least two dated quantities, the first MOST_STRIPS of them."""
    return view.memo(_strips, shown)


def _strips(shown: Sequence[SeriesView]) -> Strips | None:
    made = ((s, _dated(s)) for s in shown)
    chosen = list(islice(((s, points) for s, points in made if len({m.as_of for m in points}) >= 2), MOST_STRIPS))
    if not chosen:
        return None
    scale = axis([m.as_of for _, points in chosen for m in points], LEFT + 30, RIGHT)
    strips = []
    for n, (given, points) in enumerate(chosen):
        base = TOP + STRIP * (n + 1) - 22
        most = max(_top(m) for m in points) or 1.0
        drawn = [_point(m, (scale.span(m.as_of) or (LEFT, LEFT))[0], base, most) for m in points]
        strips.append(Strip(short(given.label, 30), base, tuple(_labelled(drawn))))
    text = "; ".join(f"{s.label}: {', '.join(m.text for m in points)}" for s, points in chosen)
    height = TOP + STRIP * len(strips) + 8
    return Strips("Numbers over time", text, WIDTH, height, LEFT, RIGHT, scale.ticks, tuple(strips))


def _dated(given: SeriesView) -> Sequence[MeasureView]:
    return [m for m in given.measures if m.value is not None and m.value >= 0 and bounds(m.as_of)][:MOST_POINTS]


def _top(m: MeasureView) -> float:
    return max(m.high or 0.0, m.value or 0.0)


def _point(m: MeasureView, x: float, base: float, most: float) -> Point:
    """A dot whose height is linear from zero."""
    return Point(
        x=x,
        y=round(base - RISE * (m.value or 0.0) / most, 1),
        y2=round(base - RISE * _top(m) / most, 1),
        label=words.quantity(m.value or 0.0, m.high),
        page=routes.article(m.fact.article),
        anchor=m.fact.id,
        text=f"{m.text}, {words.day(m.as_of)}, {m.fact.outlet}",
    )


def _labelled(points: Iterable[Point]) -> Iterator[Point]:
    """The same points, highest first, without the labels that would run into another one."""
    taken: list[Point] = []
    for point in sorted(points, key=lambda p: (p.y2, p.x)):
        reach = LETTER * len(point.label)
        clash = any(
            abs(o.x - point.x) < (reach + LETTER * len(o.label)) / 2 and abs(o.y2 - point.y2) < LINE for o in taken
        )
        if not clash:
            taken.append(point)
        yield replace(point, label="" if clash else point.label)
