"""build/docs -> site/: MkDocs and Pagefind render beside the old site; once checked, the result takes its place."""

from __future__ import annotations

import ctypes
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, date, datetime
from html import escape
from pathlib import Path

from generator import facets, links
from generator.problems import BriefingError

QUIET = {
    "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONHASHSEED": "0", "PYTHONUTF8": "1",
    "TZ": "UTC",
}  # fmt: skip
VALUE = re.compile(r"[~=]|[-+.:\d_a-foxtz ]+|null|yes|no|on|off|true|false|[yn]|[-+]?\.(?:inf|nan)", re.IGNORECASE)
"""What YAML may read as something else than text: numbers, times, truth."""
RENAME_EXCHANGE = 2
ENDING = 10
"""Seconds that the preview has to end."""
UNUSED = (
    "assets/**/*.map",
    "pagefind/*-ui.*",
    "pagefind/pagefind-highlight.js",
    "pagefind/wasm.unknown.pagefind",
)
INDEXED = "*/*/index.html"
MARKS = re.compile(r'<div class="facets" .*?</div>\n| data-pagefind-(?:ignore|body|filter="[^"]*")', re.DOTALL)
"""What only Pagefind reads: where it looks for text, and the values that it filters by."""
UNDATED = date(2000, 1, 1)
NEEDED = ("index.html", "404.html", "sitemap.xml", "search/search_index.json", "data/facts.json")


def render(config: Path, site: Path, work: Path, environment: Mapping[str, str]) -> int:
    """Render the pages that `config` names and put them in place of `site` as one step; returns the number of pages.

    The old `site` stays whole when anything fails or the process dies. Raises BriefingError with what went wrong.
    """
    recover(site)
    fresh = work / f"site-{os.getpid()}"
    for stale in work.glob("site-*"):
        shutil.rmtree(stale)
    try:
        project = config.resolve().parent
        target = ["--config-file", str(config.resolve()), "--site-dir", str(fresh.resolve())]
        _run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", *target], environment, project)
        with ThreadPoolExecutor(1) as beside:
            indexed = beside.submit(_index, fresh.resolve(), environment, project)
            pages = check(fresh)
            indexed.result()
        lighten(fresh)
        swap(fresh, site)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return pages


def _index(site: Path, environment: Mapping[str, str], project: Path) -> None:
    _run([sys.executable, "-m", "pagefind", "--site", str(site), "--quiet"], environment, project)
    facets.settle(site / "pagefind")


def lighten(site: Path) -> None:
    """Take out what no reader needs: source maps, stemmers of other languages, Pagefind's own boxes, marks for it."""
    for pattern in UNUSED:
        for path in sorted(site.glob(pattern)):
            path.unlink()
    for folder in sorted((site / "assets/javascripts").glob("lunr")):
        shutil.rmtree(folder)
    for path in sorted(site.glob(INDEXED)):
        text = path.read_text(encoding="utf-8")
        lighter = MARKS.sub("", text)
        if lighter != text:
            path.write_text(lighter, encoding="utf-8", newline="\n")


def epoch(newest: str) -> str:
    """SOURCE_DATE_EPOCH for a site whose newest article is of the day `newest` (ISO; "" or a part of a date if open).

    Taken from the input and not from the clock, so that the same input gives the same bytes on any day.
    """
    try:
        day = date.fromisoformat(newest)
    except ValueError:
        day = UNDATED
    return str(int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()))


def site_name(title: str) -> str:
    """A title as MkDocs needs it: it writes it into pages as it is, and takes 2031, yes or ~ for a value."""
    line = escape("".join(c for c in " ".join(title.split()) if c.isprintable()))
    return f"&#{ord(line[0])};{line[1:]}" if VALUE.fullmatch(line) else line


def _run(command: list[str], environment: Mapping[str, str], folder: Path) -> None:
    done = subprocess.run(
        command,
        cwd=folder,
        env={**environment, **QUIET},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        name, lines = command[2], (done.stdout + done.stderr).strip().splitlines()
        failed = f"{name} could not render the pages; the old site is untouched"
        if lines and lines[-1].startswith(("OSError:", "PermissionError:")):  # a full disk is no bug: no traceback
            raise BriefingError(f"{failed}: {lines[-1]}")
        raise BriefingError(f"{failed}. It says:\n" + "\n".join(lines[-20:]))


def serve(config: Path, port: int, environment: Mapping[str, str]) -> None:
    """Run the live preview until it is interrupted or told to end; it is given the time to put its things away."""
    command = [sys.executable, "-m", "mkdocs", "serve", "--config-file", str(config), "--dev-addr", f"127.0.0.1:{port}"]
    signal.signal(signal.SIGINT, signal.default_int_handler)  # shells have jobs in the background ignore it
    run = subprocess.Popen(command, env={**environment, **QUIET})

    def end(*_: object) -> None:
        run.send_signal(signal.SIGINT)
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, end)
    try:
        code = run.wait()
    except KeyboardInterrupt:  # a terminal has told MkDocs, too
        with suppress(subprocess.TimeoutExpired):
            run.wait(ENDING)
        return
    finally:
        run.kill()
        signal.signal(signal.SIGTERM, before)
    if code:
        raise BriefingError(f"the preview ended with code {code}; what it says stands above")


def check_port(port: int) -> None:
    """BriefingError where the preview could not be served."""
    with socket.socket() as probe:
        if os.name == "posix":
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except (OSError, OverflowError) as error:
            free = port + 1 if 1023 < port < 65535 else 8001
            raise BriefingError(f"port {port} can't be used: {error}; try --port {free}") from error


def recover(site: Path) -> None:
    """Bring the old site back where a run died between the two renames of a swap."""
    old = site.with_name(site.name + ".old")
    if old.exists():
        if site.exists():
            shutil.rmtree(old)
        else:
            old.rename(site)


def swap(fresh: Path, site: Path) -> None:
    """Put `fresh` where `site` is. One step on Linux; elsewhere two renames, healed by `recover`."""
    if not site.exists():
        fresh.rename(site)
        return
    if _exchange(fresh, site):
        return
    old = site.with_name(site.name + ".old")
    site.rename(old)
    fresh.rename(site)
    shutil.rmtree(old)


def _exchange(a: Path, b: Path) -> bool:
    """renameat2(2) with RENAME_EXCHANGE; False where the system or the file system lacks it."""
    if not sys.platform.startswith("linux"):
        return False
    call = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    at_fdcwd = -100
    return call is not None and call(at_fdcwd, os.fsencode(a), at_fdcwd, os.fsencode(b), RENAME_EXCHANGE) == 0


def check(site: Path) -> int:
    """The number of pages of a rendered site. BriefingError names every missing file, dead link and dead anchor."""
    faults = [f"{name} is missing" for name in NEEDED if not (site / name).is_file()]
    faults += [f"{p.relative_to(site)} is empty" for p in sorted(site.rglob("*.html")) if p.stat().st_size == 0]
    if not faults:
        json.loads((site / "search/search_index.json").read_text(encoding="utf-8"))
        json.loads((site / "data/facts.json").read_text(encoding="utf-8"))
        faults = links.dead(site)
    if faults:
        more = [f"and {len(faults) - 20} more"] if len(faults) > 20 else []
        shown = "\n".join(f"  {fault}" for fault in [*faults[:20], *more])
        raise BriefingError(f"the rendered site is not right; the old site is untouched:\n{shown}")
    return sum(1 for _ in site.rglob("*.html"))
