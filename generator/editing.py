"""The editor's commands on the shelf: review, lock, add, new, fresh."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path

from generator import articles, briefs, disk, merge
from generator.model.ids import slug as make_slug
from generator.model.plain import BRIEF_ORDER, FACT_ORDER, Plain, name_key, texts
from generator.planning import LONGEST_SLUG
from generator.problems import BriefingError, Problem
from generator.shelf import A_WHILE, Shelf, slug_of

KEPT = ("README.md",)


def review(root: Path, program: str) -> tuple[briefs.ReviewItem, ...]:
    """What a person should look at, most worth first: mistakes, clashes, open questions, weak facts, unsure actors.

    `program` is what a person types to run this program.
    """
    files, bases, _ = Shelf(root).read()
    desk, problems = briefs.load_desk(files, bases)
    errors = [problem for problem in problems if problem.severity == "error"]
    mistakes = [briefs.ReviewItem("mistake", p.file, p.line, p.what, p.hint or "mend it") for p in errors]
    clashes = {}
    for path, data in files.items():
        slug = slug_of(path)
        base_data = bases.get(f"briefs/.base/{slug}.yaml")
        if base_data is None or not data:
            continue
        base, edited = briefs.read_base(path, base_data)[0], briefs.read_values(path, data)[0]
        if base is not None and edited is not None and (found := merge.clashes(base, edited)):
            clashes[slug] = found
    return (*mistakes, *briefs.review_items(desk, clashes, program))


def deleted(root: Path, brief: str) -> tuple[str, ...]:
    """What `restore` can bring back for one brief, a line each: the name that it takes, and a fact's text."""
    shelf = Shelf(root)
    slug = shelf.find(brief)
    path, base_path = shelf.brief(slug), shelf.base(slug)
    edited, mistakes = briefs.read_values(disk.relative(path, root), path.read_bytes())
    base, broken = briefs.read_base(disk.relative(base_path, root), base_path.read_bytes())
    if edited is None or base is None:
        first = (*mistakes, *broken)[0]
        raise BriefingError(f"{first.where}: {first.what}; mend that first")
    base = merge.noticed(base, edited)
    told = {str(fact["id"]): str(fact.get("text", "")) for fact in (base.get("deleted") or {}).get("facts") or ()}
    return tuple(f"{name}: {told[name]}" if name in told else name for name in merge.restorable(base))


def lock(root: Path, brief: str, fields: Sequence[str]) -> str:
    """Add to what no extraction may change: fields of the brief, whole facts or actors, or fields of facts."""
    shelf = Shelf(root)
    slug = shelf.find(brief)

    def locked(values: Plain) -> Plain:
        for field in fields:
            values = _locked(values, field, f"briefs/{slug}.yaml")
        return values

    _change(shelf, slug, locked)
    return f"briefs/{slug}.yaml: locked {', '.join(fields)}"


def _change(shelf: Shelf, slug: str, change: Callable[[Plain], Plain]) -> None:
    """Write what `change` makes of a brief's values into its file, as a hand would."""
    path = shelf.brief(slug)
    with shelf.held(A_WHILE):
        data = path.read_bytes()
        edited, mistakes = briefs.read_values(f"briefs/{slug}.yaml", data)
        if edited is None:
            raise BriefingError(f"{mistakes[0].where}: {mistakes[0].what}; mend that first")
        disk.write_text(path, briefs.splice(data.decode("utf-8"), edited, change(edited)), expected=disk.digest(data))


def _locked(brief: Plain, at: str, path: str) -> Plain:
    """`brief` with `at` (title, facts, f-7c2k, Ann Lee, f-7c2k.text) among what is locked."""
    facts = [name_key(str(fact.get("id") or "")) for fact in brief.get("facts") or ()]
    actors = [str(actor.get("name")) for actor in brief.get("actors") or ()]
    owner, _, field = at.rpartition(".")
    if name_key(owner) in facts and field in FACT_ORDER:
        place = facts.index(name_key(owner))
        changed = _with_lock(brief["facts"][place], field)
        return {**brief, "facts": [*brief["facts"][:place], changed, *brief["facts"][place + 1 :]]}
    known = [name for name in BRIEF_ORDER if name not in ("schema", "lock")]
    if at in (*known, *actors) or name_key(at) in facts:
        return _with_lock(brief, name_key(at) if name_key(at) in facts else at)
    near = get_close_matches(at, [*known, *actors, *facts], 1, 0.6)
    hint = f"did you mean '{near[0]}'?" if near else "lock a field, an actor, a fact's id or its field (f-7c2k.text)"
    raise BriefingError(f"{path} has no '{at}'; {hint}")


def _with_lock(owner: Plain, name: str) -> Plain:
    return {**owner, "lock": list(dict.fromkeys([*texts(owner.get("lock")), name]))}


def add(root: Path, source: str) -> str | Problem:
    """Put one file or web page into seeds/ and return its path there, or why it can't be had.

    An article whose bytes are there already stays where it is.
    """
    web = is_address(source)
    if not web and Path(source).expanduser().is_dir():
        return Problem(source, 0, 0, "is a folder", f"name the files in it: add {source.rstrip('/')}/*")
    data = _fetched(source) if web else disk.read_bytes(Path(source).expanduser(), root)
    if isinstance(data, Problem):
        return replace(data, file=source)
    stem = re.split("[?#]", source)[0].rstrip("/").rpartition("/")[2]
    name = f"{make_slug(stem, LONGEST_SLUG)}.html" if web else Path(source).name.lstrip(".")
    decoded = articles.decode(f"seeds/{name}", data)
    if isinstance(decoded, Problem):
        return replace(decoded, file=source)
    there, _ = disk.list_seeds(root / "seeds", root) if (root / "seeds").is_dir() else ((), ())
    for path in there:
        if path.stat().st_size == len(data) and path.read_bytes() == data:
            return disk.relative(path, root)
    target = root / "seeds" / name
    if target.exists():
        target = target.with_stem(f"{target.stem}-{disk.digest(data)[:6]}")
    disk.write_bytes(target, data)
    return disk.relative(target, root)


def is_address(source: str) -> bool:
    """Whether `source` is a page of the web and no file."""
    return source.casefold().startswith(("http://", "https://"))


def told_from(root: Path, slug: str, url: str) -> None:
    """Fill in where a brief's article was fetched, if the page itself does not tell its address."""
    shelf = Shelf(root)
    if shelf.brief(slug).is_file():
        _change(shelf, slug, lambda brief: brief if brief.get("url") else {**brief, "url": url})


def _fetched(url: str) -> bytes | Problem:
    page = articles.fetch(url)
    if page is None:
        what = "can't be fetched (no connection, or the site refuses)"
        return Problem(url, 0, 0, what, "save the page in a browser and add the file")
    return page


def new(root: Path, title: str) -> str:
    """Write an empty brief with a title for a person to fill in; says where."""
    if not title.strip():
        raise BriefingError('a brief needs a title: new "What it is about"')
    shelf = Shelf(root)
    slug = make_slug(title, LONGEST_SLUG)
    path = shelf.folder / f"{slug}.yaml"
    if path.exists():
        raise BriefingError(f"briefs/{slug}.yaml: is there already")
    with shelf.held(A_WHILE):
        disk.write_text(path, briefs.blank_text(title), expected="")
    return f"briefs/{slug}.yaml: fill it in; `make check` tells what is wrong"


def doomed(root: Path) -> tuple[Path, ...]:
    """The articles and briefs of the project: what `fresh` deletes."""
    seeds = [p for p in (root / "seeds").rglob("*") if p.is_file() and p.name != ".gitkeep"]
    kept = [p for p in (root / "briefs").rglob("*") if p.is_file() and p.name not in (*KEPT, ".lock")]
    return tuple(sorted([*seeds, *kept]))


def fresh(root: Path) -> None:
    """Delete them, and leave an empty seeds/ and the editor's three files with comments that explain them."""
    shelf = Shelf(root)
    with shelf.held(A_WHILE):
        for path in doomed(root):
            path.unlink()
        for name, text in briefs.starter_files().items():
            disk.write_text(shelf.folder / name, text)
    (root / "seeds").mkdir(exist_ok=True)
    (root / "seeds" / ".gitkeep").touch()
