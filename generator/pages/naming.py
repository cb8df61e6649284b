"""Whom and what the names in briefs mean, with the addresses of their pages."""

from __future__ import annotations

from collections import defaultdict
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
    named: dict[str, list[tuple[str, str, Sequence[str]]]] = defaultdict(list)
    for actor in knowledge.actors.values():
        own = (actor.id, actor.name, actor.aliases)
        for article in actor.articles:
            named[article].append(own)
    return Names(memo(_topics, knowledge.topics), memo(_actors, knowledge.actors), memo.each(_cast, named))


def _topics(topics: Mapping[str, KnownTopic]) -> dict[str, Named]:
    return {key: Named(topic.label, routes.at(routes.topic(key))) for key, topic in topics.items()}


def _actors(actors: Mapping[str, KnownActor]) -> dict[str, Named]:
    return {key: Named(actor.name, routes.at(routes.actor(key))) for key, actor in actors.items()}


def _cast(actors: Sequence[tuple[str, str, Sequence[str]]]) -> dict[str, Named]:
    """Out of id, name and aliases of each actor that an article names. A name wins over an alias."""
    pages = {key: Named(name, routes.at(routes.actor(key))) for key, name, _ in actors}
    found = {name_key(name): pages[key] for key, name, _ in actors}
    for key, _, aliases in actors:
        for alias in aliases:
            found.setdefault(name_key(alias), pages[key])
    return found


def meant(cast: Mapping[str, Named], name: str) -> Named:
    """Whom a name means in an article with this cast; itself where it is nobody known."""
    return cast.get(name_key(name)) or Named(name)


def listed(names: Mapping[str, Named], ids: Iterable[str]) -> tuple[Named, ...]:
    """What the ids stand for, each once; one without a page stands for itself."""
    return tuple(names.get(i) or Named(i) for i in dict.fromkeys(ids))
