"""Which facts are worth comparing, and how alike their words are: sparse TF-IDF over an inverted index.

Facts are found by pairs of their rarest features, and each only meets the first and the latest few that share such a
pair, so that the work grows with the number of facts and not with its square.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from math import fsum, log, sqrt

from generator.knowledge.gist import Gist

EFFORT = ((400, 12, 40, 60, 1), (3000, 8, 8, 12, 2))
MANY = (6, 6, 6, 2)
"""Up to how many facts: rare features of a fact that are paired, partners met per pair, partners compared per fact,
shared pairs (one with a figure counts twice) that make a partner.

The few hundred facts of a small desk are searched widely; beyond, each fact costs the same however many there are.
"""


def _rounded(number: int) -> int:
    """`number` down to the last of sixteen steps between powers of two: one fact more rarely changes a weight."""
    step = 1 << max(0, number.bit_length() - 5)
    return number // step * step


class Wording:
    """Weights of features over all facts."""

    def __init__(self, gists: Sequence[Gist]) -> None:
        self.frequency = Counter(f for g in gists for f in g.features)
        top = log(_rounded(len(gists)) + 1.0) + 1.0
        weights = {n: (top - log(_rounded(n))) ** 2 for n in set(self.frequency.values())}
        self.weight = {f: weights[n] for f, n in self.frequency.items()}
        weight = self.weight
        self.length = [sqrt(fsum(weight[f] for f in g.features)) or 1.0 for g in gists]
        common = [f for f, n in self.frequency.items() if n > 1]
        common.sort(key=lambda f: (self.frequency[f], f))
        self.rank = {feature: rank for rank, feature in enumerate(common)}
        small = next((row[1:] for row in EFFORT if len(gists) <= row[0]), MANY)
        self.rarest, self.reach, self.most, self.least = small

    def alike(self, a: Gist, b: Gist) -> float:
        """Cosine of the two facts' features, 0 to 1."""
        shared = fsum(map(self.weight.__getitem__, a.features & b.features))
        return shared / (self.length[a.place] * self.length[b.place])

    def pairs(self, gists: Sequence[Gist]) -> Iterator[tuple[Gist, Gist]]:
        """Pairs worth comparing, each once, the earlier fact first."""
        shelf: dict[tuple[str, str], list[int]] = {}
        for gist in gists:
            met: dict[int, int] = {}
            for key in self._keys(gist):
                others = shelf.get(key)
                if others is None:
                    shelf[key] = [gist.place]
                    continue
                worth = 2 if key[0][0] == "#" or key[1][0] == "#" else 1
                for place in others:
                    met[place] = met.get(place, 0) + worth
                others.append(gist.place)
                if len(others) > self.reach:
                    del others[2]
            best = sorted(place for place, worth in met.items() if worth >= self.least)
            if len(best) > self.most:
                best = sorted(best, key=lambda place: (-met[place], -place))[: self.most]
            for place in best:
                yield gists[place], gist

    def _keys(self, gist: Gist) -> Iterator[tuple[str, str]]:
        """Pairs of the fact's rarest features that any other fact has; a figure also alone."""
        rank = self.rank
        shared = sorted([f for f in gist.features if f in rank], key=rank.__getitem__)
        rarest = shared[: self.rarest]
        return chain(combinations(rarest, 2), ((f, f) for f in rarest if f[0] == "#"))
