"""One sentence, one fact, save where it holds more that stands alone: other speakers, or an event with its own date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.extract import events
from generator.extract.events import FINITE, VERBS
from generator.extract.facts_clauses import dated_clauses, stands_alone
from generator.extract.facts_telling import SUBJECTS, Part, Telling, inside
from generator.model.article import Span
from generator.model.reading import Statement

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence


def parts(telling: Telling) -> list[Part]:
    """The stretches of a sentence that become facts.

    The whole sentence with the statements that govern it; in its stead one part a speaker where different speakers
    say things side by side, or one speaker denies one thing and says another. Then, as extras: statements in lesser
    clauses, and lesser clauses with a date of their own, where they stand alone.
    """
    if halves := _halves(telling):
        return [part for half in halves for part in parts(half)]
    root = telling.sentence.root
    top = [s for s in telling.said if not any(_nested(s, other) for other in telling.said if other is not s)]
    main = [s for s in top if _governs(telling, s)]
    along = [] if main else [s for s in top if _goes_along(telling, s)]
    found = _side_by_side(telling, main) or [Part(telling.span, root, (*main, *along), framed=bool(main))]
    found += [part for s in top if s not in main and s not in along and (part := _lesser(telling, s)) is not None]
    taken = {p.span for p in found}
    found += [part for part in dated_clauses(telling, main) if part.span not in taken]
    return [part for part in found if not (part.extra and _leans(part))]


def _leans(part: Part) -> bool:
    """Whether what an extra tells is about an "it" or "they" that its words do not name."""
    told = [c for c in part.head.children if c.dep_ == "ccomp"] or [part.head]
    return bool(part.front) and any(t.dep_ in SUBJECTS and t.lower_ in {"it", "they"} for t in told[0].lefts)


def _halves(telling: Telling) -> list[Telling]:
    """The two sentences that a semicolon joins, or none: where the second leans on the first, or one saying is both."""
    marks = [t for t in telling.sentence if t.text == ";"]
    if len(marks) != 1 or any(s.start <= marks[0].idx < s.end for said in telling.said for s in said.content):
        return []
    cut = marks[0]
    doc = telling.doc
    halves = [
        _half(telling, doc[telling.sentence.start : cut.i]),
        _half(telling, doc[cut.i + 1 : telling.sentence.end]),
    ]
    first = halves[0].sentence.root
    clear = any(t.dep_ in SUBJECTS for t in first.lefts) and '"' not in halves[0].sentence.text
    return halves if clear and stands_alone(telling, halves[1].span) else []


def _half(telling: Telling, sentence: Sentence) -> Telling:
    span = Span(sentence.start_char, sentence.end_char)
    return replace(
        telling,
        sentence=sentence,
        span=span,
        said=[s for s in telling.said if any(inside(c, span) for c in s.content)],
        figures=[f for f in telling.figures if inside(f.span, span)],
        dates=[d for d in telling.dates if inside(d.span, span)],
    )


def _nested(inner: Statement, outer: Statement) -> bool:
    place = inner.cue or inner.speaker
    return place is not None and any(c.start <= place.start and place.end <= c.end for c in outer.content)


def _governs(telling: Telling, statement: Statement) -> bool:
    """Whether the statement's cue is the sentence's main verb, or the main verb is what it says."""
    root = telling.sentence.root
    if statement.cue is None or any(c.start <= root.idx < c.end for c in statement.content):
        return True
    cue = events.token_at(telling.doc, statement.cue)
    if cue is None:
        return False
    relayed = cue.dep_ == "pcomp" and cue.head.lower_ == "as"
    head = events.clause(cue.head.head if relayed else cue)
    told = {events.clause(t) for s in telling.said if s.cue and (t := events.token_at(telling.doc, s.cue)) is not None}
    while head.dep_ == "conj" and head.head in told:
        head = head.head
    return head == root


def _goes_along(telling: Telling, statement: Statement) -> bool:
    """Whether the main clause's own subject says it in passing: "resigned, saying it was time"."""
    cue = events.token_at(telling.doc, statement.cue) if statement.cue else None
    if cue is None or cue.tag_ != "VBG" or cue.dep_ != "advcl" or cue.head != telling.sentence.root:
        return False
    return cue.i > cue.head.i and not any(c.dep_ in SUBJECTS for c in cue.children)


def _side_by_side(telling: Telling, main: Sequence[Statement]) -> list[Part]:
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for statement in main:
        groups.setdefault((*statement.speakers, statement.stance == "deny"), []).append(statement)
    if len(groups) < 2:
        return []
    found = sorted((_part(telling, group) for group in groups.values()), key=lambda p: p.span)
    apart = all(a.span.end <= b.span.start for a, b in pairwise(found))
    whole = found[0].span.start - telling.span.start < 4 and all(p.span.end - p.span.start > 20 for p in found)
    return found if apart and whole else []


def _part(telling: Telling, statements: Sequence[Statement]) -> Part:
    first = statements[0]
    places = [p for s in statements for p in (s.speaker, s.cue, *s.content) if p is not None]
    inside = [p for p in places if telling.span.start <= p.start and p.end <= telling.span.end]
    span = Span(min(p.start for p in inside), max(p.end for p in inside)) if inside else telling.span
    cue = events.token_at(telling.doc, first.cue) if first.cue else None
    bare = cue is not None and cue.pos_ in VERBS and span.start == cue.idx
    front = " and ".join(first.speakers) if bare else ""
    return Part(span, cue if cue is not None else telling.sentence.root, tuple(statements), front=front)


def _lesser(telling: Telling, statement: Statement) -> Part | None:
    """A statement in a lesser clause: what is said if that stands alone, else the clause with its subject in front."""
    content = statement.content[0]
    head = events.content_head(telling.doc, statement)
    if head is not None and stands_alone(telling, content):
        return Part(content, head, (statement,), extra=True)
    cue = events.token_at(telling.doc, statement.cue) if statement.cue else None
    if cue is None or cue.tag_ not in FINITE or cue.dep_ != "conj" or not statement.speakers or content.start < cue.idx:
        return None
    return Part(Span(cue.idx, content.end), cue, (statement,), front=" and ".join(statement.speakers), extra=True)
