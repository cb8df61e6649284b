"""All briefs together: who is who, what several articles say, where they differ, when things were. Pure; no files."""

from __future__ import annotations

from generator.knowledge import profiles, sources
from generator.knowledge.actors import Who, who_is_who
from generator.knowledge.build import claims_of
from generator.knowledge.dating import infer
from generator.knowledge.editions import changes, edition, read_edition
from generator.knowledge.facts import known_facts
from generator.knowledge.memory import Memory
from generator.knowledge.numbers import moved_on, series
from generator.knowledge.summary import Parts, summarise
from generator.knowledge.takeaways import by_rank
from generator.knowledge.telling import Material, voices
from generator.knowledge.timeline import timeline
from generator.knowledge.times import bounds
from generator.lexicon.topics import DEFAULT_TOPICS
from generator.model.brief import Brief, Desk
from generator.model.knowledge import Edition, Knowledge

__all__ = ["Memory", "connect", "edition", "read_edition"]


def connect(desk: Desk, earlier: Edition | None = None, memory: Memory | None = None) -> Knowledge:
    """What all briefs of `desk` say together; `earlier` is the edition before, None for the first.

    The same `memory` given each time makes the next call faster where few briefs have changed.
    """
    memory = memory or Memory()
    memo, editor = memory.memo, desk.briefing
    briefs = {b.id: b for b in sorted(desk.briefs, key=_reading_order)}
    numbers = {brief: number for number, brief in enumerate(briefs, 1)}
    titles = {b.id: b.title for b in briefs.values()}
    who = memo(who_is_who, memory.casts(briefs), desk.actors)
    articles = memory.gists(briefs, who)
    heard = {gist.place: gist for article in articles.values() for gist in article}
    groups = memo(memory.grouping.group, articles, heard)
    dates = memo(infer, articles, heard, groups.members, numbers, memo)
    stated = memo(claims_of, articles, heard, groups, who, memo)
    claims = {key: one.claim for key, one in stated.items()}
    known = memo(known_facts, articles, stated, dates, earlier, memo)
    facts = {fact.fact.id: fact for article in known.values() for fact in article}
    by_id = {gist.fact.id: gist for gist in heard.values()}
    events = memo(timeline, known, articles, claims, memo)
    topics = memo(
        profiles.topics, desk.topics or DEFAULT_TOPICS, known, {b.id: b.topics for b in briefs.values()}, memo
    )
    rows = memo(series, known, articles, groups.measures, memo)
    told = sources.Told(briefs, numbers, known, facts, claims, events, dates)
    listed, asked = memo(sources.sources, told, editor), memo(sources.questions, told, who.questions, memo)
    changed = memo(changes, facts, {brief: title or brief for brief, title in titles.items()}, earlier)
    cast = memo(profiles.actors, who, known, claims, memo)
    parts = Parts(editor, cast, topics, claims, events, rows, listed, asked, changed)
    number = (earlier.number + bool(changed)) if earlier else 1
    overtaken = moved_on(rows, by_id).union(*(e.facts for e in events.values() if e.outcome))
    weights = {fact.fact.id: fact.importance for fact in facts.values()}
    speaking = memo.each(voices, known, who).values()
    experts = frozenset[str]().union(*(v.experts for v in speaking))
    direct = frozenset[str]().union(*(v.direct for v in speaking))
    material = Material(
        memo(by_rank, facts), by_id, claims, who, numbers, titles, weights, experts, direct, overtaken, memo
    )
    summary = memo(summarise, material, parts, number, earlier.date if earlier else "")
    return Knowledge(briefs=briefs, facts=facts, summary=summary, names=memo(_names, who), **parts._asdict())


def _names(who: Who) -> dict[str, str]:
    return {i: who.name(i) for i in who.groups}


def _reading_order(brief: Brief) -> tuple[bool, str, str]:
    """By day of publication, undated ones last."""
    dated = bounds(brief.published) is not None
    return not dated, brief.published if dated else "", brief.id
