"""What the pages look up: every article and fact as it is shown, worked out once for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from markupsafe import Markup

from generator.model.knowledge import Knowledge
from generator.model.memo import Memo
from generator.model.page import OutFile
from generator.pages import naming, routes, views
from generator.pages.environment import fragment, page
from generator.pages.naming import Named, Names
from generator.pages.told import Told, by_article, told
from generator.pages.views import ArticleView, FactView

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class View:
    """Everything that is looked up once and used by every page. `own` and `shown` are the facts of each article."""

    knowledge: Knowledge
    own: Mapping[str, tuple[Told, ...]]
    articles: Mapping[str, ArticleView]
    shown: Mapping[str, Mapping[str, FactView]]
    facts: Mapping[str, FactView]
    names: Names
    memo: Memo

    def page(self, path: str, template: str, front: Mapping[str, Any], **values: Any) -> OutFile:
        """A Markdown page: see `environment.page`. One that is made of the same as the last time is that one."""
        return self.memo(page, path, template, front, values, part=path)

    def drawn(self, name: str, items: Mapping[str, Any], path: str) -> tuple[Markup, ...]:
        """What the macro `name` of the parts makes of each of `items` on the page at `path`."""
        return tuple(self.memo.each(fragment, items, name, routes.root(path), part=(path, name)).values())

    def brief_facts(self, facts: Iterable[FactView], up: str) -> tuple[Markup, ...]:
        """The facts as list items, each drawn once for all pages from which `up` leads to the root."""
        return brief_facts(self.memo, facts, up)

    def found(self, ids: Iterable[str]) -> tuple[FactView, ...]:
        """The facts with these ids that are shown."""
        return among(self.facts, ids)

    def actors(self, ids: Iterable[str]) -> tuple[Named, ...]:
        """Actors by name, with their pages."""
        return among(self.names.actors, ids)


def view(knowledge: Knowledge, memo: Memo) -> View:
    """What the pages look up."""
    weighed = memo(by_article, knowledge.facts)
    names, own = naming.names(knowledge, memo), memo.each(told, weighed)
    articles = views.articles(knowledge, weighed, names.topics, memo)
    shown = views.facts(knowledge, own, articles, names, memo)
    facts: dict[str, FactView] = {}
    for its in shown.values():
        facts.update(its)
    return View(knowledge, own, articles, shown, facts, names, memo)


def brief_facts(memo: Memo, facts: Iterable[FactView], up: str) -> tuple[Markup, ...]:
    """See `View.brief_facts`."""
    return tuple(memo(fragment, fact, "brief_fact", up, part=(up, fact.id)) for fact in facts)


def among(known: Mapping[str, T], ids: Iterable[str]) -> tuple[T, ...]:
    """The values of those keys that are known."""
    return tuple(filter(None, map(known.get, ids)))
