"""Who the article names: people, countries, organisations, and every place that means one of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.model.article import Article
from generator.model.reading import Cast

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_actors(article: Article, doc: Doc) -> Cast:
    """The actors of the article and every place that means one."""
    return Cast()
