"""Merging facts and actors: who is who in the versions, then part by part. Position is never identity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.merge.fields import Run, Sides, merge_fields, merge_strings, place_after
from generator.merge.matching import match_actors, match_facts
from generator.model.ids import fact_id
from generator.model.plain import (
    ACTOR_ORDER,
    FACT_ORDER,
    ITEM_HIDDEN,
    Plain,
    in_order,
    name_key,
    same,
    sentence_key,
    texts,
)
from generator.model.renaming import added, former_names, renamed

NOT_FOUND = "the new extraction does not find this in the source"
REWORDED = "the source sentence now reads differently; check that your words still fit"
SETS = ("aliases", "figures", "actors", "topics")
SINGLE = tuple(
    k for k in (*ACTOR_ORDER, *FACT_ORDER) if k not in {*SETS, "review", "lock", "note", "pin", "hide", "id"}
)
"""The fields of a fact or actor that the machine words; the rest are a person's alone."""


@dataclass(slots=True)
class Row:
    """One item as the person, the last and the new extraction have it. `place` is its index in the new one, or -1."""

    edited: Plain | None
    base: Plain | None = None
    fresh: Plain | None = None
    sure: bool = True
    place: int = -1


def actor_rows(base: Plain, edited: Plain, fresh: Plain) -> list[Row]:
    """Actors by name, also under the name that a person gave one; the machine's own renaming is followed by aliases."""
    by_name = {name_key(str(b["name"])): b for b in _known(base, "actors")}
    found = renamed(base, edited)
    own = {key: item for key, item in found.items() if any(item is mine for mine in added(base))}
    theirs = {key: by_name.pop(name_key(str(item["name"]))) for key, item in found.items() if key not in own}
    rows = [
        Row(_also_called(o, own[key]) if key in own else o, theirs.get(key) or by_name.pop(key, None))
        for o in edited.get("actors") or ()
        if (key := name_key(str(o["name"])))
    ]
    mine = len(rows)
    rows += [Row(None, b) for b in [*by_name.values(), *_taken_out(base, edited, "actors")]]
    known = [row.base or row.edited or {} for row in rows]
    now = list(fresh.get("actors") or [])
    rows += [Row(None, None, n, place=i) for i, n in enumerate(now)]
    for link in match_actors(now, known):
        name = name_key(str(now[link.fresh]["name"]))
        same_name = name == name_key(str(known[link.known]["name"]))
        if same_name or (link.known < mine and rows[link.known].base is not None and name not in found):
            _join(rows, link.known, len(known) + link.fresh)
    _agree(rows, found, len(known))
    return [row for row in rows if row.edited is not None or row.base is not None or row.fresh is not None]


def _also_called(edited: Plain, known: Plain) -> Plain:
    """The actor with the names that facts may still use for it among its aliases."""
    former = former_names(known, edited)
    return {**edited, "aliases": [*texts(edited.get("aliases")), *former]} if former else edited


def _agree(rows: list[Row], found: Mapping[str, Plain], new: int) -> None:
    """The machine's actor under the name that a person gave another is that one, not one more."""
    for i, row in enumerate(rows[new:], new):
        key = name_key(str((row.fresh or {}).get("name", "")))
        if key in found:
            known = next(j for j, mine in enumerate(rows) if mine.edited and name_key(str(mine.edited["name"])) == key)
            if rows[known].fresh is None:
                _join(rows, known, i)
            row.fresh = None


def fact_rows(base: Plain, edited: Plain, fresh: Plain, run: Run) -> list[Row]:
    """Facts by id; one whose id line was deleted is known by its quote or text; new ones are matched to known ones."""
    by_id = {str(b["id"]): b for b in _known(base, "facts")}
    rows = [Row(o, by_id.pop(str(o.get("id") or ""), None)) for o in edited.get("facts") or ()]
    for row in rows:
        if row.base is None and row.edited is not None and not row.edited.get("id"):
            twin = next((i for i, b in by_id.items() if _same_fact(row.edited, b)), None)
            row.base = by_id.pop(twin) if twin else None
    rows += [Row(None, b) for b in [*by_id.values(), *_taken_out(base, edited, "facts")]]
    known = [row.base or row.edited or {} for row in rows]
    now = list(fresh.get("facts") or [])
    rows += [Row(None, None, n, place=i) for i, n in enumerate(now)]
    for link in match_facts(now, known, same_source=run.same_source):
        rows[link.known].sure = link.sure
        _join(rows, link.known, len(known) + link.fresh)
    rows = [row for row in rows if row.edited is not None or row.base is not None or row.fresh is not None]
    _give_ids(rows, str(fresh.get("slug", "")))
    return rows


def _known(base: Plain, name: str) -> list[Plain]:
    """Deleted items, then the others. A deleted one that stands in the brief again was put there by hand."""
    dead = (base.get("deleted") or {}).get(name) or []
    return [{**item, "by_hand": "true"} for item in dead] + list(base.get(name) or [])


def _taken_out(base: Plain, edited: Plain, name: str) -> list[Plain]:
    """Items that a person put in, before the last merge, and has taken out since."""
    there = {name_key(name_of(item)) for item in edited.get(name) or ()}
    return [item for item in (base.get("kept") or {}).get(name) or () if name_key(name_of(item)) not in there]


def _join(rows: list[Row], known: int, new: int) -> None:
    rows[known].fresh, rows[known].place = rows[new].fresh, rows[new].place
    rows[new].fresh = None


def _same_fact(a: Plain, b: Plain) -> bool:
    return any(sentence_key(str(a.get(k, ""))) == sentence_key(str(b.get(k, ""))) != "" for k in ("quote", "text"))


def _give_ids(rows: list[Row], slug: str) -> None:
    """Known facts keep theirs; the others take the machine's, or a fresh one where that is in use."""
    taken = {str(i) for row in rows for item in (row.edited, row.base) if item is not None and (i := item.get("id"))}
    for row in rows:
        item = row.edited or row.base or row.fresh or {}
        chosen = str((row.base or {}).get("id") or item.get("id") or "")
        if not chosen or (row.edited is None and row.base is None and chosen in taken):
            wanted = str((row.fresh or {}).get("id") or "")
            free = wanted and wanted not in taken
            chosen = wanted if free else fact_id(slug, str(item.get("quote") or item.get("text") or ""), taken)
        taken.add(chosen)
        if row.edited is not None and not row.edited.get("id"):
            row.edited = {"id": chosen, **row.edited}
        if row.fresh is not None and row.fresh.get("id") != chosen:
            row.fresh = {**row.fresh, "id": chosen}


def merge_items(values: dict[str, Any], kept: dict[str, Any], name: str, rows: Sequence[Row], run: Run) -> None:
    """Each known item in the person's order, then the new ones, each behind its neighbour in the source."""
    entries: list[tuple[int, Plain, Plain | None]] = []
    dead: list[Plain] = []
    for row in rows:
        if row.edited is not None:
            value, base = _merge_row(row, row.edited, run)
            entries += [(row.place, value, base)] if value is not None else []
        elif row.base is not None:
            gone = row.fresh or _placeless(row.base, run)
            dead.append({k: v for k, v in gone.items() if k not in ("by_hand", "renamed")})
    order = list(range(max((row.place for row in rows), default=-1) + 1))
    for row in rows:
        if row.edited is None and row.base is None and row.fresh is not None:
            at = place_after(row.place, order, [place for place, _, _ in entries])
            entries.insert(at, (row.place, visible(row.fresh), row.fresh))
            run.counts["added"] += 1
    if entries or values.get(name):
        values[name] = [value for _, value, _ in entries]
    if machine := [base for _, _, base in entries if base is not None]:
        kept[name] = machine
    if own := [_stub(value) for _, value, base in entries if base is None]:
        kept.setdefault("kept", {})[name] = own
    live = {name_key(name_of(base)) for _, _, base in entries if base is not None}
    stones: dict[str, Plain] = {}
    for item in dead:
        stones.setdefault(name_key(name_of(item)), item)
    if stays := [item for key, item in stones.items() if key not in live]:
        kept.setdefault("deleted", {})[name] = stays


def _stub(item: Plain) -> Plain:
    return {k: item[k] for k in ("id", "text", "quote", *ACTOR_ORDER) if item.get(k)}


def visible(item: Plain) -> dict[str, Any]:
    """What of an item stands in the brief."""
    return {k: v for k, v in item.items() if k not in ITEM_HIDDEN}


def _merge_row(row: Row, edited: Plain, run: Run) -> tuple[Plain | None, Plain | None]:
    """What the brief and the base should say of an item that stands in the brief."""
    base = row.base
    if base is None:
        if row.fresh is None:
            return edited, None
        base = {**row.fresh, "by_hand": "true"}
    if "name" in base:
        edited = _also_called(edited, base)
    locked = frozenset((*SINGLE, *SETS) if name_of(edited) in run.locked else texts(edited.get("lock")))
    touched = bool(locked) or not _untouched(edited, base)
    if row.fresh is None:
        return _gone(_under_its_name(base, edited), edited, run, touched=touched)
    value: dict[str, Any] = dict(edited)
    kept = {k: row.fresh[k] for k in ("evidence", "score", "rules", "weak") if k in row.fresh}
    if base.get("by_hand"):
        kept["by_hand"] = "true"
    if edited.get("id"):
        kept["id"] = edited["id"]
    sides = Sides(value, kept, base, row.fresh, locked)
    merge_fields(sides, SINGLE, run)
    merge_strings(sides, SETS, run)
    kept = _under_its_name(kept, value)
    mark = str(edited.get("review", ""))
    if mark == NOT_FOUND:
        del value["review"]
    if touched and not row.sure and not mark:
        value["review"] = REWORDED
    return in_order(value, FACT_ORDER if "text" in value else ACTOR_ORDER), kept


def _gone(base: Plain, edited: Plain, run: Run, *, touched: bool) -> tuple[Plain | None, Plain | None]:
    if not touched and run.same_source and not base.get("missing") and not base.get("by_hand"):
        run.counts["removed"] += 1
        return None, None
    base = _placeless(base, run)
    if base.get("missing") or base.get("by_hand"):
        return edited, base
    marked = edited if not base.get("id") or edited.get("review") else {**edited, "review": NOT_FOUND}
    return marked, {**base, "missing": "true"}


def _under_its_name(base: Plain, edited: Plain) -> dict[str, Any]:
    """A base actor with a note of the name that a person gave it."""
    was, now = str(base.get("name", "")), str(edited.get("name", ""))
    noted = {"renamed": now} if name_key(was) != name_key(now) else {}
    return {k: v for k, v in base.items() if k != "renamed"} | noted


def _placeless(base: Plain, run: Run) -> Plain:
    """Places in a source that has changed since mean nothing."""
    return base if run.same_source else {k: v for k, v in base.items() if k != "evidence"}


def _untouched(edited: Plain, base: Plain) -> bool:
    if base.get("deleted") or base.get("kept"):
        return False
    return all(same(edited.get(k), base.get(k)) for k in {*edited, *base} - {*ITEM_HIDDEN, "review"})


def name_of(item: Plain) -> str:
    """How a person names an item: a fact by its id, an actor by its name."""
    return str(item.get("id") or item.get("name") or "")
