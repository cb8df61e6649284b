"""Reading, drafting and writing whole files."""

import json
import random
import re

import jsonschema
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.briefs import base_text, draft, load_desk, read_base, read_brief, read_values, schema_files, to_text
from generator.briefs.splice import filled
from generator.model.brief import ActorRule, Evidence, Fact, SourceGrade
from generator.model.plain import same
from generator.model.reading import STANCES, STATUSES
from generator.problems import report
from tests import hand_styled
from tests.briefs_made import README_EXAMPLES, ROOT, article, reading


def test_draft_to_files_and_back():
    values = draft(article(), reading(), "a")
    text, base = to_text(values).encode(), base_text(values).encode()
    brief, problems = read_brief("briefs/a.yaml", text, base)
    assert problems == ()
    assert filled(read_base("briefs/.base/a.yaml", base)[0]) == filled(values)
    assert (brief.id, brief.published_rule, brief.coverage, brief.edited) == ("a", "byline", (2, 2), ())
    assert [(q.about, q.text) for q in brief.questions] == [
        ("published", "the hour is not in the text"),
        ("article", "Who pays is open."),
    ]
    exact = "The river rose\nby 2.4 metres, the mayor said."
    assert brief.facts[0] == Fact(
        id=values["facts"][0]["id"], text="The river rose by 2.4 metres.", said_by=("Ann Lee",), cue="said",
        stance="assert", when="2031-03-04", figures=("2.4 metres",), quote="The river rose by 2.4 metres, the mayor said.",
        evidence=Evidence(exact, 17, 17 + len(exact), "MENU\nRiver rises\n", " Help is on its way.\n"), score=0.5,
        rules={"when": "weekday"}, line=brief.facts[0].line,
    )  # fmt: skip
    assert text.decode().splitlines()[brief.facts[0].line - 1].startswith("  - id: f-")
    assert brief.facts[1].review == "no speaker"


def test_new_brief_is_pleasant():
    text = to_text(draft(article(), reading(), "a"))
    assert "evidence" not in text
    assert "score" not in text
    assert max(map(len, text.splitlines())) <= 100
    assert yaml.safe_load(text)["title"] == "River rises"


def test_edited_fields_are_named():
    values = draft(article(), reading(), "a")
    text = to_text(values).replace("title: River rises", "title: High water").replace("2.4 metres]", "2.6 metres]")
    text = text.replace("actors:\n", "actors:\n  - name: Army\n    type: organization\n")
    brief, _ = read_brief(
        "briefs/a.yaml", text.replace('"2.4 metres"', "2.6 metres").encode(), base_text(values).encode()
    )
    assert (brief.edited, brief.facts[0].edited, brief.facts[1].edited) == (("title", "actors"), ("figures",), ())


def test_one_bad_brief_never_hides_the_others():
    good = to_text(draft(article(), reading(), "a")).encode()
    files = {
        "briefs/a.yaml": good,
        "briefs/b.yaml": b"titel: x\nfacts: 3\n",
        "briefs/c.yaml": b"\xff\xfe\x00",
        "briefs/d.yaml": b"title: [",
        "briefs/_actors.yaml": b"- name: Ann Lee\n  hide: true\n",
        "briefs/_briefing.yaml": b"sources:\n- name: Courier\n  reliability: B\nsource_text: some\n",
    }
    desk, problems = load_desk(files, {})
    assert [b.id for b in desk.briefs] == ["a"]
    assert desk.actors == (ActorRule("Ann Lee", hide=True),)
    assert [p.where for p in problems] == [
        "briefs/_briefing.yaml:4:14",
        "briefs/b.yaml:1:1",
        "briefs/b.yaml:2:8",
        "briefs/c.yaml:1:1",
        "briefs/d.yaml:1:9",
    ]


def test_an_id_that_was_copied_into_another_articles_brief_is_named():
    text = "source: seeds/{}.txt\ntitle: x\nfacts:\n- id: f-aaaa\n  text: one\n"
    _, problems = load_desk({f"briefs/{name}.yaml": text.format(name).encode() for name in "ab"}, {})
    assert report(problems) == (
        "briefs/b.yaml:4:1: the fact id 'f-aaaa' is also used in briefs/a.yaml (delete the id line of the one that was copied)"
    )


def test_broken_base_is_named():
    text = to_text(draft(article(), reading(), "a")).encode()
    _, problems = load_desk({"briefs/a.yaml": text}, {"briefs/.base/a.yaml": b"<<<<<<< HEAD\nschema: 1\n"})
    assert [p.where for p in problems] == ["briefs/.base/a.yaml:1:1"]


def test_facts_without_id_get_one():
    text = b"title: x\nfacts:\n- text: one\n- text: one\n- text: two\n"
    brief, _ = read_brief("briefs/a.yaml", text)
    ids = [f.id for f in brief.facts]
    assert len(set(ids)) == 3
    assert all(re.fullmatch("f-[a-z2-7]{4,}", i) for i in ids)


@pytest.mark.parametrize("number", range(4))
def test_readme_examples_are_valid(number):
    name = ["oster", "_actors", "_topics", "_briefing"][number]
    desk, problems = load_desk({f"briefs/{name}.yaml": README_EXAMPLES[number].encode()}, {})
    assert report(problems) == ""
    if number == 3:
        assert desk.briefing.sources == (SourceGrade("Valley Courier", "B", "Local paper, own reporters."),)


def test_schemas_are_the_committed_ones():
    for name, text in schema_files().items():
        assert (ROOT / "generator" / "schema" / name).read_text(encoding="utf-8") == text, (
            f"{name} is out of date; write briefs.schema_files() to generator/schema/"
        )
        assert json.loads(text)["$schema"] == "http://json-schema.org/draft-07/schema#"
        assert f"generator/schema/{name}" in (ROOT / ".vscode" / "settings.json").read_text(encoding="utf-8")


def valid(rng):
    values = hand_styled.some_brief(rng)
    for fact in values["facts"]:
        fact.pop("when", None)
        fact |= (
            {"when": rng.choice(["", "2031", "2031-03", "2031-03-04", "2031-03/2031-04"])} if rng.random() < 0.5 else {}
        )
        fact |= {"status": rng.choice(STATUSES), "stance": rng.choice(STANCES)} if rng.random() < 0.7 else {}
        fact |= {"pin": "true"} if rng.random() < 0.2 else {}
    if rng.random() < 0.5:
        values["published"] = rng.choice(["2031-03-04", "--03-04", "2031-03", "2031", ""])
    return values


def test_no_false_alarm():
    for seed in range(100):
        rng = random.Random(seed)
        values = valid(rng)
        text = rng.choice(["\n", "\r\n"]).join(line for line, _ in hand_styled.write(rng, values).lines) + "\n"
        read, problems = read_values("briefs/a.yaml", text.encode("utf-8-sig" if seed % 7 == 0 else "utf-8"))
        assert report(p for p in problems if "comment" not in p.what) == "", f"seed {seed}"
        assert same(read, values)


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
facts = st.fixed_dictionaries(
    {"id": st.from_regex(r"f-[a-z2-7]{4}", fullmatch=True), "text": texts.filter(str.strip)},
    optional={"said_by": texts | st.lists(texts, min_size=2), "figures": st.lists(texts), "quote": texts},
)


@settings(max_examples=150, deadline=None)
@given(
    title=texts, summary=texts, topics=st.lists(texts), facts=st.lists(facts, max_size=3, unique_by=lambda f: f["id"])
)
def test_writing_and_reading_gives_the_same(title, summary, topics, facts):
    values = {"schema": "1", "title": title, "summary": summary, "topics": topics, "facts": facts}
    read, problems = read_values("briefs/a.yaml", to_text(values).encode())
    assert [p for p in problems if p.severity == "error"] == []
    assert filled(read) == filled(values)
    base, problems = read_base("briefs/.base/a.yaml", base_text(values).encode())
    assert problems == ()
    assert filled(base) == filled(values)


class EditorLoader(yaml.SafeLoader):
    """YAML as an editor's checker reads it: numbers and booleans, but no dates."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def editor_errors(kind, text):
    validator = jsonschema.Draft7Validator(json.loads(schema_files()[f"{kind}.schema.json"]))
    return [
        f"{'.'.join(map(str, e.path))}: {e.message}"
        for e in validator.iter_errors(yaml.load(text, Loader=EditorLoader))
    ]


def test_what_is_valid_here_is_valid_in_an_editor():
    for kind, text in zip(["brief", "actors", "topics", "briefing"], README_EXAMPLES, strict=True):
        assert editor_errors(kind, text) == []
    assert editor_errors("brief", to_text(draft(article(), reading(), "a"))) == []
    for seed in range(60):
        rng = random.Random(seed)
        text = "\n".join(line for line, _ in hand_styled.write(rng, valid(rng)).lines) + "\n"
        assert editor_errors("brief", text) == [], f"seed {seed}"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("titel: x\nfacts: []\n", id="unknown key"),
        pytest.param("facts:\n- text: a\n  status: hapened\n", id="unknown word"),
        pytest.param("facts:\n- id: f-1\n", id="fact without text"),
        pytest.param("topics: flood\n", id="no list"),
        pytest.param("actors:\n- name: x\n  type: people\n", id="unknown type"),
    ],
)
def test_an_editor_sees_what_check_sees(text):
    assert editor_errors("brief", text) != []
    assert read_values("briefs/a.yaml", text.encode())[1] != ()
