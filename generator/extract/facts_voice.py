"""In whose voice a sentence stands, a reporter's or somebody's own, and what that leaves of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.facts_telling import Telling, inside
from generator.model.article import Article
from generator.model.reading import Cast, KeyFact, Statement

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence

FEWEST_QUESTIONS = 3
"""Paragraphs that ask, from which on a text is an interview: answers stand in it without quotation marks."""

FEWEST_OWN = 2
"""Sentences with "I" outside quotation marks, from which on a text is somebody's own piece."""

SELF = frozenset({"i", "my", "me", "myself"})
MARKS = frozenset('"“”«»')
WHOLE = re.compile(r"[.!?:;…][\"”»'’)\]]*$|[)\]]$")
LEANING = re.compile(
    r"(?:this|these|that|those|such|it|he|she|they|his|her|its|their|there|among (?:them|those))\b", re.IGNORECASE
)
"""Openings that lean on the sentence before."""

SILENT = re.compile(
    r"\b(?:declined? to (?:comment|say|answer|discuss)|refused to (?:comment|say)"
    r"|(?:did|does|do|has|have) not (?:\w+ )?(?:respond|repl|comment|answer)\w*"
    r"|(?:could|was|were) not (?:\w+ )?(?:be )?(?:reached|available) for comment|no comment)",
    re.IGNORECASE,
)
BARE = re.compile(r"\[[^\]]+\]: ")
UNENDED, SPOKEN, LEANS, SILENCE = 0.5, 0.75, 0.6, 0.6
"""What is left of the weight of a line without a full stop (a caption, a line under the headline), of a sentence from
the middle of a quotation, of one that leans on the sentence before, and of "declined to comment"."""


@dataclass(frozen=True, slots=True)
class Voice:
    """`asked` is where an interview's first question stands, None in other texts; `own` marks somebody's own piece."""

    asked: int | None = None
    own: bool = False


def voice(article: Article, tellings: Sequence[Telling]) -> Voice:
    """The voice of an article, from its questions and from how often it says "I" outside quotation marks."""
    body = [p.span for p in article.paragraphs if p.kind == "body"]
    questions = [s for s in body if (t := article.text[s.start : s.end].rstrip()).endswith("?") and t[0] not in MARKS]
    asked = questions[0].start if len(questions) >= FEWEST_QUESTIONS else None
    own = sum(t.kind == "body" and not t.said and _says_self(t.sentence) for t in tellings)
    return Voice(asked, own >= FEWEST_OWN)


def _says_self(sentence: Sentence) -> bool:
    return any(t.lower_ in SELF and t.pos_ == "PRON" for t in sentence) and not MARKS & set(sentence.text)


def unsigned(kind: Voice, telling: Telling, said: Sequence[Statement], cast: Cast) -> bool:
    """Whether a sentence is an answer in an interview or a columnist's view, and nobody is named as saying it."""
    names = {a.name for a in cast.actors}
    if any(names.intersection(s.speakers) and s.cue and inside(s.cue, telling.span) for s in said):
        return False
    if kind.asked is not None:
        return telling.span.start >= kind.asked
    return kind.own and not (said or telling.figures or telling.dates or cast.within(telling.span))


def standing(article: Article, fact: KeyFact) -> float:
    """The share of its weight that a fact keeps for how it stands in the text."""
    share = 1.0 if ended(article, fact) else UNENDED
    share *= SPOKEN if BARE.match(fact.text) else 1.0
    share *= LEANS if LEANING.match(fact.text) or fact.weak.startswith("who \u201c") else 1.0
    return share * (SILENCE if SILENT.search(fact.text) else 1.0)


def ended(article: Article, fact: KeyFact) -> bool:
    """Whether the paragraph of a fact ends as prose does; captions and lines under the headline have no full stop."""
    starts = [p.span.start for p in article.paragraphs]
    paragraph = article.paragraphs[max(0, bisect_right(starts, fact.sentence.start) - 1)].span
    return bool(WHOLE.search(article.text[paragraph.start : paragraph.end].rstrip()))
