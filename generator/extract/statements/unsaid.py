"""Words that were not, or not yet, spoken; and cues whose subject is who was spoken to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.events import FINITE
from generator.lexicon.cues import CUES, NOT_YET, TELLING

if TYPE_CHECKING:
    from spacy.tokens import Token

_HYPOTHETICAL = frozenset("will would may might could should must shall 'll 'd wo ca".split())
_MAKING = frozenset("require force oblige compel allow enable permit want expect need".split())
"""Verbs that tell what others are to do, so that a participle behind them is not yet anybody's word."""


def is_told(verb: Token) -> bool:
    """Whether the subject is who was told, in a headline's passive: "MPs told", "residents told to leave"."""
    if _put_to(verb):
        return True
    if verb.lemma_.lower() != "tell" or verb.tag_ not in ("VBD", "VBN"):
        return False
    if any(c.dep_ in ("dobj", "obj", "dative") for c in verb.rights):
        return False
    last = verb.i + 1 >= verb.sent.end or all(t.is_punct for t in verb.doc[verb.i + 1 : verb.sent.end])
    return last or verb.nbor().lower_ == "to"


def _put_to(verb: Token) -> bool:
    """Whether the subject is who was asked, and answers further on: "Lee, asked why he left, replied"."""
    if verb.lemma_.lower() not in ("ask", "press", "question") or verb.i == 0 or verb.nbor(-1).text != ",":
        return False
    rest = verb.doc[verb.i + 2 : verb.sent.end]
    return any(t.tag_ in FINITE and t.lemma_.lower() in TELLING and t.nbor(-1).text == "," for t in rest)


def _demanded(verb: Token) -> bool:
    """Whether somebody is only urged to say it: "recommends that lenders ask for plans"."""
    cue, that = CUES.get(verb.head.lemma_.lower()), any(c.lower_ == "that" and c.dep_ == "mark" for c in verb.lefts)
    return cue is not None and cue.stance == "urge" and that and not any(c.dep_ == "aux" for c in verb.lefts)


def unsaid(verb: Token) -> bool:
    """Whether the verb tells of words that were not, or not yet, spoken."""
    if any(child.dep_ == "neg" for child in verb.children):
        return verb.lemma_.lower() != "rule"
    if any(c.dep_ == "aux" and c.lower_ in _HYPOTHETICAL for c in verb.children):
        return all(t.lower_ != "only" for t in (verb.nbor(-1), verb.nbor()))
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether", "than") for c in verb.children):
        return True
    head = verb.head
    if verb.dep_ == "ccomp" and verb.tag_ in ("VB", "VBP") and _demanded(verb):
        return True
    bare = not any(c.dep_ in ("aux", "nsubj") for c in verb.lefts)
    if verb.dep_ == "conj" and verb.tag_ in ("VB", "VBP") and head.tag_ == "VB" and bare:
        return unsaid(head)
    if verb.dep_ == "conj" and verb.tag_ == "VB" and bare and any(t.tag_ == "TO" for t in verb.doc[head.i : verb.i]):
        return verb.left_edge == verb
    if verb.dep_ in ("advcl", "acl") and verb.tag_ == "VBG" and head.tag_ == "VB":
        return head.head.lemma_.lower() in _MAKING
    if verb.tag_ == "VB" and any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children):
        if verb.dep_ in ("acl", "advcl", "relcl") or head.pos_ in ("ADJ", "NOUN") or head.lemma_ == "be":
            return True
        unmade = head.lemma_.lower() in NOT_YET or head.lemma_.lower() in TELLING or (head.i < verb.i and unsaid(head))
        return verb.dep_ in ("xcomp", "ccomp") and unmade
    return verb.dep_ == "pcomp" and head.lower_ == "without"
