"""What a page puts between two paragraphs of its text: captions, pulled quotations, headlines of other articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.articles.lines import Line
from generator.articles.saved import squeezed
from generator.articles.standfirst import PAST
from generator.articles.words import STOP, words

CREDITED = 4
"""Lines of a picture's credit at most, and the words of each."""
BETWEEN = 3
"""Buttons and counts at most between the two showings of a caption."""
QUOTED = 5
"""Words from which a line that repeats part of a paragraph is a pulled quotation."""
AROUND = 80
"""Lines of the text before and behind a pulled quotation among which its paragraph is looked for."""
LEAST, LONGEST = 8, 20
"""Words of a line between two paragraphs that is no heading any more, and of one that lacks its full stop."""
LISTED = re.compile(r"^(?:\d|\W|[A-Z]\d?[:.)] )|[\"“”|]|[:;]$|,.*,.*,")
"""The marks of items of lists, of posts and of quotations."""
HEADING = re.compile(
    r"^(?:how|what|why|when|where|who|which|is|are|can|do|does|should)\b|\b(?:i|you|your|we|our)\b|[:*(#]"
)
"""What headings have and captions have not."""
SHORT_WORD = 4
"""Letters of words that stand in small letters in any headline."""
ALIEN = 5
"""Words of weight from which a line that shares none of them with the text is about something else."""


def inserts(lines: Sequence[Line], body: Sequence[int]) -> dict[int, str]:
    """The lines among the body's that are none of its paragraphs, each with the rule that drops it."""
    found = dict.fromkeys(_pulled(lines, body), "pull-quote")
    found |= dict.fromkeys((number for number in body[:1] if _captioned(lines, number)), "caption")
    inside = set(body)
    told = [_told(lines[number]) for number in body]
    times = Counter(stem for stems in told for stem in stems)
    for place, number in enumerate(body[1:-1], 1):
        line = lines[number]
        between = lines[number - 1].prose and lines[number + 1].prose and {number - 1, number + 1} <= inside
        if line.terminal or number in found:
            continue
        if _twice(lines, number):
            found[number] = "caption"
        elif between and line.words <= LONGEST and not LISTED.search(line.text):
            named = _rule(line, told[place], {stem for stem in told[place] if times[stem] > 1})
            found |= {number: named} if named else {}
    return found


def _rule(line: Line, own: set[str], shared: set[str]) -> str:
    """What a line between two paragraphs is: the headline of another article, a caption, or "" for a heading."""
    if len(own) >= ALIEN and not shared:
        return "read-more"
    if line.words < LEAST:
        return ""
    if _titled(line):
        return "read-more"
    return "" if PAST.search(line.key) or HEADING.search(line.key) or line.text.isupper() else "caption"


def _titled(line: Line) -> bool:
    """Whether all longer words begin with capitals, as in headlines."""
    long = [word for word in re.findall(r"[^\W\d_][\w'’-]*", line.text) if len(word) > SHORT_WORD]
    return len(long) > 2 and all(word[0].isupper() for word in long)


def _told(line: Line) -> set[str]:
    return {word[:5] for word in words(line.text) if word not in STOP and len(word) > 1}


def _twice(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is shown twice, only buttons between, as the text and the caption of a picture are."""
    line = lines[number]
    if line.words <= QUOTED:
        return False
    for step in (-1, 1):
        for other in range(number + step, number + step * (BETWEEN + 2), step):
            if not 0 <= other < len(lines) or (lines[other].words > CREDITED and lines[other].key != line.key):
                break
            if lines[other].key == line.key:
                return True
    return False


def _pulled(lines: Sequence[Line], body: Sequence[int]) -> list[int]:
    """The lines of the text that only show a piece of another paragraph once more, as pulled quotations do."""
    keys = [squeezed(lines[number].text) for number in body]
    found: list[int] = []
    for place, (number, key) in enumerate(zip(body, keys, strict=True)):
        if lines[number].words < QUOTED or len(key) > 300:
            continue
        near = range(max(0, place - AROUND), min(len(body), place + AROUND + 1))
        if any(len(keys[n]) > len(key) and lines[body[n]].words > QUOTED and key in keys[n] for n in near):
            found.append(number)
    return found


def _captioned(lines: Sequence[Line], number: int) -> bool:
    """Whether a line stands on the page just before too, parted from it by a picture's credit and nothing else."""
    for before in range(number - 2, max(-1, number - 2 - CREDITED), -1):
        if lines[before].key == lines[number].key:
            return True
        if lines[before].words > CREDITED:
            return False
    return False
