"""Statements inside statements: who relays whom, and which inner ones only repeat the outer one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.statements.text import Text
from generator.model.article import Span
from generator.model.reading import Statement

_DENYING = frozenset("deny reject dismiss dispute refute rebut".split())
_TITLE = 5
"""A title between "with" and a name ("with its president Ann Lee saying") has fewer words."""


def nest(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """The statements with `via` set on those that another one relays; inner ones about the outer speaker left out.

    "She said she feared a delay" is one statement of hers. Of two readings of the same words the first stays.
    "..., with Lee saying X" stands behind the outer statement, not in it.
    """
    apart = [_without_companions(text, s, statements) for s in statements]
    apart = [_within(text, s, outer) if (outer := _outer(s, apart)) is not None else s for s in apart]
    kept: list[Statement] = []
    for statement in apart:
        if any(statement.content == other.content for other in kept):
            continue
        outer = _outer(statement, apart)
        if outer is None:
            kept.append(statement)
        elif _another(text, statement, outer):
            kept.append(replace(statement, via=statement.via or outer.speakers))
    return kept


def _within(text: Text, inner: Statement, outer: Statement) -> Statement:
    """The inner statement, its last words cut where the outer one's attribution begins behind what it tells."""
    around = next((p for p in outer.content if inner.cue is not None and p.start <= inner.cue.start < p.end), None)
    last = inner.content[-1]
    if around is None or not last.start < around.end < last.end or outer.cue is None or outer.cue.start < around.end:
        return inner
    cut = text.trimmed(Span(last.start, around.end))
    kept = tuple(q for q in inner.quoted if q.end <= around.end)
    return replace(inner, content=(*inner.content[:-1], cut), quoted=kept) if cut is not None else inner


def _without_companions(text: Text, statement: Statement, others: Sequence[Statement]) -> Statement:
    """The statement, its content cut before a "with Lee saying X" or a closing ", according to a study" inside it."""
    last = statement.content[-1]
    for other in others:
        at = -1 if other is statement else _companion(text, last, other)
        cut = text.trimmed(Span(last.start, at)) if at > last.start else None
        if cut is not None:
            kept = tuple(q for q in statement.quoted if q.start < cut.end)
            return replace(statement, content=(*statement.content[:-1], cut), quoted=kept)
    return statement


def _companion(text: Text, content: Span, other: Statement) -> int:
    """Where inside `content` the words begin by which another statement is given to its speaker; -1 for nowhere."""
    if other.speaker is None or other.cue is None or not content.start < other.speaker.start:
        return -1
    if other.rule == "according to":
        closing = text.text[other.cue.start - 2 : other.cue.start] == ", " and content.end <= other.speaker.end
        return other.cue.start if closing and content.start < other.cue.start < content.end else -1
    at = text.text.rfind("with ", content.start, other.speaker.start)
    title = text.text[at + len("with ") : other.speaker.start]
    opens = at >= 0 and len(title.split()) < _TITLE and "," not in title
    return at if opens and other.cue.end <= content.end else -1


def _another(text: Text, inner: Statement, outer: Statement) -> bool:
    """Whether the inner statement is a report of its own: somebody else's, and no piece of the outer's quotation."""
    doubted = outer.stance == "question" or (outer.stance == "deny" and outer.cue_lemma in _DENYING)
    if doubted or "pronoun" in inner.rule or inner.stance == "unconfirmed" or set(inner.speakers) & set(outer.speakers):
        return False
    known = {actor.name for actor in text.cast.actors}
    if inner.rule == "thought" and not set(inner.speakers) & known:
        return False
    torn = inner.rule.startswith(("expressed", "portrayed", "called for")) and bool(inner.quoted)
    return not torn


def _outer(statement: Statement, statements: Sequence[Statement]) -> Statement | None:
    """The smallest other statement whose content holds this one's cue."""
    cue = statement.cue
    if cue is None or statement.rule == "carried on":
        return None
    around = [
        s
        for s in statements
        if s is not statement and any(p.start <= cue.start and cue.end <= p.end for p in s.content)
    ]
    return min(around, key=lambda s: s.content[-1].end - s.content[0].start, default=None)
