"""A fresh draft meets the brief on the shelf: new briefs are written, old ones merged, and nobody's words are lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator import briefs, disk, merge
from generator.model.merged import Clash
from generator.model.plain import Plain
from generator.problems import BriefingError, Problem
from generator.readings import Drafts, Task
from generator.shelf import A_WHILE, Shelf


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of one brief. `what`: "new", "updated", "unchanged", "deleted" by a person, "left" as unreadable,
    "missed" because a person saved it at that moment, "refused" where there is none, since the file is no article.
    """

    slug: str
    source: str
    what: str
    counts: Mapping[str, int] = field(default_factory=dict)
    clashes: tuple[Clash, ...] = ()
    offered: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def settle(
    shelf: Shelf, task: Task, draft: Drafts | Problem, files: Mapping[str, bytes], bases: Mapping[str, bytes]
) -> Settled:
    """Bring one draft into the shelf. A brief that can't be read is left as it is, with its mistakes named."""
    path, base_path = f"briefs/{task.slug}.yaml", f"briefs/.base/{task.slug}.yaml"
    source = task.seed.path
    data, base_data = files.get(path), bases.get(base_path)
    if isinstance(draft, Problem):
        return Settled(task.slug, source, "refused" if data is None else "left", problems=(draft,))
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
    try:
        changed = shelf.put(task.slug, new_text if new_text != text else None, briefs.base_text(kept), review, data)
    except disk.ChangedError:
        what = "was saved by somebody while it was being brought up to date; it is as they saved it"
        problem = Problem(f"briefs/{task.slug}.yaml", 0, 0, what, "run the command again")
        return Settled(task.slug, task.seed.path, "missed", problems=(problem,))
    what = "updated" if changed and new_text != text else "unchanged"
    return Settled(task.slug, task.seed.path, what, merged.counts, merged.clashes, merged.new)


def decide(shelf: Shelf, brief: str, at: str, how: str) -> str:
    """Carry out `accept`, `keep` or `restore` (`how`) for the clash or deleted thing `at`; says what was done."""
    acts = {"accept": merge.accept, "keep": merge.keep, "restore": merge.restore}
    slug = shelf.find(brief)
    path, base_path = shelf.brief(slug), shelf.base(slug)
    with shelf.held(A_WHILE):
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
