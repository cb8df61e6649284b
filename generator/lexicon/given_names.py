"""Common given names of the world's news (given_names.txt): evidence that a name is a person's, never proof.

Names that are rather known as a place, a company or an English word ("Florence", "Chase", "Hope") stay out.
Source: general knowledge of birth registers and the news of all continents, gaps filled from the name lists of Faker
(MIT licence, Daniele Faraglia and contributors) and the United States census where the name is in use.
"""

from __future__ import annotations

from importlib.resources import files

GIVEN_NAMES = frozenset(files("generator.lexicon").joinpath("given_names.txt").read_text(encoding="utf-8").split())
"""Given names as they are written, with their accents."""
