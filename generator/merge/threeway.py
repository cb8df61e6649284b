"""The merge itself: field by field, items by identity, lists of text as sets. The person's word stands, always."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.merge.fields import Run, Sides, merge_fields, merge_strings
from generator.merge.items import actor_rows, fact_rows, merge_items, name_of
from generator.merge.matching import match_facts
from generator.merge.settle import clashes
from generator.model.merged import Merged
from generator.model.plain import BRIEF_FIELDS, BRIEF_ORDER, Plain, in_order, texts


def merge(base: Plain | None, edited: Plain, fresh: Plain, same_source: bool) -> Merged:
    """The brief after a new extraction. `same_source`: the seed's bytes are those that `base` was made from.

    Without a base nothing is changed: `new` lists what only the machine has, and the returned base marks it as
    declined, so that `restore` can bring it in. The arguments are not changed; the result may share parts with them.
    """
    if base is None:
        return _without_base(edited, fresh)
    locked = frozenset(texts(edited.get("lock")))
    run = Run(same_source, locked)
    values: dict[str, Any] = dict(edited)
    kept: dict[str, Any] = {k: fresh[k] for k in ("slug", "published_rule", "coverage") if k in fresh}
    sides = Sides(values, kept, base, fresh, locked)
    merge_fields(sides, BRIEF_FIELDS, run)
    merge_strings(sides, ("topics",), run)
    _questions(sides, run)
    for name in ("actors", "facts"):
        if name in locked:
            kept |= {name: base[name]} if base.get(name) else {}
            if dead := (base.get("deleted") or {}).get(name):
                kept.setdefault("deleted", {})[name] = dead
        elif name == "actors":
            merge_items(values, kept, name, actor_rows(base, edited, fresh), run)
        else:
            merge_items(values, kept, name, fact_rows(base, edited, fresh, run), run)
    counts = {k: run.counts[k] for k in sorted(run.counts) if run.counts[k]}
    return Merged(in_order(values, BRIEF_ORDER), kept, clashes(kept, values), (), counts)


def _without_base(edited: Plain, fresh: Plain) -> Merged:
    """Nothing changes. What both have is the base; what only the machine has counts as declined."""
    lists = ("actors", "topics", "facts", "questions")
    declined = {name: fresh[name] for name in lists if fresh.get(name)}
    links = match_facts(fresh.get("facts") or (), edited.get("facts") or (), same_source=True)
    there = {link.fresh for link in links}
    if there:
        declined["facts"] = [fact for i, fact in enumerate(fresh["facts"]) if i not in there]
    known = {k: v for k, v in fresh.items() if k not in lists}
    base = merge({**known, "deleted": declined}, edited, fresh, same_source=True).base
    left = base.get("deleted") or {}
    new = [name_of(item) for name in ("facts", "actors") for item in left.get(name, ())] + texts(left.get("topics"))
    return Merged(edited, base, new=tuple(new))


def _questions(sides: Sides, run: Run) -> None:
    """Questions are a set of (about, text); a reworded one is a new one."""
    originals: dict[str, Any] = {}

    def flat(entries: Any) -> list[str]:
        lines: list[str] = []
        for entry in entries or ():
            line = "; ".join(f"{k}: {v}" for k, v in entry.items()) if isinstance(entry, Mapping) else str(entry)
            originals.setdefault(line, entry)
            lines.append(line)
        return lines

    def view(owner: Plain) -> dict[str, Any]:
        hidden = {k: {"questions": flat((owner.get(k) or {}).get("questions"))} for k in ("deleted", "kept")}
        return {"questions": flat(owner.get("questions")), **hidden}

    yours, noted = view(sides.values), dict[str, Any]()
    before = list(yours["questions"])
    merge_strings(Sides(yours, noted, view(sides.base), view(sides.fresh), sides.locked), ("questions",), run)
    if yours["questions"] != before:
        sides.values["questions"] = [originals[line] for line in yours["questions"]]
    if noted.get("questions"):
        sides.kept["questions"] = [originals[line] for line in noted["questions"]]
    for key in ("deleted", "kept"):
        if noted.get(key):
            sides.kept.setdefault(key, {})["questions"] = [originals[line] for line in noted[key]["questions"]]
