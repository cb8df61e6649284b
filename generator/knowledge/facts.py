"""Facts with all that the other articles add to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from operator import attrgetter

from generator.knowledge.build import Stated
from generator.knowledge.dating import Dates, Inferred
from generator.knowledge.gist import Gist
from generator.knowledge.weigh import Times, importance, known_actors, times
from generator.model.knowledge import Claim, KnownFact
from generator.model.memo import Memo
from generator.model.rows import Rows

_Article = tuple[
    tuple[Gist, ...], Sequence[Stated], Mapping[int, Inferred] | tuple[()], int, tuple[tuple[tuple[str, float], ...]]
]
"""What the facts of one article are made of: these, the claims told there, what was inferred of the dates of facts, by
place; its endnote number, and how much all articles tell of the actors in it.
"""


def known_facts(
    articles: Mapping[str, tuple[Gist, ...]],
    stated: Mapping[str, Stated],
    dates: Dates,
    before: frozenset[str] | None,
    memo: Memo,
) -> Rows[str, tuple[KnownFact, ...]]:
    """The facts of each article, in the order of its text; `articles` are in the order of their endnotes, and `before`
    are the ids of the facts of the edition before, None where there is none.
    """
    numbers = memo(numbered, tuple(articles))
    known = memo.met(_actors, articles, known_actors(articles, memo))
    rows = memo.beside("known", articles, memo.gathered(_where, stated), dates.facts, numbers, known)
    return memo.each(_known, rows, memo(times, tuple(memo.flat(_published, articles).values())), before)


def numbered(articles: Sequence[str]) -> dict[str, int]:
    """Endnote numbers."""
    return {article: number for number, article in enumerate(articles, 1)}


def _published(article: Sequence[Gist]) -> dict[str, str]:
    return {gist.brief.id: gist.brief.published for gist in article[:1]}


def _where(stated: Stated) -> Mapping[str, tuple[Stated]]:
    return dict.fromkeys(stated.where, (stated,))


def _actors(article: Sequence[Gist]) -> tuple[str, ...]:
    """Whom an article tells of."""
    return tuple(sorted(frozenset[str]().union(*(gist.actors for gist in article))))


def _known(row: _Article, when: Times, earlier: frozenset[str] | None) -> tuple[KnownFact, ...]:
    facts, told, inferred, number, (known,) = row
    claims: dict[str, list[Claim]] = defaultdict(list)
    for stated in sorted(told, key=attrgetter("rank")):
        for fact in stated.where[facts[0].brief.id]:
            claims[fact].append(stated.claim)
    weights = importance(facts, [claims[gist.fact.id][0] for gist in facts], dict(known), when)
    days = [dict(inferred).get(gist.place) for gist in facts]
    return tuple(
        KnownFact(
            fact=gist.fact,
            article=gist.brief.id,
            source=gist.brief.source,
            number=number,
            speakers=gist.speakers,
            actors=gist.named,
            topics=gist.fact.topics,
            claim=claims[gist.fact.id][0].id,
            when=day.value if day else gist.fact.when,
            inferred=day.reason if day else "",
            importance=weight,
            new=earlier is not None and gist.fact.id not in earlier,
            claims=tuple(claim.id for claim in claims[gist.fact.id]),
        )
        for gist, day, weight in zip(facts, days, weights, strict=True)
    )
