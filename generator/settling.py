"""A fresh draft meets the brief on the shelf: new briefs are written, old ones merged, and nobody's words are lost."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from generator import briefs, disk, merge
from generator.model.article import Seed
from generator.model.ids import slug as make_slug
from generator.model.merged import Clash
from generator.model.plain import Plain
from generator.problems import BriefingError, Problem
from generator.readings import Drafts, Task
from generator.shelf import Shelf

LONGEST_SLUG = 56
"""Characters: long enough to tell headlines apart, short enough for a file name and an address bar."""

_SOURCE = re.compile(rb"^source: *(.+?)\s*$", re.MULTILINE)
_DIGEST = re.compile(rb'^source_digest: "(\w+)"', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of one brief. `what`: "new", "updated", "unchanged", "deleted" by a person, "left" as unreadable."""

    slug: str
    source: str
    what: str
    counts: Mapping[str, int] = field(default_factory=dict)
    clashes: tuple[Clash, ...] = ()
    offered: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def plan(
    seeds: Sequence[Seed], files: Mapping[str, bytes], bases: Mapping[str, bytes], title: Callable[[Seed], str]
) -> tuple[tuple[Task, ...], tuple[Problem, ...]]:
    """Which brief each seed belongs to. New ones get a slug of their `title`, else of their file's name.

    A seed that was renamed is known by its bytes, so that its brief goes with it. Two seeds of equal bytes: a Problem.
    """
    owners = _owners(files, bases)
    present = {seed.path for seed in seeds}
    orphans = {digest: slug for slug, (source, digest) in sorted(owners.items()) if digest and source not in present}
    by_source = {source: slug for slug, (source, _) in sorted(owners.items(), reverse=True)}
    taken = set(owners)
    tasks: list[Task] = []
    problems: list[Problem] = []
    first: dict[str, str] = {}
    for seed in seeds:
        twin = first.setdefault(seed.sha256, seed.path)
        if twin != seed.path:
            problems.append(Problem(seed.path, 0, 0, f"is the same file as {twin}", "delete one of the two"))
            continue
        known = by_source.get(seed.path) or orphans.pop(seed.sha256, None)
        slug = known or _new_slug(seed, title(seed), taken)
        if not known:
            problems += _twins(seed, slug, owners, present)
        taken.add(slug)
        tasks.append(Task(seed, slug))
    return tuple(tasks), tuple(problems)


def _twins(seed: Seed, slug: str, owners: Mapping[str, tuple[str, str]], present: set[str]) -> tuple[Problem, ...]:
    """A warning where a new brief has the title of one whose article has gone: perhaps it was renamed and changed."""
    old = slug.removesuffix(f"-{seed.sha256[:6]}")
    source = owners.get(old, ("", ""))[0] if old != slug else ""
    if not source or source in present:
        return ()
    what = f"has the title of {source}, which has gone; it gets a brief of its own, {slug}.yaml"
    hint = f"if it is the same article, write source: {seed.path} in briefs/{old}.yaml and delete the new brief"
    return (Problem(seed.path, 0, 0, what, hint, severity="warning"),)


def _owners(files: Mapping[str, bytes], bases: Mapping[str, bytes]) -> Mapping[str, tuple[str, str]]:
    """Slug -> (source path, digest of the source when it was last read); the path as a person wrote it in the brief."""
    owners: dict[str, tuple[str, str]] = {}
    for path, data in [*files.items(), *bases.items()]:
        name = path.rpartition("/")[2].removesuffix(".yaml")
        source, digest = _SOURCE.search(data), _DIGEST.search(data)
        if not name.startswith("_"):
            known = owners.get(name, ("", ""))
            found = (_unquoted(source[1]) if source else "", digest[1].decode() if digest else "")
            owners[name] = (known[0] or found[0], known[1] or found[1])
    return owners


def _unquoted(value: bytes) -> str:
    """A YAML scalar of one line as text. `check` tells what is wrong with one that can't be read."""
    text = value.decode("utf-8", "replace")
    if quoted := re.match(r'"(?:[^"\\]|\\.)*"', text):
        try:
            return str(json.loads(quoted[0]))
        except ValueError:
            return quoted[0].strip('"')
    return text.strip("'") if text.startswith("'") else re.split(r"\s#", text)[0].strip()


def _new_slug(seed: Seed, title: str, taken: set[str]) -> str:
    """An address of whole words, so that it can be read aloud."""
    stem = seed.path.rpartition("/")[2].rpartition(".")[0] or seed.path
    short = ""
    for word in title.split():
        if len(make_slug(f"{short} {word}", 99)) > LONGEST_SLUG:
            break
        short = f"{short} {word}"
    slug = make_slug(short or title or stem, LONGEST_SLUG)
    return next(s for n in (0, *range(6, 65)) if (s := f"{slug}-{seed.sha256[:n]}".strip("-")) not in taken)


def settle(
    shelf: Shelf, task: Task, draft: Drafts | Problem, files: Mapping[str, bytes], bases: Mapping[str, bytes]
) -> Settled:
    """Bring one draft into the shelf. A brief that can't be read is left as it is, with its mistakes named."""
    path, base_path = f"briefs/{task.slug}.yaml", f"briefs/.base/{task.slug}.yaml"
    source = task.seed.path
    if isinstance(draft, Problem):
        return Settled(task.slug, source, "left", problems=(draft,))
    data, base_data = files.get(path), bases.get(base_path)
    fresh = {**draft, "source_digest": task.seed.sha256}
    if data is None and base_data is None:
        shelf.put(task.slug, briefs.to_text(fresh), briefs.base_text(fresh), "", None)
        return Settled(task.slug, source, "new")
    base, problems = briefs.read_base(base_path, base_data) if base_data is not None else (None, ())
    if problems:
        return Settled(task.slug, source, "left", problems=problems)
    if data is None:
        return Settled(task.slug, source, "deleted")
    edited, mistakes = briefs.read_values(path, data)
    if edited is None:
        return Settled(task.slug, source, "left", problems=mistakes)
    return _merged(shelf, task, data, (base, edited, fresh))


def _merged(shelf: Shelf, task: Task, data: bytes, sides: tuple[Plain | None, Plain, Plain]) -> Settled:
    base, edited, fresh = sides
    same_source = base is not None and base.get("source_digest", task.seed.sha256) == task.seed.sha256
    merged = merge.merge(base, edited, fresh, same_source)
    text = data.decode("utf-8")
    try:
        new_text = briefs.splice(text, edited, merged.values)
    except briefs.SpliceError as error:
        problem = Problem(f"briefs/{task.slug}.yaml", 0, 0, f"can't be changed without touching your words: {error}")
        return Settled(task.slug, task.seed.path, "left", problems=(problem,))
    kept = {**merged.base, "source_digest": task.seed.sha256}
    review = briefs.review_text(task.slug, merged.clashes)
    changed = shelf.put(task.slug, new_text if new_text != text else None, briefs.base_text(kept), review, data)
    what = "updated" if changed and new_text != text else "unchanged"
    return Settled(task.slug, task.seed.path, what, merged.counts, merged.clashes, merged.new)


def decide(shelf: Shelf, slug: str, at: str, how: str) -> str:
    """Carry out `accept`, `keep` or `restore` (`how`) for the clash or deleted thing `at`; says what was done."""
    acts = {"accept": merge.accept, "keep": merge.keep, "restore": merge.restore}
    path, base_path = shelf.folder / f"{slug}.yaml", shelf.folder / ".base" / f"{slug}.yaml"
    if not path.is_file() or not base_path.is_file():
        raise BriefingError(
            f"{disk.relative(path, shelf.root)}: there is no such brief with a machine's word beside it"
        )
    with shelf.held():
        data = path.read_bytes()
        edited, mistakes = briefs.read_values(disk.relative(path, shelf.root), data)
        base, broken = briefs.read_base(disk.relative(base_path, shelf.root), base_path.read_bytes())
        if edited is None or base is None:
            first = (*mistakes, *broken)[0]
            raise BriefingError(f"{first.where}: {first.what}; mend that first")
        if how == "restore":
            base = merge.noticed(base, edited)
        values, kept = acts[how](base, edited, at)
        text = data.decode("utf-8")
        new_text = briefs.splice(text, edited, values)
        review = briefs.review_text(slug, merge.clashes(kept, values))
        shelf.put(slug, new_text if new_text != text else None, briefs.base_text(kept), review, data)
    return (
        f"briefs/{slug}.yaml: {at}: "
        + {"accept": "the machine's word taken", "keep": "yours kept", "restore": "brought back"}[how]
    )
