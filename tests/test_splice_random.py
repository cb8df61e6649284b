"""Random changes to hand-styled briefs: nothing outside the change moves, no comment is lost, the result says what it should."""

import copy
import random
import re

import pytest
import yaml

from generator.briefs.edits import SpliceError
from generator.briefs.splice import filled, splice
from tests import hand_styled
from tests.hand_styled import some_fact, some_text

FIELDS = ["title", "publisher", "url", "author", "summary", "dateline", "origin"]
FACT_FIELDS = ["id", "said_by", "cue", "when", "where", "quote", "note", "text"]


def read(text):
    """What an independent reader makes of it: everything text, nothing resolved."""
    return yaml.load(text.removeprefix("\ufeff"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))


def change(rng, values, touched):
    """One change to `values`; `touched` takes the paths whose lines may differ."""
    facts = values.get("facts") or []
    kind = rng.choice(
        [
            "field",
            "field",
            "drop",
            "fact field",
            "fact field",
            "fact drop",
            "texts",
            "fact texts",
            "fact in",
            "fact out",
            "actor",
        ]
    )
    if kind == "field":
        key = rng.choice(FIELDS)
        insert(rng, values, key, some_text(rng))
        touched.add((key,))
    elif kind == "drop":
        key = rng.choice(FIELDS)
        if values.pop(key, None) is not None:
            touched.add((key,))
    elif kind == "texts":
        edit_texts(rng, values, "topics", touched, ())
    elif kind == "actor" and values.get("actors"):
        number = rng.randrange(len(values["actors"]))
        values["actors"][number]["role"] = some_text(rng)
        touched.add(("actors", number, "role"))
    elif facts:
        number = rng.randrange(len(facts))
        fact = facts[number]
        path = ("facts", fact["#"]) if "#" in fact else ("new",)
        if kind == "fact field":
            key = rng.choice(FACT_FIELDS)
            if key == "id" and fact.get("id"):
                return
            if key not in fact and key == "id":
                insert(rng, fact, key, f"f-{rng.randrange(10**6)}", first=True)
                touched.add((*path, next((k for k in fact if k not in ("#", "id")), "")))
            else:
                if key not in fact:
                    touched.add((*path, next(iter(fact))))
                insert(rng, fact, key, some_text(rng) + (f" {number}" if key == "text" else ""))
            touched.add((*path, key) if "id" in fact or key != "text" else path)
        elif kind == "fact drop":
            key = rng.choice([k for k in fact if k not in ("#", "id", "text")] or ["text"])
            if key != "text":
                was_first = next(k for k in fact if k != "#") == key
                del fact[key]
                touched.add((*path, key))
                if was_first:
                    touched.update((*path, k) for k in fact)
        elif kind == "fact texts":
            edit_texts(rng, fact, rng.choice(["figures", "actors", "topics"]), touched, path)
        elif kind == "fact out":
            del facts[number]
            touched.add(path)
            touched.update({("facts",)} if not facts else ())
        elif kind == "fact in":
            facts.insert(rng.randint(0, len(facts)), some_fact(rng, rng.randrange(100, 10**6)))
            touched.add(("facts",)) if len(facts) == 1 else None


def insert(rng, table, key, value, *, first=False):
    if key in table:
        table[key] = value
        return
    items = list(table.items())
    items.insert(0 if first else rng.randint(0, len(items)), (key, value))
    table.clear()
    table.update(items)


def edit_texts(rng, owner, key, touched, path):
    items = owner.get(key)
    if not isinstance(items, list):
        return
    touched.add((*path, key))
    action = rng.choice(["in", "in", "out", "set"])
    if action == "in" or not items:
        items.insert(rng.randint(0, len(items)), some_text(rng, long=False) + f" n{rng.randrange(1000)}")
    elif action == "out":
        items.pop(rng.randrange(len(items)))
    else:
        items[rng.randrange(len(items))] = some_text(rng, long=False) + f" s{rng.randrange(1000)}"


def numbered(values):
    for number, fact in enumerate(values.get("facts") or ()):
        fact["#"] = number
    return values


def bare(value):
    if isinstance(value, dict):
        return {k: bare(v) for k, v in value.items() if k != "#"}
    return [bare(v) for v in value] if isinstance(value, list) else value


def try_one(seed):
    rng = random.Random(seed)
    old = hand_styled.some_brief(rng)
    page = hand_styled.write(rng, old)
    newline = rng.choice(["\n", "\n", "\r\n"])
    text = newline.join(line for line, _ in page.lines) + newline * (rng.random() < 0.9)
    text = "\ufeff" * (rng.random() < 0.1) + text
    assert filled(read(text)) == filled(old), "the generator wrote something else"
    new = numbered(copy.deepcopy(old))
    touched = set()
    for _ in range(rng.choice([1, 1, 1, 2, 3, 6])):
        change(rng, new, touched)
    new = bare(new)
    try:
        result = splice(text, old, new)
    except SpliceError:
        return False
    assert filled(read(result)) == filled(new)
    assert re.findall(r"c\d+c", result) == re.findall(r"c\d+c", text)
    assert all(comment in result for comment in page.comments)
    assert result.startswith("\ufeff") == text.startswith("\ufeff")
    if newline == "\r\n":
        assert "\n" not in result.replace("\r\n", "")
    check_untouched(page, touched, result.removeprefix("\ufeff").split(newline))
    return True


def check_untouched(page, touched, lines):
    rest = iter(lines)
    for line, path in page.lines:
        comment = line.lstrip().startswith("#")
        free = path is None or not any(path[: len(t)] == t or (t[: len(path)] == path and not comment) for t in touched)
        if free and line.strip():
            assert any(other == line for other in rest), f"a line outside the change is gone or moved: {line!r}"


def run(seeds):
    refused = sum(not try_one(seed) for seed in seeds)
    assert refused <= len(seeds) // 2_000, f"{refused} of {len(seeds)} changes could not be made"


def test_random_changes():
    run(range(2_000))


@pytest.mark.nightly
def test_many_random_changes():
    run(range(2_000, 22_000))
