"""HTML as readable text that knows where it stands in the file.

A scanner of its own: one pass, linear in the text whatever the markup, and no character is lost on the way.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from generator.articles.mapped import Mapped, joined

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "button",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "label",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
        "video",
    ]
)
CELLS = frozenset(("td", "th"))
SILENT = frozenset(
    ["script", "style", "noscript", "template", "svg", "math", "iframe", "object", "textarea", "canvas", "audio"]
)
NAME = re.compile(r"/?([a-zA-Z][\w:-]*)")
QUOTE_OR_END = re.compile(r"[\"'>]")
ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
WHITE = re.compile(r"[\n\r\t\f\v\u2028\u2029\x85]")


def readable(raw: str) -> Mapped:
    """The text of an HTML file: entities decoded, a line for each block, scripts and styles left out."""
    parts: list[Mapped] = []
    for start, end, tag in _nodes(raw):
        if not tag:
            piece = Mapped(WHITE.sub(" ", raw[start:end]), range(start, end))
            parts.append(piece.replace(ENTITY, lambda m: _character(m.group())))
        elif tag in BLOCKS:
            parts.append(Mapped("\n", (start,)))
        elif tag in CELLS:
            parts.append(Mapped(" ", (start,)))
    return joined(parts)


def _character(entity: str) -> str:
    text = html.unescape(entity)
    return " " if text.isspace() else text


def _nodes(raw: str) -> Iterator[tuple[int, int, str]]:
    """Text nodes as (start, end, "") and tags as (start, end, name), in order; silent elements are skipped whole."""
    at = 0
    while at < len(raw):
        opening = raw.find("<", at)
        if opening < 0:
            yield at, len(raw), ""
            return
        name = NAME.match(raw, opening + 1)
        end = _end(raw, opening, name is not None)
        if not end:
            yield at, opening + 1, ""
            at = opening + 1
            continue
        if opening > at:
            yield at, opening, ""
        tag = name.group(1).lower() if name else ""
        if tag:
            yield opening, end, tag
        at = _after_silent(raw, end, tag) if tag in SILENT and raw[opening + 1] != "/" and raw[end - 2] != "/" else end


def _end(raw: str, opening: int, is_tag: bool) -> int:
    """Where the markup that opens at `opening` ends, 0 if it is only a "less than" sign."""
    if raw.startswith("<!--", opening):
        end = raw.find("-->", opening + 4)
        return end + 3 if end >= 0 else len(raw)
    if not is_tag:
        end = raw.find(">", opening) if raw.startswith(("<!", "<?"), opening) else -1
        return end + 1
    at = opening
    while True:
        found = QUOTE_OR_END.search(raw, at)
        if found is None:
            return len(raw)
        if found.group() == ">":
            return found.end()
        closing = raw.find(found.group(), found.end())
        if closing < 0:
            end = raw.find(">", opening)
            return end + 1 if end >= 0 else len(raw)
        at = closing + 1


def _after_silent(raw: str, at: int, tag: str) -> int:
    """Behind the closing tag of a silent element; the rest of the file where there is none."""
    closing = re.compile(rf"</{tag}\b[^>]*>", re.IGNORECASE).search(raw, at)
    return closing.end() if closing else len(raw)
