"""A plan and the later entry of the timeline that tells what became of it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from generator.knowledge.gist import Gist
from generator.knowledge.synonyms import RESULTS
from generator.knowledge.times import bounds, overlap
from generator.knowledge.words import TOKEN, fold, term
from generator.model.knowledge import Happening

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


def with_outcomes(entries: Sequence[Happening], gists: Mapping[str, Gist]) -> list[Happening]:
    """Each plan with the later entry that has happened and tells the same, if one surely does."""
    about = _about(gists)
    done: dict[tuple[str, str], list[tuple[Happening, _Side]]] = defaultdict(list)
    for entry in entries:
        if entry.status == "happened":
            side = _side(entry, gists, about)
            for key in _keys(entry, side, gists):
                done[key].append((entry, side))
    return [replace(e, outcome=_outcome(e, done, gists, about)) if e.status in AHEAD else e for e in entries]


def _about(gists: Mapping[str, Gist]) -> dict[str, frozenset[str]]:
    """Whom each fact is about: its own actors, or those of the facts just before one that names none."""
    found: dict[str, frozenset[str]] = {}
    recent: deque[Gist] = deque(maxlen=BACK)
    for name, gist in gists.items():
        own = gist.actors - gist.countries
        near = (g.actors - g.countries for g in recent if g.brief is gist.brief)
        found[name] = own or frozenset[str]().union(*near)
        recent.append(gist)
    return found


def _side(entry: Happening, gists: Mapping[str, Gist], about: Mapping[str, frozenset[str]]) -> _Side:
    members = [gists[f] for f in entry.facts]
    none: frozenset[str] = frozenset()
    words = none.union(*(g.words for g in members))
    told = [[t for w in TOKEN.findall(fold(g.fact.text)) if (t := term(w))] for g in members]
    acts = [next((word for word in words if word[0] == "="), "") for words in told]
    return _Side(
        words=words,
        acts=frozenset(w for w in words if w[0] == "="),
        people=none.union(*(g.people for g in members)),
        actors=none.union(*(g.actors - g.countries for g in members)),
        about=none.union(*(about[f] for f in entry.facts)),
        opening=none.union(*(words[:OPENING] for words in told)),
        first=frozenset(filter(None, acts)),
        told=_told(entry, gists),
    )


def _keys(entry: Happening, side: _Side, gists: Mapping[str, Gist]) -> set[tuple[str, str]]:
    """Under what an entry is found: who did what, about whom it is, its day, two acts, words where nobody is named."""
    found = {(actor, act) for f in entry.facts for actor in gists[f].actors for act in (*gists[f].acts, "")}
    found |= {(actor, "") for actor in side.about}
    found |= {pair for f in entry.facts for pair in combinations(sorted(gists[f].acts), 2)}
    if entry.precision == "day":
        found.add(("", entry.date))
    nobody = [g for f in entry.facts if not (g := gists[f]).actors]
    return found | {(word, act) for g in nobody for act in g.acts for word in g.words - g.acts}


def _outcome(
    plan: Happening,
    done: Mapping[tuple[str, str], list[tuple[Happening, _Side]]],
    gists: Mapping[str, Gist],
    about: Mapping[str, frozenset[str]],
) -> str:
    side = _side(plan, gists, about)
    told = side.told
    if told is None:
        return ""
    ahead = plan.date if ahead_of_telling(plan, gists) else ""
    near = {e.id: (e, s) for key in sorted(_keys(plan, side, gists)) for e, s in done.get(key, ())[-LATEST:]}
    own = frozenset(plan.facts)
    best: tuple[float, str] = (0.0, "")
    for entry, other in near.values():
        if other.told is None or other.told < told or not own.isdisjoint(entry.facts):
            continue
        ended = bool(ENDED & other.opening) and len(side.actors & other.actors) >= 2
        if ended or _due(ahead, entry.date, told):
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


def _told(entry: Happening, gists: Mapping[str, Gist]) -> date | None:
    return max((b[1] for f in entry.facts if (b := bounds(gists[f].brief.published))), default=None)


def ahead_of_telling(entry: Happening, gists: Mapping[str, Gist]) -> bool:
    """Whether the date of a plan is that of what is planned, and not of its announcement."""
    told, day = _told(entry, gists), bounds(entry.date)
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
