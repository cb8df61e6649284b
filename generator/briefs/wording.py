"""The YAML parser's complaints in the words of someone who edits a brief: where, what, and the way out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yaml import Mark, MarkedYAMLError

QUOTE = "put double quotes round the value"
UNCLOSED = ("the quote opened here is never closed", "add the same quote mark at the end of the value")
_BAD_START = re.compile(r"found character '(.+)' that cannot start any token")
_NO_SPACE = re.compile(r" *[\u00a0\u2000-\u200a\u202f\u3000]")
_TIGHT = re.compile(r"([A-Za-z_]+):(\S.{0,40})")
_BULLET = re.compile(r"[-•◦‣·–—*](?! )|[•◦‣·–—*] ")
_FOUND = re.compile(r"but found '?(.*?)'?$")


_SAID = (
    ("block scalar", "after > or | the text starts on the next line, indented", "move the text down, or quote it"),
    ("directive", "lines that start with % are not used here", QUOTE),
    ("%", "lines that start with % are not used here", QUOTE),
    ("expected the node content", "a value is missing or starts with a mark that YAML keeps for itself", QUOTE),
    (
        "expected '<document start>'",
        "what stands above is whole already",
        "delete the [], the ... or the value above this line",
    ),
    ("mapping keys are not allowed", "a value cannot start with ? and a space", QUOTE),
    (
        "sequence entries are not allowed",
        "a list cannot start on the same line as its key",
        "move '- ' to the next line, or use [a, b]",
    ),
)
"""What the parser says, what it means, and the way out."""


def in_plain_words(error: MarkedYAMLError, lines: Sequence[str]) -> tuple[int, int, str, str]:
    """Line and column (from 1), what is wrong, and the way out."""
    problem = error.problem or ""
    context = error.context or ""
    if odd := _odd_indent(error.problem_mark, lines):
        return odd
    if "quoted scalar" in context and error.context_mark is not None:
        return _quoted(problem, error, error.context_mark)
    if start := _BAD_START.match(problem):
        return _bad_start(start[1], error)
    place = _place(error.problem_mark or error.context_mark)
    if "mapping values are not allowed" in problem:
        return _colon(place, lines)
    if "could not find expected ':'" in problem and error.context_mark is not None:
        return (
            *_place(error.context_mark),
            "this line has no colon and space after its key",
            _no_colon(error.context_mark, lines),
        )
    if "flow" in context and error.context_mark is not None:
        return _unclosed(error.context_mark, lines)
    if "alias" in context or "anchor" in context:
        return _starred(_place(error.context_mark or error.problem_mark), lines)
    if "tag" in context or "tag" in problem:
        return *_place(error.context_mark or error.problem_mark), "tags (!x) are not used here", QUOTE
    if "expected <block end>" in problem:
        if "<scalar" in problem and (opened := _opened_above(place, lines)):
            return *opened, *UNCLOSED
        return _indent(place, problem, _line(place, lines))
    for said, what, hint in _SAID:
        if said in context or said in problem:
            return *place, what, hint
    hint = "check quotes, colons and the indent of this line and the one above"
    return *place, f"not readable as YAML: {problem}", hint


def _starred(place: tuple[int, int], lines: Sequence[str]) -> tuple[int, int, str, str]:
    if _line(place, lines)[: place[1] - 1].strip() == "":
        return *place, "a list entry starts with a dash", "write '- ' in the place of this mark"
    return *place, "a value cannot start with & or *", QUOTE


def _place(mark: Mark | None) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def _odd_indent(mark: Mark | None, lines: Sequence[str]) -> tuple[int, int, str, str] | None:
    """A space that is none, at the start of the line with the complaint or of the one above."""
    for number in (mark.line, mark.line + 1) if mark is not None else ():
        if odd := _NO_SPACE.match(_line((number, 1), lines)):
            return number, odd.end(), "a space that only looks like one (U+00A0 or its like)", "type normal spaces"
    return None


def _unclosed(mark: Mark, lines: Sequence[str]) -> tuple[int, int, str, str]:
    """The innermost [ or { that nothing closes: what the parser was reading when it stumbled may lie far behind it."""
    row, column = _place(mark)
    text = _line((row, column), lines)[column - 1 :]
    while text[:1] not in ("[", "{") and row > 1:
        row -= 1
        opened = [m.start() for m in re.finditer(r"[\[{]", lines[row - 1])]
        if opened and not re.search(r"[\]}]", lines[row - 1].partition(" #")[0][opened[-1] :]):
            column = opened[-1] + 1
            text = lines[row - 1][column - 1 :]
    if text[:1] not in ("[", "{"):
        (row, column), text = _place(mark), "["
    what = f"the list opened with {text[0]} is not closed, or a comma is missing"
    if " #" in text:
        return row, column, what, "what follows # is a comment: put quotes round the value with #"
    return row, column, what, f"separate values by commas and end with {']' if text[0] == '[' else '}'}"


def _line(place: tuple[int, int], lines: Sequence[str]) -> str:
    return lines[place[0] - 1] if 0 < place[0] <= len(lines) else ""


def _quoted(problem: str, error: MarkedYAMLError, opening: Mark) -> tuple[int, int, str, str]:
    if "unexpected end" in problem or "document separator" in problem:
        return *_place(opening), *UNCLOSED
    if "escape" in problem or "hexadecimal" in problem:
        return (
            *_place(error.problem_mark),
            "a backslash in double quotes starts an escape that does not exist",
            "write \\\\ for a backslash, or use single quotes",
        )
    return *_place(opening), f"the quoted value is not readable: {problem}", "check its quote marks"


def _bad_start(mark: str, error: MarkedYAMLError) -> tuple[int, int, str, str]:
    place = _place(error.problem_mark)
    if mark == "\\t":
        return *place, "a tab", "use spaces to indent and to separate"
    return *place, f"a value cannot start with {mark}", QUOTE


def _colon(place: tuple[int, int], lines: Sequence[str]) -> tuple[int, int, str, str]:
    line = _line(place, lines)
    before = line[: place[1] - 1]
    if re.match(r"[ -]*[A-Za-z_]+:\s", before):
        key = before.strip(" -").partition(":")[0]
        return *place, "a colon inside a value that has no quotes", f'put quotes round it: {key}: "…"'
    first = len(line) - len(line.lstrip(" -")) + 1
    what = "this line is indented deeper than its neighbours, or the value above needs quotes"
    return place[0], first, what, "give it the same indent as the keys beside it"


def _no_colon(mark: Mark, lines: Sequence[str]) -> str:
    text = _line(_place(mark), lines).strip()
    if tight := _TIGHT.match(text):
        return f"put a space after the colon: {tight[1]}: {tight[2]}"
    word = text.partition(" ")[0]
    if word.isidentifier():
        return f"write '{word}: …', or indent the line if it goes on from the value above"
    return "indent the line if it goes on from the value above, or write it as key: value"


def _opened_above(place: tuple[int, int], lines: Sequence[str]) -> tuple[int, int] | None:
    """Where the quote stands that took all up to `place` for its own, None where it was opened in the same line."""
    row = place[0]
    mark = _line(place, lines)[: place[1] - 1].rstrip()[-1:]
    while mark in ("'", '"') and row > 1:
        row -= 1
        opened = re.match(rf"[ -]*(?:[A-Za-z_]+: +)?{mark}", lines[row - 1])
        if opened and lines[row - 1].count(mark) % 2:
            return row, opened.end()
        if mark in lines[row - 1]:
            return None
    return None


def _indent(place: tuple[int, int], problem: str, line: str) -> tuple[int, int, str, str]:
    before, text = line[: place[1] - 1].rstrip(), line[place[1] - 1 :]
    if _BULLET.match(text):
        return *place, "a list entry starts with a dash and a space", "write '- ' before it"
    found = _FOUND.search(problem)
    if found and found[1].startswith("<scalar"):
        if before.endswith(("]", "}")):
            return *place, "text after the closing bracket", QUOTE
        return *place, "text after the closing quote", "put the whole value in one pair of quotes, of the other kind"
    if found and found[1] in {",", "]", "}"}:
        return *place, f"a {found[1]} outside a list", QUOTE
    if found and found[1] == "-":
        return *place, "a list item where a key belongs", "give it the same indent as the items beside it"
    return *place, "this line's indent does not fit the lines above", "give it the same indent as the keys beside it"
