"""Events by date, one lane for each actor or role."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from generator.model.counted import counted
from generator.model.when import bounds
from generator.pages import routes
from generator.pages.escape import clean
from generator.pages.listings import EVENTS_A_PAGE
from generator.pages.lookup import View
from generator.pages.pictures.axis import Axis, Tick, axis, short
from generator.pages.views import FactView

WIDTH = 960
LEFT = 170
RIGHT = 920
LANE = 30
TOP = 42
STACKED = 3
MOST_LANES = 9
MOST_EVENTS = 90
MOST_OF_ONE = 12
"""Events in a lane of an actor's own picture, the most important ones."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing with a date: `open` when it has not happened, as far as is told."""

    date: str
    text: str
    page: str
    anchor: str
    open: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark from `x` to `x2` (equal for a single day) at height `y`."""

    x: float
    x2: float
    y: float
    event: Event


@dataclass(frozen=True, slots=True)
class Lane:
    label: str
    page: str
    y: float
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """The whole picture. `left_out` events have no place in it; `text` says in words what it shows."""

    title: str
    text: str
    width: int
    height: int
    left: int
    right: int
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    left_out: int


def timeline(view: View, ids: Sequence[str]) -> Lanes | None:
    """The timeline by actor: those with most of these events get a lane, the rest share the last one."""
    known = view.knowledge.timeline
    dated = [known[i] for i in ids if i in known and bounds(known[i].date)]
    shown = dated[-MOST_EVENTS:]
    count: dict[str, int] = defaultdict(int)
    for entry in shown:
        for actor in entry.actors:
            count[actor] += 1
    rank = {key: n for n, key in enumerate(view.knowledge.actors)}
    chosen = sorted((a for a in count if a in rank), key=lambda a: (-count[a], rank[a]))[: MOST_LANES - 1]
    order = sorted(chosen, key=lambda a: rank[a])
    lanes: dict[tuple[str, str], list[Event]] = {(view.knowledge.actors[a].name, routes.actor(a)): [] for a in order}
    rest: list[Event] = []
    pages = routes.parts(routes.TIMELINE, len(known), EVENTS_A_PAGE)
    place = {key: pages[n // EVENTS_A_PAGE] for n, key in enumerate(known)}
    for entry in shown:
        event = Event(entry.date, clean(entry.text), place[entry.id], entry.id, entry.status != "happened")
        own = [lanes[view.knowledge.actors[a].name, routes.actor(a)] for a in entry.actors if a in chosen]
        for lane in own:
            lane.append(event)
        if not own:
            rest.append(event)
    if rest:
        lanes["Others", ""] = rest
    return _drawn("Timeline by actor and date", lanes, len(ids) - len(shown))


def actor_lanes(
    name: str, said: Sequence[FactView], did: Sequence[FactView], said_of: Sequence[FactView]
) -> Lanes | None:
    """What the actor of this name said, what reports tell of it and what others said, by date."""
    lanes: dict[tuple[str, str], list[Event]] = {}
    for label, facts in (("Said", said), ("In reports", did), ("Others said", said_of)):
        dated = list(islice((f for f in facts if bounds(f.iso)), MOST_OF_ONE))
        if dated:
            lanes[label, ""] = [
                Event(f.iso, clean(f.text), routes.article(f.article), f.id, f.status != "happened") for f in dated
            ]
    return _drawn(f"{name} by date", lanes, 0)


def _drawn(title: str, given: Mapping[tuple[str, str], Sequence[Event]], left_out: int) -> Lanes | None:
    dates = {event.date for lane in given.values() for event in lane}
    if len(dates) < 2:
        return None
    scale = axis(dates, LEFT + 16, RIGHT)
    lanes = []
    y = float(TOP)
    for (label, page), events in given.items():
        rows = _stacked(events, scale)
        height = LANE + 11 * (max((row for row, _, _ in rows), default=0))
        dots = tuple(Dot(a, b, y + LANE / 2 + 11 * row, event) for (row, a, b), event in zip(rows, events, strict=True))
        lanes.append(Lane(short(label, 24), page, y + LANE / 2, dots))
        y += height
    count = sum(len(lane) for lane in given.values())
    text = f"{counted(count, 'mark')} in {counted(len(lanes), 'lane')}: " + "; ".join(
        f"{label}: {counted(len(events), 'entry', 'entries')}" for (label, _), events in given.items()
    )
    return Lanes(title, text, WIDTH, int(y) + 12, LEFT, RIGHT, scale.ticks, tuple(lanes), left_out)


def _stacked(events: Iterable[Event], scale: Axis) -> list[tuple[int, float, float]]:
    """For each event its row in the lane, the lowest that is free there, and its span."""
    ends = [float("-inf")] * STACKED
    rows = []
    for event in sorted(events, key=lambda e: e.date):
        a, b = scale.span(event.date) or (LEFT, LEFT)
        row = next((n for n, end in enumerate(ends) if a > end + 11), STACKED - 1)
        ends[row] = max(ends[row], b)
        rows.append((event, (row, a, b)))
    placed: dict[int, tuple[int, float, float]] = {id(event): place for event, place in rows}
    return [placed[id(event)] for event in events]
