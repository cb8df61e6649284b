"""A reading as one plain JSON object, as `generator inspect` prints it. Offsets are into the decoded raw file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.model.article import Article, Span
from generator.model.ids import fact_id
from generator.model.reading import Figure, Reading, Statement

CONTEXT = 32


def as_json(article: Article, reading: Reading, brief_id: str) -> Mapping[str, Any]:
    """All that was read, in plain values. Facts come most important first; everything else in text order."""
    header = article.header
    body = [article.paragraph_text(p) for p in article.paragraphs if p.kind == "body"]
    return {
        "file": article.path,
        "title": header.title or None,
        "publisher": header.publisher or None,
        "republisher": header.republisher or None,
        "origin": header.origin or None,
        "author": header.author or None,
        "dateline": header.dateline or None,
        "published": {
            "value": header.published.value,
            "partial": header.published.partial,
            "rule": header.published.rule,
        },
        "body": body,
        "dropped": [{"text": d.text, "rule": d.rule} for d in article.dropped],
        "summary": reading.summary,
        "actors": [
            {"name": a.name, "type": a.type, "role": a.role or None, "aliases": list(a.aliases), "mentions": a.mentions}
            for a in reading.cast.actors
        ],
        "statements": [_statement(article, s) for s in reading.statements],
        "figures": [_figure(article, f) for f in reading.figures],
        "dates": [
            {"text": d.text, "value": d.value, "inferred": d.inferred, "rule": d.rule} | _place(article, d.span)
            for d in reading.dates
        ],
        "facts": _facts(article, reading, brief_id),
        "topics": list(reading.topics),
        "questions": [*article.questions, *reading.questions],
    }


def _place(article: Article, span: Span) -> dict[str, int]:
    raw = article.raw_span(span)
    return {"start": raw.start, "end": raw.end}


def _words(article: Article, span: Span | None) -> str:
    return article.text[span.start : span.end] if span else ""


def _statement(article: Article, statement: Statement) -> dict[str, Any]:
    whole = Span(statement.content[0].start, statement.content[-1].end)
    return {
        "speakers": list(statement.speakers),
        "speaker_text": _words(article, statement.speaker),
        "cue": _words(article, statement.cue),
        "content": " ".join(_words(article, span) for span in statement.content),
        "quoted": [_words(article, span) for span in statement.quoted],
        "stance": statement.stance,
        "via": list(statement.via),
    } | _place(article, whole)


def _figure(article: Article, figure: Figure) -> dict[str, Any]:
    return {
        "text": figure.text,
        "value": figure.value,
        "high": figure.high,
        "unit": figure.unit,
        "of": figure.of,
        "qualifier": figure.qualifier or None,
    } | _place(article, figure.span)


def _facts(article: Article, reading: Reading, brief_id: str) -> list[dict[str, Any]]:
    facts: list[dict[str, Any]] = []
    taken: set[str] = set()
    for fact in reading.facts:
        span = article.raw_span(fact.sentence)
        fact_name = fact_id(brief_id, _words(article, fact.sentence), taken)
        taken.add(fact_name)
        facts.append(
            {
                "id": fact_name,
                "text": fact.text,
                "said_by": list(fact.said_by),
                "cue": fact.cue,
                "stance": fact.stance,
                "status": fact.status,
                "when": fact.when,
                "where": fact.where,
                "figures": list(fact.figures),
                "actors": list(fact.actors),
                "topics": list(fact.topics),
                "score": round(fact.score, 4),
                "evidence": {
                    "exact": article.raw[span.start : span.end],
                    "start": span.start,
                    "end": span.end,
                    "prefix": article.raw[max(0, span.start - CONTEXT) : span.start],
                    "suffix": article.raw[span.end : span.end + CONTEXT],
                },
            }
        )
    return sorted(facts, key=lambda f: (-f["score"], f["evidence"]["start"]))
