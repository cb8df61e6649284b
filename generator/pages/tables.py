"""Values that many pages look up by key, from one round to the next: a new value calls for those who looked up the old.

A page names dozens of facts out of thousands. It asks tables for them, the tables note who asked, and in the next round
only those who asked for what has changed since are asked again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import Any, Generic, TypeVar, TypeVarTuple

from generator.model.rows import Change, Rows, change, plain, shared

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")
Common = TypeVarTuple("Common")


class Table(Generic[T]):
    """Values by key."""

    __slots__ = ("_asked", "_given", "_tables", "_values")

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._given: Mapping[str, T] = {}
        self._values: Mapping[str, T] = {}
        self._asked: defaultdict[str, set[_Asking]] = defaultdict(set)

    def now(self, values: Mapping[str, T]) -> None:
        """Hold these values from now on; they must not be changed afterwards."""
        for key in change(self._given, values).touched:
            for asking in self._asked.pop(key, ()):
                asking.stale.add(asking.key)
        self._given, self._values = values, plain(values)

    def get(self, key: str) -> T | None:
        """The value under a key that is known."""
        if asking := self._tables.asking:
            self._asked[key].add(asking)
        return self._values.get(key)

    def __getitem__(self, key: str) -> T:
        """The same for a key that must be known."""
        value = self.get(key)
        if value is None:
            raise KeyError(key)
        return value

    def among(self, keys: Iterable[str]) -> tuple[T, ...]:
        """The values of those keys that are known."""
        keys = tuple(keys)
        if asking := self._tables.asking:
            for key in keys:
                self._asked[key].add(asking)
        return tuple(filter(None, map(self._values.get, keys)))


class _Asking:
    """An item that something is worked out of, and the items beside it that are to be worked at anew."""

    __slots__ = ("key", "stale")

    def __init__(self, key: Any, stale: set[Any]) -> None:
        self.key, self.stale = key, stale


class _Link:
    """What was worked out of some items, and which of them asked a table for what has changed since."""

    __slots__ = ("answers", "asking", "common", "items", "stale")

    def __init__(self) -> None:
        self.items: Mapping[Any, Any] = {}
        self.common: tuple[Any, ...] = ()
        self.answers: Rows[Any, Any] = Rows()
        self.stale: set[Any] = set()
        self.asking: dict[Any, _Asking] = {}


class Tables:
    """Tables by name, and all that is worked out with them."""

    __slots__ = ("_links", "_tables", "asking")

    def __init__(self) -> None:
        self.asking: _Asking | None = None
        self._tables: dict[str, Table[Any]] = {}
        self._links: dict[Hashable, _Link] = {}

    def table(self, name: str) -> Table[Any]:
        """The table of this name, the same in every round."""
        return self._tables.setdefault(name, Table(self))

    def each(
        self, work: Callable[[V, *Common], T], items: Mapping[K, V], *common: *Common, part: Hashable = None
    ) -> Rows[K, T]:
        """`work(value, *common)` of every value of `items`, by key and in their order, as `Memo.each`.

        A value is also worked at again where `work` asked a table for what has changed since. All that it asks must
        hold what it is to hold in this round.
        """
        link = self._links.setdefault((work, part), _Link())
        differs, last, given = change(link.items, items), link.answers, plain(items)
        touched = {*differs.touched, *link.stale} if link.common == common else {*link.items, *items}
        answers: dict[K, T] = {}
        try:
            for key in touched:
                if key in given:
                    self.asking = link.asking.get(key) or link.asking.setdefault(key, _Asking(key, link.stale))
                    answers[key] = shared(last.get(key), work(given[key], *common))
        finally:
            self.asking = None
        link.items, link.common = items, common
        link.answers = last.next(Change(touched, differs.moved), answers, given)
        link.stale.clear()
        return link.answers
