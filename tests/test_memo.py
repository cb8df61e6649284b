"""Answers that are kept: the same ones come back, parts that stayed the same stay the same object."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.memo import Memo
from generator.model.rows import shared


@dataclass(frozen=True)
class Row:
    name: str
    values: tuple[int, ...] = ()


def test_a_function_is_asked_again_only_where_its_inputs_differ() -> None:
    asked: list[int] = []

    def double(number: int) -> tuple[int, ...]:
        asked.append(number)
        return (2 * number,)

    memo = Memo()
    answers = [memo(double, n) for n in (1, 1, 2, 2, 1)]
    assert (answers, asked) == ([(2,), (2,), (4,), (4,), (2,)], [1, 2, 1])


def test_the_order_of_a_mapping_counts() -> None:
    memo = Memo()
    assert [memo(list, given) for given in ({"a": 1, "b": 2}, {"b": 2, "a": 1})] == [["a", "b"], ["b", "a"]]


def test_each_part_has_an_answer_of_its_own() -> None:
    memo = Memo()
    first = {part: memo(Row, part, part=part) for part in "ab"}
    assert memo(Row, "a", part="a") is first["a"]
    assert memo(Row, "b", part="b") is first["b"]


def test_an_answer_that_comes_out_the_same_is_the_same_object() -> None:
    memo = Memo()
    first = memo(by_name, ("a", "b"))
    assert memo(by_name, ("a", "b", "")) is first


def by_name(names: tuple[str, ...]) -> dict[str, Row]:
    return {name: Row(name) for name in names if name}


@pytest.mark.parametrize(
    ("last", "new", "same", "kept"),
    [
        pytest.param({"a": Row("a")}, {"a": Row("a")}, True, ["a"], id="nothing differs"),
        pytest.param({"a": Row("a")}, {"a": Row("a"), "b": Row("b")}, False, ["a"], id="one more"),
        pytest.param({"a": Row("a"), "b": Row("b")}, {"b": Row("b")}, False, ["b"], id="one less"),
        pytest.param({"a": Row("a"), "b": Row("b")}, {"b": Row("b"), "a": Row("a")}, False, ["a", "b"], id="order"),
        pytest.param({"a": Row("a")}, {"a": Row("a", (1,))}, False, [], id="one differs"),
        pytest.param({"a": {"x": Row("a")}}, {"a": {"x": Row("a")}}, True, ["a"], id="in depth"),
    ],
)
def test_parts_are_shared(last: dict[str, Any], new: dict[str, Any], same: bool, kept: list[str]) -> None:
    result = shared(last, new)
    assert (result == new, list(result)) == (True, list(new))
    assert (result is last) is same
    assert sorted(key for key, value in result.items() if value is last.get(key)) == kept


def test_entries_are_shared_by_their_place() -> None:
    last = (Row("a"), Row("b"))
    result = shared(last, (Row("a"), Row("c"), Row("d")))
    assert result == (Row("a"), Row("c"), Row("d"))
    assert result[0] is last[0]


rows = st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 3) | st.tuples(st.integers(0, 3)))


def tell(value: object, suffix: str) -> tuple[str, ...]:
    return (str(value), suffix)


@given(st.lists(st.tuples(rows, st.sampled_from("xy")), max_size=6))
def test_each_is_a_call_for_each_value(rounds: list[tuple[dict[str, object], str]]) -> None:
    memo = Memo()
    for items, suffix in rounds:
        answers = memo.each(tell, items, suffix)
        assert list(answers.items()) == [(key, tell(value, suffix)) for key, value in items.items()]


def test_each_works_only_at_what_differs() -> None:
    memo = Memo()
    seen: list[tuple[str, ...]] = []

    def look(value: tuple[str, ...]) -> str:
        seen.append(value)
        return " ".join(value)

    first = memo.each(look, {"a": ("x",), "b": ("y",)})
    assert memo.each(look, {"a": ("x",), "b": ("y",)}) is first
    assert memo.each(look, {"b": ("z",), "a": ("x",)}) == {"b": "z", "a": "x"}
    assert seen == [("x",), ("y",), ("z",)]


parts = st.dictionaries(st.sampled_from("xyz"), st.lists(st.integers(0, 2), min_size=1, max_size=2).map(tuple))


def spread(value: dict[str, tuple[int, ...]]) -> dict[str, tuple[int, ...]]:
    return dict(value)


@given(st.lists(st.dictionaries(st.sampled_from("abcdef"), parts), max_size=6))
def test_gathered_is_everything_in_order(rounds: list[dict[str, dict[str, tuple[int, ...]]]]) -> None:
    memo = Memo()
    for items in rounds:
        wanted: dict[str, tuple[int, ...]] = {}
        for value in items.values():
            for key, entries in value.items():
                wanted[key] = wanted.get(key, ()) + entries
        assert memo.gathered(spread, items) == wanted


def test_gathered_rows_that_no_value_touches_stay() -> None:
    memo = Memo()
    first = memo.gathered(spread, {"a": {"x": (1,)}, "b": {"y": (2,), "x": (3,)}})
    second = memo.gathered(spread, {"a": {"x": (1,)}, "b": {"x": (4,), "y": (2,)}})
    assert (second, first["x"]) == ({"x": (1, 4), "y": (2,)}, (1, 3))
    assert second["y"] is first["y"]


def numbers(value: dict[str, tuple[int, ...]]) -> dict[str, int]:
    """Under keys that no other value has: each value has a letter of its own in `articles`."""
    return {f"{key}{n}": n for key, own in value.items() for n in own}


def size(value: tuple[int, ...]) -> int:
    return sum(value)


def letters(value: dict[str, tuple[int, ...]]) -> tuple[str, ...]:
    return tuple(value)


def plus(value: int, other: int) -> int:
    return value + other


def chain_of(memo: Memo, items: dict[str, dict[str, tuple[int, ...]]], table: dict[str, int], other: int) -> list[Any]:
    """Every way of a memo, one after the other, so that each gets what another one answered."""
    own = memo.each(_own, {key: (key, value) for key, value in items.items()})
    flat = memo.flat(numbers, own, in_order=True)
    loose = memo.each(str, memo.flat(dict, own))
    more = memo.each(plus, flat, other)
    gathered = memo.gathered(spread, items)
    ordered = memo.ordered(size, gathered)
    back = memo.ordered(_negative, more)
    down = list(memo.ranking(size, gathered, reverse=True))
    met = memo.met(letters, items, gathered, table)
    beside = memo.beside("all", ordered, table, gathered)
    again = memo.each(repr, memo.beside("again", back, flat))
    return [list(found.items()) for found in (flat, more, ordered, back, met, beside, again)] + [
        dict(gathered),
        down,
        dict(loose),
    ]


def _own(given: tuple[str, dict[str, tuple[int, ...]]]) -> dict[str, tuple[int, ...]]:
    name, value = given
    return {name + key: tuple(dict.fromkeys(own)) for key, own in value.items()}


def _negative(value: int) -> int:
    return -value


worlds = st.dictionaries(st.sampled_from("abcdef"), parts, max_size=6)
tables = st.dictionaries(st.sampled_from("xyz"), st.integers(0, 2))


@given(st.lists(st.tuples(worlds, tables, st.integers(0, 1), st.booleans()), max_size=7))
def test_what_is_kept_gives_what_a_fresh_start_gives(
    rounds: list[tuple[dict[str, dict[str, tuple[int, ...]]], dict[str, int], int, bool]],
) -> None:
    """Also where later links are left out of a round, as those of a function that is skipped."""
    memo = Memo()
    for items, table, other, whole in rounds:
        if whole:
            assert chain_of(memo, items, table, other) == chain_of(Memo(), items, table, other)
        else:
            memo.each(_own, {key: (key, value) for key, value in items.items()})
            memo.gathered(spread, items)


def test_only_what_a_change_touches_is_worked_out_again() -> None:
    memo, seen = Memo(), []

    def look(row: tuple[int, tuple[int, ...]]) -> int:
        seen.append(row)
        return row[0]

    for table in ({"x": 1, "y": 2}, {"x": 1, "y": 3}, {"x": 1, "y": 3}, {"x": 1}):
        memo.each(look, memo.beside("rows", memo.flat(dict, {"a": {"p": 1}, "b": {"q": 2}}), {"p": table.get("y", ())}))
    assert seen[2:] == [(1, 3), (1, ())]
    assert sorted(seen[:2], key=str) == [(1, 2), (2, ())]
