"""Stretches of content: trimmed, whole quotations, and what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.events import FINITE
from generator.extract.statements.text import Text
from generator.model.article import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

Content = tuple[Span, ...]
"""Content as ranges into the article's text, in text order."""


def parts(text: Text, *spans: Span) -> Content:
    """The spans that hold something, trimmed."""
    return tuple(kept for span in spans if span.start < span.end and (kept := text.trimmed(span)) is not None)


def closed(text: Text, start: int, end: int) -> int:
    """`end`, moved behind the quotation that it would cut in two."""
    quote = text.quotation_at(end) or (text.quotation_at(end - 1) if end else None)
    if quote is not None and start <= quote.outer.start and quote.outer.end > end:
        return quote.outer.end
    return end


def clause_within(text: Text, start: int, end: int) -> bool:
    """Whether [start, end) holds a main clause of its own: a finite verb outside relative and adverbial clauses."""
    words = text.doc.char_span(start, end, alignment_mode="contract")
    if words is None:
        return False
    for token in words:
        if token.tag_ not in FINITE:
            continue
        verb = token.head if token.dep_ in ("aux", "auxpass") else token
        if verb.dep_ in ("ccomp", "ROOT", "parataxis", "dep", "nsubj", "appos", "conj") and verb.idx < end:
            return True
    return False


def finite_within(text: Text, span: Span) -> bool:
    """Whether the span holds a finite verb."""
    words = text.doc.char_span(*span, alignment_mode="contract")
    return any(t.tag_ in FINITE for t in words or ())


def subject_within(text: Text, span: Span, cue: Token | None = None) -> bool:
    """Whether the span holds the subject of a verb that stands behind it, other than the cue's own."""
    words = text.doc.char_span(span.start, span.end, alignment_mode="contract")
    return words is not None and any(
        t.dep_ in ("nsubj", "nsubjpass") and t.head.idx >= span.end and t.head != cue for t in words
    )
