"""`serve`: a saved brief shows, a broken one says so on the page while the last good pages stay, one build an edit."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytestmark = [pytest.mark.model, pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")]
RELOADS = re.compile(r"livereload\((\d+), \d+\)")
"""By what MkDocs tells a browser whether it shows the last build."""
PATIENCE = 60
"""Seconds to wait for a page before the test fails: far more than it takes, for machines that do other things too."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def page(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


def wait_for(address: str, is_right: Callable[[str], bool]) -> str:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        text = page(address)
        if is_right(text):
            return text
        time.sleep(0.1)
    raise AssertionError(f"{address} never showed it; it shows:\n{text[:400]}")


@pytest.fixture
def preview(built_world: Path, tmp_path: Path) -> Iterator[tuple[Path, str, Path]]:
    folder = tmp_path / "project"
    shutil.copytree(built_world, folder, symlinks=True)
    port, log = free_port(), tmp_path / "log"
    with log.open("w") as out:
        run = subprocess.Popen(
            [sys.executable, "-m", "generator", "serve", "--port", str(port)],
            cwd=folder,
            stdout=out,
            stderr=out,
            start_new_session=True,
        )
        try:
            address = f"http://127.0.0.1:{port}/"
            wait_for(address, bool)
            yield folder, address, log
            run.terminate()
            assert run.wait(PATIENCE) == 0, "told to end, it ends MkDocs too and says nothing"
            assert page(address) == ""
        finally:
            if run.poll() is None:
                os.killpg(run.pid, signal.SIGKILL)


def test_a_save_shows_and_a_mistake_keeps_the_last_good_page(preview: tuple[Path, str, Path]) -> None:
    folder, address, log = preview
    brief = sorted((folder / "briefs").glob("[a-z]*.yaml"))[0]
    text = brief.read_text(encoding="utf-8")
    article = f"{address}articles/{brief.stem}/"
    brief.write_text(text.replace("\nauthor:", "\nauthor: Wilhelmina Proof #", 1), encoding="utf-8")
    wait_for(article, lambda shown: "Wilhelmina Proof" in shown)
    built = log.read_text(encoding="utf-8").count("Documentation built")
    time.sleep(2)
    assert log.read_text(encoding="utf-8").count("Documentation built") == built, "it builds again and again"

    brief.write_text(brief.read_text(encoding="utf-8").replace("\nactors:", "\nactor:", 1), encoding="utf-8")
    shown = wait_for(article, lambda shown: "did you mean" in shown)
    assert "Wilhelmina Proof" in shown
    assert f"briefs/{brief.name}:" in log.read_text(encoding="utf-8")

    brief.write_text(text.replace("\nauthor:", "\nauthor: Mended Proof #", 1), encoding="utf-8")
    shown = wait_for(article, lambda shown: "Mended Proof" in shown)
    assert "did you mean" not in shown


def test_a_new_article_is_one_build(preview: tuple[Path, str, Path]) -> None:
    folder, address, log = preview
    time.sleep(1)
    built = log.read_text(encoding="utf-8").count("Documentation built")
    text = "Quay wall holds\nBy Ada Brook\nMarch 9, 2031\n\nThe quay wall at Tarn held, harbour master Ada Brook said on Sunday.\n"
    (folder / "seeds/quay.txt").write_text(text, encoding="utf-8")
    shown = wait_for(f"{address}articles/quay-wall-holds/", bool)
    time.sleep(4)
    assert RELOADS.findall(page(f"{address}articles/quay-wall-holds/"))[0] == RELOADS.findall(shown)[0], (
        "it reloads twice"
    )
    assert log.read_text(encoding="utf-8").count("Documentation built") == built + 1
