"""How much of each article became facts."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.counted import counted
from generator.pages import routes, words
from generator.pages.lookup import View
from generator.pages.pictures.axis import short

MOST_BARS = 30
"""Beyond this many articles the bars count articles by share instead of showing each."""

ROW = 22
LEFT = 340
LENGTH = 330
WIDTH = 760


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    page: str
    y: int
    length: float
    told: str


@dataclass(frozen=True, slots=True)
class Bars:
    title: str
    text: str
    width: int
    height: int
    left: int
    length: int
    bars: tuple[Bar, ...]


def coverage(view: View) -> Bars | None:
    """A bar an article; for many articles a bar for each tenth. None when nothing is known."""
    known = [a for a in view.articles.values() if a.sentences]
    if not known:
        return None
    title = "Share of sentences that became facts"
    used, whole = sum(a.used for a in known), sum(a.sentences for a in known)
    told = f"{used:,} of {counted(whole, 'sentence')} in {counted(len(known), 'article')}"
    text = f"{told}, {words.share(used, whole)}"
    if len(known) <= MOST_BARS:
        rows = [
            (f"[{a.number}] {a.title}", routes.article(a.id), a.used / a.sentences, f"{a.used} of {a.sentences}")
            for a in known
        ]
    else:
        tenths = [0] * 10
        for a in known:
            tenths[min(9, 10 * a.used // a.sentences)] += 1
        most = max(tenths)
        rows = [
            (f"{10 * n} to {10 * n + 10} % of an article", "", count / most, counted(count, "article"))
            for n, count in enumerate(tenths)
        ]
    bars = tuple(
        Bar(short(label, 44), page, 6 + ROW * n, round(LENGTH * min(1.0, part), 1), told)
        for n, (label, page, part, told) in enumerate(rows)
    )
    return Bars(title, text, WIDTH, 12 + ROW * len(bars), LEFT, LENGTH, bars)
