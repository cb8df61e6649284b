"""Acronyms that a common phrase of the article spells out: of a body ("the monetary policy committee") or a thing."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.actors.draft import Cover, Draft, Mark
from generator.extract.actors.text import Text
from generator.lexicon.organizations import HEADS


def spelled_out(text: Text, cover: Cover, bodies: Sequence[Draft]) -> None:
    """Let such phrases mean the organisation that the article calls by their initials."""
    wanted = {b.name: b for b in bodies if 3 <= len(b.name) <= 5 and b.name.isalpha() and b.name.isupper()}
    for i, word in enumerate(text.lower if wanted else ()):
        if word not in HEADS or not text.words[i].islower():
            continue
        for name in sorted(wanted):
            first = i + 1 - len(name)
            if first < 1 or "".join(w[0] for w in text.words[first : i + 1]) != name.lower():
                continue
            if (
                text.same(first, i)
                and text.lower[first - 1] in ("the", "its", "'s", "’s")
                and name[-1] == word[0].upper()
            ):
                whole = first - (text.lower[first - 1] == "the")
                if cover.add(wanted[name], Mark(first, i + 1, "nominal", text.surface(whole, i + 1))):
                    wanted[name].marks.sort()
                    wanted[name].sort = HEADS[word]


def of_things(text: Text) -> frozenset[str]:
    """Acronyms that stand beside the common words which they are short for: "sudden cardiac death (SCD)"."""
    found = set()
    capitals = {word for word in text.forms if 1 < len(word) < 7 and word.isupper() and word.isalpha()}
    for i, word in enumerate(text.words if capitals else ()):
        if word not in capitals:
            continue
        size = len(word)
        begins = {
            i - 1 - size: text.word(i - 1) == "(" and text.word(i + 1) == ")",
            i - 2 - size: text.lower[max(i - 2, 0) : i] == [",", "or"],
            i + 2: text.word(i + 1) == "(" and text.word(i + 2 + size) == ")",
        }
        if any(there and _spells(text, first, word) for first, there in begins.items()):
            found.add(word)
    return frozenset(found)


def _spells(text: Text, first: int, acronym: str) -> bool:
    """Whether the words from token `first` on, all common ones, have the acronym's letters, and none heads a body."""
    words = text.words[first : first + len(acronym)] if first >= 0 else []
    plain = all(word.islower() for word in words) and "".join(word[0] for word in words) == acronym.lower()
    return plain and not any(word in HEADS for word in words)
