"""Noun phrases and clauses as stretches of tokens and characters."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.model.article import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_MARKS = frozenset('"“”„')
_TELLING_PLACE = frozenset("to on after during before about".split())
_LOOSE = frozenset({"relcl", "punct", "cc", "parataxis", "ccomp", "advcl"})


def end_of(token: Token) -> int:
    """Offset behind the token."""
    return token.idx + len(token)


def conjuncts(head: Token) -> Iterator[Token]:
    """The head and everything coordinated with it, in text order."""
    yield head
    for child in head.rights:
        possessive = any(c.dep_ == "case" for c in child.children)
        if child.dep_ == "conj" and (possessive or any(_aside(c) and c.i < child.i for c in head.rights)):
            continue
        if child.dep_ == "conj" and child.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "X", "DET"):
            yield from conjuncts(child)


def _aside(child: Token) -> bool:
    """Whether an apposition goes on behind a comma; a short name in brackets does not."""
    return child.dep_ == "appos" and child.left_edge.nbor(-1).text != "("


def noun_phrase(head: Token) -> Span:
    """The phrase of `head` with its modifiers, appositions and coordination, relative clauses left out."""
    tokens = list(_phrase(head))
    return Span(tokens[0].idx, end_of(tokens[-1]))


def _phrase(head: Token) -> list[Token]:
    kept = [head]
    for child in head.children:
        if child.dep_ in _LOOSE or (child.dep_ == "conj" and child.pos_ in ("VERB", "AUX")):
            continue
        if child.dep_ == "prep" and head.pos_ == "PROPN" and child.lower_ in _TELLING_PLACE:
            continue
        kept.extend(child.subtree if child.dep_ not in ("conj", "appos") else _phrase(child))
    kept.sort(key=lambda token: token.i)
    before = [t.i for t in head.doc[kept[0].i : head.i] if t.text in _MARKS]
    behind = [t.i for t in head.doc[head.i : kept[-1].i] if t.text in _MARKS]
    first = before[-1] + 1 if len(before) % 2 else 0
    last = behind[0] if len(behind) % 2 else len(head.doc)
    kept = [token for token in kept if first <= token.i < last]
    while len(kept) > 1 and kept[-1].is_punct and kept[-1].text not in ")%":
        kept.pop()
    return kept


def left_of(head: Token) -> Token:
    """The first token of the phrase that `head` closes, never reaching over a quotation mark or a verb."""
    first = head
    for token in reversed(_phrase(head)):
        if token.i > head.i:
            continue
        if token.is_quote or (token.pos_ in ("VERB", "AUX") and token.dep_ not in ("amod", "acl")):
            break
        first = token
    return first
