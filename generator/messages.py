"""What a command says on the terminal: progress, problems, what became of the briefs; and how it is typed here."""

from __future__ import annotations

import os
import shlex
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from generator.briefs import in_short
from generator.model.counted import counted
from generator.problems import Problem, report, shown
from generator.settling import Settled

KINDS = {kind: kind for kind in ("new", "unchanged", "updated", "deleted", "missed")} | {"left": "left alone"}


def program() -> str:
    """What a person types here to run this program: plain `python` only where that is the one at work."""
    plain, here = shutil.which("python"), Path(sys.executable)
    if plain and Path(plain).absolute().parent == here.parent:
        return "python -m generator"
    near = here.relative_to(Path.cwd()) if here.is_relative_to(Path.cwd()) else here
    return f"{shlex.quote(str(near)) if os.name == 'posix' else near} -m generator"


def tell(line: str) -> None:
    """Progress: one line that is overwritten on a terminal, plain lines elsewhere."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K{shown(line)[:100]}", nl=False, err=True)
    else:
        click.echo(shown(line), err=True)


def end(problems: Sequence[Problem], lines: Iterable[str]) -> None:
    """Say what is wrong, then what was made, and end with the exit code for it."""
    if sys.stderr.isatty():
        click.echo("\r\x1b[K", nl=False, err=True)
    if problems:
        click.echo(report(problems), err=True)
    for line in lines:
        click.echo(shown(line))
    errors = sum(problem.severity == "error" for problem in problems)
    if errors:
        click.echo(f"{counted(errors, 'thing')} to mend, listed above", err=True)
        sys.exit(1)


def of_briefs(settled: Sequence[Settled]) -> Iterator[str]:
    """`12 briefs: 9 unchanged, 2 updated (5 fields), 1 with 2 clashes`, and what waits for a person."""
    if not settled:
        yield "seeds/ holds no articles yet. Put saved articles there (.txt, .html or .md), then run this again."
        return
    briefs = [one for one in settled if one.what != "refused"]
    if briefs:
        yield f"{counted(len(briefs), 'brief')}: {', '.join(_parts(briefs))}"
    if refused := len(settled) - len(briefs):
        yield f"{counted(refused, 'file')} of seeds/ not read, see above"
    for one in briefs:
        yield from _waiting(one)
    gone = [f"briefs/{one.slug}.yaml" for one in briefs if one.what == "deleted"]
    if gone:
        more = f" and {len(gone) - 3} more" if len(gone) > 3 else ""
        yield f"  deleted by hand: {', '.join(gone[:3])}{more}; to have one again, delete it in briefs/.base/ too"
    if any(one.clashes for one in briefs):
        yield "  `make review` lists them, each with the commands that settle it"


def _parts(briefs: Sequence[Settled]) -> Iterator[str]:
    for kind, told in KINDS.items():
        if number := sum(one.what == kind for one in briefs):
            what = ", ".join(_updates(briefs)) if kind == "updated" else ""
            yield f"{number:,} {told}" + (f" ({what})" if what else "")
    if clashing := [len(one.clashes) for one in briefs if one.clashes]:
        yield f"{len(clashing):,} with {counted(sum(clashing), 'clash', 'clashes')}"


def _updates(briefs: Sequence[Settled]) -> Iterator[str]:
    fields, added, removed = (sum(one.counts.get(k, 0) for one in briefs) for k in ("updated", "added", "removed"))
    if fields:
        yield counted(fields, "field")
    if added:
        yield counted(added, "new entry", "new entries")
    if removed:
        yield f"{removed:,} taken back"


def _waiting(one: Settled) -> Iterator[str]:
    for clash in one.clashes:
        yield f"  briefs/{one.slug}.yaml: {clash.at}: kept yours; the machine now says {in_short(clash.now)}"
    if one.offered:
        yield f"  briefs/{one.slug}.yaml: was without its .base/, so nothing was changed"
        restore = f"`{program()} restore {one.slug}`"
        yield f"    what the article has and the brief has not: {restore} lists it and brings it in"
