"""When an article was published, as its frame tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from generator.articles import byline
from generator.articles.dates import Found, dates, order_of_figures
from generator.articles.lines import Line
from generator.articles.mastheads import RELEASE
from generator.model.article import Published

LABEL = re.compile(
    (
        r"\b(?:publish(?:ed|ing)?|publication|posted|post date|first published|issued|uploaded|added|"
        r"created|date|pub|written|released)\b"
    ),
    re.IGNORECASE,
)
UPDATED = re.compile(r"\b(?:updated?|modified|edited|revised|amended)\b", re.IGNORECASE)
OTHER = re.compile(
    r"©|copyright|\bjoined\b|\bmember\b|\bregistered\b|all rights reserved|\bsince\b|\bborn\b|\bexpires?\b|\bevents?\b",
    re.IGNORECASE,
)
NEAR = 3
SHORT = 200
"""Characters below which a line can tell how a page writes its dates."""
OVER, UPDATE = "date above the headline", "updated-label"
STATED = 4.0
"""The worth from which a date stands where articles give theirs."""
LATER = 10
"""Days after publication at most in which a page gives another date of the same article."""


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the frame; `distance` counts lines from the headline, negative above it; `below` the text.

    `before` is the line before it; `after_title` tells that a line like another article's title stands just over it,
    `silent` that a date in it is none of the article's, `early` that the headline stands below it once more.
    """

    line: Line
    before: str
    distance: int
    below: bool = False
    after_title: bool = False
    silent: bool = False
    early: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that can be the article's, and how much speaks for it; `at` orders those that are as good."""

    worth: float
    at: int
    rule: str
    found: Found


Told = tuple[Published, tuple[str, ...]]
"""The publication date and what the editor should settle."""


def choose(places: Sequence[Place], lead: str, whole: Sequence[str]) -> Told:
    """The publication date and what the editor should settle.

    `lead` is the date of the dateline, `whole` all lines of the page, for the way it writes dates in figures.
    """
    short = [text for text in whole if len(text) < SHORT]
    order = order_of_figures(short)
    ranked = sorted(_candidates(places, order), key=lambda c: (-c.worth, c.at))
    shown = [found.value for text in short for found in dates(text, order) if found.value]
    if not any(c.found.value for c in ranked):
        ranked = _settled(ranked, shown)
    opening = next(dates(lead, order), None) if lead else None
    told = _by_dateline(opening, ranked, shown) if opening else None
    if told:
        return told
    if any(c.found.value for c in ranked):
        heads = frozenset(number for number, place in enumerate(places) if RELEASE.fullmatch(place.line.key))
        return _by_frame(ranked, shown, heads)
    over = next((found.text for place in reversed(places) if place.distance < 0 for found in _full(place, order)), "")
    return (Published(), (_doubtful(over),)) if over and not ranked else _less(ranked)


def _by_dateline(opening: Found, ranked: Sequence[Candidate], shown: Sequence[str]) -> Told | None:
    """The day of the dateline, its year from the page's dates; None where the frame says more."""
    if opening.value:
        return Published(opening.value, None, "dateline"), ()
    if not opening.partial.startswith("--"):
        return None
    full = [c for c in ranked if c.found.value]
    same = {value[:4] for value in shown if value[5:] == opening.partial[2:]}
    year = next((year for c in full if (year := _year_near(opening.partial, c.found.value))), "")
    year = year or (same.pop() if len(same) == 1 and not full else "")
    if year:
        return Published(f"{year}-{opening.partial[2:]}", None, "dateline with the year of the page's date"), ()
    if full and full[0].worth >= STATED:
        return None
    return Published(None, opening.partial, "dateline"), ("published: the year is not in the text",)


def _by_frame(ranked: Sequence[Candidate], shown: Sequence[str], heads: frozenset[int]) -> Told:
    """The day that the frame tells, where one of its dates is a whole one; `heads` are the places that call the page
    a release, whose date stands beside them.
    """
    full = next(c for c in ranked if c.found.value)
    best = ranked[0]
    if best.worth >= STATED > full.worth:
        value = _completed(best.found, full.found.value)
        return (Published(value, None, best.rule), ()) if value else _less(ranked)
    if full.rule == UPDATE:
        over = (c for c in ranked if c.rule == OVER and "" < c.found.value <= full.found.value)
        full = next(over, full)
    if full.rule == UPDATE:
        return Published(full.found.value, None, UPDATE), (
            f"published: the page tells only when the article was updated, {full.found.text}",
        )
    letter = any(abs(full.at // 100 - head) <= NEAR for head in heads)
    alone = full.rule == OVER and shown.count(full.found.value) < 2 and not letter
    return Published(full.found.value, None, full.rule), (_doubtful(full.found.text),) if alone else ()


def _completed(found: Found, value: str) -> str:
    """A day without its year, or in figures that read both ways, by a date of the page a few days later; "" if open."""
    if found.partial.startswith("--"):
        year = _year_near(found.partial, value)
        return f"{year}-{found.partial[2:]}" if year else ""
    if not found.doubt:
        return ""
    last = date.fromisoformat(value).toordinal()
    readings = {d.value for order in (True, False) for d in dates(found.text, order) if d.value}
    near = [day for day in sorted(readings) if 0 <= last - date.fromisoformat(day).toordinal() <= LATER]
    return near[0] if len(near) == 1 else ""


def _full(place: Place, order: bool | None) -> list[Found]:
    return [found for found in dates(place.line.text, order) if found.value and not OTHER.search(place.line.text)]


def _doubtful(text: str) -> str:
    return f"published: {text} stands above the headline and may be the day on which the page was saved"


def _settled(ranked: Sequence[Candidate], shown: Sequence[str]) -> list[Candidate]:
    """Dates in figures read as the one day that the page also gives in words, where only one reading is among them."""
    found = list(ranked)
    for number, candidate in enumerate(ranked):
        text = candidate.found.text
        readings = {value for order in (True, False) for d in dates(text, order) if (value := d.value)}
        if candidate.found.doubt and len(both := readings & set(shown)) == 1:
            read = replace(candidate.found, value=both.pop(), partial="", doubt=False)
            found[number] = replace(candidate, found=read)
    return found


def with_metadata(shown: Published, told: str, questions: tuple[str, ...], modified: str = "") -> Told:
    """The date that a file's metadata tells, unless the page shows the day before or after it (another time zone).

    A shown day on which the metadata says the page was modified is not the day of publication.
    """
    found = next((d for d in dates(told) if d.value), None)
    if found is None:
        less = next((d for d in dates(told) if d.partial), None)
        if less is None or shown.value:
            return shown, questions
        return Published(None, less.partial, "metadata"), ("published: the day is not in the text",)
    if (
        shown.value
        and not modified.startswith(shown.value)
        and abs(date.fromisoformat(shown.value).toordinal() - date.fromisoformat(found.value).toordinal()) <= 1
    ):
        return shown, questions
    return Published(found.value, None, "metadata"), ()


def _less(ranked: Sequence[Candidate]) -> Told:
    if not ranked:
        return Published(), ("published: there is no date in the text",)
    found, rule = ranked[0].found, ranked[0].rule
    if found.doubt:
        return Published(None, found.partial, rule), (
            f"published: in {found.text} the text does not tell which figure is the day and which the month",
        )
    missing = "year" if found.partial.startswith("--") else "day"
    return Published(None, found.partial, rule), (f"published: the {missing} is not in the text",)


def _candidates(places: Sequence[Place], order: bool | None) -> list[Candidate]:
    made: list[Candidate] = []
    for number, place in enumerate(places):
        if place.silent or OTHER.search(place.line.text) or (place.line.prose and place.line.words > 20):
            continue
        for found in dates(place.line.text, order):
            worth, rule = _worth(place, found)
            if worth > 0:
                made.append(Candidate(worth, number * 100 + found.start, rule, found))
    return made


def _worth(place: Place, found: Found) -> tuple[float, str]:
    text = place.line.text
    start = max((m.end() for m in UPDATED.finditer(text[: found.start])), default=-1)
    label = max((m.end() for m in LABEL.finditer(text[: found.start])), default=-1)
    if start < 0 and label < 0 and len(place.before) < 30:
        start = 0 if UPDATED.search(place.before) else -1
        label = 0 if LABEL.search(place.before) else -1
    if place.below:
        return (3.0, "published-label below the text") if label > start or label >= 0 else (0.0, "")
    if start > label:
        return 2.5, UPDATE
    if byline.author(place.line) or byline.dated_name(place.line):
        return 6.0, "byline"
    if label >= 0:
        return 5.5, "published-label"
    if place.distance > 0 and place.early:
        return 2.2, OVER
    if place.distance > 0:
        return 5.0 - min(place.distance, 20) * 0.05, "date below the headline"
    if place.distance >= -NEAR and not place.after_title:
        return 2.0, OVER
    return 0.0, ""


def _year_near(partial: str, value: str) -> str:
    """The year of a page's date, if a month and day lie within the ten days up to it."""
    month, day = int(partial[2:4]), int(partial[5:7])
    page_month, page_day = int(value[5:7]), int(value[8:10])
    behind = (page_month - month) * 31 + page_day - day
    if -1 <= behind <= 10:
        return value[:4]
    return str(int(value[:4]) - 1) if behind + 12 * 31 <= 10 else ""
