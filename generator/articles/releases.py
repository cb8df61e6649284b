"""Where the text of a press release ends and what its issuer says about itself begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.articles.lines import Line
from generator.articles.mastheads import ABOUT, RELEASE

END = re.compile(r"\W*(?:end|ends|the end|30|end of (?:press |media |news )?release)\W*|(?:# ?){3}")
NOTES = re.compile(
    r"(?:notes? (?:to|for) editors?|"
    r"(?:cautionary (?:statement|note)|safe harbou?r|forward[- ]looking statements?)\b.{0,80}|"
    r"(?:conference call|webcast)(?: (?:and|&) (?:webcast|conference call))?(?: (?:information|details))?|"
    r"(?:media|press|investor|news) (?:contacts?|relations|enquiries|inquiries)\b.{0,40}|"
    r"contacts? for (?:media|press)\b.{0,40}|"
    r"for (?:more|further|additional) information,?(?: (?:please )?contact\b.{0,80})?|more information)\W*"
)
WIRED = re.compile(
    r"[(/](?:GLOBE ?NEWSWIRE|BUSINESS WIRE|PR ?Newswire|ACCESS ?WIRE|EIN ?Presswire|Marketwired|Newsfile|CNW)\b"
    r"[^()]{0,30}[)/]",
    re.IGNORECASE,
)
"""The mark of a wire that carries press releases."""
FIRST = 3
"""Lines of running text that stand before any of these marks."""


def closing(lines: Sequence[Line], body: Sequence[int]) -> int | None:
    """The number of the line with which the end matter begins, None without one.

    `body` are the numbers of the lines taken for text. "About …" and notes count only on pages that call themselves a
    release or have an end mark; an end mark alone counts where most of the text stands before it.
    """
    called = any(RELEASE.fullmatch(line.key) for line in lines)
    called = called or any(WIRED.search(lines[number].text) for number in body[:FIRST])
    total = sum(lines[number].words for number in body) or 1
    before, sentences = 0, 0
    names = " ".join(lines[number].key for number in body)
    for number in range(body[0], len(lines)) if body else ():
        line = lines[number]
        marked = bool(END.fullmatch(line.key))
        about = ABOUT.fullmatch(line.text)
        headed = bool(about and names.count(about["name"].casefold()) > 1) or bool(NOTES.fullmatch(line.key))
        if sentences >= FIRST and ((marked and 2 * before > total) or (headed and (called or 2 * before > total))):
            return number
        before += line.words if number in body else 0
        sentences += line.prose
    return None
