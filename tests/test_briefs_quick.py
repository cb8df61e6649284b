"""The quick parser gives the same tree as the slow one, or leaves the file to it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.briefs import tree

STYLES = st.sampled_from(["plain", "single", "double", "folded", "literal", "flow"])
WORDS = st.text(st.sampled_from("abcÄé€ł ,.-:#'\"0123456789[]{}&*!|>%@"), min_size=1, max_size=40)


def written(style: str, text: str) -> str:
    line = " ".join(text.split()) or "x"
    match style:
        case "single":
            return "'" + line.replace("'", "''") + "'"
        case "double":
            return '"' + line.replace("\\", "\\\\").replace('"', '\\"') + '"'
        case "folded" | "literal":
            return (">-" if style == "folded" else "|") + "\n    " + line + "\n    more of it"
        case "flow":
            return "[a, 'b c', \"d\"]"
        case _:
            return line


@given(st.lists(st.tuples(STYLES, WORDS), min_size=1, max_size=6), st.sampled_from(["\n", "\r\n"]), st.booleans())
@settings(max_examples=300)
def test_both_parsers_give_the_same_tree(values: list[tuple[str, str]], newline: str, comment: bool) -> None:
    lines = [f"key{n}: {written(*value)}" + ("\n# remark" if comment else "") for n, value in enumerate(values)]
    data = ("\n".join(lines) + "\nitems:\n  - a: 1\n    b:\n  - c\n").replace("\n", newline).encode()
    slow, quick = tree.read_tree("x.yaml", data), tree.read_tree("x.yaml", data, quick=True)
    assert slow[0] == quick[0]
    assert slow[1].problems == quick[1].problems


@pytest.mark.parametrize("text", ["a: [1, 2", "a: b: c", "\ta: 1", "a: &x 1\nb: *x", "a: 1\n---\nb: 2", "[" * 100_000])
def test_what_is_wrong_reads_the_same(text: str) -> None:
    slow, quick = tree.read_tree("x.yaml", text.encode()), tree.read_tree("x.yaml", text.encode(), quick=True)
    assert slow[1].problems == quick[1].problems
    assert slow[1].failed
