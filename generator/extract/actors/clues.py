"""Evidence for what a name names: its own words, and what context and deeds add."""

from __future__ import annotations

import re

from generator.extract.actors.context import after, before
from generator.extract.actors.name import Name, Votes
from generator.extract.actors.text import Text
from generator.lexicon.clutter import CRAFT, EVENTS, THINGS
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.organizations import DESIGNATORS, HEADS, WEAK_HEADS, head

_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}|[B-WYZ]")


_STORMS = frozenset("storm hurricane typhoon cyclone".split())


def clues(text: Text, name: Name, votes: Votes) -> None:
    """Add what one place of a name tells to `votes`."""
    _inside(text, name, votes)
    before(text, name, votes)
    after(text, name, votes)


def _inside(text: Text, name: Name, votes: Votes) -> None:
    words = [text.words[i] for i in range(name.first, name.stop)]
    lower = [text.lower[i] for i in range(name.first, name.stop)]
    last = lower[-1]
    small = bool({"of", "for", "and", "&"} & set(lower))
    kind = head(" ".join(words))
    if len(words) > 1 and last in DESIGNATORS:
        votes["organization"] += 5
    elif kind and (len(words) > 1 or last not in WEAK_HEADS):
        strong = len(words) > 1 and (lower[0] in HEADS or last not in WEAK_HEADS or small)
        votes["organization"] += 5 if strong else 3.5 if len(words) > 1 else 2
    elif len(words) == 2 and words[0] in GIVEN_NAMES and name.label == "PERSON":
        votes["person"] += 3.5
    elif len(words) > 1 and (last in EVENTS or last in THINGS or (_craft(lower) and not kind)):
        votes["other"] += 10 if _craft(lower) else 6
    elif last in EVENTS:
        votes["other"] += 3
    if len(words) == 1 and last in THINGS:
        votes["other"] += 4
    if len(words) > 1 and "Air" in (words[0], words[-1]):
        votes["organization"] += 3
    if len(words) == 1:
        _single(text, name, words[0], votes)
    elif len(words[0]) > 2 and words[0].isupper() and not words[1].isupper() and name.label in ("PERSON", "ORG"):
        votes["organization"] += 3.5 if words[0].isalpha() and text.cased[name.first] else 0
    elif words[0] in ("The", "A"):
        votes["organization"] += 2.5 if lower[-1].endswith("s") else 1
    if any(c.isdigit() for w in words for c in w) and not kind:
        votes["other"] += 6 if any("-" in word for word in lower) else 4
    if 2 <= len(words) <= 6 and not kind and not small and last not in THINGS and last not in EVENTS:
        if words[0] in GIVEN_NAMES or _INITIALS.fullmatch(words[0]):
            votes["person"] += 3.5
        elif {"bin", "al", "van", "von", "der", "de", "el"} & set(lower[1:-1]):
            votes["person"] += 1.5
        elif _syllables(words) or (len(words[1]) <= 2 and words[1].rstrip(".").isupper() and words[1] != words[-1]):
            votes["person"] += 3
    if words[0][0].islower() and any(c.isupper() for c in words[0]):
        votes["other"] += 6
    if "&" in words:
        votes["organization"] += 3


def _syllables(words: list[str]) -> bool:
    """Whether a family name goes before two joined syllables ("Lim Soo-jin")."""
    short = len(words) == 4 and all(len(w) <= 5 for w in words)
    return short and words[2] == "-" and words[3].islower() and words[3] not in ("based", "born", "owned", "led")


def _craft(lower: list[str]) -> bool:
    """Whether the first words are those of a storm's, ship's or place's name."""
    return lower[0] in CRAFT or lower[:2] == ["space", "shuttle"] or lower[-2] in _STORMS


def _single(text: Text, name: Name, word: str, votes: Votes) -> None:
    """Clues in a name of one word: acronyms, product spellings."""
    if 2 <= len(word) <= 6 and word.replace("&", "").isalpha() and word.isupper() and text.cased[name.first]:
        votes["organization"] += 1.5
    elif word in GIVEN_NAMES and name.label in ("PERSON", ""):
        votes["person"] += 1
    if f"{word}s" in text.forms and not word.endswith("s"):
        votes["other"] += 2
