"""MkDocs hook for `mkdocs serve`: makes the pages anew before each build, so that a saved brief shows at once.

An article that is added or changed meanwhile is read, too.

A convenience only: without it the pages are those that `python -m generator build` wrote last.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator import disk, pipeline
from generator.problems import BriefingError, Problem, report
from generator.session import Session

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files

log = logging.getLogger("generator.preview")
progress = logging.getLogger("mkdocs.preview")
_desks: dict[Path, Desk] = {}


class Desk:
    """The project in `root` while it is served."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.session = Session(root, lenient=True)
        self.read = self._articles()
        self.unread: tuple[Problem, ...] = ()

    def build(self) -> tuple[Problem, ...]:
        """Read the articles if one has changed, make the pages, and return what a person should mend."""
        found = self._articles()
        if found != self.read:
            progress.info("Reading the articles anew...")
            self.unread = pipeline.extract(self.root, progress.info).problems
            self.read = found
        return tuple(sorted({*self.unread, *self.session.build(environment=os.environ).problems}))

    def _articles(self) -> tuple[tuple[Path, int, int], ...]:
        files, _ = disk.list_seeds(self.root / "seeds", self.root)
        return tuple((path, (found := path.stat()).st_mtime_ns, found.st_size) for path in files)


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001 - MkDocs passes it by name
    """Only `serve` makes pages here; `build` finds them made."""
    if command == "serve":
        _desks[Path.cwd()] = Desk(Path.cwd())


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """The theme's indentation is a tenth of a page; without this hook the pages are only larger."""
    env.trim_blocks = True
    env.lstrip_blocks = True


def on_pre_build(config: MkDocsConfig) -> None:
    """Make the pages. A mistake keeps the last good page of its brief, and stands in the log and in a banner."""
    desk = _desks.get(Path.cwd())
    if desk is None:
        return
    try:
        wrong = report(desk.build())
    except BriefingError as error:
        wrong = str(error)
    if wrong:
        log.error("%s\n(the last good pages stay)", wrong)
    config.extra["problems"] = wrong
    config.extra["preview"] = True


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG001 - the same
    """The page folder is output: watching it would build for ever. The articles are input."""
    server.unwatch(config.docs_dir)
    server.watch(str(Path.cwd() / "seeds"))
    return server
