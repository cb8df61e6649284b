"""The files of briefs/ that start with _: who is who, the topics, the editor's words for the whole site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, cast

from generator.briefs.check import check
from generator.briefs.schema import ActorRuleEntry, BriefingFile, TopicEntry
from generator.briefs.tree import Listing, read_tree
from generator.model.brief import ActorRule, Briefing, Judgment, SourceGrade
from generator.model.ids import slug
from generator.model.plain import name_key
from generator.model.taxonomy import Topic
from generator.problems import Problem


def _read_actors(path: str, data: bytes) -> tuple[tuple[ActorRule, ...], tuple[Problem, ...]]:
    root, source = read_tree(path, data)
    model = None if source.failed else check("actors", root, source)
    if model is None:
        return (), tuple(source.problems)
    entries = cast("list[ActorRuleEntry]", getattr(model, "items", []))
    owners: dict[str, tuple[str, int]] = defaultdict(lambda: ("", 0))
    for entry, node in zip(entries, root.items if isinstance(root, Listing) else (), strict=True):
        for word in (entry.name, *entry.aliases):
            owner, line = owners[name_key(word)]
            if owner and owner != entry.name:
                source.add(node.line, node.column, f"'{word}' also stands for '{owner}', on line {line}", "keep one")
            owners[name_key(word)] = (entry.name, node.line)
    rules = tuple(ActorRule(e.name, e.type, e.role, tuple(e.aliases), tuple(e.not_same), e.hide) for e in entries)
    return (() if source.failed else rules), tuple(source.problems)


def _read_topics(path: str, data: bytes) -> tuple[tuple[Topic, ...], tuple[Problem, ...]]:
    root, source = read_tree(path, data)
    model = None if source.failed else check("topics", root, source)
    if model is None:
        return (), tuple(source.problems)
    entries = cast("list[TopicEntry]", getattr(model, "items", []))
    first: dict[str, int] = {}
    for entry, node in zip(entries, root.items if isinstance(root, Listing) else (), strict=True):
        if first.setdefault(entry.id, node.line) != node.line:
            source.add(
                node.line,
                node.column,
                f"the topic '{entry.id}' stands twice; the first is on line {first[entry.id]}",
                "keep one",
            )
    topics = tuple(
        Topic(slug(e.id), e.label or e.id.replace("-", " ").capitalize(), e.description, tuple(e.terms))
        for e in entries
    )
    return (() if source.failed else topics), tuple(source.problems)


def _read_briefing(path: str, data: bytes) -> tuple[Briefing, tuple[Problem, ...]]:
    root, source = read_tree(path, data)
    model = None if source.failed else check("briefing", root, source)
    if model is None:
        return Briefing(), tuple(source.problems)
    entry = cast("BriefingFile", model)
    briefing = Briefing(
        title=entry.title,
        subtitle=entry.subtitle,
        period=entry.period,
        bottom_line=entry.bottom_line,
        takeaways=tuple(entry.takeaways),
        judgments=tuple(Judgment(j.text, tuple(j.basis)) for j in entry.judgments),
        watch=tuple(entry.watch),
        sources=tuple(SourceGrade(g.name, g.reliability, g.note) for g in entry.sources),
        source_text=entry.source_text,
    )
    return briefing, tuple(source.problems)


Reader: TypeAlias = Callable[[str, bytes], tuple[Any, tuple[Problem, ...]]]
READERS: Mapping[str, Reader] = {"_actors": _read_actors, "_topics": _read_topics, "_briefing": _read_briefing}
"""The value of each file by its stem, empty where it has a mistake; and what is wrong in it."""
