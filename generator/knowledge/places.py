"""Whether two sentences tell of different places or things, by the names in them that are not their speakers'."""

from __future__ import annotations

import re

from generator.knowledge.dating import MONTHS, WEEKDAYS
from generator.knowledge.gist import Gist
from generator.knowledge.names import country_of

NAME = re.compile(r"\b[A-Z][\w’'-]+")
_TIMES = frozenset((*WEEKDAYS, *MONTHS))


def place_names(gist: Gist) -> frozenset[str]:
    """Capitalised words of a fact behind its first one, without days, months and who says it."""
    said = {word for name in gist.fact.said_by for word in NAME.findall(name)}
    named = (m[0] for m in NAME.finditer(gist.fact.text) if m.start())
    return frozenset(word for word in named if word not in said and word not in _TIMES)


def elsewhere(a: Gist, b: Gist) -> bool:
    """Whether each names countries, or anything else, of which the other names none."""
    one, two = place_names(a), place_names(b)
    lands = ({c for n in names if (c := country_of(n))} for names in (one, two))
    others = ({n for n in names if not country_of(n)} for names in (one, two))
    return any(x and y and not x & y for x, y in (tuple(lands), tuple(others)))
