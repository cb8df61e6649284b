"""What the cleaning rules ask about single words: how common one is, and whether it only holds sentences together."""

from __future__ import annotations

import re
from functools import lru_cache

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")

STOP = frozenset(
    ["a", "about", "after", "again", "against", "all", "also", "although", "am", "among", "an", "and", "another", "any", "are", "as", "at", "be", "because", "been", "before", "being", "between", "both", "but", "by", "can", "could", "did", "do", "does", "during", "each", "even", "every", "few", "for", "from", "further", "had", "has", "have", "having", "he", "her", "here", "hers", "him", "his", "how", "however", "i", "if", "in", "into", "is", "it", "its", "itself", "just", "may", "me", "might", "more", "most", "much", "must", "my", "near", "never", "no", "nor", "not", "now", "of", "off", "on", "once", "one", "only", "or", "other", "our", "out", "over", "own", "per", "said", "same", "says", "several", "shall", "she", "should", "since", "so", "some", "still", "such", "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "though", "through", "to", "too", "toward", "towards", "under", "until", "up", "upon", "us", "very", "was", "we", "were", "what", "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "yet", "you", "your"]
)
"""English words that carry no subject of their own."""


def words(text: str) -> list[str]:
    """The words of `text` in lower case, in order."""
    return WORD.findall(text.casefold())


def stop_share(found: list[str]) -> float:
    """The share of English function words among `found`, 0 where there are none."""
    return sum(word in STOP for word in found) / len(found) if found else 0.0


@lru_cache(maxsize=65536)
def frequency(word: str) -> float:
    """How common an English word is on the Zipf scale: 0 unknown, 3 rare, 5 everyday, 7 "the"."""
    from wordfreq import zipf_frequency

    return float(zipf_frequency(word, "en"))
