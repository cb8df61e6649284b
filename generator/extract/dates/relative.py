"""Dates that count from the publication date ("last week", "on Friday") or the date before them ("a day later")."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

from generator.extract.dates.forms import COUNTS
from generator.extract.dates.setting import (
    ANCHORED,
    COUNTED,
    NO_DATE,
    NO_YEAR,
    OPEN,
    Parts,
    Reader,
    Resolution,
    Setting,
    month_of,
    step,
)  # fmt: skip
from generator.lexicon.calendar import ORDINALS, SEASONS, WEEKDAYS
from generator.model.when import bounds, precision


def _month_relative_year(parts: Parts, setting: Setting) -> Resolution:
    month, rel = month_of(parts["month"]), parts["rel"]
    if rel.startswith("the "):
        found = _anchor_shift(setting, "year", {"the following": 1, "the previous": -1}.get(rel, 0))
        return Resolution(f"{found}-{month:02}", ANCHORED, inferred=True) if found else OPEN
    if setting.published is None:
        return Resolution(None, NO_YEAR, f"--{month:02}")
    return Resolution(f"{setting.published.year + step(rel)}-{month:02}", COUNTED)


def _weekday(parts: Parts, setting: Setting) -> Resolution:
    if setting.published is None:
        return NO_DATE
    day = _weekday_date(parts, WEEKDAYS[parts["weekday"]], setting.published, setting.direction)
    if day is None:
        return OPEN
    rule = "that weekday before publication" if day < setting.published else "that weekday after publication"
    return Resolution(day.isoformat(), "weekday of publication" if day == setting.published else rule)


def _weekday_date(parts: Parts, weekday: int, published: date, direction: int) -> date | None:
    rel = parts.get("rel", "").removeprefix("the ")
    back = (published.weekday() - weekday) % 7
    ahead = (weekday - published.weekday()) % 7
    monday = published - timedelta(days=published.weekday())
    if "after" in parts:
        return published + timedelta(days=(ahead or 0) + 7)
    if "week" in parts:
        return monday + timedelta(days=weekday + 7 * step(parts["week"]))
    if rel in {"last", "past", "this past"}:
        return None if rel == "last" and back == 1 else published - timedelta(days=back or 7)
    if rel == "next":
        return published + timedelta(days=ahead or 7) if (ahead or 7) + published.weekday() > 6 else None
    if rel in {"coming", "this coming"}:
        return published + timedelta(days=ahead or 7)
    if rel == "following":
        return None
    if rel == "this":
        return monday + timedelta(days=weekday)
    if direction == 0 and back > 4:
        return None
    return published + timedelta(days=ahead) if direction > 0 else published - timedelta(days=back)


def _weekday_range(parts: Parts, setting: Setting) -> Resolution:
    if setting.published is None:
        return NO_DATE
    first = _weekday_date({}, WEEKDAYS[parts["weekday"]], setting.published, setting.direction)
    if first is None:
        return OPEN
    last = first + timedelta(days=(WEEKDAYS[parts["weekday2"]] - first.weekday()) % 7)
    return Resolution(f"{first}/{last}", "weekdays around publication")


def _today(parts: Parts, setting: Setting) -> Resolution:
    if setting.published is None:
        return NO_DATE
    word = parts["word"].removeprefix("the ")
    shift = {"yesterday": -1, "tomorrow": 1, "day before yesterday": -2, "day after tomorrow": 2}.get(word, 0)
    return Resolution((setting.published + timedelta(days=shift)).isoformat(), COUNTED)


def _part_of_day(parts: Parts, setting: Setting) -> Resolution:
    if setting.published is None:
        return NO_DATE
    return Resolution((setting.published - timedelta(days=parts["rel"] == "last")).isoformat(), COUNTED)


def _unit(parts: Parts, setting: Setting) -> Resolution:
    step = {"last": -1, "next": 1, "coming": 1, "this coming": 1, "past": -1, "this past": -1}.get(parts["rel"], 0)
    if parts["rel"] == "previous":
        return _anchored(setting, parts["unit"], -1)
    if setting.published is None:
        return NO_DATE
    return Resolution(shift(setting.published, parts["unit"], step), COUNTED)


def shift(day: date, unit: str, count: int) -> str:
    """The unit that lies `count` units after the one around `day`: a month before 20 May 2031 is "2031-04"."""
    if unit == "day":
        return (day + timedelta(days=count)).isoformat()
    if unit in {"week", "fortnight"}:
        count *= 2 if unit == "fortnight" else 1
        year, week, _ = (day + timedelta(weeks=count)).isocalendar()
        return f"{year}-W{week:02}"
    if unit == "month":
        months = day.year * 12 + day.month - 1 + count
        return f"{months // 12:04}-{months % 12 + 1:02}"
    if unit == "quarter":
        quarters = day.year * 4 + (day.month - 1) // 3 + count
        return f"{quarters // 4:04}-Q{quarters % 4 + 1}"
    if unit == "year":
        return f"{day.year + count:04}"
    span = 10 if unit == "decade" else 100
    first = (day.year // span + count) * span + (unit == "century")
    return f"{first}/{first + span - 1}"


def _weekend(parts: Parts, setting: Setting) -> Resolution:
    published = setting.published
    if published is None:
        return NO_DATE
    rel, today = parts["rel"].split()[-1], published.weekday()
    saturday = published + timedelta(days=5 - today)
    if rel in {"last", "past"}:
        saturday -= timedelta(weeks=1)
    elif rel == "next":
        if today < 4:
            return OPEN
        saturday += timedelta(weeks=1)
    elif rel in {"the", "this"} and today < 5:
        if rel == "the" and setting.direction == 0 and today > 1:
            return OPEN
        if setting.direction < 0 or (setting.direction == 0 and today < 2 and rel == "the"):
            saturday -= timedelta(weeks=1)
    return Resolution(f"{saturday}/{saturday + timedelta(days=1)}", COUNTED)


def _within(parts: Parts, setting: Setting) -> Resolution:
    if setting.published is None:
        return NO_DATE
    value = shift(setting.published, parts.get("unit", "year"), 0)
    anchor = bounds(setting.anchor)
    if anchor and anchor[0].year != setting.published.year:
        return OPEN
    return Resolution(value, COUNTED)


def _ago(parts: Parts, setting: Setting) -> Resolution:
    if setting.published is None:
        return NO_DATE
    if parts["unit"] == "decade" or "about" in parts:
        return OPEN
    return Resolution(shift(setting.published, parts["unit"], -_count(parts["count"])), COUNTED)


def _ahead(parts: Parts, setting: Setting) -> Resolution:
    if setting.published is None:
        return NO_DATE
    if parts["unit"] == "decade":
        return OPEN
    return Resolution(shift(setting.published, parts["unit"], _count(parts["count"])), COUNTED)


def _count(text: str) -> int:
    return int(text) if text.isdigit() else COUNTS.get(text, 1)


def _shifted(parts: Parts, setting: Setting) -> Resolution:
    way = -1 if parts["way"] in {"earlier", "before", "prior"} else 1
    return _anchored(setting, parts["unit"], way * _count(parts["count"]))


def _next_to(parts: Parts, setting: Setting) -> Resolution:
    if parts["way"] == "next" and parts["unit"] != "day":
        return OPEN
    return _anchored(setting, parts["unit"], 1 if parts["way"] in {"following", "next"} else -1)


def _same(parts: Parts, setting: Setting) -> Resolution:
    return _anchored(setting, parts.get("unit") or parts["unit2"], 0)


def _day_of_month(parts: Parts, setting: Setting) -> Resolution:
    """A day of the month of the date before it: "on 4 May and on the 25th"; open where it may be the month after."""
    before, day = bounds(setting.anchor), int("".join(c for c in parts["day"] if c.isdigit()))
    if before is None or before[0] != before[1] or day > monthrange(before[0].year, before[0].month)[1]:
        return OPEN
    if day < before[0].day and setting.direction >= 0:
        return OPEN
    return Resolution(before[0].replace(day=day).isoformat(), ANCHORED, inferred=True)


def _anchored(setting: Setting, unit: str, count: int) -> Resolution:
    value = _anchor_shift(setting, unit, count)
    return Resolution(value, ANCHORED, inferred=True) if value else Resolution(None, "no date to count from")


_FINENESS = {"day": 0, "week": 1, "fortnight": 1, "month": 2, "quarter": 3, "season": 4, "year": 5}


def _anchor_shift(setting: Setting, unit: str, count: int) -> str | None:
    """The anchor moved by `count` units; None where it is coarser than the unit."""
    around, fine = bounds(setting.anchor), _FINENESS.get(precision(setting.anchor), 9)
    if around is None or unit == "decade":
        return None
    if unit == "year" and fine in {_FINENESS["month"], _FINENESS["quarter"]}:
        return f"{int(setting.anchor[:4]) + count}{setting.anchor[4:]}" if count else setting.anchor[:4]
    return shift(around[0], unit, count) if fine <= _FINENESS[unit] else None


def _bare_quarter(parts: Parts, setting: Setting) -> Resolution:
    if setting.published is None:
        return NO_DATE
    nth, now = ORDINALS[parts.get("nth", "")], (setting.published.month - 1) // 3 + 1
    year = setting.published.year - (nth > now) if setting.direction <= 0 else setting.published.year + (nth < now)
    return Resolution(f"{year}-Q{nth}", "calendar quarter nearest to publication", inferred=True)


def _this_season(parts: Parts, setting: Setting) -> Resolution:
    if setting.published is None:
        return NO_DATE
    if parts["season"] == "winter" or setting.published.month in {1, 2, 12}:
        return OPEN
    return Resolution(f"{setting.published.year}-{SEASONS[parts['season']]}", COUNTED)


def _next_season(parts: Parts, setting: Setting) -> Resolution:
    """Open where people mean different years: "last spring" in October, "next summer" in May, any winter."""
    if setting.published is None:
        return NO_DATE
    first = {"SP": 3, "SU": 6, "FA": 9}.get(SEASONS[parts["season"]])
    year, month = setting.published.year, setting.published.month
    if first is None or (month >= first + 3 if parts["rel"] == "last" else month < first):
        return OPEN
    return Resolution(f"{year + step(parts['rel'])}-{SEASONS[parts['season']]}", COUNTED)


READERS: Mapping[str, Reader] = {
    "weekday": _weekday, "weekday-range": _weekday_range, "today": _today, "part-of-day": _part_of_day, "unit": _unit,
    "weekend": _weekend, "within": _within, "ago": _ago, "ahead": _ahead, "shifted": _shifted, "next-to": _next_to,
    "same": _same, "month-rel-year": _month_relative_year, "bare-quarter": _bare_quarter, "this-season": _this_season,
    "next-season": _next_season,
    "day-of-month": _day_of_month,
}  # fmt: skip
"""How each form is read that counts from the publication date or from another date."""
