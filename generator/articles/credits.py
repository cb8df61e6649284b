"""Who published a page, and whom its text credits for the reporting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import chain

from generator.articles import byline, outlets
from generator.articles.lines import Line
from generator.articles.noise import noise
from generator.articles.words import STOP, words

WORD = r"[^\W_a-z][\w.&'’+-]*"
NAME = rf"(?:[Tt]he )?{WORD}(?: (?:of (?:the )?|and |& |for |du |de |del )?{WORD}){{0,5}}"
LEGAL_FORM = re.compile(r",? (?:Inc|Ltd|LLC|Limited|Pty|Co|Corp|PLC|plc|GmbH|Corporation|Company|Pvt|Private)\b\.?.*$")
FRAME = (
    (4.0, re.compile(rf"^[Pp]ublished in (?P<name>{NAME})(?:, | on |$)")),
    (2.5, re.compile(rf"^(?:From|Issued by|Published by|News provided by)\s?: ?(?P<name>{NAME})$")),
    (3.0, re.compile(rf"\bissue of (?P<name>{NAME})")),
    (
        4.0,
        re.compile(
            r"(?:©|\(c\)|[Cc]opyright|COPYRIGHT)[\s©]*(?:\(c\) ?)?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|"
            rf"20)?\d\d)?,? (?:[Bb]y )?(?P<name>{NAME})"
        ),
    ),
    (
        4.0,
        re.compile(
            rf"(?:©|\(c\)|[Cc]opyright)[\s©]*(?:by )?(?P<name>{NAME})(?:,? (?:19|20)\d\d|.{{0,20}}[Aa]ll [Rr]ights)"
        ),
    ),
    (
        3.0,
        re.compile(
            rf"(?:reflect|represent|necessarily|those of)\b.{{0,30}} (?:opinions?|views?|policy|policies|"
            rf"position|stance|of|those)(?: and \w+)? of (?P<name>{NAME})"
        ),
    ),
    (3.0, re.compile(rf"\b[Bb]efore joining (?P<name>{NAME})")),
    (
        3.0,
        re.compile(
            rf"\b(?:is|works as|has been) (?:an? |the |our )?(?:[\w-]+ ){{0,5}}(?:reporter|correspondent|"
            rf"editor|writer|journalist|columnist|producer) (?:at|for|with) (?P<name>{NAME})"
        ),
    ),
    (3.0, re.compile(rf"\b(?:[Ss]pecial to|[Mm]ore [Ff]rom|MORE FROM) (?P<name>{NAME})")),
    (
        2.0,
        re.compile(
            rf"^(?:Follow|Subscribe to|Like|Search|Download|Get|Join|Support) (?P<name>{NAME})(?: (?:on|for|"
            r"app|in)\b|$)"
        ),
    ),
    (2.5, re.compile(rf"\b(?:for|to|about) (?P<name>{NAME})(?:'s|’s)? (?:[Nn]ewsletters?|[Aa]pp)\b")),
    (
        2.5,
        re.compile(
            rf"^(?P<name>{NAME}) (?:[Nn]ewsletters?|Staff|STAFF|Staff Writer|Staff Reporter|Correspondent|Reporter)\b"
        ),
    ),
)
MASTHEAD = 5
"""Lines at the top of a page among which its name can stand."""
FIRST_SEEN = re.compile(rf"\b(?:[Ff]irst|[Oo]riginally) (?:published|appeared) (?:on|in|at|by) (?P<name>{NAME})")
SOURCE = re.compile(rf"^(?:Source|SOURCE|Via|Courtesy|Credit)\s?: ?(?P<name>{NAME})$")
YEARS = re.compile(r"^(?:[Cc]opyright |©|(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?[.,]? )+")
MONTH = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b"
)
ENOUGH = 2.5

OUTLET = rf"(?P<name>{NAME})"
MENTIONS = (
    re.compile(
        rf"\b(?:respond|responded|reply|replied|comment|available)\b[^.]{{0,60}}?\b(?:to|on|"
        rf"for) (?P<name>{NAME})(?:'s|’s|s’|s')? (?:requests?|inquir|enquir|questions?|queries|calls?|"
        r"emails?|e-mails?|messages?)"
    ),
    re.compile(
        rf"\b[Aa]ccording to (?:a |an |the )?(?:reports? (?:by|from|in) )?(?:the )?(?:[a-z-]+ ){{0,4}}?{OUTLET}"
    ),
    re.compile(rf"\b(?:told|tells|telling) (?:the )?(?:[a-z-]+ ){{0,3}}?{OUTLET}"),
    re.compile(
        r"\b(?:interview (?:with|to|on)|reports? (?:by|from|in)|(?:seen|obtained|reviewed|viewed|"
        r"published|cited|quoted|carried|first reported|reported) by|statement to|speaking to|"
        rf"spoke to) (?:the )?(?:[a-z-]+ ){{0,4}}?{OUTLET}"
    ),
    re.compile(
        rf"{OUTLET}(?: news agency| newspaper| magazine| channel| television)? (?:also |first |has |had |"
        r"previously |earlier )?(?:reports|reported|cited|quoted|citing|quoting|writes|wrote)\b"
    ),
)


def site_name(told: str) -> str:
    """The name of a site as its metadata gives it, without copyright lines and slogans."""
    name = _tidy(told.split(" | ", maxsplit=1)[0].split(" - ", maxsplit=1)[0])
    return name if _is_name(name) and not name.isdigit() else ""


def publisher(lines: Sequence[Line], sites: Sequence[str], own_lines: Sequence[Line]) -> str:
    """The site that published the page, "" where its frame does not tell.

    `lines` are the frame's; `sites` names cut off page titles; `own_lines` those between headline and text, where a
    line that is nothing but an outlet's name is its signature.
    """
    scores: dict[str, float] = {}
    for site in sites:
        _add(scores, site, 5.0)
    for line in lines:
        for weight, pattern in FRAME:
            for match in pattern.finditer(line.text):
                _add(scores, match["name"], weight)
    for name in _mastheads(list(lines)):
        _add(scores, name, 2.5)
    for line in own_lines:
        _add(scores, byline.of_outlet(line)[1], 3.0)
        name = line.text.strip(" .,|-–—")
        if 1 <= line.words <= 6 and re.fullmatch(NAME, name) and (outlets.STRONG.search(name) or outlets.known(name)):
            _add(scores, name, 3.0)
    return _cased(_best(scores), lines)


def _mastheads(lines: Sequence[Line]) -> list[str]:
    """Short names at the top of the page that other lines of its frame repeat."""
    top = [
        line.text
        for line in lines[:MASTHEAD]
        if 1 <= line.words <= 5 and re.fullmatch(NAME, line.text) and not noise(line).rule
    ]
    return [name for name in top if any(f" {name}" in f" {line.text}" and line.text != name for line in lines)]


def _cased(name: str, lines: Sequence[Line]) -> str:
    """A name in capitals as the page writes it elsewhere."""
    if not name.isupper() or len(name) < 6:
        return name
    for line in lines:
        at = line.text.casefold().find(name.casefold())
        if at >= 0 and not line.text[at : at + len(name)].isupper():
            return line.text[at : at + len(name)]
    return name


def first_published(lines: Iterable[Line]) -> str:
    """The outlet in which, by its own words, the page's article first appeared."""
    names = (_tidy(m["name"]) for line in lines if (m := FIRST_SEEN.search(line.text)))
    return next((name for name in names if _is_name(name)), "")


def source(lines: Iterable[Line]) -> str:
    """The outlet that a line "Source: …" names."""
    names = (_tidy(m["name"]) for line in lines if (m := SOURCE.match(line.text)))
    return next((outlets.known(n) or n for n in names if outlets.known(n) or outlets.SHAPE.search(n)), "")


def mentioned(paragraphs: Sequence[str]) -> str:
    """The first outlet that the running text credits with reporting."""
    for pattern in MENTIONS[:1]:
        found = next((name for p in paragraphs for m in pattern.finditer(p) if (name := _tidy(m["name"]))), "")
        if found:
            return outlets.known(found) or found
    hits: list[tuple[int, int, str]] = []
    for number, paragraph in enumerate(paragraphs):
        for match in chain.from_iterable(pattern.finditer(paragraph) for pattern in MENTIONS[1:]):
            name = _outlet(_tidy(match["name"]))
            if name:
                hits.append((number, match.start(), name))
    return min(hits)[2] if hits else ""


def _outlet(name: str) -> str:
    """A name as an outlet's: known, or of an outlet's shape; "" where it is neither."""
    if outlets.known(name):
        return name
    head = name.split()
    for length in range(len(head), 0, -1):
        piece = " ".join(head[:length])
        piece = re.sub(r"(?:'s|’s)$", "", piece)
        if outlets.known(piece) or (length > 1 and outlets.SHAPE.search(piece)):
            return piece
    return ""


def _tidy(name: str) -> str:
    name = re.split(r"(?<=\w\w)\. (?=[A-Z])", YEARS.sub("", name))[0]
    name = LEGAL_FORM.sub("", name).strip(" .,|-–—")
    name = re.sub(r"(?:'s|’s)$", "", name)
    name = re.sub(r"\b(?:All Rights?|Inc|Ltd|Reserved|Terms|Privacy|Powered|Designed)\b.*$", "", name).strip(" .,|-–—&")
    return name.removeprefix("the ")


def _is_name(name: str) -> bool:
    tokens = words(name)
    return (
        bool(tokens)
        and not MONTH.match(name)
        and len(name) <= 60
        and not all(t in STOP for t in tokens)
        and any(c.isalpha() for c in name)
    )


def _add(scores: dict[str, float], name: str, weight: float) -> None:
    name = _tidy(name)
    if _is_name(name) and not outlets.agency(name):
        scores[name] = scores.get(name, 0.0) + weight


def _best(scores: dict[str, float]) -> str:
    """The name with most evidence; a longer form of it is the better name, and takes its evidence over."""
    whole = {
        name: sum(weight for other, weight in scores.items() if f" {other} ".casefold() in f" {name} ".casefold())
        for name in scores
    }
    best = max(whole, key=lambda name: (whole[name], len(name), name), default="")
    return best if best and whole[best] >= ENOUGH else ""
