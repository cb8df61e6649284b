"""Takeaways: which sentences open the summary brief and tell what is reported, topic by topic."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice

from generator.knowledge.denials import refusal
from generator.knowledge.gist import compatible
from generator.knowledge.telling import HEDGED, WEAK, Material, Voices
from generator.knowledge.times import WEEKDAYS
from generator.model.knowledge import KnownFact, Takeaway

LEAST, MOST, PER_TOPIC, SHARE, FEW = 4, 7, 2, 0.4, 2
WEIGHED = 300
"""Takeaways at least and at most, of one topic, the share that one article may give, and the number where there are
more articles than takeaways; facts that are weighed for the first lines."""

CROWDED, WEAKEST = 0.8, 0.5
"""What each further takeaway of a topic loses; the share of the best one's worth below which none is needed."""

_NUMBER = re.compile(r"\d[\d.,]*\d")
_RELATIVE = re.compile(
    rf"\b(?:{'|'.join(WEEKDAYS)})\b|\b(?:last|this|next) (?:week|month|year|\w+day)\b|\b(?:today|yesterday|tomorrow)\b"
)
_VERDICT = frozenset({"=convict", "=sentence"})
LONG = 3
"""Digits of a whole number that is told apart from counts and years."""


def rank(known: KnownFact) -> tuple[float, str, str]:
    """By what a fact comes before others: the greatest first. Importance, then date, the newest first, then id."""
    return known.importance, known.when, known.fact.id


def ranked(facts: Iterable[KnownFact]) -> list[KnownFact]:
    """Most important first; ties by date, newest first, then id."""
    return sorted(facts, key=rank, reverse=True)


def key_takeaways(material: Material) -> tuple[Takeaway, ...]:
    """The 4 to 7 sentences that the articles bear out best; the rules on dates, topics and articles give way only where
    they would leave too few.
    """
    fit = [k for k in islice(material.ranked, WEIGHED) if _opens(material, k)]
    order = sorted(((round(material.worth(k), 4), k) for k in fit), key=lambda row: -row[0])
    chosen = _chosen(material, order, [], MOST, strict=True)
    if len(chosen) < LEAST:
        chosen = _chosen(material, order, chosen, LEAST, strict=False)
    return tuple(made for _, made in chosen)


def _opens(material: Material, known: KnownFact) -> bool:
    if known.fact.stance in WEAK or known.fact.id in material.experts or HEDGED.search(known.fact.text):
        return False
    return bool(known.actors or known.speakers) and not _answers(material, known)


def _answers(material: Material, known: KnownFact) -> bool:
    """Whether a fact only denies, or counts otherwise, what another fact tells: it is shown beside that one."""
    gist = material.gist(known)
    if gist.recounts >= 0:
        return True
    alone = any(c.fact == known.fact.id for c in material.claims[known.claim].conflicts)
    return not alone and refusal(gist) is not None


def _chosen(
    material: Material,
    order: Sequence[tuple[float, KnownFact]],
    before: Sequence[tuple[KnownFact, Takeaway]],
    most: int,
    *,
    strict: bool,
) -> list[tuple[KnownFact, Takeaway]]:
    """`before` and the best of `order` (with their worth, best first), `most` in all."""
    chosen, left = list(before), list(order)
    topics, cap = _caps(material)
    while left and len(chosen) < most:
        per_topic = Counter(_topic(k) for k, _ in chosen)
        per_article = Counter(k.article for k, _ in chosen)
        row = max(left, key=lambda r: r[0] - _crowded(r[1], per_topic, topics)) if strict else left[0]
        left.remove(row)
        worth, known = row
        if strict and known.fact.id in material.overtaken and not known.fact.pin:
            continue
        if strict and (per_article[known.article] >= cap or (len(chosen) >= LEAST and worth < WEAKEST * order[0][0])):
            continue
        best = material.best(known)
        if best is None or _told(material, known, chosen) or _told(material, best[0], chosen):
            continue
        made = best[1]
        if not strict or made.date or len(made.numbers) > 1 or _opens_article(material, known):
            chosen.append(best)
    return chosen


def _told(material: Material, known: KnownFact, chosen: Sequence[tuple[KnownFact, Takeaway]]) -> bool:
    return any(repeats(material, known, other) or known.fact.id in made.facts for other, made in chosen)


def _opens_article(material: Material, known: KnownFact) -> bool:
    """Whether a fact without a day is what its article begins with, and needs none to be understood."""
    return material.gist(known).number == 0 and _RELATIVE.search(known.fact.text) is None


def _crowded(known: KnownFact, per_topic: Mapping[str, int], topics: Mapping[str, int]) -> float:
    """What a takeaway loses whose topic has given its share."""
    topic = _topic(known)
    return CROWDED * max(0, per_topic[topic] - topics[topic] + 1) if topic else 0.0


def _topic(known: KnownFact) -> str:
    return known.topics[0] if known.topics else ""


def _caps(material: Material) -> tuple[Mapping[str, int], int]:
    """How many takeaways a topic may give, more where most facts are of it, and how many an article."""
    articles = sum(map(bool, material.articles.values()))
    facts = {topic: sum(counts) for topic, counts in material.memo.gathered(_counted, material.articles).items()}
    topics = {t: max(PER_TOPIC, round(MOST * n / len(material.facts))) for t, n in facts.items()}
    return topics, MOST if articles < 3 else round(MOST * SHARE) if articles <= MOST else FEW


def _counted(article: Sequence[KnownFact]) -> dict[str, tuple[int]]:
    return {topic: (n,) for topic, n in Counter(map(_topic, article)).items()}


def repeats(material: Material, one: KnownFact, two: KnownFact) -> bool:
    """Whether a reader would find the same in both: one claim, one source sentence, or mostly the same words, unless
    each tells an act of its own on a day of its own; or one day, actor and unusual number.
    """
    shared = not set(one.claims).isdisjoint(two.claims)
    if (shared and set(material.told(one)) & set(material.told(two))) or (
        one.fact.quote and one.fact.quote == two.fact.quote
    ):
        return True
    x, y = material.gist(one), material.gist(two)
    a, b = x.words, y.words
    if x.people & y.people and x.acts & _VERDICT and y.acts & _VERDICT and compatible(x, y):
        return True
    if x.dated and y.dated and not compatible(x, y) and (x.acts != y.acts or 2 * len(a & b) <= max(len(a), len(b))):
        return False
    if x.days == y.days and x.dated and x.actors & y.actors and x.words & y.words and _numbers(one) & _numbers(two):
        return True
    return 2 * len(a & b) > min(len(a), len(b)) and len(a & b) >= 3


def _numbers(known: KnownFact) -> frozenset[str]:
    """Numbers of a fact that hardly meet by chance, as they are written: "6.4", "31,000"; no years."""
    return frozenset(n for n in _NUMBER.findall(known.fact.text) if "." in n or "," in n or len(n) == LONG)


def by_topic(material: Material, topics: Sequence[str], per_topic: int) -> tuple[tuple[str, tuple[Takeaway, ...]], ...]:
    """What is reported, topic by topic, newest event first: the weightiest, then a line of each article that has none
    yet, until a topic has twice `per_topic` lines or WEIGHED facts were looked at for it.
    """
    told: dict[str, list[tuple[KnownFact, Takeaway]]] = {topic: [] for topic in topics}
    left = dict.fromkeys(topics, WEIGHED)
    seen: set[str] = set()
    used: set[str] = set()
    firsts = material.memo.each(_first, material.memo.beside("spoken", material.articles, material.speaking))
    order = (known for known in material.ranked if _firm(known, material.experts))
    for known in chain(ranked(filter(None, firsts.values())), order):
        topic = next(filter(told.__contains__, known.topics), "")
        if topic not in left or (len(told[topic]) >= per_topic and known.article in seen):
            continue
        left[topic] -= 1
        if used.isdisjoint(known.claims) and not any(repeats(material, known, other) for other, _ in told[topic]):
            made = material.takeaway(known)
            if made:
                told[topic].append((known, made))
                used.update(known.claims)
                seen.add(known.article)
        if not left[topic] or len(told[topic]) == 2 * per_topic:
            del left[topic]
        if not left:
            break
    return tuple(
        (t, tuple(m for _, m in sorted(rows, key=lambda r: (r[0].when, r[0].fact.id), reverse=True)))
        for t, rows in told.items()
        if rows
    )


def _first(row: tuple[Sequence[KnownFact], Voices]) -> KnownFact | None:
    """The weightiest fact of an article that is no outside expert's."""
    article, voices = row
    return max((known for known in article if _firm(known, voices.experts)), key=rank, default=None)


def _firm(known: KnownFact, experts: frozenset[str]) -> bool:
    return known.fact.id not in experts and known.fact.stance not in WEAK
