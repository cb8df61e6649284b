"""Facts with all that the other articles add to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from generator.knowledge.build import Stated
from generator.knowledge.dating import Dates, Inferred
from generator.knowledge.gist import Gist
from generator.knowledge.weigh import Times, importance, known_actors, times
from generator.model.knowledge import Claim, Edition, KnownFact
from generator.model.memo import Memo
from generator.model.rows import Rows


class _Article(NamedTuple):
    """What the facts of one article are made of: these, the claims told there, what was inferred of the dates of facts;
    its endnote number, and how much all articles tell of the actors in it, as `known_actors`.
    """

    facts: tuple[Gist, ...]
    claims: tuple[Stated, ...]
    inferred: tuple[Inferred | None, ...]
    number: int
    known: Mapping[str, float]


def known_facts(
    articles: Mapping[str, tuple[Gist, ...]],
    stated: Mapping[str, Stated],
    dates: Dates,
    earlier: Edition | None,
    memo: Memo,
) -> Rows[str, tuple[KnownFact, ...]]:
    """The facts of each article, in the order of its text; `articles` are in the order of their endnotes."""
    told = memo.gathered(_where, stated)
    known = known_actors(articles, memo)
    actors = memo.each(_actors, articles)
    rows = {
        key: _Article(
            article,
            told.get(key, ()),
            tuple([dates.facts.get(gist.place) for gist in article]),
            number,
            {actor: known[actor] for actor in actors[key]},
        )
        for number, (key, article) in enumerate(articles.items(), 1)
    }
    before = frozenset(earlier.facts) if earlier is not None else None
    return memo.each(
        _known, rows, times(article[0].brief.published for article in articles.values() if article), before
    )


def _where(stated: Stated) -> Mapping[str, tuple[Stated]]:
    return dict.fromkeys(stated.where, (stated,))


def _actors(article: Sequence[Gist]) -> tuple[str, ...]:
    """Whom an article tells of."""
    return tuple(sorted(frozenset[str]().union(*(gist.actors for gist in article))))


def _known(row: _Article, when: Times, earlier: frozenset[str] | None) -> tuple[KnownFact, ...]:
    claims: dict[str, list[Claim]] = defaultdict(list)
    for stated in sorted(row.claims, key=attrgetter("rank")):
        for fact in stated.where[row.facts[0].brief.id]:
            claims[fact].append(stated.claim)
    weights = importance(row.facts, [claims[gist.fact.id][0] for gist in row.facts], row.known, when)
    return tuple(
        KnownFact(
            fact=gist.fact,
            article=gist.brief.id,
            source=gist.brief.source,
            number=row.number,
            speakers=gist.speakers,
            actors=gist.named,
            topics=gist.fact.topics,
            claim=claims[gist.fact.id][0].id,
            when=inferred.value if inferred else gist.fact.when,
            inferred=inferred.reason if inferred else "",
            importance=weight,
            new=earlier is not None and gist.fact.id not in earlier,
            claims=tuple(claim.id for claim in claims[gist.fact.id]),
        )
        for gist, inferred, weight in zip(row.facts, row.inferred, weights, strict=True)
    )
