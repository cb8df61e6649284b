"""The facts of each article, as far as the pages show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from generator.model.brief import Fact
from generator.model.knowledge import Knowledge, KnownFact


class Told(NamedTuple):
    """A known fact without its importance: one that only ranks otherwise than before is shown as before."""

    fact: Fact
    article: str
    source: str
    number: int
    speakers: tuple[str, ...]
    topics: tuple[str, ...]
    claims: tuple[str, ...]
    claim: str
    when: str
    inferred: str
    new: bool


_fields_of = attrgetter(*Told._fields)


def by_article(knowledge: Knowledge) -> dict[str, tuple[KnownFact, ...]]:
    """The facts of each article that has a brief, in their order."""
    own: dict[str, list[KnownFact]] = defaultdict(list)
    for fact in knowledge.facts.values():
        own[fact.article].append(fact)
    return {key: tuple(facts) for key, facts in own.items() if key in knowledge.briefs}


def told(facts: Sequence[KnownFact]) -> tuple[Told, ...]:
    """The same without their importance."""
    return tuple(map(Told._make, map(_fields_of, facts)))
