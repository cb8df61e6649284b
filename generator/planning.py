"""Which article belongs to which brief: new ones get a name; articles and briefs that were renamed are followed."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.model.article import Seed
from generator.model.ids import slug as make_slug
from generator.problems import Problem
from generator.readings import Task

LONGEST_SLUG = 56
"""Characters: long enough to tell headlines apart, short enough for a file name and an address bar."""

_SOURCE = re.compile(rb"^source: *(.+?)\s*$", re.MULTILINE)
_DIGEST = re.compile(rb'^source_digest: "(\w+)"', re.MULTILINE)
_ID = re.compile(rb'^ *(?:- )?id: *["\']?(f-\w+)', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class _Owner:
    """A brief as the source of its article names it. `digest`: of the article when it was last read.

    `weight`: 2 for a brief with a base, 1 for one without, 0 for the base of a brief that a person deleted.
    """

    slug: str
    source: str
    digest: str
    weight: int


def moved(files: Mapping[str, bytes], bases: Mapping[str, bytes]) -> Mapping[str, str]:
    """The old slug of each brief whose file a person renamed, by its new one.

    Such a brief has no base, and there is one base without a brief that is of the same article and shares a fact id.
    """
    briefs, kept = _by_slug(files), _by_slug(bases)
    left: dict[str, list[str]] = {}
    for old in sorted(set(kept) - set(briefs)):
        left.setdefault(_source(kept[old]), []).append(old)
    pairs: list[tuple[str, str]] = []
    for new in sorted(set(briefs) - set(kept)):
        source, ids = _source(briefs[new]), set(_ID.findall(briefs[new]))
        pairs += [(new, old) for old in left.get(source, ()) if source and not ids.isdisjoint(_ID.findall(kept[old]))]
    new_sides, old_sides = Counter(new for new, _ in pairs), Counter(old for _, old in pairs)
    return {new: old for new, old in pairs if new_sides[new] == old_sides[old] == 1}


def plan(
    seeds: Sequence[Seed], files: Mapping[str, bytes], bases: Mapping[str, bytes], title: Callable[[Seed], str]
) -> tuple[tuple[Task, ...], tuple[Problem, ...]]:
    """Which brief each seed belongs to. New ones get a slug of their `title`, else of their file's name.

    A seed that was renamed is known by its bytes, so that its brief goes with it. Two seeds of equal bytes: a Problem
    for the one that has no brief.
    """
    owners = _owners(files, bases)
    present = {seed.path for seed in seeds}
    orphans = {owner.digest: owner.slug for owner in owners if owner.digest and owner.source not in present}
    by_source = {owner.source: owner.slug for owner in owners}
    taken = {owner.slug for owner in owners}
    tasks: list[Task] = []
    problems: list[Problem] = []
    first: dict[str, str] = {}
    for seed in sorted(seeds, key=lambda seed: seed.path not in by_source):
        first.setdefault(seed.sha256, seed.path)
    for seed in seeds:
        twin = first[seed.sha256]
        if twin != seed.path:
            problems.append(Problem(seed.path, 0, 0, f"is the same file as {twin}", "delete one of the two"))
            continue
        known = by_source.get(seed.path) or orphans.pop(seed.sha256, None)
        slug = known or _new_slug(seed, title(seed), taken)
        if not known:
            problems += _namesakes(seed, slug, owners, present)
        taken.add(slug)
        tasks.append(Task(seed, slug))
    return tuple(tasks), tuple(problems)


def _namesakes(seed: Seed, slug: str, owners: Sequence[_Owner], present: set[str]) -> tuple[Problem, ...]:
    """A warning where a new brief has the title of one whose article has gone: perhaps it was renamed and changed."""
    old = slug.removesuffix(f"-{seed.sha256[:6]}")
    source = next((owner.source for owner in owners if owner.slug == old != slug), "")
    if not source or source in present:
        return ()
    what = f"has the title of {source}, which has gone; it gets a brief of its own, {slug}.yaml"
    hint = f"if it is the same article, write source: {seed.path} in briefs/{old}.yaml and delete the new brief"
    return (Problem(seed.path, 0, 0, what, hint, severity="warning"),)


def _owners(files: Mapping[str, bytes], bases: Mapping[str, bytes]) -> Sequence[_Owner]:
    """Every brief, the one that should have an article last; the source is what a person wrote in the brief."""
    briefs, kept = _by_slug(files), _by_slug(bases)
    owners: list[_Owner] = []
    for slug in sorted({*briefs, *kept}, reverse=True):
        brief, base = briefs.get(slug, b""), kept.get(slug, b"")
        digest = _DIGEST.search(base)
        weight = 0 if slug not in briefs else 2 if slug in kept else 1
        owners.append(_Owner(slug, _source(brief) or _source(base), digest[1].decode() if digest else "", weight))
    return sorted(owners, key=lambda owner: owner.weight)


def _by_slug(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    slugs = {path.rpartition("/")[2].removesuffix(".yaml"): data for path, data in files.items()}
    return {slug: data for slug, data in slugs.items() if not slug.startswith("_")}


def _source(data: bytes) -> str:
    """The article that a brief or base names. `check` tells what is wrong with one that can't be read."""
    found = _SOURCE.search(data)
    if not found:
        return ""
    text = found[1].decode("utf-8", "replace")
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
