"""Whose words a cue reports: the subject in the parse, through control, participles and relative clauses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.lexicon.cues import DOCUMENTS, GAVE_DOCUMENT, NOT_YET

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE = frozenset({"who", "which", "that"})
_RELAYING = frozenset("quote cite report hear record describe".split())


def own_subject(verb: Token) -> Token | None:
    """The subject that hangs on `verb` itself; of a passive only its agent, since its subject is spoken to."""
    if any(child.dep_ == "auxpass" for child in verb.children):
        by = next((c for c in verb.rights if c.dep_ == "agent"), None)
        return next((c for c in by.rights if c.dep_ == "pobj"), None) if by is not None else None
    return next((c for c in verb.children if c.dep_ in ("nsubj", "csubj")), None)


def speaker_of(verb: Token, depth: int = 0) -> Token | None:
    """The head of the phrase that names who speaks at `verb`, or None."""
    if depth > 6:
        return None
    found = own_subject(verb)
    if found is not None:
        return _antecedent(found)
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
        return None
    head = verb.head
    if verb.dep_ == "conj" and head.pos_ in ("VERB", "AUX"):
        return speaker_of(head, depth + 1)
    if verb.dep_ in ("xcomp", "ccomp") and head.pos_ in ("VERB", "AUX") and verb.tag_ != "VBD":
        controller = next((c for c in head.rights if c.dep_ in ("dobj", "obj") and c.i < verb.i), None)
        return controller if controller is not None else speaker_of(head, depth + 1)
    if verb.dep_ == "advcl" and verb.tag_ in ("VBG", "TO", "VB") and head.pos_ in ("VERB", "AUX"):
        return speaker_of(head, depth + 1)
    if verb.dep_ == "acl" and head.pos_ in ("NOUN", "PROPN", "PRON"):
        return _author(head, depth)
    if verb.dep_ == "pcomp" and head.dep_ == "prep" and head.lower_ in ("by", "after", "before", "in", "while", "on"):
        return speaker_of(head.head, depth + 1) if head.head.pos_ in ("VERB", "AUX") else None
    return None


def _antecedent(subject: Token) -> Token:
    if subject.lower_ in _RELATIVE and subject.head.dep_ == "relcl":
        noun = subject.head.head
        while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN", "PRON"):
            noun = noun.head
        return noun
    return subject


def _author(noun: Token, depth: int) -> Token | None:
    """ "issued a statement saying": who issued it; else the noun itself ("officials claiming")."""
    if noun.lemma_.lower() in DOCUMENTS:
        owner = next((c for c in noun.children if c.dep_ == "poss"), None)
        if owner is not None:
            return owner
        if noun.dep_ in ("dobj", "obj") and noun.head.lemma_.lower() in GAVE_DOCUMENT:
            return speaker_of(noun.head, depth + 1)
        if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.pos_ == "VERB":
            return speaker_of(noun.head.head, depth + 1)
    return noun


def reported_by(verb: Token) -> tuple[Token, Token | None] | None:
    """(speaker, who relays) of "X was quoted as saying", "Y cited X as saying"."""
    if verb.dep_ not in ("pcomp", "advcl") or verb.tag_ != "VBG":
        return None
    outer = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else None
    if outer is None or outer.lemma_.lower() not in _RELAYING:
        return None
    passive = next((c for c in outer.children if c.dep_ == "nsubjpass"), None)
    if passive is not None:
        return _antecedent(passive), own_subject(outer)
    cited = next((c for c in outer.rights if c.dep_ in ("dobj", "obj") and c.i < verb.i), None)
    return (cited, speaker_of(outer)) if cited is not None else None


def unsaid(verb: Token) -> bool:
    """Whether the verb tells of words that were not, or not yet, spoken."""
    if any(child.dep_ == "neg" for child in verb.children):
        return verb.lemma_.lower() in (
            "say",
            "tell",
            "add",
            "announce",
            "comment",
            "specify",
            "elaborate",
            "reveal",
            "disclose",
            "explain",
            "respond",
            "confirm",
        )
    if any(
        c.dep_ == "aux" and c.lower_ in ("will", "would", "may", "might", "could", "should", "'ll", "must")
        for c in verb.children
    ):
        return True
    if any(c.dep_ == "mark" and c.lower_ in ("if", "unless") for c in verb.children):
        return True
    head = verb.head
    if verb.dep_ in ("xcomp", "acl") and verb.tag_ == "VB":
        return head.lemma_.lower() in NOT_YET or head.pos_ == "ADJ" or verb.dep_ == "acl"
    return verb.dep_ == "pcomp" and head.lower_ == "without"
