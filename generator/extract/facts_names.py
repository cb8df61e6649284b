"""Whom a fact's subject means when it only points: "he", "they", "the agency"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.pronouns import meant
from generator.model.article import Span
from generator.model.reading import Cast, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
POINTING = frozenset({"he", "she", "it", "they"})
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
    for mention in cast.within(span):
        if mention.kind in {"pronoun", "nominal"} and mention.span == span and token.lower_ != "it":
            name = cast.actors[mention.actor].name
            lone = token.lower_ == "they" and _one_person(cast, (name,))
            return Subject(span, phrase.text, () if lone else (name,))
    if token.lower_ not in POINTING or (token.lower_ == "it" and token.head.lemma_.lower() in IMPERSONAL):
        return None
    names = () if token.lower_ == "it" else meant(token, cast, statements)
    return Subject(span, token.text, () if token.lower_ == "they" and _one_person(cast, names) else names)


def _one_person(cast: Cast, names: Sequence[str]) -> bool:
    return len(names) == 1 and any(a.name == names[0] and a.type == "person" for a in cast.actors)


def _main(verb: Token, span: Span) -> bool:
    """Whether the verb heads the stretch: the sentence's main verb, what is said before it, or the clause cut out."""
    if verb.dep_ == "ROOT" or not span.start <= verb.head.idx < span.end:
        return True
    beside = verb.dep_ == "parataxis" or (verb.dep_ == "ccomp" and verb.i < verb.head.i)
    return beside and verb.head.dep_ == "ROOT"
