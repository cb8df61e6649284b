"""What the tables cannot know: states that only this article tells of, and people who are called like a country."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.actors.acronyms import of_things
from generator.extract.actors.text import Text
from generator.extract.actors.world import Entry, Hit
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.places import REGIONS, US_STATES
from generator.lexicon.titles import SUFFIXES

_STATELY = frozenset("ambassador embassy army troops navy soldiers envoy border".split())
_OFFICES = frozenset("ministry minister ministries".split())
_PORTFOLIOS = frozenset("foreign defence defense".split())
_PLACE = frozenset("in at near from to outside across through".split())

_REALMS = frozenset("Government Republic Kingdom".split())


def learned(text: Text, hits: Sequence[Hit]) -> list[Hit]:
    """`hits` with the states that the article itself tells, without the surnames that look like a country's form."""
    names, things = _surnames(text, hits), of_things(text)
    kept = [h for h in hits if not _surname(text, h, names) and h.entry.form not in things]
    taken = {i for hit in kept for i in range(hit.first, hit.stop)}
    meant = _states(text, taken)
    fresh = [
        Hit(i, i + 1, meant[word])
        for i, word in enumerate(text.words)
        if word in meant and i not in taken and text.lower[i - 1] != "-"
    ]
    return [_ruling(text, hit) for hit in sorted([*kept, *fresh], key=lambda h: h.first)]


def _ruling(text: Text, hit: Hit) -> Hit:
    """A country's hit with "Government of" before it, which means the same state."""
    first = hit.first - 1 - (text.word(hit.first - 1) == "the")
    ruled = hit.entry.sense == "country" and text.word(first) == "of" and text.word(first - 1) == "government"
    return hit._replace(first=first - 1) if ruled and text.capital(first - 1) else hit


def _surnames(text: Text, hits: Sequence[Hit]) -> frozenset[str]:
    """Forms of the tables that end the full name of a person."""
    single = {h.first: h.entry.form for h in hits if h.stop - h.first == 1 and h.entry.sense != "organization"}
    beside = {form for i, form in single.items() if text.word(i - 1) and text.words[i - 1] in GIVEN_NAMES}
    ends = [(first, stop - 1 - (text.lower[stop - 1] in SUFFIXES), label) for first, stop, label in text.ents]
    return frozenset(beside).union(
        single[last]
        for first, last, label in ends
        if label == "PERSON" and last > first and last in single
        if text.words[first] in GIVEN_NAMES or text.title(first - 1)
    )


def _surname(text: Text, hit: Hit, names: frozenset[str]) -> bool:
    if hit.stop - hit.first > 1 or hit.entry.form not in names:
        return False
    return text.label[hit.first] == "PERSON" or text.word(hit.first - 1) not in _PLACE


def _states(text: Text, taken: set[int]) -> dict[str, Entry]:
    """States by their name and a demonym that stands before words which only states have."""
    owners = {w for i, w in enumerate(text.words) if i not in taken and text.capital(i) and _owns(text, i)}
    owners |= {w for name in _realms(text) for w in _demonyms(name) & text.forms}
    found: dict[str, Entry] = {}
    for name in sorted({w for i, w in enumerate(text.words) if owners and i not in taken and _may_rule(text, i)}):
        for demonym in sorted(_demonyms(name) & owners):
            if name not in REGIONS and name not in US_STATES:
                found[name] = Entry(name, name, "country", "country")
                found[demonym] = Entry(demonym, name, "demonym", "country")
    return found


def _realms(text: Text) -> set[str]:
    """What stands in "Government of X", "Republic of X"."""
    return {
        text.words[i + 2]
        for i, word in enumerate(text.words[:-2])
        if word in _REALMS and text.lower[i + 1] == "of" and text.words[i + 2][0].isupper()
    }


def _demonyms(name: str) -> set[str]:
    """The regular adjectives of a place name: Velnia, Velnian; Torv, Torvian, Torvese."""
    stem = name[:-1] if name[-1] in "aeiouy" else name
    return {f"{name}n", f"{stem}an", f"{stem}ian", f"{stem}ese", f"{stem}ish"} - {name}


def _owns(text: Text, i: int) -> bool:
    """Whether what follows token i belongs to a state: "Velnian troops", "Velnian foreign ministry"."""
    after = text.word(i + 1)
    return after in _STATELY or (after in _PORTFOLIOS and text.word(i + 2) in _OFFICES) or after == "ministry"


def _may_rule(text: Text, i: int) -> bool:
    """Whether token i looks like the name of a state."""
    word = text.words[i]
    return len(word) > 3 and word.isalpha() and word[0].isupper() and text.tags[i] in ("NNP", "NNPS")
