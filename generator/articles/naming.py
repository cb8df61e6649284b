"""Names of sites and bodies as the frames of pages write them."""

from __future__ import annotations

import re

from generator.articles import dates
from generator.articles.mastheads import LEADING
from generator.articles.words import STOP, words

WORD = r"[^\W_a-z][\w.&'’+-]*"
NAME = rf"(?:[Tt]he )?{WORD}(?: (?:of (?:the )?|and |& |for |du |de |del )?{WORD}){{0,5}}"
LEGAL_FORM = re.compile(r",? (?:Inc|Ltd|LLC|Limited|Pty|Co|Corp|PLC|plc|GmbH|Corporation|Company|Pvt|Private)\b\.?.*$")
YEARS = re.compile(r"^(?:[Cc]opyright |©|(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?[.,]? )+")
MONTH = re.compile(
    r"^(?:Jan|January|Feb|February|Mar|March|Apr|April|May|June?|July?|Aug|August|Sept?|September|Oct|October|Nov|November|"
    r"Dec|December|(?:Mon|Tues?|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?)\b"
)


def tidy(name: str) -> str:
    """A name without what frames write around it: years, legal forms, rights."""
    name = LEADING.sub("", re.split(r"(?<=\w\w)\. (?=[A-Z])", YEARS.sub("", name))[0])
    name = LEGAL_FORM.sub("", name).strip(" .,|-–—")
    name = re.sub(r"(?:'s|’s)$", "", name)
    name = re.sub(r"\b(?:All Rights?|Inc|Ltd|Reserved|Terms|Privacy|Powered|Designed)\b.*$", "", name).strip(" .,|-–—&")
    return name.removeprefix("the ").removeprefix("By ")


def is_name(name: str) -> bool:
    """Whether a text can be a name at all: no date, not only words of grammar."""
    tokens = words(name)
    return (
        bool(tokens)
        and not MONTH.match(name)
        and not any(dates.dates(name))
        and not re.match(r"\d+[dhm][A-Z]", name)
        and len(name) <= 60
        and not all(t in STOP for t in tokens)
        and any(c.isalpha() for c in name)
    )
