"""Facts, articles and actors as templates show them: everything looked up, worded and ordered, nothing marked up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import NamedTuple

from generator.model.brief import Brief
from generator.model.knowledge import Knowledge, KnownFact, KnownSource
from generator.model.memo import Memo
from generator.pages import routes, words
from generator.pages.escape import clean, host, href
from generator.pages.naming import Named, Names, listed, meant
from generator.pages.tables import Table, Tables
from generator.pages.ties import MOST_LINKED, Badge, Pointer, Tied, Ties
from generator.pages.told import Told

_CUES_BEFORE = ("according to", "as per", "per", "in the words of", "in the view of", "in the opinion of")


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


def articles(knowledge: Knowledge, topics: Table[Named], memo: Memo, tables: Tables) -> Mapping[str, ArticleView]:
    """All articles in the order of their endnote numbers, then any without one."""
    briefs, sources = knowledge.briefs, knowledge.sources
    own = memo.gathered(_of_article, knowledge.facts)
    numbered = sorted(sources.values(), key=attrgetter("number", "article"))
    order = dict.fromkeys([s.article for s in numbered if s.article in briefs] + list(briefs))
    known = {key: (briefs[key], sources.get(key), own.get(key, ())) for key in order}
    return tables.each(_article, known, topics)


def _of_article(fact: KnownFact) -> dict[str, tuple[KnownFact, ...]]:
    return {fact.article: (fact,)}


def _ranked(brief: Brief, own: Sequence[KnownFact]) -> tuple[str, ...]:
    """The ids of an article's facts, the most important first, then as its brief has them."""
    place = {fact.id: n for n, fact in enumerate(brief.facts)}
    return tuple(
        known.fact.id
        for known in sorted(own, key=lambda k: (-k.importance, place.get(k.fact.id, len(place)), k.fact.id))
    )


def _article(given: tuple[Brief, KnownSource | None, Sequence[KnownFact]], topics: Table[Named]) -> ArticleView:
    brief, source, own = given
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
        facts=_ranked(brief, own),
    )


class Head(NamedTuple):
    """What a fact and a link tell of an article."""

    id: str
    at: str
    number: int
    title: str
    outlet: str
    published: str


def head(a: ArticleView) -> Head:
    """What is told of an article elsewhere."""
    return Head(a.id, a.at, a.number, a.title, a.outlet, a.published)


def fact(known: Told, heads: Table[Head], names: Names, tied: Tied) -> FactView:
    """A fact that is not hidden, of one of the articles in `heads`."""
    fact, claims, head = known.fact, known.claims or (known.claim,), heads[known.article]
    backings = tied.claims.among(claims)
    quote = fact.quote or (fact.evidence.exact if fact.evidence else "")
    whole = max((backing.articles for backing in backings), default=1)
    also = _also(known.article, backings)
    return FactView(
        id=fact.id,
        at=routes.at(routes.article(known.article), fact.id),
        source_at=routes.at(routes.source(known.article), routes.sentence(fact.id)),
        article=known.article,
        number=known.number or head.number,
        outlet=head.outlet,
        published=head.published,
        text=fact.text or quote,
        quote=quote,
        verbatim=bool(quote) and _normal(fact.text) in ("", _normal(quote)),
        by_hand=fact.evidence is None,
        speakers=_speakers(known, names),
        via=fact.via,
        cue=fact.cue,
        when=_day(known),
        iso=known.when,
        inferred=known.inferred,
        where=fact.where,
        figures=fact.figures,
        topics=listed(names.topics, known.topics),
        badges=tuple(_badges(known, backings)),
        also=also,
        also_left=max(0, whole - 1 - len(also)),
        against=_against(fact.id, tied.claims.among({*claims, *(tied.opposed.get(fact.id) or ())})),
        claim=known.claim,
        note=fact.note,
        review=fact.review,
        edited=tuple(words.FIELD.get(f, f) for f in fact.edited),
        status=fact.status,
    )


def _day(known: Told) -> str:
    """When it was; marked where the text names no day and the article's own stands for it."""
    if not known.when:
        return ""
    fact = known.fact
    assumed = fact.rules.get("when", "").startswith("published") and "when" not in fact.edited and not known.inferred
    return words.day(known.when) + (" (the article’s own day)" if assumed else "")


def _speakers(known: Told, names: Names) -> tuple[Named, ...]:
    """Who said it: names with a page where there is one, in the order of the brief."""
    rest, cast = names.actors.among(known.speakers), names.casts.get(known.article) or {}
    pages = {named.at for named in rest}
    found = [meant(cast, name) for name in known.fact.said_by]
    unsure = [Named(n.name) if n.at and n.at not in pages else n for n in found]
    if len(unsure) == len(rest) == 1 and not unsure[0].at:
        return (rest[0],)
    return tuple(dict.fromkeys(unsure))


def _badges(known: Told, backings: Sequence[Ties]) -> Iterable[Badge]:
    fact = known.fact
    if known.new:
        yield Badge("new", "new")
    if words.STANCE.get(fact.stance):
        yield Badge("stance", words.STANCE[fact.stance])
    if words.STATUS.get(fact.status):
        yield Badge("status", words.STATUS[fact.status])
    if backings:
        yield backings[0].badge
    if any(backing.disputed for backing in backings):
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


def _also(article: str, backings: Iterable[Ties]) -> tuple[Pointer, ...]:
    """The same claims in other articles, the first fact of each."""
    first: dict[str, Pointer] = {}
    for there in (pointer for backing in backings for pointer in backing.tellers):
        if there.article != article:
            first.setdefault(there.article, there)
    return tuple(first.values())[:MOST_LINKED]


def _against(fact: str, claims: Iterable[Ties]) -> tuple[Pointer, ...]:
    """What speaks against a fact, of the claims told most widely first; two that say the same are one."""
    first: dict[tuple[str, str], Pointer] = {}
    for claim in sorted((claim for claim in claims if fact in claim.against), key=attrgetter("rank")):
        for there in claim.against[fact]:
            first.setdefault((there.how, there.text), there)
    return tuple(first.values())[:MOST_LINKED]


def _normal(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()
