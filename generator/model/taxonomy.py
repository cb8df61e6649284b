"""Topics as an editor defines them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: `id` is a slug, `terms` are words and phrases that speak for it.

    A term is matched by lemma or by the word as written, case ignored, hyphens read as spaces: "arms deal" finds
    "arms deals" and "Arms-deal". "A + B" needs all its parts in one sentence, in any order.
    """

    id: str
    label: str
    description: str = ""
    terms: tuple[str, ...] = ()
