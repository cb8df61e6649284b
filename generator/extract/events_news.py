"""Whether a clause is told as news of the day, so that the day of publication dates it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.events import status

if TYPE_CHECKING:
    from spacy.tokens import Token

PAST_MARKS = frozenset(
    "long previously earlier repeatedly since once twice often ago recently always never ever already usually "
    "historically traditionally frequently rarely before".split()
)
"""Adverbs of what was, or is again and again: no news of the day."""

LASTING = frozenset(
    "plague dog haunt remain stay live exist become serve work spend study grow decline suffer struggle lack know love "
    "own hold have stall deteriorate evolve dominate shape mark".split()
)
"""Verbs that in the perfect tell how things have been for a while."""

SWORN = frozenset("confess testify recall".split())
"""Sayings that an article tells long after: before the police, a court, about old days."""

STANDING = frozenset(
    "agreement treaty pact accord charter constitution convention protocol contract deal law act statute code memoir "
    "diary".split()
)
"""Texts that say the same every day: what they say has no news of its own."""

FINDINGS = frozenset("find show suggest indicate demonstrate imply".split())
PAPERS = frozenset(
    "study survey poll test sequencing document report datum data figure figures research finding result record "
    "analysis letter estimate evidence image photo photograph video footage paper experiment measurement model map "
    "team researcher scientist investigation census statistic file email memo".split()
)
"""Who or what finds something on a day that is not the day on which the article tells it."""


def is_news(head: Token, *, said: bool) -> bool:
    """Whether the clause is told as news: is doing, has done, and of sayings says and said; never "had" or "will"."""
    aux = [c for c in head.children if c.dep_ in {"aux", "auxpass"}]
    if any(a.lower_ in {"had", "would", "'d"} or a.tag_ == "MD" for a in aux):
        return False
    if any(c.lower_ in PAST_MARKS for c in head.children):
        return False
    if not said and (head.lemma_.lower() == "be" or status(head) not in {"happened", "alleged", "denied"}):
        return False
    if head.lemma_.lower() in SWORN or _told_before(head) or _for_long(head) or (not said and _lasting(head)):
        return False
    before = [c for c in head.children if c.dep_ == "prep" and c.i < head.i]
    if any(t.lower_ in {"recent", "past", "last", "earlier", "previous"} for p in before for t in p.subtree):
        return False
    if not aux:
        return said and head.tag_ in {"VBD", "VBN", "VBZ", "VBP"}
    moving = head.tag_ == "VBG" or any(a.lemma_.lower() == "have" for a in aux)
    return any(a.tag_ in {"VBZ", "VBP"} for a in aux) and (said or moving)


def _told_before(head: Token) -> bool:
    """Whether the article tells it later than it was said: what a treaty says, what papers or researchers find."""
    subject = next((t for t in head.lefts if t.dep_ in {"nsubj", "nsubjpass"}), None)
    if subject is None or any(c.dep_ in {"aux", "auxpass"} for c in head.children):
        return False
    word = subject.lemma_.lower()
    return word in STANDING or (head.lemma_.lower() in FINDINGS and word in PAPERS)


def _lasting(head: Token) -> bool:
    """Whether the clause tells how things have been, or what happened several times."""
    times = any(t.lower_ == "times" and t.dep_ == "npadvmod" for t in head.subtree)
    return times or _for_long(head) or head.lemma_.lower() in LASTING


def _for_long(head: Token) -> bool:
    """Whether the clause goes on "for forty years", "over the past decade"."""
    preps = [c for c in head.children if c.dep_ == "prep" and c.lower_ in {"for", "over", "throughout", "since"}]
    return any(_stretch(c) for c in preps)


def _stretch(prep: Token) -> bool:
    nouns = {t.lemma_.lower() for t in prep.subtree}
    return bool(nouns & {"year", "decade", "month", "century", "generation", "week"})
