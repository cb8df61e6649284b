"""Whether two sentences tell of different places or things, by the names in them that are not their speakers'."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.knowledge.gist import Gist
from generator.knowledge.names import country_of
from generator.knowledge.times import MONTHS, WEEKDAYS

NAME = re.compile(r"\b[A-Z][\w’'-]+")
_TIMES = frozenset((*WEEKDAYS, *MONTHS))


def place_names(gist: Gist) -> frozenset[str]:
    """Capitalised words of a fact behind its first one, without days, months and who says it."""
    return _names(gist.fact.text, gist.fact.said_by)


def elsewhere(a: Gist, b: Gist) -> bool:
    """Whether each names countries, or anything else, of which the other names none."""
    one, two = (_sorted(place_names(g)) for g in (a, b))
    return any(x and y and x.isdisjoint(y) for x, y in zip(one, two, strict=True))


@lru_cache(maxsize=1 << 16)
def _names(text: str, said_by: tuple[str, ...]) -> frozenset[str]:
    said = {word for name in said_by for word in NAME.findall(name)}
    found = {_bare(m[0]) for m in NAME.finditer(text) if m.start() and m[0] not in said}
    return frozenset(found - _TIMES)


def _bare(name: str) -> str:
    """The name without a possessive ending."""
    return name.replace("’", "'").removesuffix("'s").removesuffix("'")


@lru_cache(maxsize=1 << 16)
def _sorted(names: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Countries, whatever they are called, and all other names."""
    lands = {word: country for word in names if (country := country_of(word))}
    return frozenset(lands.values()), names - lands.keys()
