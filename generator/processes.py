"""Work in other processes; only this one hears Ctrl-C, and none outlives it."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from itertools import chain
from multiprocessing import connection, parent_process
from threading import Thread
from typing import TypeVar

from generator.problems import BriefingError

MOST_HELPERS = 7
"""More would wait for this process, which hands out the work and takes what was made of it."""

SHARED_FROM = 200
"""Tasks of some milliseconds. Where a process starts from nothing, that takes it about as long as doing these."""

BATCH = 16
"""Such tasks handed to a process at once."""

T = TypeVar("T")
R = TypeVar("R")


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def pool(deed: str, most: int | None = None) -> Iterator[Executor]:
    """A pool of processes, `most` of them or one a processor, for the time of the block; leaving it early ends them.

    BriefingError where one dies: a process that `deed`, "read articles" for instance.
    """
    with ProcessPoolExecutor(most or cores(), initializer=_begin) as processes:
        try:
            yield processes
        except BrokenExecutor as error:
            raise BriefingError(f"a process that {deed} died (out of memory?); run the command again") from error
        finally:
            processes.shutdown(wait=False, cancel_futures=True)


def _begin() -> None:
    """What a process of a pool does first. It may be a copy of one that keeps the garbage collector off."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()
    gc.enable()
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """A process whose parent was killed would wait for ever, and hold the parent's locks."""
    if parent := parent_process():
        connection.wait([parent.sentinel])
        os._exit(1)


class Helpers:
    """Processes that do a part of what this one has to do; started when there is first enough of it.

    What they are given is a pure function of a few tasks; it, its tasks and what it makes of each can be pickled.
    """

    def __init__(self, deed: str, stack: ExitStack) -> None:
        self._deed, self._stack = deed, stack
        self._pool: Executor | None = None
        self._count = min(cores() - 1, MOST_HELPERS)

    def share(self, work: Callable[[tuple[T, ...]], Sequence[R]], tasks: Sequence[T]) -> Iterator[R]:
        """What `work` makes of each task, in order; this process does as much of it as each of the helpers."""
        return self._divided(work, tasks, 1 / (self._count + 1))

    def begin(self, work: Callable[[tuple[T, ...]], Sequence[R]], tasks: Sequence[T]) -> Iterator[R]:
        """The same for what the helpers are to do by themselves, while this process does something else."""
        return self._divided(work, tasks, 0)

    def _divided(self, work: Callable[[tuple[T, ...]], Sequence[R]], tasks: Sequence[T], own: float) -> Iterator[R]:
        if len(tasks) < SHARED_FROM or not self._count:
            return chain.from_iterable(map(work, (tuple(tasks),)))
        if self._pool is None:
            self._pool = self._stack.enter_context(pool(self._deed, self._count))
        groups = [tuple(tasks[start : start + BATCH]) for start in range(0, len(tasks), BATCH)]
        given = len(groups) - int(len(groups) * own)
        return _results([self._pool.submit(work, group) for group in groups[:given]], work, groups[given:])


@contextmanager
def helpers(deed: str) -> Iterator[Helpers]:
    """Helpers for the time of the block; `deed` as of `pool`."""
    with ExitStack() as stack:
        yield Helpers(deed, stack)


def _results(
    begun: list[Future[Sequence[R]]], work: Callable[[tuple[T, ...]], Sequence[R]], own: list[tuple[T, ...]]
) -> Iterator[R]:
    """Those of the helpers, then those of this process, which does its part while they are at theirs."""
    done = [work(group) for group in own]
    yield from chain.from_iterable(future.result() for future in begun)
    yield from chain.from_iterable(done)
