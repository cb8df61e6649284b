"""An editor's office for tests: one brief of a project on disk, without the language model; drafts are made up here."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator import briefs, knowledge
from generator.model.article import Seed
from generator.model.ids import fact_id
from generator.model.knowledge import Knowledge
from generator.readings import Task
from generator.settling import Settled, settle
from generator.shelf import Shelf

SENTENCES = {
    "rose": "The Oster rose by two metres, Ines Holt said on Tuesday.",
    "dam": "The dam council opened the gates, engineer Per Dahl told reporters.",
    "boats": "Twelve boats were lost at Kirren.",
}
FIELDS: Mapping[str, Mapping[str, Any]] = {
    "rose": {"said_by": "Ines Holt", "cue": "said", "when": "2031-03-04", "figures": ["two metres"], "actors": ["Ines Holt"]},
    "dam": {"said_by": "Per Dahl", "cue": "told", "actors": ["Per Dahl", "Dam Council"], "topics": ["dams"]},
    "boats": {"when": "2031-03-05", "rules": {"when": "published: told as news of the day"}},
}  # fmt: skip
ACTORS = (
    {"name": "Ines Holt", "type": "person", "role": "river warden", "aliases": ["Holt"]},
    {"name": "Per Dahl", "type": "person", "role": "engineer"},
    {"name": "Dam Council", "type": "organization"},
)
ID = {name: fact_id("flood", quote, set()) for name, quote in SENTENCES.items()}


class Office:
    """One brief of a project on disk, and what the machine would say of its article."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.shelf = Shelf(root)
        self.path = root / "briefs/flood.yaml"
        (root / "seeds").mkdir()
        self.draft: dict[str, Any] = {
            "schema": "1", "source": "seeds/flood.txt", "title": "The Oster rises", "published": "2031-03-05",
            "summary": "Water.", "actors": [dict(actor) for actor in ACTORS], "topics": ["flood"],
            "facts": [self.fact(name) for name in SENTENCES], "questions": [{"origin": "two agencies are named"}],
            "slug": "flood", "coverage": ["3", "3"],
        }  # fmt: skip
        self.extract()

    def fact(self, name: str) -> dict[str, Any]:
        quote = SENTENCES[name]
        start = "\n".join(SENTENCES.values()).index(quote)
        place = {"exact": quote, "start": str(start), "end": str(start + len(quote))}
        return {"id": ID[name], "text": quote, **FIELDS[name], "quote": quote, "evidence": place}

    def extract(self, article: str = "") -> Settled:
        """The machine's draft meets the brief. `article`: the text of a seed that was saved anew."""
        text = article or "\n".join(SENTENCES.values())
        (self.root / "seeds/flood.txt").write_text(text, encoding="utf-8")
        seed = Seed("seeds/flood.txt", text, sha256(text.encode()).hexdigest())
        files, bases, _ = self.shelf.read()
        return settle(self.shelf, Task(seed, "flood"), self.draft, files, bases)

    def edit(self, *changes: tuple[str, str]) -> None:
        text = self.text
        for old, new in changes:
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in:\n{text}"
            text = text.replace(old, new)
        self.path.write_text(text, encoding="utf-8")

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    def known(self) -> Knowledge:
        files, bases, _ = self.shelf.read()
        desk, problems = briefs.load_desk(files, bases)
        assert [p.where for p in problems if p.severity == "error"] == []
        return knowledge.connect(desk)

    def warnings(self) -> list[str]:
        files, bases, _ = self.shelf.read()
        return [f"{p.what} ({p.hint})" for p in briefs.load_desk(files, bases)[1]]
