"""The swap is whole, and a site with a dead link or a missing page never takes the old one's place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import links, website
from generator.problems import BriefingError

PAGE = '<!doctype html><title>t</title><h1 id="top">T</h1><a href="{}">x</a>'


def make_site(folder: Path, link: str = "a/#top") -> Path:
    for name in ("index.html", "404.html", "a/index.html"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE.format(link if name == "index.html" else "#top"))
    (folder / "sitemap.xml").write_text("<urlset/>")
    for name in ("search/search_index.json", "data/facts.json"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("[]")
    return folder


def test_a_good_site_is_counted(tmp_path: Path) -> None:
    assert website.check(make_site(tmp_path / "s")) == 3


@pytest.mark.parametrize(
    ("link", "fault"),
    [
        pytest.param("b/", "a link to nothing", id="missing page"),
        pytest.param("a/#nowhere", "an anchor that is not there", id="missing anchor"),
        pytest.param("/a/", "a link from the root", id="breaks below a folder"),
        pytest.param("../elsewhere/", "a link out of the site", id="leaves the site"),
        pytest.param("img.png", "a link to nothing", id="missing file"),
    ],
)
def test_dead_links_are_named(tmp_path: Path, link: str, fault: str) -> None:
    with pytest.raises(BriefingError, match=f"index.html: {fault}: "):
        website.check(make_site(tmp_path / "s", link))


@pytest.mark.parametrize("link", ["https://example.org/x", "mailto:a@example.org", "a/", "a/index.html#top", "#top"])
def test_good_links_raise_no_alarm(tmp_path: Path, link: str) -> None:
    assert links.dead(make_site(tmp_path / "s", link)) == []


@pytest.mark.parametrize("name", ["404.html", "sitemap.xml", "data/facts.json", "search/search_index.json"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    site = make_site(tmp_path / "s")
    (site / name).unlink()
    with pytest.raises(BriefingError, match=f"{name} is missing"):
        website.check(site)


@pytest.mark.parametrize("exchange", [True, False], ids=["one step", "two renames"])
def test_swap_puts_the_new_site_in_place(tmp_path: Path, exchange: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not exchange:
        monkeypatch.setattr(website, "_exchange", lambda *_: False)
    old, new = make_site(tmp_path / "site"), make_site(tmp_path / "fresh", "#top")
    (old / "old.txt").write_text("old")
    website.swap(new, old)
    assert not (old / "old.txt").exists()
    assert (old / "index.html").read_text() == PAGE.format("#top")


def test_what_only_pagefind_reads_is_taken_out(tmp_path: Path) -> None:
    page = tmp_path / "actors/mira/index.html"
    page.parent.mkdir(parents=True)
    page.write_text(
        '<div class="page" data-pagefind-body><a data-pagefind-filter="actor" href="../x/">X</a>\n'
        '<div class="facets" hidden data-pagefind-ignore>\n<i data-v="2031"></i>\n</div>\n<p data-pagefind-ignore>a</p></div>'
    )
    website.lighten(tmp_path)
    assert page.read_text() == '<div class="page"><a href="../x/">X</a>\n<p>a</p></div>'


def test_a_run_that_died_between_two_renames_is_healed(tmp_path: Path) -> None:
    make_site(tmp_path / "site.old")
    website.recover(tmp_path / "site")
    assert (tmp_path / "site/index.html").is_file()
    assert not (tmp_path / "site.old").exists()


def test_a_failing_build_leaves_the_old_site(tmp_path: Path) -> None:
    site, work = make_site(tmp_path / "site"), tmp_path / "work"
    work.mkdir()
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_name: x\ntheme: {name: not-a-theme}\n")
    before = {p.relative_to(site): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    with pytest.raises(BriefingError, match="the old site is untouched"):
        website.render(config, site, work, {})
    assert {p.relative_to(site): p.read_bytes() for p in site.rglob("*") if p.is_file()} == before
    assert list(work.iterdir()) == []
