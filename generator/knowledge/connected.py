"""Links between things, and what is made of each connected part of them by itself."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from generator.model.rows import Change, Rows

Match = TypeVar("Match")
Made = TypeVar("Made")

Node = tuple[int, str]
"""A fact's place and the key of the figure it is taken for, "" for the fact as a whole."""

Link = tuple[Node, Node]


class Connected(Generic[Match, Made]):
    """What `make` makes of each part of all links. What hangs together is made anew where one of its links changed.

    `end` tells by what two links hang together: nodes for which it is equal. `made` is by numbers of the parts, which
    mean nothing, and neither does their order.
    """

    def __init__(self, end: Callable[[Node], Hashable], make: Callable[[Mapping[Link, Match]], Made]) -> None:
        self._end = end
        self._make = make
        self.made: Rows[int, Made] = Rows()
        self._links: dict[int, Mapping[Link, Match]] = {}
        self._part_of: dict[Hashable, int] = {}
        self._number = 0

    def take(self, gone: Iterable[Link], new: Mapping[Link, Match]) -> None:
        """Forget the links that are `gone`, and add or replace those that are `new`."""
        end, part_of = self._end, self._part_of
        pool: dict[Link, Match] = {}
        stale: set[int] = set()
        if self._links:
            touched = {end(node) for link in (*gone, *new) for node in link}
            stale = {part_of[e] for e in touched if e in part_of}
            for number in stale:
                pool.update(self._links.pop(number))
            for link in pool:
                for node in link:
                    part_of.pop(end(node), None)
        for link in gone:
            del pool[link]
        pool.update(new)
        made: dict[int, Made] = {}
        for ends, links in self._connected(pool):
            self._number += 1
            self._links[self._number], made[self._number] = links, self._make(links)
            part_of.update(dict.fromkeys(ends, self._number))
        self.made = self.made.next(Change({*stale, *made}, False), made, None)

    def _connected(self, links: Mapping[Link, Match]) -> Iterator[tuple[list[Hashable], dict[Link, Match]]]:
        """The links by what hangs together through them, with their ends."""
        end = self._end
        of: dict[Hashable, int] = {}
        ends: dict[int, list[Hashable]] = {}
        for one, two in links:
            x, y = end(one), end(two)
            a = of.setdefault(x, len(of))
            b = of.setdefault(y, len(of))
            ends.setdefault(a, [x])
            if a != b:
                ends.setdefault(b, [y])
                a, b = (a, b) if len(ends[a]) >= len(ends[b]) else (b, a)
                of.update(dict.fromkeys(ends[b], a))
                ends[a].extend(ends.pop(b))
        parts: dict[int, dict[Link, Match]] = {number: {} for number in ends}
        for link, match in links.items():
            parts[of[end(link[0])]][link] = match
        return ((ends[number], parts[number]) for number in ends)
