"""Pages about one actor or one topic: which facts belong there, in which order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

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


_Told = tuple[tuple[str, Group], str, Sequence[KnownFact], Sequence[KnownFact]]
"""An actor, its name, what it said, and the other facts that name it."""


def actors(
    who: Who, facts: Mapping[str, Sequence[KnownFact]], claims: Mapping[str, Stated], memo: Memo
) -> Rows[str, KnownActor]:
    """Actors by id, the most important first. `facts` are those of each article."""
    said, others = memo.gathered(_said, facts), memo.gathered(_named, facts)
    told = memo.beside("told of actors", memo(_shown, who), who.names, said, others)
    states = memo.met(_main_claims, told, memo.each(_state, claims))
    given = memo.beside("actors", told, states)
    return memo.ordered(_best_known, memo.each(_actor, given, who.hidden))


def _shown(who: Who) -> dict[str, tuple[str, Group]]:
    return {actor: (actor, group) for actor, group in who.groups.items() if actor not in who.hidden}


def _state(stated: Stated) -> ClaimState:
    return stated.claim.state


def _main_claims(told: _Told) -> tuple[str, ...]:
    return tuple([known.claim for known in chain(told[2], told[3])])


def _best_known(actor: KnownActor) -> float:
    return -actor.importance


def _said(article: Sequence[KnownFact]) -> dict[str, tuple[KnownFact, ...]]:
    """By speaker."""
    return under(article, lambda known: known.speakers)


def _named(article: Sequence[KnownFact]) -> dict[str, tuple[KnownFact, ...]]:
    """By those actors that are named and do not speak."""
    return under(article, lambda known: [actor for actor in known.actors if actor not in known.speakers])


def _actor(row: tuple[_Told, tuple[tuple[ClaimState, ...]]], hidden: frozenset[str]) -> KnownActor:
    ((actor, group), name, said, others), (states,) = row
    did = [k for k in others if not k.fact.said_by]
    said_of = [k for k in others if k.fact.said_by]
    every = [*said, *others]
    days = sorted(days[0].isoformat() for k in every if (days := bounds(k.when)) and days[0] == days[1])
    met = Counter(a for k in every for a in {*k.speakers, *k.actors} if a != actor and a not in hidden)
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
        said=ordered(said),
        did=ordered(did),
        said_of=ordered(said_of),
        companions=tuple(Companion(a, n) for a, n in sorted(met.items(), key=lambda x: (-x[1], x[0]))[:COMPANIONS]),
        first=days[0] if days else "",
        last=days[-1] if days else "",
        corroborated=states.count("corroborated"),
        open=tuple(k.fact.id for k, state in zip(every, states, strict=True) if state == "disputed"),
        importance=round(len(group.briefs) * 2 + len(said) * 1.5 + len(did) + 0.5 * len(said_of), 2),
    )


def _distinct(forms: Iterable[str]) -> tuple[str, ...]:
    """Each form once, whatever its capitals."""
    seen: dict[str, str] = {}
    for form in forms:
        if norm(form):
            seen.setdefault(form.casefold(), form)
    return tuple(seen.values())


def ordered(facts: Iterable[KnownFact]) -> tuple[str, ...]:
    """Fact ids by importance, then date, newest first, then id."""
    return tuple(k.fact.id for k in sorted(facts, key=_rank))


def _rank(known: KnownFact) -> tuple[float, int, str]:
    days = bounds(known.when)
    return -round(known.importance, 1), -(days[1].toordinal() if days else 0), known.fact.id


_About = tuple[tuple[str, Topic | None], Sequence[KnownFact], frozenset[str]]
"""A topic with its entry in the taxonomy where it has one, its facts, and the articles that are about it."""


def topics(
    taxonomy: Sequence[Topic], facts: Mapping[str, Sequence[KnownFact]], briefs: Mapping[str, Brief], memo: Memo
) -> Rows[str, KnownTopic]:
    """Topics by id, those with most articles first; taxonomy topics that nothing is about are left out.

    `facts` are those of each article.
    """
    known_as = {t.id: t for t in taxonomy}
    members = memo.gathered(_about, facts)
    articles = memo.each(frozenset, memo.gathered(_articles, memo.beside("topics", briefs, facts)))
    known = {topic: (topic, known_as.get(topic)) for topic in articles}
    return memo.ordered(_fullest, memo.each(_topic, memo.beside("told of topics", known, members, articles)))


def _articles(row: tuple[Brief, Sequence[KnownFact]]) -> dict[str, tuple[str]]:
    """An article under its topics and those of its facts."""
    brief, facts = row
    return dict.fromkeys([*brief.topics, *chain.from_iterable(known.topics for known in facts)], (brief.id,))


def _fullest(topic: KnownTopic) -> tuple[int, int]:
    return -len(topic.articles), -len(topic.facts)


def _about(article: Sequence[KnownFact]) -> dict[str, tuple[KnownFact, ...]]:
    """By topic."""
    return under(article, lambda known: known.topics)


def _topic(row: _About) -> KnownTopic:
    (topic, rule), facts, articles = row
    counted = Counter(chain.from_iterable({*known.speakers, *known.actors} for known in facts))
    return KnownTopic(
        topic,
        (rule.label if rule else topic.replace("-", " ")) or topic,
        rule.description if rule else "",
        rule is None,
        ordered(facts),
        tuple(sorted(articles)),
        tuple(a for a, _ in sorted(counted.items(), key=lambda x: (-x[1], x[0]))[:COMPANIONS]),
    )
