"""Claims with their origins and conflicts, and facts with all that the other articles add to them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from generator.knowledge.claims import Groups, Told, told
from generator.knowledge.clusters import Group
from generator.knowledge.conflicts import against, reworded
from generator.knowledge.denials import Against
from generator.knowledge.gist import Gist
from generator.knowledge.origins import origins_of, outlet, state
from generator.knowledge.sentences import stands
from generator.knowledge.standing import Standing
from generator.model.knowledge import Claim, Conflict
from generator.model.memo import Memo, under
from generator.model.rows import Rows

LABEL, RELATED, COMPARED = 160, 5, 12
"""Characters of a claim's label; related claims shown; members of a claim whose wording is compared."""


class Stated(NamedTuple):
    """A claim, by what it comes before others, its facts (ids) by article, and those of them that share with the others
    no more than a figure of which event it is about.
    """

    claim: Claim
    rank: tuple[int, int, bool, str]
    where: Mapping[str, tuple[str, ...]]
    aside: frozenset[str]


class _Row(NamedTuple):
    """What a claim is made of: its id, the rule that joined its facts, and these; what speaks against one of them, in
    how many claims each stands, and the claims only alike.
    """

    name: str
    rule: str
    members: tuple[Gist, ...]
    opposed: tuple[Against, ...]
    told: tuple[int, ...]
    related: tuple[str, ...]


_Named = tuple[str, Group]
"""The id of a claim and the places of its facts, with the rule that joined them."""


def claims_of(
    articles: Mapping[str, Sequence[Gist]],
    gists: Mapping[int, Gist],
    groups: Groups,
    standing: Mapping[str, Standing],
    memo: Memo,
) -> Rows[str, Stated]:
    """Claims by id, in the order of their first facts. Every fact stands in at least one."""
    opposed = against(articles, gists, groups, standing, memo)
    stated = told(groups.parts, gists, memo)
    held, starts = memo.gathered(_held, stated), memo.flat(_by_first, groups.parts)
    in_groups = {place: found for place, found in opposed.items() if place in held}
    alone = memo.each(_alone, memo.beside("opposed", in_groups, held))
    named = memo.flat(_named, memo.beside("named", gists, held, starts, alone), in_order=True)
    claims = memo.gathered(_by_place, named)
    found = memo.met(_places, named, gists, opposed, claims, groups.alike)
    related = memo.met(_near, found, claims)
    return memo.each(_stated, memo.beside("claims", named, found, related, memo.met(_speakers, found, standing)))


def ranked(stated: Mapping[str, Stated], memo: Memo) -> Rows[str, Claim]:
    """The claims, those told most widely first."""
    return memo.each(_only, memo.ordered(_rank, stated))


def _held(told: Told) -> dict[int, tuple[Told]]:
    """A group for each of its facts."""
    return dict.fromkeys(told[0][0], (told,))


def _by_first(part: Sequence[Group]) -> dict[int, tuple[Group, ...]]:
    """Groups by their first facts."""
    return under(sorted(part), lambda group: group[0][:1])


def _alone(row: tuple[Sequence[Against], Sequence[Told]]) -> bool:
    """Whether a fact of groups is contradicted in a part that none of these is about."""
    opposed, held = row
    return not all(any(_meant(found, members, rule) for (_, rule), (members,) in held) for found in opposed)


def _named(row: tuple[Gist, Sequence[Told], Sequence[Group], bool]) -> dict[str, _Named]:
    """The claims that begin with a fact, by id; the fact alone where it stands in none, or is also to stand alone."""
    gist, held, starts, alone = row
    groups = [*starts, *([((gist.place,), "")] if alone or not held else [])]
    base = "c-" + gist.fact.id.removeprefix("f-")
    names = [base if number == 1 else f"{base}-{number}" for number in range(1, len(groups) + 1)]
    return {name: (name, group) for name, group in zip(names, groups, strict=True)}


def _by_place(named: _Named) -> dict[int, tuple[str, ...]]:
    name, (places, _) = named
    return dict.fromkeys(places, (name,))


def _places(named: _Named) -> tuple[int, ...]:
    return named[1][0]


def _near(found: tuple[tuple[Any, ...], ...]) -> tuple[int, ...]:
    """The places of facts that are like those of a claim."""
    return tuple(chain(*found[3]))


def _speakers(found: tuple[tuple[Any, ...], ...]) -> tuple[str, ...]:
    """Who speaks in a claim."""
    return tuple(dict.fromkeys(chain.from_iterable(member.speakers for member in found[0])))


def _rank(stated: Stated) -> tuple[int, int, bool, str]:
    return stated.rank


def _only(stated: Stated) -> Claim:
    return stated.claim


def _meant(found: Against, members: Sequence[Gist], rule: str) -> bool:
    """Whether what is contradicted is what the members have in common, not something else in one long sentence.

    What names no word of the sentence contradicts all of it, and not one figure that others give too.
    """
    shared = found.fact.words & found.target.words
    if len(members) == 1:
        return True
    if not shared:
        return found.kind == "different-figure" or "figure" not in rule or _one_voice(members)
    return any(2 * sum(word in m.words for m in members) >= len(members) for word in shared)


def _one_voice(members: Sequence[Gist]) -> bool:
    """Whether one speaker says it in every member."""
    return bool(frozenset.intersection(*(m.voices for m in members)))


def _stated(
    given: tuple[_Named, tuple[tuple[Any, ...], ...], tuple[tuple[tuple[str, ...], ...]], tuple[tuple[Standing, ...]]],
) -> Stated:
    (name, (_, rule)), (members, opposed, told, _), (near,), (speakers,) = given
    related = tuple([other for other in dict.fromkeys(chain(*near)) if other != name][:RELATED])
    row = _Row(name, rule, members, tuple(chain(*opposed)), tuple(map(len, told)), related)
    claim = _claim(row, {one.actor: one for one in speakers})
    facts: dict[str, list[str]] = defaultdict(list)
    for member in members:
        facts[member.brief.id].append(member.fact.id)
    rank = -len(claim.articles), -len(claim.facts), not claim.conflicts, name
    aside = frozenset(_aside(members)) if _only_figures(rule) else frozenset[str]()
    return Stated(claim, rank, {article: tuple(own) for article, own in facts.items()}, aside)


def _only_figures(rule: str) -> bool:
    """Whether nothing but equal figures joined the facts of a claim."""
    return bool(rule) and all(part.startswith("equal figure") for part in rule.split("; "))


def _aside(members: Sequence[Gist]) -> Iterator[str]:
    keys = [{amount.key for amount in member.amounts} for member in members]
    told = Counter(chain.from_iterable(keys))
    for member in members:
        shared = [amount for amount in member.amounts if told[amount.key] > 1]
        if shared and all(amount.behind for amount in shared):
            yield member.fact.id


def _claim(row: _Row, standing: Mapping[str, Standing]) -> Claim:
    members = row.members
    conflicts = tuple(dict.fromkeys([*_contradicted(row), *_reworded(members)]))
    articles = tuple(dict.fromkeys(m.brief.id for m in members))
    origins = origins_of(members, standing)
    ids = {m.fact.id for m in members}
    disputed = any(c.fact not in ids for c in conflicts)
    ranked = zip(members, row.told, strict=True)
    best, _ = max(ranked, key=lambda m: (stands(m[0].fact.text), -m[1], m[0].fact.score, -m[0].place))
    return Claim(
        id=row.name,
        label=_short(best.fact.text),
        facts=tuple(m.fact.id for m in members),
        articles=articles,
        outlets=tuple(dict.fromkeys(outlet(m.brief) for m in members)),
        origins=origins,
        state=state(len(articles), len(origins), disputed=disputed),
        conflicts=conflicts,
        related=row.related,
        rule=row.rule,
    )


def _contradicted(row: _Row) -> Iterator[Conflict]:
    places = {member.place for member in row.members}
    for found in row.opposed:
        other = found.fact.place not in places or found.fact is found.target
        if other and _meant(found, row.members, row.rule):
            yield Conflict(found.fact.fact.id, found.kind, found.reason)


def _reworded(members: Sequence[Gist]) -> Iterator[Conflict]:
    for other in reworded(members[:COMPARED]):
        reason = "told as a fact here; the speaker's words are conditional"
        yield Conflict(other.fact.id, "different-framing", reason)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LABEL else text[: text.rfind(" ", 0, LABEL)].rstrip(" ,;:") + " …"
