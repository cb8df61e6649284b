"""The whole raw file as pieces that were kept or dropped."""

from __future__ import annotations

from generator.model.article import Article
from generator.model.page import SourcePiece, SourceText


def source_text(article: Article) -> SourceText:
    """All of the raw file in order: dropped stretches with the rule that dropped them, the rest kept."""
    pieces: list[SourcePiece] = []
    done = 0
    for dropped in article.dropped:
        if article.raw[done : dropped.span.start].strip():
            pieces.append(SourcePiece("kept", article.raw[done : dropped.span.start], done, dropped.span.start))
            done = dropped.span.start
        pieces.append(
            SourcePiece("dropped", article.raw[done : dropped.span.end], done, dropped.span.end, dropped.rule)
        )
        done = dropped.span.end
    if done < len(article.raw):
        pieces.append(SourcePiece("kept", article.raw[done:], done, len(article.raw)))
    return SourceText(article.path, tuple(pieces))
