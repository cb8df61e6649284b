"""The pages of single things: article, source text, actor, topic."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from generator.model.brief import Brief
from generator.model.ids import slug
from generator.model.knowledge import KnownActor, KnownTopic
from generator.model.page import OutFile, SiteSettings, SourceText
from generator.pages import linkeddata, pictures, routes, sourcetext, words
from generator.pages.environment import page
from generator.pages.escape import clean, href, plain
from generator.pages.listings import Group, View, questions
from generator.pages.views import ArticleView, FactView, Named, named

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
class Other:
    """Another article and in how many claims it is named first."""

    article: ArticleView
    shared: int


@dataclass(frozen=True, slots=True)
class Companionship:
    id: str
    name: str
    facts: int


def articles(view: View, sources: Mapping[str, SourceText], settings: SiteSettings) -> Iterator[OutFile]:
    """One page for each article, and one for its source text."""
    for shown in view.articles.values():
        source = sources.get(view.knowledge.briefs[shown.id].source)
        yield _article(view, shown, source, settings)
        yield _source(view, shown, source)


def _article(view: View, a: ArticleView, source: SourceText | None, settings: SiteSettings) -> OutFile:
    brief = view.knowledge.briefs[a.id]
    own = view.found(a.facts)
    known = view.knowledge.sources.get(a.id)
    return page(
        routes.article(a.id),
        "article.md.j2",
        {
            "title": a.title,
            "description": plain(a.summary or (own[0].text if own else a.title), 200),
            "date": words.dated(a.iso, settings.built),
            "tags": ["article", *brief.topics],
            "hide": ["navigation", "tags"],
            "kind": "article",
        },
        a=a,
        edit=href(settings.edit_url.format(path=quote(brief.path))) if settings.edit_url else "",
        facts=own,
        dropped=sourcetext.dropped_lines(source),
        only_here=view.found(known.only_here if known else ())[:MOST_ONLY_HERE],
        actors=_cast(view, brief),
        questions=questions(view, (q for q in view.knowledge.questions if q.article == a.id)),
        others=_others(view, own),
        facets=_article_facets(a, own),
        date=words.first_day(a.iso),
        linked=linkeddata.article(view, a, settings.site_url),
    )


def _cast(view: View, brief: Brief) -> tuple[CastMember, ...]:
    cast = view.casts.get(brief.id, {})
    members = [CastMember(named(view.knowledge, cast, actor.name), actor.role) for actor in brief.actors]
    return tuple({member.named: member for member in reversed(members)}.values())[::-1]


def _others(view: View, own: Iterable[FactView]) -> tuple[Other, ...]:
    shared = Counter(p.article for fact in own for p in fact.also)
    ranked = sorted(shared.items(), key=lambda item: (-item[1], view.articles[item[0]].number))
    return tuple(Other(view.articles[key], n) for key, n in ranked[:MOST_OTHERS])


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


def _source(view: View, a: ArticleView, source: SourceText | None) -> OutFile:
    mode = view.knowledge.briefing.source_text
    brief = view.knowledge.briefs[a.id]
    places = {f.id: n for n, f in enumerate(view.found(a.facts), 1)}
    blocks, loose = sourcetext.blocks(source or SourceText(brief.source, ()), brief, places)
    if mode == "none":
        blocks, loose = (), tuple(sourcetext.Mark(f.id, places[f.id], "", "") for f in view.found(a.facts))
    elif mode != "full":
        blocks = sourcetext.evidence_only(blocks)
    return page(
        routes.source(a.id),
        "source.md.j2",
        {
            "title": f"Source text: {a.title}",
            "description": plain(f"The text from which the facts of “{a.title}” were read ({a.outlet}).", 200),
            "date": words.dated(a.iso, view.knowledge.summary.newest),
            "tags": ["source"],
            "hide": ["navigation", "toc", "tags"],
            "search": {"exclude": True},
            "kind": "source",
        },
        a=a,
        mode=mode,
        blocks=blocks,
        loose=loose,
        missing=source is None,
    )


def actors(view: View) -> Iterator[OutFile]:
    """One page for each actor."""
    for actor in view.knowledge.actors.values():
        yield _actor(view, actor)


def _actor(view: View, a: KnownActor) -> OutFile:
    most, rows = _most(view)
    said, did, said_of = (view.found(ids) for ids in (a.said, a.did, a.said_of))
    sorts = (("Said", said), ("Did", did), ("What others said", said_of))
    sections = [
        Group(label, drawn=view.brief_facts(shown := _shown(view, facts), UP), left=len(facts) - len(shown))
        for label, facts in sorts
        if facts
    ]
    known = view.knowledge.actors
    companions = [Companionship(c.actor, known[c.actor].name, c.facts) for c in a.companions if c.actor in known]
    return page(
        routes.actor(a.id),
        "actor.md.j2",
        {
            "title": a.name,
            "description": plain(_told(a, len(said), len(did)), 200),
            "date": words.dated(a.last, view.knowledge.summary.newest),
            "tags": list(dict.fromkeys(["actor", a.type, *(slug(alias) for alias in a.aliases[:MOST_ALIASES])])),
            "hide": ["navigation", "tags"],
            "search": {"boost": 2},
            "kind": "actor",
        },
        a=a,
        sections=sections,
        picture=pictures.actor_lanes(view, a),
        unsettled=_shown(view, view.found(a.open))[:MOST_NAMED],
        companions=companions[: MOST_NAMED if most == MOST_FACTS else rows],
        articles=_rows(view, a.articles[:rows]),
        more_articles=len(a.articles[rows:]),
        facets=_facets(kind=["actor"], actor=[a.name]),
    )


def _told(a: KnownActor, said: int, did: int) -> str:
    told = ", ".join(
        (words.count(said, "statement"), words.count(did, "event"), words.count(len(a.articles), "article"))
    )
    return f"{a.name}: {', '.join(a.roles[:2]) or words.TYPE.get(a.type, a.type)}. {told}."


def topics(view: View) -> Iterator[OutFile]:
    """One page for each topic."""
    for topic in view.knowledge.topics.values():
        yield _topic(view, topic)


def _topic(view: View, t: KnownTopic) -> OutFile:
    rows = _most(view)[1]
    facts = view.found(t.facts)
    shown = _shown(view, facts)
    newest = max((words.first_day(f.iso) for f in facts), default="")
    return page(
        routes.topic(t.id),
        "topic.md.j2",
        {
            "title": t.label,
            "description": plain(
                t.description
                or f"{t.label}: {words.count(len(facts), 'fact')} from {words.count(len(t.articles), 'article')}.",
                200,
            ),
            "date": words.dated(newest, view.knowledge.summary.newest),
            "tags": ["topic", t.id],
            "hide": ["navigation", "tags"],
            "search": {"boost": 2},
            "kind": "topic",
        },
        t=t,
        facts=view.brief_facts(shown, UP),
        left=len(facts) - len(shown),
        actors=view.actors(t.actors)[:MOST_NAMED],
        articles=_rows(view, t.articles[:rows]),
        more_articles=len(t.articles[rows:]),
        facets=_facets(kind=["topic"], topic=[t.label]),
        date=newest,
    )


def _rows(view: View, ids: Sequence[str]) -> tuple[ArticleView, ...]:
    return tuple(view.articles[i] for i in ids if i in view.articles)


def _shown(view: View, facts: Sequence[FactView]) -> Sequence[FactView]:
    """The first of `facts`; where there are many articles, the first fact of each claim: its mark counts the rest."""
    most, _ = _most(view)
    if most == MOST_FACTS:
        return facts[:most]
    first: dict[str, FactView] = {}
    for fact in facts:
        first.setdefault(fact.claim or fact.id, fact)
    return tuple(first.values())[:most]


def _most(view: View) -> tuple[int, int]:
    """How many facts and articles a page of an actor or topic names."""
    few = len(view.articles) <= FEW_ARTICLES
    return (MOST_FACTS, MOST_ROWS) if few else (MOST_FACTS_OF_MANY, MOST_ROWS_OF_MANY)
