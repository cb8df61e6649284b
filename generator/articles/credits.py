"""Who published a page, and whom its text credits for the reporting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise

from generator.articles import byline, dates, outlets
from generator.articles.lines import Line
from generator.articles.mastheads import LEADING, plain
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
    (4.0, re.compile(rf"\bnot (?:been )?edited by (?P<name>{NAME}?)(?:'s|’s)? (?:staff|team|desk|editorial)")),
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
ISSUED_BY = re.compile(r"(?:from|published by|issued by|publisher|issuing (?:body|authority)|organi[sz]ation) ?:?")
"""A line over the name of the body that issued a notice."""
ISSUED = re.compile(rf"(?P<name>{NAME}?)(?:,? and [Tt]he (?:Rt )?Hon\b.*|$)")
FIRST_SEEN = re.compile(
    r"\b(?:(?:[Ff]irst|[Oo]riginally) (?:published|appeared) (?:on|in|at|by)|"
    r"(?:[Rr]eposted|[Rr]epublished|[Rr]eprinted|[Rr]eproduced|[Cc]ross-?posted|[Ss]yndicated)"
    r"(?: here)?(?: with (?:kind )?permission)? (?:from|of|courtesy of)) (?P<name>" + NAME + ")"
)
PROVIDED = re.compile(
    rf"^(?:Provided by|Materials provided by|Story Source: Materials provided by) (?P<name>{NAME})\.?$"
)
REPORT_BY = re.compile(rf"^This (?:report|story|article) by (?P<name>{NAME}) was first published")
HOLDER = re.compile(
    r" (?:Media|Holdings?|Group|Publishing|Publications|Publishers|Broadcasting|Communications|Newspapers|Networks?|"
    r"Digital|Interactive|Enterprises|Ventures|Partners)$"
)
"""Last words of the names of companies that own sites."""
SOURCE = re.compile(rf"^(?:Source|SOURCE|Via|Courtesy|Credit)\s?: ?(?P<name>{NAME})$")
LABEL = re.compile(r"sources? ?:?")
"""A label over the name of the body that a text comes from."""
YEARS = re.compile(r"^(?:[Cc]opyright |©|(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?[.,]? )+")
MONTH = re.compile(
    r"^(?:Jan|January|Feb|February|Mar|March|Apr|April|May|June?|July?|Aug|August|Sept?|September|Oct|October|Nov|November|"
    r"Dec|December|(?:Mon|Tues?|Wed|Wednes|Thu|Thurs|Fri|Sat|Satur|Sun)(?:day)?)\b"
)
ENOUGH = 2.5

OUTLET = rf"(?P<name>{NAME})"
ASKED = re.compile(
    rf"\b(?:respond|responded|reply|replied|comment|available)\b[^.]{{0,60}}?\b(?:to|on|"
    rf"for) (?P<name>{NAME})(?:'s|’s|s’|s')? (?:requests?|inquir|enquir|questions?|queries|calls?|"
    r"emails?|e-mails?|messages?)"
)
TOLD = (
    re.compile(rf"\b(?:told|tells|telling) (?:the )?(?:[a-z-]+ ){{0,3}}?{OUTLET}"),
    re.compile(
        rf"\b(?:interview (?:with|to|on)|statement to|speaking to|spoke to) (?:the )?(?:[a-z-]+ ){{0,4}}?{OUTLET}"
    ),
)
"""To whom somebody spoke."""
REPORTED = (
    re.compile(
        rf"\b[Aa]ccording to (?:a |an |the )?(?:reports? (?:by|from|in) )?(?:the )?(?:[a-z-]+ ){{0,4}}?{OUTLET}"
    ),
    re.compile(
        r"\b(?:reports? (?:by|from|in)|(?:seen|obtained|reviewed|viewed|published|cited|quoted|carried|first reported|"
        rf"reported) by) (?:the )?(?:[a-z-]+ ){{0,4}}?{OUTLET}"
    ),
    re.compile(
        rf"{OUTLET}(?: news agency| newspaper| magazine| channel| television)? (?:also |first |has |had |"
        r"previously |earlier )?(?:reports|reported|cited|quoted|citing|quoting|writes|wrote)\b"
    ),
)
OPENING = 300
"""Characters of a paragraph in which a credit is for the whole article: about its first two sentences."""


def site_name(told: str) -> str:
    """The name of a site as its metadata gives it, without copyright lines and slogans."""
    name = _tidy(told.split(" | ", maxsplit=1)[0].split(" - ", maxsplit=1)[0])
    return name if _is_name(name) and not name.isdigit() and "://" not in name else ""


def publisher(
    lines: Sequence[Line],
    sites: Sequence[str],
    own_lines: Sequence[Line],
    mastheads: Mapping[str, float],
    author: str = "",
) -> str:
    """The site that published the page, "" where its frame does not tell.

    `lines` are the frame's; `sites` names cut off page titles; `own_lines` those between headline and text, where a
    line that is nothing but an outlet's name is its signature; `mastheads` the names at the top with their weights. An
    author's name, which blogs give as that of their owner, is none where the page has another.
    """
    scores: dict[str, float] = {}
    for site in sites:
        _add(scores, site, 5.0)
    for line, before in zip(lines, ("", *(line.key for line in lines)), strict=False):
        for name, weight in _named(line.text).items():
            _add_owner(scores, name, weight, mastheads)
        issued = ISSUED.match(line.text) if ISSUED_BY.fullmatch(before) else None
        if issued and not any(dates.dates(line.text)):
            _add(scores, issued["name"], 4.0)
    for name, weight in mastheads.items():
        _add(scores, name, weight)
    for line in own_lines:
        _add(scores, byline.of_outlet(line)[1], 3.0)
        for piece in _beside_date(line):
            _add(scores, piece, 3.0)
        name = line.text.strip(" .,|-–—").rsplit(" for ", maxsplit=1)[-1]
        if 2 <= line.words <= 6 and re.fullmatch(NAME, name) and (outlets.STRONG.search(name) or outlets.known(name)):
            _add_owner(scores, name, 3.0, mastheads)
    others = {name: weight for name, weight in scores.items() if not (author and name.startswith(author))}
    return _cased(_best(others) or _best(scores), lines)


def _named(text: str) -> dict[str, float]:
    """The names that a line of the frame gives as its site's, each once, with the best weight."""
    found: dict[str, float] = {}
    for weight, pattern in FRAME:
        for match in pattern.finditer(text):
            name = _tidy(match["name"])
            found[name] = max(found.get(name, 0.0), weight)
    return found


def _beside_date(line: Line) -> list[str]:
    """The names of an outlet's shape that share a short line with a date ("The Osterby Echo, 12 March 2017")."""
    if line.words > 14 or line.prose or not any(dates.dates(line.text)):
        return []
    pieces = (piece.strip() for piece in re.split(r",\s|\s?[|•·/]\s?|\s[–—-]\s", line.text))
    named = (piece for piece in pieces if 2 <= len(piece.split()) <= 6 and re.fullmatch(NAME, piece))
    return [piece for piece in named if outlets.SHAPE.search(piece) or outlets.known(piece)]


def _add_owner(scores: dict[str, float], name: str, weight: float, mastheads: Mapping[str, float]) -> None:
    """A name that the frame gives: a company that owns the site speaks for the masthead that begins its name."""
    bare = _tidy(name)
    short = HOLDER.sub("", bare)
    own = next(
        (head for head in mastheads if short != bare and head.casefold() in (short.casefold(), bare.casefold())), ""
    )
    if own:
        _add(scores, own, weight)
    elif short != bare and _is_name(bare):
        scores[bare] = max(scores.get(bare, 0.0), ENOUGH)
    else:
        _add(scores, name, weight)


def _cased(name: str, lines: Sequence[Line]) -> str:
    """A name in capitals as the page writes it elsewhere."""
    if not name.isupper() or len(name) < 6:
        return name
    for line in lines:
        at = line.text.casefold().find(name.casefold())
        if at >= 0 and not line.text[at : at + len(name)].isupper():
            return line.text[at : at + len(name)]
    return " ".join(_lowered(word) for word in name.split())


def _lowered(word: str) -> str:
    """A word in capitals in normal case; what can be an abbreviation stays."""
    if word in ("OF", "AND", "FOR", "ON", "IN"):
        return word.lower()
    return word.capitalize() if len(word) > 4 or word in ("THE", "NEWS", "POST", "STAR", "MAIL", "LIVE") else word


def first_published(lines: Iterable[Line]) -> str:
    """The outlet in which, by its own words, the page's article first appeared."""
    names = (_tidy(m["name"]) for line in lines if (m := FIRST_SEEN.search(line.text)))
    return next((name for name in names if _is_name(name)), "")


def provider(lines: Iterable[Line]) -> str:
    """Whom the page credits with its text: "Provided by …", "This report by … was first published …"."""
    found = (m for line in lines for pattern in (PROVIDED, REPORT_BY) if (m := pattern.match(line.text)))
    names = (_tidy(match["name"]) for match in found)
    return next((outlets.known(name) or name for name in names if _is_name(name)), "")


def source(lines: Iterable[Line]) -> str:
    """The outlet that a line "Source: …" names, or the body whose name stands under a line "Source"."""
    told = list(lines)
    names = (_tidy(m["name"]) for line in told if (m := SOURCE.match(line.text)))
    found = next((outlets.known(n) or n for n in names if outlets.known(n) or outlets.SHAPE.search(n)), "")
    under = (after.text for line, after in pairwise(told) if LABEL.fullmatch(line.key))
    return found or next((name for name in under if re.fullmatch(NAME, name) and " " in name and _is_name(name)), "")


def mentioned(paragraphs: Sequence[str], *, signed: bool) -> str:
    """The outlet whose reporting the running text rests on, "" where none is credited with the whole of it.

    That is whose questions were put to somebody; else whom the opening credits. What is credited further down is one
    source among others; only where no site has `signed` the page, the one outlet that people spoke to there is its own.
    """
    asked = (name for p in paragraphs for m in ASKED.finditer(p) if (name := _tidy(m["name"])))
    own = next(asked, "")
    if own:
        return outlets.known(own) or own
    opening = _credited([p[:OPENING] for p in paragraphs[:2]], (*TOLD, *REPORTED))
    told = [] if signed else _credited(paragraphs, TOLD)
    return opening[0] if opening else told[0] if len(set(told)) == 1 else ""


def _credited(texts: Sequence[str], patterns: Sequence[re.Pattern[str]]) -> list[str]:
    """The outlets that the patterns find, in the order of the text."""
    places = (
        (number, match.start(), _outlet(_tidy(match["name"])))
        for number, text in enumerate(texts)
        for match in chain.from_iterable(pattern.finditer(text) for pattern in patterns)
    )
    return [name for _, _, name in sorted(places) if name]


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
    name = LEADING.sub("", re.split(r"(?<=\w\w)\. (?=[A-Z])", YEARS.sub("", name))[0])
    name = LEGAL_FORM.sub("", name).strip(" .,|-–—")
    name = re.sub(r"(?:'s|’s)$", "", name)
    name = re.sub(r"\b(?:All Rights?|Inc|Ltd|Reserved|Terms|Privacy|Powered|Designed)\b.*$", "", name).strip(" .,|-–—&")
    return name.removeprefix("the ").removeprefix("By ")


def _is_name(name: str) -> bool:
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


def _add(scores: dict[str, float], name: str, weight: float) -> None:
    name = _tidy(name)
    if _is_name(name) and not plain(name) and not outlets.agency(name):
        scores[name] = scores.get(name, 0.0) + weight


def _best(scores: dict[str, float]) -> str:
    """The name with most evidence; a longer form of it is the better name, and takes its evidence over."""
    whole = {
        name: sum(weight for other, weight in scores.items() if f" {other} ".casefold() in f" {name} ".casefold())
        if scores[name] >= ENOUGH
        else scores[name]
        for name in scores
    }
    best = max(whole, key=lambda name: (whole[name], len(name), name), default="")
    return best if best and whole[best] >= ENOUGH else ""
