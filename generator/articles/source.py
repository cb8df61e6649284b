"""The whole raw file as pieces that were kept or dropped."""

from __future__ import annotations

from bisect import bisect_left

from generator.articles import markup
from generator.articles.article import dropped, read_layout
from generator.articles.mapped import Mapped, plain
from generator.model.article import Seed
from generator.model.page import SourcePiece, SourceText
from generator.problems import Problem


def source_text(seed: Seed) -> SourceText | Problem:
    """All of the raw file in order: dropped stretches with the rule that dropped them, the rest kept; or why there is
    no article in it. Nothing else is read of the article: its sources are many, and the pages need no more of them.
    """
    laid = read_layout(seed)
    if isinstance(laid, Problem):
        return laid
    raw = seed.text
    shown = markup.readable(raw) if seed.kind == "html" else plain(raw)
    pieces: list[SourcePiece] = []
    done = 0
    for line in sorted(dropped(laid), key=lambda d: d.span):
        if line.span.start < done:
            continue
        if _between(shown, done, line.span.start).strip():
            pieces.append(_piece("kept", shown, done, line.span.start))
            done = line.span.start
        pieces.append(_piece("dropped", shown, done, line.span.end, line.rule))
        done = line.span.end
    if done < len(raw):
        pieces.append(_piece("kept" if _between(shown, done, len(raw)).strip() else "dropped", shown, done, len(raw)))
    return SourceText(seed.path, tuple(pieces))


def _piece(kind: str, shown: Mapped, start: int, end: int, note: str = "") -> SourcePiece:
    return SourcePiece(kind, _between(shown, start, end), start, end, note)


def _between(shown: Mapped, start: int, end: int) -> str:
    """The readable text of a range of the raw file."""
    return shown.text[bisect_left(shown.offsets, start) : bisect_left(shown.offsets, end)]
