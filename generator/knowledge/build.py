"""Claims with their origins and conflicts, and facts with all that the other articles add to them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.knowledge.actors import Who
from generator.knowledge.claims import Groups
from generator.knowledge.conflicts import against, reworded
from generator.knowledge.dating import Dates
from generator.knowledge.denials import Against
from generator.knowledge.gist import Gist
from generator.knowledge.origins import origins_of, outlet, state
from generator.knowledge.sentences import stands
from generator.knowledge.weigh import importance
from generator.model.knowledge import Claim, Conflict, Edition, KnownFact
from generator.model.memo import Memo

LABEL, RELATED, COMPARED = 160, 5, 12
"""Characters of a claim's label; related claims shown; members of a claim whose wording is compared."""


@dataclass(frozen=True, slots=True)
class _Table:
    """What claims are made of. `rows` are (claim id, members by place, rule); `opposed` what speaks against a
    fact, `told` in how many claims a fact stands.
    """

    gists: Sequence[Gist]
    who: Who
    rows: Sequence[tuple[str, tuple[int, ...], str]]
    opposed: Mapping[int, Sequence[Against]]
    related: Mapping[str, tuple[str, ...]]
    told: Mapping[int, int]


def claims_of(gists: Sequence[Gist], groups: Groups, who: Who, memo: Memo) -> dict[str, Claim]:
    """Claims by id, those told most widely first. Every fact stands in at least one."""
    opposed: dict[int, list[Against]] = defaultdict(list)
    for found in against(gists, who, groups.rivals, groups.alike, memo):
        opposed[found.target].append(found)
    rows = _rows(gists, groups, opposed)
    told = Counter(place for _, places, _ in rows for place in places)
    table = _Table(gists, who, rows, opposed, _related(rows, groups), told)
    made = [_claim(table, *row) for row in rows]
    made.sort(key=lambda c: (-len(c.articles), -len(c.facts), not c.conflicts, c.id))
    return {c.id: c for c in made}


def _rows(
    gists: Sequence[Gist], groups: Groups, opposed: Mapping[int, Sequence[Against]]
) -> list[tuple[str, tuple[int, ...], str]]:
    """The groups, and every fact alone that stands in none or is contradicted in a part that none is about."""
    grouped: dict[int, list[tuple[tuple[int, ...], str]]] = defaultdict(list)
    for places, rule in groups.members:
        for place in places:
            grouped[place].append((places, rule))

    def told_there(found: Against) -> bool:
        return any(_meant(found, places, rule, gists) for places, rule in grouped[found.target])

    alone = [
        (g.place,)
        for g in gists
        if g.place not in grouped or not all(told_there(found) for found in opposed.get(g.place, ()))
    ]
    opened: Counter[str] = Counter()
    rows = []
    for places, rule in [*groups.members, *((place, "") for place in alone)]:
        base = "c-" + gists[places[0]].fact.id.removeprefix("f-")
        opened[base] += 1
        rows.append((base if opened[base] == 1 else f"{base}-{opened[base]}", places, rule))
    return rows


def _meant(found: Against, places: Sequence[int], rule: str, gists: Sequence[Gist]) -> bool:
    """Whether what is contradicted is what the members have in common, not something else in one long sentence.

    What names no word of the sentence contradicts all of it, and not one figure that others give too.
    """
    shared = gists[found.fact].words & gists[found.target].words
    if len(places) == 1:
        return True
    if not shared:
        return found.kind == "different-figure" or "figure" not in rule or _one_voice(places, gists)
    return any(2 * sum(word in gists[p].words for p in places) >= len(places) for word in shared)


def _one_voice(places: Sequence[int], gists: Sequence[Gist]) -> bool:
    """Whether one speaker says it in every member."""
    return bool(frozenset.intersection(*(gists[p].voices for p in places)))


def _related(rows: Sequence[tuple[str, tuple[int, ...], str]], groups: Groups) -> dict[str, tuple[str, ...]]:
    """The claims that are only alike, by claim."""
    of_fact: dict[int, list[str]] = defaultdict(list)
    for name, places, _ in rows:
        for place in places:
            of_fact[place].append(name)
    found = {}
    for name, places, _ in rows:
        near = [c for place in places for other in groups.alike.get(place, ()) for c in of_fact[other]]
        found[name] = tuple(c for c in dict.fromkeys(near) if c != name)[:RELATED]
    return found


def _claim(table: _Table, name: str, places: tuple[int, ...], rule: str) -> Claim:
    members = [table.gists[p] for p in places]
    conflicts = tuple(dict.fromkeys([*_contradicted(table, places, rule), *_reworded(members)]))
    articles = tuple(dict.fromkeys(m.brief.id for m in members))
    origins = origins_of(members, table.who)
    ids = {m.fact.id for m in members}
    disputed = any(c.fact not in ids for c in conflicts)
    best = max(members, key=lambda m: (stands(m.fact.text), -table.told[m.place], m.fact.score, -m.place))
    return Claim(
        id=name,
        label=_short(best.fact.text),
        facts=tuple(m.fact.id for m in members),
        articles=articles,
        outlets=tuple(dict.fromkeys(outlet(m.brief) for m in members)),
        origins=origins,
        state=state(len(articles), len(origins), disputed=disputed),
        conflicts=conflicts,
        related=table.related[name],
        rule=rule,
    )


def _contradicted(table: _Table, places: Sequence[int], rule: str) -> Iterator[Conflict]:
    for place in places:
        for found in table.opposed.get(place, ()):
            other = found.fact not in places or found.fact == found.target
            if other and _meant(found, places, rule, table.gists):
                yield Conflict(table.gists[found.fact].fact.id, found.kind, found.reason)


def _reworded(members: Sequence[Gist]) -> Iterator[Conflict]:
    for told in reworded(members[:COMPARED]):
        reason = "told as a fact here; the speaker's words are conditional"
        yield Conflict(told.fact.id, "different-framing", reason)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LABEL else text[: text.rfind(" ", 0, LABEL)].rstrip(" ,;:") + " …"


def known_facts(
    gists: Sequence[Gist],
    claims: Mapping[str, Claim],
    dates: Dates,
    numbers: Mapping[str, int],
    earlier: Edition | None,
) -> dict[str, KnownFact]:
    """Facts by id, in the order of articles and of each article's text."""
    of_fact: dict[str, list[str]] = defaultdict(list)
    for claim in claims.values():
        for fact in claim.facts:
            of_fact[fact].append(claim.id)
    weights = importance(gists, [claims[of_fact[g.fact.id][0]] for g in gists])
    known: dict[str, KnownFact] = {}
    for gist, weight in zip(gists, weights, strict=True):
        inferred = dates.facts.get(gist.place)
        known[gist.fact.id] = KnownFact(
            fact=gist.fact,
            article=gist.brief.id,
            source=gist.brief.source,
            number=numbers[gist.brief.id],
            speakers=gist.speakers,
            actors=gist.named,
            topics=gist.fact.topics,
            claim=of_fact[gist.fact.id][0],
            when=inferred.value if inferred else gist.fact.when,
            inferred=inferred.reason if inferred else "",
            importance=weight,
            new=earlier is not None and gist.fact.id not in earlier.facts,
            claims=tuple(of_fact[gist.fact.id]),
        )
    return known
