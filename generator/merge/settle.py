"""What a person decides about a merge: take the machine's word, keep one's own, bring a deleted thing back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.merge.items import REWORDED
from generator.model.merged import Clash
from generator.model.plain import ITEM_HIDDEN, Plain, name_key, same, sentence_key, texts
from generator.model.renaming import renamed
from generator.problems import BriefingError

LISTS = ("facts", "actors")
WORDS = ("aliases", "figures", "actors", "topics")


def clashes(base: Plain, edited: Plain) -> tuple[Clash, ...]:
    """The open clashes that `base` remembers, in the order of the brief. One that an edit has settled is left out."""
    return tuple(_open_clashes(base, edited))


def _open_clashes(base: Plain, edited: Plain) -> Iterator[Clash]:
    for field, now in (base.get("offers") or {}).items():
        if _is_open(base, edited, field, now):
            yield Clash(field, base.get(field, ""), edited.get(field, ""), now)
    for name in LISTS:
        by_name = {_key(item): item for item in base.get(name) or ()}
        for item in edited.get(name) or ():
            known = by_name.get(_key(item), {})
            for field, now in (known.get("offers") or {}).items():
                if _is_open(known, item, field, now):
                    quote = str(item.get("quote", ""))
                    yield Clash(f"{_name(item)}.{field}", known.get(field, ""), item.get(field, ""), now, quote)


def _is_open(known: Plain, edited: Plain, field: str, now: Any) -> bool:
    return not same(edited.get(field), now) and not same(edited.get(field), known.get(field))


def accept(base: Plain, edited: Plain, at: str) -> tuple[Plain, Plain]:
    """(values, base) with the machine's word taken for the clash `at`, or for every clash of the item `at`."""
    found = _named(base, edited, at)
    for clash in found:
        edited = _with_field(edited, clash.at, clash.now)
        base = _settled(base, clash)
    return _looked_at(base, edited, found), base


def keep(base: Plain, edited: Plain, at: str) -> tuple[Plain, Plain]:
    """(values, base) with the person's word kept for good for the clash `at`, or for every clash of the item `at`."""
    found = _named(base, edited, at)
    for clash in found:
        base = _settled(base, clash)
    return _looked_at(base, edited, found), base


def _looked_at(base: Plain, edited: Plain, settled: Sequence[Clash]) -> Plain:
    """`edited` without the mark of a reworded sentence on the facts whose last clash has been settled."""
    done = {_owner(clash) for clash in settled} - {_owner(clash) for clash in clashes(base, edited)}
    marked = [_name(fact) for fact in edited.get("facts") or () if fact.get("review") == REWORDED]
    for name in marked:
        edited = _with_field(edited, f"{name}.review", "") if name in done else edited
    return edited


def _owner(clash: Clash) -> str:
    """The id or name of the fact or actor that a clash is about, "" for one of the brief itself."""
    return clash.at.rpartition(".")[0]


def restore(base: Plain, edited: Plain, at: str) -> tuple[Plain, Plain]:
    """(values, base) with a deleted thing back: a fact by id, an actor by name, a list entry as "topics.word",
    "f-7c2k.figures.word" or "Ann Lee.aliases.word". Names are those of `restorable`.
    """
    for name in LISTS:
        for item in (base.get("deleted") or {}).get(name) or ():
            if _key(item) == name_key(at):
                return _item_back(base, edited, name, item)
    for owner, field, word in _deleted_words(base):
        if name_key(_at(owner, field, word)) == name_key(at):
            return (
                _word_back(base, edited, field, word) if owner is None else _in_item(base, edited, owner, field, word)
            )
    names = restorable(base)
    more = " …" if len(names) > 8 else ""
    known = f"these were: {', '.join(names[:8])}{more}" if names else "nothing in this brief was"
    raise BriefingError(f"{at}: was not deleted; {known}")


def noticed(base: Plain, edited: Plain) -> Plain:
    """`base` with what a person has taken out of the brief since the last merge among the deleted."""
    kept = _words_noticed(base, edited, ("topics", "questions"))
    mine = [id(item) for item in renamed(base, edited).values()]
    for name in LISTS:
        by_name = {key: item for item in edited.get(name) or () for key in _keys(item)}
        listed: list[Plain] = []
        gone: list[Plain] = []
        for item in base.get(name) or ():
            shown = next((by_name[key] for key in (_key(item), *_keys(item)) if key in by_name), None)
            if shown is not None:
                listed.append(_words_noticed(item, shown, WORDS))
            else:
                (listed if id(item) in mine else gone).append(item)
        if gone:
            dead = (kept.get("deleted") or {}).get(name) or []
            kept |= {name: listed, "deleted": {**(kept.get("deleted") or {}), name: [*dead, *gone]}}
        elif listed:
            kept[name] = listed
    return kept


def _keys(item: Plain) -> tuple[str, ...]:
    """What tells an item: its id or name, and the words of a fact whose id line was taken out."""
    words = (sentence_key(str(item.get(k, ""))) for k in ("quote", "text")) if not item.get("name") else ()
    return tuple(filter(None, (name_key(str(item.get("id") or item.get("name") or "")), *words)))


def _words_noticed(owner: Plain, shown: Plain, fields: Sequence[str]) -> dict[str, Any]:
    """`owner` with the entries of its lists that `shown` lacks among the deleted."""
    kept = dict(owner)
    for field in fields:
        listed, there = shown.get(field) or [], owner.get(field) or []
        left = {name_key(_at(None, field, word)) for word in (listed if isinstance(listed, list) else texts(listed))}
        if gone := [word for word in there if name_key(_at(None, field, word)) not in left]:
            dead = (kept.get("deleted") or {}).get(field) or []
            kept[field] = [word for word in there if word not in gone]
            kept["deleted"] = {**(kept.get("deleted") or {}), field: [*dead, *gone]}
    return kept


def restorable(base: Plain) -> tuple[str, ...]:
    """What a person has deleted, as `restore` takes it."""
    items = [_name(item) for name in LISTS for item in (base.get("deleted") or {}).get(name) or ()]
    return (*items, *(_at(*word) for word in _deleted_words(base)))


def _deleted_words(base: Plain) -> Iterator[tuple[Plain | None, str, Any]]:
    """Each deleted list entry: its fact or actor (None: the brief itself), its field, the entry."""
    owners: list[Plain | None] = [None, *(item for name in LISTS for item in base.get(name) or ())]
    for owner in owners:
        for field, entries in ((base if owner is None else owner).get("deleted") or {}).items():
            if owner is not None or field not in LISTS:
                yield from ((owner, field, entry) for entry in entries)


def _at(owner: Plain | None, field: str, word: Any) -> str:
    shown = "; ".join(f"{k}: {v}" for k, v in word.items()) if isinstance(word, Mapping) else str(word)
    return f"{_name(owner)}.{field}.{shown}" if owner is not None else f"{field}.{shown}"


def _named(base: Plain, edited: Plain, at: str) -> Sequence[Clash]:
    wanted, there = name_key(at), clashes(base, edited)
    found = [c for c in there if wanted in ("all", name_key(c.at), name_key(_owner(c)))]
    if not found:
        names = ", ".join(clash.at for clash in there[:8])
        told = f"no clash of that name is open; these are: {names}" if names else "no clash is open in this brief"
        raise BriefingError(f"{at}: {told}")
    return found


def _key(item: Plain) -> str:
    return name_key(_name(item))


def _name(item: Plain) -> str:
    return str(item.get("id") or item.get("renamed") or item.get("name") or "")


def _with_field(owner: Plain, at: str, value: Any) -> Plain:
    """`owner` with the field `at` set; that of a fact or actor is taken out where the value is empty."""
    item_name, _, field = at.rpartition(".")
    if not item_name:
        return {**owner, field: value}

    def changed(item: Plain) -> Plain:
        if _name(item) != item_name:
            return item
        return {k: v for k, v in item.items() if k != field} if same(value, "") else {**item, field: value}

    return {key: [changed(i) for i in content] if key in LISTS else content for key, content in owner.items()}


def _settled(base: Plain, clash: Clash) -> Plain:
    """`base` with the machine's new word as its last one."""

    def settle(owner: Plain, field: str) -> Plain:
        offers = {k: v for k, v in (owner.get("offers") or {}).items() if k != field}
        kept = {k: v for k, v in owner.items() if k not in ("offers", field)}
        return kept | ({} if same(clash.now, "") else {field: clash.now}) | ({"offers": offers} if offers else {})

    item_name, _, field = clash.at.rpartition(".")
    if not item_name:
        return settle(base, field)
    return {
        key: [settle(i, field) if _key(i) == name_key(item_name) else i for i in content] if key in LISTS else content
        for key, content in base.items()
    }


def _item_back(base: Plain, edited: Plain, name: str, item: Plain) -> tuple[Plain, Plain]:
    def start(entry: Plain) -> int:
        return int((entry.get("evidence") or {}).get("start", 0) or 0)

    places = {_key(b): start(b) for b in base.get(name) or ()}
    shown = list(edited.get(name) or ())
    before = [i for i, e in enumerate(shown) if _key(e) in places and places[_key(e)] <= start(item)]
    shown.insert(before[-1] + 1 if before else 0 if item.get("evidence") else len(shown), _visible(item))
    dead = [i for i in base["deleted"][name] if i is not item]
    return {**edited, name: shown}, {
        **_without_tombstone(base, name, dead),
        name: [*(base.get(name) or ()), {**item, "by_hand": "true"}],
    }


def _visible(item: Plain) -> Plain:
    return {k: v for k, v in item.items() if k not in ITEM_HIDDEN}


def _without_tombstone(base: Plain, name: str, left: Sequence[Any]) -> dict[str, Any]:
    deleted = {k: v for k, v in base["deleted"].items() if k != name} | ({name: left} if left else {})
    return {k: v for k, v in base.items() if k != "deleted"} | ({"deleted": deleted} if deleted else {})


def _word_back(base: Plain, edited: Plain, field: str, word: Any) -> tuple[Plain, Plain]:
    left = [entry for entry in base["deleted"][field] if entry is not word]
    own = base.get("kept") or {}
    shown = edited.get(field) or []
    return {**edited, field: [*(shown if isinstance(shown, list) else texts(shown)), word]}, {
        **_without_tombstone(base, field, left),
        field: [*(base.get(field) or ()), word],
        "kept": {**own, field: [*(own.get(field) or ()), word]},
    }


def _in_item(base: Plain, edited: Plain, owner: Plain, field: str, word: Any) -> tuple[Plain, Plain]:
    name = next(name for name in LISTS if any(item is owner for item in base.get(name) or ()))
    shown = next((item for item in edited.get(name) or () if _key(item) == _key(owner)), None)
    if shown is None:
        raise BriefingError(f"{_name(owner)}: is not in the brief any more; restore it first")
    values, kept = _word_back(owner, shown, field, word)
    return {**edited, name: [values if item is shown else item for item in edited[name]]}, {
        **base,
        name: [kept if item is owner else item for item in base[name]],
    }
