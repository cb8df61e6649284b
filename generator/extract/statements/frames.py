"""One attribution as the parse shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.statements.parts import Content
from generator.model.article import Span
from generator.model.reading import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Frame:
    """One attribution as the parse shows it. `speakers` and `via` are heads of phrases."""

    cue: Token
    cue_span: Span
    lemma: str
    stance: Stance
    content: Content
    speakers: Sequence[Token]
    rule: str
    via: Sequence[Token] = ()


def framed(
    verb: Token,
    end: int,
    lemma: str,
    stance: Stance,
    *,
    content: Content,
    speakers: Sequence[Token],
    rule: str,
    via: Sequence[Token] = (),
) -> Frame | None:
    """The attribution from `verb` to the offset `end`; None without content or speakers."""
    if not content or not speakers:
        return None
    return Frame(verb, Span(verb.idx, end), lemma, stance, content, speakers, rule, via)
