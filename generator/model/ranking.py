"""Values in order, mended where some of them changed."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from generator.model.rows import Change

V = TypeVar("V")


class Ranking(Iterable[V]):
    """Values in order. What the last one knows is handed on to the next, so only the newest may be read."""

    __slots__ = ("_order", "_ranks", "_reverse", "items", "moved")

    def __init__(
        self, items: Mapping[Any, V], ranks: dict[Any, Any], order: list[tuple[Any, Any]], *, reverse: bool
    ) -> None:
        self.items = items
        self.moved = False
        self._ranks = ranks
        self._order = order
        self._reverse = reverse

    def __iter__(self) -> Iterator[V]:
        return (self.items[key] for _, key in (reversed(self._order) if self._reverse else self._order))

    def keys(self) -> dict[Any, None]:
        """The keys in order."""
        return dict.fromkeys([key for _, key in (reversed(self._order) if self._reverse else self._order)])

    def next(self, differs: Change, rank: Callable[[V], Any], items: Mapping[Any, V]) -> Ranking[V]:
        """The order of `items`, which differ so from those before; itself where they are the same."""
        if self.items is items:
            return self
        ranks, order = self._ranks, self._order
        new = {key: rank(items[key]) for key in differs.touched if key in items}
        stale = [key for key in differs.touched if key in ranks and (key not in new or ranks[key] != new[key])]
        if len(new) > len(items) >> 4:
            ranks = {key: value for key, value in ranks.items() if key in items} | new
            order = sorted((value, key) for key, value in ranks.items())
        else:
            for key in stale:
                del order[bisect_left(order, (ranks.pop(key), key))]
            for key, value in new.items():
                if key not in ranks:
                    insort(order, (value, key))
            ranks.update(new)
        made = Ranking(items, ranks, order, reverse=self._reverse)
        made.moved = any(key in new for key in stale)
        return made
