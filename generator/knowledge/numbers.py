"""Figures of the same thing lined up over sources and time."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import count

from generator.knowledge.amounts import Amount
from generator.knowledge.connected import Node
from generator.knowledge.gist import Gist
from generator.knowledge.same import HARM
from generator.knowledge.times import bounds
from generator.knowledge.words import TOKEN, term
from generator.model.ids import slug
from generator.model.knowledge import KnownFact, Measure, Series
from generator.model.memo import Memo

BARE = frozenset({"", "%", "percent", "percentage points", "points", "basis points"})
"""Units that tell nothing by themselves."""
_SHARES = frozenset({"", "~percent", "percentag", "point"})
_STANDS = HARM | {"=rise", "=fall", "=miss"}
SMALL = 10
_FIXED = frozenset("members member countries country states seats times days weeks months years hours people".split())
"""Units whose number is seldom news where it is told once."""

_HARMS = {"=kill": "deaths", "=injure": "people injured", "=miss": "people missing", "ill": "people infected"}

_OF = re.compile(r" (?:of|in) (?:the |its |their |all )?([a-z][\w'’-]+(?: [a-z][\w'’-]+)?)")
_NOUN = re.compile(r" ([a-z]{4,}(?: [a-z]{4,})?)")
_VERBS = re.compile(r"(?:ed|ing)$|^(?:stands?|stood|covers?|reach|totals?|remains?|grew|rose|fell|thanks)$")


_Mark = tuple[str, str, str]
_Row = dict[_Mark, tuple[KnownFact, Amount]]
"""Figures of one measure by article, sentence and what they say: one that a sentence repeats stands once."""


def series(
    facts: Mapping[str, Sequence[KnownFact]],
    articles: Mapping[str, Sequence[Gist]],
    same: Iterable[Sequence[Node]],
    memo: Memo,
) -> dict[str, Series]:
    """Series by id, those with most articles first. A figure that can't be read as a quantity stands in none.

    `facts` and `articles` are by article; `same` are figures that are one measure.
    """
    root = {node: nodes[0] for nodes in same for node in nodes}
    rows: dict[Node, _Row] = defaultdict(dict)
    for told in memo.each(_told, {key: (facts[key], article) for key, article in articles.items()}).values():
        for node, mark, known, figure in told:
            row = rows[root.get(node, node)]
            if mark not in row or (known.fact.said_by and not row[mark][0].fact.said_by):
                row[mark] = (known, figure)
    kept = _sentence_mates(rows)
    lined_up = memo.each(_lined_up, {node: tuple(kept[node].values()) for node in sorted(kept)})
    taken: set[str] = set()
    made = [_named(one, taken) for one in lined_up.values()]
    article = {known.fact.id: key for key, told in facts.items() for known in told}
    made.sort(key=lambda s: (-len({article[m.fact] for m in s.measures}), -len(s.measures), s.id))
    return {s.id: s for s in made}


def _told(given: tuple[Sequence[KnownFact], Sequence[Gist]]) -> tuple[tuple[Node, _Mark, KnownFact, Amount], ...]:
    """The figures of an article."""
    return tuple(
        ((gist.place, figure.key), (known.article, gist.fact.quote, figure.key), known, figure)
        for known, gist in zip(*given, strict=True)
        for figure in gist.amounts
    )


def _sentence_mates(rows: Mapping[Node, _Row]) -> dict[Node, _Row]:
    """Rows without those that only repeat a figure of the same sentence elsewhere."""
    seen: set[_Mark] = set()
    kept: dict[Node, _Row] = {}
    for node, group in sorted(rows.items(), key=_fullest):
        if not group.keys() <= seen:
            kept[node] = group
        seen.update(group)
    return kept


def _fullest(row: tuple[Node, _Row]) -> tuple[int, bool, Node]:
    """Order of rows: those with most figures first, then those whose speaker is known."""
    return -len(row[1]), not any(k.fact.said_by for k, _ in row[1].values()), row[0]


def moved_on(rows: Mapping[str, Series], gists: Mapping[str, Gist]) -> frozenset[str]:
    """Facts that tell how many or how much, where another article has a later figure; the day of its article counts for
    one that names none. What somebody did stays done: a bid that was raised, a rate that was cut.
    """
    found: set[str] = set()
    for row in rows.values():
        told = [(gists[m.fact].brief, m) for m in row.measures]
        days = [(b[1], brief.id, m) for brief, m in told if (b := bounds(m.as_of or brief.published))]
        last = max((day for day, _, _ in days), default=None)
        newest = {(m.value, brief) for day, brief, m in days if day == last}
        values, articles = {value for value, _ in newest}, {brief for _, brief in newest}
        old = [m for day, brief, m in days if day != last and m.value not in values and articles - {brief}]
        found.update(m.fact for m in old if _replaced(m, gists[m.fact], row.label in _HARMS.values()))
    return frozenset(found)


def _replaced(measure: Measure, gist: Gist, toll: bool) -> bool:
    """Whether a figure that is no longer true makes its sentence old."""
    behind = all(x.behind for x in gist.amounts if x.text == measure.text)
    return not behind and (toll or gist.acts <= _STANDS)


def telling(measure: Measure) -> bool:
    """Whether a figure told once is worth a line: no small count, nothing that is always the same number."""
    if measure.value is None or measure.text.startswith(("$", "£", "€", "US$")):
        return measure.value is not None
    words = measure.unit.split()
    if measure.unit in BARE or not words:
        return True
    many = max(measure.value, measure.high or 0.0)
    return many >= 1000 or (many >= SMALL and words[-1].lower() not in _FIXED)


def _lined_up(group: Sequence[tuple[KnownFact, Amount]]) -> Series:
    """The series of one measure, with the id that it has unless another one took it."""
    ordered = sorted(group, key=lambda row: (row[0].when or "9999", row[0].number, row[0].fact.id, row[1].text))
    label = _label(ordered)
    return Series(
        id=slug(label),
        label=label,
        measures=tuple(
            Measure(k.fact.id, a.text, a.value, a.high, a.counted, a.of, a.qualifier, k.when) for k, a in ordered
        ),
    )


def _named(one: Series, taken: set[str]) -> Series:
    """The series with an id that is not yet `taken`."""
    name = one.id
    if name in taken:
        name = next(n for i in count(2) if (n := f"{one.id}-{i}") not in taken)
        one = replace(one, id=name)
    taken.add(name)
    return one


def _label(rows: Sequence[tuple[KnownFact, Amount]]) -> str:
    """The most used words for what is counted, with what it consists of; shares and bare numbers tell of what."""
    harms = {f.harm for _, f in rows}
    if len(harms) == 1 and (harm := _HARMS.get(min(harms))):
        return harm
    names = Counter(f"{f.counted} of {f.of}" if f.of else f.counted for _, f in rows)
    best = min(names, key=lambda n: (-names[n], -len(n), n))
    if best not in BARE:
        return best
    common = set.intersection(*({term(w.lower()) for w in TOKEN.findall(k.fact.text)} for k, _ in rows))
    known, figure = rows[0]
    after = known.fact.text.partition(figure.text)[2]
    for pattern in (_OF, _NOUN):
        if (found := pattern.match(after)) and (subject := _nouns(found[1])):
            return f"{subject}, {best}" if best else subject
    before = TOKEN.findall(known.fact.text.partition(figure.text)[0]) or TOKEN.findall(known.fact.text)
    words = [w.lower() for n, w in enumerate(before) if w.islower() or n == 0]
    about = [w for w in words if (t := term(w)) in common and t not in _SHARES and t[0] != "=" and not _VERBS.search(w)]
    subject = " ".join(dict.fromkeys(about[-2:])) or "figures"
    return f"{subject}, {best}" if best else subject


def _nouns(words: str) -> str:
    """The words up to the first that is a verb or tells nothing by itself; "" where none is left."""
    kept: list[str] = []
    for word in words.split():
        if _VERBS.search(word) or not term(word):
            break
        kept.append(word)
    return " ".join(kept)
