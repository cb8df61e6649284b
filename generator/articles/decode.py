"""Bytes of one file -> decoded `Seed`."""

from __future__ import annotations

import hashlib

from generator.model.article import Seed
from generator.problems import Problem


def decode(path: str, data: bytes) -> Seed | Problem:
    """The file as text, or why it is not text."""
    kind = "html" if path.endswith((".html", ".htm")) else "markdown" if path.endswith(".md") else "text"
    return Seed(path, data.decode("utf-8", "replace"), hashlib.sha256(data).hexdigest(), kind)  # type: ignore[arg-type]
