"""A faithful short summary: the sentences of the weightiest facts, only shortened where nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import TYPE_CHECKING

from generator.extract.facts_voice import WHOLE, ended
from generator.model.article import Article, Span
from generator.model.reading import KeyFact

if TYPE_CHECKING:
    from spacy.tokens import Doc

MOST_SENTENCES = 3
ENOUGH_WORDS = 32
"""A summary of this many words takes no further sentence ..."""

MOST_WORDS = 62
"""... and a sentence that would make it longer than this is left out, unless it is the first."""

EARLY = (2.0, 0.8, 0.4)
"""What stands first in an article tells what it is about: added to the scores of the first sentences."""

QUOTED = 0.6
"""What a sentence loses that opens with somebody's words or holds little else: reactions come after what happened."""

DANGLING = re.compile(
    r"(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|Such|There|Both|Others?|Another|Some|None|Among them"
    r"|The (?:move|latter|former|two|three|pair|same|decision|announcement|comments?|remarks?|news|incident|latest"
    r"|case|deal|agreement|action|step|measures?|situation|development|man|woman|officials?|ruling|proposal|finding))\b"
)
"""Openings of a sentence that lean on one that the summary may not have."""

OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")
QUOTED_WORDS = re.compile(r"[\"“«][^\"“”«»]*[\"”»]?|(?<!\w)‘[^‘]*’(?!\w)")
"""Somebody's own voice; between quotation marks it is in place."""

ALIKE = 0.5
QUOTES = ('"', "“", "”", "«", "»", "‘")
CLOSER = 2
"""Words of the headline that the text's first paragraph has more than the standfirst over it that it tells again."""
SIGNED = frozenset({"byline", "date-line"})
"""Rules that dropped what stands between a standfirst and the text."""
TOLD_AGAIN = 0.8
"""What a standfirst loses: the text below tells it again, with names."""
UNREAL = 0.4
"""What a sentence loses that tells what might be or might have been."""

PARENTHESIS = re.compile(r"\s*\((?![^()]*\d)[^()\"“”]{1,60}\)")


def summarise(article: Article, doc: Doc, facts: Sequence[KeyFact]) -> str:
    """One to three sentences in text order, each one fact's own words; "" when the article has no fact.

    Doubtful facts and questions stay out, and so does what leans on another sentence or repeats a chosen one.
    """
    opening, standfirst = _opening(article, doc), _standfirst(article)
    usable = [f for f in facts if not f.weak and not f.text.endswith("?") and not _mere_quotation(f)]
    usable = [
        f for f in usable if not DANGLING.match(f.text) and not OWN.search(QUOTED_WORDS.sub("", f.text))
    ] or usable
    usable = [f for f in usable if ended(article, f)] or usable
    order = sorted(usable, key=lambda f: (-_value(f, opening, standfirst), f.sentence, f.text))
    chosen: list[tuple[KeyFact, str]] = []
    for fact in order:
        text = PARENTHESIS.sub("", _plain(fact))
        length = sum(len(t.split()) for _, t in chosen)
        if length >= ENOUGH_WORDS or len(chosen) == MOST_SENTENCES:
            break
        if chosen and length + len(text.split()) > MOST_WORDS:
            continue
        if all(f.sentence != fact.sentence and _alike(t, text) < ALIKE for f, t in chosen):
            chosen.append((fact, text))
    return " ".join(text for _, text in sorted(chosen, key=lambda c: c[0].sentence))


def _plain(fact: KeyFact) -> str:
    """The fact's text, with the names that were put for pronouns as they are, without their brackets."""
    text = fact.text
    for name in (*fact.said_by, *fact.actors):
        for after in (" ", "'", ":"):
            text = text.replace(f"[{name}]{after}", f"{name}{after}")
    return text


def _mere_quotation(fact: KeyFact) -> bool:
    """Whether the text is nothing but somebody's words."""
    return fact.text.rstrip(".")[-1:] in QUOTES and (fact.text[:1] in QUOTES or "]: " in fact.text)


def _opening(article: Article, doc: Doc) -> list[Span]:
    """The first sentences of the running text, as many as `EARLY` weighs."""
    start = _standfirst(article).end
    body = [
        p.span
        for p in article.paragraphs
        if p.kind == "body" and p.span.start >= start and WHOLE.search(article.text[slice(*p.span)].rstrip())
    ]
    told = (Span(s.start_char, s.end_char) for s in doc.sents if any(_meet(p, s.start_char, s.end_char) for p in body))
    return list(islice(told, len(EARLY)))


def _standfirst(article: Article) -> Span:
    """The sentence over the byline or the date that the text below repeats, closer to the headline; else no length."""
    body = [p.span for p in article.paragraphs if p.kind == "body"][:2]
    if len(body) < 2:
        return Span(0, 0)
    between = Span(article.raw_span(body[0]).end, article.raw_span(body[1]).start)
    signed = any(d.rule in SIGNED and between.start <= d.span.start < between.end for d in article.dropped)
    own, below = (len(_long(article.text[slice(*span)]) & _long(article.header.title)) for span in body)
    return body[0] if signed and below >= own + CLOSER else Span(0, 0)


def _meet(span: Span, start: int, end: int) -> bool:
    return start < span.end and end > span.start


def _value(fact: KeyFact, opening: Sequence[Span], standfirst: Span) -> float:
    place = next((i for i, s in enumerate(opening) if s.start <= fact.sentence.start < s.end), None)
    own = len(QUOTED_WORDS.sub("", fact.text).split())
    reaction = fact.text[:1] in QUOTES or 2 * own < len(fact.text.split())
    doubt = QUOTED * reaction + UNREAL * (fact.status == "conditional")
    doubt += TOLD_AGAIN * (fact.sentence.start < standfirst.end)
    return fact.score + (EARLY[place] if place is not None else 0.0) - doubt


def _alike(one: str, other: str) -> float:
    """Share of the shorter text's longer words that the other has as well."""
    a, b = _long(one), _long(other)
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _long(text: str) -> set[str]:
    return {word for word in re.findall(r"[^\W_]+", text.casefold()) if len(word) > 3}
