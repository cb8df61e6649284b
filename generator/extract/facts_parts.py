"""One sentence, one fact, save where several speakers say different things in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract import events
from generator.model.article import Span
from generator.model.reading import Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span as Sentence


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a sentence that tells one thing, and the statements that say it, the governing one first."""

    span: Span
    statements: tuple[Statement, ...] = ()


def parts(doc: Doc, sentence: Sentence, span: Span, said: Sequence[Statement]) -> list[Part]:
    """The stretches of the sentence `span` that become facts.

    The whole sentence with the statements that govern it; in its stead one part a speaker where different speakers
    say things side by side. A statement in a subordinate clause is a part of its own when its content is a clause that
    stands alone.
    """
    top = [s for s in said if not any(_nested(s, other) for other in said if other is not s)]
    main = [s for s in top if _governs(doc, sentence, s)]
    split = _side_by_side(main, span)
    if split:
        return split
    found = [Part(span, tuple(main))]
    found += [Part(c, (s,)) for s in top if s not in main for c in s.content[:1] if _stands_alone(doc, c)]
    return found


def _nested(inner: Statement, outer: Statement) -> bool:
    place = inner.cue or inner.speaker
    return place is not None and any(c.start <= place.start and place.end <= c.end for c in outer.content)


def _governs(doc: Doc, sentence: Sentence, statement: Statement) -> bool:
    root = sentence.root
    if any(c.start <= root.idx < c.end for c in statement.content) or statement.cue is None:
        return True
    cue = events.token_at(doc, statement.cue)
    if cue is None:
        return False
    head = events.clause(cue)
    while head.dep_ == "conj":
        head = events.clause(head.head)
    return head == root


def _side_by_side(main: Sequence[Statement], span: Span) -> list[Part]:
    groups: dict[tuple[str, ...], list[Statement]] = {}
    for statement in main:
        groups.setdefault(statement.speakers, []).append(statement)
    if len(groups) < 2:
        return []
    found = sorted((Part(_extent(g, span), tuple(g)) for g in groups.values()), key=lambda p: p.span)
    apart = all(a.span.end <= b.span.start for a, b in zip(found, found[1:], strict=False))
    return found if apart and all(p.span.end - p.span.start > 20 for p in found) else []


def _extent(statements: Sequence[Statement], span: Span) -> Span:
    places = [p for s in statements for p in (s.speaker, s.cue, *s.content) if p is not None]
    inside = [p for p in places if span.start <= p.start and p.end <= span.end] or [span]
    return Span(min(p.start for p in inside), max(p.end for p in inside))


def _stands_alone(doc: Doc, span: Span) -> bool:
    found = doc.char_span(span.start, span.end, alignment_mode="contract")
    if found is None or found.root.pos_ not in {"VERB", "AUX"} or len(found) < 6:
        return False
    subject = next((t for t in found.root.lefts if t.dep_ in {"nsubj", "nsubjpass"}), None)
    finite = any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in (found.root, *found.root.lefts))
    return subject is not None and subject.pos_ != "PRON" and finite and subject.i >= found.start
