"""Which facts are worth comparing, and how alike their words are: sparse TF-IDF over an inverted index.

Facts are found by pairs of their rarest features, and each only meets the first and the latest few that share such a
pair, so that the work grows with the number of facts and not with its square.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import chain, combinations
from math import floor, fsum, log, sqrt

from generator.knowledge.gist import Gist
from generator.knowledge.steps import rounded

EFFORT = ((400, 12, 40, 60, 1), (3000, 8, 8, 12, 2))
MANY = (6, 6, 5, 2)
"""Up to how many facts: rare features of a fact that are paired, partners met per pair, partners compared per fact,
shared pairs (one with a figure counts twice) that make a partner.

The few hundred facts of a small desk are searched widely; beyond, each fact costs the same however many there are.
"""

TINY = 1e-9
"""What a cosine may lose in reckoning."""

_Key = tuple[str, str]


class Wording:
    """Weights of features over all facts, and for each fact the earlier ones that it is worth comparing with.

    `partners` are places by place, in order. All is kept from one round to the next and mended where facts changed.
    """

    def __init__(self) -> None:
        self._start(())

    def _start(self, size: tuple[int, ...]) -> None:
        """Know no fact. `size` is the rounded number of facts, then the row of `EFFORT` for so many."""
        self._size = size
        self.partners: dict[int, tuple[int, ...]] = {}
        self._later: dict[int, set[int]] = {}
        self._gists: Mapping[int, Gist] = {}
        self._having: defaultdict[str, list[int]] = defaultdict(list)
        self._weight: dict[str, float] = {}
        self._rank: dict[str, tuple[int, str]] = {}
        self._length: dict[int, float] = {}
        self._keys: dict[int, frozenset[_Key]] = {}
        self._shelf: dict[_Key, list[int]] = {}

    def alike(self, a: Gist, b: Gist) -> float:
        """Cosine of the two facts' features, 0 to 1, down to hundredths, in which all limits are: so one fact more
        seldom changes what others show.
        """
        shared = fsum(map(self._weight.__getitem__, a.features & b.features))
        return floor(100 * shared / (self._length[a.place] * self._length[b.place]) + TINY) / 100

    def take(self, gists: Mapping[int, Gist], changed: frozenset[int]) -> set[int]:
        """Make these the facts that are compared; the places of those whose partners or likeness to others may differ
        from the round before. `changed` are the places at which another fact stands than then, or none any more.
        """
        size = (rounded(len(gists)), *next((row[1:] for row in EFFORT if len(gists) <= row[0]), MANY))
        if size != self._size:
            self._start(size)
            changed = frozenset(gists)
        last = self._gists
        gone = {place for place in changed if place not in gists}
        changed = changed - gone
        new = [p for p in changed if p not in last or last[p].features != gists[p].features]
        moved = self._recount(gists, new, gone)
        stale = {*new}.union(*(self._having[feature] for feature in moved))
        for place in stale:
            self._length[place] = sqrt(fsum(map(self._weight.__getitem__, gists[place].features))) or 1.0
        self._gists = gists
        met = self._shelve(sorted(stale | gone))
        for place in gone:
            del self._length[place], self._keys[place]
            self._meet(place, ())
            del self.partners[place]
        for place in met - gone:
            self._meet(place, self._met(place))
        return stale | (met - gone)

    def later(self, place: int) -> Collection[int]:
        """The facts that have this one among their partners."""
        return self._later.get(place, ())

    def _meet(self, place: int, partners: tuple[int, ...]) -> None:
        for other in self.partners.get(place, ()):
            self._later[other].discard(place)
        self.partners[place] = partners
        for other in partners:
            self._later.setdefault(other, set()).add(place)

    def _recount(self, gists: Mapping[int, Gist], new: Iterable[int], gone: Iterable[int]) -> set[str]:
        """Count features anew; those whose weight and rank differ."""
        having, before = self._having, dict[str, int]()
        for place in (*gone, *(p for p in new if p in self._gists)):
            for feature in self._gists[place].features:
                row = having[feature]
                before.setdefault(feature, len(row))
                del row[bisect_left(row, place)]
        for place in sorted(new):
            for feature in gists[place].features:
                row = having[feature]
                if feature not in before:
                    before[feature] = len(row)
                if row and row[-1] > place:
                    insort(row, place)
                else:
                    row.append(place)
        moved = {feature for feature, n in before.items() if rounded(n) != rounded(len(having[feature]))}
        top = log(self._size[0] + 1.0) + 1.0
        for feature in moved:
            number = rounded(len(having[feature]))
            self._weight[feature] = (top - log(number or 1)) ** 2
            self._rank[feature] = (number, feature)
        return moved

    def _shelve(self, places: Iterable[int]) -> set[int]:
        """Put facts where others find them; the places of those that now may meet others than before."""
        met: set[int] = set()
        for place in places:
            before = self._keys.get(place)
            now = self._keys[place] = self._found_by(self._gists[place]) if place in self._gists else frozenset()
            if before == now:
                continue
            met.add(place)
            for key in before - now if before else ():
                row = self._shelf[key]
                at = bisect_left(row, place)
                del row[at]
                met.update(self._after(row, at))
            for key in now - before if before else now:
                row = self._shelf.setdefault(key, [])
                if row and place < row[-1]:
                    at = bisect_left(row, place)
                    row.insert(at, place)
                    met.update(self._after(row, at))
                else:
                    row.append(place)
        return met

    def _found_by(self, gist: Gist) -> frozenset[_Key]:
        """Pairs of the fact's rarest features that any other fact has; a figure also alone."""
        rank, having = self._rank, self._having
        shared = sorted(rank[f] for f in gist.features if len(having[f]) > 1)
        rarest = [f for _, f in shared[: self._size[1]]]
        return frozenset(chain(combinations(rarest, 2), ((f, f) for f in rarest if f[0] == "#")))

    def _after(self, row: list[int], at: int) -> list[int]:
        """Those of a row that meet whoever stands at this place: everybody meets the first two."""
        return row[at:] if at < 2 else row[at : at + self._size[2]]

    def _met(self, place: int) -> tuple[int, ...]:
        """The earlier facts that a fact is worth comparing with."""
        _, _, reach, most, least = self._size
        worth: dict[int, int] = {}
        for key in self._keys[place]:
            row = self._shelf[key]
            if row[0] == place:
                continue
            at = bisect_left(row, place)
            counts = 2 if key[0][0] == "#" or key[1][0] == "#" else 1
            for other in row[:at] if at <= reach else row[:2] + row[at - reach + 2 : at]:
                worth[other] = worth.get(other, 0) + counts
        best = [other for other, shared in worth.items() if shared >= least]
        if len(best) > most:
            best = sorted(best, key=lambda other: (-worth[other], -other))[:most]
        return tuple(sorted(best))
