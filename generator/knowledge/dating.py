"""Dates that an article lacks, taken from another that tells the same event: always marked, always with the reason."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from generator.knowledge.claims import Told
from generator.knowledge.gist import Gist, assumed
from generator.knowledge.newsworth import judges
from generator.knowledge.times import MONTHS, WEEKDAYS, bounds, spoken
from generator.model.memo import Memo
from generator.model.when import precision

_WEEKDAY = re.compile(r"\b(" + "|".join(WEEKDAYS) + r")\b")
_WRITTEN = re.compile(rf"\b(?:{'|'.join(MONTHS)})\.? \d|\d(?:st|nd|rd|th)? (?:of )?(?:{'|'.join(MONTHS)})\b")
_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_SINCE = re.compile(r"\b(?:since|ago|earlier|recent|recently|previously|once|often|always|is|are|remains?)\b")
_PAST = re.compile(r"\b(?:has|have) [a-z]+|\b[a-z]{3,}ed\b")
LEAD = "the article opens with it and names no day; this is the article's own"
_TIMED = re.compile(r"\b(?:yesterday|today|tomorrow|last|next|this) ?(?:week|month|year)?\b", re.IGNORECASE)


class Inferred(NamedTuple):
    """A date and the reason for it in words."""

    value: str
    reason: str


_Claimed = tuple[int, tuple[int, ...], Inferred]
"""The place of a fact, the places of a claim in which it stands, and what follows from this claim."""


@dataclass(frozen=True, slots=True)
class Dates:
    """Inferred dates of facts (by brief id, then place) and publication days of articles (by brief id)."""

    facts: Mapping[str, Mapping[int, Inferred]]
    published: Mapping[str, Inferred]


def infer(
    articles: Mapping[str, Sequence[Gist]],
    claims: Mapping[tuple[int, ...], Told],
    numbers: Mapping[str, int],
    memo: Memo,
) -> Dates:
    """What the claims tell of facts without a date and of articles without a day.

    `articles` are the facts of each article, `claims` as in `told`, `numbers` those of the articles' endnotes.
    """
    days = memo.each(_day_of, _undated(memo.flat(_open, articles), claims), numbers)
    claimed = memo.gathered(_from_members, claims, numbers)
    facts = memo.each(_put_together, memo.beside("dates", memo.each(_news, articles), claimed, days))
    return Dates(facts, {brief: published for brief, (published, _) in days.items() if published})


def _put_together(
    row: tuple[Mapping[int, Inferred], Sequence[_Claimed], tuple[Inferred | None, Mapping[int, Inferred]] | tuple[()]],
) -> dict[int, Inferred]:
    """What was inferred of an article, by place: a claim goes before a weekday, and this before the news."""
    news, claimed, day = row
    of_claims = {place: found for place, _, found in sorted(claimed, reverse=True)}
    return {**news, **(day[1] if day else {}), **of_claims}


def _open(article: Sequence[Gist]) -> dict[str, Sequence[Gist]]:
    """An article that tells no day of its own."""
    return {gist.brief.id: article for gist in article[:1] if not bounds(gist.brief.published)}


class _Undated(NamedTuple):
    """The facts of an article that tells no day of its own, and the members of the claims in which they stand."""

    facts: tuple[Gist, ...]
    claims: tuple[tuple[Gist, ...], ...]


def _undated(articles: Mapping[str, Sequence[Gist]], claims: Mapping[tuple[int, ...], Told]) -> dict[str, _Undated]:
    """The facts of articles without a day, by id, with the claims."""
    found: dict[str, list[tuple[Gist, ...]]] = {key: [] for key in sorted(articles)}
    for _, (members,) in [claims[places] for places in sorted(claims)] if articles else ():
        for key in found.keys() & {member.brief.id for member in members}:
            found[key].append(members)
    return {key: _Undated(tuple(articles[key]), tuple(told)) for key, told in found.items()}


def _news(article: Sequence[Gist]) -> dict[int, Inferred]:
    """The day of the fact that opens the article, by its place, where it is news of the day."""
    news = [gist for gist in article[:1] if gist.number == 0 and _is_news(gist)]
    return {gist.place: Inferred(gist.brief.published, LEAD) for gist in news}


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


def _from_members(claim: Told, numbers: Mapping[str, int]) -> dict[str, tuple[_Claimed, ...]]:
    """Dates for those of the members that tell none, by brief id."""
    (places, rule), (members,) = claim
    if "equal figure" in rule and not _one_speaker(members):
        return {}
    known = [m for m in members if m.dated and m.days and (m.days[1] - m.days[0]).days <= 31]
    if not known:
        return {}
    best = min(known, key=lambda m: (_width(m), m.place))
    if any(m.days[0] > best.days[1] or best.days[0] > m.days[1] for m in known if m.days and best.days):
        return {}
    reason = f"article {numbers[best.brief.id]} tells the same and dates it {spoken(best.fact.when)}"
    found: dict[str, list[_Claimed]] = defaultdict(list)
    for member in members:
        if (member.fact.when and not assumed(member.fact)) or member.brief is best.brief:
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
        found[member.brief.id].append((member.place, places, Inferred(best.fact.when, f"{reason}{detail}")))
    return {brief: tuple(own) for brief, own in found.items()}


def _width(gist: Gist) -> int:
    return (gist.days[1] - gist.days[0]).days if gist.days else 9999


def _weekday(gist: Gist) -> int | None:
    """The one weekday that the fact names; none where it gives a date in full, which may be another week's."""
    if _WRITTEN.search(gist.fact.quote or gist.fact.text):
        return None
    named = {WEEKDAYS.index(w) for w in _WEEKDAY.findall(gist.fact.quote or gist.fact.text)}
    return named.pop() if len(named) == 1 else None


def _day_of(undated: _Undated, numbers: Mapping[str, int]) -> tuple[Inferred | None, dict[int, Inferred]]:
    """The day of an article that tells none, from a weekday of an event that another article dates, and days for those
    of its facts that name this weekday, by place.
    """
    found = _day(undated)
    if found is None:
        return None, {}
    day, other, weekday = found
    numbered = f"article {numbers[other]}"
    reason = (
        f"or a day of the week after: it tells of {weekday}, and {numbered}, which tells the same events, "
        f"has them on {spoken(day.isoformat())}"
        if weekday
        else f"{numbered} tells the same events in that year"
    )
    told = f"the article says {weekday}, and {numbered}, which tells the same events, is of {spoken(day.isoformat())}"
    same = [g for g in undated.facts if not g.fact.when and _weekday(g) == day.weekday()] if weekday else []
    return Inferred(day.isoformat(), reason), {g.place: Inferred(day.isoformat(), told) for g in same}


def _days_told(member: Gist, members: Sequence[Gist]) -> Iterator[tuple[date, str]]:
    for other in members:
        if other.brief is not member.brief and other.dated and other.days and other.days[0] == other.days[1]:
            yield other.days[0], other.brief.id


def _day(undated: _Undated) -> tuple[date, str, str] | None:
    """The day, the article it comes from and the weekday that speaks for it ("" where only the year was open)."""
    brief = undated.facts[0].brief
    own = [(member, claim) for claim in undated.claims for member in claim if member.brief is brief]
    told = [day for member, claim in own for day in _days_told(member, claim)]
    if brief.published.startswith("--"):
        return _year(brief.published, told)
    weekdays = [w for g in undated.facts if (w := _weekday(g)) is not None and not g.fact.when]
    near = [(day, other) for day, other in told if day.weekday() in weekdays]
    briefs = {member.brief.id: member.brief for claim in undated.claims for member in claim}
    shared = Counter(other for _, claim in own for other in {m.brief.id for m in claim} - {brief.id})
    for other, count in sorted(shared.items()):
        published = bounds(briefs[other].published)
        if count >= 2 and published and published[0] == published[1]:
            near += [(day, other) for day, o in told if o == other and day.weekday() in weekdays]
            near += [(published[0], other)] if published[0].weekday() in weekdays else []
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
