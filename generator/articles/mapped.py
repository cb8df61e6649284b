"""Text that remembers where each of its characters stood."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain


@dataclass(frozen=True, slots=True)
class Mapped:
    """`text` and, for each character, its offset in the raw file; offsets never fall."""

    text: str
    offsets: Sequence[int]

    def __getitem__(self, part: slice) -> Mapped:
        return Mapped(self.text[part], self.offsets[part])

    def strip(self) -> Mapped:
        """Without white space at both ends."""
        start = len(self.text) - len(self.text.lstrip())
        return self[start : len(self.text.rstrip())]

    def replace(self, pattern: re.Pattern[str], new: Callable[[re.Match[str]], str]) -> Mapped:
        """Each match replaced; a new character takes the place of the matched character at the same position."""
        parts: list[Mapped] = []
        done = 0
        for match in pattern.finditer(self.text):
            text = new(match)
            parts.append(self[done : match.start()])
            parts.append(self._put(text, match.start(), match.end()))
            done = match.end()
        if not parts:
            return self
        parts.append(self[done:])
        return joined(parts)

    def _put(self, text: str, start: int, end: int) -> Mapped:
        if not text:
            return Mapped("", ())
        room = self.offsets[start:end] if end > start else self.offsets[start : start + 1]
        return Mapped(text, tuple(room[min(i, len(room) - 1)] for i in range(len(text))))


def plain(text: str) -> Mapped:
    """`text` as its own raw file."""
    return Mapped(text, range(len(text)))


def joined(parts: Iterable[Mapped], between: str = "") -> Mapped:
    """The parts one after another; a separator takes the place of the character after it."""
    kept = [part for part in parts if part.text]
    if not between:
        return Mapped("".join(p.text for p in kept), tuple(chain.from_iterable(p.offsets for p in kept)))
    offsets: list[int] = []
    for number, part in enumerate(kept):
        if number:
            offsets.extend([part.offsets[0]] * len(between))
        offsets.extend(part.offsets)
    return Mapped(between.join(p.text for p in kept), tuple(offsets))
