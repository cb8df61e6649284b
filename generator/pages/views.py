"""Facts, articles and actors as templates show them: everything looked up, worded and ordered, nothing marked up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.brief import Brief
from generator.model.knowledge import Claim, Knowledge, KnownFact
from generator.model.plain import name_key
from generator.pages import routes, words
from generator.pages.escape import clean, host, href, plain

MOST_LINKED = 2
"""Other articles named under one fact; the claim's own row on the agreement page has them all."""

MOST_TOLD = 500
"""Facts of one claim that get links to what speaks against it."""


_CUES_BEFORE = ("according to", "as per", "per", "in the words of", "in the view of", "in the opinion of")


@dataclass(frozen=True, slots=True)
class Badge:
    """A mark in words. `kind` chooses its look."""

    kind: str
    word: str


@dataclass(frozen=True, slots=True)
class Named:
    """A name with the address of its page, "" when it has none."""

    name: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Pointer:
    """Another fact to which one is tied: how, and where it stands."""

    at: str
    article: str
    number: int
    outlet: str
    text: str
    how: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FactView:
    """One fact as it is shown. `verbatim` is True when the evidence says the same words: one of them is enough."""

    id: str
    at: str
    source_at: str
    article: str
    number: int
    outlet: str
    published: str
    text: str
    quote: str
    verbatim: bool
    by_hand: bool
    speakers: tuple[Named, ...]
    via: tuple[str, ...]
    cue: str
    when: str
    iso: str
    inferred: str
    where: str
    figures: tuple[str, ...]
    topics: tuple[Named, ...]
    badges: tuple[Badge, ...]
    also: tuple[Pointer, ...]
    also_left: int
    against: tuple[Pointer, ...]
    claim: str
    note: str
    review: str
    edited: tuple[str, ...]
    status: str

    @property
    def cue_first(self) -> str:
        """The cue, where English puts it before the speaker: "according to"."""
        return self.cue.capitalize() if self.cue.casefold() in _CUES_BEFORE else ""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """What stands in a row or a heading about one article."""

    id: str
    at: str
    number: int
    title: str
    outlet: str
    republisher: str
    origin: str
    author: str
    published: str
    iso: str
    date_note: str
    inferred: bool
    dateline: str
    url: str
    host: str
    summary: str
    used: int
    sentences: int
    only_here: int
    grade: str
    edited: tuple[str, ...]
    topics: tuple[Named, ...]
    facts: tuple[str, ...]


def articles(knowledge: Knowledge) -> Mapping[str, ArticleView]:
    """All articles in the order of their endnote numbers, then any without one."""
    own: dict[str, list[str]] = defaultdict(list)
    for key, fact in knowledge.facts.items():
        own[fact.article].append(key)
    numbered = sorted(knowledge.sources.values(), key=lambda s: (s.number, s.article))
    order = dict.fromkeys([s.article for s in numbered if s.article in knowledge.briefs] + list(knowledge.briefs))
    return {key: _article(knowledge, knowledge.briefs[key], own.get(key, ())) for key in order}


def _article(knowledge: Knowledge, brief: Brief, own: Iterable[str]) -> ArticleView:
    source = knowledge.sources.get(brief.id)
    place = {fact.id: n for n, fact in enumerate(brief.facts)}
    url = href(brief.url)
    inferred = source.inferred if source else ""
    iso = inferred or brief.published
    used, sentences = source.coverage if source else brief.coverage
    return ArticleView(
        id=brief.id,
        at=routes.at(routes.article(brief.id)),
        number=source.number if source else 0,
        title=clean(brief.title) or f"Untitled article ({clean(brief.publisher) or brief.id})",
        outlet=(source.outlet if source else "") or brief.publisher or "outlet not named",
        republisher=brief.republisher,
        origin=(source.origin if source else "") or brief.origin,
        author=brief.author,
        published=words.day(iso) if iso else "date open",
        iso=iso,
        date_note=words.rule(source.date_note) if source else "",
        inferred=bool(inferred),
        dateline=brief.dateline,
        url=url,
        host=host(url),
        summary=brief.summary,
        used=used,
        sentences=sentences,
        only_here=len(source.only_here) if source else 0,
        grade=source.grade if source else "",
        edited=tuple(words.FIELD.get(f, f) for f in brief.edited),
        topics=named_topics(knowledge, brief.topics),
        facts=tuple(sorted(own, key=lambda f: (-knowledge.facts[f].importance, place.get(f, len(place)), f))),
    )


def facts(knowledge: Knowledge, shown: Mapping[str, ArticleView]) -> Mapping[str, FactView]:
    """All facts that are not hidden, in the order of `knowledge.facts`."""
    against = _conflicts(knowledge)
    cast = casts(knowledge)
    return {
        key: _fact(knowledge, shown[known.article], known, cast.get(known.article, {}), against.get(key, ()))
        for key, known in knowledge.facts.items()
        if known.article in shown
    }


def _fact(
    knowledge: Knowledge, article: ArticleView, known: KnownFact, cast: Mapping[str, str], against: Sequence[Pointer]
) -> FactView:
    fact = known.fact
    told = tuple(knowledge.claims[c] for c in (known.claims or (known.claim,)) if c in knowledge.claims)
    also, left = _also(knowledge, known, told)
    quote = fact.quote or (fact.evidence.exact if fact.evidence else "")
    when = words.day(known.when) if known.when else ""
    return FactView(
        id=fact.id,
        at=routes.at(routes.article(known.article), fact.id),
        source_at=routes.at(routes.source(known.article), routes.sentence(fact.id)),
        article=known.article,
        number=known.number or article.number,
        outlet=article.outlet,
        published=article.published,
        text=fact.text or quote,
        quote=quote,
        verbatim=bool(quote) and _normal(fact.text) in ("", _normal(quote)),
        by_hand=fact.evidence is None,
        speakers=_speakers(knowledge, cast, known),
        via=fact.via,
        cue=fact.cue,
        when=when,
        iso=known.when,
        inferred=known.inferred,
        where=fact.where,
        figures=fact.figures,
        topics=named_topics(knowledge, known.topics),
        badges=tuple(_badges(known, told)),
        also=also,
        also_left=left,
        against=tuple(against)[:MOST_LINKED],
        claim=known.claim,
        note=fact.note,
        review=fact.review,
        edited=tuple(words.FIELD.get(f, f) for f in fact.edited),
        status=fact.status,
    )


def named_topics(knowledge: Knowledge, ids: Iterable[str]) -> tuple[Named, ...]:
    """Topics by their labels."""
    return tuple(
        Named(knowledge.topics[t].label, routes.at(routes.topic(t))) if t in knowledge.topics else Named(t)
        for t in dict.fromkeys(ids)
    )


def casts(knowledge: Knowledge) -> Mapping[str, Mapping[str, str]]:
    """By article the actors it names: `name_key` of name or alias to actor id. A name wins over an alias."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for actor in knowledge.actors.values():
        for article in actor.articles:
            found[article][name_key(actor.name)] = actor.id
    for actor in knowledge.actors.values():
        for article in actor.articles:
            for alias in actor.aliases:
                found[article].setdefault(name_key(alias), actor.id)
    return found


def named(knowledge: Knowledge, cast: Mapping[str, str], name: str) -> Named:
    """A name as a brief has it, with the page of whom it means in that brief."""
    actor = knowledge.actors.get(cast.get(name_key(name), ""))
    return Named(actor.name, routes.at(routes.actor(actor.id))) if actor else Named(name)


def _speakers(knowledge: Knowledge, cast: Mapping[str, str], known: KnownFact) -> tuple[Named, ...]:
    """Who said it: names with a page where there is one, in the order of the brief."""
    pages = {routes.at(routes.actor(a)) for a in known.speakers}
    found = [named(knowledge, cast, name) for name in known.fact.said_by]
    rest = [known_actor for a in known.speakers if (known_actor := knowledge.actors.get(a))]
    unsure = [Named(n.name) if n.at and n.at not in pages else n for n in found]
    if len(unsure) == len(rest) == 1 and not unsure[0].at:
        return (Named(rest[0].name, routes.at(routes.actor(rest[0].id))),)
    return tuple(dict.fromkeys(unsure))


def _badges(known: KnownFact, claims: Sequence[Claim]) -> Iterable[Badge]:
    fact = known.fact
    if known.new:
        yield Badge("new", "new")
    if words.STANCE.get(fact.stance):
        yield Badge("stance", words.STANCE[fact.stance])
    if words.STATUS.get(fact.status):
        yield Badge("status", words.STATUS[fact.status])
    if claims:
        yield support(claims[0])
    if any(claim.state == "disputed" for claim in claims):
        yield Badge("disputed", "disputed")
    if known.inferred:
        yield Badge("inferred", "inferred date")
    if fact.edited or fact.evidence is None:
        yield Badge("hand", "edited by hand" if fact.evidence else "written by hand")
    if fact.review:
        yield Badge("review", "needs a look")


def worded(word: str) -> Badge:
    """A badge that knowledge gives as a word."""
    if word == "date inferred":
        return Badge("inferred", "inferred date")
    kind = "disputed" if word == "disputed" else "status" if word in words.STATUS.values() else "support"
    return Badge(kind, word)


def support(claim: Claim) -> Badge:
    """How many outlets and origins stand behind a claim."""
    outlets, origins = len(claim.outlets), len(claim.origins)
    told = words.count(outlets, "outlet") + (f", {words.count(origins, 'origin')}" if origins else "")
    return Badge("agree" if claim.state == "corroborated" else "support", told)


def _also(knowledge: Knowledge, known: KnownFact, claims: Sequence[Claim]) -> tuple[tuple[Pointer, ...], int]:
    """The same claim in other articles, the first fact of each, and how many more articles there are."""
    first: dict[str, KnownFact] = {}
    for other in (fact for claim in claims for fact in claim.facts):
        if len(first) >= MOST_LINKED:
            break
        there = knowledge.facts.get(other)
        if there is not None and there.article != known.article:
            first.setdefault(there.article, there)
    whole = max((len(claim.articles) for claim in claims), default=1)
    return tuple(_pointer(knowledge, there) for there in first.values()), max(0, whole - 1 - len(first))


def _conflicts(knowledge: Knowledge) -> Mapping[str, list[Pointer]]:
    """For each fact what speaks against it, and for each fact that speaks against a claim, the claim's first fact."""
    found: dict[str, dict[str, Pointer]] = defaultdict(dict)
    for claim in knowledge.claims.values():
        for conflict in claim.conflicts:
            there = knowledge.facts.get(conflict.fact)
            if there is None:
                continue
            how = words.CONFLICT.get(conflict.kind, conflict.kind)
            for fact in claim.facts[:MOST_TOLD]:
                if fact != conflict.fact and len(found[fact]) < MOST_LINKED:
                    found[fact].setdefault(there.fact.id, _pointer(knowledge, there, how, conflict.reason))
            first = next((knowledge.facts[f] for f in claim.facts if f != conflict.fact and f in knowledge.facts), None)
            if first is not None:
                found[conflict.fact].setdefault(first.fact.id, _pointer(knowledge, first, "", conflict.reason))
    return {fact: list({(p.how, p.text): p for p in pointers.values()}.values()) for fact, pointers in found.items()}


def _pointer(knowledge: Knowledge, known: KnownFact, how: str = "", reason: str = "") -> Pointer:
    source = knowledge.sources.get(known.article)
    at = routes.at(routes.article(known.article), known.fact.id)
    text = plain(known.fact.text, 140)
    return Pointer(at, known.article, known.number, source.outlet if source else "", text, how, reason)


def _normal(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()
