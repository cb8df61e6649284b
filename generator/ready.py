"""MkDocs hook: HTML that the templates wrote passes by the parsers of Markdown and of the search.

Three parsers in Python would read each page and change nothing, for two thirds of the time that MkDocs takes.
A convenience only: without it the pages are the same, and take longer.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mkdocs.plugins import event_priority

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.structure.pages import Page

PLACE = "<!--ready-{}-->"
"""Stands for a block: Markdown lets a comment pass, and the search does not read it."""

_EMPTY = re.compile(r"<h[2-6]\b.*</h[2-6]>\s*(?=<(?:h[1-6]|script)\b|\Z)")
"""Indexed, it would be one of thousands of hits named "Actors"."""
_EXCLUDED = re.compile(r"<([a-z]+)\b[^>]* data-search-exclude\b[^>]*>")
_PLACES = re.compile(re.escape(PLACE).replace(r"\{\}", r"(\d+)"))
_blocks: dict[str, list[str]] = {}
_contents: dict[str, str] = {}


def on_env(env: Environment, **_: Any) -> None:
    """The theme's indentation is a tenth of a page."""
    env.trim_blocks = True
    env.lstrip_blocks = True


def on_page_markdown(markdown: str, *, page: Page, **_: Any) -> str:
    """Only what is Markdown. A block of HTML begins with a tag and ends at a blank line; the templates see to it."""
    blocks: list[str] = []
    parts = markdown.split("\n\n")
    for n, part in enumerate(parts):
        if part.startswith("<"):
            parts[n] = PLACE.format(len(blocks))
            blocks.append(part)
    _blocks[page.file.src_uri] = blocks
    return "\n\n".join(parts)


def on_page_content(html: str, *, page: Page, **_: Any) -> str:
    """What the search is to read of the page."""
    blocks = _blocks.pop(page.file.src_uri)
    _contents[page.file.src_uri] = _put(html, [block.replace(" data-search-exclude", "") for block in blocks])
    return headed(_put(html, [searched(block) for block in blocks]))


@event_priority(-100)
def on_page_context(context: Any, *, page: Page, **_: Any) -> Any:
    """The whole page, after the search has read its part."""
    page.content = _contents.pop(page.file.src_uri)
    return context


def on_post_page(output: str, **_: Any) -> str:
    """The page without the indentation of the theme's templates, which only `pre` would show."""
    return output if "<pre" in output else re.sub(r"\n[ \t]+", "\n", output)


def searched(html: str) -> str:
    """`html` without the elements that are marked as not for the search, in time linear in its length."""
    kept: list[str] = []
    end = 0
    for found in _EXCLUDED.finditer(html):
        if found.start() >= end:
            kept.append(html[end : found.start()])
            end = _closed(html, found[1], found.end())
    return "".join([*kept, html[end:]])


def headed(html: str) -> str:
    """`html` without the headings that nothing stands below."""
    return _EMPTY.sub("", html)


def _closed(html: str, tag: str, start: int) -> int:
    """Where the element that was opened just before `start` ends."""
    depth = 1
    for found in re.compile(rf"<(/?){tag}\b").finditer(html, start):
        depth += -1 if found[1] else 1
        if not depth:
            return found.end() + 1
    return len(html)


def _put(html: str, blocks: list[str]) -> str:
    return _PLACES.sub(lambda found: blocks[int(found[1])], html)
