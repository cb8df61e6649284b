"""Who is named right before a cue, where the parse takes another phrase, or none, for its subject."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.statements.text import Text
from generator.lexicon.cues import BODIES, PEOPLE
from generator.lexicon.titles import ROLE_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPLIT = re.compile(r"(?:[A-Z]\.){2,}|Inc\.|Corp\.|Ltd\.|[ap]\.m\.")
"""Words with a full stop of their own, behind which a sentence may have ended unseen: "in the U.S. Lee said"."""
_LONG = 12
"""A subject of more words has drawn in what stands between it and the name."""
_ASIDES = 3
"""So many asides at most part a name from its verb: "Ann Lee, 61, of Larvik, who saw it, said"."""
_PUT_TO = frozenset("asked pressed questioned quoted reached contacted".split())
"""Participles that the tagger takes for a past tense: "Lee, asked why, replied"."""
_OPEN_ASIDES = frozenset("of from who whose speaking writing now then also a an the her his its".split())


def named_before(text: Text, verb: Token, heads: Sequence[Token]) -> Token | None:
    """The last word of the name of who speaks at `verb`; `heads` are the speakers that the parse gives."""
    return _beside(text, verb, heads) or _between_commas(text, verb, heads)


def _beside(text: Text, verb: Token, heads: Sequence[Token]) -> Token | None:
    """The person named right before the verb, where the subject is only a title: "Director, X Institute, Lee said"."""
    token = verb
    while token.i > verb.sent.start and (token is verb or token.pos_ in ("ADV", "AUX")):
        if token is not verb and token.is_title and text.surname(token.text) and not heads and _finite(verb):
            return token
        token = token.nbor(-1)
    unseen = token.i > verb.sent.start and _SPLIT.fullmatch(token.nbor(-1).text) and verb.i == token.i + 1
    if unseen and _finite(verb) and text.surname(token.text):
        return token
    mention = text.mention_at(token)
    if mention is None or not text.person(token) or len(heads) > 1 or token in heads or token is verb:
        return None
    first = text.doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
    if first is None or first.start == 0 or (heads and heads[0].i >= first.start):
        return None
    link = text.doc[first.start - 1]
    if not heads:
        opens = first.start == verb.sent.start or link.is_punct
        return token if opens and _finite(verb) else None
    if heads[0].right_edge.i - heads[0].left_edge.i > _LONG and link.pos_ == "PROPN":
        return token
    if not text.speaks(heads[0]):
        return token if link.is_punct or first.start == verb.sent.start else None
    title = heads[0].head == verb and heads[0].lemma_.lower() in ROLE_NOUNS and heads[0].tag_ in ("NN", "NNP")
    return token if title and (link.pos_ in ("PROPN", "NOUN") or link.text in (",", ";", "–", "—")) else None


def _between_commas(text: Text, verb: Token, heads: Sequence[Token]) -> Token | None:
    """The person set between commas: "the chief executive of X, Ann Lee, said", "reacting, Senator Ann Lee, urged"."""
    comma = verb
    while comma.i > verb.sent.start and (comma is verb or comma.pos_ in ("ADV", "AUX")):
        comma = comma.nbor(-1)
    if comma.text != "," or comma.i <= verb.sent.start + 1 or not _finite(verb):
        return None
    lost = not heads or heads[0].tag_ == "VBG" or not text.speaks(heads[0])
    office = all(h.lemma_.lower() in ROLE_NOUNS | PEOPLE and not text.person(h) for h in heads)
    if not (lost or office) or any(c.dep_ == "appos" and text.person(c) for h in heads for c in h.children):
        return None
    for _ in range(_ASIDES):
        before = _name_ending(text, comma, heads)
        if before is not None:
            return before
        earlier = _aside_start(text, verb, comma)
        if earlier is None or not (_in_passing(earlier.nbor()) or (lost and _aside(earlier.nbor()))):
            return None
        comma = earlier
    return None


def _aside_start(text: Text, verb: Token, comma: Token) -> Token | None:
    """The comma that opens the aside closed by `comma`: the last one before it, or that of a "whose son, 19, ..."."""
    ahead = [t for t in text.doc[verb.sent.start : comma.i] if t.text == ","]
    opened = [t for t in ahead if t.nbor().lower_ in ("who", "whose")]
    return opened[-1] if opened else ahead[-1] if ahead else None


def _name_ending(text: Text, comma: Token, heads: Sequence[Token]) -> Token | None:
    """The last word of the person's name that fills the stretch before the comma, titles before it let through."""
    token = comma.nbor(-1)
    mention = text.mention_at(token)
    name = text.doc.char_span(*mention.span, alignment_mode="expand") if mention is not None else None
    if mention is None and comma.i - 1 == comma.sent.start and token.is_title and text.surname(token.text):
        return token
    if name is None or not text.person(token) or name[-1] != token:
        return None
    first = name[0]
    while first.i > comma.sent.start and first.nbor(-1).pos_ in ("PROPN", "NOUN", "ADJ", "DET") and not heads:
        first = first.nbor(-1)
    while first.i > comma.sent.start and first.nbor(-1).pos_ == "PROPN":
        first = first.nbor(-1)
    between = text.doc[heads[0].i + 1 : first.i] if heads else ()
    people = heads and heads[0].lemma_.lower() in PEOPLE | ROLE_NOUNS
    if people and any(t.dep_ == "pobj" and t.lemma_.lower() in (PEOPLE | ROLE_NOUNS) - BODIES for t in between):
        return None
    return token if first.i == comma.sent.start or first.nbor(-1).text == "," else None


def _in_passing(first: Token) -> bool:
    """Whether the words behind a comma tell how it was said: "on his part", "in a statement", "however"."""
    following = first.nbor().lower_
    return first.lower_ == "however" or (
        first.lower_ in ("on", "for", "in") and following in ("his", "her", "their", "its", "a", "an")
    )


def _aside(first: Token) -> bool:
    """Whether the words behind a comma open an aside about the one named before it."""
    asked = first.tag_ == "VBD" and first.lower_ in _PUT_TO
    return first.lower_ in _OPEN_ASIDES or first.like_num or first.tag_ in ("VBG", "VBN") or asked


def _finite(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBZ") and not any(child.dep_ == "auxpass" for child in verb.children)
