"""A faithful short summary, taken from the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.model.article import Article
from generator.model.reading import KeyFact

if TYPE_CHECKING:
    from spacy.tokens import Doc

MOST_SENTENCES = 2
ENOUGH_WORDS = 28


def summarise(article: Article, doc: Doc, facts: Sequence[KeyFact]) -> str:
    """One to three sentences of the article."""
    chosen: list[KeyFact] = []
    for fact in sorted(facts, key=lambda f: (-f.score, f.sentence)):
        if sum(len(c.text.split()) for c in chosen) >= ENOUGH_WORDS or len(chosen) == MOST_SENTENCES:
            break
        chosen.append(fact)
    return " ".join(f.text for f in sorted(chosen, key=lambda f: f.sentence))
