"""The place, date and agency with which the first paragraph of a news story begins."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.articles import dates, gazetteer
from generator.articles.words import STOP, frequency
from generator.lexicon import organizations, places

MONTH = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY = r"(?i:mon|tues|wednes|thurs|fri|satur|sun)day"
NAME = r"[^\W\d_][\w.'’-]*"
PLACE = rf"(?P<place>[^\W\d_a-z][\w.'’-]*(?:(?: ?/ ?| ){NAME}){{0,4}})"
REGION = (
    r"(?P<region>(?:, ?[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,3}){0,2}?"
    r"(?: ?/ ?[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,2})??)"
)
DATE = (
    rf"(?P<date>,? ?(?:{WEEKDAY},? )?(?:(?:on )?{MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?:,? ?(?:19|20)\d\d)?|\d{{1,2}}(?:st|"
    rf"nd|rd|th)? {MONTH}(?:,? ?(?:19|20)\d\d)?))?"
)
CREDIT = r"(?P<credit>,?\.? ?(?:[(\[](?=[^()\d]*[^\W\d_])[^()\[\]]{2,40}[)\]]|/[A-Z][\w ]{1,30}/))?"
MARK = r"(?P<mark>(?<=/)\.|\s*(?:[–—―:|]|-{1,3}|\.\s?[-–—]{1,2})(?=\s|[–—―]|(?<=[—–―:])[^\s\d]))?"
LEAD = re.compile(rf"{PLACE}{REGION}{DATE}{CREDIT}{MARK}\s*(?=[\"“'‘(\[]?\w)")
BRACKETED = re.compile(
    rf"{PLACE}(?: ?[(\[][A-Z][\w/ ]{{1,30}}[)\]]){{0,2}}{DATE}"
    r"(?:,? ?[(\[](?P<credit>[A-Z][\w ]{1,20})[)\]]|, (?P<bare>[A-Z]{2,6}))\s*(?:[–—―:]|-{1,2})\s*(?=[\"“'‘(\[]?\w)"
)
"""With the region in brackets, or the agency without ("Tema (GA/R), Jan. 18, GNA –")."""
ONLY_CREDIT = re.compile(
    r"(?P<credit>[(\[](?P<name>[^\W\d_][^()\[\]]{1,39})[)\]])\s*(?:[–—―:]|-{1,2})\s+(?=[\"“'‘]?\w)"
)
ONLY_DATE = re.compile(
    rf"(?:{WEEKDAY},? )?(?P<date>{MONTH} \d{{1,2}}(?:st|nd|rd|"
    rf"th)?,? (?:19|20)\d\d|\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? (?:19|"
    rf"20)\d\d)(?P<mark>\s*[–—―:-]{{1,2}}|,)?\s+(?=[\"“]?[A-Z])"
)
DATED_AFTER = re.compile(
    r"(?:\s*[(/](?P<credit>[^\W\d_][^()/\d]{1,30})[)/])?(?:\s*(?:[–—]|-{1,2})\s*|\s*[(/]\s*)"
    rf"(?P<date>{MONTH} \d{{1,2}},? (?:19|20)\d\d|\d{{1,2}} {MONTH},? (?:19|20)\d\d)\s*"
    r"[)/]?\s*(?:/[A-Z][\w ]{1,30}/)?\s*(?:[–—:]|-{1,3})?\s*(?=[\"“'‘(\[]?\w)"
)
"""A full date that stands behind the place's dash or in brackets ("DULUTH, Minn. – April 22, 2025 – The …")."""
DOTTED = re.compile(
    rf"{PLACE}(?:,? \d{{5}})?, (?:on )?"
    rf"(?P<date>{MONTH} \d{{1,2}},? (?:19|20)\d\d|\d{{1,2}}(?:st|nd|rd|th|\.)? {MONTH},? (?:19|20)\d\d)"
    r"\.\s+(?=[\"“'‘]?[A-Z])"
)
"""Place and full date as a sentence of their own ("Halden, 17 March 2022. The …")."""
STOPPED = re.compile(r"(?P<place>.{4,})\. (?P<credit>[^\W\d_]{4,})")
"""Place and agency parted by a full stop ("ARDAN. KAZINFORM"), but no "ST. LOUIS"."""
HEADED = re.compile(rf"{PLACE}{REGION}(?=\s*(?:[–—(/]|-{{1,2}}))")
SPEAKER = re.compile(r"(?:(?![a-z])[^\W\d_]|[.'’ -]){2,40}(?:\([A-Z][^()]{1,40}\))?:\s")
TURNS = 3
"""Paragraphs that open with a name in capitals and a colon, from which a text is a dialogue."""
SETTLED = re.compile(r" (?:TOWN|CITY|BEACH|SPRINGS|FALLS|CREEK|HARBOU?R|BAY|RAPIDS|HEIGHTS)$")
QUOTED = re.compile(r"[\"“'‘]")
STRANGE, COMMON = 5, 3.5
"""Letters of the word that makes a name that of a place at least, and how usual it is at most."""
LONGEST = 110
SMALL = frozenset(
    [
        "de",
        "la",
        "le",
        "el",
        "al",
        "of",
        "the",
        "do",
        "da",
        "du",
        "des",
        "dos",
        "au",
        "aux",
        "sur",
        "upon",
        "on",
        "in",
        "am",
        "an",
        "der",
        "and",
        "los",
        "las",
        "es",
        "en",
        "y",
        "e",
    ]
)
NOT_PLACES = frozenset(
    [
        "update",
        "updated",
        "breaking",
        "exclusive",
        "watch",
        "note",
        "opinion",
        "analysis",
        "editorial",
        "review",
        "interview",
        "factbox",
        "summary",
        "explainer",
        "explained",
        "comment",
        "column",
        "news",
        "live",
        "video",
        "photos",
        "gallery",
        "letter",
        "letters",
        "correction",
        "corrected",
        "recap",
        "preview",
        "profile",
        "obituary",
        "report",
        "reports",
        "q",
        "a",
        "question",
        "answer",
        "tip",
        "tips",
        "warning",
        "alert",
        "verdict",
        "result",
        "results",
        "score",
        "scores",
        "read",
        "listen",
        "feature",
        "insight",
        "focus",
        "special",
        "advisory",
        "statement",
        "press",
        "police",
        "official",
        "officials",
        "company",
        "analyst",
        "source",
        "sources",
        "background",
        "context",
        "key",
        "timeline",
        "highlights",
        "quick",
        "fast",
        "facts",
        "fact",
        "about",
        "date",
        "time",
        "venue",
        "location",
        "place",
        "who",
        "what",
        "when",
        "where",
        "why",
        "how",
        "hello",
        "dear",
        "editor",
        "subject",
        "re",
        "fw",
        "from",
        "to",
    ]
)


@dataclass(frozen=True, slots=True)
class Lead:
    """The opening of a story: the first `length` characters of its paragraph. `place` is in normal case."""

    length: int
    place: str = ""
    date: str = ""
    credit: str = ""


def dialogue(paragraphs: Sequence[str]) -> bool:
    """Whether a text gives each speaker's words behind a name in capitals."""
    return sum(bool(SPEAKER.match(paragraph)) for paragraph in paragraphs) >= TURNS


def lead(paragraph: str, text: str) -> Lead | None:
    """The dateline that opens `paragraph`; `text` is the whole body, for names of places that it repeats."""
    start = paragraph[: LONGEST + 40]
    headed = HEADED.match(start)
    after = DATED_AFTER.match(start, headed.end()) if headed else None
    if headed and after and _all_named(headed["place"]) and _filed(headed, text):
        return Lead(after.end(), city(headed["place"]), after["date"], after["credit"] or "")
    only = ONLY_CREDIT.match(start)
    if only:
        return Lead(only.end(), credit=only["name"].strip())
    dated = ONLY_DATE.match(start)
    if dated:
        return Lead(dated.end(), date=dated["date"])
    stopped = DOTTED.match(start)
    if stopped and _all_named(stopped["place"]):
        return Lead(stopped.end(), city(stopped["place"]), stopped["date"])
    wired = BRACKETED.match(start)
    if wired and wired["date"] and _all_named(wired["place"]):
        credit = wired["credit"] or wired["bare"]
        return Lead(wired.end(), city(wired["place"]), wired["date"].strip(" ,"), credit)
    match = LEAD.match(start)
    if match is None or match.end() > LONGEST or not _is_lead(match, text):
        return None
    credit = (match["credit"] or "").strip(" ,.()[]/")
    stopped_at = STOPPED.fullmatch(match["place"])
    place, credit = (stopped_at["place"], credit or stopped_at["credit"]) if stopped_at else (match["place"], credit)
    return Lead(match.end(), city(place), (match["date"] or "").strip(" ,"), credit)


def _filed(headed: re.Match[str], text: str) -> bool:
    """Whether what stands before a date is a place: in capitals, or known as one."""
    place = headed["place"]
    return place.upper() == place or _known(place, headed["region"] or "", "-", text)


def _is_lead(match: re.Match[str], text: str) -> bool:
    place, mark = match["place"], match["mark"]
    first = re.split(r"[\s/]", place)[0].strip(".'’").casefold()
    if first in NOT_PLACES or (first in STOP and first not in ("the", "new")):
        return False
    if match["credit"] and (mark or match["date"]):
        return _all_named(place)
    if not mark:
        return False
    if match["date"]:
        return _all_named(place)
    if place.upper() == place and sum(c.isalpha() for c in place) >= 3:
        return mark.strip() != ":" or _before_colon(match, text)
    return _all_named(place) and _known(place, match["region"], mark, text)


def _before_colon(match: re.Match[str], text: str) -> bool:
    """Whether a name in capitals with a colon is a place: one that is known, or a strange word and nobody's label."""
    place = match["place"]
    if place in organizations.KNOWN or QUOTED.match(match.string, match.end()):
        return False
    strange = any(len(word) >= STRANGE and frequency(word.casefold()) < COMMON for word in place.split())
    return strange or SETTLED.search(place) is not None or _known(place, match["region"], "-", text)


def _all_named(place: str) -> bool:
    return all(word[:1].isupper() or word in SMALL for word in re.split(r"[\s/]+", place))


def _known(place: str, region: str, mark: str, text: str) -> bool:
    """Whether a name in mixed case is a place: listed, in a listed region, or used as one in the text."""
    name = city(place)
    regions = [part.strip() for part in region.split(",") if part.strip()]
    if _city(name) or name in places.countries():
        return True
    if regions and all(r in gazetteer.REGIONS or r in places.countries() for r in regions):
        return True
    used = re.search(rf"\b(?:in|at|near|outside|across|around|visited|from) (?:the )?{re.escape(name)}\b", text)
    return used is not None and (mark.strip() != ":" or len(name.split()) <= 2)


def _city(name: str) -> bool:
    return name in gazetteer.CITIES or name in places.capitals()


def dated(line: str) -> str:
    """The listed place of a line that is nothing but place and date ("Brussels, 20 Dec 2022, 07:08"), else ""."""
    found = next(iter(dates.dates(line[:LONGEST])), None)
    place = line[: found.start].rstrip(" ,|–—-") if found and found.value else ""
    return city(place) if _city(city(place)) else ""


def city(place: str) -> str:
    """A place name in normal case ("PORT-AU-PRINCE" gives "Port-au-Prince")."""
    if place.upper() != place:
        return place.strip(" ,-")
    pieces = re.split(r"([\s/-])", place.strip(" ,-"))
    return "".join(
        piece if piece.count(".") > 1 else piece.lower() if number and piece.lower() in SMALL else piece.capitalize()
        for number, piece in enumerate(pieces)
    )


def alone(paragraph: str, text: str) -> Lead | None:
    """The dateline that is a whole paragraph ("PORT HALE, Norland (AP) —"), None where it is none or more.

    A listed place in capitals or with a colon is one, too ("GENEVA", "Geneva:").
    """
    bare = paragraph.rstrip(" :—–-")
    named = bare.isupper() or paragraph.rstrip().endswith((":", "—", "–"))
    if named and _city(city(bare)):
        return Lead(len(paragraph), city(bare))
    found = lead(f"{paragraph} A", text) if len(paragraph) <= LONGEST else None
    if found is None or found.length != len(paragraph) + 1 or not found.place:
        return None
    return replace(found, length=len(paragraph))


def first(paragraphs: Sequence[str]) -> tuple[int, Lead] | None:
    """The dateline among the first paragraphs of the body, with the number of its paragraph."""
    text = "\n".join(paragraphs)
    if dialogue(paragraphs):
        return None
    for number, paragraph in enumerate(paragraphs[:3]):
        whole = alone(paragraph, text)
        if whole:
            return number, whole
        found = lead(paragraph, text)
        if found and (not number or found.credit or paragraph[: len(found.place)].isupper()):
            return number, found
    return None
