"""What a single token of a name can be."""

from __future__ import annotations

from generator.extract.actors.name import Name
from generator.extract.actors.text import Text
from generator.extract.actors.world import Hit
from generator.lexicon.common_words import COMMON_WORDS
from generator.lexicon.famous import FAMOUS
from generator.lexicon.organizations import HEADS
from generator.lexicon.titles import HONORIFICS

TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec "
    "gmt utc est edt bst cet am pm".split()
)
POSSESSIVE = frozenset("'s ’s".split())
_NEVER = TIMES | HONORIFICS


def acronymic(word: str) -> bool:
    """Whether the word looks like an acronym: capitals alone, or two and more among small letters ("SwRI")."""
    return word.isupper() or (sum(c.isupper() for c in word) > 1 and word.isalpha() and len(word) < 8)


def only_known(name: Name, covered: list[Hit | None]) -> bool:
    """Whether the name is no more than a form of the tables, which is counted there."""
    hit = covered[name.first]
    return hit is not None and hit.first <= name.first and hit.stop >= name.stop


def proper(text: Text, i: int, covered: list[Hit | None]) -> bool:
    """Whether token i is a capitalised proper noun that nothing else explains."""
    word = text.words[i]
    if covered[i] or not word[0].isupper() or not text.cased[i] or text.lower[i] in _NEVER:
        return False
    if text.label[i] in ("DATE", "TIME", "ORDINAL", "CARDINAL", "MONEY", "PERCENT", "LANGUAGE"):
        return False
    famous = word in FAMOUS and (word.isupper() or text.lower[i] not in COMMON_WORDS)
    named = text.tags[i] in ("NNP", "NNPS") or famous or _misread(text, i)
    return named and len(word) > 1


def _misread(text: Text, i: int) -> bool:
    """Whether the model takes the last word of a name for a common noun ("Ravi Nairi" as a plural)."""
    odd = text.tags[i] in ("NN", "NNS") and text.words[i].isalpha() and text.lower[i] not in COMMON_WORDS
    behind = i > 0 and text.tags[i - 1] == "NNP" and text.words[i - 1].istitle() and text.same(i - 1, i)
    return (
        odd
        and behind
        and len(text.words[i]) > 2
        and not text.role(i)
        and text.lower[i] not in HEADS
        and text.lower[i] not in text.forms
    )


def separate(text: Text, stop: int) -> bool:
    """Whether the run before `stop` ends in a role, so that the next name is another."""
    return text.role(stop - 1) or text.title(stop - 1)
