"""What a number counts: the noun behind it, and what that noun is of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.lexicon.numbers import NUMBER
from generator.lexicon.quantities import CASUALTIES, QuantityMatch, counted

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_PURPOSES = frozenset({"in", "of", "for"})
_NO_PURPOSE = frozenset({"DATE", "TIME", "GPE", "LOC", "PERSON", "CARDINAL"})
_MANNERS = frozenset({"trading", "terms", "trade", "exchange", "return", "response", "deals", "part"})
_COMPOUND = re.compile(r"-(?:strong )?([a-z]+)")
_STATE = re.compile(rf" ({CASUALTIES})\b")
_NUMBERED = re.compile(rf"\d|^(?:and|or|to|them|us|whom) |^(?:{NUMBER})\b", re.IGNORECASE)
_NUMBER_IN = re.compile(r"(?<![\w-])\d[\d.]*(?![\w-])")
_KINDS = frozenset({"night", "weekend", "morning"})
"""Times of which a plural behind them tells the kind: "six night schools"."""
_PERIODS = frozenset({"year", "quarter", "month", "week", "day"})
_BARE_OF = re.compile(r" of (?!the |an? |its |their |his |her |our )")
_BARE_PART = re.compile(r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$", re.IGNORECASE)
_PARTING = frozenset({"a", "an", "this", "last", "next", "each", "every"})
_DETERMINED = frozenset({"det", "poss", "nummod", "predet"})
_PARTITIVE = re.compile(
    r"^ (?:of )?(?:an? |the |its |their |his |her |our |all |these |those |more |other |extra |additional )?"
)


@dataclass(frozen=True, slots=True)
class Counted:
    """`unit` is the noun phrase that is counted, `of` what it is of or belongs to; `end` is where the phrase ends.

    `bare`: the number stands before "of" and a plain noun, so that it may count what an earlier number counts: "46 of
    burns" after "322 reports of injuries".
    """

    unit: str
    of: str
    end: int
    bare: bool = False


def counted_by(match: QuantityMatch, mention: Span, text: str) -> Counted:
    """What the number of `match` counts; empty strings where no noun follows it. `mention` is the number's tokens."""
    noun = _noun_behind(mention)
    if match.kind == "money":
        return Counted(match.unit, _money_for(mention, noun, text), match.end)
    if match.kind == "percent":
        return Counted(match.unit, _share_of(mention, noun, text), match.end)
    if match.unit:
        return Counted(match.unit, phrase(noun, text, mention[-1].i) if noun is not None else "", match.end)
    if noun is None:
        beside = _COMPOUND.match(text, match.end) or _STATE.match(text, match.end)
        if beside is None:
            return Counted("", "", match.end)
        state = beside.re is _STATE
        return Counted("" if state else beside[1], beside[1] if state else "", beside.end())
    end = noun.idx + len(noun)
    told = counted(text[match.end : end])
    unit = noun.text if noun.text not in told or _NUMBER_IN.search(told) else told
    inner = _ofphrase(noun, text)
    if inner and _BARE_OF.match(text, end) and len(inner.split()) <= 3:
        end = end + 4 + len(inner)
    whole = _PARTITIVE.sub("", text[match.end : noun.idx + len(noun)]).strip(" -")
    of = inner or ("" if whole == unit or _NUMBERED.search(whole) else whole)
    return Counted(unit, of, end, bare=_is_bare(match, noun, text))


def _is_bare(match: QuantityMatch, noun: Token, text: str) -> bool:
    """Whether the noun stands behind "of" alone: "46 of burns", not "46 of the burns", "dozens of burns"."""
    if not text.startswith(" of ", match.end) or any(t.dep_ in _DETERMINED for t in noun.children):
        return False
    return noun.pos_ == "NOUN" and _BARE_PART.match(text[match.number_start : match.end]) is not None


def _noun_behind(mention: Span) -> Token | None:
    """The noun that the number modifies, or that stands behind its "of"."""
    root = mention.root
    last = mention[-1]
    if (
        root.dep_ in {"nummod", "amod", "quantmod", "compound", "nmod", "advmod", "det", "predet"}
        and root.head.pos_ in _NOUNS
        and root.head.i > last.i
        and not parted(mention, root.head)
    ):
        return _last_of_name(root.head)
    for token in mention:
        for child in token.children:
            if child.lower_ == "of" and child.i > last.i - 1:
                return next((_last_of_name(t) for t in child.children if t.dep_ == "pobj" and t.pos_ in _NOUNS), None)
    if root.pos_ in _NOUNS and root.i > last.i:
        return root
    return _plural_ahead(last)


def parted(mention: Span, noun: Token) -> bool:
    """Whether an article stands between a number and a noun that it does not count: "offered the three a home"."""
    between = mention.doc[mention.end : noun.i]
    return mention[-1].lower_ != "half" and any(t.lower_ in _PARTING for t in between)


def _plural_ahead(last: Token) -> Token | None:
    """The plural within four words behind a number, with nothing but its modifiers between."""
    for token in last.doc[last.i + 1 : min(last.i + 5, last.sent.end)]:
        if token.tag_ in {"NNS", "NNPS"} or re.fullmatch(r"[A-Z]+-?\d+s", token.text):
            return token
        if token.pos_ not in {"ADJ", "NOUN", "PROPN"} and token.tag_ not in {"VBN", "VBG", "HYPH"}:
            return None
    return None


def _last_of_name(noun: Token) -> Token:
    """The parser's head, unless a plural follows it directly, as in names, or it only stands before one with another
    word: "tram and bus drivers".
    """
    shared = next((c for c in noun.rights if c.dep_ == "conj" and c.tag_ == "NNS"), None)
    if noun.tag_ == "NN" and shared is not None and any(c.dep_ == "compound" for c in shared.lefts):
        return shared
    following = noun.nbor(1) if noun.i + 1 < noun.sent.end else None
    if following is not None and following.tag_ == "NNS" and noun.lower_ in _KINDS:
        return following
    if (
        following is not None
        and following.tag_ == "NNS"
        and following.head == noun.head
        and following.whitespace_ == ""
    ):
        return following
    return noun


def _ofphrase(noun: Token, text: str) -> str:
    for child in noun.children:
        if child.lower_ == "of" and child.i > noun.i:
            return next((phrase(t, text) for t in child.children if t.dep_ == "pobj"), "")
    return ""


def phrase(noun: Token | None, text: str, after: int = -1, limit: int = 8) -> str:
    """The noun with what belongs to it, without article, up to the first clause or comma."""
    if noun is None:
        return ""
    tokens = [t for t in noun.subtree if t.i > after]
    start = next(
        (
            t
            for t in tokens
            if t.dep_ not in {"det", "nummod", "punct", "case", "predet", "quantmod"}
            and not _numbered(t)
            and t.tag_ != "PRP$"
        ),
        noun,
    )
    end = noun
    for token in tokens:
        if token.i <= noun.i:
            continue
        hyphen = token.text == "-" and not token.whitespace_
        if (
            token.dep_ in {"punct", "relcl", "acl", "cc", "advcl", "appos"} and not hyphen
        ) or token.i - start.i >= limit:
            break
        if token.like_num or token.is_currency or token.lower_ == "worth":
            break
        end = token
    if start.i > end.i:
        start = noun
    while end.i > noun.i and end.pos_ in {"ADP", "DET", "CCONJ", "PUNCT", "PART", "PRON"}:
        end = end.nbor(-1)
    return text[start.idx : end.idx + len(end)]


def _numbered(token: Token) -> bool:
    """Whether the word is a number, or the rest of one: "strong" in "8,000-strong"."""
    tail = token.i > 1 and token.nbor(-1).text == "-" and token.nbor(-2).like_num
    return token.pos_ == "NUM" or tail


def _money_for(mention: Span, noun: Token | None, text: str) -> str:
    """What money is for: "aid" of "$2 billion in aid", "contract" of "a $2 billion contract"."""
    if noun is not None:
        return "" if noun.like_num else phrase(noun, text, mention[-1].i)
    last = mention[-1]
    behind = [child for token in mention for child in token.children if child.i > last.i]
    if last.i + 1 < last.sent.end:
        behind.append(last.nbor(1))
    for token in behind:
        if token.lower_ in _PURPOSES:
            return _object(token, text)
    return ""


def _share_of(mention: Span, noun: Token | None, text: str) -> str:
    if noun is not None:
        return "" if noun.lemma_.lower() in _PERIODS else phrase(noun, text, mention[-1].i)
    following = mention[-1].nbor(1) if mention[-1].i + 1 < mention[-1].sent.end else None
    return _object(following, text) if following is not None and following.lower_ in {"of", "in"} else ""


def _object(preposition: Token, text: str) -> str:
    """What a preposition leads to, unless that is a time, a place or another number."""
    for token in preposition.children:
        if token.dep_ == "pobj":
            numbered = any(c.dep_ == "nummod" for c in token.children)
            return (
                ""
                if token.ent_type_ in _NO_PURPOSE or token.lower_ in _MANNERS or token.pos_ == "PRON" or numbered
                else phrase(token, text)
            )
    return ""
