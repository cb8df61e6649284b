"""The same knowledge for machines: JSON, CSV, and what the fields mean."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from generator.model.brief import Brief
from generator.model.knowledge import Claim, Happening, KnownActor, KnownFact, KnownTopic
from generator.model.memo import Memo
from generator.model.page import OutFile, SiteSettings
from generator.pages import routes
from generator.pages.escape import clean, web_address
from generator.pages.listings import View
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
    memo, known = view.memo, view.knowledge
    articles = (memo(_article, a, known.briefs[a.id], part=a.id) for a in view.articles.values())
    yield _listed("data/articles.json", articles)
    yield _listed("data/actors.json", (memo(_actor, actor, part=actor.id) for actor in known.actors.values()))
    yield _listed("data/topics.json", (memo(_topic, topic, part=topic.id) for topic in known.topics.values()))
    seeds = {key: brief.source for key, brief in known.briefs.items()}
    yield from memo(_facts, known.facts, seeds, memo)
    yield _listed("data/claims.json", (memo(_claim, claim, part=claim.id) for claim in known.claims.values()))
    yield _listed("data/timeline.json", (memo(_happening, entry, part=entry.id) for entry in known.timeline.values()))
    yield _listed("data/changes.json", map(_line, map(_fields, known.changes)))
    summary = known.summary
    edition = {"title": summary.title, "period": summary.period, "edition": summary.edition, "newest": summary.newest}
    yield OutFile("data/edition.json", _line({**edition, "since": summary.since, "built": settings.built}) + "\n")


def _listed(path: str, lines: Iterable[str]) -> OutFile:
    """A list with one object a line: small, and readable in a diff."""
    return OutFile(path, "[\n" + ",\n".join(lines) + "\n]\n")


def _line(row: Row) -> str:
    return _JSON.encode(row)


def _fields(value: Any) -> Row:
    """The fields of a frozen value, those that are values themselves left as they are."""
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _article(shown: ArticleView, brief: Brief) -> str:
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


def _facts(facts: Mapping[str, KnownFact], seeds: Mapping[str, str], memo: Memo) -> tuple[OutFile, OutFile]:
    """The facts as objects and as a table, a fact a line."""
    rows = [memo(_fact, known, seeds.get(known.article, known.source), part=key) for key, known in facts.items()]
    table = _cells(dict(zip(COLUMNS, COLUMNS, strict=True))) + "".join(cells for _, cells in rows)
    return _listed("data/facts.json", (line for line, _ in rows)), OutFile("data/facts.csv", table)


def _fact(known: KnownFact, source: str) -> tuple[str, str]:
    """The fields of a fact in the brief, its article, seed and evidence: as a line of each file."""
    fact = known.fact
    rare = {"inferred": known.inferred, "edited": fact.edited if fact.evidence else ()}
    row = {
        "id": fact.id,
        "article": known.article,
        "source": source,
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


def _actor(actor: KnownActor) -> str:
    companions = [_fields(companion) for companion in actor.companions]
    return _line({**_fields(actor), "companions": companions, "page": routes.address(routes.actor(actor.id))})


def _topic(topic: KnownTopic) -> str:
    return _line({**_fields(topic), "page": routes.address(routes.topic(topic.id))})


def _claim(claim: Claim) -> str:
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


def _happening(entry: Happening) -> str:
    return _line({key: value for key, value in _fields(entry).items() if key != "id"})


def _cells(row: Row) -> str:
    """A line of a table. A cell that a spreadsheet would run as a formula gets an apostrophe in front."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow([_cell(row[column]) for column in COLUMNS])
    return out.getvalue()


def _cell(value: Any) -> str:
    text = clean("; ".join(value) if isinstance(value, list | tuple) else str(value))
    return "'" + text if text[:1] in ("=", "+", "-", "@") else text
