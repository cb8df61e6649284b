"""Which facts are events, so that they stand on the timeline."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from generator.knowledge.gist import Gist, assumed
from generator.knowledge.newsworth import judges, quotes_only
from generator.knowledge.outcomes import AHEAD
from generator.knowledge.sentences import leans_back, stands
from generator.knowledge.times import bounds, overlap
from generator.knowledge.words import STOP, TOKEN, fold
from generator.model.knowledge import KnownFact
from generator.model.when import precision

_TIMED = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|April|June|July|August|September|October|"
    r"November|December)\b|\b(?:last|next|this) (?:week|month|year|spring|summer|autumn|winter)\b|\byesterday\b"
)
_STATE = re.compile(r"\b(?:has|have|had) (?:\w+ )?been\b|\b(?:is|are|remains?|comes?)\b")
_TOLD = re.compile(r"\b(?:said|says|told|according to)\b")
_MISSED = re.compile(r"\b(?:could|should|would|might) (?:not )?have [a-z]+")
_HENCE = re.compile(r"\b(?:by|at|before|until) the end of (?:the|this) \w+|\blater this \w+|\byear-end\b")
LEFT = 2
"""Words that a sentence may have beside those of its clause and the speaker's name to tell nothing more."""


class Event(NamedTuple):
    """A fact that is an event."""

    known: KnownFact
    gist: Gist


def events(article: tuple[Sequence[KnownFact], Sequence[Gist]]) -> tuple[Event, ...]:
    """The facts of an article that are events, in their order.

    Of a sentence and its clauses those without a day are left out where another has one, and so is the sentence where
    it only adds who said it, and when.
    """
    placed = [Event(k, g) for k, g in zip(*article, strict=True) if _is_event(k, g.brief.published)]
    mates: dict[str, list[KnownFact]] = defaultdict(list)
    for event in placed:
        mates[event.known.fact.quote].append(event.known)
    return tuple(event for event in placed if not _told_by(event.known, mates[event.known.fact.quote]))


def _is_event(known: KnownFact, published: str) -> bool:
    """Dated facts; of undated ones those that name a time, and plans: events whose day is open.

    What somebody says in an article that names no day for it is no event of its own.
    """
    fact = known.fact
    if quotes_only(fact.text) or leans_back(fact.text) or _MISSED.search(fact.text):
        return False
    if bounds(known.when):
        if _only_hoped(known, published):
            return False
        return bool(known.inferred) or not assumed(fact) or _is_act(known)
    if fact.status in AHEAD and not fact.said_by and known.actors:
        return stands(fact.text)
    return fact.status in {"happened", *AHEAD} and _TIMED.search(fact.quote or fact.text) is not None


def _is_act(known: KnownFact) -> bool:
    """Whether a fact with no day but its article's tells what was done, and nobody's words."""
    text = known.fact.text
    told = known.fact.said_by or _TOLD.search(text)
    return not told and stands(text) and not _STATE.search(text) and not judges(text)


def _only_hoped(known: KnownFact, published: str) -> bool:
    """Whether a fact told as done lies at the end of a time that is still running: "sees rates at 4 % by year-end"."""
    rough = precision(known.when) != "day" and overlap(known.when, published)
    return rough and known.fact.status == "happened" and _HENCE.search(known.fact.text) is not None


def _told_by(known: KnownFact, mates: Sequence[KnownFact]) -> bool:
    """Whether another part of its sentence places what it tells better."""
    dated = [m for m in mates if m is not known and bounds(m.when)]
    if not bounds(known.when):
        return bool(dated)
    return known.fact.rules.get("when") == "date of the saying" and any(_adds_nothing(known, m) for m in dated)


def _adds_nothing(known: KnownFact, clause: KnownFact) -> bool:
    if known.fact.status != clause.fact.status or len(known.fact.text) <= len(clause.fact.text):
        return False
    own = _content(known.fact.text) - _content(clause.fact.text) - _content(" ".join(known.fact.said_by))
    return len(own) <= LEFT


def _content(text: str) -> frozenset[str]:
    return frozenset(TOKEN.findall(fold(text))) - STOP
