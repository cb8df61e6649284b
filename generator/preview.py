"""MkDocs hook for `mkdocs serve`: makes the pages anew before each build, so that a saved brief shows at once.

A convenience only: without it the pages are those that `python -m generator build` wrote last.
"""

from __future__ import annotations

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.problems import BriefingError, report
from generator.session import Session

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer
    from mkdocs.structure.files import Files

log = logging.getLogger("generator.preview")
_sessions: dict[Path, Session] = {}


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001 - MkDocs passes it by name
    """Only `serve` makes pages here; `build` finds them made."""
    if command == "serve":
        _sessions[Path.cwd()] = Session(Path.cwd(), lenient=True)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """The theme's indentation is a tenth of a page; without this hook the pages are only larger."""
    env.trim_blocks = True
    env.lstrip_blocks = True


def on_pre_build(config: MkDocsConfig) -> None:
    """Make the pages. A mistake keeps the last good page of its brief, and stands in the log and in a banner."""
    session = _sessions.get(Path.cwd())
    if session is None:
        return
    try:
        wrong = report(session.build(environment=os.environ).problems)
    except BriefingError as error:
        wrong = str(error)
    if wrong:
        log.error("%s\n(the last good pages stay)", wrong)
    config.extra["problems"] = wrong
    config.extra["preview"] = True


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG001 - the same
    """The page folder is output: watching it would build for ever."""
    server.unwatch(config.docs_dir)
    return server
