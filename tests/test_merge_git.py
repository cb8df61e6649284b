"""Two people, one brief, real git: nothing by hand is lost, whichever side of a base conflict is taken."""

import copy
import subprocess

import pytest

from generator.briefs import base_text, load_desk, read_base, read_values, splice, to_text
from generator.merge import merge
from generator.problems import report

BRIEF, BASE = "briefs/x.yaml", "briefs/.base/x.yaml"
SUBJECTS = [
    "The river rose by two metres",
    "The army brought water",
    "The school stayed shut",
    "The mayor asked for help",
    "Two roads were reopened",
]


def machine(version, **changed):
    """What extractor `version` finds: all texts end in its name where `changed` says so."""
    facts = [
        {
            "id": f"f-{n}{n}{n}{n}",
            "text": s + changed.get(f"f{n}", "") + ".",
            "status": "happened",
            "topics": ["flood"],
            "quote": s + ".",
        }
        for n, s in enumerate(SUBJECTS)
    ]
    return {
        "schema": "1",
        "slug": "x",
        "source": "seeds/x.txt",
        "title": "Flood",
        "topics": ["flood"],
        "facts": facts,
        "coverage": ["5", version],
    }


class Desk:
    """A repository with one brief, and what each branch does to it."""

    def __init__(self, folder):
        self.folder = folder
        self.git("init", "-q", "-b", "main")
        first = merge({}, {}, machine("1"), same_source=True)
        self.write(BRIEF, "# our brief\n" + to_text(first.values))
        self.write(BASE, base_text(first.base))
        self.commit("first")

    def git(self, *words, check=True):
        who = [
            "-c",
            "user.name=x",
            "-c",
            "user.email=x@example.org",
            "-c",
            "commit.gpgsign=false",
            "-c",
            "core.autocrlf=false",
        ]
        return subprocess.run(["git", *who, *words], cwd=self.folder, check=check, capture_output=True, text=True)

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)

    def read(self, path):
        return (self.folder / path).read_bytes()

    def values(self):
        values, problems = read_values(BRIEF, self.read(BRIEF))
        assert report(problems) == ""
        return values

    def base(self):
        base, problems = read_base(BASE, self.read(BASE))
        assert report(problems) == ""
        return base

    def edit(self, change):
        """A person's edit, with a comment of theirs."""
        values = self.values()
        new = copy.deepcopy(values)
        change(new)
        self.write(BRIEF, splice(self.read(BRIEF).decode(), values, new))

    def extract(self, fresh):
        values = self.values()
        merged = merge(self.base(), values, fresh, same_source=True)
        self.write(BRIEF, splice(self.read(BRIEF).decode(), values, merged.values))
        self.write(BASE, base_text(merged.base))
        return merged

    def branches(self, ours, theirs):
        """`ours` on main, `theirs` on a branch, then the merge; True when git had nothing to ask."""
        self.git("checkout", "-q", "-b", "other")
        theirs()
        self.commit("theirs")
        self.git("checkout", "-q", "main")
        ours()
        self.commit("ours")
        return self.git("merge", "-q", "-m", "both", "other", check=False).returncode == 0


@pytest.fixture
def desk(tmp_path):
    return Desk(tmp_path)


def set_text(number, key, value):
    def change(values):
        values["facts"][number][key] = value

    return change


def test_edits_of_different_facts_merge_by_themselves(desk):
    assert desk.branches(
        lambda: desk.edit(set_text(0, "text", "Mine.")), lambda: desk.edit(set_text(2, "said_by", "Ann Lee"))
    )
    facts = desk.values()["facts"]
    assert (facts[0]["text"], facts[2]["said_by"]) == ("Mine.", "Ann Lee")


def test_an_added_and_a_deleted_fact_merge_by_themselves(desk):
    assert desk.branches(
        lambda: desk.edit(lambda v: v["facts"].append({"text": "Added."})),
        lambda: desk.edit(lambda v: v["facts"].pop(1)),
    )
    assert [f.get("id", f["text"]) for f in desk.values()["facts"]] == [
        "f-0000",
        "f-2222",
        "f-3333",
        "f-4444",
        "Added.",
    ]


def test_the_same_field_is_gits_question_and_is_shown_with_its_line(desk):
    assert not desk.branches(
        lambda: desk.edit(set_text(0, "text", "Mine.")), lambda: desk.edit(set_text(0, "text", "Theirs."))
    )
    text = desk.read(BRIEF).decode()
    _, problems = load_desk({BRIEF: text.encode()}, {})
    line = text.splitlines().index("<<<<<<< HEAD") + 1
    assert [(p.where, p.what) for p in problems] == [(f"{BRIEF}:{line}:1", "a git conflict is left in this file")]


@pytest.mark.parametrize("side", ["--ours", "--theirs"])
@pytest.mark.parametrize(
    "later", [machine("4"), machine("4", f1=" at once", f4=" today"), machine("4", f0=" again", f3=" now")]
)
def test_either_side_of_a_base_conflict_loses_nothing(desk, side, later):
    def ours():
        desk.edit(set_text(0, "text", "Mine by hand."))
        desk.extract(machine("2", f1=" at once"))

    def theirs():
        desk.edit(set_text(3, "said_by", "Ann Lee"))
        desk.edit(set_text(3, "status", "planned"))
        desk.extract(machine("3", f4=" today"))

    assert not desk.branches(ours, theirs)
    assert desk.git("diff", "--name-only", "--diff-filter=U").stdout.split() == [BASE]
    desk.git("checkout", side, BASE)
    desk.extract(later)
    facts = {f["id"]: f for f in desk.values()["facts"]}
    assert len(facts) == 5
    assert facts["f-0000"]["text"] == "Mine by hand."
    assert (facts["f-3333"]["said_by"], facts["f-3333"]["status"]) == ("Ann Lee", "planned")
    assert desk.read(BRIEF).startswith(b"# our brief\n")


@pytest.mark.parametrize("side", ["--ours", "--theirs"])
def test_deletions_outlive_a_base_conflict(desk, side):
    def ours():
        desk.edit(lambda v: v["facts"].pop(0))
        desk.extract(machine("2"))

    def theirs():
        desk.edit(lambda v: v["facts"].pop(4))
        desk.edit(lambda v: v.__setitem__("topics", ["flood", "dams"]))
        desk.extract(machine("3"))

    assert not desk.branches(ours, theirs)
    desk.git("checkout", side, BASE)
    for version in ("4", "5"):
        desk.extract(machine(version, f2=" all week"))
    values = desk.values()
    assert [f["id"] for f in values["facts"]] == ["f-1111", "f-2222", "f-3333"]
    assert values["topics"] == ["flood", "dams"]


def test_a_conflict_left_in_the_base_is_named(desk):
    desk.branches(lambda: desk.extract(machine("2", f1=" x")), lambda: desk.extract(machine("3", f1=" y")))
    base, problems = read_base(BASE, desk.read(BASE))
    assert base is None
    told = [(problem.what, problem.hint) for problem in problems]
    assert told == [("a git conflict is left in this file", "take either side: git checkout --ours briefs/.base")]
