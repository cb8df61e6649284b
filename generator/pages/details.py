"""The pages of single things: article, source text, actor, topic."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote

from generator.model.brief import Brief, BriefActor
from generator.model.counted import counted
from generator.model.ids import slug
from generator.model.knowledge import Companion, KnownActor, KnownTopic, OpenQuestion
from generator.model.memo import Memo
from generator.model.page import OutFile, SiteSettings, SourceText
from generator.pages import linkeddata, pictures, routes, sourcetext, words
from generator.pages.environment import page
from generator.pages.escape import clean, href, plain
from generator.pages.listings import Group, QuestionView, questions
from generator.pages.lookup import View, among, brief_facts
from generator.pages.naming import Named, meant
from generator.pages.views import ArticleView, FactView

UP = "../../"
"""From every page of a single thing to the root."""

FEW_ARTICLES = 100
"""Up to this many articles, pages of actors and topics list nearly all there is."""

MOST_FACTS, MOST_ROWS = 60, 60
"""Facts in one section of an actor or topic page, and articles; beyond that a reader searches and filters."""

MOST_FACTS_OF_MANY, MOST_ROWS_OF_MANY = 7, 12
"""The same where there are more than FEW_ARTICLES: each fact stands on several such pages."""


MOST_ALIASES = 12
"""Names that become tags, which the theme's search ranks above all: a search for an alias finds its actor first."""

MOST_NAMED = 24
MOST_ONLY_HERE = 8
MOST_OTHERS = 5


@dataclass(frozen=True, slots=True)
class Facet:
    """One value by which the search page can filter."""

    facet: str
    value: str


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


@dataclass(frozen=True, slots=True)
class Companionship:
    """Another actor that stands in the same facts, and in how many."""

    id: str
    name: str
    facts: int


def articles(view: View, sources: Mapping[str, SourceText], settings: SiteSettings) -> Iterator[OutFile]:
    """One page for each article, and one for its source text."""
    known, memo, briefing = view.knowledge, view.memo, view.knowledge.briefing
    many = len(view.articles) > FEW_ARTICLES
    facts = {key: among(view.shown.get(key, {}), a.facts) for key, a in view.articles.items()}
    casts = memo.each(_cast, {key: (known.briefs[key].actors, view.names.casts.get(key, {})) for key in facts})
    others = _others(view, facts)
    asked: dict[str, list[OpenQuestion]] = defaultdict(list)
    for question in known.questions:
        asked[question.article].append(question)
    shown = {
        key: ArticlePage(
            a,
            brief := known.briefs[key],
            sources.get(brief.source),
            facts[key],
            view.found(known.sources[key].only_here[:MOST_ONLY_HERE] if key in known.sources else ()),
            casts[key],
            others[key],
            questions(view, asked[key]) if key in asked else (),
            many,
        )
        for key, a in view.articles.items()
    }
    yield from memo.each(_article, shown, settings).values()
    texts = {key: SourcePage(page.a, page.brief, page.source) for key, page in shown.items()}
    yield from memo.each(_source, texts, briefing.source_text, known.summary.newest).values()


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


def _article(shown: ArticlePage, settings: SiteSettings) -> OutFile:
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
        "facts": facts,
        "alike": _alike(facts),
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


def _alike(facts: Iterable[FactView]) -> Mapping[str, Place]:
    """For a fact with the same ties to other articles as one above it: where that one is."""
    first: dict[tuple[object, ...], Place] = {}
    alike = {}
    for number, fact in enumerate(facts, 1):
        if fact.also or fact.against:
            own = Place(fact.id, number)
            above = first.setdefault((fact.also, fact.also_left, fact.against), own)
            if above is not own:
                alike[fact.id] = above
    return alike


def _cast(given: tuple[Sequence[BriefActor], Mapping[str, Named]]) -> tuple[CastMember, ...]:
    """The actors of a brief, each once, with their pages."""
    actors, cast = given
    members = [CastMember(meant(cast, actor.name), actor.role) for actor in actors]
    return tuple({member.named: member for member in reversed(members)}.values())[::-1]


def _others(view: View, facts: Mapping[str, Sequence[FactView]]) -> dict[str, tuple[Other, ...]]:
    """For each article those that tell most of what it tells; `facts` are those of each."""
    articles = view.articles
    ranked = view.memo.each(_ranked, facts, {key: a.number for key, a in articles.items()})
    return {
        key: tuple([Other((a := articles[other]).at, a.number, a.title, n) for other, n in shared])
        for key, shared in ranked.items()
    }


def _ranked(own: Iterable[FactView], numbers: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    shared = Counter(p.article for fact in own for p in fact.also)
    return tuple(sorted(shared.items(), key=lambda item: (-item[1], numbers[item[0]]))[:MOST_OTHERS])


def _article_facets(a: ArticleView, own: Iterable[FactView]) -> tuple[Facet, ...]:
    """Those that are not marked in the page's own lists of actors and topics."""
    return _facets(
        kind=["article"],
        year=[a.iso[:4] if a.iso[:4].isdigit() else "year open"],
        outlet=[a.outlet],
        status=[f.status for f in own],
    )


def _facets(**values: Iterable[str]) -> tuple[Facet, ...]:
    return tuple(Facet(facet, clean(v)) for facet, many in values.items() for v in dict.fromkeys(many) if clean(v))


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


def actors(view: View) -> Iterator[OutFile]:
    """One page for each actor."""
    few, newest = len(view.articles) <= FEW_ARTICLES, view.knowledge.summary.newest
    known, most_articles = view.knowledge.actors, _most(few)[1]
    facts = view.memo(_facts_of_actors, known, view.facts)
    tied = {key: a.companions for key, a in known.items()}
    companions = view.memo.each(_companions, tied, view.names.actors, MOST_NAMED if few else MOST_ROWS_OF_MANY)
    given = {
        key: ActorPage(a, facts[key], companions[key], among(view.articles, a.articles[:most_articles]))
        for key, a in known.items()
    }
    yield from view.memo.each(_actor, given, few, newest, view.memo).values()


class ActorFacts(NamedTuple):
    """The facts of an actor by their sort, in the order of `KnownActor`."""

    said: Sequence[FactView]
    did: Sequence[FactView]
    said_of: Sequence[FactView]
    unsettled: Sequence[FactView]


def _facts_of_actors(known: Mapping[str, KnownActor], facts: Mapping[str, FactView]) -> dict[str, ActorFacts]:
    return {
        key: ActorFacts(*(among(facts, ids) for ids in (a.said, a.did, a.said_of, a.open))) for key, a in known.items()
    }


def _companions(given: Sequence[Companion], known: Mapping[str, Named], most: int) -> tuple[Companionship, ...]:
    shown = [Companionship(c.actor, known[c.actor].name, c.facts) for c in given if c.actor in known]
    return tuple(shown[:most])


class ActorPage(NamedTuple):
    """What the page of an actor chooses from."""

    a: KnownActor
    facts: ActorFacts
    companions: Sequence[Companionship]
    articles: Sequence[ArticleView]


def _actor(given: ActorPage, few: bool, newest: str, memo: Memo) -> OutFile:
    a, own = given.a, given.facts
    sorts = (("Said", own.said), ("In reports", own.did), ("What others said", own.said_of))
    sections = [
        Group(label, drawn=brief_facts(memo, shown := _shown(facts, few), UP), left=len(facts) - len(shown))
        for label, facts in sorts
        if facts
    ]
    front = {
        "title": a.name,
        "description": plain(_told(a, len(own.said), len(own.did)), 200),
        "date": words.dated(a.last, newest),
        "tags": list(dict.fromkeys(["actor", a.type, *(slug(alias) for alias in a.aliases[:MOST_ALIASES])])),
        "hide": ["navigation", "tags"],
        "search": {"boost": 2},
        "kind": "actor",
    }
    values = {
        "a": a,
        "sections": sections,
        "picture": pictures.actor_lanes(a.name, own.said, own.did, own.said_of),
        "unsettled": _shown(own.unsettled, few)[:MOST_NAMED],
        "companions": given.companions,
        "articles": given.articles,
        "more_articles": len(a.articles[_most(few)[1] :]),
        "facets": _facets(kind=["actor"], actor=[a.name]),
    }
    return page(routes.actor(a.id), "actor.md.j2", front, values)


def _told(a: KnownActor, said: int, did: int) -> str:
    told = ", ".join((counted(said, "statement"), counted(did, "report"), counted(len(a.articles), "article")))
    return f"{a.name}: {', '.join(a.roles[:2]) or words.TYPE.get(a.type, a.type)}. {told}."


def topics(view: View) -> Iterator[OutFile]:
    """One page for each topic."""
    few, newest = len(view.articles) <= FEW_ARTICLES, view.knowledge.summary.newest
    given = {
        key: TopicPage(
            t,
            view.found(t.facts),
            view.actors(t.actors)[:MOST_NAMED],
            among(view.articles, t.articles[: _most(few)[1]]),
        )
        for key, t in view.knowledge.topics.items()
    }
    yield from view.memo.each(_topic, given, few, newest, view.memo).values()


class TopicPage(NamedTuple):
    """What the page of a topic chooses from."""

    t: KnownTopic
    facts: Sequence[FactView]
    actors: Sequence[Named]
    articles: Sequence[ArticleView]


def _topic(given: TopicPage, few: bool, newest: str, memo: Memo) -> OutFile:
    t, facts = given.t, given.facts
    shown = _shown(facts, few)
    latest = max(map(words.first_day, {f.iso for f in facts}), default="")
    told = f"{t.label}: {counted(len(facts), 'fact')} from {counted(len(t.articles), 'article')}."
    front = {
        "title": t.label,
        "description": plain(t.description or told, 200),
        "date": words.dated(latest, newest),
        "tags": ["topic", t.id],
        "hide": ["navigation", "tags"],
        "search": {"boost": 2},
        "kind": "topic",
    }
    values = {
        "t": t,
        "facts": brief_facts(memo, shown, UP),
        "left": len(facts) - len(shown),
        "actors": given.actors,
        "articles": given.articles,
        "more_articles": len(t.articles[_most(few)[1] :]),
        "facets": _facets(kind=["topic"], topic=[t.label]),
        "date": latest,
    }
    return page(routes.topic(t.id), "topic.md.j2", front, values)


def _shown(facts: Sequence[FactView], few: bool) -> Sequence[FactView]:
    """The first of `facts`; where there are many articles, the first fact of each claim: its mark counts the rest."""
    most, _ = _most(few)
    if few:
        return facts[:most]
    first: dict[str, FactView] = {}
    for fact in facts:
        first.setdefault(fact.claim or fact.id, fact)
        if len(first) == most:
            break
    return tuple(first.values())


def _most(few: bool) -> tuple[int, int]:
    """How many facts and articles a page of an actor or topic names, where there are few or many articles."""
    return (MOST_FACTS, MOST_ROWS) if few else (MOST_FACTS_OF_MANY, MOST_ROWS_OF_MANY)
