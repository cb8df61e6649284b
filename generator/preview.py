"""MkDocs hook for `mkdocs serve`: makes the pages anew before each build, so that a saved brief shows at once.

A convenience only: without it the pages are those that `python -m generator build` wrote last.
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.problems import BriefingError, report
from generator.session import Session

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.hooks.briefing")


@dataclass
class _Preview:
    serving: bool = False
    session: Session | None = None


_preview = _Preview()


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001 - MkDocs passes both by name
    """`mkdocs build` renders what is there; only `mkdocs serve` makes the pages itself."""
    _preview.serving = command == "serve"


def on_pre_build(config: MkDocsConfig) -> None:
    """Makes the pages. On a mistake the last good pages stay, and the log tells where it is."""
    if not _preview.serving:
        return
    if _preview.session is None:
        _preview.session = Session(Path(config.config_file_path or "mkdocs.yml").resolve().parent)
    try:
        built = _preview.session.build(log.info, os.environ)
    except BriefingError as error:
        log.warning("%s (showing the last good pages)", error)
        return
    if built.problems:
        log.warning("\n%s", report(built.problems))


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG001
    """The page folder is output: watching it would build for ever."""
    server.unwatch(config.docs_dir)
    return server
