"""Stable ids. Made once, then carried: never recomputed from text that may have been edited."""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from collections.abc import Container
from functools import lru_cache

RESERVED = frozenset(
    "index 404 tags search assets data sitemap articles actors topics sources timeline numbers statements agreement "
    "questions method con prn aux nul feed readme".split()
) | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}

SHORTEST = 6
"""Letters of an id: among 5,000 articles of 20 facts about five pairs meet, and a reader can still say them aloud."""


_PLAIN = str.maketrans(
    {"ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D"}
    | {"ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ı": "i", "ħ": "h", "–": "-", "—": "-"}
)
"""Letters that do not come apart into a plain one and its mark."""


def fact_id(brief: str, quote: str, taken: Container[str] = ()) -> str:
    """An id like f-7c2kxm: base32 of a digest of the brief's id and the normalised evidence.

    Longer than `SHORTEST` only where the short one is in `taken`.
    """
    normal = re.sub(r"[\W_]+", " ", unicodedata.normalize("NFKC", quote).casefold()).strip()
    digest = hashlib.sha256(f"{brief}\0fact\0{normal}".encode()).digest()
    letters = base64.b32encode(digest).decode().lower().rstrip("=")
    return next(i for n in range(SHORTEST, len(letters) + 1) if (i := f"f-{letters[:n]}") not in taken)


@lru_cache(maxsize=1 << 14)
def slug(text: str, limit: int = 60) -> str:
    """`text` as an address: [a-z0-9-], at most `limit` characters, never empty, never a reserved name."""
    plain = unicodedata.normalize("NFKD", text.translate(_PLAIN)).encode("ascii", "ignore").decode().lower()
    short = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['\u2019]", "", plain)).strip("-")[:limit].strip("-")
    if not short or short in RESERVED:
        return f"{short or 'x'}-{hashlib.sha256(text.encode('utf-8', 'surrogatepass')).hexdigest()[:6]}"
    return short
