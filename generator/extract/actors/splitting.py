"""One name or several: an entity cut at roles, possessives and conjunctions, without titles before it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extract.actors.name import Name
from generator.extract.actors.prefixes import PREFIXES, headed, rest_person, unprefixed
from generator.extract.actors.text import Text
from generator.extract.actors.world import Hit
from generator.lexicon.clutter import EVENTS, NO_ACTORS, THINGS
from generator.lexicon.common_words import COMMON_WORDS
from generator.lexicon.famous import FAMOUS
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.organizations import DESIGNATORS, HEADS, KNOWN, OPENERS, WEAK_HEADS, head
from generator.lexicon.titles import HONORIFICS, PARTICLES, POSTNOMINALS, RANKS, ROLE_NOUNS

_DESCRIBES = frozenset("daily weekly newspaper newspapers magazine agency company airline news bank firm club".split())
_NO_PERSON = frozenset(HEADS) | THINGS | EVENTS
_JOINTS = frozenset("of for the and , -".split())
_AGENTS = (
    "buyer",
    "owner",
    "maker",
    "worker",
    "keeper",
    "holder",
    "goer",
    "grower",
    "dealer",
    "driver",
    "fighter",
    "ologist",
    "crat",
)
"""What words for people who do something end in."""
_KINDRED = frozenset("brothers sisters twins siblings parents cousins".split())
_EDGES = frozenset("the a an 's ’s ' ’ and of at in by for from with to on".split())


def trimmed(text: Text, name: Name) -> Name | None:
    """The name without articles, possessive endings, marks and numbers at its ends."""
    first, stop = name.first, name.stop
    while first < stop and (_mark(text.words[first]) or text.lower[first] in _EDGES):
        first += 1
    while first < stop and (
        _mark(text.words[stop - 1])
        or text.lower[stop - 1] in _EDGES
        or (stop - first > 1 and _numbered(text, name, stop - 1))
    ):
        stop -= 1
    while stop - first > 1 and text.words[stop - 1].islower() and _common(text, stop - 1):
        stop -= 1
    if stop - first > 2 and text.lower[stop - 1] in HONORIFICS and text.capital(stop) and text.same(first, stop):
        stop -= 1
    if stop - first == 1 and text.lower[first] in PREFIXES and text.word(stop) == "-":
        return None
    named = name.label == "PERSON" or text.words[first] in GIVEN_NAMES
    while named and stop - first > 2 and text.words[stop - 1] in POSTNOMINALS:
        stop -= 1
    while name.label in ("PERSON", "") and stop - first > 1 and _no_name(text, first, stop, name.label):
        first += 1
    return Name(first, stop, name.label) if first < stop else None


def _common(text: Text, i: int) -> bool:
    """Whether token i, the last of a name, is a verb or a noun that only describes it ("Lisbon daily")."""
    acronym = text.words[i - 1].isupper() or text.word(i - 2) == "-"
    return text.tags[i].startswith("V") or text.lower[i] in _DESCRIBES or (acronym and text.lower[i] in HEADS)


def _no_name(text: Text, first: int, stop: int, label: str) -> bool:
    """Whether token `first` is a common word before a name ("rang Taylor", "Questioning Taylor"), or half of one."""
    word = text.words[first]
    if word not in GIVEN_NAMES and _told_before(text, first, stop):
        return True
    if label != "PERSON":
        return False
    if text.tags[first] == "VBG" and word not in GIVEN_NAMES:
        return True
    if text.lower[first] in _KINDRED and text.words[first + 1] in GIVEN_NAMES:
        return True
    if word.islower() and word.isalpha() and word not in PARTICLES and text.capital(stop - 1):
        return text.same(first, first + 1) and not text.glued(first + 1)
    return text.glued(first) and text.word(first - 1) == "-" and len(word.strip(".")) == 1


def _told_before(text: Text, first: int, stop: int) -> bool:
    """Whether a full name follows the common words from token `first` on ("Special Agent Ann Lee")."""
    i = first
    while i < stop and (text.lower[i] in COMMON_WORDS or text.lower[i].endswith(_AGENTS)):
        i += 1
    if i == first or stop - i < 2 or text.lower[stop - 1] in COMMON_WORDS or text.lower[stop - 1] in _NO_PERSON:
        return False
    sure = text.words[i] in GIVEN_NAMES or text.words[i].endswith(".")
    portfolio = text.word(first - 1) in ("of", "for") and text.role(first - 2) | (text.word(first - 2) == "state")
    return text.capital(i) and (sure or portfolio)


def _numbered(text: Text, name: Name, i: int) -> bool:
    """Whether token i is a model or flight number at the end of an organisation's name ("Airline Flight 12")."""
    word = text.words[i]
    if word[0].isdigit():
        return i - name.first > 1 or text.word(i - 1) not in ("channel", "radio", "studio", "group", "area", "formula")
    return name.label in ("ORG", "") and (
        any(c.isdigit() for c in word) or text.lower[i] in ("flight", "model", "airbus")
    )


def _mark(word: str) -> bool:
    return not any(c.isalnum() for c in word)


def split(text: Text, name: Name, covered: list[Hit | None]) -> Iterator[Name]:
    """The names inside one entity: "Airbus CEO Thomas Enders" holds two, "Halas-Moreau" two, "Coach Ann Lee" one."""
    holder = _holder(text, name)
    if holder:
        yield Name(holder, name.stop, "PERSON")
        if text.word(name.first - 1) in ("for", "and"):
            return
    if holder or _office_before(text, name.first):
        name = name._replace(stop=_before_for(text, name, holder or name.stop))
    ended = next((i for i in range(name.first + 1, name.stop - 1) if text.lower[i] in ("jr.", "sr.")), 0)
    if ended:
        yield Name(name.first, ended + 1, "PERSON")
        name = name._replace(first=ended + 1)
    cuts = [i for i in range(name.first, name.stop) if _cut(text, name, i, covered)]
    first = name.first
    for cut in [*cuts, name.stop]:
        piece = trimmed(text, Name(first, cut, name.label)) if cut > first else None
        if piece and first > name.first and text.lower[first - 1] == "," and name.label == "ORG":
            piece = Name(piece.first, piece.stop, "PERSON" if piece.stop == cut and piece.stop - first == 2 else "ORG")
        if piece and first > name.first and text.lower[first - 1] in ("in", "'s", "’s"):
            piece = piece._replace(label=_behind(text, piece))
        if piece and cut < name.stop and text.lower[cut] == "of":
            piece = piece._replace(label="PERSON")
        if piece:
            piece = unprefixed(text, piece, covered)
            piece = trimmed(text, piece) if piece else None
        if piece:
            yield piece
        first = cut + 1


def _behind(text: Text, piece: Name) -> str:
    """The label of what stands behind "in" or the apostrophe: its own, an organisation's only by its head."""
    if text.lower[piece.first - 1] == "in":
        return "GPE"
    return "" if piece.label == "ORG" and text.lower[piece.stop - 1] not in HEADS else piece.label


def _holder(text: Text, name: Name) -> int:
    """Where a person begins that ran into the office before ("… of the Army for Works | Ann Lee"); 0 for nowhere."""
    goes_on = text.same(name.first, name.stop) and text.capital(name.stop) and text.tag(name.stop) == "NNP"
    starts = [
        i
        for i in range(name.first + 1, name.stop - 1 + goes_on)
        if text.words[i] in GIVEN_NAMES or (i - 1 > name.first and text.lower[i - 1] in HONORIFICS)
    ]
    i = starts[0] if starts else 0
    if i - 1 == name.first and text.title(i - 1):
        return 0
    if not i or text.words[name.first] in GIVEN_NAMES or text.role(i - 1) or text.lower[i - 1] in ("of", "for", "and"):
        return 0
    rest = range(i, name.stop)
    if len(rest) > 4 or not all(text.capital(j) and text.lower[j] not in _NO_PERSON for j in rest):
        return 0
    inside = any(text.lower[j] in ("of", "for") and text.role(j - 1) for j in range(name.first + 1, i))
    return i if inside or _office_before(text, name.first) else 0


def _office_before(text: Text, i: int) -> bool:
    """Whether token i goes on with an office: "Under Secretary of Defense for Supply, Works and …"."""
    while i > 0 and text.same(i - 1, i) and (text.capital(i) or text.lower[i] in _JOINTS):
        if text.lower[i] in ("of", "for") and text.role(i - 1) and text.capital(i - 1):
            return True
        i -= 1
    return False


def _before_for(text: Text, name: Name, stop: int) -> int:
    """Where the department ends before its "for" ("the Army | for Works"); `stop` where it has none."""
    return next((i for i in range(name.first + 1, stop) if text.lower[i] == "for"), stop)


def _cut(text: Text, name: Name, i: int, covered: list[Hit | None]) -> bool:
    """Whether token i ends one name inside an entity and stands between it and the next."""
    word, lower = text.words[i], text.lower[i]
    if lower in ("and", ",", "/", "–", "—", "(", ")", "'s", "’s") and name.label in ("PERSON", "GPE", "NORP"):
        return True
    if lower in ("(", ")", "/", "—", "–", ";", ":", '"', "“", "”") or (word == "-" and not text.glued(i)):
        return True
    if word.isdigit() and name.label == "PERSON":
        return True
    if lower in ("'s", "’s") and i > name.first:
        return _possessive_cut(text, name, i, covered)
    inside = name.first < i < name.stop - 1
    if word == "-" and inside:
        return _hyphen_cut(text, i)
    if lower in ROLE_NOUNS and (
        word[0].islower() or (i == name.stop - 1 and name.label == "ORG" and lower not in HEADS)
    ):
        return True
    if lower == "of" and name.label in ("PERSON", "ORG") and i - name.first in (2, 3):
        return text.words[i - 2] in GIVEN_NAMES and text.lower[i - 1] not in _NO_PERSON
    if lower in ("and", "&") and inside:
        return _two(text, name, i)
    if inside and _small_cut(text, name, i):
        return True
    named = text.words[min(i + 1, name.stop - 1)] in GIVEN_NAMES
    return inside and (lower in RANKS or (lower in ROLE_NOUNS and named)) and rest_person(text, i + 1, name.stop)


def _hyphen_cut(text: Text, i: int) -> bool:
    """Whether the hyphen at token i stands between two names ("Halas-Moreau"), not inside one ("Wi-Fi")."""
    joined = text.surface(i - 1, i + 2)
    one = joined in NO_ACTORS or joined in FAMOUS or double(text, i)
    return text.capital(i - 1) and text.capital(i + 1) and not one and alone(text, i - 1) and alone(text, i + 1)


def _small_cut(text: Text, name: Name, i: int) -> bool:
    """Whether the preposition, article or comma at token i, inside an entity, ends a name."""
    lower, before = text.lower[i], text.lower[i - 1]
    if lower in ("for", "in") and before in EVENTS and name.label == "FAC":
        return True
    if lower == "at" or (lower in ("the", "who", "for") and name.label == "PERSON"):
        return True
    if lower == "in" and name.label == "ORG" and (before in _NO_PERSON or before in ("inn", "pub", "arms")):
        return True
    if name.label == "ORG" and (lower == "with" or (lower == "on" and before not in _NO_PERSON)):
        return True
    if lower == "," and name.label == "ORG" and _parts(text, name, i):
        return True
    if lower == "the" and text.capital(i - 1) and _elsewhere(text, name.first, i, name):
        return True
    if lower == "for" and i - name.first == 1 and before not in COMMON_WORDS and text.tags[i - 1] == "NNP":
        return True
    return lower in (",", "for") and _person_beside(text, name, i)


def _parts(text: Text, name: Name, i: int) -> bool:
    """Whether the comma at token i parts two names: no legal ending follows, no list of a body's subjects holds it."""
    rest = text.lower[i + 1 : name.stop]
    return rest[0] not in DESIGNATORS and not {"and", "&"} & set(rest) and text.lower[name.first] not in OPENERS


def _person_beside(text: Text, name: Name, i: int) -> bool:
    """Whether token i parts names of a list, or a person from an organisation: "Lund Labs, Jaan Tamm"."""
    before, behind = i - name.first, name.stop - i - 1
    if before == behind == 1 and text.lower[i] == "," and text.lower[i + 1] not in DESIGNATORS:
        return True
    if text.lower[i] == "for":
        return before == 2 and text.words[name.first] in GIVEN_NAMES and text.lower[i - 1] not in HEADS
    plain = all(w[0].isupper() and w.isalpha() for w in text.words[i + 1 : name.stop])
    return behind == 2 and plain and not headed(text, i + 1, name.stop) and text.lower[i - 1] in HEADS


def _possessive_cut(text: Text, name: Name, i: int, covered: list[Hit | None]) -> bool:
    """Whether the 's ends a name: "Kenya's Ministry of Health" holds two, "People's Army" is one."""
    hit = covered[i - 1]
    if name.label == "ORG" and head(text.surface(name.first, i)) and (i - name.first > 1 or text.capital(i + 1)):
        return text.lower[i - 1] not in ("people", "school") or i - name.first > 1
    single = i - name.first == 1 and text.lower[i - 1] not in COMMON_WORDS and text.words[i - 1] not in GIVEN_NAMES
    if single and text.surface(name.first, i + 1) not in FAMOUS and _elsewhere(text, name.first, i, name):
        return True
    return (hit is not None and hit.first <= name.first) or name.label == "PERSON"


def _two(text: Text, name: Name, i: int) -> bool:
    """Whether "and" at token i stands between two names, not inside one ("Health and Safety Agency")."""
    left, right = text.lower[i - 1], text.lower[name.stop - 1]
    if text.words[i] == "&":
        return _elsewhere(text, name.first, i, name) and _elsewhere(text, i + 1, name.stop, name)
    if left in THINGS or left in EVENTS or (left in DESIGNATORS and right not in ("partners", "sons", "co", "company")):
        return True
    if text.lower[i] == "and" and text.word(name.first - 1) == "," and text.capital(name.first - 2):
        return right not in HEADS
    if right in HEADS and left not in HEADS:
        return False
    if name.stop - name.first == 3 and left not in COMMON_WORDS and right not in COMMON_WORDS:
        firm = f"{text.words[i - 1]} & {text.words[i + 1]}"
        return text.lower[i] == "and" and firm not in FAMOUS and firm not in KNOWN
    if _companies(text, name, i):
        return True
    return _elsewhere(text, name.first, i, name) or _elsewhere(text, i + 1, name.stop, name)


def _companies(text: Text, name: Name, i: int) -> bool:
    """Whether two names of companies stand around the "and" at token i ("Orla Foods and Old Harbour")."""
    left, right = text.lower[i - 1], text.lower[name.stop - 1]
    if HEADS.get(left) != "company" or min(i - name.first, name.stop - i - 1) < 2 or "of" in text.lower[name.first : i]:
        return False
    return HEADS.get(right) == "company" if right in HEADS else left not in WEAK_HEADS


def _elsewhere(text: Text, first: int, stop: int, name: Name) -> bool:
    """Whether the words [first, stop) also stand outside `name`, and not as part of the same words."""
    wanted, whole, before = text.words[first:stop], text.words[name.first : name.stop], first - name.first
    return any(
        text.words[j : j + len(wanted)] == wanted and text.words[max(j - before, 0) :][: len(whole)] != whole
        for j in range(len(text.words))
        if not name.first <= j < name.stop and text.words[j] == wanted[0]
    )


def double(text: Text, i: int) -> bool:
    """Whether the names beside the hyphen at token i are one surname: a given name stands before them somewhere."""
    joined = text.words[i - 1 : i + 2]
    return any(
        text.words[j : j + 3] == joined and (text.words[j - 1] in GIVEN_NAMES or text.word(j - 1) in ('"', "”"))
        for j in range(1, len(text.words) - 2)
    )


def alone(text: Text, i: int) -> bool:
    """Whether token i also stands as the end of another name, or alone."""
    word = text.words[i]
    return any(w == word and j != i and not text.glued(j) and text.word(j + 1) != "-" for j, w in enumerate(text.words))
