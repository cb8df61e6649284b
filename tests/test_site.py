"""The built toy site as files: valid, linked, reachable, small, and asking no other host for anything."""

from __future__ import annotations

import gzip
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import frontmatter
import html5lib
import pytest

from tests.eval.links import lychee

pytestmark = pytest.mark.model
HOME_LIMIT = 150_000
"""Bytes of the home page with its styles and scripts, compressed as a host sends them."""
FETCHING = {
    ("script", "src"),
    ("img", "src"),
    ("iframe", "src"),
    ("source", "src"),
    ("video", "src"),
    ("object", "data"),
}


class Links(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.pages: list[str] = []
        self.fetched: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag == "a" and values.get("href"):
            self.pages.append(str(values["href"]))
        if tag == "link" and str(values.get("rel")) in {"stylesheet", "icon", "preload", "modulepreload"}:
            self.fetched.append(str(values.get("href")))
        self.fetched += [str(values[name]) for name in values if (tag, name) in FETCHING]


@pytest.fixture(scope="module")
def site(built_world: Path) -> Path:
    return built_world / "site"


@pytest.fixture(scope="module")
def texts(site: Path) -> dict[str, str]:
    return {p.relative_to(site).as_posix(): p.read_text(encoding="utf-8") for p in sorted(site.rglob("*.html"))}


def target(page: str, link: str) -> str:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return ""
    folder = page.rpartition("/")[0]
    joined: list[str] = folder.split("/") if folder else []
    for step in unquote(parts.path).split("/"):
        if step == "..":
            joined.pop()
        elif step not in ("", "."):
            joined.append(step)
    return "/".join(joined) if not parts.path or parts.path.endswith(".html") else "/".join([*joined, "index.html"])


@pytest.mark.parametrize("folder", ["", "brief"], ids=["at the root", "below a folder"])
def test_an_independent_link_checker_finds_nothing_dead(site: Path, folder: str) -> None:
    done = lychee(site, folder)
    assert done.returncode == 0, done.stdout


def test_every_page_can_be_reached_from_the_home_page(texts: dict[str, str]) -> None:
    reached, waiting = set[str](), ["index.html"]
    while waiting:
        page = waiting.pop()
        if page in reached or page not in texts:
            continue
        reached.add(page)
        waiting += [target(page, link) for link in Links(texts[page]).pages]
    assert set(texts) - reached == {"404.html"}


def test_nothing_is_fetched_from_another_host(texts: dict[str, str], site: Path) -> None:
    foreign = {(page, url) for page, text in texts.items() for url in Links(text).fetched if urlsplit(url).netloc}
    assert foreign == set()
    styles = [p for p in site.rglob("*.css") if "pagefind" not in p.parts]
    assert [p.name for p in styles if re.search(r"url\(\s*['\"]?(?:https?:)?//", p.read_text(encoding="utf-8"))] == []


def test_no_page_has_inline_handlers_or_script_addresses(texts: dict[str, str]) -> None:
    bad = re.compile(r"""<[a-z][^>]*\s(?:on[a-z]+\s*=|[a-z-]+\s*=\s*["']?\s*javascript:)""", re.IGNORECASE)
    assert [page for page, text in texts.items() if bad.search(text)] == []
    assert bad.search('<a class="x" onclick="y">')
    assert bad.search("<a href=' JavaScript:y'>")


def test_the_pages_are_valid_html(texts: dict[str, str]) -> None:
    faults: dict[str, list[str]] = {}
    for page, text in texts.items():
        parser = html5lib.HTMLParser()
        parser.parse(text)
        told = [f"{place}: {code}" for place, code, _ in parser.errors]
        if told:
            faults[page] = told[:3]
    assert faults == {}


def test_ids_are_unique_on_a_page(texts: dict[str, str]) -> None:
    doubled: dict[str, set[str]] = {}
    for page, text in texts.items():
        ids = re.findall(r'\sid="([^"]+)"', text)
        twice = {i for i in ids if ids.count(i) > 1}
        if twice:
            doubled[page] = twice
    assert doubled == {}


def test_the_home_page_is_light(texts: dict[str, str], site: Path) -> None:
    files = {site / target("index.html", url).removesuffix("/index.html") for url in Links(texts["index.html"]).fetched}
    size = sum(len(gzip.compress(p.read_bytes())) for p in [site / "index.html", *files] if p.is_file())
    assert size < HOME_LIMIT


def test_every_page_has_its_front_matter(built_world: Path) -> None:
    pages = sorted((built_world / "build/docs").rglob("*.md"))
    assert len(pages) > 20
    for page in pages:
        meta = frontmatter.load(str(page)).metadata
        assert {"title", "description", "date", "tags"} <= set(meta), page
        assert isinstance(meta["title"], str), page


def test_every_fact_shows_its_evidence_and_its_place_in_the_source(texts: dict[str, str]) -> None:
    for page, text in texts.items():
        if not re.fullmatch(r"articles/[^/]+/index\.html", page):
            continue
        facts = re.findall(r'id="(f-[a-z0-9]+)"', text)
        source = texts[page.replace("articles/", "sources/")]
        assert facts, page
        for fact in facts:
            assert f"#{fact}" in source, (page, fact)
