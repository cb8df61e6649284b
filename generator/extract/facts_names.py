"""Whom a fact's subject means when it only points: "he", "they", "the agency"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.pronouns import meant
from generator.lexicon.cues import PEOPLE
from generator.lexicon.titles import ROLE_NOUNS
from generator.model.article import Span
from generator.model.reading import Cast, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
POINTING = frozenset({"he", "she", "it", "they"})
SAME = {"he": frozenset({"he", "him", "his"}), "she": frozenset({"she", "her", "hers"})}
NEAR = 150
"""Words of the text among which somebody without a name is looked for."""
FATES = frozenset("die survive recover collapse drown suffer".split())
_ANYONE = "victim suspect driver worker teenager pedestrian motorist passenger patient cyclist student resident climber"
UNNAMED = {
    "he": frozenset(f"man boy {_ANYONE}".split()),
    "she": frozenset(f"woman girl {_ANYONE}".split()),
}
"""Words for somebody to whom something happened and whose name is not told."""
IMPERSONAL = frozenset("be seem appear expect believe think say report remain happen take turn make rain snow".split())
"""Verbs whose "it" often means nothing: "it is expected that", "it took years", "it remains unclear"."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A pointing subject at `span`, and the canonical names it means: () when the text does not settle it."""

    span: Span
    word: str
    names: tuple[str, ...]


def pointing_subject(
    doc: Doc, span: Span, cast: Cast, statements: Sequence[Statement], said: Sequence[Statement]
) -> Subject | None:
    """The subject of the main clause of the stretch `span`, where it is a pronoun or nominal outside quotation marks.

    `statements` are all of the article (they tell who spoke before), `said` those of the sentence. "It" may mean any
    thing, so that it is named only where it speaks.
    """
    found = doc.char_span(span.start, span.end, alignment_mode="contract")
    quoted = [q for s in said for q in s.quoted]
    for token in found if found is not None else ():
        if token.dep_ not in SUBJECTS or not _main(token.head, span):
            continue
        if any(q.start <= token.idx < q.end for q in quoted):
            continue
        subject = _subject(doc, token, cast, statements, said)
        if subject is not None:
            return subject
    return None


def _subject(
    doc: Doc, token: Token, cast: Cast, statements: Sequence[Statement], said: Sequence[Statement]
) -> Subject | None:
    phrase = doc[token.left_edge.i : token.i + 1]
    span = Span(phrase.start_char, phrase.end_char)
    for statement in said:
        if statement.speaker == span and token.lower_ in POINTING and statement.speakers != (token.text,):
            return Subject(span, token.text, statement.speakers)
    said_so = token.dep_ == "nsubjpass" and any(c.dep_ in {"ccomp", "csubjpass"} for c in token.head.rights)
    if token.lower_ not in POINTING:
        return None
    if token.lower_ == "it" and (said_so or token.head.lemma_.lower() in IMPERSONAL):
        return None
    names = () if token.lower_ == "it" else meant(token, cast, statements)
    if token.lower_ == "they":
        return Subject(span, token.text, () if _one_person(cast, names) else names)
    return Subject(span, token.text, _unless_nearer(token, names, cast, statements))


def _unless_nearer(
    token: Token, names: tuple[str, ...], cast: Cast, statements: Sequence[Statement]
) -> tuple[str, ...]:
    """The names that "he" or "she" means, unless the sentence before has somebody nearer without a name.

    That is a person known only by an office as its subject ("The minister ordered ..."), who is meant where it names
    nobody else, a "she" whom the one named speaks about, or another "her".
    """
    before = token.doc[token.sent.start - 1].sent if token.sent.start else None
    own = cast.names_within(Span(token.sent.start_char, token.idx))
    if before is not None and _of_a_victim(token, before) and _only_speaks(names, before, cast, statements):
        return ()
    if before is None or token.lower_ == "it" or set(own).intersection(names):
        return names
    inside = Span(before.start_char, before.end_char)
    about = [s for s in statements if s.speakers == names and s.quoted and _overlap(s.sentence, inside)]
    if any(t.lower_ == token.lower_ and any(q.start <= t.idx < q.end for s in about for q in s.quoted) for t in before):
        return ()
    near = {*cast.names_within(inside), *(n for s in statements if _overlap(s.sentence, inside) for n in s.speakers)}
    if names and not near.intersection(names) and any(t.lower_ in SAME[token.lower_] for t in before):
        return ()
    subject = next((t for t in before.root.lefts if t.dep_ in SUBJECTS), None)
    if subject is None or subject.tag_ != "NN" or subject.lower_ not in ROLE_NOUNS | PEOPLE:
        return names
    meant_by = [m for m in cast.within(inside) if m.span.start <= subject.idx < m.span.end]
    if meant_by or any(cast.actors[m.actor].type == "person" for m in cast.within(inside)):
        return names if any(cast.actors[m.actor].name in names for m in meant_by) else ()
    return (token.doc[subject.left_edge.i : subject.i + 1].text,)


def _of_a_victim(token: Token, before: Tokens) -> bool:
    """Whether what befalls "he" or "she" can have befallen somebody whom the sentences before leave without a name."""
    befalls = token.dep_ == "nsubjpass" or token.head.lemma_.lower() in FATES
    told = token.doc[max(0, before.start - NEAR) : before.start]
    unnamed = (t for t in told if t.dep_ in SUBJECTS and t.tag_ == "NN" and t.lower_ in UNNAMED.get(token.lower_, ()))
    return befalls and any(not any(c.ent_type_ == "PERSON" for c in t.subtree) for t in unnamed)


def _only_speaks(names: Sequence[str], before: Tokens, cast: Cast, statements: Sequence[Statement]) -> bool:
    """Whether the sentence before names somebody only as the one who speaks there."""
    inside = Span(before.start_char, before.end_char)
    told = [s for s in statements if s.speakers == names and s.speaker is not None and _overlap(s.sentence, inside)]
    named = [m for m in cast.within(inside) if cast.actors[m.actor].name in names]
    return bool(told) and all(any(_overlap(m.span, s.speaker) for s in told if s.speaker) for m in named)


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _one_person(cast: Cast, names: Sequence[str]) -> bool:
    return len(names) == 1 and any(a.name == names[0] and a.type == "person" for a in cast.actors)


def _main(verb: Token, span: Span) -> bool:
    """Whether the verb heads the stretch: the sentence's main verb, what is said before it, or the clause cut out."""
    if verb.dep_ == "ROOT" or not span.start <= verb.head.idx < span.end:
        return True
    beside = verb.dep_ == "parataxis" or (verb.dep_ == "ccomp" and verb.i < verb.head.i)
    return beside and verb.head.dep_ == "ROOT"
