"""Builds in a row: after any edits the pages are those that a fresh run makes."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import processes
from generator.session import Session
from tests.eval.made_up_edits import DEEDS
from tests.eval.made_up_project import write_project

BRIEFS = 7
AROUND = {
    "briefs/_actors.yaml": "- name: Ana Vance\n  aliases: [Otto Brandt]\n  role: mayor\n",
    "briefs/_topics.yaml": "- id: homes\n  label: Homes lost\n  description: Who lost a home.\n",
    "briefs/_briefing.yaml": "title: By hand\nsource_text: evidence\n",
    "seeds/article-00002.txt": "Another text altogether.\n\nIt has two lines, and none of them was there before.\n",
    "briefs/.editions/2024-01-01.json": '{"number": 3, "date": "2024-01-01", "articles": ["article-00001"], "facts": {}}',
}
"""Files that bear on all pages."""


@pytest.fixture(scope="module")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made-up")
    write_project(folder, BRIEFS)
    return folder


def change(folder: Path, deed: str, number: int) -> None:
    """Do one thing to the project; what is there already is taken away again."""
    brief = folder / f"briefs/article-{number % BRIEFS:05}.yaml"
    if deed in AROUND:
        path = folder / deed
        path.parent.mkdir(exist_ok=True)
        if path.exists():
            path.unlink()
        else:
            path.write_text(AROUND[deed], encoding="utf-8")
    elif deed == "gone":
        brief.unlink(missing_ok=True)
    elif not brief.exists():
        return
    elif deed == "copied":
        shutil.copy(brief, folder / f"briefs/copy-{number % 2}.yaml")
    else:
        brief.write_text(DEEDS[deed](brief.read_text(encoding="utf-8"), number), encoding="utf-8")


deeds = st.tuples(st.sampled_from([*DEEDS, *AROUND, "gone", "copied"]), st.integers(0, 40))


@given(st.lists(deeds, min_size=2, max_size=6))
@settings(max_examples=8, deadline=None)
def test_a_build_after_edits_is_that_of_a_fresh_run(made_up: Path, done: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "project"
        shutil.copytree(made_up, folder, symlinks=True)
        session = Session(folder)
        session.build()
        for deed, number in done:
            change(folder, deed, number)
            built = session.build()
        fresh = Session(folder).build()
        assert (fresh.changes.written, fresh.changes.removed) == ((), ())
        assert (fresh.problems, fresh.title, fresh.newest) == (built.problems, built.title, built.newest)


@pytest.mark.parametrize("deed", DEEDS)
def test_each_edit_shows_and_can_be_taken_back(made_up: Path, tmp_path: Path, deed: str) -> None:
    folder = tmp_path / "project"
    shutil.copytree(made_up, folder, symlinks=True)
    session = Session(folder)
    session.build()
    brief = folder / "briefs/article-00003.yaml"
    text = brief.read_text(encoding="utf-8")
    change(folder, deed, 10)
    assert brief.read_text(encoding="utf-8") != text
    changed = session.build().changes
    assert changed.written or changed.removed
    assert Session(folder).build().changes.written == ()
    brief.write_text(text, encoding="utf-8")
    session.build()
    assert Session(folder).build().changes.written == ()


def test_a_page_that_somebody_changed_is_made_anew(made_up: Path, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    shutil.copytree(made_up, folder, symlinks=True)
    session = Session(folder)
    session.build()
    home = folder / "build/docs/index.md"
    text = home.read_text(encoding="utf-8")
    home.write_text(text.replace("a", "b"), encoding="utf-8")
    (folder / "build/docs/stray.md").write_text("x", encoding="utf-8")
    changes = session.build().changes
    assert (changes.written, changes.removed) == (("index.md",), ("stray.md",))
    assert home.read_text(encoding="utf-8") == text


def test_helpers_change_no_byte(made_up: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone, helped = tmp_path / "alone", tmp_path / "helped"
    for folder in (alone, helped):
        shutil.copytree(made_up, folder, symlinks=True)
        (folder / "seeds/article-00001.txt").unlink()
        (folder / "briefs/article-00004.yaml").write_text("facts: none\n", encoding="utf-8")
    built = [Session(alone).build()]
    monkeypatch.setattr(processes, "cores", lambda: 2)
    monkeypatch.setattr(processes, "SHARED_FROM", 2)
    monkeypatch.setattr(processes, "BATCH", 1)
    built.append(Session(helped).build())
    assert built[0] == built[1]
    assert [p.severity for p in built[0].problems] == ["warning", "error"]
    for folder in ("build/docs", "build/cache/sources"):
        one, other = ({p.name: p.read_bytes() for p in (top / folder).rglob("*.*")} for top in (alone, helped))
        assert one == other
        assert one
