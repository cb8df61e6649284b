"""Evidence for what a name names: its own words, and what the words around it and its deeds add."""

from __future__ import annotations

import re

from generator.extract.actors.after import after
from generator.extract.actors.before import before
from generator.extract.actors.name import Name, Votes
from generator.extract.actors.text import Text
from generator.lexicon.clutter import CRAFT, EVENTS, LEAGUES, THINGS
from generator.lexicon.common_words import COMMON_WORDS
from generator.lexicon.famous import FAMOUS
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.organizations import DESIGNATORS, FOREMOST, HEADS, KNOWN, WEAK_HEADS, head
from generator.lexicon.places import countries
from generator.lexicon.titles import ROLE_NOUNS

_INITIALS = re.compile(r"(?!(?:U\.[SKN]|E\.U)\.)(?:[A-Z]\.){1,3}")


_NUMERAL = re.compile(r"[A-Z]\.?|[IVX]{1,4}")
"""What numbers a group or a list: "Group D", "Schedule IV"."""
_CAMEL = re.compile(r"(?:[A-Z][a-z]+){2,4}")
_NO_PERSON = frozenset("township borough county district jail prison highway avenue street elementary".split())
_SMALL = frozenset({"of", "for", "and", "&"})
_SURNAMES = (
    "sson", "dóttir", "dottir", "enko", "ovich", "evich", "ovych", "shvili", "oğlu", "oglu", "escu", "poulos", "wicz",
    "owski", "ewski", "ovsky", "ński", "ović", "ević", "ovic", "evic",
)  # fmt: skip
"""What the words of the countries that have them hardly end in, but their surnames do."""
_ARTICLES = frozenset("La Les Los Las Der Die Il".split())
"""Articles of other languages, before one word a paper's, a party's or a club's name rather than a surname."""
_DISTRICTS = frozenset({"school district", "fire district", "water district", "transit district", "park district"})
_PRIZES = frozenset("award awards prize medal survey study index act bill".split())
_STRESSED = 5.0
"""What a word in capitals that the article also has in small letters tells of emphasis ("think BIG")."""
_STORMS = frozenset("storm hurricane typhoon cyclone".split())


def clues(text: Text, name: Name, votes: Votes) -> None:
    """Add what one place of a name tells to `votes`."""
    words = text.words[name.first : name.stop]
    lower = text.lower[name.first : name.stop]
    kind = head(" ".join(words))
    if len(words) == 2 and words[0] in GIVEN_NAMES and name.label == "PERSON" and not kind:
        votes["person"] += 3.5
    else:
        _headed(words, lower, kind, votes)
    _shaped(text, name, words, votes)
    if not kind and lower[-1] not in THINGS and lower[-1] not in EVENTS and not _SMALL & set(lower):
        _personal(words, lower, name.label, votes)
    if not kind and any(c.isdigit() for w in words for c in w):
        votes["other"] += 6 if any("-" in word for word in lower) else 4
    before(text, name, votes)
    after(text, name, votes)


def _headed(words: list[str], lower: list[str], kind: str, votes: Votes) -> None:
    """What the head noun tells: "… Bank", "… Marathon", "Lake …"; `kind` is the kind of organisation it names."""
    last, long = lower[-1], len(words) > 1
    if (long and last in DESIGNATORS) or " ".join(lower[-2:]) in _DISTRICTS:
        votes["organization"] += 7
    elif " ".join(lower[-2:]) in LEAGUES:
        votes["other"] += 8
    elif kind and (long or last not in WEAK_HEADS):
        strong = long and (
            lower[0] in HEADS or lower[0] in FOREMOST or last not in WEAK_HEADS or bool(_SMALL & set(lower))
        )
        votes["organization"] += 5 if strong else 3.5 if long else 2
    elif long and lower[0] in ROLE_NOUNS and lower[1] in ("of", "for"):
        votes["other"] += 6
    elif long and _NUMERAL.fullmatch(words[-1]) and (lower[-2] in COMMON_WORDS or lower[-2] in HEADS):
        votes["other"] += 8
    elif not kind and len(lower) > 2 and lower[1] in ("'s", "’s") and words[0] in GIVEN_NAMES:
        votes["other"] += 0 if " ".join(words).replace(" '", "'").replace(" ’", "'") in FAMOUS else 3.5
    elif last.endswith("ism") and last not in HEADS and last != "tourism":
        votes["other"] += 6
    elif _awarded(lower):
        votes["other"] += 8
    elif long and (last in EVENTS or last in THINGS or (_craft(lower) and not kind)):
        votes["other"] += 10 if _craft(lower) else 6
    elif last in EVENTS:
        votes["other"] += 3
    if not long and last in THINGS:
        votes["other"] += 4


def _awarded(lower: list[str]) -> bool:
    """Whether a prize goes on with what it is for ("Film Award for Best Actor", "Survey on Drug Use")."""
    small = next((i for i, word in enumerate(lower) if i and word in ("for", "of", "on")), 0)
    return small > 1 and lower[small - 1] in _PRIZES


def _shaped(text: Text, name: Name, words: list[str], votes: Votes) -> None:
    """What capitals, articles and marks tell."""
    if len(words) > 1 and "Air" in (words[0], words[-1]):
        votes["organization"] += 3
    if len(words) == 1:
        _single(text, name, words[0], votes)
    elif len(words[0]) > 2 and words[0].isupper() and not words[1].isupper() and name.label in ("PERSON", "ORG"):
        thing = words[-1].lower() in THINGS or words[-1].lower() in EVENTS
        votes["organization"] += 3.5 if words[0].isalpha() and text.cased[name.first] and not thing else 0
    elif words[0] in _ARTICLES and len(words) == 2 and name.label in ("PERSON", ""):
        votes["organization"] += 3.5
    elif words[0] in ("The", "A"):
        votes["organization"] += 2.5 if words[-1].endswith("s") else 1
    if len(words) > 2 and words.count("-") > 1 and all(word.isupper() or word == "-" for word in words):
        votes["other"] += 8
    if words[0][0].islower() and any(c.isupper() for c in words[0]):
        votes["other"] += 6
    if len(words) > 1 and name.label == "PERSON" and words[0] not in GIVEN_NAMES:
        votes["organization"] += 3.5 if words[0] in countries() or words[-1] in countries() else 0
    firm = FAMOUS.get(words[0], "") if len(words) > 1 else ""
    if "&" in words or firm == "bank" or (firm == "company" and name.label == "PERSON"):
        votes["organization"] += 3.5


def _personal(words: list[str], lower: list[str], label: str, votes: Votes) -> None:
    """What a personal name is made of: given names, initials, particles, syllables, the endings of surnames."""
    if not 2 <= len(words) <= 6:
        return
    if _NO_PERSON & set(lower[1:]) or (words[0] in ("St", "St.", "Saint") and label == "PERSON"):
        votes["person"] -= 6
    if lower[-2] in ("de", "do", "del") and words[-1] in countries():
        votes["place"] += 12
    if words[0] in GIVEN_NAMES or _INITIALS.fullmatch(words[0]) or _initial(words, label):
        votes["person"] += 3.5
    elif {"bin", "al", "van", "von", "der", "de", "el"} & set(lower[1:-1]):
        votes["person"] += 1.5
    elif _syllables(words) or (len(words[1]) <= 2 and words[1].rstrip(".").isupper() and words[1] != words[-1]):
        votes["person"] += 3
    elif lower[-1].endswith(_SURNAMES) and len(lower[-1]) > 6:
        votes["person"] += 2.5


def _initial(words: list[str], label: str) -> bool:
    """Whether the first word is an initial without its point ("S Raman"), no article ("A Gazeta")."""
    return len(words[0]) == 1 and words[0] not in "AX" and (label in ("PERSON", "") or words[1] in GIVEN_NAMES)


def _syllables(words: list[str]) -> bool:
    """Whether a family name goes before two joined syllables ("Lim Soo-jin")."""
    short = len(words) == 4 and all(len(w) <= 5 for w in words)
    return short and words[2] == "-" and words[3].islower() and words[3] not in ("based", "born", "owned", "led")


def _craft(lower: list[str]) -> bool:
    """Whether the first words are those of a storm's, ship's or place's name."""
    return lower[0] in CRAFT or lower[:2] == ["space", "shuttle"] or lower[-2] in _STORMS


def _single(text: Text, name: Name, word: str, votes: Votes) -> None:
    """Clues in a name of one word: acronyms, product spellings."""
    if (
        2 <= len(word) <= 9
        and (len(word) < 7 or text.deps[name.first] == "nsubj")
        and word.replace("&", "").replace("-", "").isalpha()
        and word.isupper()
        and text.cased[name.first]
    ):
        votes["organization"] += 1.5
        votes["other"] += _STRESSED if word.lower() in text.forms and word not in KNOWN and word not in FAMOUS else 0
    elif _CAMEL.fullmatch(word) and not word.startswith(("Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz")):
        votes["person"] -= 4
    elif word in GIVEN_NAMES and name.label in ("PERSON", ""):
        votes["person"] += 1
    if f"{word}s" in text.forms and not word.endswith("s"):
        votes["other"] += 2
