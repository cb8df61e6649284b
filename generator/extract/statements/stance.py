"""How a speaker stands to what they say: from the cue, then from the words of the content."""

from __future__ import annotations

import re

from generator.model.reading import Stance

_UNCONFIRMED = re.compile(
    r"\b(?:could not|couldn['’]t|cannot|can['’]t|unable to|not been able to|has not|have not|had not|yet to)\s+"
    r"(?:yet |independently |immediately |be |been )?(?:confirm|verif)",
    re.IGNORECASE,
)
_URGING = re.compile(
    r"\b(?:should|must|ought to|needs? to|has to|have to)\b(?: \w+){0,2} "
    r"(?:stop|stopped|end|ended|cease|leave|resign)\b"
    r"|\b(?:we|I|he|she|it|they|and|strongly) (?:strongly )?"
    r"(?:urged?|urges|calls? (?:for|on)|called (?:for|on)|demand(?:s|ed)?)\b(?! help\b)"
)
_WARNING = re.compile(r"(?<!no )\b(?:threat to|catastroph\w+|escalation|serious consequences)\b", re.IGNORECASE)
_NO_THREAT = re.compile(r"\b(?:no|not an?|any) (?:\w+ )?(?:threat to|escalation)\b", re.IGNORECASE)
_GUESS = re.compile(
    r"\b(?:may|might|could(?! not|n['’]t)|possibly|perhaps|probably)\b"
    r"|\bis (?:widely )?(?:expected|believed|possible)\b"
)
_ABLE = re.compile(r"\bas \w+ as \w+ could\b")
"""What somebody was able to do: "as long as we could"."""
_DENIAL = re.compile(
    r"^(?:he|she|it|they|we|I) (?:had |has |have )?(?:denied|denies|deny)\b|\b(?:not true|untrue|baseless)\b",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"(?:whether|if|why|how|when|where|who|what|which)\b", re.IGNORECASE)


def stance_of(base: Stance, lemma: str, content: str) -> Stance:
    """The stance of a statement with the usual stance of its cue and the words of its content."""
    if lemma == "agree" and not content.startswith("to "):
        base = "assert"
    if lemma == "ask" and (content.rstrip().endswith("?") or _QUESTION.match(content)):
        return "question"
    if base != "assert":
        return base
    if _UNCONFIRMED.search(content):
        return "unconfirmed"
    if _DENIAL.search(content):
        return "deny"
    if _URGING.search(content):
        return "urge"
    if _WARNING.search(content) and not _NO_THREAT.search(content):
        return "warn"
    if _GUESS.search(_ABLE.sub("", content)):
        return "speculate"
    return base
