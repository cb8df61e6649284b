"""The files of briefs/ -> the editor's desk: every brief that can be read, and all mistakes of all the others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias, cast

from generator.briefs.check import check
from generator.briefs.draft import evidence_of
from generator.briefs.fixed import read_fixed
from generator.briefs.misread import misread
from generator.briefs.names import slips
from generator.briefs.schema import BriefFile, FactEntry
from generator.briefs.special import READERS
from generator.briefs.tree import Listing, Node, Scalar, Source, Table, plain, read_tree
from generator.briefs.twins import twins_across, twins_inside
from generator.briefs.whole import whole
from generator.model.brief import Brief, BriefActor, Briefing, Desk, Evidence, Fact, Question
from generator.model.ids import fact_id, slug
from generator.model.memo import Memo
from generator.model.plain import ACTOR_ORDER, BRIEF_FIELDS, FACT_ORDER, Plain, name_key, same, sentence_key
from generator.model.renaming import former_names, renamed
from generator.problems import Problem

_ADDRESS = re.compile(r"[a-z0-9][a-z0-9_-]{0,99}")
_INDEXES = ("index", "readme")
"""Names that a web server or MkDocs takes for the page of a whole folder."""
_COMPARED = tuple(key for key in FACT_ORDER if key not in ("id", "review", "lock"))
"""What of a fact may differ from the machine's last word by a person's hand."""
Read: TypeAlias = tuple[Brief | None, tuple[Problem, ...]]
"""A brief with its warnings, or None with its mistakes."""


def load_desk(files: Mapping[str, bytes], bases: Mapping[str, bytes]) -> tuple[Desk, tuple[Problem, ...]]:
    """Everything in briefs/. `files` and `bases` by path: "briefs/x.yaml", also _actors.yaml …; "briefs/.base/x.yaml".

    A file with a mistake is left out of the desk and all its mistakes are reported; the others are not touched by it.
    Briefs are in the order of their paths. Callers who keep results by content use `read_brief` and `assemble`.
    """
    by_slug = {_stem(path): data for path, data in bases.items()}
    read = {
        path: read_brief(path, data, by_slug.get(_stem(path)))
        for path, data in sorted(files.items())
        if not _stem(path).startswith("_")
    }
    special = {path: data for path, data in files.items() if _stem(path).startswith("_")}
    return assemble(read, special)


def assemble(
    read: Mapping[str, Read], special: Mapping[str, bytes], memo: Memo | None = None
) -> tuple[Desk, tuple[Problem, ...]]:
    """The desk from what `read_brief` gave for each path, and from the bytes of _actors, _topics and _briefing.yaml.

    The same `memo` given each time makes the next call faster where few briefs have changed.
    """
    memo = memo or Memo()
    problems = [problem for _, found in read.values() for problem in found]
    misnamed = {path for path in read if not _ADDRESS.fullmatch(_stem(path)) or _stem(path) in _INDEXES}
    problems += [_misnamed(path) for path in misnamed]
    briefs = tuple(brief for path, (brief, _) in read.items() if brief is not None and path not in misnamed)
    problems += twins_across(briefs, memo)
    parts: dict[str, Any] = {}
    for path, data in sorted(special.items()):
        if _stem(path) not in READERS:
            known = ", ".join(f"{name}.yaml" for name in READERS)
            problems.append(Problem(path, 0, 0, "is not one of the files that start with _", f"they are {known}"))
            continue
        parts[_stem(path)], found = memo(READERS[_stem(path)], path, data)
        problems += found
    desk = Desk(briefs, parts.get("_actors", ()), parts.get("_topics", ()), parts.get("_briefing", Briefing()))
    if not any(problem.severity == "error" for problem in problems):
        problems += slips(desk, special, memo)
    return desk, tuple(sorted(problems))


def read_briefs(files: Iterable[tuple[str, bytes, bytes | None]]) -> tuple[Read, ...]:
    """What `read_brief` makes of each."""
    return tuple(read_brief(*file) for file in files)


def read_brief(path: str, data: bytes, base_data: bytes | None = None) -> Read:
    """One brief, or None and its mistakes; warnings come with a brief. Depends on nothing but the arguments."""
    root, model, source = _checked(path, data)
    base: Plain | None = None
    if base_data is not None:
        base, found = read_base(_base_path(path), base_data)
        source.problems += found
    if model is None or root is None or source.failed:
        return None, tuple(source.problems)
    if not model.title.strip() and not model.source:
        line = root.keys["title"].line if "title" in root.keys else 1
        source.add(line, 1, "the title is empty", "write the headline; the site has a makeshift for it", "warning")
    return _brief(path, model, root, base), tuple(source.problems)


def read_values(path: str, data: bytes) -> tuple[Plain | None, tuple[Problem, ...]]:
    """One brief as plain values, checked as by `read_brief`: what merge and splice work on."""
    root, model, source = _checked(path, data)
    if model is None or source.failed:
        return None, tuple(source.problems)
    return cast("Plain", plain(root)), tuple(source.problems)


def _checked(path: str, data: bytes) -> tuple[Table | None, BriefFile | None, Source]:
    root, source = read_tree(path, data, quick=True)
    model = None if source.failed else check("brief", root, source)
    if model is None or not isinstance(root, Table):
        return None, None, source
    twins_inside(root, source)
    misread(root, source)
    return root, cast("BriefFile", model), source


def read_base(path: str, data: bytes) -> tuple[Plain | None, tuple[Problem, ...]]:
    """One .base/ file as plain values. It is written by the program only, so that a mistake means a broken file."""
    fixed = read_fixed(data.decode("utf-8", "replace"))
    if fixed is not None and whole(fixed):
        return fixed, ()
    root, source = read_tree(path, data)
    if not source.failed and not (isinstance(root, Table) and "schema" in root.keys and whole(plain(root))):
        source.add(1, 1, "not a base file")
    errors = [problem for problem in source.problems if problem.severity == "error"]
    if not errors:
        return cast("Plain", plain(root)), ()
    side = "take either side: git checkout --ours briefs/.base"
    other = "take it back from git, or delete it: then nothing in the brief changes"
    return None, tuple(replace(p, hint=side if "git conflict" in p.what else other) for p in errors)


def _misnamed(path: str) -> Problem:
    wanted = slug(_stem(path))
    what = "this name can't be a page's address: small letters, digits and hyphens can"
    if _stem(path) in _INDEXES:
        what = "this name stands for the page of a whole folder"
    return Problem(path, 0, 0, what, f"rename it to {wanted}.yaml")


def _base_path(path: str) -> str:
    folder, _, name = path.rpartition("/")
    return f"{folder}/.base/{name}" if folder else f".base/{name}"


def _stem(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".yaml")


def _brief(path: str, model: BriefFile, root: Table, base: Plain | None) -> Brief:
    values = plain(root)
    known = base or {}
    coverage = known.get("coverage") or ["0", "0"]
    compared = (*BRIEF_FIELDS, "topics", "questions")
    fields = {f: str(getattr(model, f)).strip() for f in BRIEF_FIELDS if f != "schema"}
    return Brief(
        id=_stem(path),
        path=path,
        **fields,
        published_rule=str(known.get("published_rule", "")) if same(known.get("published"), model.published) else "",
        actors=_actors(model, values, known),
        topics=_topic_ids(model.topics),
        facts=_facts(_stem(path), model, root, values, known),
        questions=tuple(Question(about, text) for q in model.questions for about, text in q.items()),
        lock=tuple(model.lock),
        coverage=(int(coverage[0]), int(coverage[1])),
        edited=tuple(f for f in compared if base is not None and not same(values.get(f), known.get(f)))
        + _edited_actors(values, base),
        lines=_lines(root),
    )


def _edited_actors(values: Plain, base: Plain | None) -> tuple[str, ...]:
    if base is None:
        return ()

    def view(owner: Plain) -> dict[str, Any]:
        return {
            name_key(str(a.get("name"))): {k: a.get(k) or "" for k in ACTOR_ORDER} for a in owner.get("actors") or ()
        }

    return () if same(view(values), view(base)) else ("actors",)


def _topic_ids(written: Sequence[str]) -> tuple[str, ...]:
    """Topics as addresses, also where a person wrote a label: "Flood damage" is flood-damage."""
    return tuple(dict.fromkeys(slug(topic) for topic in written if topic.strip()))


def _actors(model: BriefFile, values: Plain, known: Plain) -> tuple[BriefActor, ...]:
    """The actors; one that was just renamed keeps its old name as an alias, as the next merge will write it."""
    was = renamed(known, values)
    listed = ((name_key(str(actor.get("name"))), actor) for actor in values.get("actors") or ())
    former = {key: former_names(was[key], actor) for key, actor in listed if key in was}
    return tuple(
        BriefActor(a.name, a.type, a.role, (*a.aliases, *former.get(name_key(a.name), ()))) for a in model.actors
    )


def _facts(slug: str, model: BriefFile, root: Table, values: Plain, known: Plain) -> tuple[Fact, ...]:
    """The facts; one without an id gets the id that the next merge will write into the file."""
    listing = root.values.get("facts")
    nodes: list[Node] = listing.items if isinstance(listing, Listing) else []
    bases: dict[str, dict[str, Any]] = {str(b.get("id")): b for b in known.get("facts") or ()}
    taken = {entry.id for entry in model.facts}
    for entry in model.facts:
        if not entry.id:
            entry.id = fact_id(slug, entry.quote or entry.text, taken)
            taken.add(entry.id)
    return tuple(
        _fact(entry, item, bases.get(entry.id), node.line)
        for entry, item, node in zip(model.facts, values.get("facts") or (), nodes, strict=True)
    )


def _fact(entry: FactEntry, item: Plain, base: dict[str, Any] | None, line: int) -> Fact:
    known = base or {}
    edited = tuple(f for f in _COMPARED if item.get(f) != known.get(f) and not same(item.get(f), known.get(f)))
    weak = str(known.get("weak", "")) if not edited else ""
    return Fact(
        id=entry.id,
        text=entry.text,
        said_by=tuple(entry.said_by),
        via=tuple(entry.via),
        cue=entry.cue,
        stance=entry.stance,
        status=entry.status,
        when=entry.when,
        where=entry.where,
        figures=tuple(entry.figures),
        actors=tuple(entry.actors),
        topics=_topic_ids(entry.topics),
        quote=entry.quote,
        note=entry.note,
        pin=entry.pin,
        hide=entry.hide,
        evidence=_evidence(entry, known),
        score=float(known.get("score", 0) or 0),
        rules={f: rule for f, rule in (known.get("rules") or {}).items() if f not in edited},
        edited=edited,
        review=entry.review or weak,
        line=line,
    )


def _evidence(entry: FactEntry, known: dict[str, Any]) -> Evidence | None:
    """The machine's evidence, unless the editor has put another sentence in its place."""
    evidence = evidence_of(known)
    if evidence is None or same(entry.quote, known.get("quote")):
        return evidence
    quote, exact = sentence_key(entry.quote), sentence_key(evidence.exact)
    return evidence if quote in exact or exact in quote else None


def _lines(root: Table) -> Mapping[str, int]:
    """The line of each key; of each actor as "actors.<name>", of each question as "questions.<n>" from 0, and of each
    fact's mark as "facts.<n>.review".
    """
    lines = {key: scalar.line for key, scalar in root.keys.items()}
    actors, questions, facts = (root.values.get(name) for name in ("actors", "questions", "facts"))
    for item in actors.items if isinstance(actors, Listing) else ():
        if isinstance(item, Table) and isinstance(name := item.values.get("name"), Scalar):
            lines[f"actors.{name.text}"] = name.line
    for i, item in enumerate(questions.items if isinstance(questions, Listing) else ()):
        lines[f"questions.{i}"] = item.line
    for i, item in enumerate(facts.items if isinstance(facts, Listing) else ()):
        if isinstance(item, Table) and isinstance(mark := item.values.get("review"), Scalar) and mark.text:
            lines[f"facts.{i}.review"] = mark.line
    return lines
