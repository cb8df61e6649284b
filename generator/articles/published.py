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
OVER = "date above the headline"


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the frame; `distance` counts lines from the headline, negative above it; `below` the text.

    `before` is the line before it; `after_title` tells that a line like another article's title stands just over it.
    """

    line: Line
    before: str
    distance: int
    below: bool = False
    after_title: bool = False


def choose(places: Sequence[Place], lead: str, whole: Sequence[str]) -> tuple[Published, tuple[str, ...]]:
    """The publication date and what the editor should settle.

    `lead` is the date of the dateline, `whole` all lines of the page, for the way it writes dates in figures.
    """
    short = [text for text in whole if len(text) < SHORT]
    order = order_of_figures(short)
    ranked = sorted(_candidates(places, order), key=lambda c: (-c[0], c[1]))
    shown = [found.value for text in short for found in dates(text, order) if found.value]
    if not any(c[3].value for c in ranked):
        ranked = _settled(ranked, shown)
    full = next((c for c in ranked if c[3].value), None)
    opening = next(dates(lead, order), None) if lead else None
    if opening and opening.value:
        return Published(opening.value, None, "dateline"), ()
    if opening and opening.partial.startswith("--"):
        same = {value[:4] for value in shown if value[5:] == opening.partial[2:]}
        year = _year_near(opening.partial, full[3].value) if full else same.pop() if len(same) == 1 else ""
        if year:
            return Published(f"{year}-{opening.partial[2:]}", None, "dateline with the year of the page's date"), ()
        if not full:
            return Published(None, opening.partial, "dateline"), ("published: the year is not in the text",)
    if full:
        letter = any(RELEASE.fullmatch(text.casefold()) for text in short)
        alone = full[2] == OVER and shown.count(full[3].value) < 2 and not letter
        return Published(full[3].value, None, full[2]), (_doubtful(full[3].text),) if alone else ()
    over = next((found.text for place in reversed(places) if place.distance < 0 for found in _full(place, order)), "")
    return (Published(), (_doubtful(over),)) if over and not ranked else _less(ranked)


def _full(place: Place, order: bool | None) -> list[Found]:
    return [found for found in dates(place.line.text, order) if found.value and not OTHER.search(place.line.text)]


def _doubtful(text: str) -> str:
    return f"published: {text} stands above the headline and may be the day on which the page was saved"


def _settled(
    ranked: Sequence[tuple[float, int, str, Found]], shown: Sequence[str]
) -> list[tuple[float, int, str, Found]]:
    """Dates in figures read as the one day that the page also gives in words, where only one reading is among them."""
    found = list(ranked)
    for number, (worth, at, rule, date_found) in enumerate(ranked):
        readings = {value for order in (True, False) for d in dates(date_found.text, order) if (value := d.value)}
        if date_found.doubt and len(both := readings & set(shown)) == 1:
            value = both.pop()
            found[number] = (worth, at, rule, replace(date_found, value=value, partial="", doubt=False))
    return found


def with_metadata(
    shown: Published, told: str, questions: tuple[str, ...], modified: str = ""
) -> tuple[Published, tuple[str, ...]]:
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


def _less(ranked: Sequence[tuple[float, int, str, Found]]) -> tuple[Published, tuple[str, ...]]:
    if not ranked:
        return Published(), ("published: there is no date in the text",)
    _, _, rule, found = ranked[0]
    if found.doubt:
        return Published(None, found.partial, rule), (
            f"published: in {found.text} the text does not tell which figure is the day and which the month",
        )
    missing = "year" if found.partial.startswith("--") else "day"
    return Published(None, found.partial, rule), (f"published: the {missing} is not in the text",)


def _candidates(places: Sequence[Place], order: bool | None) -> list[tuple[float, int, str, Found]]:
    made: list[tuple[float, int, str, Found]] = []
    for number, place in enumerate(places):
        if OTHER.search(place.line.text) or (place.line.prose and place.line.words > 20):
            continue
        for found in dates(place.line.text, order):
            worth, rule = _worth(place, found)
            if worth > 0:
                made.append((worth, number * 100 + found.start, rule, found))
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
        return 2.5, "updated-label"
    if byline.author(place.line) or byline.dated_name(place.line):
        return 6.0, "byline"
    if label >= 0:
        return 5.5, "published-label"
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
