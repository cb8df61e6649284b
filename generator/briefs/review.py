"""What a person should look at, in order of worth: each with its place and the edit or command that settles it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from shlex import quote

from generator.model.brief import Brief, BriefActor, Desk
from generator.model.merged import Clash
from generator.model.plain import texts

WEAK = 12
"""Weak facts and unsure actors shown of one brief: after that, reading the brief itself is faster."""


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A thing to look at. `kind`: mistake, clash, question, fact, actor. `cure`: the command or edit for it."""

    kind: str
    path: str
    line: int
    what: str
    cure: str
    weight: float = 0.0

    @property
    def where(self) -> str:
        """`path:line`, without a line that is not known."""
        return f"{self.path}:{self.line}" if self.line else self.path


def review_items(desk: Desk, clashes: Mapping[str, Sequence[Clash]], program: str) -> tuple[ReviewItem, ...]:
    """Clashes first, then open questions, facts marked for review, actors that may be wrong; by brief within a kind.

    `clashes` by brief id, as `merge.clashes(base, values)` gives them; `program` is what starts a command. Hidden
    facts are left out. Facts with a speaker, number or date come before others, since a slip there misleads most.
    """
    known = {rule_name for rule in desk.actors for rule_name in (rule.name, *rule.aliases)}
    items: list[ReviewItem] = []
    for brief in desk.briefs:
        items += _clashes(brief, clashes.get(brief.id, ()), program)
        items += _questions(brief)
        items += sorted(_facts(brief), key=lambda i: (-i.weight, i.line))[:WEAK]
        items += sorted(_actors(brief, known), key=lambda i: (-i.weight, i.line))[:WEAK]
    rank = {"clash": 0, "question": 1, "fact": 2, "actor": 3}
    return tuple(sorted(items, key=lambda i: (rank[i.kind], -i.weight, i.path, i.line)))


def _clashes(brief: Brief, clashes: Sequence[Clash], program: str) -> Iterator[ReviewItem]:
    lines = {fact.id: fact.line for fact in brief.facts}
    for clash in clashes:
        owner, _, field = clash.at.rpartition(".")
        line = lines.get(owner) or brief.lines.get(f"actors.{owner}") or brief.lines.get(field, 1)
        at = quote(clash.at)
        yield ReviewItem(
            "clash",
            brief.path,
            line,
            f"{clash.at}: yours is {in_short(clash.yours)}; the machine now says {in_short(clash.now)}",
            f"{program} accept {brief.id} {at}  or  {program} keep {brief.id} {at}",
        )


def _questions(brief: Brief) -> Iterator[ReviewItem]:
    for i, question in enumerate(brief.questions):
        line = brief.lines.get(f"questions.{i}", brief.lines.get("questions", 1))
        field = question.about if question.about in ("published", "publisher", "origin", "title", "author") else ""
        edit = f"fill in {field}: and delete this line" if field else "correct the brief and delete this line"
        yield ReviewItem("question", brief.path, line, f"{question.about}: {question.text}", edit, float(bool(field)))


def _facts(brief: Brief) -> Iterator[ReviewItem]:
    for i, fact in enumerate(brief.facts):
        if not fact.review or fact.hide:
            continue
        marked = f"facts.{i}.review" in brief.lines or bool(fact.edited) or fact.evidence is None
        edit = "correct it, then delete its review: line" if marked else "correct it, or add hide: true"
        weight = fact.score + bool(fact.said_by) + bool(fact.figures) + bool(fact.when)
        yield ReviewItem("fact", brief.path, fact.line, f"{fact.id or 'a fact'}: {fact.review}", edit, weight)


def _actors(brief: Brief, known: set[str]) -> Iterator[ReviewItem]:
    for actor in brief.actors:
        reason = _doubt(actor, brief, known)
        if reason:
            line = brief.lines.get(f"actors.{actor.name}", 1)
            said = sum(actor.name in fact.said_by for fact in brief.facts)
            edit = "write the full name, or join it with another in _actors.yaml"
            yield ReviewItem("actor", brief.path, line, f"{actor.name}: {reason}", edit, float(said))


def _doubt(actor: BriefActor, brief: Brief, known: set[str]) -> str:
    if actor.name in known:
        return ""
    if actor.type == "person" and " " not in actor.name:
        return "only one name is known of this person"
    others = [a.name for a in brief.actors if a is not actor and actor.name in a.aliases]
    return f"this name also stands for {others[0]}" if others else ""


def in_short(value: object) -> str:
    """A value of a brief on part of a line, in quotation marks."""
    words = ", ".join(texts(value))
    return f'"{words[:77]}…"' if len(words) > 80 else f'"{words}"' if words else "empty"
