"""Whether a number is a quantity: "Flight 447", "the two sides", "3-1", "5 p.m." and "ten years" are not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.lexicon.quantities import CASUALTIES, QuantityMatch

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_TIME_AFTER = re.compile(
    r"(?:(?:, (?:or )?| or | to )(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b){0,2}(?:-| )?(?:(?:long|full|more|additional|consecutive|straight|successive|calendar|working|business|whole|extra|short) )?"
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|yrs?|decades?"
    r"|centur(?:y|ies)|quarters?|mornings?|o'clock|o’clock|[ap]\.?m\b|GMT|UTC|EST|EDT|BST|CET)\b",
    re.IGNORECASE,
)
_HYPHENATED = re.compile(
    r"-(?:inch|mile|kilomet\w+|km|met(?:er|re)|foot|feet|seat\w*|member|nation|country|page|acre|hectare|ton|tonne|pound|strong|bed|"
    r"bedroom|room|store?y|floor|person|people|vehicle|ship|point|litre|liter|barrel|megawatt|gigawatt|car|unit|lane|troop|kilo|"
    r"gallon|degree|vessel|passenger|ship|plane|aircraft|goal|run|seater|vote|carat|ounce|word|game|match)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"(?:\b(?:nos?|numbers?|flight|route|article|section|chapter|page|room|model|version|resolution|gate|phase|stage|level|type|"
    r"category|grade|class|step|day|week|act|channel|highway|line|lot|volume|part|table|unit|block|district|zone|area|group|rank|ranked|"
    r"top|bus|platform|runway|track|paragraph|point|clause|rule|protocol|appendix|annex|season|episode|formula|size|tel|phone|"
    r"fax|ext|code|agenda|item|case|question|verse|pier|terminal|tier|round|lane|interstate|fiscal|covid|group of|g)\b[.:]?) ?$",
    re.IGNORECASE,
)
_INVARIANT = frozenset(
    "people aircraft police staff personnel troops percent cattle sheep fish spacecraft vessels series species offspring "
    "hectare kilometre kilometer kg km mile tonne ton crew cavalry infantry".split()
)
_SPORT = re.compile(
    r"\b(?:w[io]n|beat|beaten|lose|lost|loss|defeat\w*|dr[ae]w|draw|victory|lead|led|score[ds]?|scoreline|tie[ds]?|ruling|vot\w+|thrash\w*|"
    r"triumph|set|aggregate|sweep|record|verdict|decision|margin|majority)\b",
    re.IGNORECASE,
)
_NAMES = frozenset({"ORG", "FAC", "PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "GPE", "PERSON", "LOC"})
_ANAPHORIC = frozenset("the these those both other its their his her our".split())
_LEADING = re.compile(r"^0\d")


def is_figure(match: QuantityMatch, mention: Span, text: str) -> bool:
    """Whether `match` counts or measures something. `mention` is the tokens of its number, `text` the whole text."""
    written = text[match.number_start : match.end]
    after = text[match.end : match.end + 40]
    if match.kind != "count":
        return True
    if (
        match.start == match.number_start
        and "," not in written
        and _LABEL.search(text, max(0, match.start - 14), match.start)
    ):
        return False
    return not (
        _is_time(after)
        or _is_fragment(written, after, text[: match.number_start])
        or _is_label(match, mention, written)
        or _is_name(match, mention, written)
        or _is_model(match, mention, written)
        or _is_score(match, mention, written)
        or _is_small_talk(match, mention, written, after)
    )


def _is_time(after: str) -> bool:
    return _TIME_AFTER.match(after) is not None


def _is_fragment(written: str, after: str, before: str) -> bool:
    """Part of a score, a phone number, a compound ("one-off") or the number of a list item."""
    if re.search(r"['’]$", before) and re.fullmatch(r"\d\d", written):
        return True
    if re.search(r"(?<!\d)(?!(?:1[6-9]|20|21)\d\d )\d+ $", before[-12:]) or (
        written[-1].isdigit() and re.match(r" \d{2,}(?![\w.,%])", after)
    ):
        return True
    if re.match(r"[-–—]\d|[x×]\d|-(?:to|on|and|in|by)-", after) or _LEADING.match(written):
        return True
    if after.startswith("-") and not _HYPHENATED.match(after):
        return True
    if re.match(r"['’]s\b|(?:st|nd|rd|th)\b", after):
        return True
    at_start = not before or before.endswith("\n")
    return at_start and re.match(r"[.)] ", after) is not None


def _is_label(match: QuantityMatch, mention: Span, written: str) -> bool:
    """A number that names its bearer: "Resolution 242", "Phase 2", "top 10", a year."""
    first = mention[0]
    if re.fullmatch(r"(?:1[6-9]|20|21)\d\d", written) and not _counts_noun(mention):
        return True
    if match.start < match.number_start or first.i == first.sent.start:
        return False
    before = first.nbor(-1)
    plain = re.fullmatch(r"[\d.–-]+|[A-Za-z]+", written) is not None
    if not plain or before.whitespace_ == "" and before.text not in {"-", "/"}:
        return False
    if before.pos_ == "PROPN" and written[0].isdigit():
        return not (before.dep_ == "pobj" and _counts_noun(mention) and mention.root.head.i > mention.root.i)
    return before.tag_ == "NN" and before.dep_ != "pobj" and written[0].isdigit() and mention.root.head == before


def _counts_noun(mention: Span) -> bool:
    head = mention.root.head
    return mention.root.dep_ == "nummod" and head.i > mention.root.i and head.pos_ in {"NOUN", "PROPN"}


def _is_name(match: QuantityMatch, mention: Span, written: str) -> bool:
    """A number inside a name: "Group of Seven", "Boeing 787", "10 Downing Street"."""
    first = mention[0]
    sentence_start = first.i == first.sent.start
    if written[0].isupper() and not sentence_start and match.start == match.number_start:
        words = [t for t in first.sent if t.is_alpha and len(t) > 3]
        if sum(t.text[0].isupper() for t in words) * 3 < len(words) * 2:
            return True
    if first.ent_type_ in _NAMES and match.start == match.number_start and "," not in written:
        return first.ent_iob_ == "I" or (
            mention.root.head.tag_ == "NNP" and mention.root.head.ent_type_ == first.ent_type_
        )
    return False


def _is_model(match: QuantityMatch, mention: Span, written: str) -> bool:
    """A number before a singular noun that it cannot count ("the 787 jet"), or at the end of a phrase ("the old 787")."""
    if re.fullmatch(r"[\d.,]+ ?[KMBkm]", written):
        return not (
            written[-1] == "m" and mention[-1].i + 1 < mention.sent.end and not _counts_noun(mention)
        ) and not any(_is_plural(t) for t in mention.doc[mention.end : min(mention.end + 3, mention.sent.end)])
    if not re.fullmatch(r"\d{1,4}", written) or match.start < match.number_start or match.value <= 1:
        return False
    root, last = mention.root, mention[-1]
    before = mention[0].nbor(-1) if mention[0].i > mention[0].sent.start else None
    if before is not None and (before.tag_ == "POS" or re.search(r"[a-z][A-Z]", before.text)):
        return not _counts_noun(mention)
    if before is not None and before.tag_ in {"JJ", "JJR"} and before.lower_ not in _COUNTING and match.value >= 100:
        return True
    head = root.head
    following = last.nbor(1) if last.i + 1 < last.sent.end else None
    if before is not None and before.lower_ in _ARTICLES and match.value >= 100 and not _counts_noun(mention):
        return following is None or not (following.tag_ == "VBN" or following.lower_ in _COUNTED_BY)
    if root.dep_ not in {"nummod", "compound", "nmod"} or head.i <= last.i or last.nbor(1).text in {"-", "%", "+"}:
        return False
    if _is_plural(head) or _is_plural(last.nbor(1)) or re.fullmatch(CASUALTIES, last.nbor(1).text):
        return False
    return True


_ARTICLES = frozenset("the a an this that".split())
_COUNTED_BY = frozenset("who which that of whose already missing dead still".split())
_COUNTING = frozenset(
    "remaining additional estimated record other total extra further whole mere entire good full first last next same initial "
    "another some combined approximate only near minimum maximum average overall top".split()
)


def _is_plural(noun: Token) -> bool:
    return (
        noun.tag_ in {"NNS", "NNPS"}
        or noun.lower_ in _INVARIANT
        or re.fullmatch(r"[A-Z]+-?\d+s", noun.text) is not None
    )


def _is_score(match: QuantityMatch, mention: Span, written: str) -> bool:
    if match.high is None or not re.fullmatch(r"\d{1,3}[-–]\d{1,3}", written):
        return False
    noun = mention.root.head
    if _counts_noun(mention) and _is_plural(noun):
        return False
    return match.high < 100 or _SPORT.search(mention.sent.text) is not None


def _is_small_talk(match: QuantityMatch, mention: Span, written: str, after: str) -> bool:
    """ "One", "the two sides", "a third man", "half" of a match: words that only look like a quantity."""
    low = written.lower()
    before = mention[0].nbor(-1) if mention[0].i > mention[0].sent.start else None
    qualified = match.start < match.number_start
    if low in {"one", "zero", "a", "1"} and (low != "1" or not _counts_noun(mention)):
        return not (qualified and match.qualifier not in {"all", "some", "only", "just", "another"})
    if re.match(r"(?:a|one)[ -](?:third|quarter|fifth|sixth|seventh|eighth|tenth)$", low):
        by = before is not None and before.lower_ in {"by", "than"}
        return not (qualified or by or re.match(r" of\b|[.,;:)]|$", after))
    if low == "half":
        return not (qualified or re.match(r" (?:of|the|its|their|his|all|an?)\b", after)) or (
            before is not None and before.lower_ in {"first", "second", "other", "better", "latter"}
        )
    if (
        before is not None
        and before.lower_ in _ANAPHORIC
        and match.value <= 10
        and not qualified
        and match.high is None
    ):
        head = mention.root.head
        return not (
            _counts_noun(mention) and (head.i > mention.root.i + 1 or any(c.lower_ == "of" for c in head.children))
        )
    return False
