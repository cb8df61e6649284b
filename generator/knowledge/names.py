"""Names as they are compared: titles off, transliterations level, kinds of offices and bodies told apart from names."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.knowledge.words import fold
from generator.lexicon.places import capitals, countries, demonyms, metonyms

TITLES = frozenset(
    (
        "mr mrs ms miss mx dr prof professor sir dame lord lady president vice deputy prime minister premier "
        "chancellor secretary general gen lt col colonel maj major capt captain sgt adm admiral brig brigadier cmdr "
        "commander marshal king queen prince princess emperor pope bishop archbishop cardinal rev reverend father "
        "sister judge justice senator sen rep representative congressman congresswoman governor gov mayor ambassador "
        "envoy chief chairman chairwoman chair chairperson ceo director spokesman spokeswoman spokesperson foreign "
        "defence defense finance interior first former ex acting mp coach manager leader head of the and jr sr"
    ).split()
)
GENERIC = frozenset(
    (
        "agency ministry government police parliament army military court committee commission council company office "
        "bank central supreme foreign defence defense finance interior health justice education opposition party "
        "union department embassy navy force air security intelligence spy service board authority administration "
        "cabinet senate congress state national federal statement spokesman official minister president prime leader "
        "chief bureau association federation league club team group university school hospital station "
        "embassy presidency "
        "secretary treasury house assembly high constitutional electoral election border guard fire of the and for to "
        "in at north south east west region province city local country nation"
    ).split()
)
"""Words of which a name may consist without naming anybody in particular."""

_KINDS = (
    (re.compile(r"\b(?:spy|intelligence|secret) (?:agency|agencies|service|services)\b"), "intelligence agency"),
    (re.compile(r"\bministry of foreign affairs\b|\bforeign affairs ministry\b|\bmfa\b"), "foreign ministry"),
    (re.compile(r"\bministry of ((?:\w+ and )?\w+)\b"), r"\1 ministry"),
    (re.compile(r"\bdepartment of ((?:\w+ and )?\w+)\b"), r"\1 department"),
    (re.compile(r"\bdefense\b"), "defence"),
    (re.compile(r"\borganization\b"), "organisation"),
    (re.compile(r"\bcenter\b"), "centre"),
    (re.compile(r"\bu\.?n\.?(?= |$)"), "united nations"),
    (re.compile(r"\bembassy of (.+) in (.+)\b"), r"\1 embassy in \2"),
)
_SOUNDS = (
    ("shch", "sch"), ("iyev", "ev"), ("iev", "ev"), ("yev", "ev"), ("skyy", "ski"), ("skiy", "ski"), ("skyi", "ski"),
    ("skii", "ski"), ("sky", "ski"), ("ii", "i"), ("iy", "i"), ("yi", "i"), ("ij", "i"), ("ey", "ei"), ("ay", "ai"),
    ("ye", "e"), ("y", "i"), ("kh", "h"), ("ph", "f"), ("ck", "k"), ("q", "k"), ("w", "v"), ("oo", "u"), ("ou", "u"),
    ("tz", "ts"), ("x", "ks"), ("dj", "j"), ("dzh", "j"), ("zh", "j"),
)  # fmt: skip
"""Spellings of one sound in common romanisations (Russian, Ukrainian, Arabic, Korean), levelled in this order."""


@lru_cache(maxsize=1 << 16)
def norm(name: str) -> str:
    """`name` folded, without punctuation, leading article and possessive ending, dots of abbreviations closed up."""
    text = re.sub(r"(?<=\b\w)\.(?=\w\b|\W|$)", "", fold(name))
    text = re.sub(r"'s?(?=\W|$)", "", text)
    text = re.sub(r"[^\w&]+", " ", text).strip()
    return text[4:] if text.startswith("the ") and len(text) > 4 else text


@lru_cache(maxsize=1 << 16)
def person_words(name: str) -> tuple[str, ...]:
    """The words of a person's own name: titles before it off, hyphens open."""
    words = norm(name).split()
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    while len(words) > 1 and words[-1] in {"jr", "sr", "ii", "iii"}:
        words = words[:-1]
    return tuple(words)


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """`word` with the spellings of common romanisations levelled and doubled letters single."""
    for spelling, level in _SOUNDS:
        word = word.replace(spelling, level)
    return re.sub(r"(.)\1+", r"\1", word)


@lru_cache(maxsize=1 << 16)
def person_keys(name: str) -> tuple[str, ...]:
    """Two spellings of one full name share one of these; () for a single word.

    They hold for either order of family and given name, with or without hyphens and middle initials.
    """
    words = person_words(name)
    words = tuple(w for i, w in enumerate(words) if len(w) > 1 or i == 0)
    if len(words) < 2 or any(c.isdigit() for c in name):
        return ()
    sounds = [sound(word) for word in words]
    return "".join(sounds), "".join([*sounds[1:], sounds[0]])


def _plain(text: str) -> str:
    """`text` as the tables of places write names: straight apostrophes, no leading article, no possessive ending."""
    bare = " ".join(text.replace("’", "'").split())
    bare = re.sub("^[Tt]he (?=.)", "", bare)
    return bare.removesuffix("'s").removesuffix("'")


@lru_cache(maxsize=1 << 16)
def country_of(text: str) -> str:
    """The country that a name, demonym or capital means, "" for anything else."""
    bare = _plain(text)
    found = countries().get(bare) or demonyms().get(bare) or capitals().get(bare)
    if found:
        return found
    seat = metonyms().get(bare)
    return seat.name if seat and seat.type == "country" else ""


@lru_cache(maxsize=1 << 16)
def body(name: str) -> tuple[str, str]:
    """An organisation's name as (what kind or name, whose): country out, common variants level.

    "Oslo's spy agency" -> ("intelligence agency", "Norway"); "Ministry of Health (Chile)" -> ("health ministry",
    "Chile"); a name without a country has "" for whose.
    """
    text, whose = _without_country(_ACRONYM.sub("", _plain(name)))
    bare = norm(text)
    for pattern, put in _KINDS:
        bare = pattern.sub(put, bare)
    return bare, whose


def _without_country(name: str) -> tuple[str, str]:
    for pattern in _WHOSE:
        match = pattern.fullmatch(name)
        if match and (country := country_of(match["c"])):
            return match["n"], country
    words = name.split()
    for size in (3, 2, 1):
        if len(words) > size and (country := country_of(" ".join(words[:size]))):
            rest = " ".join(words[size:])
            if set(norm(rest).split()) <= GENERIC:
                return rest, country
    return name, ""


_ACRONYM = re.compile(r" \([A-Z][A-Za-z&.-]*[A-Z]\.?\)$")
_WHOSE = (
    re.compile(r"(?P<n>[^()]+?) \((?P<c>[^()]+)\)"),
    re.compile(r"(?P<n>.+?) (?:of|in) (?:the )?(?P<c>[A-Z][^()]*)"),
    re.compile(r"(?P<c>[^()]+?)['’]s? (?P<n>.+)"),
)


def nationality(name: str) -> str:
    """The country whose adjective opens a body's name ("Danish Data Office"), "" without one."""
    words = _plain(name).split()
    return next((c for size in (2, 1) if len(words) > size and (c := demonyms().get(" ".join(words[:size])))), "")


def proper(name: str) -> bool:
    """Whether `name` names somebody in particular: a "Foreign Ministry" exists in every country."""
    words = norm(name).split()
    if not words or not any(c.isupper() for c in name):
        return False
    return not set(words) <= GENERIC or len(words) >= 3
