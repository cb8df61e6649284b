"""Lines that are part of a site and not of an article, by what they say.

A rule is a name and patterns over a line's `key` (lower case, straight quotes, single spaces); the whole line must
match. The names are what an editor sees beside a dropped line. The phrases were gathered from the frames of newspapers,
broadcasters, agencies, blogs and aggregators of many countries.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.articles import frames, outlets
from generator.articles.lines import Line

LONGEST = 600
"""Characters beyond which a line is never part of a frame, but for the rules about legal lines and biographies."""
NEVER_SENTENCES = frozenset(("menu", "tags", "counter", "label"))
"""Rules about lists and labels: a whole sentence that matches them says something else."""
COOKIES = re.compile(r"\b(?:website|browser|consent|third[- ]part(?:y|ies)|our site|preferences)\b")
CONSENT = re.compile(
    r"\brecaptcha\b|\bby (?:signing|clicking|submitting|subscribing|registering)\b|\bnewsletters? may\b"
)
"""How the small print below a newsletter's form reads."""
TOKEN = re.compile(r"[^\s:;|/·•@!,()+»>…–—#*\[\]-]+")
NUMBER = re.compile(r"[\d.,]*\d[\d.,]*[km]?")
PAGE = re.compile(r"(?:page )?\d{1,3} ?(?:of|/) ?\d{1,3}|page \d{1,3}")
CLOCK = re.compile(
    r"(?:\d{1,4}(?:st|nd|rd|th)?|\d{1,2}[:.h]\d\d(?:[:.]\d\d)?(?:am|pm)?|\d{4}-\d\d-\d\dt[\d:.]*z?|\d+[hmd]|[a-z]{3,9}\d{1,2})\.?"
)


@dataclass(frozen=True, slots=True)
class Noise:
    """The rule that a line falls under; `reach` says where the rule holds.

    "end": it belongs to the end of a page, the article hardly goes on behind it; "any": it may stand between two
    paragraphs; "edge": only before the first and after the last paragraph, since running text can look like it.
    """

    rule: str
    reach: str


NOTHING = Noise("", "")


def noise(line: Line) -> Noise:
    """Which rule a line falls under, `NOTHING` where none does."""
    key = line.key
    if key.count("cookie") > 1 and COOKIES.search(key):
        return Noise("cookie-notice", "any")
    if "privacy policy" in key and CONSENT.search(key):
        return Noise("newsletter", "any")
    if len(key) > LONGEST:
        return NOTHING
    if line.words <= 16 or len(key) < 100:
        if outlets.tail(line.text):
            return Noise("agency-tail", "any")
        listed = _listed(key)
        if listed:
            return Noise(listed, "any")
        found = _match("end", key)
        if found:
            return Noise(found, "end")
    long = line.prose and line.words > 30
    for reach in ("any", "edge"):
        found = _match(reach, key)
        if found in NEVER_SENTENCES and line.terminal and line.prose:
            continue
        if found:
            return Noise(found, "edge" if long and found != "photo-credit" else reach)
    return NOTHING


def _match(reach: str, key: str) -> str:
    return next((name for name, pattern in frames.rules()[reach] if pattern.fullmatch(key)), "")


def _listed(key: str) -> str:
    """The rules for lines that are nothing but a list of certain words."""
    if PAGE.fullmatch(key):
        return "page-number"
    tokens = [token.strip(".'\"?&") for token in TOKEN.findall(key)]
    tokens = [token for token in tokens if token]
    if not tokens:
        return "separator"
    named = [token for token in tokens if not NUMBER.fullmatch(token)]
    if not named:
        return "counter"
    shares = frames.words("share")
    if any(token in shares for token in named) and all(t in shares or t in frames.words("share-fill") for t in named):
        return "share-bar"
    timed = [token for token in tokens if CLOCK.fullmatch(token) or token in frames.words("time")]
    if len(tokens) > 1 and timed and all(token in timed or token in frames.words("calendar") for token in tokens):
        return "date-line"
    return ""
