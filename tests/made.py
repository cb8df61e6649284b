"""Articles, facts and briefs made up for tests, with what they share filled in."""

from __future__ import annotations

from typing import Any

from generator.model.article import Article, Header, Paragraph, Span
from generator.model.brief import Brief, Fact


def article(text: str, *, headline: bool = False, **header: Any) -> Article:
    """An article whose paragraphs are the lines of `text`, the first a `headline` or not; its raw text is its clean text."""
    paragraphs, at = [], 0
    for line in text.split("\n"):
        if line:
            kind = "headline" if headline and not paragraphs and line != text else "body"
            paragraphs.append(Paragraph(Span(at, at + len(line)), kind))
        at += len(line) + 1
    return Article("seeds/a.txt", text, "text", Header(**header), text, tuple(paragraphs), tuple(range(len(text))))


def fact(name: str, text: str, **fields: Any) -> Fact:
    """A fact that is told in its own words, unless `quote` is given."""
    return Fact(id=name, text=text, **{"quote": text, **fields})


def brief(name: str, *facts: Fact, **fields: Any) -> Brief:
    """A brief in its usual place."""
    return Brief(id=name, path=f"briefs/{name}.yaml", facts=facts, **fields)
