"""Commands as a person types them, also wrongly: plain lines and exit codes 0, 1, 2, and never a traceback."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import briefs, checking, cli, editing, messages
from generator.model.merged import Clash
from generator.problems import BriefingError
from generator.settling import Settled
from tests.conftest import ROOT

BRIEF = """schema: 1
source:
title: The river rose
published: 2031-03-04
actors: [{name: Water board}]
facts:
  - id: f-aaaa
    text: The river rose by two metres on Monday.
    quote: The river rose by two metres on Monday — “at last”.
    review: \"\\e[31mlook\"
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project without articles, with one brief written by hand, as the working folder."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/river.yaml").write_text(BRIEF, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def typed(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """The exit code and all output of a command, run as `python -m generator` runs it."""
    monkeypatch.setattr(sys, "argv", ["generator", *arguments])
    with pytest.raises(SystemExit) as end:
        cli.main()
    told = capsys.readouterr()
    return int(end.value.code or 0), told.out + told.err


WRONG = [
    pytest.param((), 2, "Usage:", id="nothing"),
    pytest.param(("frobnicate",), 2, "No such command", id="no such command"),
    pytest.param(("extract", "a"), 2, "unexpected extra argument", id="too many"),
    pytest.param(("serve", "--port", "x"), 2, "not a valid integer", id="port in words"),
    pytest.param(("accept", "river"), 2, "Missing argument", id="too few"),
    pytest.param(("accept", "nope", "title"), 1, "no such brief", id="accept for no brief"),
    pytest.param(("keep", "../../etc/passwd", "all"), 1, "no such brief", id="keep outside"),
    pytest.param(("restore", "river"), 1, "the machine has no word on it", id="restore without a base"),
    pytest.param(("restore", "riv"), 1, "briefs/river.yaml: the machine has no word on it", id="half a name"),
    pytest.param(("restore", "rivver"), 1, "no such brief; did you mean river?", id="a name mistyped"),
    pytest.param(("lock", "nope", "title"), 1, "no such brief", id="lock no brief"),
    pytest.param(("lock", "river", "colour"), 1, "has no 'colour'; lock a field", id="lock no field"),
    pytest.param(("lock", "river", "titel"), 1, "has no 'titel'; did you mean 'title'?", id="lock a slip"),
    pytest.param(("add",), 2, "Missing argument", id="add nothing"),
    pytest.param(("add", "nope.txt"), 1, "nope.txt: can't be read", id="add no file"),
    pytest.param(("add", "seeds"), 1, "seeds: is a folder (name the files in it: add seeds/*)", id="add a folder"),
    pytest.param(("add", "http://127.0.0.1:9/x"), 1, "can't be fetched", id="add offline"),
    pytest.param(("add", "http://[::1"), 1, "can't be fetched", id="add half an address"),
    pytest.param(("add", "ftp://a/b"), 1, "can't be read", id="add another scheme"),
    pytest.param(("add", "a\x1b[31m.txt"), 1, r"a\x1b[31m.txt: can't", id="add an escape"),
    pytest.param(("new", " "), 1, "needs a title", id="new without a title"),
    pytest.param(("new", "River"), 1, "is there already", id="new twice"),
    pytest.param(("inspect",), 2, "name a file", id="inspect nothing"),
    pytest.param(("inspect", "nope"), 1, "nope: can't be read", id="inspect no file"),
    pytest.param(("inspect", "seeds", "--published", "soon"), 2, "is not a day", id="inspect with no date"),
    pytest.param(("inspect", "--batch", "nope"), 1, "no such file", id="no batch"),
    pytest.param(("inspect", "--batch", "seeds"), 1, "no such file", id="a folder as batch"),
    pytest.param(("inspect", "--batch", "briefs/river.yaml"), 1, "river.yaml:1: is not JSON", id="no JSON"),
    pytest.param(("check", "--x"), 2, "No such option", id="no such option"),
]


@pytest.mark.parametrize(("arguments", "code", "told"), WRONG)
def test_wrong_words_end_in_a_plain_line(here, monkeypatch, capsys, arguments, code: int, told: str) -> None:
    got, output = typed(monkeypatch, capsys, *arguments)
    assert told in output
    assert got == code
    assert "Traceback" not in output
    assert "\x1b" not in output


OF_A_PROJECT = ("extract", "build", "site", "serve", "check", "review", "edition", "fresh", "new x", "add x",
                "accept x y", "keep x y", "restore x", "restore x y", "lock x title")  # fmt: skip


@pytest.mark.parametrize("command", OF_A_PROJECT)
def test_a_folder_that_is_no_project_is_named_and_left_alone(tmp_path, monkeypatch, capsys, command: str) -> None:
    monkeypatch.chdir(tmp_path)
    code, output = typed(monkeypatch, capsys, *command.split())
    assert f"{tmp_path} is no project" in output
    assert (code, list(tmp_path.iterdir())) == (1, [])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        pytest.param(b"\xff\xfe\x00", "is not JSON", id="bytes"),
        pytest.param(b"[" * 100_000, "is not JSON", id="deep"),
        pytest.param(b'{"file": "a"}', 'an object with "file" and "text"', id="no text"),
        pytest.param(b"3", 'an object with "file" and "text"', id="no object"),
    ],
)
def test_a_bad_batch_names_its_line(here, monkeypatch, capsys, line: bytes, told: str) -> None:
    (here / "b.jsonl").write_bytes(b"\n" + line + b"\n")
    code, output = typed(monkeypatch, capsys, "inspect", "--batch", "b.jsonl")
    assert "error: b.jsonl:2: " in output
    assert told in output
    assert code == 1


@pytest.mark.model
def test_a_batch_may_hold_half_characters_and_odd_dates(here, monkeypatch, capsys) -> None:
    text = "\\ud800 The river rose by two metres on Monday, the board\\u2028 said in a statement. The mayor said so."
    lines = [f'{{"file": "a\\u001b", "text": "{text}", "published": {day}}}' for day in ("3", '"2031-03-04"', "null")]
    (here / "b.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done: Result = CliRunner().invoke(cli.commands, ["inspect", "--jsonl", "--batch", "b.jsonl"])
    assert (done.exit_code, len(done.stdout.splitlines())) == (0, 3)
    assert "published: '3' is not a day" in done.stderr


def test_titles_of_any_kind_start_a_brief_that_can_be_read(here, monkeypatch, capsys) -> None:
    from tests.hostile.strings import ALL

    for text in (t for t in ALL if "\x00" not in t and t.strip()):
        with suppress(BriefingError):  # its slug is taken
            editing.new(here, text)
    count, problems = checking.check(here)
    assert count > 150
    assert problems == ()


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(OSError(28, "No space left on device"), id="disk full"),
        pytest.param(PermissionError(13, "Permission denied", "briefs/.lock"), id="read only"),
        pytest.param(OSError(30, "Read-only file system", "briefs/.lock"), id="read-only disk"),
    ],
)
def test_what_the_disk_refuses_is_one_line(here, monkeypatch, capsys, error: OSError) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("generator.disk.write_bytes", refuse)
    monkeypatch.setattr("generator.disk.write_again", refuse)
    for command in ("edition", "build", "new x"):
        code, output = typed(monkeypatch, capsys, *command.split())
        assert code == 1
        assert re.search(r"^error: .*(No space|denied|Read-only).*untouched$", output, re.MULTILINE)


def test_review_shows_no_escape(here, monkeypatch, capsys) -> None:
    code, output = typed(monkeypatch, capsys, "review")
    assert "\\x1b[31mlook" in output
    assert ("\x1b" in output, code) == (False, 0)


@pytest.mark.parametrize(
    ("plain", "folder", "told"),
    [
        pytest.param("venv/bin/python", "{here}/venv/bin", "python -m generator", id="an environment that is active"),
        pytest.param(
            "/usr/bin/python", "{here}/my venv/bin", "'my venv/bin/python3' -m generator", id="one that is not"
        ),
        pytest.param(None, "/opt/env/bin", "/opt/env/bin/python3 -m generator", id="one elsewhere"),
    ],
)
def test_commands_are_told_as_one_may_type_them(here, monkeypatch, plain: str | None, folder: str, told: str) -> None:
    monkeypatch.setattr(sys, "executable", f"{folder.format(here=here)}/python3")
    monkeypatch.setattr("shutil.which", lambda _: plain)
    assert messages.program() == told


@pytest.mark.parametrize(
    ("settled", "lines"),
    [
        pytest.param([], ["seeds/ holds no articles yet"], id="nothing"),
        pytest.param(["new", "new", "unchanged"], ["3 briefs: 2 new, 1 unchanged"], id="briefs"),
        pytest.param(["refused"], ["1 file of seeds/ not read, see above"], id="no article"),
        pytest.param(
            ["updated", "left", "refused"],
            ["2 briefs: 1 updated (2 fields, 1 new entry, 3 taken back), 1 left alone", "1 file of"],
            id="some",
        ),
        pytest.param(
            ["deleted"] * 5,
            ["5 briefs: 5 deleted", "  deleted by hand: briefs/0.yaml, briefs/1.yaml, briefs/2.yaml and 2 more;"],
            id="deleted",
        ),
    ],
)
def test_what_became_of_the_briefs_is_told_in_few_lines(settled: list[str], lines: list[str]) -> None:
    counts = {"updated": 2, "added": 1, "removed": 3}
    told = messages.of_briefs(
        [Settled(str(n), "", what, counts if what == "updated" else {}) for n, what in enumerate(settled)]
    )
    assert [line.startswith(wanted) for line, wanted in zip(told, lines, strict=True)] == [True] * len(lines)


def test_a_clash_is_told_on_one_short_line() -> None:
    clash = Clash("f-aaaa.said_by", "Ann Lee", "", ["Ann Lee", "Bo Lind"])
    told = list(
        messages.of_briefs(
            [Settled("river", "", "unchanged", clashes=(clash, Clash("summary", "", "", "Rain. " * 99)))]
        )
    )
    assert told[0] == "1 brief: 1 unchanged, 1 with 2 clashes"
    assert told[1].endswith('f-aaaa.said_by: kept yours; the machine now says "Ann Lee, Bo Lind"')
    assert len(told[2]) < 160
    assert "make review" in told[3]


PAGE = """<html><head><title>Bridge reopens</title>{}</head><body><article><h1>Bridge reopens</h1>
<p>The bridge at Oster reopened on Thursday after three weeks of repairs, engineer Mia Ott said.</p>
<p>The work cost 400,000 euros, according to the town council. Drivers had to take a detour.</p></article></body></html>"""


@pytest.mark.model
@pytest.mark.parametrize(
    ("head", "address"),
    [
        pytest.param("", "https://example.org/news/bridge?id=7", id="as it was typed"),
        pytest.param(
            '<link rel="canonical" href="https://example.org/bridge">', "https://example.org/bridge", id="its own"
        ),
    ],
)
def test_a_page_of_the_web_keeps_its_address(here, monkeypatch, head: str, address: str) -> None:
    monkeypatch.setattr("generator.articles.fetch", lambda _: PAGE.format(head).encode())
    for _ in range(2):
        done = CliRunner().invoke(cli.commands, ["add", "https://example.org/news/bridge?id=7"])
        assert (done.exit_code, "seeds/bridge.html -> briefs/bridge-reopens.yaml" in done.stdout) == (0, True), (
            done.output
        )
        values, _ = briefs.read_values("x", (here / "briefs/bridge-reopens.yaml").read_bytes())
        assert values is not None
        assert values["url"] == address
    assert [p.name for p in (here / "seeds").iterdir()] == ["bridge.html"]


def start(folder: Path, *arguments: str, env: Mapping[str, str] | None = None, **options) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "generator", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **(env or {})}
    return subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options
    )


def test_a_plain_locale_and_a_pipe_get_every_character(here) -> None:
    plain = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    (here / "seeds/x.txt").write_text("Über — “x”\n", encoding="utf-8")
    (here / "briefs/more.yaml").write_text("titel: “Über”\n", encoding="utf-8")
    told = start(here, "check", env=plain).communicate()[1].decode("utf-8")
    assert "Traceback" not in told
    assert "titel: “Über”" in told


def test_a_closed_pipe_is_no_error(here) -> None:
    done = subprocess.run(
        f"{sys.executable} -m generator --help | head -c 1; {sys.executable} -m generator review >&-",
        shell=True, cwd=here, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT to send to a group")
@pytest.mark.parametrize("after", [0.25, 0.8])
def test_ctrl_c_ends_without_a_traceback(here, after: float) -> None:
    for n in range(30):
        (here / f"seeds/{n}.txt").write_text(f"Flood {n}\n\nThe river rose by {n} metres, the board said.\n" * 9)
    run = start(here, "extract", start_new_session=True)
    time.sleep(after)
    os.killpg(run.pid, signal.SIGINT)
    told = run.communicate(timeout=60)[1].decode()
    assert "generator/" not in told, "only Python's own start may be interrupted with a traceback"
    assert run.returncode != 0
