"""What ties a fact to the facts of other articles: who else tells it, how well it is backed, what speaks against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from generator.model.counted import counted
from generator.model.knowledge import Claim, Knowledge
from generator.pages import routes, words
from generator.pages.escape import plain
from generator.pages.tables import Table, Tables
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


class Ties(NamedTuple):
    """What a claim adds to each of its facts. `tellers` point to it in the first articles that tell it; `against` is by
    fact, of the claim or against it. Claims that are told more widely have a lower `rank`.
    """

    badge: Badge
    disputed: bool
    articles: int
    tellers: tuple[Pointer, ...]
    against: Mapping[str, tuple[Pointer, ...]]
    rank: tuple[int, int, str]


class Tied(NamedTuple):
    """The ties of facts, by claim, and the claims against which a fact speaks, by fact."""

    claims: Table[Ties]
    opposed: Table[tuple[str, ...]]


def ties(facts: Mapping[str, Told], knowledge: Knowledge, tables: Tables) -> Tied:
    """What ties these facts, by id."""
    outlets, pointers = tables.table("outlets"), tables.table("pointers")
    tied = Tied(tables.table("ties"), tables.table("opposed"))
    outlets.now({key: source.outlet for key, source in knowledge.sources.items()})
    pointers.now(tables.each(_pointer, facts, outlets))
    tied.claims.now(tables.each(_ties, knowledge.claims, pointers))
    opposed: dict[str, list[str]] = defaultdict(list)
    for claim in knowledge.claims.values():
        for conflict in claim.conflicts:
            opposed[conflict.fact].append(claim.id)
    tied.opposed.now({fact: tuple(sorted(claims)) for fact, claims in opposed.items()})
    return tied


def _pointer(known: Told, outlets: Table[str]) -> Pointer:
    at, outlet = routes.at(routes.article(known.article), known.fact.id), outlets.get(known.article) or ""
    return Pointer(at, known.article, known.number, outlet, plain(known.fact.text, 140))


def _ties(claim: Claim, pointers: Table[Pointer]) -> Ties:
    first: dict[str, Pointer] = {}
    for pointer in filter(None, map(pointers.get, claim.facts)):
        first.setdefault(pointer.article, pointer)
        if len(first) > MOST_LINKED:  # one of them may be the article that shows them
            break
    against = _against(claim, pointers) if claim.conflicts else {}
    rank = -len(claim.articles), -len(claim.facts), claim.id
    return Ties(support(claim), claim.state == "disputed", -rank[0], tuple(first.values()), against, rank)


def support(claim: Claim) -> Badge:
    """How many outlets and origins stand behind a claim."""
    outlets, origins = len(claim.outlets), len(claim.origins)
    told = counted(outlets, "outlet") + (f", {counted(origins, 'origin')}" if origins else "")
    return Badge("agree" if claim.state == "corroborated" else "support", told)


def _against(claim: Claim, pointers: Table[Pointer]) -> dict[str, tuple[Pointer, ...]]:
    """For each fact of a claim what speaks against it, and for each that speaks against it the claim's first fact."""
    found: dict[str, dict[str, Pointer]] = defaultdict(dict)
    for conflict in claim.conflicts:
        pointer = pointers.get(conflict.fact)
        if pointer is None:
            continue
        there = replace(pointer, how=words.CONFLICT.get(conflict.kind, conflict.kind), reason=conflict.reason)
        for fact in claim.facts[:MOST_TOLD]:
            if fact != conflict.fact and len(found[fact]) < MOST_LINKED:
                found[fact].setdefault(conflict.fact, there)
        shown = ((fact, told) for fact in claim.facts if fact != conflict.fact and (told := pointers.get(fact)))
        for first, told in islice(shown, 1):
            found[conflict.fact].setdefault(first, replace(told, reason=conflict.reason))
    return {fact: tuple(told.values()) for fact, told in found.items()}
