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
