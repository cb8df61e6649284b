"""Facts of all articles that state the same thing, grouped into claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from generator.knowledge.counting import rival_tolls
from generator.knowledge.distinct import distinct
from generator.knowledge.gist import Gist
from generator.knowledge.retold import late_figures, late_rival
from generator.knowledge.same import ALIKE, Match, met, same_whole
from generator.knowledge.similar import Wording
from generator.knowledge.stories import Stories
from generator.knowledge.verdicts import NOTHING, Verdict, Verdicts

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


class _Pair(NamedTuple):
    a: Gist
    b: Gist
    alike: float


def group(gists: Sequence[Gist], verdicts: Verdicts) -> Groups:
    """Claims of at least two facts, each once, by first member; a fact may stand in several (one a figure)."""
    wording = Wording(gists)
    verdicts.next_round()
    found = _Found(Stories(gists))
    pending: list[_Pair] = []
    for a, b in wording.pairs(gists):
        closeness = wording.alike(a, b)
        verdict = verdicts.of(a, b, closeness)
        if verdict is not NOTHING:
            found.take(a, b, verdict)
        other = a.brief is not b.brief and not (verdict.whole or verdict.figures or verdict.rival)
        if other and (closeness >= FAR or met(a, b) or late_figures(a, b) or late_rival(a, b)):
            pending.append(_Pair(a, b, closeness))
    for pair in pending:
        found.take_late(pair)
    found.take_recounts(gists)
    related = {place: tuple(p for _, p in sorted(near)[:RELATED]) for place, near in found.alike.items()}
    return Groups(_clusters(found.links), related, found.rivals, found.measures)


class _Found:
    """What the pairs have shown so far. `story` counts the agreements of two articles."""

    def __init__(self, stories: Stories) -> None:
        self.stories = stories
        self.links: dict[tuple[Node, Node], Match] = {}
        self.alike: dict[int, list[tuple[float, int]]] = defaultdict(list)
        self.story: dict[tuple[str, str], int] = defaultdict(int)
        self.rivals: list[tuple[int, int]] = []
        self.measures: list[tuple[Node, Node]] = []

    def take(self, a: Gist, b: Gist, verdict: Verdict) -> None:
        """What a pair shows by itself."""
        if verdict.whole:
            self.links[(a.place, ""), (b.place, "")] = verdict.whole
        for match in verdict.figures:
            self.links[(a.place, match.unit), (b.place, match.unit)] = match
        self.measures.extend(((a.place, x), (b.place, y)) for x, y in verdict.measures)
        if verdict.whole or verdict.figures:
            if a.brief is not b.brief:
                self.story[a.brief.id, b.brief.id] += 1
        elif verdict.rival:
            self.rivals.append((a.place, b.place))

    def take_late(self, pair: _Pair) -> None:
        """What a pair shows once its articles are known to tell the same events."""
        a, b, closeness = pair
        agreed = self.story.get((a.brief.id, b.brief.id), 0) + self.stories.one(a.brief, b.brief)
        apart = not agreed or distinct(a, b)
        late = None if apart or agreed < 2 else same_whole(a, b, closeness, story=True)
        figures = [] if apart else late_figures(a, b)
        for match in (late, *figures) if late else figures:
            self.links[(a.place, match.unit), (b.place, match.unit)] = match
        if late or figures:
            self.measures.extend(((a.place, m.unit), (b.place, m.unit)) for m in figures)
        elif not apart and late_rival(a, b):
            self.rivals.append((a.place, b.place))
        elif closeness >= ALIKE:
            self.alike[a.place].append((-closeness, b.place))
            self.alike[b.place].append((-closeness, a.place))

    def take_recounts(self, gists: Sequence[Gist]) -> None:
        """Figures given anew right after another's: rivals where both can't be true."""
        for before, gist in pairwise(gists):
            if gist.recounts >= 0:
                first, again = gists[gist.recounts], gist.amounts[0]
                told = next(x for x in first.amounts if x.unit == again.unit and not x.part)
                self.measures.append(((first.place, told.key), (gist.place, again.key)))
                if not told.fits(again):
                    self.rivals.append((first.place, gist.place))
            elif rival_tolls(before, gist):
                self.rivals.append((before.place, gist.place))


def _clusters(links: Mapping[tuple[Node, Node], Match]) -> list[tuple[tuple[int, ...], str]]:
    """Groups in which each part is linked to samples of the other: one chance link never joins two large groups."""
    group_of: dict[Node, int] = {}
    groups: dict[int, list[Node]] = {}
    rules: dict[int, Counter[str]] = {}
    first: dict[int, list[Node]] = {}
    for (one, two), match in sorted(links.items(), key=lambda item: (-item[1].strength, item[0])):
        for node in (one, two):
            if node not in group_of:
                number = group_of[node] = len(group_of)
                groups[number], rules[number], first[number] = [node], Counter(), [node]
        a, b = group_of[one], group_of[two]
        if a != b:
            if not _joined(first[a], first[b], links):
                continue
            if len(groups[a]) < len(groups[b]):
                a, b = b, a
            for node in groups[b]:
                group_of[node] = a
            groups[a].extend(groups.pop(b))
            first[a] = sorted(first[a] + first.pop(b))[:SAMPLES]
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
    hits = sum((a, b) in links or (b, a) in links for a in one for b in two)
    return 2 * hits >= min(len(one) * len(two), 2 * SAMPLES)
