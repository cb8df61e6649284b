"""What two facts have in common, judged once: kept from one connecting to the next while neither fact changes."""

from __future__ import annotations

from typing import NamedTuple

from generator.knowledge.counting import moved_figures, rival_figures, same_figures
from generator.knowledge.distinct import distinct
from generator.knowledge.gist import Gist
from generator.knowledge.same import Match, same_whole


class Verdict(NamedTuple):
    """Shared figures, whether the wholes agree, pairs of keys of one measure, whether the figures are rivals."""

    figures: tuple[Match, ...]
    whole: Match | None
    measures: tuple[tuple[str, str], ...]
    rival: bool


NOTHING = Verdict((), None, (), rival=False)


_Key = tuple[str, str]
_Kept = tuple[frozenset[str], frozenset[str], float, Verdict]


class Verdicts:
    """The verdicts of the last round and of this one, by fact ids.

    A gist that is only numbered anew keeps its very `features`, and one read anew has others.
    """

    def __init__(self) -> None:
        self._last: dict[_Key, _Kept] = {}
        self._now: dict[_Key, _Kept] = {}

    def next_round(self) -> None:
        """Keep what the round before used, forget the rest."""
        self._last, self._now = self._now, {}

    def of(self, a: Gist, b: Gist, alike: float) -> Verdict:
        """The verdict on a pair whose cosine is `alike`."""
        key = (a.fact.id, b.fact.id)
        known = self._last.get(key)
        if known is None or known[0] is not a.features or known[1] is not b.features or known[2] != alike:
            known = (a.features, b.features, alike, _judged(a, b, alike))
        self._now[key] = known
        return known[3]


def _judged(a: Gist, b: Gist, alike: float) -> Verdict:
    if (a.brief is b.brief and a.fact.quote == b.fact.quote) or distinct(a, b):
        return NOTHING
    whole = same_whole(a, b, alike, story=False)
    if not a.amounts or not b.amounts:
        return Verdict((), whole, (), rival=False) if whole else NOTHING
    pairs = [(x, y) for x in a.amounts for y in b.amounts if x.unit == y.unit]
    equal = any(x.value == y.value for x, y in pairs)
    figures = tuple(same_figures(a, b, alike)) if equal else ()
    measures = tuple((m.unit, m.unit) for m in figures)
    rival = False
    if any(x.value != y.value for x, y in pairs):
        rival = rival_figures(a, b, alike)
        measures += tuple(moved_figures(a, b, alike, rival=rival))
    if not (figures or whole or measures or rival):
        return NOTHING
    return Verdict(figures, whole, measures, rival)
