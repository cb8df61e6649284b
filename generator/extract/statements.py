"""Who said what: speaker, cue, content, quotations, stance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.model.article import Article
from generator.model.reading import Cast, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc


def find_statements(article: Article, doc: Doc, cast: Cast) -> tuple[Statement, ...]:
    """Statements in text order."""
    return ()
