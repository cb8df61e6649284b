"""What kind of thing each name is: the article's own evidence over all its places, the model as one voice among others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from generator.extract.actors.names import Name
from generator.extract.actors.text import Text
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.organizations import DESCRIPTORS, DESIGNATORS, EVENTS, HEADS, THINGS, WEAK_HEADS, head
from generator.lexicon.titles import HONORIFICS, RANKS, SUFFIXES

Kind = Literal["person", "organization", "place", "other"]
KINDS: tuple[Kind, ...] = ("person", "organization", "place", "other")

_MODEL: dict[str, tuple[Kind, float]] = {
    "PERSON": ("person", 2.0),
    "ORG": ("organization", 2.0),
    "GPE": ("place", 2.0),
    "LOC": ("place", 3.0),
    "FAC": ("place", 2.0),
    "NORP": ("other", 2.0),
    "PRODUCT": ("other", 1.5),
    "WORK_OF_ART": ("other", 1.5),
    "EVENT": ("other", 3.0),
    "LAW": ("other", 3.0),
}
_LOCATIVE = frozenset("in at near from outside inside across around through into throughout towards toward via".split())
_SPEECH = frozenset(
    "said says told added warned insisted argued explained claimed asked replied wrote tweeted noted admitted recalled "
    "announced stated denied confirmed stressed urged".split()
)
_OFFICERS = frozenset(
    "ceo chairman chairwoman spokesman spokeswoman spokesperson shares employees staff players fans stock executives "
    "officials members headquarters shareholders board customers lawmakers mps coach manager striker midfielder "
    "defender goalkeeper captain president director workers".split()
)


def kinds(text: Text, names: Sequence[Name]) -> dict[str, Kind]:
    """The kind of every written form among `names`; all places of one form have one kind."""
    votes: dict[str, Counter[Kind]] = {}
    for name in names:
        form = text.surface(name.first, name.stop)
        votes.setdefault(form, Counter()).update(_votes(text, name))
    _share(votes)
    return {form: _winner(form, counted) for form, counted in votes.items()}


def _winner(form: str, counted: Counter[Kind]) -> Kind:
    best = max(KINDS, key=lambda kind: (counted[kind], -KINDS.index(kind)))
    return best if counted[best] > 0 else "other"


def _share(votes: dict[str, Counter[Kind]]) -> None:
    """A short form takes part in the evidence of the one longer name that begins or ends with it."""
    longer = [(form.split(), counted.copy()) for form, counted in votes.items() if " " in form]
    for form, counted in votes.items():
        words = form.split()
        for other, theirs in longer:
            if len(other) > len(words) and (other[-len(words) :] == words or other[: len(words)] == words):
                kind = max(KINDS, key=lambda k: (theirs[k], -KINDS.index(k)))
                if kind in ("person", "organization") and theirs[kind] >= 2:
                    counted[kind] += 3.0


def _votes(text: Text, name: Name) -> Counter[Kind]:
    votes: Counter[Kind] = Counter()
    weight = 1.0 if text.cased[name.first] else 0.4
    if name.label in _MODEL:
        kind, strength = _MODEL[name.label]
        votes[kind] += strength * weight
    _by_form(text, name, votes)
    _by_left(text, name, votes)
    _by_right(text, name, votes)
    return votes


def _by_form(text: Text, name: Name, votes: Counter[Kind]) -> None:
    """Evidence in the name itself."""
    words = [text.words[i] for i in range(name.first, name.stop)]
    lower = [text.lower[i] for i in range(name.first, name.stop)]
    last = lower[-1]
    small = bool({"of", "for", "and", "&"} & set(lower))
    kind = head(" ".join(words))
    if len(words) > 1 and last in DESIGNATORS:
        votes["organization"] += 5
    elif kind and (len(words) > 1 or last not in WEAK_HEADS):
        strong = lower[0] in HEADS or last not in WEAK_HEADS or small
        votes["organization"] += 5 if strong and len(words) > 1 else 2
    elif len(words) > 1 and (last in EVENTS or last in THINGS):
        votes["other"] += 6
    elif last in EVENTS:
        votes["other"] += 3
    if len(words) == 1 and len(words[0]) in (2, 3, 4, 5) and words[0].isupper() and text.cased[name.first]:
        votes["organization"] += 1.5
    if any(c.isdigit() for w in words for c in w) and not kind:
        votes["other"] += 3
    if 2 <= len(words) <= 4 and words[0] in GIVEN_NAMES and not kind and not small and last not in THINGS:
        votes["person"] += 3
    if "&" in words:
        votes["organization"] += 3
    if 2 <= len(words) <= 5 and {"bin", "al", "van", "von", "der", "de", "el"} & set(lower[1:-1]) and not kind:
        votes["person"] += 1.5


def _by_left(text: Text, name: Name, votes: Counter[Kind]) -> None:
    """Evidence in the words before the name."""
    before = name.first - 1
    if not text.same(before, name.first):
        return
    word = text.lower[before]
    single = name.stop - name.first == 1
    if word in HONORIFICS:
        votes["person"] += 6
    elif word in RANKS and not (text.tag(before).startswith("NNS") or word in ("king", "queen", "general") and single):
        votes["person"] += 4
    elif text.role(before) and text.tag(before) in ("NN", "NNP"):
        votes["person"] += 3
    elif word in DESCRIPTORS and text.words[before][0].islower():
        votes["organization"] += 3
    elif word == "," and text.word(before - 1) in DESCRIPTORS:
        votes["organization"] += 2
    elif word in _LOCATIVE:
        votes["place"] += 1 if name.label in ("GPE", "LOC", "FAC", "") else 0
    elif word == "the" and name.label == "ORG":
        votes["organization"] += 1
    elif word == "," and text.role(before - 1):
        votes["person"] += 2


def _by_right(text: Text, name: Name, votes: Counter[Kind]) -> None:
    """Evidence in the words after the name."""
    i = name.stop
    if not text.same(name.first, i):
        return
    word, following = text.lower[i], text.word(i + 1)
    long = name.stop - name.first > 1
    if word in _SPEECH or (word == "," and following == "who"):
        votes["person"] += 1.5 if long else 0.5
    elif word == "," and following.isdigit() and text.word(i + 2) in (",", ".", "and"):
        votes["person"] += 4
    elif word == "(" and following.isdigit() and text.word(i + 2) == ")":
        votes["person"] += 1
    elif word in ("'s", "’s") and following in ("wife", "husband", "father", "mother", "son", "daughter", "lawyer"):
        votes["person"] += 4
    elif word == "," and following in SUFFIXES:
        votes["person"] += 2
    if word in _OFFICERS or (word == "chief" and following in ("executive", "economist", "financial")):
        votes["organization"] += 2.5
    if word == "," and following in ("a", "an", "the", "one") and _described(text, i + 2):
        votes["organization"] += 3
    if word == "," and following in ("a", "an", "the", "his", "her") and _appositive_role(text, i + 2):
        votes["person"] += 4


def _described(text: Text, i: int) -> bool:
    """Whether the appositive from token i is headed by a noun that describes organisations."""
    for j in range(i, min(i + 6, len(text.words))):
        if text.lower[j] in (",", ".", "of", "for", "in", "that", "which", "who"):
            return text.lower[j - 1] in DESCRIPTORS
    return False


def _appositive_role(text: Text, i: int) -> bool:
    """Whether the appositive from token i is headed by a role noun."""
    for j in range(i, min(i + 9, len(text.words))):
        if text.lower[j] in (",", ".", "of", "for", "in", "at", "who", "with", "and", "on"):
            return text.role(j - 1) and text.lower[j - 1] not in DESCRIPTORS
    return False
