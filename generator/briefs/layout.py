"""Where things stand in a YAML text: how far a value reaches, its line, its dash, its comments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.briefs.tree import Listing, Node, Scalar, Table

_GAP = re.compile(r"(?:\s+|#[^\r\n]*)*+")
_COMMENT = re.compile(r"(?:(?<=\s)|(?<![\s\S]))#[^\r\n]*")
_BREAK = re.compile(r"\r\n|\n|\r|\Z")
_HEADER = re.compile(r"[|>][-+0-9]*")


class Layout:
    """A text with its tree. All places are character offsets into `text`."""

    def __init__(self, text: str, root: Node) -> None:
        self.text = text
        self.root = root
        first = _BREAK.search(text)
        self.newline = first[0] if first and first[0] else "\n"

    def end(self, node: Node) -> int:
        """Where the value ends, trailing blank lines and comments left out."""
        if isinstance(node, Scalar):
            if node.style not in ("|", ">"):
                return node.end
            header = _HEADER.match(self.text, node.start)
            if header is not None and "+" in header[0]:
                return node.end
            return node.start + len(self.text[node.start : node.end].rstrip())
        children = node.items if isinstance(node, Listing) else list(node.values.values())
        return node.end if node.flow or not children else self.end(children[-1])

    def line_start(self, place: int) -> int:
        """The start of the line that `place` is in."""
        return max(self.text.rfind("\n", 0, place), self.text.rfind("\r", 0, place)) + 1

    def line_end(self, place: int) -> int:
        """The end of the line that `place` is in, its line break left out."""
        found = _BREAK.search(self.text, place)
        return found.start() if found else len(self.text)

    def next_line(self, place: int) -> int:
        """The start of the line after the one that `place` is in."""
        found = _BREAK.search(self.text, place)
        return found.end() if found else len(self.text)

    def column(self, place: int) -> int:
        """How far into its line `place` is, from 0."""
        return place - self.line_start(place)

    def is_blank(self, start: int) -> bool:
        """Whether the line that starts at `start` exists and is empty."""
        return start < len(self.text) and not self.text[start : self.line_end(start)].strip()

    def skip(self, place: int) -> int:
        """The first place from `place` on that is neither white space nor comment."""
        found = _GAP.match(self.text, place)
        return found.end() if found else place

    def dashes(self, listing: Listing) -> list[int]:
        """The places of the dashes of a block list."""
        places: list[int] = []
        at = listing.start
        for item in listing.items:
            places.append(self.skip(at))
            at = self.end(item)
        return places

    def tail(self, place: int, deeper_than: int) -> int:
        """The end of the line of `place`, or of the last comment line below it that is `deeper_than` that column."""
        end = self.line_end(place)
        while (start := self.next_line(end)) < len(self.text):
            line = self.text[start : self.line_end(start)]
            if not line.lstrip().startswith("#") or len(line) - len(line.lstrip()) <= deeper_than:
                break
            end = start + len(line)
        return end

    def comments(self, start: int = 0, end: int | None = None) -> list[tuple[int, str]]:
        """The comments within [start, end), with their places."""
        stop = len(self.text) if end is None else end
        found: list[tuple[int, str]] = []
        at = start
        for scalar in self._scalars(self.root):
            if scalar.end <= start or scalar.start >= stop:
                continue
            found += self._comments_between(at, min(scalar.start, stop))
            at = self.end(scalar)
            if scalar.style in ("|", ">"):
                found += self._comments_between(scalar.start, min(self.line_end(scalar.start), at))
        return found + self._comments_between(at, stop)

    def _comments_between(self, start: int, end: int) -> list[tuple[int, str]]:
        return [(m.start(), m[0].rstrip()) for m in _COMMENT.finditer(self.text, start, end)] if start < end else []

    def follows_block(self, place: int) -> bool:
        """Whether the last value before `place` is a | or > text, to which an indented line after it would belong."""
        before = [scalar for scalar in self._scalars(self.root) if scalar.start < place]
        return bool(before) and before[-1].style in ("|", ">")

    def _scalars(self, node: Node) -> Iterator[Scalar]:
        if isinstance(node, Scalar):
            yield node
        elif isinstance(node, Listing):
            for item in node.items:
                yield from self._scalars(item)
        else:
            for key, value in node.values.items():
                yield node.keys[key]
                yield from self._scalars(value)

    def owner_is_dash(self, table: Table) -> bool:
        """Whether the first key of `table` shares its line with a dash."""
        first = next(iter(table.keys.values()))
        return self.text[self.line_start(first.start) : first.start].strip() != ""
