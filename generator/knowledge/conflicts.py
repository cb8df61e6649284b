"""Facts that speak against others: denied, not confirmed, another figure, another framing. Both sides are shown."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.knowledge.actors import Who
from generator.knowledge.counting import clashing
from generator.knowledge.denials import NEIGHBOURS, Against, candidates, plain, refusal, refused
from generator.knowledge.gist import Gist
from generator.knowledge.synonyms import PLAYED_DOWN, PLAYED_UP
from generator.knowledge.words import TOKEN, stem
from generator.model.memo import Memo

_MODAL = re.compile(r"\b(?:would|could|might|may)\b (?:\w+ly |not |also |even )?(\w+)")
_ANY_MODAL = re.compile(r"\b(?:would|could|might|may|will|shall|can|should|to)\b (?:\w+ly |not |also |even )?(\w+)")


def against(
    gists: Sequence[Gist], who: Who, rivals: Iterable[tuple[int, int]], alike: Mapping[int, Sequence[int]], memo: Memo
) -> list[Against]:
    """Everything that contradicts something; a denial that finds nothing to contradict has itself as target.

    `rivals` are places of facts with different figures, `alike` by place those of facts with much the same words.
    """
    articles: dict[str, list[Gist]] = defaultdict(list)
    by_actor: dict[str, list[Gist]] = defaultdict(list)
    for gist in gists:
        articles[gist.brief.id].append(gist)
        for actor in gist.actors:
            by_actor[actor].append(gist)
    found: list[Against] = []
    kinds = [refusal(g) for g in gists]
    for gist in gists:
        kind = kinds[gist.place]
        if kind:
            near = [gists[place] for place in alike.get(gist.place, ())]
            others = tuple(g for g in candidates(gist, articles[gist.brief.id], by_actor, near) if not kinds[g.place])
            found.extend(memo(refused, gist, kind, others, who, part=gist.fact.id))
        if kind != "unconfirmed" and _frames(gist, PLAYED_DOWN):
            found.extend(_framed(gist, articles[gist.brief.id]))
    for one, two in rivals:
        a, b = gists[one], gists[two]
        found.append(Against(two, one, "different-figure", f"{clashing(a, b)} here, {clashing(b, a)} there"))
    return found


def reworded(members: Sequence[Gist]) -> Iterator[Gist]:
    """Those who tell as fact what another member quotes as the same speaker's conditional words: "would" gone."""
    modal = {m.place: stems for m in members if (stems := _conditional(m))}
    for said in members:
        for told in members if said.place in modal else ():
            lost = modal[said.place] - {stem(m[1]) for m in _ANY_MODAL.finditer(plain(told))}
            if told is not said and said.voices & told.voices and lost & _stems(told):
                yield told


def _conditional(gist: Gist) -> set[str]:
    """Verbs after "would" and the like inside quotation marks; outside of them it may stand for a reported "will"."""
    return {stem(m[1]) for words in gist.quoted for m in _MODAL.finditer(words)}


def _stems(gist: Gist) -> set[str]:
    return {stem(w) for w in TOKEN.findall(gist.fact.quote or gist.fact.text) if w[0].islower()}


def _frames(gist: Gist, phrases: Sequence[str]) -> bool:
    text = plain(gist)
    said = bool(gist.fact.said_by) or '"' in text
    return said and any(phrase in text for phrase in phrases)


def _framed(gist: Gist, near: Sequence[Gist]) -> Iterator[Against]:
    """What other speakers of the article call harmful in the same matter."""
    scored = []
    at = next(i for i, g in enumerate(near) if g.place == gist.place)
    for other in near[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]:
        if set(other.speakers or ("",)) & gist.voices or refusal(other) or _frames(other, PLAYED_DOWN):
            continue
        if not _frames(other, PLAYED_UP):
            continue
        shared = len(gist.words & other.words) + len((gist.actors & other.actors) - gist.voices - other.voices)
        step = abs(gist.number - other.number)
        if shared >= 2 or (shared and step == 1):
            scored.append((step - shared, other.place))
    for _, place in sorted(scored)[:2]:
        yield Against(gist.place, place, "different-framing", "another speaker takes the same matter the other way")
