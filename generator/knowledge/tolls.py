"""What a counted number of people came to: killed, hurt, missing, ill. Sentences often give two such figures."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.knowledge.words import TOKEN, fold, term

_WORDS = (
    ("=kill", "killed deaths body bodies"),
    ("=injure", "injured"),
    ("=miss", "missing"),
    ("ill", "infected infections sickened ill"),
)
KINDS = {term(word): kind for kind, words in _WORDS for word in words.split()}
"""Classes of words that tell what became of those counted."""

NEAR = 6
"""Words before and after a figure in which such a word is looked for."""

_STOP = re.compile(r"[,;:.]|\b(?:and|but|while|when|after|as|with|including)\b|\d")
_DIGIT = re.compile(r"\d")
_TOTAL = re.compile(r"\b(?:death toll|toll|number of (?:people )?(?:killed|dead|deaths|fatalities|victims))\b")


@lru_cache(maxsize=1 << 14)
def harm(figure: str, text: str) -> str:
    """What became of those that `figure` counts in `text`: in its own words, right after or before it; "" for none."""
    own = _kind(TOKEN.findall(fold(figure)))
    if own:
        return own
    before, found, after = fold(text).partition(fold(figure))
    if not found:
        return ""
    after = _STOP.split(after, maxsplit=1)[0]
    follows = _kind(TOKEN.findall(after)[:NEAR])
    if follows:
        return follows
    words = TOKEN.findall(_STOP.split(before)[-1])
    return _kind(words[-NEAR:][::-1]) or ("=kill" if _TOTAL.search(_DIGIT.split(before)[-1]) else "")


def _kind(words: list[str]) -> str:
    return next((kind for word in words if (kind := KINDS.get(term(word), ""))), "")
