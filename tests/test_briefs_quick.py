"""The quick reader says what the parser says, or nothing."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.briefs import to_text
from generator.briefs.quick import read_quick
from generator.briefs.tree import Listing, Scalar, Table, plain, read_tree
from tests import hand_styled
from tests.test_briefs_files import README_EXAMPLES, article, draft, reading


def lines(node):
    """Every key and item with its line: what Problem-free readers use."""
    if isinstance(node, Table):
        return {k: (node.keys[k].line, lines(v)) for k, v in node.values.items()}
    if isinstance(node, Listing) and not node.flow:
        return [(item.line, lines(item)) for item in node.items]
    return None


def agrees(text):
    quick = read_quick(text)
    if quick is None:
        return False
    root, source = read_tree("x", text.encode())
    assert source.problems == [], text
    assert plain(quick) == plain(root), text
    assert lines(quick) == lines(root), text
    return True


def test_what_the_program_writes_is_read_quickly():
    assert agrees(to_text(draft(article(), reading(), "a")))
    assert all(agrees(text) for text in README_EXAMPLES[:1])


def test_hand_styled_briefs():
    read = 0
    for seed in range(300):
        rng = random.Random(seed)
        read += agrees("\n".join(line for line, _ in hand_styled.write(rng, hand_styled.some_brief(rng)).lines) + "\n")
    assert read > 30


PIECES = [
    "title: x", "  more", "facts:", "- id: a", "  - id: a", "    text: b", "  text: b", "topics: [a, b]", "a: [x: y]", "s: >-", "s: |-",
    "  one", "   deeper", "", "# c", "  # c", "q: \"a\"", "q: 'it''s' # c", "k: a: b", "k: a #c", "k: #c", "- x", "  - y", "  - k: v",
    "k: - x", "---", "k: \"\\u00e9\\n\"", "k: {a: b}", "x", "  ", "k: [a,", "  b]", "k: ~", "k: 'a", "b'", "m: >-", "    far", "-", "- ",
    "? a", "k: &x y", "k: *x", "k: !t y", "k: a:", "k:v", "k : v", "\"k\": v", "k: \"a\" b", "k: [a]]", "k: [\"a]\", b]", "e:", "  f:", "    - g",
]  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=7))
def test_any_lines(pieces):
    agrees("\n".join(pieces) + "\n")


@pytest.mark.parametrize(
    "text", ["a: b\ttab", "a: \u200bx", "a: b\na: c", 'a: "\\ud800"', "", "# only", "a: b\n  c: d", "a:\n  b\n"]
)
def test_doubt_is_left_to_the_parser(text):
    assert read_quick(text) is None


def test_scalars_keep_what_makes_them_empty():
    root = read_quick("a: ~\nb: \"~\"\nc:\nd: ''\n")
    assert plain(root) == {"a": "", "b": "~", "c": "", "d": ""}
    assert isinstance(root.values["c"], Scalar)
