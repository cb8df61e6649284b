"""Who the article names: people, countries, organisations, and every place that means one of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from generator.extract.actors.acronyms import spelled_out
from generator.extract.actors.cast import closed
from generator.extract.actors.countries import states
from generator.extract.actors.draft import Cover
from generator.extract.actors.kinds import kinds
from generator.extract.actors.learned import learned
from generator.extract.actors.ministries import rename_ministries
from generator.extract.actors.name import Name
from generator.extract.actors.names import names
from generator.extract.actors.nominals import nominals
from generator.extract.actors.offices import offices
from generator.extract.actors.organizations import organizations
from generator.extract.actors.people import persons
from generator.extract.actors.roles import give_roles
from generator.extract.actors.styles import style
from generator.extract.actors.teams import as_teams
from generator.extract.actors.text import Text, columns
from generator.extract.actors.world import Hit, known
from generator.lexicon.places import capitals
from generator.model.article import Article
from generator.model.reading import Cast

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["find_actors"]


def find_actors(article: Article, doc: Doc) -> Cast:
    """The actors of the article, most important first, and every place that means one, in text order.

    `doc` is the parse of `article.text`: `token.idx` is an offset into it. Pronouns are left out. Names that the text
    does not settle (a surname that two people share, "the ministry" of no known state) give no mention.
    """
    text = columns(article, doc)
    hits = learned(text, known(text))
    found = names(text, hits)
    kind = kinds(text, found)
    cover = Cover(len(text.words))
    people = persons(text, [n for n in found if kind[text.surface(n.first, n.stop)] == "person"])
    bodies = organizations(text, [*_organizations(text, found, kind), *_famous(found, hits)])
    for draft in (*people, *bodies):
        draft.marks = [mark for mark in draft.marks if cover.claim(draft, mark)]
    nations = states(text, hits, cover)
    roles = give_roles(text, cover, people, capitals().get(article.header.dateline, ""))
    style(text, people)
    spelled_out(text, cover, bodies)
    rename_ministries(text, cover, bodies, hits)
    offices(text, cover, bodies, nations, people)
    nominals(text, cover, bodies, people, roles)
    as_teams(text, nations)
    return closed(article, text, [*people, *bodies, *nations])


def _organizations(text: Text, found: list[Name], kind: Mapping[str, str]) -> list[Name]:
    return [n for n in found if kind[text.surface(n.first, n.stop)] == "organization"]


def _famous(found: list[Name], hits: list[Hit]) -> list[Name]:
    """Organisations of the tables that are not part of a longer name."""
    taken = {i for n in found for i in range(n.first, n.stop)}
    return [
        Name(h.first, h.stop, "ORG")
        for h in hits
        if h.entry.type == "organization" and h.entry.name and not taken & set(range(h.first, h.stop))
    ]
