"""What a denial denies, and what somebody could not confirm: the facts it speaks against, none where it is not sure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from generator.knowledge.gist import Gist, compatible
from generator.knowledge.names import norm
from generator.knowledge.standing import Standing
from generator.knowledge.words import TOKEN, fold, term
from generator.model.knowledge import ConflictKind

NEIGHBOURS = 4
"""Facts before and after a denial in its article among which there may be what it denies."""

MOST, RECALLED = 0.6, 366
"""Share of a denial's own words that another fact has which it denies; days after which nobody denies a thing."""

_DENYING = frozenset(
    map(
        term,
        "deny denied denial reject rejected dismiss dismissed refute refuted dispute disputed contradict accusation "
        "accuse allegation claim report charge suggestion confirm verify corroborate having".split(),
    )
)

_UNCONFIRMED = re.compile(
    r"\b(?:could not|cannot|can not|can't|couldn't|unable to|not able to|has not|have not|had not|not been|yet to)\b"
    r"(?: be| been| yet| immediately| independently)* ?(?:confirm|verif|corroborat)\w*"
)
_SILENT = re.compile(r"\b(?:respond|reply|replied|comment)\b")
_CHARGED = re.compile(
    r"\b(?:accus|blam|indict|suspected of|on suspicion of|alleg)|"
    r"\bcharg\w+ (?:(?!for\b)[\w.,'-]+ ){0,8}?(?:with|over)\b|"
    r"\b(?:was|were|been|is|are|be|has|have) charged\b|\bcharges (?:of|against)\b"
)
_ACCUSED = re.compile(r"\b(?:accus|blam|charg|suspect)\w+")
_BACK = re.compile(
    r"\b(?:it|this|that|these|those|them)(?=[.,;\"]|$| (?:as|and|but|immediately|independently)\b)|"
    r"\bthe (?:report|claim|accusation|allegation|charge|figure|story)s?\b(?! (?:that|of)\b)"
)
_POINTED = re.compile(
    r"\b(?:the|these|those|all|any|such|both)(?: \w+)? (accusation|allegation|charge|claim|criticism|report)s?\b"
    r"(?! (?:that|of|by|about|on|in)\b)"
)
"""Words for what was said just before; with "that" or "of" after it the denial itself tells what it denies."""

_REFUSED = re.compile(
    r"\b(?:reject|refus|dismiss|declin|turned down)\w* (?:(?!claim|alleg|accus|charg|report|suggest)[\w'.-]+ ){0,4}?"
    r"(?:demand|call|request|offer|bid|proposal|motion|resolution|appeal|invitation|application|petition|objection|"
    r"complaint|plea|challenge)s?\b"
)
"""What is asked for is refused, not denied."""

_SAYING = r"\b(?:claim|report|accusation|allegation|charge|figure|number|rumou?r|suggestion)s?\b"
_UNTRUE = r"[\"']?(?:\w+ )?(?:false|untrue|baseless|groundless|unfounded|fabricated|lies?|nonsense|absurd|invention)\b"
_FALSE = re.compile(
    rf"{_SAYING}(?: (?:of|that|about|by)\b[^,;.]{{0,60}}?)? (?:is|are|was|were) {_UNTRUE}|"
    rf"\b(?:called|calls|branded|labell?ed|described) (?:[\w'’]+ ){{0,4}}?{_SAYING}(?: as)? {_UNTRUE}"
)
"""What somebody calls false, whatever the verb."""

NEXT = 12
"""Characters after "accused" and the like within which the accused stands, so that nothing else is meant."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_COUNTED = re.compile(r"\b(?:figures?|numbers?|toll|count|estimates?|total)\b")
_REPORTING = frozenset({"assert", "warn", "estimate"})


class Against(NamedTuple):
    """`fact` speaks against `target`."""

    fact: Gist
    target: Gist
    kind: ConflictKind
    reason: str


class _Words(NamedTuple):
    """How a denial speaks of what it denies: the noun that points back ("accusation"), "it", a figure; and the words
    that are neither of denying nor of the denier's name.
    """

    noun: str
    back: bool
    counted: bool
    told: frozenset[str]


class _Pair(NamedTuple):
    """A denial, how it speaks, and a fact that it may deny."""

    denial: Gist
    said: _Words
    other: Gist
    standing: Mapping[str, Standing]

    @property
    def step(self) -> int:
        """How many facts after the other the denial stands in one article; 99 in another article."""
        return self.denial.number - self.other.number if self.denial.brief is self.other.brief else 99

    @property
    def charged(self) -> bool:
        """Whether the other accuses somebody."""
        return self.other.fact.status == "alleged" or _charges(self.other.fact.quote or self.other.fact.text)


def plain(gist: Gist) -> str:
    """The fact's evidence, else its text, folded."""
    return fold(gist.fact.quote or gist.fact.text)


def refusal(gist: Gist) -> ConflictKind | None:
    """Whether the fact denies something, or tells that somebody could not confirm it."""
    told = fold(gist.fact.text)
    if gist.fact.stance == "unconfirmed" or _UNCONFIRMED.search(told):
        return None if _SILENT.search(told) and gist.fact.stance != "unconfirmed" else "unconfirmed"
    denied = gist.fact.stance == "deny" or gist.fact.status == "denied"
    if (denied and not _REFUSED.search(plain(gist))) or (gist.fact.said_by and _FALSE.search(told)):
        return "denial"
    return None


def refused(
    gist: Gist, kind: ConflictKind, others: Iterable[Gist], standing: Mapping[str, Standing]
) -> tuple[Against, ...]:
    """The facts that a denial speaks against: the best of those in `others`, and further ones whose words it names."""
    text = plain(gist)
    noun = _POINTED.search(text)
    denier = {term(word) for name in gist.fact.said_by for word in TOKEN.findall(fold(name))}
    back, counted = _BACK.search(text) is not None, _COUNTED.search(text) is not None
    said = _Words(noun[1] if noun else "", back, counted, gist.words - _DENYING - denier)
    scored: list[tuple[float, int, Gist]] = []
    for other in others:
        score = _aims_at(_Pair(gist, said, other, standing))
        if score:
            scored.append((-score, other.place, other))
    scored.sort(key=lambda row: row[:2])
    if not scored:
        return (Against(gist, gist, kind, "the articles do not tell the claim that this denies"),)
    reason = "denies it" if kind == "denial" else "could not confirm it"
    best = scored[0][0]
    return tuple(
        Against(gist, other, kind, reason)
        for rank, (score, _, other) in enumerate(scored[:3])
        if score <= best + 1 and (not rank or len(gist.words & other.words) >= 2)
    )


def _aims_at(pair: _Pair) -> float:
    """How surely the one denies the other; 0 when it is not sure."""
    gist, said, other, standing = pair
    if _own_side(pair):
        return 0.0
    if said.counted and other.amounts and (pair.step == 1 or _names_figure(pair)):
        return 4.0
    accused = len(gist.voices & other.actors)
    if accused and pair.charged and not _accuses(other, gist.voices, standing):
        return 0.0
    if _told_again(pair):
        return 2.0 * len(gist.words & other.words) + len(gist.actors & other.actors)
    if _excluded(pair):
        return 0.0
    whose = {standing[s].part_of for s in other.speakers} - {""}
    houses = [a for a in other.actors - other.voices if any(_speaks_for(standing[v], standing[a]) for v in gist.voices)]
    accused = accused or int(pair.charged and _accuses(other, houses, standing, within=NEXT))
    named = len((other.voices | whose) & (gist.actors - gist.voices))
    if not other.speakers and other.fact.said_by and said.counted and other.amounts:
        named += len((other.actors & gist.actors) - gist.voices)
    shared = gist.words & other.words
    words, step = len(shared), pair.step
    kinds = any(word[0] in "=~" for word in shared)
    beside = 2.0 if step == 1 or _one_sentence(gist, other) else 1.0 if 0 < step <= NEIGHBOURS else 0.0
    back = said.back and beside == 2 and (words or step != 1 or bool(other.speakers and not said.noun))
    if _points(pair):
        return accused * 1.5 + named * 2.0 + words + 4.0 - step + 3.0 * pair.charged + 2.0 * bool(other.speakers)
    if _leads(pair) and "a report" in plain(gist) and "reported" in plain(other):
        return 3.0
    if pair.charged and step == 1 and not other.actors:
        return 3.0
    if not (accused or named or back or (words >= 2 and (step == 1 or _leads(pair)))):
        return 0.0
    counted = named and said.counted and other.amounts
    charged = accused and pair.charged and (beside or words or other.speakers)
    enough = beside == 2 or (beside and words) or (words >= 2 and kinds) or charged or counted
    return accused * 1.5 + named * 2.0 + words + beside if enough else 0.0


def _names_figure(pair: _Pair) -> bool:
    """Whether the denial gives a figure of the other: "the number of 900 is wrong"."""
    told = set(_NUMBER.findall(plain(pair.denial)))
    return any(len(n) > 1 and n in told for x in pair.other.amounts for n in _NUMBER.findall(x.text))


@lru_cache(maxsize=1 << 16)
def _charges(text: str) -> bool:
    return _CHARGED.search(fold(text)) is not None


def _own_side(pair: _Pair) -> bool:
    """Whether the other is the denier's own word, or that of his house or of his own mouth: nobody denies that."""
    gist, _, other, standing = pair
    if gist.voices & other.voices or set(gist.fact.said_by) & set(other.fact.said_by):
        return True
    ours, theirs = ([standing[voice] for voice in side.voices] for side in (gist, other))
    if any(_speaks_in_name(name, voice) for name in other.fact.said_by for voice in ours):
        return True
    return any(_speaks_for(s, t) or _speaks_for(t, s) for s in ours for t in theirs)


def _excluded(pair: _Pair) -> bool:
    """Whether the other can't be meant: it denies the same, is no assertion, an aside, or of a later time."""
    gist, _, other, _ = pair
    if other.negative and not gist.negative and not pair.said.noun:
        return True
    if other.fact.stance in {"question", "urge", "pledge"}:
        return True
    if not other.fact.said_by and other.fact.stance == "other" and not pair.charged:
        return True
    if _one_sentence(gist, other) and not other.fact.said_by:
        return True
    apart = gist.brief is not other.brief and not compatible(gist, other)
    later = apart and other.days and gist.days and other.days[0] > gist.days[1]
    return bool(later)


def _told_again(pair: _Pair) -> bool:
    """Whether the denial tells what it denies, and the other told that: most of its words, or its act and actors."""
    gist, (_, _, _, told), other, _ = pair
    shared = told & other.words
    if other.days and gist.days and (other.days[0] > gist.days[1] or (gist.days[0] - other.days[1]).days > RECALLED):
        return False
    if len(shared) >= (2 if 0 < pair.step <= NEIGHBOURS else 3) and len(shared) >= MOST * len(told):
        return True
    if pair.step == 1 and other.fact.said_by and shared and 2 * len(shared) >= len(told):
        return True
    actors = (gist.actors & other.actors) - gist.countries
    return len(actors) >= 2 and bool(gist.acts & other.acts - _DENYING) and bool(other.voices or actors - gist.voices)


def _speaks_in_name(name: str, house: Standing) -> bool:
    """Whether an unnamed speaker is of a house: "Norava officials" of Norava."""
    if house.type != "organization":
        return False
    words = f" {norm(name)} "
    return any(map(words.__contains__, house.normed))


def _speaks_for(person: Standing, house: Standing) -> bool:
    if person.type != "person" or house.type != "organization":
        return False
    return any(form in role for form in house.folded for role in person.roles)


def _points(pair: _Pair) -> bool:
    """Whether "the accusation" or the like means the other: the nearest that somebody says before it."""
    if not pair.said.noun or not 0 < pair.step <= 3:
        return False
    if pair.said.noun == "charge":
        return pair.charged
    said = bool(pair.other.fact.said_by) and pair.other.fact.stance in _REPORTING
    return pair.charged or said


def _leads(pair: _Pair) -> bool:
    """Whether an article opens with the denial, and the other right after it tells what somebody had reported."""
    return pair.denial.number == 0 and pair.step in {-1, -2} and bool(pair.other.fact.said_by)


def _one_sentence(gist: Gist, other: Gist) -> bool:
    """Whether the one is a clause of the other's sentence: "A said ...; B rejected the accusation"."""
    return gist.brief is other.brief and bool(gist.fact.quote) and gist.fact.quote == other.fact.quote


def _accuses(gist: Gist, voices: Iterable[str], standing: Mapping[str, Standing], within: int | None = None) -> bool:
    """Whether one of `voices` is named after the verb of accusing: before it stands who accuses.

    `within` are the characters after the verb in which it has to begin.
    """
    found = _ACCUSED.search(plain(gist))
    if found is None:
        return within is None
    forms = frozenset[str]().union(*(standing[voice].forms for voice in voices))
    places = [plain(gist).find(form, found.end()) for form in forms]
    return any(0 <= place - found.end() <= (within or place) for place in places)
