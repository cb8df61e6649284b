"""A faithful short summary, taken from the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.model.article import Article
from generator.model.reading import KeyFact

if TYPE_CHECKING:
    from spacy.tokens import Doc


def summarise(article: Article, doc: Doc, facts: Sequence[KeyFact]) -> str:
    """One to three sentences of the article."""
    return ""
