"""Quotations by themselves behind a short sentence on how somebody took it, as in `Holm disagreed. "We stay."`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extract.quotations import Quotation
from generator.extract.statements.frames import Frame
from generator.extract.statements.parts import parts
from generator.extract.statements.phrases import end_of
from generator.extract.statements.text import Text
from generator.lexicon.cues import ATTITUDES, REACTING
from generator.model.article import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SHORT = 16
"""A sentence of more words tells more than how somebody took it, so that the quotation may be anybody's."""


def reactions(text: Text, frames: Sequence[Frame]) -> Iterator[Frame]:
    """Attributions of the quotations that no frame claims, to the subject of the short sentence right before them."""
    for quote in text.quotations:
        if any(s.start < quote.inner.end and quote.inner.start < s.end for f in frames for s in f.content):
            continue
        found = _reacting(text, quote)
        if found is not None and any(f.cue.sent == found[0].sent for f in frames):
            continue
        if found is not None and (content := parts(text, quote.outer)):
            verb, speaker = found
            yield Frame(verb, Span(verb.idx, end_of(verb)), "say", "assert", content, [speaker], "reaction")


def _reacting(text: Text, quote: Quotation) -> tuple[Token, Token] | None:
    """The verb and the person of the short sentence that ends right before a quotation by itself."""
    paragraph = text.paragraph_of(quote.outer.start)
    alone = text.text[quote.inner.end - 1] in ".!?…" and not text.text[quote.outer.end : paragraph.end].strip()
    if not alone or quote.outer.start < 2:
        return None
    before = text.sentences(quote.outer.start - 2, quote.outer.start - 1)
    words = text.doc.char_span(*before, alignment_mode="contract")
    gap = text.text[before.end : quote.outer.start]
    if words is None or len(words) > _SHORT or gap.strip() or gap.count("\n") > 1 or text.text[before.end - 1] != ".":
        return None
    root = words.root
    attitude = root.lower_ in ATTITUDES or any(c.dep_ == "acomp" and c.lower_ in ATTITUDES for c in root.rights)
    if not attitude and root.lemma_.lower() not in REACTING:
        return None
    subject = next((c for c in root.lefts if c.dep_ == "nsubj"), None)
    named = [subject, *(c for c in subject.rights if c.dep_ == "appos")] if subject is not None else []
    speaker = next((t for t in named if text.person(t)), None)
    return (root, speaker) if speaker is not None else None
