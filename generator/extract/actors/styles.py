"""People whom readers know by a title and one name: King Charles, Pope Leo XIV, Lady Gaga."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.actors.draft import Draft
from generator.extract.actors.name import Name
from generator.extract.actors.text import Text

_REGAL = frozenset("king queen prince princess pope emperor empress sultan emir duke duchess".split())
_STYLES = _REGAL | {"lord", "lady", "baroness"}
_NUMERALS = frozenset("I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI".split())


def regal(text: Text, name: Name) -> bool:
    """Whether a title of kings, princes or popes stands before the name."""
    return (
        text.capital(name.first - 1) and text.word(name.first - 1) in _REGAL and text.same(name.first - 1, name.first)
    )


def style(text: Text, people: Sequence[Draft]) -> None:
    """Put the title into the name of each of `people` who has but one name, and into the mentions that have it."""
    for person in people:
        words = [w for w in person.name.split() if w not in _NUMERALS]
        if len(words) != 1:
            continue
        marks = [
            mark._replace(alias=text.surface(mark.first - 1, mark.stop))
            if text.capital(mark.first - 1)
            and text.word(mark.first - 1) in _STYLES
            and text.same(mark.first - 1, mark.first)
            else mark
            for mark in person.marks
        ]
        named = [new.alias for new, old in zip(marks, person.marks, strict=True) if new is not old]
        if named:
            person.marks = marks
            person.name = max(dict.fromkeys(named), key=lambda n: (len(n.split()), named.count(n)))
