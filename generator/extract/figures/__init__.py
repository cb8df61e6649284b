"""Quantities: value, range, unit, what is counted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.figures.counted import Counted, counted_by
from generator.extract.figures.plausible import is_figure
from generator.lexicon.quantities import QuantityMatch, find_quantities
from generator.model.article import Article, Span
from generator.model.reading import DateMention, Figure

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["find_figures"]

_BARE = re.compile(r"(?:the|a|this|that|['’]s) (\d{3,4})(?![\d,.%])")
_BEFORE = re.compile(
    r"(?:\b(?:aged|ages|age(?:s|d)? of|at age)|(?P<comma>\w,)|(?P<magnitude>\bmagnitude)) (?:between )?$"
)
_PART_OF = re.compile(r" of (?:them|whom|which|those|these)\b")
_NOT_INHERITED = frozenset({
    "years old", "magnitude", "miles", "kilometres", "kilometers", "metres", "meters", "feet", "inches", "degrees",
    "times", "acres", "hectares", "nautical miles", "square miles", "percent",
})  # fmt: skip
_NAMED = re.compile(r"\b([A-Z][\w-]*) (\d{2,4})(?![\d,.%])")


@dataclass(frozen=True, slots=True)
class _Candidate:
    match: QuantityMatch
    counted: Counted
    sentence: int


def find_figures(article: Article, doc: Doc, dates: Sequence[DateMention]) -> tuple[Figure, ...]:
    """Quantities in text order; never dates, times, durations, ordinals or numbers that are names.

    A number without a noun of its own ("2,000 jobs in the north, 300 in the south") takes the unit of the figure
    before it in the same sentence. `dates` are the article's, in text order.
    """
    candidates = list(_candidates(article.text, doc, dates))
    figures: list[Figure] = []
    earlier: list[tuple[str, float]] = []
    for n, candidate in enumerate(candidates):
        following = candidates[n + 1] if n + 1 < len(candidates) else None
        if n and candidates[n - 1].sentence != candidate.sentence:
            earlier.clear()
        match, unit, of = candidate.match, candidate.counted.unit, candidate.counted.of
        if match.kind == "count":
            unit = unit or _told_beside(article.text, match, following) or _inherited(article.text, match, earlier)
            if (
                unit
                and not match.unit
                and unit not in _NOT_INHERITED
                and article.text[match.end : match.end + 1] != "-"
            ):
                earlier.append((unit, match.value))
        unit, of = (unit, of) if unit else (of, "")
        span = Span(match.start, max(candidate.counted.end, match.end))
        text = article.text[span.start : span.end]
        figures.append(Figure(span, text, match.value, match.high, unit, of, match.qualifier))
    return tuple(figures)


def _inherited(text: str, match: QuantityMatch, earlier: Sequence[tuple[str, float]]) -> str:
    """The unit of the last figure of the sentence; of one that is large enough where this is a part "of them"."""
    least = match.value if _PART_OF.match(text, match.end) else 0
    return next((unit for unit, value in reversed(earlier) if value >= least and match.value >= 1), "")


def _candidates(text: str, doc: Doc, dates: Sequence[DateMention]) -> Iterator[_Candidate]:
    """The numbers of `text` that are quantities, with what they count by themselves."""
    starts = [date.span.start for date in dates]
    named = _named_numbers(text)
    for match in find_quantities(text):
        near = bisect_right(starts, match.end - 1) - 1
        if near >= 0 and dates[near].span.end > match.number_start:
            continue
        mention = doc.char_span(match.number_start, match.end, alignment_mode="expand")
        if mention is None or text[match.start : match.end] in named or not is_figure(match, mention, text):
            continue
        yield _Candidate(match, counted_by(match, mention, text), mention.sent.start)


def _named_numbers(text: str) -> frozenset[str]:
    """Numbers that stand twice behind the same capitalised word: they name a thing, also where they stand alone."""
    pairs = Counter(_NAMED.findall(text))
    alone = Counter(_BARE.findall(text))
    return frozenset(number for (_, number), n in pairs.items() if n > 1 or (len(number) > 2 and alone[number] > n))


def _told_beside(text: str, match: QuantityMatch, following: _Candidate | None) -> str:
    """The unit before its number ("aged 54", "magnitude 6.1") or behind the next number ("from 20 to 30 seats")."""
    before = _BEFORE.search(text, max(0, match.number_start - 24), match.number_start)
    written = text[match.number_start : match.end]
    if before is not None and not before["comma"]:
        return "magnitude" if before["magnitude"] else "years old"
    if (
        before is not None
        and text[match.end : match.end + 1] in {",", ")", ".", ";"}
        and re.fullmatch(r"[1-9]\d", written)
    ):
        return "years old"
    if (
        following is not None
        and following.match.kind == "count"
        and text[match.end : following.match.start] in {" to ", " and ", " or "}
    ):
        return following.counted.unit
    return ""
