"""What a line is next to others: the rules of `noise` and those that need the whole page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.articles import byline, dateline, frames, outlets
from generator.articles.lines import Line
from generator.articles.noise import NOTHING, Noise, noise
from generator.articles.words import words

LIST_HEAD, LIST_END = re.compile(r"list of \d+ items?"), re.compile(r"end of list")
ONE_LINK = re.compile(r"(?:related|recommended) (?:article|story|video|report)")
BOX, BOX_HEAD = 30, 4
"""Lines of a counted list of links at most, each with its number above it; words of its head."""
LINKS = re.compile(r".*:$|read more (?:on|about) ")
"""The heading of a box of links."""
PITCH, HEADING = 16, 8
"""Words of a sentence that praises a newsletter at most, and of a heading."""
BACK = 5
"""Lines over such a sentence among which a paragraph stands, where the newsletter is offered within the text."""
FIRST_PERSON = re.compile(r"\b(?:we|our|your|you)\b")
OFTEN = 3
"""How often a line of running text must stand on a page to be part of its frame."""
ALONE_CREDIT = re.compile(r"\([^()]{3,60}\)|[^.!?]{3,60}(?:\s\|\s[^.!?]{2,40}){1,3}")
CAPTION_DATE = re.compile(
    r"(?:,|\bon) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:[a-z]{3,9}\.? \d{1,2},? (?:19|"
    r"20)\d\d|\d{1,2} [a-z]{3,9},? (?:19|20)\d\d)"
)
POINTING = re.compile(r"\((?:pictured|above|below|inset)\b[^()]{0,30}\)|^pictured\b")
"""How a line without a full stop speaks of its picture."""
CAPTION_MARK = re.compile(
    r"\b(?:pictured|in this (?:file )?(?:photo|image|picture)|artist's (?:illustration|impression|rendering|concept)|"
    r"file photo|photo shows|is seen|are seen|seen here|shown here|aerial view|undated (?:photo|handout)|screengrab)\b"
    r"|[,(](?:center|centre|left|right|from left|top|l|r|second left|second right|far left|"
    r"far right)[,)]| (?:left|right|center|centre),"
)


def noises(lines: Sequence[Line]) -> list[Noise]:
    """The rule that each line of a page falls under, `NOTHING` for those that may be text."""
    found = [noise(line) for line in lines]
    seen = Counter(line.key for line in lines)
    for number, line in enumerate(lines):
        if found[number] is NOTHING:
            found[number] = _in_context(lines, found, number, seen[line.key])
    for number in _boxed(lines, found):
        found[number] = Noise("link-box", "any")
    return found


def _boxed(lines: Sequence[Line], found: Sequence[Noise]) -> list[int]:
    """The lines of boxes with links to other articles between two paragraphs, which say themselves how far they go.

    A counted list from its head to its end, and the one headline under "Related article".
    """
    boxed: list[int] = []
    for number, line in enumerate(lines):
        if line.words > BOX_HEAD:
            continue
        if LIST_HEAD.fullmatch(line.key):
            near = range(number + 1, min(len(lines), number + BOX))
            end = next((n for n in near if LIST_END.fullmatch(lines[n].key)), None)
            boxed += range(number, end + 1) if end else ()
        elif ONE_LINK.fullmatch(line.key) and 0 < number < len(lines) - 2:
            before, title, after = lines[number - 1], lines[number + 1], lines[number + 2]
            inside = before.prose and after.prose and not found[number - 1].rule and not found[number + 2].rule
            if inside and not after.truncated and not title.terminal and title.words >= 3:
                boxed += (number, number + 1)
    return boxed


def _in_context(lines: Sequence[Line], found: Sequence[Noise], number: int, times: int) -> Noise:
    line = lines[number]
    if times >= OFTEN and line.words >= 2:
        return Noise("repeated-line", "any")
    if (
        line.words <= 14
        and not line.prose
        and line.key.startswith(("by ", "written by ", "author"))
        and byline.author(line)
    ):
        return Noise("byline", "any")
    if line.words <= 14 and not line.terminal and byline.dated_name(line):
        return Noise("byline", "any")
    above = found[number - 1] if number else NOTHING
    if above.rule == "read-more" and LINKS.match(lines[number - 1].key) and not line.terminal and line.words >= 4:
        return Noise("read-more", "any")
    if above.rule == "read-more" and number > 1 and LINKS.match(lines[number - 2].key) and _teased(line):
        return Noise("read-more", "any")
    if above.rule == "newsletter" and _pitch(line):
        before = lines[max(0, number - BACK) : number]
        if any(other.prose and other.words >= PITCH for other in before):
            return Noise("newsletter", "any")
    if _is_caption(lines, found, number):
        return Noise("caption", "any")
    if not line.terminal and line.words >= 6 and line.text.isupper() and not dateline.lead(line.text, line.text):
        return Noise("shouted-line", "edge")
    return NOTHING


def _is_caption(lines: Sequence[Line], found: Sequence[Noise], number: int) -> bool:
    line = lines[number]
    if line.words > 70 or '"' in line.key or line.key.startswith("by "):
        return False
    if POINTING.search(line.key) and not line.terminal and line.words >= 4:
        return True
    marked = CAPTION_MARK.search(line.key) or CAPTION_DATE.search(line.key)
    like_one = marked or (not line.terminal and line.words <= 30 and _told(line) >= 3)
    return bool(like_one) and 0 < number < len(lines) - 1 and _only_credit(lines[number + 1], found[number + 1])


def _teased(line: Line) -> bool:
    """Whether a line is the second headline in a box of links: without a full stop, too long for a heading."""
    return not line.terminal and line.words > HEADING - 2


def _told(line: Line) -> int:
    """How many words of a line are neither figures nor of the calendar."""
    calendar = frames.words("time") | frames.words("calendar")
    return sum(word.isalpha() and word not in calendar for word in words(line.text))


def _pitch(line: Line) -> bool:
    """Whether a line under the button of a newsletter tells what is in it."""
    if line.terminal:
        return line.words <= PITCH and bool(FIRST_PERSON.search(line.key)) and '"' not in line.key
    return HEADING < line.words <= 2 * PITCH


def _only_credit(line: Line, found: Noise) -> bool:
    """Whether a line is nothing but the credit of the picture above it."""
    if not found.rule and ALONE_CREDIT.fullmatch(line.text):
        return (
            line.text.startswith("(") or bool(outlets.known(re.split(r"\s\|\s", line.text)[-1])) or "Getty" in line.text
        )
    return found.rule == "photo-credit" and line.words <= 12 and not re.search(r"\w\w[.!?] \S", line.text)
