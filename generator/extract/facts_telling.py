"""What passes between the parts of fact finding: a sentence and all that stands in it, and a stretch of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.article import Article, ParagraphKind, Span
from generator.model.reading import Cast, DateMention, Figure, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Sentence

SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that facts are put together from. `names` are the canonical names of the cast."""

    article: Article
    doc: Doc
    cast: Cast
    statements: Sequence[Statement]
    figures: Sequence[Figure]
    dates: Sequence[DateMention]
    names: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence with what stands in it. `said` are the statements whose content reaches into it.

    `number` counts the sentences of the running text before it.
    """

    doc: Doc
    sentence: Sentence
    span: Span
    cast: Cast
    kind: ParagraphKind = "body"
    number: int = 0
    said: list[Statement] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence that tells one thing.

    `head` heads the clause that is told; `statements` say it, the governing one first, and `framed` tells whether that
    one frames the whole ("X said that ...") or only goes along ("X resigned, saying that ..."). `front` is the name
    that a stretch without its subject needs in front; `extra` marks what stands in another part as well.
    """

    span: Span
    head: Token
    statements: tuple[Statement, ...] = ()
    framed: bool = True
    front: str = ""
    extra: bool = False

    @property
    def statement(self) -> Statement | None:
        """The statement that the fact is attributed to."""
        return self.statements[0] if self.statements else None

    @property
    def frame(self) -> Statement | None:
        """The statement whose content is what the fact tells."""
        return self.statement if self.framed else None


def tellings(sources: Sources) -> list[Telling]:
    """The article's sentences in text order, each with all that was read in it."""
    starts = [p.span.start for p in sources.article.paragraphs]
    found: list[Telling] = []
    number = 0
    for sentence in sources.doc.sents:
        span = Span(sentence.start_char, sentence.start_char + len(sentence.text.rstrip()))
        place = bisect_right(starts, span.start) - 1
        kind = sources.article.paragraphs[place].kind if place >= 0 else "body"
        found.append(Telling(sources.doc, sentence, span, sources.cast, kind, number))
        number += kind == "body"
    places = [t.span.start for t in found]
    for statement in sources.statements:
        for at in sorted({n for span in statement.content for n in _reached(places, span)}):
            found[at].said.append(statement)
    for figure in sources.figures:
        for at in _reached(places, figure.span):
            found[at].figures.append(figure)
    for mention in sources.dates:
        for at in _reached(places, mention.span):
            found[at].dates.append(mention)
    return found


def _reached(starts: Sequence[int], span: Span) -> Iterable[int]:
    """The places in `starts` of the sentences that the range touches."""
    return range(max(0, bisect_right(starts, span.start) - 1), bisect_left(starts, span.end))


def inside(inner: Span, outer: Span) -> bool:
    """Whether a range lies wholly in another."""
    return outer.start <= inner.start and inner.end <= outer.end
