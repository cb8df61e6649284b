"""Markdown files with front matter, as readable text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.articles.mapped import Mapped, joined, plain

FENCE = re.compile(r"\ufeff?---[ \t]*\r?\n")
FENCE_END = re.compile(r"^(?:---|\.\.\.)[ \t]*\r?$", re.MULTILINE)
ENTRY = re.compile(r"^(?P<key>[A-Za-z_][\w -]{0,40}?)[ \t]*:[ \t]*(?P<value>[^\r\n]*)", re.MULTILINE)
KEYS = {
    "title": "title headline",
    "author": "author authors by byline",
    "publisher": "publisher site website outlet site_name newspaper publication",
    "origin": "origin agency source_name",
    "date": "date published publishdate publish_date published_at pubdate publication_date",
    "url": "url link source_url canonical permalink source",
    "dateline": "dateline",
}
"""The keys of front matter that are read, under the name that they get."""
KEY_OF = {other: key for key, others in KEYS.items() for other in others.split()}

MARKS = (
    re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,500}\)"),
    re.compile(r"<!--[^>]{0,2000}-->"),
    re.compile(r"\[\^[\w-]{1,30}\]:?"),
    re.compile(r"^[ \t]{0,3}(?:#{1,6}[ \t]+|>[ \t]?|[-*+][ \t]+(?=\S))", re.MULTILINE),
    re.compile(r"^[ \t]{0,3}(?:[-*_=][ \t]?){3,40}[ \t]*$", re.MULTILINE),
    re.compile(r"\*\*|__(?=\w)|(?<=\w)__|(?<!\w)[*_](?=\w)|(?<=[\w.,!?\"”’')\]])[*_](?!\w)|`"),
)
ITEM = re.compile(r"[ \t]*\r?\n[ \t]*-[ \t]+(?P<value>[^\r\n]+)")
WIKI = re.compile(r"\[\[(?P<text>[^\[\]|\n]{1,200})(?:\|[^\[\]\n]{0,200})?\]\]")
LINK = re.compile(r"\[(?P<text>[^\[\]\n]{1,300})\]\([^()\n]{0,500}\)")
ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")


def front_matter(raw: str) -> tuple[Mapping[str, Mapped], int]:
    """The known entries of the front matter, each at its place in the file, and where the text begins.

    Only lines `key: value` are read, values as plain text: no YAML types or nesting; of lists only the authors'.
    """
    opening = FENCE.match(raw)
    end = FENCE_END.search(raw, opening.end()) if opening else None
    if opening is None or end is None:
        return {}, 0
    whole = plain(raw)
    found: dict[str, Mapped] = {}
    for match in ENTRY.finditer(raw, opening.end(), end.start()):
        key = KEY_OF.get(match["key"].strip().casefold().replace(" ", "_").replace("-", "_"))
        value = _unquoted(whole[match.start("value") : match.end("value")].strip())
        if key == "author":
            value = _names(whole, match) or value
        if key and value.text and not (key == "url" and "://" not in value.text):
            found.setdefault(key, value)
    return found, end.end()


def _names(whole: Mapped, match: re.Match[str]) -> Mapped | None:
    """The items of a list below or beside its key, links to notes as their text; None where there is none."""
    items: list[Mapped] = []
    at = match.end()
    while not match["value"].strip() and (item := ITEM.match(whole.text, at)):
        items.append(_unquoted(whole[item.start("value") : item.end("value")].strip()))
        at = item.end()
    if not items and match["value"].strip()[:1] == "[":
        inside = whole[match.start("value") : match.end("value")].strip()[1:-1]
        items = [_unquoted(inside[m.start() : m.end()].strip()) for m in re.finditer(r"[^,]+", inside.text)]
    items = [item[w.start("text") : w.end("text")] if (w := WIKI.fullmatch(item.text)) else item for item in items]
    return joined(items, ", ") if items else None


def _unquoted(value: Mapped) -> Mapped:
    text = value.text
    if len(text) >= 2 and text[0] == text[-1] and text[0] in "'\"":
        return value[1:-1]
    return value


def readable(raw: str, start: int) -> Mapped:
    """The text behind the front matter without Markdown's marks."""
    text = Mapped(raw[start:], range(start, len(raw)))
    for mark in MARKS:
        text = text.replace(mark, lambda _: "")
    parts: list[Mapped] = []
    done = 0
    for match in LINK.finditer(text.text):
        parts += [text[done : match.start()], text[match.start("text") : match.end("text")]]
        done = match.end()
    return joined([*parts, text[done:]]).replace(ESCAPE, lambda m: m.group(1))
