"""Whether a number is a quantity: "Flight 447", "the two sides", "3-1", "5 p.m." and "ten years" are not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.figures.counted import parted
from generator.lexicon.quantities import CASUALTIES, QuantityMatch

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_TIME = re.compile(
    r"(?:(?:, (?:or )?| or | to )(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b){0,2}(?:-| )?"
    r"(?:(?:long|full|more|additional|consecutive|straight|successive|calendar|working|business|whole|extra|short) )?"
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|yrs?"
    r"|decades?|centur(?:y|ies)|quarters?|mornings?|o'clock|o’clock|[ap]\.?m\b|GMT|UTC|EST|EDT|BST|CET)\b"
    r"| (?:in the (?:morning|afternoon|evening)|at night)\b",
    re.IGNORECASE,
)
_NIGHTLY = re.compile(r" (?:night|weekend|morning) (?!(?:hour|minute|day|week)s\b)[a-z]{3,}[^s\W]s\b")
"""A time of day or week that only tells the kind of what is counted: "six night schools"."""
_COMPOUND = re.compile(
    r"-(?:inch|mile|kilomet\w+|km|met(?:er|re)|foot|feet|seat\w*|member|nation|country|page|acre|hectare|ton|tonne|pound"
    r"|strong|bed|bedroom|room|store?y|floor|person|people|vehicle|ship|point|litre|liter|barrel|megawatt|gigawatt|car"
    r"|unit|lane|troop|kilo|gallon|degree|vessel|passenger|plane|aircraft|goal|run|vote|carat|ounce|word|game|match)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:\b(?:(?P<always>nos?|flight|article|section|chapter|page|resolution|version|route|channel|highway|interstate|top"
    r"|covid|group of|g|tel|phone|fax|fiscal)|numbers?|room|model|gate|phase|stage|level|type|category|grade|class|step"
    r"|day|week|act|line|lot|volume|part|table|unit|block|district|zone|area|group|rank|ranked|bus|platform|runway|track"
    r"|paragraph|point|clause|rule|protocol|appendix|annex|season|episode|formula|size|ext|code|agenda|item|case"
    r"|question|verse|pier|terminal|tier|round|lane)\b[.:]?) ?$",
    re.IGNORECASE,
)
_CONTEST = re.compile(
    r"\b(?:w[io]n|beat|beaten|lose|lost|loss|defeat\w*|dr[ae]w|draw|victory|lead|led|score[ds]?|tie[ds]?|ruling|vot\w+|set"
    r"|thrash\w*|triumph|aggregate|sweep|record|verdict|decision|margin|majority)\b",
    re.IGNORECASE,
)
_STRETCH = re.compile(r" (?:earlier|later|ago|before|after|in a row|running)\b")
"""What follows quarters of a year, not of a whole."""
_LENGTH = re.compile(
    r" ?\([\d,.]+ ?(?:ft|feet|in)\b| (?:high|tall|long|wide|deep|thick|away|from|above|below|beyond|up|down|off|apart"
    r"|underwater|race|sprint|hurdles|freestyle|relay|butterfly|backstroke|breaststroke|medley)\b"
)
"""What follows metres, which are written like millions: "6.1m (20ft)", "3m long"."""
_DISTANCE = re.compile(r"(?:60|100|200|400|800|1,?500|3,?000|5,?000|10,?000)m")
"""Distances that are raced over."""
_PART_OF = re.compile(r" (?:out )?of (?:the |its |their |all )?(?!(?:19|20)\d\d\b)\d")
"""How the whole follows a part of it: "84 of 169 seats"."""
_YEAR = re.compile(r"(?:1[6-9]|20|21)\d\d")
_NAMES = frozenset({"ORG", "FAC", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "GPE", "PERSON", "LOC"})
_POINTING = frozenset({"the", "these", "those", "both", "other", "its", "their", "his", "her", "our"})
_ARTICLES = frozenset({"the", "a", "an", "this", "that"})
_BEHIND_COUNTED = frozenset({"who", "which", "that", "of", "whose", "already", "missing", "dead", "still"})
_PLURALS = frozenset({
    "people", "aircraft", "police", "staff", "personnel", "troops", "percent", "cattle", "sheep", "fish", "spacecraft",
    "series", "species", "offspring", "hectare", "kilometre", "kilometer", "kg", "km", "mile", "tonne", "ton", "crew",
    "cavalry", "infantry", "mpg", "hp", "rpm", "ppm", "psi",
})  # fmt: skip
_COUNTING = frozenset({
    "remaining", "additional", "estimated", "record", "other", "total", "extra", "further", "whole", "mere", "entire",
    "good", "full", "first", "last", "next", "same", "initial", "another", "some", "combined", "approximate", "only",
    "near", "minimum", "maximum", "average", "overall", "top",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Number:
    """A number in its sentence: as written, the word before and after it, and whether a qualifier stands before it."""

    match: QuantityMatch
    mention: Span
    text: str
    written: str
    before: Token | None
    following: Token | None
    qualified: bool

    def counts_noun(self) -> bool:
        head = self.mention.root.head
        behind = head.i > self.mention.root.i and not parted(self.mention, head)
        return self.mention.root.dep_ == "nummod" and behind and head.pos_ in {"NOUN", "PROPN"}

    def is_part(self) -> bool:
        return _PART_OF.match(self.text, self.match.end) is not None

    def counts_plural(self) -> bool:
        return self.counts_noun() and _is_plural(self.mention.root.head)


def is_figure(match: QuantityMatch, mention: Span, text: str) -> bool:
    """Whether `match` counts or measures something. `mention` is the tokens of its number, `text` the whole text."""
    if match.kind != "count":
        return True
    before = mention[0].nbor(-1) if mention.start > mention.sent.start else None
    following = mention[-1].nbor(1) if mention.end < mention.sent.end else None
    written = text[match.number_start : match.end]
    number = _Number(match, mention, text, written, before, following, match.start < match.number_start)
    timed = _TIME.match(text, match.end) and not _NIGHTLY.match(text, match.end)
    return not timed and not any(
        check(number) for check in (_is_fragment, _is_label, _is_name, _is_model, _is_contest, _is_fraction, _is_small)
    )


def _is_fragment(number: _Number) -> bool:
    """Part of a score, a phone number, a compound ("one-off"), an ordinal, or the number of a list item."""
    start, written = number.match.number_start, number.written
    before, after = number.text[max(0, start - 12) : start], number.text[number.match.end : number.match.end + 40]
    if re.search(r"['’]$", before) and re.fullmatch(r"\d\d", written):
        return True
    if re.search(r"(?<!\d)(?!(?:1[6-9]|20|21)\d\d )\d+ $", before):
        return True
    if written[-1].isdigit() and re.match(r" \d{2,}(?![\w.,%])", after):
        return True
    if re.match(r"[-–—]\d|[x×]\d|-(?:to|on|and|in|by)-| to (?:1|one)\b|['’]s\b|(?:st|nd|rd|th)\b", after) or re.match(
        r"0\d", written
    ):
        return True
    if after.startswith("-") and not _COMPOUND.match(after):
        return True
    return (not before or before.endswith("\n")) and re.match(r"[.)] ", after) is not None


def _is_label(number: _Number) -> bool:
    """A number that names its bearer: "Resolution 242", "Phase 2", "top 10", a year."""
    written, before, start = number.written, number.before, number.match.start
    if _YEAR.fullmatch(written) and not number.counts_noun():
        return True
    if number.qualified or before is None or number.is_part():
        return False
    label = _LABEL.search(number.text, max(0, start - 14), start)
    if label and "," not in written and (label["always"] or not number.counts_plural()):
        return True
    glued = before.whitespace_ == "" and before.text not in {"-", "/"}
    if glued or not written[0].isdigit() or not re.fullmatch(r"[\d.–-]+", written):
        return False
    if before.pos_ == "PROPN":
        return not (before.dep_ == "pobj" and number.counts_noun())
    return before.tag_ == "NN" and before.dep_ != "pobj" and number.mention.root.head == before


def _is_name(number: _Number) -> bool:
    """A number inside a name: "Group of Seven", "Boeing 787", "10 Downing Street"."""
    if number.qualified or number.is_part():
        return False
    first, head = number.mention[0], number.mention.root.head
    if number.before is None and _heads_name(number):
        return True
    if number.written[0].isupper() and number.before is not None:
        words = [t for t in first.sent if t.is_alpha and len(t) > 3]
        if sum(t.text[0].isupper() for t in words) * 3 < len(words) * 2:
            return True
    if first.ent_type_ not in _NAMES or "," in number.written:
        return False
    return first.ent_iob_ == "I" or (head.tag_ == "NNP" and head.ent_type_ == first.ent_type_)


def _heads_name(number: _Number) -> bool:
    """Whether a number word at the start of a sentence heads a name of three words: "Seven Summit Treks"."""
    words = [t.text for t in number.mention.doc[number.mention.end : number.mention.end + 2]]
    return number.written.isalpha() and len(words) == 2 and all(w.istitle() and w.isalpha() for w in words)


def _is_model(number: _Number) -> bool:
    """A number before a singular noun that it can't count ("the 787 jet"), or at a phrase's end ("the old 787")."""
    written, before, following, value = number.written, number.before, number.following, number.match.value
    if re.fullmatch(r"[\d.,]+ ?[KMBkm]", written):
        if written[-1] == "m" and (_LENGTH.match(number.text, number.match.end) or _DISTANCE.fullmatch(written)):
            return True
        metres = written[-1] == "m" and following is not None and not number.counts_noun()
        near = number.mention.doc[number.mention.end : min(number.mention.end + 3, number.mention.sent.end)]
        return not metres and not any(_is_plural(token) for token in near)
    if not re.fullmatch(r"\d{1,4}", written) or number.qualified or value <= 1:
        return False
    if before is not None and (before.tag_ == "POS" or re.search(r"[a-z][A-Z]", before.text)):
        return not number.counts_noun()
    if before is not None and value >= 100:
        if before.tag_ in {"JJ", "JJR"} and before.lower_ not in _COUNTING:
            return True
        if before.lower_ in _ARTICLES and not number.counts_noun():
            return following is None or not (following.tag_ == "VBN" or following.lower_ in _BEHIND_COUNTED)
    return _modifies_singular(number)


def _modifies_singular(number: _Number) -> bool:
    root, following = number.mention.root, number.following
    if root.dep_ not in {"nummod", "compound", "nmod"} or root.head.i < number.mention.end or following is None:
        return False
    if following.text in {"-", "%", "+"} or re.fullmatch(CASUALTIES, following.text):
        return False
    return not (_is_plural(root.head) or _is_plural(following))


def _is_plural(noun: Token) -> bool:
    named = re.fullmatch(r"[A-Z]+-?\d+s", noun.text) is not None
    return named or noun.tag_ in {"NNS", "NNPS"} or noun.lower_ in _PLURALS


def _is_contest(number: _Number) -> bool:
    """A score or a count of votes: "0-2", "48-52"."""
    high = number.match.high
    if high is None or not re.fullmatch(r"\d{1,3}[-–]\d{1,3}", number.written) or number.counts_plural():
        return False
    return high < 100 or _CONTEST.search(number.mention.sent.text) is not None


def _is_fraction(number: _Number) -> bool:
    """No share of something: "a third man", "the first half"."""
    low, before, end = number.written.lower(), number.before, number.match.end
    if low == "two quarters" or (low.endswith(" quarters") and _STRETCH.match(number.text, end)):
        return True
    if re.fullmatch(r"(?:a|one)[ -](?:third|quarter|fifth|sixth|seventh|eighth|tenth)", low):
        by = before is not None and before.lower_ in {"by", "than"}
        return not (number.qualified or by or re.match(r" of\b|[.,;:)]|$", number.text[end : end + 8]))
    if low != "half":
        return False
    if before is not None and before.lower_ in {"first", "second", "other", "better", "latter"}:
        return True
    return not (number.qualified or re.match(r" (?:of|the|its|their|his|all|an?)\b", number.text[end : end + 8]))


def _is_small(number: _Number) -> bool:
    """Numbers that count nothing new: "one", "the two sides"."""
    match, low, head = number.match, number.written.lower(), number.mention.root.head
    if low in {"one", "zero", "a"} or (low == "1" and not number.counts_noun()):
        return not number.qualified or match.qualifier in {"all", "some", "only", "just", "another"}
    pointed = number.before is not None and number.before.lower_ in _POINTING
    if not pointed or match.value > 10 or number.qualified or match.high is not None:
        return False
    described = head.i > number.mention.root.i + 1 or any(child.lower_ == "of" for child in head.children)
    return not (number.counts_noun() and described)
