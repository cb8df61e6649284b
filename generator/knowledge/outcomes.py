"""A plan and the later entry of the timeline that tells what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import NamedTuple

from generator.knowledge.gist import Gist
from generator.knowledge.synonyms import RESULTS
from generator.knowledge.times import bounds, overlap
from generator.knowledge.words import TOKEN, fold, term
from generator.model.knowledge import Happening
from generator.model.memo import Memo
from generator.model.rows import Rows

AHEAD = frozenset({"planned", "expected"})
BACK = 3
"""Facts before one that names nobody in which its article names whom it is about."""

LATEST, ALIKE, OPENING = 20, 0.25, 8
"""Entries under one key that a plan is compared with, the latest ones; likeness of words that is enough alone; words
of a sentence in which its own act is looked for.
"""

ENDED = frozenset({"=cancel", "=withdraw"})
DECISIONS = frozenset(map(term, ("decide", "decision", "ruling", "rule", "verdict")))
"""Acts by which any plan ends, however late; words for what is decided, whichever way."""

_RESULTS = {
    term(word): frozenset(map(term, after.split()))
    for plan, after in (line.split(":") for line in RESULTS.strip().splitlines())
    for word in plan.split()
}


@dataclass(frozen=True, slots=True)
class _Side:
    """What a plan, or what has happened, comes down to. `about` are its actors without countries, else those that its
    article names just before; `opening` are the first words of its sentences, `first` the first act of each;
    `told` is the day of the last article that tells it.
    """

    words: frozenset[str]
    acts: frozenset[str]
    people: frozenset[str]
    actors: frozenset[str]
    about: frozenset[str]
    opening: frozenset[str]
    first: frozenset[str]
    told: date | None


class Entry(NamedTuple):
    """An entry of the timeline with its facts, in the same order, and how much these matter."""

    told: Happening
    members: tuple[Gist, ...]
    weight: float


class _Known(NamedTuple):
    """An entry, what it comes down to, and under what it is found."""

    entry: Happening
    side: _Side
    keys: frozenset[tuple[str, str]]


def with_outcomes(entries: Mapping[str, Entry], articles: Mapping[str, Sequence[Gist]], memo: Memo) -> Rows[str, Entry]:
    """Each plan with the later entry that has happened and tells the same, if one surely does; all by their ids."""
    told = memo.flat(_done_or_ahead, entries)
    whom = memo.met(_facts, told, memo.flat(_about, articles))
    known = memo.each(_known, memo.beside("sides", told, whom))
    plans = memo.flat(_plans, known)
    wanted = memo(_wanted, plans)
    done = memo.each(_latest, memo.gathered(_happened, known, wanted))
    outcomes = memo.each(_outcome, memo.beside("outcomes", plans, memo.met(_found_by, plans, done)))
    return memo.each(_ended, memo.beside("ended", entries, outcomes))


def in_order(told: Happening) -> tuple[bool, date, str, str]:
    """By what an entry comes before others: dated ones in order of their date, then undated ones."""
    days = bounds(told.date)  # weeks and quarters are written in letters that sort behind all months
    return not told.date, days[0] if days else date.max, told.date, told.id


def _done_or_ahead(entry: Entry) -> dict[str, Entry]:
    told = entry.told
    return {told.id: entry} if told.status == "happened" or told.status in AHEAD else {}


def _facts(entry: Entry) -> tuple[str, ...]:
    return entry.told.facts


def _plans(known: _Known) -> dict[str, _Known]:
    return {known.entry.id: known} if known.entry.status in AHEAD else {}


def _wanted(plans: Mapping[str, _Known]) -> frozenset[tuple[str, str]]:
    return frozenset[tuple[str, str]]().union(*(plan.keys for plan in plans.values()))


def _happened(known: _Known, wanted: frozenset[tuple[str, str]]) -> dict[tuple[str, str], tuple[_Known]]:
    """What has happened, by those of its keys under which a plan is found."""
    return dict.fromkeys(known.keys & wanted, (known,)) if known.entry.status == "happened" else {}


def _latest(done: Sequence[_Known]) -> tuple[_Known, ...]:
    return tuple(sorted(done, key=lambda known: in_order(known.entry))[-LATEST:])


def _found_by(plan: _Known) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(plan.keys))


def _ended(row: tuple[Entry, str]) -> Entry:
    entry, outcome = row
    return entry._replace(told=replace(entry.told, outcome=outcome)) if outcome else entry


def _about(article: Sequence[Gist]) -> dict[str, frozenset[str]]:
    """Whom each fact is about: its own actors, or those of the facts just before one that names none."""
    own = [gist.actors - gist.countries for gist in article]
    return {
        gist.fact.id: own[at] or frozenset[str]().union(*own[max(0, at - BACK) : at]) for at, gist in enumerate(article)
    }


def _known(row: tuple[Entry, tuple[tuple[frozenset[str], ...]]]) -> _Known:
    entry, (about,) = row
    side = _side(entry.members, about)
    return _Known(entry.told, side, frozenset(_keys(entry, side)))


def _side(members: Sequence[Gist], about: Iterable[frozenset[str]]) -> _Side:
    none: frozenset[str] = frozenset()
    words = none.union(*(g.words for g in members))
    texts = [[t for w in TOKEN.findall(fold(g.fact.text)) if (t := term(w))] for g in members]
    acts = [next((word for word in words if word[0] == "="), "") for words in texts]
    return _Side(
        words=words,
        acts=frozenset(w for w in words if w[0] == "="),
        people=none.union(*(g.people for g in members)),
        actors=none.union(*(g.actors - g.countries for g in members)),
        about=none.union(*about),
        opening=none.union(*(words[:OPENING] for words in texts)),
        first=frozenset(filter(None, acts)),
        told=_last_told(members),
    )


def _keys(entry: Entry, side: _Side) -> set[tuple[str, str]]:
    """Under what an entry is found: who did what, about whom it is, its day, two acts, words where nobody is named."""
    found = {(actor, act) for g in entry.members for actor in g.actors for act in (*g.acts, "")}
    found |= {(actor, "") for actor in side.about}
    found |= {pair for g in entry.members for pair in combinations(sorted(g.acts), 2)}
    if entry.told.precision == "day":
        found.add(("", entry.told.date))
    nobody = [g for g in entry.members if not g.actors]
    return found | {(word, act) for g in nobody for act in g.acts for word in g.words - g.acts}


def _outcome(given: tuple[_Known, tuple[tuple[tuple[_Known, ...], ...]]]) -> str:
    """The id of the entry that tells what became of a plan, "" for none."""
    (plan, side, _), (rows,) = given
    if side.told is None:
        return ""
    ahead = plan.date if _lies_ahead(plan.date, side.told) else ""
    own = frozenset(plan.facts)
    best: tuple[float, str] = (0.0, "")
    for entry, other, _ in {known.entry.id: known for near in rows for known in near}.values():
        if other.told is None or other.told < side.told or not own.isdisjoint(entry.facts):
            continue
        ended = bool(ENDED & other.opening) and len(side.actors & other.actors) >= 2
        if ended or _due(ahead, entry.date, side.told):
            best = max(best, (_likeness(plan, side, ahead, entry, other), entry.id))
    return best[1] if best[0] else ""


def _likeness(plan: Happening, side: _Side, ahead: str, entry: Happening, other: _Side) -> float:
    """How well an entry tells what became of a plan: by its words, by who, what and when; 0 where that is not sure."""
    shared = side.words & other.words
    acts = shared & side.acts
    things = shared - acts
    alike: float = len(shared) / (len(side.words) * len(other.words) or 1) ** 0.5
    met, about = side.people & other.people, side.about & other.about
    in_time = overlap(ahead, entry.date) and _narrow(ahead)
    same_day = plan.precision == "day" and ahead == entry.date
    if (acts and in_time and len(met) >= 2) or (same_day and (len(shared) >= 2 or ((met or about) and things))):
        return alike + 0.6
    if in_time and about and (_follows(side, other) or (acts and things)):
        return alike + 0.4
    if in_time and len(acts) >= 2 and acts == side.acts and not side.actors:
        return alike + 0.3
    if same_day and side.words & DECISIONS and side.actors & other.actors:
        return alike + 0.3
    if acts and len(side.actors & other.actors) >= 2:
        return alike + 0.3 + bool(ENDED & other.opening)
    enough = len(things) >= 2 and (acts & other.first or (not other.first and len(shared) >= 4))
    return alike if enough and alike >= ALIKE else 0.0


def _narrow(value: str) -> bool:
    """Whether a plan's date is a month at most."""
    days = bounds(value)
    return days is not None and (days[1] - days[0]).days <= 31


def _follows(plan: _Side, other: _Side) -> bool:
    """Whether an act of the other is what such a plan comes to: a verdict to a conviction, a vote to an approval."""
    return any(_RESULTS.get(word, frozenset()) & other.words for word in plan.words)


def _last_told(members: Iterable[Gist]) -> date | None:
    """The day of the last article that tells one of these facts."""
    return max((b[1] for g in members if (b := bounds(g.brief.published))), default=None)


def ahead_of_telling(entry: Entry) -> bool:
    """Whether the date of a plan is that of what is planned, and not of its announcement."""
    return _lies_ahead(entry.told.date, _last_told(entry.members))


def _lies_ahead(value: str, told: date | None) -> bool:
    day = bounds(value)
    return day is not None and (told is None or day[1] > told)


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
