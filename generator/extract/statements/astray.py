"""What was told where the parse hangs it on another word: behind who was told, where, or who says it beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.events import FINITE
from generator.extract.statements.behind import clause_behind, rest_behind
from generator.extract.statements.parts import Content
from generator.extract.statements.phrases import end_of
from generator.extract.statements.text import Text
from generator.lexicon.cues import PEOPLE, TO_SOMEBODY

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "attr"})
_OCCASION = frozenset("in at on during to outside inside after before near from via by".split())
_FEWEST = 4
"""Behind "with X reporting" a claim has more words."""


def astray(text: Text, verb: Token) -> Content:
    """The clause behind the occasion of telling or behind a companion's cue; () where the parse shows neither."""
    return _behind_occasion(text, verb) or _behind_companion(text, verb)


def _behind_companion(text: Text, verb: Token) -> Content:
    """The clause behind "with Harbour News reporting", where the parse hangs it on another verb."""
    rest = verb.doc[verb.i + 1 : verb.sent.end]
    beside = verb.dep_ == "pcomp" and verb.head.lower_ == "with" and verb.tag_ == "VBG" and len(rest) > _FEWEST
    finite = any(t.tag_ in FINITE for t in rest) and not any(c.dep_ in ("dobj", "obj") for c in verb.rights)
    return rest_behind(text, verb, end_of(verb), whole=True) if beside and finite else ()


def _behind_occasion(text: Text, verb: Token) -> Content:
    """The clause that the parse hangs on where it was said: "told us in a statement that the case was closed"."""
    for prep in (c for c in verb.rights if c.dep_ in ("prep", "dative") and c.lower_ in _OCCASION):
        for noun in (c for c in prep.rights if c.dep_ == "pobj" and c.pos_ == "NOUN"):
            if prep.lower_ == "to" and noun.lemma_.lower() not in PEOPLE:
                continue
            clause = next((c for c in noun.rights if c.dep_ in ("acl", "relcl", "ccomp")), None)
            that = next((c for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that"), None) if clause else None
            if clause is not None and that is not None and clause.left_edge == that:
                return clause_behind(text, verb, clause)
            if clause is not None and _told_at_occasion(verb, clause):
                return rest_behind(text, verb, end_of(clause.left_edge))
    return ()


def _told_at_occasion(verb: Token, clause: Token) -> bool:
    """Whether a relative clause behind the occasion must be what was told: "told staff on a call that it would ..."."""
    subject = next((c for c in clause.lefts if c.dep_ in _SUBJECTS and c.lower_ != "that"), None)
    if clause.left_edge.lower_ != "that" or subject is None:
        return False
    thing = any(c.dep_ in ("dobj", "obj") for c in verb.rights)
    if verb.lemma_.lower() in TO_SOMEBODY:
        return thing and clause.right_edge.i > clause.i + 1
    return not thing and clause.head.head.lower_ == "to"
