"""Written numbers: digits with separators, magnitudes, number words, fractions, vague plurals ("dozens")."""

from __future__ import annotations

import re

_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
_TENS = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
]  # fmt: skip
WORDS: dict[str, int] = {word: n for n, word in enumerate(_ONES)} | {w: 10 * n for n, w in enumerate(_TENS, 2)}
"""Number words below a hundred."""

SCALES: dict[str, int] = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "lakh": 10**5, "crore": 10**7, "dozen": 12,
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mio": 10**6, "b": 10**9, "bn": 10**9, "bln": 10**9,
    "tn": 10**12, "trn": 10**12, "tln": 10**12, "cr": 10**7,
}  # fmt: skip
"""What a magnitude multiplies by; the short forms only count behind digits."""

FRACTIONS: dict[str, float] = {
    "half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "sixth": 1 / 6, "seventh": 1 / 7,
    "eighth": 1 / 8, "tenth": 1 / 10, "halves": 1 / 2,
}  # fmt: skip
VAGUE: dict[str, int] = {
    "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9,
    "trillions": 10**12, "lakhs": 10**5, "crores": 10**7,
}  # fmt: skip
"""The least that a vague plural can mean."""

_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_SHORT = r"k|mio|mln|mn|m|bln|bn|b|trn|tln|tn|cr"
_LONG = r"hundred|thousand|million|billion|trillion|lakh|crore|dozen"
_WORD = "|".join(sorted(WORDS, key=len, reverse=True))
_PART = "third|quarter|fifth|sixth|seventh|eighth|tenth"
_PLURAL = "|".join("scores(?= of)" if word == "scores" else word for word in VAGUE)

DIGITS = (
    r"(?:\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?(?!,?\d)|\d{1,2}(?:,\d{2}){1,5},\d{3}(?!,?\d)"
    r"|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3}){1,4}(?!\d)|\d{1,3}(?: \d{3}){0,3} 000(?!\d)"
    r"|\d{1,15}(?:\.\d{1,9})?[½¼¾⅓⅔]?(?!\d)|\.\d{1,9}(?!\d)|[½¼¾⅓⅔])"
)
"""A number in digits, without a sign or unit."""
_MIXED = r"(?: and (?:a |one )(?:half|quarter)| [13]/[24])?"
_SCALED = rf"{DIGITS}{_MIXED}(?:(?:[ -]?(?:{_LONG})s?|[ ]?(?:{_SHORT})(?!/s))\b)?(?: (?:{_LONG})\b)?"
_SMALL = rf"(?:(?:{'|'.join(_TENS)})[ -](?:{'|'.join(_ONES[1:10])})|{_WORD})"
_HALVES = r"(?: and (?:a |one )(?:half|quarter)\b)"
_SPELLED = (
    rf"(?:(?:an?|{_SMALL}){_HALVES}?[ -])?(?:{_LONG})\b(?:(?:[ -]and[ -]|[ -])(?:{_SMALL}|{_LONG})\b){{0,8}}"
    rf"|{_SMALL}\b{_HALVES}?"
)
_FRACTION = (
    rf"(?:an?|one|two|three|four|five|six|seven|eight|nine)[ -](?:{_PART})s?\b(?!-)"
    rf"|half (?:an?|of an?) (?:{_LONG})\b|half\b(?!-)"
)
_VAGUE = (
    rf"(?:(?:tens|dozens|scores|hundreds|thousands) of )?(?:{_PLURAL})\b"
    rf"|(?:several|a few|a couple of) (?:{_LONG}|{_PLURAL})\b(?: (?:{_LONG})\b)?"
)
_NUMBER = re.compile(
    rf"(?P<vague>{_VAGUE})|(?P<fraction>{_FRACTION})|(?P<digits>{_SCALED})|(?P<spelled>{_SPELLED})", re.IGNORECASE
)
NUMBER = f"(?:{_VAGUE}|{_FRACTION}|{_SCALED}|{_SPELLED})"
"""A regular expression (case ignored, no groups) for one number with its magnitude; bound it by \\b yourself."""


def read_number(text: str) -> int | float | None:
    """What `text`, one number as `NUMBER` matches it, is worth: "2.3 billion", "twenty-one", "two-thirds", "dozens".

    A vague plural is worth the least it can mean. None when it is no number.
    """
    text = text.strip()
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    words = re.split(r"[ -]+", text.lower())
    if match["vague"]:
        value: float | None = _vague(words)
    elif match["fraction"]:
        value = _fraction(words)
    elif match["digits"]:
        value = _digits(text.lower())
    else:
        value = _spelled(words)
    return value if value is None or value != int(value) else int(value)


def scale_of(text: str) -> int:
    """The magnitude that `text`, one number, ends in: 1000000 for "6 million", 1 where there is none."""
    match = re.search(rf"(?:{_LONG})s?$|(?<=[\d ])(?:{_SHORT})$", text.strip().lower())
    return SCALES[match[0].removesuffix("s")] if match and match[0] not in {"dozen", "dozens"} else 1


def _digits(text: str) -> float:
    match = re.match(DIGITS, text)
    assert match is not None
    rest, figure = text[match.end() :], re.sub(r"[,\s]", "", match[0])
    value = 0.0
    if figure[-1] in _GLYPHS:
        value, figure = _GLYPHS[figure[-1]], figure[:-1]
    value += (float(figure) if "." in figure else int(figure)) if figure else 0
    for word in re.findall(r"[13]/[24]|[a-z]+", rest):
        if "/" in word:
            value += int(word[0]) / int(word[2])
        elif word in FRACTIONS:
            value += FRACTIONS[word]
        elif word not in {"and", "a", "one"}:
            value *= SCALES[word if word in SCALES else word.removesuffix("s")]
    return round(value, 6)


def _spelled(words: list[str]) -> float:
    total, group = 0.0, 0.0
    for word in words:
        if word in WORDS:
            group += WORDS[word]
        elif word in FRACTIONS:
            group += FRACTIONS[word]
        elif word in {"hundred", "dozen"}:
            group = (group or 1) * SCALES[word]
        elif word in SCALES:
            total, group = total + (group or 1) * SCALES[word], 0.0
    return total + group


def _fraction(words: list[str]) -> float:
    part = next(FRACTIONS[w.removesuffix("s")] for w in words if w.removesuffix("s") in FRACTIONS)
    if words[-1] in SCALES:
        return part * SCALES[words[-1]]
    return round(part * WORDS.get(words[0], 1), 4)


def _vague(words: list[str]) -> float:
    value = 1.0
    for word in words:
        least = {"several": 3, "few": 3, "couple": 2, "tens": 10}.get(word)
        value *= least or VAGUE.get(word) or SCALES.get(word, 1)
    return value
