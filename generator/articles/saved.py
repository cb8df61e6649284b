"""Saved HTML pages: which lines are the article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.articles.lines import Line

SQUEEZE = re.compile(r"\W+")
LONG = 30
"""Characters from which a line is found inside a paragraph of the main text, not only as a whole one."""


def main_text(raw: str) -> str:
    """The article's text without comments, a paragraph a line; "" where trafilatura finds none."""
    import trafilatura

    found = trafilatura.extract(raw, include_comments=False, include_tables=True)
    return found or ""


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
