"""A general taxonomy of news (topics.txt), for folders without a `_topics.yaml` of their own.

Broad words that many subjects share ("party", "rate", "council") stand there only in phrases or pairs.
"""

from __future__ import annotations

from importlib.resources import files

from generator.model.ids import slug
from generator.model.taxonomy import Topic


def _topics(text: str) -> tuple[Topic, ...]:
    return tuple(_topic(block.splitlines()) for block in text.split("\n# ")[1:])


def _topic(lines: list[str]) -> Topic:
    label, description, *terms = lines
    return Topic(slug(label), label, description, tuple(t.strip() for t in " ".join(terms).split(",") if t.strip()))


DEFAULT_TOPICS: tuple[Topic, ...] = _topics(
    files("generator.lexicon").joinpath("topics.txt").read_text(encoding="utf-8")
)
"""Some forty topics that most general news falls under."""
