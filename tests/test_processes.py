"""Work in other processes: the same results in the same order, no orphans, a death told in one line."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

import pytest

from generator import processes
from generator.problems import BriefingError

ORPHAN = """
import time
from generator import processes

def nap(tasks):
    print("begun", flush=True)
    time.sleep(60)

if __name__ == "__main__":
    with processes.pool("slept") as pool:
        pool.submit(nap, ())
        time.sleep(60)
"""


def squares(tasks: Iterable[int]) -> tuple[int, ...]:
    return tuple(task * task for task in tasks)


def at_work(parent: int, tasks: Iterable[int]) -> tuple[bool, ...]:
    """Whether each task is done by another process."""
    return tuple(os.getpid() != parent for _ in tasks)


def die(parent: int, tasks: Iterable[int]) -> tuple[int, ...]:
    """Only a helper does."""
    if os.getpid() != parent:
        os._exit(1)
    return tuple(tasks)


def counted(work: Callable[[tuple[int, ...]], tuple[int, ...]]) -> tuple[int, ...]:
    with processes.helpers("counted") as helpers:
        return tuple(helpers.share(work, range(50)))


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "cores", lambda: 2)
    monkeypatch.setattr(processes, "SHARED_FROM", 4)
    monkeypatch.setattr(processes, "BATCH", 3)


@pytest.mark.parametrize("count", [0, 1, 3, 4, 5, 50])
@pytest.mark.usefixtures("two_cores")
def test_results_are_in_the_order_of_the_tasks(count: int) -> None:
    with processes.helpers("counted") as helpers:
        one, two = helpers.begin(squares, range(count)), helpers.share(squares, range(count, 2 * count))
        assert (*one, *two) == squares(range(2 * count))


@pytest.mark.usefixtures("two_cores")
def test_who_does_what() -> None:
    with processes.helpers("counted") as helpers:
        work = partial(at_work, os.getpid())
        assert list(helpers.begin(work, range(24))) == [True] * 24
        assert list(helpers.share(work, range(24))) == [True] * 12 + [False] * 12
        assert list(helpers.share(work, range(3))) == [False] * 3, "too little to share"


def test_one_processor_does_all_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(processes, "cores", lambda: 1)
    with processes.helpers("counted") as helpers:
        assert not any(helpers.begin(partial(at_work, os.getpid()), range(1000)))


@pytest.mark.usefixtures("two_cores")
def test_a_helper_that_dies_is_told_in_one_line() -> None:
    with pytest.raises(
        BriefingError, match=r"^a process that counted died \(out of memory\?\); run the command again$"
    ):
        counted(partial(die, os.getpid()))


@pytest.mark.skipif(sys.platform == "win32", reason="signals are other ones there")
def test_no_process_outlives_a_killed_run(tmp_path: Path) -> None:
    script = tmp_path / "orphan.py"
    script.write_text(ORPHAN, encoding="utf-8")
    there = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[1])}
    run = subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE, env=there)
    assert run.stdout is not None
    assert run.stdout.readline() == b"begun\n"
    run.send_signal(signal.SIGKILL)
    told, _ = run.communicate(timeout=10)  # its end comes once the last process that holds the pipe has gone
    assert told == b""
