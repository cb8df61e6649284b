"""What stands between quotation marks, and which of it is only a name or a title in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from generator.model.article import Article, Paragraph, Span

OPENING = "“„«"
CLOSING = "”»"
_TURNED = str.maketrans("«»", "»«")
"""Guillemets that point inwards, as Danish and German texts set them."""
_NAMING = re.compile(
    r"(?:call(?:ed|s|ing)?|named?|dubbed|codenamed|code-named|nicknamed|titled|entitled|known as|so-called|labelled|"
    r"labeled|branded|headlined|elite|operation|hashtag)\s*$",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:song|film|movie|novel|book|album|series|magazine|memoir|autobiography|documentary|painting|sculpture|poem|"
    r"opera|musical|podcast|drama|comedy|essay|sequel|exhibition|bestseller),?\s*$"
)
_DATED = re.compile(r",? \((?:1[5-9]|20)\d\d\)")
"""The year behind a title: "Breathe Out" (1997)."""
_ELISION = re.compile(r"[‘’'](?:em\b|til\b|tis\b|twas\b|cause\b|n['’]|bout\b)", re.IGNORECASE)
_YEAR = re.compile(r"[‘’']\d\ds?\b")
_BEFORE_YEARS = frozenset(
    "of in since from until till to by before after the late early mid and or summer winter spring autumn fall class "
    "season".split()
)
"""Words before a shortened year: "the summer of '68"."""
_LONGEST = 4000
"""A quotation in one paragraph is shorter than so many characters: beyond that its closing mark is missing."""
_DEEPEST = 3
_NEXT_SENTENCE = re.compile(r"[.!?]\s{1,3}(?:[–—-]\s?)?(?=[A-Z])")
_SENTENCE_END = re.compile(r"[.!?](?=\s)")
_LABEL = 2
"""So many words at most make a name that opens with "a"; more describe ("called "a book that smells of the sea"")."""
_SMALL = frozenset("a an and at by for from in of on or the to with de la le".split())


@dataclass(frozen=True, slots=True)
class Quotation:
    """One stretch in quotation marks. Spans are ranges into `Article.text`.

    `inner` leaves the marks out, `outer` takes in those that are there. `carried` is True when the quotation goes on
    from the paragraph before (which then has no closing mark), `name` when it is a name, a title or a label rather
    than words that somebody said.
    """

    inner: Span
    outer: Span
    carried: bool = False
    name: bool = False


def find_quotations(article: Article) -> tuple[Quotation, ...]:
    """All quotations of the article in text order, those inside another left out.

    One that is never closed counts to the end of its first sentence, unless the next paragraph carries it on.
    """
    found: list[Quotation] = []
    unclosed = False
    turned = article.text.find("»") < article.text.find("«") and "»" in article.text
    for paragraph, following in zip_longest(article.paragraphs, article.paragraphs[1:]):
        text = article.paragraph_text(paragraph)
        text = text.translate(_TURNED) if turned else text
        single = article.text[following.span.start] if following else ""
        marked = unclosed and text[:1] in OPENING + "\"'‘"
        pairs = [pair for pair in _pairs(text, unclosed and not marked, single) if text[slice(*pair[0])].strip()]
        carried = unclosed and bool(pairs) and pairs[0][1].start == 0
        if unclosed and not carried:
            found[-1] = _first_sentence(article.text, found[-1])
        for number, (inner, outer, _) in enumerate(pairs):
            goes_on = carried and number == 0
            name = not goes_on and _is_name(text, inner, outer)
            found.append(Quotation(_shift(_tight(text, inner), paragraph), _shift(outer, paragraph), goes_on, name))
        unclosed = bool(pairs) and not pairs[-1][2]
    if unclosed:
        found[-1] = _first_sentence(article.text, found[-1])
    return tuple(found)


def _tight(text: str, inner: Span) -> Span:
    """The words without the space that French marks have inside them."""
    words = text[slice(*inner)]
    return Span(inner.end - len(words.lstrip()), inner.start + len(words.rstrip()))


def _first_sentence(text: str, quote: Quotation) -> Quotation:
    stop = _SENTENCE_END.search(text, *quote.inner)
    end = stop.start() + 1 if stop else quote.inner.end
    return Quotation(Span(quote.inner.start, end), Span(quote.outer.start, end), quote.carried, quote.name)


def _shift(span: Span, paragraph: Paragraph) -> Span:
    return Span(span.start + paragraph.span.start, span.end + paragraph.span.start)


def _pairs(text: str, unmarked: bool, following: str) -> Iterator[tuple[Span, Span, bool]]:
    """Inner span, outer span and whether it is closed, for each outermost pair of marks in one paragraph.

    `unmarked`: the paragraph before ended inside a quotation and this one opens without a mark. `following` is what
    the next paragraph opens with: a single mark is only then taken to run on to it.
    """
    at = 0
    if unmarked and (close := _closes_first(text)) is not None:
        yield Span(0, close), Span(0, close + 1), True
        at = close + 1
    while at < len(text):
        char = text[at]
        if char in OPENING or (char == '"' and _opens(text, at)):
            end = _closing_double(text, at)
        elif char in "‘'" and _opens_single(text, at):
            end = _closing_single(text, at)
            if end is None and not _runs_on(text, at, following):
                at += 1
                continue
        elif char in CLOSING or char == '"':
            start = _missing_opening(text, at)
            if start is not None:
                yield Span(start, at), Span(start, at + 1), True
            at += 1
            continue
        else:
            at += 1
            continue
        if end is None:
            stop, goes_on = _unclosed_end(text, at) if char not in "‘'" else (len(text), True)
            yield Span(at + 1, stop), Span(at, stop), not goes_on
            if goes_on:
                return
            at = stop + (text[stop : stop + 1] in OPENING and text[stop + 1 : stop + 2].isspace())
            continue
        if end > at + 1:
            yield Span(at + 1, end), Span(at, end + 1), True
        at = end + 1


def _runs_on(text: str, at: int, following: str) -> bool:
    """Whether a single mark without end opens speech that the next paragraph, which opens with one too, carries on."""
    return text[at] == following and text[:at].rstrip()[-1:] in ("", ":", ",")


def _closes_first(text: str) -> int | None:
    """The first double mark of a paragraph, if it is a closing one."""
    first = next((i for i, char in enumerate(text) if char in OPENING + CLOSING + '"'), None)
    if first is None or text[first] in OPENING or (text[first] == '"' and _opens(text, first)):
        return None
    return first


def _opens(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return not after.isspace() and (before.isspace() or before in "([{-–—:/'‘")


def _closing_double(text: str, at: int) -> int | None:
    """The mark that closes the double mark at `at`: curly pairs nest, a straight mark closes a straight one."""
    depth = 0
    for i in range(at + 1, min(len(text), at + _LONGEST)):
        char = text[i]
        if char == "“" and text[at] == "„":
            return i
        if char in OPENING and text[at] != '"':
            depth += 1
            if depth > _DEEPEST:
                return None
        elif char in CLOSING:
            if depth == 0:
                return i
            depth -= 1
        elif char == '"' and depth == 0:
            return None if _opens(text, i) else i
    return None


def _unclosed_end(text: str, at: int) -> tuple[int, bool]:
    """Where a quotation without a closing mark ends, and whether the next paragraph may carry it on.

    With no further mark it may run to the end of the paragraph. Before another opening mark it ends with the sentence,
    or with the mark itself where a copyist typed an opening mark for a closing one.
    """
    later = next((i for i in range(at + 1, len(text)) if text[i] in OPENING + '"'), None)
    if later is None:
        return len(text), True
    if text[later - 1].isspace() and text[:later].rstrip()[-1] in ".,!?" and text[later + 1 : later + 2].isspace():
        return later, False
    stop = _SENTENCE_END.search(text, at, later)
    return (stop.start() + 1 if stop else later), False


def _opens_single(text: str, at: int) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    return (
        (before.isspace() or before in "([{-–—:")
        and (after.isalnum() or after in "[…£$€")
        and not _ELISION.match(text, at)
        and not (_YEAR.match(text, at) and _last_word(text, at) in _BEFORE_YEARS)
    )


def _last_word(text: str, at: int) -> str:
    words = text[max(at - 12, 0) : at].split()
    return words[-1].lower() if words else ""


def _closing_single(text: str, at: int) -> int | None:
    """The mark that closes a single one, apostrophes and plural possessives passed over; None if there is none."""
    doubtful: int | None = None
    for i in range(at + 2, min(len(text), at + _LONGEST)):
        char = text[i]
        if (
            char == "‘"
            or (char == "'" and _opens_single(text, i))
            or char in OPENING
            or (char == '"' and doubtful is not None)
        ):
            break
        if char not in "’'":
            continue
        after = text[i + 1] if i + 1 < len(text) else " "
        if after.isalnum():
            continue
        if text[i - 1] in ".,!?…" or (not text[i - 1].isspace() and text[i - 1] != "s"):
            return i
        if doubtful is None or not after.isspace():
            doubtful = i
            if not after.isspace():
                return i
    return doubtful


def _missing_opening(text: str, at: int) -> int | None:
    """Where a quotation whose opening mark is missing starts: after the sentence that holds the last mark before."""
    before = max(text.rfind(mark, max(at - _LONGEST, 0), at) for mark in OPENING + CLOSING + '"')
    if before < 0 or text[at - 1].isspace():
        return None
    start = _NEXT_SENTENCE.search(text, before, at)
    return start.end() if start else None


def _is_name(text: str, inner: Span, outer: Span) -> bool:
    """Whether a quotation is a name or title: capitalised throughout and not set off as speech, or after "called"."""
    words = text[inner.start : inner.end].split()
    if len(words) > 8 or not words:
        return not words
    if words[-1][-1] in ".,!?…":
        return False
    if _DATED.match(text, outer.end):
        return True
    before = text[: outer.start]
    described = len(words) > _LABEL and words[0] in ("a", "an")
    if (_NAMING.search(before[-24:]) and not described) or (_WORK.search(before[-24:]) and not words[0][0].islower()):
        return True
    if before.rstrip()[-1:] in ",:" or not before.strip():
        return False
    telling = [w for w in words if w.lower() not in _SMALL]
    return bool(telling) and all(w[0].isupper() or w[0].isdigit() for w in telling)
