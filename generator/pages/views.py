"""Facts, articles and actors as templates show them: everything looked up, worded and ordered, nothing marked up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from generator.model.brief import Brief
from generator.model.knowledge import Claim, Knowledge, KnownFact, KnownSource
from generator.model.memo import Memo
from generator.pages import routes, words
from generator.pages.escape import clean, host, href
from generator.pages.naming import Named, Names, listed, meant
from generator.pages.ties import MOST_LINKED, Backing, Badge, Pointer, ties
from generator.pages.told import Told

T = TypeVar("T")

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


def articles(
    knowledge: Knowledge, own: Mapping[str, tuple[KnownFact, ...]], topics: Mapping[str, Named], memo: Memo
) -> Mapping[str, ArticleView]:
    """All articles in the order of their endnote numbers, then any without one; `own` are the facts of each."""
    briefs, sources = knowledge.briefs, knowledge.sources
    numbered = sorted(sources.values(), key=lambda s: (s.number, s.article))
    order = dict.fromkeys([s.article for s in numbered if s.article in briefs] + list(briefs))
    ranked = memo.each(_ranked, {key: (briefs[key], own.get(key, ())) for key in order})
    known = {
        key: (brief := briefs[key], sources.get(key), facts, listed(topics, brief.topics))
        for key, facts in ranked.items()
    }
    return memo.each(_article, known)


def _ranked(given: tuple[Brief, Sequence[KnownFact]]) -> tuple[str, ...]:
    """The ids of an article's facts, the most important first, then as its brief has them."""
    brief, own = given
    place = {fact.id: n for n, fact in enumerate(brief.facts)}
    return tuple(
        known.fact.id
        for known in sorted(own, key=lambda k: (-k.importance, place.get(k.fact.id, len(place)), k.fact.id))
    )


def _article(given: tuple[Brief, KnownSource | None, tuple[str, ...], tuple[Named, ...]]) -> ArticleView:
    brief, source, facts, topics = given
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
        topics=topics,
        facts=facts,
    )


class Outlet(NamedTuple):
    """What a fact tells of its article; `cited` is the outlet as other facts name it."""

    name: str
    published: str
    number: int
    cited: str


class Telling(NamedTuple):
    """The facts of an article, where it appeared, and what is known of all that they name, in the order of `ids`."""

    facts: Sequence[Told]
    outlet: Outlet
    cast: Mapping[str, Named]
    ids: Naming
    actors: Sequence[Named | None]
    topics: Sequence[Named | None]
    backings: Sequence[Backing | None]
    against: Sequence[Sequence[Pointer] | None]


def facts(
    knowledge: Knowledge,
    own: Mapping[str, tuple[Told, ...]],
    shown: Mapping[str, ArticleView],
    names: Names,
    memo: Memo,
) -> dict[str, dict[str, FactView]]:
    """By article all facts that are not hidden, in the order of `own`."""
    cited = {key: source.outlet for key, source in knowledge.sources.items()}
    outlets = {key: Outlet(a.outlet, a.published, a.number, cited.get(key, "")) for key, a in shown.items()}
    return memo(_facts, own, outlets, knowledge.claims, names, memo)


def _facts(
    own: Mapping[str, tuple[Told, ...]],
    outlets: Mapping[str, Outlet],
    claims: Mapping[str, Claim],
    names: Names,
    memo: Memo,
) -> dict[str, dict[str, FactView]]:
    known = {key: facts for key, facts in own.items() if key in outlets}
    tied = ties({key: (facts, outlets[key].cited) for key, facts in known.items()}, claims, memo)
    tellings = {
        key: Telling(
            known[key],
            outlets[key],
            names.casts.get(key, {}),
            ids,
            tuple(map(names.actors.get, ids.actors)),
            tuple(map(names.topics.get, ids.topics)),
            tuple(map(tied.backings.get, ids.claims)),
            tuple(map(tied.against.get, ids.facts)),
        )
        for key, ids in memo.each(_naming, known).items()
    }
    return memo.each(_of_article, tellings)


class Naming(NamedTuple):
    """The ids that the facts of an article name."""

    facts: Sequence[str]
    claims: Sequence[str]
    actors: Sequence[str]
    topics: Sequence[str]


def _naming(facts: Sequence[Told]) -> Naming:
    return Naming(
        tuple(known.fact.id for known in facts),
        tuple(dict.fromkeys(claim for known in facts for claim in _claims(known))),
        tuple(dict.fromkeys(actor for known in facts for actor in known.speakers)),
        tuple(dict.fromkeys(topic for known in facts for topic in known.topics)),
    )


def _claims(known: Told) -> tuple[str, ...]:
    return known.claims or (known.claim,)


class Around(NamedTuple):
    """What the facts of an article name, by id."""

    outlet: Outlet
    cast: Mapping[str, Named]
    actors: Mapping[str, Named]
    topics: Mapping[str, Named]
    backings: Mapping[str, Backing]
    against: Mapping[str, Sequence[Pointer]]


def _of_article(given: Telling) -> dict[str, FactView]:
    ids = given.ids
    around = Around(
        given.outlet,
        given.cast,
        _known(ids.actors, given.actors),
        _known(ids.topics, given.topics),
        _known(ids.claims, given.backings),
        _known(ids.facts, given.against),
    )
    return {known.fact.id: _fact(known, around) for known in given.facts}


def _known(ids: Iterable[str], found: Iterable[T | None]) -> dict[str, T]:
    return {i: value for i, value in zip(ids, found, strict=True) if value is not None}


def _fact(known: Told, around: Around) -> FactView:
    fact, backings = known.fact, [around.backings[c] for c in _claims(known) if c in around.backings]
    quote = fact.quote or (fact.evidence.exact if fact.evidence else "")
    whole = max((backing.articles for backing in backings), default=1)
    also = _also(known.article, backings)
    return FactView(
        id=fact.id,
        at=routes.at(routes.article(known.article), fact.id),
        source_at=routes.at(routes.source(known.article), routes.sentence(fact.id)),
        article=known.article,
        number=known.number or around.outlet.number,
        outlet=around.outlet.name,
        published=around.outlet.published,
        text=fact.text or quote,
        quote=quote,
        verbatim=bool(quote) and _normal(fact.text) in ("", _normal(quote)),
        by_hand=fact.evidence is None,
        speakers=_speakers(known, around.cast, around.actors),
        via=fact.via,
        cue=fact.cue,
        when=words.day(known.when) if known.when else "",
        iso=known.when,
        inferred=known.inferred,
        where=fact.where,
        figures=fact.figures,
        topics=listed(around.topics, known.topics),
        badges=tuple(_badges(known, backings)),
        also=also,
        also_left=max(0, whole - 1 - len(also)),
        against=_against(around.against.get(fact.id, ())),
        claim=known.claim,
        note=fact.note,
        review=fact.review,
        edited=tuple(words.FIELD.get(f, f) for f in fact.edited),
        status=fact.status,
    )


def _speakers(known: Told, cast: Mapping[str, Named], actors: Mapping[str, Named]) -> tuple[Named, ...]:
    """Who said it: names with a page where there is one, in the order of the brief."""
    rest = [actors[a] for a in known.speakers if a in actors]
    pages = {named.at for named in rest}
    found = [meant(cast, name) for name in known.fact.said_by]
    unsure = [Named(n.name) if n.at and n.at not in pages else n for n in found]
    if len(unsure) == len(rest) == 1 and not unsure[0].at:
        return (rest[0],)
    return tuple(dict.fromkeys(unsure))


def _badges(known: Told, backings: Sequence[Backing]) -> Iterable[Badge]:
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


def _also(article: str, backings: Iterable[Backing]) -> tuple[Pointer, ...]:
    """The same claims in other articles, the first fact of each."""
    first: dict[str, Pointer] = {}
    for there in (pointer for backing in backings for pointer in backing.tellers):
        if there.article != article:
            first.setdefault(there.article, there)
    return tuple(first.values())[:MOST_LINKED]


def _against(opposed: Iterable[Pointer]) -> tuple[Pointer, ...]:
    """What speaks against a fact; two that say the same are one."""
    first: dict[tuple[str, str], Pointer] = {}
    for there in opposed:
        first.setdefault((there.how, there.text), there)
    return tuple(first.values())[:MOST_LINKED]


def _normal(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.casefold()).strip()
