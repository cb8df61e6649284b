"""The same knowledge for machines: JSON, CSV, and what the fields mean."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from operator import itemgetter
from typing import Any

from generator.model.brief import Brief
from generator.model.knowledge import Claim, Happening, KnownActor, KnownTopic
from generator.model.page import OutFile, SiteSettings
from generator.pages import routes
from generator.pages.escape import clean, web_address
from generator.pages.lookup import View
from generator.pages.told import Told
from generator.pages.views import ArticleView

Row = Mapping[str, Any]

COLUMNS = (
    "article", "id", "text", "said_by", "cue", "stance", "status", "when", "where", "figures", "actors", "topics",
    "evidence", "source", "page",
)  # fmt: skip
"""Of facts.csv."""

_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def files(view: View, settings: SiteSettings) -> Iterator[OutFile]:
    """Every file of data/."""
    memo, known, briefs = view.memo, view.knowledge, view.knowledge.briefs
    articles = {key: (a, briefs[key]) for key, a in view.articles.items()}
    yield _listed("data/articles.json", memo.each(_article, articles).values())
    yield _listed("data/actors.json", memo.each(_actor, known.actors).values())
    yield _listed("data/topics.json", memo.each(_topic, known.topics).values())
    yield from _facts(view)
    yield _listed("data/claims.json", memo.each(_claim, known.claims).values())
    yield _listed("data/timeline.json", memo.each(_happening, known.timeline).values())
    yield _listed("data/changes.json", map(_line, map(_fields, known.changes)))
    summary = known.summary
    edition = {"title": summary.title, "period": summary.period, "edition": summary.edition, "newest": summary.newest}
    row = _json({**edition, "since": summary.since, "built": settings.built})
    yield OutFile("data/edition.json", (row, b"\n"))


def _listed(path: str, lines: Iterable[bytes]) -> OutFile:
    """A list with one object a line: small, and readable in a diff. Each of `lines` ends in a comma."""
    *most, last = b"[\n", *lines
    return OutFile(path, (*most, last.removesuffix(b",\n"), b"\n]\n"))


def _line(row: Row) -> bytes:
    return _json(row) + b",\n"


def _json(row: Row) -> bytes:
    return _JSON.encode(row).encode()


def _fields(value: Any) -> Row:
    """The fields of a frozen value, those that are values themselves left as they are."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _article(given: tuple[ArticleView, Brief]) -> bytes:
    shown, brief = given
    return _line(
        {
            "id": brief.id,
            "number": shown.number,
            "title": clean(brief.title),
            "publisher": brief.publisher,
            "republisher": brief.republisher,
            "origin": shown.origin,
            "author": brief.author,
            "published": shown.iso,
            "inferred": shown.inferred,
            "dateline": brief.dateline,
            "url": web_address(brief.url),
            "summary": brief.summary,
            "source": brief.source,
            "actors": [_fields(actor) for actor in brief.actors],
            "topics": brief.topics,
            "facts": shown.facts,
            "coverage": {"used": shown.used, "sentences": shown.sentences},
            "page": routes.address(routes.article(brief.id)),
        }
    )


def _facts(view: View) -> Iterator[OutFile]:
    """The facts as objects and as a table, a fact a line."""
    lines = view.memo.each(_fact, view.told).values()
    yield _listed("data/facts.json", map(itemgetter(0), lines))
    yield OutFile("data/facts.csv", (_cells(dict(zip(COLUMNS, COLUMNS, strict=True))), *map(itemgetter(1), lines)))


def _fact(known: Told) -> tuple[bytes, bytes]:
    """The fields of a fact in the brief, its article, seed and evidence: as a line of each file."""
    fact = known.fact
    rare = {"inferred": known.inferred, "edited": fact.edited if fact.evidence else ()}
    row = {
        "id": fact.id,
        "article": known.article,
        "source": known.source,
        "text": fact.text,
        "said_by": fact.said_by,
        "via": fact.via,
        "cue": fact.cue,
        "stance": fact.stance,
        "status": fact.status,
        "when": known.when,
        "where": fact.where,
        "figures": fact.figures,
        "actors": fact.actors,
        "topics": known.topics or fact.topics,
        "quote": fact.quote,
        "note": fact.note,
        "pin": fact.pin,
        "claim": known.claim,
        **{key: value for key, value in rare.items() if value},
        "evidence": _fields(fact.evidence) if fact.evidence else None,
    }
    page = f"{routes.address(routes.article(known.article))}#{fact.id}"
    return _line(row), _cells({**row, "evidence": fact.evidence.exact if fact.evidence else "", "page": page})


def _actor(actor: KnownActor) -> bytes:
    companions = [_fields(companion) for companion in actor.companions]
    return _line({**_fields(actor), "companions": companions, "page": routes.address(routes.actor(actor.id))})


def _topic(topic: KnownTopic) -> bytes:
    return _line({**_fields(topic), "page": routes.address(routes.topic(topic.id))})


def _claim(claim: Claim) -> bytes:
    return _line(
        {
            "id": claim.id,
            "label": claim.label,
            "facts": claim.facts,
            "articles": claim.articles,
            "outlets": len(claim.outlets),
            "origins": claim.origins,
            "state": claim.state,
            "conflicts": [_fields(conflict) for conflict in claim.conflicts],
            "related": claim.related,
        }
    )


def _happening(entry: Happening) -> bytes:
    return _line({key: value for key, value in _fields(entry).items() if key != "id"})


def _cells(row: Row) -> bytes:
    """A line of a table. A cell that a spreadsheet would run as a formula gets an apostrophe in front."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([_cell(row[column]) for column in COLUMNS])
    return out.getvalue().encode()


def _cell(value: Any) -> str:
    text = clean("; ".join(value) if isinstance(value, list | tuple) else str(value))
    return "'" + text if text[:1] in ("=", "+", "-", "@") else text
