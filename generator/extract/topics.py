"""What the article is about."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.model.article import Article
from generator.model.taxonomy import Topic

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_topics(article: Article, doc: Doc, taxonomy: Sequence[Topic]) -> tuple[str, ...]:
    """Ids of the topics the article is substantially about, the taxonomy first."""
    return ()
