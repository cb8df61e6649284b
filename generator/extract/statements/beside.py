"""Quotations whose attribution stands beside them but is lost in the parse: found by the order of the words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extract.events import FINITE
from generator.extract.quotations import Quotation
from generator.extract.statements.ahead import clause_before
from generator.extract.statements.frames import Frame
from generator.extract.statements.parts import parts
from generator.extract.statements.phrases import end_of
from generator.extract.statements.text import Text
from generator.extract.statements.unsaid import is_told
from generator.lexicon.cues import CUES, DOCUMENTS, EVIDENCE
from generator.model.article import Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_NAMING = frozenset({"NOUN", "PROPN", "PRON"})
_TELLING = frozenset({"VBD", "VBZ", "VBP"})
_DASH = re.compile(r"\s*([–—-]{1,2})\s*")
_SIGNATURE = 80
"""A role behind the name that signs a quotation is shorter than so many characters."""
_REACH = 30
_TAIL = 14
_CLOSING_CUES = {
    "reports": "report",
    "reported": "report",
    "said": "say",
    "says": "say",
    "writes": "write",
    "wrote": "write",
}

_FINDINGS = {
    "suggests": "suggest",
    "suggest": "suggest",
    "shows": "show",
    "show": "show",
    "finds": "find",
    "found": "find",
    "reveals": "reveal",
    "reveal": "reveal",
}


def beside(text: Text, frames: Sequence[Frame]) -> Iterator[Frame]:
    """Attributions of quotations that no frame claims: '"...," NAME said', '"...," said NAME', 'NAME verbs: "..."'."""
    for quote in text.quotations:
        if any(s.start < quote.inner.end and quote.inner.start < s.end for f in frames for s in f.content):
            continue
        signed = _signed(text, quote)
        if signed is not None:
            mark, signer = signed
            yield Frame(signer, mark, "say", "assert", parts(text, quote.outer), [signer], "signed")
            continue
        found = _behind(text, quote) or _ahead(text, quote)
        if found is None:
            continue
        cue, speaker = found
        if is_told(cue) or any(f.cue == cue for f in frames):
            continue
        content = parts(text, quote.outer)
        if content and text.speaks(speaker):
            lemma = cue.lemma_.lower()
            stance = CUES[lemma].stance if lemma in CUES else "assert"
            yield Frame(cue, Span(cue.idx, end_of(cue)), lemma, stance, content, [speaker], "beside")


def _signed(text: Text, quote: Quotation) -> tuple[Span, Token] | None:
    """The dash and the name behind a quotation set out by itself: '"We were lucky." - Ann Holm, farmer'."""
    paragraph = text.paragraph_of(quote.outer.start)
    dash = _DASH.match(text.text, quote.outer.end, paragraph.end)
    if dash is None or quote.outer.start != paragraph.start:
        return None
    mention = next(iter(text.cast.within(Span(dash.end(), paragraph.end))), None)
    if mention is None or mention.span.start != dash.end() or mention.kind != "name":
        return None
    rest = text.text[mention.span.end : paragraph.end]
    words = text.doc.char_span(*mention.span, alignment_mode="expand")
    alone = not rest.strip() or (rest.startswith(",") and len(rest) < _SIGNATURE and "." not in rest)
    return (Span(dash.start(1), dash.end(1)), words[-1]) if words is not None and alone else None


def tails(text: Text, frames: Sequence[Frame]) -> Iterator[Frame]:
    """Sentences that close with their source ("..., Harbour News reports.") where the parse does not see it."""
    taken = {f.cue.i for f in frames}
    for sentence in text.doc.sents:
        comma = next((t for t in reversed(sentence) if t.text == ","), None)
        if comma is None or sentence.end - comma.i > _TAIL or text.quotation_at(comma.idx) is not None:
            continue
        tail = text.doc[comma.i + 1 : sentence.end]
        cue = next((t for t in tail if t.lower_ in _CLOSING_CUES or t.lower_ in _FINDINGS), None)
        if (
            cue is None
            or cue.i in taken
            or cue.i == comma.i + 1
            or not all(_closes(t) for t in text.doc[cue.i + 1 : sentence.end])
        ):
            continue
        source = _finding(tail, cue) if cue.lower_ in _FINDINGS else _closing_source(text, tail, cue)
        if source is None:
            continue
        content = clause_before(text, comma.idx)
        lemma = _CLOSING_CUES.get(cue.lower_) or _FINDINGS[cue.lower_]
        if content:
            yield Frame(cue, Span(cue.idx, end_of(cue)), lemma, CUES[lemma].stance, content, [source], "tail")


def _tells(token: Token) -> bool:
    """Whether the token is a finite verb, the helper of "has found" aside."""
    return token.tag_ in FINITE and token.lemma_ != "have"


def _closing_source(text: Text, tail: TokenSpan, cue: Token) -> Token | None:
    """The source named right before the closing cue."""
    source = text.mention_at(cue.nbor(-1))
    loose = any(t.pos_ in ("VERB", "AUX", "ADP") and t.i < cue.i for t in tail[:1])
    return None if source is None or source.span.start > tail[1].idx or loose else cue.nbor(-1)


def _finding(tail: TokenSpan, cue: Token) -> Token | None:
    """The study or figures that a sentence closes with: "..., study suggests", "..., figures from Peru show"."""
    before = [t for t in tail if t.i < cue.i]
    if any(t.is_punct or _tells(t) or t.lower_ in ("which", "that", "as") for t in before):
        return None
    return next((t for t in before if t.lemma_.lower() in DOCUMENTS | EVIDENCE), None)


def _closes(token: Token) -> bool:
    return (
        token.is_punct
        or token.ent_type_ in ("DATE", "TIME")
        or token.lower_ in ("on", "in", "a", "statement", "late", "early")
    )


def _reports(token: Token) -> bool:
    cue = CUES.get(token.lemma_.lower())
    return cue is not None and not cue.minds and "c" in cue.takes and token.tag_ in _TELLING


def _behind(text: Text, quote: Quotation) -> tuple[Token, Token] | None:
    """Cue and speaker right behind the quotation, in the same sentence."""
    if text.text[quote.inner.end - 1] not in ",?!…" and text.text[quote.outer.end : quote.outer.end + 1] not in (
        ",",
        "…",
    ):
        return None
    words = _words(text, quote.outer.end)
    if len(words) > 1 and words[0].tag_ in ("VBD", "VBZ") and text.person(words[1]):
        return words[0], _head(words[1:]) or words[1]
    if len(words) > 1 and words[0].tag_ == "VBN" and words[0].lemma_.lower() in CUES and text.mention_at(words[-1]):
        return words[0], words[-1]
    cue = next((t for t in words if _reports(t)), None)
    if cue is None:
        return None
    ahead = [t for t in words if t.i < cue.i]
    if not ahead:
        speaker = _head([t for t in words if t.i > cue.i])
        return (cue, speaker) if speaker is not None else None
    speaker = ahead[-1] if text.person(ahead[-1]) else _head(ahead)
    if speaker is None or any(t.tag_ in _TELLING and not _in_aside(ahead, t) for t in ahead):
        return None
    return cue, speaker


def _in_aside(words: Sequence[Token], token: Token) -> bool:
    """Whether the token stands in ", who ...," between commas."""
    before = [t for t in words if t.i < token.i]
    return any(t.lower_ in ("who", "which", "whose") for t in before) and words[-1].text == ","


def _ahead(text: Text, quote: Quotation) -> tuple[Token, Token] | None:
    """The subject and verb of the sentence that opens the quotation with a colon."""
    if (mistaken := _mistaken(text, quote)) is not None:
        return mistaken
    if text.text[max(quote.outer.start - 3, 0) : quote.outer.start].rstrip()[-1:] != ":":
        return None
    start = text.sentences(quote.outer.start - 2, quote.outer.start - 1).start
    words = text.doc.char_span(start, quote.outer.start, alignment_mode="contract")
    if words is not None and len(words) > 1 and not any(t.pos_ in ("VERB", "AUX") for t in words):
        colon = next((t for t in reversed(words) if t.text == ":"), words[-1])
        return (colon, colon.nbor(-1)) if colon.text == ":" and text.person(colon.nbor(-1)) else None
    verbs = [t for t in words or () if t.pos_ in ("VERB", "AUX")]
    root = next((t for t in verbs if t.dep_ == "ROOT"), verbs[0] if len(verbs) == 1 else None)
    subject = next((c for c in root.lefts if c.dep_ == "nsubj"), None) if root is not None else None
    if root is None or subject is None or text.text[quote.inner.start].islower():
        return None
    named = next((t for t in (subject, *(c for c in subject.rights if c.dep_ == "appos")) if text.person(t)), None)
    return (root, named or subject) if named is not None or subject.lower_ in ("he", "she") else None


def _mistaken(text: Text, quote: Quotation) -> tuple[Token, Token] | None:
    """A present-tense cue that the tagger takes for a plural noun: 'Harbour News reports, "..."'."""
    before = text.doc.char_span(max(quote.outer.start - 40, 0), quote.outer.start, alignment_mode="contract")
    words = [t for t in before or () if not t.is_punct]
    if len(words) < 2 or before is None or before[-1].text not in (",", ":"):
        return None
    cue, source = words[-1], words[-2]
    known = cue.tag_ in ("NNS", "NNPS", "NNP") and cue.lower_.endswith("s") and cue.lower_[:-1] in CUES
    return (cue, source) if known and text.mention_at(source) is not None else None


def _words(text: Text, start: int) -> list[Token]:
    """Tokens from `start` to the end of the sentence, a full stop, or the next quotation mark."""
    first = text.doc.char_span(start, min(start + 1, len(text.text)), alignment_mode="expand")
    if first is None:
        return []
    words: list[Token] = []
    for token in text.doc[first.start : first.start + _REACH]:
        if token.idx < start or (not words and (token.is_punct or token.is_space)):
            continue
        if token.is_quote or token.text in (".", "!", "?", ":", ";") or "\n" in text.text[start : token.idx]:
            break
        words.append(token)
    return words


def _head(words: Sequence[Token]) -> Token | None:
    """The noun that the words start with: the last of its run, titles and compounds passed over."""
    for number, this in enumerate(words):
        following = words[number + 1] if number + 1 < len(words) else None
        if this.pos_ in ("VERB", "AUX", "ADP", "SCONJ") or this.is_punct:
            return None
        if this.pos_ in _NAMING and (following is None or (following.pos_ not in _NAMING and following.tag_ != "POS")):
            return this
    return None
