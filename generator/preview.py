"""MkDocs hook for `mkdocs serve`: makes the pages anew before each build, so that a saved brief shows at once.

An article that is added or changed meanwhile is read, too; so are all after a change of the topics, and the templates
after a change of theirs.

A convenience only: without it the pages are those that `python -m generator build` wrote last.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from generator import disk, pages, pipeline
from generator.problems import BriefingError, Problem, report
from generator.session import Session
from generator.shelf import PATIENCE

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("generator.preview")
progress = logging.getLogger("mkdocs.preview")
TEMPLATES = Path(__file__).parent / "templates"
_desks: dict[Path, Desk] = {}
Stamps: TypeAlias = dict[Path, disk.Stamp]


class Desk:
    """The project in `root` while it is served."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.session = Session(root, lenient=True)
        self.watched: tuple[Path, ...] = ()
        self.unread: tuple[Problem, ...] = ()
        self._read, self._named = self._of_articles(), self._names()
        self._built: Stamps = {}
        self._drawn = _stamps(TEMPLATES.rglob("*"))

    def build(self) -> tuple[Problem, ...]:
        """Read the articles if one has changed, make the pages, and return what a person should mend."""
        drawn = _stamps(TEMPLATES.rglob("*"))
        if drawn != self._drawn:
            self._drawn, self.session = drawn, Session(self.root, lenient=True)
            pages.forget()
        found = self._of_articles()
        if found != self._read or self._names() != self._named:
            progress.info("Reading the articles anew...")
            try:
                done = pipeline.extract(self.root, progress.info, patience=PATIENCE)
                self.unread = done.problems
                if not any(one.what == "missed" for one in done.settled):
                    self._read, self._named = found, self._names()
            except BriefingError as error:
                self.unread = (Problem("seeds/", 0, 0, f"was not read anew: {error}"),)
        with self.session.shelf.building():
            self._built = self._of_pages()
            return tuple(sorted({*self.unread, *self.session.build(environment=os.environ).problems}))

    def changed(self) -> bool:
        """Whether a file differs from what the last build was made of: what the program wrote itself does not."""
        return self._of_pages() != self._built

    def _of_articles(self) -> Stamps:
        """What reading the articles hangs on: their files and the topics."""
        seeds = disk.list_seeds(folder, self.root)[0] if (folder := self.root / "seeds").is_dir() else ()
        return _stamps([*seeds, self.root / "briefs/_topics.yaml"])

    def _names(self) -> frozenset[Path]:
        """Which briefs there are: one under another name takes its base with it when the articles are read."""
        return frozenset((self.root / "briefs").glob("[!_.]*.yaml"))

    def _of_pages(self) -> Stamps:
        """What the pages hang on."""
        desk = self.root / "briefs"
        briefs = [*desk.glob("*.yaml"), *desk.glob(".base/*.yaml"), *desk.glob(".editions/*.json")]
        others = [path for top in self.watched if top != desk for path in (top, *top.rglob("*"))]
        return self._of_articles() | _stamps(briefs + others)


def _stamps(paths: Iterable[Path]) -> Stamps:
    """By what each file that is there is told from one that takes its place."""
    return {path: found for path in paths if (found := disk.stamp(str(path)))}


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001 - MkDocs passes it by name
    """Only `serve` makes pages here; `build` finds them made."""
    if command == "serve":
        _desks[Path.cwd()] = Desk(Path.cwd())


def on_pre_build(config: MkDocsConfig) -> None:
    """Make the pages. A mistake keeps the last good page of its brief, and stands in the log and in a banner."""
    desk = _desks.get(Path.cwd())
    if desk is None:
        return
    try:
        found = desk.build()
        wrong, stale = report(found), any(problem.severity == "error" for problem in found)
    except BriefingError as error:
        wrong, stale = str(error), True
    if wrong:
        log.warning("%s%s", wrong, "\n(the last good pages stay)" if stale else "")
    config.extra |= {"problems": wrong, "stale": stale, "preview": True}


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> LiveReloadServer:
    """The page folder is output: watching it would build for ever. The articles are input."""
    server.unwatch(config.docs_dir)
    server.watch(str(Path.cwd() / "seeds"))
    if desk := _desks.get(Path.cwd()):
        desk.watched = tuple(Path(path) for path in (config.config_file_path, *config.watch))
        server.builder = partial(_build_if_changed, server, desk, builder)
    return server


def _build_if_changed(server: LiveReloadServer, desk: Desk, builder: Callable[[], None]) -> None:
    """What the program wrote itself is seen as a change, too: then nothing is made and no browser reloads."""
    if desk.changed():
        builder()
        return
    progress.info("Nothing new: the pages are up to date")
    server._wanted_epoch = server._visible_epoch  # noqa: SLF001 - MkDocs 1.6 reloads where the two differ
