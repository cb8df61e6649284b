"""Who said what: speaker, cue, content, quotations, stance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.quotations import find_quotations
from generator.extract.statements.content import Text
from generator.extract.statements.frames import Frame, frames
from generator.extract.statements.speakers import named
from generator.extract.statements.stance import stance_of
from generator.model.article import Article, Span
from generator.model.reading import Cast, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_statements(article: Article, doc: Doc, cast: Cast) -> tuple[Statement, ...]:
    """Statements in text order: by the start of their content."""
    text = Text(article.text, doc, tuple(q for q in find_quotations(article) if not q.name))
    found: list[Statement] = []
    for frame in frames(text):
        found.append(_statement(text, frame, cast, found))
    return tuple(sorted(found, key=lambda s: (s.content[0].start, s.content[-1].end)))


def _statement(text: Text, frame: Frame, cast: Cast, before: Sequence[Statement]) -> Statement:
    speakers, span, rule = named(text, frame.speaker, cast, before)
    via = named(text, frame.via, cast, before)[0] if frame.via is not None else ()
    words = " ".join(text.text[s.start : s.end] for s in frame.content)
    places = [frame.cue_span, *frame.content, *([span] if span else [])]
    sents = [s for s in text.doc.sents if any(s.start_char < p.end and p.start < s.end_char for p in places)]
    return Statement(
        speakers=speakers,
        speaker=span,
        cue=frame.cue_span,
        cue_lemma=frame.lemma,
        content=frame.content,
        quoted=_quoted(text, frame.content),
        stance=stance_of(frame.stance, frame.lemma, words),
        sentence=Span(sents[0].start_char, sents[-1].end_char),
        via=via,
        rule=f"{frame.rule}{rule}",
    )


def _quoted(text: Text, content: Sequence[Span]) -> tuple[Span, ...]:
    """The stretches of the content that stand between quotation marks."""
    found: list[Span] = []
    for part in content:
        for quote in text.quotations:
            start, end = max(part.start, quote.inner.start), min(part.end, quote.inner.end)
            if start < end:
                found.append(Span(start, end - 1 if text.text[end - 1] == "," else end))
    return tuple(found)
