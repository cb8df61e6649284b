"""The tables of this room: text files with headings in square brackets."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

HEADING = re.compile(r"\[([a-z-]+(?: [a-z-]+)?)\]")


@cache
def sections(name: str) -> Mapping[str, tuple[str, ...]]:
    """The lines of a table by heading, without comments (lines that begin with "#") and empty lines."""
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines():
        heading = HEADING.fullmatch(line)
        if heading:
            current = found.setdefault(heading[1], [])
        elif line and not line.startswith("#"):
            current.append(line)
    return {heading: tuple(lines) for heading, lines in found.items()}
