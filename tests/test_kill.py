"""A run killed at any moment loses nothing: every brief is whole, every hand edit stays, the next run finishes."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator import briefs
from generator.model.ids import fact_id

BRIEFS = 50
MINE = "My own words about this."


def make_drafts(root: Path) -> None:
    (root / "drafts").mkdir(parents=True)
    for number in range(BRIEFS):
        slug = f"report-{number:02}"
        quotes = [f"The river rose by {n} metres at gauge {number}." for n in range(6)]
        facts = [{"id": fact_id(slug, q), "text": q, "status": "happened", "quote": q} for q in quotes]
        draft = {
            "schema": "1",
            "source": f"seeds/{slug}.txt",
            "title": f"Report {number}",
            "publisher": "",
            "summary": "The river rose.",
            "facts": facts,
        }
        (root / "drafts" / f"{slug}.json").write_text(json.dumps(draft), encoding="utf-8")


def child(root: Path, number: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.settling_child", str(root), str(number)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def edit_by_hand(root: Path) -> None:
    for path in sorted((root / "briefs").glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        text = text.replace("title:", f"# {MINE}\ntitle:", 1).replace("publisher:", f'publisher: "{MINE}"', 1)
        path.write_text(text + f"\n  - text: {MINE}\n", encoding="utf-8")


def check(root: Path) -> None:
    """Every brief is there, can be read, and holds all three hand edits."""
    paths = sorted((root / "briefs").glob("[a-z]*.yaml"))
    assert len(paths) == BRIEFS
    for path in paths:
        brief, problems = briefs.read_brief(f"briefs/{path.name}", path.read_bytes())
        assert brief is not None, problems
        assert brief.publisher == MINE
        assert [fact.text for fact in brief.facts].count(MINE) == 1
        assert f"# {MINE}\n" in path.read_text(encoding="utf-8")


def kill_many(root: Path, kills: int) -> int:
    """How many of the runs were killed while they wrote."""
    make_drafts(root)
    first = child(root, 0)
    assert first.wait() == 0, first.stderr
    edit_by_hand(root)
    chance = random.Random(7)
    started = time.perf_counter()
    assert child(root, 1).wait() == 0
    length = time.perf_counter() - started
    caught = 0
    for number in range(2, kills + 2):
        run = child(root, number)
        assert run.stdout is not None
        run.stdout.readline()
        time.sleep(chance.random() * length * 0.6)
        caught += run.poll() is None
        run.kill()
        run.wait()
        check(root)
    last = child(root, kills + 2)
    assert last.wait() == 0, last.stderr
    check(root)
    assert not list((root / "briefs").rglob(".tmp-*"))
    return caught


def test_killed_runs_lose_nothing(tmp_path: Path) -> None:
    assert kill_many(tmp_path, 8) >= 2


@pytest.mark.nightly
def test_two_hundred_killed_runs_lose_nothing(tmp_path: Path) -> None:
    assert kill_many(tmp_path, 200) >= 100


def test_two_runs_at_once_the_second_says_so_and_stops(tmp_path: Path) -> None:
    make_drafts(tmp_path)
    first = child(tmp_path, 0)
    assert first.stdout is not None
    assert first.stdout.readline() == "started\n"
    first.send_signal(signal.SIGSTOP)
    second = child(tmp_path, 1)
    _, told = second.communicate()
    assert second.returncode != 0
    assert f"another run (process {first.pid}) is at work here" in told
    first.send_signal(signal.SIGCONT)
    assert first.wait() == 0
