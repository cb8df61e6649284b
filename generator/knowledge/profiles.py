"""Pages about one actor or one topic: which facts belong there, in which order."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from generator.knowledge.actors import Who
from generator.knowledge.names import norm
from generator.knowledge.times import bounds
from generator.model.knowledge import Claim, ClaimState, Companion, KnownActor, KnownFact, KnownTopic
from generator.model.memo import Memo, under
from generator.model.taxonomy import Topic

COMPANIONS = 12


class _Told(NamedTuple):
    """What an actor said, and the other facts that name it; the states of the claims of both, said ones first."""

    actor: str
    said: tuple[KnownFact, ...]
    others: tuple[KnownFact, ...]
    states: tuple[ClaimState, ...]


def actors(
    who: Who, facts: Mapping[str, Sequence[KnownFact]], claims: Mapping[str, Claim], memo: Memo
) -> dict[str, KnownActor]:
    """Actors by id, the most important first. `facts` are those of each article."""
    said, others = memo.gathered(_said, facts), memo.gathered(_named, facts)
    states = {key: claim.state for key, claim in claims.items()}
    told = {
        i: _Told(i, own, rest, tuple([states[k.claim] for k in (*own, *rest)]))
        for i in who.groups
        for own, rest in [(said.get(i, ()), others.get(i, ()))]
        if i not in who.hidden
    }
    made = sorted(memo.each(_actor, told, who).values(), key=lambda a: (-a.importance, a.id))
    return {a.id: a for a in made}


def _said(article: Sequence[KnownFact]) -> dict[str, tuple[KnownFact, ...]]:
    """By speaker."""
    return under(article, lambda known: known.speakers)


def _named(article: Sequence[KnownFact]) -> dict[str, tuple[KnownFact, ...]]:
    """By those actors that are named and do not speak."""
    return under(article, lambda known: [actor for actor in known.actors if actor not in known.speakers])


def _actor(told: _Told, who: Who) -> KnownActor:
    actor, said, others, states = told
    group = who.groups[actor]
    did = [k for k in others if not k.fact.said_by]
    said_of = [k for k in others if k.fact.said_by]
    every = [*said, *others]
    days = sorted(days[0].isoformat() for k in every if (days := bounds(k.when)) and days[0] == days[1])
    met = Counter(a for k in every for a in {*k.speakers, *k.actors} if a != actor and a not in who.hidden)
    name = who.name(actor)
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


class _About(NamedTuple):
    """A topic, its entry in the taxonomy where it has one, its facts, and the articles that are about it."""

    topic: str
    rule: Topic | None
    facts: tuple[KnownFact, ...]
    articles: tuple[str, ...]


def topics(
    taxonomy: Sequence[Topic],
    facts: Mapping[str, Sequence[KnownFact]],
    articles: Mapping[str, Sequence[str]],
    memo: Memo,
) -> dict[str, KnownTopic]:
    """Topics by id, those with most articles first; taxonomy topics that nothing is about are left out.

    `facts` are those of each article, `articles` the topics that its brief names.
    """
    known_as = {t.id: t for t in taxonomy}
    members = memo.gathered(_about, facts)
    told: dict[str, set[str]] = defaultdict(set)
    for topic, own in members.items():
        told[topic].update(known.article for known in own)
    for article, names in articles.items():
        for topic in names:
            told[topic].add(article)
    given = {t: _About(t, known_as.get(t), members.get(t, ()), tuple(sorted(briefs))) for t, briefs in told.items()}
    made = sorted(memo.each(_topic, given).values(), key=lambda t: (-len(t.articles), -len(t.facts), t.id))
    return {t.id: t for t in made}


def _about(article: Sequence[KnownFact]) -> dict[str, tuple[KnownFact, ...]]:
    """By topic."""
    return under(article, lambda known: known.topics)


def _topic(about: _About) -> KnownTopic:
    counted = Counter(a for k in about.facts for a in {*k.speakers, *k.actors})
    rule = about.rule
    label = rule.label if rule else about.topic.replace("-", " ")
    return KnownTopic(
        about.topic,
        label or about.topic,
        rule.description if rule else "",
        rule is None,
        ordered(about.facts),
        about.articles,
        tuple(a for a, _ in sorted(counted.items(), key=lambda x: (-x[1], x[0]))[:COMPANIONS]),
    )
