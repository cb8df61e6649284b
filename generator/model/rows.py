"""Mappings that know in what they differ from the ones before them, so that nobody has to compare all their entries."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from operator import eq, is_
from typing import Any, NamedTuple, TypeVar

K = TypeVar("K")
V = TypeVar("V")

_NONE = object()
"""Stands for no value, not even None."""


class Change(NamedTuple):
    """Keys that are new, gone or have another value; whether those that two mappings share stand in another order."""

    touched: Collection[Any]
    moved: bool


SAME = Change((), False)


class Rows(dict[K, V]):
    """A mapping that is not changed once it is made, and what `change` tells of it beside the one before."""

    __slots__ = ("_before", "_change", "mark")

    def __init__(self, *entries: Any) -> None:
        super().__init__(*entries)
        self.mark = object()
        self._before: object = None
        self._change = SAME

    def since(self, last: Mapping[K, V]) -> Change | None:
        """What is known of the change from `last`, None where that is not the mapping before this one."""
        return self._change if type(last) is Rows and last.mark is self._before else None

    def next(self, change: Change, values: Mapping[K, V], order: Mapping[K, Any] | None) -> Rows[K, V]:
        """The mapping with `values` under those of the touched keys that have one, without the others; itself where
        that is the same. Its keys are in the order of `order`, which has them all; None where order means nothing.
        """
        gone = [key for key in change.touched if key not in values and key in self]
        new = {key: value for key, value in values.items() if self.get(key, _NONE) is not value}
        if not (gone or new or change.moved):
            return self
        answer: Rows[K, V] = Rows(self)
        for key in gone:
            del answer[key]
        answer.update(new)
        if order is not None and (change.moved or not new.keys() <= self.keys()):
            answer = Rows(zip(order, map(answer.__getitem__, order), strict=True))
        answer._before, answer._change = self.mark, Change((*gone, *new), change.moved)
        return answer


def change(last: Mapping[K, V], new: Mapping[K, V]) -> Change:
    """In what `new` differs from `last`."""
    if last is new:
        return SAME
    if isinstance(new, Rows) and (known := new.since(last)):
        return known
    before = last.get
    touched = [key for key, value in new.items() if (was := before(key, _NONE)) is not value and not equal(was, value)]
    if len(last) == len(new) and all(map(eq, last, new)):
        return Change(touched, False)
    gone = [key for key in last if key not in new]
    stay: Iterator[K] = (key for key in last if key in new)
    return Change([*touched, *gone], not all(map(eq, stay, [key for key in new if key in last])))


def equal(one: Any, two: Any) -> bool:
    """Whether both are equal, mappings also in the order of their keys."""
    return one is two or (one == two and not (isinstance(one, dict) and list(one) != list(two)))


def shared(last: Any, new: Any) -> Any:
    """`new` with each part that equals the same part of `last` replaced by it; `last` itself where nothing differs.

    The parts of a mapping are its values by key, those of a tuple its entries by place. Order counts.
    """
    if last is new or type(last) is not type(new) or type(new) is Rows:
        return new
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
