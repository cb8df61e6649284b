"""What two facts have in common, judged by themselves."""

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


def judged(a: Gist, b: Gist, alike: float) -> Verdict:
    """The verdict on a pair whose cosine is `alike`."""
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
