"""Bytes of one file -> decoded `Seed`."""

from __future__ import annotations

import codecs
import hashlib
import re

from generator.model.article import Seed, SeedKind
from generator.problems import Problem

LIMIT = 5_000_000
"""Bytes of the largest file that is read as an article."""

SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a media file"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"SQLite format 3", "a database"),
    (b"version https://git-lfs.github.com/spec/", "a Git LFS pointer, not the file itself"),
)
HINTS = {"a Git LFS pointer, not the file itself": "run `git lfs pull`"}
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONFLICT = tuple(re.compile(mark, re.MULTILINE) for mark in (r"^<{7} ", r"^={7}\r?$", r"^>{7} "))
HTML = re.compile(r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", re.IGNORECASE)
FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n[A-Za-z_][\w -]*:")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def decode(path: str, data: bytes) -> Seed | Problem:
    """The file as text, or why it is none: by BOM, else UTF-8, else UTF-16 by its NULs, else cp1252 with a warning."""
    refused = _not_text(data)
    if refused:
        return Problem(path, 0, 0, f"this is {refused}, not the text of an article", HINTS.get(refused, ""))
    if not data.strip():
        return Problem(path, 0, 0, "the file is empty", "save the article's text in it, or delete it")
    if len(data) > LIMIT:
        return Problem(path, 0, 0, f"the file is larger than {LIMIT // 1_000_000} MB", "one article a file")
    text, encoding, warnings = _text(data)
    if text is None:
        return Problem(path, 0, 0, "the file is binary, or in an encoding that is not known", "save it as UTF-8 text")
    if not text.strip("\ufeff \t\r\n\x0b\x0c"):
        return Problem(path, 0, 0, "the file is empty", "save the article's text in it, or delete it")
    if all(mark.search(text) for mark in CONFLICT):
        return Problem(path, 0, 0, "the file holds git conflict marks", "settle the conflict first")
    return Seed(path, text, hashlib.sha256(data).hexdigest(), _kind(path, text), encoding, warnings)


def _not_text(data: bytes) -> str:
    start = data[:64].lstrip()
    return next((what for mark, what in SIGNATURES if start.startswith(mark)), "")


def _text(data: bytes) -> tuple[str | None, str, tuple[str, ...]]:
    encoding = next((name for bom, name in BOMS if data.startswith(bom)), "")
    if not encoding:
        encoding = _by_zeros(data)
    if encoding:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            return None, encoding, ()
        return (None, encoding, ()) if "\x00" in text else (text, encoding, ())
    if b"\x00" in data:
        return None, "", ()
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _western(data)
    return (None, "", ()) if len(CONTROL.findall(text)) > len(text) // 10 else (text, "utf-8", ())


def _by_zeros(data: bytes) -> str:
    """UTF-16 without a mark: nearly every second byte of English text is zero, always on the same side."""
    sample = data[:4096]
    if len(sample) < 4 or len(data) % 2:
        return ""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half * 0.7 and even < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if even > half * 0.7 and odd < half * 0.1 else ""


def _western(data: bytes) -> tuple[str | None, str, tuple[str, ...]]:
    """cp1252, if what comes out looks like Western text: few high letters, no control characters."""
    text = data.decode("cp1252", "replace")
    high = sum(c > "\x7f" for c in text)
    if "\ufffd" in text or len(CONTROL.findall(text)) or high > len(text) * 0.2:
        return None, "", ()
    warning = (
        "encoding: the file is not UTF-8; it was read as cp1252 (Western European), check accents and quotation marks"
    )
    return text, "cp1252", (warning,)


def _kind(path: str, text: str) -> SeedKind:
    name = path.casefold()
    start = text[:2000]
    if name.endswith((".html", ".htm", ".xhtml")) or HTML.search(start):
        return "html"
    if name.endswith((".md", ".markdown")) or FRONT.match(start):
        return "markdown"
    return "text"
