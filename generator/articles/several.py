"""Where a second article of the same file begins."""

from __future__ import annotations

from collections.abc import Sequence

from generator.articles import byline, dateline, dates
from generator.articles.lines import Line
from generator.articles.noise import Noise

OTHER = "another-article"
"""The rule that drops a second article."""
BEFORE = 3
"""Paragraphs of an article that stand before the next one."""
TITLE = range(4, 25)
"""Words of a headline."""
NEAR, AFTER = 3, 8
"""Lines from a headline to its byline and date, and from these to the first two paragraphs, at most."""
LONG = 12
"""Words of a paragraph that is no teaser of an article."""


def second(lines: Sequence[Line], noises: Sequence[Noise], start: int) -> int | None:
    """The number of the second article's headline, None where the text that begins at `start` is all of one.

    A headline is one if a byline and a whole date, or an agency's dateline, stand under it, and two paragraphs follow.
    """
    seen = 0
    for number in range(start, len(lines)):
        line = lines[number]
        seen += line.prose and not noises[number].rule
        title = not line.terminal and not noises[number].rule and line.words in TITLE
        if seen >= BEFORE and title and _signed(lines, number) and _goes_on(lines, noises, number):
            return number
    return None


def _signed(lines: Sequence[Line], number: int) -> bool:
    under = lines[number + 1 : number + 1 + NEAR]
    signed = any(line.key.startswith("by ") and byline.author(line) for line in under)
    dated = any(line.words <= 2 * NEAR + 4 and any(date.value for date in dates.dates(line.text)) for line in under)
    opening = (dateline.lead(line.text, line.text) for line in under)
    return (signed and dated) or any(lead is not None and bool(lead.credit) for lead in opening)


def _goes_on(lines: Sequence[Line], noises: Sequence[Noise], number: int) -> bool:
    after = range(number + 1, min(number + 1 + AFTER, len(lines)))
    told = [n for n in after if lines[n].prose and not noises[n].rule and lines[n].words >= LONG]
    return len(told) > 1 and told[1] - told[0] == 1
