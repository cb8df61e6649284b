"""What people get wrong: each mistake is found at its line and column, and the message says the way out."""

import json
import re
from pathlib import Path

import pytest

from generator.briefs import load_desk
from generator.problems import report

GOOD = Path(__file__).parent.joinpath("cases", "briefs", "good.yaml").read_text(encoding="utf-8")
CASES = json.loads(Path(__file__).parent.joinpath("cases", "briefs", "mistakes.json").read_text(encoding="utf-8"))


def broken(case):
    """The good brief with the mistake in it, and where it is: the mark « in the new text."""
    assert GOOD.count(case["old"]) == 1, case["old"]
    before = GOOD[: GOOD.index(case["old"])]
    text = before + case["new"]
    place = text.index("«")
    line, column = text[:place].count("\n") + 1, place - text.rfind("\n", 0, place)
    return GOOD.replace(case["old"], case["new"].replace("«", "")), line, column


def test_the_good_brief_is_good():
    desk, problems = load_desk({"briefs/good.yaml": GOOD.encode()}, {})
    assert report(problems) == ""
    assert len(desk.briefs) == 1


@pytest.mark.parametrize("case", CASES, ids=[c["id"] for c in CASES])
def test_place_and_way_out(case):
    text, line, column = broken(case)
    _, problems = load_desk({"briefs/good.yaml": text.encode()}, {})
    assert [(p.line, p.column) for p in problems[:1]] == [(line, column)], report(problems)
    assert re.search(case["says"], f"{problems[0].what} ({problems[0].hint})"), report(problems)


def test_most_typos_get_the_right_suggestion():
    typos = [c for c in CASES if c.get("typo")]
    right = 0
    for case in typos:
        _, problems = load_desk({"briefs/good.yaml": broken(case)[0].encode()}, {})
        right += f"did you mean '{case['typo']}'?" in report(problems)
    assert len(CASES) >= 60
    assert right >= 0.9 * len(typos)


SPECIAL = [
    ("_actors", "name: Ann\n", "1:1", "each entry starts with '- '"),
    ("_actors", "- Ann Lee\n", "1:3", "write - name: Ann Lee"),
    ("_actors", "[]\n- name: Ann Lee\n", "2:1", r"delete the \[\]"),
    ("_actors", "- name: Ann Lee\n  alias: [A. Lee]\n", "2:3", "did you mean 'aliases'"),
    ("_actors", "- name: Ann Lee\n  same_as: [A. Lee]\n", "2:3", "did you mean 'aliases'"),
    ("_topics", "flood:\n  label: Flood\n", "1:1", "each entry starts with '- '"),
    ("_topics", "- id: Flood damage\n", "1:7", "small letters, digits and hyphens"),
    ("_topics", "- flood\n", "1:3", "write - id: flood"),
    ("_topics", "- id: flood\n  terms: water, dam\n", "2:10", r"write terms: \[water, dam\]"),
    ("_briefing", "titel: Flood\n", "1:1", "did you mean 'title'"),
    ("_briefing", "judgments:\n  - We think so\n", "2:5", "write - text: We think so"),
    ("_briefing", "sources:\n  - name: Post\n    reliability: b\n", "3:18", "did you mean 'B'"),
    ("_briefing", "title: Flood: day 3\n", "1:13", "put quotes round it: title"),
]


@pytest.mark.parametrize(("name", "text", "place", "says"), SPECIAL)
def test_place_and_way_out_in_the_editors_other_files(name, text, place, says):
    _, problems = load_desk({f"briefs/{name}.yaml": text.encode()}, {})
    assert problems[0].where == f"briefs/{name}.yaml:{place}", report(problems)
    assert re.search(says, f"{problems[0].what} ({problems[0].hint})"), report(problems)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param("title: Flood".encode("utf-16"), "1:1: is saved as UTF-16 (save the file", id="UTF-16"),
        pytest.param("title: Fl\xfcsse".encode("latin-1"), "1:10: not UTF-8 text (save the file", id="Latin-1"),
        pytest.param(b"", "1:1: the file is empty (delete it", id="empty"),
        pytest.param(b"topics: [flood]\ntitle:\n", "2:1: the title is empty (write the headline", id="no headline"),
    ],
)
def test_a_file_that_tells_nothing_is_named(data, says):
    _, problems = load_desk({"briefs/flood.yaml": data}, {})
    assert report(problems).startswith(f"briefs/flood.yaml:{says}")


def test_a_copied_brief_is_one_mistake_and_the_copy_is_the_one_named():
    base = b'schema: "1"\nfacts:\n  - id: "f-b3mm"\n    evidence:\n      exact: "The army will."\n'
    files = {"briefs/a-copy.yaml": GOOD.encode(), "briefs/good.yaml": GOOD.encode()}
    _, problems = load_desk(files, {"briefs/.base/good.yaml": base})
    assert [(p.file, p.severity) for p in problems] == [("briefs/a-copy.yaml", "error")]
    assert "briefs/good.yaml is a brief of the same source" in problems[0].what
