"""How a claim is told in one sentence that can be signed, with what speaks against it and its counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import NamedTuple

from generator.knowledge.actors import Who
from generator.knowledge.build import Stated
from generator.knowledge.counting import clashing
from generator.knowledge.gist import Gist, assumed
from generator.knowledge.newsworth import worth
from generator.knowledge.origins import first_source, outlet
from generator.knowledge.sentences import named, sentence, short, stands
from generator.knowledge.standing import Standing
from generator.model.counted import counted
from generator.model.knowledge import Claim, Conflict, KnownFact, Takeaway
from generator.model.memo import Memo
from generator.model.ranking import Ranking

WORDS = 28
"""Words of a long sentence."""

_EXPERT = re.compile(
    r"\b(?:analysts?|professors?|experts?|fellow|researchers?|scholars?|lecturer|historian|economist|strategist|"
    r"(?:vir|epidemi|seism|climat|meteor|ge|soci|crimin|hydr|volcan|psych|bi|ec)ologists?|"
    r"academics?|think[- ]tank|institute|university|observers?|commentators?|pundits?|scientists?|institution)\b",
    re.IGNORECASE,
)
HEDGED = re.compile(r"\b(?:un)?likely\b|\bprobabl[ey]\b|\bperhaps\b", re.IGNORECASE)
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
_QUOTED = re.compile(r"[“\"][^“”\"]{25,}[”\"]")
_AHEAD = frozenset({"planned", "expected", "conditional"})
WEAK = frozenset({"speculate", "question"})

OVERTAKEN = 0.8
"""What a fact loses of its worth when a later figure or the outcome of its plan is known."""


class Voices(NamedTuple):
    """Facts (ids) that are an outside expert's word: by the speaker's role, or of an unnamed analyst; and those that
    have the very words of another named speaker.
    """

    experts: frozenset[str]
    direct: frozenset[str]


@dataclass(frozen=True, slots=True)
class Material:
    """All that takeaways are made from.

    `articles` are the facts of each and `speaking` whose words they are, `ranked` all facts with the weightiest first,
    `gists` those of each article by the ids of its facts, `headlines` the articles' by id; `experts` are as in
    `Voices`, `overtaken` facts of which the articles tell something newer.
    """

    articles: Mapping[str, Sequence[KnownFact]]
    speaking: Mapping[str, Voices]
    facts: Mapping[str, KnownFact]
    ranked: Ranking[KnownFact]
    gists: Mapping[str, Mapping[str, Gist]]
    claims: Mapping[str, Claim]
    stated: Mapping[str, Stated]
    standing: Mapping[str, Standing]
    numbers: Mapping[str, int]
    headlines: Mapping[str, str]
    experts: frozenset[str]
    overtaken: frozenset[str]
    memo: Memo

    def gist(self, known: KnownFact) -> Gist:
        """What a fact comes down to."""
        return self.gists[known.article][known.fact.id]

    def worth(self, known: KnownFact) -> float:
        """How well it would stand at the head of the brief."""
        old = OVERTAKEN if known.fact.id in self.overtaken else 0.0
        alone = len(self.claim(known).articles) < 2
        gist, headline = self.gist(known), self.headlines[known.article]
        return self.memo(worth, known, gist, headline, alone, part=known.fact.id) - old

    def told(self, known: KnownFact) -> tuple[str, ...]:
        """The claims of a fact without those that share with it no more than a figure of which event it is about."""
        return tuple([name for name in known.claims if known.fact.id not in self.stated[name].aside])

    def claim(self, known: KnownFact) -> Claim:
        """The first claim that a fact tells, the fact alone where others share only a figure behind it."""
        told = self.told(known)
        if told:
            return self.claims[told[0]]
        gist = self.gist(known)
        main = self.claims[known.claim]
        one = main.state if main.state == "disputed" else "single"
        source = (first_source(gist, self.standing),)
        return replace(
            main,
            facts=(known.fact.id,),
            articles=(known.article,),
            outlets=(outlet(gist.brief),),
            origins=source,
            state=one,
        )

    def best(self, known: KnownFact) -> tuple[KnownFact, Takeaway] | None:
        """The member of the fact's claim that says it best (dated, firm, important, short), and it as a takeaway."""
        members = [self.facts[f] for f in self.claim(known).facts]
        for member in sorted(members, key=_clearest):
            if (
                member.fact.stance not in WEAK
                and member.fact.id not in self.experts
                and (made := self.takeaway(member))
            ):
                return member, made
        return None

    def takeaway(self, known: KnownFact) -> Takeaway | None:
        """The fact as a takeaway, or None where no sentence can be signed."""
        if SILENT.search(known.fact.text) or (HEDGED.search(known.fact.text) and not known.fact.said_by):
            return None
        speaker = self.standing[known.speakers[0]].name if len(known.speakers) == 1 else ""
        text = sentence(known, speaker)
        if not text:
            return None
        claim = self.claim(known)
        when = "" if assumed(known.fact) and known.fact.status in _AHEAD and not known.fact.said_by else known.when
        numbers = {self.numbers[a] for c in self.told(known) for a in self.claims[c].articles}
        numbers.add(known.number)
        other, against = self.opposed(known)
        if other:
            text = f"{text} {against}"
            numbers.add(self.facts[other].number)
        facts = (*claim.facts, *((other,) if other else ()))
        return Takeaway(text, when, facts, tuple(sorted(numbers)), tuple(badges(claim, known, denied=bool(other))))

    def opposed(self, known: KnownFact) -> tuple[str, str]:
        """The fact that speaks against what a fact claims and a sentence that says so; two empty ones without such.

        Of the claims besides its main one only a denial counts: it is of the whole sentence, whatever the figure.
        """
        for name in known.claims:
            claim = self.claims[name]
            for conflict in claim.conflicts:
                meant = name == known.claim or conflict.kind == "denial"
                if meant and conflict.fact not in claim.facts and (words := self._opposing(conflict, known)):
                    return conflict.fact, words
        return "", ""

    def _opposing(self, conflict: Conflict, known: KnownFact) -> str:
        other = self.facts[conflict.fact]
        who = " and ".join(self.standing[s].name for s in other.speakers)
        if conflict.kind == "unconfirmed":
            subject = _UNABLE.search(other.fact.text)
            who = subject[1] if subject else who
            return f"{who} could not confirm it." if who else ""
        if conflict.kind == "different-figure":
            if self.gist(other).recounts >= 0:
                return other.fact.text
            who = who or " and ".join(other.fact.said_by)
            figures = clashing(self.gist(other), self.gist(known))
            return f"{who[:1].upper()}{who[1:]} gave another figure: {figures}." if who else ""
        if conflict.kind == "denial":
            text = short(named(other.fact.text))
            if len(text.split()) <= WORDS and stands(text, beside=True):
                return text
            return f"{who} denied it." if who else ""
        return ""


def _clearest(known: KnownFact) -> tuple[bool, bool, float, int, str]:
    dated = bool(known.fact.when) and not assumed(known.fact)
    fact = known.fact
    firm = fact.status in {"happened", "denied", "planned"} or (fact.status == "alleged" and bool(fact.said_by))
    firm = firm and not HEDGED.search(fact.text)
    length = len(known.fact.text.split())
    return not dated, not firm, round(-known.importance + max(0, length - WORDS) / 10, 2), length, known.fact.id


def badges(claim: Claim, known: KnownFact, *, denied: bool) -> Iterator[str]:
    """Counts and marks in words, never a verdict."""
    outlets = counted(len(claim.outlets), "outlet")
    if len(claim.articles) > len(claim.outlets):
        outlets = f"{counted(len(claim.articles), 'article')} of {outlets}"
    yield f"{outlets}, {counted(len(claim.origins), 'origin')}"
    if denied or claim.state == "disputed":
        yield "disputed"
    if known.inferred:
        yield "date inferred"
    if known.fact.status in {"planned", "expected", "conditional", "alleged", "denied"}:
        yield known.fact.status


def experts_among(who: Who) -> frozenset[str]:
    """The actors whose roles are those of outside experts."""
    return frozenset(actor for actor, group in who.groups.items() if any(map(_expert, group.roles)))


def voices(article: Sequence[KnownFact], known_experts: frozenset[str]) -> Voices:
    """Who speaks in the facts of an article."""
    experts = frozenset(known.fact.id for known in article if _by_expert(known, known_experts))
    direct = [k.fact.id for k in article if k.speakers and k.fact.id not in experts and _QUOTED.search(k.fact.quote)]
    return Voices(experts, frozenset(direct))


def _by_expert(known: KnownFact, experts: frozenset[str]) -> bool:
    if not experts.isdisjoint(known.speakers):
        return True
    return bool(known.fact.said_by) and not known.speakers and _expert(" ".join(known.fact.said_by))


@lru_cache(maxsize=1 << 14)
def _expert(role: str) -> bool:
    return _EXPERT.search(role) is not None
