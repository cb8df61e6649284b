"""From the parts of a time expression to a calendar value: pure calendar arithmetic, no text and no grammar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from generator.extract.dates.forms import COUNTS, Expression
from generator.lexicon.calendar import HOLIDAYS, MONTHS, ORDINALS, SEASONS, WEEKDAYS
from generator.model.when import bounds, precision

Parts = Mapping[str, str]

WRITTEN = "written out"
YEAR_RULE = "year from the publication date"
COUNTED = "counted from the publication date"
ANCHORED = "counted from the date before it"
UNKNOWN = "no publication date"
NO_YEAR = "no year in the text"
UNCLEAR = "more than one reading"


@dataclass(frozen=True, slots=True)
class Setting:
    """What a time expression is read against.

    `published` is the day of publication, None when the text does not tell; `direction` is -1 where the governing
    verb looks back (-2 where there is no doubt: "since"), 1 where it looks ahead, 0 where it does not tell; `anchor` is
    the value of the date before it in the text, "" if there is none.
    """

    published: date | None
    direction: int = 0
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Resolution:
    """A calendar value with the rule that gave it; `value` None: open. `partial` is "--07" or "--07-09"."""

    value: str | None
    rule: str
    partial: str | None = None
    inferred: bool = False


OPEN = Resolution(None, UNCLEAR)
NO_DATE = Resolution(None, UNKNOWN)


def resolve(expression: Expression, setting: Setting) -> Resolution:
    """The calendar value of an expression, open where the setting does not settle it or the calendar ends."""
    try:
        found = _RESOLVERS[expression.kind](expression.parts, setting)
    except OverflowError:
        return OPEN
    if found.value is not None and bounds(found.value) is None:
        return OPEN
    return found


def _month_of(name: str) -> int:
    return MONTHS[name.rstrip(".")]


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
    month, day = _month_of(parts["month"]), _day_of(parts["day"])
    month2 = _month_of(parts["month2"]) if "month2" in parts else month
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
        return near + _step(parts["rel"])
    return None


def _step(rel: str) -> int:
    return {"last": -1, "next": 1}.get(rel, 0)


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
    if setting.direction == 0:
        return back.year if gone <= to_come or gone < 150 else ahead.year
    if setting.direction == -2:
        return back.year
    chosen, far, near = (back, gone, to_come) if setting.direction < 0 else (ahead, to_come, gone)
    return chosen.year if far <= 270 or near > 60 else None


def _month(parts: Parts, setting: Setting) -> Resolution:
    month = _month_of(parts["month"])
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
    if setting.direction < 0:
        return before if back <= 9 else None
    if setting.direction > 0:
        return after if ahead <= 9 else None
    return before if back <= 6 else after if ahead <= 3 else None


def _month_with_year(parts: Parts, setting: Setting) -> Resolution:
    value = f"{parts['year']}-{_month_of(parts['month']):02}"
    if "year2" in parts:
        value += f"/{parts['year2']}-{_month_of(parts['month2']):02}"
    return Resolution(value, WRITTEN)


def _month_relative_year(parts: Parts, setting: Setting) -> Resolution:
    month, rel = _month_of(parts["month"]), parts["rel"]
    if rel.startswith("the "):
        found = _anchor_shift(setting, "year", {"the following": 1, "the previous": -1}.get(rel, 0))
        return Resolution(f"{found}-{month:02}", ANCHORED, inferred=True) if found else OPEN
    if setting.published is None:
        return Resolution(None, NO_YEAR, f"--{month:02}")
    return Resolution(f"{setting.published.year + _step(rel)}-{month:02}", COUNTED)


def _relative_month(parts: Parts, setting: Setting) -> Resolution:
    month, rel = _month_of(parts["month"]), parts["rel"]
    if setting.published is None:
        return Resolution(None, NO_YEAR, f"--{month:02}")
    year, now = setting.published.year, setting.published.month
    if rel in {"last", "past", "this past", "previous"}:
        year -= month >= now
    elif rel in {"next", "coming", "this coming"}:
        year += month <= now
    return Resolution(f"{year}-{month:02}", COUNTED)


def _month_range(parts: Parts, setting: Setting) -> Resolution:
    month, month2 = _month_of(parts["month"]), _month_of(parts["month2"])
    if "year" in parts:
        year = int(parts["year"])
        return Resolution(f"{year - (month > month2)}-{month:02}/{year}-{month2:02}", WRITTEN)
    if setting.published is None:
        return Resolution(None, NO_YEAR, f"--{month:02}")
    first = _month_year(month, setting)
    if first is None:
        return Resolution(None, UNCLEAR, f"--{month:02}")
    return Resolution(f"{first}-{month:02}/{first + (month2 < month)}-{month2:02}", YEAR_RULE)


def _iso_day(parts: Parts, setting: Setting) -> Resolution:
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


def _year(parts: Parts, setting: Setting) -> Resolution:
    return Resolution(parts["year"], WRITTEN)


def _year_range(parts: Parts, setting: Setting) -> Resolution:
    first, last = parts["year"], parts["year2"]
    last = first[:2] + last if len(last) == 2 else last
    return Resolution(f"{first}/{last}", WRITTEN)


def _decade(parts: Parts, setting: Setting) -> Resolution:
    first = int(parts["decade"]) if len(parts["decade"]) == 4 else 1900 + int(parts["decade"])
    return Resolution(f"{first}/{first + 9}", WRITTEN)


def _century(parts: Parts, setting: Setting) -> Resolution:
    last = int(parts["century"][:2]) * 100
    return Resolution(f"{last - 99}/{last}", WRITTEN)


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
    if "week" in parts:
        return monday + timedelta(days=weekday + 7 * _step(parts["week"]))
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
    """`count` units after the unit that `day` lies in: shift(2031-05-20, "month", -1) is "2031-04"."""
    if unit == "day":
        return (day + timedelta(days=count)).isoformat()
    if unit == "week":
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


def _anchored(setting: Setting, unit: str, count: int) -> Resolution:
    value = _anchor_shift(setting, unit, count)
    return Resolution(value, ANCHORED, inferred=True) if value else Resolution(None, "no date to count from")


_FINENESS = {"day": 0, "week": 1, "month": 2, "quarter": 3, "season": 4, "year": 5}


def _anchor_shift(setting: Setting, unit: str, count: int) -> str | None:
    """The anchor moved by `count` units; None where it is coarser than the unit."""
    around, fine = bounds(setting.anchor), _FINENESS.get(precision(setting.anchor), 9)
    if around is None or unit == "decade":
        return None
    if unit == "year" and fine in {_FINENESS["month"], _FINENESS["quarter"]}:
        return f"{int(setting.anchor[:4]) + count}{setting.anchor[4:]}" if count else setting.anchor[:4]
    return shift(around[0], unit, count) if fine <= _FINENESS[unit] else None


def _quarter(parts: Parts, setting: Setting) -> Resolution:
    year = _stated_year(parts, setting)
    rule = WRITTEN if "year" in parts else COUNTED
    return Resolution(f"{year}-Q{ORDINALS[parts['nth']]}", rule) if year else NO_DATE


def _bare_quarter(parts: Parts, setting: Setting) -> Resolution:
    if setting.published is None:
        return NO_DATE
    nth, now = ORDINALS[parts.get("nth", "")], (setting.published.month - 1) // 3 + 1
    year = setting.published.year - (nth > now) if setting.direction <= 0 else setting.published.year + (nth < now)
    return Resolution(f"{year}-Q{nth}", "calendar quarter nearest to publication", inferred=True)


def _half(parts: Parts, setting: Setting) -> Resolution:
    year = _stated_year(parts, setting)
    if year is None:
        return NO_DATE
    months = "01/{0}-06" if parts["nth"] == "first" else "07/{0}-12"
    return Resolution(f"{year}-{months.format(year)}", WRITTEN if "year" in parts else COUNTED)


def _season(parts: Parts, setting: Setting) -> Resolution:
    year = _stated_year(parts, setting)
    rule = WRITTEN if "year" in parts else COUNTED
    return Resolution(f"{year}-{SEASONS[parts['season']]}", rule) if year else NO_DATE


def _this_season(parts: Parts, setting: Setting) -> Resolution:
    if setting.published is None:
        return NO_DATE
    if parts["season"] == "winter" or setting.published.month in {1, 2, 12}:
        return OPEN
    return Resolution(f"{setting.published.year}-{SEASONS[parts['season']]}", COUNTED)


def _holiday(parts: Parts, setting: Setting) -> Resolution:
    month, day = HOLIDAYS[parts["holiday"]]
    if "year" in parts:
        return Resolution(f"{parts['year']}-{month:02}-{day:02}", WRITTEN)
    if setting.published is None:
        return Resolution(None, NO_YEAR, f"--{month:02}-{day:02}")
    direction = {"last": -1, "next": 1}.get(parts.get("rel", ""), setting.direction)
    year = _nearest_year(month, day, Setting(setting.published, direction))
    return Resolution(f"{year}-{month:02}-{day:02}", YEAR_RULE) if year else OPEN


def _nine_eleven(parts: Parts, setting: Setting) -> Resolution:
    return Resolution("2001-09-11", "name of that day")


_RESOLVERS: Mapping[str, Callable[[Parts, Setting], Resolution]] = {
    "month-day": _days, "day-month": _days, "day-month-range": _days, "iso-day": _iso_day, "numeric": _numeric,
    "month-year": _month_with_year, "month-rel-year": _month_relative_year, "rel-month": _relative_month,
    "month-range": _month_range, "month": _month, "year-range": _year_range, "fiscal-year": _year, "year": _year,
    "decade": _decade, "short-decade": _decade, "century": _century, "weekday-range": _weekday_range,
    "weekday": _weekday, "today": _today, "part-of-day": _part_of_day, "unit": _unit, "weekend": _weekend,
    "within": _within, "ago": _ago, "ahead": _ahead, "shifted": _shifted, "next-to": _next_to, "same": _same,
    "quarter": _quarter, "bare-quarter": _bare_quarter, "half": _half, "season": _season, "this-season": _this_season,
    "holiday": _holiday, "nine-eleven": _nine_eleven,
}  # fmt: skip
