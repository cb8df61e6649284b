"""Which sentences are key facts, and what is known of each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.model.article import Article
from generator.model.reading import Cast, DateMention, Figure, KeyFact, Statement
from generator.model.taxonomy import Topic

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_facts(
    article: Article,
    doc: Doc,
    cast: Cast,
    statements: Sequence[Statement],
    figures: Sequence[Figure],
    dates: Sequence[DateMention],
    topics: Sequence[str],
    taxonomy: Sequence[Topic],
) -> tuple[tuple[KeyFact, ...], tuple[str, ...]]:
    """Key facts in text order, and what stays open."""
    return (), ()
