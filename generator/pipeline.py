"""The flow, top to bottom: seeds -> briefs (`extract`), briefs -> pages (`build`)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from generator import articles, disk, inspection
from generator.model.article import Article, Published, Seed
from generator.model.ids import slug
from generator.model.taxonomy import Topic
from generator.problems import Problem


def inspect(
    seeds: Iterable[Seed | Problem], published: Mapping[str, str], taxonomy: Sequence[Topic]
) -> Iterator[Mapping[str, Any] | Problem]:
    """Everything that is read from each seed, or why nothing is. `published` gives dates by path, winning over the text's."""
    from generator import extract, language

    failed: list[Problem] = []
    for article, doc in language.parse(_articles(seeds, published, failed)):
        yield inspection.as_json(
            article, extract.read(article, doc, taxonomy), slug(os.path.splitext(os.path.basename(article.path))[0])
        )
    yield from failed


def _articles(
    seeds: Iterable[Seed | Problem], published: Mapping[str, str], failed: list[Problem]
) -> Iterator[Article]:
    from dataclasses import replace

    for seed in seeds:
        article = seed if isinstance(seed, Problem) else articles.read_article(seed)
        if isinstance(article, Problem):
            failed.append(article)
            continue
        given = published.get(article.path)
        if given:
            article = replace(article, header=replace(article.header, published=Published(given, None, "given")))
        yield article


def read_seed(path: Path, root: Path) -> Seed | Problem:
    """One file as a decoded seed."""
    data = disk.read_bytes(path, root)
    if isinstance(data, Problem):
        return data
    return articles.decode(disk.relative(path, root), data)
