"""The whole raw file as pieces that were kept or dropped."""

from __future__ import annotations

from bisect import bisect_left

from generator.articles import markup
from generator.articles.mapped import Mapped, plain
from generator.model.article import Article
from generator.model.page import SourcePiece, SourceText


def source_text(article: Article) -> SourceText:
    """All of the raw file in order: dropped stretches with the rule that dropped them, the rest kept."""
    shown = markup.readable(article.raw) if article.kind == "html" else plain(article.raw)
    pieces: list[SourcePiece] = []
    done = 0
    for dropped in sorted(article.dropped, key=lambda d: d.span):
        if dropped.span.start < done:
            continue
        if _between(shown, done, dropped.span.start).strip():
            pieces.append(_piece("kept", shown, done, dropped.span.start))
            done = dropped.span.start
        pieces.append(_piece("dropped", shown, done, dropped.span.end, dropped.rule))
        done = dropped.span.end
    if done < len(article.raw):
        pieces.append(
            _piece(
                "kept" if _between(shown, done, len(article.raw)).strip() else "dropped", shown, done, len(article.raw)
            )
        )
    return SourceText(article.path, tuple(pieces))


def _piece(kind: str, shown: Mapped, start: int, end: int, note: str = "") -> SourcePiece:
    return SourcePiece(kind, _between(shown, start, end), start, end, note)


def _between(shown: Mapped, start: int, end: int) -> str:
    """The readable text of a range of the raw file."""
    return shown.text[bisect_left(shown.offsets, start) : bisect_left(shown.offsets, end)]
