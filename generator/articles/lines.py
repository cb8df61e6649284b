"""The lines of a page and what their shape tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.articles import outlets
from generator.articles.breaks import broken, one_word
from generator.articles.mapped import Mapped, joined
from generator.articles.words import stop_share, words

NARROWEST, WIDEST, SLACK = 50, 100, 3
"""Characters of the longest line of a text broken at a fixed width, and what its full lines may lack to that."""
STOP_SHARE = 0.4
"""The usual share of function words in running text."""
TERMINAL = re.compile(r"""[.!?…。！？][\s'"’”»)\]*;.]*$""")
TRUNCATED = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])$")
TAIL = re.compile(
    r"""(?<=[.!?"'”’])(?P<tail>\s*(?:[–—-]{1,2}\s?|[(\[/])[A-Za-z][^.!?"”]{1,40}|\s[A-Z]{2,8}(?:\s[A-Z]{2,4}){0,6})$"""
)
END_MARK = re.compile(
    r"(?<=[.!?\"'”’])\s*(?:Enditem|ENDITEM|\(?-?END-?S?\)?|[■◼●/#]{1,3}|[–—-]{1,2}\s?[\w-]{2,30}\.(?:com|net|org|[a-z]{2}))$"
)
"""What some papers and agencies put behind the last sentence: a mark, or the address of their site."""
APART = re.compile(r"by [^\W\d_a-z](?!.*[.!?]$)|https?://|www\.")
"""How a line in small letters begins that continues no sentence: a byline, an address."""
DATED = re.compile(
    r"(?<=\w{2}) +(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?:[A-Z][a-z]{2,8} \d{1,2}, |"
    r"\d{1,2} [A-Z][a-z]{2,8} )(?:19|20)\d\d$"
)
DEBRIS = re.compile(r"\d{2,4}px[ |]+(?=\S)")
"""The width of a picture that a wiki's markup left before a line."""
LONGEST_HEADLINE = 240
LONGEST_REJOINED = 4_000
"""Characters of a line from which it is not put together with the next one: no sentence is that long."""
LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")
SPACES = re.compile(r"\s+")
QUOTES = str.maketrans("‘’“”`´", "''\"\"''")


@dataclass(frozen=True, slots=True)
class Line:
    """One non-empty line, stripped. `gap` counts the line breaks before it; [start, end) is into the page's text."""

    mapped: Mapped
    start: int
    end: int
    gap: int
    text: str
    key: str
    words: int
    stop: float
    terminal: bool

    @property
    def truncated(self) -> bool:
        """Whether the line is cut off with dots, as teasers are."""
        return bool(TRUNCATED.search(self.text))

    @property
    def prose(self) -> bool:
        """Whether the line has the shape of running text."""
        if self.terminal:
            return self.words >= 5 and self.stop >= 0.12
        if self.text.endswith(":"):
            return self.words >= 8 and self.stop >= 0.2
        return self.words >= 25 and self.stop >= 0.3


def split(page: Mapped) -> list[Line]:
    """The non-empty lines of a page, in order."""
    found: list[Line] = []
    done = 0
    for match in LINE.finditer(page.text):
        part = page[match.start() : match.end()]
        text = SPACES.sub(" ", part.text).strip()
        if not text:
            continue
        lead = len(part.text) - len(part.text.lstrip())
        start, end = match.start() + lead, match.start() + len(part.text.rstrip())
        breaks = page.text[done:start].replace("\r\n", "\n")
        gap = sum(breaks.count(c) for c in "\n\r\x85\u2028\u2029")
        if (debris := DEBRIS.match(page.text, start, end)) is not None:
            found.append(line_of(page[start : debris.end()].strip(), start, debris.end(), gap))
            start, gap = debris.end(), 0
        tail = _tail(page.text[start:end]) or _dated(page.text[start:end])
        found.append(line_of(page[start : end - tail].strip(), start, end - tail, gap))
        if tail:
            found.append(line_of(page[end - tail : end].strip(), end - tail, end, 0))
        done = end
    found = _rejoined(_unwrapped(page, found))
    return found if speaks_english(found) else [replace(line, stop=STOP_SHARE) for line in found]


def _dated(text: str) -> int:
    """The number of characters of a full date with its weekday behind a headline, 0 without one."""
    match = DATED.search(text) if len(text) < LONGEST_HEADLINE else None
    return len(match.group()) if match else 0


def _unwrapped(page: Mapped, lines: list[Line]) -> list[Line]:
    """Lines of a text that was broken at a fixed width, as the paragraphs that they make."""
    lengths = sorted(len(line.text) for line in lines)
    if len(lines) < 3 or lengths[-1] > WIDEST or lengths[-1] < NARROWEST:
        return lines
    full = [_full(line, after, lengths[-1]) for line, after in pairwise(lines)]
    if sum(full) < max(2, len(lines) // 3):
        return lines
    found: list[Line] = []
    for number, line in enumerate(lines):
        if number and full[number - 1]:
            first = found.pop()
            found.append(line_of(page[first.start : line.end], first.start, line.end, first.gap))
        else:
            found.append(line)
    return found


def _rejoined(lines: list[Line]) -> list[Line]:
    """Lines that were broken inside a sentence or a word, as one."""
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        running = line.terminal or line.words >= 8
        if before and line.gap == 1 and before.words >= 3 and running and _goes_on(before, line):
            glue = "" if one_word(before.text, line.text) else " "
            whole = joined([before.mapped, line.mapped], glue)
            found[-1] = line_of(whole, before.start, line.end, before.gap)
        else:
            found.append(line)
    return found


def _goes_on(before: Line, line: Line) -> bool:
    if len(before.text) >= LONGEST_REJOINED or APART.match(line.text):
        return False
    return line.text[:1].islower() and broken(before.text, line.text)


def _full(line: Line, after: Line, width: int) -> bool:
    """Whether a line ends only because the next word had no room in it."""
    return after.gap == 1 and len(line.text) + 1 + len(after.text.split()[0]) > width - SLACK


def speaks_english(lines: Sequence[Line]) -> bool:
    """Whether running text on the page has the function words of English."""
    long = [line for line in lines if line.words >= 10 and line.terminal]
    total = sum(line.words for line in long)
    return total < 30 or sum(line.words * line.stop for line in long) >= 0.12 * total


def _tail(text: str) -> int:
    """The number of characters of an agency's mark behind the last sentence ("… he said. (Reuters)"), 0 without one."""
    end = END_MARK.search(text[-60:])
    if end and len(text) > 60:
        return len(end.group())
    match = TAIL.search(text[-60:])
    return len(match["tail"]) if match and outlets.tail(match["tail"]) else 0


def line_of(part: Mapped, start: int, end: int, gap: int) -> Line:
    """The features of one stripped stretch of the page."""
    text = SPACES.sub(" ", part.text)
    key = text.translate(QUOTES).casefold()
    tokens = words(text)
    return Line(part, start, end, gap, text, key, len(tokens), stop_share(tokens), bool(TERMINAL.search(text)))
