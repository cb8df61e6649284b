"""Which articles tell one story: they share names that few articles have within weeks, or open alike within days."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import isqrt

from generator.knowledge.gist import Gist
from generator.knowledge.names import GENERIC, TITLES, country_of
from generator.knowledge.places import NAME, place_names
from generator.knowledge.steps import rounded
from generator.knowledge.times import bounds
from generator.knowledge.words import STOP
from generator.model.brief import Brief
from generator.model.memo import Memo
from generator.model.rows import Rows, change

SHARED, FEW, WEEKS = 3, 8, 45
"""Names that two articles share at least; articles that may have a name, where there are few; days between them."""

ALIKE, NEXT = 4, 2
"""Words and actors that their openings share at least, where they were published so few days apart."""

_NOBODY = STOP | GENERIC | TITLES


class Stories:
    """The names of all articles. `one` tells of two whether they are of one story."""

    def __init__(self, memo: Memo) -> None:
        self._memo = memo
        self._names: Rows[str, frozenset[str]] = Rows()
        self._leads: Rows[str, frozenset[str]] = Rows()

    def take(self, articles: Mapping[str, Sequence[Gist]]) -> set[str]:
        """Make these the articles that are told of; those whose stories may differ from the round before."""
        memo, names, leads = self._memo, self._names, self._leads
        most = max(FEW, isqrt(rounded(len(articles))))
        named = memo.each(_named, articles)
        telling = memo.flat(_telling, memo.gathered(_by_name, named), most)
        self._names = memo.each(_joined, memo.met(_sorted, named, telling))
        self._leads = memo.each(_lead, articles)
        return {*change(names, self._names).touched, *change(leads, self._leads).touched} & articles.keys()

    def one(self, a: Brief, b: Brief) -> bool:
        """Whether both articles tell of the same matter; never where a day of publication is open."""
        opened = len(self._leads[a.id] & self._leads[b.id]) >= ALIKE
        named = len(self._names[a.id] & self._names[b.id]) >= SHARED
        first, second = (bounds(a.published), bounds(b.published)) if opened or named else (None, None)
        if first is None or second is None:
            return False
        apart = max((first[0] - second[1]).days, (second[0] - first[1]).days)
        return (opened and apart <= NEXT) or (named and apart <= WEEKS)


def _by_name(names: frozenset[str]) -> dict[str, tuple[str]]:
    return {name: (name,) for name in names}


def _telling(found: Sequence[str], most: int) -> dict[str, str]:
    """A name that several articles have, but few, and that means one matter."""
    return {found[0]: found[0]} if 1 < len(found) <= most and not _common(found[0]) else {}


def _sorted(names: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(names))


def _joined(found: tuple[tuple[str, ...], ...]) -> frozenset[str]:
    return frozenset(*found)


def _lead(article: Sequence[Gist]) -> frozenset[str]:
    """The words and actors of what an article opens with."""
    return article[0].words | article[0].actors if article else frozenset()


def _named(article: Sequence[Gist]) -> frozenset[str]:
    return frozenset[str]().union(*(place_names(g).union(*map(NAME.findall, g.fact.said_by)) for g in article))


@lru_cache(maxsize=1 << 16)
def _common(name: str) -> bool:
    """Whether a name means no one matter: a title, a kind of body, a country."""
    return name.lower() in _NOBODY or bool(country_of(name))
