"""Figures of the same thing lined up over sources and time."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from generator.knowledge.amounts import Amount
from generator.knowledge.connected import Node
from generator.knowledge.gist import Gist
from generator.knowledge.same import HARM
from generator.knowledge.times import bounds
from generator.knowledge.words import TOKEN, term
from generator.model.ids import slug
from generator.model.knowledge import KnownFact, Measure, Series
from generator.model.memo import Memo
from generator.model.rows import Rows

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
"""An article, a sentence in it, and a figure: what a sentence repeats stands once."""


class _Figure(NamedTuple):
    """A figure of a fact, where it stands (the fact's place, and its number there), and what it is known by."""

    at: tuple[int, int]
    node: Node
    mark: _Mark
    known: KnownFact
    gist: Gist
    amount: Amount


class _Row(NamedTuple):
    """Figures of one measure, and by what the row comes before others: most figures first, then a known speaker."""

    rank: tuple[int, bool, Node]
    figures: tuple[_Figure, ...]


class Lined(NamedTuple):
    """A series, of how many articles it is and how much its facts matter; and those of its facts (ids) that tell how
    many or how much, where another article has a later figure.
    """

    series: Series
    node: Node
    articles: int
    weight: float
    overtaken: frozenset[str]


def series(
    facts: Mapping[str, Sequence[KnownFact]],
    articles: Mapping[str, Sequence[Gist]],
    same: Mapping[int, Sequence[Node]],
    memo: Memo,
) -> Rows[str, Lined]:
    """Series by id, those with most articles first. A figure that can't be read as a quantity stands in none.

    `facts` and `articles` are by article; `same` are figures that are one measure, under numbers that mean nothing.
    """
    told = memo.flat(_told, memo.beside("figures", facts, articles))
    measured = memo.beside("measured", told, memo.met(_node, told, memo.flat(_roots, same)))
    rows = memo.each(_row, memo.gathered(_by_root, measured))
    mates = memo.beside("mates", rows, memo.met(_marks, rows, memo.gathered(_by_mark, rows)))
    lined_up = memo.ordered(_first, memo.flat(_lined_up, mates))
    named = memo.flat(_named, memo.beside("names", lined_up, _names(lined_up)))
    return memo.ordered(_widest, named)


def _told(article: tuple[Sequence[KnownFact], Sequence[Gist]]) -> dict[tuple[str, int], _Figure]:
    """The figures of an article, by the id of the fact, which stays when another is deleted, and their number in it."""
    return {
        (known.fact.id, number): _Figure(
            (gist.place, number),
            (gist.place, amount.key),
            (known.article, gist.fact.quote, amount.key),
            known,
            gist,
            amount,
        )
        for known, gist in zip(*article, strict=True)
        for number, amount in enumerate(gist.amounts)
    }


def _roots(nodes: Sequence[Node]) -> dict[Node, Node]:
    return dict.fromkeys(nodes, nodes[0])


def _node(figure: _Figure) -> tuple[Node]:
    return (figure.node,)


def _by_root(measured: tuple[_Figure, tuple[tuple[Node, ...]]]) -> dict[Node, tuple[tuple[Node, _Figure]]]:
    figure, (root,) = measured
    node = root[0] if root else figure.node
    return {node: ((node, figure),)}


def _row(found: Sequence[tuple[Node, _Figure]]) -> _Row:
    """The figures of one measure, each mark once: with a speaker where one of them has one."""
    row: dict[_Mark, _Figure] = {}
    for _, figure in sorted(found, key=lambda row: row[1].at):
        mark = figure.mark
        if mark not in row or (figure.known.fact.said_by and not row[mark].known.fact.said_by):
            row[mark] = figure
    unsaid = not any(figure.known.fact.said_by for figure in row.values())
    return _Row((-len(row), unsaid, found[0][0]), tuple(row.values()))


def _marks(row: _Row) -> tuple[_Mark, ...]:
    return tuple([figure.mark for figure in row.figures])


def _by_mark(row: _Row) -> dict[_Mark, tuple[tuple[int, bool, Node]]]:
    return dict.fromkeys(_marks(row), (row.rank,))


def _first(lined: Lined) -> Node:
    return lined.node


def _names(lined_up: Mapping[Node, Lined]) -> dict[Node, str]:
    """An id for each series: that of its label, with a number where another one has it."""
    taken: set[str] = set()
    names: dict[Node, str] = {}
    for node, lined in lined_up.items():
        name = base = lined.series.id
        if name in taken:
            name = next(n for i in count(2) if (n := f"{base}-{i}") not in taken)
        taken.add(name)
        names[node] = name
    return names


def _named(row: tuple[Lined, str]) -> dict[str, Lined]:
    lined, name = row
    return {name: lined if lined.series.id == name else lined._replace(series=replace(lined.series, id=name))}


def _widest(lined: Lined) -> tuple[int, int]:
    return -lined.articles, -len(lined.series.measures)


def overtaken(row: Series, gists: Mapping[str, Gist]) -> frozenset[str]:
    """Facts that tell how many or how much, where another article has a later figure; the day of its article counts for
    one that names none. What somebody did stays done: a bid that was raised, a rate that was cut.
    """
    told = [(gists[m.fact].brief, m) for m in row.measures]
    days = [(b[1], brief.id, m) for brief, m in told if (b := bounds(m.as_of or brief.published))]
    last = max((day for day, _, _ in days), default=None)
    newest = {(m.value, brief) for day, brief, m in days if day == last}
    values, articles = {value for value, _ in newest}, {brief for _, brief in newest}
    old = [m for day, brief, m in days if day != last and m.value not in values and articles - {brief}]
    return frozenset(m.fact for m in old if _replaced(m, gists[m.fact], row.label in _HARMS.values()))


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


def _lined_up(row: tuple[_Row, tuple[tuple[tuple[tuple[int, bool, Node], ...], ...]]]) -> dict[Node, Lined]:
    """The series of one measure, with the id of its label; none where fuller rows have all of its figures."""
    (rank, figures), (mates,) = row
    if all(min(ranks) < rank for ranks in mates):
        return {}
    ordered = sorted(figures, key=lambda f: (f.known.when or "9999", f.known.number, f.known.fact.id, f.amount.text))
    label = _label([(f.known, f.amount) for f in ordered])
    made = Series(slug(label), label, tuple(map(_measure, ordered)))
    articles = {f.known.article for f in ordered}
    gists = {f.known.fact.id: f.gist for f in ordered}
    weight = max(f.known.importance for f in ordered)
    return {rank[2]: Lined(made, rank[2], len(articles), weight, overtaken(made, gists))}


def _measure(figure: _Figure) -> Measure:
    known, a = figure.known, figure.amount
    return Measure(known.fact.id, a.text, a.value, a.high, a.counted, a.of, a.qualifier, known.when)


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
