"""Whether two facts count the same thing: the same figure, another one at the same time, or the figure moved on."""

from __future__ import annotations

import re
from collections import Counter

from generator.knowledge.amounts import PEOPLE, Amount, amount
from generator.knowledge.gist import Gist, compatible
from generator.knowledge.places import NAME, elsewhere, place_names
from generator.knowledge.same import ALIKE, HARM, NEAR, Match, harm_differs, undone
from generator.knowledge.times import bounds
from generator.knowledge.words import fold, term, thing
from generator.lexicon.quantities import parse_quantity

RIVAL = 0.4
MOVED = 0.4
HALF_ALIKE = 0.2
COVERED = 0.5
"""Cosines: different figures of one thing, at one time and over time; facts with one large sum. Last: the share of a
short fact's words that a fuller one of one matter has."""

MUCH, SUM, ODD = 1e6, 1e4, 2
"""A sum of money from which on it is hardly met by chance; the same for one actor, with that many digits before its
zeros.
"""

SPAN, FEW, MANY, MANY_PEOPLE = 92, 3, 4, 10
"""Days over which a toll is told of; a toll below that is met by chance; words of its event by which it is known later;
people below whose number facts without an actor in common count others.
"""

GATHERED = frozenset(map(term, ("walkout", "protest", "march", "strike", "join")))
"""Acts of many people, whom each side counts for itself."""

_SITE = re.compile(r"\b(?:in|at|near) (?:the )?([A-Z][\w’'-]+)")
_OTHERS_SAID = re.compile(
    r"\b(?:more|fewer|less|higher|lower) than (?:the )?(?:authorities|officials|police|organi[sz]ers|government|"
    r"company|army|military) (?:have |has |had )?(?:said|say|says|admitted|reported|claimed|acknowledged)\b|"
    r"\b(?:itself|themselves) (?:says?|said|puts?|claims?|speaks?)\b"
)
_THAN = re.compile(
    r"\b(?:fewer|less|more|lower|higher|smaller|larger) than the ([\d.,]+(?: (?:thousand|million|billion))?)\b"
    r"(?= (?:\w+ )?(?:claimed|reported|given|stated|estimated|cited|announced|put|told|said|initially|first))"
)
_COMMON = frozenset({"~person", "%", "percentage points", "~percent", "time", "year", "month", "day", "hour", "week"})
_ANYWHERE = HARM | frozenset(
    map(
        thing,
        "people official police authority number toll figure count total region province county district city town "
        "country hospital ministry minister health report confirm rise risen victim family government".split(),
    )
)
"""Words that stand beside any toll."""


def same_figures(a: Gist, b: Gist, alike: float) -> list[Match]:
    """Every figure that both facts give for the same thing."""
    if not a.amounts or not b.amounts or (a.brief is b.brief and a.place == b.place):
        return []
    return [
        Match("equal figure", 0.7 + alike / 4, x.key)
        for x in a.amounts
        for y in b.amounts
        if x.equals(y)
        and not (x.aside or y.aside)
        and (_one_toll(a, b, x, y) if x.harm and y.harm else _same_thing(a, b, x, alike))
    ]


def _one_toll(a: Gist, b: Gist, x: Amount, y: Amount) -> bool:
    """Whether two figures of the dead, hurt, missing or ill are of one event: its words are in both sentences."""
    if x.harm != y.harm or x.part or y.part or min(x.value, y.value) < FEW:
        return False
    if elsewhere(a, b):
        return False
    shared = ((a.told | a.names) & (b.told | b.names)) | {fold(name) for name in place_names(a) & place_names(b)}
    things = shared - _ANYWHERE - x.words - y.words
    late = a.days and b.days and max((b.days[0] - a.days[1]).days, (a.days[0] - b.days[1]).days) > SPAN
    if late and (len(things) < MANY or not (x.behind or y.behind)):
        return False
    return len(things) >= 2 or (bool(things) and bool(a.actors & b.actors))


def _risen(a: Gist, b: Gist, x: Amount, y: Amount) -> bool:
    """Whether the later figure is no smaller, as tolls go; the missing grow fewer."""
    if a.days is None or b.days is None or a.days == b.days:
        return False
    first, last = (x, y) if (a.days[1], a.days[0]) < (b.days[1], b.days[0]) else (y, x)
    return first.value >= last.value if x.harm == "=miss" else first.value <= last.value


def _rare(figure: Amount) -> bool:
    return figure.value >= (MUCH if figure.money else 1000) and not figure.part


def _odd(figure: Amount) -> bool:
    """Whether a sum is large and not round, so that one actor hardly meets it twice."""
    return figure.value >= SUM and not figure.part and len(f"{figure.value:.0f}".rstrip("0")) >= ODD


def _same_thing(a: Gist, b: Gist, figure: Amount, alike: float) -> bool:
    if (a.fact.status == "denied") != (b.fact.status == "denied") or harm_differs(a, b) or undone(a, b):
        return False
    if figure.money and _rare(figure) and a.dated and b.dated and a.days == b.days and a.words & b.words:
        return True
    if a.dated and b.dated and not compatible(a, b) and alike < NEAR:
        return False
    actors = len(a.actors & b.actors)
    if figure.money and figure.value < MUCH and not actors and alike < NEAR:
        return False
    if not figure.money and not actors and not compatible(a, b):
        return False
    if figure.unit == PEOPLE and not actors and (figure.value < MANY_PEOPLE or elsewhere(a, b)):
        return False
    words = len(((a.words | a.names) & (b.words | b.names)) - figure.words)
    if figure.money and _rare(figure) and words >= 2 and alike >= HALF_ALIKE:
        return True
    if figure.money and _odd(figure) and (a.actors & b.actors) - a.countries - b.countries:
        return True
    kind = figure.unit not in _COMMON or figure.who or figure.value >= 1000
    telling = kind and figure.value >= (MUCH if figure.money else 10)
    if telling and a.voices & b.voices:
        return words >= 1
    if telling and (figure.value % 10 or figure.value >= 1000):
        return actors + words >= 2 and (actors >= 1 or alike >= ALIKE)
    return (actors >= 1 and alike >= ALIKE) or alike >= 0.5


def rival_figures(a: Gist, b: Gist, alike: float) -> bool:
    """Whether two facts of different first sources give different totals of one thing at one time."""
    if _corrects(a, b) or _corrects(b, a):
        return True
    if a.voices & b.voices or not compatible(a, b) or harm_differs(a, b) or not a.actors & b.actors or undone(a, b):
        return False
    if a.brief is b.brief and not (a.speakers and b.speakers):
        return False
    shared = len(a.words & b.words)
    toll = a.dated and b.dated and a.acts & b.acts and shared >= COVERED * min(len(a.words), len(b.words))
    if not toll and (alike < RIVAL or shared < 3):
        return False
    for x in a.amounts:
        for y in b.amounts:
            if x.unit and x.unit == y.unit and x.rate == y.rate and not (x.part or y.part) and not x.fits(y):
                moved = y.value in _before(a) or x.value in _before(b) or _rises(a, b, x, y)
                return not moved and (len(a.amounts) == 1 == len(b.amounts) or x.words == y.words)
    return False


def _before(gist: Gist) -> set[float]:
    """What the fact itself gives as figures of before: "raised to 5.4 million from 3.1 million"."""
    told = {read.value for figure in gist.fact.figures if (read := amount(figure))}
    return told - {x.value for x in gist.amounts}


def _rises(a: Gist, b: Gist, x: Amount, y: Amount) -> bool:
    """Whether the larger of two tolls is said to have risen, or the smaller one is told on an earlier day."""
    less, more = (a, b) if x.value < y.value else (b, a)
    if not (x.harm and y.harm):
        return False
    one, two = bounds(less.brief.published), bounds(more.brief.published)
    earlier = one is not None and two is not None and one[1] < two[0]
    return earlier and ("=rise" in more.acts or (x.qualifier if less is a else y.qualifier) == "at least")


def clashing(gist: Gist, rival: Gist) -> str:
    """The figures of a fact that its rival puts otherwise, as the text has them; all where none clashes."""
    totals = [x for x in gist.amounts if not x.part]
    clash = [x.text for x in totals if any(x.unit == y.unit and not x.fits(y) for y in rival.amounts)]
    return ", ".join(clash or gist.fact.figures)


def _corrects(new: Gist, old: Gist) -> bool:
    """Whether the one gives a figure against the other's in so many words: "360, fewer than the 410 claimed"."""
    found = _THAN.search(new.fact.text)
    put = parse_quantity(found[1]) if found and not new.voices & old.voices else None
    if put is None:
        return False
    pairs = [(x, y) for x in old.amounts for y in new.amounts if x.unit and x.unit == y.unit and x.value != y.value]
    return any(x.value == put.value for x, _ in pairs)


def rival_counts(a: Gist, b: Gist) -> bool:
    """Whether two neighbours in one article count the same people differently: those hurt or who took part in one
    event, the second naming no other place, or those of whom one says that there were more than others have said.
    """
    if a.brief is not b.brief or a.fact.quote == b.fact.quote:
        return False
    if not a.fact.said_by or not b.fact.said_by or set(a.fact.said_by) & set(b.fact.said_by):
        return False
    totals = [[x for x in g.amounts if x.unit == PEOPLE and not x.part and not x.aside] for g in (a, b)]
    if len(totals[0]) != 1 or len(totals[1]) != 1 or totals[0][0].fits(totals[1][0]):
        return False
    known = {*NAME.findall(a.fact.text), *NAME.findall(" ".join(b.fact.said_by))}
    harmed = bool(a.acts & b.acts & HARM) and place_names(b) <= known
    gathered = bool(a.acts & b.acts & GATHERED) and {m[1] for m in _SITE.finditer(b.fact.text)} <= known
    return harmed or gathered or _OTHERS_SAID.search(f"{a.fact.text} {b.fact.text}") is not None


def moved_figures(a: Gist, b: Gist, alike: float, *, rival: bool) -> list[tuple[str, str]]:
    """Pairs of different totals of one thing, as told by two facts: a toll that rises, a price that falls."""
    if not a.amounts or not b.amounts:
        return []
    tolls = [(x, y) for x in a.amounts for y in b.amounts if x.harm and y.harm and x.value != y.value]
    if tolls and not rival:
        return [(x.key, y.key) for x, y in tolls if _one_toll(a, b, x, y) and _risen(a, b, x, y)]
    if harm_differs(a, b):
        return []
    if not a.acts & b.acts and not (a.voices & b.voices and len(a.words & b.words) >= 2):
        return []
    if not a.actors & b.actors and len(a.words & b.words) < 4:
        return []
    if alike < MOVED and not rival:
        return []
    counts = [Counter(x.unit for x in g.amounts) for g in (a, b)]
    return [
        (x.key, y.key)
        for x in a.amounts
        for y in b.amounts
        if x.unit == y.unit
        and x.rate == y.rate
        and x.value != y.value
        and not (x.part or y.part)
        and counts[0][x.unit] == 1 == counts[1][y.unit]
        and x.words & y.words
    ]
