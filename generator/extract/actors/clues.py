"""Evidence for what a name names: the words in it, before it and after it."""

from __future__ import annotations

import re

from generator.extract.actors.name import Name, Votes
from generator.extract.actors.text import Text
from generator.lexicon.clutter import CRAFT, EVENTS, PLACE_NOUNS, THINGS
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.organizations import DESCRIPTORS, DESIGNATORS, HEADS, WEAK_HEADS, head
from generator.lexicon.places import US_STATES, countries
from generator.lexicon.titles import HONORIFICS, RANKS, SUFFIXES

_INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
_OPENING = frozenset("‘ “ ' \" ``".split())
_CLOSING = frozenset("’ ” ' \" ''".split())
_NEARBY = frozenset(
    "nearby neighbouring neighboring northern southern eastern western central downtown rural coastal inner outer "
    "suburban upper lower".split()
)
_LOCATIVE = frozenset(
    "in at near between from outside inside across around through into throughout towards toward via".split()
)
_SPEECH = frozenset(
    "said says told added warned insisted argued explained claimed asked replied wrote tweeted noted admitted recalled "
    "announced stated denied confirmed stressed urged".split()
)
_OFFICERS = frozenset(
    "ceo chairman chairwoman spokesman spokeswoman spokesperson shares employees staff players fans stock "
    "executives officials members headquarters shareholders board customers lawmakers mps coach manager striker "
    "midfielder defender goalkeeper captain president director workers founder co-founder boss squad supporters "
    "boss winger forward".split()
)
_CONTESTS = frozenset("beat against v vs vs. versus defeated thrashed over hosted joined signed".split())
_OWNED = frozenset(
    "win victory defeat squad goalkeeper opener goal lead equaliser shares profits revenue sales board employees "
    "headquarters parent owner spokesman spokeswoman chairman ceo fans bid offer customers product products "
    "website".split()
)
_KINSHIP = frozenset(
    "wife husband father mother son daughter lawyer brother sister widow family attorney parents".split()
)


def clues(text: Text, name: Name, votes: Votes) -> None:
    """Add what one place of a name tells to `votes`."""
    _inside(text, name, votes)
    _before(text, name, votes)
    _after(text, name, votes)


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
        votes["other"] += 6 if "-" in lower else 4
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
    return lower[0] in CRAFT or lower[:2] == ["space", "shuttle"]


def _single(text: Text, name: Name, word: str, votes: Votes) -> None:
    """Clues in a name of one word: acronyms, product spellings."""
    if 2 <= len(word) <= 6 and word.replace("&", "").isalpha() and word.isupper() and text.cased[name.first]:
        votes["organization"] += 1.5
    elif word in GIVEN_NAMES and name.label in ("PERSON", ""):
        votes["person"] += 1
    if f"{word}s" in text.forms and not word.endswith("s"):
        votes["other"] += 2


def _before(text: Text, name: Name, votes: Votes) -> None:
    before = name.first - 1
    if not text.same(before, name.first):
        return
    word = text.lower[before]
    single = name.stop - name.first == 1
    if word in HONORIFICS:
        votes["person"] += 6
    elif word in RANKS and text.tag(before) != "NNS" and not (word in ("king", "queen", "general") and single):
        votes["person"] += 4
    elif text.role(before) and text.tag(before) in ("NN", "NNP", "JJR", "RBR") and not _outlet(text, name, before):
        votes["person"] += 3
    elif word in DESCRIPTORS and text.words[before][0].islower():
        votes["organization"] += 5
    elif (
        word in ("of", "at", "from", "with")
        and text.label[before - 1] == "PERSON"
        and name.label != "GPE"
        and (word == "at" or name.label == "ORG" or not single or text.words[name.first].isupper())
    ):
        votes["organization"] += 3.5
    elif word == "of" and text.word(before - 1) in ("member", "members", "chairman", "ceo", "shares", "employees"):
        votes["organization"] += 4
    elif word == "," and text.word(before - 1) in DESCRIPTORS:
        votes["organization"] += 2
    elif word == "of" and text.word(before - 1) in (
        "mayor",
        "resident",
        "residents",
        "city",
        "town",
        "village",
        "people",
        "community",
        "suburb",
        "district",
        "port",
        "region",
        "island",
        "municipality",
    ):
        votes["place"] += 4
    elif word == "to" and text.word(before - 1) == "according":
        votes["organization"] += 2 if name.label == "GPE" else 0
    elif word == "-" and text.word(before - 1) in ("r", "d", "i"):
        votes["other"] += 9
    elif word in _CONTESTS:
        votes["organization"] += 1.5
    elif word in _NEARBY and text.word(before - 1) in _LOCATIVE:
        votes["place"] += 5
    elif word in _LOCATIVE and name.label != "ORG":
        foreign = name.label == "PERSON" and not single and text.words[name.first] not in GIVEN_NAMES
        votes["place"] += 3.5 if foreign and word in ("in", "near", "outside") else 1.5
    elif word == "the":
        _the(text, name, votes)
    elif word == "," and text.role(before - 1):
        votes["person"] += 4 if text.word(before - 2) in ("his", "her", "their", "whose", "'s", "’s") else 2
    elif single and not _modifies(text, name.stop) and not head(text.words[name.first]):
        if word in ("a", "an", "new", "each", "every", "its"):
            votes["other"] += 2.5
        elif word in ("'s", "’s") and name.label in ("ORG", "PRODUCT", ""):
            votes["other"] += 1.5


def _outlet(text: Text, name: Name, i: int) -> bool:
    """Whether the noun at token i rather describes an organisation: "broadcaster RTN", not "broadcaster Ann Lee"."""
    if text.lower[i] not in DESCRIPTORS or text.words[name.first] in GIVEN_NAMES:
        return False
    return name.label == "ORG" or (text.words[name.first].isupper() and name.stop - name.first == 1)


def _modifies(text: Text, i: int) -> bool:
    """Whether the token behind a name is a noun or number that the name describes ("a new Boeing jet")."""
    return text.tag(i) in ("NN", "NNS", "NNP", "NNPS", "CD", "JJ", "HYPH")


def _the(text: Text, name: Name, votes: Votes) -> None:
    """Read "the" before a name: no person; before a plural a team or band."""
    votes["person"] -= 0.5 if text.words[name.first] in GIVEN_NAMES else 1.5
    plural = text.tags[name.stop - 1] == "NNPS" or (text.lower[name.stop - 1].endswith("s") and name.label == "PERSON")
    if name.label == "ORG" or plural:
        votes["organization"] += 2.5 if plural else 1


def _after(text: Text, name: Name, votes: Votes) -> None:
    i = name.stop
    if not text.same(name.first, i):
        return
    word, following = text.lower[i], text.word(i + 1)
    long = name.stop - name.first > 1
    if word == ":" and text.words[i - 1].isupper() and not text.same(name.first - 1, name.first):
        votes["person"] += 5
    quoted = word in _CLOSING and text.word(name.first - 1) in _OPENING and text.same(name.first - 1, i)
    if quoted and long and not head(text.surface(name.first, name.stop)):
        votes["other"] += 3.5
    if word in _SPEECH:
        votes["person"] += 1.5 if long else 0.5
    elif word == "," and following == "who":
        sure = name.label in ("PERSON", "") and text.tag(i + 2) in ("VBZ", "VBD", "MD")
        votes["person"] += 3.5 if sure else 1.5 if long else 0.5
    elif (word == "," and following.isdigit() and text.word(i + 2) in (",", ".", "and")) or (
        word in ("'s", "’s") and following in _KINSHIP
    ):
        votes["person"] += 4
    elif word in ("'s", "’s") and following in _OWNED:
        votes["organization"] += 1.5
    elif word == "," and following in SUFFIXES:
        votes["person"] += 2
    elif word == "," and text.same(i, i + 1) and _is_region(text, i + 1):
        votes["place"] += 7
    if word == "," and following == "which":
        votes["organization"] += 3
    if word[:1].isdigit() and text.words[name.first].isupper() and not long and not text.glued(i):
        votes["other"] += 5
    if (
        name.label == "PERSON"
        and long
        and word in ("airport", "stadium", "prize", "award", "street", "avenue", "bridge")
    ):
        votes["other"] += 9
    if word in PLACE_NOUNS:
        votes["place"] += 4
    if word in _OFFICERS or (word == "chief" and _chief_of(text, i + 1)):
        votes["organization"] += 2.5
    if word == "," and following in ("a", "an", "the", "one", "his", "her") and text.same(i, i + 2):
        if _role_headed(text, i + 2):
            votes["person"] += 4
        elif _described(text, i + 2):
            votes["organization"] += 3
    _acting(text, name, votes)


def _acting(text: Text, name: Name, votes: Votes) -> None:
    """The subject of an active verb: a supposed town is rather a team or a company, a single word a person."""
    last = name.stop - 1
    verb = text.head[last]
    if text.deps[last] != "nsubj" or text.tags[verb] not in ("VBD", "VBZ", "VBN", "VBG"):
        return
    if text.lower[verb] in ("is", "was", "has", "had", "lies"):
        return
    if name.label == "GPE":
        votes["organization"] += 1.5
    elif name.label == "PERSON" and not text.opens(name.first):
        votes["person"] += 1


def _chief_of(text: Text, i: int) -> bool:
    """Whether what follows "chief" is a name or an officer of a company, not "chief minister"."""
    return text.word(i) in ("executive", "economist", "financial", "operating") or (
        text.capital(i) and not text.role(i)
    )


def _is_region(text: Text, i: int) -> bool:
    """Whether "…, Ohio," or "…, Kenya." follows a name: a town."""
    word = text.words[i]
    closed = text.word(i + 1) in (",", ".", ")", "") or not text.same(i, i + 1)
    return closed and (word in US_STATES or word in countries())


def _described(text: Text, i: int) -> bool:
    """Whether the appositive from token i is headed by a noun that describes organisations."""
    for j in range(i, min(i + 7, len(text.words))):
        if text.lower[j] in (",", ".", "of", "for", "in", "that", "which", "who", "at", "with", "and", "on", "based"):
            return text.lower[j - 1] in DESCRIPTORS
    return False


def _role_headed(text: Text, i: int) -> bool:
    """Whether the appositive from token i is headed by a role noun."""
    for j in range(i, min(i + 9, len(text.words))):
        if text.lower[j] in (",", ".", "of", "for", "in", "at", "who", "with", "and", "on"):
            return text.role(j - 1) and text.lower[j - 1] not in DESCRIPTORS
    return False
