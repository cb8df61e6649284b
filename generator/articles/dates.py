"""Calendar dates as the frames of news pages write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.articles.months import FOREIGN
from generator.lexicon.calendar import MONTHS

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
DAY = r"(?:3[01]|[12]\d|0?[1-9])"
YEAR = r"(?:19[89]\d|20[0-4]\d)"
DATE = re.compile(
    rf"""
    (?<![\d/-])(?<!\d\.)(?:
      (?P<iso_y>{YEAR})(?P<iso_sep>[-/.])(?P<iso_m>1[0-2]|0?[1-9])(?P=iso_sep)(?P<iso_d>{DAY})(?=t\d|\D|$)
    | (?P<num_a>\d{{1,2}})(?P<num_sep>[-/.])(?P<num_b>\d{{1,2}})(?P=num_sep)(?P<num_y>{YEAR}|\d\d)(?![\d/])
    | (?P<df_d>{DAY})(?:st|nd|rd|th)?(?:\ of)?[\s.,/-]{{0,3}}(?P<df_m>{MONTH})\.?
      [\s,./-]{{0,3}}(?P<df_y>{YEAR}(?=\D|$)|(?<=[/-])\d\d(?!\d))
    | (?<![a-z])(?P<mf_m>{MONTH})\.?(?:\s{{0,3}}|\s?-\s?)(?P<mf_d>{DAY})(?:st|nd|rd|th)?
      (?:\s?,\s?|\s|\s?/\s?|\s?-\s?){{1,2}}(?P<mf_y>{YEAR})
    | (?P<fo_d>{DAY})(?:er\b|[.º°])?\ (?:de\ )?(?P<fo_m>{"|".join(FOREIGN)})\ (?:de\ |del\ )?(?P<fo_y>{YEAR})(?!\d)
    | (?<![a-z])(?P<pm_m>{MONTH})\.?\s{{1,3}}(?P<pm_d>{DAY})(?:st|nd|rd|th)?(?![\d:])
    | (?P<pd_d>{DAY})(?:st|nd|rd|th)?\s{{1,3}}(?P<pd_m>{MONTH})(?![a-z])
    | (?<![a-z])(?P<my_m>{MONTH})\.?,?\s{{1,3}}(?P<my_y>{YEAR})(?!\d)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
DAY_FIRST_ZONE = re.compile(
    r"\b(?:gmt|bst|cet|cest|ist|wat|sast|eat|aest|aedt|pkt|sgt|hkt|nzdt|nzst|wib|utc|\d{1,2}h\d\d)\b", re.IGNORECASE
)
MONTH_FIRST_ZONE = re.compile(r"\b(?:est|edt|cst|cdt|mst|mdt|pst|pdt|et|pt|ct)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text, at [start, end). Exactly one of `value` (ISO day) and `partial` is set.

    `partial` is "2024-10", "2024" or "--09-11"; in doubt: day and month of a date in figures can be either.
    """

    start: int
    end: int
    text: str
    value: str = ""
    partial: str = ""
    doubt: bool = False


def dates(text: str, day_first: bool | None = None) -> Iterator[Found]:
    """The dates in a text, in order. `day_first` tells how figures are meant where they can be read both ways."""
    for match in DATE.finditer(text):
        found = _read(match, day_first)
        if found:
            yield found


def order_of_figures(texts: list[str]) -> bool | None:
    """Whether a site writes the day before the month, by the dates that read only one way; None if none tells."""
    votes = {True: 0, False: 0}
    for text in texts:
        for match in DATE.finditer(text):
            if not match["num_a"]:
                continue
            a, b = int(match["num_a"]), int(match["num_b"])
            if a > 12 >= b or b > 12 >= a:
                votes[a > 12] += 1
            elif match["num_sep"] == "." or DAY_FIRST_ZONE.search(text):
                votes[True] += 1
            elif MONTH_FIRST_ZONE.search(text):
                votes[False] += 1
    if bool(votes[True]) == bool(votes[False]):
        return None
    return votes[True] > 0


def _read(match: re.Match[str], day_first: bool | None) -> Found | None:
    start, end, shown = match.start(), match.end(), match.group()
    if match["iso_y"]:
        value = _iso(match["iso_y"], match["iso_m"], match["iso_d"])
    elif match["df_y"]:
        value = _iso(_full_year(match["df_y"]), _month(match["df_m"]), match["df_d"])
    elif match["fo_y"]:
        value = _iso(match["fo_y"], str(FOREIGN[match["fo_m"].casefold()]), match["fo_d"])
    elif match["mf_y"]:
        value = _iso(match["mf_y"], _month(match["mf_m"]), match["mf_d"])
    elif match["num_y"]:
        return _figures(match, day_first)
    else:
        partial = _partial(match)
        return Found(start, end, shown, partial=partial) if partial else None
    return Found(start, end, shown, value=value) if value else None


def _figures(match: re.Match[str], day_first: bool | None) -> Found | None:
    a, b, year = int(match["num_a"]), int(match["num_b"]), _full_year(match["num_y"])
    if match["num_sep"] == ".":
        day_first = True
    if a > 12 or b > 12 or a == b:
        day, month = (a, b) if a > 12 or a == b else (b, a)
    elif day_first is None:
        return Found(match.start(), match.end(), match.group(), partial=year, doubt=True)
    else:
        day, month = (a, b) if day_first else (b, a)
    value = _iso(year, str(month), str(day))
    return Found(match.start(), match.end(), match.group(), value=value) if value else None


def _partial(match: re.Match[str]) -> str:
    if match["my_y"]:
        return f"{match['my_y']}-{int(_month(match['my_m'])):02d}"
    month, day = _month(match["pm_m"] or match["pd_m"]), match["pm_d"] or match["pd_d"]
    return f"--{int(month):02d}-{int(day):02d}" if _iso("2024", month, day) else ""


def _month(name: str) -> str:
    return str(MONTHS[name.casefold()])


def _full_year(year: str) -> str:
    return year if len(year) == 4 else f"20{year}"


def _iso(year: str, month: str, day: str) -> str:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
