"""How a speaker stands to what they say: from the cue, then from the words of the content."""

from __future__ import annotations

import re

from generator.model.reading import Stance

_UNCONFIRMED = re.compile(
    r"\b(?:could not|couldn['’]t|cannot|can['’]t|unable to|not been able to|has not|have not|had not|yet to)\s+"
    r"(?:yet |independently |immediately |be |been )*(?:confirm|verif)",
    re.IGNORECASE,
)
_URGING = re.compile(
    r"\b(?:should|must|ought to|needs? to|has to|have to)\b(?: \w+){0,2} (?:stop|end|act|be stopped|cease)",
    re.IGNORECASE,
)
_WARNING = re.compile(
    r"\b(?:threat|danger|dangerous|risk of|catastroph\w+|escalation|grave|serious consequences)\b", re.IGNORECASE
)
_GUESS = re.compile(r"\b(?:may|might|could|possibly|perhaps|probably)\b", re.IGNORECASE)
_OWN_WILL = re.compile(
    r"^(?:it|he|she|they|we|I|\S+(?: \S+){0,3}) (?:will|would|shall|am going to|are going to|is going to)\b"
)
_DENIAL = re.compile(r"\b(?:denie[sd]|deny|not true|untrue|false|baseless|never (?:did|said|took))\b", re.IGNORECASE)


def stance_of(base: Stance, lemma: str, content: str) -> Stance:
    """The stance of a statement with the usual stance of its cue and the words of its content."""
    if _UNCONFIRMED.search(content) and base == "assert":
        return "unconfirmed"
    if base != "assert":
        return base
    if _DENIAL.search(content):
        return "deny"
    if _URGING.search(content):
        return "urge"
    if _WARNING.search(content) and lemma in ("say", "add", "stress", "highlight"):
        return "warn"
    if _GUESS.search(content):
        return "speculate"
    return base
