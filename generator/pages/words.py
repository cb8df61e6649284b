"""What the site calls things: badges, dates and counts in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from generator.model.when import bounds

STANCE = {
    "assert": "",
    "estimate": "estimate",
    "deny": "denial",
    "warn": "warning",
    "urge": "call",
    "pledge": "pledge",
    "speculate": "speculation",
    "question": "question",
    "unconfirmed": "not confirmed",
    "other": "",
}
STATUS = {
    "happened": "",
    "planned": "planned",
    "expected": "expected",
    "conditional": "conditional",
    "alleged": "alleged",
    "denied": "denied",
}
STATE = {
    "corroborated": "independent origins agree",
    "repeated": "repeated, one origin",
    "single": "one article",
    "disputed": "disputed",
}
CONFLICT = {
    "denial": "denial",
    "unconfirmed": "not confirmed",
    "different-figure": "another figure",
    "different-framing": "another framing",
}
CHANGE = {
    "new": "new fact",
    "withdrawn": "no longer reported",
    "figure": "figure changed",
    "status": "status changed",
    "text": "wording changed",
    "edited": "edited by hand",
    "article": "new article",
}
TYPE = {"person": "person", "country": "country", "organization": "organisation"}
FIELD = {
    "said_by": "speaker",
    "via": "relayed by",
    "when": "date",
    "where": "place",
    "quote": "evidence",
    "published": "publication date",
    "origin": "origin of the reporting",
    "figures": "figures",
}

UNDATED = "1970-01-01"
"""Date in the front matter of a page of a briefing in which nothing has a date."""

_QUESTION = {
    "date": "Dates",
    "published": "Dates",
    "when": "Dates",
    "undated": "Dates",
    "speaker": "Who said it",
    "said_by": "Who said it",
    "origin": "Origins",
    "single-origin": "Origins",
    "unnamed": "Unnamed sources",
    "no-answer": "No answer",
    "brief": "From the briefs",
    "silence": "No answer",
    "denial": "Denials without the other side",
    "actor": "Who is who",
    "review": "For the editor",
    "clash": "For the editor",
}
_RULE = {
    "outside-line": "not part of the article",
    "outside-text": "not part of the article",
    "outside-main-text": "not part of the article",
    "before-dateline": "before the article begins",
    "agency-tail": "agency's closing lines",
    "author-bio": "about the author",
    "share-bar": "links for sharing",
    "share-fill": "links for sharing",
    "shouted-line": "line in capitals",
    "release-end-matter": "end of a press release",
    "no-running-text": "no sentences",
    "published-label": "date after a word such as Published",
    "byline": "date in the byline",
}
_QUARTERS = ("first", "second", "third", "fourth")
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter"}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_PARTIAL = re.compile(r"--(\d\d)-(\d\d)")


def day(value: str) -> str:
    """A calendar value as a reader writes it: "18 Oct 2024", "week of 8 Jul 2024", "Oct 2024", "third quarter 2024",
    "spring 2024", "2024", "9–11 Jul 2024", "11 Sep, year open".

    Anything else comes back as it is.
    """
    partial = _PARTIAL.fullmatch(value)
    if partial:
        return f"{int(partial[2])} {_month(partial[1])}, year open"
    first, slash, last = value.partition("/")
    if not slash:
        return _point(first)
    a, b = first.split("-"), last.split("-")
    if len(a) == len(b) == 3 and a[:2] == b[:2]:
        return f"{int(a[2])}–{_point(last)}"
    if len(a) == len(b) > 1 and a[0] == b[0]:
        return f"{_point(first).rsplit(' ', 1)[0]} – {_point(last)}"
    return f"{_point(first)} – {_point(last)}"


def first_day(value: str) -> str:
    """The first day that a calendar value may mean, "" where it means none."""
    days = bounds(value)
    return days[0].isoformat() if days else ""


def dated(*values: str) -> str:
    """The first day of the first of `values` that has one, else UNDATED: every page has a date."""
    return next(filter(None, map(first_day, values)), UNDATED)


def quantity(value: float, high: float | None = None) -> str:
    """A number as a label: "12,000", "1.5 million", "10–12"."""
    return _number(value) + (f"–{_number(high)}" if high is not None and high > value else "")


def share(part: int, whole: int) -> str:
    """A percentage without decimals, "" of nothing."""
    return f"{100 * part // whole} %" if whole else ""


def listed(names: Sequence[str]) -> str:
    """Names in one phrase: "a", "a and b", "a, b and c"."""
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]])) if names else ""


def other_names(name: str, aliases: Sequence[str]) -> list[str]:
    """The aliases that are names of their own, and not the name with a title or an acronym beside it."""
    return [alias for alias in aliases if not re.search(rf"\b{re.escape(name)}\b", alias, re.IGNORECASE)]


def question_kind(kind: str) -> str:
    """The heading under which an open question stands."""
    return _QUESTION.get(kind) or rule(kind).capitalize() or "Other questions"


def rule(name: str) -> str:
    """A rule's name in words: "share-bar" is "share bar"."""
    return _RULE.get(name) or re.sub(r"[-_.]+", " ", name).strip()


def _point(text: str) -> str:
    parts = text.split("-")
    days = bounds(text)
    if days and len(parts) == 2 and not parts[1].isdigit():
        return _named_part(parts[1], parts[0], days[0].isoformat())
    if not all(p.isdigit() for p in parts) or len(parts) > 3:
        return text
    if len(parts) == 3 and _is_day(text):
        return f"{int(parts[2])} {_month(parts[1])} {parts[0]}"
    return f"{_month(parts[1])} {parts[0]}" if len(parts) == 2 else text


def _named_part(part: str, year: str, first: str) -> str:
    """A week, quarter or season."""
    if part[0] == "W":
        return f"week of {_point(first)}"
    if part[0] == "Q":
        return f"{_QUARTERS[int(part[1]) - 1]} quarter {year}"
    return f"{_SEASONS[part]} {year}"


def _number(value: float) -> str:
    for size, name in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if value >= size:
            return f"{value / size:.4g} {name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"


def _month(number: str) -> str:
    return _MONTHS[(int(number) - 1) % 12]


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
