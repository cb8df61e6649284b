"""Figures as they are compared: value, what kind of thing is counted, how exact."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from generator.knowledge.synonyms import HUMANS
from generator.knowledge.words import TOKEN, fold, stem, thing
from generator.lexicon.quantities import find_quantities, parse_quantity

ROUGH = frozenset("about around approximately approx roughly nearly almost some circa estimated over under".split())
PART = frozenset("additional another further extra first more other remaining second new".split())
_AT_LEAST = frozenset({"more than", "over", "at least", "above", "no fewer than", "no less than"})
_AT_MOST = frozenset({"less than", "fewer than", "under", "up to", "at most", "below", "nearly", "almost"})
_RATE = re.compile(
    r",? (?:an?|per|each|every) (second|minute|hour|day|night|week|month|quarter|year|person|head|household|family|"
    r"barrel|tonne|ton|litre|liter|gallon|kilo|kilogram|share|game|match|unit|ticket)\b"
)
_ATTRIBUTE = re.compile(r"[\d.,]+-[a-z]+(?:-[a-z]+)*")
PEOPLE = "~person"
_HUMANS = frozenset(thing(stem(w)) for w in HUMANS)
_DEATHS = frozenset(thing(w) for w in ("deaths", "fatalities", "dead"))


class Amount(NamedTuple):
    """One figure of a fact.

    `unit` is the class of its head noun, "" when nothing is counted; `counted` and `of` are the plain words ("crates",
    "fruit"); `words` are the classes of all of them; `who` the kind of people
    where people are counted ("" for just people); `part` is True for "additional", "first", "another": no total;
    `harm` is what became of them (`tolls`), `rate` for what the figure stands ("a day"), "" if nothing tells; `aside`:
    it only tells who somebody is; `behind`: it only tells of which event the sentence tells something else.
    """

    text: str
    value: float
    high: float | None
    unit: str
    words: frozenset[str]
    qualifier: str
    part: bool
    counted: str
    of: str
    money: bool
    who: str
    harm: str = ""
    rate: str = ""
    aside: bool = False
    behind: bool = False

    @property
    def key(self) -> str:
        """What equal figures share."""
        return _key(self.value, self.high, self.unit)

    @property
    def rough(self) -> bool:
        """Whether the text itself calls it inexact."""
        return self.high is not None or bool(ROUGH & set(self.qualifier.split()))

    def equals(self, other: Amount) -> bool:
        """The same figure of the same kind of thing."""
        who = self.who == other.who or not self.who or not other.who
        harm = self.harm == other.harm or not self.harm or not other.harm
        alike = bool(self.unit) and self.unit == other.unit and who and harm and self.may_rate(other)
        return alike and self.value == other.value and self.high == other.high

    def may_rate(self, other: Amount) -> bool:
        """Whether both may be told for the same stretch or thing: never one a day and one a year."""
        return self.rate == other.rate or not self.rate or not other.rate

    def fits(self, other: Amount) -> bool:
        """Whether both can be true at once: equal, one inside the other's range, or a limit that the other keeps."""
        low, high = self.value, self.high or self.value
        least, most = other.value, other.high or other.value
        if low <= most and least <= high:
            return True
        for one, two in ((self, other), (other, self)):
            words = one.qualifier
            if words in _AT_LEAST and two.value >= one.value:
                return two.value <= one.value * 1.5
            if words in _AT_MOST and two.value <= one.value:
                return two.value >= one.value * 0.9
        slack = 0.05 if self.rough or other.rough else 0.0
        return abs(low - least) <= slack * max(abs(low), abs(least))


@lru_cache(maxsize=1 << 16)
def _key(value: float, high: float | None, unit: str) -> str:
    return f"{value:g}-{high:g} {unit}" if high is not None else f"{value:g} {unit}"


@lru_cache(maxsize=1 << 16)
def amount(text: str) -> Amount | None:
    """A figure of a brief as it is compared; None where it can't be read as a quantity, or only tells of which size or
    age a thing is ("16-inch").
    """
    found = parse_quantity(text)
    if found is None or _ATTRIBUTE.fullmatch(text):
        return None
    words = TOKEN.findall(fold(found.unit))
    head = _head(words) if words else found.unit
    everything = frozenset(thing(w) for w in TOKEN.findall(fold(text)) if not w[0].isdigit())
    part = bool(PART & set(found.qualifier.split())) or bool(PART & set(fold(text).split()))
    of = re.search(rf"{re.escape(found.unit)} of (?:the )?([\w' -]+)", text) if found.unit else None
    return Amount(
        text=text,
        value=float(found.value),
        high=found.high,
        unit=PEOPLE if head in _HUMANS or head in _DEATHS else head,
        words=everything - _DEATHS | {PEOPLE} if head in _DEATHS else everything,
        qualifier=found.qualifier,
        part=part,
        counted=found.unit,
        of=of[1] if of else "",
        who=head if head in _HUMANS else "",
        money=any(q.kind == "money" for q in find_quantities(text)),
    )


def rate(figure: str, text: str) -> str:
    """For what a figure of `text` stands, as its noun: "day" of "900 euros a day", "" for a figure by itself."""
    found = _RATE.match(text.partition(figure)[2])
    return found[1] if found else ""


def _head(words: list[str]) -> str:
    """The class of the counted noun: the last word, or a word for people before it ("special forces soldiers")."""
    classes = [thing(w) for w in words]
    people = next((c for c in classes if c == PEOPLE or c in _HUMANS), "")
    return people or classes[-1] or stem(words[-1])
