"""The one way by which text that nobody here wrote gets onto a page."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from html import escape as html_escape
from urllib.parse import quote, urlsplit

from markupsafe import Markup

LONGEST_TITLE = 200
"""Characters. A headline past this is a paragraph that lost its line break."""

MOST_MARKS = 4
"""Combining marks kept on one character: real scripts stack fewer, text that is meant to spill over the page more."""

_PLAIN = re.compile("[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")
"""Lines in which there is nothing to drop and nothing combines: nearly all of them, told at once."""

_DROPPED = {"Cc", "Cf", "Cs", "Co"}
_JOINERS = "\u200c\u200d"
_JOINED_SCRIPTS = ("ARABIC", "SYRIAC", "MONGOLIAN", "DEVANAGARI", "BENGALI", "GURMUKHI", "GUJARATI", "TAMIL", "TELUGU",
                   "KANNADA", "MALAYALAM", "SINHALA")  # fmt: skip
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
_SPECIAL = re.compile(
    r"""[&<>"\\`*_{}\[\]#|~^=$@+]"""  # HTML, and what Markdown or an extension reads anywhere in a line
    r"|(?<![^\W\d_])'|'(?![^\W\d_])"  # every single quote that is not an apostrophe inside a word
    r"|(?<!\w)[:!]|[:!](?![\s\d]|$)"  # every colon and exclamation mark that does not merely end a word
    r"|\A[-/?%.]|--+"  # lists, rules, headings
    r"|\A\d+[.)]"  # numbered lists
    r"|\((?=(?:c|r|tm)\))|(?<=www)\.",  # what typographic and linking extensions would change
    re.IGNORECASE,
)


def clean(text: str) -> str:
    """`text` on one line, without control, bidirectional, zero-width and private characters, nothing else changed.

    Joiners stay where the letter before belongs to a script that needs them.
    """
    line = " ".join(text.split())
    return line if _PLAIN.fullmatch(line) else " ".join("".join(_kept(line)).split())


def title(text: str) -> str:
    """`clean` text cut to LONGEST_TITLE characters, never between a letter and its marks."""
    line = clean(text)
    if len(line) <= LONGEST_TITLE:
        return line
    end = LONGEST_TITLE - 1
    while end and unicodedata.combining(line[end]):
        end -= 1
    return line[:end].rstrip() + "…"


def plain(text: str, limit: int) -> str:
    """The beginning of a text, cut between words: for descriptions and labels."""
    line = clean(text)
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0].rstrip(",;:. ") + " …"


@lru_cache(maxsize=50_000)
def esc(text: str) -> Markup:
    """`text` so that Markdown and HTML show it and read nothing into it, in prose and in double-quoted attributes.

    Each character with a meaning becomes a character reference; plain prose stays as it is.
    """
    return Markup(_SPECIAL.sub(_reference, clean(text)))  # noqa: S704 - this is the function that makes text safe


def meta(text: str) -> str:
    """`text` for front matter, which MkDocs puts into the page's head as it is."""
    return html_escape(title(text), quote=True)


def web_address(url: str) -> str:
    """`url` written again from its parts if it is a plain http(s) address, else ""."""
    if any(c.isspace() or unicodedata.category(c) in _DROPPED for c in url):
        return ""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (UnicodeError, ValueError):
        return ""
    if (
        parts.scheme not in ("http", "https")
        or not re.fullmatch(r"[a-z0-9.-]+", host)
        or parts.username
        or parts.password
    ):
        return ""
    query = f"?{quote(parts.query, safe=_IN_QUERY)}" if parts.query else ""
    return f"{parts.scheme}://{host}{port}{quote(parts.path, safe='/%:@,;~-._')}{query}"


def href(url: str) -> Markup:
    """A `web_address` ready for an attribute."""
    return Markup(html_escape(web_address(url), quote=True))  # noqa: S704 - percent-encoded and escaped


def host(url: str) -> str:
    """The host of an address that `web_address` made."""
    return urlsplit(url).hostname or ""


_IN_QUERY = "/%:@,;~-._?=&"


def _reference(match: re.Match[str]) -> str:
    return "".join(_NAMED.get(c) or (c if c.isdigit() else f"&#{ord(c)};") for c in match[0])


def _kept(text: str) -> Iterator[str]:
    marks = 0
    before = ""
    for c in text:
        if c in _JOINERS:
            if not unicodedata.name(before or " ", "").startswith(_JOINED_SCRIPTS):
                continue
        elif unicodedata.category(c) in _DROPPED or ord(c) & 0xFFFE == 0xFFFE or c in "\u115f\u1160\u3164\uffa0":
            continue
        marks = marks + 1 if unicodedata.combining(c) else 0
        if marks > MOST_MARKS:
            continue
        before = c
        yield c
