"""What connecting remembers, so that the next time only what changed is read and judged anew."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.knowledge.actors import Who
from generator.knowledge.claims import Grouping
from generator.knowledge.gist import Gist, Meant, gists
from generator.model.brief import Brief, Fact
from generator.model.ids import fact_id
from generator.model.memo import Memo
from generator.model.rows import Rows

FACTS_OF_ONE = 1 << 20
"""More facts than any brief has: the facts of each have places of their own, whatever is added to another."""


class Memory:
    """Answers of pure functions, and what facts show beside each other. How fast `connect` answers, never what."""

    def __init__(self) -> None:
        self.memo = Memo()
        self.grouping = Grouping(self.memo)

    def gists(self, briefs: Mapping[str, Brief], numbers: Mapping[str, int], who: Who) -> Rows[str, tuple[Gist, ...]]:
        """One for each fact that is not hidden, by brief, their places in the order of all; `numbers` are those of the
        briefs in this order.
        """
        memo = self.memo
        facts = memo.each(_facts, briefs)
        own = facts if memo(_apart, memo.each(_ids, facts)) else _with_own_ids(facts)
        return memo.each(_read, memo.beside("gists", memo.each(_head, own), own, memo.each(_meant, own, who), numbers))


def _facts(brief: Brief) -> Brief:
    """The brief as its facts are read: a new summary makes none of them another, nor does a shifted line."""
    facts = tuple(replace(fact, line=0) for fact in brief.facts)
    return Brief(
        id=brief.id,
        path=brief.path,
        source=brief.source,
        publisher=brief.publisher,
        republisher=brief.republisher,
        origin=brief.origin,
        published=brief.published,
        actors=brief.actors,
        facts=facts,
    )


def _head(brief: Brief) -> Brief:
    """The brief as its facts refer to it: a change in one of them changes no other."""
    return replace(brief, facts=(), actors=())


def _ids(brief: Brief) -> tuple[str, ...]:
    """The ids of the facts that are shown."""
    return tuple([fact.id for fact in brief.facts if not fact.hide])


def _apart(ids: Mapping[str, Sequence[str]]) -> bool:
    """Whether every fact has an id, and none that another one has."""
    every = frozenset[str]().union(*ids.values())
    return "" not in every and len(every) == sum(map(len, ids.values()))


def _with_own_ids(briefs: Mapping[str, Brief]) -> Mapping[str, Brief]:
    """The briefs with each fact under an id that no earlier one uses: ids are made apart for each brief."""
    taken: set[str] = set()
    own: dict[str, Brief] = {}
    for key, brief in briefs.items():
        ids = _ids(brief)
        if "" not in ids and len(ids) == len(set(ids)) and taken.isdisjoint(ids):
            taken.update(ids)
        else:
            own[key] = replace(brief, facts=tuple(_with_own_id(fact, brief.id, taken) for fact in brief.facts))
    return {**briefs, **own}


def _with_own_id(fact: Fact, brief: str, taken: set[str]) -> Fact:
    if fact.hide:
        return fact
    if not fact.id or fact.id in taken:
        fact = replace(fact, id=fact_id(brief, fact.quote or fact.text, taken))
    taken.add(fact.id)
    return fact


def _meant(brief: Brief, who: Who) -> dict[str, Meant]:
    names = dict.fromkeys(name for fact in brief.facts for name in (*fact.said_by, *fact.actors))
    ids = {name: actor for name in names if (actor := who.of(brief.id, name))}
    return {n: Meant(i, who.part_of.get(i, ""), who.name(i), who.groups[i].type) for n, i in ids.items()}


def _read(row: tuple[Brief, Brief, Mapping[str, Meant], int]) -> tuple[Gist, ...]:
    head, brief, meant, number = row
    return gists(head, brief, meant, number * FACTS_OF_ONE)
