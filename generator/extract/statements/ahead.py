"""Content before the attribution, and content that the attribution interrupts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.events import FINITE
from generator.extract.quotations import Quotation
from generator.extract.statements.behind import introduced
from generator.extract.statements.parts import Content, clause_within, closed, finite_within, parts, subject_within
from generator.extract.statements.phrases import end_of, left_of, noun_phrase
from generator.extract.statements.text import Text
from generator.lexicon.cues import CUES, OPENERS, TELLING
from generator.lexicon.titles import ROLE_NOUNS
from generator.model.article import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBORDINATORS = frozenset("which that who whom because where when but and as while although though since if".split())
_UNFINISHED = frozenset("is are was were be been has have had will would can could may might must should not".split())
_INTERRUPTS = re.compile(r"[^.!?;\"“”]{0,60}[,:–—]\s*")
_REPORTER_GOES_ON = re.compile(r"\s*(?:as|while|but|amid|after|and) ")
_GOES_ON = re.compile(r"[^,.;:]{0,40}, (?=(?:with|because|if|unless|although|though|until) )")
_ROLE = 5
"""Words of a role before a name at most."""
_ASIDE_END = re.compile(r"[^,.;:\"“”\n]{0,30}[,–—] ")


def quoted_ahead(text: Text, verb: Token, speaker: Token) -> Content:
    """Content before the attribution that ends in a quotation ("..." she said), and the rest where that interrupts."""
    left = _left(speaker).idx if speaker.i < verb.i else verb.idx
    end = left
    while end and text.text[end - 1] in " \t,–—-":
        end -= 1
    quote = text.quotation_at(end - 1) if end else None
    if quote is None or quote.outer.end != end:
        return ()
    last = text.text[quote.inner.end - 1]
    if last == "." and (text.text[left].isupper() or "," not in text.text[end:left]):
        return ()
    rest = _resumed(text, verb, speaker, quote)
    if last in "!?…" and rest == () and introduced(text, verb) is not None:
        return ()
    if quote.outer.start > text.sentences(end - 1, end).start and last not in ",!?…":
        sentence = text.sentences(end - 1, end).start
        if not clause_within(text, sentence, end):
            return ()
    start = min(text.sentences(left - 1, left).start, text.sentences(end - 1, end).start, quote.outer.start)
    if text.text[start : quote.outer.start].rstrip().endswith(":"):
        start = quote.outer.start
    while (opened := text.quotation_at(start)) is not None and opened.outer.start < start:
        start = opened.outer.start
    return parts(text, Span(_opened(text, _past_preface(text, start), end), end), *rest)


def clause_ahead(text: Text, verb: Token, speaker: Token) -> Content:
    """A clause in reported speech before the attribution ("..., she said"), and a "with ..." behind it."""
    left = _left(speaker).idx if speaker.i < verb.i else verb.idx
    start, end = _past_preface(text, text.sentences(left, left + 1).start), left
    while end and text.text[end - 1] in " \t":
        end -= 1
    if end <= start or text.text[end - 1] not in ",–—" or not clause_within(text, start, end):
        return ()
    if verb.dep_ == "relcl" or re.search(r"\b(?:and|or|but),$", text.text[start:end]):
        return ()
    return parts(text, Span(_opened(text, start, end), end), *_resumed(text, verb, speaker, None))


def _left(speaker: Token) -> Token:
    """The first word of who speaks, with the office that a comma parts from the name: "its head, Ann Lee, said"."""
    left = _behind_quotation(left_of(speaker))
    opening = next((t for t in reversed(speaker.doc[left.sent.start : max(left.i - 1, 0)]) if t.text == ","), None)
    if opening is None or left.nbor(-1).text != ",":
        return left
    office = speaker.doc[opening.i + 1 : left.i - 1]
    known = any(t.lemma_.lower() in ROLE_NOUNS for t in office) and all(t.pos_ not in ("VERB", "AUX") for t in office)
    return office[0] if known and office[0].tag_ in ("PRP$", "DT") else left


def _behind_quotation(left: Token) -> Token:
    """The first word of a role that the parse took for a verb: '"No," engineer Ann Lee said'; else `left` itself."""
    first = left
    while not first.is_sent_start and left.i - first.i < _ROLE and first.nbor(-1).is_lower:
        first = first.nbor(-1)
    role = first is not left and left.nbor(-1).lower_ in ROLE_NOUNS
    return first if role and first.nbor(-1).is_quote else left


def clause_before(text: Text, end: int) -> Content:
    """The clause that starts the sentence and ends at `end`, in reported speech."""
    start = _past_preface(text, text.sentences(end, end + 1).start)
    return parts(text, Span(_opened(text, start, end), end)) if clause_within(text, start, end) else ()


def _past_preface(text: Text, start: int) -> int:
    return max(start, text.preface.end) if start == text.preface.start else start


def parenthetical(text: Text, verb: Token, speaker: Token) -> Content:
    """Content of a short attribution set between commas inside a clause: "The plan, he said, will fail"."""
    left, right = min(left_of(speaker).idx, verb.idx), max(noun_phrase(speaker).end, end_of(verb))
    if verb.dep_ not in ("parataxis", "ROOT", "ccomp") or not text.text[:left].rstrip().endswith((",", "–", "—")):
        return ()
    close, start = _ASIDE_END.match(text.text, right), text.sentences(left, left + 1).start
    if close is None or (verb.dep_ != "parataxis" and not subject_within(text, Span(start, left), verb)):
        return ()
    if _REPORTER_GOES_ON.match(text.text, close.end()):
        return parts(text, Span(_opened(text, start, left), left))
    return around(text, left, close.end())


def _resumed(text: Text, verb: Token, speaker: Token, quote: Quotation | None) -> tuple[Span, ...]:
    """What goes on behind an attribution that interrupts: a comma, then the rest of a quotation or "with ..."."""
    at = max(noun_phrase(speaker).end, end_of(verb))
    end = text.sentences(at, at + 1).end
    if quote is not None:
        later = text.quotations_from(at)
        if (
            later
            and later[0].outer.start < end
            and _INTERRUPTS.fullmatch(text.text, at, later[0].outer.start)
            and not _tells_again(text, at, later[0].outer.start)
        ):
            return (Span(later[0].outer.start, later[0].outer.end),)
        return ()
    rest = _GOES_ON.match(text.text, at, end)
    return (Span(rest.end(), end),) if rest else ()


def _tells_again(text: Text, start: int, end: int) -> bool:
    """Whether a further cue stands in [start, end): "..., adding: "."""
    words = text.doc.char_span(start, end, alignment_mode="contract")
    return any(t.tag_ == "VBG" and t.lemma_.lower() in CUES for t in words or ())


def _opened(text: Text, start: int, end: int) -> int:
    """Start of the content behind the reporter's own "Meanwhile," or "But"."""
    while start < end and text.text[start] in " –—-":
        start += 1
    words = text.text[start:end].split(None, 1)
    if len(words) == 2 and words[0].rstrip(",").lower() in OPENERS and text.text[start] not in "\"“‘'":
        return end - len(words[1])
    return start


def _only_says(text: Text, span: Span) -> bool:
    """Whether the span is but another attribution: "the firm said, according to its figures, ..."."""
    words = text.doc.char_span(*span, alignment_mode="contract")
    last = next((t for t in reversed(words or ()) if not t.is_punct), None)
    return last is not None and last.tag_ in FINITE and last.lemma_.lower() in TELLING


def around(text: Text, left: int, right: int, within: bool = False) -> Content:
    """Content of an attribution at [left, right) beside or inside a clause ("according to X", "as X put it").

    `within`: the attribution always interrupts, so that both sides count.
    """
    sentence = text.sentences(left, left + 1)
    start = _past_preface(text, sentence.start)
    ahead, behind = Span(_opened(text, start, left), left), Span(right, sentence.end)
    quote = text.quotation_at(left - 2) if left > 1 else None
    if quote is not None and quote.outer.start < ahead.start and text.text[quote.outer.end : left].strip(" ") == ",":
        ahead = Span(quote.outer.start, left)
    words = re.findall(r"[\w']+", text.text[ahead.start : ahead.end])
    if words and words[-1].lower() in ("and", "or", "but") and not finite_within(text, behind):
        return ()
    if not words or words[-1].lower() in _SUBORDINATORS:
        return parts(text, Span(behind.start, closed(text, behind.start, behind.end)))
    if _only_says(text, ahead):
        return parts(text, Span(behind.start, closed(text, behind.start, behind.end)))
    broken_off = words[-1].lower() in _UNFINISHED
    opened = text.text[ahead.start : ahead.end].rfind(": ") > 0 and subject_within(text, ahead)
    opened = opened or text.text.startswith("that ", behind.start)
    if clause_within(text, ahead.start, ahead.end) and not within and not broken_off and not opened:
        return parts(text, ahead)
    rest = text.text[behind.start : behind.end].strip(" ,.")
    if not rest:
        return ()
    if within or broken_off or opened or subject_within(text, ahead):
        return parts(text, ahead, Span(behind.start, closed(text, behind.start, behind.end)))
    return parts(text, Span(behind.start, closed(text, behind.start, behind.end)))
