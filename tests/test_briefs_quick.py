"""libyaml's events give the same tree as the pure parser's, to the line, column and offset, or are not used."""

import random
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.briefs import draft, to_text
from generator.briefs.tree import _NOT_QUICK, _QUICK, _UNPRINTABLE, _UNSEEN, _ordinary, _read_quickly, read_tree
from tests import hand_styled
from tests.briefs_made import README_EXAMPLES, article, reading

pytestmark = pytest.mark.skipif(_QUICK is None, reason="PyYAML was built without libyaml")


def agrees(text):
    quick = _read_quickly("x", text.encode())
    if quick is None:
        return False
    root, source = read_tree("x", text.encode())
    assert source.problems == [], text
    assert quick[0] == root, text
    return True


def test_what_the_program_writes_is_read_quickly():
    assert agrees(to_text(draft(article(), reading(), "a")))
    assert agrees(README_EXAMPLES[0])


def test_no_ordinary_character_is_one_that_is_looked_for():
    ordinary = "".join(c for c in map(chr, range(sys.maxunicode + 1)) if _ordinary(c))
    assert len(ordinary) > 100_000
    assert [found[0] for rule in (_NOT_QUICK, _UNPRINTABLE, _UNSEEN) for found in rule.finditer(ordinary)] == []


def test_hand_styled_briefs():
    read = 0
    for seed in range(300):
        rng = random.Random(seed)
        lines = [line for line, _ in hand_styled.write(rng, hand_styled.some_brief(rng)).lines]
        read += agrees(rng.choice(["\n", "\r\n"]).join(lines) + "\n")
    assert read > 150


PIECES = [
    "title: x", "  more", "facts:", "- id: a", "  - id: a", "    text: b", "  text: b", "topics: [a, b]", "a: [x: y]", "s: >-", "s: |-",
    "  one", "   deeper", "", "# c", "  # c", "q: \"a\"", "q: 'it''s' # c", "k: a: b", "k: a #c", "k: #c", "- x", "  - y", "  - k: v",
    "k: - x", "---", "k: \"\\u00e9\\n\"", "k: {a: b}", "x", "  ", "k: [a,", "  b]", "k: ~", "k: 'a", "b'", "m: >-", "    far", "-", "- ",
    "? a", "k: &x y", "k: *x", "k: !t y", "k: a:", "k:v", "k : v", "\"k\": v", "k: \"a\" b", "k: [a]]", "k: [\"a]\", b]", "k:\tv", "é: “ü”", "k: |+", "k: >", "k: >2-", "\tx", "k: [", "]", "k: {", "}", "k: \"a", "  b\"", "e:", "  f:", "    - g",
]  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=7))
def test_any_lines(pieces):
    agrees("\n".join(pieces) + "\n")
    agrees("\r\n".join(pieces))
