"""What connecting remembers, so that the next time only what changed is read and judged anew."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from generator.knowledge.actors import Who
from generator.knowledge.gist import Gist, Meant, gists
from generator.knowledge.verdicts import Verdicts
from generator.model.brief import Brief, Fact
from generator.model.ids import fact_id
from generator.model.memo import Memo


@dataclass(slots=True)
class Memory:
    """Answers of pure functions, and verdicts on pairs of facts. How fast `connect` answers, never what."""

    memo: Memo = field(default_factory=Memo)
    verdicts: Verdicts = field(default_factory=Verdicts)

    def casts(self, briefs: Sequence[Brief]) -> tuple[Brief, ...]:
        """The briefs as no more than whom they name."""
        return tuple(self.memo(_cast, brief, part=brief.id) for brief in briefs)

    def gists(self, briefs: Sequence[Brief], who: Who) -> tuple[Gist, ...]:
        """One for each fact that is not hidden, in the order of the briefs; `place` counts from 0."""
        memo = self.memo
        found: list[Gist] = []
        for brief in _with_own_ids(memo(_facts, brief, part=brief.id) for brief in briefs):
            meant = memo(_meant, brief, who, part=brief.id)
            head = memo(_head, brief, part=brief.id)
            read = memo(gists, head, brief, meant, part=brief.id)
            found.extend(memo(_placed, read, len(found), part=brief.id) if found else read)
        return tuple(found)


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


def _cast(brief: Brief) -> Brief:
    return Brief(id=brief.id, path=brief.path, actors=brief.actors)


def _with_own_ids(briefs: Iterator[Brief]) -> Iterator[Brief]:
    """The briefs with each fact under an id that no earlier one uses: ids are made apart for each brief."""
    taken: set[str] = set()
    for brief in briefs:
        ids = [fact.id for fact in brief.facts if not fact.hide]
        if "" not in ids and len(ids) == len(set(ids)) and taken.isdisjoint(ids):
            taken.update(ids)
            yield brief
        else:
            yield replace(brief, facts=tuple(_with_own_id(fact, brief.id, taken) for fact in brief.facts))


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


def _placed(read: Sequence[Gist], place: int) -> tuple[Gist, ...]:
    """The same gists, numbered from `place`."""
    return tuple(
        replace(g, place=g.place + place, recounts=g.recounts + place if g.recounts >= 0 else -1) for g in read
    )
