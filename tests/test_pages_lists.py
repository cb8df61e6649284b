"""Long lists: every link into a list of many parts holds, and what is equal is said once."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from datetime import date
from html import unescape
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from generator.model.knowledge import Conflict, Measure, Series
from generator.pages import routes, words
from generator.pages.pictures.axis import TICK_SPACE, axis
from tests import pages_fixture as made
from tests.pages_fixture import rendered


def test_the_picture_leads_to_the_part_of_a_long_timeline_where_the_entry_stands() -> None:
    known = made.knowledge()
    entry = next(e for e in known.timeline.values() if len(e.date) == len("2031-01-01"))
    days = {f"h-{n:03}": f"2031-{1 + n // 28:02}-{1 + n % 28:02}" for n in range(260)}
    many = {key: replace(entry, id=key, date=day, outcome="") for key, day in days.items()}
    written = rendered(replace(known, timeline=many, summary=replace(known.summary, timeline=tuple(many))))
    asked = re.findall(r'<a href="([^"]*)#(h-\d+)"', written["index.md"])
    where = {"timeline/": "timeline.md", "lists/timeline-2/": "lists/timeline-2.md"}
    assert {address for address, _ in asked} == set(where)
    assert [anchor for address, anchor in asked if f'id="{anchor}"' not in written[where[address]]] == []


def text_of(html: str) -> str:
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", html).split()))


def test_equal_figures_of_one_day_are_one_row() -> None:
    known = made.knowledge()
    first = Measure("f-dddd", "12,000 people", 12000.0, None, "people", "left their homes", "", "2031-03-04")
    told = (first, replace(first, fact="f-gggg"), replace(first, fact="f-mmmm"), replace(first, as_of="2031-03-05"))
    table = rendered(replace(known, series={"s-left": Series("s-left", "people who left", told)}))["numbers.md"]
    rows = [text_of(row) for row in re.findall(r"<tr.*?</tr>", table, re.DOTALL)][1:]
    assert rows == [
        "people who left 12,000 people River Authority 4 Mar 2031 1 2 estimate",
        "people who left 12,000 people outlet not named 4 Mar 2031 4",
        "people who left 12,000 people River Authority 5 Mar 2031 1 estimate",
    ]


def test_what_speaks_against_a_claim_in_one_way_is_one_line() -> None:
    known = made.knowledge()
    claim = next(c for c in known.claims.values() if c.conflicts)
    against = tuple(Conflict(fact, "denial", "denies it") for fact in ("f-jjjj", "f-eeee", "f-mmmm"))
    page = rendered(replace(known, claims={claim.id: replace(claim, conflicts=against)}))["agreement.md"]
    cell = re.findall(r"<td.*?</td>", page, re.DOTALL)[-1]
    assert re.findall(r'class="cite"[^>]*>(\d)<', cell) == ["3", "2", "4"]
    assert text_of(cell).count("denial") == 1


def test_a_fact_with_the_ties_of_one_above_leads_to_that() -> None:
    known = made.knowledge()
    claim = next(c for c in known.claims.values() if {"f-dddd", "f-gggg"} <= set(c.facts))
    both = replace(claim, facts=(*claim.facts, "f-cccc"))
    facts = {**known.facts, "f-cccc": replace(known.facts["f-cccc"], claim=claim.id)}
    changed = replace(known, facts=facts, claims={**known.claims, claim.id: both})
    page = rendered(changed)[routes.article(made.COURIER)]
    told = [text_of(line) for line in re.findall(r'<p class="fact__links">.*?</p>', page) if "told by" in line]
    assert told == ["Also told by Valley Post [2]", "Also told by the same articles as fact 3"]


@given(st.sets(st.dates(date(2030, 1, 1), date(2031, 12, 31)), min_size=2, max_size=40))
def test_labels_of_a_picture_stand_apart_and_the_newest_day_has_one(days: set[date]) -> None:
    ticks = axis([day.isoformat() for day in days], 186, 920).ticks
    assert words.day(max(days).isoformat()) == ticks[-1].label
    rows: dict[int, list[float]] = defaultdict(list)
    for tick in ticks:
        rows[tick.y].append(tick.x)
    assert all(b - a >= TICK_SPACE for row in rows.values() for a, b in pairwise(row))
