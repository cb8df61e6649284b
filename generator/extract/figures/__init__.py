"""Quantities: value, range, unit, what is counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.figures.beside import inherited, measured, named_before, passes_on, told_behind
from generator.extract.figures.counted import Counted, counted_by
from generator.extract.figures.plausible import is_figure
from generator.lexicon.quantities import QuantityMatch, find_quantities
from generator.model.article import Article, Span
from generator.model.reading import DateMention, Figure

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Tokens

__all__ = ["find_figures"]

_BARE = re.compile(r"(?:the|a|this|that|['’]s) (\d{3,4})(?![\d,.%])")
_NAMED = re.compile(r"\b([A-Z][\w-]*) (\d{2,4})(?![\d,.%])")


@dataclass(frozen=True, slots=True)
class _Candidate:
    match: QuantityMatch
    counted: Counted
    mention: Tokens

    @property
    def sentence(self) -> int:
        return self.mention.sent.start


def find_figures(article: Article, doc: Doc, dates: Sequence[DateMention]) -> tuple[Figure, ...]:
    """Quantities in text order; never dates, times, durations, ordinals or numbers that are names.

    A number without a noun of its own ("2,000 jobs in the north, 300 in the south") takes the unit of the figure
    before it in the same sentence. `dates` are the article's, in text order.
    """
    text = article.text
    candidates = list(_candidates(text, doc, dates))
    figures: list[Figure] = []
    earlier: list[tuple[str, float]] = []
    for n, candidate in enumerate(candidates):
        if n and candidates[n - 1].sentence != candidate.sentence:
            earlier.clear()
        match, counted = candidate.match, candidate.counted
        unit, of = counted.unit, counted.of
        if match.kind == "count":
            before = candidates[n - 1].counted if earlier else None
            if counted.bare and before is not None and before.of and passes_on(before.unit):
                unit, of = before.unit, unit
            unit = _unit(text, candidate, candidates[n + 1] if n + 1 < len(candidates) else None, unit, earlier)
            if passes_on(unit) and match.value >= 1 and not match.unit and text[match.end : match.end + 1] != "-":
                earlier.append((unit, match.value))
        unit, of = (unit, of) if unit else (of, "")
        alone = unit == "years old" or (unit == "magnitude" and not counted.unit)
        span, of = Span(match.start, match.end if alone else max(counted.end, match.end)), "" if alone else of
        figures.append(Figure(span, text[slice(*span)], match.value, match.high, unit, of, match.qualifier))
    return tuple(figures)


def _unit(
    text: str, candidate: _Candidate, following: _Candidate | None, unit: str, earlier: Sequence[tuple[str, float]]
) -> str:
    """What a number counts: by a word before it, by its own noun `unit`, or by the figures around it."""
    match = candidate.match
    behind = following.match if following is not None else None
    beside = told_behind(text, match, behind, following.counted.unit if following is not None else "")
    own = named_before(text, match) or unit or beside
    return own or measured(match, candidate.mention, text) or inherited(text, match, earlier, candidate.counted.of)


def _candidates(text: str, doc: Doc, dates: Sequence[DateMention]) -> Iterator[_Candidate]:
    """The numbers of `text` that are quantities, with what they count by themselves."""
    named = _named_numbers(text)
    for match in find_quantities(_undated(text, dates)):
        mention = doc.char_span(match.number_start, match.end, alignment_mode="expand")
        if mention is None or text[match.start : match.end] in named or not is_figure(match, mention, text):
            continue
        yield _Candidate(match, counted_by(match, mention, text), mention)


def _undated(text: str, dates: Sequence[DateMention]) -> str:
    """`text` with a dot for every character of a date, so that no number is found there or joined with one there."""
    pieces: list[str] = []
    at = 0
    for date in dates:
        pieces += [text[at : date.span.start], "\u00b7" * (date.span.end - max(at, date.span.start))]
        at = max(at, date.span.end)
    return "".join(pieces) + text[at:]


def _named_numbers(text: str) -> frozenset[str]:
    """Numbers that stand twice behind the same capitalised word: they name a thing, also where they stand alone."""
    pairs = Counter(_NAMED.findall(text))
    alone = Counter(_BARE.findall(text))
    return frozenset(number for (_, number), n in pairs.items() if n > 1 or (len(number) > 2 and alone[number] > n))
