"""What the tables know: countries, demonyms, capitals, seats of government and famous organisations in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Literal, NamedTuple

from generator.extract.actors.text import Text
from generator.lexicon.famous import FAMOUS
from generator.lexicon.organizations import CONTEXT, KNOWN, SEATS_OF
from generator.lexicon.places import LOOKALIKES, capitals, countries, demonyms, metonyms
from generator.model.reading import ActorType

Sense = Literal["country", "demonym", "capital", "seat", "organization"]
_ROMANCE = frozenset({"de", "do", "del"})
"""Words before a country that make it the end of a longer name ("Santiago de Cuba")."""
_BROKEN = re.compile(r"'s |s' | & | (?:the|The|For|for|of|and|de) ")
"""What the model hardly reads as one name."""
_ASKED = frozenset("is are was were will would can could should does did do gets wants".split())
"""What follows the pronoun in a heading in capitals ("WHO IS THE FRONT-RUNNER?")."""
_FIRST = re.compile(r"[^\W_]+")


class Entry(NamedTuple):
    """One form of the tables: what it means, and as what it was listed. An empty `name` means nobody."""

    form: str
    name: str
    sense: Sense
    type: ActorType


class Hit(NamedTuple):
    """A form of the tables in the text, as tokens [first, stop)."""

    first: int
    stop: int
    entry: Entry


def known(text: Text) -> list[Hit]:
    """All forms of the tables, the longest at each place, in text order, not overlapping."""
    hits: list[Hit] = []
    i, n = 0, len(text.words)
    while i < n:
        hit = _longest(text, i) if text.words[i][:1].isupper() or text.words[i] == "al" else None
        if hit and text.word(i - 1) in _ROMANCE and text.capital(i - 2):
            hit = None
        if hit and full_name(text, hit.entry.form) != hit.entry.name and hit.entry.sense == "organization":
            hit = hit._replace(entry=hit.entry._replace(name=hit.entry.form))
        hits += [hit] if hit else []
        i = hit.stop if hit else i + 1
    return hits


def full_name(text: Text, form: str) -> str:
    """The full name of an organisation of the tables, `form` itself where the article may mean another."""
    told = CONTEXT.get(form)
    return KNOWN.get(form, form) if told is None or not told.isdisjoint(text.lower) else form


def _longest(text: Text, i: int) -> Hit | None:
    first = _FIRST.match(text.words[i])
    key = first[0] if first else text.words[i]
    if text.words[i] == "WHO" and text.word(i + 1) in _ASKED:
        return None
    table = _forms()
    at = text.start[i]
    for entry in (*table.get(key, ()), *(_shouted().get(key, ()) if not text.cased[i] and key.isupper() else ())):
        end = at + len(entry.form)
        if not _written(text.string, at, end, entry.form):
            continue
        stop = i
        while stop < len(text.words) and text.start[stop] < end:
            stop += 1
        if text.end(stop - 1) == end:
            return Hit(i, stop, entry)
    return None


def _written(string: str, at: int, end: int, form: str) -> bool:
    found = string[at:end]
    if found != form and found.replace("’", "'") != form:
        return False
    return not string[end : end + 1].isalnum()


@cache
def _forms() -> Mapping[str, tuple[Entry, ...]]:
    """All forms by their first word, the longest first."""
    entries: dict[str, Entry] = {}
    for form, name in KNOWN.items():
        entries[form] = Entry(form, name, "organization", "organization")
    for form in FAMOUS:
        told = (
            form.startswith(("All ", "One "))
            or _BROKEN.search(form) is not None
            or not countries().keys().isdisjoint(form.split())
        )
        if told or not demonyms().keys().isdisjoint(form.split()):
            entries[form] = Entry(form, form, "organization", "organization")
    for form, meaning in metonyms().items():
        entries[form] = Entry(form, meaning.name, "seat", meaning.type)
    for form in LOOKALIKES:
        entries[form] = Entry(form, "", "capital", "country")
    for form in SEATS_OF:
        entries[form] = Entry(form, "", "capital", "country")
    for form, name in capitals().items():
        entries[form] = Entry(form, name, "capital", "country")
    for form, name in demonyms().items():
        entries[form] = Entry(form, name, "demonym", "country")
    for form, name in countries().items():
        entries[form] = Entry(form, name, "country", "country")
    return _by_first(entries.values())


@cache
def _shouted() -> Mapping[str, tuple[Entry, ...]]:
    """The same forms in capitals, for headlines that shout; short ones would be common words."""
    loud = [e._replace(form=e.form.upper()) for group in _forms().values() for e in group if len(e.form) > 3]
    return _by_first(loud)


def _by_first(entries: Iterable[Entry]) -> Mapping[str, tuple[Entry, ...]]:
    table: dict[str, list[Entry]] = {}
    for entry in entries:
        first = _FIRST.match(entry.form)
        table.setdefault(first[0] if first else entry.form, []).append(entry)
    return {key: tuple(sorted(group, key=lambda e: (-len(e.form), e.form))) for key, group in table.items()}
