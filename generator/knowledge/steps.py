"""Counts in steps, so that one fact more or less seldom changes what is worked out from them."""

from __future__ import annotations


def rounded(number: int) -> int:
    """`number` down to the last of sixteen steps between powers of two; exact below 32."""
    step = 1 << max(0, number.bit_length() - 5)
    return number // step * step
