"""Who wrote an article, as its byline tells."""

from __future__ import annotations

import re

from generator.articles import dates, gazetteer, outlets
from generator.articles.lines import Line
from generator.articles.words import STOP, frequency
from generator.lexicon import organizations, places
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.titles import PARTICLES

NAME_WORD = (
    r"(?:[^\W\d_a-z](?:[^\W\d_]|['’-](?=\w))*\.?|(?i:de|da|van|von|der|den|bin|al|el|la|le|du|di|dos|ibn|ter)(?=\s))"
)
NAME = rf"{NAME_WORD}(?:\s{NAME_WORD}){{0,4}}"
BY = re.compile(
    r"(?:^|[\s|/•·,–—-])(?:(?:[Ww]ritten |[Rr]eported |[Ss]tory |[Ww]ords |[Pp]osted |"
    r"[Pp]ublished )?(?:[Bb]y|BY)|[Aa]uthor|[Rr]eporter|[Bb]yline|[Cc]orrespondent|[Ww]riter|[Ww]ords(?=:))\s?[:\s|"
    rf"]\s?(?P<names>{NAME}(?:(?:,\s|\s(?:and|&|AND|with)\s|,\sand\s){NAME}){{0,3}})"
)
REPORTING = re.compile(
    rf"\(?(?:Reporting|Writing|Report|Reported|Written)(?: and \w+)? by:? (?P<names>{NAME}(?:(?:,\s|"
    rf"\sand\s|,\sand\s){NAME}){{0,3}})"
)
ACRONYM = re.compile(r"[A-Z]{4,}")
INITIAL = re.compile(r"[A-Z]\.(?:-?[A-Z]\.)*")
LINE_START = re.compile(rf"(?P<names>{NAME})\s?(?:[|•·,–—-]\s?)?$")
AFTER_DATE = re.compile(rf"[\s|•·,/–—-]*(?P<names>{NAME})")
OTHER_WORK = re.compile(
    r"\b(?:translat\w+|design\w*|illustrat\w+|videos?|photos?|photograph\w*|pictures?|images?|graphics?|edit(?:ed|ing)|"
    r"produc\w+|directed|power\w*|host\w*|sponsor\w*|present\w+|develop\w*|built|managed|curated|support\w*|approved|"
    r"reviewed|checked|narrated|read|voiced|owned|provided|additional (?:reporting|work)|art(?:work)?|cartoon|music|"
    r"animation|layout|maps?|data)\s*$",
    re.IGNORECASE,
)
"""What somebody did who is not the author."""
LABELLED = re.compile(r"\b(?:[Pp]ublished|[Pp]osted|[Uu]pdated)\b")
OF_OUTLET = re.compile(rf"(?P<names>{NAME})\s?[-–—|/,]\s(?P<outlet>The\s[^|/]{{3,40}}|[^|/,]{{3,40}})")
AND = re.compile(r",\sand\s|,\s|\s(?:and|&|AND|with)\s")
FOR = re.compile(r"\s(?:FOR|For|for)\s")
GLUED_JOB = re.compile(
    r"(?<=[a-z])(?=(?:Staff|Senior|Special|Chief|Contributing|Associate|Managing|National|Political|"
    r"Business|Sports|Correspondent|Reporter|Editor|Updated|Published|Posted|The|FOX|BBC|CNN|ABC|CBS|"
    r"NBC|Associated|For|Media|News|Digital)\b|[A-Z]{3,}|@)|"
    r"(?<=[a-z])(?<!\bMc)(?<!\bMac)(?=[A-Z][a-z]+ (?:[a-z]+ )?(?:writer|reporter|correspondent|editor|journalist)\b)"
)
GLUED_BY = re.compile(r"^(?i:by)(?=[A-Z][a-z]+ ?[A-Z])")
NO_NAMES = frozenset(
    "staff reporter reporters correspondent correspondents editor editors writer writers desk news team agency "
    "agencies admin administrator our special the associated press bureau online web digital media service "
    "newsroom author contributor guest editorial board wire wires network sources source post daily published "
    "updated posted last senior chief political business sports world national local city staffer intern "
    "anonymous user monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december photo photos image video comments comment share read "
    "more min minutes home politics culture tech science opinion health travel money markets entertainment "
    "lifestyle column international columnist analyst editor-in-chief freelance in at for on of and university "
    "college institute council ministry department office centre center group society reporting producer "
    "videos writing words friend".split()
)
"""Words of bylines that are no part of a person's name."""
DAY_NAMES = frozenset("sunday monday wednesday friday january april may june august".split())
"""Days and months that are given names, too."""
DEGREES = frozenset(("II", "III", "IV", "MD", "MP", "QC", "KC", "SJ", "OBE"))
"""Letters behind a person's name that belong to it."""
COMMON = 4.0
"""How usual a word is at most that can be part of a name whose given name is not listed."""


def author(line: Line) -> str:
    """The person or persons that a byline names, "" where the line is no byline of a person."""
    text = GLUED_JOB.sub(" | ", GLUED_BY.sub("By ", line.text))
    if line.words > 40 or (line.prose and line.words > 16):
        return ""
    found = ""
    for match in BY.finditer(_undated(text)):
        if OTHER_WORK.search(match.string[: match.start() + 1]):
            continue
        ahead = match.string[: match.start() + 1].rstrip()
        if match.start() <= 1 or ahead[-1:] in "|•·,–—/-" or len(text[: match.start()].split()) <= 3:
            found = people(match["names"]) or found
    return found


def of_outlet(line: Line) -> tuple[str, str]:
    """A reporter and the outlet of a line "Jane Roe - The Daily X", both "" where the line is no such signature."""
    match = OF_OUTLET.fullmatch(line.text)
    if match is None or line.words > 9 or not 2 <= len(match["names"].split()) <= 4:
        return "", ""
    outlet = match["outlet"].strip()
    if not (outlets.known(outlet) or outlets.SHAPE.search(outlet)):
        return "", ""
    person = people(match["names"])
    return (person, outlet) if person else ("", "")


def reporting(line: Line) -> str:
    """The person whom an agency's tail credits with the reporting, "" where it names none."""
    match = REPORTING.match(line.text)
    return people(match["names"]) if match else ""


def credited(line: Line) -> str:
    """The agency that stands in the byline's place ("By Reuters"), "" where there is none."""
    if line.words > 14:
        return ""
    text = re.sub(r"^(?i:by|source|agency|via|from)\s?[:\s]\s?", "", line.text)
    head = re.split(r"\s?[,|•·–—-]\s|\s\d|,$|\s/\s", text)[0]
    glued = re.split(r"(?<=[a-z])(?=[A-Z])", head)[-1]
    return outlets.agency(head) or (outlets.agency(glued) if " " in glued else "")


def _undated(text: str) -> str:
    """The line with every date in it turned into a separator."""
    parts, done = [], 0
    for found in dates.dates(text):
        parts.append(text[done : found.start])
        done = found.end
    return " | ".join([*parts, text[done:]])


def dated_name(line: Line) -> str:
    """A full name and a date on one line ("Jane Roe - Nov 19, 2019"); the first name must be a known given name."""
    text = line.text
    found = next((d for d in dates.dates(text) if d.value or d.doubt), None)
    if found is None or line.words > 40:
        return ""
    before = re.sub(
        r"(?i)[\s|•·,/–—-]*(?:on|updated|published|posted|mon|tue|wed|thu|fri|sat|sun)?(?:\w*day)?[\s|•·,:–—-]*$",
        "",
        text[: found.start],
    )
    if not before.strip():
        behind = AFTER_DATE.match(text, found.end)
        person = people(" ".join(behind["names"].split()[:2])) if behind else ""
        return person if " " in person and person.split()[0] in GIVEN_NAMES else ""
    match = LINE_START.fullmatch(re.split(r"\s[|•·/]\s", before.strip())[0])
    if not match or not 2 <= len(match["names"].split()) <= 4:
        return ""
    if not personal(match["names"]) and not LABELLED.search(text[len(before.rstrip()) : found.start]):
        return ""
    return people(match["names"])


def nameable(text: str) -> bool:
    """Whether two to four capitalised words can be a person's name: no place, outlet, desk or word of grammar."""
    parts = text.split()
    if not 2 <= len(parts) <= 4 or placed(text) or outlets.known(text) or outlets.SHAPE.search(text):
        return False
    return not any(part.casefold() in STOP | NO_NAMES for part in parts)


def personal(text: str) -> bool:
    """Whether two to four capitalised words look like a person's name: a listed given name, or none but rare words."""
    parts = [part for part in text.split() if not INITIAL.fullmatch(part)]
    if not parts or not nameable(text) or (not text.isupper() and any(map(ACRONYM.fullmatch, parts))):
        return False
    if parts[0].title() in GIVEN_NAMES:
        return True
    return all(frequency(part.casefold()) < COMMON and not placed(part) for part in parts)


def placed(text: str) -> bool:
    """Whether a name is that of a listed place."""
    return any(
        text in listed for listed in (gazetteer.CITIES, gazetteer.REGIONS, places.capitals(), places.countries())
    )


def people(names: str) -> str:
    """The personal names of a list, "" where there are none: without jobs, desks and outlets, in normal case."""
    people = [person for part in AND.split(FOR.split(names)[0]) if (person := _person(part))]
    if len(AND.split(names)) > 1:
        people = [person for person in people if " " in person]
    if not people:
        return ""
    unique = list(dict.fromkeys(people))
    return unique[0] if len(unique) == 1 else ", ".join(unique[:-1]) + " and " + unique[-1]


def _person(name: str) -> str:
    words = name.strip(" .,").split()
    jobs = len(words)
    while words and (words[-1].casefold().strip(".") in NO_NAMES or (len(words) > 2 and outlets.known(words[-1]))):
        words.pop()
    while 2 < len(words) < jobs and outlets.SHAPE.search(words[-1]):
        words.pop()
    if len(words) > 2 and words[-1] not in DEGREES and re.fullmatch(r"[A-Z]{2,4}", words[-1]) and words[0].istitle():
        words.pop()
    if len(words) == 1 and jobs > 1:
        return ""
    if not words or any(word.casefold().strip(".,") in NO_NAMES for word in words[_day_named(words) :]):
        return ""
    if any(word[:1].islower() and word.casefold() not in PARTICLES for word in words):
        return ""
    whole = " ".join(words)
    if outlets.known(whole) or outlets.STRONG.search(whole) or organizations.KNOWN.get(whole):
        return ""
    if len(words) == 1 and (not words[0].istitle() or len(words[0]) < 3):
        return ""
    if whole.upper() == whole and len(whole) > 4:
        words = [word.lower() if word.casefold() in PARTICLES else _title(word) for word in words]
    return " ".join(words)


def _day_named(words: list[str]) -> int:
    """1 where a day or month is a person's given name, a rare surname behind it, else 0."""
    first = words[0].casefold()
    return int(len(words) == 2 and first in DAY_NAMES and frequency(words[1].casefold()) < COMMON)


def _title(word: str) -> str:
    return "".join(part.capitalize() if part.isalpha() else part for part in re.split(r"([-'’.])", word))
