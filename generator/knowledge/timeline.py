"""One entry an event, with all articles that tell it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from generator.knowledge.amounts import PEOPLE
from generator.knowledge.gist import Gist, assumed
from generator.knowledge.outcomes import AHEAD, with_outcomes
from generator.knowledge.places import elsewhere
from generator.knowledge.placing import events
from generator.knowledge.sentences import dated, named, short, stands
from generator.knowledge.times import bounds, overlap
from generator.model.knowledge import Claim, Happening, KnownFact
from generator.model.memo import Memo
from generator.model.when import precision

OWN_DAY = "the article names no day for it; this is the article's own"
RECENT = 40
"""Entries of one date that a newcomer is compared with."""

ORDER = ("happened", "denied", "alleged", "planned", "expected", "conditional")


def timeline(
    facts: Mapping[str, KnownFact], claims: Mapping[str, Claim], gists: Mapping[str, Gist], memo: Memo
) -> dict[str, Happening]:
    """Entries by id: dated ones in order of their date, then undated ones."""
    placed = events(facts.values(), {g.brief.id: g.brief.published for g in gists.values()}, memo)
    entries = [_entry(group, gists) for group in _groups(placed, claims, gists)]
    entries.sort(key=lambda e: (not e.date, _first_day(e.date), e.date, e.id))
    return {e.id: e for e in with_outcomes(entries, gists)}


def _first_day(value: str) -> date:
    """Weeks and quarters are written in letters that sort behind all months."""
    days = bounds(value)
    return days[0] if days else date.max


def _groups(
    placed: Sequence[KnownFact], claims: Mapping[str, Claim], gists: Mapping[str, Gist]
) -> list[list[KnownFact]]:
    """Facts that share a claim and may be of the same time, put together; each fact once."""
    group_of: dict[str, int] = {}
    groups: dict[int, list[KnownFact]] = {}
    by_id = {k.fact.id: k for k in placed}
    for number, known in enumerate(placed):
        group_of[known.fact.id] = number
        groups[number] = [known]
    for claim in claims.values():
        members = [by_id[f] for f in claim.facts if f in by_id]
        for one, two in pairwise(members):
            a, b = group_of[one.fact.id], group_of[two.fact.id]
            if a != b and _together(groups[a], groups[b], gists):
                a, b = min(a, b), max(a, b)
                for known in groups[b]:
                    group_of[known.fact.id] = a
                groups[a].extend(groups.pop(b))
    return _same_day([groups[number] for number in sorted(groups)], gists)


def _same_day(groups: Sequence[list[KnownFact]], gists: Mapping[str, Gist]) -> list[list[KnownFact]]:
    """Groups of one date about the same act of the same actors put together: the claims differ, not the event."""
    days: dict[tuple[str, bool], list[list[KnownFact]]] = defaultdict(list)
    kept: list[list[KnownFact]] = []
    for group in groups:
        day = next((k.when for k in group if k.when), "")
        known = days[day, _tense(group[0], gists)][-RECENT:] if day else []
        same = next((g for g in reversed(known) if _one_event(g, group, gists)), None)
        if same is None:
            kept.append(group)
            days[day, _tense(group[0], gists)].append(group)
        else:
            same.extend(group)
    return kept


def _one_event(one: Sequence[KnownFact], two: Sequence[KnownFact], gists: Mapping[str, Gist]) -> bool:
    for a in one[:3]:
        for b in two[:3]:
            x, y = gists[a.fact.id], gists[b.fact.id]
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


def _together(one: Sequence[KnownFact], two: Sequence[KnownFact], gists: Mapping[str, Gist]) -> bool:
    if {_tense(k, gists) for k in one} != {_tense(k, gists) for k in two}:
        return False
    a, b = ({k.when for k in group} for group in (one, two))
    if not any(a) and not any(b):
        return True
    return any(overlap(x, y) for x in a for y in b)


def _tense(known: KnownFact, gists: Mapping[str, Gist]) -> bool:
    """Whether the entry lies ahead of its telling: plans, and announcements of a later day."""
    if known.fact.status not in AHEAD:
        return False
    day, told = bounds(known.when), bounds(gists[known.fact.id].brief.published)
    return not known.fact.said_by or (day is not None and told is not None and day[0] > told[1])


def _entry(group: Sequence[KnownFact], gists: Mapping[str, Gist]) -> Happening:
    group = sorted(group, key=lambda k: (not stands(k.fact.text), -k.importance, k.number, k.fact.id))
    placed = [k for k in group if bounds(k.when) and not (assumed(k.fact) and not k.inferred and _tense(k, gists))]
    own = [k for k in placed if not k.inferred and not assumed(k.fact)] or placed
    value = min((k.when for k in own), key=lambda w: (_width(w), w), default="")
    lead = next((k for k in group if k.when == value), group[0])
    inferred = bool(placed) and all(k.inferred or assumed(k.fact) for k in placed)
    reason = next((k.inferred for k in group if k.inferred), OWN_DAY)
    return Happening(
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


def _width(value: str) -> int:
    days = bounds(value)
    return (days[1] - days[0]).days if days else 99999
