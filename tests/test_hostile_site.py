"""The nastiest strings through the real `site` command, then in a real browser: nothing runs, nothing is fetched."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator import pages, website
from generator.pagefolder import PageFolder
from tests.conftest import make_project
from tests.eval.browser import served
from tests.hostile import desk
from tests.hostile.look import SETTINGS, Look
from tests.hostile.strings import OWN

KINDS = ("html", "attribute", "markdown", "template", "front matter", "path", "control")
TEXTS = tuple(text for kind in KINDS for text in OWN[kind][:4])
CANARY = "CANARY-7f3a"
HOOKS = """window.__ran = [];
for (const name of ["alert", "confirm", "prompt", "open"])
  window[name] = (...given) => { window.__ran.push(name + ": " + given); };
const run = window.eval;
window.eval = code => { if (String(code).includes("alert(1)")) window.__ran.push("eval: " + code); return run(code); };
addEventListener("securitypolicyviolation", e => window.__ran.push("policy: " + e.blockedURI + e.sourceFile));"""
FIRE = """() => { for (const e of document.querySelectorAll("*")) for (const kind of
  ["mouseover", "focus", "load", "error", "toggle", "animationstart"]) e.dispatchEvent(new Event(kind)); }"""
COUNT = """() => [...document.querySelectorAll("*")].flatMap(e => [...e.attributes]).filter(a =>
  a.name.startsWith("on") || /^\\s*(javascript|vbscript|data):/i.test(a.value)).map(a => a.name + "=" + a.value)"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hostile briefing rendered as `site` does it, with a file outside that no page may hold."""
    folder = make_project(tmp_path_factory.mktemp("hostile") / "project", None)
    (folder.parent / "secret.txt").write_text(CANARY, encoding="utf-8")
    for name in ("build", "briefs"):
        (folder / name).mkdir()
    PageFolder(folder / "build/docs").write(pages.render(desk.known(TEXTS), desk.sources(TEXTS), SETTINGS))
    named = {
        "SITE_NAME": website.site_name(TEXTS[0]),
        "SITE_URL": SETTINGS.site_url,
        "SOURCE_DATE_EPOCH": website.epoch("2031-03-28"),
    }
    website.render(folder / "mkdocs.yml", folder / "site", folder / "build", named)
    return folder / "site"


def files(site: Path) -> Mapping[str, str]:
    kinds = {".html", ".xml", ".json", ".csv", ".txt"}
    paths = sorted(path for path in site.rglob("*") if path.suffix in kinds)
    return {path.relative_to(site).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def test_the_theme_adds_no_hole(site: Path) -> None:
    """Page titles, descriptions and tags pass through templates that are not ours."""
    scripts: set[str] = set()
    for path, text in files(site).items():
        assert CANARY not in text
        if not path.endswith(".html"):
            continue
        seen = Look(text)
        names = {name for _, attributes in seen.shapes for name in attributes}
        assert {name for name in names if name.startswith("on")} == set(), path
        tags = {tag for tag, _ in seen.shapes}
        assert not tags & {"iframe", "object", "embed", "base", "math", "plaintext"}, path
        assert [
            link for link in seen.links if re.match(r"\s*(javascript:|data:|vbscript:|//)", link, re.IGNORECASE)
        ] == []
        plain = re.sub(
            r'<script type="application/(ld\+)?json">.*?</script>|<script id="__config".*?</script>', "", text
        )
        scripts |= set(re.findall(r"<script\b[^>]*>.*?</script>", plain, re.DOTALL))
    assert not any("alert(" in script for script in scripts)
    assert len(scripts) < 20, "each page has the theme's own few scripts and no other"


def test_feeds_map_and_search_index_are_well_formed(site: Path) -> None:
    told = files(site)
    for path in (path for path in told if path.endswith(".xml")):
        ET.fromstring(told[path])
    for path in (path for path in told if path.endswith(".json")):
        json.loads(told[path])
    feed = ET.fromstring(told["feed_rss_created.xml"])
    assert len(list(feed.iter("item"))) == len(TEXTS)
    assert all(
        (link.text or "").startswith(SETTINGS.site_url) for item in feed.iter("item") for link in item.iter("link")
    )
    index = json.loads(told["search/search_index.json"])
    assert not any(re.search(r"<(script|img|svg|iframe)\b", entry["title"] + entry["text"]) for entry in index["docs"])


@pytest.mark.parametrize(
    "title", ["2031", "yes", "~", "12:30", "1e3", "0x1F", "2031-03-04", "a\x00b", "<b>", "null", "2031-03-04 10:00:00"]
)
def test_any_title_is_a_site_s_name(title: str) -> None:
    import yaml

    name = website.site_name(title)
    read = yaml.SafeLoader("").resolve(yaml.ScalarNode, name, (True, False))
    assert read == "tag:yaml.org,2002:str"
    assert html.unescape(name) == title.replace("\x00", "")
    assert not set("<>\x00") & set(name)


@pytest.mark.browser
def test_nothing_runs_and_nothing_is_fetched_from_elsewhere(site: Path, chromium) -> None:
    slugs = [desk.slug_of(n) for n in range(len(TEXTS))]
    shown = ["", "search/", "actors/", "topics/", "statements/", "method/"]
    shown += [f"articles/{slug}/" for slug in slugs[:5]] + [f"sources/{slug}/" for slug in slugs[:1]]
    with served(site) as address:
        page = chromium.new_context().new_page()
        away: list[str] = []
        page.on("request", lambda r: None if r.url.startswith((address, "data:image", "blob:")) else away.append(r.url))
        page.add_init_script(HOOKS)
        for at in shown:
            page.goto(address + at)
            page.evaluate(FIRE)
            assert (at, page.evaluate(COUNT)) == (at, [])
            assert (at, page.evaluate("window.__ran")) == (at, [])
        page.goto(address)
        page.fill("[data-md-component=search-query]", "script alert")
        page.wait_for_timeout(600)
        page.evaluate(FIRE)
        assert page.evaluate("window.__ran") == []
        bare = chromium.new_context().new_page()
        bare.add_init_script(HOOKS)
        bare.set_content(TEXTS[2])
        bare.wait_for_timeout(200)
        assert bare.evaluate("window.__ran") != [], "the hooks see what runs"
    assert away == []
