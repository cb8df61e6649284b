"""How names, spans and sentences are compared in scoring: white space, case and quote style never count."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


def squash(text: str | None) -> str:
    """`text` without white space, folded, quotes straightened."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text or "").translate(STRAIGHT)).casefold()


def words(text: str | None) -> list[str]:
    """Folded words of `text` without articles, "of" and possessive marks."""
    plain = re.sub(r"'s\b", "", unicodedata.normalize("NFKC", text or "").translate(STRAIGHT))
    return [w for w in re.findall(r"[^\W_]+", plain.casefold()) if w not in {"the", "a", "an", "of"}]


def overlap(a: str | None, b: str | None) -> float:
    """F1 of the words of two spans."""
    x, y = Counter(words(a)), Counter(words(b))
    hit = sum((x & y).values())
    return 2 * hit / (sum(x.values()) + sum(y.values())) if hit else 0.0


def same_name(a: str | None, b: str | None) -> bool:
    """Whether two names are the same words."""
    return bool(words(a)) and words(a) == words(b)


def near_name(a: str | None, b: str | None) -> bool:
    """Whether one name's words stand in a row in the other's."""
    x, y = " ".join(words(a)), " ".join(words(b))
    return bool(x and y) and (f" {x} " in f" {y} " or f" {y} " in f" {x} ")


def pair(gold: Sequence[Any], read: Sequence[Any], score: Callable[[Any, Any], float]) -> list[tuple[int, int]]:
    """One-to-one pairs (gold index, read index) with a score above 0, best first."""
    ranked = sorted(((score(g, r), -i, -j) for i, g in enumerate(gold) for j, r in enumerate(read)), reverse=True)
    pairs: list[tuple[int, int]] = []
    for value, i, j in ranked:
        if value > 0 and not any(-i == x or -j == y for x, y in pairs):
            pairs.append((-i, -j))
    return pairs


@dataclass
class Tally:
    """Hits, gold items and read items of each task, over all articles, and every single error in words."""

    hits: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def add(self, task: str, hits: int, gold: int, read: int) -> None:
        """Count for one task."""
        self.hits[task] += hits
        self.gold[task] += gold
        self.read[task] += read

    def check(self, task: str, file: str, good: object, told: str) -> None:
        """Count one yes-or-no item."""
        self.add(task, int(bool(good)), 1, 1)
        if not good:
            self.errors.append(f"{file} {task}: {told}")

    def matched(
        self,
        task: str,
        file: str,
        gold: Sequence[Any],
        read: Sequence[Any],
        score: Callable[[Any, Any], float],
        *,
        optional: Callable[[Any], bool] = lambda _: False,
        ignore: Callable[[Any], bool] = lambda _: False,
        show: Callable[[Any], str] = str,
    ) -> list[tuple[int, int]]:
        """Count pairs; optional gold is never missed, ignored readings are never false alarms. Returns the pairs."""
        pairs = pair(gold, read, score)
        needed = [i for i, item in enumerate(gold) if not optional(item)]
        hits = [(i, j) for i, j in pairs if i in needed]
        extra = [j for j, item in enumerate(read) if all(j != y for _, y in pairs) and not ignore(item)]
        self.add(task, len(hits), len(needed), len(hits) + len(extra))
        found = {i for i, _ in pairs}
        self.errors += [f"{file} {task} missed: {show(gold[i])[:110]}" for i in needed if i not in found]
        self.errors += [f"{file} {task} extra: {show(read[j])[:110]}" for j in extra]
        return pairs

    def f1(self, task: str) -> float:
        """F1 of a task; recall where nothing can be too much."""
        precision = self.hits[task] / self.read[task] if self.read[task] else 0.0
        recall = self.hits[task] / self.gold[task] if self.gold[task] else 0.0
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    def recall(self, task: str) -> float:
        """Share of the gold items that were found."""
        return self.hits[task] / self.gold[task] if self.gold[task] else 0.0
