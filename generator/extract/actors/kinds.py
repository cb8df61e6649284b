"""What kind of thing each name is: the article's own evidence over all its places, the model one voice among others."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.extract.actors.acronyms import of_things
from generator.extract.actors.clues import clues
from generator.extract.actors.name import Kind, Name, Votes
from generator.extract.actors.text import Text
from generator.extract.actors.tokens import acronymic
from generator.lexicon.clutter import NO_ACTORS, PRODUCTS
from generator.lexicon.common_words import COMMON_WORDS
from generator.lexicon.famous import FAMOUS, SHARED
from generator.lexicon.given_names import GIVEN_NAMES, RENOWNED
from generator.lexicon.organizations import HEADS, KNOWN, MEDIA, WEAK_HEADS, head
from generator.lexicon.places import REGIONS, US_STATES
from generator.lexicon.titles import SUFFIXES

KINDS: tuple[Kind, ...] = ("person", "organization", "place", "other")

_MODEL: dict[str, tuple[Kind, float]] = {
    "PERSON": ("person", 3.0),
    "ORG": ("organization", 3.0),
    "GPE": ("place", 3.0),
    "LOC": ("place", 4.0),
    "FAC": ("place", 3.0),
    "NORP": ("other", 3.0),
    "PRODUCT": ("other", 2.0),
    "WORK_OF_ART": ("other", 2.0),
    "EVENT": ("other", 4.0),
    "LAW": ("other", 4.0),
}
_WORD = 2.0
"""What the model's ORG counts for one word in lower case but for its capital: every second one is a person or town."""
_CODE = 1.0
"""What the model's GPE counts for an acronym that the tables do not know as a state's."""
_FLAT = 0.4
"""What the model's word counts in headlines with capitals everywhere."""
_KIN = 5.0
"""What a short form gains from the one longer name that it begins or ends."""
_CLEAR = 3.0
"""What a longer name's kind must count for its short forms to share it."""
_TITLED = 6.0
"""What a surname has where it stands behind a courtesy title: then the name that ends in it is a person's too."""
_DOUBT = 3.0
"""Up to here a single word that the model takes for a person is none: nothing else speaks for it."""
_HINT = 1.0
"""Up to here a single word that the model does not take for a person is none."""
_FAME = 4.5
"""What the table of organisations counts."""
_RENOWN = 3.5
"""What a name counts by which readers know one person."""
_PARTISANS = frozenset({"Democrats", "Republicans", "Tories"})
"""Plurals that mean their party wherever they stand."""
_PRODUCT = 10.0
_MAKE = 3.5
"""What a company's name before an unknown word counts for a product: more than the model alone."""
_UNCALLED = 4.5
"""What a word that nobody is called takes from a person: the model's vote, and that the name speaks."""
_JOINED = re.compile(r"[A-Z][a-z]+[A-Z]\w*")
"""How products are spelled ("CarPlay")."""
_MADE_BY = frozenset("Core Xeon Atom Alexa Echo Pixel Galaxy Pencil".split())
"""What a company's name before it makes a product."""
_SERVICES = (["Pay"], ["Watch"], ["TV"], ["Music"], ["Maps"], ["Store"], ["Stores"], ["Prime"], ["Card"])
_LOCATED = 4.0
"""From here on so much tells of a town that the club named after it lends it nothing."""
_TOWN = 3.0
"""What a name gains from the council or hospital that is named after it."""
_STORMS = (["Storm"], ["Hurricane"], ["Typhoon"], ["Cyclone"])
_PUBLIC = frozenset("council court police hospital school agency committee".split())
_LIST = 2.5
"""What a name gains from its neighbours in a list."""


class _Longer(NamedTuple):
    """A name of several words: its words, the kind that most speaks for, and how much does."""

    words: list[str]
    kind: Kind
    strength: float


def kinds(text: Text, names: Sequence[Name]) -> dict[str, Kind]:
    """The kind of every written form among `names`; all places of one form have one kind."""
    places: dict[str, list[Name]] = {}
    for name in names:
        places.setdefault(text.surface(name.first, name.stop), []).append(name)
    votes = {form: _counted(text, form, where) for form, where in places.items()}
    for form in of_things(text) & votes.keys():
        votes[form]["other"] += 20
    _share(votes)
    _bracketed(text, names, votes)
    _neighbours(text, names, votes)
    return {form: _winner(form, places[form], counted) for form, counted in votes.items()}


def _winner(form: str, where: Sequence[Name], counted: Votes) -> Kind:
    best = _best(counted)
    doubt = _DOUBT if any(name.label == "PERSON" for name in where) else _HINT
    if best == "person" and " " not in form and counted[best] <= doubt:
        return "other"
    if (
        best == "organization"
        and counted[best] <= _WORD
        and sum(n.label != "" for n in where) == 1
        and form[1:].islower()
    ):
        return "other"
    return best if counted[best] > 0 else "other"


def _called_like(form: str) -> bool:
    """Whether the form looks like a person's full name, whatever the model says."""
    first, _, last = form.partition(" ")
    return first in GIVEN_NAMES and last.isalpha() and last.istitle() and last.lower() not in COMMON_WORDS


def _best(counted: Votes) -> Kind:
    return max(KINDS, key=lambda kind: (counted[kind], -KINDS.index(kind)))


def _counted(text: Text, form: str, where: Sequence[Name]) -> Votes:
    """The clues of all places, and the share of places where the model says so."""
    votes: Votes = defaultdict(float)
    weights = [1.0 if text.cased[name.first] else _FLAT for name in where]
    for name, weight in zip(where, weights, strict=True):
        if name.label in _MODEL:
            kind, strength = _MODEL[name.label]
            if name.label == "ORG" and form[1:].islower() and form.isalpha():
                strength = _WORD
            if name.label == "ORG" and _called_like(form):
                strength = _WORD
            if name.label == "GPE" and form.isupper() and len(form) > 2:
                strength = _CODE
            votes[kind] += strength * weight / sum(weights)
        clues(text, name, votes)
    if all(weight == _FLAT for weight in weights):
        votes = defaultdict(float, {kind: _FLAT * value for kind, value in votes.items()})
    if form in MEDIA or form in KNOWN:
        votes["organization"] += 6
    elif form in _PARTISANS:
        votes["organization"] += 2 * _FAME
    elif (form in FAMOUS or form in SHARED) and not all(text.tags[name.first] == "JJ" for name in where):
        votes["organization"] += _WORD if form in SHARED else 1.5 * _FAME if " " in form else _FAME
    if form in RENOWNED:
        votes["person"] += _RENOWN
    if form in REGIONS or form in US_STATES:
        votes["place"] += 8 if form in REGIONS else 6 if " " in form else 3
        votes["person"] -= 2
    if form.lower() == text.dateline:
        votes["place"] += _TOWN * len(where)
    votes["other"] += _made(form)
    if form in NO_ACTORS or len(form.strip(".")) == 1 or all(_whole_line(text, name) for name in where):
        votes["other"] += 20
    _worded(text, form, any(name.label for name in where), votes)
    return votes


def _made(form: str) -> float:
    """How much a product's name, or a company's before an unknown word, tells of a thing ("Ruvan Swift")."""
    first, *rest = form.split()
    if first in GIVEN_NAMES or form in FAMOUS or any(word.lower() in HEADS for word in rest):
        return 0
    if first in PRODUCTS or not (PRODUCTS - {"Mac"}).isdisjoint(rest):
        return _PRODUCT
    made = FAMOUS.get(first) == "company" or (SHARED.get(first) == "company" and rest[-1:] in _SERVICES)
    if rest and (made or first in SHARED) and (_MADE_BY & set(rest) or any(_JOINED.fullmatch(word) for word in rest)):
        return _PRODUCT
    return _MAKE if rest and made else 0


def _worded(text: Text, form: str, labelled: bool, votes: Votes) -> None:
    """Read words that nobody is called: a name that begins or ends with one is hardly a person's ("Public Safety")."""
    words = form.replace("-", " ").split()
    common = [word.lower() in COMMON_WORDS for word in words]
    if len(words) > 1 and words[0] not in GIVEN_NAMES and (common[0] or common[-1]):
        votes["person"] -= _UNCALLED
    used = len(words) > 1 or not labelled or form.lower() in text.forms
    if all(common) and used and form not in FAMOUS and form not in SHARED and not head(form):
        votes["organization"] -= _MODEL["ORG"][1]


def _whole_line(text: Text, name: Name) -> bool:
    """Whether a paragraph holds nothing but the name: a label of the page."""
    return not text.same(name.first - 1, name.first) and not text.same(name.first, name.stop)


def _share(votes: dict[str, Votes]) -> None:
    """A short form takes part in the evidence of the longer name that begins or ends with it."""
    for form, counted in votes.items():
        last = votes.get(form.split()[-1])
        if " " in form and last and last["person"] >= _TITLED and not head(form):
            counted["person"] += _KIN
    longer = [
        _Longer(_split(form), _best(counted), max(counted.values(), default=0.0))
        for form, counted in votes.items()
        if " " in form
    ]
    for form, counted in votes.items():
        words = _split(form)
        kin = {other.kind for other in longer if _related(words, counted, other)}
        if _family(words, longer):
            counted["other"] += _KIN
        if any(_local(form, other) for other in votes):
            counted["place"] += _TOWN
        elif len(words) == 1 and any(other.words[-2:-1] in _STORMS and other.words[-1] == form for other in longer):
            counted["other"] += 2 * _KIN
        elif kin == {"person"} or (kin == {"organization"} and counted["place"] < _LOCATED):
            joined = "-" in form and kin == {"person"}
            counted[kin.pop()] += 2 * _KIN if joined else _KIN


def _related(words: list[str], counted: Votes, other: _Longer) -> bool:
    """Whether `words` begin or end the longer name `other`, or are any word of a person's, and its kind is clear."""
    size, whole = len(words), other.words
    if len(whole) <= size or other.strength < _CLEAR:
        return False
    ends = whole[-size:] == words and whole[-size - 1] != "of"
    inside = size == 1 and words[0] in whole and other.kind == "person" and counted["organization"] < _DOUBT
    return ends or whole[:size] == words or inside


def _family(words: list[str], longer: Sequence[_Longer]) -> bool:
    """Whether the word is the plural of a person's surname: the family, nobody of its own ("the Brandts")."""
    plural = len(words) == 1 and words[0].endswith("s")
    return plural and any(other.words[-1] == words[0][:-1] and other.kind == "person" for other in longer)


def _local(form: str, other: str) -> bool:
    """Whether `other` is the council, court or hospital of the town that is `form`."""
    return other.startswith(f"{form} ") and head(other) in _PUBLIC and other.lower().split()[-1] not in WEAK_HEADS


def _split(form: str) -> list[str]:
    """The words of a name, without what follows a surname ("III")."""
    words = form.replace("-", " ").split()
    return words[:-1] if len(words) > 2 and words[-1].lower() in SUFFIXES else words


def _bracketed(text: Text, names: Sequence[Name], votes: dict[str, Votes]) -> None:
    """An acronym in brackets is of the kind of the name before it."""
    for name, following in pairwise(names):
        if following.first == name.stop + 1 and text.word(name.stop) == "(" and text.word(following.stop) == ")":
            long, short = text.surface(name.first, name.stop), text.surface(following.first, following.stop)
            if acronymic(short) and " " in long and _best(votes[long]) != "person":
                for kind, value in votes[long].items():
                    votes[short][kind] += value


def _neighbours(text: Text, names: Sequence[Name], votes: dict[str, Votes]) -> None:
    """A name in doubt, in a list beside names that are not in doubt, is of their kind; a person has two words."""
    sure: list[Kind | None] = []
    for name in names:
        counted = votes[text.surface(name.first, name.stop)]
        sure.append(_best(counted) if counted[_best(counted)] >= 5 else None)
    for i, name in enumerate(names):
        if sure[i] is not None:
            continue
        beside = {
            sure[j]
            for j in (i - 1, i + 1)
            if 0 <= j < len(names) and sure[j] and _listed(text, names[min(i, j)], names[max(i, j)])
        }
        if beside == {"person"} and name.stop - name.first in (2, 3) and not text.words[name.first].isupper():
            votes[text.surface(name.first, name.stop)]["person"] += _LIST
        elif beside == {"place"} and name.label == "PERSON" and text.words[name.first] not in GIVEN_NAMES:
            votes[text.surface(name.first, name.stop)]["place"] += 1.5 * _LIST
        elif beside == {"organization"}:
            counted = votes[text.surface(name.first, name.stop)]
            counted["organization"] += _bodily(text, name, counted)


def _bodily(text: Text, name: Name, counted: Votes) -> float:
    """What a name gains from organisations beside it; that the model takes one word for a person is not enough."""
    if name.label == "PERSON" and name.stop - name.first == 1 and text.words[name.first] not in GIVEN_NAMES:
        return 2 * _LIST if counted["person"] <= _DOUBT else 0
    lone = name.label == "" and text.opens(name.first) and name.stop - name.first == 1
    return _LIST if (lone or name.label not in ("", "PERSON")) and counted["person"] <= 0 else 0


def _listed(text: Text, a: Name, b: Name) -> bool:
    between = text.lower[a.stop : b.first]
    return text.same(a.first, b.first) and between in ([","], ["and"], [",", "and"], ["&"], ["or"], ["and", "the"])
