"""Time expressions and the calendar values they mean."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.model.article import Article
from generator.model.reading import DateMention

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_dates(article: Article, doc: Doc) -> tuple[DateMention, ...]:
    """Time expressions in text order, resolved against the publication date."""
    return ()
