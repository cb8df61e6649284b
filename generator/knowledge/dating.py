"""Dates that an article lacks, taken from another that tells the same event: always marked, always with the reason."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from generator.knowledge.gist import Gist, assumed
from generator.knowledge.newsworth import judges
from generator.knowledge.times import bounds
from generator.model.brief import Brief
from generator.model.when import precision

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January February March April May June July August September October November December".split()
)  # fmt: skip
PERIODS = {
    "Q1": "first quarter of", "Q2": "second quarter of", "Q3": "third quarter of", "Q4": "fourth quarter of",
    "SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter",
}  # fmt: skip
_WEEKDAY = re.compile(r"\b(" + "|".join(WEEKDAYS) + r")\b")
_WRITTEN = re.compile(rf"\b(?:{'|'.join(MONTHS)})\.? \d|\d(?:st|nd|rd|th)? (?:of )?(?:{'|'.join(MONTHS)})\b")
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_SINCE = re.compile(r"\b(?:since|ago|earlier|recent|recently|previously|once|often|always|is|are|remains?)\b")
_PAST = re.compile(r"\b(?:has|have) [a-z]+|\b[a-z]{3,}ed\b")
LEAD = "the article opens with it and names no day; this is the article's own"
_TIMED = re.compile(r"\b(?:yesterday|today|tomorrow|last|next|this) ?(?:week|month|year)?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Inferred:
    """A date and the reason for it in words."""

    value: str
    reason: str


@dataclass(slots=True)
class Dates:
    """Inferred dates of facts (by place) and publication days of articles (by brief id)."""

    facts: dict[int, Inferred] = field(default_factory=dict)
    published: dict[str, Inferred] = field(default_factory=dict)


def spoken(value: str) -> str:
    """A calendar value as a reader says it: "21 October 2024", "October 2024", "9-11 July 2024"; "" for none."""
    first, _, last = value.partition("/")
    if not last:
        return _point(first)
    a, b = first.split("-"), last.split("-")
    if len(a) == len(b) == 3 and a[:2] == b[:2]:
        return f"{int(a[2])}–{_point(last)}"
    return f"{_point(first)} to {_point(last)}"


def _point(value: str) -> str:
    if value[4:6] == "-W":
        return f"the week of {_point(date.fromisocalendar(int(value[:4]), int(value[6:]), 1).isoformat())}"
    if value[5:] in PERIODS:
        return f"{PERIODS[value[5:]]} {value[:4]}"
    parts = value.split("-")
    if value.startswith("--") and len(parts) == 4:
        return f"{int(parts[3])} {MONTHS[int(parts[2]) - 1]}, year open"
    if not parts[0]:
        return ""
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


def infer(gists: Sequence[Gist], claims: Sequence[tuple[tuple[int, ...], str]], numbers: Mapping[str, int]) -> Dates:
    """What the claims tell of facts without a date and of articles without a day."""
    dates = Dates()
    for places, rule in claims:
        members = [gists[p] for p in places]
        if "equal figure" not in rule or _one_speaker(members):
            _from_members(members, numbers, dates)
    _published(gists, claims, numbers, dates)
    for gist in gists:
        if gist.number == 0 and gist.place not in dates.facts and _is_news(gist):
            dates.facts[gist.place] = Inferred(gist.brief.published, LEAD)
    return dates


def _is_news(gist: Gist) -> bool:
    """Whether it opens a dated article and tells, without a time, that something was done."""
    fact, words = gist.fact, gist.fact.quote or gist.fact.text
    if fact.when or fact.said_by or fact.status != "happened" or gist.negative or judges(words):
        return False
    timed = any(clock.search(words) for clock in (_TIMED, _WEEKDAY, _MONTH, _SINCE))
    timed = timed or any(year <= gist.brief.published[:4] for year in _YEAR.findall(words))
    return not timed and bool(gist.acts or _PAST.search(words)) and precision(gist.brief.published) == "day"


def _one_speaker(members: Sequence[Gist]) -> bool:
    return bool(frozenset.intersection(*(m.voices for m in members)))


def _from_members(members: Sequence[Gist], numbers: Mapping[str, int], dates: Dates) -> None:
    known = [m for m in members if m.dated and m.days and (m.days[1] - m.days[0]).days <= 31]
    if not known:
        return
    best = min(known, key=lambda m: (_width(m), m.place))
    if any(m.days[0] > best.days[1] or best.days[0] > m.days[1] for m in known if m.days and best.days):
        return
    for member in members:
        if (member.fact.when and not assumed(member.fact)) or member.brief is best.brief or member.place in dates.facts:
            continue
        if "planned" in {member.fact.status, best.fact.status} and not (member.speakers or best.speakers):
            continue
        if _WRITTEN.search(member.fact.quote or member.fact.text):
            continue
        weekday = _weekday(member)
        if weekday is not None and (best.days is None or _width(best) or best.days[0].weekday() != weekday):
            continue
        if weekday is None and _TIMED.search(member.fact.quote):
            continue
        detail = f", a {WEEKDAYS[weekday]}" if weekday is not None else ""
        dates.facts[member.place] = Inferred(
            best.fact.when,
            f"article {numbers[best.brief.id]} tells the same and dates it {spoken(best.fact.when)}{detail}",
        )


def _width(gist: Gist) -> int:
    return (gist.days[1] - gist.days[0]).days if gist.days else 9999


def _weekday(gist: Gist) -> int | None:
    """The one weekday that the fact names; none where it gives a date in full, which may be another week's."""
    if _WRITTEN.search(gist.fact.quote or gist.fact.text):
        return None
    named = {WEEKDAYS.index(w) for w in _WEEKDAY.findall(gist.fact.quote or gist.fact.text)}
    return named.pop() if len(named) == 1 else None


def _published(
    gists: Sequence[Gist],
    claims: Sequence[tuple[tuple[int, ...], str]],
    numbers: Mapping[str, int],
    dates: Dates,
) -> None:
    """Days for articles that tell none: a weekday of an event that another article dates."""
    open_briefs = {g.brief.id: g.brief for g in gists if not bounds(g.brief.published)}
    if not open_briefs:
        return
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    told: dict[str, list[tuple[date, str]]] = defaultdict(list)
    briefs = {g.brief.id: g.brief for g in gists}
    for places, _ in claims:
        members = [gists[p] for p in places]
        for member in members:
            if member.brief.id in open_briefs:
                for other in {m.brief.id for m in members} - {member.brief.id}:
                    shared[member.brief.id][other] += 1
                told[member.brief.id].extend(_days_told(member, members))
    for brief in sorted(open_briefs):
        found = _day(open_briefs[brief], told[brief], shared[brief], briefs, gists)
        if found:
            day, other, weekday = found
            numbered = f"article {numbers[other]}"
            reason = (
                f"or a day of the week after: it tells of {weekday}, and {numbered}, which tells the same events, "
                f"has them on {spoken(day.isoformat())}"
                if weekday
                else f"{numbered} tells the same events in that year"
            )
            dates.published[brief] = Inferred(day.isoformat(), reason)
            if weekday:
                _weekday_facts(brief, day, gists, numbers[other], dates)


def _days_told(member: Gist, members: Sequence[Gist]) -> Iterator[tuple[date, str]]:
    for other in members:
        if other.brief is not member.brief and other.dated and other.days and other.days[0] == other.days[1]:
            yield other.days[0], other.brief.id


def _day(
    brief: Brief,
    told: Sequence[tuple[date, str]],
    shared: Counter[str],
    briefs: Mapping[str, Brief],
    gists: Sequence[Gist],
) -> tuple[date, str, str] | None:
    """The day, the article it comes from and the weekday that speaks for it ("" where only the year was open)."""
    if brief.published.startswith("--"):
        return _year(brief.published, told)
    own = [w for g in gists if g.brief is brief and (w := _weekday(g)) is not None and not g.fact.when]
    if not own:
        return None
    near = [(day, other) for day, other in told if day.weekday() in own]
    for other, count in sorted(shared.items()):
        published = bounds(briefs[other].published)
        if count >= 2 and published and published[0] == published[1]:
            near += [(day, other) for day, o in told if o == other and day.weekday() in own]
            near += [(published[0], other)] if published[0].weekday() in own else []
    if not near:
        return None
    latest = max(day for day, _ in near)
    if (latest - min(day for day, _ in near)).days > 6:
        return None
    other = min(o for day, o in near if day == latest)
    return latest, other, WEEKDAYS[latest.weekday()]


def _year(partial: str, told: Sequence[tuple[date, str]]) -> tuple[date, str, str] | None:
    month, day = int(partial[2:4]), int(partial[5:7])
    found = {}
    for when, other in told:
        for year in (when.year, when.year + 1):
            try:
                published = date(year, month, day)
            except ValueError:
                continue
            if 0 <= (published - when).days <= 45:
                found[published] = other
    if len(found) != 1:
        return None
    published, other = next(iter(found.items()))
    return published, other, ""


def _weekday_facts(brief: str, day: date, gists: Sequence[Gist], number: int, dates: Dates) -> None:
    """Facts of that article that name the same weekday are dated with it."""
    for gist in gists:
        if (
            gist.brief.id == brief
            and not gist.fact.when
            and gist.place not in dates.facts
            and _weekday(gist) == day.weekday()
        ):
            dates.facts[gist.place] = Inferred(
                day.isoformat(),
                f"the article says {WEEKDAYS[day.weekday()]}, and article {number}, which tells the same events, "
                f"is of {spoken(day.isoformat())}",
            )
