"""What the list pages show: timeline entries, claims, figures, takeaways, questions, each with its facts looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.model.knowledge import (
    Change,
    Claim,
    Happening,
    KnownActor,
    Measure,
    OpenQuestion,
    Series,
    Takeaway,
)
from generator.pages import routes, words
from generator.pages.escape import clean
from generator.pages.lookup import View, among
from generator.pages.naming import Named
from generator.pages.tables import Table
from generator.pages.ties import Badge, support
from generator.pages.views import FactView, worded

MOST_SPEAKERS = 4
"""Named beside one figure."""

T = TypeVar("T")

EVENTS_A_PAGE = 200
"""Entries of the timeline on one page; pictures lead to the page on which an entry stands."""

MOST_CITED = 6
"""Sources named behind one line; a claim told a hundred times is not read source by source."""


@dataclass(frozen=True, slots=True)
class TakeawayView:
    text: str
    date: str
    facts: tuple[FactView, ...]
    badges: tuple[Badge, ...]
    by_hand: bool


@dataclass(frozen=True, slots=True)
class HappeningView:
    id: str
    date: str
    text: str
    facts: tuple[FactView, ...]
    actors: tuple[Named, ...]
    status: str
    inferred: bool
    reason: str
    outcome: str
    anchor: bool = False


@dataclass(frozen=True, slots=True)
class ConflictView:
    """Facts that speak against a claim in the same way, one for each article."""

    facts: tuple[FactView, ...]
    how: str
    reason: str

    @property
    def why(self) -> str:
        """The reason, where it says more than the kind."""
        return "" if self.reason.removesuffix(" it") in (self.how, "denies", "could not confirm") else self.reason


@dataclass(frozen=True, slots=True)
class ClaimView:
    id: str
    label: str
    facts: tuple[FactView, ...]
    speakers: tuple[Named, ...]
    state: str
    outlets: tuple[str, ...]
    origins: tuple[str, ...]
    support: str
    conflicts: tuple[ConflictView, ...]


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A figure as of one day, told alike by all these facts; `left` more say it than are named."""

    facts: tuple[FactView, ...]
    text: str
    value: float | None
    high: float | None
    as_of: str
    speakers: tuple[Named, ...]
    left: int
    marks: tuple[Badge, ...]

    @property
    def fact(self) -> FactView:
        """The first to tell it."""
        return self.facts[0]


@dataclass(frozen=True, slots=True)
class SeriesView:
    id: str
    label: str
    measures: tuple[MeasureView, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    key: str
    text: str
    hint: str
    article: str
    fact: str
    number: int
    title: str
    group: str


@dataclass(frozen=True, slots=True)
class ChangeView:
    key: str
    kind: str
    text: str
    before: str
    page: str = ""
    fact: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Things under one heading."""

    label: str
    id: str = ""
    page: str = ""
    role: str = ""
    total: int = 0
    facts: tuple[FactView, ...] = ()
    takeaways: tuple[TakeawayView, ...] = ()

    @property
    def name(self) -> str:
        return self.label


def takeaways(view: View, given: Iterable[Takeaway]) -> tuple[TakeawayView, ...]:
    """Sentences of the brief with one fact for each article they rest on."""
    return tuple(
        TakeawayView(
            clean(t.text), t.date, one_each(view.facts.among(t.facts)), tuple(map(worded, t.badges)), t.by_hand
        )
        for t in given
    )


def happenings(view: View, ids: Iterable[str], page: str) -> Mapping[str, HappeningView]:
    """Entries of the timeline for one page. On the timeline's own each row can be linked to."""
    known = view.knowledge.timeline
    given = {
        entry.id: (entry, known[entry.outcome].text if entry.outcome in known else "") for entry in among(known, ids)
    }
    anchor = page == routes.TIMELINE
    return view.tables.each(_happening, given, view.facts, view.names.actors, anchor, part=page)


def _happening(
    given: tuple[Happening, str], facts: Table[FactView], actors: Table[Named], anchor: bool
) -> HappeningView:
    entry, later = given
    return HappeningView(
        id=entry.id,
        date=entry.date,
        text=clean(entry.text),
        facts=one_each(facts.among(entry.facts)),
        actors=actors.among(entry.actors)[:MOST_CITED],
        status=words.STATUS.get(entry.status) or entry.status,
        inferred=entry.inferred,
        reason=entry.reason,
        outcome=clean(later),
        anchor=anchor,
    )


def claims(view: View, ids: Iterable[str], page: str) -> Mapping[str, ClaimView]:
    """Claims for one page with who says them and what speaks against them; one that is not `shared` has no row."""
    given = {claim.id: claim for claim in among(view.knowledge.claims, ids) if shared(claim)}
    return view.tables.each(_claim, given, view.facts, part=page)


def shared(claim: Claim) -> bool:
    """Whether several articles tell a claim, or something speaks against it."""
    return claim.state != "single" or bool(claim.conflicts)


def _claim(claim: Claim, known: Table[FactView]) -> ClaimView:
    told = known.among(claim.facts)
    against: dict[tuple[str, str], list[FactView]] = {}
    for conflict in claim.conflicts:
        if fact := known.get(conflict.fact):
            kind = words.CONFLICT.get(conflict.kind, conflict.kind)
            against.setdefault((kind, conflict.reason), []).append(fact)
    return ClaimView(
        id=claim.id,
        label=clean(claim.label),
        facts=one_each(told),
        speakers=tuple(dict.fromkeys(s for f in told for s in f.speakers))[:MOST_CITED],
        state=claim.state,
        outlets=claim.outlets,
        origins=claim.origins[:MOST_CITED],
        support=support(claim).word,
        conflicts=tuple(ConflictView(one_each(facts), *key) for key, facts in against.items())[:MOST_CITED],
    )


def series(view: View, ids: Iterable[str], page: str) -> Mapping[str, SeriesView]:
    """Figures of the same thing for one page; those without a shown fact are left out."""
    given = {row.id: row for row in among(view.knowledge.series, ids)}
    rows = view.tables.each(_series, given, view.facts, part=page)
    return {key: row for key, row in rows.items() if row.measures}


def _series(given: Series, facts: Table[FactView]) -> SeriesView:
    """Equal figures of one day are one row, unless a warning, a plan or the like sets them apart."""
    alike: dict[tuple[object, ...], list[FactView]] = {}
    rows: dict[tuple[object, ...], tuple[Measure, str, tuple[Badge, ...]]] = {}
    for m in given.measures:
        if fact := facts.get(m.fact):
            told, marks = _told(m), tuple(b for b in fact.badges if b.kind in ("stance", "status"))
            key = (told, m.value, m.high, m.unit, m.of, m.as_of, marks)
            alike.setdefault(key, []).append(fact)
            rows.setdefault(key, (m, told, marks))
    measures = tuple(_measure(*row, alike[key]) for key, row in rows.items())
    return SeriesView(given.id, clean(given.label), measures)


def shortened(view: View, rows: Mapping[str, SeriesView], most: int) -> Mapping[str, SeriesView]:
    """The same with the first `most` figures of each."""
    return view.memo.each(_shortened, rows, most, part=most)


def _shortened(row: SeriesView, most: int) -> SeriesView:
    return replace(row, measures=row.measures[:most])


def _told(m: Measure) -> str:
    told = clean(m.text)
    return f"{m.qualifier} {told}" if m.qualifier and m.qualifier.casefold() not in told.casefold() else told


def _measure(m: Measure, text: str, marks: tuple[Badge, ...], told: Sequence[FactView]) -> MeasureView:
    says = tuple(dict.fromkeys(s for f in told for s in (f.speakers or (Named(f.outlet),))))
    disputed = next(((b,) for f in told for b in f.badges if b.kind == "disputed"), ())
    return MeasureView(
        facts=one_each(told),
        text=text,
        value=m.value,
        high=m.high,
        as_of=m.as_of,
        speakers=says[:MOST_SPEAKERS],
        left=len(says[MOST_SPEAKERS:]),
        marks=marks + disputed,
    )


def questions(view: View, given: Iterable[OpenQuestion]) -> tuple[QuestionView, ...]:
    """Open questions with their articles; those of unknown articles are left out."""
    found = []
    for q in given:
        article = view.articles.get(q.article)
        if article is not None:
            fact = q.fact if view.facts.get(q.fact) else ""
            key = f"{q.article} {q.kind} {fact} {clean(q.text)}"
            hint, kind = q.hint.replace("`", '"'), words.question_kind(q.kind)
            found.append(QuestionView(key, q.text, hint, q.article, fact, article.number, article.title, kind))
    return tuple(found)


def changes(view: View, given: Iterable[Change]) -> tuple[ChangeView, ...]:
    """Changes in words, linked where what changed still has a place."""
    return tuple(_change(view, c) for c in given)


def _change(view: View, c: Change) -> ChangeView:
    fact = view.facts.get(c.fact)
    article = fact.article if fact else c.article
    page = routes.article(article) if article in view.articles else ""
    key = " ".join(filter(None, (c.kind, c.article, c.fact, clean(c.text))))
    return ChangeView(key, words.CHANGE.get(c.kind, c.kind), c.text, c.before, page, fact.id if fact else "")


def by_speaker(view: View, most: int) -> dict[str, Group]:
    """What each actor said, actors in the order of `knowledge.actors`; unnamed speakers last. `most` facts of each."""
    speaking = {key: actor for key, actor in view.knowledge.actors.items() if actor.said}
    groups = dict(view.tables.each(_speaker, speaking, view.facts, most))
    rest = tuple(view.memo.flat(_unnamed, view.shown).values())
    if rest:
        groups[""] = Group("Speakers without a page", total=len(rest), facts=rest[: 4 * most])
    return groups


def _speaker(actor: KnownActor, facts: Table[FactView], most: int) -> Group:
    role, told = actor.roles[0] if actor.roles else "", facts.among(actor.said[:most])
    return Group(actor.name, actor.id, routes.actor(actor.id), role, len(actor.said), told)


def _unnamed(fact: FactView) -> dict[str, FactView]:
    """The fact, by id, where somebody said it who has no page."""
    return {fact.id: fact} if fact.speakers and not any(s.at for s in fact.speakers) else {}


def one_each(facts: Iterable[FactView]) -> tuple[FactView, ...]:
    """The first fact of each article, MOST_CITED at most."""
    first: dict[str, FactView] = {}
    for fact in facts:
        first.setdefault(fact.article, fact)
    return tuple(first.values())[:MOST_CITED]


def parts(items: Sequence[T], size: int) -> Iterator[tuple[T, ...]]:
    """`items` in pages of `size`; one empty page of nothing."""
    for start in range(0, max(len(items), 1), size):
        yield tuple(items[start : start + size])
