"""What was said, to the character: clause, quotation or object, with the attribution cut out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.quotations import Quotation
from generator.extract.statements.phrases import end_of, left_of, noun_phrase
from generator.lexicon.cues import CUES, OPENERS
from generator.model.article import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SPACE_OR_STOP = " \t\n.,;:–—-"
_MARKS = "\"“”„«»‘’'"


@dataclass(frozen=True, slots=True)
class Text:
    """An article's text with its parse and its quotations (names in quotation marks left out)."""

    text: str
    doc: Doc
    quotations: Sequence[Quotation]

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation whose marks or words cover `offset`."""
        at = bisect_right(self.quotations, offset, key=lambda q: q.outer.start) - 1
        if at >= 0 and offset < self.quotations[at].outer.end:
            return self.quotations[at]
        return None

    def quoted(self, offset: int) -> bool:
        """Whether `offset` lies in somebody's quoted words."""
        return self.quotation_at(offset) is not None

    def introduced(self, verb: Token) -> Quotation | None:
        """The quotation that a cue introduces: behind it after a comma, a colon, "that" or at once."""
        at = bisect_right(self.quotations, verb.idx, key=lambda q: q.outer.start)
        if at >= len(self.quotations) or self.quotations[at].outer.start > verb.sent.end_char + 1:
            return None
        quote = self.quotations[at]
        between = self.text[end_of(verb) : quote.outer.start].rstrip()
        return quote if between == "" or between[-1] in ",:" else None


def trim(text: Text, span: Span) -> Span | None:
    """`span` without stops and spaces at its ends, and without marks where it is one whole quotation."""
    start, end = span
    while start < end and text.text[start] in _SPACE_OR_STOP:
        start += 1
    while start < end and text.text[end - 1] in _SPACE_OR_STOP and not _inside(text, end - 1):
        end -= 1
    quote = text.quotation_at(start) if start < end else None
    if quote is not None and quote.outer.start == start and quote.outer.end == end:
        start, end = quote.inner
    if start < end and text.text[end - 1] == ",":
        end -= 1
    return Span(start, end) if start < end else None


def _inside(text: Text, offset: int) -> bool:
    quote = text.quotation_at(offset)
    return quote is not None and quote.inner.start <= offset < quote.inner.end


def spans(text: Text, *parts: Span) -> tuple[Span, ...]:
    """The parts that hold something, trimmed."""
    return tuple(kept for part in parts if (kept := trim(text, part)) is not None)


def after_cue(text: Text, verb: Token, clause: Token | None, quote: Quotation | None = None) -> tuple[Span, ...]:
    """Content behind the cue: from the clause or quotation to the end of the sentence, or to the next attribution."""
    if quote is not None:
        start = quote.outer.start
    else:
        assert clause is not None
        first = clause.left_edge if clause.left_edge.i > verb.i else clause
        while first.i < clause.i and (
            first.is_punct and not first.is_quote or first.lower_ == "that" and first.dep_ == "mark"
        ):
            first = first.nbor()
        start = first.idx
    end = _cut(verb, clause, start)
    for inner in text.quotations:
        if start <= inner.outer.start < end < inner.outer.end:
            end = inner.outer.end
    return spans(text, Span(start, end))


def _cut(verb: Token, clause: Token | None, start: int) -> int:
    """Where the content behind `verb` ends: before its next coordinated or participial cue, else with the sentence."""
    end = verb.sent.end_char
    for child in verb.rights:
        if child.idx <= start or (clause is not None and child.i <= clause.i):
            continue
        another = child.pos_ in ("VERB", "AUX") and (
            child.dep_ == "conj" or (child.dep_ == "advcl" and child.tag_ == "VBG" and child.lemma_.lower() in CUES)
        )
        if another:
            end = min(end, child.left_edge.idx if child.left_edge.idx > start else child.idx)
            for word in verb.rights:
                if word.dep_ == "cc" and start < word.idx < end:
                    end = word.idx
    return end


def before_cue(text: Text, verb: Token, speaker: Token) -> tuple[Span, ...]:
    """Content before the attribution: "..., she said"; with what follows where the attribution interrupts it."""
    first = left_of(speaker) if speaker.i < verb.i else verb
    sent = verb.sent
    start, end = sent.start_char, first.idx
    while end and text.text[end - 1] in " \t":
        end -= 1
    quote = text.quotation_at(end - 1) if end else None
    if quote is not None:
        start = min(start, quote.outer.start)
    elif end <= start:
        return ()
    elif text.text[end - 1] not in ",–—":
        return ()
    elif not any(t.pos_ in ("VERB", "AUX") for t in sent if t.idx < end):
        return ()
    return spans(text, Span(_opened(text, start, end), end))


def _opened(text: Text, start: int, end: int) -> int:
    """Start of the content behind the reporter's own "Meanwhile," or "But"."""
    words = text.text[start:end].split(None, 1)
    if len(words) == 2 and words[0].strip(",").lower() in OPENERS:
        return end - len(words[1])
    return start


def around(text: Text, cue: Token, source: Token) -> tuple[Span, ...]:
    """Content of "according to": the rest of the clause before or behind it."""
    sent, phrase = cue.sent, noun_phrase(source)
    before = Span(_opened(text, sent.start_char, cue.idx), cue.idx)
    behind = Span(min(phrase.end, sent.end_char), sent.end_char)
    return spans(text, before) if _telling(text, before) else spans(text, behind)


def _telling(text: Text, span: Span) -> bool:
    words = text.doc.char_span(span.start, span.end, alignment_mode="contract")
    return words is not None and any(t.pos_ in ("VERB", "AUX") for t in words)


def object_of(text: Text, noun: Token) -> tuple[tuple[Span, ...], int]:
    """What a message noun is about ("concern over X", "hope that X"), and where the cue ends."""
    for child in noun.rights:
        if child.dep_ == "prep":
            thing = next((c for c in child.rights if c.dep_ in ("pobj", "pcomp")), None)
            if thing is not None:
                first = thing.left_edge
                return spans(text, Span(first.idx, max(end_of(thing.right_edge), first.idx))), end_of(child)
        if child.dep_ in ("acl", "ccomp", "relcl") and child.pos_ in ("VERB", "AUX"):
            first = child.left_edge
            start = first.nbor().idx if first.lower_ == "that" and first.i < child.i else first.idx
            return spans(text, Span(start, end_of(child.right_edge))), end_of(noun)
    for sibling in noun.head.rights:
        if sibling.i > noun.i and sibling.dep_ in ("prep", "ccomp", "xcomp", "advcl"):
            if sibling.dep_ == "prep" and sibling.lower_ in (
                "over",
                "about",
                "at",
                "regarding",
                "against",
                "for",
                "with",
            ):
                return spans(text, Span(end_of(sibling), end_of(sibling.right_edge))), end_of(sibling)
            if sibling.dep_ in ("ccomp", "xcomp"):
                first = sibling.left_edge
                start = first.nbor().idx if first.lower_ == "that" and first.i < sibling.i else first.idx
                return spans(text, Span(start, end_of(sibling.right_edge))), end_of(noun)
    return (), end_of(noun)
