"""Block quotations that lost their marks: "The firm said in a statement:", and then a paragraph in its own words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.extract.statements.frames import Frame
from generator.extract.statements.parts import Content, parts
from generator.extract.statements.phrases import end_of
from generator.extract.statements.subjects import said_by
from generator.extract.statements.text import Text
from generator.extract.statements.unsaid import unsaid
from generator.lexicon.cues import CUES
from generator.model.article import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_OWN = frozenset({"i", "we", "our", "my", "us", "me"})
_ANNOUNCES = 40
"""The cue stands within so many words before the colon."""


def blocks(text: Text) -> Iterator[Frame]:
    """Attributions of paragraphs without marks to whom the paragraph before announces with a colon.

    Only what shows that it is their own words: it says "we" or "I", or goes on denying what they are said to deny.
    """
    for before, block in pairwise(text.paragraphs):
        if text.text[before.start : before.end].rstrip()[-1:] != ":" or text.quotation_at(block.start) is not None:
            continue
        cue = _announcing(text, before)
        speakers = said_by(text, cue) if cue is not None else []
        content = _own_words(text, block, denied=cue is not None and CUES[cue.lemma_.lower()].stance == "deny")
        if cue is not None and speakers and text.speaks(speakers[0]) and content:
            lemma = cue.lemma_.lower()
            stance = CUES[lemma].stance
            yield Frame(cue, Span(cue.idx, end_of(cue)), lemma, stance, content, speakers, "block")


def _announcing(text: Text, paragraph: Span) -> Token | None:
    """The last cue of the paragraph that nothing but its circumstances parts from the colon."""
    words = text.doc.char_span(*paragraph, alignment_mode="contract")
    for token in reversed(words[-_ANNOUNCES:] if words is not None else ()):
        cue = CUES.get(token.lemma_.lower())
        telling = token.pos_ == "VERB" and cue is not None and not cue.minds and {"c", "q", "o"} & set(cue.takes)
        if telling and text.quotation_at(token.idx) is None:
            told = any(c.dep_ == "ccomp" for c in token.children)
            return None if told or unsaid(token) else token
    return None


def _own_words(text: Text, block: Span, denied: bool) -> Content:
    """The block where it speaks in the first person; of a denial the sentences at its head that deny."""
    words = text.doc.char_span(*block, alignment_mode="contract")
    if words is None:
        return ()
    if any(t.lower_ in _OWN and t.pos_ in ("PRON", "DET") and text.quotation_at(t.idx) is None for t in words):
        return parts(text, block)
    end, first = block.start, bisect_left(text.starts, block.start)
    for start, stop in zip(text.starts[first:], text.ends[first:], strict=True) if denied else ():
        if start >= block.end or not any(t.dep_ == "neg" and start <= t.idx < stop for t in words):
            break
        end = stop
    return parts(text, Span(block.start, end)) if end > block.start else ()
