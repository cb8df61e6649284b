"""How much a fact matters among all facts of all articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.knowledge.gist import Gist
from generator.model.brief import Brief

_STATUS = {"happened": 1.0, "denied": 0.8, "alleged": 0.8, "planned": 0.7, "expected": 0.4, "conditional": 0.5}
_STANCE = {"speculate": -0.25, "question": -0.3, "other": 0.0, "estimate": 0.05, "deny": 0.1, "warn": 0.05}


def importance(gists: Sequence[Gist], articles: Mapping[int, int], origins: Mapping[int, int]) -> list[float]:
    """One number a fact, by place: its rank in its article, what others tell of it, whom it is about, how firm it is.

    `articles` and `origins` are those of its claim, by place. A pinned fact comes before all others.
    """
    best = Counter({g.brief.id: 0.0 for g in gists})
    known: Counter[str] = Counter()
    for gist in gists:
        best[gist.brief.id] = max(best[gist.brief.id], gist.fact.score)
        known.update(gist.actors)
    top = max(known.values(), default=1)
    return [_weight(g, best[g.brief.id], known, top, articles.get(g.place, 1), origins.get(g.place, 1)) for g in gists]


def _weight(gist: Gist, best: float, known: Counter[str], top: int, articles: int, origins: int) -> float:
    fact = gist.fact
    own = fact.score / best if best > 0 else max(0.0, 1.0 - gist.number / 12)
    ranks = sorted((known[a] / top for a in gist.actors), reverse=True)[:3]
    total = (
        own
        + 0.6 * min(articles - 1, 3)
        + 0.2 * min(origins - 1, 3)
        + 0.3 * sum(ranks)
        + 0.6 * _STATUS.get(fact.status, 0.5)
        + _STANCE.get(fact.stance, 0.0)
        + (0.3 if fact.when else 0.0)
        + (0.15 if fact.figures else 0.0)
    )
    return round(total + (100.0 if fact.pin else 0.0), 4)


def newest(briefs: Sequence[Brief], inferred: Mapping[str, str]) -> str:
    """The latest publication day, "" where no article tells one."""
    return max(
        (d for b in briefs if len(d := b.published or inferred.get(b.id, "")) == 10 and d[0].isdigit()), default=""
    )
