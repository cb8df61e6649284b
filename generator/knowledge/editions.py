"""What a build leaves behind for the next one, and what differs from it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.model.knowledge import Change, Edition, EditionFact, Knowledge, KnownFact


def edition(knowledge: Knowledge) -> dict[str, Any]:
    """`knowledge` as plain JSON values to keep: number, date of the newest article, article ids, facts by id."""
    return {
        "number": knowledge.summary.edition,
        "date": knowledge.summary.newest,
        "articles": sorted(knowledge.briefs),
        "facts": {
            k.fact.id: {
                "article": k.article,
                "text": k.fact.text,
                "status": k.fact.status,
                "figures": list(k.fact.figures),
                "edited": list(k.fact.edited),
            }
            for k in sorted(knowledge.facts.values(), key=lambda k: k.fact.id)
        },
    }


def read_edition(values: Mapping[str, Any]) -> Edition:
    """The edition that `edition` wrote. Raises KeyError, TypeError or ValueError where the values are no edition."""
    return Edition(
        int(values["number"]),
        str(values["date"]),
        tuple(str(a) for a in values["articles"]),
        {
            str(i): EditionFact(
                str(f["article"]),
                str(f["text"]),
                str(f["status"]),
                tuple(map(str, f["figures"])),
                tuple(map(str, f["edited"])),
            )
            for i, f in dict(values["facts"]).items()
        },
    )


def changes(facts: Mapping[str, KnownFact], titles: Mapping[str, str], earlier: Edition | None) -> tuple[Change, ...]:
    """What is new, gone or different since `earlier`, nothing without one. `titles` are the articles', by id."""
    if earlier is None:
        return ()
    return (*_articles(titles, earlier), *_facts(facts, titles, earlier))


def _articles(titles: Mapping[str, str], earlier: Edition) -> Iterator[Change]:
    before = set(earlier.articles)
    for article in sorted(set(titles) - before):
        yield Change("article", f"New article: {titles[article] or article}", "", article)
    for article in sorted(before - set(titles)):
        yield Change("article", f"Article withdrawn: {article}", "", article, article)


def _facts(facts: Mapping[str, KnownFact], titles: Mapping[str, str], earlier: Edition) -> Iterator[Change]:
    known = set(earlier.articles)
    for number, now in facts.items():
        was = earlier.facts.get(number)
        if was is None:
            if now.article in known:
                yield Change("new", now.fact.text, number, now.article)
            continue
        if was.figures != now.fact.figures:
            yield Change("figure", _listed(now.fact.figures), number, now.article, _listed(was.figures))
        if was.status != now.fact.status:
            yield Change("status", now.fact.status, number, now.article, was.status)
        if set(now.fact.edited) - set(was.edited):
            yield Change("edited", now.fact.text, number, now.article, was.text)
        elif was.text != now.fact.text:
            yield Change("text", now.fact.text, number, now.article, was.text)
    for number in sorted(set(earlier.facts) - set(facts)):
        was = earlier.facts[number]
        if was.article in titles:
            yield Change("withdrawn", was.text, number, was.article, was.text)


def _listed(figures: tuple[str, ...]) -> str:
    return ", ".join(figures) or "no figure"
