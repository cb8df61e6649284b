"""Pages about one actor or one topic: which facts belong there, in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from generator.knowledge.actors import Who
from generator.knowledge.build import Stated
from generator.knowledge.joining import Group
from generator.knowledge.names import norm
from generator.knowledge.times import bounds
from generator.model.brief import Brief
from generator.model.knowledge import ClaimState, Companion, KnownActor, KnownFact, KnownTopic
from generator.model.memo import Memo, under
from generator.model.rows import Rows
from generator.model.taxonomy import Topic

COMPANIONS = 12


class _Placed(NamedTuple):
    """A fact, by what it comes before others: importance, then date, newest first, then id; and whom it names."""

    rank: tuple[float, int, str]
    known: KnownFact
    actors: frozenset[str]


def _placed(article: Sequence[KnownFact]) -> tuple[_Placed, ...]:
    return tuple(
        _Placed(
            (-round(known.importance, 1), -(days[1].toordinal() if (days := bounds(known.when)) else 0), known.fact.id),
            known,
            frozenset((*known.speakers, *known.actors)),
        )
        for known in article
    )


_Told = tuple[tuple[str, Group], str, Sequence[_Placed], Sequence[_Placed]]
"""An actor, its name, what it said, and the other facts that name it."""


def actors(
    who: Who, facts: Mapping[str, Sequence[KnownFact]], claims: Mapping[str, Stated], memo: Memo
) -> Rows[str, KnownActor]:
    """Actors by id, the most important first. `facts` are those of each article."""
    placed = memo.each(_placed, facts)
    said, others = memo.gathered(_said, placed), memo.gathered(_named, placed)
    told = memo.beside("told of actors", memo(_shown, who), who.names, said, others)
    states = memo.met(_main_claims, told, memo.each(_state, claims))
    given = memo.beside("actors", told, states)
    return memo.ordered(_best_known, memo.each(_actor, given, who.hidden))


def _shown(who: Who) -> dict[str, tuple[str, Group]]:
    return {actor: (actor, group) for actor, group in who.groups.items() if actor not in who.hidden}


def _state(stated: Stated) -> ClaimState:
    return stated.claim.state


def _main_claims(told: _Told) -> tuple[str, ...]:
    return tuple([placed.known.claim for placed in chain(told[2], told[3])])


def _best_known(actor: KnownActor) -> float:
    return -actor.importance


def _said(article: Sequence[_Placed]) -> dict[str, tuple[_Placed, ...]]:
    """By speaker."""
    return under(article, lambda placed: placed.known.speakers)


def _named(article: Sequence[_Placed]) -> dict[str, tuple[_Placed, ...]]:
    """By those actors that are named and do not speak."""
    return under(article, lambda placed: [a for a in placed.known.actors if a not in placed.known.speakers])


def _actor(row: tuple[_Told, tuple[tuple[ClaimState, ...]]], hidden: frozenset[str]) -> KnownActor:
    ((actor, group), name, said, others), (states,) = row
    did = [p for p in others if not p.known.fact.said_by]
    said_of = [p for p in others if p.known.fact.said_by]
    every = [*said, *others]
    days = sorted(days[0].isoformat() for p in every if (days := bounds(p.known.when)) and days[0] == days[1])
    met = Counter(chain.from_iterable([p.actors for p in every]))
    others_met = [(a, n) for a, n in met.items() if a != actor and a not in hidden]
    given = [r for r, _ in sorted(group.roles.items(), key=lambda x: (-x[1], x[0]))]
    roles = [group.rule.role, *given] if group.rule and group.rule.role else given
    forms = (*(group.rule.aliases if group.rule else ()), *sorted(group.forms()))
    return KnownActor(
        id=actor,
        name=name,
        type=group.type,
        roles=_distinct(roles),
        aliases=tuple(f for f in _distinct(forms) if f.casefold() != name.casefold()),
        articles=tuple(sorted(group.briefs)),
        said=_ordered(said),
        did=_ordered(did),
        said_of=_ordered(said_of),
        companions=tuple(Companion(a, n) for a, n in sorted(others_met, key=lambda x: (-x[1], x[0]))[:COMPANIONS]),
        first=days[0] if days else "",
        last=days[-1] if days else "",
        corroborated=states.count("corroborated"),
        open=tuple(p.rank[2] for p, state in zip(every, states, strict=True) if state == "disputed"),
        importance=round(len(group.briefs) * 2 + len(said) * 1.5 + len(did) + 0.5 * len(said_of), 2),
    )


def _distinct(forms: Iterable[str]) -> tuple[str, ...]:
    """Each form once, whatever its capitals."""
    seen: dict[str, str] = {}
    for form in forms:
        if norm(form):
            seen.setdefault(form.casefold(), form)
    return tuple(seen.values())


def _ordered(facts: Iterable[_Placed]) -> tuple[str, ...]:
    """Fact ids by rank."""
    return tuple([rank[2] for rank, _, _ in sorted(facts, key=itemgetter(0))])


_About = tuple[tuple[str, Topic | None], Sequence[_Placed], frozenset[str]]
"""A topic with its entry in the taxonomy where it has one, its facts, and the articles that are about it."""


def topics(
    taxonomy: Sequence[Topic], facts: Mapping[str, Sequence[KnownFact]], briefs: Mapping[str, Brief], memo: Memo
) -> Rows[str, KnownTopic]:
    """Topics by id, those with most articles first; taxonomy topics that nothing is about are left out.

    `facts` are those of each article.
    """
    known_as = {t.id: t for t in taxonomy}
    members = memo.gathered(_about, memo.each(_placed, facts))
    articles = memo.each(frozenset, memo.gathered(_articles, memo.beside("topics", briefs, facts)))
    known = {topic: (topic, known_as.get(topic)) for topic in articles}
    return memo.ordered(_fullest, memo.each(_topic, memo.beside("told of topics", known, members, articles)))


def _articles(row: tuple[Brief, Sequence[KnownFact]]) -> dict[str, tuple[str]]:
    """An article under its topics and those of its facts."""
    brief, facts = row
    return dict.fromkeys([*brief.topics, *chain.from_iterable(known.topics for known in facts)], (brief.id,))


def _fullest(topic: KnownTopic) -> tuple[int, int]:
    return -len(topic.articles), -len(topic.facts)


def _about(article: Sequence[_Placed]) -> dict[str, tuple[_Placed, ...]]:
    """By topic."""
    return under(article, lambda placed: placed.known.topics)


def _topic(row: _About) -> KnownTopic:
    (topic, rule), facts, articles = row
    counted = Counter(chain.from_iterable([placed.actors for placed in facts]))
    return KnownTopic(
        topic,
        (rule.label if rule else topic.replace("-", " ")) or topic,
        rule.description if rule else "",
        rule is None,
        _ordered(facts),
        tuple(sorted(articles)),
        tuple(a for a, _ in sorted(counted.items(), key=lambda x: (-x[1], x[0]))[:COMPANIONS]),
    )
