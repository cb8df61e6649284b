"""Which sentences are key facts, and what is known of each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.extract import events
from generator.extract.facts_filter import tells_nothing
from generator.extract.facts_parts import Part, Telling, parts
from generator.extract.facts_rank import Terms, discounted, ranker
from generator.extract.facts_text import readable
from generator.extract.topics import sentence_topics
from generator.model.article import Article, Span
from generator.model.reading import Cast, DateMention, Figure, KeyFact, Statement
from generator.model.taxonomy import Topic

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Sentence


EXTRA = 0.6
"""What a fact is worth whose words stand in another fact as well."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that facts are put together from."""

    article: Article
    doc: Doc
    cast: Cast
    statements: Sequence[Statement]
    figures: Sequence[Figure]
    dates: Sequence[DateMention]


def find_facts(
    article: Article,
    doc: Doc,
    cast: Cast,
    statements: Sequence[Statement],
    figures: Sequence[Figure],
    dates: Sequence[DateMention],
    topics: Sequence[str],
    taxonomy: Sequence[Topic],
) -> tuple[tuple[KeyFact, ...], tuple[str, ...]]:
    """Key facts in text order, and what stays open."""
    sources = Sources(article, doc, cast, statements, figures, dates)
    headline = [p.span for p in article.paragraphs if p.kind == "headline"]
    body = [p.span for p in article.paragraphs if p.kind == "body"]
    rank = ranker(doc, [s for s in doc.sents if _in(_span(s), headline)], _weights(cast))
    facts: list[KeyFact] = []
    terms: list[Terms] = []
    place = 0
    for sentence, ids in zip(doc.sents, sentence_topics(doc, taxonomy, topics), strict=True):
        if not _in(_span(sentence), body):
            continue
        place += 1
        words = rank.terms(sentence)
        for fact, extra in _drafts(sources, sentence, ids):
            facts.append(replace(fact, score=rank.score(fact, words, place - 1) * (EXTRA if extra else 1)))
            terms.append(words)
    scores = discounted([f.score for f in facts], terms)
    return tuple(replace(f, score=round(s, 4)) for f, s in zip(facts, scores, strict=True)), ()


def _weights(cast: Cast) -> dict[str, float]:
    most = max((a.mentions for a in cast.actors), default=0) or 1
    return {a.name: max(0.1, a.mentions / most) for a in cast.actors}


def _span(sentence: Sentence) -> Span:
    text = sentence.text.rstrip()
    return Span(sentence.start_char, sentence.start_char + len(text))


def _in(span: Span, places: Sequence[Span]) -> bool:
    return any(p.start <= span.start < p.end for p in places)


def _drafts(sources: Sources, sentence: Sentence, topics: tuple[str, ...]) -> list[tuple[KeyFact, bool]]:
    """The facts of one sentence, not yet weighed, and whether each only repeats a part of another."""
    span = _span(sentence)
    said = [s for s in sources.statements if any(c.start < span.end and span.start < c.end for c in s.content)]
    dates = [d for d in sources.dates if _inside(d.span, span)]
    substance = len(dates) + sum(_inside(f.span, span) for f in sources.figures)
    substance += sum(m.kind != "pronoun" for m in sources.cast.within(span))
    if tells_nothing(sentence, said=bool(said), substance=substance):
        return []
    telling = Telling(sources.doc, sentence, span, said, dates, sources.cast)
    return [(_fact(sources, telling, part, topics), part.extra) for part in parts(telling)]


def _inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _fact(sources: Sources, telling: Telling, part: Part, topics: tuple[str, ...]) -> KeyFact:
    doc, span = sources.doc, part.span
    first = part.statements[0] if part.statements else None
    dates = [d for d in telling.dates if _inside(d.span, span)]
    own = events.clauses(doc, part.head, None if part.extra and dates else first)
    when = events.when(doc, own, dates, None if part.extra else sources.article.header.published.value)
    told = events.content_head(doc, first) if first else None
    return KeyFact(
        text=readable(doc, span, sources.cast, first.quoted if first else (), part.subject),
        sentence=telling.span,
        score=0.0,
        said_by=first.speakers if first else (),
        via=first.via if first else (),
        cue=doc.text[first.cue.start : first.cue.end] if first and first.cue else "",
        stance=first.stance if first else "other",
        status=events.told_status(doc, part.head, first),
        when=when.value,
        when_rule=when.rule,
        where=events.place(told if told is not None else part.head),
        figures=tuple(f.text for f in sources.figures if _inside(f.span, span)),
        actors=tuple(dict.fromkeys((*sources.cast.names_within(span), *_known(sources.cast, first)))),
        topics=topics,
        quoted=tuple(doc.text[q.start : q.end] for s in part.statements for q in s.quoted if _inside(q, span)),
    )


def _known(cast: Cast, statement: Statement | None) -> tuple[str, ...]:
    names = {a.name for a in cast.actors}
    return tuple(s for s in statement.speakers if s in names) if statement else ()
