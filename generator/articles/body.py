"""Which lines of a page are its article.

The run of lines with the largest sum of worths is the article (maximum subsequence segmentation, Pasternack and Roth
2009), with line features in the manner of jusText and boilerpipe for the worths: length, final stop, share of function
words, known phrases.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.articles.lines import Line
from generator.articles.noise import Noise

MOST = 50.0
"""The largest worth of one line, so that one very long line does not outweigh a page."""
CUT = -45.0
"""What it costs to go on behind the heading of a list of links."""
END = -150.0
"""What it costs to go on behind the heading of the readers' comments."""
STAMP = -22.0
"""A date on a line of its own: between paragraphs it parts teasers of other articles."""
CLOCK = re.compile(
    r"(?:(?:last )?(?:updated?|posted)(?: at)? )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?(?: \(?[a-z]{2,5}\)?)?|"
    r"\d{1,2} ?[ap]\.?m\.?"
)
"""A time on a line of its own, as over the entries of a live report."""
ENTRY = -2.0
"""What the time or the share bar of an entry of a live report costs, or a line of a box of links within the text."""
HEAD = 6
"""Lines at most from the time of an entry to its first paragraph, buttons and a heading between them."""
ENTRIES = 3
"""Times with running text below them that make a live report."""
MARGIN = 3
"""Lines from a page number to the other lines at the head and foot of a printed page."""
PRINTED = frozenset(("page-number", "repeated-line", "contact-line", "counter", "date-line"))
STAMPED = re.compile(
    r"\b(?:reply|says|said|wrote)\b[\W\d]*$|\b(?:19|20)\d\d\b.{1,8}\d{1,2}[:.]\d\d|"
    r"\b\d+ (?:hours?|days?|weeks?|months?|years?) ago$"
)
"""The line with a commenter's name or a comment's time."""
QUOTATION = re.compile(r"^[\"“'‘]|[,.?!][\"”'’] |: [\"“'‘]")
"""The marks of a quotation, which teasers of other articles seldom have."""
ALONE = 0.35
"""How much of its length a paragraph is worth that stands like a teaser."""


def worth(line: Line, noise: Noise) -> float:
    """How much a line speaks for (positive) or against (negative) being inside the article."""
    if noise.reach == "end":
        return END if noise.rule == "comments" else CUT
    if noise.rule == "link-box":
        return ENTRY
    if noise.rule:
        return STAMP if noise.rule == "date-line" else -9.0
    if line.prose:
        return -3.0 if line.truncated and line.words < 60 else min(MOST, float(line.words))
    if line.terminal or line.text.endswith(":"):
        return 1.0 if line.terminal else -1.0
    return -3.0 if 5 <= line.words <= 12 and line.stop >= 0.3 else -6.0


def _dated(line: Line, noise: Noise) -> bool:
    """Whether a short line tells a date or a count, as beside teasers; the number of pictures left ("+3") is none."""
    return noise.rule in ("date-line", "counter") and line.words <= 6 and not line.text.startswith("+")


def _teaser(lines: Sequence[Line], noises: Sequence[Noise], number: int) -> bool:
    """Whether a paragraph stands alone, near a date on a line of its own, a mark of the lists of other articles."""
    beside = (n for n in (number - 1, number + 1) if 0 <= n < len(lines))
    if any(lines[n].terminal and not noises[n].rule for n in beside) or QUOTATION.search(lines[number].text):
        return False
    near = range(max(0, number - 3), min(len(lines), number + 4))
    stamped = any(_dated(lines[n], noises[n]) for n in near)
    return stamped or lines[number].truncated


def _entries(lines: Sequence[Line], noises: Sequence[Noise]) -> frozenset[int]:
    """The lines of a live report that parse its entries: times and share bars; none on other pages."""
    times = [number for number, line in enumerate(lines) if CLOCK.fullmatch(line.key)]
    headed = [number for number in times if any(line.prose for line in lines[number + 1 : number + HEAD])]
    if len(headed) < ENTRIES:
        return frozenset()
    inside = range(headed[0], min(headed[-1] + HEAD, len(lines)))
    shares = (number for number in inside if noises[number].rule in ("share-bar", "repeated-line"))
    return frozenset([*times, *shares])


def _furniture(noises: Sequence[Noise]) -> frozenset[int]:
    """The lines that a printed page repeats at its head and foot, if two page numbers or more show where."""
    pages = [number for number, noise in enumerate(noises) if noise.rule == "page-number"]
    if len(pages) < 2:
        return frozenset()
    near = (n for page in pages for n in range(max(0, page - MARGIN), min(len(noises), page + MARGIN + 1)))
    return frozenset(n for n in near if noises[n].rule in PRINTED)


def _before_comments(lines: Sequence[Line], noises: Sequence[Noise]) -> int:
    """The line with the heading of the readers' comments, if text stands before and comments stand below it."""
    text = 0
    for number, (line, noise) in enumerate(zip(lines, noises, strict=True)):
        if noise.rule == "comments" and text >= 2:
            near = lines[number + 1 : number + 13]
            if sum(bool(STAMPED.search(other.key)) for other in near) >= 2:
                return number
        text += line.prose and not noise.rule
    return len(lines)


def main_run(lines: Sequence[Line], noises: Sequence[Noise]) -> tuple[int, int]:
    """The first and the last line (exclusive) of the article's running text; (0, 0) where there is none."""
    best, best_at = 0.0, (0, 0)
    total, start = 0.0, 0
    entries, furniture = _entries(lines, noises), _furniture(noises)
    for number in range(_before_comments(lines, noises)):
        line, noise = lines[number], noises[number]
        value = ENTRY if number in entries or number in furniture else worth(line, noise)
        if value > 0 and not entries and _teaser(lines, noises, number):
            value *= ALONE
        if total <= 0:
            total, start = 0.0, number
            value = value if line.prose else min(value, 0.0)
        total += value
        if total > best:
            best, best_at = total, (start, number + 1)
    return best_at
