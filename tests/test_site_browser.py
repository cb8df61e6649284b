"""The built site in a real browser: a reader's ways through it, with and without a script."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from generator import pages, website
from generator.pagefolder import PageFolder
from tests import pages_fixture as made
from tests.eval.browser import served

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parent.parent
KINDS = ("", "articles/", f"articles/{made.COURIER}/", f"sources/{made.COURIER}/", "actors/", "actors/river-authority/",
         "topics/", "topics/victims/", "timeline/", "numbers/", "statements/", "agreement/", "questions/", "changes/",
         "method/", "data/", "search/", "404.html")  # fmt: skip


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up briefing, rendered as the real site is."""
    work = tmp_path_factory.mktemp("browser")
    PageFolder(work / "docs").write(pages.render(made.knowledge(), made.sources(), made.SETTINGS))
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = re.sub(r"(?m)^docs_dir: .*", f"docs_dir: {work / 'docs'}", config)
    config = re.sub(r"(?m)^watch: .*", "", config).replace("generator/", f"{ROOT}/generator/")
    (work / "mkdocs.yml").write_text(config, encoding="utf-8")
    named = {"SITE_URL": "http://127.0.0.1/brief/", "SITE_NAME": "The Orvale dam", "PYTHONPATH": str(ROOT)}
    environment = {**os.environ, **website.QUIET, **named}
    to = str(work / "www/brief")
    for command in (
        ["mkdocs", "build", "--quiet", "--strict", "--config-file", str(work / "mkdocs.yml"), "--site-dir", to],
        ["pagefind", "--quiet", "--site", to],
    ):
        done = subprocess.run(
            [sys.executable, "-m", *command], cwd=ROOT, env=environment, check=False, capture_output=True
        )
        assert done.returncode == 0, done.stderr.decode()
    return work / "www"


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    with served(site) as root:
        yield f"{root}brief/"


class Watch:
    """A page that remembers what went wrong and where requests went."""

    def __init__(self, chromium, address: str, **options) -> None:
        self.context = chromium.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        self.page = self.context.new_page()
        self.page.set_default_timeout(8000)
        self.address = address
        self.wrong: list[str] = []
        self.page.on("console", lambda m: self.wrong.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda e: self.wrong.append(str(e)))
        self.page.on("request", self._request)

    def _request(self, request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.wrong.append(f"leaves the site: {request.url}")

    def open(self, path: str):
        self.page.goto(self.address + path, wait_until="load")
        return self.page


@pytest.fixture
def reader(chromium, address: str) -> Iterator[Watch]:
    watch = Watch(chromium, address)
    yield watch
    watch.context.close()
    assert watch.wrong == []


def test_home_gives_the_brief(reader: Watch) -> None:
    page = reader.open("")
    assert page.inner_text("h1").strip("¶") == "The Orvale dam"
    assert "at least 42 people are missing" in page.inner_text(".bottom-line")
    headings = [h.strip("¶") for h in page.locator("h2").all_inner_texts()]
    assert headings == [
        "Key takeaways",
        "What changed",
        "What is reported",
        "Agreement and disagreement",
        "Numbers",
        "Timeline",
        "Who said what",
        "Assessments by outside experts",
        "Editor's judgments",
        "Gaps and open questions",
        "Watch list",
        "On the sources",
        "Sources",
    ]


def test_header_search_finds_an_actor_by_an_alias(reader: Watch) -> None:
    page = reader.open("")
    page.focus("[data-md-component=search-query]")
    page.keyboard.type("Holt")
    page.click(".md-search-result__link >> nth=0")
    page.wait_for_url("**/actors/mira-holt/**")
    assert page.inner_text("h1").strip("¶") == "Mira Holt"


def test_search_index_is_fetched_only_when_asked_for(reader: Watch) -> None:
    asked = []
    reader.page.on("request", lambda r: asked.append(r.url) if "search_index" in r.url else None)
    page = reader.open("")
    page.wait_for_timeout(300)
    assert asked == []
    with page.expect_request("**/search_index.json"):
        page.focus("[data-md-component=search-query]")
    page.wait_for_timeout(300)
    assert len(asked) == 1


def test_source_texts_stay_out_of_the_searches(site: Path) -> None:
    index = (site / "brief/search/search_index.json").read_text(encoding="utf-8")
    assert "Follow us for more" not in index
    assert f"articles/{made.COURIER}/" in index


def test_fact_leads_to_its_sentence_and_back(reader: Watch) -> None:
    page = reader.open(f"articles/{made.COURIER}/")
    page.click("#f-bbbb .source-link")
    page.wait_for_url("**#s-bbbb")
    assert page.evaluate("document.querySelector(':target') !== null")
    marked = page.locator("mark", has_text="At least 42 people are missing")
    assert marked.count() == 1
    page.click("a.back >> nth=1")
    page.wait_for_url("**#f-bbbb")
    assert page.locator("#f-bbbb").is_visible()


def test_evidence_is_shown_without_hovering(reader: Watch) -> None:
    page = reader.open(f"articles/{made.COURIER}/")
    assert page.locator("#f-aaaa .evidence").is_visible()
    assert "sending water into the valley" in page.inner_text("#f-aaaa .evidence")


def test_dropped_lines_unfold_with_the_rule(reader: Watch) -> None:
    page = reader.open(f"sources/{made.COURIER}/")
    hidden = page.get_by_text("Share this article", exact=False)
    assert not hidden.is_visible()
    page.click("summary >> nth=0")
    assert hidden.is_visible()
    assert "menu" in page.inner_text("details[open]")


def test_search_and_filter(reader: Watch) -> None:
    page = reader.open("search/?find=dam")
    found = page.locator(".finder__results li")
    expect(found.nth(1)).to_be_visible()
    page.check("input[name=outlet][value='Valley Post']")
    expect(found).to_have_count(1)
    assert "outlet=Valley+Post" in page.url
    page.select_option("#finder-sort", "desc")
    page.click(".finder__results a")
    page.wait_for_url(f"**/articles/{made.POST}/**")


def test_a_filter_can_be_linked_to(reader: Watch) -> None:
    page = reader.open("search/?actor=Norvania&kind=article")
    page.wait_for_selector(".finder__results li")
    assert page.is_checked("input[value=Norvania]")
    assert page.locator(".finder__results li").count() == 1


def test_a_filter_without_words_finds_what_has_no_date(reader: Watch) -> None:
    page = reader.open("search/?kind=article")
    page.wait_for_selector(".finder__results li")
    assert page.locator(".finder__results li").count() == len(made.knowledge().briefs)
    assert page.input_value("#finder-sort") == "desc"


def test_the_header_search_leads_on_to_search_and_filter(reader: Watch) -> None:
    page = reader.open("timeline/")
    page.focus("[data-md-component=search-query]")
    page.keyboard.type("dam")
    page.wait_for_selector(".md-search-result__link")
    page.click(".search-all a")
    page.wait_for_url("**/search/?find=dam")
    page.wait_for_selector(".finder__results mark")


def test_the_header_names_the_page_once_its_title_is_out_of_sight(reader: Watch) -> None:
    page = reader.open(f"articles/{made.COURIER}/")
    assert page.inner_text("[data-md-component=header-topic]") == page.inner_text("h1").strip("¶")


def test_tables_sort_both_ways(reader: Watch) -> None:
    page = reader.open("articles/")
    titles = "[...document.querySelectorAll('table tbody th > a')].map(a => a.textContent)"
    page.click("thead button:has-text('Article')")
    up = page.evaluate(titles)
    page.click("thead button:has-text('Article')")
    assert up == sorted(up)
    assert page.evaluate(titles) == up[::-1]
    assert page.get_attribute("th:has(button:has-text('Article'))", "aria-sort") == "descending"


def test_table_filter(reader: Watch) -> None:
    page = reader.open("agreement/")
    assert page.locator(".filter").count() == 0, "a table of three rows needs no filter"
    page = reader.open("data/")
    assert page.locator("table[data-table]").count() == 0


def test_citation_is_copied(reader: Watch) -> None:
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = reader.open(f"articles/{made.COURIER}/")
    page.click("#f-aaaa .copy")
    page.wait_for_selector("#f-aaaa .copy:has-text('Copied')")
    text = page.evaluate("navigator.clipboard.readText()")
    assert "Kestria Courier" in text
    assert text.endswith(f"articles/{made.COURIER}/#f-aaaa")


def test_marks_what_is_new_since_the_last_visit(reader: Watch) -> None:
    page = reader.open("changes/")
    assert page.locator(".badge--fresh").count() == 0
    page.evaluate("""() => { for (const key of Object.keys(localStorage)) if (key.includes("seen.")) {
        const kept = JSON.parse(localStorage[key]); kept.at -= 3600e3; kept.keys = kept.keys.slice(1);
        localStorage[key] = JSON.stringify(kept); } }""")
    page.reload()
    expect(page.locator(".badge--fresh")).to_have_count(1)


def test_missing_page(chromium, address: str) -> None:
    watch = Watch(chromium, address)
    page = watch.open("actors/nobody/")
    assert page.inner_text("h1") == "There is no such page"
    assert page.evaluate("getComputedStyle(document.body).fontFamily") != "serif"
    watch.context.close()


def test_dark_by_the_reader_s_own_choice_stays(reader: Watch) -> None:
    page = reader.open("")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.click("button[title='Switch to light mode']")
    page.click("button[title='Switch to dark mode']")
    body = page.locator("body")
    expect(body).not_to_have_css("background-color", light)
    reader.open("timeline/")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    expect(body).not_to_have_css("background-color", light)


def test_dark_where_the_reader_s_system_is(chromium, address: str) -> None:
    watch = Watch(chromium, address, color_scheme="dark")
    page = watch.open("")
    body = page.locator("body")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(color_scheme="light")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    watch.context.close()


def test_no_page_scrolls_sideways_on_a_phone(chromium, address: str) -> None:
    watch = Watch(chromium, address, viewport={"width": 390, "height": 844})
    widths = {path: watch.open(path).evaluate("document.documentElement.scrollWidth") for path in KINDS}
    watch.context.close()
    assert {path: width for path, width in widths.items() if width > 390} == {}
    assert watch.wrong == []


def test_phone_menu_leads_on(chromium, address: str) -> None:
    watch = Watch(chromium, address, viewport={"width": 390, "height": 844})
    page = watch.open("")
    page.click("label[for=__drawer].md-header__button")
    page.click(".menu a[href='timeline/']")
    page.wait_for_url("**/timeline/")
    watch.context.close()
    assert watch.wrong == []


def test_at_twice_the_size_nothing_is_cut(chromium, address: str) -> None:
    watch = Watch(chromium, address, viewport={"width": 640, "height": 450}, device_scale_factor=2)
    page = watch.open(f"articles/{made.COURIER}/")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    watch.context.close()


def test_without_a_script_everything_is_there(chromium, address: str) -> None:
    watch = Watch(chromium, address, java_script_enabled=False)
    page = watch.open(f"articles/{made.COURIER}/")
    assert page.locator("#f-aaaa .evidence").is_visible()
    assert page.locator("#f-aaaa .copy").count() == 0
    page.click("#f-aaaa .source-link")
    assert page.url.endswith("#s-aaaa")
    assert "needs JavaScript" in watch.open("search/").inner_text(".finder")
    assert watch.open("timeline/").locator("svg circle").count() > 3
    watch.context.close()


def test_keyboard_alone(reader: Watch) -> None:
    page = reader.open(f"articles/{made.COURIER}/")
    page.keyboard.press("Tab")
    assert "skip" in page.evaluate("document.activeElement.className")
    page.keyboard.press("Enter")
    seen = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.className + ' ' + document.activeElement.tagName"))
    assert any("source-link" in s for s in seen)
    assert any("copy" in s for s in seen)
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"


def test_brief_prints_on_few_pages_with_its_sources(reader: Watch) -> None:
    page = reader.open("")
    page.emulate_media(media="print")
    assert not page.locator(".md-header").is_visible()
    assert not page.locator(".picture").first.is_visible()
    assert page.locator(".endnotes li").first.is_visible()
    document = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", document)) <= 2


def test_motion_is_reduced_on_request(chromium, address: str) -> None:
    watch = Watch(chromium, address, reduced_motion="reduce")
    page = watch.open("")
    assert page.evaluate("getComputedStyle(document.querySelector('.menu')).transitionDuration") in ("0s", "")
    watch.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_accessibility_violation(chromium, address: str, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()
    watch = Watch(chromium, address, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    found = []
    for path in KINDS:
        page = watch.open(path)
        if path == "search/":
            page.wait_for_selector(".finder__results li")
        for violation in axe.run(page).response["violations"]:
            nodes = [node["target"] for node in violation["nodes"]]
            found.append((path, violation["id"], nodes[:3]))
    watch.context.close()
    assert found == []
