"""Turns of a conversation or a transcript: "Name: words", also with the name in capitals, over several paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.statements.frames import Frame
from generator.extract.statements.parts import parts
from generator.extract.statements.phrases import end_of
from generator.extract.statements.text import Text
from generator.lexicon.titles import HONORIFICS, RANKS
from generator.model.article import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_LABEL = re.compile(r"[A-Z][A-Z.'’ -]{1,50}: ")
_ASKING = re.compile(r"(?:Q|A|QUESTION|ANSWER|REPORTER|INTERVIEWER|MODERATOR|SPEAKER)(?: \d+)?[:.] ", re.IGNORECASE)
"""Labels that mark a turn, but name nobody."""
_ANSWER = re.compile(r"(?:A|ANSWER)(?: \d+)?[:.] ", re.IGNORECASE)
_LONGEST = 60
_SHORTEST = 3
_LABELLED = 0.4
"""The share of labelled paragraphs from which on a text is a transcript, so that unlabelled ones carry a turn on."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """`speaker` is the last word of the label, None where the label names nobody; `known` where it names an actor."""

    speaker: Token | None
    label: Span
    words: Span
    known: bool = True


def turns(text: Text) -> Iterator[Frame]:
    """Turns that name their speaker: where somebody has a second one, or the words are one quotation.

    Paragraphs that each open with another name are a list.
    """
    opened = [found for p in text.paragraphs if (found := _turn(text, p)) is not None]
    labels = [text.text[t.label.start : t.label.end] for t in opened]
    talk = len(set(labels)) < len(labels)
    transcript = talk and len(opened) > max(_LABELLED * len(text.paragraphs), 2)
    ends = [label.split()[-1] for label in labels]
    for number, turn in enumerate(opened):
        if turn.speaker is None or not (turn.known or (transcript and ends.count(ends[number]) > 1)):
            continue
        quote = text.quotation_at(turn.words.start)
        quoted = quote is not None and quote.outer.start == turn.words.start and quote.outer.end >= turn.words.end - 1
        if not quoted and not talk:
            continue
        more = _carried_on(text, turn, opened[number + 1 :]) if transcript else []
        colon = Span(turn.label.end, turn.label.end + 1)
        asks = text.text[turn.words.start : turn.words.end].rstrip('"”’ ').endswith("?")
        content = parts(text, turn.words, *more)
        yield Frame(turn.speaker, colon, "say", "question" if asks else "assert", content, [turn.speaker], "turn")


def interviewed(text: Text) -> str:
    """Who answers in an interview: the only person that is named before the first question, "" where there are more."""
    asked = next((p.start for p in text.paragraphs if _ASKING.match(text.text, *p)), 0)
    named = {m.actor for m in text.cast.within(Span(0, asked)) if text.cast.actors[m.actor].type == "person"}
    return text.cast.actors[named.pop()].name if len(named) == 1 else ""


def _carried_on(text: Text, turn: _Turn, later: Sequence[_Turn]) -> list[Span]:
    """The paragraphs between this turn and the next one; none where nothing follows, since the reporter may go on."""
    if not later:
        return []
    return [p for p in text.paragraphs if turn.words.end <= p.start and p.end <= later[0].label.start]


def _turn(text: Text, paragraph: Span) -> _Turn | None:
    """The speaker and the words of a paragraph that a person's or body's name, or a label, opens."""
    if (asked := _ASKING.match(text.text, *paragraph)) is not None:
        label = Span(paragraph.start, asked.end() - 2)
        answers = _ANSWER.match(text.text, *paragraph) is not None and interviewed(text)
        first = text.doc.char_span(*label, alignment_mode="expand") if answers else None
        return _Turn(first[0] if first else None, label, Span(asked.end(), paragraph.end))
    within = Span(paragraph.start, min(paragraph.start + _LONGEST, paragraph.end))
    mention = next(iter(text.cast.within(within)), None)
    if mention is not None and mention.span.start == paragraph.start and mention.kind in ("name", "nominal"):
        end = mention.span.end if text.cast.actors[mention.actor].type != "country" else paragraph.end
        label = Span(paragraph.start, end)
    else:
        label = _capitals(text, paragraph)
    known = label.start < label.end
    if not known and (shouted := _LABEL.match(text.text, *paragraph)) is not None:
        label = Span(paragraph.start, shouted.end() - 2)
    words = text.doc.char_span(*label, alignment_mode="expand") if label.start < label.end else None
    said = Span(label.end + 2, paragraph.end)
    if words is None or not text.text.startswith(": ", label.end) or said.end - said.start <= _SHORTEST:
        return None
    last = next((t for t in reversed(words) if end_of(t) <= label.end and not t.is_punct), None)
    return _Turn(last, label, said, known) if last is not None else None


def _capitals(text: Text, paragraph: Span) -> Span:
    """The label "MR. LEE" or "LEE" of a paragraph: a title and a name, or the surname of somebody in the article."""
    found = _LABEL.match(text.text, *paragraph)
    if found is None:
        return Span(paragraph.start, paragraph.start)
    label = Span(paragraph.start, found.end() - 2)
    words = text.text[label.start : label.end].lower().split()
    titled = bool((HONORIFICS | RANKS).intersection(words[:-1]))
    surname = any(a.type == "person" and a.name.lower().split()[-1] == words[-1] for a in text.cast.actors)
    return label if titled or (surname and len(words) < 4) else Span(paragraph.start, paragraph.start)
