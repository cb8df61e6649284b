"""Whom a page and its text credit for the reporting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain, pairwise

from generator.articles import outlets
from generator.articles.lines import Line
from generator.articles.naming import NAME, is_name, tidy

FIRST_SEEN = re.compile(
    r"\b(?:(?:[Ff]irst|[Oo]riginally) (?:published|appeared) (?:on|in|at|by)|"
    r"^[Rr]ead the original (?:article|story|post|report) (?:on|at|in)|"
    r"(?:[Rr]eposted|[Rr]epublished|[Rr]eprinted|[Rr]eproduced|[Cc]ross-?posted|[Ss]yndicated)"
    r"(?: here)?(?: with (?:kind )?permission)? (?:from|of|courtesy of)) (?P<name>" + NAME + ")"
)
PROVIDED = re.compile(
    rf"^(?:Provided by|Materials provided by|Story Source: Materials provided by) (?P<name>{NAME})\.?$"
)
REPORT_BY = re.compile(rf"^This (?:report|story|article) by (?P<name>{NAME}) was first published")
SOURCE = re.compile(rf"^(?:Source|SOURCE|Via|Courtesy|Credit)\s?: ?(?P<name>{NAME})$")
ACRONYM = re.compile(r"[A-Z]{3,8}")
LABEL = re.compile(r"sources? ?:?")
"""A label over the name of the body that a text comes from."""
OUTLET = rf"(?P<name>{NAME})"
ASKED = re.compile(
    rf"\b(?:respond|responded|reply|replied|comment|available)\b[^.]{{0,60}}?\b(?:to|on|"
    rf"for) (?P<name>{NAME})(?:'s|’s|s’|s')? (?:requests?|inquir|enquir|questions?|queries|calls?|"
    r"emails?|e-mails?|messages?)"
)
TOLD = (
    re.compile(rf"\b(?:told|tells|telling) (?:the )?(?:[a-z-]+ ){{0,3}}?{OUTLET}"),
    re.compile(
        rf"\b(?:interview (?:with|to|on)|statement to|speaking to|spoke to) (?:the )?(?:[a-z-]+ ){{0,4}}?{OUTLET}"
    ),
)
"""To whom somebody spoke."""
REPORTED = (
    re.compile(
        rf"\b[Aa]ccording to (?:a |an |the )?(?:reports? (?:by|from|in) )?(?:the )?(?:[a-z-]+ ){{0,4}}?{OUTLET}"
    ),
    re.compile(
        r"\b(?:reports? (?:by|from|in)|(?:seen|obtained|reviewed|viewed|published|cited|quoted|carried|first reported|"
        rf"reported) by) (?:the )?(?:[a-z-]+ ){{0,4}}?{OUTLET}"
    ),
    re.compile(
        rf"{OUTLET}(?: news agency| newspaper| magazine| channel| television)? (?:also |first |has |had |"
        r"previously |earlier )?(?:reports|reported|cited|quoted|citing|quoting|writes|wrote)\b"
    ),
)
OPENING = 300
"""Characters of a paragraph in which a credit is for the whole article: about its first two sentences."""


def first_published(lines: Iterable[Line]) -> str:
    """The outlet in which, by its own words, the page's article first appeared."""
    names = (tidy(m["name"]) for line in lines if (m := FIRST_SEEN.search(line.text)))
    return next((outlets.known(name) or name for name in names if is_name(name)), "")


def provider(lines: Iterable[Line]) -> str:
    """Whom the page credits with its text: "Provided by …", "This report by … was first published …"."""
    found = (m for line in lines for pattern in (PROVIDED, REPORT_BY) if (m := pattern.match(line.text)))
    names = (tidy(match["name"]) for match in found)
    return next((outlets.known(name) or name for name in names if is_name(name)), "")


def source(lines: Iterable[Line]) -> str:
    """The outlet that a line "Source: …" names, or the body whose name stands under a line "Source"."""
    told = list(lines)
    names = (tidy(m["name"]) for line in told if (m := SOURCE.match(line.text)))
    found = next((outlets.known(n) or n for n in names if outlets.known(n) or outlets.SHAPE.search(n)), "")
    under = (after.text for line, after in pairwise(told) if LABEL.fullmatch(line.key))
    bodies = (name for name in under if re.fullmatch(NAME, name) and (" " in name or ACRONYM.fullmatch(name)))
    return found or next(filter(is_name, bodies), "")


def mentioned(paragraphs: Sequence[str], *, signed: bool) -> str:
    """The outlet whose reporting the running text rests on, "" where none is credited with the whole of it.

    That is whose questions were put to somebody; else whom the opening credits. What is credited further down is one
    source among others; only where no site has `signed` the page, the one outlet that people spoke to there is its own.
    """
    asked = (name for p in paragraphs for m in ASKED.finditer(p) if (name := tidy(m["name"])))
    own = next(asked, "")
    if own:
        return outlets.known(own) or own
    opening = _credited([p[:OPENING] for p in paragraphs[:2]], (*TOLD, *REPORTED))
    told = [] if signed else _credited(paragraphs, TOLD)
    return opening[0] if opening else told[0] if len(set(told)) == 1 else ""


def _credited(texts: Sequence[str], patterns: Sequence[re.Pattern[str]]) -> list[str]:
    """The outlets that the patterns find, in the order of the text."""
    places = (
        (number, match.start(), _outlet(tidy(match["name"])))
        for number, text in enumerate(texts)
        for match in chain.from_iterable(pattern.finditer(text) for pattern in patterns)
    )
    return [name for _, _, name in sorted(places) if name]


def _outlet(name: str) -> str:
    """A name as an outlet's: known, or of an outlet's shape; "" where it is neither."""
    if outlets.known(name):
        return name
    head = name.split()
    for length in range(len(head), 0, -1):
        piece = " ".join(head[:length])
        piece = re.sub(r"(?:'s|’s)$", "", piece)
        if outlets.known(piece) or (length > 1 and outlets.SHAPE.search(piece)):
            return piece
    return ""
