"""Public and own bad YAML, where the collection is at hand."""

import json
import time

import pytest

from generator.briefs import read_brief
from generator.briefs.tree import plain, read_tree
from tests.hostile.collection import NEEDED, built, items

pytestmark = NEEDED

OURS = {"d": "published", "n": "schema", "x": "schema"}
"""Keys of the collection whose value is a date or a number, and our keys of that kind."""


def as_wanted(text, want):
    data = text.encode("utf-8", "surrogatepass")
    root, source = read_tree("x", data)
    errors = [p for p in source.problems if p.severity == "error"]
    value = plain(root)
    key, _, written = text.partition(": ")
    if want.startswith("string") or want == "date by schema only":
        expected = "a" if " #" in written else written
        return not errors and list(value.values()) == [expected]
    if want == "null":
        return not errors and list(value.values()) == [""]
    if want == "null!" or want.startswith("warn"):
        return not errors and any(p.severity == "warning" for p in source.problems)
    if want.startswith("ok"):
        return not source.problems
    if want == "key stays string on":
        return list(value) == ["on"]
    _, problems = read_brief("x", data)
    if want.startswith("unknown key"):
        return "did you mean 'actors'" in problems[0].hint
    if want in ("error not a mapping", "error empty file", "error key must be text"):
        return bool(problems)
    if key in OURS:
        _, problems = read_brief("x", f"{OURS[key]}: {written}".encode())
        return [(p.line, p.column) for p in problems] == [(1, len(OURS[key]) + 3)]
    place = next((word for word in want.split() if word[:1].isdigit()), "")
    hint = "quote" not in want or any("quote" in p.hint for p in errors)
    return bool(errors) and hint and (not place or f"{errors[0].line}:{errors[0].column}" == place)


@pytest.mark.parametrize("case", items("own_yaml_traps.jsonl"), ids=lambda c: c["id"])
def test_traps(case):
    assert as_wanted(case["s"], case["want"])


@pytest.mark.parametrize("case", items("own_yaml_big.jsonl"), ids=lambda c: c["id"])
def test_bombs(case):
    data = built(case["s"]).encode()
    start = time.process_time()
    brief, problems = read_brief("x", data)
    assert brief is None
    assert problems
    assert time.process_time() - start < 2


def texts(value):
    """JSON as our reader sees it: every scalar its text, nothing where there is nothing."""
    if isinstance(value, dict):
        return {str(k): texts(v) for k, v in value.items()}
    if isinstance(value, list):
        return [texts(v) for v in value]
    return value if isinstance(value, str) else None


def agrees(read, wanted):
    if isinstance(wanted, dict):
        return (
            isinstance(read, dict) and read.keys() == wanted.keys() and all(agrees(read[k], wanted[k]) for k in wanted)
        )
    if isinstance(wanted, list):
        return isinstance(read, list) and len(read) == len(wanted) and all(map(agrees, read, wanted))
    return wanted is None or read == wanted


def test_yaml_test_suite():
    accepted = different = 0
    wrong = []
    for case in items("yaml_test_suite.jsonl"):
        root, source = read_tree("x", case["s"].encode("utf-8", "surrogatepass"))
        if source.failed:
            assert all(p.what for p in source.problems)
        elif not case["fail"] and case["json"]:
            accepted += 1
            try:
                wanted = json.loads(case["json"])
            except json.JSONDecodeError:
                continue
            if not agrees(plain(root), texts(wanted)):
                different += 1
                wrong.append(case["id"])
    print(accepted, different, wrong)
    assert accepted > 120
    assert different <= 3, wrong
