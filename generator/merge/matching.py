"""Which fresh item is which known one: always one to one, sure ways first, and the same answer in any order of runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.model.plain import Plain, name_key, sentence_key, texts

ALIKE = 0.8
"""Share of common words from which two sentences may be the same fact, reworded."""
AHEAD = 0.1
"""By how much the best must lead the second best."""


@dataclass(frozen=True, slots=True)
class Link:
    """Fresh item `fresh` is known item `known`; not `sure` when only the likeness of the words says so."""

    fresh: int
    known: int
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Trace:
    """What a fact is recognised by."""

    id: str
    quote: str
    text: str
    words: Counter[str]
    start: int
    end: int


def match_facts(fresh: Sequence[Plain], known: Sequence[Plain], *, same_source: bool) -> tuple[Link, ...]:
    """Links between facts: same quote, overlapping place in the same source, same text, then mutual-best likeness."""
    new, old = [_trace(f) for f in fresh], [_trace(k) for k in known]
    links: list[Link] = []
    free_new, free_old = set(range(len(new))), set(range(len(old)))

    def take(scored: Iterable[tuple[float, int, int]], *, sure: bool = True) -> None:
        for _, i, j in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
            if i in free_new and j in free_old:
                links.append(Link(i, j, sure))
                free_new.discard(i)
                free_old.discard(j)

    take(_by_key(new, old, free_new, free_old, lambda t: t.quote))
    if same_source and free_new and free_old:
        take(_overlapping(new, old, free_new, free_old))
    take(_by_key(new, old, free_new, free_old, lambda t: t.text))
    if free_new and free_old:
        take(_mutual_best(new, old, free_new, free_old), sure=False)
    return tuple(links)


def match_actors(fresh: Sequence[Plain], known: Sequence[Plain]) -> tuple[Link, ...]:
    """Links between actors: same name, else the one pair in which one's name is the other's alias."""
    links: list[Link] = []
    by_name = {name_key(str(k.get("name", ""))): j for j, k in reversed(list(enumerate(known)))}
    taken: set[int] = set()
    left: list[int] = []
    for i, actor in enumerate(fresh):
        j = by_name.get(name_key(str(actor.get("name", ""))))
        if j is None or j in taken:
            left.append(i)
        else:
            links.append(Link(i, j))
            taken.add(j)
    pairs = [(i, j) for i in left for j in range(len(known)) if j not in taken and _renamed(fresh[i], known[j])]
    new_sides, old_sides = Counter(i for i, _ in pairs), Counter(j for _, j in pairs)
    links += [Link(i, j) for i, j in pairs if new_sides[i] == 1 and old_sides[j] == 1]
    return tuple(links)


def _renamed(fresh: Plain, known: Plain) -> bool:
    if fresh.get("type") != known.get("type"):
        return False
    new_name, old_name = name_key(str(fresh.get("name", ""))), name_key(str(known.get("name", "")))
    return old_name in map(name_key, texts(fresh.get("aliases"))) or new_name in map(
        name_key, texts(known.get("aliases"))
    )


def _trace(item: Plain) -> _Trace:
    evidence: Mapping[str, Any] = item.get("evidence") or {}
    quote, text = sentence_key(str(item.get("quote", ""))), sentence_key(str(item.get("text", "")))
    start, end = (int(evidence.get(key, 0) or 0) for key in ("start", "end"))
    return _Trace(str(item.get("id", "")), quote, text, Counter((quote or text).split()), start, end)


def _by_key(
    new: list[_Trace], old: list[_Trace], free_new: set[int], free_old: set[int], key: Callable[[_Trace], str]
) -> list[tuple[float, int, int]]:
    by_key: dict[str, list[int]] = {}
    for j in sorted(free_old):
        by_key.setdefault(key(old[j]), []).append(j)
    return [
        (_closeness(new[i], old[j]), i, j) for i in sorted(free_new) if key(new[i]) for j in by_key.get(key(new[i]), ())
    ]


def _closeness(a: _Trace, b: _Trace) -> float:
    """Between facts of one sentence: the same id, then the same words."""
    return 2.0 * (a.id == b.id) + (
        1.0 if a.text == b.text else _likeness(Counter(a.text.split()), Counter(b.text.split()))
    )


def _overlapping(
    new: list[_Trace], old: list[_Trace], free_new: set[int], free_old: set[int]
) -> list[tuple[float, int, int]]:
    found: list[tuple[float, int, int]] = []
    for i in free_new:
        for j in free_old:
            a, b = new[i], old[j]
            common = min(a.end, b.end) - max(a.start, b.start)
            if common > 0 and 2 * common >= min(a.end - a.start, b.end - b.start):
                found.append((common / (max(a.end, b.end) - min(a.start, b.start)), i, j))
    return found


def _mutual_best(
    new: list[_Trace], old: list[_Trace], free_new: set[int], free_old: set[int]
) -> list[tuple[float, int, int]]:
    scores = {
        (i, j): s for i in free_new for j in free_old if (s := _likeness(new[i].words, old[j].words)) >= ALIKE - AHEAD
    }
    rows: dict[int, list[float]] = {}
    columns: dict[int, list[float]] = {}
    for (i, j), score in scores.items():
        rows.setdefault(i, []).append(score)
        columns.setdefault(j, []).append(score)
    return [
        (score, i, j)
        for (i, j), score in scores.items()
        if score >= ALIKE and _leads(score, rows[i]) and _leads(score, columns[j])
    ]


def _leads(score: float, others: list[float]) -> bool:
    return sum(other > score - AHEAD for other in others) == 1


def _likeness(a: Counter[str], b: Counter[str]) -> float:
    total = a.total() + b.total()
    return 2 * (a & b).total() / total if total else 0.0
