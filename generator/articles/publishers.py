"""Who published a page, as its frame tells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.articles import byline, dates, outlets
from generator.articles.lines import Line
from generator.articles.mastheads import plain
from generator.articles.naming import NAME, is_name, tidy
from generator.articles.words import frequency

FRAME = (
    (4.0, re.compile(rf"^[Pp]ublished in (?P<name>{NAME})(?:, | on |$)")),
    (2.5, re.compile(rf"^(?:From|Issued by|Published by|News provided by)\s?: ?(?P<name>{NAME})$")),
    (3.0, re.compile(rf"\bissue of (?P<name>{NAME})")),
    (3.0, re.compile(rf"^(?P<name>{NAME})\. [Aa]ll [Rr]ights [Rr]eserved")),
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
ISSUED = re.compile(rf"(?P<name>{NAME}?(?:, {NAME}?){{0,2}})(?:,? and [Tt]he (?:Rt )?Hon\b.*|$)")
HOLDER = re.compile(
    r" (?:Media|Holdings?|Group|Publishing|Publications|Publishers|Broadcasting|Communications|Newspapers|Networks?|"
    r"Digital|Interactive|Enterprises|Ventures|Partners)$"
)
"""Last words of the names of companies that own sites."""
ENOUGH = 2.5
USUAL = 5.0
"""How usual a word of four letters is at least that is no abbreviation."""


def site_name(told: str) -> str:
    """The name of a site as its metadata gives it, without copyright lines and slogans."""
    name = tidy(told.split(" | ", maxsplit=1)[0].split(" - ", maxsplit=1)[0])
    return name if is_name(name) and not name.isdigit() and "://" not in name else ""


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
        name = byline.FOR.split(line.text.strip(" .,|-–—"))[-1]
        if 2 <= line.words <= 6 and re.fullmatch(NAME, name) and (outlets.STRONG.search(name) or outlets.known(name)):
            _add_owner(scores, name, 3.0, mastheads)
    others = {name: weight for name, weight in scores.items() if not (author and name.startswith(author))}
    return _cased(_best(others) or _best(scores), lines)


def _named(text: str) -> dict[str, float]:
    """The names that a line of the frame gives as its site's, each once, with the best weight."""
    found: dict[str, float] = {}
    for weight, pattern in FRAME:
        for match in pattern.finditer(text):
            name = tidy(match["name"])
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
    known = outlets.site(tidy(name))
    bare = known or tidy(name)
    short = HOLDER.sub("", bare)
    own = next(
        (head for head in mastheads if short != bare and head.casefold() in (short.casefold(), bare.casefold())), ""
    )
    if own or known:
        _add(scores, own or known, weight)
    elif short != bare and is_name(bare):
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
    usual = len(word) > 4 or word == "THE" or (len(word) == 4 and frequency(word.casefold()) >= USUAL)
    return word.capitalize() if usual else word


def _add(scores: dict[str, float], name: str, weight: float) -> None:
    name = tidy(name)
    if is_name(name) and not plain(name) and not outlets.agency(name):
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
