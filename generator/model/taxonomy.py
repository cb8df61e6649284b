"""Topics as an editor defines them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: `id` is a slug, `terms` are words and phrases that speak for it (matched by lemma, case ignored)."""

    id: str
    label: str
    description: str = ""
    terms: tuple[str, ...] = ()
