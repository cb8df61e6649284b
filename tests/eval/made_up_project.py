"""A project of made-up briefs on disk: seeds, briefs, bases and the site's configuration, as `extract` would leave them."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from generator import briefs
from generator.model.brief import Brief, Fact
from tests.eval.made_up import desk

ROOT = Path(__file__).resolve().parents[2]


def write_project(folder: Path, count: int) -> None:
    """Write `count` made-up briefs with their seeds and bases into a new project in `folder`."""
    for name in ("seeds", "briefs/.base"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for name in ("mkdocs.yml", "pagefind.yml"):
        shutil.copy(ROOT / name, folder)
    (folder / "generator").symlink_to(ROOT / "generator", target_is_directory=True)
    for brief in desk(count).briefs:
        body = f"{brief.title}\n\n" + "\n\n".join(fact.quote or fact.text for fact in brief.facts) + "\n"
        (folder / "seeds" / f"{brief.id}.txt").write_text(body, encoding="utf-8")
        values = _values(brief, body)
        (folder / "briefs" / f"{brief.id}.yaml").write_text(briefs.to_text(values), encoding="utf-8")
        (folder / "briefs/.base" / f"{brief.id}.yaml").write_text(briefs.base_text(values), encoding="utf-8")


def _values(brief: Brief, body: str) -> dict[str, Any]:
    header = ("title", "publisher", "republisher", "origin", "author", "published", "dateline", "url", "summary")
    actors = [
        {"name": actor.name, "type": actor.type, "role": actor.role, "aliases": list(actor.aliases)}
        for actor in brief.actors
    ]
    return {
        "schema": "1",
        "source": f"seeds/{brief.id}.txt",
        **{name: getattr(brief, name) for name in header},
        "actors": actors,
        "topics": list(brief.topics),
        "facts": [_fact(fact, body) for fact in brief.facts],
        "coverage": [str(len(brief.facts)), str(len(brief.facts))],
    }


def _fact(fact: Fact, body: str) -> dict[str, Any]:
    quote = fact.quote or fact.text
    start = body.index(quote)
    values: dict[str, Any] = {
        "id": fact.id, "text": fact.text, "said_by": list(fact.said_by), "cue": fact.cue, "stance": fact.stance,
        "status": fact.status, "when": fact.when, "where": fact.where, "figures": list(fact.figures),
        "actors": list(fact.actors), "topics": list(fact.topics), "quote": quote, "score": f"{fact.score:.4f}",
        "evidence": {"exact": quote, "start": str(start), "end": str(start + len(quote))},
    }  # fmt: skip
    return {key: value for key, value in values.items() if value not in ("", [])}
