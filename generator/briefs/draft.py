"""A reading of an article -> the plain values of its first brief, with the machine's own part for .base/."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from generator.model.article import Article, Span
from generator.model.brief import Evidence
from generator.model.ids import fact_id
from generator.model.plain import name_key
from generator.model.reading import KeyFact, Reading

CONTEXT = 32
"""Characters before and after the evidence, kept to find it again (W3C TextQuoteSelector)."""
_SENTENCE_END = re.compile(r"[.!?][\"”’')\]]*(?=\s|$)")
_ABOUT = re.compile(r"([a-z][\w-]*): (.+)", re.DOTALL)


def draft(article: Article, reading: Reading, slug: str) -> dict[str, Any]:
    """The fresh machine brief as plain values: everything is text, a list or a dict.

    Facts keep the order of the article. The machine's own part (`plain.BRIEF_HIDDEN` and `plain.ITEM_HIDDEN`) is in
    it: `evidence` (offsets into the decoded raw file), `score`, `rules`, `weak`, `coverage`, `published_rule`.
    """
    header = article.header
    taken: set[str] = set()
    facts = [_fact(article, fact, slug, taken) for fact in sorted(reading.facts, key=lambda f: f.sentence)]
    used = {fact.sentence for fact in reading.facts}
    return {
        "schema": "1",
        "source": article.path,
        "title": header.title,
        "publisher": header.publisher,
        "republisher": header.republisher,
        "origin": header.origin,
        "author": header.author,
        "published": header.published.value or header.published.partial or "",
        "dateline": header.dateline,
        "url": header.url,
        "summary": reading.summary,
        "actors": [
            _filled({"name": a.name, "type": a.type, "role": a.role, "aliases": _each_once(a.aliases)})
            for a in reading.cast.actors
        ],
        "topics": _each_once(reading.topics),
        "facts": facts,
        "questions": [_question(q) for q in dict.fromkeys((*article.questions, *reading.questions))],
        "slug": slug,
        "published_rule": header.published.rule,
        "coverage": [str(len(used)), str(max(len(used), _sentences(article)))],
    }


def _filled(item: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in item.items() if v not in ("", [], None)}


def _fact(article: Article, fact: KeyFact, slug: str, taken: set[str]) -> dict[str, Any]:
    quote = article.text[fact.sentence.start : fact.sentence.end]
    name = fact_id(slug, quote, taken)
    taken.add(name)
    span = article.raw_span(fact.sentence)
    raw = article.raw
    return _filled(
        {
            "id": name,
            "text": fact.text,
            "said_by": _names(fact.said_by),
            "via": _names(fact.via),
            "cue": fact.cue,
            "stance": fact.stance if fact.said_by or fact.stance != "other" else "",
            "status": fact.status,
            "when": fact.when or "",
            "where": fact.where,
            "figures": _each_once(fact.figures),
            "actors": _each_once(fact.actors),
            "topics": _each_once(fact.topics),
            "quote": quote,
            "evidence": {
                "exact": raw[span.start : span.end],
                "start": str(span.start),
                "end": str(span.end),
                "prefix": raw[max(0, span.start - CONTEXT) : span.start],
                "suffix": raw[span.end : span.end + CONTEXT],
            },
            "score": f"{fact.score:.4f}",
            "rules": {"when": fact.when_rule} if fact.when_rule else "",
            "weak": fact.weak,
        }
    )


def _each_once(names: Iterable[str]) -> list[str]:
    """As the merge counts them: "the North" and "The North" are one, and the next run must find nothing to change."""
    found: dict[str, str] = {}
    for name in names:
        found.setdefault(name_key(name), name)
    return list(found.values())


def _names(names: tuple[str, ...]) -> str | list[str]:
    return names[0] if len(names) == 1 else list(names)


def _question(text: str) -> dict[str, str]:
    about = _ABOUT.fullmatch(text)
    return {about[1]: about[2]} if about else {"article": text}


def _sentences(article: Article) -> int:
    """Content sentences of the body, counted by their ends: near enough for a share."""
    return sum(
        max(1, len(_SENTENCE_END.findall(article.paragraph_text(p)))) for p in article.paragraphs if p.kind == "body"
    )


def evidence_of(item: dict[str, Any]) -> Evidence | None:
    """The `Evidence` in a base item, None where it has none."""
    found = item.get("evidence")
    if not isinstance(found, dict) or not found.get("exact"):
        return None
    span = Span(int(found.get("start", 0)), int(found.get("end", 0)))
    return Evidence(found["exact"], span.start, span.end, found.get("prefix", ""), found.get("suffix", ""))
