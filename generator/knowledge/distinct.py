"""What keeps two facts apart however alike their words: a subject that nobody knows, another model of a thing."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.knowledge.gist import Gist
from generator.knowledge.sentences import leans_back
from generator.knowledge.times import MONTHS, WEEKDAYS

_MODEL = re.compile(
    r"(?<![\w’'-])([A-Za-z]*[A-Z][A-Za-z]*)[ -]?(\d{1,4}[A-Za-z]{0,3})\b(?![.,]?\d| ?(?:%|percent|per cent))"
)
_DAYS = frozenset(word.lower() for word in (*MONTHS, *WEEKDAYS, *(month[:3] for month in MONTHS), "Sept"))


def distinct(a: Gist, b: Gist) -> bool:
    """Whether the facts cannot be known to tell the same: one opens with "it" or the like in an article of its own and
    no actor is in both, or they name different models of one thing ("iPhone 3G" and "iPhone 4", "A350" and "A380").
    """
    strangers = a.brief is not b.brief and not a.actors & b.actors and a.fact.text != b.fact.text
    if strangers and (leans_back(a.fact.text) or leans_back(b.fact.text)):
        return True
    one, two = _models(a.fact.text, a.fact.figures), _models(b.fact.text, b.fact.figures)
    if not one or not two:
        return False
    return any(one[name].isdisjoint(two[name]) for name in one.keys() & two.keys())


@lru_cache(maxsize=1 << 16)
def _models(text: str, figures: tuple[str, ...]) -> dict[str, frozenset[str]]:
    """The numbers behind a name that count nothing, so that they are its models, by the name in small letters."""
    counts = {number for figure in figures for number in re.findall(r"\d+", figure)}
    found: dict[str, frozenset[str]] = {}
    for name, number in _MODEL.findall(text):
        key = name.lower()
        if key not in _DAYS and number not in counts:
            found[key] = found.get(key, frozenset()) | {number.lower()}
    return found
