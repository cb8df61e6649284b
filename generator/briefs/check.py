"""A tree against the schema: plain values where all is well, else each mistake at its own line and column."""

from __future__ import annotations

import re
import types
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from generator.briefs.days import iso_when
from generator.briefs.schema import MODELS
from generator.briefs.tree import Listing, Node, Scalar, Source, Table, plain

_FOREIGN = {
    "date": "published", "outlet": "publisher", "source_file": "source", "file": "source", "link": "url",
    "headline": "title", "byline": "author", "writer": "author", "place": "where", "location": "where",
    "speaker": "said_by", "speakers": "said_by", "by": "said_by", "said": "said_by", "numbers": "figures",
    "evidence": "quote", "comment": "note", "people": "actors", "tags": "topics", "themes": "topics",
    "claim": "text", "statement": "text", "time": "when", "day": "when", "verb": "cue", "description": "role",
    "alias": "aliases", "hidden": "hide", "pinned": "pin", "todo": "questions", "abstract": "summary",
    "verbatim": "quote", "key_facts": "facts", "keyfacts": "facts", "grade": "reliability", "words": "terms",
    "keywords": "terms", "name": "label", "label": "name", "same_as": "aliases", "same": "aliases", "aka": "aliases",
}  # fmt: skip
"""Words people write for our keys, by what they mean."""


_MEANT = {
    "company": "organization", "agency": "organization", "organisation": "organization", "org": "organization",
    "group": "organization", "institution": "organization", "party": "organization", "government": "organization",
    "man": "person", "woman": "person", "human": "person", "people": "person", "nation": "country", "state": "country",
    "claim": "assert", "say": "assert", "said": "assert", "denial": "deny", "rumour": "alleged", "rumor": "alleged",
    "done": "happened", "past": "happened", "future": "planned", "confirmed": "happened", "likely": "expected",
}  # fmt: skip
"""Words people write for our choices."""
_FLAGS = {
    "yes": "true", "y": "true", "on": "true", "1": "true", "ture": "true", "tru": "true", "trrue": "true",
    "no": "false", "n": "false", "off": "false", "0": "false", "flase": "false", "fasle": "false", "fals": "false",
}  # fmt: skip
_SPLIT_NUMBER = re.compile(r"\d,\d{3}(?!\d)")
"""A number that a list in brackets takes for two entries."""
_FIRST = {"facts": "text", "judgments": "text"}
"""The key that an entry of a list must have, where it is not its name."""


def check(kind: str, root: Node | None, source: Source) -> BaseModel | None:
    """The file as its model, or None with all mistakes noted in `source`. `kind` is a key of `MODELS`."""
    wrapped = kind in ("actors", "topics")
    if root is None or (isinstance(root, Scalar) and root.style is None and plain(root) == ""):
        if kind != "brief":
            return MODELS[kind].model_validate({"items": []} if wrapped else {})
        source.add(1, 1, "the file is empty", "delete it, or write at least title: and facts:")
        return None
    if not isinstance(root, Listing if wrapped else Table):
        wanted = "a list: each entry starts with '- '" if wrapped else "keys with values: title: …"
        source.add(root.line, root.column, f"should be {wanted}", "see briefs/README.md")
        return None
    values = plain(root)
    try:
        model = MODELS[kind].model_validate({"items": values} if wrapped else values)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            place = detail["loc"][1:] if wrapped else detail["loc"]
            _note(source, MODELS[kind], root, place, detail, wrapped=wrapped)
        return None
    return model


def _note(
    source: Source, model: type[BaseModel], root: Node, loc: Sequence[Any], detail: Any, *, wrapped: bool
) -> None:
    node, key, owner = _find(root, loc)
    name = str(loc[-1]) if loc else ""
    field = next((str(part) for part in reversed(loc) if isinstance(part, str)), source.path.rpartition("_")[2][:-5])
    kind = detail["type"]
    if kind in ("literal_error", "value_error") and not isinstance(node, Scalar):
        kind = "string_type"
    if kind == "extra_forbidden":
        keys = _keys_at(model, ("items", *loc[:-1]) if wrapped else loc[:-1])
        at = key or node
        source.add(at.line, at.column, f"unknown key '{name}'", _suggest_key(name, keys, owner))
    elif kind == "missing":
        source.add(owner.line, owner.column, f"'{name}' is missing", f"add a line {name}: …")
    elif kind == "literal_error":
        words = [word.strip(" '") for word in detail["ctx"]["expected"].replace(" or ", ", ").split(", ")]
        words = [word for word in words if word]
        source.add(
            node.line,
            node.column,
            f"{field}: '{detail['input']}' is not one of {', '.join(words)}",
            _near(str(detail["input"]), words, f"choose one of them, or leave {field} empty"),
        )
    elif kind in ("string_type", "list_type", "dict_type", "model_type"):
        source.add(node.line, node.column, *_wrong_type(field, kind, node, loc))
    elif kind == "string_too_short":
        source.add(node.line, node.column, f"'{field}' is empty", "write it, or delete the whole entry")
    elif kind == "string_pattern_mismatch":
        source.add(
            node.line,
            node.column,
            f"{field}: '{detail['input']}' cannot be an id",
            ("use small letters, digits and hyphens" + ("; leave it out of a fact you add" if "facts" in loc else "")),
        )
    else:
        message = str(detail.get("ctx", {}).get("error", detail["msg"]))
        source.add(node.line, node.column, f"{field}: {message}", _cure(field, detail))


def _cure(field: str, detail: Any) -> str:
    written = str(detail.get("input"))
    if field in ("pin", "hide"):
        meant = _FLAGS.get(written.lower())
        return f"did you mean '{meant}'?" if meant else "write true or false"
    if field == "schema":
        return "write schema: 1, or update the program"
    if field in ("when", "published"):
        day = iso_when(written)
        return f"did you mean {day}?" if day else "write year-month-day, or leave it empty"
    if field == "url":
        return f"did you mean https://{written}?" if written.startswith("www.") else "correct it, or leave it empty"
    return ""


def _wrong_type(field: str, kind: str, node: Node, loc: Sequence[Any]) -> tuple[str, str]:
    found = {Scalar: "one value", Listing: "a list", Table: "keys with values"}[type(node)]
    short = plain(node) if isinstance(node, Scalar) and len(node.text) < 60 else "…"
    if kind == "string_type":
        if isinstance(node, Table) and isinstance(loc[-1], int):
            return f"{field}: an entry should be text, not {found}", "put quotes round it: it holds a colon"
        return f"{field}: should be one value, not {found}", f"write {field}: text on one line"
    if kind == "list_type":
        what = f"{field}: should be a list, not {found}"
        if isinstance(node, Table):
            return what, "begin each entry with '- '"
        entries = "a, b" if short == "…" or set("[](){}:#'\"") & set(short) else short
        entries = f'"{entries}"' if _SPLIT_NUMBER.search(entries) else entries
        return what, f"write {field}: [{entries}], or one '- ' line for each"
    if field == "questions":
        return "questions: an entry should be about: text", "write - published: the year is not in the text"
    key = _FIRST.get(field, "id" if field == "topics" else "name")
    return f"{field}: an entry should be keys with values, not {found}", f"write - {key}: {short}"


def _find(root: Node, loc: Sequence[Any]) -> tuple[Node, Scalar | None, Node]:
    """The node at `loc` (or its nearest owner), its key if it has one, and the table or list it stands in."""
    node, owner = root, root
    key: Scalar | None = None
    for part in loc:
        if isinstance(node, Table) and part in node.values:
            owner, key, node = node, node.keys[part], node.values[part]
        elif isinstance(node, Listing) and isinstance(part, int) and part < len(node.items):
            owner, key, node = node, None, node.items[part]
        else:
            return node, key, node
    return node, key, owner


@cache
def _fields(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _keys_at(model: type[BaseModel], loc: Sequence[Any]) -> list[str]:
    current: type[BaseModel] | None = model
    for part in loc:
        if isinstance(part, str) and current is not None:
            current = next(_models_in(_fields(current).get(part)), None)
    return list(_fields(current)) if current else []


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if (
        isinstance(annotation, type)
        and not isinstance(annotation, types.GenericAlias)
        and issubclass(annotation, BaseModel)
    ):
        yield annotation
    for argument in get_args(annotation):
        yield from _models_in(argument)


def _suggest_key(written: str, keys: Sequence[str], owner: Node) -> str:
    plain_key = written.strip().lower().replace(" ", "_").replace("-", "_")
    missing = [k for k in keys if not (isinstance(owner, Table) and k in owner.keys)] or list(keys)
    if plain_key in keys:
        return f"did you mean '{plain_key}'?"
    if _FOREIGN.get(plain_key) in keys:
        return f"did you mean '{_FOREIGN[plain_key]}'?"
    for candidates in (missing, keys):
        if close := get_close_matches(plain_key, candidates, 1, 0.6):
            return f"did you mean '{close[0]}'?"
    return f"keys here: {', '.join(keys)}"


def _near(written: str, words: Sequence[str], otherwise: str) -> str:
    if _MEANT.get(written.lower()) in words:
        return f"did you mean '{_MEANT[written.lower()]}'?"
    close = [w for w in words if w.lower() == written.lower()] or get_close_matches(written.lower(), words, 1, 0.55)
    return f"did you mean '{close[0]}'?" if close else otherwise
