"""Every link and anchor inside a rendered site, found by plain searches: a parser takes as long as the rendering."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import unquote

_MARK = re.compile(r'\s(id|href|src)="([^"]*)"')
"""The attributes that name a place or lead to one. In text a quotation mark is a character reference."""

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Page:
    ids: frozenset[str]
    links: tuple[str, ...]


def dead(site: Path) -> list[str]:
    """Each internal link that leads nowhere, or out of the folder that the site is served in: page, fault, link."""
    files = frozenset(_files(site))
    pages = {name: _read(site / name) for name in sorted(files) if name.endswith(".html")}
    return [
        f"{name}: {fault}: {link[:120]}"
        for name, page in pages.items()
        if name != "404.html"  # its links are absolute: it may be shown at any depth
        for link in page.links
        if (fault := _fault(link, name, files, pages))
    ]


def _files(site: Path) -> Iterator[str]:
    """Every file below `site`, with forward slashes."""
    for folder, _, names in os.walk(site):
        below = Path(folder).relative_to(site).as_posix()
        yield from (names if below == "." else (f"{below}/{name}" for name in names))


def _read(path: Path) -> _Page:
    ids: set[str] = set()
    links: dict[str, None] = {}
    for name, value in _MARK.findall(path.read_text(encoding="utf-8")):
        told = unescape(value) if "&" in value else value
        if name == "id":
            ids.add(told)
        else:
            links[told] = None
    return _Page(frozenset(ids), tuple(links))


def _fault(link: str, page: str, files: frozenset[str], pages: Mapping[str, _Page]) -> str:
    if _ELSEWHERE.match(link):
        return ""
    way, _, anchor = link.partition("#")
    way = unquote(way.partition("?")[0])
    if way.startswith("/"):
        return "a link from the root"
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), way)) if way else page
    if target == ".." or target.startswith("../"):
        return "a link out of the site"
    if target not in files:
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    if target not in files:
        return "a link to nothing"
    if anchor and target in pages and not anchor.startswith("__") and unquote(anchor) not in pages[target].ids:
        return "an anchor that is not there"
    return ""
