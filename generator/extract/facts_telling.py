"""What passes between the parts of fact finding: a sentence and all in it, a stretch of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.article import Span
from generator.model.reading import Cast, DateMention, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Sentence

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


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


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence with what stands in it. `said` are its statements, `dates` its time expressions."""

    doc: Doc
    sentence: Sentence
    span: Span
    said: Sequence[Statement]
    dates: Sequence[DateMention]
    cast: Cast
