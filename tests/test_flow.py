"""The toy world end to end: articles in, briefs and a checked site out, through the command line as a person types it."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest

from generator import pipeline
from tests.conftest import make_project

pytestmark = pytest.mark.model


def run(folder: Path, *arguments: str, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(
        command, cwd=folder, env={**os.environ, **(env or {})}, capture_output=True, text=True, check=False
    )


def tree(folder: Path) -> dict[str, str]:
    files = (p for p in sorted(folder.rglob("*")) if p.is_file() and p.name != ".lock")
    return {p.relative_to(folder).as_posix(): sha256(p.read_bytes()).hexdigest() for p in files}


def quiet(_: str) -> None:
    pass


@pytest.fixture(scope="module")
def read_world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_project(tmp_path_factory.mktemp("read") / "project")
    pipeline.extract(folder, quiet)
    return folder


@pytest.fixture
def world(read_world: Path, tmp_path: Path) -> Path:
    """A copy of the extracted toy world that a test may change."""
    folder = tmp_path / "project"
    shutil.copytree(read_world, folder, symlinks=True)
    return folder


def briefs_of(folder: Path) -> list[Path]:
    return sorted((folder / "briefs").glob("[a-z]*.yaml"))


def test_every_seed_has_a_brief_an_article_page_and_a_source_page(built_world: Path) -> None:
    articles = json.loads((built_world / "site/data/articles.json").read_text(encoding="utf-8"))
    assert sorted(a["source"] for a in articles) == sorted(f"seeds/{p.name}" for p in (built_world / "seeds").iterdir())
    for article in articles:
        assert (built_world / "briefs" / f"{article['id']}.yaml").is_file()
        assert (built_world / "site/articles" / article["id"] / "index.html").is_file()
        assert (built_world / "site/sources" / article["id"] / "index.html").is_file()


def test_every_actor_and_topic_has_a_page(built_world: Path) -> None:
    for kind in ("actors", "topics"):
        items = json.loads((built_world / f"site/data/{kind}.json").read_text(encoding="utf-8"))
        assert items
        assert [i["id"] for i in items if not (built_world / "site" / kind / i["id"] / "index.html").is_file()] == []


def test_evidence_is_verbatim_raw_text(built_world: Path) -> None:
    facts = json.loads((built_world / "site/data/facts.json").read_text(encoding="utf-8"))
    assert len(facts) > 12
    for fact in facts:
        raw = (built_world / fact["source"]).read_bytes().decode("utf-8")
        evidence = fact["evidence"]
        assert evidence["exact"]
        assert raw[evidence["start"] : evidence["end"]] == evidence["exact"]


def test_a_second_run_writes_nothing(world: Path) -> None:
    before = tree(world / "briefs")
    done = pipeline.extract(world, quiet)
    assert {one.what for one in done.settled} == {"unchanged"}
    assert tree(world / "briefs") == before
    pipeline.build(world, quiet)
    assert pipeline.build(world, quiet).changes.written == ()


def test_two_sites_of_the_same_input_are_equal_to_the_byte(built_world: Path, tmp_path: Path) -> None:
    other = make_project(tmp_path / "elsewhere")
    environment = {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    done = run(other, "site", env=environment)
    assert done.returncode == 0, done.stderr
    first, second = tree(built_world / "site"), tree(other / "site")
    assert {name for name in first.keys() | second.keys() if first.get(name) != second.get(name)} == set()


def test_build_never_loads_the_language_model(world: Path) -> None:
    code = (
        "import sys; sys.modules['spacy'] = None\nfrom pathlib import Path\nfrom generator import pipeline\n"
        "pipeline.build(Path.cwd(), print)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=world, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_hand_edits_survive_a_changed_article(world: Path) -> None:
    brief = next(p for p in briefs_of(world) if "seeds/02-wire.txt" in p.read_text(encoding="utf-8"))
    mine = (
        ("\ntitle:", "\n# a note of mine\ntitle:"),
        ("\nauthor:", "\nauthor: The Coastal Desk  # as they call themselves"),
        ("\nfacts:\n", "\nfacts:\n  - text: The quay was empty at noon.\n"),
    )
    text = re.sub(r"(?m)^author:.*", "author:", brief.read_text(encoding="utf-8"))
    for old, new in mine:
        assert text.count(old) == 1
        text = text.replace(old, new)
    brief.write_text(text, encoding="utf-8")
    seed = world / "seeds/02-wire.txt"
    seed.write_text(seed.read_text(encoding="utf-8").replace("$2 million", "$3 million"), encoding="utf-8")
    assert not pipeline.extract(world, quiet).problems
    after = brief.read_text(encoding="utf-8")
    assert [
        new for new in (*(new for _, new in mine[:2]), "text: The quay was empty at noon.") if new not in after
    ] == []
    assert ("$3 million" in after, "$2 million" in after) == (True, False)


def test_a_deleted_brief_stays_deleted(world: Path) -> None:
    brief = briefs_of(world)[0]
    brief.unlink()
    done = pipeline.extract(world, quiet)
    assert [one.slug for one in done.settled if one.what == "deleted"] == [brief.stem]
    assert not brief.exists()


def test_a_renamed_seed_keeps_its_brief(world: Path) -> None:
    (world / "seeds/03-blog.txt").rename(world / "seeds/blog-of-may.txt")
    before = {p.name for p in briefs_of(world)}
    pipeline.extract(world, quiet)
    assert {p.name for p in briefs_of(world)} == before
    assert any("source: seeds/blog-of-may.txt" in p.read_text(encoding="utf-8") for p in briefs_of(world))


def test_a_vanished_seed_leaves_its_brief(world: Path) -> None:
    (world / "seeds/03-blog.txt").unlink()
    before = {p.name for p in briefs_of(world)}
    pipeline.extract(world, quiet)
    built = pipeline.build(world, quiet)
    assert {p.name for p in briefs_of(world)} == before
    assert [p.severity for p in built.problems] == ["warning"]


def test_bad_seeds_are_named_and_stop_nothing(project: Path) -> None:
    bad = {
        "empty.txt": b"",
        "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9,
        "menu.txt": b"Home\nNews\nSport\n",
        "huge.txt": b"word " * 500_000,
    }
    for path in sorted((project / "seeds").iterdir())[1:]:
        path.unlink()
    for name, data in bad.items():
        (project / "seeds" / name).write_bytes(data)
    done = run(project, "extract")
    assert done.returncode == 1
    assert [name for name in bad if f"seeds/{name}: " not in done.stderr] == []
    assert "Traceback" not in done.stderr
    assert len(briefs_of(project)) == 1


def test_a_broken_brief_is_named_with_its_place_and_hides_no_other(world: Path) -> None:
    broken = briefs_of(world)[0]
    broken.write_text(broken.read_text(encoding="utf-8").replace("\nactors:", "\nactor:", 1), encoding="utf-8")
    done = run(world, "build")
    assert done.returncode == 1
    assert f"briefs/{broken.name}:" in done.stderr
    assert "did you mean" in done.stderr
    assert "3 briefs" in done.stdout


def test_no_articles_give_a_sentence_and_an_empty_site_that_works(tmp_path: Path) -> None:
    folder = make_project(tmp_path / "project", None)
    done = run(folder, "site")
    assert done.returncode == 0, done.stderr
    assert "seeds/ holds no articles yet" in done.stdout
    assert (folder / "site/index.html").is_file()


def test_fresh_clears_the_sample_and_leaves_a_project_that_works(world: Path) -> None:
    assert run(world, "fresh", "--yes").returncode == 0
    assert [p.name for p in (world / "seeds").iterdir()] == [".gitkeep"]
    assert sorted(p.name for p in (world / "briefs").iterdir() if p.is_file() and p.name != ".lock") == [
        "_actors.yaml", "_briefing.yaml", "_topics.yaml",
    ]  # fmt: skip
    assert run(world, "check").returncode == 0


def test_a_file_is_added_and_its_brief_named(world: Path, tmp_path: Path) -> None:
    article = tmp_path / "late.txt"
    article.write_text(
        "Port of Marlow Bay reopens\n\n18 May 2023\n\nThe port of Marlow Bay reopened on Thursday, the port authority said.\n\n"
        "The first of 40 waiting ships entered the harbour at noon, director Helen Oduya told reporters at the terminal.\n",
        encoding="utf-8",
    )
    done = run(world, "add", str(article))
    assert done.returncode == 0, done.stderr
    assert "seeds/late.txt -> briefs/port-of-marlow-bay-reopens.yaml" in done.stdout


def test_a_hand_written_brief_is_built(world: Path) -> None:
    assert run(world, "new", "What the harbour master saw").returncode == 0
    assert run(world, "check").returncode == 0
    assert pipeline.build(world, quiet).briefs == 5


def test_an_edition_tells_what_changed(world: Path) -> None:
    assert run(world, "edition").returncode == 0
    brief = briefs_of(world)[0]
    text = brief.read_text(encoding="utf-8")
    place = text.index("\nfacts:\n") + len("\nfacts:\n")
    brief.write_text(text[:place] + "  - text: The crane was painted green.\n" + text[place:], encoding="utf-8")
    pipeline.build(world, quiet)
    changes = json.loads((world / "build/docs/data/changes.json").read_text(encoding="utf-8"))
    assert any("The crane was painted green" in json.dumps(change) for change in changes)


def test_builds_at_once_all_end_well(world: Path) -> None:
    with ThreadPoolExecutor(3) as pool:
        done = list(pool.map(lambda _: run(world, "build"), range(3)))
    assert [(one.returncode, "page files" in one.stdout) for one in done] == [(0, True)] * 3
    assert not list((world / "build").rglob(".tmp-*"))


def test_two_equal_seeds_are_a_problem(world: Path) -> None:
    shutil.copy(world / "seeds/03-blog.txt", world / "seeds/zz-copy.txt")
    done = pipeline.extract(world, quiet)
    assert [(p.file, p.what) for p in done.problems] == [("seeds/zz-copy.txt", "is the same file as seeds/03-blog.txt")]


def test_of_some_files_the_good_ones_are_added_and_a_copy_stays_where_it_is(world: Path, tmp_path: Path) -> None:
    picture, hidden = tmp_path / "picture.png", tmp_path / ".saved.txt"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    text = "Quay wall holds\nBy Ada Brook\nMarch 9, 2031\n\nThe quay wall at Tarn held, harbour master Ada Brook said on Sunday.\n"
    hidden.write_text(text, encoding="utf-8")
    done = run(world, "add", str(picture), str(world / "seeds/03-blog.txt"), str(hidden))
    assert (done.returncode, done.stderr.count("PNG")) == (1, 1)
    assert "seeds/saved.txt -> briefs/quay-wall-holds.yaml" in done.stdout
    assert "seeds/03-blog.txt -> briefs/" in done.stdout
    assert not list((world / "seeds").glob("03-blog-*"))
