"""All briefs together: who is who, what several articles say, where they differ, when things were. Pure; no files."""

from __future__ import annotations

from generator.knowledge import profiles, sources
from generator.knowledge.actors import who_is_who
from generator.knowledge.build import claims_of, known_facts
from generator.knowledge.claims import group
from generator.knowledge.dating import infer
from generator.knowledge.editions import changes, edition, read_edition
from generator.knowledge.memory import Memory
from generator.knowledge.numbers import series
from generator.knowledge.similar import Wording
from generator.knowledge.summary import Parts, summarise
from generator.knowledge.takeaways import Shelf
from generator.knowledge.timeline import timeline
from generator.knowledge.times import bounds
from generator.knowledge.verdicts import Verdicts
from generator.lexicon.topics import DEFAULT_TOPICS
from generator.model.brief import Brief, Desk
from generator.model.knowledge import Edition, Knowledge

__all__ = ["Memory", "connect", "edition", "read_edition"]


def connect(desk: Desk, earlier: Edition | None = None, memory: Memory | None = None) -> Knowledge:
    """What all briefs of `desk` say together; `earlier` is the edition before, None for the first.

    The same `memory` given each time makes the next call faster where few briefs have changed.
    """
    memory = memory or Memory(Verdicts(kept=False))
    briefs = {b.id: b for b in sorted(desk.briefs, key=_reading_order)}
    numbers = {brief: number for number, brief in enumerate(briefs, 1)}
    who = who_is_who(tuple(briefs.values()), desk.actors)
    heard = memory.gists(tuple(briefs.values()), who)
    groups = group(heard, Wording(heard), memory.verdicts)
    dates = infer(heard, groups.members, numbers)
    claims = claims_of(heard, groups, who)
    facts = known_facts(heard, claims, dates, numbers, earlier)
    by_id = {g.fact.id: g for g in heard}
    events = timeline(facts, claims, by_id)
    topics = profiles.topics(desk.topics or DEFAULT_TOPICS, facts, {b.id: b.topics for b in briefs.values()})
    rows = series(facts, heard, groups.measures)
    told = sources.Told(briefs, numbers, facts, claims, events, dates)
    listed, asked = sources.sources(told, desk.briefing), sources.questions(told, who.questions)
    changed = changes(facts, {b.id: b.title or b.id for b in briefs.values()}, earlier)
    cast = profiles.actors(who, facts, claims)
    parts = Parts(briefs, desk.briefing, cast, topics, claims, events, rows, listed, asked, changed)
    number = (earlier.number + bool(changed)) if earlier else 1
    return Knowledge(
        briefs=briefs,
        briefing=desk.briefing,
        facts=facts,
        actors=cast,
        topics=topics,
        claims=claims,
        timeline=events,
        series=rows,
        sources=listed,
        questions=asked,
        changes=changed,
        summary=summarise(Shelf(facts, by_id, claims, who, numbers), parts, number, earlier.date if earlier else ""),
        names={i: who.name(i) for i in who.groups},
    )


def _reading_order(brief: Brief) -> tuple[bool, str, str]:
    """By day of publication, undated ones last."""
    dated = bounds(brief.published) is not None
    return not dated, brief.published if dated else "", brief.id
