"""What the pages look up: every article and fact as it is shown, worked out once for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from markupsafe import Markup

from generator.model.knowledge import Knowledge
from generator.model.memo import Memo
from generator.model.page import OutFile
from generator.model.rows import plain
from generator.pages import naming, routes, views
from generator.pages.environment import fragment, page
from generator.pages.naming import Names
from generator.pages.tables import Table, Tables
from generator.pages.ties import ties
from generator.pages.told import Told, told
from generator.pages.views import ArticleView, FactView, Head

T = TypeVar("T")

FEW_ARTICLES = 100
"""Up to this many articles, pages of actors and topics list nearly all there is."""


@dataclass(frozen=True, slots=True)
class View:
    """Everything that is looked up once and used by every page. `told` and `shown` are all facts in their order."""

    knowledge: Knowledge
    told: Mapping[str, Told]
    articles: Mapping[str, ArticleView]
    shown: Mapping[str, FactView]
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

    def drawn(self, name: str, items: Mapping[str, Any], path: str) -> Markup:
        """What the macro `name` of the parts makes of each of `items` on the page at `path`, one after the other."""
        rows = self.memo.each(fragment, items, name, routes.root(path), part=(path, name))
        return Markup("\n\n".join(rows.values()))  # noqa: S704 - a template's own output

    def brief_facts(self, facts: Iterable[FactView], up: str) -> tuple[Markup, ...]:
        """The facts as list items, each drawn once for all pages from which `up` leads to the root."""
        return brief_facts(self.memo, facts, up)


def view(knowledge: Knowledge, memo: Memo) -> View:
    """What the pages look up."""
    tables = memo(Tables)
    names, facts, heads = naming.names(knowledge, memo, tables), tables.table("facts"), tables.table("heads")
    articles = views.articles(knowledge, names.topics, memo, tables)
    heads.now(memo.each(views.head, articles))
    own = memo.each(told, knowledge.facts)
    shown = tables.each(views.fact, own, heads, names, ties(own, knowledge, tables))
    facts.now(shown)
    return View(knowledge, own, articles, shown, facts, heads, names, tables, memo)


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
    return tuple(filter(None, map(plain(known).get, ids)))
