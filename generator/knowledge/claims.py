"""Facts of all articles that state the same thing, grouped into claims."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple, TypeVar

from generator.knowledge.clusters import Group, clusters
from generator.knowledge.connected import Connected, Link, Node
from generator.knowledge.counting import rival_counts
from generator.knowledge.distinct import distinct
from generator.knowledge.gist import Gist
from generator.knowledge.retold import late_figures, late_rival, same_deed
from generator.knowledge.same import ALIKE, Match, met, same_whole
from generator.knowledge.similar import Wording
from generator.knowledge.stories import Stories
from generator.knowledge.verdicts import judged
from generator.model.memo import Memo
from generator.model.rows import Change, Rows, change

T = TypeVar("T")

RELATED = 6
FAR = 0.12
"""Related facts kept per fact; cosine below which nothing is seen."""

Agreement = tuple[str, str]
"""The ids of two articles that agree in a pair of facts, the earlier one first."""


@dataclass(frozen=True, slots=True)
class Groups:
    """Facts (by place) that are one claim, with the rules that joined them, in parts that share no fact; for each fact
    those that are only alike, if any; by the later fact the pairs that give different figures for one thing at one
    time; and figures that are one measure, equal or moved.

    The parts and measures are under numbers; only those of `alike` and `rivals` tell something.
    """

    parts: Rows[int, tuple[Group, ...]]
    alike: Rows[int, tuple[int, ...]]
    rivals: Rows[int, tuple[tuple[int, int], ...]]
    measures: Rows[int, tuple[Node, ...]]


Told = tuple[Group, tuple[tuple[Gist, ...]]]
"""The places of facts that are one claim, with the rules that joined them, and these facts."""


def told(parts: Mapping[int, Sequence[Group]], gists: Mapping[int, Gist], memo: Memo) -> Rows[tuple[int, ...], Told]:
    """The groups with their facts, by their places, in no order that means something."""
    groups = memo.flat(_by_places, parts)
    return memo.beside("told", groups, memo.met(_places, groups, gists))


def _by_places(part: Sequence[Group]) -> dict[tuple[int, ...], Group]:
    return {group[0]: group for group in part}


def _places(group: Group) -> tuple[int, ...]:
    return group[0]


class _Pair(NamedTuple):
    a: Gist
    b: Gist
    alike: float

    @property
    def articles(self) -> Agreement:
        return self.a.brief.id, self.b.brief.id


@dataclass(slots=True)
class _Seen:
    """What a fact shows beside its `partners`, the earlier ones that it is compared with, which are `alike` to it (as
    cosines); `pending` pairs may show more where the articles that are `asked` agree.
    """

    partners: tuple[int, ...]
    alike: tuple[float, ...]
    links: dict[Link, Match] = field(default_factory=dict)
    measures: list[Link] = field(default_factory=list)
    rivals: list[tuple[int, int]] = field(default_factory=list)
    agreements: list[Agreement] = field(default_factory=list)
    pending: list[_Pair] = field(default_factory=list)
    asked: set[Agreement] = field(default_factory=set)

    def take(self, pair: _Pair) -> None:
        """Add what a pair shows by itself."""
        a, b, alike = pair
        verdict = judged(a, b, alike)
        if verdict.whole:
            self.links[(a.place, ""), (b.place, "")] = verdict.whole
        for match in verdict.figures:
            self.links[(a.place, match.unit), (b.place, match.unit)] = match
        self.measures.extend(((a.place, x), (b.place, y)) for x, y in verdict.measures)
        if verdict.whole or verdict.figures:
            if a.brief is not b.brief:
                self.agreements.append(pair.articles)
        elif verdict.rival:
            self.rivals.append((a.place, b.place))
        elif a.brief is not b.brief and (alike >= FAR or met(a, b) or late_figures(a, b) or late_rival(a, b)):
            self.pending.append(pair)
            self.asked.add(pair.articles)

    def take_recount(self, before: Gist, gist: Gist) -> None:
        """Add a figure that a fact gives anew right after another's: a rival where both can't be true."""
        if gist.recounts >= 0:
            again = gist.amounts[0]
            told = next(x for x in before.amounts if (x.unit, x.words, x.part) == (again.unit, again.words, False))
            self.measures.append(((before.place, told.key), (gist.place, again.key)))
            if not told.fits(again):
                self.rivals.append((before.place, gist.place))
        elif rival_counts(before, gist):
            self.rivals.append((before.place, gist.place))


@dataclass(slots=True)
class _Shown:
    """All that a fact shows once it is known which articles tell the same events; `near` are cosines by place."""

    links: dict[Link, Match] = field(default_factory=dict)
    measures: dict[Link, None] = field(default_factory=dict)
    rivals: list[tuple[int, int]] = field(default_factory=list)
    near: dict[int, float] = field(default_factory=dict)

    def take(self, pair: _Pair, agreed: int) -> None:
        """Add what a pending pair shows whose articles agree so many times."""
        a, b, alike = pair
        apart = not agreed or distinct(a, b)
        whole = same_whole(a, b, alike, story=True) if agreed >= 2 else None
        late = None if apart else whole or same_deed(a, b, alike)
        figures = [] if apart else late_figures(a, b)
        for match in (late, *figures) if late else figures:
            self.links[(a.place, match.unit), (b.place, match.unit)] = match
        self.measures.update((((a.place, m.unit), (b.place, m.unit)), None) for m in figures)
        if late or figures:
            return
        if not apart and late_rival(a, b):
            self.rivals.append((a.place, b.place))
        elif alike >= ALIKE:
            self.near[a.place] = alike


class Grouping:
    """The groups of all facts. What facts show is kept from one round to the next, and seen anew where some changed."""

    def __init__(self, memo: Memo) -> None:
        self._wording = Wording()
        self._stories = Stories(memo)
        self._gists: Mapping[int, Gist] = {}
        self._seen: dict[int, _Seen] = {}
        self._agreed: Counter[Agreement] = Counter()
        self._asking: dict[Agreement, set[int]] = {}
        self._shown: dict[int, _Shown] = {}
        self._near: dict[int, dict[int, float]] = defaultdict(dict)
        self._alike: Rows[int, tuple[int, ...]] = Rows()
        self._rivals: Rows[int, tuple[tuple[int, int], ...]] = Rows()
        self._claims: Connected[Match, tuple[Group, ...]] = Connected(itemgetter(0), clusters)
        self._measures: Connected[None, tuple[Node, ...]] = Connected(lambda node: node, _nodes)

    def group(self, articles: Mapping[str, Sequence[Gist]], gists: Mapping[int, Gist]) -> Groups:
        """Claims of at least two facts; a fact may stand in several (one a figure).

        `articles` are the facts of each article, `gists` all facts by place.
        """
        last, self._gists = self._gists, gists
        changed = frozenset(change(last, gists).touched)
        stale = self._wording.take(gists, changed) | changed
        stale |= {place + 1 for place in changed} & gists.keys()
        stale |= {later for place in stale for later in self._wording.later(place)}
        self._show(self._see(stale, changed, self._stories.take(articles)))
        return Groups(self._claims.made, self._alike, self._rivals, self._measures.made)

    def _see(self, places: Iterable[int], changed: frozenset[int], told: set[str]) -> set[int]:
        """Look at facts beside their partners; the places of those that show something else, or may now.

        `changed` are the places at which another fact stands, `told` the articles whose stories may have changed.
        """
        new = {place: self._look(self._gists[place], changed) for place in places if place in self._gists}
        gone = {p: self._seen.pop(p) for p in places if p in self._seen and self._seen[p] is not new.get(p)}
        new = {place: seen for place, seen in new.items() if place not in self._seen}
        self._seen.update(new)
        change = Counter(agreement for seen in new.values() for agreement in seen.agreements)
        change.subtract(agreement for seen in gone.values() for agreement in seen.agreements)
        before = {articles: self._agreed[articles] for articles, by in change.items() if by}
        self._agreed.update(change)
        shifted = {articles for articles, n in before.items() if min(n, 2) != min(self._agreed[articles], 2)}
        self._ask(gone, new)
        if told:
            shifted |= {articles for articles in self._asking if not told.isdisjoint(articles)}
        return {*gone, *new}.union(*(self._asking.get(articles, ()) for articles in shifted))

    def _ask(self, gone: Mapping[int, _Seen], new: Mapping[int, _Seen]) -> None:
        """Know which facts ask whether two articles agree."""
        for place, seen in gone.items():
            for articles in seen.asked:
                self._asking[articles].discard(place)
        for place, seen in new.items():
            for articles in seen.asked:
                self._asking.setdefault(articles, set()).add(place)

    def _look(self, gist: Gist, changed: frozenset[int]) -> _Seen:
        partners = self._wording.partners[gist.place]
        alike = tuple([self._wording.alike(self._gists[place], gist) for place in partners])
        last = self._seen.get(gist.place)
        same = last is not None and last.partners == partners and last.alike == alike
        if last is not None and same and changed.isdisjoint((*partners, gist.place, gist.place - 1)):
            return last
        seen = _Seen(partners, alike)
        for place, cosine in zip(partners, alike, strict=True):
            seen.take(_Pair(self._gists[place], gist, cosine))
        before = self._gists.get(gist.place - 1)
        if before is not None:
            seen.take_recount(before, gist)
        return seen

    def _show(self, places: Iterable[int]) -> None:
        """Bring groups, measures and likenesses up to what these facts show now."""
        nothing = _Shown()
        old = {place: self._shown.pop(place, nothing) for place in places}
        new = {place: self._all(self._seen[place]) if place in self._seen else nothing for place in old}
        self._shown.update({place: shown for place, shown in new.items() if place in self._seen})
        self._claims.take(*_difference([(old[place].links, new[place].links) for place in old]))
        self._measures.take(*_difference([(old[place].measures, new[place].measures) for place in old]))
        self._bring_near([(place, old[place].near, new[place].near) for place in old])
        rivals = {place: tuple(shown.rivals) for place, shown in new.items() if shown.rivals}
        self._rivals = self._rivals.next(Change(new.keys(), False), rivals, None)

    def _bring_near(self, changes: Iterable[tuple[int, Mapping[int, float], Mapping[int, float]]]) -> None:
        """For each of some facts the earlier ones that were like it, and those that are, with their cosines."""
        touched: set[int] = set()
        for place, old, new in changes:
            for other in old:
                del self._near[place][other], self._near[other][place]
            for other, alike in new.items():
                self._near[place][other] = self._near[other][place] = alike
            touched.update(old, new, (place,) if old or new else ())
        near = {place: sorted((-alike, other) for other, alike in self._near[place].items()) for place in touched}
        best = {place: tuple([other for _, other in row[:RELATED]]) for place, row in near.items() if row}
        self._alike = self._alike.next(Change(touched, False), best, None)

    def _all(self, seen: _Seen) -> _Shown:
        shown = _Shown(dict(seen.links), dict.fromkeys(seen.measures), list(seen.rivals))
        for pair in seen.pending:
            shown.take(pair, self._agreed[pair.articles] + self._stories.one(pair.a.brief, pair.b.brief))
        return shown


def _difference(pairs: Iterable[tuple[Mapping[Link, T], Mapping[Link, T]]]) -> tuple[list[Link], dict[Link, T]]:
    """Links of the first mappings that the second ones lack, and those that these have anew."""
    gone: list[Link] = []
    new: dict[Link, T] = {}
    for old, now in pairs:
        gone.extend(old.keys() - now.keys())
        new.update((link, match) for link, match in now.items() if link not in old or old[link] != match)
    return gone, new


def _nodes(links: Mapping[Link, None]) -> tuple[Node, ...]:
    """The figures that links join, in order."""
    return tuple(sorted({node for link in links for node in link}))
