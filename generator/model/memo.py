"""What was worked out, kept from one round to the next, so that only what depends on a change is worked out anew.

The rooms are chains of pure functions of frozen values. A `Memo` that is handed through them skips each link whose
inputs are those of the round before. It changes how fast an answer comes, never the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from operator import eq, is_
from typing import Any, TypeVar, TypeVarTuple

J = TypeVar("J")
K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")
Inputs = TypeVarTuple("Inputs")

_NONE = object()
"""Stands for no value, not even None."""


class Memo:
    """The last answer of each function, and what it was worked out from."""

    __slots__ = ("_gathered", "_kept", "_rows")

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[tuple[Any, ...], Any]] = {}
        self._rows: dict[Hashable, tuple[Mapping[Any, Any], tuple[Any, ...], dict[Any, Any]]] = {}
        self._gathered: dict[Hashable, tuple[dict[Any, Any], dict[Any, dict[Any, Any]], dict[Any, Any]]] = {}

    def __call__(self, work: Callable[[*Inputs], T], *inputs: *Inputs, part: Hashable = None) -> T:
        """`work(*inputs)`, or its last answer where the inputs equal those of last time.

        `part` names the thing a function is about where it is called for many. Values that were kept are compared by
        identity first, so that a chain in which nothing has changed costs next to nothing: therefore a new answer
        shares every part that equals one of the last.
        """
        key = work if part is None else (work, part)
        last = self._kept.get(key)
        if last is None:
            answer = work(*inputs)
        elif last[0] == inputs and _in_order(last[0], inputs):
            return last[1]  # type: ignore[no-any-return]
        else:
            answer = shared(last[1], work(*inputs))
        self._kept[key] = inputs, answer
        return answer

    def each(
        self, work: Callable[[V, *Inputs], T], items: Mapping[K, V], *common: *Inputs, part: Hashable = None
    ) -> dict[K, T]:
        """`work(value, *common)` of every value of `items`, by key and in their order.

        Only the values that differ from those of last time are worked at; looking for them costs far less than a call
        for each. `items` is kept and must not be changed afterwards.
        """
        given, shares, last = self._rows.get((work, part), ({}, common, {}))
        if given is items and all(map(is_, shares, common)):
            return last
        known = (given if shares == common and _in_order(shares, common) else {}).get
        new = [k for k, v in items.items() if (was := known(k, _NONE)) is not v and was != v]
        answers: dict[K, Any] = dict(zip(items, map(last.get, items), strict=True))
        for key in new:
            answer = work(items[key], *common)
            answers[key] = shared(last[key], answer) if key in last else answer
        answers = last if _same_parts(last, answers) else answers
        self._rows[work, part] = items, common, answers
        return answers

    def gathered(
        self, work: Callable[[V, *Inputs], Mapping[J, tuple[T, ...]]], items: Mapping[K, V], *common: *Inputs
    ) -> dict[J, tuple[T, ...]]:
        """What `work` finds in all values of `items` together: under each of its keys the entries in their order.

        The keys of the answer are in no order that means something.
        """
        found = self.each(work, items, *common)
        before, rows, last = self._gathered.get(work, ({}, {}, {}))
        if before is found:
            return last
        touched: set[J] = set()
        for item in before.keys() - found.keys():
            touched.update(before[item])
            for key in before[item]:
                del rows[key][item]
        for item, parts in found.items():
            if (was := before.get(item, {})) is not parts:
                for key in was.keys() - parts.keys():
                    del rows[key][item]
                new = {key: entries for key, entries in parts.items() if was.get(key) is not entries}
                touched.update(new, was.keys() - parts.keys())
                for key, entries in new.items():
                    rows.setdefault(key, {})[item] = entries
        place = {item: n for n, item in enumerate(found)}
        moved = [item for item in before if item in place] != [item for item in found if item in before]
        answer = dict(last)
        for key in rows.keys() if moved else touched:
            entries = tuple(entry for item in sorted(rows[key], key=place.__getitem__) for entry in rows[key][item])
            answer[key] = shared(last.get(key), entries)
        for key in [key for key in touched if not rows[key]]:
            del rows[key], answer[key]
        self._gathered[work] = found, rows, answer
        return answer


def under(items: Iterable[T], keys: Callable[[T], Iterable[J]]) -> dict[J, tuple[T, ...]]:
    """The items under each of their `keys`, in their order: what `Memo.gathered` gathers."""
    found: dict[J, list[T]] = {}
    for item in items:
        for key in keys(item):
            found.setdefault(key, []).append(item)
    return {key: tuple(own) for key, own in found.items()}


def _in_order(last: tuple[Any, ...], inputs: tuple[Any, ...]) -> bool:
    """Whether equal mappings among the inputs have their keys in one order: equality alone does not tell."""
    for one, two in zip(last, inputs, strict=True):
        if one is not two and type(one) is dict and list(one) != list(two):
            return False
    return True


def shared(last: Any, new: Any) -> Any:
    """`new` with each part that equals the same part of `last` replaced by it; `last` itself where nothing differs.

    The parts of a mapping are its values by key, those of a tuple its entries by place. Order counts.
    """
    if type(last) is not type(new):
        return new
    if last is new:
        return last
    if type(new) is dict:
        parts = {
            key: value if key not in last or last[key] is value else shared(last[key], value)
            for key, value in new.items()
        }
        return last if _same_parts(last, parts) else parts
    if type(new) is tuple:
        if len(last) == len(new) and all(map(is_, last, new)):
            return last
        entries = (*map(shared, last, new), *new[len(last) :])
        return last if len(entries) == len(last) and all(map(is_, entries, last)) else entries
    return last if last == new else new


def _same_parts(last: Mapping[K, V], new: Mapping[K, V]) -> bool:
    """Whether both have the very same values under the same keys in the same order."""
    return len(last) == len(new) and all(map(is_, last.values(), new.values())) and all(map(eq, last, new))
