"""How far an article reaches beyond its main run: on behind a box of links, and back to an opening over a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.articles.lines import Line
from generator.articles.noise import Noise
from generator.articles.words import STOP, frequency, words

STEM = 5
"""Letters by which words are compared."""
RANGE, CLOSE = 16, 5
"""Lines at most between the text and where it goes on: if somebody speaks there, if only the subject is the same."""
APART = 3
"""Lines that are no running text at most between two paragraphs of one stretch."""
CELLS = 3
"""Lines of nothing but figures from which lines are a table."""
ITEM = 17
"""Words from which a sentence is no item of a list of links."""
ALIKE = 0.3
"""The weight of a paragraph's words that the text before it must hold."""
ENDS = frozenset("comments about-the-author site-footer legal-line author-bio tags paywall journal".split())
"""Rules of lines behind which no article goes on."""
TOLD = re.compile(
    r"\b(?:said|told|added|asked|replied|explained|disclosed|insisted|argued|recalled|conceded|noted|urged|warned|"
    r"admitted|pledged|promised|confirmed|stressed|maintained|joked|quipped|wrote|according to)\b"
)
"""How articles tell what somebody said; teasers of other articles seldom do, and rather in the present tense."""


def resumes(line: Line) -> bool:
    """Whether a line below a heading of links is running text again and not one more item of the list."""
    return line.prose and not line.truncated and (line.words >= ITEM or bool(TOLD.search(line.key)))


def behind(lines: Sequence[Line], noises: Sequence[Noise], run: tuple[int, int]) -> tuple[int, int]:
    """The run with the paragraphs of the same article behind a box of links or buttons."""
    start, end = run
    own = _stems(lines[start:end])
    while found := _stretch(lines, noises, end):
        paragraphs = [lines[number] for number in found]
        boxed = all(noises[number].reach == "any" for number in range(end, found[0])) and _stems(paragraphs) & own
        if not boxed and not _same_article(paragraphs, own, found[0] - end <= CLOSE):
            break
        end = found[-1] + 1
    return start, end


def over(lines: Sequence[Line], noises: Sequence[Noise], run: tuple[int, int], title: int | None) -> tuple[int, int]:
    """The run with the paragraphs between the headline and a table that parts them from the rest of the text."""
    start, end = run
    if title is None or title >= start:
        return run
    first = next((n for n in range(title + 1, start) if lines[n].prose and not noises[n].rule), start)
    opening = [n for n in range(first, start) if lines[n].prose]
    broken = any(noises[n].rule not in ("", "counter") or lines[n].truncated for n in range(first, start))
    figures = sum(noises[n].rule == "counter" for n in range(first, start))
    if broken or figures < CELLS or opening[-1] - first >= 2 * len(opening):
        return run
    alike = _share([lines[n] for n in opening], _stems([lines[title], *lines[start:end]])) >= ALIKE / 2
    return (first, end) if alike and sum(lines[n].words for n in opening) >= ITEM else run


def _stretch(lines: Sequence[Line], noises: Sequence[Noise], end: int) -> list[int]:
    """The numbers of the next paragraphs that stand together, none where something ends the article before them."""
    found: list[int] = []
    for number in range(end, len(lines)):
        line, noise = lines[number], noises[number]
        if noise.rule in ENDS or number - (found[-1] if found else end) > (APART if found else RANGE):
            break
        if line.prose and not noise.rule:
            found.append(number)
        elif found and noise.reach == "end":
            break
    beside = [n for number in found for n in (number - 1, number + 1) if n < len(lines)]
    stamped = any(noises[n].rule == "date-line" for n in beside)
    return [] if stamped or any(lines[number].truncated for number in found) else found


def _same_article(found: Sequence[Line], own: set[str], close: bool) -> bool:
    """Whether paragraphs tell what somebody said, or close behind the text speak of what it speaks of."""
    if any(TOLD.search(line.key) for line in found):
        return True
    return close and len(_stems(found) & own) > 1 and _share(found, own) >= ALIKE


def _stems(lines: Sequence[Line]) -> set[str]:
    return {word[:STEM] for line in lines for word in _own(line)}


def _own(line: Line) -> set[str]:
    return {word for word in words(line.text) if word not in STOP and len(word) > 1}


def _share(found: Sequence[Line], stems: set[str]) -> float:
    """How much of what lines say the stems hold; seldom words weigh more."""
    told = {word: max(0.2, min(4.0, 6 - frequency(word))) for line in found for word in _own(line)}
    return sum(weight for word, weight in told.items() if word[:STEM] in stems) / (sum(told.values()) or 1)
