"""The articles as sources, and what nobody has settled yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from generator.knowledge.dating import Dates, spoken
from generator.knowledge.names import norm
from generator.knowledge.origins import outlet, reporting
from generator.knowledge.telling import SILENT
from generator.knowledge.times import bounds
from generator.model.brief import Brief, Briefing
from generator.model.knowledge import NO_PUBLISHER, Claim, Happening, KnownFact, KnownSource, OpenQuestion
from generator.model.memo import Memo

UNDATED, ACTORS, ORIGINS, DENIALS, SILENCES = 12, 40, 12, 12, 6
"""Questions of each kind over the whole desk: a list that nobody can work through helps nobody."""

ASKED = 60
"""Characters by which a brief's own question is known again as that of a fact."""


class Told(NamedTuple):
    """What sources and questions are read from. `briefs` are in the order of their endnote `numbers`, `known` are the
    facts of each article.
    """

    briefs: Mapping[str, Brief]
    numbers: Mapping[str, int]
    known: Mapping[str, Sequence[KnownFact]]
    facts: Mapping[str, KnownFact]
    claims: Mapping[str, Claim]
    timeline: Mapping[str, Happening]
    dates: Dates


def sources(told: Told, briefing: Briefing) -> dict[str, KnownSource]:
    """Sources by article id, in the order of their endnote numbers."""
    shared = {key for key, claim in told.claims.items() if len(claim.articles) > 1}
    grades = {norm(g.name): g.reliability for g in briefing.sources}
    made = {}
    for brief in told.briefs.values():
        inferred = told.dates.published.get(brief.id)
        name = outlet(brief)
        made[brief.id] = KnownSource(
            brief.id,
            told.numbers[brief.id],
            name,
            reporting(brief),
            brief.published,
            inferred.value if inferred else "",
            inferred.reason if inferred else _how(brief),
            tuple([known.fact.id for known in told.known[brief.id] if shared.isdisjoint(known.claims)]),
            brief.coverage,
            grades.get(norm(name)) or grades.get(norm(reporting(brief)), ""),
        )
    return made


def _how(brief: Brief) -> str:
    if "published" in brief.edited:
        return "set by the editor"
    if not brief.published:
        return "the text tells no date"
    if brief.published.startswith("--"):
        return "the text tells no year"
    return brief.published_rule or "from the text"


def questions(told: Told, who: Sequence[OpenQuestion], memo: Memo) -> tuple[OpenQuestion, ...]:
    """What is open, most general first: article dates, `who` is who, briefs' own, undated events, single origins."""
    return (
        *_articles(told.briefs, told.dates),
        *who[:ACTORS],
        *chain.from_iterable(memo.each(_own, told.briefs).values()),
        *_silent(chain.from_iterable(memo.each(_silences, told.known).values())),
        *_undated(told),
        *memo(_origins, told.claims),
    )


def _articles(briefs: Mapping[str, Brief], dates: Dates) -> Iterator[OpenQuestion]:
    for brief in briefs.values():
        if bounds(brief.published):
            continue
        inferred = dates.published.get(brief.id)
        text = (
            f"The publication day is not in the text; {spoken(inferred.value)} is inferred, {inferred.reason}."
            if inferred
            else f"The article gives {spoken(brief.published)}."
            if brief.published
            else "The article tells no publication date."
        )
        yield OpenQuestion(brief.id, text, "", "date", "Set `published` in the brief.")


def _own(brief: Brief) -> tuple[OpenQuestion, ...]:
    """What a brief asks, and its facts that an editor should look at."""
    ids = {f.id for f in brief.facts}
    found = []
    for question in brief.questions:
        if question.about != "published" or bounds(brief.published):
            fact = question.about if question.about in ids else ""
            hint = "Answer it in the brief, then delete the line."
            found.append(OpenQuestion(brief.id, question.text, fact, "brief", hint))
    asked = [question.text for question in brief.questions]
    for entry in brief.facts:
        text = f"{entry.review} in: {entry.text}"
        if entry.review and not entry.hide and not any(text.startswith(a[:ASKED]) for a in asked):
            found.append(OpenQuestion(brief.id, text, entry.id, "review", "Look at the fact in the brief."))
    return tuple(found)


def _silences(article: Sequence[KnownFact]) -> tuple[KnownFact, ...]:
    return tuple(known for known in article if SILENT.search(known.fact.text))


def _silent(silences: Iterable[KnownFact]) -> Iterator[OpenQuestion]:
    silent = sorted(silences, key=lambda k: (-k.importance, k.fact.id))
    for known in silent[:SILENCES]:
        hint = "Look for their answer elsewhere."
        yield OpenQuestion(known.article, known.fact.text, known.fact.id, "silence", hint)


def _undated(told: Told) -> Iterator[OpenQuestion]:
    """Events without a day; those of an article without a day are answered with it."""
    known = {i for i, b in told.briefs.items() if bounds(b.published)}
    open_ones = [e for e in told.timeline.values() if not e.date and e.status == "happened" and e.articles[0] in known]
    open_ones.sort(key=lambda e: (-max(told.facts[f].importance for f in e.facts), e.id))
    for entry in open_ones[:UNDATED]:
        yield OpenQuestion(
            entry.articles[0], f"When was this? {entry.text}", entry.facts[0], "undated", "Set `when` on the fact."
        )


def _origins(claims: Mapping[str, Claim]) -> tuple[OpenQuestion, ...]:
    return (*_single_origins(claims), *_denials(claims))


def _single_origins(claims: Mapping[str, Claim]) -> Iterator[OpenQuestion]:
    alone = [c for c in claims.values() if len(c.articles) > 1 and len(c.origins) == 1]
    by_origin: dict[str, list[Claim]] = defaultdict(list)
    for claim in alone:
        by_origin[claim.origins[0] if claim.origins else ""].append(claim)
    for origin, group in sorted(by_origin.items(), key=lambda x: (-len(x[1]), x[0]))[:ORIGINS]:
        if origin and origin != NO_PUBLISHER:
            count = len({a for c in group for a in c.articles})
            what = "this goes" if len(group) == 1 else f"{len(group)} claims go"
            yield OpenQuestion(
                group[0].articles[0],
                f"In {count} articles, {what} back to one origin, {origin}: {group[0].label}",
                group[0].facts[0],
                "origin",
                "Add an article with another origin.",
            )


def _denials(claims: Mapping[str, Claim]) -> Iterator[OpenQuestion]:
    missing = [c for c in claims.values() if any(x.kind == "denial" and x.fact in c.facts for x in c.conflicts)]
    for claim in missing[:DENIALS]:
        yield OpenQuestion(
            claim.articles[0],
            f"What does this deny? {claim.label}",
            claim.facts[0],
            "denial",
            "No article tells the other side.",
        )
