"""A decoded file -> `Article`, or why there is none in it."""

from __future__ import annotations

from collections.abc import Sequence

from generator.articles import dateline, headline
from generator.articles.dateline import Lead
from generator.articles.header import Page, header
from generator.articles.language import foreign
from generator.articles.layout import LONGEST_LINE, Layout, layout
from generator.articles.lines import Line
from generator.articles.mapped import Mapped, joined
from generator.articles.repair import mended, paragraphs
from generator.articles.select import BODY, DATELINE, HEADLINE, KEPT
from generator.articles.several import OTHER
from generator.model.article import Article, Dropped, Paragraph, ParagraphKind, Seed, Span
from generator.problems import Problem

FEWEST_WORDS = 4
MOST_LINES = 50_000
"""Lines of the longest file that is read as an article."""
SHOWN = 60
"""Characters of a line that a question shows."""
TOP = (HEADLINE, DATELINE)
KINDS: dict[str, ParagraphKind] = {HEADLINE: "headline", DATELINE: "dateline", BODY: "body"}


def read_article(seed: Seed, *, any_language: bool = False) -> Article | Problem:
    """The article in a seed, or why there is none.

    An article in another language than English is refused, unless `any_language` asks for its clean text.
    """
    laid = read_layout(seed, any_language=any_language)
    if isinstance(laid, Problem):
        return laid
    lines, found = laid.lines, laid.parts
    body, opening = _opened(paragraphs([line for line, part in zip(lines, found, strict=True) if part == BODY]))
    top = [(_shown(line, part, lines), part) for line, part in zip(lines, found, strict=True) if part in TOP]
    top.sort(key=lambda piece: piece[1] != HEADLINE)
    title = next((piece.text for piece, part in top if part == HEADLINE), "")
    page = Page(lines, found, [p.text for p, kind in body if kind == BODY], opening, title, laid.told)
    told, questions = header(page)
    pieces = [*top, *body]
    text = joined((piece for piece, _ in pieces), "\n")
    return Article(
        seed.path,
        seed.text,
        seed.kind,
        told,
        text.text,
        _paragraphs(pieces),
        tuple(text.offsets),
        dropped(laid),
        (*questions, *_second(laid)),
    )


def read_layout(seed: Seed, *, any_language: bool = False) -> Layout | Problem:
    """The lines of a file and what each is, or why there is no article in it: as of `read_article`."""
    written = seed.text.splitlines() if seed.kind != "html" else []
    long = max(map(len, written), default=0)
    if len(written) > MOST_LINES:
        return Problem(seed.path, 0, 0, f"the file has {len(written):,} lines", "one article a file")
    if long > LONGEST_LINE:
        return Problem(seed.path, 0, 0, f"one line has {long:,} characters", "put in line breaks, one article a file")
    laid = layout(seed)
    body = [line for line, part in zip(laid.lines, laid.parts, strict=True) if part == BODY]
    if sum(line.words for line in body) < FEWEST_WORDS:
        return Problem(seed.path, 0, 0, "there is no article in it", "save the article's text, with its sentences")
    tongue = "" if any_language else foreign(" ".join(line.text for line in body))
    if tongue:
        what = f"in {tongue}" if tongue.startswith("another") else tongue
        return Problem(seed.path, 0, 0, f"the text is {what}, and only English is read", severity="warning")
    return laid


def _second(laid: Layout) -> tuple[str, ...]:
    """The question about a second article in the same file; a copy of the first asks none."""
    own = {line.key for line, part in zip(laid.lines, laid.parts, strict=True) if part == BODY}
    pairs = zip(laid.lines, laid.parts, strict=True)
    begins = next((line.text for line, part in pairs if part == OTHER and line.key not in own), "")
    told = f"article: another one seems to begin with {begins[:SHOWN]}; keep one article a file"
    return (told,) if begins else ()


def _shown(line: Line, part: str, lines: Sequence[Line]) -> Mapped:
    """A line above the text, mended; a headline without the name of its site."""
    whole = mended(line.mapped)
    return whole[: headline.without_site(line, lines)].strip() if part == HEADLINE else whole


def _opened(body: Sequence[Mapped]) -> tuple[list[tuple[Mapped, str]], Lead | None]:
    """The body's paragraphs, the dateline split off the paragraph that it opens."""
    found = dateline.first([piece.text for piece in body])
    if found is None:
        return [(piece, BODY) for piece in body], None
    number, opening = found
    pieces = [(piece, BODY) for piece in body]
    whole = body[number]
    pieces[number : number + 1] = [(whole[: opening.length].strip(), DATELINE), (whole[opening.length :].strip(), BODY)]
    return [(piece, kind) for piece, kind in pieces if piece.text], opening


def _paragraphs(pieces: Sequence[tuple[Mapped, str]]) -> tuple[Paragraph, ...]:
    made: list[Paragraph] = []
    at = 0
    for piece, kind in pieces:
        made.append(Paragraph(Span(at, at + len(piece.text)), KINDS[kind]))
        at += len(piece.text) + 1
    return tuple(made)


def dropped(laid: Layout) -> tuple[Dropped, ...]:
    """The lines that are no part of the article, each with the rule that dropped it."""
    return tuple(
        Dropped(Span(line.mapped.offsets[0], line.mapped.offsets[-1] + 1), line.mapped.text, part)
        for line, part in zip(laid.lines, laid.parts, strict=True)
        if part not in KEPT
    )
