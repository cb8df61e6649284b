"""Figures of two articles that tell the same events: equal ones that hardly meet by chance, and different ones."""

from __future__ import annotations

from generator.knowledge.amounts import Amount
from generator.knowledge.counting import FEW, GATHERED, MUCH
from generator.knowledge.gist import Gist, compatible
from generator.knowledge.places import elsewhere
from generator.knowledge.same import ALIKE as LIKE
from generator.knowledge.same import Match, harm_differs, undone
from generator.knowledge.times import bounds
from generator.knowledge.words import term

LARGE, ODD, SMALL, SHARE = 1000, 100, 20, 10
"""A count that hardly meets by chance; the same where it is not round; where words are shared besides; the same for a
share in percent.
"""

SOON, FAR_OFF = 3, 0.15
"""Days between two publications that tell of one time; by how much figures differ that no rounding explains."""

_MEASURES = frozenset(map(term, ("cost", "damage", "bill", "loss", "losses")))
_ALONE = frozenset(map(term, ("turnout", "attendance")))
"""Words for what is measured, in sums of money, and those that each matter has only one of."""


def same_deed(a: Gist, b: Gist, alike: float) -> Match | None:
    """Whether facts of two such articles tell the same acts of one actor at one time, in much the same words."""
    acts = a.acts & b.acts
    if alike < LIKE or len(acts) < 2 or not a.actors & b.actors or elsewhere(a, b) or undone(a, b):
        return None
    if not (a.dated and b.dated and compatible(a, b)) or a.negative != b.negative or a.fact.status != b.fact.status:
        return None
    if (a.voices and b.voices and not a.voices & b.voices) or not (a.words & b.words) - acts - a.roles - b.roles:
        return None
    return Match("same acts and day, in articles that tell the same events", alike)


def late_figures(a: Gist, b: Gist) -> list[Match]:
    """Equal figures that hardly meet by chance, for facts of articles that tell the same events."""
    if undone(a, b) or not (compatible(a, b) or _within_days(a, b)):
        return []
    return [
        Match("equal figure, in articles that tell the same events", 0.6, x.key)
        for x in a.amounts
        for y in b.amounts
        if x.equals(y)
        and not (x.aside or y.aside or y.part)
        and (_telling(x) or _unlike(x, a, b))
        and _of_one(a, b, x, y)
    ]


def _within_days(a: Gist, b: Gist) -> bool:
    """Whether the days of both are next to one another: a strike that began, and its second day."""
    return a.days is None or b.days is None or max(a.days[0] - b.days[1], b.days[0] - a.days[1]).days <= SOON


def _telling(figure: Amount) -> bool:
    if figure.part:
        return False
    if figure.harm:
        return figure.value >= FEW
    if figure.money:
        return figure.value >= MUCH
    if figure.unit == "%":
        return figure.value >= SHARE and figure.value % 5 != 0
    return figure.value >= LARGE or (figure.value >= ODD and figure.value % 10 != 0)


def _unlike(figure: Amount, a: Gist, b: Gist) -> bool:
    """Whether a smaller count or rate is odd, and the facts have acts or things in common besides."""
    if figure.part or figure.harm or figure.money:
        return False
    shared = (a.words & b.words) - figure.words
    if figure.unit == "%":
        return len(shared) >= 2 and not (2 * figure.value).is_integer()
    return bool(shared) and figure.value >= SMALL and figure.value % 10 != 0


def _of_one(a: Gist, b: Gist, x: Amount, y: Amount) -> bool:
    if x.harm or y.harm:
        return x.harm == y.harm and not elsewhere(a, b)
    return a.negative == b.negative and not harm_differs(a, b)


def late_rival(a: Gist, b: Gist) -> bool:
    """Whether facts of two such articles give different figures of one thing at one time, and not by the same source:
    the turnout, those who walked out, what a stoppage costs.
    """
    if not (a.fact.said_by or b.fact.said_by) or set(a.fact.said_by) & set(b.fact.said_by) or a.voices & b.voices:
        return False
    one, two = bounds(a.brief.published), bounds(b.brief.published)
    if one is None or two is None or abs((one[0] - two[0]).days) > SOON or elsewhere(a, b):
        return False
    shared = a.words & b.words
    return any(_rivals(x, y, shared) for x in a.amounts for y in b.amounts if not (x.aside or y.aside))


def _rivals(x: Amount, y: Amount, shared: frozenset[str]) -> bool:
    if not x.unit or x.unit != y.unit or x.rate != y.rate or x.part or y.part or x.harm or y.harm or x.fits(y):
        return False
    if abs(x.value - y.value) < (1 if x.unit == "%" else FAR_OFF * min(x.value, y.value)):
        return False
    gathered = bool(x.who) and x.who == y.who and shared & GATHERED
    measured = x.money and bool(x.rate) and shared & _MEASURES and len(shared) > 1
    return bool(gathered or measured or (x.unit == "%" and shared & _ALONE))
