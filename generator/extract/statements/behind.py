"""Content behind the cue: a clause, a quotation, or an object, to the character."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.events import FINITE
from generator.extract.quotations import Quotation
from generator.extract.statements.ends import ANSWERED, before_semicolon, end_behind
from generator.extract.statements.parts import Content, closed, parts
from generator.extract.statements.phrases import end_of
from generator.extract.statements.text import Text
from generator.lexicon.cues import CUES, TELLING, TO_SOMEBODY, TO_WHOM
from generator.model.article import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


_MOVING = frozenset({"go", "begin", "continue"})
"""Verbs that may tell something else of their subject ("was going "very fast"")."""


def introduced(text: Text, verb: Token) -> Quotation | None:
    """The quotation that a cue introduces: behind it after a comma, a colon or "that", or at once."""
    later = text.quotations_from(end_of(verb))
    if not later:
        return None
    quote = later[0]
    between = text.text[end_of(verb) : quote.outer.start]
    if len(between) > 160 or ("\n" in between and not between.endswith(":\n")):
        return None
    if not between.strip():
        return quote if verb.lemma_.lower() not in _MOVING or text.text[quote.inner.start].isupper() else None
    own = text.sentences(verb.idx, end_of(verb)).end
    if own < quote.outer.start and text.text[own - 1] in ".!?" and text.text[own - 2 : own - 1].islower():
        return None
    stop = between.rstrip()[-1]
    if _anothers(text, verb, quote):
        return None
    if stop not in ",:":
        plain = "\n" not in between and len(between) < 60 and not re.search(r"[.,;!?]|\bthat\b", between)
        return (
            quote
            if plain and text.text[quote.inner.start].isupper() and not _verbs_between(text, verb, quote)
            else None
        )
    if stop == "," and re.search(r"[.!?]\s", between):
        return None
    clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    inside = clause is not None and clause.left_edge.idx < quote.outer.start - 1 and clause.idx > end_of(verb)
    return None if inside and stop == "," else quote


def _anothers(text: Text, verb: Token, quote: Quotation) -> bool:
    """Whether a further cue stands right before the quotation: "Lee, asked why, replied: "."""
    words = text.doc.char_span(end_of(verb), quote.outer.start, alignment_mode="contract")
    last = next((t for t in reversed(words or ()) if not t.is_punct), verb)
    return last is not verb and last.tag_ in FINITE and last.lemma_.lower() in TELLING and last.dep_ != "conj"


def _verbs_between(text: Text, verb: Token, quote: Quotation) -> bool:
    words = text.doc.char_span(end_of(verb), quote.outer.start, alignment_mode="contract")
    return words is None or any(t.pos_ in ("VERB", "AUX") for t in words)


def quoted_behind(text: Text, verb: Token, quote: Quotation) -> Content:
    """Content that starts with a quotation; what the sentence adds behind a quoted phrase belongs to it."""
    end = quote.inner.end
    if text.text[end - 1 : end] in (".", "!", "?", ",", "…") or text.text[quote.outer.end : quote.outer.end + 1] in (
        ".",
        "\n",
        "",
    ):
        return parts(text, quote.outer)
    sentence = text.sentences(quote.outer.end - 1, quote.outer.end)
    return parts(
        text,
        Span(
            quote.outer.start,
            closed(
                text,
                quote.outer.start,
                min(end_behind(verb, None, quote.outer.end), max(sentence.end, quote.outer.end)),
            ),
        ),
    )


def clause_behind(text: Text, verb: Token, clause: Token) -> Content:
    """Content from the clause on to the end of the sentence, or to the next coordinated or participial cue."""
    first = next((t for t in clause.subtree if t.i > verb.i), clause)
    while first.i < clause.i and (bare_stop(first) or _is_that(first) or _only(first)):
        first = first.nbor()
    first = _past_time(verb, _whole_subject(text, verb, first))
    end = before_semicolon(text, first, end_behind(verb, clause, first.idx))
    return _from(text, first.idx, end)


def _whole_subject(text: Text, verb: Token, first: Token) -> Token:
    """The first word behind who was told, where the parse ran the two together: "told X News the owner, Lee, had".

    Behind other cues, of the subject that the parse took for their object: "said a plan, costing $2m, was ready".
    """
    thing = next((c for c in verb.rights if c.dep_ == "dobj" and c.right_edge.i < first.i), None)
    if thing is not None and verb.lemma_.lower() not in TO_SOMEBODY and first.tag_ == "VBG":
        return thing.left_edge
    told = text.mention_at(verb.nbor()) if verb.lemma_.lower() in TO_SOMEBODY and first.i > verb.i + 1 else None
    if told is None or first.nbor(-1).text != ",":
        return first
    between = text.doc.char_span(told.span.end + 1, first.idx, alignment_mode="contract")
    bare = between and between[0].tag_ in ("DT", "PRP$") and all(t.pos_ not in ("VERB", "AUX") for t in between)
    return between[0] if between and bare else first


def _past_time(verb: Token, first: Token) -> Token:
    """The subject behind a time right after the cue, which tells when it was said: "said on Friday it would sell"."""
    if first.i != verb.i + 1 or first.lower_ not in ("on", "in", "at") or first.dep_ != "prep":
        return first
    time = next((c for c in first.rights if c.dep_ == "pobj" and c.ent_type_ in ("DATE", "TIME")), None)
    if time is None or first.right_edge.i + 1 >= first.sent.end:
        return first
    following = first.right_edge.nbor()
    return following if following.dep_ in ("nsubj", "det", "poss", "compound", "nsubjpass", "expl") else first


def _only(token: Token) -> bool:
    """Whether the word tells how much was said: "said only that"."""
    return token.lower_ in ("only", "simply", "just") and token.nbor().lower_ == "that"


def _is_that(token: Token) -> bool:
    """Whether "that" opens the clause, also where the tagger takes it for an article before a name or a plural."""
    opens = token.tag_ in ("IN", "WDT") or token.dep_ == "mark" or token.nbor().tag_ in ("NNP", "NNPS", "NNS")
    return token.lower_ == "that" and opens


def rest_behind(text: Text, verb: Token, start: int, whole: bool = False, clause: Token | None = None) -> Content:
    """Content from `start` on, for a clause that the parse does not hang on the verb; `whole`: all of the sentence."""
    return _from(text, start, int(verb.sent.end_char) if whole else end_behind(verb, clause, start))


def _from(text: Text, start: int, end: int) -> Content:
    """[start, end) with its quotation marks, without what the reporter adds ("..., a claim Peru denied")."""
    answer = ANSWERED.search(text.text, start, end)
    end = answer.start() if answer is not None else end
    start = text.with_mark(start)
    return parts(text, Span(start, closed(text, start, end)))


def object_behind(text: Text, verb: Token, thing: Token) -> Content:
    """Content that is a noun phrase: with what restricts it, without loose relative clauses or the time of telling."""
    last = thing
    for token in thing.subtree:
        if token.dep_ == "punct" and token.text == "," and _loose_behind(token, thing):
            break
        last = token if token.i > last.i else last
    for child in verb.rights:
        if child.left_edge.i == last.i + 1 and (_restricts(child) or _foreseen(verb, child)):
            last = child.right_edge
    start, end = min(thing.left_edge.idx, thing.idx), end_of(last)
    while end < len(text.text) and (text.text[end].isalnum() or text.text[end : end + 1] == "-"):
        end += 1
    later = text.quotations_from(end)
    if later and verb.lemma_.lower() in TO_WHOM and not text.text[end : later[0].outer.start].strip():
        start, end = later[0].outer
    bare = (thing.pos_ == "PRON" or thing.lower_ in ("none", "nothing")) and last is thing
    return () if bare else parts(text, Span(text.with_mark(start), closed(text, start, end)))


def _loose_behind(comma: Token, thing: Token) -> bool:
    """Whether a comma inside a phrase opens a relative clause or an aside, not the next member of a list."""
    after = comma.nbor() if comma.i + 1 < len(comma.doc) else comma
    return comma.i > thing.i and (after.lower_ in ("which", "who", "where", "whose") or after.tag_ in ("VBG", "VBN"))


def _restricts(child: Token) -> bool:
    """Whether a phrase right behind an object belongs to it, whatever the parse says: "the threat this poses"."""
    if child.dep_ in ("prep", "agent"):
        return not _tells_time(child)
    reduced = child.dep_ == "advcl" and not any(c.dep_ in ("mark", "advmod") for c in child.lefts)
    return child.dep_ in ("ccomp", "relcl", "acl") or (reduced and any(c.dep_ == "nsubj" for c in child.lefts))


def _foreseen(verb: Token, child: Token) -> bool:
    """Whether a time belongs to what is foreseen or promised: "forecast a rebound in 2030", "promised a fix by May"."""
    cue = CUES.get(verb.lemma_.lower())
    ahead = cue is not None and cue.stance in ("estimate", "pledge", "speculate", "warn")
    return child.dep_ == "prep" and (
        child.lower_ == "by" or (ahead and child.lower_ in ("in", "within", "until", "for"))
    )


def _tells_time(prep: Token) -> bool:
    thing = next((c for c in prep.rights if c.dep_ in ("pobj", "pcomp")), None)
    return thing is not None and (
        thing.ent_type_ in ("DATE", "TIME") or thing.lower_ in ("statement", "interview", "letter")
    )


def bare_stop(token: Token) -> bool:
    """Whether the token is a stop that content never starts with; quotation marks, brackets and currencies may."""
    return token.is_punct and not token.is_quote and token.text not in "([$£€"
