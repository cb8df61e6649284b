"""An article as the statement rules see it: text, parse, cast, quotations, and questions about places in them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.nearby import other_given
from generator.extract.quotations import Quotation, find_quotations
from generator.lexicon.cues import DOCUMENTS, EVIDENCE, NOT_PEOPLE, PEOPLE, PERSON_ENDINGS, PICTURES, SOMEBODY
from generator.lexicon.titles import ROLE_NOUNS
from generator.model.article import Article, Span
from generator.model.reading import Cast, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DATELINE_END = re.compile(r":\s|\s?[–—]\s?|\s-{1,2}\s")
_DATELINE_WITHIN = 2
"""So many paragraphs may stand before the dateline's, and it with them: one may be the line under the headline."""
_DATELINE_WORD = re.compile(r"[A-Z(][\w.,'’/()-]*|\d{1,2},?|\d{4},?|of|de|and|/")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\.[A-Za-z]|Inc|Corp|Ltd|Co)\. $")
_STOPS = " \t\n.,;:–—-"


@dataclass(frozen=True, slots=True)
class Text:
    """`quotations` leaves out names in quotation marks; `starts` are the offsets of sentences; `preface` is where the
    dateline ("Geneva: ...") of the first body paragraph ends, 0 when there is none; `headlines` are those of the
    `paragraphs` that are one.
    """

    text: str
    doc: Doc
    cast: Cast
    quotations: Sequence[Quotation]
    starts: Sequence[int]
    ends: Sequence[int]
    paragraphs: Sequence[Span]
    preface: Span
    headlines: Sequence[Span] = ()

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation whose marks or words cover `offset`."""
        at = bisect_right(self.quotations, offset, key=lambda q: q.outer.start) - 1
        if at >= 0 and offset < self.quotations[at].outer.end:
            return self.quotations[at]
        return None

    def with_mark(self, start: int) -> int:
        """`start`, moved onto the opening mark that stands right before it."""
        quote = self.quotation_at(start)
        return quote.outer.start if quote is not None and quote.inner.start == start else start

    def quotations_from(self, offset: int) -> Sequence[Quotation]:
        """The quotations whose opening mark stands at `offset` or later."""
        return self.quotations[bisect_left(self.quotations, offset, key=lambda q: q.outer.start) :]

    def sentences(self, start: int, end: int) -> Span:
        """The range of all sentences that touch [start, end)."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = max(bisect_left(self.starts, end) - 1, first)
        return Span(self.starts[first], self.ends[last])

    def paragraph_of(self, offset: int) -> Span:
        """The paragraph that holds `offset`."""
        return self.paragraphs[max(bisect_right(self.paragraphs, offset, key=lambda p: p.start) - 1, 0)]

    def mention_at(self, token: Token) -> Mention | None:
        """The mention of an actor that holds the token."""
        at = bisect_right(self.cast.mentions, token.idx, key=lambda m: m.span.start) - 1
        if at < 0 or token.idx >= self.cast.mentions[at].span.end:
            return None
        mention = self.cast.mentions[at]
        return None if other_given(self.text, mention, self.cast.actors[mention.actor].name) else mention

    def person(self, token: Token) -> bool:
        """Whether the token is part of a person's name."""
        mention = self.mention_at(token)
        return mention is not None and self.cast.actors[mention.actor].type == "person"

    def surname(self, word: str) -> str:
        """The full name of the one person whose surname the word is, however it is written; "" where none is."""
        people = [a.name for a in self.cast.actors if a.type == "person" and " " in a.name]
        alike = [name for name in people if name.split()[-1].casefold() == word.casefold()]
        return alike[0] if len(alike) == 1 else ""

    def speaks(self, token: Token) -> bool:
        """Whether the noun phrase headed by `token` is of a kind that can say things: actors, people, bodies, texts."""
        lemma = token.lemma_.lower()
        if token.lower_ in SOMEBODY or lemma in PEOPLE or lemma in ROLE_NOUNS or lemma in DOCUMENTS:
            return True
        if lemma.endswith(PERSON_ENDINGS) and lemma not in NOT_PEOPLE and len(lemma) > 4:
            return True
        if token.ent_type_ in ("PERSON", "ORG", "GPE", "NORP") or token.pos_ == "PROPN":
            return True
        return self.mention_at(token) is not None or any(c.dep_ == "appos" and self.person(c) for c in token.rights)

    def shows(self, token: Token) -> bool:
        """Whether the noun phrase is evidence that can show things: data, footage, results."""
        lemma = token.lemma_.lower()
        return lemma in EVIDENCE and lemma not in PICTURES

    def trimmed(self, span: Span) -> Span | None:
        """`span` without stops at its ends, without its marks if it is one whole quotation; None if nothing is left."""
        start, end = span
        while start < end and self.text[start] in _STOPS:
            start += 1
        while start < end and self.text[end - 1] in _STOPS and not self._within_marks(end - 1):
            end -= 1
        quote = self.quotation_at(start) if start < end else None
        if quote is not None and quote.outer.start == start and quote.inner.end <= end <= quote.outer.end:
            start, end = quote.inner
        start, end = self._with_marks_of_names(start, end)
        while start < end and self.text[start] == " ":
            start += 1
        while start < end and self.text[end - 1] in ", ":
            end -= 1
        return Span(start, end) if start < end else None

    def _with_marks_of_names(self, start: int, end: int) -> tuple[int, int]:
        """The range, moved onto the mark of a name in quotation marks that it would cut in two."""
        inside = self.text[start:end]
        if start and self.text[start - 1] in '“"' and self.quotation_at(start - 1) is None:
            start -= inside.count('"') % 2 or inside.count("”") > inside.count("“")
        elif self.text[end : end + 1] in ("”", '"') and self.quotation_at(end) is None:
            end += inside.count('"') % 2 or inside.count("“") > inside.count("”")
        return start, end

    def _within_marks(self, offset: int) -> bool:
        quote = self.quotation_at(offset)
        return quote is not None and quote.inner.start <= offset < quote.inner.end


def text_of(article: Article, doc: Doc, cast: Cast) -> Text:
    """The article prepared for the statement rules."""
    quotations = tuple(q for q in find_quotations(article) if not q.name)
    stops = {q.outer.start: stop for q in quotations if (stop := _unseen_stop(article.text, q)) > 0}
    sentences = list(doc.sents)
    return Text(
        text=article.text,
        doc=doc,
        cast=cast,
        quotations=quotations,
        starts=tuple(sorted({*(s.start_char for s in sentences), *stops})),
        ends=tuple(sorted({*(s.end_char for s in sentences), *stops.values()})),
        paragraphs=tuple(p.span for p in article.paragraphs),
        preface=_preface(article),
        headlines=tuple(p.span for p in article.paragraphs if p.kind == "headline"),
    )


def _unseen_stop(text: str, quote: Quotation) -> int:
    """Where a sentence ends before a quotation by itself, though its last word may be an abbreviation; 0 for nowhere.

    The parser reads on over "in a post on X. “We tried.”" and "at 2 a.m. “We tried.”".
    """
    before, words = text[max(quote.outer.start - 6, 0) : quote.outer.start], text[slice(*quote.inner)]
    whole = words[:1].isupper() and words[-1:] in (".", "!", "?")
    return quote.outer.start - 1 if whole and _ABBREVIATED.search(before) else 0


def _preface(article: Article) -> Span:
    """The dateline that stands at the head of one of the first body paragraphs."""
    for paragraph in [p for p in article.paragraphs if p.kind == "body"][:_DATELINE_WITHIN]:
        opening = article.paragraph_text(paragraph)[:80]
        found = _DATELINE_END.search(opening)
        words = opening[: found.start()].split() if found else []
        if found and 0 < len(words) <= 8 and all(map(_DATELINE_WORD.fullmatch, words)):
            return Span(paragraph.span.start, paragraph.span.start + found.end())
    return Span(0, 0)
