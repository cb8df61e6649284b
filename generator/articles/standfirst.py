"""The summary below a headline, and passages that a page shows twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.articles.lines import Line
from generator.articles.noise import Noise
from generator.articles.saved import squeezed

VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|says?|said|claims?|warns?|"
    r"finds?|found|shows?|told|tells|wants?|faces?|means|remains?|comes?|came|gets?|got|makes?|made|takes?|took|gives?|gave|"
    r"goes|went|won|lost|left|became|becomes|began|begins|saw|sees|hopes?|plans?|calls?|called|\w{3,}ed)\b|n't\b"
)
LEAST = 6
"""Words from which a line below the headline can be a sentence."""
LOOSE = 2
"""Lines below the headline among which a finished sentence is its summary."""
QUOTED = 5
"""Words from which a line that repeats part of a paragraph is a pulled quotation."""


def standfirst(lines: Sequence[Line], noises: Sequence[Noise], title: int, first: int) -> int | None:
    """The number of the line between headline and text that sums the article up in a sentence, None without one."""
    for number in range(title + 1, min(first, title + 1 + LOOSE)):
        line = lines[number]
        if noises[number].rule or line.words < LEAST or line.truncated or line.key == lines[title].key:
            continue
        if line.text.isupper() or "|" in line.text:
            continue
        if (line.terminal and line.prose) or (number == title + 1 and VERB.search(line.key) and line.stop >= 0.15):
            return number
    return None


def repeated(lines: Sequence[Line], body: Sequence[int]) -> list[int]:
    """The lines of the text that only show a piece of another paragraph once more, as pulled quotations do."""
    keys = {number: squeezed(lines[number].text) for number in body}
    long = [(number, key) for number, key in keys.items() if lines[number].words > QUOTED]
    found: list[int] = []
    for number, key in keys.items():
        if lines[number].words < QUOTED or len(key) > 300:
            continue
        if any(other != number and len(whole) > len(key) and key in whole for other, whole in long):
            found.append(number)
    return found
