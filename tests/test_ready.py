"""Ready HTML passes by the parsers and comes out the same, and the search reads what it is to read."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import ready


@pytest.mark.parametrize(
    ("html", "left"),
    [
        pytest.param("<p>Rain</p>", "<p>Rain</p>", id="nothing marked"),
        pytest.param("<p data-search-exclude>Rain</p><p>Snow</p>", "<p>Snow</p>", id="whole element"),
        pytest.param(
            '<div class="x" data-search-exclude><div>a</div><p>b</p></div><div>c</div>',
            "<div>c</div>",
            id="an element with its like inside",
        ),
        pytest.param(
            "<ul data-search-exclude><li data-search-exclude>a</li></ul><b>c</b>", "<b>c</b>", id="marked in marked"
        ),
        pytest.param("<li>a<i data-search-exclude>1</i><i data-search-exclude>2</i></li>", "<li>a</li>", id="in a row"),
        pytest.param("<p>a</p><ul data-search-exclude><li>b", "<p>a</p>", id="never closed"),
    ],
)
def test_marked_elements_are_not_searched(html: str, left: str) -> None:
    assert ready.searched(html) == left


def mkdocs(folder: Path, target: str, hook: bool) -> dict[str, bytes]:
    """Every rendered page and the index of the search, with the hook or without."""
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    assert ", generator/ready.py" in config
    (folder / "trial.yml").write_text(config if hook else config.replace(", generator/ready.py", ""), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", "trial.yml", "--site-dir", target]
    subprocess.run(command, cwd=folder, check=True)
    paths = [*(folder / target).rglob("*.html"), folder / target / "search/search_index.json"]
    return {p.relative_to(folder / target).as_posix(): p.read_bytes() for p in paths}


def squeezed(page: bytes) -> bytes:
    """What is left without white space and marks for the search, which only the hook takes out."""
    return b"".join(page.replace(b" data-search-exclude", b"").split())


def test_pages_and_search_are_the_same_with_and_without_the_hook(built_world: Path, tmp_path: Path) -> None:
    folder = tmp_path / "project"
    shutil.copytree(built_world, folder, symlinks=True)
    plain, quick = mkdocs(folder, "plain", hook=False), mkdocs(folder, "quick", hook=True)
    assert {name: squeezed(page) for name, page in quick.items()} == {
        name: squeezed(page) for name, page in plain.items()
    }
