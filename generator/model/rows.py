"""Mappings that follow one another: each knows in what it differs from the one before, and they share one table.

Copying a mapping of every fact costs more than all that an edit changes in it. So the newest of a line of mappings has
the table, and those before it remember what was different there (Henry Baker's way of keeping arrays, 1978). To its
readers each of them is a mapping that never changes.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, ItemsView, Iterable, Iterator, KeysView, Mapping, ValuesView
from operator import eq, is_
from typing import Any, NamedTuple, TypeVar

K = TypeVar("K")
V = TypeVar("V")

_NONE = object()
"""Stands for no value, not even None."""

FAR = 100
"""Mappings between two of a line after which they are compared as if they were of none."""


class Change(NamedTuple):
    """Keys that are new, gone or have another value; whether those that two mappings share stand in another order."""

    touched: Collection[Any]
    moved: bool


SAME = Change((), False)


class Rows(Mapping[K, V]):
    """One of a line of mappings: the `newer` one after it, and the `step` to it from the one before.

    The newest has the `table`; the others know what is `undone` in it, back from the one after them: all their entries,
    but not in which order those stood that are gone since. It is equal to any mapping with the same entries, but to no
    other one of its line: without a difference that would not have been made.
    """

    __slots__ = ("newer", "step", "table", "undone")

    def __init__(self, entries: Mapping[K, V] | Iterable[tuple[K, V]] = ()) -> None:
        self.table: dict[K, V] | None = dict(entries)
        self.newer: Rows[K, V] | None = None
        self.step = SAME
        self.undone: dict[K, Any] = {}

    def next(self, change: Change, values: Mapping[K, V], order: Mapping[K, Any] | None) -> Rows[K, V]:
        """The mapping with `values` under those of the touched keys that have one, without the others; itself where
        that is the same. Its keys are in the order of `order`, which has them all; None where order means nothing.
        """
        table = self.table if self.table is not None else dict(self.read())
        gone = [key for key in change.touched if key not in values and key in table]
        new = {key: value for key, value in values.items() if table.get(key, _NONE) is not value}
        if not (gone or new or change.moved):
            return self
        answer: Rows[K, V] = Rows()
        follows = bool(table) and self.newer is None
        tail = None if change.moved and order is not None else _tail(table, new, order)
        if follows and tail is not None:
            self.undone = {key: table.get(key, _NONE) for key in (*gone, *new)}
            for key in gone:
                del table[key]
            table.update({key: new[key] for key in tail} | new)
            self.table, answer.table = None, table
        elif order is not None:
            answer.table = {key: new[key] if key in new else table[key] for key in order}
        else:
            answer.table = {key: value for key, value in {**table, **new}.items() if key in new or key not in gone}
        if follows:
            self.newer, answer.step = answer, Change((*gone, *new), change.moved)
        return answer

    def until(self, new: Rows[K, V]) -> Change | None:
        """In what a later one of the line differs from this one; None where `new` is none, or too far away."""
        touched: set[K] = set()
        moved, rows = False, self
        for _ in range(FAR):
            if rows is new:
                return Change(touched, moved)
            if rows.newer is None:
                return None
            rows = rows.newer
            back = not touched.isdisjoint(rows.step.touched)  # what went and came back stands elsewhere
            touched.update(rows.step.touched)
            moved = moved or back or rows.step.moved
        return None

    def read(self) -> dict[K, V]:
        """The entries as a dict, made from the later ones where these have the table."""
        if self.table is not None:
            return self.table
        line, rows = [], self
        while rows.table is None:
            line.append(rows.undone)
            assert rows.newer is not None
            rows = rows.newer
        table = dict(rows.table)
        for undone in reversed(line):
            for key, value in undone.items():
                if value is _NONE:
                    del table[key]
                else:
                    table[key] = value
        return table

    def __getitem__(self, key: K) -> V:
        rows = self
        while rows.table is None:
            if key in rows.undone:
                if rows.undone[key] is _NONE:
                    raise KeyError(key)
                return rows.undone[key]  # type: ignore[no-any-return]
            assert rows.newer is not None
            rows = rows.newer
        return rows.table[key]

    def get(self, key: K, default: Any = None) -> Any:
        if self.table is not None:
            return self.table.get(key, default)
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        return self.get(key, _NONE) is not _NONE  # type: ignore[arg-type]

    def __iter__(self) -> Iterator[K]:
        return iter(self.read())

    def __len__(self) -> int:
        return len(self.read())

    def keys(self) -> KeysView[K]:
        return self.read().keys()

    def values(self) -> ValuesView[V]:
        return self.read().values()

    def items(self) -> ItemsView[K, V]:
        return self.read().items()

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, Mapping):
            return NotImplemented
        if isinstance(other, Rows) and (self.until(other) or other.until(self)):
            return False
        return self.read() == plain(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Rows({self.read()!r})"


def _tail(table: Mapping[K, V], new: Mapping[K, V], order: Mapping[K, Any] | None) -> list[K] | None:
    """The keys that `new` adds to the table, as they stand at the end of `order`; None where they stand elsewhere."""
    added = {key for key in new if key not in table} if order is not None else ()
    last = list(deque(plain(order), maxlen=len(added))) if added and order is not None else []
    return last if set(last) == set(added) else None


def plain(mapping: Mapping[K, V]) -> Mapping[K, V]:
    """The mapping as it is read fastest."""
    return mapping.read() if isinstance(mapping, Rows) else mapping


def change(last: Mapping[K, V], new: Mapping[K, V]) -> Change:
    """In what `new` differs from `last`: one of a line of `Rows` that is not the newest has forgotten its order."""
    if last is new:
        return SAME
    if isinstance(new, Rows) and isinstance(last, Rows) and (known := last.until(new)):
        return known
    before, now = plain(last), plain(new)
    if not before:
        return Change(now.keys(), False)
    known_as = before.get
    touched = [k for k, value in now.items() if (was := known_as(k, _NONE)) is not value and not equal(was, value)]
    gone = [key for key in before if key not in now]
    if isinstance(last, Rows) and last.newer is not None:
        return Change([*touched, *gone], True)
    if not gone and len(before) == len(now) and all(map(eq, before, now)):
        return Change(touched, False)
    stay = (key for key in before if key in now)
    return Change([*touched, *gone], not all(map(eq, stay, [key for key in now if key in before])))


_MAPPINGS = (dict, Rows)


def equal(one: Any, two: Any) -> bool:
    """Whether both are equal, mappings and those in tuples also in the order of their keys."""
    if one is two:
        return True
    if type(one) is tuple and type(two) is tuple:
        return len(one) == len(two) and all(map(equal, one, two))
    return bool(one == two) and not (type(one) in _MAPPINGS and list(one) != list(two))


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


def kept(last: Any, new: tuple[Any, ...]) -> Any:
    """`last` where it is a tuple of the very same entries, or of tuples of these: nothing is compared in depth."""
    if type(last) is not tuple or len(last) != len(new):
        return new
    if all(map(is_, last, new)):
        return last
    entries = tuple([kept(one, two) if type(two) is tuple else two for one, two in zip(last, new, strict=True)])
    return last if all(map(is_, last, entries)) else entries


def _same_parts(last: Mapping[K, V], new: Mapping[K, V]) -> bool:
    """Whether both have the very same values under the same keys in the same order."""
    return len(last) == len(new) and all(map(is_, last.values(), new.values())) and all(map(eq, last, new))
