"""Written forms of dates: where a time expression stands in a text and what its parts say. No calendar, no grammar."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.lexicon.calendar import DAY, HOLIDAYS, LONG_MONTH, MONTH, SEASONS, SHORT_WEEKDAY, WEEKDAY, YEAR


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression: `kind` names its form, `parts` what the form's named groups matched, in small letters.

    Offsets are half-open, into the text that was searched.
    """

    start: int
    end: int
    kind: str
    parts: Mapping[str, str]


_COUNT = (
    r"an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
)
COUNTS = {word: max(1, n) for n, word in enumerate(["a", *_COUNT.split("|")[1:]])} | {"an": 1}
"""What the small numbers of "two weeks ago" are worth."""

_MOD = (
    r"(?i:(?:(?:very )?(?:early|late|later|earlier|mid)(?:[ -]| in | on )"
    r"|(?:the )?(?:very )?(?:beginning|start|end|middle|close|turn) of (?:the )?))"
)
_PART = r"(?: (?:early |late )?(?:morning|afternoon|evening|night)\b)?"
_RANGE = r" ?[-–—] ?| to | through | until "
_ANY_WEEKDAY = rf"(?:{WEEKDAY}|{SHORT_WEEKDAY})"
_REL = r"last|this past|past|previous|next|this|this coming|coming|current"
_REL_YEAR = r"(?:,? (?:of )?(?P<rel>last|this|next) year\b)?"
_UNIT = r"day|week|fortnight|month|year|decade|quarter"
_HOLIDAY = "|".join(sorted(HOLIDAYS, key=len, reverse=True))
_SEASON = "|".join(SEASONS)
_WAY = r"(?P<way>earlier|before|later|prior|after|afterwards)"
_YEARS = rf"(?:(?P<year>{YEAR})|(?P<rel>last|this|next) year)"
_COUNTED = rf"(?P<count>{_COUNT}|\d{{1,3}}) (?P<unit>{_UNIT})s?"
_WEEKDAY_BEFORE = rf"(?:(?P<weekday>{_ANY_WEEKDAY}),? (?:the )?)?"
_MODIFIED = rf"(?P<mod>{_MOD})?"
_EARLY = r"(?:the )?(?P<mod>early |late |mid[- ])?(?:the )?"

_FORMS: tuple[tuple[str, str], ...] = (
    ("nine-eleven", r"9/11|(?:September|Sept?\.?) 11(?:th)?(?=(?: 2001)? (?:terror\w* )?(?:attack|hijack))"),
    (
        "month-day",
        (
            _WEEKDAY_BEFORE + rf"(?P<month>{MONTH}) ?(?P<day>{DAY})(?:(?:,? ?(?P<year1>{YEAR}))?(?P<join>{_RANGE})"
            rf"(?:(?P<month2>{MONTH}) )?(?P<day2>{DAY})| and (?P<day3>{DAY}))?"
            rf"(?:(?:,? ?|,? of )(?P<year>{YEAR})|, ?['](?P<short>\d\d)\b)?{_REL_YEAR}"
        ),
    ),
    (
        "month-day",
        (
            rf"(?<=etween )(?P<month>{MONTH}) (?P<day>{DAY}) and (?P<month2>{MONTH}) (?P<day2>{DAY})"
            rf"(?:,? (?P<year>{YEAR}))?"
        ),
    ),
    (
        "day-month",
        (
            _WEEKDAY_BEFORE + rf"(?P<day>{DAY})(?:(?P<join>{_RANGE})(?P<day2>{DAY})| and (?P<day3>{DAY}))?"
            rf"(?: (?:day )?of|-)? ?(?P<month>{MONTH})(?:(?:,? ?|-| of )(?P<year>{YEAR}))?{_REL_YEAR}"
        ),
    ),
    ("day-of-month", r"(?<=[Oo]n )the (?P<day>\d\d?(?:st|nd|rd|th))(?=[.,;:)]| (?:and|but|at|to|for|by|in|after)\b)"),
    (
        "day-month-range",
        (
            rf"(?P<day>{DAY}) (?P<month>{MONTH})(?:,? (?P<year1>{YEAR}))?(?P<join>{_RANGE})"
            rf"(?P<day2>{DAY}) (?P<month2>{MONTH})(?:,? (?P<year>{YEAR}))?"
        ),
    ),
    (
        "iso-day",
        r"(?P<year>(?:1[5-9]|20|21)\d\d)(?P<sep>[-/.])(?P<month>0\d|1[0-2])(?P=sep)(?P<day>[0-3]\d)(?!\d|[/.-]\d)",
    ),
    (
        "numeric",
        r"(?<![\d/.,-])(?P<a>[0-3]?\d)(?P<sep>[/.-])(?P<b>[0-3]?\d)(?P=sep)(?P<year>(?:19|20)?\d\d)(?!\d|[/.,-]\d)",
    ),
    (
        "month-year",
        (
            _MODIFIED + rf"(?P<month>{MONTH})(?:,| of|,? in)? ?(?P<year>{YEAR})"
            rf"(?:(?P<join>{_RANGE})(?P<month2>{MONTH})(?:,| of)? (?P<year2>{YEAR}))?"
        ),
    ),
    (
        "month-rel-year",
        (
            _MODIFIED
            + rf"(?P<month>{LONG_MONTH})(?: of|,)? (?P<rel>last|this|next|the (?:same|following|previous)) year\b"
        ),
    ),
    ("rel-month", _MODIFIED + rf"(?P<rel>{_REL}) (?P<month>{LONG_MONTH})"),
    ("month-range", rf"(?P<month>{LONG_MONTH})(?:{_RANGE})(?P<month2>{LONG_MONTH})(?:,? (?P<year>{YEAR}))?"),
    ("month-range", rf"(?<=etween )(?P<month>{LONG_MONTH}) and (?P<month2>{LONG_MONTH})(?:,? (?P<year>{YEAR}))?"),
    ("month", _MODIFIED + rf"(?P<month>{MONTH})"),
    ("year-range", rf"(?P<year>{YEAR})(?P<join> ?[-–—/] ?| to | through )(?P<year2>{YEAR}|\d\d(?![\d%]|[.,]\d))"),
    ("year-range", rf"(?<=rom )(?P<year>{YEAR})(?P<join> until )(?P<year2>{YEAR})"),
    ("year-range", rf"(?<=etween )(?P<year>{YEAR})(?P<join> and )(?P<year2>{YEAR})"),
    ("fiscal-year", rf"(?:the )?(?:fiscal(?: year)?|financial year|FY) ?(?P<year>{YEAR})"),
    ("year", _MODIFIED + rf"(?:the year )?(?P<year>{YEAR})"),
    ("decade", _EARLY + r"(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b"),
    ("short-decade", _EARLY + r"['](?P<decade>[2-9]0)s\b"),
    ("century", _EARLY + r"(?P<century>1[5-9]th|2[01]st|20th)[- ]century\b"),
    ("weekday-range", rf"(?P<weekday>{WEEKDAY})(?:{_RANGE})(?P<weekday2>{WEEKDAY})"),
    (
        "weekday",
        (
            r"(?:(?P<rel>(?i:(?:the )?(?:last|this past|past|previous|following|next|this coming|this|coming))) )?"
            rf"(?P<weekday>{WEEKDAY})(?:(?P<after> week)\b(?!['-]| of| ends?\b)"
            rf"|{_PART}(?:,? (?:of )?(?P<week>last|this|next) week\b)?)"
        ),
    ),
    (
        "today",
        (
            r"(?i:(?:earlier |later )?(?P<word>today|tonight|yesterday|tomorrow"
            rf"|(?:the )?day (?:before yesterday|after tomorrow))){_PART}"
        ),
    ),
    ("part-of-day", r"(?i:(?P<rel>this|last) (?P<part>morning|afternoon|evening|night))\b"),
    (
        "unit",
        (
            rf"(?i:{_MODIFIED}(?P<rel>last|previous|next|this coming|this|coming|current) "
            r"(?P<unit>week|month|year|quarter|decade|century))\b"
        ),
    ),
    ("weekend", r"(?i:(?P<rel>this past|this coming|last|this|next|the past|the coming|the|over the) weekend)\b"),
    (
        "within",
        (
            r"(?i:(?:(?:the )?(?:beginning|start|end|middle) of the |(?:later|earlier|early|late) in the )"
            r"(?P<unit>week|month|year)|year(?:'s|-| )end)\b"
        ),
    ),
    (
        "ago",
        r"(?i:(?:(?P<about>about|around|nearly|almost|more than|less than|over|under|some) )?" + _COUNTED + r" ago)\b",
    ),
    ("ahead", rf"(?i:{_COUNTED} from (?:now|today))\b"),
    ("shifted", rf"(?i:{_COUNTED} {_WAY}(?! than))\b"),
    ("shifted", rf"(?i:(?P<count>the) (?P<unit>{_UNIT})s? {_WAY}(?! than))\b"),
    ("next-to", r"(?i:the (?P<way>following|next|previous|preceding) (?P<unit>day|month|year))\b"),
    ("same", r"(?i:(?:the |that )(?:very )?same (?P<unit>day|week|month|year)|that (?P<unit2>day|month|year))\b"),
    (
        "quarter",
        (
            r"(?i:(?:the )?(?P<nth>(?:first|second|third|fourth|1st|2nd|3rd|4th|final)(?=[- ]quarter)|Q[1-4])"
            r"(?:[- ]quarter)?"
            rf",?(?: of)?(?: the)?(?P<fiscal> fiscal| financial)?(?: year)? {_YEARS})\b"
        ),
    ),
    ("bare-quarter", r"(?i:(?:the )?(?P<nth>first|second|third|fourth)[- ]quarter)\b"),
    ("half", rf"(?i:(?:the )?(?P<nth>first|second)[- ]half (?:of )?{_YEARS})\b"),
    ("season", rf"(?i:(?P<mod>early |late |mid-)?(?:the )?(?P<season>{_SEASON})(?: of|,)? {_YEARS})\b"),
    ("next-season", rf"(?i:(?P<mod>early |late )?(?P<rel>last|next) (?P<season>{_SEASON}))\b(?! (?:of|break))"),
    ("this-season", rf"(?i:(?P<mod>early |late |later |earlier )?this (?P<season>{_SEASON}))\b"),
    ("holiday", rf"(?i:(?:(?P<rel>last|this|next) )?(?P<holiday>{_HOLIDAY})(?:,? (?P<year>{YEAR}))?)\b"),
)
_COMPILED = tuple((kind, re.compile(rf"(?<![\w$€£#])(?<!\d[.,:/])(?:{pattern})(?!\w)")) for kind, pattern in _FORMS)
_FOLDED = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'", "‘": "'"})


def find_expressions(text: str) -> list[Expression]:
    """Every stretch of `text` that has the form of a time expression, in text order; of two that overlap the longer."""
    folded = text.translate(_FOLDED)
    found = [
        Expression(m.start(), m.end(), kind, {k: v.lower().strip() for k, v in m.groupdict().items() if v})
        for kind, pattern in _COMPILED
        for m in pattern.finditer(folded)
    ]
    found.sort(key=lambda e: (e.start - e.end, e.start))
    taken: list[Expression] = []
    covered = bytearray(len(text) + 1)
    for expression in found:
        if not any(covered[expression.start : expression.end]):
            covered[expression.start : expression.end] = b"\1" * (expression.end - expression.start)
            taken.append(expression)
    return sorted(taken, key=lambda e: e.start)
