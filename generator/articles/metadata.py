"""What the head of an HTML page says about itself: meta elements and JSON-LD, the article's own first."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

META = re.compile(r"<(?:meta|link|time)\b[^<>]{1,2000}>", re.IGNORECASE)
ATTRIBUTE = re.compile(r"([\w:.-]{1,40})\s{0,5}=\s{0,5}(\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+)")
TITLE = re.compile(r"<title\b[^<>]{0,200}>([^<]{1,1000})</title", re.IGNORECASE)
HEADING = re.compile(r"<h1\b[^<>]{0,1000}>(?P<inside>.{1,1000}?)</h1", re.IGNORECASE | re.DOTALL)
TAG = re.compile(r"<[^<>]{0,1000}>")
LINKED = re.compile(r"<script\b[^<>]{0,300}application/ld\+json[^<>]{0,300}>", re.IGNORECASE)
HALF = re.compile("[\ud800-\udfff]")
LONGEST = 300_000
"""Characters of the longest block of JSON-LD that is read."""
ARTICLE = re.compile(r"Article$|^BlogPosting$|^Report$|^LiveBlogPosting$|^PressRelease$")
NAMES = {
    "title": ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title"),
    "author": (
        "author",
        "article:author",
        "parsely-author",
        "byl",
        "dc.creator",
        "sailthru.author",
        "article:author_name",
    ),
    "date": (
        "article:published_time",
        "datepublished",
        "parsely-pub-date",
        "dc.date.issued",
        "dcterms.created",
        "dc.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publication_date",
        "sailthru.date",
        "date",
        "og:published_time",
        "article.published",
    ),
    "modified": ("article:modified_time", "datemodified", "dcterms.modified", "last-modified", "og:updated_time"),
    "publisher": ("og:site_name", "application-name", "publisher", "dc.publisher", "article:publisher_name"),
    "url": ("canonical", "og:url", "twitter:url"),
}
"""For each field the names under which pages give it, the surest first."""


def told(raw: str) -> Mapping[str, str]:
    """Title, author, date, publisher and url, as far as the page's head gives them; plain text, entities decoded.

    "heading" is the first h1 of the page that has three words.
    """
    given = _given(raw)
    linked = next(_linked(raw), {})
    found: dict[str, str] = {}
    for field, names in NAMES.items():
        shown = next((v for name in names if (v := given.get(name)) and not (field == "author" and "://" in v)), "")
        own = linked.get(field, "") if "://" not in linked.get(field, "") else ""
        value = shown or own if field == "publisher" else own or shown
        if value:
            found[field] = value
    headings = (_text(TAG.sub(" ", match["inside"])) for match in HEADING.finditer(raw))
    found["heading"] = next((text for text in headings if len(text.split()) > 2), "")
    title = TITLE.search(raw)
    if title and "title" not in found:
        found["title"] = _text(title[1])
    return found


def _given(raw: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in META.finditer(raw):
        pairs = {name.lower(): value.strip("\"'") for name, value in ATTRIBUTE.findall(match.group())}
        name = pairs.get("property") or pairs.get("name") or pairs.get("itemprop") or pairs.get("rel") or ""
        value = pairs.get("content") or pairs.get("datetime") or pairs.get("href") or ""
        if name and value:
            found.setdefault(name.lower(), _text(value))
    return found


def _linked(raw: str) -> Iterator[dict[str, str]]:
    """The articles that the page's JSON-LD describes."""
    for match in LINKED.finditer(raw):
        end = raw.find("</script", match.end())
        block = raw[match.end() : end] if 0 <= end - match.end() <= LONGEST else ""
        try:
            data = json.loads(block)
        except (ValueError, RecursionError):
            continue
        yield from (_described(item) for item in _items(data) if _is_article(item))


def _items(data: Any) -> list[dict[str, Any]]:
    """The objects at the top of a JSON-LD block, those of a graph included."""
    top = data if isinstance(data, list) else [data]
    items = [item for item in top if isinstance(item, dict)]
    graphs = [item["@graph"] for item in items if isinstance(item.get("@graph"), list)]
    return items + [item for graph in graphs for item in graph if isinstance(item, dict)]


def _is_article(item: Mapping[str, Any]) -> bool:
    kinds = item.get("@type")
    return any(
        isinstance(kind, str) and ARTICLE.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _described(item: Mapping[str, Any]) -> dict[str, str]:
    found = {
        "title": _name(item.get("headline")),
        "author": _name(item.get("author")),
        "date": _name(item.get("datePublished")),
        "modified": _name(item.get("dateModified")),
        "publisher": _name(item.get("publisher")),
    }
    return {key: value for key, value in found.items() if value}


def _name(value: Any) -> str:
    """A string, the name of an object, or the names of a list of them."""
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, dict):
        return _text(value["name"]) if isinstance(value.get("name"), str) else ""
    if isinstance(value, list):
        return "; ".join(name for name in map(_name, value) if name)
    return ""


def _text(value: str) -> str:
    """On one line, entities decoded; halves of characters, which no file can hold, become the replacement character."""
    return " ".join(HALF.sub("\ufffd", html.unescape(value)).split())
