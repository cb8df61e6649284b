"""A project in a temporary folder: the toy world's articles, and the program beside them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.eval import browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The same examples on every run, so that a change is judged by what it does; `make explore` draws new ones.
settings.register_profile("steady", derandomize=True)
settings.register_profile("explore", derandomize=False)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

ROOT = Path(__file__).resolve().parents[1]
WORLD = ROOT / "tests" / "world"


def make_project(folder: Path, seeds: Path | None = WORLD / "seeds") -> Path:
    """A project folder with the articles of `seeds` (None: an empty seeds/), the site's configuration and the program."""
    folder.mkdir(parents=True, exist_ok=True)
    if seeds is None:
        (folder / "seeds").mkdir()
    else:
        shutil.copytree(seeds, folder / "seeds")
    for name in ("mkdocs.yml", "pagefind.yml"):
        shutil.copy(ROOT / name, folder)
    (folder / "generator").symlink_to(ROOT / "generator", target_is_directory=True)
    return folder


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return make_project(tmp_path / "project")


@pytest.fixture(scope="session")
def built_world(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy world, extracted, built and rendered once a test run. Read it, don't change it."""
    from generator import pipeline

    folder = make_project(tmp_path_factory.mktemp("world") / "project")
    pipeline.site(folder, lambda _: None, {})
    return folder


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """A real browser, started once a test run."""
    path = browser.executable()
    if path is None:
        pytest.skip("no Chromium or Chrome is installed (set CHROMIUM to its path)")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=path, args=list(browser.FLAGS))
        yield opened
        opened.close()
