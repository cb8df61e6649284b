"""The made-up briefing with a stranger's words in every place that can hold them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace

from generator.model.knowledge import Knowledge
from tests.pages_fixture import knowledge


def replaced(text: str) -> Knowledge:
    """The same briefing with `text` wherever a stranger's words can stand; ids and addresses stay."""

    def swap(value: object, name: str = "") -> object:
        if name in KEPT and (
            isinstance(value, str) or (isinstance(value, tuple) and all(type(v) is str for v in value))
        ):
            return value
        if isinstance(value, str):
            return text if value else value
        if isinstance(value, tuple):
            return tuple(swap(v) for v in value)
        if isinstance(value, dict):
            return {k: swap(v) for k, v in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{f.name: swap(getattr(value, f.name), f.name) for f in fields(value)})
        return value

    known = swap(knowledge())
    assert isinstance(known, Knowledge)
    return known


KEPT = frozenset(
    (
        "id",
        "path",
        "source",
        "article",
        "fact",
        "facts",
        "articles",
        "actors",
        "topics",
        "speakers",
        "actor",
        "claim",
        "claims",
        "related",
        "outcome",
        "published",
        "when",
        "date",
        "as_of",
        "first",
        "last",
        "newest",
        "since",
        "type",
        "kind",
        "state",
        "status",
        "stance",
        "precision",
        "said",
        "did",
        "said_of",
        "open",
        "only_here",
        "basis",
        "rules",
        "lines",
        "names",
        "disagreements",
        "series",
        "timeline",
        "quotations",
        "experts",
        "source_text",
    )
)
"""Fields that link or are checked elsewhere: ids, dates, closed lists of words."""
