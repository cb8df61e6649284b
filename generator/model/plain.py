"""A brief as plain values, as it stands in its file: text, lists and dicts; and what counts as the same value.

An absent key, an empty text and an empty list are the same. White space and Unicode form do not count.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeAlias

Plain: TypeAlias = Mapping[str, Any]

BRIEF_FIELDS = (
    "schema", "source", "title", "publisher", "republisher", "origin", "author", "published", "dateline", "url",
    "summary",
)  # fmt: skip
"""The keys of a brief with one value, in file order; after them come actors, topics, facts, questions, lock."""
BRIEF_ORDER = (*BRIEF_FIELDS, "actors", "topics", "facts", "questions", "lock")
ACTOR_ORDER = ("name", "type", "role", "aliases")
FACT_ORDER = (
    "id", "text", "said_by", "via", "cue", "stance", "status", "when", "where", "figures", "actors", "topics", "quote",
    "note", "pin", "hide", "review", "lock",
)  # fmt: skip
SETS = frozenset(("aliases", "topics", "figures", "actors", "questions"))
"""Keys whose lists are merged as sets where they hold text."""
BRIEF_HIDDEN = ("slug", "published_rule", "coverage", "deleted", "offers", "kept")
"""Keys of a brief that stand only in .base/."""
ITEM_HIDDEN = ("evidence", "score", "rules", "weak", "missing", "by_hand", "renamed", "deleted", "offers", "kept")
"""The same for a fact or an actor. `missing`: the last extraction did not find it; `by_hand`: a person added it first;
`renamed`: the name that a person gave an actor; `deleted` and `kept`: entries of its lists that a person took out or
put in; `offers`: the machine's words in clashes.
"""


def canonical(value: Any) -> Any:
    """`value` in the form in which equal values are equal."""
    if isinstance(value, str):
        return " ".join((value if value.isascii() else unicodedata.normalize("NFC", value)).split())
    if isinstance(value, dict | Mapping):
        return {k: c for k, v in value.items() if (c := canonical(v)) != ""}
    if isinstance(value, list | tuple):
        parts = [c for v in value if (c := canonical(v)) != ""]
        return "" if not parts else parts[0] if len(parts) == 1 else parts
    return "" if value is None else str(value)


def same(a: Any, b: Any) -> bool:
    """Whether two values say the same."""
    return a == b or bool(canonical(a) == canonical(b))


def in_order(item: Plain, order: Sequence[str]) -> dict[str, Any]:
    """`item` with its keys in the usual order, so that a new one is written where people look for it."""
    return {key: item[key] for key in (*order, *item) if key in item}


def texts(value: Any) -> list[str]:
    """`value` as a list of texts: a list's own, one text as a list of one, nothing as an empty list."""
    if isinstance(value, list | tuple):
        return [str(v) for v in value if v not in ("", None)]
    return [str(value)] if value not in ("", None) else []


@lru_cache(maxsize=1 << 16)
def name_key(text: str) -> str:
    """What makes two names or list entries the same: letters and spaces, case ignored."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


@lru_cache(maxsize=4096)
def sentence_key(text: str) -> str:
    """What makes two sentences the same: their words."""
    return re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", text).casefold()).strip()
