"""Facts, articles and actors as templates show them: everything looked up, worded and ordered, nothing marked up."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from generator.model.brief import Brief
from generator.model.knowledge import Claim, Knowledge, KnownFact, KnownSource
from generator.model.memo import Memo
from generator.pages import routes, words
from generator.pages.escape import clean, host, href, plain
from generator.pages.naming import Named, Names, listed, meant

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


def articles(knowledge: Knowledge, topics: Mapping[str, Named], memo: Memo) -> Mapping[str, ArticleView]:
    """All articles in the order of their endnote numbers, then any without one."""
    own: dict[str, list[KnownFact]] = defaultdict(list)
    for fact in knowledge.facts.values():
        own[fact.article].append(fact)
    numbered = sorted(knowledge.sources.values(), key=lambda s: (s.number, s.article))
    order = dict.fromkeys([s.article for s in numbered if s.article in knowledge.briefs] + list(knowledge.briefs))
    briefs, sources = knowledge.briefs, knowledge.sources
    return {
        key: memo(_article, briefs[key], sources.get(key), tuple(own.get(key, ())), topics, part=key) for key in order
    }


def _article(
    brief: Brief, source: KnownSource | None, own: Sequence[KnownFact], topics: Mapping[str, Named]
) -> ArticleView:
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
        topics=listed(topics, brief.topics),
        facts=tuple(
            known.fact.id
            for known in sorted(own, key=lambda k: (-k.importance, place.get(k.fact.id, len(place)), k.fact.id))
        ),
    )


class Outlet(NamedTuple):
    """What a fact tells of its article; `cited` is the outlet as other facts name it."""

    number: int
    outlet: str
    published: str
    cited: str


def facts(knowledge: Knowledge, shown: Mapping[str, ArticleView], names: Names, memo: Memo) -> Mapping[str, FactView]:
    """All facts that are not hidden, in the order of `knowledge.facts`."""
    cited = {key: source.outlet for key, source in knowledge.sources.items()}
    outlets = {key: Outlet(a.number, a.outlet, a.published, cited.get(key, "")) for key, a in shown.items()}
    told = {key: fact for key, fact in knowledge.facts.items() if fact.article in outlets}
    return memo(_facts, told, knowledge.claims, outlets, names, memo)


def _facts(
    known: Mapping[str, KnownFact],
    claims: Mapping[str, Claim],
    outlets: Mapping[str, Outlet],
    names: Names,
    memo: Memo,
) -> dict[str, FactView]:
    pointers = {key: memo(_pointer, fact, outlets[fact.article].cited, part=key) for key, fact in known.items()}
    against = _conflicts(claims, pointers)
    shown = {}
    for key, fact in known.items():
        told = tuple(claims[c] for c in (fact.claims or (fact.claim,)) if c in claims)
        speakers = memo(_speakers, fact, names.casts.get(fact.article, {}), names.actors, part=key)
        telling = Telling(
            fact,
            outlets[fact.article],
            told,
            _also(fact, told, pointers),
            tuple(against.get(key, ()))[:MOST_LINKED],
            speakers,
            listed(names.topics, fact.topics),
        )
        shown[key] = memo(_fact, telling, part=key)
    return shown


class Telling(NamedTuple):
    """A fact and all that the other articles add to it."""

    known: KnownFact
    article: Outlet
    claims: tuple[Claim, ...]
    also: tuple[Pointer, ...]
    against: tuple[Pointer, ...]
    speakers: tuple[Named, ...]
    topics: tuple[Named, ...]


def _fact(telling: Telling) -> FactView:
    known, article = telling.known, telling.article
    fact = known.fact
    quote = fact.quote or (fact.evidence.exact if fact.evidence else "")
    whole = max((len(claim.articles) for claim in telling.claims), default=1)
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
        speakers=telling.speakers,
        via=fact.via,
        cue=fact.cue,
        when=words.day(known.when) if known.when else "",
        iso=known.when,
        inferred=known.inferred,
        where=fact.where,
        figures=fact.figures,
        topics=telling.topics,
        badges=tuple(_badges(known, telling.claims)),
        also=telling.also,
        also_left=max(0, whole - 1 - len(telling.also)),
        against=telling.against,
        claim=known.claim,
        note=fact.note,
        review=fact.review,
        edited=tuple(words.FIELD.get(f, f) for f in fact.edited),
        status=fact.status,
    )


def _speakers(known: KnownFact, cast: Mapping[str, Named], actors: Mapping[str, Named]) -> tuple[Named, ...]:
    """Who said it: names with a page where there is one, in the order of the brief."""
    rest = [actors[a] for a in known.speakers if a in actors]
    pages = {named.at for named in rest}
    found = [meant(cast, name) for name in known.fact.said_by]
    unsure = [Named(n.name) if n.at and n.at not in pages else n for n in found]
    if len(unsure) == len(rest) == 1 and not unsure[0].at:
        return (rest[0],)
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


def _also(known: KnownFact, claims: Sequence[Claim], pointers: Mapping[str, Pointer]) -> tuple[Pointer, ...]:
    """The same claim in other articles, the first fact of each."""
    first: dict[str, Pointer] = {}
    for other in (fact for claim in claims for fact in claim.facts):
        if len(first) >= MOST_LINKED:
            break
        there = pointers.get(other)
        if there is not None and there.article != known.article:
            first.setdefault(there.article, there)
    return tuple(first.values())


def _conflicts(claims: Mapping[str, Claim], pointers: Mapping[str, Pointer]) -> Mapping[str, list[Pointer]]:
    """For each fact what speaks against it, and for each fact that speaks against a claim, the claim's first fact."""
    found: dict[str, dict[str, Pointer]] = defaultdict(dict)
    for claim in claims.values():
        for conflict in claim.conflicts:
            there = pointers.get(conflict.fact)
            if there is None:
                continue
            there = replace(there, how=words.CONFLICT.get(conflict.kind, conflict.kind), reason=conflict.reason)
            for fact in claim.facts[:MOST_TOLD]:
                if fact != conflict.fact and len(found[fact]) < MOST_LINKED:
                    found[fact].setdefault(conflict.fact, there)
            first = next((f for f in claim.facts if f != conflict.fact and f in pointers), None)
            if first is not None:
                found[conflict.fact].setdefault(first, replace(pointers[first], reason=conflict.reason))
    return {fact: list({(p.how, p.text): p for p in told.values()}.values()) for fact, told in found.items()}


def _pointer(known: KnownFact, outlet: str) -> Pointer:
    at = routes.at(routes.article(known.article), known.fact.id)
    return Pointer(at, known.article, known.number, outlet, plain(known.fact.text, 140))


def _normal(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()
