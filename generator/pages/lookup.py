"""What the pages look up: every article and fact as it is shown, worked out once for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from markupsafe import Markup

from generator.model.knowledge import Knowledge
from generator.model.memo import Memo
from generator.model.page import OutFile
from generator.pages import naming, routes, views
from generator.pages.environment import fragment, page
from generator.pages.naming import Names
from generator.pages.tables import Table, Tables
from generator.pages.ties import ties
from generator.pages.told import Told, by_article, told
from generator.pages.views import ArticleView, FactView

T = TypeVar("T")

FEW_ARTICLES = 100
"""Up to this many articles, pages of actors and topics list nearly all there is."""


@dataclass(frozen=True, slots=True)
class View:
    """Everything that is looked up once and used by every page. `own` and `shown` are the facts of each article."""

    knowledge: Knowledge
    own: Mapping[str, tuple[Told, ...]]
    articles: Mapping[str, ArticleView]
    shown: Mapping[str, Mapping[str, FactView]]
    facts: Table[FactView]
    heads: Table[Head]
    names: Names
    tables: Tables
    memo: Memo

    @property
    def few(self) -> bool:
        """Whether pages of actors and topics list nearly all there is."""
        return len(self.articles) <= FEW_ARTICLES

    def page(self, path: str, template: str, front: Mapping[str, Any], **values: Any) -> OutFile:
        """A Markdown page: see `environment.page`. One that is made of the same as the last time is that one."""
        return self.memo(page, path, template, front, values, part=path)

    def drawn(self, name: str, items: Mapping[str, Any], path: str) -> tuple[Markup, ...]:
        """What the macro `name` of the parts makes of each of `items` on the page at `path`."""
        return tuple(self.memo.each(fragment, items, name, routes.root(path), part=(path, name)).values())

    def brief_facts(self, facts: Iterable[FactView], up: str) -> tuple[Markup, ...]:
        """The facts as list items, each drawn once for all pages from which `up` leads to the root."""
        return brief_facts(self.memo, facts, up)


class Head(NamedTuple):
    """What a link to an article tells of it."""

    id: str
    at: str
    number: int
    title: str
    outlet: str
    published: str


def view(knowledge: Knowledge, memo: Memo) -> View:
    """What the pages look up."""
    tables = memo(Tables)
    weighed, names = by_article(knowledge), naming.names(knowledge, memo, tables)
    articles = views.articles(knowledge, weighed, names.topics, tables)
    own = memo.each(told, weighed)
    shown = views.facts(own, articles, names, ties(own, knowledge, memo, tables), tables)
    facts, heads = tables.table("facts"), tables.table("heads")
    facts.now(memo.flat(_as_it_is, shown))
    heads.now(memo.each(_head, articles))
    return View(knowledge, own, articles, shown, facts, heads, names, tables, memo)


def _as_it_is(facts: Mapping[str, FactView]) -> Mapping[str, FactView]:
    return facts


def _head(a: ArticleView) -> Head:
    return Head(a.id, a.at, a.number, a.title, a.outlet, a.published)


def brief_facts(memo: Memo, facts: Iterable[FactView], up: str) -> tuple[Markup, ...]:
    """See `View.brief_facts`."""
    return drawn(memo, "brief_fact", {fact.id: fact for fact in facts}, up)


def drawn(memo: Memo, name: str, items: Mapping[str, Any], up: str) -> tuple[Markup, ...]:
    """What the macro `name` of the parts makes of each of `items`, once for all pages from which `up` leads to the
    root.
    """
    return tuple(memo(fragment, item, name, up, part=(name, up, key)) for key, item in items.items())


def among(known: Mapping[str, T], ids: Iterable[str]) -> tuple[T, ...]:
    """The values of those keys that are known."""
    return tuple(filter(None, map(known.get, ids)))
