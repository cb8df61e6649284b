"""What can be wrong, and how it reads: a person's mistake is a `Problem`, an end of the road a `BriefingError`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


class BriefingError(Exception):
    """The command can't go on. The message is one plain line for the person who typed it."""


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A mistake in a person's file. `line` and `column` count from 1; 0 means unknown. `hint` is the edit for it.

    `excerpt` is the line as written, for a caret under `column`. `severity` is "error" or "warning".
    """

    file: str
    line: int
    column: int
    what: str
    hint: str = ""
    excerpt: str = ""
    severity: str = "error"

    @property
    def where(self) -> str:
        """`file:line:col`, without the parts that are unknown."""
        return ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])


def shown(text: str) -> str:
    """`text` with everything a terminal might obey made visible."""
    return "".join(c if c == "\n" or (c.isprintable() and c not in "\u2028\u2029") else repr(c)[1:-1] for c in text)


def report(problems: Iterable[Problem]) -> str:
    """All problems, sorted by place, each with its line, a caret and the way out."""
    blocks: list[str] = []
    for problem in sorted(problems):
        lines = [f"{problem.where}: {problem.what}" + (f" ({problem.hint})" if problem.hint else "")]
        if problem.excerpt:
            lines.append("    " + problem.excerpt.rstrip())
            if problem.column:
                lines.append("    " + " " * (problem.column - 1) + "^")
        blocks.append("\n".join(shown(line.replace("\n", "\\n")) for line in lines))
    return "\n".join(blocks)


def github(problems: Iterable[Problem]) -> str:
    """The same as annotations for a GitHub workflow log, untrusted text escaped."""

    def prop(text: str) -> str:
        return data(text).replace(":", "%3A").replace(",", "%2C")

    def data(text: str) -> str:
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

    return "\n".join(
        f"::{p.severity} file={prop(shown(p.file))},line={p.line or 1},col={p.column or 1}::"
        + data(shown(p.what + (f" ({p.hint})" if p.hint else "")))
        for p in sorted(problems)
    )
