"""Facts as far as the pages show them."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

from generator.model.brief import Fact
from generator.model.knowledge import KnownFact


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


def told(known: KnownFact) -> Told:
    """A fact without its importance."""
    return Told._make(_fields_of(known))
