"""Acronyms that a common phrase of the article spells out: "the monetary policy committee", later "the MPC"."""

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
