"""Facts that speak against others: denied, not confirmed, another figure, another framing. Both sides are shown."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.knowledge.actors import Who
from generator.knowledge.gist import Gist, compatible
from generator.knowledge.synonyms import PLAYED_DOWN, PLAYED_UP
from generator.knowledge.words import TOKEN, fold, stem
from generator.model.knowledge import ConflictKind

NEIGHBOURS = 4
SEARCHED = 40
"""Facts before and after in the article; facts of an actor that are searched for what is denied."""

_UNCONFIRMED = re.compile(
    r"\b(?:could not|cannot|can not|can't|couldn't|unable to|not able to|has not|have not|had not|not been|yet to)\b"
    r"(?: be| been| yet| immediately| independently)* ?(?:confirm|verif|corroborat)\w*"
)
_SILENT = re.compile(r"\b(?:respond|reply|replied|comment)\b")
_ACCUSED = re.compile(r"\b(?:accus|blam|charg|suspect)\w+")
_BACK = re.compile(r"\b(?:it|this|that|these|those|the (?:report|claim|accusation|allegation|charge|figure|story)s?)\b")
_MODAL = re.compile(r"\b(?:would|could|might|may)\b (?:\w+ly |not |also |even )?(\w+)")
_ANY_MODAL = re.compile(r"\b(?:would|could|might|may|will|shall|can|should|to)\b (?:\w+ly |not |also |even )?(\w+)")


class Against(NamedTuple):
    """`fact` speaks against `target` (places)."""

    fact: int
    target: int
    kind: ConflictKind
    reason: str


def against(gists: Sequence[Gist], who: Who, rivals: Iterable[tuple[int, int]]) -> list[Against]:
    """Everything that contradicts something; a denial that finds nothing to contradict has itself as target."""
    articles: dict[str, list[Gist]] = defaultdict(list)
    by_actor: dict[str, list[Gist]] = defaultdict(list)
    for gist in gists:
        articles[gist.brief.id].append(gist)
        for actor in gist.actors:
            by_actor[actor].append(gist)
    found: list[Against] = []
    kinds = [_refusal(g) for g in gists]
    for gist in gists:
        kind = kinds[gist.place]
        if kind:
            found.extend(_refused(gist, kinds, articles[gist.brief.id], by_actor, who))
        if kind != "unconfirmed" and _frames(gist, PLAYED_DOWN):
            found.extend(_framed(gist, articles[gist.brief.id]))
    for one, two in rivals:
        a, b = gists[one], gists[two]
        found.append(Against(two, one, "different-figure", f"{_figures(a)} here, {_figures(b)} there"))
    return found


def reworded(members: Sequence[Gist]) -> Iterator[Gist]:
    """Those who tell as fact what another member quotes as the same speaker's conditional words: "would" gone."""
    modal = {m.place: stems for m in members if (stems := _conditional(m))}
    for said in members:
        for told in members if said.place in modal else ():
            lost = modal[said.place] - {stem(m[1]) for m in _ANY_MODAL.finditer(_text(told))}
            if told is not said and said.voices & told.voices and lost & _stems(told):
                yield told


def _conditional(gist: Gist) -> set[str]:
    """Verbs after "would" and the like inside quotation marks; outside of them it may stand for a reported "will"."""
    return {stem(m[1]) for words in gist.quoted for m in _MODAL.finditer(words)}


def _stems(gist: Gist) -> set[str]:
    return {stem(w) for w in TOKEN.findall(gist.fact.quote or gist.fact.text) if w[0].islower()}


def _text(gist: Gist) -> str:
    return fold(gist.fact.quote or gist.fact.text)


def _figures(gist: Gist) -> str:
    return ", ".join(gist.fact.figures)


def _refusal(gist: Gist) -> ConflictKind | None:
    if gist.fact.stance == "unconfirmed" or _UNCONFIRMED.search(_text(gist)):
        return None if _SILENT.search(_text(gist)) and gist.fact.stance != "unconfirmed" else "unconfirmed"
    if gist.fact.stance == "deny" or gist.fact.status == "denied":
        return "denial"
    return None


def _refused(
    gist: Gist, kinds: Sequence[ConflictKind | None], near: Sequence[Gist], by_actor: Mapping[str, list[Gist]], who: Who
) -> Iterator[Against]:
    """The facts that a denial speaks against: the best in its article, and the best in any other."""
    kind: ConflictKind = kinds[gist.place] or "denial"
    scored: list[tuple[float, int]] = []
    seen = {gist.place}
    pools = [near[max(0, _at(near, gist) - NEIGHBOURS) : _at(near, gist) + NEIGHBOURS + 1]]
    pools += [by_actor[actor][-SEARCHED:] for actor in sorted(gist.actors, key=lambda a: (len(by_actor[a]), a))[:2]]
    for other in (g for pool in pools for g in pool):
        if other.place not in seen:
            seen.add(other.place)
            if kinds[other.place]:
                continue
            score = _aims_at(gist, other, who)
            if score:
                scored.append((-score, other.place))
    scored.sort()
    if not scored:
        yield Against(gist.place, gist.place, kind, "the articles do not tell the claim that this denies")
        return
    reason = "denies it" if kind == "denial" else "could not confirm it"
    best = scored[0][0]
    for score, place in scored[:3]:
        if score <= best + 1:
            yield Against(gist.place, place, kind, reason)


def _at(near: Sequence[Gist], gist: Gist) -> int:
    return next(i for i, g in enumerate(near) if g.place == gist.place)


def _aims_at(gist: Gist, other: Gist, who: Who) -> float:
    """How surely `gist` denies `other`; 0 when it is not sure."""
    if gist.voices & other.voices or (other.negative and not gist.negative):
        return 0.0
    charged = other.fact.status == "alleged" or bool(other.acts & {"=accuse", "=charge"})
    if other.fact.stance in {"question", "urge", "pledge"}:
        return 0.0
    if not other.speakers and other.fact.stance == "other" and not charged:
        return 0.0
    if (
        not compatible(gist, other)
        and gist.brief is not other.brief
        and other.days
        and gist.days
        and other.days[0] > gist.days[1]
    ):
        return 0.0
    whose = {who.part_of.get(s, "") for s in other.speakers} - {""}
    accused = len(gist.voices & other.actors)
    if accused and charged and not _accuses(other, gist.voices, who):
        return 0.0
    named = len((other.voices | whose) & (gist.actors - gist.voices))
    shared = gist.words & other.words
    words = len(shared)
    kinds = any(word[0] in "=~" for word in shared)
    step = gist.number - other.number if gist.brief is other.brief else 99
    beside = 2.0 if step == 1 or _one_sentence(gist, other) else 1.0 if 0 < step <= 3 else 0.0
    pointed = _BACK.search(_text(gist)) is not None
    if not (accused or named or (pointed and beside == 2 and (words or step != 1))):
        return 0.0
    enough = beside == 2 or (beside and words) or (words >= 2 and kinds) or (accused and charged)
    return accused * 1.5 + named * 2.0 + words + beside if enough else 0.0


def _one_sentence(gist: Gist, other: Gist) -> bool:
    """Whether the one is a clause of the other's sentence: "A said ...; B rejected the accusation"."""
    return gist.brief is other.brief and bool(gist.fact.quote) and gist.fact.quote == other.fact.quote


def _accuses(gist: Gist, voices: Iterable[str], who: Who) -> bool:
    """Whether one of `voices` is named after the verb of accusing: before it stands who accuses."""
    found = _ACCUSED.search(_text(gist))
    forms = {fold(form) for voice in voices for form in who.groups[voice].forms()}
    return found is None or any(form in _text(gist)[found.end() :] for form in forms)


def _frames(gist: Gist, phrases: Sequence[str]) -> bool:
    text = _text(gist)
    said = bool(gist.fact.said_by) or '"' in text
    return said and any(phrase in text for phrase in phrases)


def _framed(gist: Gist, near: Sequence[Gist]) -> Iterator[Against]:
    """What other speakers of the article call harmful in the same matter."""
    scored = []
    for other in near[max(0, _at(near, gist) - NEIGHBOURS) : _at(near, gist) + NEIGHBOURS + 1]:
        if set(other.speakers or ("",)) & gist.voices or _refusal(other) or _frames(other, PLAYED_DOWN):
            continue
        if not _frames(other, PLAYED_UP):
            continue
        shared = len(gist.words & other.words) + len((gist.actors & other.actors) - gist.voices - other.voices)
        step = abs(gist.number - other.number)
        if shared >= 2 or (shared and step == 1):
            scored.append((step - shared, other.place))
    for _, place in sorted(scored)[:2]:
        yield Against(gist.place, place, "different-framing", "another speaker takes the same matter the other way")
