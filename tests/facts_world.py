"""Articles made by hand for the tests of facts, events, topics and summaries: parsed, with constructed mentions."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from generator import language
from generator.model.article import Article, Published, Span
from generator.model.reading import Actor, Cast, DateMention, Mention, Statement
from tests import made


def article(title: str, *paragraphs: str, published: str | None = None, dateline: str = "") -> Article:
    """An article whose raw text is its clean text."""
    header = {"title": title, "published": Published(published), "dateline": dateline}
    return made.article("\n".join(filter(None, (title, *paragraphs))), headline=bool(title), **header)


@cache
def parsed(source: Article):
    """The parse of an article, once a test run."""
    return next(doc for _, doc in language.parse([source]))


def span(source: Article, words: str, after: int = 0) -> Span:
    """Where `words` stand in the article."""
    start = source.text.index(words, after)
    return Span(start, start + len(words))


def date(source: Article, words: str, value: str | None) -> DateMention:
    return DateMention(span(source, words), words, value, "given")


def cast(source: Article, *named: tuple[str, str, str]) -> Cast:
    """Actors from (name, type, words that mean it); every place of the words is a mention, in text order."""
    actors, mentions = [], []
    for n, (name, kind, words) in enumerate(named):
        actors.append(Actor(name, kind))  # type: ignore[arg-type]
        at = source.text.find(words)
        while at >= 0:
            mentions.append(Mention(Span(at, at + len(words)), n))
            at = source.text.find(words, at + len(words))
    counted = [replace(a, mentions=sum(m.actor == n for m in mentions)) for n, a in enumerate(actors)]
    return Cast(tuple(counted), tuple(sorted(mentions, key=lambda m: m.span)))


def said(
    source: Article, speaker: str, cue: str, content: str, *, lemma: str = "say", stance: str = "assert", by: str = ""
) -> Statement:
    """A statement from its words; `by` is the canonical speaker if the words differ from it, "-" for an open one."""
    place = span(source, content)
    names = () if by == "-" else (by or speaker,)
    whole = next(s for s in parsed(source).sents if s.start_char <= place.start < s.end_char)
    quoted = (Span(place.start + 1, place.end - 1),) if content[0] in '"“' else ()
    return Statement(
        names, span(source, speaker), span(source, cue), lemma, (place,), quoted, stance,  # type: ignore[arg-type]
        Span(whole.start_char, whole.end_char),
    )  # fmt: skip
