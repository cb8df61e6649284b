"""English words that hardly anybody is called (common_words.txt): evidence that a name is no person's.

Source: the 11,000 most frequent English words of wordfreq (CC BY-SA 4.0, Robyn Speer and contributors) that a
dictionary has in small letters, without the surnames and given names of the United States census, the given names of
this package, places, and syllables that Asian names are made of.
"""

from __future__ import annotations

from importlib.resources import files

COMMON_WORDS = frozenset(files("generator.lexicon").joinpath("common_words.txt").read_text(encoding="utf-8").split())
"""The words in lower case, plurals and verb forms among them."""
