"""Calendar values as text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.when import bounds, overlap, precision

VALUES = [
    pytest.param("2031-06-25", "day", date(2031, 6, 25), date(2031, 6, 25), id="day"),
    pytest.param("2028-02", "month", date(2028, 2, 1), date(2028, 2, 29), id="leap-february"),
    pytest.param("2031-12", "month", date(2031, 12, 1), date(2031, 12, 31), id="december"),
    pytest.param("9999-12", "month", date(9999, 12, 1), date(9999, 12, 31), id="last-month-there-is"),
    pytest.param("2031", "year", date(2031, 1, 1), date(2031, 12, 31), id="year"),
    pytest.param("2031-W01", "week", date(2030, 12, 30), date(2031, 1, 5), id="week-over-new-year"),
    pytest.param("2026-W53", "week", date(2026, 12, 28), date(2027, 1, 3), id="week-53"),
    pytest.param("2031-Q3", "quarter", date(2031, 7, 1), date(2031, 9, 30), id="quarter"),
    pytest.param("2031-Q4", "quarter", date(2031, 10, 1), date(2031, 12, 31), id="last-quarter"),
    pytest.param("2031-SU", "season", date(2031, 1, 1), date(2031, 12, 31), id="season-of-either-hemisphere"),
    pytest.param("2031-WI", "season", date(2031, 1, 1), date(2032, 2, 29), id="winter"),
    pytest.param("2031-07-09/2031-07-11", "interval", date(2031, 7, 9), date(2031, 7, 11), id="days"),
    pytest.param("1990/1999", "interval", date(1990, 1, 1), date(1999, 12, 31), id="decade"),
    pytest.param("2031-W05/2031-W06", "interval", date(2031, 1, 27), date(2031, 2, 9), id="weeks"),
]


@pytest.mark.parametrize(("value", "kind", "first", "last"), VALUES)
def test_a_calendar_value_has_bounds_and_a_precision(value, kind, first, last):
    assert (bounds(value), precision(value)) == ((first, last), kind)


@pytest.mark.parametrize(
    "value",
    [
        "", "2031-13", "2031-02-30", "2031-W00", "2031-W54", "2025-W53", "2031-Q5", "2031-XX", "0000", "31", "--07-09",
        "2031-07-11/2031-07-09", "2031/", "/2031", "2031-06-25T10:00", "PRESENT_REF",
    ],
)  # fmt: skip
def test_no_calendar_value_has_no_bounds(value):
    assert (bounds(value), precision(value)) == (None, "")


@pytest.mark.parametrize(
    ("a", "b", "together"),
    [
        pytest.param("2031-06", "2031-06-30", True, id="day-in-month"),
        pytest.param("2031-W26", "2031-07-01", False, id="day-after-week"),
        pytest.param("2031-Q2", "2031-06/2031-08", True, id="quarter-and-interval"),
        pytest.param("2031", "nonsense", False, id="no-value"),
    ],
)
def test_overlap(a, b, together):
    assert (overlap(a, b), overlap(b, a)) == (together, together)


@given(st.text(alphabet="0123456789-/WQSPUFAI", max_size=21))
def test_any_text_is_read_without_an_error(text):
    found = bounds(text)
    assert found is None or found[0] <= found[1]
    assert bool(precision(text)) == (found is not None)
