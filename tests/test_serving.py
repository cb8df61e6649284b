"""The desk while it is served, and what a person does to it from the command line."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path
from types import SimpleNamespace

import pytest
from jinja2 import FileSystemLoader

from generator import briefs, editing, pages, pipeline, preview, website
from generator.model.article import Seed
from generator.pages import environment
from generator.problems import BriefingError, Problem
from generator.readings import Task
from generator.settling import settle
from tests.office import ID, Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def test_a_port_in_use_is_said_before_anything_is_read() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(BriefingError, match=f"port {port} can't be used: .*; try --port"):
            website.check_port(port)
    website.check_port(port)
    with pytest.raises(BriefingError, match="try --port 8001"):
        website.check_port(99_999)


def test_the_preview_reads_articles_only_when_one_has_changed(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    runs: list[Path] = []

    def extract(root: Path, _: object, **__: object) -> pipeline.Extracted:
        runs.append(root)
        return pipeline.Extracted((), (Problem("seeds/new.txt", 0, 0, "is no text"),))

    monkeypatch.setattr(pipeline, "extract", extract)
    desk = preview.Desk(office.root)
    assert [p.file for p in desk.build() if p.file == "seeds/new.txt"] == []
    (office.root / "seeds/new.txt").write_text("News", encoding="utf-8")
    for _ in range(2):
        assert [p.file for p in desk.build() if p.file == "seeds/new.txt"] == ["seeds/new.txt"]
    assert len(runs) == 1
    (office.root / "briefs/_topics.yaml").write_text("- id: flood\n  terms: [water]\n", encoding="utf-8")
    desk.build()
    assert len(runs) == 2, "topics are read into the facts"
    office.path.rename(office.path.with_stem("river"))
    desk.build()
    assert len(runs) == 3, "a brief under another name is followed"
    assert not desk.changed()
    office.path.with_stem("river").write_text("title: Another\nfacts: []\n", encoding="utf-8")
    assert desk.changed()


def test_a_broken_file_of_actors_keeps_the_last_good_pages(office: Office) -> None:
    rules = office.root / "briefs/_actors.yaml"
    rules.write_text("- name: Ines Holt-Berg\n  aliases: [Ines Holt]\n", encoding="utf-8")
    desk = preview.Desk(office.root)
    desk.build()
    pages = {path.name: path.read_text() for path in (office.root / "build/docs/actors").iterdir()}
    rules.write_text("- nam: Ines Holt-Berg\n", encoding="utf-8")
    assert [p.what for p in desk.build()] == ["'name' is missing", "unknown key 'nam'"]
    assert {path.name: path.read_text() for path in (office.root / "build/docs/actors").iterdir()} == pages


def test_the_preview_outlives_its_folder_of_articles(office: Office) -> None:
    desk = preview.Desk(office.root)
    desk.build()
    (office.root / "seeds/flood.txt").unlink()
    (office.root / "seeds").rmdir()
    assert desk.changed()
    assert any("there is no such folder" in problem.what for problem in desk.build())


def test_an_edited_template_shows_at_once(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = preview.Desk(office.root)
    desk.build()
    home = office.root / "build/docs/index.md"
    assert "## Timeline" in home.read_text(encoding="utf-8")
    templates = office.root / "templates"
    shutil.copytree(preview.TEMPLATES, templates)
    monkeypatch.setattr(preview, "TEMPLATES", templates)
    monkeypatch.setattr(environment, "PackageLoader", lambda *_: FileSystemLoader(templates))
    text = (templates / "home.md.j2").read_text(encoding="utf-8")
    (templates / "home.md.j2").write_text(text.replace("## Timeline", "## What happened when"), encoding="utf-8")
    desk.build()
    assert "## What happened when" in home.read_text(encoding="utf-8")
    pages.forget()


def test_only_a_mistake_says_that_an_old_page_stays(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(office.root)
    config = SimpleNamespace(extra={})
    preview.on_startup(command="serve", dirty=False)
    told = []
    for old, new in (
        ("Water.", "Much water."),
        ("said_by: Ines Holt", "said_by: Ines Hollt"),
        ("cue: said", "qcue: said"),
    ):
        office.edit((old, new))
        preview.on_pre_build(config)
        told.append((bool(config.extra["problems"]), config.extra["stale"]))
    assert told == [(False, False), (True, False), (True, True)]


def test_a_fact_an_actor_a_field_and_a_part_can_be_locked(office: Office) -> None:
    told = editing.lock(office.root, "flood", ("title", ID["dam"], "Per Dahl", f"{ID['rose']}.text"))
    assert told == f"briefs/flood.yaml: locked title, {ID['dam']}, Per Dahl, {ID['rose']}.text"
    assert f"lock: [title, {ID['dam']}, Per Dahl]" in office.text
    assert "    lock: [text]\n" in office.text
    office.draft |= {
        "title": "Reworded",
        "facts": [f | {"text": f"{f['text']} Reworded."} for f in office.draft["facts"]],
    }
    office.draft["actors"][1]["role"] = "reworded"
    office.extract()
    assert office.text.lower().count("reworded") == 1, "only what is not locked: the third fact"


def test_a_new_field_stands_where_people_look_for_it(office: Office) -> None:
    office.draft |= {"url": "https://example.org/flood", "author": 'Ada "Quill" Brook'}
    office.draft["facts"][0] |= {"where": "Oster"}
    office.extract()
    keys = [line.partition(":")[0] for line in office.text.splitlines() if line[:1].isalpha()]
    assert keys[keys.index("author") :] == [
        "author",
        "published",
        "url",
        "summary",
        "actors",
        "topics",
        "facts",
        "questions",
    ]
    assert "author: 'Ada \"Quill\" Brook'\n" in office.text
    assert "    when: 2031-03-04\n    where: Oster\n    figures: [two metres]\n" in office.text


def test_every_word_of_the_editor_for_the_whole_site_is_shown(office: Office) -> None:
    """The example of briefs/README.md, as far as it is text for readers."""
    manual = Path(__file__).resolve().parents[1].joinpath("briefs/README.md").read_text(encoding="utf-8")
    example = next(block for block in manual.split("```") if "briefing.schema.json" in block).removeprefix("yaml\n")
    (office.root / "briefs/_briefing.yaml").write_text(example, encoding="utf-8")
    preview.Desk(office.root).build()
    shown = "".join(path.read_text(encoding="utf-8") for path in (office.root / "build/docs").rglob("*.md"))
    files = {"briefs/_briefing.yaml": example.encode()}
    said = briefs.load_desk(files, {})[0].briefing
    words = (said.title, said.subtitle, said.period, said.bottom_line, *said.takeaways, *said.watch)
    notes = (*(judgment.text for judgment in said.judgments), *(grade.note for grade in said.sources))
    assert [text for text in (*words, *notes) if text not in shown] == []


def test_a_save_at_the_moment_of_writing_stands_and_stops_no_other(office: Office) -> None:
    office.draft |= {"title": "The Oster falls"}
    files, bases, _ = office.shelf.read()
    office.edit(("summary: Water.", "summary: Mine."))
    seed = Seed("seeds/flood.txt", "", bases["briefs/.base/flood.yaml"].split(b'source_digest: "')[1][:64].decode())
    done = settle(office.shelf, Task(seed, "flood"), office.draft, files, bases)
    assert (done.what, [p.hint for p in done.problems]) == ("missed", ["run the command again"])
    assert office.extract().what == "updated"
    assert ("summary: Mine." in office.text, "title: The Oster falls" in office.text) == (True, True)


def test_broken_topics_are_said_before_facts_lose_theirs(office: Office) -> None:
    (office.root / "briefs/_topics.yaml").write_text("- idd: flood\n", encoding="utf-8")
    with pytest.raises(BriefingError, match=r"_topics.yaml:1:3: .*; the facts get their topics from it"):
        pipeline.extract(office.root, lambda _: None)
