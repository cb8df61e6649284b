"""The fast reader of .base/ files says the same as the reader of YAML, or leaves the word to it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import briefs
from generator.briefs.fixed import read_fixed
from generator.briefs.tree import plain, read_tree

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).map(lambda t: t.strip() or "x")
ITEM = st.fixed_dictionaries(
    {"id": TEXT, "text": TEXT},
    optional={
        "figures": st.lists(TEXT, min_size=1, max_size=3),
        "evidence": st.fixed_dictionaries({"exact": TEXT, "start": TEXT}),
    },
)
BASE = st.fixed_dictionaries(
    {"schema": st.just("1"), "title": TEXT},
    optional={
        "topics": st.lists(TEXT, min_size=1, max_size=3),
        "facts": st.lists(ITEM, min_size=1, max_size=3),
        "deleted": st.fixed_dictionaries({"facts": st.lists(ITEM, min_size=1, max_size=2)}),
    },
)


@given(BASE)
def test_it_reads_what_was_written(values: dict[str, Any]) -> None:
    text = briefs.base_text(values)
    assert read_fixed(text) == values
    assert plain(read_tree("x", text.encode())[0]) == values


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('schema: 1\ntitle: "a"\n', id="a plain value"),
        pytest.param('schema: "1"\ntitle: "a"\ntitle: "b"\n', id="a key twice"),
        pytest.param('schema: "1"\n<<<<<<< ours\ntitle: "a"\n', id="a git conflict"),
        pytest.param('schema: "1"\nfacts:\n', id="cut off"),
        pytest.param('title: "a"\n', id="no schema"),
        pytest.param('schema: "1"\n\ttitle: "a"\n', id="a tab"),
        pytest.param('schema: "1"\nfacts: ["a"]\n', id="a flow list"),
        pytest.param('schema: "1"\ntitle: "a\n  b"\n', id="a text over two lines"),
        pytest.param('schema: "1"\ntopics:\n  - \n', id="an empty entry"),
        pytest.param('schema: "1"\n  \ntitle: "a"\n', id="a line of spaces"),
        pytest.param('schema: "1"\ntitle: "a" # b\n', id="a comment behind a value"),
        pytest.param("", id="nothing"),
    ],
)
def test_anything_else_is_left_to_the_reader_of_yaml(text: str) -> None:
    assert read_fixed(text) is None
