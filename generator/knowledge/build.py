"""Claims with their origins and conflicts, and facts with all that the other articles add to them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.knowledge.actors import Who
from generator.knowledge.claims import Groups
from generator.knowledge.conflicts import Against, against, reworded
from generator.knowledge.dating import Dates
from generator.knowledge.gist import Gist
from generator.knowledge.origins import origins_of, outlet, state
from generator.knowledge.weigh import importance
from generator.model.knowledge import Claim, Conflict, Edition, KnownFact

LABEL = 160
"""Characters of a claim's label."""


def claims_of(gists: Sequence[Gist], groups: Groups, who: Who) -> dict[str, Claim]:
    """Claims by id, those told most widely first. Every fact stands in at least one."""
    grouped: dict[int, list[tuple[int, ...]]] = defaultdict(list)
    for places, _ in groups.members:
        for place in places:
            grouped[place].append(places)
    opposed: dict[int, list[Against]] = defaultdict(list)
    for found in against(gists, who, groups.rivals):
        opposed[found.target].append(found)
    alone = [(g.place,) for g in gists if g.place not in grouped or _beside(g.place, grouped[g.place], opposed, gists)]
    rows = [*groups.members, *((place, "") for place in alone)]
    ids = _ids(gists, [places for places, _ in rows])
    of_fact: dict[int, list[str]] = defaultdict(list)
    for name, (places, _) in zip(ids, rows, strict=True):
        for place in places:
            of_fact[place].append(name)
    made = [
        _claim(name, places, rule, gists, opposed, who, _related(name, places, groups, of_fact))
        for name, (places, rule) in zip(ids, rows, strict=True)
    ]
    made.sort(key=lambda c: (-len(c.articles), -len(c.facts), not c.conflicts, c.id))
    return {c.id: c for c in made}


def _meant(found: Against, places: Sequence[int], gists: Sequence[Gist]) -> bool:
    """Whether what is contradicted is what the members have in common, not something else in one long sentence."""
    shared = gists[found.fact].words & gists[found.target].words
    if len(places) == 1 or not shared:
        return True
    return any(2 * sum(word in gists[p].words for p in places) >= len(places) for word in shared)


def _beside(
    place: int,
    mine: Sequence[tuple[int, ...]],
    opposed: Mapping[int, list[Against]],
    gists: Sequence[Gist],
) -> bool:
    """Whether something speaks against a part of the fact that none of its groups is about."""
    if place not in opposed:
        return False
    return any(not any(_meant(x, places, gists) for places in mine) for x in opposed[place])


def _ids(gists: Sequence[Gist], rows: Sequence[tuple[int, ...]]) -> list[str]:
    """ "c-" and the letters of the claim's first fact, numbered where that fact opens several claims."""
    opened: Counter[str] = Counter()
    ids = []
    for places in rows:
        base = "c-" + gists[places[0]].fact.id.removeprefix("f-")
        opened[base] += 1
        ids.append(base if opened[base] == 1 else f"{base}-{opened[base]}")
    return ids


def _related(name: str, places: Sequence[int], groups: Groups, of_fact: Mapping[int, list[str]]) -> tuple[str, ...]:
    near = [c for place in places for other in groups.alike.get(place, ()) for c in of_fact[other]]
    return tuple(c for c in dict.fromkeys(near) if c != name)[:5]


def _claim(
    name: str,
    places: Sequence[int],
    rule: str,
    gists: Sequence[Gist],
    opposed: Mapping[int, list[Against]],
    who: Who,
    related: tuple[str, ...],
) -> Claim:
    members = [gists[p] for p in places]
    conflicts = {
        Conflict(gists[x.fact].fact.id, x.kind, x.reason): None
        for place in places
        for x in opposed.get(place, ())
        if (x.fact not in places or x.fact == x.target) and _meant(x, places, gists)
    }
    for reworder in (b for a in members for b in members if a is not b and len(members) <= 12 and reworded(a, b)):
        reason = "told as a fact here; the speaker's words are conditional"
        conflicts[Conflict(reworder.fact.id, "different-framing", reason)] = None
    articles = tuple(dict.fromkeys(m.brief.id for m in members))
    origins = origins_of(members, who)
    ids = {m.fact.id for m in members}
    disputed = any(c.fact not in ids for c in conflicts)
    best = max(members, key=lambda m: (not m.amounts == (), m.fact.score, -m.place))
    return Claim(
        id=name,
        label=_short(best.fact.text),
        facts=tuple(m.fact.id for m in members),
        articles=articles,
        outlets=tuple(dict.fromkeys(outlet(m.brief) for m in members)),
        origins=origins,
        state=state(len(articles), len(origins), disputed),
        conflicts=tuple(conflicts),
        related=related,
        rule=rule,
    )


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= LABEL else text[: text.rfind(" ", 0, LABEL)].rstrip(" ,;:") + " …"


def known_facts(
    gists: Sequence[Gist],
    claims: Mapping[str, Claim],
    dates: Dates,
    numbers: Mapping[str, int],
    who: Who,
    earlier: Edition | None,
) -> dict[str, KnownFact]:
    """Facts by id, in the order of articles and of each article's text."""
    of_fact: dict[str, list[str]] = defaultdict(list)
    for claim in claims.values():
        for fact in claim.facts:
            of_fact[fact].append(claim.id)
    firsts = {g.place: claims[of_fact[g.fact.id][0]] for g in gists}
    weights = importance(
        gists, {p: len(c.articles) for p, c in firsts.items()}, {p: len(c.origins) for p, c in firsts.items()}
    )
    known: dict[str, KnownFact] = {}
    for gist in gists:
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
            importance=weights[gist.place],
            new=earlier is not None and gist.fact.id not in earlier.facts,
            claims=tuple(of_fact[gist.fact.id]),
        )
    return known
