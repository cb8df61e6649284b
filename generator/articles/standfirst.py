"""The summary below a headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.articles import dates
from generator.articles.lines import Line
from generator.articles.noise import Noise

VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|says?|said|claims?|warns?|"
    r"finds?|found|shows?|told|tells|wants?|faces?|means|remains?|comes?|came|gets?|got|makes?|made|takes?|took|gives?|gave|"
    r"goes|went|won|lost|left|became|becomes|began|begins|saw|sees|hopes?|plans?|calls?|called|\w{3,}ed)\b|n't\b"
)
PICTURED = re.compile(r"\b(?:on|last|this) (?:mon|tues|wednes|thurs|fri|satur|sun)day\W*$")
PAST = re.compile(r"\b(?:was|were|had|has|have|said|will|would|\w{3,}ed)\b")
"""A sentence that ends with a weekday and tells nothing of the past is the caption of a picture."""
LEAST = 6
"""Words from which a line below the headline can be a sentence."""
POINTS = 6
"""Lines below the headline that can be its summary, or its summary in points."""
LOOSE = 2
"""Lines below the headline among which a finished sentence is its summary."""


def standfirst(lines: Sequence[Line], noises: Sequence[Noise], title: int, first: int) -> list[int]:
    """The numbers of the lines between headline and text that sum the article up, each a sentence."""
    told: list[int] = []
    for number in range(title + 1, min(first, title + 1 + POINTS)):
        line = lines[number]
        usable = not noises[number].rule and line.key != lines[title].key and not line.truncated
        if usable and line.terminal and line.prose and not told and number <= title + LOOSE and not _pictured(line):
            return [number]
        if not usable or not _sentence(line):
            if number > title + 1:
                break
            continue
        if number == title + 1 or told:
            told.append(number)
    return told


def _sentence(line: Line) -> bool:
    """Whether a line without a full stop is a sentence."""
    if any(found.value for found in dates.dates(line.text)):
        return False
    shape = line.words >= LEAST and not line.text.isupper() and "|" not in line.text
    return shape and bool(VERB.search(line.key)) and line.stop >= 0.15 and not _pictured(line)


def _pictured(line: Line) -> bool:
    return bool(PICTURED.search(line.key)) and not PAST.search(line.key)
