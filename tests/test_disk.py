"""Files are written whole or not at all, only if changed, and never outside their folder."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator import disk
from generator.model.page import OutFile
from generator.pagefolder import PageFolder
from generator.problems import BriefingError, Problem


def test_an_equal_file_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    assert disk.write_text(path, "x: 1\n")
    before = path.stat().st_mtime_ns
    assert not disk.write_text(path, "x: 1\n")
    assert path.stat().st_mtime_ns == before


def test_mode_bits_stay(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("old")
    path.chmod(0o640)
    disk.write_text(path, "new")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_file_that_changed_meanwhile_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("as read")
    read = disk.digest(b"as read")
    path.write_text("changed by a person")
    with pytest.raises(BriefingError, match="changed on disk meanwhile"):
        disk.write_text(path, "by the program", expected=read)
    assert path.read_text() == "changed by a person"
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_is_refused_where_a_person_made_one(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("by a person")
    with pytest.raises(BriefingError):
        disk.write_text(path, "by the program", expected="")


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failing_write_leaves_the_old_file(tmp_path: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os if step == "fsync" else Path, step, fail)
    with pytest.raises(OSError, match="No space left"):
        disk.write_text(path, "new")
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["a.yaml"]


def test_a_tree_holds_exactly_the_files(tmp_path: Path) -> None:
    (tmp_path / "stale").mkdir()
    (tmp_path / "stale/old.md").write_text("old")
    first = PageFolder(tmp_path).write([OutFile("index.md", (b"a",)), OutFile("articles/x.md", (b"b",))])
    assert (first.written, first.removed, first.kept) == (("index.md", "articles/x.md"), ("stale/old.md",), 0)
    second = PageFolder(tmp_path).write([OutFile("index.md", (b"a",)), OutFile("articles/x.md", (b"c",))])
    assert (second.written, second.removed, second.kept) == (("articles/x.md",), (), 1)
    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*")) == [
        "articles",
        "articles/x.md",
        "index.md",
    ]


def test_a_page_that_differs_is_written_in_its_place_where_nobody_touched_it(tmp_path: Path) -> None:
    folder, page, linked = PageFolder(tmp_path), tmp_path / "index.md", tmp_path / "linked.md"
    folder.write([OutFile("index.md", (b"first ", b"and long"))])
    first = page.stat().st_ino
    folder.write([OutFile("index.md", (b"second",))])
    assert (page.read_bytes(), page.stat().st_ino) == (b"second", first)
    page.rename(linked)
    page.symlink_to(linked)
    folder.write([OutFile("index.md", (b"third",)), OutFile("linked.md", (b"second",))])
    assert (page.read_bytes(), linked.read_bytes(), page.is_symlink()) == (b"third", b"second", False)


def test_what_nobody_touched_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/a.yaml").write_bytes(b"one")
    kept: disk.Kept = {}
    disk.read_texts(tmp_path / "briefs", tmp_path, ".yaml", kept)
    assert kept == {}, "what has just been written may change again within one tick of the clock"
    monkeypatch.setattr(disk, "MOMENT", -1)
    first, _ = disk.read_texts(tmp_path / "briefs", tmp_path, ".yaml", kept)
    again, _ = disk.read_texts(tmp_path / "briefs", tmp_path, ".yaml", kept)
    assert again == first == {"briefs/a.yaml": b"one"}
    assert again["briefs/a.yaml"] is first["briefs/a.yaml"]


def test_a_change_that_keeps_size_and_date_is_read(tmp_path: Path) -> None:
    path = tmp_path / "briefs/a.yaml"
    path.parent.mkdir()
    kept: disk.Kept = {}
    for text in (b"one", b"two"):
        path.write_bytes(text)
        os.utime(path, ns=(0, 0))
        assert disk.read_texts(tmp_path / "briefs", tmp_path, ".yaml", kept)[0] == {"briefs/a.yaml": text}
    path.unlink()
    assert disk.read_texts(tmp_path / "briefs", tmp_path, ".yaml", kept)[0] == {}


@pytest.mark.parametrize("path", ["../out.md", "/etc/out.md", "a/../../out.md"])
def test_a_tree_never_leaves_its_folder(tmp_path: Path, path: str) -> None:
    with pytest.raises(BriefingError, match="outside"):
        PageFolder(tmp_path / "docs").write([OutFile(path, (b"x",))])
    assert not (tmp_path / "out.md").exists()


def test_links_and_pipes_among_the_seeds_are_named_not_followed(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (seeds / "link.txt").symlink_to(tmp_path / "secret.txt")
    os.mkfifo(seeds / "pipe")
    (seeds / "a.txt").write_text("article")
    (seeds / ".hidden").write_text("x")
    files, problems = disk.list_seeds(seeds, tmp_path)
    assert [p.name for p in files] == ["a.txt"]
    assert [(p.file, p.what) for p in problems] == [
        ("seeds/link.txt", "is a link"),
        ("seeds/pipe", "is not a regular file"),
    ]


def test_a_missing_folder_is_one_plain_line(tmp_path: Path) -> None:
    with pytest.raises(BriefingError, match="there is no such folder"):
        disk.list_seeds(tmp_path / "seeds", tmp_path)


def test_a_file_past_the_limit_is_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 11)
    problem = disk.read_bytes(path, tmp_path, largest=10)
    assert isinstance(problem, Problem)
    assert "11 bytes" in problem.what


def test_the_second_run_says_who_is_at_work_and_stops(tmp_path: Path) -> None:
    lock = tmp_path / "briefs" / ".lock"
    code = (
        "import sys; from pathlib import Path; from generator import disk\n"
        f"with disk.locked(Path({str(lock)!r})):\n    print('held', flush=True); sys.stdin.read()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(BriefingError, match=f"process {holder.pid}"), disk.locked(lock):
            pass
        holder.kill()
    with disk.locked(lock):
        pass


def test_a_patient_run_waits_for_the_other(tmp_path: Path) -> None:
    lock = tmp_path / ".lock"
    order: list[str] = []

    def other() -> None:
        with disk.locked(lock, 10):
            order.append("second")

    with ThreadPoolExecutor(1) as pool:
        with disk.locked(lock):
            waiting = pool.submit(other)
            time.sleep(0.3)
            order.append("first")
        waiting.result()
    assert order == ["first", "second"]


def test_what_dead_runs_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / ".base").mkdir()
    (tmp_path / ".base" / ".tmp-x.yaml").write_text("half")
    (tmp_path / "a.yaml").write_text("whole")
    disk.sweep(tmp_path)
    assert sorted(p.name for p in tmp_path.rglob("*") if p.is_file()) == ["a.yaml"]
