"""The speaker as the site will name them: canonical actors, or the phrase as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.pronouns import PRONOUNS, meant
from generator.extract.statements.content import Text
from generator.extract.statements.phrases import conjuncts, end_of, noun_phrase
from generator.model.article import Span
from generator.model.reading import Cast, Mention, Statement

if TYPE_CHECKING:
    from spacy.tokens import Token


def named(
    text: Text, head: Token | None, cast: Cast, before: Sequence[Statement]
) -> tuple[tuple[str, ...], Span | None, str]:
    """The speakers' names, the phrase's place, and a word on how a pronoun was resolved ("" if there was none)."""
    if head is None:
        return (), None, ""
    span = noun_phrase(head)
    if head.lower_ in PRONOUNS:
        actors = meant(head, cast, before)
        return actors, Span(head.idx, end_of(head)), ", pronoun" if actors else ", pronoun unresolved"
    names = (_name(text, part, cast) for part in conjuncts(head))
    return tuple(dict.fromkeys(names)), span, ""


def _name(text: Text, head: Token, cast: Cast) -> str:
    """The actor whose mention holds the head or stands in apposition to it, else the phrase without its coordination."""
    appositions = [c for c in head.children if c.dep_ == "appos"]
    for token in [head, *appositions]:
        mention = _covering(token, cast)
        if mention is not None:
            return cast.actors[mention.actor].name
    own = noun_phrase(head)
    rest = next((c for c in head.rights if c.dep_ in ("cc", "conj", "appos")), None)
    end = min(own.end, rest.left_edge.idx) if rest is not None else own.end
    return text.text[own.start : end].strip(" ,")


def _covering(token: Token, cast: Cast) -> Mention | None:
    inside = (m for m in cast.mentions if m.span.start <= token.idx < m.span.end)
    return next(inside, None)
