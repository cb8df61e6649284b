"""Plain values -> YAML text: the pleasant style of new briefs, the strict one of .base/, values for a splice."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any

from generator.model.merged import Clash
from generator.model.plain import ACTOR_ORDER, BRIEF_FIELDS, FACT_ORDER, ITEM_HIDDEN, Plain, in_order

WIDTH = 100
BASE_HEAD = "# Never edit: the machine's last word, by which hand edits are known. In a git conflict take either side."
REVIEW_HEAD = (
    "# Open clashes: you changed these fields and the machine now words them anew. Yours is published.\n"
    "# Settle with `python -m generator accept {slug} AT` or `… keep {slug} AT`; this file is then made again."
)
_PLAIN = re.compile(r"(?:[A-Za-z]|\d(?=.* [A-Za-z]{2}))(?:[\w ,.;()/'’“”&%$€£+–—…\-]|:(?! )|\"(?! ))*")
_SPECIAL = re.compile(r"(?i:true|false|yes|no|on|off|y|n|null|none)|\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?")
_DATE = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?:/\d{4}-\d\d(?:-\d\d)?)?")
_ODD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff]"
)
_KEY = re.compile(r"[A-Za-z][\w-]*")
_FLOW_UNSAFE = re.compile(r"[,\[\]{}]")
_QUESTIONS_NOTE = "# What the text leaves open. Delete a line once it is answered."


def to_text(values: Plain) -> str:
    """The text of a new brief: document order, short lines, nothing of the machine's own."""
    lines = ["# yaml-language-server: $schema=../generator/schema/brief.schema.json"]
    for key in BRIEF_FIELDS:
        if key in values:
            lines += entry(key, values[key], "")
    lines += ["", *_items("actors", values.get("actors"), ACTOR_ORDER, gap=False)]
    lines += ["", *entry("topics", list(values.get("topics") or []), "")]
    lines += ["", *_items("facts", values.get("facts"), FACT_ORDER, gap=True)]
    if values.get("questions"):
        lines += ["", _QUESTIONS_NOTE, *entry("questions", values["questions"], "")]
    if values.get("lock"):
        lines += ["", *entry("lock", values["lock"], "")]
    return "\n".join(lines) + "\n"


def _items(name: str, items: Any, order: Sequence[str], *, gap: bool) -> list[str]:
    if not items:
        return [f"{name}: []"]
    lines = [f"{name}:"]
    for i, item in enumerate(items):
        shown = {k: v for k, v in in_order(item, order).items() if k not in ITEM_HIDDEN}
        lines += ([""] if gap and i else []) + item_lines(shown, "  ")
    return lines


def item_lines(item: Any, indent: str) -> list[str]:
    """One "- …" entry of a list, of text or of keys."""
    if isinstance(item, Mapping) and item:
        lines = [line for key, value in item.items() for line in entry(key, value, indent + "  ")]
        return [f"{indent}- {lines[0][len(indent) + 2 :]}", *lines[1:]]
    return [f"{indent}- {scalar(str(item or ''))}"]


def entry(key: str, value: Any, indent: str) -> list[str]:
    """The lines of `key: value` at `indent`: long text is folded, short lists stay on the line."""
    key = key if _KEY.fullmatch(key) else quoted(key)
    if isinstance(value, Mapping):
        return [f"{indent}{key}:"] + [line for k, v in value.items() for line in entry(k, v, indent + "  ")]
    if isinstance(value, list | tuple):
        flow = f"{indent}{key}: [{', '.join(scalar(str(v), flow=True) for v in value if not isinstance(v, Mapping))}]"
        if not any(isinstance(v, Mapping) for v in value) and len(flow) <= WIDTH:
            return [flow]
        return [f"{indent}{key}:"] + [line for v in value for line in item_lines(v, indent + "  ")]
    text = str(value)
    if text == "":
        return [f"{indent}{key}:"]
    written = f"{indent}{key}: {scalar(text)}"
    if len(written) <= WIDTH or not foldable(text):
        return [written]
    return [f"{indent}{key}: >-", *folded(text, indent + "  ")]


def foldable(text: str) -> bool:
    """Whether folding keeps `text` exactly: single spaces only, nothing that needs an escape."""
    return text == " ".join(text.split()) and not _ODD.search(text) and "\t" not in text


def folded(text: str, indent: str) -> list[str]:
    """`text` wrapped for a folded scalar."""
    return [
        indent + line
        for line in wrap(text, max(WIDTH - len(indent), 40), break_long_words=False, break_on_hyphens=False)
    ]


def scalar(text: str, *, flow: bool = False) -> str:
    """`text` on one line: plain where no reader of YAML could take it for anything else, else in quotes; in single ones
    where the text has double ones of its own, so that people need not read backslashes.
    """
    if _DATE.fullmatch(text) or text == "1":
        return text
    if (
        _PLAIN.fullmatch(text)
        and not text.endswith((" ", ":"))
        and not _SPECIAL.fullmatch(text)
        and not (flow and (_FLOW_UNSAFE.search(text) or ":" in text))
    ):
        return text
    if '"' in text and "'" not in text and text.isprintable():
        return f"'{text}'"
    return quoted(text)


def quoted(text: str) -> str:
    """`text` in double quotes, everything invisible escaped."""
    return _ODD.sub(lambda m: f"\\u{ord(m[0]):04x}", json.dumps(text, ensure_ascii=False))


def base_text(values: Plain) -> str:
    """The text of a .base/ file: everything, every value in double quotes on a line of its own, one fixed order."""
    keys = [
        *BRIEF_FIELDS,
        "source_digest",
        "slug",
        "published_rule",
        "coverage",
        "actors",
        "topics",
        "facts",
        "questions",
        "deleted",
        "kept",
        "offers",
    ]
    ordered = {k: values[k] for k in keys if values.get(k, "") != ""}
    return "\n".join([BASE_HEAD, *_strict(ordered, "")]) + "\n"


def _strict(value: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, part in value.items():
        if isinstance(part, Mapping):
            if part:
                yield f"{indent}{_key(key)}:"
                yield from _strict(part, indent + "  ")
        elif isinstance(part, list | tuple):
            if part:
                yield f"{indent}{_key(key)}:"
                for item in part:
                    yield from _strict_item(item, indent + "  ")
        else:
            yield f"{indent}{_key(key)}: {quoted(str(part))}"


def _strict_item(item: Any, indent: str) -> Iterator[str]:
    if not isinstance(item, Mapping):
        yield f"{indent}- {quoted(str(item))}"
        return
    lines = list(_strict({k: item[k] for k in _item_keys(item)}, indent + "  "))
    yield f"{indent}- {lines[0][len(indent) + 2 :]}"
    yield from lines[1:]


def _item_keys(item: Mapping[str, Any]) -> list[str]:
    order = [*(FACT_ORDER if "id" in item else ACTOR_ORDER), *ITEM_HIDDEN]
    return [k for k in order if k in item] + [k for k in item if k not in order]


def _key(key: str) -> str:
    return key if re.fullmatch(r"[a-z_]+", key) else quoted(key)


def review_text(slug: str, clashes: Sequence[Clash]) -> str:
    """The text of .review/<slug>.yaml: the open clashes, "" when there is none."""
    if not clashes:
        return ""
    lines = [REVIEW_HEAD.format(slug=slug)]
    for clash in clashes:
        item = {"at": clash.at, "was": clash.was, "yours": clash.yours, "now": clash.now, "quote": clash.quote}
        lines += item_lines({k: v for k, v in item.items() if k in ("at", "yours", "now") or v not in ("", [])}, "")
    return "\n".join(lines) + "\n"
