"""The pages that list many things: home, articles, actors, topics, timeline, numbers, statements and so on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from markupsafe import Markup

from generator.model.counted import counted
from generator.model.knowledge import NO_PUBLISHER
from generator.model.page import OutFile, SiteSettings
from generator.pages import fields, linkeddata, listings, pictures, routes, words
from generator.pages.escape import plain
from generator.pages.listings import Group
from generator.pages.lookup import View

ARTICLES_A_PAGE = 200
ACTORS_A_PAGE = 200
SERIES_A_PAGE = 60
CLAIMS_A_PAGE = 100
SPEAKERS_A_PAGE = 20
FIGURES_OF_A_SERIES, FIGURES_ON_HOME = 8, 3
QUESTIONS_A_PAGE = 200
STATEMENTS_A_SPEAKER, STATEMENTS_OF_MANY = 6, 3
"""Shown of one speaker; the second where there are more articles than lookup.FEW_ARTICLES."""
ENDNOTES = 60
CHANGES = 200
CHANGES_ON_HOME = 8


def pages(view: View, settings: SiteSettings) -> Iterator[OutFile]:
    """Every list page, home first, and the feed of articles."""
    yield _home(view, settings)
    yield from _articles(view)
    yield linkeddata.articles_feed(view, settings)
    yield from _actors(view)
    yield _topics(view)
    yield from _timeline(view)
    yield from _numbers(view)
    yield from _statements(view)
    yield from _agreement(view)
    yield from _questions(view)
    yield _changes(view)
    yield _method(view)
    yield view.page(
        routes.SEARCH,
        "search.md.j2",
        _front(
            view,
            "Search and filter",
            "Search all articles, filter by actor, topic, year, outlet and status.",
            toc=False,
        ),
    )
    yield view.page(
        routes.DATA,
        "data.md.j2",
        _front(view, "Data", "The data files of this site and their fields."),
        files=fields.FILES,
    )


def _front(view: View, title: str, description: str, *, toc: bool = True) -> Mapping[str, Any]:
    return {
        "title": title,
        "description": plain(description, 200),
        "date": words.dated(view.knowledge.summary.newest),
        "tags": ["overview"],
        "hide": ["navigation", "tags"] if toc else ["navigation", "toc", "tags"],
        "kind": "overview",
    }


def _home(view: View, settings: SiteSettings) -> OutFile:
    knowledge, summary = view.knowledge, view.knowledge.summary
    best = next((t for t in summary.takeaways if t.text == summary.bottom_line), None)
    labels = {key: topic.label for key, topic in knowledge.topics.items()}
    series = listings.series(view, summary.series, routes.HOME)
    return view.page(
        routes.HOME,
        "home.md.j2",
        {
            **_front(
                view, summary.title or "Briefing", summary.bottom_line or "A briefing made from saved news articles."
            ),
            "date": words.dated(summary.newest, settings.built),
            "kind": "home",
        },
        summary=summary,
        subtitle=knowledge.briefing.subtitle,
        standing=_standing(view),
        empty=not view.articles,
        bottom_facts=listings.one_each(view.facts.among(best.facts)) if best else (),
        takeaways=listings.takeaways(view, summary.takeaways),
        changes=listings.changes(view, summary.changes[:CHANGES_ON_HOME]),
        reported=[
            Group(labels[key], key, takeaways=listings.takeaways(view, told))
            for key, told in summary.reported
            if key in labels and told
        ],
        claims=view.drawn("claim", listings.claims(view, summary.disagreements, routes.HOME), routes.HOME),
        series=view.drawn("figures", listings.shortened(view, series, FIGURES_ON_HOME), routes.HOME),
        timeline=view.drawn("happening", listings.happenings(view, summary.timeline, routes.HOME), routes.HOME),
        picture=pictures.timeline(view, summary.timeline),
        quotations=view.brief_facts(view.facts.among(summary.quotations), ""),
        experts=view.brief_facts(view.facts.among(summary.experts), ""),
        judgments=[{"text": j.text, "basis": view.facts.among(j.basis)} for j in knowledge.briefing.judgments],
        questions=listings.questions(view, summary.questions),
        watch=listings.takeaways(view, summary.watch),
        source_statement=summary.source_statement,
        articles=tuple(view.articles.values())[:ENDNOTES],
        more_articles=len(view.articles) if len(view.articles) > ENDNOTES else 0,
    )


def _standing(view: View) -> list[str]:
    """The line under the title: what the brief rests on."""
    summary = view.knowledge.summary
    origins = list(
        dict.fromkeys(s.origin for s in view.knowledge.sources.values() if s.origin not in ("", NO_PUBLISHER))
    )
    told = f" ({', '.join(origins)})" if 0 < len(origins) <= 6 else ""
    return [
        part
        for part in (
            summary.period,
            ("first edition" if summary.edition == 1 else f"edition {summary.edition}") if summary.edition else "",
            f"newest article {words.day(summary.newest)}" if summary.newest else "",
            counted(len(view.articles), "article"),
            counted(len(origins), "origin") + told if origins else "",
        )
        if part
    ]


def _drawn(view: View, first: str, macro: str, items: Mapping[str, Any], size: int) -> list[Markup]:
    """The rows of a list page and of its further parts, `size` on each."""
    addresses = routes.parts(first, len(items), size)
    parts = listings.parts(tuple(items.items()), size)
    return [view.drawn(macro, dict(part), address) for address, part in zip(addresses, parts, strict=True)]


def _paged(
    view: View, first: str, template: str, front: Mapping[str, Any], parts: Sequence[Any], **values: Any
) -> Iterator[OutFile]:
    """A list page and, where it grows too long, its further parts. Each gets its `rows`, `number` and `pages`."""
    addresses = routes.parts(first, len(parts), 1)
    for number, (address, rows) in enumerate(zip(addresses, parts, strict=True), 1):
        title = front["title"] if number == 1 else f"{front['title']}, part {number}"
        own = values if number == 1 else {**values, "picture": None}
        yield view.page(address, template, {**front, "title": title}, rows=rows, number=number, pages=addresses, **own)


def _articles(view: View) -> Iterator[OutFile]:
    rows = view.articles
    front = _front(
        view, "Articles", f"{counted(len(rows), 'article')}, each with its key facts and their evidence.", toc=False
    )
    drawn = _drawn(view, routes.ARTICLES, "article_row", rows, ARTICLES_A_PAGE)
    picture = pictures.coverage(view)
    yield from _paged(view, routes.ARTICLES, "articles.md.j2", front, drawn, total=len(rows), picture=picture)


def _actors(view: View) -> Iterator[OutFile]:
    rows = view.knowledge.actors
    front = _front(
        view,
        "Actors",
        "People, countries and organisations: what they said, what is reported of them, and what others said.",
        toc=False,
    )
    drawn = _drawn(view, routes.ACTORS, "actor_row", rows, ACTORS_A_PAGE)
    picture = pictures.companions(view)
    yield from _paged(view, routes.ACTORS, "actors.md.j2", front, drawn, total=len(rows), picture=picture)


def _topics(view: View) -> OutFile:
    rows = [
        {
            "id": t.id,
            "label": t.label,
            "description": t.description,
            "found": t.found,
            "facts": t.facts,
            "articles": t.articles,
            "actors": view.names.actors.among(t.actors)[:4],
        }
        for t in view.knowledge.topics.values()
    ]
    return view.page(
        routes.TOPICS, "topics.md.j2", _front(view, "Topics", "What the articles are about.", toc=False), rows=rows
    )


def _timeline(view: View) -> Iterator[OutFile]:
    known = view.knowledge.timeline
    rows = listings.happenings(view, known, routes.TIMELINE)
    front = _front(view, "Timeline", "What happened when, by the date of the event.", toc=False)
    firsts = [known[key].date for key in list(rows)[:: listings.EVENTS_A_PAGE]]
    starts = [words.day(first) or "date open" for first in firsts]
    picture = pictures.timeline(view, tuple(known))
    drawn = _drawn(view, routes.TIMELINE, "happening", rows, listings.EVENTS_A_PAGE)
    yield from _paged(view, routes.TIMELINE, "timeline.md.j2", front, drawn, picture=picture, starts=starts)


def _numbers(view: View) -> Iterator[OutFile]:
    series = listings.series(view, view.knowledge.series, routes.NUMBERS)
    rows = listings.shortened(view, series, FIGURES_OF_A_SERIES)
    front = _front(view, "Numbers", "Every figure, who tells it, and as of when.", toc=False)
    picture = pictures.numbers(view, tuple(series.values()))
    drawn = _drawn(view, routes.NUMBERS, "figures", rows, SERIES_A_PAGE)
    yield from _paged(view, routes.NUMBERS, "numbers.md.j2", front, drawn, picture=picture)


def _statements(view: View) -> Iterator[OutFile]:
    rows = listings.by_speaker(view, STATEMENTS_A_SPEAKER if view.few else STATEMENTS_OF_MANY)
    front = _front(view, "Who said what", "Statements, speaker by speaker, each with its sentence in the source.")
    drawn = _drawn(view, routes.STATEMENTS, "speaker", rows, SPEAKERS_A_PAGE)
    yield from _paged(view, routes.STATEMENTS, "statements.md.j2", front, drawn)


def _agreement(view: View) -> Iterator[OutFile]:
    rows = listings.claims(view, view.knowledge.claims, routes.AGREEMENT)
    single = len(view.knowledge.claims) - len(rows)
    front = _front(
        view,
        "Agreements and disagreements",
        "Claims that several articles tell, and what speaks against them.",
        toc=False,
    )
    drawn = _drawn(view, routes.AGREEMENT, "claim", rows, CLAIMS_A_PAGE)
    yield from _paged(view, routes.AGREEMENT, "agreement.md.j2", front, drawn, single=single)


def _questions(view: View) -> Iterator[OutFile]:
    front = _front(view, "Open questions", "What the articles do not settle.")
    rows = listings.questions(view, view.knowledge.questions)
    parts = tuple(listings.parts(rows, QUESTIONS_A_PAGE))
    yield from _paged(view, routes.QUESTIONS, "questions.md.j2", front, parts)


def _changes(view: View) -> OutFile:
    knowledge = view.knowledge
    return view.page(
        routes.CHANGES,
        "changes.md.j2",
        _front(view, "Changes", "What differs from the edition before.", toc=False),
        changes=listings.changes(view, knowledge.changes[:CHANGES]),
        hidden=len(knowledge.changes[CHANGES:]),
        since=knowledge.summary.since,
        edition=knowledge.summary.edition,
    )


def _method(view: View) -> OutFile:
    articles = view.articles
    graded = any(a.grade for a in articles.values())
    first = dict(islice(articles.items(), ARTICLES_A_PAGE))
    return view.page(
        routes.METHOD,
        "method.md.j2",
        _front(
            view, "Sources and method", "What this briefing rests on, how facts are found, and what the limits are."
        ),
        statement=view.knowledge.summary.source_statement,
        picture=pictures.coverage(view),
        rows=view.drawn("graded_row" if graded else "source_row", first, routes.METHOD),
        shown=len(first),
        graded=graded,
        grades=[grade for grade in view.knowledge.briefing.sources if grade.note],
        total=len(articles),
    )
