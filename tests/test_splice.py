"""Single changes to a hand-styled brief, each with the exact lines that change."""

import copy
import difflib

import pytest

from generator.briefs import SpliceError, splice
from generator.briefs.edits import Edits
from generator.briefs.tree import plain, read_tree

TEXT = """\
# our brief
title: A   # about the title
author:
summary: >-   # fold
  one two
  three
topics: [a, b, c]   # ts
facts:
  # about one
  - id: f-1   # its id
    text: one
    # inside
    when: 2031
    # tail of one

  # about two
  - id: f-2
    text: 'it''s'
    figures:
    - q
    - r # rr
    actors: [
      A,  # first
      B,
    ]

  - text: three

# before questions
questions:
- published: x
"""
LONG = " ".join(["water"] * 50)


def values():
    root, source = read_tree("x", TEXT.encode())
    assert source.problems == []
    return plain(root)


def at(*path, value):
    """Set the value at `path`."""

    def change(v):
        for part in path[:-1]:
            v = v[part]
        v[path[-1]] = value

    return change


def out(*path):
    """Take away what is at `path`."""

    def change(v):
        for part in path[:-1]:
            v = v[part]
        del v[path[-1]]

    return change


def into(*path, index, value):
    def change(v):
        for part in path:
            v = v[part]
        v.insert(index, value)

    return change


def first_key(v):
    v["facts"][2] = {"id": "f-3", **v["facts"][2]}


CASES = [
    pytest.param(at("title", value="B: c"), ["-title: A   # about the title", '+title: "B: c"   # about the title'], id="plain to quoted"),
    pytest.param(at("title", value=""), ["-title: A   # about the title", "+title:   # about the title"], id="emptied"),
    pytest.param(at("author", value="Me"), ["-author:", "+author: Me"], id="filled in"),
    pytest.param(at("author", value=LONG), ["-author:", "+author: >-", "+  " + " ".join(["water"] * 16), "+  " + " ".join(["water"] * 16), "+  " + " ".join(["water"] * 16), "+  water water"], id="long text is folded"),
    pytest.param(at("summary", value="four five"), ["-summary: >-   # fold", "-  one two", "-  three", "+summary: >- # fold", "+  four five"], id="folded"),
    pytest.param(at("summary", value="a\nb"), ["-summary: >-   # fold", "-  one two", "-  three", '+summary: "a\\nb" # fold'], id="folded to lines"),
    pytest.param(at("topics", value=["b", "no"]), ["-topics: [a, b, c]   # ts", '+topics: [b, "no"]   # ts'], id="list in brackets"),
    pytest.param(at("topics", value=[]), ["-topics: [a, b, c]   # ts", "+topics: []   # ts"], id="list emptied"),
    pytest.param(into("topics", index=0, value="z"), ["-topics: [a, b, c]   # ts", "+topics: [z, a, b, c]   # ts"], id="first in brackets"),
    pytest.param(into("facts", 1, "figures", index=1, value="n: 1"), ['+    - "n: 1"'], id="item in the middle"),
    pytest.param(out("facts", 1, "figures", 0), ["-    - q"], id="item out"),
    pytest.param(at("facts", 1, "actors", value=["A", "C"]), ["-      B,", "+      C,"], id="item in open brackets"),
    pytest.param(at("facts", 1, "actors", value=["B"]), ["-      A,  # first", "+        # first"], id="item with a comment out"),
    pytest.param(at("facts", 1, "text", value="it's new"), ["-    text: 'it''s'", "+    text: 'it''s new'"], id="single quotes"),
    pytest.param(at("facts", 0, "where", value="Oster"), ["+    where: Oster"], id="key in"),
    pytest.param(out("facts", 0, "when"), ["-    when: 2031"], id="key out"),
    pytest.param(out("facts", 2), ["-  - text: three", "-"], id="last fact out"),
    pytest.param(out("facts", 0), ["-  - id: f-1   # its id", "-    text: one", "+  # its id", "-    when: 2031"], id="fact out, comments stay"),
    pytest.param(into("facts", index=1, value={"id": "f-9", "text": "new", "topics": ["a"]}), ["+  - id: f-9", "+    text: new", "+    topics: [a]"], id="fact in"),
    pytest.param(first_key, ["-  - text: three", "+  - id: f-3", "+    text: three"], id="id in"),
    pytest.param(at("author", value=["X", "Z"]), ["-author:", "+author: [X, Z]"], id="empty to list"),
    pytest.param(at("facts", 1, "figures", value="q"), ["-    figures:", "-    - q", "-    - r # rr", "+    figures: q", "+      # rr"], id="list to text"),
    pytest.param(at("url", value="u"), ["+url: u"], id="key at the end"),
]  # fmt: skip


def changed(before, after):
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if not line.startswith(("---", "+++", "@@"))]


@pytest.mark.parametrize(("change", "lines"), CASES)
@pytest.mark.parametrize("style", ["plain", "crlf", "bom"])
def test_changed_lines(change, lines, style):
    old, new = values(), values()
    change(new)
    text = {"plain": TEXT, "crlf": TEXT.replace("\n", "\r\n"), "bom": "\ufeff" + TEXT}[style]
    result = splice(text, old, new)
    assert changed(text, result) == lines
    if style == "crlf":
        assert result.count("\n") == result.count("\r\n")


def test_nothing_to_change_is_the_same_text():
    assert splice(TEXT, values(), copy.deepcopy(values())) == TEXT


def test_a_file_that_says_something_else_is_refused():
    with pytest.raises(SpliceError, match="run the command again"):
        splice(TEXT, {**values(), "title": "other"}, values())


def test_no_final_line_break_stays_so():
    assert splice("title: x\ntopics: [a]", {"title": "x", "topics": ["a"]}, {"title": "x"}) == "title: x"
    assert splice("title: x", {"title": "x"}, {"title": "x", "url": "u"}) == "title: x\nurl: u"


def test_what_cannot_be_done_without_loss_is_refused():
    with pytest.raises(SpliceError):
        splice("title: x\n", {"title": "x"}, {})


DENSE = """\
actors:
- {name: Ann, role: x}  # the mayor
- {name: Bo}
facts:
- id: f-1
  text: one

- id: f-2
  text: two
"""
DENSE_CASES = [
    pytest.param(at("actors", 0, "role", value="y: z"), ["-- {name: Ann, role: x}  # the mayor", '+- {name: Ann, role: "y: z"}  # the mayor'], id="value in braces"),
    pytest.param(at("actors", 1, "role", value="w"), ["-- {name: Bo}", "+- {name: Bo, role: w}"], id="key into braces"),
    pytest.param(lambda v: v["actors"].__setitem__(0, {"type": "person", "name": "Ann", "role": "z"}), ["-- {name: Ann, role: x}  # the mayor", "+- {type: person, name: Ann, role: z}  # the mayor"], id="first key into braces"),
    pytest.param(out("actors", 0, "role"), ["-- {name: Ann, role: x}  # the mayor", "+- {name: Ann}  # the mayor"], id="key out of braces"),
    pytest.param(into("facts", index=1, value={"id": "f-9", "text": "new"}), ["+- id: f-9", "+  text: new", "+"], id="fact in between, spaced like the others"),
    pytest.param(into("facts", index=0, value={"id": "f-9", "text": "new"}), ["+- id: f-9", "+  text: new", "+"], id="first fact"),
    pytest.param(into("facts", index=2, value={"id": "f-9", "text": "new"}), ["+", "+- id: f-9", "+  text: new"], id="last fact"),
    pytest.param(into("actors", index=2, value={"name": "Cy"}), ["+- name: Cy"], id="actor behind braces"),
    pytest.param(out("facts", 0), ["-- id: f-1", "-  text: one"], id="first fact out"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "lines"), DENSE_CASES)
def test_changed_lines_of_a_dense_brief(change, lines):
    root, _ = read_tree("x", DENSE.encode())
    old, new = plain(root), plain(root)
    change(new)
    assert changed(DENSE, splice(DENSE, old, new)) in (lines, lines[-1:] + lines[:-1])


@pytest.mark.parametrize(
    ("written", "says"),
    [
        pytest.param("title: other\n", "without rewriting", id="other values"),
        pytest.param("title: [\n", "without rewriting", id="not readable"),
        pytest.param("title: new\n", "lose a comment", id="comment lost"),
    ],
)
def test_a_bad_splice_is_never_handed_out(monkeypatch, written, says):
    monkeypatch.setattr(Edits, "applied", lambda self: written)
    with pytest.raises(SpliceError, match=says):
        splice("title: x # mine\n", {"title": "x"}, {"title": "new"})


def test_text_after_a_folded_value_stays_a_comment():
    text = "facts:\n- id: f-1\n  cue: >-\n      folded\n  figures:\n    - a\n        # deep\n    - b\n"
    old = {"facts": [{"id": "f-1", "cue": "folded", "figures": ["a", "b"]}]}
    result = splice(text, old, {"facts": [{"id": "f-1", "cue": "folded"}]})
    assert result == "facts:\n- id: f-1\n  cue: >-\n      folded\n  # deep\n"
