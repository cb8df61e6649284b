"""The speaker as the site will name them: canonical actors, or the phrase as it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.pronouns import PRONOUNS, meant
from generator.extract.statements.phrases import end_of, noun_phrase
from generator.extract.statements.text import Text
from generator.model.article import Span
from generator.model.reading import Statement

_LINK = re.compile(r",\s*(?:and\s+)?|\s+and\s+")
_LAST_LINK = re.compile(r"\band\b")

if TYPE_CHECKING:
    from spacy.tokens import Token


def named(text: Text, heads: Sequence[Token], before: Sequence[Statement]) -> tuple[tuple[str, ...], Span | None, str]:
    """The speakers' names, the phrase's place, and a word on how a pronoun was resolved ("" if there was none)."""
    if not heads:
        return (), None, ""
    if len(heads) == 1 and heads[0].lower_ in PRONOUNS:
        actors = meant(heads[0], text.cast, before)
        span = Span(heads[0].idx, end_of(heads[0]))
        return actors, span, ", pronoun" if actors else ", pronoun unresolved"
    phrases = [noun_phrase(head) for head in heads]
    span = Span(min(p.start for p in phrases), max(p.end for p in phrases))
    return _listed(text, span) or tuple(dict.fromkeys(_name(text, head) for head in heads)), span, ""


def _listed(text: Text, span: Span) -> tuple[str, ...]:
    """The actors of "A, B and C" where each member is one; () for any other phrase."""
    words = text.text[span.start : span.end]
    members = [m for m in _LINK.split(words) if m]
    inside = [m for m in text.cast.within(span) if m.kind != "demonym"]
    if len(members) < 3 or len(inside) != len(members) or not _LAST_LINK.search(words):
        return ()
    ends = zip(members, inside, strict=True)
    if not all(text.text[m.span.start : m.span.end].endswith(member.strip()[-8:]) for member, m in ends):
        return ()
    return tuple(dict.fromkeys(text.cast.actors[m.actor].name for m in inside))


def _name(text: Text, head: Token) -> str:
    """The actor whose mention holds the head or stands in apposition to it, else the phrase without its coordination."""
    appositions = [c for c in head.children if c.dep_ == "appos"]
    for token in [head, *appositions]:
        mention = text.mention_at(token)
        if mention is not None and not (mention.kind == "demonym" and token.tag_ in ("NNPS", "NNS")):
            return text.cast.actors[mention.actor].name
    own = noun_phrase(head)
    rest = next((c for c in head.rights if c.dep_ in ("cc", "conj", "appos")), None)
    end = min(own.end, rest.left_edge.idx) if rest is not None else own.end
    return text.text[own.start : end].strip(" ,")
