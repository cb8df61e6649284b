"""What was worked out, kept from one round to the next, so that only what depends on a change is worked out anew.

The rooms are chains of pure functions of frozen values. A `Memo` that is handed through them skips each link whose
inputs are those of the round before, and works only at those entries of a mapping that differ. It changes how fast an
answer comes, never the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from itertools import chain
from operator import is_
from typing import Any, TypeVar, TypeVarTuple

from generator.model.ranking import Ranking
from generator.model.rows import Change, Rows, change, equal, kept, plain, shared

J = TypeVar("J")
K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")
Inputs = TypeVarTuple("Inputs")

_NOTHING: Rows[Any, Any] = Rows()


class Memo:
    """The last answer of each function, and what it was worked out from.

    The mappings that it is given and those that it answers with are kept, and must not be changed afterwards.
    """

    __slots__ = ("_beside", "_flat", "_gathered", "_kept", "_met", "_ordered", "_ranked", "_rows")

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[tuple[Any, ...], Any]] = {}
        self._rows: dict[Hashable, tuple[Mapping[Any, Any], tuple[Any, ...], Rows[Any, Any]]] = {}
        self._flat: dict[Hashable, tuple[Mapping[Any, Any], Rows[Any, Any]]] = {}
        self._gathered: dict[Hashable, tuple[Mapping[Any, Any], dict[Any, dict[Any, Any]], Rows[Any, Any]]] = {}
        self._beside: dict[Hashable, tuple[tuple[Mapping[Any, Any], ...], Rows[Any, Any]]] = {}
        self._met: dict[Hashable, tuple[tuple[Mapping[Any, Any], ...], dict[Any, set[Any]], Rows[Any, Any]]] = {}
        self._ranked: dict[Hashable, Ranking[Any]] = {}
        self._ordered: dict[Hashable, tuple[Mapping[Any, Any], Rows[Any, Any]]] = {}

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
        elif _same(last[0], inputs):
            return last[1]  # type: ignore[no-any-return]
        else:
            answer = shared(last[1], work(*inputs))
        self._kept[key] = inputs, answer
        return answer

    def each(
        self, work: Callable[[V, *Inputs], T], items: Mapping[K, V], *common: *Inputs, part: Hashable = None
    ) -> Rows[K, T]:
        """`work(value, *common)` of every value of `items`, by key and in their order. Only the values that differ from
        those of last time are worked at.
        """
        given, shares, last = self._rows.get((work, part), (_NOTHING, common, _NOTHING))
        alike = _same(shares, common)
        if given is items and alike:
            return last
        differs = change(given, items)
        if not alike:
            differs = Change([*items, *(key for key in given if key not in items)], differs.moved)
        now, was = plain(items), plain(last)
        if was:
            answers = {key: shared(was.get(key), work(now[key], *common)) for key in differs.touched if key in now}
        else:
            answers = {key: work(value, *common) for key, value in now.items()}
        made: Rows[K, T] = last.next(differs, answers, items)
        self._rows[work, part] = items, common, made
        return made

    def beside(self, part: Hashable, items: Mapping[K, V], *others: Mapping[K, Any]) -> Rows[K, tuple[Any, ...]]:
        """Each value of `items` with what the `others` have under its key, () where they have nothing."""
        tables = (items, *others)
        before, last = self._beside.get(part, (tuple(_NOTHING for _ in tables), _NOTHING))
        changes = [change(old, new) for old, new in zip(before, tables, strict=True)]
        touched = set().union(*(one.touched for one in changes))
        was, now, plain_others = plain(last), plain(items), [plain(other) for other in others]
        values = {
            key: kept(was.get(key), (now[key], *[other.get(key, ()) for other in plain_others]))
            for key in touched
            if key in now
        }
        made: Rows[K, tuple[Any, ...]] = last.next(Change(touched, changes[0].moved), values, items)
        self._beside[part] = tables, made
        return made

    def met(
        self, keys: Callable[[V], Iterable[J]], items: Mapping[K, V], *tables: Mapping[J, Any]
    ) -> Rows[K, tuple[tuple[Any, ...], ...]]:
        """What each of `tables` has under the `keys` of each of `items`, in the order of the keys; what it has not is
        left out.
        """
        wanted = self.each(keys, items)
        (before, *olds), users, last = self._met.get(keys, ((_NOTHING, *[_NOTHING for _ in tables]), {}, _NOTHING))
        differs = change(before, wanted)
        touched = set(differs.touched)
        for old, table in zip(olds, tables, strict=True):
            for key in change(old, table).touched:
                touched.update(users.get(key, ()))
        was, now, plain_tables = plain(last), plain(wanted), [plain(table) for table in tables]
        for item in differs.touched:
            for key in before.get(item, ()) if was else ():
                users[key].discard(item)
            for key in now.get(item, ()):
                users.setdefault(key, set()).add(item)
        values = {
            item: kept(was.get(item), tuple([tuple([t[k] for k in now[item] if k in t]) for t in plain_tables]))
            for item in touched
            if item in now
        }
        made: Rows[K, tuple[tuple[Any, ...], ...]] = last.next(Change(touched, differs.moved), values, wanted)
        self._met[keys] = (wanted, *tables), users, made
        return made

    def flat(
        self,
        work: Callable[[V, *Inputs], Mapping[J, T]],
        items: Mapping[K, V],
        *common: *Inputs,
        in_order: bool = False,
    ) -> Rows[J, T]:
        """What `work` finds in all values of `items`, each under a key that no other value has.

        The keys are in no order that means something, or `in_order` of the items.
        """
        found = self.each(work, items, *common)
        before, last = self._flat.get(work, (_NOTHING, _NOTHING))
        differs = change(before, found)
        values: dict[J, T] = {}
        gone: set[J] = set()
        moved = differs.moved
        now, known = plain(found), bool(last)
        for item in differs.touched:
            was, parts = before.get(item, {}) if known else {}, now.get(item, {})
            if was:
                gone.update(key for key in was if key not in parts)
                values.update((key, value) for key, value in parts.items() if key not in was or was[key] is not value)
                moved = moved or change(was, parts).moved
            else:
                values.update(parts)
        if not in_order:
            made: Rows[J, T] = last.next(Change({*gone, *values}, False), values, None)
        else:
            moved = moved or not gone.isdisjoint(values)
            whole = not moved and values.keys() <= last.keys()
            order = last if whole else dict(chain.from_iterable(parts.items() for parts in found.values()))
            made = last.next(Change({*gone, *values}, moved), values, order)
        self._flat[work] = found, made
        return made

    def gathered(
        self, work: Callable[[V, *Inputs], Mapping[J, tuple[T, ...]]], items: Mapping[K, V], *common: *Inputs
    ) -> Rows[J, tuple[T, ...]]:
        """What `work` finds in all values of `items` together: under each of its keys the entries in their order.

        The keys of the answer are in no order that means something.
        """
        found = self.each(work, items, *common)
        before, rows, last = self._gathered.get(work, (_NOTHING, {}, _NOTHING))
        differs = change(before, found)
        touched: set[J] = set()
        now, known = plain(found), bool(last)
        for item in differs.touched:
            was, parts = before.get(item, {}) if known else {}, now.get(item, {})
            for key in was:
                if key not in parts:
                    touched.add(key)
                    del rows[key][item]
            for key, entries in parts.items():
                if was.get(key) is not entries:
                    touched.add(key)
                    rows.setdefault(key, {})[item] = entries
        touched = set(rows) if differs.moved else touched
        place = {item: n for n, item in enumerate(found)} if touched else {}
        joined = {
            key: chain.from_iterable([own[item] for item in sorted(own, key=place.__getitem__)])
            for key in touched
            if (own := rows[key])
        }
        was_made = plain(last)
        values = {key: kept(was_made.get(key), tuple(entries)) for key, entries in joined.items()}
        made: Rows[J, tuple[T, ...]] = last.next(Change(touched, False), values, None)
        self._gathered[work] = found, rows, made
        return made

    def ranking(
        self, rank: Callable[[V], Any], items: Mapping[Any, V], *, reverse: bool = False, part: Hashable = None
    ) -> Ranking[V]:
        """The values of `items` by their `rank` and then their keys, from the last to the first where `reverse`."""
        last = self._ranked.get((rank, part))
        if last is None:
            last = Ranking[V]({}, {}, [], reverse=reverse)
        made = last.next(change(last.items, items), rank, items)
        self._ranked[rank, part] = made
        return made

    def ordered(self, rank: Callable[[V], Any], items: Mapping[K, V]) -> Rows[K, V]:
        """`items` by their `rank` and then their keys."""
        given, before = self._ordered.get(rank, (_NOTHING, _NOTHING))
        ranking, differs = self.ranking(rank, items), change(given, items)
        values = {key: items[key] for key in differs.touched if key in items}
        new = any(key not in before for key in values)
        order = ranking.keys() if ranking.moved or new else before
        made: Rows[K, V] = before.next(Change(differs.touched, ranking.moved), values, order)
        self._ordered[rank] = items, made
        return made


def under(items: Iterable[T], keys: Callable[[T], Iterable[J]]) -> dict[J, tuple[T, ...]]:
    """The items under each of their `keys`, in their order: what `Memo.gathered` gathers."""
    found: dict[J, list[T]] = {}
    for item in items:
        for key in keys(item):
            found.setdefault(key, []).append(item)
    return {key: tuple(own) for key, own in found.items()}


def _same(last: tuple[Any, ...], inputs: tuple[Any, ...]) -> bool:
    return len(last) == len(inputs) and (all(map(is_, last, inputs)) or all(map(equal, last, inputs)))
