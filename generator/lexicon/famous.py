"""Organisations that readers know by a name which tells no kind (famous.txt): companies, clubs, parties, agencies.

Source: general knowledge. A name in the table is evidence, and what the article says of it weighs more.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType

_BLOCKS = files("generator.lexicon").joinpath("famous.txt").read_text(encoding="utf-8").split("\n# ")[1:]


def _names(shared: bool) -> dict[str, str]:
    """The kind by name, of the blocks whose names stand for other things too or of the rest."""
    found: dict[str, str] = {}
    for block in _BLOCKS:
        title, _, names = block.partition("\n")
        if title.endswith(" shares") is shared:
            found |= {name.strip(): title.split()[0] for name in names.replace("\n", " ").split(",")}
    return found


FAMOUS: Mapping[str, str] = MappingProxyType(_names(shared=False))
"""Name -> kind of organisation, as `HEADS` tells it."""

SHARED: Mapping[str, str] = MappingProxyType(_names(shared=True))
"""The same for names that a person, a town or a thing has too ("Ford", "Columbia")."""
