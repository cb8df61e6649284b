"""Dates that name their day, month or year: what the text tells of them, and the year where it is left out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from generator.extract.dates.setting import (
    COUNTED,
    NO_DATE,
    NO_YEAR,
    OPEN,
    UNCLEAR,
    WRITTEN,
    YEAR_RULE,
    Parts,
    Reader,
    Resolution,
    Setting,
    month_of,
    step,
)  # fmt: skip
from generator.lexicon.calendar import HOLIDAYS, ORDINALS, SEASONS, WEEKDAYS

_FAR, _JUST_GONE, _EITHER = 270, 14, 150
"""Days: nobody leaves out the year of a day so far off; "due on the 3rd" may be told on the 5th; "was due" tells of a
day in either direction, but not of one so far off.
"""


def _day_of(text: str) -> int:
    return int("".join(c for c in text if c.isdigit()))


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _full_year(short: str, near: int) -> int:
    year = int(short)
    return year if len(short) == 4 else min((1900 + year, 2000 + year), key=lambda y: abs(y - near))


def _days(parts: Parts, setting: Setting) -> Resolution:
    month, day = month_of(parts["month"]), _day_of(parts["day"])
    month2 = month_of(parts["month2"]) if "month2" in parts else month
    day2 = _day_of(parts.get("day2") or parts.get("day3") or parts["day"])
    year = _stated_year(parts, setting)
    rule = WRITTEN
    if year is None:
        partial = f"--{month:02}-{day:02}"
        if "rel" in parts or setting.published is None:
            return Resolution(None, NO_YEAR, partial)
        year = _year_by_weekday(parts, month, day, setting) or _nearest_year(month, day, setting)
        rule = YEAR_RULE
        if year is None:
            return Resolution(None, UNCLEAR, partial)
    elif "rel" in parts:
        rule = COUNTED
    start, end = _make(year, month, day), _make(year + ((month2, day2) < (month, day)), month2, day2)
    if "year1" in parts:
        start, end = _make(int(parts["year1"]), month, day), _make(int(parts.get("year", parts["year1"])), month2, day2)
    elif "year" in parts and (month2, day2) < (month, day):
        start, end = _make(year - 1, month, day), _make(year, month2, day2)
    if start is None or end is None or start > end:
        return OPEN
    return Resolution(start.isoformat() if start == end else f"{start}/{end}", rule)


def _stated_year(parts: Parts, setting: Setting) -> int | None:
    if "year" in parts or "year1" in parts:
        return int(parts.get("year") or parts["year1"])
    near = setting.published.year if setting.published else None
    if "short" in parts:
        return _full_year(parts["short"], near or 2000)
    if "rel" in parts and near:
        return near + step(parts["rel"])
    return None


def _year_by_weekday(parts: Parts, month: int, day: int, setting: Setting) -> int | None:
    """The one year beside the publication in which that day has the weekday that is written before it."""
    if "weekday" not in parts or setting.published is None:
        return None
    weekday = WEEKDAYS[parts["weekday"].rstrip(".")]
    near = (setting.published.year + n for n in (-1, 0, 1))
    fits = [y for y in near if (d := _make(y, month, day)) and d.weekday() == weekday]
    return fits[0] if len(fits) == 1 else None


def _nearest_year(month: int, day: int, setting: Setting) -> int | None:
    """The year of a day that is written without one: the last such day before publication, or the next after it.

    Where tense and nearness speak against each other (ten months back or two months ahead), nothing is settled.
    """
    published = setting.published
    assert published is not None
    if (month, day) == (2, 29):
        return next((y for y in (published.year, published.year - 1, published.year + 1) if _make(y, 2, 29)), None)
    days = [date(published.year + n, month, day) for n in (-1, 0, 1) if _make(published.year + n, month, day)]
    if not days:
        return None
    back = max(d for d in days if d <= published + timedelta(days=1))
    ahead = min(d for d in days if d >= published)
    gone, to_come = (published - back).days, (ahead - published).days
    if setting.direction == 2:
        near = min(gone, to_come)
        return None if near > _EITHER else back.year if near == gone else ahead.year
    if setting.direction == 0:
        return back.year if gone <= to_come or gone < 150 else ahead.year
    if setting.direction == -2:
        return back.year
    if setting.direction > 0 and gone <= _JUST_GONE and to_come > _FAR:
        return back.year
    chosen, far, near = (back, gone, to_come) if setting.direction < 0 else (ahead, to_come, gone)
    return chosen.year if far <= _FAR or near > 60 else None


def _month(parts: Parts, setting: Setting) -> Resolution:
    month = month_of(parts["month"])
    partial = f"--{month:02}"
    if setting.published is None:
        return Resolution(None, NO_YEAR, partial)
    year = _month_year(month, setting)
    if year is None:
        return Resolution(None, UNCLEAR, partial)
    return Resolution(f"{year}-{month:02}", YEAR_RULE)


def _month_year(month: int, setting: Setting) -> int | None:
    published = setting.published
    assert published is not None
    year, now = published.year, published.month
    back, ahead = (now - month) % 12, (month - now) % 12
    if month == now:
        return year
    if setting.direction == -2:
        return year - (month > now)
    before, after = year - (month > now), year + (month < now)
    if setting.direction == 2:
        return before if back <= 5 else after if ahead <= 5 else None
    if setting.direction < 0:
        return before if back <= 9 else None
    if setting.direction > 0:
        return after if ahead <= 9 else None
    return before if back <= 6 else after if ahead <= 3 else None


def _month_with_year(parts: Parts, _setting: Setting) -> Resolution:
    value = f"{parts['year']}-{month_of(parts['month']):02}"
    if "year2" in parts:
        value += f"/{parts['year2']}-{month_of(parts['month2']):02}"
    return Resolution(value, WRITTEN)


def _relative_month(parts: Parts, setting: Setting) -> Resolution:
    month, rel = month_of(parts["month"]), parts["rel"]
    if setting.published is None:
        return Resolution(None, NO_YEAR, f"--{month:02}")
    year, now = setting.published.year, setting.published.month
    if rel in {"last", "past", "this past", "previous"}:
        year -= month >= now
    elif rel in {"next", "coming", "this coming"}:
        year += month <= now
    return Resolution(f"{year}-{month:02}", COUNTED)


def _month_range(parts: Parts, setting: Setting) -> Resolution:
    month, month2 = month_of(parts["month"]), month_of(parts["month2"])
    if "year" in parts:
        year = int(parts["year"])
        return Resolution(f"{year - (month > month2)}-{month:02}/{year}-{month2:02}", WRITTEN)
    if setting.published is None:
        return Resolution(None, NO_YEAR, f"--{month:02}")
    first = _month_year(month, setting)
    if first is None:
        return Resolution(None, UNCLEAR, f"--{month:02}")
    return Resolution(f"{first}-{month:02}/{first + (month2 < month)}-{month2:02}", YEAR_RULE)


def _iso_day(parts: Parts, _setting: Setting) -> Resolution:
    return Resolution(f"{parts['year']}-{parts['month']}-{parts['day']}", WRITTEN)


def _numeric(parts: Parts, setting: Setting) -> Resolution:
    if parts["sep"] != "/" and len(parts["year"]) == 2:
        return OPEN
    a, b = int(parts["a"]), int(parts["b"])
    year = _full_year(parts["year"], setting.published.year if setting.published else 2020)
    day_first, month_first = _make(year, b, a), _make(year, a, b)
    if parts["sep"] == "." or day_first == month_first or month_first is None or day_first is None:
        found = day_first if parts["sep"] == "." else day_first or month_first
        return Resolution(found.isoformat(), WRITTEN) if found else OPEN
    if setting.published is None:
        return OPEN
    near = [d for d in (day_first, month_first) if abs((d - setting.published).days) <= 10]
    return Resolution(near[0].isoformat(), "the reading near publication", inferred=True) if len(near) == 1 else OPEN


def _year(parts: Parts, _setting: Setting) -> Resolution:
    return Resolution(parts["year"], WRITTEN)


def _year_range(parts: Parts, _setting: Setting) -> Resolution:
    first, last = parts["year"], parts["year2"]
    last = first[:2] + last if len(last) == 2 else last
    return Resolution(f"{first}/{last}", WRITTEN)


def _decade(parts: Parts, _setting: Setting) -> Resolution:
    first = int(parts["decade"]) if len(parts["decade"]) == 4 else 1900 + int(parts["decade"])
    return Resolution(f"{first}/{first + 9}", WRITTEN)


def _century(parts: Parts, _setting: Setting) -> Resolution:
    last = int(parts["century"][:2]) * 100
    return Resolution(f"{last - 99}/{last}", WRITTEN)


def _holiday(parts: Parts, setting: Setting) -> Resolution:
    month, day = HOLIDAYS[parts["holiday"]]
    if "year" in parts:
        return Resolution(f"{parts['year']}-{month:02}-{day:02}", WRITTEN)
    if setting.published is None:
        return Resolution(None, NO_YEAR, f"--{month:02}-{day:02}")
    direction = {"last": -1, "next": 1}.get(parts.get("rel", ""), setting.direction)
    year = _nearest_year(month, day, Setting(setting.published, direction))
    return Resolution(f"{year}-{month:02}-{day:02}", YEAR_RULE) if year else OPEN


def _nine_eleven(_parts: Parts, _setting: Setting) -> Resolution:
    return Resolution("2001-09-11", "name of that day")


def _season(parts: Parts, setting: Setting) -> Resolution:
    year = _stated_year(parts, setting)
    rule = WRITTEN if "year" in parts else COUNTED
    return Resolution(f"{year}-{SEASONS[parts['season']]}", rule) if year else NO_DATE


def _half(parts: Parts, setting: Setting) -> Resolution:
    year = _stated_year(parts, setting)
    if year is None:
        return NO_DATE
    months = "01/{0}-06" if parts["nth"] == "first" else "07/{0}-12"
    return Resolution(f"{year}-{months.format(year)}", WRITTEN if "year" in parts else COUNTED)


def _quarter(parts: Parts, setting: Setting) -> Resolution:
    if "fiscal" in parts:
        return OPEN
    year = _stated_year(parts, setting)
    rule = WRITTEN if "year" in parts else COUNTED
    return Resolution(f"{year}-Q{ORDINALS[parts['nth']]}", rule) if year else NO_DATE


READERS: Mapping[str, Reader] = {
    "month-day": _days, "day-month": _days, "day-month-range": _days, "iso-day": _iso_day, "numeric": _numeric,
    "month-year": _month_with_year, "rel-month": _relative_month, "month-range": _month_range, "month": _month,
    "year-range": _year_range, "fiscal-year": _year, "year": _year, "decade": _decade, "short-decade": _decade,
    "century": _century, "quarter": _quarter, "half": _half, "season": _season, "holiday": _holiday,
    "nine-eleven": _nine_eleven,
}  # fmt: skip
"""How each form is read that names its day, month or year."""
