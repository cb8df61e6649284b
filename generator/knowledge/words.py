"""Words as this room compares them: folded to plain letters, stemmed, synonyms as one."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from generator.knowledge import synonyms

TOKEN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|\d[\d.,]*\d|\d")

STOP = frozenset(
    (
        "a an the and or but nor so yet if than then that this these those there here it its he him his she her they "
        "them their we us our you your i my me who whom whose which what when where why how of in on at by for from "
        "to into onto with without within over under about after before during since until till upon among amid "
        "between against as is are was were be been being am do does did done have has had having will would shall "
        "should may might must can could not no yes also just only even still again more most much many some any each "
        "every all both few other another such same very too own out up down off s t said say says saying told tell "
        "tells telling according added add adds adding reported report reports stated state states noted note notes "
        "while because however meanwhile moreover furthermore including include includes included per via made make "
        "makes making get got one two mr mrs ms dr earlier later new monday tuesday wednesday thursday friday "
        "saturday sunday january february march april june july august september october november december week month "
        "year today yesterday tomorrow last next recent recently early late now described describe expressed express "
        "announced called call following followed during around approximately nearly least already further amid toward "
        "towards across well part time day days"
    ).split()
)

_IRREGULAR = dict(
    pair.split("=")
    for pair in (
        "= sent=send spoke=speak spoken=speak met=meet gave=give given=give took=take taken=take fell=fall "
        "fallen=fall rose=rise risen=rise grew=grow grown=grow broke=break broken=break won=win lost=lose "
        "held=hold left=leave went=go gone=go came=come began=begin begun=begin found=find built=build bought=buy "
        "sold=sell led=lead shot=shoot struck=strike fought=fight fled=flee died=die dead=die death=die "
        "deaths=die dying=die men=man women=woman children=child paid=pay kept=keep brought=bring thought=think "
        "drew=draw drawn=draw wrote=write written=write sank=sink sunk=sink stole=steal stolen=steal spent=spend "
        "lent=lend dealt=deal felt=feel heard=hear caught=catch sought=seek chose=choose chosen=choose flew=fly "
        "flown=fly lay=lie laid=lay rebuilt=rebuild hurt=hurt people=people troops=troop forces=forces arms=arms "
        "stopped=stop wounded=wounded injured=injured"
    ).split()
)


_EED = frozenset({"breed", "creed", "greed", "reed", "steed", "exceed", "proceed", "succeed"})


@cache
def stem(word: str) -> str:
    """The form that stands for all of a word's inflections here; not always a word itself."""
    word = _IRREGULAR.get(word, word)
    if len(word) <= 3 or word[0].isdigit():
        return word
    for ending, put in (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ied", "y")):
        if word.endswith(ending):
            return _plain(word[: -len(ending)] + put)
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if word.endswith(("reed", "teed", "ceed")) and word not in _EED:
        word = word[:-1]
    for ending in ("ing", "ed"):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and re.search("[aeiouy]", word[: -len(ending)]):
            word = word[: -len(ending)]
            if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "lsze":
                word = word[:-1]
            break
    if word.endswith("ment") and len(word) >= 8:
        word = word[:-4]
    return _plain(word)


def _plain(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def _classes(table: str, mark: str) -> dict[str, str]:
    classes: dict[str, str] = {}
    for line in table.strip().splitlines():
        for word in line.split():
            classes.setdefault(stem(word), mark + line.split()[0])
    return classes


_ACTS = _classes(synonyms.ACTS, "=")
_THINGS = _classes(synonyms.THINGS, "~")


@cache
def term(word: str) -> str:
    """`word` (lower case) as its class ("=send" an act, "~troop" a thing), else its stem; "" for a stop word."""
    if word in STOP:
        return ""
    root = stem(word)
    return _ACTS.get(root) or _THINGS.get(root) or root


WORKER = "worker"
"""What ends the names of many trades: "dockworker", "steelworker"."""


@cache
def thing(word: str) -> str:
    """`word` as a counted thing: the acts' table left aside."""
    root = stem(word)
    return _THINGS.get(root) or (_THINGS[WORKER] if root.endswith(WORKER) else root)


@cache
def fold(text: str) -> str:
    """Lower case, accents off, typographic quotes and dashes plain, single spaces."""
    if not text.isascii():
        text = text.translate(_PLAIN)
        text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(text.lower().split())


_PLAIN = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "–": "-",
        "—": "-",
        "‑": "-",
        "ł": "l",
        "Ł": "L",
        "ø": "o",
        "Ø": "O",
        "đ": "d",
        "ı": "i",
    }
)
