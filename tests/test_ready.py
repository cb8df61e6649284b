"""Ready HTML passes by the parsers and comes out the same, and the search reads what it is to read."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator import ready, website


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


@pytest.mark.parametrize(
    ("html", "left"),
    [
        pytest.param("<h2>Rain</h2>\n<p>b</p>", "<h2>Rain</h2>\n<p>b</p>", id="text below"),
        pytest.param("<h2>Rain</h2>\n\n<h2>Snow</h2>\n<p>b</p>", "<h2>Snow</h2>\n<p>b</p>", id="a heading below"),
        pytest.param("<p>a</p>\n<h3>Snow</h3>\n", "<p>a</p>\n", id="the end below"),
    ],
)
def test_headings_above_nothing_are_not_searched(html: str, left: str) -> None:
    assert ready.headed(html) == left


def mkdocs(folder: Path, target: str, hook: bool) -> Path:
    """The site as MkDocs renders it, with the hook or without."""
    config = (folder / "mkdocs.yml").read_text(encoding="utf-8")
    assert ", generator/ready.py" in config
    (folder / "trial.yml").write_text(config if hook else config.replace(", generator/ready.py", ""), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", "trial.yml", "--site-dir", target]
    subprocess.run(command, cwd=folder, check=True, env={**os.environ, **website.QUIET})
    return folder / target


@pytest.fixture(scope="module")
def twice(built_world: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("twice") / "project"
    shutil.copytree(built_world, folder, symlinks=True)
    return mkdocs(folder, "plain", hook=False), mkdocs(folder, "quick", hook=True)


def squeezed(site: Path) -> dict[str, bytes]:
    """What every page holds without white space and marks for the search, which only the hook takes out."""
    return {
        page.relative_to(site).as_posix(): b"".join(page.read_bytes().replace(b" data-search-exclude", b"").split())
        for page in sorted(site.rglob("*.html"))
    }


def test_pages_are_the_same_with_and_without_the_hook(twice: tuple[Path, Path]) -> None:
    plain, quick = map(squeezed, twice)
    assert plain == quick


def test_the_search_finds_the_same_but_for_empty_headings(twice: tuple[Path, Path]) -> None:
    plain, quick = (json.loads((site / "search/search_index.json").read_text())["docs"] for site in twice)
    assert [entry for entry in plain if entry["text"] or "#" not in entry["location"]] == quick
