"""Facts of all articles that state the same thing, grouped into claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.knowledge.gist import Gist
from generator.knowledge.same import (
    ALIKE,
    Match,
    late_figures,
    met,
    moved_figures,
    rival_figures,
    same_figures,
    same_whole,
)
from generator.knowledge.similar import Wording

SAMPLES = 3
RELATED = 6
FAR = 0.12
"""Members of a group that a newcomer meets; related facts kept per fact; cosine below which nothing is seen."""

Node = tuple[int, str]
"""A fact's place and the key of the figure it is taken for, "" for the fact as a whole."""


@dataclass(slots=True)
class Groups:
    """Facts (by place) that are one claim, with the rules that joined them; pairs that are only alike; pairs that give
    different figures for one thing at one time; and pairs of figures that are one measure, equal or moved.
    """

    members: list[tuple[tuple[int, ...], str]] = field(default_factory=list)
    alike: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    rivals: Sequence[tuple[int, int]] = ()
    measures: Sequence[tuple[Node, Node]] = ()


@dataclass(frozen=True, slots=True)
class _Pair:
    a: Gist
    b: Gist
    alike: float


def group(gists: Sequence[Gist], wording: Wording) -> Groups:
    """Claims of at least two facts, each once, by first member; a fact may stand in several (one a figure)."""
    links: dict[tuple[Node, Node], Match] = {}
    pending: list[_Pair] = []
    alike: dict[int, list[tuple[float, int]]] = defaultdict(list)
    story: Counter[tuple[str, str]] = Counter()
    rivals: list[tuple[int, int]] = []
    measures: list[tuple[Node, Node]] = []
    for a, b in wording.pairs(gists):
        if a.brief is b.brief and a.fact.quote == b.fact.quote:
            continue
        closeness = wording.alike(a, b)
        found = same_figures(a, b, closeness)
        whole = same_whole(a, b, closeness, story=False)
        if whole:
            links[(a.place, ""), (b.place, "")] = whole
        for match in found:
            links[(a.place, match.unit), (b.place, match.unit)] = match
            measures.append(((a.place, match.unit), (b.place, match.unit)))
        measures.extend(((a.place, x), (b.place, y)) for x, y in moved_figures(a, b, closeness))
        if found or whole:
            if a.brief is not b.brief:
                story[_articles(a, b)] += 1
        elif rival_figures(a, b, closeness):
            rivals.append((a.place, b.place))
        elif a.brief is not b.brief and (closeness >= FAR or met(a, b) or late_figures(a, b)):
            pending.append(_Pair(a, b, closeness))
    for pair in pending:
        told = story[_articles(pair.a, pair.b)] >= 2
        late = same_whole(pair.a, pair.b, pair.alike, story=True) if told else None
        figures = late_figures(pair.a, pair.b) if story[_articles(pair.a, pair.b)] else []
        for match in (late, *figures) if late else figures:
            links[(pair.a.place, match.unit), (pair.b.place, match.unit)] = match
        if late or figures:
            measures.extend(((pair.a.place, m.unit), (pair.b.place, m.unit)) for m in figures)
        elif pair.alike >= ALIKE:
            alike[pair.a.place].append((-pair.alike, pair.b.place))
            alike[pair.b.place].append((-pair.alike, pair.a.place))
    related = {place: tuple(p for _, p in sorted(near)[:RELATED]) for place, near in alike.items()}
    return Groups(_clusters(links), related, rivals, measures)


def _articles(a: Gist, b: Gist) -> tuple[str, str]:
    return (a.brief.id, b.brief.id) if a.brief.id < b.brief.id else (b.brief.id, a.brief.id)


def _clusters(links: Mapping[tuple[Node, Node], Match]) -> list[tuple[tuple[int, ...], str]]:
    """Groups in which each part is linked to samples of the other: one chance link never joins two large groups."""
    group_of: dict[Node, int] = {}
    groups: dict[int, list[Node]] = {}
    rules: dict[int, Counter[str]] = {}
    for (one, two), match in sorted(links.items(), key=lambda item: (-item[1].strength, item[0])):
        for node in (one, two):
            if node not in group_of:
                number = group_of[node] = len(group_of)
                groups[number], rules[number] = [node], Counter()
        a, b = group_of[one], group_of[two]
        if a != b:
            if not _joined(groups[a], groups[b], links):
                continue
            if len(groups[a]) < len(groups[b]):
                a, b = b, a
            for node in groups[b]:
                group_of[node] = a
            groups[a].extend(groups.pop(b))
            rules[a].update(rules.pop(b))
        rules[a][match.rule] += 1
    found: dict[tuple[int, ...], str] = {}
    for number, nodes in groups.items():
        places = tuple(sorted({place for place, _ in nodes}))
        if len(places) > 1:
            found.setdefault(places, "; ".join(rule for rule, _ in rules[number].most_common(2)))
    return sorted(_widest(found).items())


def _widest(found: Mapping[tuple[int, ...], str]) -> dict[tuple[int, ...], str]:
    """The groups without those whose facts all stand in one other group."""
    holders: dict[int, set[tuple[int, ...]]] = defaultdict(set)
    for places in found:
        for place in places:
            holders[place].add(places)
    return {
        places: rule
        for places, rule in found.items()
        if set.intersection(*(holders[place] for place in places)) == {places}
    }


def _joined(one: Sequence[Node], two: Sequence[Node], links: Mapping[tuple[Node, Node], Match]) -> bool:
    """Whether at least half of the samples of the two groups are linked."""
    pairs = [(a, b) for a in _samples(one) for b in _samples(two)]
    hits = sum((a, b) in links or (b, a) in links for a, b in pairs)
    return 2 * hits >= min(len(pairs), 2 * SAMPLES)


def _samples(nodes: Iterable[Node]) -> list[Node]:
    return sorted(nodes)[:SAMPLES]
