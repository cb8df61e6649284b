"""Who said what: speaker, cue, content, quotations, stance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.statements.beside import beside, tails
from generator.extract.statements.blocks import blocks
from generator.extract.statements.carried import carry_on
from generator.extract.statements.finding import find_frames
from generator.extract.statements.frames import Frame
from generator.extract.statements.headlines import headlines
from generator.extract.statements.nested import nest
from generator.extract.statements.speakers import named
from generator.extract.statements.stance import stance_of
from generator.extract.statements.text import Text, text_of
from generator.extract.statements.thoughts import thoughts
from generator.extract.statements.turns import turns
from generator.model.article import Article, Span
from generator.model.reading import Cast, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_statements(article: Article, doc: Doc, cast: Cast) -> tuple[Statement, ...]:
    """Statements in text order: by the start of their content."""
    text = text_of(article, doc, cast)
    frames = list(find_frames(text))
    announced = list(blocks(text))
    begun = {frame.cue.i for frame in announced}
    frames = [frame for frame in frames if frame.cue.i not in begun]
    frames += [*beside(text, frames), *tails(text, frames), *turns(text), *headlines(text), *announced]
    found: list[Statement] = []
    for frame in sorted(frames, key=lambda f: f.cue.i):
        statement = _statement(text, frame, found)
        if statement.rule != "thought, pronoun unresolved" and not _mere_request(text, statement):
            found.append(statement)
    whole = nest(text, carry_on(text, found))
    whole += thoughts(text, whole)
    return tuple(sorted(whole, key=lambda s: (s.content[0].start, s.content[-1].end)))


def _statement(text: Text, frame: Frame, before: Sequence[Statement]) -> Statement:
    """The statement of a frame. What a headline sets in marks is cut short: nobody's words to the letter."""
    taken = (frame.cue_span, *frame.content)
    speakers, span, rule = named(text, frame.speakers, before, taken)
    via = named(text, frame.via, before, taken)[0]
    words = " ".join(text.text[s.start : s.end] for s in frame.content)
    places = [frame.cue_span, *frame.content, *([span] if span else [])]
    return Statement(
        speakers=speakers,
        speaker=span,
        cue=frame.cue_span,
        cue_lemma=frame.lemma,
        content=frame.content,
        quoted=() if frame.rule == "headline" else _quoted(text, frame.content),
        stance=stance_of(frame.stance, frame.lemma, words),
        sentence=text.sentences(min(p.start for p in places), max(p.end for p in places)),
        via=via,
        rule=f"{frame.rule}{rule}",
    )


def _mere_request(text: Text, statement: Statement) -> bool:
    """Whether a thing is asked for in one word: who "requested asylum" or "requested donations" did it, and said
    nothing of it.
    """
    told = "".join(text.text[s.start : s.end] for s in statement.content)
    return statement.cue_lemma == "request" and not statement.quoted and told.isalpha()


def _quoted(text: Text, content: Sequence[Span]) -> tuple[Span, ...]:
    """The stretches of the content that stand between quotation marks."""
    found: list[Span] = []
    for part in content:
        for quote in text.quotations:
            start, end = max(part.start, quote.inner.start), min(part.end, quote.inner.end)
            if start < end:
                found.append(Span(start, end - 1 if text.text[end - 1] == "," else end))
    return tuple(found)
