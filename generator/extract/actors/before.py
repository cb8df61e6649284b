"""Evidence for what a name names: the words right before it."""

from __future__ import annotations

from generator.extract.actors.deeds import contested
from generator.extract.actors.name import Name, Votes
from generator.extract.actors.prefixes import PREFIXES, of_office
from generator.extract.actors.text import Text
from generator.extract.actors.tokens import POSSESSIVE
from generator.lexicon.clutter import NO_ACTORS, VESSELS
from generator.lexicon.common_words import COMMON_WORDS
from generator.lexicon.famous import FAMOUS
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.organizations import DESCRIPTORS, HEADS, head
from generator.lexicon.titles import HONORIFICS, RANKS

_NEARBY = frozenset(
    "nearby neighbouring neighboring northern southern eastern western central downtown rural coastal inner outer "
    "suburban upper lower".split()
)
_LOCATIVE = frozenset(
    "in at near between from outside inside across around through into throughout towards toward via".split()
)
_SHARED = frozenset(
    "stake stakes share shares interest investment investor investors confidence faith trust believe believes believed "
    "believing invest invested investing holding holdings role part".split()
)
"""What one has in a company or a person, so that "in" tells no place."""
_HELD = frozenset({"shares", "stake", "stakes"})
"""What one has in a company alone."""
_SETTLED = 11.0
"""What "in" counts: more than a known given name and the model together."""
_EITHER = frozenset(
    "host shareholder owner partner rival backer investor lender insurer operator sponsor developer producer publisher "
    "supplier contractor promoter distributor".split()
)
"""What companies and towns are called, too."""
_SEATS = frozenset("mp mps senator deputy member candidate congressman congresswoman representative".split())
_SEES = frozenset("chief archbishop bishop king queen prince princess duke duchess emir sultan mayor governor".split())
"""Titles whose holder is "of" a place."""
_LIVED_IN = frozenset(
    "mayor resident residents city town village people community suburb district port region island "
    "municipality".split()
)
_STREETS = frozenset(
    "place court circle way trail crescent close terrace row mews gardens st st. ave ave. rd rd. blvd blvd. ln. "
    "dr.".split()
)
"""What ends an address behind its number, and other names too."""
_BELONGING = frozenset(
    "member members chairman ceo shares employees offices headquarters newsroom customers shareholders".split()
)
_DEALS = frozenset("acquired bought merge merger backed owned".split())
_STAFF = frozenset(
    "accountant founder co-founder director employee employees shareholder owner engineer lawyer executive editor "
    "manager spokesman spokeswoman spokesperson leader".split()
)
_ADDRESSED = frozenset("told founded co-founded acquired bought joined sued".split())
"""What one does to a company or a paper, not to a town."""
_FORMER = frozenset({"former", "ex", "then"})
_SORTS_MANY = frozenset(
    "bands groups companies firms banks clubs airlines parties charities teams brands retailers newspapers "
    "universities agencies unions organisations organizations outlets".split()
)


def before(text: Text, name: Name, votes: Votes) -> None:
    """Add what stands before the name."""
    i = name.first - 1
    if not text.same(i, name.first):
        return
    if _called(text, name, i, votes) or _of(text, name, i, votes) or _appositive(text, name, i, votes):
        return
    if _placed(text, name, i, votes):
        return
    word = text.lower[i]
    if word == "to" and text.word(i - 1) == "according":
        votes["organization"] += 2 if name.label in ("GPE", "ORG") else 0
    elif name.label == "ORG" and (
        (word in _ADDRESSED and text.word(name.stop) != "to") or (word in _FORMER and text.role(name.stop))
    ):
        votes["organization"] += 1.5
    elif word in ("owns", "owning") and text.words[name.first] not in GIVEN_NAMES:
        votes["organization"] += 3.5
    elif word == "for" and text.word(i - 1) in ("spokesman", "spokeswoman", "spokesperson", "plays", "played", "works"):
        votes["organization"] += 2 if name.label != "PERSON" else 0
    elif word == "by" and name.label == "ORG":
        votes["organization"] += 0.5
    elif word in ("by", "with") and text.word(i - 1) in _DEALS:
        votes["organization"] += 0 if text.words[name.first] in GIVEN_NAMES else 1.5
    elif _listed_after_kind(text, i - (word == "the")):
        votes["organization"] += 5
    elif thing := _thing(text, name, i):
        votes["other"] += thing
    elif word == "the":
        _the(text, name, votes)
    elif word in ("a", "an") and not name.label and _all_common(text, name):
        votes["other"] += 6
    elif name.stop - name.first == 1 and not _modifies(text, name.stop) and not head(text.words[name.first]):
        if word in ("a", "an", "new", "each", "every", "its"):
            votes["other"] += 2.5
        elif word in POSSESSIVE and name.label in ("ORG", "PRODUCT", ""):
            votes["other"] += 1.5


def _thing(text: Text, name: Name, i: int) -> float:
    """How much token i before the name tells of a ship, a unit, a ticker or an address; 0 for nothing."""
    word = text.lower[i]
    if word in VESSELS or (text.word(i - (word == "the")) == "aboard" and not _modifies(text, name.stop)):
        return 12
    if text.words[name.first].isupper() and _unit(text, name, i):
        return 5
    if word == "(" and text.word(i - 1) in ("shares", "stock"):
        return 6
    if word == "-" and text.word(i - 1) in ("r", "d", "i"):
        return 9
    if word.isdigit() and len(word) < 6 and text.lower[name.stop - 1] in _STREETS:
        return 8
    lone = name.stop - name.first == 1 and name.label == "PERSON"
    return 5 if len(word) == 3 and word.isdigit() and lone else 0


def _all_common(text: Text, name: Name) -> bool:
    """Whether the name is made of common words alone: with "a" before it, it only says of what kind something is."""
    return all(word in COMMON_WORDS or word in HEADS for word in text.lower[name.first : name.stop])


def _listed_after_kind(text: Text, i: int) -> bool:
    """Whether token i introduces members of a kind of bodies: "bands such as", "companies like"."""
    return text.word(i) in ("as", "like", "including") and bool(_SORTS_MANY & {text.word(i - 1), text.word(i - 2)})


def _called(text: Text, name: Name, i: int, votes: Votes) -> bool:
    """Titles, offices and common nouns that name the kind: "Mr", "President", "the airline"."""
    word, single = text.lower[i], name.stop - name.first == 1
    if word in HONORIFICS:
        votes["person"] += 6
    elif word in RANKS and text.tag(i) != "NNS" and not (word in ("king", "queen", "general") and single):
        votes["person"] += 4
    elif text.role(i) and text.tag(i) in ("NN", "NNP", "JJR", "RBR") and not _outlet(text, name, i):
        famous = text.surface(name.first, name.stop) in FAMOUS
        either = word in _EITHER and (famous or (single and text.words[name.first] not in GIVEN_NAMES))
        votes["person"] += 0 if either else 3
    elif word in DESCRIPTORS and text.words[i][0].islower():
        votes["organization"] += 5
    elif of_office(text, i):
        votes["person"] += 4
    else:
        return False
    return True


def _of(text: Text, name: Name, i: int, votes: Votes) -> bool:
    """What "of", "at", "from" and "for" tell by the word before them."""
    word, single, governor = text.lower[i], name.stop - name.first == 1, text.word(i - 1)
    if (
        word in ("of", "at", "from", "with")
        and text.label[i - 1] == "PERSON"
        and name.label != "GPE"
        and (word == "at" or name.label == "ORG" or not single or text.words[name.first].isupper())
        and not (word == "of" and _SEES & set(text.lower[max(i - 5, 0) : i]))
    ):
        votes["organization"] += 3.5
    elif word == "of" and text.label[i - 1] == "PERSON" and _holds_place(text, name, i):
        votes["place"] += 5
    elif word == "of" and (governor in _BELONGING or (governor in _STAFF and name.label == "ORG")):
        votes["organization"] += 4
    elif (
        (word == "of" and governor in _LIVED_IN)
        or (word == "for" and governor in _SEATS)
        or (word == "of" and governor == "," and text.word(i - 2) == ")" and name.label != "PERSON")
    ):
        votes["place"] += 4
    else:
        return False
    return True


def _holds_place(text: Text, name: Name, i: int) -> bool:
    """Whether the person before "of" at token i has the title of a place, or the model sees one more person there."""
    lone = name.label == "PERSON" and name.stop - name.first == 1
    return lone or bool(_SEES & set(text.lower[max(i - 5, 0) : i]))


def _appositive(text: Text, name: Name, i: int, votes: Votes) -> bool:
    """What stands before the comma before the name: a role, or a noun that describes organisations."""
    if text.lower[i] != ",":
        return False
    named = text.words[name.first] in GIVEN_NAMES
    if text.word(i - 1) in DESCRIPTORS and not (named and text.role(i - 1)):
        votes["organization"] += 2
    elif text.role(i - 1) and (named or text.word(i - 1) not in _EITHER):
        enclosed = text.word(name.stop) == "," and name.stop - name.first in (2, 3) and name.label != "FAC"
        theirs = text.word(i - 2) in ("his", "her", "their", "whose", *POSSESSIVE)
        votes["person"] += 4 if theirs else 3.5 if enclosed and text.words[name.stop - 1].istitle() else 2
    elif text.word(name.stop) in (",", ".") and name.stop - name.first > 1 and _officeholder(text, i - 1):
        votes["person"] += 4
    else:
        return False
    return True


def _officeholder(text: Text, i: int) -> bool:
    """Whether token i ends a phrase such as "the governor of the Central Bank"."""
    while i > 0 and (text.capital(i) or text.lower[i] in ("of", "for", "the", "and", "at")):
        if text.lower[i] in ("of", "for", "at") and text.role(i - 1):
            return text.word(i - 2) in ("the", "its", "their", "then", "former", "current", *POSSESSIVE)
        i -= 1
    return False


def _placed(text: Text, name: Name, i: int, votes: Votes) -> bool:
    """Prepositions of place, and what is won from whom."""
    word, single = text.lower[i], name.stop - name.first == 1
    if contested(text, i, votes):
        return True
    if word == "in" and text.word(i - 1) in _HELD and text.words[name.first] not in GIVEN_NAMES:
        votes["organization"] += 4
    elif word in _NEARBY and text.word(i - 1) in _LOCATIVE:
        votes["place"] += 5
    elif word in _LOCATIVE and name.label != "ORG":
        votes["place"] += _lying(text, name, i)
    elif word in ("representing", "represents", "represented") and _SEATS & set(text.lower[max(i - 4, 0) : i]):
        votes["place"] += 5
    elif word == "off" and text.tag(i) == "IN" and text.word(name.stop) not in POSSESSIVE:
        votes["place"] += 4
    elif word in ("in", "near") and single and text.word(i - 1) not in _SHARED and _once(text, name):
        votes["place"] += 3.5
    else:
        return False
    return True


def _lying(text: Text, name: Name, i: int) -> float:
    """What a preposition of place at token i tells: much before two words, in which nobody can be."""
    word, owns = text.lower[i], text.word(name.stop) in POSSESSIVE or text.word(name.stop) in ("'", "’")
    if name.label != "PERSON" or owns or text.word(i - 1) in _SHARED:
        return 1.5
    if name.stop - name.first == 1:
        return 4 if word == "in" and not text.opens(i) else 1.5
    if text.words[name.first] in GIVEN_NAMES:
        return _SETTLED if word == "in" and not text.opens(i) else 1.5
    return 3.5 if word in ("in", "near", "outside", "at") else 1.5


def _once(text: Text, name: Name) -> bool:
    """Whether the single word is no acronym and the article has it no more than twice."""
    word = text.words[name.first]
    return word[1:].islower() and text.words.count(word) <= 2


def _outlet(text: Text, name: Name, i: int) -> bool:
    """Whether the noun at token i rather describes an organisation: "broadcaster RTN", not "broadcaster Ann Lee"."""
    if text.lower[i] not in DESCRIPTORS or text.words[name.first] in GIVEN_NAMES:
        return False
    return name.label == "ORG" or (text.words[name.first].isupper() and name.stop - name.first == 1)


def _unit(text: Text, name: Name, i: int) -> bool:
    """Whether the acronym behind token i is a unit ("90 GW"), half of a word ("polybia-CP") or a ticker."""
    if text.words[i][0].isdigit():
        return not _modifies(text, name.stop)
    if text.lower[i] == ":":
        return text.words[i - 1] in NO_ACTORS
    joined = text.lower[i] == "-" and text.glued(name.first)
    return joined and text.word(i - 1) not in PREFIXES and text.words[i - 1][:1].islower()


def _modifies(text: Text, i: int) -> bool:
    """Whether the token behind a name is a noun or number that the name describes ("a new Boeing jet")."""
    return text.tag(i) in ("NN", "NNS", "NNP", "NNPS", "CD", "JJ", "HYPH")


def _the(text: Text, name: Name, votes: Votes) -> None:
    """Read "the" before a name: no person; before a plural a team or band."""
    votes["person"] -= 0.5 if text.words[name.first] in GIVEN_NAMES else 1.5
    plural = text.tags[name.stop - 1] == "NNPS" or (text.lower[name.stop - 1].endswith("s") and name.label == "PERSON")
    if name.label == "ORG" or plural:
        votes["organization"] += 2.5 if plural else 1
