"""Single changes to a text, gathered as replaced ranges: a value, whole lines, entries in brackets. Comments stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from generator.briefs.layout import Layout
from generator.briefs.tree import Listing, Scalar, Table
from generator.briefs.writing import entry, foldable, folded, quoted, scalar
from generator.problems import BriefingError

LONG = 200
"""Characters from which a new value on one line is folded."""


class SpliceError(BriefingError):
    """The change could not be made without touching something else. Nothing may be written."""


class Edits:
    """The ranges of one text that change, and what they become."""

    def __init__(self, layout: Layout) -> None:
        self.at = layout
        self.ranges: list[tuple[int, int, str]] = []

    def replace(self, start: int, end: int, text: str) -> None:
        """Put `text` (with line feeds) in the place of [start, end)."""
        self.ranges.append((start, end, text.replace("\n", self.at.newline)))

    def applied(self) -> str:
        """The text with all ranges replaced; what is inserted at one place keeps the order of asking."""
        pieces: list[str] = []
        done = 0
        for start, end, text in sorted(self.ranges, key=lambda r: (r[0], r[1])):
            if start < done and text and start != end:
                raise SpliceError("two changes meet in one place; make one of them by hand")
            begin = max(start, done)
            pieces += [self.at.text[done:begin], text]
            done = max(begin, end)
        result = "".join(pieces) + self.at.text[done:]
        return result if self.at.text.endswith(("\n", "\r")) else result.removesuffix(self.at.newline)

    def insert_lines(self, after: int, lines: Sequence[str]) -> None:
        """Whole lines behind the line of `after`."""
        text = self.at.text
        start = self.at.next_line(after)
        if start == len(text) and not text.endswith(("\n", "\r")):
            self.replace(start, start, "\n" + "\n".join(lines))
        else:
            self.replace(start, start, "\n".join(lines) + "\n")

    def delete_lines(self, start: int, end: int) -> None:
        """The lines from `start` (a line's start) to that of `end`; comments in them stay, on lines of their own."""
        text = self.at.text
        stop = self.at.next_line(end)
        first = text[start : self.at.line_end(start)]
        indent = first[: len(first) - len(first.lstrip())]
        notes = self.at.comments(start, stop)
        kept = [self.own_line(place, comment, indent) for place, comment in notes]
        if kept and self.at.follows_block(start):
            kept = [indent + comment for _, comment in notes]
        above_blank = start == 0 or self.at.is_blank(self.at.line_start(start - 1))
        if not kept and above_blank and self.at.is_blank(stop):
            stop = self.at.next_line(stop)
        self.replace(start, stop, "".join(line + "\n" for line in kept))

    def own_line(self, place: int, comment: str, indent: str) -> str:
        """A comment as a line of its own: as it stands if it is one, else at `indent`."""
        before = self.at.text[self.at.line_start(place) : place]
        return (indent if before.strip() else before) + comment

    def scalar(self, node: Scalar, new: str, *, flow: bool, keyed: bool, indent: int) -> None:
        """Another text in the old one's style. `keyed`: it stands behind a key; `indent`: the column of its owner."""
        start, end, written = self.rendered(node, new, flow=flow, keyed=keyed, indent=indent)
        self.replace(start, end, written)

    def rendered(self, node: Scalar, new: str, *, flow: bool, keyed: bool, indent: int) -> tuple[int, int, str]:
        """The range that `scalar` replaces, and by what."""
        text, start, end = self.at.text, node.start, self.at.end(node)
        block = node.style in ("|", ">")
        note = "".join(" " + c for _, c in self.at.comments(start, self.at.line_end(start))) if block else ""
        if new == "":
            if not keyed or flow or node.style in ("'", '"'):
                return start, end, '""' + note
            while text[start - 1].isspace():
                start -= 1
            return start, end, note
        if block and foldable(new):
            lines = text[self.at.next_line(start) : end].splitlines()
            first = next((line for line in lines if line.strip()), "")
            inner = first[: len(first) - len(first.lstrip())] or " " * (indent + 2)
            return start, end, ">-" + note + "\n" + "\n".join(folded(new, inner))
        if node.style == "'" and new.isprintable():
            return start, end, "'" + new.replace("'", "''") + "'"
        space = " " if start == end else ""
        alone = not text[end : self.at.line_end(end)].strip()
        if node.style is None and keyed and not flow and alone and len(new) > LONG and foldable(new):
            return start, end, space + ">-\n" + "\n".join(folded(new, " " * (indent + 2)))
        return start, end, space + (quoted(new) if node.style and not block else scalar(new, flow=flow)) + note

    def swap(self, owner: Table, key: str, new: Any) -> None:
        """A value of another kind behind a key, which stays where it is."""
        node = owner.values[key]
        end = self.at.end(node)
        colon = self.at.text.index(":", owner.keys[key].end) + 1
        if owner.flow:
            self.replace(colon, end, " " + flow_text(new))
            return
        indent = " " * self.at.column(owner.keys[key].start)
        lines = [f"{indent}x: {scalar(new)}"] if isinstance(new, str) else entry("x", new, indent)
        first, more = lines[0][len(indent) + 2 :], lines[1:]
        eol = self.at.line_end(colon)
        if end <= eol:
            self.replace(colon, end, first)
            if more:
                self.insert_lines(end, more)
            return
        stop = self.at.line_end(end)
        notes = self.at.comments(colon, stop)
        head = "".join(f" {c}" for place, c in notes if place < eol)
        own = "".join("\n" + self.own_line(place, c, indent + "  ") for place, c in notes if place >= eol)
        self.replace(colon, stop, first + head + own + "".join("\n" + line for line in more))

    def brackets(
        self, node: Listing | Table, entries: Sequence[tuple[int, int, str | None]], inserted: Sequence[tuple[int, str]]
    ) -> None:
        """Entries in brackets: (start, end, new text or None to delete), and (index, text) to insert.

        White space, comments and a last comma stay as they are, as far as there are entries for them.
        """
        text, stop = self.at.text, node.end - 1
        between = [text[a[1] : b[0]] for a, b in pairwise(entries)]
        usual = between[0].replace(",", "", 1) if between and "#" not in between[0] else " "
        closing = text[entries[-1][1] : stop]
        trailing = "," if closing.lstrip()[:1] == "," else ""
        last_notes, closing = self._closing(entries[-1][1], stop)
        gaps = [gap.replace(",", "", 1) for gap in between] + [last_notes]
        head, parts = text[node.start + 1 : entries[0][0]], list[list[str]]()
        for i, (_, _, raw) in enumerate(entries):
            parts += [[new, usual] for at, new in inserted if at == i]
            if raw is not None:
                parts.append([raw, gaps[i] or usual])
            elif "#" in gaps[i]:
                if parts:
                    parts[-1][1] += gaps[i]
                else:
                    head += gaps[i]
        parts += [[new, usual] for at, new in inserted if at >= len(entries)]
        tail = parts.pop() if parts else ["", ""]
        end_gap = tail[1].rstrip(" \t") if "#" in tail[1] else ""
        if end_gap and "\n" in closing:
            end_gap = end_gap.rstrip("\r\n")
        body = "".join(f"{raw},{gap}" for raw, gap in parts) + tail[0] + (trailing if tail[0] else "") + end_gap
        self.ranges.append((node.start + 1, stop, head + body + closing))

    def _closing(self, start: int, stop: int) -> tuple[str, str]:
        """What follows the last entry: its comments with a line break, and the white space before the bracket."""
        text = (
            self.at.text[start:stop].replace(",", "", 1)
            if self.at.text[start:stop].lstrip()[:1] == ","
            else self.at.text[start:stop]
        )
        notes = self.at.comments(start, stop)
        if not notes:
            return "", text
        place = text.rindex(notes[-1][1]) + len(notes[-1][1])
        return text[:place] + self.at.newline, text[place:]


def flow_text(value: Any) -> str:
    """`value` on one line, in brackets where it is a list or table."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{k}: {flow_text(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow_text(v) for v in value) + "]"
    return scalar(str(value), flow=True)
