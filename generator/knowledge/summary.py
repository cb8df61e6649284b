"""The summary brief, section by section. An editor's words win; the machine counts and never judges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import islice
from typing import NamedTuple

from generator.knowledge.numbers import Lined, telling
from generator.knowledge.outcomes import AHEAD, Entry, ahead_of_telling, in_order
from generator.knowledge.sentences import dated
from generator.knowledge.takeaways import WEIGHED, by_topic, key_takeaways, rank, repeats
from generator.knowledge.telling import Material, Voices
from generator.knowledge.times import bounds, spoken
from generator.model.brief import Briefing
from generator.model.counted import counted
from generator.model.knowledge import (
    NO_PUBLISHER,
    Change,
    Claim,
    KnownActor,
    KnownFact,
    KnownSource,
    KnownTopic,
    OpenQuestion,
    Summary,
    Takeaway,
)
from generator.model.ranking import Ranking

TOPICS, PER_TOPIC, EVENTS, DISPUTES, FIGURES, QUOTES, EXPERTS, QUESTIONS, WATCHED = 6, 4, 14, 8, 8, 8, 6, 8, 6
"""How much of each section stands on the home page; the index pages have all of it."""

GAPS = ("date", "silence", "denial", "origin", "undated", "brief", "actor", "review")
OF_A_KIND = 2
"""The kinds of open questions in the order in which the home page shows them, and how many of each."""

MONTH = timedelta(days=30)
"""What is news at least, in the bottom line."""


class Parts(NamedTuple):
    """What the summary chooses from."""

    briefing: Briefing
    actors: Mapping[str, KnownActor]
    topics: Mapping[str, KnownTopic]
    claims: Mapping[str, Claim]
    timeline: Mapping[str, Entry]
    series: Mapping[str, Lined]
    sources: Mapping[str, KnownSource]
    questions: Sequence[OpenQuestion]
    changes: Sequence[Change]


def summarise(material: Material, parts: Parts, edition: int, since: str) -> Summary:
    """The home page. `since` is the date of the edition before, "" for the first."""
    briefing = parts.briefing
    by_hand = tuple(Takeaway(text, "", (), (), (), by_hand=True) for text in briefing.takeaways)
    takeaways = by_hand or key_takeaways(material)
    best = _latest(takeaways, material, parts.sources)
    return Summary(
        title=briefing.title or _title(parts),
        period=briefing.period or _period(parts.sources),
        edition=edition,
        newest=_newest(parts.sources),
        bottom_line=briefing.bottom_line or (best.text if best else ""),
        bottom_line_by_hand=bool(briefing.bottom_line),
        takeaways=takeaways,
        changes=tuple(parts.changes),
        since=since,
        reported=by_topic(material, list(parts.topics)[:TOPICS], PER_TOPIC),
        disagreements=_disputes(material, parts.claims),
        series=tuple(_figures(material, parts.series)),
        timeline=_events(material, parts.timeline),
        quotations=tuple(_quotations(material)),
        experts=tuple(known.fact.id for known in islice(_voiced(material, _of_experts), EXPERTS)),
        questions=tuple(_gaps(parts.questions)),
        watch=tuple(_watch(material, parts)),
        source_statement=tuple(_statement(parts)),
    )


def _latest(takeaways: Sequence[Takeaway], material: Material, sources: Mapping[str, KnownSource]) -> Takeaway | None:
    """The takeaway that says how things are: the first one of the last quarter of the time that the articles span, or
    of the last month; the first of all where none is so new.
    """
    days = [days for s in sources.values() if (days := bounds(s.published or s.inferred))]
    if not takeaways or not days:
        return next(iter(takeaways), None)
    newest = max(last for _, last in days)
    recent = newest - max(MONTH, (newest - min(first for first, _ in days)) / 4)

    def told(takeaway: Takeaway) -> str:
        return takeaway.date or sources[material.facts[takeaway.facts[0]].article].published

    return next((t for t in takeaways if t.facts and (day := bounds(told(t))) and day[1] >= recent), takeaways[0])


def _title(parts: Parts) -> str:
    labels = [t.label for t in list(parts.topics.values())[:2]]
    names = list(parts.actors.values())[:2]
    title = ": ".join(part for part in (" and ".join(a.name for a in names), "; ".join(labels)) if part)
    return title[:1].upper() + title[1:] if title else "Briefing"


def _newest(sources: Mapping[str, KnownSource]) -> str:
    days = [s.published or s.inferred for s in sources.values()]
    return max((d for d in days if bounds(d)), default="")


def _period(sources: Mapping[str, KnownSource]) -> str:
    days = sorted(b[0].isoformat() for s in sources.values() if (b := bounds(s.published or s.inferred)))
    if not days:
        return ""
    first, last = spoken(days[0][:7]), spoken(days[-1])
    return last if days[0] == days[-1] else f"{first} – {last}"


def _disputes(material: Material, claims: Mapping[str, Claim]) -> tuple[str, ...]:
    memo = material.memo
    disputed = memo.flat(_disputed, claims)
    weighed = memo.ranking(_weighty, memo.beside("disputed", disputed, memo.met(_facts, disputed, material.facts)))
    return tuple(claim.id for claim, _ in islice(weighed, DISPUTES))


def _facts(claim: Claim) -> tuple[str, ...]:
    return claim.facts


def _weighty(row: tuple[Claim, tuple[tuple[KnownFact, ...]]]) -> float:
    _, (facts,) = row
    return -max((known.importance for known in facts), default=0.0)


def _disputed(claim: Claim) -> dict[str, Claim]:
    return {claim.id: claim} if claim.conflicts else {}


def _figures(material: Material, series: Mapping[str, Lined]) -> Iterator[str]:
    """Figures told most widely first, then those of the weightiest facts; small counts told once are left out."""
    rows = material.memo.ranking(_told_most, material.memo.flat(_telling, series))

    def worth(row: Lined) -> tuple[int, int, float, str]:
        told = [material.facts[m.fact] for m in row.series.measures]
        best = material.worth(max(told, key=lambda k: (k.importance, k.fact.id)))
        return -row.articles, -min(len(told), 2), -round(best, 4), row.series.id

    yield from [row.series.id for row in sorted(islice(rows, WEIGHED), key=worth)[:FIGURES]]


def _telling(row: Lined) -> dict[str, Lined]:
    return {row.series.id: row} if len(row.series.measures) > 1 or telling(row.series.measures[0]) else {}


def _told_most(row: Lined) -> tuple[int, float]:
    return -min(len(row.series.measures), 3), -row.weight


def _events(material: Material, timeline: Mapping[str, Entry]) -> tuple[str, ...]:
    heaviest = material.memo.ranking(_heaviest, material.memo.flat(_dated, timeline))
    first = [entry.told for entry in islice(heaviest, WEIGHED)]
    lead = {e.id: max((material.facts[f] for f in e.facts), key=lambda k: (k.importance, k.fact.id)) for e in first}
    worth = {name: material.worth(known) for name, known in lead.items()}
    best = sorted(first, key=lambda e: (-round(worth[e.id], 4), e.id))[:EVENTS]
    return tuple(e.id for e in sorted(best, key=in_order))


def _dated(entry: Entry) -> dict[str, Entry]:
    return {entry.told.id: entry} if entry.told.date else {}


def _heaviest(entry: Entry) -> float:
    return -entry.weight


def _quotations(material: Material) -> Iterator[str]:
    """Direct quotations of named speakers, two a speaker at most."""
    per_speaker: Counter[str] = Counter()
    seen: set[str] = set()
    for known in _voiced(material, _direct):
        if len(seen) == QUOTES:
            return
        if per_speaker[known.speakers[0]] >= 2 or known.claim in seen:
            continue
        per_speaker[known.speakers[0]] += 1
        seen.add(known.claim)
        yield known.fact.id


_Heard = tuple[Sequence[KnownFact], Voices]


def _voiced(material: Material, whose: Callable[[_Heard], dict[str, KnownFact]]) -> Ranking[KnownFact]:
    """The facts that are outside experts' words, or those with the very words of somebody; the weightiest first."""
    heard = material.memo.beside("spoken", material.articles, material.speaking)
    return material.memo.ranking(rank, material.memo.flat(whose, heard), reverse=True, part=whose)


def _of_experts(heard: _Heard) -> dict[str, KnownFact]:
    article, voices = heard
    return {known.fact.id: known for known in article if known.fact.id in voices.experts}


def _direct(heard: _Heard) -> dict[str, KnownFact]:
    article, voices = heard
    return {known.fact.id: known for known in article if known.fact.id in voices.direct}


def _gaps(questions: Sequence[OpenQuestion]) -> Iterator[OpenQuestion]:
    """A few questions of each kind: first what readers miss, then what only the editor can see to."""
    few = (q for kind in GAPS for q in islice((q for q in questions if q.kind == kind), OF_A_KIND))
    yield from islice(few, QUESTIONS)


def _watch(material: Material, parts: Parts) -> Iterator[Takeaway]:
    """Plans and expectations that no later article tells the outcome of."""
    for text in parts.briefing.watch:
        yield Takeaway(text, "", (), (), (), by_hand=True)
    shown: list[KnownFact] = []
    for entry in material.memo.ranking(_open_first, material.memo.flat(_ahead, parts.timeline)):
        if len(shown) == WATCHED:
            return
        event = entry.told
        known = material.facts[event.facts[0]]
        made = material.takeaway(known)
        if made is None or known.fact.id in material.experts:
            continue
        if any(repeats(material, known, other) for other in shown):
            continue
        shown.append(known)
        outcome = parts.timeline[event.outcome].told if event.outcome else None
        told = f"outcome: {dated(outcome.text, outcome.date)}" if outcome else "no outcome found in these articles"
        day = event.date if ahead_of_telling(entry) else ""
        yield Takeaway(made.text, day, event.facts, made.numbers, (told,))


def _ahead(entry: Entry) -> dict[str, Entry]:
    return {entry.told.id: entry} if entry.told.status in AHEAD else {}


def _open_first(entry: Entry) -> tuple[bool, float]:
    """Plans without an outcome before others, then the weightiest."""
    return bool(entry.told.outcome), -entry.weight


def _statement(parts: Parts) -> Iterator[str]:
    """What the brief rests on, in three or four sentences."""
    sources = list(parts.sources.values())
    if not sources:
        return
    origins = sorted({s.origin for s in sources} - {NO_PUBLISHER})
    outlets = {s.outlet for s in sources} - {NO_PUBLISHER}
    unnamed = sum(s.outlet == NO_PUBLISHER for s in sources)
    yield (
        f"This brief rests on {counted(len(sources), 'article')}"
        + (f" of {counted(len(outlets), 'named outlet' if unnamed else 'outlet')}" if outlets else "")
        + (f", whose reporting goes back to {counted(len(origins), 'origin')}" if origins else "")
        + (f" ({', '.join(origins)})." if 0 < len(origins) <= 6 else ".")
    )
    if unnamed:
        verb = "does" if unnamed == 1 else "do"
        yield f"{counted(unnamed, 'article')} {verb} not tell who published {'it' if unnamed == 1 else 'them'}."
    open_days = [s for s in sources if not bounds(s.published)]
    if open_days:
        inferred = sum(bool(s.inferred) for s in open_days)
        verb = "gives" if len(open_days) == 1 else "give"
        yield f"{counted(len(open_days), 'article')} {verb} no full publication date" + (
            f"; for {inferred} of them a day is inferred from another article." if inferred else "."
        )
    single = sum([len(claim.articles) == 1 for claim in parts.claims.values()])
    states = Counter([claim.state for claim in parts.claims.values()])
    yield (
        f"Of {counted(len(parts.claims), 'claim')}: {single} in one article only, {states['corroborated']} with "
        f"several independent origins, {states['repeated']} repeated from one origin, {states['disputed']} disputed."
    )
    yield "“Reported” means that an article says so; nothing here was checked beyond the articles."
