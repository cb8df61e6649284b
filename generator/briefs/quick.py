"""The plain part of YAML, which most briefs keep to, read line by line: ten times faster than the parser, same result.

Where a line is not surely in this part, nothing is read and the parser decides. Nothing here ever reports a mistake.
"""

from __future__ import annotations

import json
import re

from generator.briefs.tree import Listing, Node, Scalar, Table

_ENTRY = re.compile(r"( *)(- +)?(?:([A-Za-z_][A-Za-z0-9_-]*):(?= |$) *)?(.*)")
_QUOTED = re.compile(r'"((?:[^"\\]|\\["\\/bfnrt]|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4})*)" *(?: #.*)?')
_SINGLE = re.compile(r"'((?:[^']|'')*)' *(?: #.*)?")
_PLAIN = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`].*")
_FLOW = re.compile(r"\[(.*)\] *(?: #.*)?")
_FLOW_ITEM = re.compile(r" *(?:\"((?:[^\"\\])*)\"|'([^']*)'|([^\s\-?:,\[\]{}#&*!|>'\"%@`][^,\[\]{}:#\"]*?)) *(?:,|$)")
_BLOCK = re.compile(r"([>|])- *(?: #.*)?")
_DOUBT = re.compile(
    "[^\n\x20-\x7e\xa1-\xac\xae-\u200a\u2010-\u2027\u2030-\u205f\u2070-\ud7ff\ue000-\ufefe\uff00-\ufff0\U00010000-\U0010ffff]"
)


def read_quick(text: str) -> Table | None:
    """The tree of a brief, or None where only the parser can tell. Lines are right; columns and offsets are not given."""
    if _DOUBT.search(text):
        return None
    return _Reader(text.split("\n")).read()


class _Reader:
    """The lines of a text and the lists and tables that are open at the current one, each with its column."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.root = Table({}, {}, 1, 1, 0, 0)
        self.stack: list[tuple[int, Listing | Table]] = [(0, self.root)]
        self.pending: tuple[int, Table, str, int] | None = None
        self.next = 0

    def read(self) -> Table | None:
        while self.next < len(self.lines):
            line = self.lines[self.next]
            self.next += 1
            bare = line.lstrip(" ")
            if bare and bare[0] != "#" and not self._line(line):
                return None
        self._close(-1)
        return self.root if self.root.keys else None

    def _line(self, line: str) -> bool:
        match = _ENTRY.fullmatch(line)
        if match is None:
            return False
        spaces, dash, key, value = match.groups()
        column = len(spaces)
        if not self._opened(column, is_item=dash is not None):
            return False
        owner = self.stack[-1][1]
        if dash is None:
            return key is not None and isinstance(owner, Table) and self._key(owner, key, value, column)
        if not isinstance(owner, Listing):
            return False
        if key is None:
            item = self._scalar(value, column)
            if item is None:
                return False
            owner.items.append(item)
            return True
        column += len(dash)
        table = Table({}, {}, self.next, 1, 0, 0)
        owner.items.append(table)
        self.stack.append((column, table))
        return self._key(table, key, value, column)

    def _opened(self, column: int, *, is_item: bool) -> bool:
        """Close what ends before `column` and open what starts there; whether the line fits then."""
        if self.pending is not None:
            key_column, _, _, line = self.pending
            if column > key_column or (is_item and column == key_column):
                node: Listing | Table = Listing([], line, 1, 0, 0) if is_item else Table({}, {}, self.next, 1, 0, 0)
                self._fill(node)
                self.stack.append((column, node))
                return True
        self._close(column)
        if not is_item and isinstance(self.stack[-1][1], Listing) and self.stack[-1][0] == column:
            self.stack.pop()
        return self.stack[-1][0] == column

    def _close(self, column: int) -> None:
        if self.pending is not None:
            self._fill(Scalar("", self.pending[3], 1, 0, 0))
        while len(self.stack) > 1 and self.stack[-1][0] > column:
            self.stack.pop()

    def _fill(self, node: Node) -> None:
        assert self.pending is not None
        _, table, key, _ = self.pending
        table.values[key] = node
        self.pending = None

    def _key(self, table: Table, key: str, value: str, column: int) -> bool:
        if key in table.keys:
            return False
        table.keys[key] = Scalar(key, self.next, 1, 0, 0)
        if not value or value.startswith("# "):
            self.pending = (column, table, key, self.next)
            return True
        node = self._flow(value) if value[0] == "[" else self._scalar(value, column)
        if node is None:
            return False
        table.values[key] = node
        return True

    def _flow(self, value: str) -> Listing | None:
        match = _FLOW.fullmatch(value)
        if match is None:
            return None
        listing, inner, at = Listing([], self.next, 1, 0, 0, flow=True), match[1].rstrip(), 0
        while at < len(inner):
            item = _FLOW_ITEM.match(inner, at)
            if item is None:
                return None
            text = item[item.lastindex or 1]
            listing.items.append(Scalar(text.rstrip(), self.next, 1, 0, 0, None if item.lastindex == 3 else '"'))
            if item.lastindex != 3 and text != listing.items[-1].text:
                return None
            at = item.end()
        return listing

    def _scalar(self, value: str, column: int) -> Scalar | None:
        first, line = value[:1], self.next
        if first == '"' and (match := _QUOTED.fullmatch(value)):
            return Scalar(json.loads(f'"{match[1]}"') if "\\" in match[1] else match[1], line, 1, 0, 0, '"')
        if first == "'" and (match := _SINGLE.fullmatch(value)):
            return Scalar(match[1].replace("''", "'"), line, 1, 0, 0, "'")
        if first in (">", "|") and (match := _BLOCK.fullmatch(value)):
            return self._block(match[1], column)
        text = value.partition(" #")[0].rstrip(" ")
        if ": " in text or text.endswith(":") or not _PLAIN.fullmatch(text):
            return None
        return Scalar(text, line, 1, 0, 0)

    def _block(self, style: str, column: int) -> Scalar | None:
        start = self.next
        indent = 0
        body: list[str] = []
        while self.next < len(self.lines) and (line := self.lines[self.next]):
            depth = len(line) - len(line.lstrip(" "))
            if depth <= column or (indent and depth < indent):
                break
            indent = indent or depth
            if depth != indent or line.endswith(" "):
                return None
            body.append(line[indent:])
            self.next += 1
        after = next((line for line in self.lines[self.next :] if line), "")
        if not body or (after and len(after) - len(after.lstrip(" ")) >= indent):
            return None
        return Scalar((" " if style == ">" else "\n").join(body), start, 1, 0, 0, style)
