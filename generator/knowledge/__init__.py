"""All briefs together: who is who, what several articles say, where they differ, when things were. Pure; no files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.knowledge import profiles, sources
from generator.knowledge.actors import Who, who_is_who
from generator.knowledge.build import Stated, claims_of, ranked
from generator.knowledge.claims import told as told_in
from generator.knowledge.dating import infer
from generator.knowledge.editions import changes, edition, read_edition
from generator.knowledge.facts import known_facts, numbered
from generator.knowledge.gist import Gist
from generator.knowledge.memory import Memory
from generator.knowledge.numbers import Lined, series
from generator.knowledge.outcomes import Entry
from generator.knowledge.standing import Standing, standings
from generator.knowledge.summary import Parts, summarise
from generator.knowledge.takeaways import rank
from generator.knowledge.telling import Material, experts_among, voices
from generator.knowledge.timeline import timeline
from generator.knowledge.times import bounds
from generator.lexicon.topics import DEFAULT_TOPICS
from generator.model.brief import Brief, Desk
from generator.model.knowledge import Edition, Happening, Knowledge, KnownFact, Series
from generator.model.memo import Memo

__all__ = ["Memory", "connect", "edition", "read_edition"]


class _Ground(NamedTuple):
    """What all else stands on: the briefs in reading order with their endnote numbers, who is who, and the facts of
    each brief ready for comparison, also by place.
    """

    briefs: Mapping[str, Brief]
    numbers: Mapping[str, int]
    who: Who
    standing: Mapping[str, Standing]
    articles: Mapping[str, tuple[Gist, ...]]
    heard: Mapping[int, Gist]


def connect(desk: Desk, earlier: Edition | None = None, memory: Memory | None = None) -> Knowledge:
    """What all briefs of `desk` say together; `earlier` is the edition before, None for the first.

    The same `memory` given each time makes the next call faster where few briefs have changed.
    """
    memory = memory or Memory()
    memo = memory.memo
    ground = _ground(desk, memory)
    briefs, numbers, who, standing, articles, heard = ground
    groups = memo(memory.grouping.group, articles, heard)
    dates = memo(infer, articles, told_in(groups.parts, heard, memo), numbers, memo)
    stated = memo(claims_of, articles, heard, groups, standing, memo)
    claims = ranked(stated, memo)
    known = memo(known_facts, articles, stated, dates, frozenset(earlier.facts) if earlier else None, memo)
    facts = memo.flat(_facts, known, in_order=True)
    events = memo(timeline, known, articles, stated, memo)
    rows = memo(series, known, articles, groups.measures, memo)
    topics = memo(profiles.topics, desk.topics or DEFAULT_TOPICS, known, briefs, memo)
    cast = memo(profiles.actors, who, known, stated, memo)
    told = sources.Told(briefs, numbers, known, stated, claims, events, dates)
    listed, asked = memo(sources.sources, told, desk.briefing, memo), memo(sources.questions, told, who.questions, memo)
    changed = memo(changes, facts, memo.each(_title, briefs), earlier)
    parts = Parts(desk.briefing, cast, topics, claims, events, rows, listed, asked, changed)
    material = _material(ground, known, stated, parts, memo)
    number = (earlier.number + bool(changed)) if earlier else 1
    summary = memo(summarise, material, parts, number, earlier.date if earlier else "")
    shown = {**parts._asdict(), "timeline": memo.each(_told, events), "series": memo.each(_lined, rows)}
    return Knowledge(briefs=briefs, facts=facts, summary=summary, names=who.names, **shown)


def _ground(desk: Desk, memory: Memory) -> _Ground:
    memo = memory.memo
    briefs = memo.ordered(_reading_order, {brief.id: brief for brief in desk.briefs})
    numbers = memo(numbered, tuple(briefs))
    who = memo(who_is_who, memo.each(_cast, briefs), desk.actors, memo)
    articles = memory.gists(briefs, numbers, who)
    return _Ground(briefs, numbers, who, standings(who, memo), articles, memo.flat(_by_place, articles, in_order=True))


def _material(
    ground: _Ground,
    known: Mapping[str, tuple[KnownFact, ...]],
    stated: Mapping[str, Stated],
    parts: Parts,
    memo: Memo,
) -> Material:
    """What the summary is made from, besides the parts that it chooses from."""
    facts = memo.flat(_facts, known, in_order=True)
    speaking = memo.each(voices, known, memo(experts_among, ground.who))
    overtaken = [row.overtaken for row in parts.series.values()]
    overtaken += [frozenset(entry.told.facts) for entry in memo.flat(_settled, parts.timeline).values()]
    return Material(
        articles=known,
        speaking=speaking,
        facts=facts,
        ranked=memo.ranking(rank, facts, reverse=True),
        gists=memo.each(_by_id, ground.articles),
        claims=parts.claims,
        stated=stated,
        standing=ground.standing,
        numbers=ground.numbers,
        headlines=memo.each(_title, ground.briefs),
        experts=frozenset[str]().union(*(v.experts for v in speaking.values())),
        overtaken=frozenset[str]().union(*overtaken),
        memo=memo,
    )


def _cast(brief: Brief) -> Brief:
    """The brief as no more than whom it names."""
    return Brief(id=brief.id, path=brief.path, actors=brief.actors)


def _title(brief: Brief) -> str:
    return brief.title


def _told(entry: Entry) -> Happening:
    return entry.told


def _lined(row: Lined) -> Series:
    return row.series


def _settled(entry: Entry) -> dict[str, Entry]:
    """A plan of which the articles tell the outcome."""
    return {entry.told.id: entry} if entry.told.outcome else {}


def _by_place(article: Sequence[Gist]) -> dict[int, Gist]:
    return {gist.place: gist for gist in article}


def _by_id(article: Sequence[Gist]) -> dict[str, Gist]:
    return {gist.fact.id: gist for gist in article}


def _facts(article: Sequence[KnownFact]) -> dict[str, KnownFact]:
    return {known.fact.id: known for known in article}


def _reading_order(brief: Brief) -> tuple[bool, str, str]:
    """By day of publication, undated ones last."""
    dated = bounds(brief.published) is not None
    return not dated, brief.published if dated else "", brief.id
