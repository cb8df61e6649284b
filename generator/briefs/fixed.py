"""The machine's own files in their one fixed style, read by line: some thirty times faster than YAML in general."""

from __future__ import annotations

import json
import re
from typing import Any

_TEXT = r'"(?:[^"\\\n]++|\\.)*+"'
_LINE = re.compile(rf"^(?:#.*|( *)(- )?(?:([a-z_]+|{_TEXT}):(?: |$))?({_TEXT})?)$", re.MULTILINE)
"""Its indent, the dash of an entry, its key, its value; nothing of a comment."""


def read_fixed(text: str) -> dict[str, Any] | None:
    """The values that `base_text` wrote, or None where a line is not in its style (then YAML in general decides)."""
    found = _LINE.findall("\n".join(lines := text.splitlines()))
    if len(found) != len(lines):
        return None
    root: dict[str, Any] = {}
    stack: list[tuple[int, Any]] = [(-1, root)]
    pending: tuple[int, Any, str] | None = None
    for indent, dash, key, value in found:
        depth = len(indent)
        if not (key or value):
            if depth or dash:
                return None
            continue
        if pending is not None:
            if depth <= pending[0]:
                return None
            pending[1][pending[2]] = [] if dash else {}
            stack.append((depth - 1, pending[1][pending[2]]))
            pending = None
        while stack[-1][0] >= depth:
            stack.pop()
        owner = stack[-1][1]
        if dash:
            if not isinstance(owner, list):
                return None
            if not key:
                owner.append(_text(value))
                continue
            item: dict[str, Any] = {}
            owner.append(item)
            depth, owner = depth + 2, item
            stack.append((depth - 1, item))
        if not key or not isinstance(owner, dict) or (name := _text(key)) in owner:
            return None
        if value:
            owner[name] = _text(value)
        else:
            pending = (depth, owner, name)
    return root if pending is None and "schema" in root else None


def _text(word: str) -> str:
    if word[0] != '"':
        return word
    return str(json.loads(word)) if "\\" in word else word[1:-1]
