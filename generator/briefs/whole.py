"""Whether a .base/ file still has the shapes it was written in: a bad merge in git or a stray hand may bend it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from generator.model.plain import BRIEF_FIELDS, Plain

_KEYS = {"facts": "id", "actors": "name"}
_NUMBER = re.compile(r"\d{1,12}")
_SCORE = re.compile(r"-?\d{1,9}(?:\.\d{1,20})?(?:e-?\d{1,3})?")


def whole(base: Plain) -> bool:
    """True where each value is of its kind: text, list of text, numbers as digits, items with their id or name."""
    coverage = base.get("coverage") or ["0", "0"]
    return (
        all(isinstance(base.get(key, ""), str) for key in (*BRIEF_FIELDS, "source_digest", "slug", "published_rule"))
        and _texts(coverage)
        and len(coverage) == 2
        and all(_NUMBER.fullmatch(number) for number in coverage)
        and _texts(base.get("topics"))
        and all(isinstance(question, Mapping) for question in _listed(base.get("questions")))
        and all(_lists(base.get(key)) for key in ("deleted", "kept"))
        and isinstance(base.get("offers") or {}, Mapping)
        and all(_items(base.get(name), key) for name, key in _KEYS.items())
    )


def _listed(value: Any) -> list[Any]:
    """`value` as a list; what is no list as a list of one thing that is nothing's kind."""
    return value if isinstance(value, list) else [None] if value else []


def _texts(value: Any) -> bool:
    return all(isinstance(entry, str) for entry in _listed(value))


def _lists(value: Any) -> bool:
    """Lists by name: of items for facts and actors, else of text."""
    if not value:
        return True
    return isinstance(value, Mapping) and all(
        _items(entries, _KEYS[name]) if name in _KEYS else _texts(entries) or _tables(entries)
        for name, entries in value.items()
    )


def _tables(value: Any) -> bool:
    return all(isinstance(entry, Mapping) for entry in _listed(value))


def _items(value: Any, key: str) -> bool:
    return all(isinstance(item, Mapping) and bool(item.get(key)) and _item(item) for item in _listed(value))


def _item(item: Mapping[str, Any]) -> bool:
    return all(_SHAPES[key](value) for key, value in item.items() if key in _SHAPES)


def _evidence(value: Any) -> bool:
    return not value or (
        isinstance(value, Mapping)
        and all(isinstance(part, str) for part in value.values())
        and all(_NUMBER.fullmatch(value.get(end) or "0") for end in ("start", "end"))
    )


def _score(value: Any) -> bool:
    return not value or (isinstance(value, str) and _SCORE.fullmatch(value) is not None)


def _text(value: Any) -> bool:
    return isinstance(value, str)


def _table(value: Any) -> bool:
    return not value or isinstance(value, Mapping)


def _text_or_texts(value: Any) -> bool:
    return isinstance(value, str) or _texts(value)


def _words(value: Any) -> bool:
    """Lists of text by name: a fact's own `actors` are names, not items."""
    return not value or (isinstance(value, Mapping) and all(map(_texts, value.values())))


_SHAPES: Mapping[str, Callable[[Any], bool]] = {
    **dict.fromkeys(("id", "name", "renamed", "text", "quote", "when", "review"), _text),
    **dict.fromkeys(("aliases", "figures", "topics"), _text_or_texts),
    **dict.fromkeys(("rules", "offers"), _table),
    **dict.fromkeys(("deleted", "kept"), _words),
    "evidence": _evidence,
    "score": _score,
}
"""What the values of a fact or an actor must be, by key; other keys may hold anything."""
