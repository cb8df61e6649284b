"""Whether two facts state the same thing, and by which rule; where no rule is sure, nothing is said."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from generator.knowledge.gist import Gist, compatible
from generator.knowledge.places import elsewhere
from generator.knowledge.synonyms import OPPOSITES
from generator.knowledge.times import bounds
from generator.knowledge.words import TOKEN, fold, term

NEAR = 0.62
SPOKEN = 0.36
ACTED = 0.30
ALIKE = 0.34
SAID = 0.5
MOST = 0.6
"""Cosines: near-equal wording; same speaker; same actors and act; only alike; the content of different speakers.
Last: the share of a short fact's words that a fuller one by the same speaker has."""

HARM = frozenset({"=kill", "=injure", "=miss", "=evacuate", "=arrest", "=rescue", "=sentence", "=charge", "=convict"})
_MEETING = frozenset({"=meet"})
_ONCE = frozenset({"=convict", "acquit", "=sentence", "=elect", "=resign", "=arrest", "=fire", "=appoint"})


class Match(NamedTuple):
    """Why two facts are one claim. `unit` is the shared figure, "" where the facts as wholes agree."""

    rule: str
    strength: float
    unit: str = ""


def harm_differs(a: Gist, b: Gist) -> bool:
    """Whether the one tells of the dead and the other of the hurt, or the like."""
    one, two = a.acts & HARM, b.acts & HARM
    return bool(one and two and not one & two)


def undone(a: Gist, b: Gist) -> bool:
    """Whether one undoes what the other does ("closed", "reopened"), or keeps what the other promises."""
    if a.turns and b.turns and a.turns != b.turns:
        for act, opposite in OPPOSITES:
            for one, two in ((a.turns, b.turns), (b.turns, a.turns)):
                if act in one and opposite in two and not (act in two and opposite in one):
                    return True
    if "=pledge" in a.acts or "=pledge" in b.acts:
        return _only_promised(a, b) or _only_promised(b, a)
    return False


def _only_promised(promise: Gist, deed: Gist) -> bool:
    kept = deed.fact.status == "happened" and deed.acts and not deed.speakers
    return "=pledge" in promise.acts and bool(kept) and not promise.acts & deed.acts


def same_whole(a: Gist, b: Gist, alike: float, story: bool) -> Match | None:
    """Whether the facts as wholes say the same."""
    spoken = not a.voices.isdisjoint(b.voices)
    if (
        alike < NEAR
        and not spoken
        and (a.acts.isdisjoint(b.acts) or not (_several(a, b) or _one_day(a, b) or a.people & b.people))
    ):
        return None
    if not compatible(a, b) or (a.fact.status == "denied") != (b.fact.status == "denied"):
        return None
    if _figures_differ(a, b) or _plan_and_deed(a, b) or undone(a, b) or (a.negative != b.negative and alike < 0.8):
        return None
    if alike >= NEAR and len(a.words & b.words) >= 4 and not elsewhere(a, b):
        return Match("near-equal wording", alike)
    return _same_words(a, b, alike) if spoken else _same_act(a, b, alike, story)


def _figures_differ(a: Gist, b: Gist) -> bool:
    for x in a.amounts:
        rivals = [y for y in b.amounts if y.unit == x.unit]
        if x.unit and rivals and not any(x.fits(y) and x.may_rate(y) for y in rivals):
            return True
    return False


def _same_words(a: Gist, b: Gist, alike: float) -> Match | None:
    shared = len(a.words & b.words)
    most = shared >= 3 and shared >= MOST * min(len(a.words), len(b.words))
    told = not a.acts or not b.acts or a.acts & b.acts or alike >= SAID
    actors = (a.actors & b.actors) - a.voices - b.voices
    day = _one_day(a, b) and shared >= 2 and shared + len(actors) >= 4
    if told and ((alike >= SPOKEN and (shared >= 4 or day)) or most):
        return Match("same speaker and content", alike)
    for one, two in ((a, b), (b, a)):
        for quotation in one.quoted:
            if len(quotation.split()) >= 4 and any(
                quotation in other or other in quotation for other in two.quoted if len(other.split()) >= 4
            ):
                return Match("same quotation", 0.9)
    return _same_act(a, b, alike, story=False) if a.brief is not b.brief else None


def _same_act(a: Gist, b: Gist, alike: float, story: bool) -> Match | None:
    acts = a.acts & b.acts
    if not acts or (a.brief is b.brief and alike < NEAR):
        return None
    if not _several(a, b):
        return _one_act(a, b, acts)
    actors = a.actors & b.actors
    people = a.people & b.people
    if len(people) >= 2 and len(acts) >= 2:
        return Match("same people and acts", 0.5 + alike / 2)
    if story and met(a, b):
        return Match("same people met, in articles that tell the same events", 0.4 + alike / 2)
    if a.speakers and b.speakers and alike < SAID:
        return None
    known = a.dated and b.dated
    things = len((a.words & b.words) - acts - a.roles - b.roles)
    if known and _close(a) and _close(b) and (alike >= ACTED or (len(actors) >= 3 and things >= 1)):
        return Match("same actors, act and date", 0.5 + alike / 2)
    if alike >= (ACTED if known or story else ALIKE + 0.1) and things >= 1:
        return Match("same actors and act", alike)
    return None


def _several(a: Gist, b: Gist) -> bool:
    """Whether two actors are in both facts; a body and the country it belongs to are one."""
    return len((a.actors & b.actors) - a.owners - b.owners) >= 2


def _one_day(a: Gist, b: Gist) -> bool:
    """Whether the texts of both give one and the same day."""
    return a.dated and b.dated and a.days == b.days and a.days is not None and a.days[0] == a.days[1]


def _undergone(a: Gist, b: Gist, acts: frozenset[str]) -> bool:
    """Whether one person undergoes in both what nobody does twice within a month: to be convicted, elected, buried."""
    if not (a.people & b.people and a.dated and b.dated and _close(a) and _close(b)):
        return False
    return _own_act(a.fact.text) == _own_act(b.fact.text) in acts & _ONCE


@lru_cache(maxsize=1 << 14)
def _own_act(text: str) -> str:
    """The first act that a sentence tells; what comes behind it may be only what it is about."""
    return next((t for word in TOKEN.findall(fold(text)) if (t := term(word))[:1] == "=" or t in _ONCE), "")


def _one_act(a: Gist, b: Gist, acts: frozenset[str]) -> Match | None:
    """An act of one person or body on one day, with the same things or figure."""
    if a.speakers and b.speakers and not a.voices & b.voices:
        return None
    if _undergone(a, b, acts):
        return Match("same person and act", 0.6)
    if not _one_day(a, b) or elsewhere(a, b):
        return None
    if not ((a.actors & b.actors) - a.countries - b.countries):
        return None
    figures = frozenset[str]().union(*(x.words for x in (*a.amounts, *b.amounts)))
    things = len((a.words & b.words) - acts - figures)
    equal = any(x.equals(y) for x in a.amounts for y in b.amounts)
    return Match("same actor, act and day", 0.6) if things >= 2 or (things and equal) else None


def _plan_and_deed(a: Gist, b: Gist) -> bool:
    """Whether one tells as planned what the other tells as done later: two entries of a timeline, not one claim."""
    ahead = [g for g in (a, b) if g.fact.status in {"planned", "expected"}]
    if len(ahead) != 1:
        return False
    plan, deed = (a, b) if ahead[0] is a else (b, a)
    if not plan.fact.said_by and not deed.fact.said_by:
        return True
    told = bounds(plan.brief.published)
    return told is not None and deed.dated and deed.days is not None and deed.days[0] > told[1]


def met(a: Gist, b: Gist) -> bool:
    """Whether both tell that the same two people met or spoke."""
    return len(a.people & b.people) >= 2 and bool(a.acts & b.acts & _MEETING)


def _close(gist: Gist) -> bool:
    days: tuple[date, date] | None = gist.days
    return days is not None and (days[1] - days[0]).days <= 31
