"""Where content behind a cue ends: the reporter goes on, with a further cue, an answer, or a clause of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.events import FINITE
from generator.extract.statements.phrases import end_of
from generator.extract.statements.text import Text
from generator.lexicon.cues import CALLS, CUES, DEEDS, DOCUMENTS, EXPRESSING, PEOPLE, PORTRAYING, TELLING
from generator.lexicon.titles import ROLE_NOUNS

if TYPE_CHECKING:
    from spacy.tokens import Token

_OTHER_CUES = CALLS.keys() | EXPRESSING | PORTRAYING
_TURNING = frozenset({"after", "when", "as", "although", "though"})
"""What opens a clause in which the reporter goes on to what others say."""
ANSWERED = re.compile(
    r"(?:,| [–—-]) (?:(?:an?|the) (?:claim|charge|allegation|accusation|assertion|suggestion|prospect)s?"
    r"|something|which) [^,;“”\"]{0,60}"
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dispute[sd]?|dismiss(?:es|ed)?|describe[sd]?|call(?:s|ed)?)\b"
)


def end_behind(verb: Token, clause: Token | None, start: int) -> int:
    """Where the content behind `verb` ends: before its next cue, with the clause it stands in, or the sentence."""
    end = min(verb.sent.end_char, _clause_end(verb))
    for child in verb.rights:
        if child.idx <= start or (clause is not None and child.i <= clause.i) or not _other_telling(child):
            continue
        edge = child.left_edge.idx if child.left_edge.idx > start else child.idx
        end = min(end, edge)
        for word in verb.rights:
            if word.dep_ == "cc" and start < word.idx < end:
                end = word.idx
    told = [] if clause is None else [clause, *(c for c in verb.rights if c.dep_ == "xcomp" and c is not clause)]
    for part in told:
        for token in part.subtree:
            if start < token.idx < end and _breaks_off(verb, token, part):
                first = token.left_edge
                end = first.nbor(-1).idx if first.nbor(-1).dep_ == "cc" else first.idx
    return end


def _breaks_off(verb: Token, token: Token, clause: Token | None) -> bool:
    """Whether inside a clause the reporter goes on: ", saying ...", or a cue that the clause's subject cannot utter."""
    if token.i == 0 or clause is None or token.dep_ not in ("advcl", "conj"):
        return False
    before = token.left_edge.nbor(-1) if token.left_edge.i else token
    if token.dep_ == "advcl":
        return before.text == "," and _other_telling(token)
    helped = next((c for c in token.lefts if c.dep_ in ("aux", "auxpass")), token)
    cue = CUES.get(token.lemma_.lower())
    told = token.tag_ in FINITE and (token.lemma_.lower() in DEEDS or (cue is not None and not cue.minds))
    if (
        clause.tag_ == "VB"
        and clause.dep_ in ("xcomp", "ccomp", "ROOT")
        and token.head == clause
        and helped.tag_ in FINITE
    ):
        return not any(c.dep_ in ("nsubj", "nsubjpass") for c in token.lefts)
    subject = next((c for c in clause.lefts if c.dep_ == "nsubj" or (c.dep_ == "nsubjpass" and told)), None)
    apart = token.i > 1 and token.nbor(-2).text == ","
    speakers = PEOPLE | ROLE_NOUNS if apart else PEOPLE | ROLE_NOUNS | DOCUMENTS
    thing = subject is not None and subject.pos_ == "NOUN" and subject.lemma_.lower() not in speakers
    inanimate = thing or (apart and subject is not None and subject.lower_ in ("it", "there"))
    own = any(
        c.dep_ in ("nsubj", "nsubjpass", "auxpass") or (c.dep_ == "aux" and c.lemma_ != "have") for c in token.lefts
    )
    again = token.lemma_ == verb.lemma_ and (token.tag_ in FINITE or token.tag_ == "VB")
    lemma = token.lemma_.lower()
    deed = (
        lemma in DEEDS and subject is not None and subject.pos_ == "NOUN" and subject.lemma_ not in PEOPLE | ROLE_NOUNS
    )
    tells = deed or (lemma in TELLING and (inanimate or again))
    tells = tells and (again or token.tag_ in FINITE or token.tag_ == verb.tag_)
    return before.dep_ == "cc" and not own and tells


def _clause_end(verb: Token) -> int:
    """Where the relative or leading clause ends that `verb` stands in."""
    top = verb
    while top.dep_ in ("conj", "ccomp", "xcomp") and top.head.i < top.i and top.head.pos_ in ("VERB", "AUX"):
        top = top.head
    inside = top.dep_ in ("relcl", "acl") or (top.dep_ in ("advcl", "pcomp", "ccomp") and top.head.i > top.i)
    return end_of(top.right_edge) if inside else int(verb.sent.end_char)


def _other_telling(child: Token) -> bool:
    """Whether a right child of a cue is the reporter's: a further verb, or a participle that reports."""
    if child.pos_ not in ("VERB", "AUX"):
        return False
    if child.dep_ == "conj":
        marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in child.lefts)
        return _joined(child) and not _goes_on(child) and not marked
    lemma = child.lemma_.lower()
    if child.dep_ != "advcl":
        return False
    if child.tag_ == "VBG" and not any(c.dep_ == "mark" for c in child.children):
        return (lemma in TELLING and not CUES[lemma].minds) or lemma in _OTHER_CUES
    marks = {c.lower_ for c in child.lefts if c.dep_ in ("mark", "advmod")}
    told = lemma in TELLING and not CUES[lemma].minds and any(c.dep_ == "nsubj" for c in child.lefts)
    if "when" in marks and child.tag_ == "VBN" and lemma in ("ask", "press", "question"):
        return True
    return bool(marks & {"while", "whereas"}) or (told and bool(marks & _TURNING))


def _goes_on(child: Token) -> bool:
    """Whether "and she was sacked" goes on with what is told: a subject of its own, no comma before, and no cue."""
    first = child.left_edge
    before = first.nbor(-1) if first.i else first
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in child.lefts)
    lemma = child.lemma_.lower()
    return own and before.lower_ == "and" and before.nbor(-1).text != "," and lemma not in CUES and lemma not in CALLS


def _joined(child: Token) -> bool:
    """Whether a word or a stop joins the verb to what stands before; else it is the verb of the clause told."""
    first = child.left_edge
    before = first.nbor(-1) if first.i else first
    return first.dep_ == "cc" or before.dep_ == "cc" or before.is_punct


def before_semicolon(text: Text, first: Token, end: int) -> int:
    """`end`, moved ahead of a semicolon that no further "that" follows: there the reporter goes on."""
    stop = text.text.find(";", first.idx, end)
    if stop < 0 or text.quotation_at(stop) is not None:
        return end
    return end if re.match(r";\s+(?:and |but )?that\b", text.text[stop:end]) else stop
