"""What ties a fact to the facts of other articles: who else tells it, how well it is backed, what speaks against it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import NamedTuple

from generator.model.counted import counted
from generator.model.knowledge import Claim, Knowledge
from generator.model.memo import Memo
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
    fact, of the claim or against it.
    """

    badge: Badge
    disputed: bool
    articles: int
    tellers: tuple[Pointer, ...]
    against: Mapping[str, tuple[Pointer, ...]]


class Tied(NamedTuple):
    """The ties of facts, by claim, and what speaks against a fact, by fact, in the order of the claims."""

    claims: Table[Ties]
    against: Table[tuple[Pointer, ...]]


def ties(own: Mapping[str, tuple[Told, ...]], knowledge: Knowledge, memo: Memo, tables: Tables) -> Tied:
    """`own` are the facts of each article."""
    outlets = {key: source.outlet for key, source in knowledge.sources.items()}
    pointers, tied = tables.table("pointers"), Tied(tables.table("ties"), tables.table("against"))
    pointers.now(memo.flat(_pointers, {key: (facts, outlets.get(key, "")) for key, facts in own.items()}))
    found = tables.each(_ties, knowledge.claims, pointers)
    tied.claims.now(found)
    tied.against.now(memo.gathered(_opposed, {key: claim for key, claim in found.items() if claim.against}))
    return tied


def _opposed(claim: Ties) -> Mapping[str, tuple[Pointer, ...]]:
    return claim.against


def _pointers(given: tuple[Iterable[Told], str]) -> dict[str, Pointer]:
    """`given` are the facts of an article and its outlet."""
    facts, outlet = given
    return {known.fact.id: _pointer(known, outlet) for known in facts}


def _pointer(known: Told, outlet: str) -> Pointer:
    at = routes.at(routes.article(known.article), known.fact.id)
    return Pointer(at, known.article, known.number, outlet, plain(known.fact.text, 140))


def _ties(claim: Claim, pointers: Table[Pointer]) -> Ties:
    first: dict[str, Pointer] = {}
    for pointer in filter(None, map(pointers.get, claim.facts)):
        first.setdefault(pointer.article, pointer)
        if len(first) > MOST_LINKED:  # one of them may be the article that shows them
            break
    against = _against(claim, pointers) if claim.conflicts else {}
    return Ties(support(claim), claim.state == "disputed", len(claim.articles), tuple(first.values()), against)


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
