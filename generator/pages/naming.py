"""Whom and what the names in briefs mean, with the addresses of their pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.knowledge import Knowledge, KnownActor, KnownTopic
from generator.model.memo import Memo
from generator.model.plain import name_key
from generator.pages import routes


@dataclass(frozen=True, slots=True)
class Named:
    """A name with the address of its page, "" when it has none."""

    name: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Names:
    """Whom and what a name means: topics by id, actors by id, and by article those it names, by `name_key`."""

    topics: Mapping[str, Named]
    actors: Mapping[str, Named]
    casts: Mapping[str, Mapping[str, Named]]


def names(knowledge: Knowledge, memo: Memo) -> Names:
    """The names of all topics and actors."""
    actors = tuple((a.id, a.name, a.aliases, a.articles) for a in knowledge.actors.values())
    return Names(memo(_topics, knowledge.topics), memo(_actors, knowledge.actors), memo(_casts, actors))


def _topics(topics: Mapping[str, KnownTopic]) -> dict[str, Named]:
    return {key: Named(topic.label, routes.at(routes.topic(key))) for key, topic in topics.items()}


def _actors(actors: Mapping[str, KnownActor]) -> dict[str, Named]:
    return {key: Named(actor.name, routes.at(routes.actor(key))) for key, actor in actors.items()}


def _casts(actors: Sequence[tuple[str, str, Sequence[str], Sequence[str]]]) -> dict[str, dict[str, Named]]:
    """Out of id, name, aliases and articles of each actor. A name wins over an alias."""
    found: dict[str, dict[str, Named]] = {}
    for key, name, _, its in actors:
        for article in its:
            found.setdefault(article, {})[name_key(name)] = Named(name, routes.at(routes.actor(key)))
    for key, name, aliases, its in actors:
        for article in its:
            for alias in aliases:
                found[article].setdefault(name_key(alias), Named(name, routes.at(routes.actor(key))))
    return found


def meant(cast: Mapping[str, Named], name: str) -> Named:
    """Whom a name means in an article with this cast; itself where it is nobody known."""
    return cast.get(name_key(name)) or Named(name)


def listed(names: Mapping[str, Named], ids: Iterable[str]) -> tuple[Named, ...]:
    """What the ids stand for, each once; one without a page stands for itself."""
    return tuple(names.get(i) or Named(i) for i in dict.fromkeys(ids))
