"""Who appears with whom: the most prominent actors in a column, an arc for each pair that stands in the same facts."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from generator.pages import routes, words
from generator.pages.listings import View
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
    pairs: dict[tuple[str, str], int] = {}
    shown = list(known)[:MOST_ACTORS]
    place = {key: n for n, key in enumerate(shown)}
    for key in shown:
        for other in known[key].companions:
            if other.actor in place and other.actor != key:
                a, b = sorted((key, other.actor), key=lambda k: place[k])
                pairs[a, b] = max(pairs.get((a, b), 0), other.facts)
    if len(pairs) > MOST_SINGLE and max(pairs.values()) > 1:
        pairs = {pair: n for pair, n in pairs.items() if n > 1}
    strongest = sorted(pairs.items(), key=lambda item: (-item[1], place[item[0][0]], place[item[0][1]]))[:MOST_PAIRS]
    if not strongest:
        return None
    linked = {key for pair, _ in strongest for key in pair}
    rows = {key: TOP + ROW * n for n, key in enumerate(key for key in shown if key in linked)}
    most = strongest[0][1]
    nodes = tuple(
        Node(
            short(known[key].name, 30),
            routes.actor(key),
            y,
            3 + min(5.0, sqrt(len(known[key].articles))),
            f"{known[key].name}, {words.count(len(known[key].articles), 'article')}",
        )
        for key, y in rows.items()
    )
    arcs = tuple(
        Arc(
            rows[a],
            rows[b],
            round(min(DEEPEST, 26 + (rows[b] - rows[a]) * 0.72), 1),
            round(1 + (WIDEST - 1) * (n - 1) / max(most - 1, 1), 1),
            f"{known[a].name} and {known[b].name}: {words.count(n, 'fact')} in common",
        )
        for (a, b), n in strongest
    )
    text = "; ".join(arc.text for arc in arcs[:12])
    height = TOP + ROW * len(rows)
    return Arcs("Who appears with whom", text, WIDTH, height, LEFT, nodes, arcs, len(known) - len(rows))
