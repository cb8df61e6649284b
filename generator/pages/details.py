"""The pages of actors and topics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.model.counted import counted
from generator.model.ids import slug
from generator.model.knowledge import KnownActor, KnownTopic
from generator.model.memo import Memo
from generator.model.page import OutFile
from generator.pages import pictures, routes, words
from generator.pages.environment import page
from generator.pages.escape import clean, plain
from generator.pages.lookup import View, brief_facts
from generator.pages.naming import Named
from generator.pages.tables import Table
from generator.pages.views import FactView, Head

UP = "../../"
"""From every page of a single thing to the root."""

MOST_FACTS, MOST_ROWS = 60, 60
"""Facts in one section of an actor or topic page, and articles; beyond that a reader searches and filters."""

MOST_FACTS_OF_MANY, MOST_ROWS_OF_MANY = 7, 12
"""The same where there are more than FEW_ARTICLES: each fact stands on several such pages."""


MOST_ALIASES = 12
"""Names that become tags, which the theme's search ranks above all: a search for an alias finds its actor first."""

MOST_NAMED = 24


@dataclass(frozen=True, slots=True)
class Facet:
    """One value by which the search page can filter."""

    facet: str
    value: str


@dataclass(frozen=True, slots=True)
class Companionship:
    """Another actor that stands in the same facts, and in how many."""

    id: str
    name: str
    facts: int


def facets(**values: Iterable[str]) -> tuple[Facet, ...]:
    """Each of the values once."""
    return tuple(Facet(facet, clean(v)) for facet, many in values.items() for v in dict.fromkeys(many) if clean(v))


def actors(view: View) -> Iterator[OutFile]:
    """One page for each actor."""
    few, newest = view.few, view.knowledge.summary.newest
    shown = view.tables.each(_actor_page, view.knowledge.actors, view.facts, view.heads, view.names.actors, few)
    yield from view.memo.each(_actor, shown, newest, view.memo).values()


class Section(NamedTuple):
    """Facts of one sort on the page of an actor: how many there are, and those that are shown."""

    label: str
    total: int
    facts: Sequence[FactView]

    @property
    def left(self) -> int:
        """How many are not shown."""
        return self.total - len(self.facts)


class ActorPage(NamedTuple):
    """What the page of an actor shows. `a` is without its facts, articles and companions."""

    a: KnownActor
    sections: Sequence[Section]
    picture: pictures.Lanes | None
    unsettled: Sequence[FactView]
    companions: Sequence[Companionship]
    articles: Sequence[Head]
    total: int


def _actor_page(
    a: KnownActor, facts: Table[FactView], heads: Table[Head], actors: Table[Named], few: bool
) -> ActorPage:
    said, did, said_of, unsettled = map(facts.among, (a.said, a.did, a.said_of, a.open))
    sorts = (("Said", said), ("In reports", did), ("What others said", said_of))
    with_names = [(c, actors.get(c.actor)) for c in a.companions]
    companions = tuple(Companionship(c.actor, named.name, c.facts) for c, named in with_names if named)
    return ActorPage(
        replace(a, articles=(), said=(), did=(), said_of=(), companions=(), open=(), importance=0.0),
        tuple(Section(label, len(its), _shown(its, few)) for label, its in sorts),
        pictures.actor_lanes(a.name, said, did, said_of),
        tuple(_shown(unsettled, few)[:MOST_NAMED]),
        companions[: MOST_NAMED if few else MOST_ROWS_OF_MANY],
        heads.among(a.articles[: _most(few)[1]]),
        len(a.articles),
    )


def _actor(given: ActorPage, newest: str, memo: Memo) -> OutFile:
    a, sections = given.a, given.sections
    front = {
        "title": a.name,
        "description": plain(_told(a, sections[0].total, sections[1].total, given.total), 200),
        "date": words.dated(a.last, newest),
        "tags": list(dict.fromkeys(["actor", a.type, *(slug(alias) for alias in a.aliases[:MOST_ALIASES])])),
        "hide": ["navigation", "tags"],
        "search": {"boost": 2},
        "kind": "actor",
    }
    values = {
        "a": a,
        "sections": [(s.label, brief_facts(memo, s.facts, UP), s.left) for s in sections if s.total],
        "picture": given.picture,
        "unsettled": given.unsettled,
        "companions": given.companions,
        "articles": given.articles,
        "total": given.total,
        "facets": facets(kind=["actor"], actor=[a.name]),
    }
    return page(routes.actor(a.id), "actor.md.j2", front, values)


def _told(a: KnownActor, said: int, did: int, articles: int) -> str:
    told = ", ".join((counted(said, "statement"), counted(did, "report"), counted(articles, "article")))
    return f"{a.name}: {', '.join(a.roles[:2]) or words.TYPE.get(a.type, a.type)}. {told}."


def topics(view: View) -> Iterator[OutFile]:
    """One page for each topic."""
    few, newest = view.few, view.knowledge.summary.newest
    shown = view.tables.each(_topic_page, view.knowledge.topics, view.facts, view.heads, view.names.actors, few)
    yield from view.memo.each(_topic, shown, newest, view.memo).values()


class TopicPage(NamedTuple):
    """What the page of a topic shows. `t` is without its facts, articles and actors; `latest` is a day or ""."""

    t: KnownTopic
    total: int
    latest: str
    facts: Sequence[FactView]
    actors: Sequence[Named]
    articles: Sequence[Head]
    of_articles: int


def _topic_page(
    t: KnownTopic, facts: Table[FactView], heads: Table[Head], actors: Table[Named], few: bool
) -> TopicPage:
    its = facts.among(t.facts)
    return TopicPage(
        replace(t, facts=(), articles=(), actors=()),
        len(its),
        max(map(words.first_day, {f.iso for f in its}), default=""),
        _shown(its, few),
        actors.among(t.actors)[:MOST_NAMED],
        heads.among(t.articles[: _most(few)[1]]),
        len(t.articles),
    )


def _topic(given: TopicPage, newest: str, memo: Memo) -> OutFile:
    t, total = given.t, given.of_articles
    told = f"{t.label}: {counted(given.total, 'fact')} from {counted(total, 'article')}."
    front = {
        "title": t.label,
        "description": plain(t.description or told, 200),
        "date": words.dated(given.latest, newest),
        "tags": ["topic", t.id],
        "hide": ["navigation", "tags"],
        "search": {"boost": 2},
        "kind": "topic",
    }
    values = {
        "t": t,
        "facts": brief_facts(memo, given.facts, UP),
        "left": given.total - len(given.facts),
        "actors": given.actors,
        "articles": given.articles,
        "total": total,
        "facets": facets(kind=["topic"], topic=[t.label]),
        "date": given.latest,
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
