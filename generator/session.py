"""Builds of one project in one process: briefs/ -> build/docs/; what has not changed is not read again."""

from __future__ import annotations

import gc
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator import briefs, disk, knowledge, pages, processes
from generator.model.brief import Desk
from generator.model.knowledge import Edition
from generator.model.page import SiteSettings
from generator.pagefolder import Changes, PageFolder
from generator.problems import BriefingError, Problem
from generator.processes import Helpers
from generator.shelf import Shelf
from generator.sourcetexts import SourceTexts

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
        self._briefs: dict[str, tuple[tuple[bytes, bytes | None], briefs.Read]] = {}
        self._special: dict[str, bytes] = {}
        self._sources = SourceTexts(root)
        self._memory = knowledge.Memory()
        self._pages = PageFolder(root / "build/docs")
        self._built = False

    def build(
        self, tell: Callable[[str], None] = lambda _: None, environment: Mapping[str, str] | None = None
    ) -> Built:
        """Make build/docs/ from briefs/. A brief that can't be read is left out and named; the others are built."""
        with _uncollected():
            files, bases, unread = self.shelf.read(self._kept)
            with processes.helpers("read briefs and their articles") as helpers:
                desk, problems = self._load(files, bases, helpers)
                asked = self._sources.ask(desk.briefs, helpers)
                known = knowledge.connect(desk, latest_edition(self.shelf.editions()), self._memory)
                sources, missing = self._sources.take(asked)
            settings = _settings(environment or {}, known.summary.newest)
            changes = self._pages.write(pages.render(known, sources, settings, self._memory.memo))
            if not self._built:  # what is kept for the next builds is not looked through for garbage again and again
                gc.freeze()
                self._built = True
        tell(f"pages: {len(changes.written)} written, {changes.kept} unchanged, {len(changes.removed)} removed")
        found = tuple(sorted({*unread, *problems, *missing}))
        return Built(changes, len(desk.briefs), desk.briefing.title or UNTITLED, known.summary.newest, found)

    def _load(
        self, files: Mapping[str, bytes], bases: Mapping[str, bytes], helpers: Helpers
    ) -> tuple[Desk, tuple[Problem, ...]]:
        special = {path: data for path, data in files.items() if _name(path).startswith("_")}
        written = {
            path: (data, bases.get(f"briefs/.base/{_name(path)}"))
            for path, data in files.items()
            if path not in special
        }
        known = self._briefs
        fresh = [(path, *both) for path, both in written.items() if path not in known or known[path][0] != both]
        for (path, *_), (brief, problems) in zip(fresh, helpers.share(briefs.read_briefs, fresh), strict=True):
            good = known[path][1][0] if brief is None and self.lenient and path in known else brief
            known[path] = (written[path], (good, problems))
        read = {path: known[path][1] for path in written}
        desk, found = briefs.assemble(read, special, self._memory.memo)
        broken = {problem.file for problem in found if problem.severity == "error"} & set(special)
        if broken and self.lenient:
            desk, _ = briefs.assemble(read, {**special, **{path: self._special.get(path, b"") for path in broken}})
        self._special |= {path: data for path, data in special.items() if path not in broken}
        return desk, found


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


def latest_edition(kept: Mapping[str, bytes]) -> Edition | None:
    """The newest of the kept editions (their names are dates), None where there is none."""
    if not kept:
        return None
    name, data = max(kept.items())
    try:
        return knowledge.read_edition(json.loads(data))
    except (ValueError, KeyError, TypeError) as error:
        raise BriefingError(f"{name}: is no edition ({error!r}); take it back from git, or delete it") from error


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _settings(environment: Mapping[str, str], newest: str) -> SiteSettings:
    repository = environment.get("REPO_URL", "").rstrip("/")
    edit = f"{repository}/edit/{environment.get('GITHUB_REF_NAME') or 'main'}/{{path}}" if repository else ""
    return SiteSettings(edit_url=edit, site_url=environment.get("SITE_URL", ""), built=newest)
