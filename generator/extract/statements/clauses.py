"""The clause behind a reporting verb: which one counts as what was said, and what of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.statements.astray import astray
from generator.extract.statements.behind import clause_behind, rest_behind
from generator.extract.statements.parts import Content, finite_within, parts
from generator.extract.statements.phrases import end_of, noun_phrase
from generator.extract.statements.text import Text
from generator.lexicon.cues import PHRASAL, TO_SOMEBODY, WHO_CLAUSES, Cue
from generator.model.article import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "attr"})


def clause_content(text: Text, verb: Token, cue: Cue, speaks: bool) -> Content:
    if raised := _raised(text, verb):
        return raised
    clause = _clause(verb, cue)
    following = verb.nbor() if verb.i + 1 < len(text.doc) else verb
    if clause is None:
        marked = following.lower_ == "that" and following.tag_ == "IN" and following.i + 3 < verb.sent.end
        if marked and tells_clauses(cue):
            rest = rest_behind(text, verb, end_of(following))
            return rest if any(finite_within(text, span) for span in rest) else ()
        return astray(text, verb) if tells_clauses(cue) else ()
    if clause.dep_ != "xcomp":
        content = clause_behind(text, verb, clause)
        return content if _whole(verb, clause, content) else ()
    if (not speaks and clause.tag_ != "VBG") or (verb.dep_ == "relcl" and cue.stance in ("estimate", "speculate")):
        return ()
    if clause.tag_ == "VBG" and clause.left_edge.nbor(-1).text == ",":
        return ()
    whom = next((c for c in verb.lefts if c.dep_ == "nsubjpass" and c.pos_ != "PRON"), None)
    if whom is not None and clause.i > verb.i:
        return parts(text, noun_phrase(whom)) + clause_behind(text, verb, clause)
    person = next((c for c in verb.rights if c.dep_ in ("dobj", "obj", "dative") and c.i < clause.i), None)
    if person is not None and verb.lemma_.lower() in ("offer", "agree", "vow", "threaten", "refuse"):
        return ()
    return clause_behind(text, verb, person if person is not None else clause)


def _raised(text: Text, verb: Token) -> Content:
    """A claim about what a relative clause hangs on: "photos that he said showed a tail", "which they say was late"."""
    clause = next((c for c in verb.rights if c.dep_ in ("ccomp", "xcomp") and c.pos_ in ("VERB", "AUX")), None)
    subject = next((c for c in verb.lefts if c.dep_ in _SUBJECTS and c.tag_ not in ("WDT", "WP")), None)
    if verb.dep_ not in ("relcl", "acl") or clause is None or subject is None or verb.head.i >= subject.left_edge.i:
        return ()
    opening = subject.left_edge.nbor(-1)
    own = any(c.dep_ in _SUBJECTS and c.i > verb.i for c in clause.lefts)
    bare = clause.tag_ in ("VBG", "VBN") and not any(c.dep_ in ("aux", "auxpass") for c in clause.lefts)
    if opening.lower_ not in ("which", "that", "who") or own or bare or _to(clause) or verb.nbor().lower_ == "that":
        return ()
    said = rest_behind(text, verb, verb.nbor().idx)
    thing = noun_phrase(verb.head)
    return parts(text, Span(thing.start, min(thing.end, opening.idx)), *said) if said else ()


def _whole(verb: Token, clause: Token, content: Content) -> bool:
    """Whether a clause is a claim of its own: its verb is in the content, and its subject has not moved elsewhere."""
    verbs = [t for t in clause.subtree if t.pos_ in ("VERB", "AUX")] or [clause]
    if not any(span.start <= t.idx < span.end for span in content for t in verbs):
        return False
    first = clause.left_edge
    if first.tag_ == "WP" and first.lower_ in ("who", "which") and verb.lemma_.lower() not in WHO_CLAUSES:
        return False
    behind = [c for c in clause.lefts if c.i > verb.i and c.tag_ != "WDT"]
    subject = any(c.dep_ in _SUBJECTS or c.pos_ == "PRON" or _misread_name(c) for c in behind)
    finite = clause.tag_ in ("VBD", "VBZ", "VBP") or any(c.tag_ == "MD" for c in clause.lefts)
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.lefts)
    if verb.lemma_.lower() == "find" and not finite and verb.dep_ != "ROOT":
        return False
    if verb.lemma_.lower() == "admit" and clause.tag_ == "VBG" and any(c.dep_ == "nsubj" for c in clause.lefts):
        return False
    return subject or marked or not finite or all(clause.idx >= span.end for span in content)


def _misread_name(token: Token) -> bool:
    """Whether a surname was read as an adverb: "said Tully used the money"."""
    return token.pos_ == "ADV" and token.is_title


def _clause(verb: Token, cue: Cue) -> Token | None:
    """The clause behind the verb that its kind lets count as content."""
    infinitive = told_to(verb) if verb.lemma_.lower() == "tell" else None
    for child in verb.rights:
        that = child.dep_ == "advcl" and child.left_edge.lower_ == "that"
        if (child.dep_ == "ccomp" or that) and tells_clauses(cue) and child.right_edge.i > verb.i + 1:
            return _noun_aside(child)
        if child.dep_ == "advcl" and child.tag_ == "VBG" and verb.lemma_ in PHRASAL and _at_once(verb, child):
            return child
        wanted = "g" if child.tag_ == "VBG" else "c" if child == infinitive else "i"
        if child.dep_ == "xcomp" and child.pos_ in ("VERB", "AUX") and wanted in cue.takes:
            return child
    person = next((c for c in verb.rights if c.dep_ in ("dobj", "obj", "dative")), None)
    if person is not None and verb.lemma_.lower() in TO_SOMEBODY:
        return next((c for c in person.rights if c.dep_ in ("relcl", "acl") and _unmarked(c)), None)
    return None


def _at_once(verb: Token, clause: Token) -> bool:
    """Whether only the verb's particle stands before the clause: "ruled out joining"."""
    return clause.left_edge.i == verb.i + 2 and verb.nbor().dep_ == "prt"


def _noun_aside(clause: Token) -> Token:
    """The clause itself, or what hangs on it where the parse takes the last noun before "that" for the verb."""
    if clause.pos_ != "NOUN" or clause.i + 1 >= clause.sent.end or clause.nbor().lower_ != "that":
        return clause
    hanging = (c for c in clause.rights if c.dep_ in ("ccomp", "acl", "relcl"))
    return next((c for c in hanging if c.left_edge == clause.nbor()), clause)


def _unmarked(clause: Token) -> bool:
    """Whether a clause that the parse makes relative is none: "told the judge he acted alone"."""
    if clause.dep_ == "acl":
        return clause.left_edge.lower_ == "that" and clause.left_edge.dep_ == "mark"
    if clause.left_edge.lower_ == "that":
        return any(c.dep_ in ("nsubj", "nsubjpass") and c.lower_ != "that" for c in clause.lefts)
    return clause.left_edge.tag_ not in ("WDT", "WP", "WRB", "WP$") and clause.tag_ != "VBG"


def tells_clauses(cue: Cue) -> bool:
    return "c" in cue.takes or "t" in cue.takes


def _to(clause: Token) -> bool:
    return any(t.lower_ == "to" and t.dep_ == "aux" for t in clause.lefts)


def told_to(verb: Token) -> Token | None:
    """The infinitive of "told residents to leave"."""
    if any(c.dep_ == "ccomp" for c in verb.rights):
        return None
    infinitives = (c for c in verb.rights if c.dep_ == "xcomp" and c.tag_ == "VB")
    return next((c for c in infinitives if _to(c)), None)
