"""One sentence, one fact, save where it holds more that stands alone: other speakers, or an event with its own date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.extract import events
from generator.extract.events import VERBS
from generator.model.article import Span
from generator.model.reading import Cast, DateMention, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Sentence

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
LINKS = frozenset({"when", "after", "as", "since", "while", "because", "although", "though", "once", "whereas"})
"""Conjunctions whose clause is told as true, so that it is an event of its own."""

FEWEST_TOKENS = 5


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence that tells one thing.

    `head` heads the clause that is told; `statements` say it, the governing one first, and `framed` tells whether that
    one frames the whole ("X said that ...") or only goes along ("X resigned, saying that ..."). `front` is the name
    that a stretch without its subject needs in front; `extra` marks what stands in another part as well.
    """

    span: Span
    head: Token
    statements: tuple[Statement, ...] = ()
    framed: bool = True
    front: str = ""
    extra: bool = False

    @property
    def statement(self) -> Statement | None:
        """The statement that the fact is attributed to."""
        return self.statements[0] if self.statements else None

    @property
    def frame(self) -> Statement | None:
        """The statement whose content is what the fact tells."""
        return self.statement if self.framed else None


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence with what stands in it. `said` are its statements, `dates` its time expressions."""

    doc: Doc
    sentence: Sentence
    span: Span
    said: Sequence[Statement]
    dates: Sequence[DateMention]
    cast: Cast


def parts(telling: Telling) -> list[Part]:
    """The stretches of a sentence that become facts.

    The whole sentence with the statements that govern it; in its stead one part a speaker where different speakers
    say things side by side, or one speaker denies one thing and says another. Then, as extras: statements in lesser
    clauses, and lesser clauses with a date of their own, where they stand alone.
    """
    root = telling.sentence.root
    top = [s for s in telling.said if not any(_nested(s, other) for other in telling.said if other is not s)]
    main = [s for s in top if _governs(telling, s)]
    along = [] if main else [s for s in top if _goes_along(telling, s)]
    found = _side_by_side(telling, main) or [Part(telling.span, root, (*main, *along), framed=bool(main))]
    found += [part for s in top if s not in main and s not in along and (part := _lesser(telling, s)) is not None]
    taken = {p.span for p in found}
    found += [part for part in _dated(telling, main) if part.span not in taken]
    return found


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
    head = events.clause(cue)
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


def _dated(telling: Telling, main: Sequence[Statement]) -> list[Part]:
    """Lesser clauses that have their own date and stand alone."""
    found: list[Part] = []
    for mention in telling.dates:
        anchor = events.token_at(telling.doc, mention.span)
        if anchor is None or not mention.value:
            continue
        head = events.clause(anchor)
        if head == telling.sentence.root or events.hangs_on(anchor, head) is None:
            continue
        said = tuple(s for s in main if head == events.content_head(telling.doc, s))
        span = _own_words(head)
        front = _shared_subject(telling, head)
        if front and not said:
            found.append(Part(span, head, front=front, extra=True))
        if not said and not _linked(head):
            continue
        if stands_alone(telling, span) and not (said and _whole(telling, said[0], mention)):
            found.append(Part(span, head, said, extra=True))
    return found


def _shared_subject(telling: Telling, head: Token) -> str:
    """The actor whose second verb is not as real as the main one: "won, and plans to ..."."""
    root = telling.sentence.root
    if head.dep_ != "conj" or head.head != root or head.tag_ not in FINITE or head.idx < root.idx:
        return ""
    if any(c.dep_ in SUBJECTS for c in head.children) or events.status(head) == events.status(root):
        return ""
    subject = next((t for t in root.lefts if t.dep_ in SUBJECTS), None)
    if subject is None:
        return ""
    places = [m for m in telling.cast.within(telling.span) if m.span.start <= subject.idx < m.span.end]
    return telling.cast.actors[places[0].actor].name if places else ""


def _whole(telling: Telling, statement: Statement, mention: DateMention) -> bool:
    """Whether the date in what is said already dates the whole fact: the saying has none of its own."""
    cue = events.token_at(telling.doc, statement.cue) if statement.cue else None
    anchors = [events.token_at(telling.doc, d.span) for d in telling.dates if d is not mention]
    return cue is None or not any(a is not None and events.hangs_on(a, events.clause(cue)) is not None for a in anchors)


def _linked(head: Token) -> bool:
    if head.dep_ == "pcomp":
        return head.head.lower_ in LINKS
    return head.dep_ == "advcl" and any(c.lower_ in LINKS and c.dep_ in {"mark", "advmod"} for c in head.children)


def _own_words(head: Token) -> Span:
    """The clause without the conjunction before it and the marks around it."""
    tokens = sorted(head.subtree, key=lambda t: t.i)
    while tokens and (tokens[0].lower_ in LINKS | {"that"} or tokens[0].is_punct):
        tokens = tokens[1:]
    while tokens and tokens[-1].is_punct:
        tokens = tokens[:-1]
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else Span(head.idx, head.idx)


def stands_alone(telling: Telling, span: Span) -> bool:
    """Whether the words are a clause with a finite verb and a subject that names something."""
    found = telling.doc.char_span(span.start, span.end, alignment_mode="contract")
    if found is None or found.root.pos_ not in VERBS or len(found) < FEWEST_TOKENS:
        return False
    subject = next((t for t in found.root.lefts if t.dep_ in SUBJECTS), None)
    if subject is None or subject.i < found.start or not any(t.tag_ in FINITE for t in (found.root, *found.root.lefts)):
        return False
    named = any(m.span.start <= subject.idx < m.span.end for m in telling.cast.within(span))
    return named or subject.pos_ in {"NOUN", "PROPN"}
