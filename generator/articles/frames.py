"""The words and phrases of which the frames of news sites are made (frames.txt)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from generator.articles.listed import sections

STANDS_FOR = {
    "<job>": "(?:reporter|correspondent|journalist|editor|writer|columnist|freelancer|contributor|producer|author|"
    "anchor|blogger|broadcaster|photographer|commentator|bureau chief|intern)",
    "<agency>": "(?:getty|reuters|afp|ap|epa|pti|ani|xinhua|shutterstock|alamy|istock|unsplash|zuma|aap|pa wire|pa)",
}


@cache
def rules() -> Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]:
    """The phrase rules by reach ("end", "any", "edge"): names and patterns, in the order of the file."""
    found: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {}
    for heading, patterns in sections("frames.txt").items():
        reach, name = heading.split(" ")
        if reach != "words":
            whole = "|".join(patterns)
            for sign, meaning in STANDS_FOR.items():
                whole = whole.replace(sign, meaning)
            found[reach] = (*found.get(reach, ()), (name, re.compile(whole)))
    return found


@cache
def words(name: str) -> frozenset[str]:
    """The word list of that name: "share", "share-fill", "time" or "calendar"."""
    return frozenset(" ".join(sections("frames.txt")[f"words {name}"]).split())
