"""What stands before a name and is no part of it: roles, ranks, titles, the country of an office."""

from __future__ import annotations

from generator.extract.actors.name import Name
from generator.extract.actors.text import Text
from generator.extract.actors.world import Hit
from generator.lexicon.clutter import EVENTS, THINGS
from generator.lexicon.common_words import COMMON_WORDS
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.organizations import HEADS
from generator.lexicon.titles import HONORIFICS, RANKS, ROLE_MODIFIERS, ROLE_NOUNS

TRADES = frozenset(
    "chipmaker automaker carmaker drugmaker planemaker retailer developer manufacturer lender insurer operator "
    "broadcaster publisher startup telco miner conglomerate brewer shipbuilder contractor supplier distributor".split()
)
PREFIXES = frozenset({"pro", "anti", "ex", "non", "pan", "post", "pre"})


def unprefixed(text: Text, name: Name, covered: list[Hit | None]) -> Name | None:
    """The name without a role before it ("Spokeswoman Sandy Lee", "South Korean President Lee")."""
    first, stop, label = name.first, name.stop, name.label
    while first < stop:
        word, hit = text.lower[first], covered[first]
        if stop - first > 1 and (word in HONORIFICS or of_office(text, first)):
            first += 1
        elif word in PREFIXES and text.word(first + 1) == "-" and stop - first > 2:
            if text.words[first] in ("Anti", "Non", "Pan") and text.lower[stop - 1] in HEADS:
                break
            first += 3
        elif word in ROLE_NOUNS and _several(text, first, stop) and _before_person(text, first, stop, label):
            first += 1
        elif word in TRADES and stop - first > 1:
            first, label = first + 1, "ORG"
        elif stop - first == 2 and text.words[first] in GIVEN_NAMES:
            break
        elif (
            word in RANKS
            and stop - first > 1
            and (rest_person(text, first + 1, stop) or (text.title(first + 1) and text.lower[stop - 1] not in HEADS))
        ):
            if word == "general" and not text.title(first - 1) and not _given(text, first + 1, stop):
                break
            first += 1
        elif word in ROLE_MODIFIERS and _role_follows(text, first, stop):
            first += 1
        elif hit and hit.entry.sense in ("demonym", "country") and hit.stop < stop and hit.first == first:
            stripped = text.title(hit.stop) or _role_follows(text, hit.stop, stop)
            ended = label == "PERSON" and text.words[hit.stop - 1].endswith(".")
            if not (stripped or ended or (covered[hit.stop] is None and _lone_person(text, name, hit.stop))):
                break
            first = hit.stop
        else:
            break
    if first < stop and _only_role(text, first, stop, covered):
        return None
    person = first > name.first and (label != "ORG" or _given(text, first, stop))
    return Name(first, stop, "PERSON" if person else label) if first < stop else None


def _several(text: Text, first: int, stop: int) -> bool:
    """Whether two words and more follow token `first`; the model may leave out the last."""
    return stop - first > 2 or (stop - first == 2 and text.same(first, stop) and text.tag(stop) == "NNP")


def _before_person(text: Text, i: int, stop: int, label: str) -> bool:
    """Whether the role noun at token i, with a capital, only opens the sentence or the title ("Umpire Ravi Nair")."""
    if text.words[i] in GIVEN_NAMES or text.lower[i] in HEADS:
        return False
    joined = text.word(stop - 2) == "-" and text.words[stop - 1].islower()
    if text.same(i - 1, i) and text.words[i - 1].istitle():
        return label == "PERSON" or (label == "" and text.lower[i - 1] in ROLE_MODIFIERS)
    opening = text.opens(i) and (label == "PERSON" or (label == "" and _unknown(text, i + 1, stop)))
    return text.words[i + 1] in GIVEN_NAMES or joined or opening


def _unknown(text: Text, first: int, stop: int) -> bool:
    """Whether two words with capitals follow that are no common words and head no organisation."""
    rest = range(first, stop)
    return len(rest) == 2 and all(
        text.words[i].istitle() and text.lower[i] not in COMMON_WORDS and text.lower[i] not in HEADS for i in rest
    )


def of_office(text: Text, i: int) -> bool:
    """Whether token i ends an office: "Chief of Staff", "Minister for Health", and a person follows."""
    back = i - 1 - (text.word(i - 1) == "the")
    return (
        text.word(back) in ("of", "for")
        and text.role(back - 1)
        and text.same(i, i + 1)
        and (
            text.words[i + 1] in GIVEN_NAMES or text.label[i + 1] == "PERSON" or len(text.words[i + 1].strip(".")) == 1
        )
        and (text.lower[i] in ROLE_MODIFIERS or text.lower[i] in ("staff", "exchequer"))
    )


def rest_person(text: Text, first: int, stop: int) -> bool:
    """Whether the tokens after a rank look like a person: one to four capitals, no organisation's head."""
    rest = [text.lower[i] for i in range(first, stop)]
    return 0 < len(rest) <= 4 and text.capital(first) and rest[-1] not in HEADS and not set(rest) & {"of", "for", "'s"}


def _only_role(text: Text, first: int, stop: int, covered: list[Hit | None]) -> bool:
    """Whether nothing but words of office is left ("Prime Minister"), not "Labour Party"."""
    if text.lower[stop - 1] in HEADS and stop - first > 1 and not (text.role(stop) and text.capital(stop)):
        return False
    titled = text.role(stop) and text.capital(stop)
    if (
        stop - first == 1
        and not text.capital(stop)
        and HEADS.get(text.lower[first]) in ("party", "council", "department")
    ):
        return text.word(first - 1) == "of"
    return all(
        text.role(i) or text.lower[i] in ROLE_MODIFIERS or (titled and covered[i] is not None)
        for i in range(first, stop)
    )


def _given(text: Text, first: int, stop: int) -> bool:
    return stop - first > 1 and text.words[first] in GIVEN_NAMES


def _lone_person(text: Text, name: Name, first: int) -> bool:
    """Whether a person follows the country that the entity begins with."""
    if text.words[first] in GIVEN_NAMES:
        return name.label == "PERSON" or name.stop - first > 1
    return name.stop - first == 2 and name.label in ("ORG", "PERSON") and not headed(text, first, name.stop)


def headed(text: Text, first: int, stop: int) -> bool:
    """Whether the tokens hold an organisation's head or something that is no name of a person."""
    return any(w in HEADS or w in THINGS or w in EVENTS or not w.isalpha() for w in text.lower[first:stop])


def _role_follows(text: Text, first: int, stop: int) -> bool:
    """Whether the tokens from `first` are a role that ends in a rank with a name after it, all inside the entity."""
    i = first
    while i < stop and (text.lower[i] in ROLE_MODIFIERS or text.role(i) or text.word(i) == "-"):
        i += 1
    return i < stop and i > first and text.role(i - 1) and rest_person(text, i, stop)
