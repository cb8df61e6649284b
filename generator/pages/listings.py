"""What the list pages show: timeline entries, claims, figures, takeaways, questions, each with its facts looked up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from markupsafe import Markup

from generator.model.knowledge import (
    Change,
    Claim,
    Happening,
    Knowledge,
    KnownActor,
    Measure,
    OpenQuestion,
    Series,
    Takeaway,
)
from generator.model.memo import Memo
from generator.model.page import OutFile
from generator.pages import routes, words
from generator.pages.environment import fragment, page
from generator.pages.escape import clean
from generator.pages.naming import Named, Names
from generator.pages.views import ArticleView, Badge, FactView, support, worded

MOST_SPEAKERS = 4
"""Named beside one figure."""

T = TypeVar("T")

EVENTS_A_PAGE = 200
"""Entries of the timeline on one page; pictures lead to the page on which an entry stands."""

MOST_CITED = 6
"""Sources named behind one line; a claim told a hundred times is not read source by source."""


@dataclass(frozen=True, slots=True)
class View:
    """Everything that is looked up once and used by every page."""

    knowledge: Knowledge
    articles: Mapping[str, ArticleView]
    facts: Mapping[str, FactView]
    names: Names
    memo: Memo

    def page(self, path: str, template: str, front: Mapping[str, Any], **values: Any) -> OutFile:
        """A Markdown page: see `environment.page`. One that is made of the same as the last time is that one."""
        return self.memo(page, path, template, front, values, part=path)

    def brief_facts(self, facts: Iterable[FactView], up: str) -> tuple[Markup, ...]:
        """The facts as list items, each drawn once for all pages from which `up` leads to the root."""
        return brief_facts(self.memo, facts, up)

    def found(self, ids: Iterable[str]) -> tuple[FactView, ...]:
        """The facts with these ids that are shown."""
        return _among(self.facts, ids)

    def actors(self, ids: Iterable[str]) -> tuple[Named, ...]:
        """Actors by name, with their pages."""
        return _among(self.names.actors, ids)


def brief_facts(memo: Memo, facts: Iterable[FactView], up: str) -> tuple[Markup, ...]:
    """See `View.brief_facts`."""
    return tuple(memo(fragment, up, "brief_fact", fact, part=(up, fact.id)) for fact in facts)


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
    drawn: tuple[Markup, ...] = ()
    takeaways: tuple[TakeawayView, ...] = ()
    questions: tuple[QuestionView, ...] = ()
    left: int = field(default=0)

    @property
    def name(self) -> str:
        return self.label


def takeaways(view: View, given: Iterable[Takeaway]) -> tuple[TakeawayView, ...]:
    """Sentences of the brief with one fact for each article they rest on."""
    return tuple(
        TakeawayView(clean(t.text), t.date, one_each(view.found(t.facts)), tuple(map(worded, t.badges)), t.by_hand)
        for t in given
    )


def happenings(view: View, ids: Iterable[str], *, anchor: bool = False) -> tuple[HappeningView, ...]:
    """Entries of the timeline. With `anchor` each row can be linked to."""
    known, actors = view.knowledge.timeline, view.names.actors
    return _among(view.memo(_happenings, known, view.facts, actors, anchor, part=anchor), ids)


def _happenings(
    known: Mapping[str, Happening], facts: Mapping[str, FactView], actors: Mapping[str, Named], anchor: bool
) -> dict[str, HappeningView]:
    rows = {}
    for entry in known.values():
        later = known.get(entry.outcome)
        rows[entry.id] = HappeningView(
            id=entry.id,
            date=entry.date,
            text=clean(entry.text),
            facts=one_each(_among(facts, entry.facts)),
            actors=_among(actors, entry.actors)[:MOST_CITED],
            status=words.STATUS.get(entry.status) or entry.status,
            inferred=entry.inferred,
            reason=entry.reason,
            outcome=clean(later.text) if later else "",
            anchor=anchor,
        )
    return rows


def claims(view: View, ids: Iterable[str]) -> tuple[ClaimView, ...]:
    """Claims with who says them and what speaks against them; one that is not `shared` has no row."""
    return _among(view.memo(_claims, view.knowledge.claims, view.facts), ids)


def shared(claim: Claim) -> bool:
    """Whether several articles tell a claim, or something speaks against it."""
    return claim.state != "single" or bool(claim.conflicts)


def _claims(known: Mapping[str, Claim], facts: Mapping[str, FactView]) -> dict[str, ClaimView]:
    return {key: _claim(claim, facts) for key, claim in known.items() if shared(claim)}


def _claim(claim: Claim, facts: Mapping[str, FactView]) -> ClaimView:
    told = _among(facts, claim.facts)
    against: dict[tuple[str, str], list[FactView]] = {}
    for c in claim.conflicts:
        if c.fact in facts:
            against.setdefault((words.CONFLICT.get(c.kind, c.kind), c.reason), []).append(facts[c.fact])
    return ClaimView(
        id=claim.id,
        label=clean(claim.label),
        facts=one_each(told),
        speakers=tuple(dict.fromkeys(s for f in told for s in f.speakers))[:MOST_CITED],
        state=claim.state,
        outlets=claim.outlets,
        origins=claim.origins[:MOST_CITED],
        support=support(claim).word,
        conflicts=tuple(ConflictView(one_each(opposed), *key) for key, opposed in against.items())[:MOST_CITED],
    )


def series(view: View, ids: Iterable[str]) -> tuple[SeriesView, ...]:
    """Figures of the same thing; those without a shown fact are left out."""
    return _among(view.memo(_series, view.knowledge.series, view.facts), ids)


def _series(known: Mapping[str, Series], facts: Mapping[str, FactView]) -> dict[str, SeriesView]:
    measures = {key: tuple(_measures(given, facts)) for key, given in known.items()}
    return {key: SeriesView(key, clean(known[key].label), rows) for key, rows in measures.items() if rows}


def _measures(given: Series, facts: Mapping[str, FactView]) -> Iterator[MeasureView]:
    """Equal figures of one day are one row, unless a warning, a plan or the like sets them apart."""
    alike: dict[tuple[object, ...], list[FactView]] = {}
    rows: dict[tuple[object, ...], tuple[Measure, str, tuple[Badge, ...]]] = {}
    for m in given.measures:
        fact = facts.get(m.fact)
        if fact is not None:
            told, marks = _told(m), tuple(b for b in fact.badges if b.kind in ("stance", "status"))
            key = (told, m.value, m.high, m.unit, m.of, m.as_of, marks)
            alike.setdefault(key, []).append(fact)
            rows.setdefault(key, (m, told, marks))
    return (_measure(*row, alike[key]) for key, row in rows.items())


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
            fact = view.facts[q.fact].id if q.fact in view.facts else ""
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


def by_speaker(view: View, most: int) -> tuple[Group, ...]:
    """What each actor said, actors in the order of `knowledge.actors`; unnamed speakers last. `most` facts of each."""
    return view.memo(_by_speaker, view.knowledge.actors, view.facts, most)


def _by_speaker(actors: Mapping[str, KnownActor], facts: Mapping[str, FactView], most: int) -> tuple[Group, ...]:
    groups: list[Group] = []
    for actor in actors.values():
        told = _among(facts, actor.said)
        if told:
            role = actor.roles[0] if actor.roles else ""
            groups.append(Group(actor.name, actor.id, routes.actor(actor.id), role, len(told), told[:most]))
    unnamed = tuple(f for f in facts.values() if f.speakers and not any(s.at for s in f.speakers))
    if unnamed:
        groups.append(Group("Speakers without a page", total=len(unnamed), facts=unnamed[: 4 * most]))
    return tuple(groups)


def _among(known: Mapping[str, T], ids: Iterable[str]) -> tuple[T, ...]:
    """The values of those keys that are known."""
    return tuple(known[i] for i in ids if i in known)


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
