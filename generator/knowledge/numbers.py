"""Figures of the same thing lined up over sources and time."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.knowledge.amounts import Amount
from generator.knowledge.gist import Gist
from generator.model.ids import slug
from generator.model.knowledge import KnownFact, Measure, Series

_KEPT = 4


def series(facts: Mapping[str, KnownFact], gists: Mapping[str, Gist]) -> dict[str, Series]:
    """Series by id, those with most articles first. A figure that can't be read as a quantity is left out of series."""
    rows: dict[tuple[str, ...], list[tuple[KnownFact, Amount]]] = defaultdict(list)
    for known in facts.values():
        gist = gists[known.fact.id]
        for figure in gist.amounts:
            rows[_same(gist, figure)].append((known, figure))
    taken: set[str] = set()
    made = [_series(group, taken) for _, group in sorted(_merged(rows).items())]
    made.sort(key=lambda s: (-len({facts[m.fact].article for m in s.measures}), -len(s.measures), s.id))
    return {s.id: s for s in made}


def _same(gist: Gist, figure: Amount) -> tuple[str, ...]:
    """What makes two figures the same measure: what is counted, the act, and the two first actors it is told of."""
    acts = sorted(gist.acts - {"=agree", "=announce", "=order"})[:1]
    about = sorted(gist.actors - set(gist.speakers))[:1]
    return (figure.unit or "?", *acts, "|", *about)


def _merged(
    rows: Mapping[tuple[str, ...], list[tuple[KnownFact, Amount]]],
) -> Mapping[tuple[str, ...], list[tuple[KnownFact, Amount]]]:
    """Rows whose figures share a claim are one measure."""
    by_claim: dict[tuple[str, str], tuple[str, ...]] = {}
    into: dict[tuple[str, ...], tuple[str, ...]] = {}
    for key in sorted(rows):
        into[key] = key
        for known, figure in rows[key]:
            if known.claim:
                first = by_claim.setdefault((known.claim, figure.unit), key)
                if first != key:
                    into[key] = into[first]
    merged: dict[tuple[str, ...], list[tuple[KnownFact, Amount]]] = defaultdict(list)
    for key in sorted(rows):
        merged[into[key]].extend(rows[key])
    return merged


def _series(group: Sequence[tuple[KnownFact, Amount]], taken: set[str]) -> Series:
    ordered = sorted(group, key=lambda row: (row[0].when or "9999", row[0].number, row[0].fact.id, row[1].text))
    label = _label([figure for _, figure in ordered])
    base = slug(label)
    name = next(n for n in (base, *(f"{base}-{i}" for i in range(2, len(taken) + 3))) if n not in taken)
    taken.add(name)
    return Series(
        id=name,
        label=label,
        measures=tuple(
            Measure(k.fact.id, a.text, a.value, a.high, a.counted, a.of, a.qualifier, k.when) for k, a in ordered
        ),
    )


def _label(figures: Sequence[Amount]) -> str:
    """The most used words for what is counted, with what it consists of."""
    names = Counter(f"{f.counted} of {f.of}" if f.of else f.counted for f in figures)
    best = min(names, key=lambda n: (-names[n], -len(n), n))
    return best or "figures without a unit"
