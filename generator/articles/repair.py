"""Body lines -> clean paragraphs: broken lines joined, entities and stray characters mended, glued words parted."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from generator.articles.breaks import broken, one_word
from generator.articles.lines import Line
from generator.articles.mapped import Mapped, joined
from generator.articles.words import STOP, frequency
from generator.lexicon.titles import ROLE_NOUNS

ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5})\s?;")
INVISIBLE = re.compile(
    "[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
SPACE = re.compile(r"\s{2,}|[^\S ]")
STRAY_STOP = re.compile(r"""(?<=[.!?”"'’])\s*;\s*\.$|(?<=[.!?”"'’])\s+[;,]\s*$""")
BEFORE_STOP = re.compile(r"(?<=\w)\s+(?=[,;](?:\s|$))|(?<=\w)\s+(?=\.(?:\s|$))")
GLUED = re.compile(r"[A-Za-z]{7,}")
NEVER_JOINED = frozenset(
    "the of and an to for from that this these those was were has had have is are be been will would could should "
    "which who their they his her its our your said at as but".split()
)
"""Function words that, unlike "over" or "out", are no part of longer words that a dictionary may lack."""
NO_FIRST_PART = re.compile(r"[a-z]{4,}(?:ed|ly|ous|tional|ical)")
"""Words that English writes apart from what they stand before, or with a hyphen."""
LEAST = 3
"""Words of a line from which the next one can go on with its sentence."""
CAMEL = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")


def paragraphs(lines: Sequence[Line]) -> list[Mapped]:
    """The text of consecutive body lines as clean paragraphs."""
    return [clean for clean in (mended(part) for part in _joined_lines(lines)) if clean.text]


def visible(page: Mapped) -> Mapped:
    """A page without the characters that nobody sees, which part words and hide their names."""
    return page.replace(INVISIBLE, lambda _: "")


def mended(part: Mapped) -> Mapped:
    """One paragraph with its characters repaired and white space made single spaces."""
    part = part.replace(ENTITY, lambda m: html.unescape(m.group().replace(" ", "")))
    part = part.replace(INVISIBLE, lambda _: "")
    part = part.replace(SPACE, lambda _: " ").strip()
    part = part.replace(STRAY_STOP, lambda _: "").replace(BEFORE_STOP, lambda _: "")
    return part.replace(GLUED, lambda m: _parted(m.group())).strip()


def _parted(word: str) -> str:
    """A run of letters that no text uses, as two words that every text uses."""
    if frequency(word.casefold()) > 0:
        return word
    camel = CAMEL.split(word)
    if len(camel) == 2 and (camel[0].casefold() in ROLE_NOUNS if word[0].isupper() else frequency(camel[0]) >= 4):
        return " ".join(camel)
    if not word.islower():
        return word
    best = max(((_worth(word[:i], word[i:]), i) for i in range(1, len(word))), default=(0.0, 0))
    return f"{word[: best[1]]} {word[best[1] :]}" if best[0] >= 4 else word


def _worth(first: str, second: str) -> float:
    """How surely two pieces are two words: no English compound is made with either of them.

    One is a function word ("the", "an"), or the first a participle, an adverb or a like adjective before a long word.
    """
    inflected = len(second) >= 5 and NO_FIRST_PART.fullmatch(first) is not None
    if first not in NEVER_JOINED and second not in NEVER_JOINED and not inflected:
        return 0.0
    if any(len(piece) < 4 and piece not in STOP for piece in (first, second)):
        return 0.0
    return min(frequency(first), frequency(second))


def _joined_lines(lines: Sequence[Line]) -> list[Mapped]:
    found: list[Mapped] = []
    for number, line in enumerate(lines):
        if number and lines[number - 1].words >= LEAST and broken(lines[number - 1].text, line.text):
            glue = "" if one_word(lines[number - 1].text, line.text) else " "
            found[-1] = joined([found[-1], line.mapped], glue)
        else:
            found.append(line.mapped)
    return found
