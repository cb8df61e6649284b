"""What deserves the first lines: acts and decisions with a date before warnings, judgments and bare quotations."""

from __future__ import annotations

import re

from generator.knowledge.gist import Gist, assumed
from generator.knowledge.words import TOKEN, fold, term
from generator.model.knowledge import KnownFact

OPENING = 12
"""Words of a sentence in which its act is looked for."""

LEADING = 1.0
"""What a sentence gains that tells all of its article's headline: editors put there what counts."""

_STRONG = frozenset(
    (
        "=sign =summon =approve =reject =resign =elect =appoint =fire =arrest =kill =injure =ban =convict =sentence "
        "=withdraw =invade =attack =send =launch =suspend =close =open =order =agree =evacuate =raise =cut =buy =sell "
        "=merge =sue =charge =collapse =crash =hack =destroy =win =vote =protest =cancel =delay =extend =sink =flood "
        "=build =steal =rescue =escalate declar block decid confirm end ratif deni expel seiz impos sanction strik"
    ).split()
)
_JUDGING = re.compile(
    r"\b(?:exacerbat|burden|strain|heighten|fuell?ed|intensif|worsen|deepen|underscor|highlight|emphasi[sz]|"
    r"stress(?:ed|es)|reaffirm|affirmed|reiterat|pos(?:es|ed) |tense\b|cast doubt|unprecedented|apparently|points? out|"
    r"show(?:s|ed) how\b|remain(?:s|ed) (?:committed|ready|open|confident)\b|want(?:s|ed) to see\b|"
    r"(?:raised|expressed|voiced) (?:\w+ )?(?:concern|alarm|suspicion|fear|question|hope)|turning to)"
)
_STANDING = re.compile(
    r"\bsays? (?:that )?(?:it|they|he|she) (?:(?:has|have) (?:\d|(?:an?|the|no|some|more)\b)|(?:is|are|must|needs?)\b)"
)
"""Somebody says how things stand: no act, whatever nouns follow."""

_FEELING = re.compile(
    r"\b(?:was|were|is|are|felt|feels) (?:\w+ )?[\"“]?(?:disappointed|delighted|pleased|happy|proud|sad|saddened|sorry|"
    r"confident|satisfied|grateful|relieved|shocked|outraged|angry|concerned|watching|studying|ready)\b|"
    r"\bappeal(?:ed|s) for calm\b|\bcall(?:ed|s) for (?:calm|restraint)\b|"
    r"^[^“\"]{0,80}\b(?:welcomed|hailed|praised|lamented)\b|"
    r"\b(?:called|was|described)\b[^“\"]{0,40}[“\"][^“”\"]{1,60}[”\"]?[.,]?$"
)
"""What somebody feels about it, or calls it."""

_IF = re.compile(r"^If\b|\bwould be\b|\bwould mark\b", re.IGNORECASE)
_OWN = re.compile(r"[“\"](?:I|We|My|Our)\b")
_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")


def worth(known: KnownFact, gist: Gist, headline: str, alone: bool) -> float:
    """How well a fact would stand at the head of a brief, on the scale of `importance`.

    `headline` is its article's; `alone`: only one article tells it.
    """
    fact = known.fact
    total = known.importance
    text = fact.text
    own = _QUOTED.sub(" ", text)
    opening = {term(word) for word in TOKEN.findall(fold(own))[:OPENING]}
    judging = _JUDGING.search(own) is not None or _STANDING.search(own) is not None
    if opening & _STRONG and not judging and fact.status in {"happened", "denied", "planned"}:
        total += 0.7
    if fact.when and not assumed(fact) and not known.inferred:
        total += 0.3
    total += LEADING * _leads(text, headline)
    if judging or _FEELING.search(text):
        total -= 1.0
    if fact.stance == "warn" and gist.speakers:
        total -= 0.4 if alone else 0.0
    elif fact.status == "conditional" or _IF.search(own):
        total -= 0.9 if alone else 0.5
    elif fact.status in {"planned", "expected"} and (assumed(fact) or not gist.speakers):
        total -= 0.3
    if quotes_only(text) or _OWN.match(text):
        total -= 1.5
    return total


def _leads(text: str, headline: str) -> float:
    """How much of its article's headline a sentence tells, 0 to 1."""
    wanted = {term(word) for word in TOKEN.findall(fold(headline)) if len(word) > 2}
    told = {term(word) for word in TOKEN.findall(fold(text))}
    return len(wanted & told) / len(wanted) if wanted else 0.0


def quotes_only(text: str) -> bool:
    """Whether most of a sentence is somebody's words."""
    return 2 * sum(len(words) for words in _QUOTED.findall(text)) > len(text)


def judges(text: str) -> bool:
    """Whether a sentence tells how something is to be seen, and no act."""
    return _JUDGING.search(text) is not None
