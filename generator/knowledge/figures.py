"""The figures of a fact as its sentence gives them: what they count, which of them are its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.knowledge.amounts import PEOPLE, Amount, amount, rate
from generator.knowledge.tolls import harm
from generator.model.brief import Fact

_EARLIER = (
    "up from {}",
    "down from {}",
    "compared with {}",
    "compared to {}",
    "from {} to ",
    "one of {}",
    "one of the {}",
    "than the {}",
)
_SUM = (
    r"(?:number|figure|toll|total|turnout|count|crowd|attendance|participation|tally|cost|price|bill|damage|"
    r"loss(?:es)?|share|rate|value|size)"
)
_RECOUNTED = re.compile(
    rf"\b(?:puts?|putting|estimate[sd]?) (?:(?:the|its|their|that) (?:\w+ )?)?{_SUM}(?: of [\w ]{{1,30}})? at\b|"
    rf"\b(?:the|its|their) (?:true|real|actual|correct|final|total) {_SUM}(?: of [\w ]{{1,30}})? "
    r"(?:is|was|would|will|could|may|might|stood|had)\b"
)
_COUNTED_OF = re.compile(r" of (?:the )?(\w{4,})")
NEAR = 6
"""What a number is said to be of; words after a figure in which that stands."""

_ASIDE = re.compile(r", (?:which|who|whose|where)\b[^,]*$")
_RELATIVE = re.compile(
    r"(?:, (?:which|who|whose|where)|\b(?:in|of|for|from|over|to) which|\b(?:after|when|since) (?:it|he|she|they)|"
    r"\bthat (?:has |have |had )?(?:killed|left|injured|infected|cost|displaced|claimed))\b[^,;]*$"
)
_KILLING = re.compile(r", (?:killing|leaving|injuring|costing|infecting)\b[^,;]*$")
_GOES_ON = re.compile(r"^[^,;]*, (?:was|were|is|are|has|had|have|will|would|could|began|ended)\b")
_MOVING, _MOVED = frozenset({"=rise", "=fall"}), frozenset({"=raise", "=cut"})
_NEW = re.compile(r"\bto (?:about |around |nearly |some )?[$€£]?\d")
TOLLS = frozenset({"=kill", "=injure", "=miss"})


def figures(fact: Fact, words: frozenset[str]) -> tuple[Amount, ...]:
    """The fact's figures, those that it denies ("not 240") or compares with ("up from 18", "cut to 4 from 5"), and
    wholes of which it takes one ("one of five members"), left out.

    One without a unit counts what the one before it counts ("300 ferries, 40 of them idle"), or the people who died,
    where the fact tells of deaths.
    """
    found: list[Amount] = []
    for figure in fact.figures:
        read = amount(figure)
        if read is None or _not_its_own(figure, fact.text, words):
            continue
        kind = harm(figure, fact.text)
        if not read.unit and found:
            last = found[-1]
            part = not kind or kind == last.harm
            read = read._replace(unit=last.unit, who=last.who, words=last.words, counted=last.counted, part=part)
        elif not read.unit and words & TOLLS:
            read = read._replace(unit=PEOPLE, counted="people", words=frozenset({PEOPLE}))
        harmed = kind if read.unit == PEOPLE else ""
        aside, behind = not harmed and _aside(figure, fact), _behind(figure, fact)
        found.append(read._replace(harm=harmed, rate=rate(figure, fact.text), aside=aside, behind=behind))
    return tuple(found)


def _aside(figure: str, fact: Fact) -> bool:
    """Whether a figure stands in a clause in the middle that tells who somebody is: ", who leads 300 drivers, said"."""
    before, found, after = fact.text.partition(figure)
    return bool(found) and "," in after and _ASIDE.search(before) is not None


def _behind(figure: str, fact: Fact) -> bool:
    """Whether the figure only tells which event the sentence tells something else of: "a fire that killed 9"."""
    before, found, after = fact.text.partition(figure)
    if not found:
        return False
    return _RELATIVE.search(before) is not None or bool(_KILLING.search(before) and _GOES_ON.search(after))


def _not_its_own(figure: str, text: str, words: frozenset[str]) -> bool:
    if f"not {figure}" in text or any(form.format(figure) in text for form in _EARLIER):
        return True
    moved = bool(words & _MOVING) or (bool(words & _MOVED) and _NEW.search(text) is not None)
    return moved and f"from {figure}" in text


def counted_again(bare: Amount, text: str, before: Sequence[Amount], told: str) -> Amount | None:
    """A figure of `text` read as what one of the figures `before` counts, where the words say so ("police put the
    number at 40"), None where they don't. `told` is the text of those before.
    """
    again = _RECOUNTED.search(text)
    counted = [a for a in before if a.unit and not a.part and bare.unit in {"", a.unit}]
    if again is None or not counted:
        return None
    if len(counted) > 1 and (of := _COUNTED_OF.search(again[0])):
        counted = [a for a in counted if of[1] in " ".join(told.partition(a.text)[2].split()[:NEAR])]
    if len(counted) != 1 or bare.rate != counted[0].rate:
        return None
    if bare.unit == "%" and "turnout" in again[0] and "turnout" not in told:
        return None
    same = counted[0]
    return bare._replace(
        unit=same.unit, who=same.who, words=same.words, counted=same.counted, of=same.of, harm=same.harm
    )
