"""Which of several people with one surname a bare surname means, where title or nearness tells."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.actors.name import Name
from generator.extract.actors.text import Text
from generator.lexicon.cues import FEMALE, MALE
from generator.lexicon.genders import PRONOUN_OF

_MAIN = frozenset({"ROOT", "ccomp", "parataxis", "conj"})
_APART = 4
"""Tokens that lie at least between two people, for the nearer one to be meant by a shared surname."""


def namesake(text: Text, name: Name, groups: Sequence[list[Name]]) -> list[Name] | None:
    """The one of `groups` (the mentions of a person each) that a short form means.

    The person of the title before it ("Mr Smith", "Senator Smith"); else who was mentioned last, unless two
    of them were named close together before: then a bare surname settles nothing, and the answer is None.
    """
    told = _titled(text, name, groups)
    return told if told is not None else _recent(text, name, groups)


def contradicted(text: Text, name: Name, group: Sequence[Name]) -> bool:
    """Whether the title before a short form tells that it cannot mean the person: "Mrs Brandt", not Peter Brandt."""
    told, known = _of_title(text, name), _pronoun(text, group)
    return bool(told and known) and told != known


def _of_title(text: Text, name: Name) -> str:
    title = text.word(name.first - 1).rstrip(".")
    return "he" if title in MALE else "she" if title in FEMALE else ""


def _titled(text: Text, name: Name, groups: Sequence[list[Name]]) -> list[Name] | None:
    """The only group that the title before the surname fits."""
    title = text.word(name.first - 1).rstrip(".")
    if pronoun := _of_title(text, name):
        fitting = [g for g in groups if _pronoun(text, g) in (pronoun, "")]
        return fitting[0] if len(fitting) == 1 and _pronoun(text, fitting[0]) else None
    if not (text.title(name.first - 1) or text.role(name.first - 1)):
        return None
    fitting = [g for g in groups if any(text.word(n.first - 1).rstrip(".") == title for n in g if n < name)]
    return fitting[0] if len(fitting) == 1 else None


def _pronoun(text: Text, group: Sequence[Name]) -> str:
    """The pronoun that a title or the given name tells, else empty."""
    titles = {text.word(n.first - 1).rstrip(".") for n in group}
    male, female = bool(titles & MALE), bool(titles & FEMALE)
    if male != female:
        return "he" if male else "she"
    return next((PRONOUN_OF[w] for n in group if (w := text.words[n.first]) in PRONOUN_OF and n.stop - n.first > 1), "")


def _recent(text: Text, name: Name, groups: Sequence[list[Name]]) -> list[Name] | None:
    """The group mentioned last before `name`; none when two were mentioned side by side, in one sentence, or as the
    subjects of two sentences that touch.
    """
    before = [(max((n for n in g if n < name), default=None), g) for g in groups]
    known = sorted(((n, g) for n, g in before if n is not None), key=lambda found: found[0])
    if not known:
        return None
    last, chosen = known[-1]
    if len(known) == 1:
        return chosen
    other = known[-2][0]
    if last.first - other.first <= _APART:
        return None
    here, apart = text.sentence[name.first], text.sentence[last.first] - text.sentence[other.first]
    both = _subject(text, other) or not _subject(text, last)
    doubtful = text.sentence[last.first] != here and (apart == 0 or (apart == 1 and both))
    return None if doubtful else chosen


def _subject(text: Text, name: Name) -> bool:
    """Whether the name is the subject of a main clause."""
    return any(
        text.deps[i] in ("nsubj", "nsubjpass") and text.deps[text.head[i]] in _MAIN
        for i in range(name.first, name.stop)
    )
