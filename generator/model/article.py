"""A saved article: the raw file, and the clean text that was read out of it with the way back to the raw file."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

SeedKind = Literal["text", "html", "markdown"]
ParagraphKind = Literal["headline", "dateline", "body"]


class Span(NamedTuple):
    """Half-open character range [start, end) into the text that the owner names."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Seed:
    """One file of seeds/, decoded.

    `path` is relative to the project's folder with forward slashes; `sha256` is of the bytes on disk;
    `warnings` are sentences for the editor (a doubtful encoding, characters that were replaced).
    """

    path: str
    text: str
    sha256: str
    kind: SeedKind = "text"
    encoding: str = "utf-8"
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of `Article.text`. Paragraphs do not overlap and are in reading order."""

    span: Span
    kind: ParagraphKind = "body"


@dataclass(frozen=True, slots=True)
class Dropped:
    """A stretch of the raw file that is not part of the article. `span` points into `Article.raw`."""

    span: Span
    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class Published:
    """When the article was published, as far as its own text tells.

    `value` is an ISO calendar date; `partial` is what the text tells when it is less: "2024-10", "2024" or "--09-11".
    At most one of them is set. `rule` names the rule that found it, "" when nothing was found.
    """

    value: str | None = None
    partial: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Header:
    """What the article's frame tells. Empty strings mean: the text does not tell.

    `publisher` is who published the page; `republisher` is the site that re-posted it, if another; `origin` is the
    agency or outlet that the text credits for the reporting.
    """

    title: str = ""
    publisher: str = ""
    republisher: str = ""
    origin: str = ""
    author: str = ""
    dateline: str = ""
    url: str = ""
    published: Published = field(default_factory=Published)


@dataclass(frozen=True, slots=True)
class Article:
    """One article, read and cleaned.

    `text` is the paragraphs joined by single line breaks (the headline first, then a date line if there is one, then
    the body); no paragraph is empty, holds a line break or ends in white space. `offsets[i]` is the place in `raw` of
    the character that became `text[i]` (for an inserted character: of the next kept one); it never falls.
    """

    path: str
    raw: str
    kind: SeedKind
    header: Header
    text: str
    paragraphs: tuple[Paragraph, ...]
    offsets: tuple[int, ...]
    dropped: tuple[Dropped, ...] = ()
    questions: tuple[str, ...] = ()

    def raw_span(self, span: Span) -> Span:
        """The range of `raw` from which the range `span` of `text` was read."""
        if span.start >= span.end:
            return Span(self.offsets[span.start], self.offsets[span.start])
        return Span(self.offsets[span.start], self.offsets[span.end - 1] + 1)

    def paragraph_text(self, paragraph: Paragraph) -> str:
        """The clean text of one paragraph."""
        return self.text[paragraph.span.start : paragraph.span.end]
