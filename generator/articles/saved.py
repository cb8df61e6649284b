"""Saved HTML pages: which lines are the article, and the page's own metadata."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.articles.lines import Line

SQUEEZE = re.compile(r"\W+")
LONG = 30
"""Characters from which a line is found inside a paragraph of the main text, not only as a whole one."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What trafilatura reads out of a page. Empty strings where the page does not tell."""

    text: str = ""
    title: str = ""
    author: str = ""
    date: str = ""
    site: str = ""
    url: str = ""


def read(raw: str) -> Saved:
    """The main text and the metadata of an HTML page."""
    import trafilatura

    found = trafilatura.bare_extraction(raw, include_comments=False, include_tables=True, with_metadata=True)
    if found is None:
        return Saved()
    return Saved(
        found.text or "",
        found.title or "",
        found.author or "",
        found.date or "",
        found.sitename or "",
        found.url or "",
    )


def main_lines(lines: Sequence[Line], main: str) -> list[bool]:
    """For each line whether it is part of the main text: a whole paragraph of it, or a long piece of one."""
    paragraphs = Counter(squeezed(paragraph) for paragraph in main.splitlines())
    whole = squeezed(main)
    kept: list[bool] = []
    at = 0
    for line in lines:
        key = squeezed(line.text)
        found = whole.find(key, at) if len(key) >= LONG else -1
        if key and paragraphs[key] > 0:
            paragraphs[key] -= 1
            kept.append(True)
            at = max(at, found + len(key)) if found >= 0 else at
        elif found >= 0:
            kept.append(True)
            at = found + len(key)
        else:
            kept.append(False)
    return kept


def squeezed(text: str) -> str:
    """The letters and digits of a text in lower case."""
    return SQUEEZE.sub("", text).casefold()
