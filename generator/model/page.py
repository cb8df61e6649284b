"""Files of the site before they are written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceText:
    """The readable text of one seed for its source page: pieces in order that cover it whole.

    `kind` of a piece: "kept" or "dropped"; `note` is the rule that dropped it; [start, end) is its place in the raw
    file. For HTML seeds `text` is the readable text of that range, else the verbatim raw text.
    """

    path: str
    pieces: tuple[SourcePiece, ...]


@dataclass(frozen=True, slots=True)
class SourcePiece:
    kind: str
    text: str
    start: int
    end: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class OutFile:
    """One file to write: `path` relative to the output folder, `data` its text in UTF-8, with line feeds, in pieces."""

    path: str
    data: tuple[bytes, ...]

    @property
    def text(self) -> str:
        """What it says."""
        return b"".join(self.data).decode()


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """What the shell knows and the pages need: nothing here is read from inside a room.

    `edit_url` is a template with {path}, or "" when there is no public repository; `built` is the date of the newest
    input (ISO), never today.
    """

    edit_url: str = ""
    site_url: str = ""
    built: str = ""
