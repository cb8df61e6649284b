"""The parsed article as columns: one entry a token, so that the rules read plain lists and not spaCy objects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.lexicon.titles import HONORIFICS, RANKS, ROLE_NOUNS
from generator.model.article import Article

if TYPE_CHECKING:
    from spacy.tokens import Doc

TITLE_CASE = 0.72
"""Share of capitalised words from which a paragraph is a headline in Title Case and capitals prove nothing."""

_HEADLINE = 25
"""Words that a headline has at most."""

_SPORT = frozenset(
    "match matches goal goals striker midfielder defender goalkeeper penalty penalties referee half-time halftime kick "
    "wicket wickets innings batsman batter bowler tries scrum fly-half semifinal semi-final quarterfinal quarter-final "
    "semifinals semi-finals quarterfinals quarter-finals qualifier qualifiers qualifying friendly fixture fixtures "
    "tournament squad header equaliser equalizer substitute kickoff kick-off coach stoppage overs runs points "
    "teammate teammates corner offside volley trophy".split()
)
"""What articles on matches speak of."""
_MATCH = 4
"""Different words of `_SPORT` from which an article is on a match."""


@dataclass(frozen=True, slots=True)
class Text:
    """Columns over the tokens of one article; `head` and `sentence` are token and sentence numbers.

    `cased[i]` tells that a capital at token i means something: not in Title Case or all-caps paragraphs.
    `ents` are the model's entities as (first token, past the last, label). `body` is False in headlines.
    `forms` are the different words, `dateline` is the town that the article was sent from, in lower case.
    `sport` tells that the article is on a match.
    """

    string: str
    words: list[str]
    lower: list[str]
    tags: list[str]
    deps: list[str]
    head: list[int]
    start: list[int]
    sentence: list[int]
    paragraph: list[int]
    cased: list[bool]
    body: list[bool]
    label: list[str]
    ents: list[tuple[int, int, str]]
    forms: frozenset[str]
    dateline: str
    sport: bool

    def end(self, last: int) -> int:
        """The character after token `last`."""
        return self.start[last] + len(self.words[last])

    def surface(self, first: int, stop: int) -> str:
        """The article's own characters of the tokens [first, stop)."""
        return self.string[self.start[first] : self.end(stop - 1)]

    def glued(self, i: int) -> bool:
        """Whether token i follows its predecessor without a space."""
        return i > 0 and self.end(i - 1) == self.start[i]

    def word(self, i: int) -> str:
        """Token i in lower case; empty outside the article."""
        return self.lower[i] if 0 <= i < len(self.lower) else ""

    def tag(self, i: int) -> str:
        """The part-of-speech tag of token i; empty outside the article."""
        return self.tags[i] if 0 <= i < len(self.tags) else ""

    def opens(self, i: int) -> bool:
        """Whether token i is the first word of its sentence or paragraph, quotation marks left out."""
        while i > 0 and self.sentence[i - 1] == self.sentence[i]:
            i -= 1
            if any(c.isalnum() for c in self.words[i]):
                return False
        return True

    def same(self, i: int, j: int) -> bool:
        """Whether both tokens exist and stand in one paragraph."""
        return 0 <= i < len(self.words) and 0 <= j < len(self.words) and self.paragraph[i] == self.paragraph[j]

    def capital(self, i: int) -> bool:
        """Whether token i exists and begins with a capital letter."""
        return 0 <= i < len(self.words) and self.words[i][:1].isupper()

    def title(self, i: int) -> bool:
        """Whether token i is a rank or courtesy title."""
        return self.word(i) in RANKS or self.word(i) in HONORIFICS

    def role(self, i: int) -> bool:
        """Whether token i can head a role."""
        return self.word(i) in ROLE_NOUNS


def columns(article: Article, doc: Doc) -> Text:
    """`doc` as columns."""
    tokens = list(doc)
    words = [t.text for t in tokens]
    lower = [w.lower() for w in words]
    starts = [t.idx for t in tokens]
    paragraph: list[int] = []
    place = 0
    for at in starts:
        while place + 1 < len(article.paragraphs) and at >= article.paragraphs[place].span.end:
            place += 1
        paragraph.append(place)
    flat = {number for number, p in enumerate(article.paragraphs) if _flat(article.paragraph_text(p))}
    kinds = [p.kind for p in article.paragraphs] or ["body"]
    sentence: list[int] = []
    number = -1
    for i, token in enumerate(tokens):
        if token.is_sent_start or i == 0 or paragraph[i] != paragraph[i - 1]:
            number += 1
        sentence.append(number)
    return Text(
        article.text,
        words,
        lower,
        [t.tag_ for t in tokens],
        [t.dep_ for t in tokens],
        [t.head.i for t in tokens],
        starts,
        sentence,
        paragraph,
        [p not in flat for p in paragraph],
        [kinds[p] == "body" for p in paragraph],
        [t.ent_type_ for t in tokens],
        [(e.start, e.end, e.label_) for e in doc.ents],
        frozenset(words),
        article.header.dateline.lower(),
        len(_SPORT.intersection(lower)) >= _MATCH,
    )


def _flat(paragraph: str) -> bool:
    """Whether capitals in this paragraph tell nothing: a headline, not a sentence full of names."""
    words = paragraph.split()
    if (len(words) > _HEADLINE and not paragraph.isupper()) or paragraph.endswith((".", '?"', '."', ".”")):
        return False
    long = [w for w in words if w[:1].isalpha() and (len(w) > 3 or w.isupper())]
    capital = sum(w[0].isupper() for w in long)
    return len(long) > 3 and capital >= TITLE_CASE * len(long)
