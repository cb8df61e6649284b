"""Commands and exit codes: 0 clean, 1 problems or an operation that can't go on, 2 wrong usage."""

from __future__ import annotations

import json
import os
import re
import sys
from datetime import UTC, datetime
from io import TextIOWrapper
from pathlib import Path

import click

from generator import __version__, checking, editing, pipeline
from generator.gathering import gathered, is_day
from generator.messages import end, of_briefs, program, tell
from generator.model.counted import counted
from generator.problems import BriefingError, Problem, github, report, shown
from generator.settling import decide
from generator.shelf import PATIENCE, Shelf

UNSEEN = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What JSON may hold as it is, but a terminal obeys or a reader of lines takes for the end of one."""


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="generator")
def commands() -> None:
    """Turn saved news articles into a briefing site.

    Run it in the project's folder, where seeds/ and briefs/ lie.
    """


def _project() -> Path:
    """The folder in which the command was given, if it is a project's."""
    here = Path.cwd()
    if not any((here / name).exists() for name in ("seeds", "briefs", "mkdocs.yml")):
        raise BriefingError(f"{here} is no project: it has no seeds/ and no briefs/; go to the project's folder")
    return here


@commands.command()
def extract() -> None:
    """Read seeds/ and write or update briefs/. Hand edits are kept."""
    done = pipeline.extract(_project(), tell)
    end(done.problems, of_briefs(done.settled))


@commands.command()
def build() -> None:
    """Make the pages in build/docs/ from briefs/, without reading articles anew."""
    done = pipeline.build(_project(), tell, os.environ)
    made = len(done.changes.written) + done.changes.kept
    end(done.problems, [f"{counted(done.briefs, 'brief')} -> {counted(made, 'page file')} in build/docs/"])


@commands.command()
def site() -> None:
    """Do it all: extract, build, and render site/. The old site stays until the new one is whole."""
    extracted, built, pages = pipeline.site(_project(), tell, os.environ)
    made = [f"{counted(pages, 'page')} in site/. `make serve` shows it; site/index.html is the home page."]
    end(sorted({*extracted.problems, *built.problems}), [*of_briefs(extracted.settled), *made])


@commands.command()
@click.option("--port", default=8000, show_default=True, help="Where to serve on this machine.")
def serve(port: int) -> None:
    """Show the site and rebuild it whenever a brief is saved. Ctrl-C ends it."""
    pipeline.serve(_project(), tell, os.environ, port)


@commands.command()
@click.option("--github", "annotate", is_flag=True, help="Print annotations for a GitHub workflow.")
def check(annotate: bool) -> None:
    """Say what is wrong in briefs/: file:line:col, what, and the way out."""
    briefs, problems = checking.check(_project())
    if annotate and problems:
        click.echo(github(problems))
        sys.exit(int(any(problem.severity == "error" for problem in problems)))
    end(problems, [f"{counted(briefs, 'brief')} checked: " + ("see above" if problems else "nothing to mend")])


@commands.command()
@click.option("--all", "everything", is_flag=True, help="The whole list, not only its first 40.")
def review(everything: bool) -> None:
    """List what a person should look at, most worth first.

    Each comes with the command or the line to edit that settles it.
    """
    items = editing.review(_project(), program())
    for item in items if everything else items[:40]:
        click.echo(shown(f"{item.where}: {item.what}\n    {item.cure}"))
    rest = 0 if everything else max(0, len(items) - 40)
    click.echo(f"{counted(len(items), 'thing')} to look at" + (f"; {rest} more with --all" if rest else ""))


@commands.command()
@click.argument("brief")
@click.argument("at")
def accept(brief: str, at: str) -> None:
    """Take the machine's word for a clash.

    BRIEF is a brief's path, name or beginning of a name; AT is as `review` shows it: title, f-7c2k.text, or all.
    """
    click.echo(decide(Shelf(_project()), brief, at, "accept"))


@commands.command()
@click.argument("brief")
@click.argument("at")
def keep(brief: str, at: str) -> None:
    """Settle a clash as yours, for good.

    BRIEF is a brief's path, name or beginning of a name; AT is as `review` shows it: title, f-7c2k.text, or all.
    """
    click.echo(decide(Shelf(_project()), brief, at, "keep"))


@commands.command()
@click.argument("brief")
@click.argument("at", required=False, default="")
def restore(brief: str, at: str) -> None:
    """Bring back what was deleted.

    AT is a fact's id, an actor's name or an entry (topics.word). Without AT, list what can come back.
    """
    if not at:
        gone = editing.deleted(_project(), brief)
        for line in gone:
            click.echo(shown(line))
        how = f": {program()} restore {brief} NAME, a name of several words in quotes" if gone else ""
        click.echo(f"{counted(len(gone), 'thing')} can be restored{how}")
        return
    click.echo(decide(Shelf(_project()), brief, at, "restore"))


@commands.command()
@click.argument("brief")
@click.argument("fields", nargs=-1, required=True)
def lock(brief: str, fields: tuple[str, ...]) -> None:
    """Keep fields as they are in every later extraction.

    FIELDS are fields (title, facts), facts (f-7c2k), their fields (f-7c2k.text) or actors ("Ann Lee"): locked even
    where you changed nothing.
    """
    click.echo(editing.lock(_project(), brief, fields))


@commands.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL...")
def add(sources: tuple[str, ...]) -> None:
    """Put articles into seeds/ and read them. A web page is fetched, and kept as it came."""
    root = _project()
    found = [editing.add(root, source) for source in sources]
    added = {path: source for source, path in zip(sources, found, strict=True) if isinstance(path, str)}
    problems = [problem for problem in found if isinstance(problem, Problem)]
    lines: list[str] = []
    if added:
        done = pipeline.extract(root, tell, patience=PATIENCE)  # the preview may be reading it already
        slugs = {one.source: one.slug for one in done.settled if one.what != "refused"}
        lines = [f"{path} -> briefs/{slugs[path]}.yaml" for path in added if path in slugs]
        for path, source in added.items():
            if path in slugs and editing.is_address(source):
                editing.told_from(root, slugs[path], source)
        lines += of_briefs(done.settled)
        problems += [problem for problem in done.problems if problem.file in added]
    end(problems, lines)


@commands.command()
@click.argument("title")
def new(title: str) -> None:
    """Start a brief by hand, without a source."""
    click.echo(editing.new(_project(), title))


@commands.command()
def edition() -> None:
    """Keep today's state, so that the next build tells readers what changed since."""
    path = pipeline.edition(_project(), datetime.now(tz=UTC).date().isoformat())
    click.echo(f"kept as briefs/.editions/{path.name}; commit it")


@commands.command()
@click.option("--yes", is_flag=True, help="Don't ask.")
def fresh(yes: bool) -> None:
    """Take all articles and briefs out, to start your own subject."""
    doomed = editing.doomed(_project())
    if not doomed:
        click.echo("nothing to take out: seeds/ and briefs/ hold no articles and briefs")
        return
    if not yes:
        click.confirm(f"This deletes {counted(len(doomed), 'file')} in seeds/ and briefs/. Go on?", abort=True)
    editing.fresh(_project())
    click.echo("Clean. Put your articles into seeds/ and run `make site`.")


@commands.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--jsonl", is_flag=True, help="One JSON object a line.")
@click.option("--published", default="", metavar="DATE", help="The publication date, where the text does not tell it.")
@click.option("--batch", type=click.Path(path_type=Path), help='Lines {"file", "text", "published"} instead of paths.')
def inspect(paths: tuple[Path, ...], jsonl: bool, published: str, batch: Path | None) -> None:
    """Print everything that is read from each file, as JSON."""
    if not paths and not batch:
        raise click.UsageError("name a file, a folder, or --batch FILE")
    if published and not is_day(published):
        raise click.BadParameter(f"{published!r} is not a day, as in 2024-10-21", param_hint="--published")
    problems: list[Problem] = []
    topics = pipeline.taxonomy(Path.cwd() / "briefs")
    for item in pipeline.inspect(gathered(paths, batch, published), topics):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            told = json.dumps(item, ensure_ascii=False, indent=None if jsonl else 1)
            click.echo(UNSEEN.sub(lambda m: f"\\u{ord(m[0]):04x}", told))
    if problems:
        click.echo(report(problems), err=True)
    if any(problem.severity == "error" for problem in problems):
        sys.exit(1)


def main() -> None:
    """Run the command line; an operation that can't go on is one plain line and exit code 1."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # closed ones are None
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        commands(prog_name=program())
    except BriefingError as error:
        _stop(str(error))
    except OSError as error:
        _stop(f"{error.filename or 'the disk'}: {error.strerror or error}; what was there is untouched")


def _stop(why: str) -> None:
    click.echo(shown(f"error: {why}"), err=True)
    sys.exit(1)
