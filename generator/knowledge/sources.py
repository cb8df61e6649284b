"""The articles as sources, and what nobody has settled yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import NamedTuple

from generator.knowledge.build import Stated
from generator.knowledge.dating import Dates, Inferred
from generator.knowledge.names import norm
from generator.knowledge.origins import outlet, reporting
from generator.knowledge.outcomes import Entry
from generator.knowledge.telling import SILENT
from generator.knowledge.times import bounds, spoken
from generator.model.brief import Brief, Briefing
from generator.model.knowledge import NO_PUBLISHER, Claim, KnownFact, KnownSource, OpenQuestion
from generator.model.memo import Memo
from generator.model.rows import Rows

UNDATED, ACTORS, ORIGINS, DENIALS, SILENCES = 12, 40, 12, 12, 6
"""Questions of each kind over the whole desk: a list that nobody can work through helps nobody."""

ASKED = 60
"""Characters by which a brief's own question is known again as that of a fact."""


class Told(NamedTuple):
    """What sources and questions are read from. `briefs` are in the order of their endnote `numbers`, `known` are the
    facts of each article, `stated` all claims, `claims` the same with those told most widely first.
    """

    briefs: Mapping[str, Brief]
    numbers: Mapping[str, int]
    known: Mapping[str, Sequence[KnownFact]]
    stated: Mapping[str, Stated]
    claims: Mapping[str, Claim]
    timeline: Mapping[str, Entry]
    dates: Dates


def sources(told: Told, briefing: Briefing, memo: Memo) -> Rows[str, KnownSource]:
    """Sources by article id, in the order of their endnote numbers."""
    grades = {norm(g.name): g.reliability for g in briefing.sources}
    elsewhere = memo.met(_claims, told.known, memo.flat(_of_several, told.stated))
    given = memo.beside("sources", told.briefs, told.known, elsewhere, told.numbers, told.dates.published)
    return memo.each(_source, given, grades)


def _claims(article: Sequence[KnownFact]) -> tuple[str, ...]:
    """The claims of an article."""
    return tuple(dict.fromkeys(chain.from_iterable(known.claims for known in article)))


def _of_several(stated: Stated) -> dict[str, str]:
    """A claim of several articles, by its id."""
    return {stated.claim.id: stated.claim.id} if len(stated.where) > 1 else {}


def _source(
    row: tuple[Brief, Sequence[KnownFact], tuple[tuple[str, ...]], int, Inferred | tuple[()]], grades: Mapping[str, str]
) -> KnownSource:
    brief, known, (elsewhere,), number, inferred = row
    name, shared = outlet(brief), frozenset(elsewhere)
    return KnownSource(
        brief.id,
        number,
        name,
        reporting(brief),
        brief.published,
        inferred.value if inferred else "",
        inferred.reason if inferred else _how(brief),
        tuple([fact.fact.id for fact in known if shared.isdisjoint(fact.claims)]),
        brief.coverage,
        grades.get(norm(name)) or grades.get(norm(reporting(brief)), ""),
    )


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
        *_undated(told, memo),
        *_origins(memo.flat(_of_one_origin, told.claims, in_order=True)),
        *_denials(memo.flat(_baseless, told.claims, in_order=True)),
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


def _undated(told: Told, memo: Memo) -> Iterator[OpenQuestion]:
    """Events without a day; those of an article without a day are answered with it."""
    known = {i for i, b in told.briefs.items() if bounds(b.published)}
    open_ones = [e for e in memo.flat(_without_day, told.timeline).values() if e.told.articles[0] in known]
    for entry, _, _ in sorted(open_ones, key=lambda e: (-e.weight, e.told.id))[:UNDATED]:
        text, hint = f"When was this? {entry.text}", "Set `when` on the fact."
        yield OpenQuestion(entry.articles[0], text, entry.facts[0], "undated", hint)


def _without_day(entry: Entry) -> dict[str, Entry]:
    return {entry.told.id: entry} if not entry.told.date and entry.told.status == "happened" else {}


def _of_one_origin(claim: Claim) -> dict[str, Claim]:
    return {claim.id: claim} if len(claim.articles) > 1 and len(claim.origins) == 1 else {}


def _origins(alone: Mapping[str, Claim]) -> Iterator[OpenQuestion]:
    by_origin: dict[str, list[Claim]] = defaultdict(list)
    for claim in alone.values():
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


def _baseless(claim: Claim) -> dict[str, Claim]:
    """A denial of something that no article tells."""
    return {claim.id: claim} if any(c.kind == "denial" and c.fact in claim.facts for c in claim.conflicts) else {}


def _denials(missing: Mapping[str, Claim]) -> Iterator[OpenQuestion]:
    for claim in islice(missing.values(), DENIALS):
        yield OpenQuestion(
            claim.articles[0],
            f"What does this deny? {claim.label}",
            claim.facts[0],
            "denial",
            "No article tells the other side.",
        )
