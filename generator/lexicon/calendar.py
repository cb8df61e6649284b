"""Names of days, months, seasons and fixed holidays, and the patterns that find them (case counts)."""

from __future__ import annotations

_MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MONTH_SHORT = ("Jan", "Feb", "Mar", "Apr", "", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec")
_WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MONTHS: dict[str, int] = {name.lower(): n for n, name in enumerate(_MONTH_NAMES, 1)} | {
    name.lower(): n for n, name in enumerate(_MONTH_SHORT, 1) if name
}
MONTHS["sep"] = 9
"""Month by name or short form in small letters, without the full stop."""

WEEKDAYS: dict[str, int] = {name.lower(): n for n, name in enumerate(_WEEKDAY_NAMES)}
WEEKDAYS |= {name.lower()[:3]: n for n, name in enumerate(_WEEKDAY_NAMES)} | {"tues": 1, "thur": 3, "thurs": 3}
"""Weekday by name or short form in small letters; Monday is 0."""

SEASONS: dict[str, str] = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

HOLIDAYS: dict[str, tuple[int, int]] = {
    "new year's day": (1, 1), "valentine's day": (2, 14), "international women's day": (3, 8),
    "st patrick's day": (3, 17), "st. patrick's day": (3, 17), "april fools' day": (4, 1), "april fool's day": (4, 1),
    "earth day": (4, 22), "may day": (5, 1), "fourth of july": (7, 4), "bastille day": (7, 14), "halloween": (10, 31),
    "all saints' day": (11, 1), "armistice day": (11, 11), "world aids day": (12, 1), "human rights day": (12, 10),
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31),
}  # fmt: skip
"""Month and day of holidays that have the same date every year and in every country."""

ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4,
    "q1": 1, "q2": 2, "q3": 3, "q4": 4,
}  # fmt: skip
"""Which quarter or half of a year."""


def _both_cases(names: tuple[str, ...]) -> str:
    return "|".join(f"{name}|{name.upper()}" for name in names if name)


_FULL = _both_cases(tuple(n for n in _MONTH_NAMES if n != "May")) + "|May|MAY"
MONTH = rf"(?:(?:{_FULL})\b|(?:{_both_cases((*_MONTH_SHORT, 'Sep'))})(?:\b\.?|(?=\d)))"
"""One month's name. No groups, as in all patterns here."""
LONG_MONTH = rf"(?:{_FULL})\b"
WEEKDAY = rf"(?:{_both_cases(_WEEKDAY_NAMES)})\b"
SHORT_WEEKDAY = r"(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d)(?!,\d{3}(?!\d))(?!\.\d)(?! ?(?:%|[ap]\.?m\b|percent|per cent))"
YEAR = r"(?:1[5-9]|20|21)\d\d(?![\d%])(?![,.]\d)"
