"""An actor that a person gave another name in the brief: known again, so that facts under the old name stay its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from generator.model.plain import Plain, name_key, same, texts

CLOSE, SURE = 0.5, 0.75
"""Likeness of two spellings (difflib's ratio) from which one stands for the other in its place, or anywhere."""


def shown_key(item: Plain) -> str:
    """The key of the name under which a base actor stands in the brief."""
    return name_key(str(item.get("renamed") or item.get("name") or ""))


def renamed(base: Plain, edited: Plain) -> Mapping[str, Plain]:
    """The base actor of each actor that a person renamed, by the `name_key` of its name in the brief; also one that
    the person had added, as `added` gives it.

    A rename is noted in the base (`renamed`) by the merge. Before that it is told from a deletion and an addition: the
    type is the same, and the spellings are close, or the actor's place, role and aliases are untouched. What could be
    two renames is none.
    """
    known: Sequence[Plain] = base.get("actors") or ()
    own = added(base)
    mine = {name_key(str(actor.get("name"))): actor for actor in edited.get("actors") or ()}
    dead = {name_key(str(item.get("name"))) for item in (base.get("deleted") or {}).get("actors") or ()}
    found = {shown_key(item): item for item in known if item.get("renamed") and shown_key(item) in mine}
    names = {name_key(str(item.get("name"))) for item in (*known, *own)} | {shown_key(item) for item in known}
    gone = [b for b in (*known, *own) if shown_key(b) not in mine and name_key(str(b.get("name"))) not in mine]
    new = [key for key in mine if key not in names | dead]
    if not gone or not new:
        return found
    before, after = _places([shown_key(item) for item in known], set(mine)), _places(list(mine), names)
    pairs = [(b, n) for b in gone for n in new if _is_one(b, mine[n], in_place=before.get(shown_key(b)) == after[n])]
    sure = {n: b for b, n in pairs if sum(x is b for x, _ in pairs) == 1 and sum(y == n for _, y in pairs) == 1}
    return found | sure


def added(base: Plain) -> Sequence[Plain]:
    """The actors that a person had added when the base was written. Where they stood is not known."""
    found: Sequence[Plain] = (base.get("kept") or {}).get("actors") or ()
    return found


def former_names(item: Plain, actor: Plain) -> tuple[str, ...]:
    """The names that facts may still use for `actor`; none once the merge has noted them as aliases."""
    own = name_key(str(actor.get("name")))
    if own in (shown_key(item), name_key(str(item.get("name")))):
        return ()
    known = {own, *map(name_key, texts(actor.get("aliases")))}
    former = dict.fromkeys(texts([item.get("name"), item.get("renamed")]))
    return tuple(name for name in former if name_key(name) not in known)


def _places(names: Sequence[str], common: set[str]) -> dict[str, tuple[str, str]]:
    """The nearest names before and after each that both sides have."""
    places: dict[str, tuple[str, str]] = {}
    for i, name in enumerate(names):
        before = next((n for n in reversed(names[:i]) if n in common), "")
        places[name] = before, next((n for n in names[i + 1 :] if n in common), "")
    return places


def _is_one(old: Plain, new: Plain, *, in_place: bool) -> bool:
    if (old.get("type") or "organization") != (new.get("type") or "organization"):
        return False
    a, b = name_key(str(old.get("renamed") or old.get("name"))), name_key(str(new.get("name")))
    likeness = SequenceMatcher(None, a, b, autojunk=False).ratio()
    if likeness >= SURE or a in map(name_key, texts(new.get("aliases"))):
        return True
    if new.get("type") == "person" and set(a.split()) < set(b.split()):
        return True
    told = any(old.get(k) for k in ("role", "aliases"))
    untouched = told and all(same(old.get(k), new.get(k)) for k in ("role", "aliases"))
    common = {word for word in a.split() if len(word) > 2} & set(b.split())
    return in_place and (untouched or bool(common) or likeness >= CLOSE or _initials(a, b) or _initials(b, a))


def _initials(short: str, full: str) -> bool:
    return len(short) > 1 and short.replace(".", "") == "".join(word[0] for word in full.split())
