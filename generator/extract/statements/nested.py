"""Statements inside statements: who relays whom, and which inner ones only repeat the outer one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.model.reading import Statement


def nest(statements: Sequence[Statement]) -> list[Statement]:
    """The statements with `via` set on those that another one relays; inner ones about the outer speaker left out.

    "She said she feared a delay" is one statement of hers. Of two readings of the same words the first stays.
    """
    kept: list[Statement] = []
    for statement in statements:
        if any(statement.content == other.content for other in kept):
            continue
        outer = _outer(statement, statements)
        if outer is None:
            kept.append(statement)
        elif "pronoun" not in statement.rule and not set(statement.speakers) & set(outer.speakers):
            kept.append(replace(statement, via=statement.via or outer.speakers))
    return kept


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
