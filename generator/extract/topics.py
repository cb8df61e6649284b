"""What the article is about: the taxonomy's terms first, then general topics, then phrases of the article's own."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.lexicon.topics import DEFAULT_TOPICS
from generator.model.article import Article
from generator.model.ids import slug
from generator.model.taxonomy import Topic

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

HEADLINE, LEAD, BODY = 4.0, 2.0, 1.0
"""Weight of a sentence: what the headline and the first sentences name, the article is about."""

LEADING = 2

NEED, SHARE = 1.9, 0.06
"""A topic needs about the weight of two sentences or of one in the lead, and this share of the whole article."""

MINOR = 0.25
"""In the general taxonomy a topic of less than this share of the weightiest one is a passing matter."""

MOST_GENERAL = 4
"""At most so many topics of the general taxonomy."""

LONE = 2.5
"""What a topic of the general taxonomy needs for which one word speaks: two hotels make no article on tourism."""

NOUNS = frozenset(
    "train strike storm fire school court park ship plane book farm house bridge rocket flood coach parish bus school "
    "bank bill film dam wage party tank".split()
)
"""Terms of the general taxonomy that mean something else as verbs: "trained doctors", "struck a tree"."""

MOST_FOUND, RECURS, PLACES = 2, 3, 3
"""At most so many phrases of the article's own; each returns so often, in so many paragraphs."""

NAMES = frozenset(
    "PERSON ORG GPE NORP LOC FAC DATE TIME MONEY PERCENT CARDINAL ORDINAL QUANTITY EVENT LAW PRODUCT".split()
)
VAGUE = frozenset(
    "year month week day time people man woman way thing part number group case place point side end lot member "
    "statement interview report percent question news today country world official issue fact line hour area work "
    "set kind company service consumer death message motion concern response cooperation car user customer product "
    "version deal plan move decision meeting source expert analyst order problem situation term model piece".split()
)

GENERAL = frozenset(topic.id for topic in DEFAULT_TOPICS)
Words = tuple[str, ...]
Rules = Mapping[str, tuple[tuple[Words, str, frozenset[Words]], ...]]


def find_topics(article: Article, doc: Doc, taxonomy: Sequence[Topic]) -> tuple[str, ...]:
    """Ids of the topics the article is substantially about, weightiest first.

    An empty `taxonomy` means `DEFAULT_TOPICS`, and so does one of which no topic fits. Where none of those does, the
    ids are slugs of noun phrases that the article itself repeats.
    """
    found = _fitting(article, doc, taxonomy) or (_fitting(article, doc, ()) if taxonomy else ())
    return found or tuple(slug(phrase) for phrase in _phrases(article, doc))


def _fitting(article: Article, doc: Doc, taxonomy: Sequence[Topic]) -> tuple[str, ...]:
    """Ids of the topics of one taxonomy, an empty one being the general one, weightiest first."""
    weights = _weights(article, doc)
    total = sum(weights)
    terms: dict[str, set[Words]] = defaultdict(set)
    scores: dict[str, float] = defaultdict(float)
    for found, weight in zip(_matches(doc, taxonomy), weights, strict=True):
        for topic, named in found.items():
            terms[topic] |= named
            scores[topic] += weight * (1 + 0.25 * (min(len(named), 3) - 1))
    minor = 0.0 if taxonomy else MINOR * max(scores.values(), default=0.0)
    need = max(NEED, SHARE * total, minor)
    kept = [t for t, score in scores.items() if score * (1 + 0.1 * (min(len(terms[t]), 4) - 1)) >= need]
    kept = [t for t in kept if taxonomy or scores[t] >= LONE or sum(map(len, terms[t])) > 1]
    order = {topic.id: n for n, topic in enumerate(taxonomy or DEFAULT_TOPICS)}
    kept.sort(key=lambda t: (-scores[t], order[t]))
    return tuple(kept if taxonomy else kept[:MOST_GENERAL])


def sentence_topics(doc: Doc, taxonomy: Sequence[Topic], topics: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    """For each sentence of `doc` the topics that its own words name.

    Those of the taxonomy in its order, then those of `topics` that the article itself gave. Of the general taxonomy,
    also where it stands in for another, only those of `topics`: a medal in an obituary is no sport.
    """
    if taxonomy and topics and GENERAL.issuperset(topics) and not {t.id for t in taxonomy}.intersection(topics):
        return sentence_topics(doc, (), topics)
    known = {topic.id for topic in taxonomy or DEFAULT_TOPICS}
    own = [(topic, tuple(topic.split("-"))) for topic in topics if topic not in known]
    rows = []
    for sentence, found in zip(doc.sents, _matches(doc, taxonomy), strict=True):
        ids = [t.id for t in taxonomy or DEFAULT_TOPICS if t.id in found and (taxonomy or t.id in topics)]
        lemmas = [_plain(t) for t in sentence if t.is_alpha] if own else []
        ids += [topic for topic, words in own if _holds(lemmas, words)]
        rows.append(tuple(ids))
    return tuple(rows)


def _holds(lemmas: Sequence[str], words: Words) -> bool:
    return any(tuple(lemmas[i : i + len(words)]) == words for i in range(len(lemmas) - len(words) + 1))


def _weights(article: Article, doc: Doc) -> list[float]:
    starts = [p.span.start for p in article.paragraphs]
    marks: list[float] = []
    led = 0
    for sentence in doc.sents:
        place = bisect_right(starts, sentence.start_char) - 1
        if place >= 0 and article.paragraphs[place].kind == "headline":
            marks.append(HEADLINE)
            continue
        led += 1
        marks.append(LEAD if led <= LEADING else BODY)
    return marks


def _matches(doc: Doc, taxonomy: Sequence[Topic]) -> list[dict[str, set[Words]]]:
    """For each sentence: topic -> the terms of it that stand there (the first part of a paired term)."""
    rules = _rules(tuple(taxonomy) or DEFAULT_TOPICS)
    return [_found(sentence, rules, general=not taxonomy) for sentence in doc.sents]


def _found(sentence: Span, rules: Rules, *, general: bool) -> dict[str, set[Words]]:
    """In the `general` taxonomy a word inside a longer term speaks for that one's topic only: "wind farm"."""
    tokens = [token for token in sentence if token.text not in {"-", "\u2010", "\u2011"}]
    keys = [_keys(token, general=general) for token in tokens]
    parts: set[Words] = set()
    places: list[tuple[int, Words, str, frozenset[Words]]] = []
    for i, forms in enumerate(keys):
        for form in forms:
            for words, topic, others in rules.get(form, ()):
                if len(words) + i <= len(keys) and all(w in keys[i + n] for n, w in enumerate(words)):
                    parts.add(words)
                    places.append((i, words, topic, others))
    told = [place for place in places if place[3] <= parts]
    inside = {(i + n, topic) for i, words, topic, _ in told if len(words) > 1 for n in range(len(words))}
    covered = {i for i, _ in inside} if general else set()
    found: dict[str, set[Words]] = defaultdict(set)
    for i, words, topic, others in told:
        if len(words) > 1 or i not in covered or (i, topic) in inside:
            found[topic].add(min({words, *others}))
    return found


@lru_cache(maxsize=8)
def _rules(taxonomy: tuple[Topic, ...]) -> Rules:
    """First word -> (words of one part, topic, the other parts that the sentence must hold)."""
    index: dict[str, list[tuple[Words, str, frozenset[Words]]]] = defaultdict(list)
    for topic in taxonomy:
        for term in topic.terms:
            parts = [tuple(part.casefold().replace("-", " ").split()) for part in term.split("+")]
            for part in filter(None, parts):
                index[part[0]].append((part, topic.id, frozenset(parts) - {part, ()}))
    return {word: tuple(rules) for word, rules in index.items()}


def _keys(token: Token, *, general: bool) -> frozenset[str]:
    lower = token.lower_
    keys = {lower, token.lemma_.casefold()}
    if general and token.tag_.startswith("VB"):
        keys -= NOUNS
    if token.tag_[:3] in {"NNS", "NNP"}:
        keys.add(_singular(lower))
    return frozenset(keys)


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


def _plain(token: Token) -> str:
    return _singular(token.lower_) if token.tag_ in {"NNS", "NNPS"} else token.lower_


def _phrases(article: Article, doc: Doc) -> list[str]:
    """Phrases of several words that recur over the whole article, no names, best first."""
    counts: Counter[Words] = Counter()
    places: dict[Words, set[int]] = defaultdict(set)
    starts = [p.span.start for p in article.paragraphs]
    title = {_plain(t) for t in doc if t.idx < (article.paragraphs[0].span.end if article.paragraphs else 0)}
    for chunk in doc.noun_chunks:
        words = _content(chunk)
        if words:
            counts[words] += 1
            places[words].add(bisect_right(starts, chunk.start_char))
    single = Counter(w for words in counts.elements() for w in words)
    scored = sorted(
        (-_weight(words, n, single, title), words)
        for words, n in counts.items()
        if len(words) > 1 and n >= RECURS and len(places[words]) >= PLACES
    )
    chosen: list[Words] = []
    for _, words in scored:
        if not any(set(words) & set(other) for other in chosen):
            chosen.append(words)
    return [" ".join(words) for words in chosen[:MOST_FOUND]]


def _weight(words: Words, count: int, single: Counter[str], title: Iterable[str]) -> float:
    named = sum(w in title for w in words)
    return count + 0.3 * sum(single[w] for w in words) / len(words) + named + 0.5 * (len(words) - 1)


def _content(chunk: Span) -> Words:
    """The chunk as a readable phrase of common nouns and adjectives, or () when it is none."""
    tokens = [t for t in chunk if t.pos_ in {"NOUN", "ADJ"}]
    if not tokens or tokens[-1] != chunk.root or chunk.root.ent_type_ in NAMES:
        return ()
    while len(tokens) > 1 and (tokens[0].pos_ == "ADJ" or tokens[0].ent_type_ in NAMES):
        tokens = tokens[1:]
    if tokens[0].i and tokens[0].nbor(-1).text == "-":
        return ()
    if any(not t.is_alpha or t.is_stop or len(t) < 3 for t in tokens) or tokens[-1].lemma_.casefold() in VAGUE:
        return ()
    return tuple(_plain(t) for t in tokens[-3:])
