"""A file's bytes in, a clean `Article` with its header and the way back to the raw file out."""

from __future__ import annotations

from generator.model.article import Article, Header, Paragraph, Seed, Span
from generator.articles.decode import decode
from generator.problems import Problem

__all__ = ["decode", "read_article"]


def read_article(seed: Seed) -> Article | Problem:
    """The article in a seed, or why there is none."""
    text, offsets, paragraphs, place = [], [], [], 0
    at = 0
    for line in seed.text.splitlines(keepends=True):
        body = line.strip()
        if body:
            start = place + line.index(body)
            if text:
                text.append("\n")
                offsets.append(start)
                at += 1
            text.append(body)
            offsets.extend(range(start, start + len(body)))
            paragraphs.append(Paragraph(Span(at, at + len(body)), "headline" if not paragraphs else "body"))
            at += len(body)
        place += len(line)
    return Article(seed.path, seed.text, seed.kind, Header(), "".join(text), tuple(paragraphs), tuple(offsets))
