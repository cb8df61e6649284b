"""How far a name reaches: further capitals, particles, hyphens, nicknames, the country before an organisation."""

from __future__ import annotations

from generator.extract.actors.name import Name
from generator.extract.actors.prefixes import TRADES, of_office
from generator.extract.actors.splitting import alone, double
from generator.extract.actors.text import Text
from generator.extract.actors.tokens import POSSESSIVE, TIMES, only_known, proper, separate
from generator.extract.actors.world import Hit
from generator.lexicon.clutter import EVENTS, THINGS
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.organizations import FOREMOST, HEADS
from generator.lexicon.titles import PARTICLES, ROLE_MODIFIERS, ROLE_NOUNS

_HYPHENATED = frozenset(
    "led based backed owned born made run style trained speaking funded bound controlled held occupied wide era elect "
    "designate listed branded linked registered educated only type like free made built designed related held allied "
    "affiliated sponsored mandated sanctioned imposed brokered hosted dominated mediated raised area class old year "
    "powered first friendly proof ready state appointed general governed dominated".split()
)
_FOREIGN = frozenset("de em del della dei da do dos das du des di en et e y la pour para für und per".split())
"""Small words inside other languages' names of bodies."""
_AGAINST = frozenset("anti counter inter non multi pan".split())
_JUSTICES = frozenset("justices judges ministers and by with".split())
"""Further words before initials without points."""
_OFFICES = frozenset("sheriff prosecutor attorney marshal women children veterans".split())
"""Whose office, department or hospital has them in its name."""
_QUOTES = frozenset("\" “ ” ‘ ’ ' `` ''".split())


def grown(text: Text, name: Name, covered: list[Hit | None], floor: int) -> Name:
    """The name with what belongs to it on both sides."""
    first, stop = name.first, name.stop
    if text.cased[first]:
        first = _leftward(text, name, covered, floor)
        stop = _rightward(text, Name(first, stop, name.label), covered)
        if only_known(name, covered) and (text.lower[stop - 1] not in HEADS or separate(text, stop + 1)):
            first, stop = name.first, name.stop
    return Name(first, stop, name.label)


def _leftward(text: Text, name: Name, covered: list[Hit | None], floor: int) -> int:
    first = name.first
    while (
        first - 1 >= floor
        and text.same(first, first - 1)
        and (proper(text, first - 1, covered) or _particle(text, first - 1, name))
    ):
        if text.role(first - 1) and text.role(first) and text.word(first + 1) in POSSESSIVE:
            first -= 1
            continue
        if text.title(first - 1) or text.role(first - 1) or text.lower[first - 1] in ROLE_MODIFIERS | TRADES:
            break
        if of_office(text, first - 1):
            break
        if text.words[first] in GIVEN_NAMES and text.word(first - 2) in ("of", "for", "and") and name.label == "PERSON":
            break
        known = text.words[first - 1] in GIVEN_NAMES or text.lower[first - 1] in PARTICLES
        if text.opens(first - 1) and not known and name.label == "PERSON" and not _compounded(text, first - 1, name):
            break
        first -= 1
    if name.label == "PERSON" and first - 2 >= floor and _halved(text, first):
        first -= 2
    if name.label in ("PERSON", ""):
        first = _initials(text, first, floor)
    if name.label in ("ORG", "") and text.lower[name.stop - 1] in HEADS and first > floor:
        first = _attributes(text, first, covered) if name.label else first
        if text.word(first - 1) == "-" and text.glued(first) and text.word(first - 2) in _AGAINST:
            first -= 2
    hit = covered[first - 1] if first else None
    if hit and first == name.first and hit.stop == first and hit.first >= floor and _national(text, name, hit):
        first = hit.first
    return first


def _initials(text: Text, first: int, floor: int) -> int:
    """Where a surname begins with the two or three initials before it that have no points ("B R Gavai")."""
    i = first
    while i - 1 >= floor and text.same(i - 1, first) and len(text.words[i - 1]) == 1 and text.capital(i - 1):
        i -= 1
    told = text.title(i - 1) or text.role(i - 1) or text.word(i - 1) in _JUSTICES
    return i if first - i in (2, 3) and told else first


def _halved(text: Text, first: int) -> bool:
    """Whether the model left out the first half of a joined given name ("Ye-One Rhie")."""
    joined = (
        text.lower[first - 1] == "-" and text.glued(first - 1) and text.glued(first) and text.same(first - 2, first)
    )
    half = text.capital(first - 2) and not alone(text, first - 2) and not text.role(first - 2)
    return joined and half and text.tags[first - 2] == "NNP"


def _compounded(text: Text, i: int, name: Name) -> bool:
    """Whether token i, which opens a sentence, is read as part of the person's name and stands nowhere as a word."""
    inside = name.first <= text.head[i] < name.stop and text.tags[i] == "NNP" and name.stop - name.first > 1
    return inside and text.lower[i] not in text.forms and text.words[i].isalpha() and not text.words[i].isupper()


def _attributes(text: Text, first: int, covered: list[Hit | None]) -> int:
    """Where an organisation's name begins, with an adjective ("Scottish …")."""
    i = first - 1
    if text.tag(i) == "JJ" and text.capital(i) and covered[i] is None and not text.opens(i) and text.same(i, first):
        return i if text.lower[i] not in ROLE_MODIFIERS else first
    return first


def _particle(text: Text, i: int, name: Name) -> bool:
    """Whether token i is a particle that belongs to the surname behind it ("Van der Meer")."""
    return text.lower[i] in PARTICLES - {"la", "do", "y", "e", "el"} and name.label in ("PERSON", "", "ORG", "GPE")


def _national(text: Text, name: Name, hit: Hit) -> bool:
    """Whether a country before an organisation's name is part of it ("US Air Force", "Kenya Airways")."""
    last = text.lower[name.stop - 1]
    if hit.entry.sense not in ("country", "demonym", "capital", "organization") or name.label == "PERSON":
        return False
    if text.glued(name.first) or text.glued(hit.first) or not text.same(hit.first, name.first):
        return False
    return last in HEADS and last not in ROLE_NOUNS and text.words[name.stop - 1][0].isupper()


def _rightward(text: Text, name: Name, covered: list[Hit | None]) -> int:
    """The end of the name, over further capitals, hyphenated endings, particles and "of …"."""
    stop = name.stop
    while text.same(name.first, stop):
        lower = text.lower[stop]
        if text.lower[stop - 1] in ("jr.", "sr."):
            break
        plain = proper(text, stop, covered) and not text.role(stop) and not _other(text, name, stop)
        if plain or (stop - name.first == 1 and _surname(text, name, stop, covered)):
            stop += 1
        elif _peoples(text, stop) or (lower == "-" and text.glued(stop) and _hyphen(text, name, stop)):
            stop += 2
        elif lower in _QUOTES and (past := _nickname(text, name, stop)):
            stop = past
        elif lower in _FOREIGN and text.lower[name.first] in FOREMOST and text.capital(stop + 1):
            stop += 2
        elif lower in PARTICLES and name.label in ("PERSON", "") and _after_particles(text, stop):
            stop = _after_particles(text, stop)
        else:
            break
    return stop


def _surname(text: Text, name: Name, i: int, covered: list[Hit | None]) -> bool:
    """Whether token i is the surname behind a lone given name, whatever word the model sees in it ("Wesley So")."""
    if name.label not in ("PERSON", "") or text.words[name.first] not in GIVEN_NAMES or text.glued(i):
        return False
    plain = text.words[i].istitle() and text.words[i].isalpha() and text.cased[i] and covered[i] is None
    plain = plain and text.lower[i] not in TIMES and text.word(i + 1) != "-"
    return plain and not text.role(i) and not text.title(i) and not text.opens(i)


def _peoples(text: Text, i: int) -> bool:
    """Whether the 's at token i joins a name: "People's Army", "Orle County Sheriff's Office"."""
    joined = text.lower[i] in POSSESSIVE and text.tag(i + 1) == "NNP"
    return joined and (text.word(i - 1) == "people" or (text.word(i - 1) in _OFFICES and text.word(i + 1) in HEADS))


def _other(text: Text, name: Name, i: int) -> bool:
    """Whether token i would turn an organisation into one of its products or an event, or begins a person's name."""
    if name.label == "ORG" and text.words[i] in GIVEN_NAMES and "PERSON" in text.label[i : i + 2]:
        return True
    return name.label == "ORG" and (text.lower[i] in THINGS or text.lower[i] in EVENTS)


def _hyphen(text: Text, name: Name, i: int) -> bool:
    """Whether the hyphen at token i goes on with the name ("Won-ho", "Jean-Paul"), not "Airbus-led"."""
    if not text.same(i, i + 1) or not text.glued(i + 1) or not text.words[i + 1].isalpha():
        return False
    if text.words[i + 1][0].islower():
        return (
            text.lower[i + 1] not in _HYPHENATED and name.label in ("PERSON", "GPE", "NORP", "") and i - name.first > 0
        )
    if text.words[i - 1].isupper() and text.words[i + 1].isupper() and len(text.words[i + 1]) == 1:
        return i - 1 == name.first and len(text.words[i - 1]) > 1
    if name.label == "" and double(text, i):
        return True
    return name.label == "PERSON" and not text.role(i + 1) and not (alone(text, i - 1) and alone(text, i + 1))


def _nickname(text: Text, name: Name, i: int) -> int:
    """Past the surname behind a nickname in quotation marks at token i (Ann "Flash" Lee); 0 when there is none."""
    if name.label not in ("PERSON", "") or text.words[name.first] not in GIVEN_NAMES:
        return 0
    told = not text.glued(i) and text.word(i + 1).isalpha() and text.capital(i + 1)
    closed = told and text.word(i + 2) in _QUOTES and text.same(i, i + 3) and text.capital(i + 3)
    return i + 4 if closed and text.tags[i + 3] in ("NNP", "NNPS") else 0


def _after_particles(text: Text, i: int) -> int:
    """Past the capitalised word that follows the particles at token i; 0 when none does."""
    stop = i
    while text.word(stop) in PARTICLES or (text.word(stop) == "-" and text.glued(stop)):
        stop += 1
    joined = text.same(i, stop) and text.capital(stop) and text.tags[stop] in ("NNP", "NNPS")
    return stop + 1 if joined and stop - i <= 3 and text.word(i) not in ("y", "e", "la", "do") else 0
