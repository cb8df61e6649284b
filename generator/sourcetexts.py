"""The articles that briefs name, as the text that their source pages show; read once, then from build/cache/."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

from generator import articles, disk
from generator.model.article import Seed
from generator.model.brief import Brief
from generator.model.page import SourcePiece, SourceText
from generator.problems import Problem
from generator.processes import Helpers
from generator.readings import extractor_version


class Named(NamedTuple):
    """The article that a brief names as its source: its path, and the brief's file and line that name it."""

    source: str
    brief: str
    line: int

    @classmethod
    def by(cls, brief: Brief) -> Named:
        """The article of `brief`."""
        return cls(brief.source, brief.path, brief.lines.get("source", 1))


@dataclass(frozen=True, slots=True)
class Asked:
    """The articles of the briefs and their stamps, which stamps will hold, and the new ones as they are read."""

    stamps: Mapping[Named, disk.Stamp | None]
    settled: frozenset[Named]
    fresh: Iterator[tuple[Named, SourceText | Problem]]


class SourceTexts:
    """The texts of the articles of one project. Keeps what it read, so that next time only what changed is read."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._kept: dict[Named, tuple[disk.Stamp | None, SourceText | Problem]] = {}

    def ask(self, briefs: Iterable[Brief], helpers: Helpers) -> Asked:
        """Let helpers begin to read the articles of `briefs`."""
        stamps = {one: disk.stamp(f"{self.root}/{one.source}") for one in map(Named.by, briefs) if one.source}
        fresh = [one for one, stamp in stamps.items() if one not in self._kept or self._kept[one][0] != stamp]
        read = helpers.begin(partial(read_source_texts, self.root, extractor_version()), fresh)
        settled = frozenset(one for one, stamp in stamps.items() if disk.settled(stamp))
        return Asked(stamps, settled, zip(fresh, read, strict=True))

    def take(self, asked: Asked) -> tuple[Mapping[str, SourceText], tuple[Problem, ...]]:
        """The readable text of each article, by path; one that has gone is a warning, its brief stays."""
        read = dict(asked.fresh)
        found = {one: read[one] if one in read else self._kept[one][1] for one in asked.stamps}
        self._kept = {one: (asked.stamps[one], text) for one, text in found.items() if one in asked.settled}
        texts = {one.source: text for one, text in found.items() if isinstance(text, SourceText)}
        return texts, tuple(text for text in found.values() if isinstance(text, Problem))


def read_source_texts(root: Path, version: str, named: Iterable[Named]) -> tuple[SourceText | Problem, ...]:
    """The readable text of each article below `root`, or why there is none.

    `version` is that of the code that reads articles: what another one kept in build/cache/ is read again.
    """
    return tuple(_source_text(root, version, one) for one in named)


def _source_text(root: Path, version: str, named: Named) -> SourceText | Problem:
    if wrong := misplaced(root, named):
        return wrong
    seed = read_seed(root / named.source, root)
    if isinstance(seed, Seed):
        kept = root / "build/cache/sources" / f"{seed.sha256[:32]}-{version}.json"
        if kept.is_file():
            return SourceText(seed.path, tuple(SourcePiece(*piece) for piece in json.loads(kept.read_bytes())))
        text = articles.source_text(seed)
        if isinstance(text, SourceText):
            pieces = [[p.kind, p.text, p.start, p.end, p.note] for p in text.pieces]
            disk.write_again(kept, json.dumps(pieces, ensure_ascii=False).encode())
            return text
        seed = text
    what = f"its article {named.source} {seed.what}; the brief is published without its text"
    return Problem(named.brief, named.line, 1, what, seed.hint, severity="warning")


def read_seed(path: Path, root: Path) -> Seed | Problem:
    """One file as a decoded seed."""
    data = disk.read_bytes(path, root)
    if isinstance(data, Problem):
        return data
    return articles.decode(disk.relative(path, root), data)


def misplaced(root: Path, named: Named) -> Problem | None:
    """Why an article is not in seeds/: an error where it never could be, a warning where it has gone."""
    path = root / named.source
    if not path.resolve().is_relative_to((root / "seeds").resolve()):
        what = f"the source {named.source!r} is not a file of seeds/"
        return Problem(named.brief, named.line, 1, what, "write it as seeds/name.txt")
    if path.is_file():
        return None
    what = f"its article {named.source} is not there; the brief is published without its text"
    hint = "bring it back, or write where it is now; `make extract` finds one that was only renamed"
    return Problem(named.brief, named.line, 1, what, hint, severity="warning")
