"""Which articles tell one story: they share several names that few articles have, and were published within weeks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import isqrt

from generator.knowledge.gist import Gist
from generator.knowledge.names import GENERIC, TITLES, country_of
from generator.knowledge.places import NAME, place_names
from generator.knowledge.times import bounds
from generator.knowledge.words import STOP
from generator.model.brief import Brief

SHARED, FEW, WEEKS = 3, 8, 45
"""Names that two articles share at least; articles that may have a name, where there are few; days between them."""

_NOBODY = STOP | GENERIC | TITLES


class Stories:
    """The names of all articles. `one` tells of two whether they are of one story."""

    def __init__(self, gists: Sequence[Gist]) -> None:
        names: dict[str, set[str]] = defaultdict(set)
        for gist in gists:
            names[gist.brief.id].update(place_names(gist), *map(NAME.findall, gist.fact.said_by))
        known = Counter(name for found in names.values() for name in found)
        most = max(FEW, isqrt(len(names)))
        telling = {
            name for name, n in known.items() if 1 < n <= most and name.lower() not in _NOBODY and not country_of(name)
        }
        self._names = {brief: telling & found for brief, found in names.items()}

    def one(self, a: Brief, b: Brief) -> bool:
        """Whether both articles tell of the same matter; never where a day of publication is open."""
        first, second = bounds(a.published), bounds(b.published)
        if first is None or second is None:
            return False
        apart = max((first[0] - second[1]).days, (second[0] - first[1]).days)
        return apart <= WEEKS and len(self._names[a.id] & self._names[b.id]) >= SHARED
