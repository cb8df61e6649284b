"""Facts that speak against others: denied, not confirmed, another figure, another framing. Both sides are shown."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from generator.knowledge.claims import Groups
from generator.knowledge.counting import clashing
from generator.knowledge.denials import NEIGHBOURS, Against, plain, refusal, refused
from generator.knowledge.gist import Gist
from generator.knowledge.places import elsewhere
from generator.knowledge.standing import Standing
from generator.knowledge.synonyms import PLAYED_DOWN, PLAYED_UP
from generator.knowledge.times import bounds
from generator.knowledge.words import TOKEN, stem
from generator.model.knowledge import ConflictKind
from generator.model.memo import Memo, under

SEARCHED = 16
"""Facts of an actor that are searched for what is denied."""

DAYS, SOON, MANY = 7, 2, 3
"""Days between two articles that frame one matter; the same where they share only two words; words that they share,
where they share no actor.
"""

_MODAL = re.compile(r"\b(?:would|could|might|may)\b (?:\w+ly |not |also |even )?(\w+)")
_ANY_MODAL = re.compile(r"\b(?:would|could|might|may|will|shall|can|should|to)\b (?:\w+ly |not |also |even )?(\w+)")


_CALLED = re.compile(r"\b(?:described|called|deemed|declared|judged) (?:the |it |this |that )")


class _Refusal(NamedTuple):
    """A fact that denies something or could not confirm it, with its neighbours in the article that do not."""

    gist: Gist
    kind: ConflictKind
    near: tuple[Gist, ...]


class _Asked(NamedTuple):
    """A refusal and the facts among which there may be what it speaks against."""

    refusal: _Refusal
    others: tuple[Gist, ...]


_Latest = tuple[int, tuple[Gist, ...]]
"""How much is told under a name, and the latest of it."""


def against(
    articles: Mapping[str, Sequence[Gist]],
    gists: Mapping[int, Gist],
    groups: Groups,
    standing: Mapping[str, Standing],
    memo: Memo,
) -> dict[int, tuple[Against, ...]]:
    """What contradicts each fact, by place; a denial that finds nothing to contradict speaks against itself.

    `articles` are the facts of each article, `gists` all facts by place, `standing` that of each actor.
    """
    asked = _asked(articles, gists, groups, memo)
    denied = memo.each(_refused, memo.beside("denied", asked, memo.met(_involved, asked, standing)))
    blamed = memo.each(_latest, memo.gathered(_blamed, articles), part="blamed")
    defended = memo.flat(_defended, articles)
    accused = memo.beside("accused", defended, memo.met(_matter, defended, blamed))
    rivals = {pair: (gists[pair[0]], gists[pair[1]]) for pair in sorted(chain(*groups.rivals.values()))}
    opposed: dict[int, list[Against]] = defaultdict(list)
    framed = (memo.each(_framed, articles), memo.each(_framed_elsewhere, accused))
    for stage in (denied, *framed, memo.each(_rivals, rivals)):
        for one in sorted(chain.from_iterable(stage.values()), key=lambda one: one.fact.place):
            opposed[one.target.place].append(one)
    return {place: tuple(found) for place, found in opposed.items()}


def _asked(
    articles: Mapping[str, Sequence[Gist]], gists: Mapping[int, Gist], groups: Groups, memo: Memo
) -> Mapping[str, _Asked]:
    """By the ids of their facts the refusals, each with the facts among which there may be what it speaks against."""
    refusals = memo.flat(_refusals, articles)
    alike = memo.met(_alike, memo.met(_place, refusals, groups.alike), gists)
    told = memo.each(_latest, memo.gathered(_by_actor, articles), part="told")
    return memo.each(_others, memo.beside("asked", refusals, alike, memo.met(_actors, refusals, told)))


def _refusals(article: Sequence[Gist]) -> dict[str, _Refusal]:
    kinds = [refusal(gist) for gist in article]
    return {
        gist.fact.id: _Refusal(
            gist, kind, tuple(g for g in _neighbours(article, at) if not kinds[g.place - article[0].place])
        )
        for at, (gist, kind) in enumerate(zip(article, kinds, strict=True))
        if kind
    }


def _place(refused: _Refusal) -> tuple[int]:
    return (refused.gist.place,)


def _alike(found: tuple[tuple[tuple[int, ...], ...], ...]) -> tuple[int, ...]:
    """The places of what is like a fact."""
    return tuple(chain(*found[0]))


def _actors(refused: _Refusal) -> tuple[str, ...]:
    return tuple(sorted(refused.gist.actors))


def _matter(defended: Gist) -> tuple[str, ...]:
    return tuple(sorted(defended.actors | defended.words))


def _neighbours(article: Sequence[Gist], at: int) -> Sequence[Gist]:
    return article[max(0, at - NEIGHBOURS) : at + NEIGHBOURS + 1]


def _by_actor(article: Sequence[Gist]) -> dict[str, tuple[Gist, ...]]:
    """What an article tells of each actor, denials and the like left out."""
    return under((gist for gist in article if not refusal(gist)), lambda gist: gist.actors)


def _latest(told: Sequence[Gist]) -> _Latest:
    return len(told), tuple(told[-SEARCHED:])


def _rarest(told: Iterable[_Latest]) -> list[tuple[Gist, ...]]:
    """The latest under the two names under which least is told."""
    return [latest for _, latest in sorted(told, key=itemgetter(0))[:2]]


def _others(row: tuple[_Refusal, tuple[tuple[Gist, ...]], tuple[tuple[_Latest, ...]]]) -> _Asked:
    refused, (alike,), (told,) = row
    pools = (refused.near, [gist for gist in alike if not refusal(gist)], *_rarest(told))
    others = {gist.place: gist for gist in chain.from_iterable(pools) if gist is not refused.gist}
    return _Asked(refused, tuple(others.values()))


def _involved(asked: _Asked) -> tuple[str, ...]:
    """All actors of a refusal and of what it may speak against."""
    return tuple(sorted(asked.refusal.gist.actors.union(*(gist.actors for gist in asked.others))))


def _refused(row: tuple[_Asked, tuple[tuple[Standing, ...]]]) -> tuple[Against, ...]:
    ((gist, kind, _), others), (standing,) = row
    return refused(gist, kind, others, {one.actor: one for one in standing})


def _rivals(pair: tuple[Gist, Gist]) -> tuple[Against, ...]:
    a, b = pair
    return (Against(b, a, "different-figure", f"{clashing(a, b)} here, {clashing(b, a)} there"),)


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
    framed = any(map(text.__contains__, phrases))
    return framed and (bool(gist.fact.said_by) or '"' in text or _CALLED.search(text) is not None)


def _framed(article: Sequence[Gist]) -> tuple[Against, ...]:
    """What other speakers of the article call harmful where one plays the same matter down."""
    return tuple(
        Against(gist, other, "different-framing", "another speaker takes the same matter the other way")
        for at, gist in enumerate(article)
        if _frames(gist, PLAYED_DOWN) and refusal(gist) != "unconfirmed"
        for other in _played_up(gist, _neighbours(article, at))
    )


def _defended(article: Sequence[Gist]) -> dict[str, Gist]:
    """The facts of an article that play something down, by id."""
    return {g.fact.id: g for g in article if _frames(g, PLAYED_DOWN) and refusal(g) is None}


def _blamed(article: Sequence[Gist]) -> dict[str, tuple[Gist, ...]]:
    """The facts of an article that call something harmful, by actor and by word."""
    harmful = (g for g in article if _frames(g, PLAYED_UP) and not _frames(g, PLAYED_DOWN) and refusal(g) is None)
    return under(harmful, lambda gist: gist.actors | gist.words)


def _framed_elsewhere(accused: tuple[Gist, tuple[tuple[_Latest, ...]]]) -> tuple[Against, ...]:
    """What others call harmful, in articles of the same days, where one plays the same matter down."""
    gist, (told,) = accused
    others = {
        g.place: g for pool in _rarest(told) for g in pool if g.brief is not gist.brief and not g.voices & gist.voices
    }
    return tuple(
        Against(gist, other, "different-framing", "another speaker takes the same matter the other way")
        for other in others.values()
        if _one_matter(gist, other)
    )


def _one_matter(a: Gist, b: Gist) -> bool:
    """Whether facts of two articles, published within days, are about the same by their words and actors."""
    one, two = bounds(a.brief.published), bounds(b.brief.published)
    if one is None or two is None or elsewhere(a, b):
        return False
    apart = abs((one[0] - two[0]).days)
    words, actors = a.words & b.words, (a.actors & b.actors) - a.voices - b.voices
    return apart <= DAYS and (len(words) >= MANY or (len(words) >= 2 and (bool(actors) or apart <= SOON)))


def _played_up(gist: Gist, near: Sequence[Gist]) -> Iterator[Gist]:
    scored = []
    for other in near:
        if set(other.speakers or ("",)) & gist.voices or refusal(other) or _frames(other, PLAYED_DOWN):
            continue
        if not _frames(other, PLAYED_UP):
            continue
        shared = len(gist.words & other.words) + len((gist.actors & other.actors) - gist.voices - other.voices)
        step = abs(gist.number - other.number)
        if shared >= 2 or (shared and step == 1):
            scored.append((step - shared, other.place, other))
    yield from (other for _, _, other in sorted(scored, key=lambda row: row[:2])[:2])
