"""Every place in an article where somebody reports something, read off the parse."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from generator.extract.statements.according import according
from generator.extract.statements.calls import called_for, portrayed, portrayed_by, put_at
from generator.extract.statements.frames import Frame
from generator.extract.statements.phrasings import as_told, expressed, gave, unconfirmed
from generator.extract.statements.telling import told
from generator.extract.statements.text import Text

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_frames(text: Text) -> Iterator[Frame]:
    """Every attribution outside quotation marks, in text order of the cues."""
    for token in text.doc:
        if token.lower_ in ("according", "per") and text.quotation_at(token.idx) is None:
            frame = according(text, token)
        elif (token.pos_ in ("VERB", "AUX") or token.lower_ in ("said", "says", "added")) and not token.is_quote:
            frame = _verb(text, token) if _reporters(text, token) else None
        else:
            continue
        if frame is not None:
            yield frame


def _reporters(text: Text, token: Token) -> bool:
    """Whether the token is the reporter's: outside quotations, or the first word of one that only starts behind its
    subject ('Costa "stressed that ..."').
    """
    quote = text.quotation_at(token.idx)
    if quote is None:
        return True
    subject = next((c for c in token.lefts if c.dep_ == "nsubj"), None)
    return token.idx == quote.inner.start and subject is not None and subject.idx < quote.outer.start


def _verb(text: Text, verb: Token) -> Frame | None:
    for rule in _RULES:
        frame = rule(text, verb, verb.lemma_.lower())
        if frame is not None:
            return frame
    return None


_RULES: tuple[Callable[[Text, Token, str], Frame | None], ...] = (
    unconfirmed,
    gave,
    expressed,
    as_told,
    called_for,
    portrayed,
    portrayed_by,
    put_at,
    told,
)
