"""Headlines that name their source beside a colon or a dash: "Police: two dead", "'We stay' - minister"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.extract.events import FINITE
from generator.extract.statements.frames import Frame
from generator.extract.statements.parts import parts
from generator.extract.statements.text import Text
from generator.model.article import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_AHEAD = re.compile(r"[A-Z][\w’'.&-]*(?: [\w’'.&-]+){0,3}(?=: \S)")
_BEHIND = re.compile(r"(?<!\d)(?::| [–—-]) ((?!the )(?:[\w’'.&-]+ ){0,2}[\w’'.&-]+)$", re.IGNORECASE)
_FEWEST = 3
"""What is told has so many words at least."""
_CITED = frozenset(
    "report study survey poll research researcher scientist expert analyst economist source witness official police "
    "prosecutor ministry minister president premier pm mp court judge union lawyer chief chairman governor mayor coach "
    "spokesman spokeswoman spokesperson agency ceo envoy ambassador general army military regulator watchdog".split()
)
"""Whom headlines cite in a word. "Club:", "Fans:" or "Victims:" may as well tell whom it is about."""


def headlines(text: Text) -> Iterator[Frame]:
    """What each headline gives to the source that it names before or behind."""
    for line in text.headlines:
        ahead, behind = _AHEAD.match(text.text, *line), _BEHIND.search(text.text, *line)
        if ahead is not None and (source := _kind(text, Span(*ahead.span()))) is not None:
            yield from _told(text, source, Span(ahead.end(), ahead.end() + 1), Span(ahead.end() + 1, line.end))
        elif behind is not None:
            label, rest = Span(*behind.span(1)), Span(line.start, behind.start())
            source = _kind(text, label)
            mark = Span(label.start - 2, label.start - 1)
            yield from _told(text, source, mark, rest) if source is not None else ()


def _told(text: Text, source: Token, mark: Span, rest: Span) -> Iterator[Frame]:
    words, content = text.text[slice(*rest)], parts(text, rest)
    if content and len(words.split()) >= _FEWEST and not words.endswith("?"):
        yield Frame(source, mark, "say", "assert", content, [source], "headline")


def _kind(text: Text, label: Span) -> Token | None:
    """The last word of a label that tells what kind of speaker says it."""
    words = text.doc.char_span(*label, alignment_mode="contract")
    if not words or any(t.tag_ in FINITE for t in words[:-1]):
        return None
    kind = words[-1].lower_
    return words[-1] if kind in _CITED or kind.removesuffix("s") in _CITED else None
