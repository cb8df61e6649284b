"""Briefs whose every field that a stranger or an editor fills holds a given text, one brief a text, as files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from generator import briefs, knowledge
from generator.briefs.writing import entry, item_lines
from generator.model.brief import Desk
from generator.model.knowledge import Change, Knowledge
from generator.model.page import SourcePiece, SourceText


def slug_of(number: int) -> str:
    return f"article-{number}"


def values(number: int, text: str) -> dict[str, Any]:
    """One brief as plain values: a fact with every field, and one by hand with few."""
    named = f"Actor {number} {text}"
    day = f"2031-03-{number % 28 + 1:02}"
    first = {
        "id": f"f-a{number}", "text": f"{text} said number {number}", "said_by": [named, text], "via": [text],
        "cue": text, "stance": "assert", "status": "happened", "when": day, "where": text, "figures": [text],
        "actors": [named, text], "topics": [f"topic-{number % 9}", text], "quote": text, "note": text, "review": text,
    }  # fmt: skip
    second = {"text": f"{text}!", "actors": [f"Land {number}"], "figures": [f"{number} {text}"], "quote": f"b {text}"}
    return {
        "schema": "1", "source": f"seeds/{number}.txt", "title": f"{text} [{number}]", "publisher": text,
        "republisher": f"Re {text}", "origin": text, "author": text, "published": day, "dateline": text, "url": "",
        "summary": text, "actors": [
            {"name": named, "type": "person", "role": text, "aliases": [text, f"The {text}"]},
            {"name": f"Land {number}", "type": "country"},
        ],
        "topics": [f"topic-{number % 9}", text], "facts": [first, second],
        "questions": [{text[:60]: text}, {"published": text}],
    }  # fmt: skip


def base(number: int, text: str) -> dict[str, Any]:
    """What the machine is said to have written: other words, and evidence with the text around it."""
    made = values(number, text)
    evidence = {"exact": text, "start": "5", "end": str(5 + len(text)), "prefix": text, "suffix": text}
    fact = {**made["facts"][0], "text": "other", "evidence": evidence, "rules": {"when": text}, "score": "1.5"}
    return {**made, "title": "other", "slug": slug_of(number), "coverage": ["2", "3"], "facts": [fact]}


def special(texts: Sequence[str]) -> dict[str, bytes]:
    """The editor's three files."""
    one, few = texts[0], list(texts[:6])
    topics = [{"id": f"topic-{n}", "label": f"{t} topic", "description": t, "terms": [t]} for n, t in enumerate(few)]
    actors = [{"name": f"Land 0 {one}", "type": "country", "role": one, "aliases": ["Land 0"], "not_same": few}]
    briefing = {
        "title": one, "subtitle": one, "period": one, "bottom_line": one, "takeaways": few, "watch": few,
        "judgments": [{"text": t, "basis": ["f-a0", t]} for t in few],
        "sources": [{"name": t, "reliability": "B", "note": t} for t in few],
    }  # fmt: skip
    lists = {"_topics": topics, "_actors": actors}
    made = {name: [line for item in items for line in item_lines(item, "")] for name, items in lists.items()}
    made["_briefing"] = [line for key, value in briefing.items() for line in entry(key, value, "")]
    return {f"briefs/{name}.yaml": ("\n".join(lines) + "\n").encode() for name, lines in made.items()}


def files(texts: Sequence[str]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """briefs/ and briefs/.base/ as they would lie on disk."""
    own = {f"briefs/{slug_of(n)}.yaml": briefs.to_text(values(n, t)).encode() for n, t in enumerate(texts)}
    bases = {f"briefs/.base/{slug_of(n)}.yaml": briefs.base_text(base(n, t)).encode() for n, t in enumerate(texts)}
    return {**own, **special(texts)}, bases


def desk(texts: Sequence[str]) -> Desk:
    """The desk that is read from those files; nothing in them may be refused."""
    read, problems = briefs.load_desk(*files(texts))
    errors = [problem for problem in problems if problem.severity == "error"]
    assert errors == [], errors[:3]
    return read


def known(texts: Sequence[str]) -> Knowledge:
    """What the program makes of that desk, with changes since an edition before."""
    made = knowledge.connect(desk(texts))
    changed = tuple(Change("figure", t, f"f-a{n}", slug_of(n), t) for n, t in enumerate(texts))
    return replace(made, changes=changed, summary=replace(made.summary, changes=changed[:6], edition=2))


def sources(texts: Sequence[str]) -> Mapping[str, SourceText]:
    """Each text as the kept and as the dropped part of a saved file."""
    made: dict[str, SourceText] = {}
    for number, text in enumerate(texts):
        body, noise = f"said {text}\nand {text}", f"{text}\n"
        pieces = (
            SourcePiece("kept", body, 0, len(body)),
            SourcePiece("dropped", noise, len(body), len(body) + len(noise), text),
        )
        made[f"seeds/{number}.txt"] = SourceText(f"seeds/{number}.txt", pieces)
    return made
