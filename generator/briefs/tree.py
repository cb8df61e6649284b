"""YAML text -> a tree in which every scalar is still text and knows its line and column; nothing is guessed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, TypeAlias

import yaml
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

from generator.briefs.wording import in_plain_words
from generator.problems import Problem

_QUICK: Any = getattr(import_module("yaml.cyaml"), "CParser", None) if yaml.__with_libyaml__ else None
"""libyaml's parser, None where PyYAML was built without it."""

LARGEST = 1_000_000
"""Bytes. A brief of a long article has 20,000."""
DEEPEST = 20
MOST_NODES = 20_000
NULLS = frozenset(("", "~", "null", "Null", "NULL"))

_BREAK = re.compile(r"\r\n|\r|\n")
_CONFLICT = re.compile(r"^(?:<{7} |>{7} )", re.MULTILINE)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\ufeff")
_UNSEEN = re.compile("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]")
_HALF = re.compile("[\ud800-\udfff]")
_EATEN = re.compile(r":[ ]+(#[^\s#])")


@dataclass(slots=True)
class Scalar:
    """One value as written. `style` is None for plain text, else its YAML mark; [start, end) its offsets."""

    text: str
    line: int
    column: int
    start: int
    end: int
    style: str | None = None


@dataclass(slots=True)
class Listing:
    """A YAML sequence."""

    items: list[Node]
    line: int
    column: int
    start: int
    end: int
    flow: bool = False


@dataclass(slots=True)
class Table:
    """A YAML mapping: its keys in file order, and the value of each key by the key's text."""

    keys: dict[str, Scalar]
    values: dict[str, Node]
    line: int
    column: int
    start: int
    end: int
    flow: bool = False


Node: TypeAlias = Scalar | Listing | Table


@dataclass(slots=True)
class Source:
    """A file while it is read: its text without a byte order mark, its lines, and what was found wrong."""

    path: str
    text: str = ""
    lines: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def add(self, line: int, column: int, what: str, hint: str = "", severity: str = "error") -> None:
        """Note a problem at a place counted from 1, with the line as written."""
        excerpt = self.lines[line - 1][:200] if 0 < line <= len(self.lines) else ""
        self.problems.append(Problem(self.path, line, column, what, hint, excerpt.replace("\t", " "), severity))

    def add_at(self, offset: int, what: str, hint: str = "", severity: str = "error") -> None:
        """The same for a character offset into the text."""
        before = _BREAK.split(self.text[:offset])
        self.add(len(before), len(before[-1]) + 1, what, hint, severity)

    @property
    def failed(self) -> bool:
        """Whether an error (not only a warning) was found."""
        return any(p.severity == "error" for p in self.problems)


_NOT_QUICK = re.compile("[\t\x85\u2028\u2029\ufeff]")
_QUESTIONED = re.compile("^[ -]*[?]", re.MULTILINE)
"""On these the two parsers differ: tabs, odd line breaks; keys after a question mark."""


class _Events(Reader, Scanner, Parser):
    """PyYAML's pure-Python parser without its composer: it neither recurses nor builds anything."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def read_tree(path: str, data: bytes, *, quick: bool = False) -> tuple[Node | None, Source]:
    """The tree of one file, None where it has none, and the `Source` with all problems found on the way.

    `quick` takes the events from libyaml where it is there (fifty times faster, and its events do not recurse); a file
    in which it finds anything to say is read again without it, so that every message is the same.
    """
    if quick and _QUICK is not None and (read := _read_quickly(path, data)) is not None:
        return read
    source = Source(path)
    text = _decoded(source, data)
    if text is None:
        return None, source
    source.text = text
    source.lines = _lines(text)
    _check_characters(source)
    if source.failed:
        return None, source
    try:
        return _Builder(source).build(_Events(source.text)), source
    except yaml.MarkedYAMLError as error:
        line, column, what, hint = in_plain_words(error, source.lines)
        source.add(line, column, what, hint)
    except yaml.reader.ReaderError as error:
        source.add_at(error.position, "a character that cannot stand in a text file", "delete it")
    return None, source


def _read_quickly(path: str, data: bytes) -> tuple[Node | None, Source] | None:
    source = Source(path)
    text = _decoded(source, data)
    if text is None or ("?" in text and _QUESTIONED.search(text)):
        return None
    if not _ordinary(text) and _NOT_QUICK.search(text):
        return None
    source.text = text
    source.lines = _lines(text)
    _check_characters(source)
    try:
        root = _Builder(source).build(_QUICK(text))
    except yaml.YAMLError:
        return None
    return (root, source) if isinstance(root, Table) and not source.problems else None


def plain(node: Node | None) -> Any:
    """The tree as text, lists and dicts. An empty value, `~` and `null` are ""."""
    if isinstance(node, Scalar):
        return "" if node.style is None and node.text in NULLS else node.text
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    return {key: plain(value) for key, value in node.values.items()} if node else ""


def _decoded(source: Source, data: bytes) -> str | None:
    if len(data) > LARGEST:
        source.add(0, 0, f"is {len(data):,} bytes; the limit is {LARGEST:,}", "split it, or cut what is not needed")
        return None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            source.add(1, 1, "is saved as UTF-16", "save the file in the encoding UTF-8")
            return None
        before = data[: error.start].decode("utf-8", "replace")
        source.lines = _BREAK.split(data.decode("utf-8", "replace"))
        lines = _BREAK.split(before)
        source.add(len(lines), len(lines[-1]) + 1, "not UTF-8 text", "save the file in the encoding UTF-8")
        return None


def _ordinary(text: str) -> bool:
    """Whether it has nothing but characters that everybody sees, as most files: quicker than to look for the others."""
    return text.replace("\n", " ").isprintable()


def _lines(text: str) -> list[str]:
    return _BREAK.split(text) if "\r" in text else text.split("\n")


def _check_characters(source: Source) -> None:
    if ("<<<<<<< " in source.text or ">>>>>>> " in source.text) and (mark := _CONFLICT.search(source.text)):
        source.add_at(
            mark.start(),
            "a git conflict is left in this file",
            "keep the lines you want and delete the lines with <<<<<<<, ======= and >>>>>>>",
        )
    if _ordinary(source.text):
        return
    if odd := _UNPRINTABLE.search(source.text):
        source.add_at(odd.start(), f"an invisible control character, U+{ord(odd[0]):04X}", "delete it")
    for unseen in _UNSEEN.finditer(source.text):
        source.add_at(
            unseen.start(),
            f"an invisible character, U+{ord(unseen[0]):04X}",
            "delete it unless you need it: it can make text read differently from what it says",
            "warning",
        )


class _Builder:
    """Events -> nodes, with a stack of its own, so that depth is a number and not the interpreter's."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.stack: list[Listing | Table] = []
        self.root: Node | None = None
        self.key: Scalar | None = None
        self.count = 0

    def build(self, events: Any) -> Node | None:
        documents = 0
        while events.check_event():
            event: Any = events.get_event()
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._put(self._scalar(event))
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                if not self._open(event):
                    return None
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self.stack.pop().end = event.end_mark.index
            elif kind is yaml.AliasEvent:
                self._refuse(event, "aliases (*x) are not used here", "write the value again")
                self._put(_empty(event))
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._refuse(event, "a second document starts here", "delete the line ---, or make it another file")
                    return None
                if event.version or event.tags:
                    self._refuse(event, "lines that start with % are not used here", "delete the line")
            if self.count > MOST_NODES:
                self._refuse(event, f"more than {MOST_NODES:,} values in one file", "split it")
                return None
        return self.root

    def _scalar(self, event: Any) -> Scalar:
        text, style, mark, end = event.value, event.style, event.start_mark, event.end_mark.index
        start = mark.index
        if event.anchor is not None or event.tag is not None:
            self._check_marks(event)
            start = end
        if style == '"' and not text.isascii() and _HALF.search(text):
            self._refuse(event, "half a character (\\ud800 to \\udfff)", "write the character itself")
        return Scalar(text, mark.line + 1, mark.column + 1, start, end, style or None)

    def _open(self, event: Any) -> bool:
        self._check_marks(event)
        mark = event.start_mark
        place = (mark.line + 1, mark.column + 1, mark.index, mark.index, bool(event.flow_style))
        node = Table({}, {}, *place) if isinstance(event, yaml.MappingStartEvent) else Listing([], *place)
        if self.stack and isinstance(self.stack[-1], Table) and self.key is None:
            self._refuse(event, "a key must be one word", "write key: value")
            return False
        self._put(node)
        self.stack.append(node)
        if len(self.stack) > DEEPEST:
            self._refuse(event, f"nested more than {DEEPEST} levels deep", "a brief needs four")
            return False
        return True

    def _put(self, node: Node) -> None:
        self.count += 1
        parent, key = self.stack[-1] if self.stack else None, self.key
        if parent is None:
            self.root = node
        elif isinstance(parent, Listing):
            parent.items.append(node)
        elif key is None:
            assert isinstance(node, Scalar)
            self._check_key(parent, node)
            self.key = node
        else:
            if isinstance(node, Scalar) and node.style is None and not node.text:
                self._check_eaten()
            parent.values.setdefault(key.text, node)
            self.key = None

    def _check_key(self, parent: Table, key: Scalar) -> None:
        text = key.text
        if text == "<<" and key.style is None:
            self.source.add(key.line, key.column, "merge keys (<<) are not used here", "write the keys out")
        first = parent.keys.setdefault(text, key)
        if first is not key:
            self.source.add(
                key.line,
                key.column,
                f"the key '{key.text}' is written twice; the first is on line {first.line}",
                "keep one of them" + (", or begin a new entry with '- '" if len(self.stack) > 1 else ""),
            )

    def _check_eaten(self) -> None:
        assert self.key is not None
        line = self.source.lines[self.key.line - 1]
        if eaten := _EATEN.match(line, self.key.column - 1 + len(self.key.text)):
            self.source.add(
                self.key.line,
                eaten.start(1) + 1,
                f"'{self.key.text}' is empty: what follows # is a comment",
                "put quotes round the value, or a space after # if it is a comment",
                "warning",
            )

    def _check_marks(self, event: Any) -> None:
        if event.anchor is not None:
            self._refuse(event, "anchors (&x) are not used here", "delete the mark, or put quotes round the value")
        if event.tag is not None:
            self._refuse(event, "tags (!x) are not used here", "delete the tag, or put quotes round the value")

    def _refuse(self, event: Any, what: str, hint: str) -> None:
        self.source.add(event.start_mark.line + 1, event.start_mark.column + 1, what, hint)


def _empty(event: Any) -> Scalar:
    mark = event.start_mark
    return Scalar("", mark.line + 1, mark.column + 1, mark.index, mark.index)
