"""The clause before, behind or around "according to X", and who X is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.events import FINITE
from generator.extract.statements.ahead import around
from generator.extract.statements.frames import Frame, framed
from generator.extract.statements.phrases import end_of, noun_phrase
from generator.extract.statements.text import Text
from generator.lexicon.cues import BODIES, PEOPLE
from generator.lexicon.titles import ROLE_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENING = (("according", "to"), ("as", "per"))
_MARKS = frozenset('"“”«»')
_CITING = re.compile(r",? (quoting|citing) [^,.;:\n]{2,120}(?=[,.])")


def according(text: Text, token: Token) -> Frame | None:
    """The clause before, behind or around "according to X" or "as per X"."""
    to = token.nbor() if token.i + 1 < len(text.doc) else token
    if token.lower_ == "per":
        token, to = token.nbor(-1) if token.i else token, token
    if (token.lower_, to.lower_) not in _OPENING or to.i + 1 >= len(text.doc):
        return None
    source = next((child for child in to.rights if child.dep_ == "pobj"), None)
    run_on = _run_on(text, to)
    if run_on is not None:
        source, right = run_on
    elif source is None:
        return None
    else:
        source, right = _whole_source(text, token, source)
    told = _counted(source)
    if run_on is None and not text.speaks(told) and not text.shows(told):
        return None
    origin = _quoted_by(text, right)
    end = origin[1] if origin else right
    content = around(text, token.idx, end)
    return framed(
        token,
        end_of(to),
        "according to",
        "assert",
        content=content,
        speakers=[origin[0]] if origin else [source],
        rule="according to",
        via=[source] if origin else [],
    )


def _whole_source(text: Text, token: Token, source: Token) -> tuple[Token, int]:
    """The head of who is the source, and where the phrase ends that names it."""
    right = max(noun_phrase(source).end, _restriction_end(source))
    if token.i > token.sent.start:
        return source, right
    if (aside := _aside_end(source, right)) > right:
        return source, aside
    named = _named_source(text, source)
    if named is not None and right < end_of(named):
        return named, end_of(named)
    return source, _source_end(text, token, right)


def _aside_end(source: Token, right: int) -> int:
    """Where a relative clause between commas ends that goes on about the source: "Harbour News, which saw it,"."""
    clause = next((c for c in source.rights if c.dep_ == "relcl" and c.left_edge.tag_ in ("WP", "WDT", "WP$")), None)
    if clause is None or clause.left_edge.nbor(-1).text != "," or clause.right_edge.i + 1 >= source.sent.end:
        return right
    return end_of(clause.right_edge) if clause.right_edge.nbor().text == "," else right


def _named_source(text: Text, source: Token) -> Token | None:
    """The last word of the name that closes an opening source: "the envoy to Peru Ann Lee,", "the mayor, Ann Lee,"."""
    stretch = source.doc[source.i + 1 : source.sent.end]
    commas = [t for t in stretch if t.text == ","][:2]
    for number, comma in enumerate(commas):
        ahead = source.doc[source.i + 1 : comma.i]
        last = comma.nbor(-1)
        mention = text.mention_at(last)
        if any(t.tag_ in FINITE or t.text in _MARKS for t in ahead) or mention is None:
            continue
        office = text.mention_at(source)
        another = office is not None and text.person(source) and office.actor != mention.actor
        apposed = number == 0 or (mention.span.start == end_of(commas[0]) + 1 and _office(source))
        if text.person(last) and mention.span.end == end_of(last) and apposed and not another:
            return last
    return None


def _office(source: Token) -> bool:
    """Whether a noun means one person by what they do."""
    return source.lemma_.lower() in (ROLE_NOUNS | PEOPLE) - BODIES


def _counted(source: Token) -> Token:
    """What a number of sources are: "emails" of "hundreds of leaked emails"."""
    of = next((c for c in source.rights if c.lower_ == "of" and c.i == source.i + 1), None)
    many = source.lemma_.lower() in ("hundred", "dozen", "thousand", "number", "series", "set", "copy", "pair", "trio")
    return next((c for c in of.rights if c.dep_ == "pobj"), source) if many and of is not None else source


def _restriction_end(source: Token) -> int:
    """Where a relative clause ends that no comma parts from the source: "three people who were there"."""
    clause = next((c for c in source.rights if c.dep_ == "relcl"), None)
    bare = clause is not None and not any(t.is_punct for t in source.doc[source.i : clause.right_edge.i])
    return end_of(clause.right_edge) if clause is not None and bare else 0


def _quoted_by(text: Text, right: int) -> tuple[Token, int] | None:
    """Whom a source relays and where that ends: "according to X, citing Y, the plan failed"."""
    citing = _CITING.match(text.text, right)
    words = text.doc.char_span(citing.start(1), citing.end(), alignment_mode="contract") if citing else None
    named = next((c for c in words[0].rights if c.dep_ in ("dobj", "obj")), None) if words else None
    return (named, citing.end()) if citing and named is not None and text.speaks(named) else None


def _run_on(text: Text, to: Token) -> tuple[Token, int] | None:
    """The source of "according to Lee the plan failed", where no comma parts it from the clause, and its end."""
    if to.nbor(-1).i != to.sent.start:
        return None
    named = text.mention_at(to.nbor())
    if named is not None and named.kind == "demonym":
        return None
    last = to
    while last.i + 1 < to.sent.end and last.nbor().is_title and last.nbor().is_alpha:
        last = last.nbor()
    inside = text.doc.char_span(*named.span, alignment_mode="expand") if named else text.doc[to.i + 1 : last.i + 1]
    if not inside or inside.end >= len(text.doc) or text.doc[inside.end].pos_ not in ("DET", "PRON"):
        return None
    return inside[-1], inside.end_char


def _source_end(text: Text, token: Token, right: int) -> int:
    """Where an opening "According to X, a lawyer, ..." ends: at the first comma, asides without a verb taken in."""
    words = [t for t in text.doc[token.i : token.sent.end] if t.idx < right]
    commas = [t for t in words if t.text == ","]
    for number, this in enumerate(commas):
        last = number + 1 == len(commas)
        end = words[-1].i + 1 if last else commas[number + 1].i
        aside = text.doc[this.i + 1 : end]
        verbal = any(t.tag_ in FINITE for t in aside)
        if last and not verbal and not _opens_clause(text, end):
            return right
        if last or verbal or not len(aside) or aside[0].pos_ in ("ADP", "PRON", "SCONJ", "ADV"):
            return this.idx
    return right


def _opens_clause(text: Text, at: int) -> bool:
    """Whether a finite verb follows at once, so that what stands before it is its subject."""
    return at < len(text.doc) and text.doc[at].tag_ in FINITE
