"""Claims with their origins and conflicts, and facts with all that the other articles add to them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from generator.knowledge.actors import Who
from generator.knowledge.claims import Groups
from generator.knowledge.clusters import Group
from generator.knowledge.conflicts import against, reworded
from generator.knowledge.denials import Against
from generator.knowledge.gist import Gist
from generator.knowledge.origins import origins_of, outlet, state
from generator.knowledge.sentences import stands
from generator.model.knowledge import Claim, Conflict
from generator.model.memo import Memo

LABEL, RELATED, COMPARED = 160, 5, 12
"""Characters of a claim's label; related claims shown; members of a claim whose wording is compared."""


class Stated(NamedTuple):
    """A claim, by article with its facts there (ids), and by what it comes before others."""

    claim: Claim
    where: Mapping[str, tuple[tuple[Claim, tuple[str, ...]]]]
    rank: tuple[int, int, bool]


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


def claims_of(
    articles: Mapping[str, Sequence[Gist]], gists: Mapping[int, Gist], groups: Groups, who: Who, memo: Memo
) -> dict[str, Stated]:
    """Claims by id, those told most widely first. Every fact stands in at least one."""
    opposed = against(articles, gists, groups, who, memo)
    rows = _rows(gists, groups, _told_elsewhere(gists, groups, opposed, memo))
    of_fact: dict[int, list[str]] = defaultdict(list)
    for name, (places, _) in rows.items():
        for place in places:
            of_fact[place].append(name)
    given = {
        name: _Row(
            name,
            rule,
            tuple(map(gists.__getitem__, places)),
            tuple([found for place in places if place in opposed for found in opposed[place]]),
            tuple([len(of_fact[place]) for place in places]),
            _related(name, places, groups.alike, of_fact),
        )
        for name, (places, rule) in rows.items()
    }
    made = memo.each(_stated, given, who)
    return dict(sorted(made.items(), key=lambda row: (*row[1].rank, row[0])))


class _Stand(NamedTuple):
    """What contradicts a fact, and the groups in which it stands: their members, and by which rule."""

    opposed: tuple[Against, ...]
    groups: tuple[tuple[tuple[Gist, ...], str], ...]


def _told_elsewhere(
    gists: Mapping[int, Gist], groups: Groups, opposed: Mapping[int, tuple[Against, ...]], memo: Memo
) -> set[int]:
    """The facts of groups that are contradicted in a part that none of these is about."""
    stands: dict[int, list[tuple[tuple[Gist, ...], str]]] = defaultdict(list)
    for places, rule in groups.members:
        if contradicted := [place for place in places if place in opposed]:
            members = tuple(map(gists.__getitem__, places))
            for place in contradicted:
                stands[place].append((members, rule))
    given = {place: _Stand(opposed[place], tuple(found)) for place, found in stands.items()}
    return {place for place, alone in memo.each(_alone, given).items() if alone}


def _alone(stand: _Stand) -> bool:
    return not all(any(_meant(found, *group) for group in stand.groups) for found in stand.opposed)


def _rows(gists: Mapping[int, Gist], groups: Groups, alone: set[int]) -> dict[str, Group]:
    """The groups by the ids of their claims, and each fact as one that stands in none, or is also to stand `alone`."""
    grouped = {place for places, _ in groups.members for place in places} - alone
    opened: Counter[str] = Counter()
    rows: dict[str, Group] = {}
    for group in (*groups.members, *(((place,), "") for place in gists if place not in grouped)):
        base = "c-" + gists[group[0][0]].fact.id.removeprefix("f-")
        opened[base] += 1
        rows[base if opened[base] == 1 else f"{base}-{opened[base]}"] = group
    return rows


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


def _related(
    name: str, places: Sequence[int], alike: Mapping[int, Sequence[int]], of_fact: Mapping[int, Sequence[str]]
) -> tuple[str, ...]:
    """The claims that are only alike."""
    near = [c for place in places if place in alike for other in alike[place] for c in of_fact[other]]
    return tuple([c for c in dict.fromkeys(near) if c != name][:RELATED])


def _stated(row: _Row, who: Who) -> Stated:
    claim = _claim(row, who)
    facts: dict[str, list[str]] = defaultdict(list)
    for member in row.members:
        facts[member.brief.id].append(member.fact.id)
    where = {article: ((claim, tuple(own)),) for article, own in facts.items()}
    return Stated(claim, where, (-len(claim.articles), -len(claim.facts), not claim.conflicts))


def _claim(row: _Row, who: Who) -> Claim:
    members = row.members
    conflicts = tuple(dict.fromkeys([*_contradicted(row), *_reworded(members)]))
    articles = tuple(dict.fromkeys(m.brief.id for m in members))
    origins = origins_of(members, who)
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
    for told in reworded(members[:COMPARED]):
        reason = "told as a fact here; the speaker's words are conditional"
        yield Conflict(told.fact.id, "different-framing", reason)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LABEL else text[: text.rfind(" ", 0, LABEL)].rstrip(" ,;:") + " …"
