"""Takeaways: which sentences open the summary brief, each with its date, sources and counts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.knowledge.actors import Who
from generator.knowledge.gist import Gist, assumed, compatible
from generator.knowledge.newsworth import worth
from generator.knowledge.sentences import named, sentence, short, stands
from generator.model.knowledge import Claim, Conflict, KnownFact, Takeaway

LEAST, MOST, PER_TOPIC, SHARE, FEW = 4, 7, 2, 0.4, 2
WORDS = 28
WEIGHED = 300
"""Takeaways at least and at most, of one topic, the share that one article may give, and the number where there are
more articles than takeaways; words of a long sentence; facts that are weighed for the first lines."""

CROWDED, WEAKEST = 0.8, 0.5
"""What each further takeaway of a topic loses; the share of the best one's worth below which none is needed."""

_EXPERT = re.compile(
    r"\b(?:analysts?|professors?|experts?|fellow|researchers?|scholars?|lecturer|historian|economist|strategist|"
    r"(?:vir|epidemi|seism|climat|meteor|ge|soci|crimin|hydr|volcan|psych|bi|ec)ologists?|"
    r"academics?|think[- ]tank|institute|university|observers?|commentators?|pundits?|scientists?|institution)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d[\d.,]*\d")
LONG = 3
"""Digits of a whole number that is told apart from counts and years."""

_HEDGED = re.compile(r"\b(?:un)?likely\b|\bprobabl[ey]\b|\bperhaps\b", re.IGNORECASE)
SILENT = re.compile(
    r"\b(?:declined? to (?:comment|say|answer)|refused to comment|"
    r"(?:did|does|do|has|have) not (?:\w+ )?(?:respond|repl|comment|answer)\w*|"
    r"(?:could|was|were) not (?:\w+ )?(?:be )?(?:reached|available) for comment|no comment)"
)
"""Somebody was asked and said nothing: an open question, never news."""

_UNABLE = re.compile(
    r"\b([A-Z][\w.&’'-]*(?: (?:of |for |the )*[A-Z][\w.&’'-]*){0,5}) "
    r"(?:could not|cannot|can't|couldn't|(?:was|were) unable to)"
)
_AHEAD = frozenset({"planned", "expected", "conditional"})
_WEAK = frozenset({"speculate", "question"})


OVERTAKEN = 0.8
"""What a fact loses of its worth when a later figure or the outcome of its plan is known."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """All that takeaways are made from. `facts` are in the order of `ranked`, `headlines` the articles' by id;
    `overtaken` are facts of which the articles tell something newer.
    """

    facts: Mapping[str, KnownFact]
    gists: Mapping[str, Gist]
    claims: Mapping[str, Claim]
    who: Who
    numbers: Mapping[str, int]
    headlines: Mapping[str, str]
    overtaken: frozenset[str] = frozenset()

    def expert(self, known: KnownFact) -> bool:
        """Whether the fact is an outside expert's word: by the speaker's role, or an unnamed analyst."""
        if any(_expert(role) for s in known.speakers for role in self.who.groups[s].roles):
            return True
        return bool(known.fact.said_by) and not known.speakers and _expert(" ".join(known.fact.said_by))

    def worth(self, known: KnownFact) -> float:
        """How well it would stand at the head of the brief."""
        old = OVERTAKEN if known.fact.id in self.overtaken else 0.0
        alone = len(self.claims[known.claim].articles) < 2
        return worth(known, self.gists[known.fact.id], self.headlines[known.article], alone=alone) - old

    def best(self, known: KnownFact) -> Takeaway | None:
        """What the fact's claim says, in the words of the member that says it best: dated, firm, important, short."""
        members = [self.facts[f] for f in self.claims[known.claim].facts]
        for member in sorted(members, key=_clearest):
            if member.fact.stance not in _WEAK and not self.expert(member) and (made := self.takeaway(member)):
                return made
        return None

    def takeaway(self, known: KnownFact) -> Takeaway | None:
        """The fact as a takeaway, or None where no sentence can be signed."""
        if SILENT.search(known.fact.text) or (_HEDGED.search(known.fact.text) and not known.fact.said_by):
            return None
        speaker = self.who.name(known.speakers[0]) if len(known.speakers) == 1 else ""
        text = sentence(known, speaker)
        if not text:
            return None
        claim = self.claims[known.claim]
        when = "" if assumed(known.fact) and known.fact.status in _AHEAD else known.when
        numbers = {self.numbers[a] for c in known.claims for a in self.claims[c].articles}
        other, against = self.opposed(claim)
        if other:
            text = f"{text} {against}"
            numbers.add(self.facts[other].number)
        facts = (*claim.facts, *((other,) if other else ()))
        return Takeaway(text, when, facts, tuple(sorted(numbers)), tuple(badges(claim, known)))

    def opposed(self, claim: Claim) -> tuple[str, str]:
        """The fact that speaks against a claim and a sentence that says so; two empty ones without such."""
        for conflict in claim.conflicts:
            if conflict.fact not in claim.facts and (words := self._opposing(conflict)):
                return conflict.fact, words
        return "", ""

    def _opposing(self, conflict: Conflict) -> str:
        other = self.facts[conflict.fact]
        who = " and ".join(self.who.name(s) for s in other.speakers)
        if conflict.kind == "unconfirmed":
            subject = _UNABLE.search(other.fact.text)
            who = subject[1] if subject else who
            return f"{who} could not confirm it." if who else ""
        if conflict.kind == "different-figure":
            if self.gists[conflict.fact].recounts >= 0:
                return other.fact.text
            who = who or " and ".join(other.fact.said_by)
            return f"{who} gave another figure: {', '.join(other.fact.figures)}." if who else ""
        if conflict.kind == "denial":
            text = short(named(other.fact.text))
            if len(text.split()) <= WORDS and stands(text):
                return text
            return f"{who} denied it." if who else ""
        return ""


def _clearest(known: KnownFact) -> tuple[bool, bool, float, int, str]:
    dated = bool(known.fact.when) and not assumed(known.fact)
    fact = known.fact
    firm = fact.status in {"happened", "denied", "planned"} or (fact.status == "alleged" and bool(fact.said_by))
    firm = firm and not _HEDGED.search(fact.text)
    length = len(known.fact.text.split())
    return not dated, not firm, round(-known.importance + max(0, length - WORDS) / 10, 2), length, known.fact.id


def badges(claim: Claim, known: KnownFact) -> Iterator[str]:
    """Counts and marks in words, never a verdict."""
    outlets = _count(len(claim.outlets), "outlet")
    if len(claim.articles) > len(claim.outlets):
        outlets = f"{_count(len(claim.articles), 'article')} of {outlets}"
    yield f"{outlets}, {_count(len(claim.origins), 'origin')}"
    if claim.state == "disputed":
        yield "disputed"
    if known.inferred:
        yield "date inferred"
    if known.fact.status in {"planned", "expected", "conditional", "alleged", "denied"}:
        yield known.fact.status


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


@lru_cache(maxsize=1 << 14)
def _expert(role: str) -> bool:
    return _EXPERT.search(role) is not None


def by_rank(facts: Mapping[str, KnownFact]) -> dict[str, KnownFact]:
    """The same facts in the order of `ranked`."""
    return {known.fact.id: known for known in ranked(facts.values())}


def ranked(facts: Iterable[KnownFact]) -> list[KnownFact]:
    """Most important first; ties by date, newest first, then id."""
    return sorted(sorted(facts, key=lambda k: (k.when, k.fact.id), reverse=True), key=lambda k: -k.importance)


def key_takeaways(shelf: Shelf) -> tuple[Takeaway, ...]:
    """The 4 to 7 sentences that the articles bear out best; the rules on dates, topics and articles give way only where
    they would leave too few.
    """
    fit = [k for k in list(shelf.facts.values())[:WEIGHED] if _opens(shelf, k)]
    order = sorted(((round(shelf.worth(k), 4), k) for k in fit), key=lambda row: -row[0])
    chosen = _chosen(shelf, order, [], MOST, strict=True)
    if len(chosen) < LEAST:
        chosen = _chosen(shelf, order, chosen, LEAST, strict=False)
    return tuple(made for _, made in chosen)


def _opens(shelf: Shelf, known: KnownFact) -> bool:
    if known.fact.stance in _WEAK or shelf.expert(known) or _HEDGED.search(known.fact.text):
        return False
    return bool(known.actors or known.speakers)


def _chosen(
    shelf: Shelf,
    order: Sequence[tuple[float, KnownFact]],
    before: Sequence[tuple[KnownFact, Takeaway]],
    most: int,
    *,
    strict: bool,
) -> list[tuple[KnownFact, Takeaway]]:
    """`before` and the best of `order` (with their worth, best first), `most` in all."""
    chosen, left = list(before), list(order)
    topics, cap = _caps(shelf)
    while left and len(chosen) < most:
        per_topic = Counter(_topic(k) for k, _ in chosen)
        per_article = Counter(k.article for k, _ in chosen)
        row = max(left, key=lambda r: r[0] - _crowded(r[1], per_topic, topics)) if strict else left[0]
        left.remove(row)
        worth, known = row
        if strict and (per_article[known.article] >= cap or (len(chosen) >= LEAST and worth < WEAKEST * order[0][0])):
            continue
        if any(repeats(shelf, known, other) or known.fact.id in told.facts for other, told in chosen):
            continue
        made = shelf.best(known)
        fit = made is not None and (made.date or len(made.numbers) > 1 or not strict)
        if made is not None and fit and not any(made.text == other.text for _, other in chosen):
            chosen.append((known, made))
    return chosen


def _crowded(known: KnownFact, per_topic: Mapping[str, int], topics: Mapping[str, int]) -> float:
    """What a takeaway loses whose topic has given its share."""
    topic = _topic(known)
    return CROWDED * max(0, per_topic[topic] - topics[topic] + 1) if topic else 0.0


def _topic(known: KnownFact) -> str:
    return next(iter(known.topics), "")


def _caps(shelf: Shelf) -> tuple[Mapping[str, int], int]:
    """How many takeaways a topic may give, more where most facts are of it, and how many an article."""
    facts = Counter(_topic(k) for k in shelf.facts.values())
    articles = len({k.article for k in shelf.facts.values()})
    topics = {t: max(PER_TOPIC, round(MOST * n / len(shelf.facts))) for t, n in facts.items()}
    return topics, MOST if articles < 3 else round(MOST * SHARE) if articles <= MOST else FEW


def repeats(shelf: Shelf, one: KnownFact, two: KnownFact) -> bool:
    """Whether a reader would find the same in both: one claim, one source sentence, or mostly the same words, unless
    each tells an act of its own on a day of its own; or one day, actor and unusual number.
    """
    if set(one.claims) & set(two.claims) or (one.fact.quote and one.fact.quote == two.fact.quote):
        return True
    x, y = shelf.gists[one.fact.id], shelf.gists[two.fact.id]
    if x.acts - y.acts and y.acts - x.acts and x.dated and y.dated and not compatible(x, y):
        return False
    if x.days == y.days and x.dated and x.actors & y.actors and x.words & y.words and _numbers(one) & _numbers(two):
        return True
    a, b = x.words, y.words
    return 2 * len(a & b) > min(len(a), len(b)) and len(a & b) >= 3


def _numbers(known: KnownFact) -> frozenset[str]:
    """Numbers of a fact that hardly meet by chance, as they are written: "6.4", "31,000"; no years."""
    return frozenset(n for n in _NUMBER.findall(known.fact.text) if "." in n or "," in n or len(n) == LONG)


def by_topic(shelf: Shelf, topics: Sequence[str], per_topic: int) -> tuple[tuple[str, tuple[Takeaway, ...]], ...]:
    """What is reported, topic by topic, newest event first: the weightiest, then a line of each article that has none
    yet, until a topic has twice `per_topic` lines.
    """
    told: dict[str, list[tuple[KnownFact, Takeaway]]] = {topic: [] for topic in topics}
    seen: set[str] = set()
    used: set[str] = set()
    order = [k for k in shelf.facts.values() if not shelf.expert(k) and k.fact.stance not in _WEAK]
    firsts = list({k.article: k for k in reversed(order)}.values())
    for known in [*ranked(firsts), *order]:
        topic = next((t for t in known.topics if t in told), "")
        lines = len(told.get(topic, ()))
        if not topic or lines >= 2 * per_topic or (lines >= per_topic and known.article in seen):
            continue
        if used & set(known.claims) or any(repeats(shelf, known, other) for other, _ in told[topic]):
            continue
        made = shelf.takeaway(known)
        if made:
            told[topic].append((known, made))
            used.update(known.claims)
            seen.add(known.article)
    return tuple(
        (t, tuple(m for _, m in sorted(rows, key=lambda r: (r[0].when, r[0].fact.id), reverse=True)))
        for t, rows in told.items()
        if rows
    )
