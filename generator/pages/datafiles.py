"""The same knowledge for machines: JSON, CSV, and what the fields mean."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from generator.model.brief import Brief, Evidence
from generator.model.knowledge import KnownFact
from generator.model.page import OutFile, SiteSettings
from generator.pages import routes
from generator.pages.escape import clean, web_address
from generator.pages.listings import View
from generator.pages.views import ArticleView

Row = Mapping[str, Any]


def files(view: View, settings: SiteSettings) -> Iterator[OutFile]:
    """Every file of data/."""
    facts = [fact_row(view, known) for known in view.knowledge.facts.values()]
    yield _json("data/articles.json", [article_row(view, a) for a in view.articles.values()])
    yield _json("data/actors.json", list(_actors(view)))
    yield _json("data/topics.json", list(_topics(view)))
    yield _json("data/facts.json", facts)
    yield OutFile("data/facts.csv", _csv(facts))
    yield _json("data/claims.json", list(_claims(view)))
    yield _json("data/timeline.json", list(_timeline(view)))
    yield _json("data/changes.json", [asdict(c) for c in view.knowledge.changes])
    summary = view.knowledge.summary
    edition = {"title": summary.title, "period": summary.period, "edition": summary.edition, "newest": summary.newest}
    yield _json("data/edition.json", {**edition, "since": summary.since, "built": settings.built})


def article_row(view: View, shown: ArticleView) -> Row:
    """One item of articles.json."""
    brief = view.knowledge.briefs[shown.id]
    return {
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
        "actors": [asdict(actor) for actor in brief.actors],
        "topics": brief.topics,
        "facts": shown.facts,
        "coverage": {"used": shown.used, "sentences": shown.sentences},
        "page": routes.address(routes.article(brief.id)),
    }


def fact_row(view: View, known: KnownFact) -> Row:
    """One item of facts.json: the fields of a fact in the brief, its article, seed and evidence."""
    fact = known.fact
    brief: Brief | None = view.knowledge.briefs.get(known.article)
    evidence = fact.evidence
    rare = {"inferred": known.inferred, "edited": fact.edited}
    return {
        "id": fact.id,
        "article": known.article,
        "source": brief.source if brief else known.source,
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
        "evidence": _evidence(evidence) if evidence else None,
    }


def _evidence(e: Evidence) -> Row:
    return {"exact": e.exact, "start": e.start, "end": e.end, "prefix": e.prefix, "suffix": e.suffix}


def _actors(view: View) -> Iterator[Row]:
    for actor in view.knowledge.actors.values():
        row = asdict(actor)
        row["companions"] = [asdict(c) for c in actor.companions]
        yield {**row, "page": routes.address(routes.actor(actor.id))}


def _topics(view: View) -> Iterator[Row]:
    for topic in view.knowledge.topics.values():
        yield {**asdict(topic), "page": routes.address(routes.topic(topic.id))}


def _claims(view: View) -> Iterator[Row]:
    for claim in view.knowledge.claims.values():
        yield {
            "id": claim.id,
            "label": claim.label,
            "facts": claim.facts,
            "articles": claim.articles,
            "outlets": len(claim.outlets),
            "origins": claim.origins,
            "state": claim.state,
            "conflicts": [asdict(c) for c in claim.conflicts],
            "related": claim.related,
        }


def _timeline(view: View) -> Iterator[Row]:
    for entry in view.knowledge.timeline.values():
        yield {key: value for key, value in asdict(entry).items() if key != "id"}


def _json(path: str, value: Any) -> OutFile:
    """Lists have one object a line: small, and readable in a diff."""
    rows = value if isinstance(value, list) else None
    told = [json.dumps(v, ensure_ascii=False, separators=(",", ":")) for v in (rows if rows is not None else [value])]
    return OutFile(path, "[\n" + ",\n".join(told) + "\n]\n" if rows is not None else told[0] + "\n")


def _csv(rows: list[Row]) -> str:
    """One fact a line. A cell that a spreadsheet would run as a formula gets an apostrophe in front."""
    columns = (
        "article", "id", "text", "said_by", "cue", "stance", "status", "when", "where", "figures", "actors", "topics",
        "evidence", "source", "page",
    )  # fmt: skip
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        page = f"{routes.address(routes.article(row['article']))}#{row['id']}"
        told = {**row, "evidence": (row["evidence"] or {}).get("exact", ""), "page": page}
        writer.writerow([_cell(told[column]) for column in columns])
    return out.getvalue()


def _cell(value: Any) -> str:
    text = clean("; ".join(value) if isinstance(value, list | tuple) else str(value))
    return "'" + text if text[:1] in ("=", "+", "-", "@") else text
