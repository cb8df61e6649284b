"""The flow, top to bottom: seeds -> briefs (`extract`), briefs -> pages (`build`), pages -> site (`site`)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator import articles, briefs, disk, inspection, knowledge, readings, website
from generator.model.article import Article, Published, Seed
from generator.model.ids import slug
from generator.model.taxonomy import Topic
from generator.planning import moved, plan
from generator.problems import BriefingError, Problem
from generator.session import Built, Session, latest_edition
from generator.settling import Settled, settle
from generator.shelf import A_WHILE, Shelf
from generator.sourcetexts import read_seed

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Extracted:
    """What `extract` did, a `Settled` for each brief, and what a person should mend."""

    settled: tuple[Settled, ...]
    problems: tuple[Problem, ...]


def extract(root: Path, tell: Tell, executor: Executor | None = None, patience: float = 0) -> Extracted:
    """seeds/ -> briefs/. Hand edits are kept; seeds that can't be read are problems and never stop the others.

    BriefingError where another run writes briefs for longer than `patience`, in seconds.
    """
    shelf = Shelf(root)
    paths, problems = disk.list_seeds(root / "seeds", root)
    with shelf.held(patience):
        files, bases, unread = shelf.read()
        if renamed := moved(files, bases):
            for new, old in renamed.items():
                shelf.rename(old, new)
            files, bases, unread = shelf.read()
        seeds, bad = _sorted_out(read_seed(path, root) for path in paths)
        tasks, twins = plan(seeds, files, bases, _title)
        drafts = readings.read_all(tasks, taxonomy(root / "briefs"), root / "build/cache/readings", tell, executor)
        settled = [settle(shelf, task, draft, files, bases) for task, draft in drafts]
    found = (problem for one in settled for problem in one.problems)
    doubts = (Problem(seed.path, 0, 0, doubt, severity="warning") for seed in seeds for doubt in seed.warnings)
    return Extracted(tuple(settled), tuple(sorted({*problems, *unread, *bad, *twins, *found, *doubts})))


def build(root: Path, tell: Tell, environment: Mapping[str, str] | None = None) -> Built:
    """briefs/ -> build/docs/. Reads seeds only for the text of the source pages, and never loads the language model."""
    with Shelf(root).building():
        return Session(root).build(tell, environment)


def site(
    root: Path, tell: Tell, environment: Mapping[str, str], executor: Executor | None = None
) -> tuple[Extracted, Built, int]:
    """seeds/ -> briefs/ -> build/docs/ -> site/, and its number of pages. The old site stays unless all went well."""
    extracted = extract(root, tell, executor)
    with Shelf(root).building():
        built = Session(root).build(tell, environment)
        tell("rendering the pages")
        named = {"SITE_NAME": website.site_name(built.title), **environment}
        made = {"SOURCE_DATE_EPOCH": website.epoch(built.newest), **named}
        return extracted, built, website.render(root / "mkdocs.yml", root / "site", root / "build", made)


def serve(root: Path, tell: Tell, environment: Mapping[str, str], port: int) -> None:
    """Extract, then show the site and rebuild it on every save, until it is interrupted."""
    website.check_port(port)
    tell("reading the articles")
    extract(root, tell)
    built = build(root, tell, environment)
    named = {"SITE_NAME": website.site_name(built.title), **environment, "SITE_URL": f"http://127.0.0.1:{port}/"}
    website.serve(root / "mkdocs.yml", port, named)


def edition(root: Path, today: str) -> Path:
    """Keep today's state under briefs/.editions/, so that the next build can tell what changed."""
    shelf = Shelf(root)
    with shelf.held(A_WHILE):
        files, bases, _ = shelf.read()
        desk, _ = briefs.load_desk(files, bases)
        known = knowledge.connect(desk, latest_edition(shelf.editions()))
        kept = json.dumps(knowledge.edition(known), ensure_ascii=False, indent=1) + "\n"
        path = shelf.folder / ".editions" / f"{today}.json"
        disk.write_text(path, kept)
    return path


def inspect(
    given: Iterable[tuple[Seed | Problem, str]], topics: Sequence[Topic]
) -> Iterator[Mapping[str, Any] | Problem]:
    """Everything that is read from each seed, or why nothing is. A date beside a seed wins over the text's."""
    from generator import extract as extraction
    from generator import language

    failed: list[Problem] = []
    for article, doc in language.parse(_articles(given, failed)):
        reading = extraction.read(article, doc, topics)
        yield inspection.as_json(article, reading, slug(Path(article.path).stem))
    yield from failed


def _articles(given: Iterable[tuple[Seed | Problem, str]], failed: list[Problem]) -> Iterator[Article]:
    for seed, published in given:
        article = seed if isinstance(seed, Problem) else articles.read_article(seed)
        if isinstance(article, Problem):
            failed.append(article)
            article = _whatever_language(seed, article)
        if isinstance(article, Problem):
            continue
        if published:
            article = replace(article, header=replace(article.header, published=Published(published, None, "given")))
        yield article


def _whatever_language(seed: Seed | Problem, refused: Problem) -> Article | Problem:
    """The clean text of an article that is only refused for its language, for those who look into a file."""
    if isinstance(seed, Problem) or refused.severity != "warning":
        return refused
    return articles.read_article(seed, any_language=True)


def taxonomy(folder: Path) -> tuple[Topic, ...]:
    """The editor's topics in `folder`, none where there is no file. BriefingError where it can't be read: with other
    topics every brief would change.
    """
    path = folder / "_topics.yaml"
    files = {"briefs/_topics.yaml": path.read_bytes()} if path.is_file() else {}
    desk, problems = briefs.load_desk(files, {})
    for problem in problems:
        if problem.severity == "error":
            raise BriefingError(f"{problem.where}: {problem.what} ({problem.hint}); the facts get their topics from it")
    return desk.topics


def _title(seed: Seed) -> str:
    """What names the brief: the headline, or the first words of an article that has none."""
    article = articles.read_article(seed)
    if isinstance(article, Problem):
        return ""
    body = next((article.paragraph_text(p) for p in article.paragraphs if p.kind == "body"), "")
    return article.header.title or body


def _sorted_out(seeds: Iterable[Seed | Problem]) -> tuple[tuple[Seed, ...], tuple[Problem, ...]]:
    read = list(seeds)
    return tuple(s for s in read if isinstance(s, Seed)), tuple(p for p in read if isinstance(p, Problem))
