"""Tables: whoever asked for a value is asked again once it is another one, and nobody else."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.tables import Table, Tables


class Reader:
    """Looks up the words of a text in a table, and remembers which texts it was asked about."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def __call__(self, text: str, words: Table[int]) -> tuple[int, ...]:
        self.read.append(text)
        return words.among(text)


def test_only_who_asked_for_what_has_changed_is_asked_again() -> None:
    tables, reader = Tables(), Reader()
    words, texts = tables.table("words"), {"one": "ab", "two": "bc", "three": "cd"}
    words.now({"a": 1, "b": 2, "c": 3})
    assert dict(tables.each(reader, texts, words)) == {"one": (1, 2), "two": (2, 3), "three": (3,)}
    for changed, answers, asked in (
        ({"a": 1, "b": 2, "c": 3}, {"one": (1, 2), "two": (2, 3), "three": (3,)}, []),
        ({"a": 9, "b": 2, "c": 3}, {"one": (9, 2), "two": (2, 3), "three": (3,)}, ["ab"]),
        ({"a": 9, "b": 2}, {"one": (9, 2), "two": (2,), "three": ()}, ["bc", "cd"]),
        ({"a": 9, "b": 2, "d": 4}, {"one": (9, 2), "two": (2,), "three": (4,)}, ["cd"]),
    ):
        reader.read.clear()
        words.now(changed)
        assert (dict(tables.each(reader, texts, words)), sorted(reader.read)) == (answers, asked)


def test_what_failed_is_asked_again() -> None:
    tables, texts = Tables(), {"one": "a"}
    words = tables.table("words")

    def read(text: str, words: Table[int]) -> int:
        return 12 // words[text]

    words.now({"a": 3})
    tables.each(read, texts, words)
    words.now({"a": 0})
    with pytest.raises(ZeroDivisionError):
        tables.each(read, texts, words)
    words.now({"a": 4})
    assert dict(tables.each(read, texts, words)) == {"one": 3}
    words.now({})
    with pytest.raises(KeyError):
        tables.each(read, texts, words)


values = st.dictionaries(st.sampled_from("abcd"), st.integers(1, 3))
items = st.dictionaries(st.sampled_from("wxyz"), st.text("abcde", max_size=3))


@given(st.lists(st.tuples(values, items), max_size=6))
def test_answers_are_those_of_who_looks_up_all_anew(rounds: list[tuple[Mapping[str, int], Mapping[str, str]]]) -> None:
    tables = Tables()
    words = tables.table("words")
    for known, texts in rounds:
        words.now(known)
        plain = {key: tuple(known[word] for word in text if word in known) for key, text in texts.items()}
        assert list(tables.each(_read, texts, words).items()) == list(plain.items())


def _read(text: str, words: Table[int]) -> tuple[int, ...]:
    return words.among(text)
