"""Quantities: value, range, unit, what is counted."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.figures.counted import counted_by
from generator.extract.figures.plausible import is_figure
from generator.lexicon.quantities import find_quantities
from generator.model.article import Article, Span
from generator.model.reading import DateMention, Figure

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["find_figures"]

_BEFORE = re.compile(
    r"(?:\b(?:aged|ages|age(?:s|d)? of|at age)|(?P<comma>\w,)|(?P<magnitude>\bmagnitude)) (?:between )?$"
)
_TOLD = frozenset({"years old", "magnitude"})
_NAMED = re.compile(r"\b([A-Z][\w-]*) (\d{2,4})(?![\d,.%])")


def find_figures(article: Article, doc: Doc, dates: Sequence[DateMention]) -> tuple[Figure, ...]:
    """Quantities in text order; never dates, times, durations, ordinals or numbers that are names.

    A number without a noun of its own ("2,000 jobs in the north, 300 in the south") takes the unit of the figure
    before it in the same sentence. `dates` are the article's, in text order.
    """
    text = article.text
    starts = [date.span.start for date in dates]
    figures: list[Figure] = []
    named = _named_numbers(text)
    inherited, inherited_sentence = "", -1
    for match in find_quantities(text):
        near = bisect_right(starts, match.end - 1) - 1
        if near >= 0 and dates[near].span.end > match.number_start:
            continue
        mention = doc.char_span(match.number_start, match.end, alignment_mode="expand")
        if mention is None or text[match.start : match.end] in named or not is_figure(match, mention, text):
            continue
        what = counted_by(match, mention, text)
        unit, sentence = what.unit, mention.sent.start
        if match.kind == "count":
            unit = unit or _told_before(text, match.number_start, match.end)
            if not unit and sentence == inherited_sentence:
                unit = inherited
            elif unit not in _TOLD:
                inherited, inherited_sentence = unit, sentence
        span = Span(match.start, max(what.end, match.end))
        figures.append(
            Figure(span, text[span.start : span.end], match.value, match.high, unit, what.of, match.qualifier)
        )
    return tuple(figures)


def _named_numbers(text: str) -> frozenset[str]:
    """Numbers that stand twice behind the same capitalised word: they name a thing, also where they stand alone."""
    pairs = Counter(_NAMED.findall(text))
    return frozenset(number for (_, number), times in pairs.items() if times > 1)


def _told_before(text: str, start: int, end: int) -> str:
    """The unit that stands before its number: "aged 54", "Ann Lee, 54, ...", "magnitude 6.1"."""
    match = _BEFORE.search(text, max(0, start - 24), start)
    if match is None or (
        match["comma"] and not (re.match(r"[,)]", text[end:]) and re.fullmatch(r"[1-9]\d", text[start:end]))
    ):
        return ""
    return "magnitude" if match["magnitude"] else "years old"
