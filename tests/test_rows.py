"""Mappings of one line: each stays what it was, whatever came after it, and knows in what a later one differs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.rows import Change, Rows, change, equal, kept

tables = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 2))


def after(rows: Rows[str, int], wanted: dict[str, int], *, ordered: bool) -> Rows[str, int]:
    """The one after `rows` that has the entries of `wanted`."""
    differs = change(rows, wanted)
    values = {key: wanted[key] for key in differs.touched if key in wanted}
    return rows.next(differs if ordered else Change(differs.touched, False), values, wanted if ordered else None)


@given(st.lists(tables, max_size=8), st.booleans())
def test_each_stays_what_it_was(rounds: list[dict[str, int]], ordered: bool) -> None:
    line = [Rows[str, int]()]
    for wanted in rounds:
        line.append(after(line[-1], wanted, ordered=ordered))
    for rows, wanted in zip(line[1:], rounds, strict=True):
        assert dict(rows.items()) == wanted == {key: rows[key] for key in wanted}
        assert (len(rows), set(rows), "absent" in rows) == (len(wanted), set(wanted), False)
    assert not rounds or not ordered or list(line[-1]) == list(rounds[-1])


@given(st.lists(tables, min_size=2, max_size=8))
def test_a_change_names_every_key_that_differs(rounds: list[dict[str, int]]) -> None:
    line = [Rows(rounds[0])]
    for wanted in rounds[1:]:
        line.append(after(line[-1], wanted, ordered=True))
    for at, last in enumerate(line):
        for later, new in zip(line[at:], rounds[at:], strict=True):
            known = change(last, later)
            differing = {key for key in {*rounds[at], *new} if rounds[at].get(key) != new.get(key)}
            assert differing <= set(known.touched)
            stay = [key for key in rounds[at] if key in new]
            assert known.moved or stay == [key for key in new if key in rounds[at]]


def test_the_same_entries_are_the_same_mapping() -> None:
    rows = Rows({"a": 1, "b": 2})
    assert after(rows, {"a": 1, "b": 2}, ordered=True) is rows
    assert (rows == {"b": 2, "a": 1}, rows == {"a": 1}) == (True, False)


def test_two_of_one_line_are_not_equal() -> None:
    first = Rows({"a": 1, "b": 2})
    second = after(first, {"a": 1, "b": 3}, ordered=True)
    assert (first == second, second == first, first == {"a": 1, "b": 2}) == (False, False, True)


def test_a_line_that_forks_leaves_what_it_had() -> None:
    first = Rows({"a": 1})
    second, other = after(first, {"a": 2}, ordered=True), after(first, {"a": 3}, ordered=True)
    assert [dict(rows.items()) for rows in (first, second, other)] == [{"a": 1}, {"a": 2}, {"a": 3}]
    assert set(change(second, other).touched) == {"a"}


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        pytest.param({"a": 1, "b": 2}, {"b": 2, "a": 1}, False, id="order of keys"),
        pytest.param(({"a": 1, "b": 2},), ({"b": 2, "a": 1},), False, id="order of keys in a tuple"),
        pytest.param(("x", (1,)), ("x", (1,)), True, id="tuples"),
        pytest.param(Rows({"a": 1}), {"a": 1}, True, id="rows and a dict"),
    ],
)
def test_equal(one: object, two: object, same: bool) -> None:
    assert equal(one, two) is same


def test_what_is_kept_is_the_last_where_its_entries_are() -> None:
    fact, other = object(), object()
    last = ((fact,), (other,))
    assert kept(last, ((fact,), (other,))) is last
    assert kept(last, ((fact,), (fact,)))[0] is last[0]
    assert kept(None, (fact,)) == (fact,)
