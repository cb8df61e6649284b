"""Whom and what the names in briefs mean, with the addresses of their pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.knowledge import Knowledge, KnownActor, KnownTopic
from generator.model.memo import Memo
from generator.model.plain import name_key
from generator.pages import routes
from generator.pages.tables import Table, Tables


@dataclass(frozen=True, slots=True)
class Named:
    """A name with the address of its page, "" when it has none."""

    name: str
    at: str = ""


class Names(NamedTuple):
    """Whom and what a name means: topics by id, actors by id, and by article those it names, by `name_key`."""

    topics: Table[Named]
    actors: Table[Named]
    casts: Table[Mapping[str, Named]]


def names(knowledge: Knowledge, memo: Memo, tables: Tables) -> Names:
    """The names of all topics and actors."""
    found = Names(tables.table("topics"), tables.table("actors"), tables.table("casts"))
    found.topics.now(memo.each(_topic, knowledge.topics))
    found.actors.now(memo.each(_actor, knowledge.actors))
    found.casts.now(memo.each(_cast, memo.gathered(_places, knowledge.actors)))
    return found


def _topic(topic: KnownTopic) -> Named:
    return Named(topic.label, routes.at(routes.topic(topic.id)))


def _actor(actor: KnownActor) -> Named:
    return Named(actor.name, routes.at(routes.actor(actor.id)))


class _Called(NamedTuple):
    """An actor as articles name it."""

    id: str
    name: str
    aliases: Sequence[str]


def _places(actor: KnownActor) -> dict[str, tuple[_Called, ...]]:
    """By article that names an actor: how."""
    return dict.fromkeys(actor.articles, (_Called(actor.id, actor.name, actor.aliases),))


def _cast(actors: Sequence[_Called]) -> dict[str, Named]:
    """By what the actors of an article are called. A name wins over an alias."""
    pages = {key: Named(name, routes.at(routes.actor(key))) for key, name, _ in actors}
    found = {name_key(name): pages[key] for key, name, _ in actors}
    for key, _, aliases in actors:
        for alias in aliases:
            found.setdefault(name_key(alias), pages[key])
    return found


def meant(cast: Mapping[str, Named], name: str) -> Named:
    """Whom a name means in an article with this cast; itself where it is nobody known."""
    return cast.get(name_key(name)) or Named(name)


def listed(names: Table[Named], ids: Iterable[str]) -> tuple[Named, ...]:
    """What the ids stand for, each once; one without a page stands for itself."""
    return tuple(names.get(i) or Named(i) for i in dict.fromkeys(ids))
