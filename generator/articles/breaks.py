"""Line breaks that stand inside a sentence or inside a word."""

from __future__ import annotations

import re

from generator.articles.words import frequency

ENDED = re.compile(r"""[.!?…。！？:;][\s'"’”»)\]*;.]*$""")
LAST_WORD = re.compile(r"[A-Za-z]+$")
FIRST_WORD = re.compile(r"[A-Za-z]+")
JOINERS = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "or", "the", "their", "with"]
)
"""Words with which no line of a finished text ends."""


def broken(before: str, after: str) -> bool:
    """Whether a line break stands inside a sentence."""
    if ENDED.search(before):
        return False
    return after[:1].islower() or (LAST_WORD.search(before) is not None and before.rsplit(maxsplit=1)[-1] in JOINERS)


def one_word(before: str, after: str) -> bool:
    """Whether a line break stands inside a word: together the pieces are a word, apart one of them is not."""
    left, right = LAST_WORD.search(before), FIRST_WORD.match(after)
    if left is None or right is None:
        return False
    a, b = left.group().casefold(), right.group().casefold()
    whole = frequency(a + b)
    weak = min(_piece(a), _piece(b))
    return whole >= 3 and whole > weak + 0.9


def _piece(piece: str) -> float:
    """How common a piece is as a word of its own; single letters are not words."""
    return 0.0 if len(piece) == 1 and piece not in ("a", "i") else frequency(piece)
