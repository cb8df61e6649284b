"""Time expressions: where they stand, what they mean, and when that stays open."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.dates.forms import find_expressions
from generator.extract.dates.relative import shift
from generator.extract.dates.resolve import resolve
from generator.extract.dates.setting import WRITTEN, Setting
from generator.model.when import bounds

CASES = Path(__file__).parent / "cases" / "dates.txt"


def read_cases() -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """(published, sentence, [(words, value)]) of every case in the table."""
    for block in CASES.read_text(encoding="utf-8").split("\n\n")[1:]:
        first, *lines = block.rstrip("\n").split("\n")
        published, _, text = first.partition(" | ")
        pairs = [line.strip().rsplit(" = ", 1) for line in lines]
        yield published.strip(), text, [(words, value) for words, value in pairs]


TABLE = list(read_cases())


@pytest.fixture(scope="module")
def found() -> Mapping[str, list[tuple[str, str]]]:
    """What is found in each sentence of the table, as the table writes it."""
    from generator.extract.dates import find_dates
    from generator.language import parse
    from generator.model.article import Article, Published
    from tests import made

    def article(published: str, text: str) -> Article:
        whole = len(published) == 10 and published[0] != "-"
        given = Published(published) if whole else Published(None, published or None)
        return made.article(text, published=given)

    return {
        art.text: [(d.text, d.value or f"?{d.partial or ''}") for d in find_dates(art, doc)]
        for art, doc in parse(article(published, text) for published, text, _ in TABLE)
    }


@pytest.mark.model
@pytest.mark.parametrize(("published", "text", "dates"), [pytest.param(*c, id=c[1][:60]) for c in TABLE])
def test_dates_of_a_sentence(found, published, text, dates):
    assert found[text] == dates


TUESDAY = date(2031, 5, 20)


@pytest.mark.parametrize(
    ("text", "kind", "direction", "anchor", "value"),
    [
        pytest.param("Friday", "weekday", -1, "", "2031-05-16", id="weekday-before"),
        pytest.param("Friday", "weekday", 1, "", "2031-05-23", id="weekday-after"),
        pytest.param("Tuesday", "weekday", -1, "", "2031-05-20", id="weekday-of-publication"),
        pytest.param("last Tuesday", "weekday", -1, "", "2031-05-13", id="last-weekday-is-a-week-back"),
        pytest.param("Wednesday", "weekday", 0, "", None, id="weekday-without-tense-and-far-back"),
        pytest.param("June 1", "month-day", 1, "", "2031-06-01", id="day-ahead"),
        pytest.param("June 1", "month-day", -1, "", None, id="day-that-would-be-a-year-back"),
        pytest.param("June 1", "month-day", -2, "", "2030-06-01", id="day-certainly-past"),
        pytest.param("Sunday, June 1", "month-day", -1, "", "2031-06-01", id="weekday-settles-the-year"),
        pytest.param("December 30 to January 2", "month-day", -1, "", "2030-12-30/2031-01-02", id="over-new-year"),
        pytest.param("June 31, 2030", "month-day", 0, "", None, id="no-such-day"),
        pytest.param("November", "month", -1, "", "2030-11", id="month-back"),
        pytest.param("November", "month", 1, "", "2031-11", id="month-ahead"),
        pytest.param("late May", "month", 0, "", "2031-05", id="month-of-publication"),
        pytest.param("last week", "unit", 0, "", "2031-W20", id="week"),
        pytest.param("next quarter", "unit", 0, "", "2031-Q3", id="quarter"),
        pytest.param("this decade", "unit", 0, "", "2030/2039", id="decade"),
        pytest.param("this century", "unit", 0, "", "2001/2100", id="century"),
        pytest.param("two days later", "shifted", -1, "2031-04-30", "2031-05-02", id="counted-from-the-date-before"),
        pytest.param("two days later", "shifted", -1, "2031-04", None, id="anchor-too-coarse"),
        pytest.param("a year earlier", "shifted", -1, "2031-Q1", "2030-Q1", id="same-quarter-a-year-back"),
        pytest.param("the following month", "next-to", -1, "2030-12-31", "2031-01", id="month-after-the-anchor"),
        pytest.param("01/02/2029", "numeric", 0, "", None, id="day-or-month-first"),
        pytest.param("21/05/2031", "numeric", 0, "", "2031-05-21", id="only-one-reading"),
        pytest.param("5/18/31", "numeric", 0, "", "2031-05-18", id="month-first-short-year"),
    ],
)  # fmt: skip
def test_one_expression(text, kind, direction, anchor, value):
    expressions = find_expressions(text)
    assert [(e.start, e.end, e.kind) for e in expressions] == [(0, len(text), kind)]
    assert resolve(expressions[0], Setting(TUESDAY, direction, anchor)).value == value


@pytest.mark.parametrize(
    "text",
    ["Jul9,2024", "9 July 2024", "July 9, 2024", "9th of July 2024", "2024-07-09", "2024/07/09", "09.07.2024",
     "Tuesday, July 9, 2024", "Tue, Jul 9 2024", "JULY 9, 2024", "9-July-2024"],
)  # fmt: skip
def test_a_day_is_read_in_every_written_form(text):
    (expression,) = find_expressions(text)
    assert resolve(expression, Setting(None)).value == "2024-07-09"


@pytest.mark.parametrize(
    "text",
    [
        "version 2.0.1",
        "call 020-7946-0018",
        "£2,024",
        "a 2024x zoom",
        "on 31-12",
        "24/7",
        "ratio 3/4",
        "№20245",
        "may march",
    ],
)
def test_what_has_no_form_of_a_date(text):
    assert find_expressions(text) == []


@pytest.mark.parametrize(
    ("unit", "count", "value"),
    [("day", -20, "2031-04-30"), ("week", 32, "2032-W01"), ("month", -5, "2030-12"), ("quarter", -2, "2030-Q4"),
     ("year", 1, "2032"), ("decade", -1, "2020/2029"), ("century", -1, "1901/2000")],
)  # fmt: skip
def test_shift(unit, count, value):
    assert shift(TUESDAY, unit, count) == value


PIECES = st.sampled_from(
    [
        "May", "March", "3", "14", "2031", "1999", "Monday", "last", "next", "this", "year", "week", "the", "of",
        "in", "-", "/", ",", ".", "Sept.", "9", "to", "and", "until", "two", "days", "earlier", "ago", "Q3",
        "quarter", "1990s", "'90s", "century", "12", "weekend", "same", "day", "Christmas", "half", "spring",
        "\u00a0", "\u2019", "\n",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=12).map(" ".join) | st.text(max_size=60)


@given(TEXTS)
def test_expressions_lie_in_order_and_never_overlap(text):
    spans = [(e.start, e.end) for e in find_expressions(text)]
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(TEXTS, st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.sampled_from([-2, -1, 0, 1]))
def test_every_value_is_a_calendar_value_and_needs_its_publication_date(text, published, direction):
    for expression in find_expressions(text):
        dated, undated = (
            resolve(expression, Setting(published, direction)),
            resolve(expression, Setting(None, direction)),
        )
        assert dated.value is None or bounds(dated.value) is not None
        assert undated.value is None or (undated.rule == WRITTEN and undated.value == dated.value) or "9/11" in text


@pytest.mark.parametrize("piece", ["May 3 to ", "1-", "2019 ", "last ", "the end of ", "3/3/", "a year ", "'9"])
def test_time_grows_with_the_text_and_not_with_its_square(piece):
    start = time.process_time()
    find_expressions(piece * 8000)
    assert time.process_time() - start < 4
