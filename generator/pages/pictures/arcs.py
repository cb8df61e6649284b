"""Who appears with whom: the most prominent actors in a column, an arc for each pair that stands in the same facts."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from generator.model.counted import counted
from generator.model.knowledge import KnownActor
from generator.pages import routes
from generator.pages.lookup import View
from generator.pages.pictures.axis import short

MOST_ACTORS = 30
MOST_PAIRS = 60
"""More arcs than this are a thicket; a table on each actor's page has them all."""
MOST_SINGLE = 30
"""With more pairs than this, those that share only one fact are left out."""

ROW = 22
LEFT = 230
TOP = 16
WIDEST = 8.0
DEEPEST = 420
WIDTH = 720


@dataclass(frozen=True, slots=True)
class Node:
    label: str
    page: str
    y: float
    radius: float
    text: str


@dataclass(frozen=True, slots=True)
class Arc:
    """A half ellipse from height `y` down to `y2`, `depth` wide to the right, `width` thick."""

    y: float
    y2: float
    depth: float
    width: float
    text: str


@dataclass(frozen=True, slots=True)
class Arcs:
    title: str
    text: str
    width: int
    height: int
    left: int
    nodes: tuple[Node, ...]
    arcs: tuple[Arc, ...]
    left_out: int


def companions(view: View) -> Arcs | None:
    """The picture for the page of actors, None when no two actors stand in one fact."""
    known = view.knowledge.actors
    strongest = _strongest(view)
    if not strongest:
        return None
    linked = {key for pair, _ in strongest for key in pair}
    rows = {key: TOP + ROW * n for n, key in enumerate(key for key in known if key in linked)}
    nodes = tuple(_node(known[key], y) for key, y in rows.items())
    thick = (WIDEST - 1) / max(strongest[0][1] - 1, 1)
    arcs = tuple(
        _arc(
            (rows[a], rows[b]),
            1 + thick * (n - 1),
            f"{known[a].name} and {known[b].name}: {counted(n, 'fact')} in common",
        )
        for (a, b), n in strongest
    )
    text = "; ".join(arc.text for arc in arcs[:12])
    height = TOP + ROW * len(rows)
    return Arcs("Who appears with whom", text, WIDTH, height, LEFT, nodes, arcs, len(known) - len(rows))


def _strongest(view: View) -> list[tuple[tuple[str, str], int]]:
    """The pairs of the most prominent actors with the number of facts they share, most first."""
    shown = list(view.knowledge.actors)[:MOST_ACTORS]
    place = {key: n for n, key in enumerate(shown)}
    pairs: dict[tuple[str, str], int] = {}
    for key in shown:
        for other in view.knowledge.actors[key].companions:
            if other.actor in place and other.actor != key:
                a, b = sorted((key, other.actor), key=lambda k: place[k])
                pairs[a, b] = max(pairs.get((a, b), 0), other.facts)
    if len(pairs) > MOST_SINGLE and max(pairs.values()) > 1:
        pairs = {pair: n for pair, n in pairs.items() if n > 1}
    return sorted(pairs.items(), key=lambda item: (-item[1], place[item[0][0]], place[item[0][1]]))[:MOST_PAIRS]


def _node(actor: KnownActor, y: int) -> Node:
    radius = 3 + min(5.0, sqrt(len(actor.articles)))
    text = f"{actor.name}, {counted(len(actor.articles), 'article')}"
    return Node(short(actor.name, 30), routes.actor(actor.id), y, radius, text)


def _arc(ends: tuple[int, int], width: float, text: str) -> Arc:
    """The arc between two rows: the farther apart, the deeper."""
    y, y2 = ends
    return Arc(y, y2, round(min(DEEPEST, 26 + (y2 - y) * 0.72), 1), round(width, 1), text)
