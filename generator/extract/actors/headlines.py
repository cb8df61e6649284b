"""Names in headlines whose capitals tell nothing: what the body also names, and people with a known given name."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.extract.actors.name import Name
from generator.extract.actors.text import Text
from generator.extract.actors.world import Hit
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.organizations import HEADS, MEDIA, WEAK_HEADS


def in_headlines(text: Text, names: Sequence[Name], covered: Sequence[Hit | None]) -> list[Name]:
    """`names` without the model's guesses in flat headlines, with the body's names found there again.

    No part of a longer form of the tables (`covered`) is a name: not the last word of "United Arab Emirates".
    """
    names = _repeated(text, names)
    if all(text.cased):
        return list(names)
    kept = [name for name in names if text.cased[name.first]]
    forms: dict[tuple[str, ...], str] = {}
    for name in kept:
        forms.setdefault(tuple(text.lower[name.first : name.stop]), name.label)
    starts: dict[str, list[tuple[str, ...]]] = {}
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        starts.setdefault(form[0], []).append(form)
    again = [name for name in _again(text, forms, starts) if not _part(name, covered)]
    taken = {i for name in again for i in range(name.first, name.stop)}
    guesses = [n for n in names if not text.cased[n.first] and not taken & set(range(n.first, n.stop))]
    return sorted([*kept, *again, *(name for name in guesses if _plain(text, name))])


def _repeated(text: Text, names: Sequence[Name]) -> list[Name]:
    """`names` without single words that only a headline holds, and without a common word before a surname there."""
    if not any(text.body):
        return list(names)
    told = {text.words[i] for name in names if text.body[name.first] for i in range(name.first, name.stop)} | MEDIA
    cut = [name if text.body[name.first] else _surname(text, name, told) for name in names]
    return [n for n in cut if text.body[n.first] or n.stop - n.first > 1 or text.words[n.first] in told]


def _surname(text: Text, name: Name, told: Collection[str]) -> Name:
    """The surname of "House Moreau", where the body tells of Moreau and has the other word in small letters."""
    first, last = text.words[name.first], text.words[name.stop - 1]
    common = first not in GIVEN_NAMES and first not in told and first.lower() in text.forms
    if name.label == "PERSON" and name.stop - name.first == 2 and common and last in told:
        return Name(name.first + 1, name.stop, name.label)
    return name


def _again(text: Text, forms: dict[tuple[str, ...], str], starts: dict[str, list[tuple[str, ...]]]) -> list[Name]:
    found: list[Name] = []
    i = 0
    while i < len(text.words):
        stop = i + 1
        if not text.cased[i] and text.capital(i):
            for form in starts.get(text.lower[i], ()):
                if tuple(text.lower[i : i + len(form)]) == form and text.same(i, i + len(form) - 1):
                    found.append(Name(i, i + len(form), forms[form]))
                    stop = i + len(form)
                    break
        i = stop
    return found


def _part(name: Name, covered: Sequence[Hit | None]) -> bool:
    hits = [hit for hit in covered[name.first : name.stop] if hit]
    return any(hit.first < name.first or hit.stop > name.stop for hit in hits)


def _plain(text: Text, name: Name) -> bool:
    """Whether the name is certain by itself: a known given name and a surname, or an organisation's head at its end."""
    words = text.words[name.first : name.stop]
    last = words[-1].lower()
    if name.label == "PERSON":
        return 2 <= len(words) <= 3 and (words[0].title() in GIVEN_NAMES or text.body[name.first])
    return name.label == "ORG" and 2 <= len(words) <= 4 and last in HEADS and last not in WEAK_HEADS
