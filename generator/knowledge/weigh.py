"""How much a fact matters among all facts of all articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from generator.knowledge.gist import Gist
from generator.knowledge.steps import rounded
from generator.knowledge.times import bounds
from generator.model.knowledge import Claim
from generator.model.memo import Memo
from generator.model.rows import Rows

_STATUS = {"happened": 1.0, "denied": 0.8, "alleged": 0.8, "planned": 0.7, "expected": 0.4, "conditional": 0.5}
_STANCE = {"speculate": -0.25, "question": -0.3, "other": 0.0, "estimate": 0.05, "deny": 0.1, "warn": 0.05}


FADING, FRESH = 120.0, 14.0
"""Days after which an event is no news beside the newest one: the time that the articles span, between these two, or a
quarter of it where that is more."""


class Times(NamedTuple):
    """The day of the newest article, None where no article has one, and the days after which an event is no news."""

    latest: date | None
    fading: float


def known_actors(articles: Mapping[str, Sequence[Gist]], memo: Memo) -> Rows[str, tuple[str, float]]:
    """Each actor, and how much the articles tell of it, as a share of what they tell of the best known, in steps."""
    known = memo.each(_total, memo.gathered(_counted, articles))
    return memo.each(_share, known, max([number for _, number in known.values()], default=1))


def _counted(article: Sequence[Gist]) -> dict[str, tuple[tuple[str, int]]]:
    return {actor: ((actor, n),) for actor, n in Counter(actor for gist in article for actor in gist.actors).items()}


def _total(counted: Sequence[tuple[str, int]]) -> tuple[str, int]:
    return counted[0][0], rounded(sum([number for _, number in counted]))


def _share(known: tuple[str, int], top: int) -> tuple[str, float]:
    actor, number = known
    return actor, number / top


def times(published: Iterable[str]) -> Times:
    """What the days of publication tell."""
    days = [b[1] for day in published if (b := bounds(day))]
    span = float((max(days) - min(days)).days) if days else 0.0
    return Times(max(days, default=None), max(FRESH, min(FADING, span), span / 4))


def importance(
    facts: Sequence[Gist], claims: Sequence[Claim], known: Mapping[str, float], when: Times
) -> tuple[float, ...]:
    """One number for each fact of an article, comparable over all: its rank in the article, what others tell of it,
    whom it is about, how firm it is. A pinned fact comes before all others.

    `claims` are the facts' main claims, `known` is how much is told of actors, as `known_actors`.
    """
    best = max((gist.fact.score for gist in facts), default=0.0)
    found = []
    for gist, claim in zip(facts, claims, strict=True):
        own = gist.fact.score / best if best > 0 else max(0.0, 1.0 - gist.number / 12)
        ranks = sorted((known[a] for a in gist.actors), reverse=True)[:3]
        told = 0.6 * min(len(claim.articles) - 1, 3) + 0.2 * min(len(claim.origins) - 1, 3)
        found.append(round(_weight(gist, own + told, ranks) + _novelty(gist, *when), 4))
    return tuple(found)


def _novelty(gist: Gist, latest: date | None, fading: float) -> float:
    """How near to the newest events: 1 for the newest, falling to 0 over `fading` days; 0 where the time is open.

    What lies ahead is as new as the article that tells it.
    """
    if latest is None or gist.days is None:
        return 0.0
    published = bounds(gist.brief.published)
    told = min(gist.days[1], published[1]) if published else gist.days[1]
    return max(0.0, 1.0 - max(0, (latest - told).days) / fading)


def _weight(gist: Gist, start: float, ranks: Sequence[float]) -> float:
    fact = gist.fact
    total = (
        start
        + 0.3 * sum(ranks)
        + 0.6 * _STATUS.get(fact.status, 0.5)
        + _STANCE.get(fact.stance, 0.0)
        + (0.3 if fact.when else 0.0)
        + (0.15 if fact.figures else 0.0)
    )
    return total + (100.0 if fact.pin else 0.0)
