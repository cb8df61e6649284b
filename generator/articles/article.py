"""A decoded file -> `Article`, or why there is none in it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.articles.lines import Line, split
from generator.articles.mapped import Mapped, joined, plain
from generator.articles.repair import mended, paragraphs
from generator.articles.select import BODY, DATELINE, HEADLINE, KEPT, parts
from generator.model.article import Article, Dropped, Header, Paragraph, ParagraphKind, Seed, Span
from generator.problems import Problem

LONGEST_LINE = 40_000


def read_article(seed: Seed) -> Article | Problem:
    """The article in a seed, or why there is none."""
    page = plain(seed.text)
    lines = split(page)
    long = next((line for line in lines if len(line.text) > LONGEST_LINE), None)
    if long is not None:
        return Problem(seed.path, 0, 0, f"a line of {len(long.text):,} characters is no article's", "put in line breaks")
    found = parts(lines)
    if BODY not in found:
        return Problem(seed.path, 0, 0, "there is no article in it", "save the article's text, with its sentences")
    pieces = _pieces(lines, found)
    text = joined((piece for piece, _ in pieces), "\n")
    header = Header(title=pieces[0][0].text if pieces[0][1] == "headline" else "")
    return Article(
        seed.path, seed.text, seed.kind, header, text.text, _paragraphs(pieces), tuple(text.offsets), _dropped(lines, found, page)
    )


def _pieces(lines: Sequence[Line], found: Sequence[str]) -> list[tuple[Mapped, ParagraphKind]]:
    pieces: list[tuple[Mapped, ParagraphKind]] = []
    for kind in (HEADLINE, DATELINE):
        pieces += [(mended(line.mapped), kind) for line, part in zip(lines, found, strict=True) if part == kind]
    pieces += [(part, BODY) for part in paragraphs([line for line, part in zip(lines, found, strict=True) if part == BODY])]
    return pieces


def _paragraphs(pieces: Sequence[tuple[Mapped, ParagraphKind]]) -> tuple[Paragraph, ...]:
    made: list[Paragraph] = []
    at = 0
    for piece, kind in pieces:
        made.append(Paragraph(Span(at, at + len(piece.text)), kind))
        at += len(piece.text) + 1
    return tuple(made)


def _dropped(lines: Sequence[Line], found: Sequence[str], page: Mapped) -> tuple[Dropped, ...]:
    return tuple(
        Dropped(Span(line.mapped.offsets[0], line.mapped.offsets[-1] + 1), line.mapped.text, part)
        for line, part in zip(lines, found, strict=True)
        if part not in KEPT
    )
