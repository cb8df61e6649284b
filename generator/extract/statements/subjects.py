"""Whose words a cue reports: the subject in the parse, through control, participles and relative clauses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.statements.named_before import named_before
from generator.extract.statements.phrases import conjuncts
from generator.extract.statements.text import Text
from generator.lexicon.cues import CALLS, CAUSING, DOCUMENTS, EVIDENCE, GAVE_DOCUMENT, TELLING

if TYPE_CHECKING:
    from spacy.tokens import Token

_RELATIVE = frozenset({"who", "which", "that"})
_RELAYING = frozenset("quote cite report hear record describe".split())
_THROUGH = frozenset("by after before in while on when".split())
_NOBODY = frozenset("i we you who which that this these what whoever it's".split())
_NONE = frozenset("no nobody none neither nothing".split())
_REPORTING = TELLING | CALLS.keys()
_NO_PERSON = frozenset({"ORG", "GPE", "FAC", "LOC"})
_DEEP = 6


def speakers_of(verb: Token) -> Sequence[Token]:
    """The heads of the phrases that name who speaks at `verb`, coordination spelt out; empty when nobody is named."""
    head = _speaker(verb, 0)
    if head is None:
        return []
    return [*_joined_before(head), *conjuncts(head)]


def said_by(text: Text, verb: Token) -> Sequence[Token]:
    """As `speakers_of`, corrected where the parse takes a title, or the subject of a lesser clause, for the speaker."""
    heads = speakers_of(verb)
    origin = heads[0].head if heads and heads[0].dep_ == "nsubj" and heads[0].head.i < verb.i else verb
    beside = named_before(text, origin, heads)
    if beside is not None:
        return [beside]
    if (
        heads
        and verb.dep_ == "conj"
        and (not text.speaks(heads[0]) or _no_speaker_apart(verb, heads[0]) or _again(verb))
    ):
        outer = verb.head
        while outer.dep_ in ("ccomp", "conj") and outer.head.pos_ == "VERB" and outer.lemma_.lower() not in TELLING:
            outer = outer.head
        heads = speakers_of(outer) if outer.lemma_.lower() in TELLING else heads
    elif _either(verb):
        return []
    heads = [_past_dateline(text, head, verb) for head in heads]
    if heads and not heads[0].like_num and any(c.lower_ in _NONE for c in (heads[0], *heads[0].lefts)):
        return []
    return [] if heads and (_nobody(heads[0]) or _only_the_writers(heads[0])) else heads


def _only_the_writers(head: Token) -> bool:
    """Whether only the writer knows who it is: "my daughter says"."""
    return head.tag_ in ("NN", "NNS") and any(c.dep_ == "poss" and c.lower_ in ("my", "our") for c in head.lefts)


def _nobody(head: Token) -> bool:
    """Whether a pronoun names no speaker; "WHO" and "the i" are names."""
    named = (head.is_upper and len(head) > 1) or any(c.dep_ == "det" for c in head.lefts)
    return head.lower_ in _NOBODY and not named


def _either(verb: Token) -> bool:
    """Whether both the outer speaker and whom they speak of may be meant: "Lee said Dahl had left, and warned ..."."""
    clause = verb.head
    apart = verb.i > 1 and verb.nbor(-1).dep_ == "cc" and verb.nbor(-2).text == ","
    inside = clause.dep_ == "ccomp" and clause.i > clause.head.i and clause.head.lemma_.lower() in TELLING
    return verb.dep_ == "conj" and apart and inside and not any(c.dep_ == "nsubj" for c in verb.lefts)


def _again(verb: Token) -> bool:
    """Whether a cue takes up the one that the clause before it is told by: "claimed it was free and claims ..."."""
    clause = verb.head
    return clause.dep_ == "ccomp" and clause.head.lemma_ == verb.lemma_ and verb.left_edge == verb


def _no_speaker_apart(verb: Token, head: Token) -> bool:
    """Whether ", and demanded" follows a clause about a document or "it": then the one who speaks of it demands."""
    if verb.i < 2 or verb.nbor(-1).dep_ != "cc" or verb.nbor(-2).text != ",":
        return False
    return head.lemma_.lower() in DOCUMENTS or head.lower_ in ("it", "there")


def _past_dateline(text: Text, head: Token, verb: Token) -> Token:
    """The head, moved behind a dateline ("Geneva: ...") and to the end of a hyphened or run-on name."""
    run_on = False
    if text.preface.start <= head.idx < text.preface.end < verb.idx:
        words = text.doc[head.i + 1 : verb.i]
        later = (t for t in words if t.idx >= text.preface.end and t.pos_ in ("NOUN", "PROPN", "PRON"))
        head, run_on = next(later, head), True
    last, stop = head, verb.i if head.i < verb.i else head.sent.end
    while last.i + 1 < stop and _goes_on(last, run_on or (last is not head and "-" in text.doc[head.i : last.i].text)):
        last = last.nbor()
    named = text.person(last) or (last is not head and head.nbor().text == "-")
    return last if last.pos_ in ("NOUN", "PROPN") and named else head


def _goes_on(token: Token, run_on: bool) -> bool:
    """Whether a noun phrase goes on behind `token`: at a hyphen, and in a run of nouns that the parse broke."""
    following = token.nbor()
    if following.text == "-":
        return True
    return (token.text == "-" or run_on) and following.pos_ in ("NOUN", "PROPN")


def _joined_before(head: Token) -> list[Token]:
    """The members before the last of "with A, B and C saying", where the parse makes C alone the subject."""
    first = head.left_edge
    if first.i < 2 or first.lower_ in ("and", "or"):
        link = first if first.lower_ in ("and", "or") else None
    else:
        link = first.nbor(-1)
    if link is None or link.lower_ != "and" or link.i == 0 or link.head.pos_ not in ("PROPN", "NOUN"):
        return []
    root = link.head
    if root.i >= head.i or head in conjuncts(root) or root.head == head:
        return []
    while root.dep_ == "conj" and root.head.pos_ in ("PROPN", "NOUN"):
        root = root.head
    return list(conjuncts(root)) if root.dep_ == "pobj" and root.head.lower_ == "with" else []


def _own(verb: Token) -> Token | None:
    """The subject that hangs on `verb` itself; of a passive its agent, since its subject is spoken to."""
    if any(child.dep_ == "auxpass" for child in verb.children):
        by = next((c for c in verb.rights if c.dep_ == "agent"), None)
        return next((c for c in by.rights if c.dep_ == "pobj"), None) if by is not None else None
    subjects = [c for c in verb.children if c.dep_ == "nsubj" and c.lower_ not in ("what", "there")]
    inverted = len(subjects) > 1 and subjects[-1].i > verb.i and verb.nbor(-1).text == ","
    ahead = [c for c in subjects if c.i < verb.i]
    return subjects[-1] if inverted else ahead[-1] if ahead else next(iter(subjects), None)


def _speaker(verb: Token, depth: int) -> Token | None:
    if depth > _DEEP:
        return None
    found = _own(verb)
    if found is not None:
        return _antecedent(found)
    if any(child.dep_ in ("auxpass", "nsubjpass", "expl") for child in verb.children):
        return None
    head = verb.head
    verbal = head.pos_ in ("VERB", "AUX") and head is not verb
    if verb.dep_ == "conj" and verbal:
        return _speaker(head, depth + 1) if not _passive(head) else _subject_of_passive(head)
    if verb.dep_ in ("xcomp", "ccomp") and verbal and verb.tag_ not in ("VBD", "VBZ", "VBP"):
        objects = (c for c in head.rights if c.dep_ in ("dobj", "obj") and c.i < verb.i)
        controller = next(objects, None) if head.lemma_.lower() in CAUSING else None
        return controller if controller is not None else _speaker(head, depth + 1)
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and verbal:
        outer = _reporting_above(head)
        return _speaker(outer, depth + 1) or _subject_of_passive(outer)
    if verb.dep_ in ("acl", "relcl") and head.pos_ in ("NOUN", "PROPN", "PRON"):
        if verb.tag_ == "VBG":
            return _author(head, depth)
        if verb.tag_ in ("VBD", "VBN") and head.dep_ == "ROOT" and verb.lemma_.lower() not in ("accuse", "blame"):
            return head if verb.sent.text.rstrip()[-1:] in ".!?\"”’'" else None
    if verb.dep_ == "pcomp" and head.dep_ == "prep" and head.lower_ in _THROUGH and head.head.pos_ in ("VERB", "AUX"):
        return _speaker(head.head, depth + 1)
    return None


def _reporting_above(verb: Token) -> Token:
    """The cue that a trailing participle belongs to: of "she denied that she took it, saying ..." the outer verb."""
    outer = verb
    while (
        outer.dep_ in ("ccomp", "xcomp", "conj", "advcl")
        and outer.head.pos_ in ("VERB", "AUX")
        and outer.lemma_.lower() not in _REPORTING
    ):
        outer = outer.head
    return outer if outer.lemma_.lower() in _REPORTING and outer.i < verb.i else verb


def _passive(verb: Token) -> bool:
    return any(child.dep_ == "auxpass" for child in verb.children)


def _subject_of_passive(verb: Token) -> Token | None:
    found = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    return _antecedent(found) if found is not None else None


def _antecedent(subject: Token) -> Token:
    """The noun that a relative pronoun stands for, the first of a coordination; other subjects as they are."""
    clause = subject.head
    while clause.dep_ == "conj" and clause.head.pos_ in ("VERB", "AUX"):
        clause = clause.head
    if subject.lower_ not in _RELATIVE or clause.dep_ != "relcl":
        return subject
    noun = clause.head
    while subject.lower_ == "who" and noun.ent_type_ in _NO_PERSON and noun.dep_ == "pobj":
        outer = noun.head.head
        if outer.i > noun.i or outer.pos_ not in ("NOUN", "PROPN"):
            break
        noun = outer
    if subject.lower_ == "who" and noun.dep_ == "appos":
        return noun.head
    if clause.i > noun.i and any(t.text == "," for t in noun.doc[noun.i + 1 : subject.i]):
        while noun.dep_ == "conj" and noun.head.pos_ in ("NOUN", "PROPN", "PRON"):
            noun = noun.head
    return noun


def _author(noun: Token, depth: int) -> Token | None:
    """Who issued the document ("issued a statement saying"); else the noun itself ("officials claiming")."""
    if noun.lemma_.lower() not in DOCUMENTS | EVIDENCE:
        return noun
    owner = next((c for c in noun.children if c.dep_ == "poss"), None)
    by = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ in ("by", "from")), None)
    if owner is None and by is not None:
        owner = next((c for c in by.rights if c.dep_ == "pobj"), None)
    if owner is not None and owner.pos_ != "PRON":
        return owner
    if noun.dep_ in ("dobj", "obj") and noun.head.lemma_.lower() in GAVE_DOCUMENT:
        return _speaker(noun.head, depth + 1)
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.pos_ == "VERB":
        return _speaker(noun.head.head, depth + 1)
    return noun


def reported_by(verb: Token) -> tuple[Sequence[Token], Sequence[Token]] | None:
    """(speakers, who relays) of "X was quoted as saying", "Y cited X as saying"."""
    if verb.tag_ != "VBG" or verb.dep_ != "pcomp" or verb.head.lower_ != "as":
        return None
    outer = verb.head.head
    if outer.lemma_.lower() not in _RELAYING:
        return None
    passive = _subject_of_passive(outer)
    if passive is not None:
        agent = _own(outer)
        return list(conjuncts(passive)), [agent] if agent is not None else []
    cited = next((c for c in outer.rights if c.dep_ in ("dobj", "obj") and c.i < verb.i), None)
    return (list(conjuncts(cited)), speakers_of(outer)) if cited is not None else None
