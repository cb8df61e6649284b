"""Builds of one project in one process: briefs/ -> build/docs/; what has not changed is not read again."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator import articles, briefs, disk, knowledge, pages
from generator.model.article import Seed
from generator.model.brief import Brief, Desk
from generator.model.knowledge import Edition
from generator.model.page import SiteSettings, SourcePiece, SourceText
from generator.pagefolder import Changes, PageFolder
from generator.problems import BriefingError, Problem
from generator.readings import extractor_version
from generator.shelf import Shelf

UNTITLED = "Briefing"


@dataclass(frozen=True, slots=True)
class Built:
    """What `build` made: the pages that changed, how many briefs they come from, and what a person should mend."""

    changes: Changes
    briefs: int
    title: str
    newest: str
    problems: tuple[Problem, ...]


class Session:
    """Builds of the project in `root`. Keeps what it read, so that the next build reads only what changed.

    A `lenient` session builds a file of briefs/ that became unreadable from its last good text.
    """

    def __init__(self, root: Path, *, lenient: bool = False) -> None:
        self.root = root
        self.lenient = lenient
        self.shelf = Shelf(root)
        self._kept: disk.Kept = {}
        self._briefs: dict[str, tuple[tuple[bytes, bytes | None], tuple[Brief | None, tuple[Problem, ...]]]] = {}
        self._special: dict[str, bytes] = {}
        self._sources: dict[str, tuple[disk.Stamp | None, SourceText | Problem]] = {}
        self._memory = knowledge.Memory()
        self._pages = PageFolder(root / "build/docs")
        self._built = False

    def build(
        self, tell: Callable[[str], None] = lambda _: None, environment: Mapping[str, str] | None = None
    ) -> Built:
        """Make build/docs/ from briefs/. A brief that can't be read is left out and named; the others are built."""
        with _uncollected():
            files, bases, unread = self.shelf.read(self._kept)
            desk, problems = self._load(files, bases)
            known = knowledge.connect(desk, latest_edition(self.shelf.editions()), self._memory)
            sources, missing = self._source_texts(desk)
            settings = _settings(environment or {}, known.summary.newest)
            changes = self._pages.write(pages.render(known, sources, settings, self._memory.memo))
            if not self._built:  # what is kept for the next builds is not looked through for garbage again and again
                gc.freeze()
                self._built = True
        tell(f"pages: {len(changes.written)} written, {changes.kept} unchanged, {len(changes.removed)} removed")
        found = tuple(sorted({*unread, *problems, *missing}))
        return Built(changes, len(desk.briefs), desk.briefing.title or UNTITLED, known.summary.newest, found)

    def _load(self, files: Mapping[str, bytes], bases: Mapping[str, bytes]) -> tuple[Desk, tuple[Problem, ...]]:
        read: dict[str, tuple[Brief | None, tuple[Problem, ...]]] = {}
        special: dict[str, bytes] = {}
        for path, data in files.items():
            name = path.rpartition("/")[2]
            if name.startswith("_"):
                special[path] = data
                continue
            content = (data, bases.get(f"briefs/.base/{name}"))
            known = self._briefs.get(path)
            brief, problems = known[1] if known and known[0] == content else briefs.read_brief(path, *content)
            if brief is None and self.lenient and known:
                brief = known[1][0]
            read[path] = (brief, problems)
            self._briefs[path] = (content, read[path])
        desk, problems = briefs.assemble(read, special, self._memory.memo)
        broken = {problem.file for problem in problems if problem.severity == "error"} & set(special)
        if broken and self.lenient:
            desk, _ = briefs.assemble(read, {**special, **{path: self._special.get(path, b"") for path in broken}})
        self._special |= {path: data for path, data in special.items() if path not in broken}
        return desk, problems

    def _source_texts(self, desk: Desk) -> tuple[Mapping[str, SourceText], tuple[Problem, ...]]:
        """The readable text of each brief's seed, by path; a seed that has gone is a warning, its brief stays."""
        texts: dict[str, SourceText] = {}
        problems: list[Problem] = []
        for brief in desk.briefs:
            if not brief.source:
                continue
            stamp = disk.stamp(f"{self.root}/{brief.source}")
            known = self._sources.get(brief.source)
            if known is None or known[0] != stamp:
                known = (stamp, self._source_text(brief))
                if disk.settled(stamp):
                    self._sources[brief.source] = known
            if isinstance(known[1], Problem):
                problems.append(known[1])
            else:
                texts[brief.source] = known[1]
        return texts, tuple(problems)

    def _source_text(self, brief: Brief) -> SourceText | Problem:
        """From build/cache/ where this file was read before; else by reading it."""
        if wrong := misplaced(brief, self.root):
            return wrong
        seed = read_seed(self.root / brief.source, self.root)
        if isinstance(seed, Seed):
            kept = self.root / "build/cache/sources" / f"{seed.sha256[:32]}-{extractor_version()}.json"
            if kept.is_file():
                return SourceText(seed.path, tuple(SourcePiece(*piece) for piece in json.loads(kept.read_bytes())))
            text = articles.source_text(seed)
            if isinstance(text, SourceText):
                pieces = [[p.kind, p.text, p.start, p.end, p.note] for p in text.pieces]
                disk.write_again(kept, json.dumps(pieces, ensure_ascii=False).encode())
                return text
            seed = text
        what = f"its article {brief.source} {seed.what}; the brief is published without its text"
        return Problem(brief.path, brief.lines.get("source", 1), 1, what, seed.hint, severity="warning")


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the cyclic garbage collector: millions of values are made and kept, and its rounds cost a quarter."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def read_seed(path: Path, root: Path) -> Seed | Problem:
    """One file as a decoded seed."""
    data = disk.read_bytes(path, root)
    if isinstance(data, Problem):
        return data
    return articles.decode(disk.relative(path, root), data)


def misplaced(brief: Brief, root: Path) -> Problem | None:
    """Why the article of `brief` is not in seeds/: an error where it never could be, a warning where it has gone."""
    path, line = root / brief.source, brief.lines.get("source", 1)
    if not path.resolve().is_relative_to((root / "seeds").resolve()):
        what = f"the source {brief.source!r} is not a file of seeds/"
        return Problem(brief.path, line, 1, what, "write it as seeds/name.txt")
    if path.is_file():
        return None
    what = f"its article {brief.source} is not there; the brief is published without its text"
    hint = "bring it back, or write where it is now; `make extract` finds one that was only renamed"
    return Problem(brief.path, line, 1, what, hint, severity="warning")


def latest_edition(kept: Mapping[str, bytes]) -> Edition | None:
    """The newest of the kept editions (their names are dates), None where there is none."""
    if not kept:
        return None
    name, data = max(kept.items())
    try:
        return knowledge.read_edition(json.loads(data))
    except (ValueError, KeyError, TypeError) as error:
        raise BriefingError(f"{name}: is no edition ({error!r}); take it back from git, or delete it") from error


def _settings(environment: Mapping[str, str], newest: str) -> SiteSettings:
    repository = environment.get("REPO_URL", "").rstrip("/")
    edit = f"{repository}/edit/{environment.get('GITHUB_REF_NAME') or 'main'}/{{path}}" if repository else ""
    return SiteSettings(edit_url=edit, site_url=environment.get("SITE_URL", ""), built=newest)
