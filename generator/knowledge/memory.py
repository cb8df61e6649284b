"""What connecting remembers, so that the next time only what changed is read and judged anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.knowledge.actors import Who
from generator.knowledge.gist import Gist, gists
from generator.knowledge.verdicts import Verdicts
from generator.model.brief import Brief

Meant = tuple[tuple[str, str, str, str], ...]
"""What the names in a brief's facts mean: id, country, canonical name and type of each."""


@dataclass(frozen=True, slots=True)
class _Read:
    brief: Brief
    meant: Meant
    gists: tuple[Gist, ...]


@dataclass(slots=True)
class Memory:
    """Gists by brief id, and verdicts on pairs of them. It changes how fast `connect` answers, never the answer."""

    verdicts: Verdicts = field(default_factory=Verdicts)
    _read: dict[str, _Read] = field(default_factory=dict)

    def gists(self, briefs: Sequence[Brief], who: Who) -> list[Gist]:
        """One for each fact that is not hidden, in the order of the briefs; `place` counts from 0."""
        self.verdicts.next_round()
        found: list[Gist] = []
        taken: set[str] = set()
        now: dict[str, _Read] = {}
        for brief in briefs:
            meant = _meant(brief, who)
            known = self._read.get(brief.id)
            if known and known.meant == meant and known.brief == brief and taken.isdisjoint(_ids(known)):
                read = known
                taken.update(_ids(known))
            else:
                read = _Read(brief, meant, tuple(gists(brief, who, len(found), taken)))
            now[brief.id] = read = _moved(read, len(found))
            found.extend(read.gists)
        self._read = now
        return found


def _ids(read: _Read) -> list[str]:
    return [g.fact.id for g in read.gists]


def _meant(brief: Brief, who: Who) -> Meant:
    names = dict.fromkeys(name for fact in brief.facts for name in (*fact.said_by, *fact.actors))
    ids = [who.of(brief.id, name) for name in names]
    return tuple((i, who.part_of.get(i, ""), who.name(i), who.groups[i].type) if i else ("", "", "", "") for i in ids)


def _moved(read: _Read, place: int) -> _Read:
    """The same gists, numbered from `place`."""
    step = place - read.gists[0].place if read.gists else 0
    if not step:
        return read
    moved = (
        replace(g, place=g.place + step, recounts=g.recounts + step if g.recounts >= 0 else -1) for g in read.gists
    )
    return replace(read, gists=tuple(moved))
