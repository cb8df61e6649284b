"""One entry an event, with all articles that tell it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from generator.knowledge.amounts import PEOPLE
from generator.knowledge.build import Stated
from generator.knowledge.gist import Gist, assumed
from generator.knowledge.outcomes import AHEAD, Entry, in_order, with_outcomes
from generator.knowledge.places import elsewhere
from generator.knowledge.placing import Event, events
from generator.knowledge.sentences import dated, named, short, stands
from generator.knowledge.times import bounds, overlap
from generator.model.knowledge import Happening, KnownFact
from generator.model.memo import Memo, under
from generator.model.rows import Rows
from generator.model.when import precision

OWN_DAY = "the article names no day for it; this is the article's own"
RECENT = 40
"""Entries of one date that a newcomer is compared with."""

ORDER = ("happened", "denied", "alleged", "planned", "expected", "conditional")


class _Group(NamedTuple):
    """Events of one time that are one entry of the timeline. `ahead` tells whether they lie ahead of their telling."""

    day: str
    ahead: bool
    events: tuple[Event, ...]


_Told = tuple[tuple[int, int, bool, str], tuple[Event, ...]]
"""By what a claim comes before others, and its events."""


def timeline(
    facts: Mapping[str, tuple[KnownFact, ...]],
    articles: Mapping[str, tuple[Gist, ...]],
    claims: Mapping[str, Stated],
    memo: Memo,
) -> Rows[str, Entry]:
    """Entries by id: dated ones in order of their date, then undated ones. `facts` and `articles` are by article."""
    placed = memo.each(events, memo.beside("facts and gists", facts, articles))
    told = memo.met(_facts_of, claims, memo.flat(_by_fact, placed))
    roots = memo(_roots, memo.flat(_shared, placed))
    claimed = memo.gathered(_by_root, memo.beside("events of claims", claims, told, roots))
    days = memo.gathered(_by_day, memo.each(_joined, claimed))
    entries = memo.flat(_entries, memo.flat(_same_day, days))
    return memo.ordered(_order, with_outcomes(entries, articles, memo))


def _order(entry: Entry) -> tuple[bool, date, str, str]:
    return in_order(entry.told)


def _facts_of(stated: Stated) -> tuple[str, ...]:
    return stated.claim.facts


def _by_fact(events: Sequence[Event]) -> dict[str, Event]:
    return {event.known.fact.id: event for event in events}


def _shared(events: Sequence[Event]) -> dict[str, tuple[str, ...]]:
    """The claims of events that stand in several."""
    return {event.known.fact.id: event.known.claims for event in events if len(event.known.claims) > 1}


def _roots(shared: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """For claims that share an event with others, directly or through these, the first one of all of them."""
    root: dict[str, str] = {}
    for first, *others in shared.values():
        for other in others:
            one, two = sorted((_root(root, first), _root(root, other)))
            root[two] = one
    return {claim: _root(root, claim) for claims in shared.values() for claim in claims}


def _root(root: Mapping[str, str], claim: str) -> str:
    while root.get(claim, claim) != claim:
        claim = root[claim]
    return claim


def _by_root(row: tuple[Stated, tuple[tuple[Event, ...]], str]) -> dict[str, tuple[_Told]]:
    """The events of a claim, under one key with those of claims that share one."""
    stated, (events,), root = row
    return {root or stated.claim.id: ((stated.rank, events),)} if events else {}


def _joined(claims: Sequence[_Told]) -> tuple[_Group, ...]:
    """Events that share a claim and may be of the same time, put together; each event once."""
    told = [members for _, members in sorted(claims, key=itemgetter(0))]
    group_of = {event.gist.place: event.gist.place for members in told for event in members}
    groups = {event.gist.place: [event] for members in told for event in members}
    for members in told:
        for one, two in pairwise(members):
            a, b = group_of[one.gist.place], group_of[two.gist.place]
            if a != b and _together(groups[a], groups[b]):
                a, b = min(a, b), max(a, b)
                for event in groups[b]:
                    group_of[event.gist.place] = a
                groups[a].extend(groups.pop(b))
    return tuple(
        _Group(next((e.known.when for e in group if e.known.when), ""), _tense(group[0]), tuple(group))
        for _, group in sorted(groups.items())
    )


def _by_day(groups: Sequence[_Group]) -> dict[tuple[str, bool], tuple[_Group, ...]]:
    """Groups by their time; those without one stay alone."""
    return under(groups, lambda g: [(g.day, g.ahead) if g.day else (g.events[0].known.fact.id, False)])


def _same_day(groups: Sequence[_Group]) -> dict[int, tuple[Event, ...]]:
    """Groups of one date about the same act of the same actors put together: the claims differ, not the event."""
    kept: list[list[Event]] = []
    for group in sorted(groups, key=lambda g: g.events[0].gist.place):
        same = next((g for g in reversed(kept[-RECENT:]) if _one_event(g, group.events)), None)
        if same is None:
            kept.append(list(group.events))
        else:
            same.extend(group.events)
    return {events[0].gist.place: tuple(events) for events in kept}


def _one_event(one: Sequence[Event], two: Sequence[Event]) -> bool:
    for _, x in one[:3]:
        for _, y in two[:3]:
            acts, words = x.acts & y.acts, (x.words & y.words) - x.acts
            actors = (x.actors & y.actors) - x.owners - y.owners
            if x.voices and y.voices and not x.voices & y.voices:
                continue
            if acts and actors and (len(words) + len(actors) >= 3 or not words | y.words - acts):
                return True
            if acts and (len(actors) >= 2 or (_nobody(x, y) and len(words - {PEOPLE}) >= 2)):
                return True
    return False


def _nobody(x: Gist, y: Gist) -> bool:
    """Whether one of two facts names no actor, and they tell of no different places."""
    return not (x.actors and y.actors) and not elsewhere(x, y)


def _together(one: Sequence[Event], two: Sequence[Event]) -> bool:
    if {_tense(event) for event in one} != {_tense(event) for event in two}:
        return False
    a, b = ({event.known.when for event in group} for group in (one, two))
    if not any(a) and not any(b):
        return True
    return any(overlap(x, y) for x in a for y in b)


def _tense(event: Event) -> bool:
    """Whether the entry lies ahead of its telling: plans, and announcements of a later day."""
    known = event.known
    if known.fact.status not in AHEAD:
        return False
    day, told = bounds(known.when), bounds(event.gist.brief.published)
    return not known.fact.said_by or (day is not None and told is not None and day[0] > told[1])


def _entries(events: Sequence[Event]) -> dict[str, Entry]:
    entry = _entry(events)
    return {entry.told.id: entry}


def _entry(events: Sequence[Event]) -> Entry:
    events = sorted(
        events, key=lambda e: (not stands(e.known.fact.text), -e.known.importance, e.known.number, e.known.fact.id)
    )
    group = [event.known for event in events]
    placed = [
        e.known
        for e in events
        if bounds(e.known.when) and not (assumed(e.known.fact) and not e.known.inferred and _tense(e))
    ]
    own = [k for k in placed if not k.inferred and not assumed(k.fact)] or placed
    value = min((k.when for k in own), key=lambda w: (_width(w), w), default="")
    lead = next((k for k in group if k.when == value), group[0])
    inferred = bool(placed) and all(k.inferred or assumed(k.fact) for k in placed)
    reason = next((k.inferred for k in group if k.inferred), OWN_DAY)
    told = Happening(
        id="e-" + min(group, key=lambda k: (k.number, k.fact.id)).fact.id.removeprefix("f-"),
        date=value,
        precision=precision(value) if value else "",
        status=min((k.fact.status for k in group), key=ORDER.index),
        text=dated(short(named(lead.fact.text)), value),
        facts=tuple(k.fact.id for k in group),
        articles=tuple(dict.fromkeys(k.article for k in group)),
        actors=tuple(dict.fromkeys(a for k in group for a in (*k.speakers, *k.actors))),
        inferred=inferred,
        reason=reason if inferred else "",
    )
    return Entry(told, tuple(event.gist for event in events), max(k.importance for k in group))


def _width(value: str) -> int:
    days = bounds(value)
    return (days[1] - days[0]).days if days else 99999
