"""One entry an event, with all articles that tell it; a plan is joined to its later outcome."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from generator.knowledge.gist import Gist, assumed
from generator.knowledge.newsworth import judges, quotes_only
from generator.knowledge.sentences import dated, named, short, stands
from generator.knowledge.times import bounds, overlap
from generator.model.knowledge import Claim, Happening, KnownFact
from generator.model.when import precision

OWN_DAY = "the article names no day for it; this is the article's own"
RECENT = 40
"""Entries of one date that a newcomer is compared with."""

_AHEAD = frozenset({"planned", "expected"})
_TIMED = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|April|June|July|August|September|October|"
    r"November|December)\b|\b(?:last|next|this) (?:week|month|year|spring|summer|autumn|winter)\b|\byesterday\b"
)
_STATE = re.compile(r"\b(?:has|have|had) (?:\w+ )?been\b|\b(?:is|are|remains?|comes?)\b")
ORDER = ("happened", "denied", "alleged", "planned", "expected", "conditional")


def timeline(
    facts: Mapping[str, KnownFact], claims: Mapping[str, Claim], gists: Mapping[str, Gist]
) -> dict[str, Happening]:
    """Entries by id: dated ones in order of their date, then undated ones."""
    placed = [f for f in facts.values() if _belongs(f)]
    dated_ones = {(k.article, k.fact.quote) for k in placed if bounds(k.when)}
    placed = [k for k in placed if bounds(k.when) or (k.article, k.fact.quote) not in dated_ones]
    entries = [_entry(group, gists) for group in _events(placed, claims, gists)]
    entries.sort(key=lambda e: (not e.date, _first_day(e.date), e.date, e.id))
    return {e.id: e for e in _with_outcomes(entries, gists)}


def _first_day(value: str) -> date:
    """Weeks and quarters are written in letters that sort behind all months."""
    days = bounds(value)
    return days[0] if days else date.max


def _belongs(known: KnownFact) -> bool:
    """Dated facts; of undated ones those that name a time, and plans: events whose day is open.

    What somebody says in an article that names no day for it is no event of its own.
    """
    fact = known.fact
    if quotes_only(fact.text):
        return False
    if bounds(known.when):
        return (
            bool(known.inferred)
            or not assumed(fact)
            or (not fact.said_by and stands(fact.text) and not _STATE.search(fact.text) and not judges(fact.text))
        )
    if fact.status in _AHEAD and not fact.said_by and known.actors:
        return stands(fact.text)
    return fact.status in {"happened", *_AHEAD} and _TIMED.search(fact.quote or fact.text) is not None


def _events(
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
            acts, words, actors = x.acts & y.acts, (x.words & y.words) - x.acts, x.actors & y.actors
            if x.voices and y.voices and not x.voices & y.voices:
                continue
            if acts and actors and (len(words) + len(actors) >= 3 or not words | y.words - acts):
                return True
            if acts and len(actors) >= 2:
                return True
    return False


def _together(one: Sequence[KnownFact], two: Sequence[KnownFact], gists: Mapping[str, Gist]) -> bool:
    if {_tense(k, gists) for k in one} != {_tense(k, gists) for k in two}:
        return False
    a, b = ({k.when for k in group} for group in (one, two))
    if not any(a) and not any(b):
        return True
    return any(overlap(x, y) for x in a for y in b)


def _tense(known: KnownFact, gists: Mapping[str, Gist]) -> bool:
    """Whether the entry lies ahead of its telling: plans, and announcements of a later day."""
    if known.fact.status not in _AHEAD:
        return False
    day, told = bounds(known.when), bounds(gists[known.fact.id].brief.published)
    return not known.fact.said_by or (day is not None and told is not None and day[0] > told[1])


def _entry(group: Sequence[KnownFact], gists: Mapping[str, Gist]) -> Happening:
    group = sorted(group, key=lambda k: (-k.importance, k.number, k.fact.id))
    placed = [k for k in group if bounds(k.when) and not (assumed(k.fact) and not k.inferred and _tense(k, gists))]
    own = [k for k in placed if not k.inferred and not assumed(k.fact)] or placed
    value = min((k.when for k in own), key=lambda w: (_width(w), w), default="")
    lead = next((k for k in group if k.when == value), group[0])
    return Happening(
        id="e-" + min(group, key=lambda k: (k.number, k.fact.id)).fact.id.removeprefix("f-"),
        date=value,
        precision=precision(value) if value else "",
        status=min((k.fact.status for k in group), key=ORDER.index),
        text=dated(short(named(lead.fact.text)), value),
        facts=tuple(k.fact.id for k in group),
        articles=tuple(dict.fromkeys(k.article for k in group)),
        actors=tuple(dict.fromkeys(a for k in group for a in (*k.speakers, *k.actors))),
        inferred=bool(placed) and all(k.inferred or assumed(k.fact) for k in placed),
        reason=next((k.inferred for k in group if k.inferred), "") or (OWN_DAY if value and assumed(lead.fact) else ""),
    )


def _width(value: str) -> int:
    days = bounds(value)
    return (days[1] - days[0]).days if days else 99999


def _with_outcomes(entries: Sequence[Happening], gists: Mapping[str, Gist]) -> list[Happening]:
    """Each plan with the later entry of the same actors and act that has happened."""
    done: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for entry in entries:
        if entry.status == "happened":
            for key in _keys(entry, gists):
                done[key].append(entry)
    return [replace(e, outcome=_outcome(e, done, gists)) if e.status in _AHEAD else e for e in entries]


def _keys(entry: Happening, gists: Mapping[str, Gist]) -> set[tuple[str, str]]:
    found = {(actor, act) for f in entry.facts for actor in gists[f].actors for act in (*gists[f].acts, "")}
    if entry.precision == "day":
        found.add(("", entry.date))
    nobody = [g for f in entry.facts if not (g := gists[f]).actors]
    return found | {(word, act) for g in nobody for act in g.acts for word in g.words - g.acts}


def _people(entry: Happening, gists: Mapping[str, Gist]) -> frozenset[str]:
    return frozenset(person for f in entry.facts for person in gists[f].people)


def _outcome(plan: Happening, done: Mapping[tuple[str, str], list[Happening]], gists: Mapping[str, Gist]) -> str:
    words = frozenset(w for f in plan.facts for w in gists[f].words)
    acts = frozenset(w for w in words if w[0] == "=")
    told = _told(plan, gists)
    if told is None:
        return ""
    ahead = plan.date if ahead_of_telling(plan, gists) else ""
    people = _people(plan, gists)
    best: tuple[float, str] = (0.0, "")
    for entry in {e.id: e for key in sorted(_keys(plan, gists)) for e in done.get(key, ())[-20:]}.values():
        if set(entry.facts) & set(plan.facts) or not _later(entry, told, gists) or not _due(ahead, entry.date, told):
            continue
        other = frozenset(w for f in entry.facts for w in gists[f].words)
        shared = words & other
        met = people & _people(entry, gists)
        if shared & acts and overlap(ahead, entry.date) and len(met) >= 2:
            return entry.id
        if plan.precision == "day" and ahead == entry.date and (len(shared) >= 2 or (met and shared)):
            return entry.id
        if len(shared - acts) >= 2 and (shared & acts or len(shared) >= 4):
            best = max(best, (len(shared) / (len(words) * len(other)) ** 0.5, entry.id))
    return best[1] if best[0] >= 0.25 else ""


def _told(entry: Happening, gists: Mapping[str, Gist]) -> date | None:
    return max((b[1] for f in entry.facts if (b := bounds(gists[f].brief.published))), default=None)


def ahead_of_telling(entry: Happening, gists: Mapping[str, Gist]) -> bool:
    """Whether the date of a plan is that of what is planned, and not of its announcement."""
    told, day = _told(entry, gists), bounds(entry.date)
    return day is not None and (told is None or day[1] > told)


def _later(entry: Happening, told: date, gists: Mapping[str, Gist]) -> bool:
    """Whether an article that came out no earlier than the plan's tells the entry."""
    return any((b := bounds(gists[f].brief.published)) is not None and b[1] >= told for f in entry.facts)


def _due(plan: str, event: str, told: date) -> bool:
    """Whether an event can be what was planned: not before the planned time, at most a month after its end; for a plan
    without a date in the two months after it was told.
    """
    ahead, came = bounds(plan), bounds(event)
    if came is None:
        return False
    if ahead is None:
        return came[1] >= told and (came[0] - told).days <= 60
    return came[1] >= ahead[0] and (came[0] - ahead[1]).days <= 31
