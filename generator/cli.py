"""Commands, messages, exit codes: 0 clean, 1 problems or an operation that can't go on, 2 wrong usage."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import click

from generator import __version__, pipeline
from generator.model.article import Seed
from generator.problems import BriefingError, Problem, report


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def commands() -> None:
    """Turns saved news articles into a briefing site."""


@commands.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--jsonl", is_flag=True, help="Print one JSON object a line.")
@click.option("--published", default="", help="The publication date, where the text does not tell it.")
@click.option("--batch", type=click.Path(path_type=Path), help='Lines {"file", "text", "published"} instead of paths.')
def inspect(paths: tuple[Path, ...], jsonl: bool, published: str, batch: Path | None) -> None:
    """Print everything that is read from each file."""
    root = Path.cwd()
    dates: dict[str, str] = {}

    def seeds() -> Iterator[Seed | Problem]:
        if batch:
            for line in batch.read_text(encoding="utf-8").splitlines():
                if line.strip():
                    item = json.loads(line)
                    if item.get("published"):
                        dates[item["file"]] = item["published"]
                    yield Seed(item["file"], item["text"], sha256(item["text"].encode("utf-8", "replace")).hexdigest())
        for path in paths:
            for file in sorted(path.iterdir()) if path.is_dir() else [path]:
                seed = pipeline.read_seed(file, root)
                if published and isinstance(seed, Seed):
                    dates[seed.path] = published
                yield seed

    problems: list[Problem] = []
    for item in pipeline.inspect(seeds(), dates, ()):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            click.echo(json.dumps(item, ensure_ascii=False, indent=None if jsonl else 1))
    if problems:
        click.echo(report(problems), err=True)
        sys.exit(1)


def main() -> None:
    """Run the command line; an operation that can't go on is one plain line and exit code 1."""
    try:
        commands()
    except BriefingError as error:
        click.echo(f"error: {error}", err=True)
        sys.exit(1)
