"""A number with its noun, as every page and message writes it."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """Like "1 outlet" or "1,204 facts"; `many` where the plural is not `one` with an s."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
