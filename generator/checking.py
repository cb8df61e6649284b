"""`check`: all that is wrong in the files of briefs/, alone and beside the articles that they speak of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator import articles, briefs
from generator.model.article import Seed
from generator.model.brief import Brief
from generator.model.page import SourceText
from generator.model.plain import sentence_key
from generator.problems import Problem
from generator.shelf import Shelf
from generator.sourcetexts import Named, misplaced, read_seed


def check(root: Path) -> tuple[int, tuple[Problem, ...]]:
    """The number of briefs, and what a person should mend."""
    files, bases, unread = Shelf(root).read()
    desk, problems = briefs.load_desk(files, bases)
    number = sum(not Path(path).name.startswith("_") for path in files)
    sources = (problem for brief in desk.briefs if brief.source for problem in _of_source(brief, root))
    return number, tuple(sorted({*unread, *problems, *sources}))


def _of_source(brief: Brief, root: Path) -> Iterator[Problem]:
    if wrong := misplaced(root, Named.by(brief)):
        yield wrong
        return
    by_hand = [fact for fact in brief.facts if fact.quote and (fact.evidence is None or "quote" in fact.edited)]
    seed = read_seed(root / brief.source, root) if by_hand else None
    text = articles.source_text(seed) if isinstance(seed, Seed) else None
    if not isinstance(text, SourceText):
        return
    said = f" {sentence_key(' '.join(piece.text for piece in text.pieces))} "
    for fact in by_hand:
        if f" {sentence_key(fact.quote)} " not in said:
            what = f"quote: these words are not in {brief.source}"
            hint = "copy them from there, or leave the quote out"
            yield Problem(brief.path, fact.line, 1, what, hint, severity="warning")
