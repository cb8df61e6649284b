"""What ties a fact to the facts of other articles: who else tells it, how well it is backed, what speaks against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.model.counted import counted
from generator.model.knowledge import Claim
from generator.model.memo import Memo
from generator.pages import routes, words
from generator.pages.escape import plain
from generator.pages.told import Told

MOST_LINKED = 2
"""Other articles named under one fact; the claim's own row on the agreement page has them all."""

MOST_TOLD = 500
"""Facts of one claim that get links to what speaks against it."""


@dataclass(frozen=True, slots=True)
class Badge:
    """A mark in words. `kind` chooses its look."""

    kind: str
    word: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """Another fact to which one is tied: how, and where it stands."""

    at: str
    article: str
    number: int
    outlet: str
    text: str
    how: str = ""
    reason: str = ""


class Backing(NamedTuple):
    """What a claim adds to each of its facts. `tellers` point to it in the first articles that tell it."""

    badge: Badge
    disputed: bool
    articles: int
    tellers: tuple[Pointer, ...]


@dataclass(frozen=True, slots=True)
class Ties:
    """Claims by id, and by fact what speaks against it, in the order of the claims."""

    backings: Mapping[str, Backing]
    against: Mapping[str, Sequence[Pointer]]


def ties(own: Mapping[str, tuple[Iterable[Told], str]], claims: Mapping[str, Claim], memo: Memo) -> Ties:
    """`own` are the facts of each article and its outlet."""
    pointers: dict[str, Pointer] = {}
    for found in memo.each(_pointers, own).values():
        pointers.update(found)
    pointed = {
        key: Pointed(
            claim,
            tuple(map(pointers.get, claim.facts)),
            tuple([pointers.get(conflict.fact) for conflict in claim.conflicts]),
        )
        for key, claim in claims.items()
    }
    against: dict[str, list[Pointer]] = defaultdict(list)
    for opposed in memo.each(_opposed, pointed).values():
        for fact, others in opposed.items():
            against[fact].extend(others)
    return Ties(memo.each(_backing, pointed), against)


class Pointed(NamedTuple):
    """A claim, where its facts stand, and where those that speak against it; None for a fact that is not shown."""

    claim: Claim
    told: tuple[Pointer | None, ...]
    opposed: tuple[Pointer | None, ...]


def _pointers(given: tuple[Iterable[Told], str]) -> dict[str, Pointer]:
    facts, outlet = given
    return {known.fact.id: _pointer(known, outlet) for known in facts}


def _pointer(known: Told, outlet: str) -> Pointer:
    at = routes.at(routes.article(known.article), known.fact.id)
    return Pointer(at, known.article, known.number, outlet, plain(known.fact.text, 140))


def _backing(given: Pointed) -> Backing:
    claim = given.claim
    first: dict[str, Pointer] = {}
    for pointer in filter(None, given.told):
        first.setdefault(pointer.article, pointer)
    tellers = tuple(first.values())[: MOST_LINKED + 1]  # one of them may be the article that shows them
    return Backing(support(claim), claim.state == "disputed", len(claim.articles), tellers)


def support(claim: Claim) -> Badge:
    """How many outlets and origins stand behind a claim."""
    outlets, origins = len(claim.outlets), len(claim.origins)
    told = counted(outlets, "outlet") + (f", {counted(origins, 'origin')}" if origins else "")
    return Badge("agree" if claim.state == "corroborated" else "support", told)


def _opposed(given: Pointed) -> dict[str, tuple[Pointer, ...]]:
    """For each fact of a claim what speaks against it, and for each that speaks against it the claim's first fact."""
    found: dict[str, dict[str, Pointer]] = defaultdict(dict)
    facts = given.claim.facts
    shown = {fact: pointer for fact, pointer in zip(facts, given.told, strict=True) if pointer}
    for conflict, pointer in zip(given.claim.conflicts, given.opposed, strict=True):
        if pointer is None:
            continue
        there = replace(pointer, how=words.CONFLICT.get(conflict.kind, conflict.kind), reason=conflict.reason)
        for fact in facts[:MOST_TOLD]:
            if fact != conflict.fact and len(found[fact]) < MOST_LINKED:
                found[fact].setdefault(conflict.fact, there)
        first = next((fact for fact in shown if fact != conflict.fact), "")
        if first:
            found[conflict.fact].setdefault(first, replace(shown[first], reason=conflict.reason))
    return {fact: tuple(told.values()) for fact, told in found.items()}
