"""How much a fact matters among all facts of all articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from generator.knowledge.gist import Gist
from generator.knowledge.times import bounds
from generator.model.knowledge import Claim

_STATUS = {"happened": 1.0, "denied": 0.8, "alleged": 0.8, "planned": 0.7, "expected": 0.4, "conditional": 0.5}
_STANCE = {"speculate": -0.25, "question": -0.3, "other": 0.0, "estimate": 0.05, "deny": 0.1, "warn": 0.05}


FADING, FRESH = 120.0, 14.0
"""Days after which an event is no news beside the newest one: the time that the articles span, between these two, or a
quarter of it where that is more."""


def importance(gists: Sequence[Gist], claims: Sequence[Claim]) -> list[float]:
    """One number a fact, by place: its rank in its article, what others tell of it, whom it is about, how firm it is.

    `claims` are the facts' main claims, by place. A pinned fact comes before all others.
    """
    best: dict[str, float] = {g.brief.id: 0.0 for g in gists}
    published = [b[1] for g in gists if (b := bounds(g.brief.published))]
    latest = max(published, default=None)
    span = float((max(published) - min(published)).days) if published else 0.0
    fading = max(FRESH, min(FADING, span), span / 4)
    known: Counter[str] = Counter()
    for gist in gists:
        best[gist.brief.id] = max(best[gist.brief.id], gist.fact.score)
        known.update(gist.actors)
    top = max(known.values(), default=1)
    found = []
    for gist, claim in zip(gists, claims, strict=True):
        own = gist.fact.score / best[gist.brief.id] if best[gist.brief.id] > 0 else max(0.0, 1.0 - gist.number / 12)
        ranks = sorted((known[a] / top for a in gist.actors), reverse=True)[:3]
        told = 0.6 * min(len(claim.articles) - 1, 3) + 0.2 * min(len(claim.origins) - 1, 3)
        found.append(round(_weight(gist, own + told, ranks) + _novelty(gist, latest, fading), 4))
    return found


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
