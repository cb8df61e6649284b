"""Files of every kind in seeds/ and briefs/: each is read or named in a line, and none stops the others."""

from __future__ import annotations

import base64
import os
import sys
import time
from pathlib import Path

import pytest

from generator import articles, checking, disk, pipeline
from generator.briefs import base_text, load_desk, read_base, to_text
from generator.model.article import Seed
from generator.planning import plan
from generator.problems import BriefingError
from tests.hostile import collection, desk

GOOD = (
    "Flood closes bridge over the Arl\n\nHALVEN, March 3, 2031 - The river rose by two metres on Monday, the water board "
    'said.\n\n"We will rebuild every house," minister Ana Berg said on Tuesday.\n'
)
SPANISH = (
    "El río creció dos metros el lunes, dijo la junta de aguas de la ciudad en un comunicado.\n\n"
    "Los vecinos que viven cerca del puente fueron llevados a una escuela, según la alcaldesa.\n\n"
    "La lluvia no había parado desde el domingo y las calles estaban llenas de agua y de barro.\n"
)
BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b" \n\t\r\n", "empty"),
    "nul.txt": (GOOD.encode().replace(b"river", b"ri\x00ver"), "binary"),
    "zip.txt": (b"PK\x03\x04" + bytes(99), "zip archive"),
    "document.pdf": (b"%PDF-1.7\n", "PDF"),
    "koi8.txt": (("Вода поднялась на два метра в понедельник. " * 9).encode("koi8-r"), "encoding that is not known"),
    "words.txt": (b"three words only", "no article"),
    "long.txt": (b"The river rose. " * 9000, "one line has"),
    "huge.txt": (b"The river rose by two metres.\n" * 90_000, "more than an article can have"),
    "conflict.txt": (f"<<<<<<< a\n{GOOD}=======\n{GOOD}>>>>>>> b\n".encode(), "conflict marks"),
    "spanish.txt": (SPANISH.encode(), "only English"),
    "twin.txt": (GOOD.encode(), "is the same file as seeds/good.txt"),
    "line\nbreak.txt": (GOOD.encode() + b"1", "has a name with characters"),
    "turned\u202etxt.txt": (GOOD.encode() + b"2", "has a name with characters"),
}


def quiet(_: str) -> None:
    pass


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds/good.txt").write_text(GOOD, encoding="utf-8")
    return tmp_path


@pytest.mark.model
def test_one_good_file_among_bad_ones_is_read(project: Path) -> None:
    for name, (data, _) in BAD.items():
        (project / "seeds" / name).write_bytes(data)
    (project / "seeds/far/down/here").mkdir(parents=True)
    (project / "seeds/far/down/here/good.txt").write_text(GOOD + "\nIt rained on.\n", encoding="utf-8")
    (project / "seeds/a: 'b' #c.txt").write_text(GOOD + "\nIt snowed.\n", encoding="utf-8")
    (project / "seeds/link.txt").symlink_to("/etc/passwd")
    (project / "seeds/all").symlink_to("/", target_is_directory=True)
    if hasattr(os, "mkfifo"):
        os.mkfifo(project / "seeds/pipe.txt")
    done = pipeline.extract(project, quiet)
    told = {problem.file.removeprefix("seeds/"): problem.what for problem in done.problems}
    assert {name: what for name, (_, what) in BAD.items() if what not in told.get(name, "")} == {}
    assert told["link.txt"] == told["all"] == "is a link"
    assert told.get("pipe.txt", "is not a regular file") == "is not a regular file"
    made = sorted(one.source for one in done.settled if one.what == "new")
    assert made == ["seeds/a: 'b' #c.txt", "seeds/far/down/here/good.txt", "seeds/good.txt"]
    assert "root:" not in "".join(p.read_text(encoding="utf-8") for p in (project / "briefs").rglob("*.yaml"))
    again = pipeline.extract(project, quiet)
    assert {one.what for one in again.settled} == {"unchanged", "refused"}
    assert checking.check(project) == (3, ())


def test_equal_titles_and_titles_without_letters_get_slugs_of_their_own() -> None:
    titles = [
        "Flood",
        "FLOOD",
        "Flood!",
        "\u6771\u4eac",
        "\u5927\u962a",
        "",
        "...",
        "index",
        "CON",
        "Fl\u00f6\u00f6d",
        "Floo\u0308o\u0308d",
    ]
    seeds = [Seed(f"seeds/{n}.txt", t, "abcdef" + f"{n:058x}"[::-1]) for n, t in enumerate(titles)]
    tasks, problems = plan(seeds, {}, {}, lambda seed: seed.text)
    slugs = [task.slug for task in tasks]
    assert problems == ()
    assert len({slug.casefold() for slug in slugs}) == len(titles)
    assert not {"index", "con", ""} & set(slugs)


@pytest.mark.parametrize(
    "name",
    ["_notes", "index", "README", "my brief", "\u00fcber", 'a"b', "-x", "a#b", "a?b", "a%41", "<i>", "A", "x" * 120],
)
def test_a_brief_that_cannot_be_an_address_is_named_and_left_out(name: str) -> None:
    text = to_text(desk.values(1, "A river rose")).encode()
    read, problems = load_desk(
        {f"briefs/{name}.yaml": text, "briefs/good.yaml": to_text(desk.values(2, "b")).encode()}, {}
    )
    assert [brief.id for brief in read.briefs] == ["good"]
    assert [(problem.file, problem.severity) for problem in problems] == [(f"briefs/{name}.yaml", "error")]


@pytest.mark.parametrize("name", ["_actors", "_topics", "_briefing"])
@pytest.mark.parametrize(
    "text",
    [
        "- nmae: x",
        "- {}",
        "a: b",
        "3",
        "[",
        "- [a]",
        "- name: {a: b}",
        "- id: Not An Id",
        "\t",
        "- id: [x]",
        "---\n---",
    ],
)
def test_mistakes_in_the_editor_s_lists_are_named(name: str, text: str) -> None:
    read, problems = load_desk({f"briefs/{name}.yaml": text.encode(), "briefs/a.yaml": b"title: x\n"}, {})
    assert len(read.briefs) == 1
    assert all(problem.line for problem in problems if problem.severity == "error")
    assert (read.actors, read.topics) == ((), ())


def test_topics_written_as_labels_are_addresses() -> None:
    text = (
        "title: x\ntopics: [Flood damage, ../../x, flood-damage, index]\nfacts: [{text: y, topics: [Flood damage]}]\n"
    )
    brief = load_desk({"briefs/a.yaml": text.encode()}, {})[0].briefs[0]
    assert (brief.topics[:2], brief.facts[0].topics) == (("flood-damage", "x"), ("flood-damage",))
    assert brief.topics[2].startswith("index-")


BENT = [
    "", "[", "x", "facts: 3", "schema: 1\nfacts: 3", 'schema: "1"\nfacts: ["a"]', 'schema: "1"\ndeleted: "x"',
    'schema: "1"\ncoverage: ["a", "b"]', 'schema: "1"\nfacts:\n  - id: "x"\n    score: "high"',
    'schema: "1"\nfacts:\n  - id: "x"\n    evidence:\n      exact: "y"\n      start: "one"',
    'schema: "1"\nfacts:\n  - text: "no id"', 'schema: "1"\ndeleted:\n  facts: "x"', 'schema: "1"\noffers: "x"',
    'schema: "1"\nactors:\n  - name: "x"\n    aliases:\n      a: "b"', 'schema: "1"\ntitle:\n  - "x"',
    "<<<<<<< a\nschema: 1\n=======\nschema: 1\n>>>>>>> b\n",
]  # fmt: skip


@pytest.mark.parametrize("text", BENT)
def test_a_bent_base_is_named_and_changes_nothing(text: str) -> None:
    base, problems = read_base("briefs/.base/a.yaml", text.encode())
    assert (base, len(problems) > 0) == (None, True)
    written = to_text(desk.values(1, "A river rose")).encode()
    read, told = load_desk({"briefs/a.yaml": written}, {"briefs/.base/a.yaml": text.encode()})
    assert [problem.file for problem in told] == ["briefs/.base/a.yaml"] * len(told)
    assert told
    assert [brief.edited for brief in read.briefs] in ([()], [])


def test_a_base_as_written_is_whole() -> None:
    assert read_base("x", base_text(desk.base(1, "A river rose")).encode())[1] == ()


@pytest.mark.parametrize(
    "written", ['"seeds/0.txt"', "'seeds/0.txt'", "seeds/0.txt  # mine", '"seeds/0.txt" # mine', "seeds/0.txt\r"]
)
def test_a_brief_keeps_its_source_however_it_is_written(written: str) -> None:
    seed = Seed("seeds/0.txt", GOOD, "0" * 64)
    for bases in ({}, {"briefs/.base/mine.yaml": b"bent"}):
        tasks, _ = plan([seed], {"briefs/mine.yaml": f"title: x\nsource: {written}\n".encode()}, bases, lambda _: "x")
        assert [task.slug for task in tasks] == ["mine"]


@pytest.mark.parametrize(
    "source", ["../../etc/passwd", "/etc/passwd", "seeds/../../secret.txt", "seeds/link.txt", "seeds", "."]
)
def test_no_source_leads_out_of_seeds(tmp_path: Path, source: str) -> None:
    project = tmp_path / "project"
    (project / "seeds").mkdir(parents=True)
    (project / "briefs").mkdir()
    (tmp_path / "secret.txt").write_text("CANARY " * 50 + GOOD, encoding="utf-8")
    (project / "seeds/link.txt").symlink_to(tmp_path / "secret.txt")
    (project / "briefs/a.yaml").write_text(f"title: x\nsource: {source}\nfacts: [{{text: y}}]\n", encoding="utf-8")
    built = pipeline.build(project, quiet)
    assert built.problems
    pages = "".join(p.read_text(encoding="utf-8") for p in (project / "build/docs").rglob("*.*"))
    assert "CANARY" not in pages
    assert "root:" not in pages


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "seeds").mkdir()
    os.mkfifo(tmp_path / "briefs/pipe.yaml")
    os.mkfifo(tmp_path / "seeds/pipe.txt")
    (tmp_path / "briefs/a.yaml").write_text("title: x\nsource: seeds/pipe.txt\n", encoding="utf-8")
    told = {problem.file for problem in pipeline.build(tmp_path, quiet).problems}
    assert told == {"briefs/pipe.yaml", "briefs/a.yaml"}


@pytest.mark.parametrize(
    "error", [PermissionError(13, "Permission denied"), OSError(5, "Input/output error")], ids=["locked", "broken"]
)
def test_what_cannot_be_read_is_named(project: Path, monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    def refuse(self: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", refuse)
    read = disk.read_bytes(project / "seeds/good.txt", project)
    assert getattr(read, "what", "") == f"can't be read: {error.strerror}"


@pytest.mark.parametrize("at", ["fsync", "replace", "write"])
def test_a_full_disk_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: str) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "a.yaml"
    path.write_text("old")
    if at == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    elif at == "replace":
        monkeypatch.setattr(Path, "replace", full)
    else:
        monkeypatch.setattr(disk.os, "fdopen", full)
    with pytest.raises(OSError, match="No space"):
        disk.write_text(path, "new")
    assert [(p.name, p.read_text()) for p in tmp_path.iterdir()] == [("a.yaml", "old")]


def test_an_unusual_output_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="no such folder"):
        disk.list_seeds(tmp_path / "seeds", tmp_path)


@pytest.mark.parametrize(
    ("unit", "kind"),
    [(unit, "txt") for unit in ("a ", "A. ", "(", '"', "1,", "said ", "March 3, ", "x@y.", "\u0301")]
    + [(unit, "html") for unit in ("<p>", "<a ", "&amp;", "<script", "<!--")]
    + [(unit, "md") for unit in ("[", "- ", "*")],
)
def test_time_grows_with_the_text_and_no_faster(unit: str, kind: str) -> None:
    def spent(times: int) -> float:
        lines = "\n".join([unit * 400] * times)
        best = 9.0
        for _ in range(2):
            start = time.process_time()
            seed = articles.decode(f"seeds/x.{kind}", (GOOD + lines + GOOD).encode())
            if isinstance(seed, Seed):
                articles.read_article(seed)
            best = min(best, time.process_time() - start)
        return best

    small, large = spent(2), spent(8)
    assert large < 2
    assert large < max(8 * small, 0.2)


@collection.NEEDED
@pytest.mark.parametrize("kind", ["txt", "html", "md"])
def test_bytes_and_slow_texts_of_the_collection(kind: str) -> None:
    from generator.readings import Task, read_batch

    datas = [base64.b64decode(item["b64"]) for item in collection.items("own_bytes.jsonl")]
    datas += [collection.built(item["s"]).encode() for item in collection.items("own_redos.jsonl")]
    read_batch([], ())
    for data in (*datas, *(GOOD.encode() + data + b"\n" + GOOD.encode() for data in datas)):
        start = time.process_time()
        seed = articles.decode(f"seeds/x.{kind}", data)
        told = read_batch([Task(seed, "x")], ())[0] if isinstance(seed, Seed) else seed
        assert told
        assert time.process_time() - start < 10


@pytest.mark.skipif(sys.platform == "darwin", reason="folders there fold the two forms of a letter into one")
def test_names_that_differ_by_case_or_form_are_files_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    names = ["Flood.txt", "flood.txt", "fl\u00f6d.txt", "flo\u0308d.txt"]
    for name in names:
        (tmp_path / "seeds" / name).write_text(f"{GOOD} {name}", encoding="utf-8")
    paths, problems = disk.list_seeds(tmp_path / "seeds", tmp_path)
    assert (len(paths), problems) == (len({p.name for p in (tmp_path / "seeds").iterdir()}), ())
