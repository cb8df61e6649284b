"""Organisations' names that their own form gives away: "Center for … Studies", "Air Accidents Board (AAB)"."""

from __future__ import annotations

from generator.extract.actors.text import Text
from generator.extract.actors.world import Hit
from generator.lexicon.clutter import NO_ACTORS
from generator.lexicon.common_words import COMMON_WORDS
from generator.lexicon.famous import FAMOUS
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.organizations import HEADS, OPENERS

_NEVER = frozenset("embassy consulate people doctors friends community voice service campaign group order".split())
_ON = frozenset("committee commission council institute center centre subcommittee group forum".split())
_TO = frozenset("campaign committee coalition fund alliance network".split())
_AREAS = frozenset("city town county borough district parish village regional municipal metropolitan".split())
_NO_COUNCILS = frozenset("security cabinet privy state".split())
_NOUNS = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "VB"})
_OF_PLACES = frozenset("district state province republic kingdom county".split())
_AIMS = frozenset("welfare prevention promotion protection advancement defence defense study preservation".split())
_SECTORS = frozenset(
    "air environment statistics health cricket rugby hockey tennis athletics swimming cycling gymnastics volleyball "
    "basketball netball rowing triathlon badminton equestrian tourism transport sport sports parks film screen "
    "creative disability universities diabetes".split()
)
_MANY = frozenset("department ministry association institute society college school faculty".split())
"""Bodies of two sorts of things ("Department of Works and Highways")."""
_CHIEFS = frozenset("CEO CFO COO CTO CIO".split())
_LONGEST = 10


def bodies(text: Text, covered: list[Hit | None]) -> list[tuple[int, int]]:
    """Such names as tokens [first, stop), in text order, not overlapping."""
    found: list[tuple[int, int]] = []
    for i, word in enumerate(text.lower):
        span = None
        if word in OPENERS and word not in _NEVER and text.words[i][0].isupper() and text.cased[i]:
            span = _opened(text, covered, i)
        elif word == "council" and text.words[i] == word:
            span = _local(text, covered, i)
        elif word in _SECTORS and text.words[i].istitle() and text.cased[i]:
            span = _sector(text, covered, i)
        elif word == "(" and text.word(i + 2) == ")":
            span = _spelled_out(text, i)
        if span and found and span[0] == found[-1][0] and span[1] > found[-1][1]:
            found.pop()
        if span and (not found or span[0] >= found[-1][1]):
            found.append(span)
    return found


def _opened(text: Text, covered: list[Hit | None], i: int) -> tuple[int, int] | None:
    """The name that goes on behind "of", "for" or "on" after its head at token i."""
    small = text.word(i + 1)
    if small == "to" and text.lower[i] in _TO and text.capital(i + 2) and text.tag(i + 2).startswith("V"):
        small = "for"
    if small not in ("of", "for", "on") or not text.same(i, i + 2):
        return None
    if small == "on" and not (text.lower[i] in _ON and text.label[i] == "ORG" == text.label[i + 2]):
        return None
    start = i + 2 + (text.word(i + 2) in ("the", "a"))
    stop = _stretch(text, covered, start)
    if stop == start:
        return None
    first = i
    while text.same(first - 1, i) and _leads(text, covered, first - 1):
        first -= 1
    return first, stop


def _sector(text: Text, covered: list[Hit | None], i: int) -> tuple[int, int] | None:
    """A state's body that is called by its field and the country: "Statistics Canada", "Cricket Ireland"."""
    hit = covered[i + 1] if text.same(i, i + 1) else None
    if hit is None or hit.entry.sense != "country" or covered[i] or text.capital(i - 1) or text.capital(hit.stop):
        return None
    return i, hit.stop


def _local(text: Text, covered: list[Hit | None], i: int) -> tuple[int, int] | None:
    """The council that a place names: "Harrow Vale council", "Bramley town council"."""
    last = i - 1 - (text.word(i - 1) in _AREAS)
    first = last + 1
    while (
        text.same(first - 1, i)
        and text.capital(first - 1)
        and text.tags[first - 1] in ("NNP", "NNPS")
        and covered[first - 1] is None
        and not text.title(first - 1)
        and text.lower[first - 1] not in _NO_COUNCILS
    ):
        first -= 1
    return (first, i + 1) if first <= last and text.cased[i] else None


def _stretch(text: Text, covered: list[Hit | None], start: int) -> int:
    """Past the last capitalised word of the name's second half."""
    i = start
    while text.same(start, i) and i - start < _LONGEST:
        hit = covered[i]
        if hit and hit.first == i:
            i = hit.stop
        elif _person_begins(text, start, i) or (i > start and (text.words[i] in _CHIEFS or _titled(text, i))):
            break
        elif (text.capital(i) and _nominal(text, start, i) and text.label[i] not in ("DATE", "TIME")) or (
            i > start and (_links(text, i) or _subjects(text, covered, start, i))
        ):
            i += 1
        else:
            break
    while i > start and not text.capital(i - 1):
        i -= 1
    return i


def _nominal(text: Text, start: int, i: int) -> bool:
    """Whether token i can stand in a name: a noun, or a participle behind one ("People Affected by Dams")."""
    return text.tags[i] in _NOUNS or (i > start and text.tags[i] == "VBN" and text.word(i + 1) == "by")


def _titled(text: Text, i: int) -> bool:
    """Whether token i is a title behind a complete name: "House of Commons Speaker"."""
    listed = text.lower[i - 1] in ("and", "&", ",", "of", "for", "the")
    return text.title(i) and not listed and (text.capital(i + 1) or text.words[i].isalpha())


def _person_begins(text: Text, start: int, i: int) -> bool:
    """A given name and a surname right behind a complete name are a person run into it."""
    if i == start or text.words[i] not in GIVEN_NAMES or text.word(i - 1) in ("of", "for", "and", "the"):
        return False
    return text.capital(i + 1) and text.same(i, i + 1) and text.label[i + 1] == "PERSON"


def _links(text: Text, i: int) -> bool:
    """Whether the small word at token i joins two capitals of one name, in the model's eyes too."""
    word = text.lower[i]
    if word == "of" and text.capital(i + 1) and text.lower[i - 1] in _OF_PLACES | _AIMS:
        return True
    if word in ("'s", "’s") and text.capital(i + 1) and text.lower[i - 1] in ("king", "queen", "people", "women"):
        return True
    if word == "by" and text.tags[i - 1] == "VBN" and text.capital(i - 1):
        return text.capital(i + 1)
    if word == "-":
        return text.glued(i) and text.glued(i + 1) and text.capital(i + 1)
    if word not in ("and", "&", ",", "of", "for", "the", "in"):
        return False
    following = i + 1 + (text.word(i + 1) in ("the", "and"))
    return text.label[i] == "ORG" and text.same(i, following) and text.label[following] == "ORG"


def _subjects(text: Text, covered: list[Hit | None], start: int, i: int) -> bool:
    """Whether "and" at token i joins two subjects of one body's work ("University of Health and Allied Sciences")."""
    last = text.tag(i + 1) in ("NNPS", "NNP") and not (text.capital(i + 2) and text.same(i, i + 2))
    many = text.lower[i - 1].endswith("s") and text.word(i + 1).endswith(("s", "ia"))
    works = last and many and _MANY & set(text.lower[max(start - 3, 0) : start]) and text.words[i + 1] not in FAMOUS
    both = works or (text.lower[i - 1] in COMMON_WORDS and (last or text.word(i + 1) in COMMON_WORDS))
    return text.lower[i] == "and" and both and text.capital(i + 1) and covered[i + 1] is None and text.same(i, i + 1)


def _leads(text: Text, covered: list[Hit | None], i: int) -> bool:
    """Whether token i belongs to the name whose head follows: "National Center for …"."""
    if i > 0 and text.lower[i] in ("&", "and") and text.label[i] == text.label[i - 1] == text.label[i + 1] == "ORG":
        return True
    if i < 0 or not text.capital(i) or text.title(i) or text.word(i) in ("the", "a", "an"):
        return False
    if text.label[i] in ("DATE", "TIME", "PERSON", "ORDINAL") or (text.opens(i) and text.label[i] != "ORG"):
        return False
    return text.tags[i] in ("NNP", "NNPS", "JJ") and (covered[i] is None or text.label[i] in ("ORG", "NORP", "GPE"))


def _spelled_out(text: Text, bracket: int) -> tuple[int, int] | None:
    """The capitalised words before a bracketed acronym whose initials spell it, if one of them heads an organisation.

    After Schwartz and Hearst (2003), with whole words for letters.
    """
    acronym = text.words[bracket + 1]
    spoken = len(acronym) > 3 and acronym.istitle()
    if not (2 <= len(acronym) <= 8 and (acronym.isupper() or spoken) and acronym.isalpha()) or acronym in NO_ACTORS:
        return None
    acronym = acronym.upper()
    i, letter = bracket - 1, len(acronym) - 1
    first = bracket
    while text.same(i, bracket) and bracket - i <= len(acronym) + 5 and letter >= 0:
        word = text.words[i]
        if word[0].upper() == acronym[letter] and word[0].isupper():
            letter -= 1
            first = i
        elif (word[0].isupper() and text.tags[i] not in ("NNP", "NNPS", "JJ", "NN", "NNS")) or not (
            word[0].isupper() or text.lower[i] in ("of", "for", "and", "the", "&", "in", "on", "-", "to")
        ):
            return None
        i -= 1
    if letter >= 0 or not any(text.lower[j] in HEADS for j in range(first, bracket)):
        return None
    return first, bracket
