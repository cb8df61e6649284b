"""How much a fact matters in its article: a number that orders facts of one article and means nothing beyond it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.reading import KeyFact

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Sentence

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
REPEAT = 0.8
"""How much of a fact's score is lost when a better fact says the same words."""

LONG = 20
"""Content words beyond which a sentence tells no more by being longer."""

COMPARED = 40
"""Only so many better facts are compared, so that a long article costs no more than a line for each sentence."""

Terms = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Ranker:
    """What the importance of one sentence is measured against: the headline and the words of the whole article."""

    headline: Terms
    counts: Mapping[str, int]
    actors: Mapping[str, float]
    topics: frozenset[str]

    def terms(self, sentence: Sentence) -> Terms:
        """The sentence's content words, weighted by how often the article uses them."""
        words = content_words(sentence)
        return {w: math.log(1 + self.counts.get(w, 0)) for w in words}

    def score(self, fact: KeyFact, sentence: Sentence, terms: Terms, place: int) -> float:
        """Importance of one fact by itself. `place` counts the sentences of the body before it.

        Said by a source, acted out, counted or still to come is what analysts keep; how things stand is background.
        """
        root = sentence.root
        value = 1.6 * cosine(self.headline, terms) + 1.0 / math.sqrt(1 + place)
        value += 0.3 * sum(terms.values()) / max(len(terms), 6)
        value += 0.4 * min(1.0, sum(sorted((self.actors.get(a, 0.1) for a in fact.actors), reverse=True)[:3]))
        value += 0.3 * min(len(fact.figures), 2)
        value += 0.1 * min(len(self.topics.intersection(fact.topics)), 3)
        value += 0.4 * min(len(terms), LONG) / LONG
        value += 0.4 * bool(fact.said_by) + 0.15 * any(s in self.actors for s in fact.said_by)
        value += 0.3 * (fact.status != "happened") + 0.15 * (root.tag_ == "VBD")
        value -= 0.4 * (root.lemma_ in {"be", "have"} and not fact.said_by)
        return value - 0.4 * bool(fact.weak)


def content_words(sentence: Sentence) -> frozenset[str]:
    """Lemmas of the words that carry meaning."""
    return frozenset(t.lemma_.lower() for t in sentence if t.pos_ in CONTENT and not t.is_stop and not t.is_punct)


def ranker(doc: Doc, headline: Sequence[Sentence], actors: Mapping[str, float], topics: Sequence[str]) -> Ranker:
    """The ranker of one article. `actors` gives each canonical name a weight between 0 and 1."""
    counts = Counter(w for s in doc.sents for w in content_words(s))
    title = {w: 1.0 for s in headline for w in content_words(s)}
    return Ranker(title, counts, actors, frozenset(topics))


def cosine(a: Terms, b: Terms) -> float:
    """Similarity of two bags of weighted words, 0 to 1."""
    dot = sum(weight * b[w] for w, weight in a.items() if w in b)
    if not dot:
        return 0.0
    return dot / math.sqrt(sum(v * v for v in a.values()) * sum(v * v for v in b.values()))


def discounted(scores: Sequence[float], terms: Sequence[Terms]) -> list[float]:
    """The scores with repetition taken off: best first, each loses what a better one already said."""
    order = sorted(range(len(scores)), key=lambda i: (-scores[i], i))
    result = list(scores)
    for n, i in enumerate(order):
        same = max((cosine(terms[i], terms[j]) for j in order[:n][:COMPARED]), default=0.0)
        result[i] = scores[i] * (1 - REPEAT * max(0.0, same - 0.3))
    return result
