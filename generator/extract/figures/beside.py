"""What a number counts where no noun behind it says so: a word before it, or the figures around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.figures.counted import phrase
from generator.lexicon.quantities import QuantityMatch

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_BEFORE = re.compile(
    r"(?:\b(?:aged|ages|age(?:s|d)? of|at age)|(?P<comma>\w,)|(?P<magnitude>\bmagnitude)) (?:between |of )?$"
)
_AGE_LIMIT = re.compile(
    r"\b(?:children|people|adults|women|men|girls|boys|kids|anyone|everyone|everybody|persons|residents|patients|citizens"
    r"|workers|players|drivers|youths|youngsters|pupils|those|voters) (?:who (?:are|were) )?(?:aged )?"
    r"(?:under|over|above|below)(?: the age of)? $",
    re.IGNORECASE,
)
_AGES = re.compile(r"\bages?\b[^.;\d]{0,60} (?:from|between) (?:\d{1,3} (?:to|and) )?$", re.IGNORECASE)
_AGED = re.compile(
    r"(?:\b(?:who|he|she) (?:is|was|turned|turns|will be)|\b(?:dies|died|dead) at) (?:now )?$", re.IGNORECASE
)
_AGE_IS = re.compile(
    r"\b(?:retirement|pension|minimum|maximum|average|median|legal|voting|drinking|driving) age\b[^.;\d]{0,30}"
    r" (?:to|at|of|is|was) (?:\d{1,3} (?:from|to|or) )?$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[,.;:)]|$|\n")
_PART_OF = re.compile(r" of (?:them|whom|which|those|these)\b")
_NOT_INHERITED = frozenset({
    "years old", "magnitude", "miles", "kilometres", "kilometers", "metres", "meters", "feet", "inches", "degrees",
    "times", "acres", "hectares", "nautical miles", "square miles", "percent",
})  # fmt: skip
_GATHERED = frozenset(
    "crowd attendance population audience class congregation workforce staff fleet garrison membership army".split()
)
_PEOPLED = frozenset({"country", "nation", "city", "town", "village", "province", "region", "state"})
_TALLIES = frozenset("number toll tally count turnout attendance crowd population total".split())
_REACHES = frozenset(
    "rise climb increase fall drop grow jump stand reach hit pass exceed top double triple swell surge decline soar"
    " total number".split()
)


def named_before(text: str, match: QuantityMatch) -> str:
    """What the words before the number tell: years ("children under five") or a magnitude ("magnitude 6.1")."""
    before = _BEFORE.search(text, max(0, match.number_start - 24), match.number_start)
    near = text[max(0, match.number_start - 80) : match.number_start]
    if (
        _AGED.search(near)
        and re.fullmatch(r"[1-9]\d", text[match.number_start : match.end])
        and _ENDS.match(text, match.end)
    ):
        return "years old"
    if match.value <= 110 and any(age.search(near) for age in (_AGE_LIMIT, _AGES, _AGE_IS)):
        return "years old"
    if before is None:
        return ""
    if not before["comma"]:
        return "magnitude" if before["magnitude"] else "years old"
    ends = text[match.end : match.end + 1] in {",", ")", ".", ";"}
    return "years old" if ends and re.fullmatch(r"[1-9]\d", text[match.number_start : match.end]) else ""


def measured(match: QuantityMatch, mention: Span, text: str) -> str:
    """What the number is the size of: "a crowd of 4,817" (crowd), "the number of cases rose to 90" (cases)."""
    start = mention.doc.char_span(match.start, match.end, alignment_mode="expand")
    before = mention.doc[(start or mention).start - 1] if (start or mention).start > mention.sent.start else None
    if before is not None and before.lower_ == "of" and before.head.lemma_.lower() in _PEOPLED | _GATHERED:
        return "people" if before.head.lemma_.lower() in _PEOPLED else before.head.text
    root = mention.root
    verb = root.head.head if root.dep_ == "pobj" and root.head.lower_ in {"to", "at"} else root.head
    reached = root.dep_ in {"pobj", "dobj", "attr", "npadvmod"} and verb.lemma_.lower() in _REACHES
    put = verb.lemma_.lower() == "put" and root.head.lower_ == "at"
    subject = next((t for t in verb.lefts if t.dep_ == "nsubj"), None) if reached else None
    subject = next((t for t in verb.rights if t.dep_ == "dobj"), None) if put else subject
    return _tallied(subject, text) if subject is not None else ""


def _tallied(subject: Token, text: str) -> str:
    if subject.lemma_.lower() not in _TALLIES:
        return ""
    of = next((c for c in subject.rights if c.lower_ == "of"), None)
    counted = next((t for t in of.rights if t.dep_ == "pobj"), None) if of is not None else None
    if counted is not None:
        return phrase(counted, text, limit=4)
    named = [t for t in subject.lefts if t.dep_ == "compound" and t.pos_ == "NOUN"]
    return subject.doc[named[0].i if named else subject.i : subject.i + 1].text


def inherited(text: str, match: QuantityMatch, earlier: Sequence[tuple[str, float]], state: str) -> str:
    """The unit of the last figure of the sentence; of one that is large enough where this is a part "of them".

    Nothing with a fraction takes its unit from something counted in whole numbers, and who is `state` ("injured") is
    not of a toll or a crowd.
    """
    least = match.value if _PART_OF.match(text, match.end) else 0
    for unit, value in reversed(earlier):
        split = match.value != int(match.value) and value == int(value)
        sized = bool(state) and unit.rpartition(" ")[2] in _TALLIES | _GATHERED
        if value >= least and not split and not sized:
            return unit if match.value >= 1 else ""
    return ""


def passes_on(unit: str) -> bool:
    """Whether a later number without a noun can count the same."""
    return bool(unit) and unit not in _NOT_INHERITED


def told_behind(text: str, match: QuantityMatch, following: QuantityMatch | None, unit: str) -> str:
    """The `unit` of the next number where the two stand together: "from 20 to 30 seats"."""
    if following is None or following.kind != "count":
        return ""
    return unit if text[match.end : following.start] in {" to ", " and ", " or "} else ""
