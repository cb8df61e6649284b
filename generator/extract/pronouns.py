"""Who a pronoun or a bare "the agency" means, only where the text settles it.

For the facts room: `resolve_subject` gives the actor to put in place of a sentence's first subject.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.lexicon.cues import PEOPLE
from generator.model.article import Span
from generator.model.reading import Actor, Cast, Mention, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan

PERSONAL = frozenset({"he", "she"})
NEUTRAL = frozenset({"it"})
PLURAL = frozenset({"they"})
PRONOUNS = PERSONAL | NEUTRAL | PLURAL
_REACH = 3


def resolve_subject(sentence: TokenSpan, cast: Cast, statements: Sequence[Statement]) -> str | None:
    """The canonical name of the actor that the sentence's opening subject means, or None when the text does not settle it.

    `sentence` is a sentence of the article's `Doc`. Gives a name only when the sentence starts with a subject pronoun
    (he, she, it, they) or a bare nominal ("the agency", "the minister"); a sentence that starts with a name gives None.
    """
    first = next((t for t in sentence if not t.is_punct and not t.is_space), None)
    if first is None:
        return None
    subject = first if first.lower_ in PRONOUNS else next((t for t in sentence[:4] if t.dep_ == "nsubj"), None)
    if subject is None or subject.dep_ not in ("nsubj", "nsubjpass") and subject.lower_ not in PRONOUNS:
        return None
    names = meant(subject, cast, statements)
    return names[0] if len(names) == 1 else None


def meant(token: Token, cast: Cast, statements: Sequence[Statement]) -> tuple[str, ...]:
    """The actors that a pronoun means, as far as the text before it settles it; () otherwise."""
    lower = token.lower_
    if lower in PERSONAL:
        return _person(token, cast, statements)
    if lower in NEUTRAL:
        return _body(token, cast, statements)
    if lower in PLURAL:
        return _several(token, cast, statements)
    return ()


def _recent(token: Token, statements: Sequence[Statement]) -> Statement | None:
    """The last statement that ended before the pronoun, at most a few sentences back."""
    before = [s for s in statements if s.cue is not None and s.cue.end <= token.idx and s.speakers]
    if not before:
        return None
    last = before[-1]
    between = sum(1 for s in token.doc.sents if last.sentence.end <= s.start_char < token.sent.start_char)
    return last if between < _REACH else None


def _actors(cast: Cast, names: Sequence[str]) -> list[Actor]:
    return [a for name in names for a in cast.actors if a.name == name]


def _person(token: Token, cast: Cast, statements: Sequence[Statement]) -> tuple[str, ...]:
    persons = _subjects(token, cast, {"person"})
    last = _recent(token, statements)
    spoke = [a.name for a in _actors(cast, last.speakers) if a.type == "person"] if last is not None else []
    if len(spoke) == 1 and (
        not persons or persons[-1] == spoke[0] or last is not None and last.sentence.end >= token.sent.start_char - 1
    ):
        return (spoke[0],)
    if len(set(persons)) == 1:
        return (persons[-1],)
    return ()


def _body(token: Token, cast: Cast, statements: Sequence[Statement]) -> tuple[str, ...]:
    bodies = _subjects(token, cast, {"organization", "country"})
    last = _recent(token, statements)
    spoke = [a.name for a in _actors(cast, last.speakers) if a.type != "person"] if last is not None else []
    if len(spoke) == 1 and (not bodies or bodies[-1] == spoke[0]):
        return (spoke[0],)
    return (bodies[-1],) if len(set(bodies)) == 1 else ()


def _several(token: Token, cast: Cast, statements: Sequence[Statement]) -> tuple[str, ...]:
    last = _recent(token, statements)
    if last is not None and (len(last.speakers) > 1 or last.speakers[0].split()[-1].lower().endswith("s")):
        return last.speakers
    return ()


def _subjects(token: Token, cast: Cast, types: set[str]) -> list[str]:
    """Actors of the given types that are subjects in this and the two sentences before the pronoun, in text order."""
    sents = [s for s in token.doc.sents if s.start_char <= token.idx][-_REACH:]
    if not sents:
        return []
    found: list[str] = []
    for mention in cast.within(Span(sents[0].start_char, token.idx)):
        actor = cast.actors[mention.actor]
        if actor.type in types and _is_subject(token.doc, mention):
            found.append(actor.name)
    return found


def _is_subject(doc: Doc, mention: Mention) -> bool:
    words = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
    return words is not None and words.root.dep_ in ("nsubj", "nsubjpass", "appos")
