"""Which article belongs to which brief: renamed articles and briefs are followed, copies are named."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from generator.model.article import Seed
from generator.model.ids import slug
from generator.planning import moved, plan
from tests.office import SENTENCES, Office

TEXT = "\n".join(SENTENCES.values())


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def planned(office: Office, **texts: str) -> tuple[list[tuple[str, str]], list[str]]:
    """(seed, slug) of each article of `texts` by its file's stem, all with the headline of the brief; and what is said."""
    seeds = [Seed(f"seeds/{name}.txt", text, sha256(text.encode()).hexdigest()) for name, text in texts.items()]
    files, bases, _ = office.shelf.read()
    tasks, problems = plan(seeds, files, bases, lambda _: "Flood")
    return [(task.seed.path, task.slug) for task in tasks], [f"{p.what} ({p.hint})" for p in problems]


def test_an_article_renamed_and_changed_is_told_apart_and_can_be_given_to_its_brief(office: Office) -> None:
    tasks, told = planned(office, other="The water fell.")
    assert tasks == [("seeds/other.txt", f"flood-{sha256(b'The water fell.').hexdigest()[:6]}")]
    assert "if it is the same article, write source: seeds/other.txt in briefs/flood.yaml" in told[0]
    office.edit(("source: seeds/flood.txt", "source: seeds/other.txt"))
    assert planned(office, other="The water fell.") == ([("seeds/other.txt", "flood")], [])


def test_two_articles_of_one_headline_are_not_told_of(office: Office) -> None:
    tasks, told = planned(office, flood="\n".join(SENTENCES.values()), other="The water fell.")
    assert (tasks[0], len(tasks), told) == (("seeds/flood.txt", "flood"), 2, [])


def test_a_copy_of_an_article_that_has_a_brief_is_the_one_too_many(office: Office) -> None:
    tasks, told = planned(office, a_copy=TEXT, flood=TEXT)
    assert (tasks, told) == (
        [("seeds/flood.txt", "flood")],
        ["is the same file as seeds/flood.txt (delete one of the two)"],
    )


@pytest.mark.parametrize("name", ["a-river", "zz-river"])
def test_a_brief_whose_file_was_renamed_is_followed(office: Office, name: str) -> None:
    office.path.rename(office.path.with_stem(name))
    files, bases, _ = office.shelf.read()
    assert moved(files, bases) == {name: "flood"}
    office.shelf.rename("flood", name)
    assert planned(office, flood=TEXT) == ([("seeds/flood.txt", name)], [])


@pytest.mark.parametrize("name", ["a-river", "zz-river"])
def test_a_brief_begun_anew_is_not_the_one_that_was_deleted(office: Office, name: str) -> None:
    office.path.unlink()
    office.path.with_stem(name).write_text("source: seeds/flood.txt\ntitle: x\nfacts: []\n", encoding="utf-8")
    files, bases, _ = office.shelf.read()
    assert moved(files, bases) == {}
    assert planned(office, flood=TEXT)[0] == [("seeds/flood.txt", name)]


def test_a_copied_brief_is_no_renamed_one(office: Office) -> None:
    office.path.with_stem("copy").write_bytes(office.path.read_bytes())
    files, bases, _ = office.shelf.read()
    assert moved(files, bases) == {}
    assert planned(office, flood=TEXT)[0] == [("seeds/flood.txt", "flood")]


@pytest.mark.parametrize("name", ["mine.yml", "_actors.yml", "2031/mine.yaml"])
def test_a_file_that_may_be_taken_for_a_brief_is_named(office: Office, name: str) -> None:
    path = office.root / "briefs" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("title: Mine\nfacts: []\n", encoding="utf-8")
    for other in (".mine.yml", ".git/mine.yaml", "mine.yaml~", "notes.md"):
        (office.root / "briefs" / other).parent.mkdir(exist_ok=True)
        (office.root / "briefs" / other).write_text("x", encoding="utf-8")
    told = [(p.file, p.what, p.hint) for p in office.shelf.read()[2]]
    assert told == [(f"briefs/{name}", "is not read", f"a brief is called briefs/{path.stem}.yaml: move it there")]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Søren Ødegård", "soren-odegard"),
        ("Straße 5–6", "strasse-5-6"),
        ("Łódź’s new tram", "lodzs-new-tram"),
        ("Æthelred", "aethelred"),
    ],
)
def test_addresses_can_be_read_aloud(text: str, address: str) -> None:
    assert slug(text) == address
