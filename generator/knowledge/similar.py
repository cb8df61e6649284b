"""Which facts are worth comparing, and how alike their words are: sparse TF-IDF over an inverted index.

Facts are found by pairs of their rarest features, and each only meets the first and the latest few that share such a
pair, so that the work grows with the number of facts and not with its square.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import log, sqrt

from generator.knowledge.gist import Gist

RAREST = 7
OLDEST, LATEST = 2, 4
MOST = 10
"""Rare features of a fact that are paired; partners met per pair; partners compared per fact."""


class Wording:
    """Weights of features over all facts."""

    def __init__(self, gists: Sequence[Gist]) -> None:
        self.frequency = Counter(f for g in gists for f in g.features)
        top = log(len(gists) + 1.0) + 1.0
        logs = [0.0, *(log(n) for n in range(1, max(self.frequency.values(), default=0) + 1))]
        self.weight = {f: (top - logs[n]) ** 2 for f, n in self.frequency.items()}
        weight = self.weight
        self.length = [sqrt(sum(weight[f] for f in g.features)) or 1.0 for g in gists]
        self.top = top

    def alike(self, a: Gist, b: Gist) -> float:
        """Cosine of the two facts' features, 0 to 1."""
        weight = self.weight
        shared = sum(weight[f] for f in a.features & b.features)
        return shared / (self.length[a.place] * self.length[b.place])

    def pairs(self, gists: Sequence[Gist]) -> Iterator[tuple[Gist, Gist]]:
        """Pairs worth comparing, each once, the earlier fact first."""
        shelf: dict[tuple[str, str], list[int]] = {}
        for gist in gists:
            met: Counter[int] = Counter()
            for key in self._keys(gist):
                others = shelf.get(key)
                if others is None:
                    shelf[key] = [gist.place]
                    continue
                met.update(others)
                others.append(gist.place)
                if len(others) > OLDEST + LATEST:
                    del others[OLDEST]
            best = sorted(met, key=lambda place: (-met[place], -place))[:MOST] if len(met) > MOST else sorted(met)
            for place in best:
                yield gists[place], gist

    def _keys(self, gist: Gist) -> Iterator[tuple[str, str]]:
        frequency = self.frequency
        shared = [f for f in gist.features if frequency[f] > 1]
        shared.sort(key=lambda f: (frequency[f], f))
        return combinations(sorted(shared[:RAREST]), 2)
