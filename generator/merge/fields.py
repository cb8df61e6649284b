"""Merging what has no parts of its own: single values three-way, lists of text as sets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from generator.model.plain import Plain, name_key, same, texts

Key = TypeVar("Key", int, str)


@dataclass(slots=True)
class Run:
    """What is the same for all parts of one merge, and its tally. `locked`: what the brief's `lock` names."""

    same_source: bool
    locked: frozenset[str] = frozenset()
    counts: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Sides:
    """One owner of fields in its versions: `values` is the person's and becomes the merged one, `kept` the new base."""

    values: dict[str, Any]
    kept: dict[str, Any]
    base: Plain
    fresh: Plain
    locked: frozenset[str]


def merge_fields(sides: Sides, names: Sequence[str], run: Run) -> None:
    """Single values: untouched ones follow the machine, touched ones stay; where both moved, `kept` gets an offer."""
    values, kept, base, fresh = sides.values, sides.kept, sides.base, sides.fresh
    offers: dict[str, Any] = {}
    for name in names:
        was, yours, now = base.get(name, ""), values.get(name, ""), fresh.get(name, "")
        keep = now
        if name in sides.locked:
            keep = was
        elif same(yours, was):
            if not same(yours, now):
                run.counts["updated"] += 1
                values[name] = now
        elif not same(now, was) and not same(now, yours):
            offers[name] = now
            keep = was
        if not same(keep, ""):
            kept[name] = keep
    if offers:
        kept["offers"] = offers


def merge_strings(sides: Sides, names: Sequence[str], run: Run) -> None:
    """Lists of text as sets. What a person took out is noted in `deleted`, what a person put in, in `kept`."""
    values, kept, base, fresh = sides.values, sides.kept, sides.base, sides.fresh
    for name in names:
        dead = {name_key(t): t for t in texts((base.get("deleted") or {}).get(name))}
        own = {name_key(t): t for t in texts((base.get("kept") or {}).get(name))}
        was = {name_key(t): t for t in texts(base.get(name))}
        yours = {name_key(t): t for t in texts(values.get(name))}
        now = {name_key(t): t for t in texts(fresh.get(name))}
        if name in sides.locked:
            _note_strings(kept, name, list(was.values()), dead, own)
            continue
        dead |= {k: t for k, t in (own | was).items() if k not in yours}
        dead = {k: t for k, t in dead.items() if k not in yours}
        own = {k: t for k, t in yours.items() if k in own or k not in was}
        merged = [
            t if was.get(k) != t else now.get(k, t) for k, t in yours.items() if k in now or k not in was or k in own
        ]
        added = [k for k in now if k not in yours and k not in dead]
        for k in added:
            merged.insert(place_after(k, list(now), [name_key(t) for t in merged]), now[k])
        if merged != texts(values.get(name)):
            run.counts["updated"] += 1
            values[name] = merged
        present = {name_key(t) for t in merged}
        _note_strings(kept, name, [t for k, t in now.items() if k in present], dead, own)


def _note_strings(
    kept: dict[str, Any], name: str, machine: list[str], dead: Mapping[str, str], own: Mapping[str, str]
) -> None:
    if machine:
        kept[name] = machine
    for key, entries in (("deleted", dead), ("kept", own)):
        if entries:
            kept.setdefault(key, {})[name] = list(entries.values())


def place_after(key: Key, order: Sequence[Key], present: Sequence[Key]) -> int:
    """Where `key` goes into `present`: behind the nearest before it in `order`, else before the nearest after it."""
    place = order.index(key)
    at = {k: i for i, k in reversed(list(enumerate(present)))}
    for before in reversed(order[:place]):
        if before in at:
            return at[before] + 1
    for after in order[place + 1 :]:
        if after in at:
            return at[after]
    return len(present)
