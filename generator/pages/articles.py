"""The pages of articles: key facts, and the text from which they were read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote

from generator.model.brief import Brief, BriefActor
from generator.model.knowledge import OpenQuestion
from generator.model.memo import Memo
from generator.model.page import OutFile, SiteSettings, SourceText
from generator.pages import linkeddata, routes, sourcetext, words
from generator.pages.details import UP, Facet, facets
from generator.pages.environment import page
from generator.pages.escape import href, plain
from generator.pages.listings import QuestionView, questions
from generator.pages.lookup import View, drawn
from generator.pages.naming import Named, meant
from generator.pages.tables import Table
from generator.pages.views import ArticleView, FactView, Head

MOST_ONLY_HERE = 8
MOST_OTHERS = 5


@dataclass(frozen=True, slots=True)
class CastMember:
    named: Named
    role: str


@dataclass(frozen=True, slots=True)
class Place:
    """A fact of the page and its number there."""

    id: str
    place: int


class Other(NamedTuple):
    """Another article and in how many claims it is named first."""

    at: str
    number: int
    title: str
    shared: int


def pages(view: View, sources: Mapping[str, SourceText], settings: SiteSettings) -> Iterator[OutFile]:
    """One page for each article, and one for its source text."""
    known, memo = view.knowledge, view.memo
    asked: dict[str, list[OpenQuestion]] = defaultdict(list)
    for question in known.questions:
        asked[question.article].append(question)
    given = {
        key: _Given(
            a,
            brief := known.briefs[key],
            sources.get(brief.source),
            known.sources[key].only_here[:MOST_ONLY_HERE] if key in known.sources else (),
            questions(view, asked[key]) if key in asked else (),
        )
        for key, a in view.articles.items()
    }
    shown = view.tables.each(_article_page, given, view.facts, view.heads, view.names.casts, not view.few)
    yield from memo.each(_article, shown, settings, memo).values()
    texts = {key: SourcePage(page.a, page.brief, page.source) for key, page in shown.items()}
    yield from memo.each(_source, texts, known.briefing.source_text, known.summary.newest).values()


class _Given(NamedTuple):
    """An article with its brief and source, the ids of facts that no other tells, and open questions."""

    a: ArticleView
    brief: Brief
    source: SourceText | None
    only_here: Sequence[str]
    questions: Sequence[QuestionView]


class ArticlePage(NamedTuple):
    """What the page of an article shows."""

    a: ArticleView
    brief: Brief
    source: SourceText | None
    facts: Sequence[FactView]
    only_here: Sequence[FactView]
    actors: Sequence[CastMember]
    others: Sequence[Other]
    questions: Sequence[QuestionView]
    many: bool


def _article_page(
    given: _Given, facts: Table[FactView], heads: Table[Head], casts: Table[Mapping[str, Named]], many: bool
) -> ArticlePage:
    own, cast = facts.among(given.a.facts), casts.get(given.a.id) or {}
    return ArticlePage(
        given.a,
        given.brief,
        given.source,
        own,
        facts.among(given.only_here),
        _cast(given.brief.actors, cast),
        _others(own, heads),
        given.questions,
        many,
    )


def _article(shown: ArticlePage, settings: SiteSettings, memo: Memo) -> OutFile:
    a, brief, facts = shown.a, shown.brief, shown.facts
    front = {
        "title": a.title,
        "description": plain(a.summary or (facts[0].text if facts else a.title), 200),
        "date": words.dated(a.iso, settings.built),
        "tags": ["article", *brief.topics],
        "hide": ["navigation", "tags"],
        "kind": "article",
    }
    values = {
        "a": a,
        "edit": href(settings.edit_url.format(path=quote(brief.path))) if settings.edit_url else "",
        "facts": drawn(memo, "fact", _placed(facts), UP),
        "many": shown.many,
        "dropped": sourcetext.dropped_lines(shown.source),
        "only_here": shown.only_here,
        "actors": shown.actors,
        "questions": shown.questions,
        "others": shown.others,
        "facets": _article_facets(a, facts),
        "date": words.first_day(a.iso),
        "linked": linkeddata.article(a, brief, settings.site_url),
    }
    return page(routes.article(a.id), "article.md.j2", front, values)


class Placed(NamedTuple):
    """A fact of the page, and one above it with the same ties to other articles."""

    fact: FactView
    like: Place | None


def _placed(facts: Iterable[FactView]) -> dict[str, Placed]:
    first: dict[tuple[object, ...], Place] = {}
    found = {}
    for number, fact in enumerate(facts, 1):
        own = above = Place(fact.id, number)
        if fact.also or fact.against:
            above = first.setdefault((fact.also, fact.also_left, fact.against), own)
        found[fact.id] = Placed(fact, above if above is not own else None)
    return found


def _cast(actors: Iterable[BriefActor], cast: Mapping[str, Named]) -> tuple[CastMember, ...]:
    """The actors of a brief, each once, with their pages."""
    members = [CastMember(meant(cast, actor.name), actor.role) for actor in actors]
    return tuple({member.named: member for member in reversed(members)}.values())[::-1]


def _others(own: Iterable[FactView], heads: Table[Head]) -> tuple[Other, ...]:
    """The articles that tell most of what these facts of one tell."""
    shared = Counter(p.article for fact in own for p in fact.also)
    ranked = sorted(heads.among(shared), key=lambda other: (-shared[other.id], other.number))
    return tuple(Other(other.at, other.number, other.title, shared[other.id]) for other in ranked[:MOST_OTHERS])


def _article_facets(a: ArticleView, own: Iterable[FactView]) -> tuple[Facet, ...]:
    """Those that are not marked in the page's own lists of actors and topics."""
    return facets(
        kind=["article"],
        year=[a.iso[:4] if a.iso[:4].isdigit() else "year open"],
        outlet=[a.outlet],
        status=[f.status for f in own],
    )


class SourcePage(NamedTuple):
    """What the page of a source shows."""

    a: ArticleView
    brief: Brief
    source: SourceText | None


def _source(shown: SourcePage, mode: str, newest: str) -> OutFile:
    a, brief, source = shown
    places = {fact: number for number, fact in enumerate(a.facts, 1)}
    blocks, loose = sourcetext.blocks(source or SourceText(brief.source, ()), brief, places)
    if mode == "none":
        blocks, loose = (), tuple(sourcetext.Mark(fact, place, "", "") for fact, place in places.items())
    elif mode != "full":
        blocks = sourcetext.evidence_only(blocks)
    front = {
        "title": f"Source text: {a.title}",
        "description": plain(f"The text from which the facts of “{a.title}” were read ({a.outlet}).", 200),
        "date": words.dated(a.iso, newest),
        "tags": ["source"],
        "hide": ["navigation", "toc", "tags"],
        "search": {"exclude": True},
        "kind": "source",
    }
    values = {"a": a, "mode": mode, "blocks": blocks, "loose": loose, "missing": source is None}
    return page(routes.source(a.id), "source.md.j2", front, values)
