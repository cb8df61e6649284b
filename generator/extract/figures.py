"""Quantities: value, range, unit, what is counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.model.article import Article
from generator.model.reading import DateMention, Figure

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_figures(article: Article, doc: Doc, dates: Sequence[DateMention]) -> tuple[Figure, ...]:
    """Quantities in text order; never dates, times or ordinals."""
    return ()
