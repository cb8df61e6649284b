"""Knowledge to pages: all has its page, every fact its evidence, every link its target, and no text does harm."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import frontmatter
import pytest
from markdown import Markdown

from generator import pages
from generator.model.knowledge import Knowledge, Summary
from generator.model.page import OutFile, SiteSettings
from generator.pages import routes, words
from generator.pages.escape import clean
from tests import pages_fixture as made
from tests.hostile.strings import HOSTILE
from tests.pages_fixture import rendered
from tests.pages_variants import replaced

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return rendered()


class Page(HTMLParser):
    """What a page of ours shows and where it points."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        body = frontmatter.loads(text).content
        self.feed(Markdown(extensions=["toc"]).convert(body))
        self.close()

    def handle_starttag(self, tag, attrs):
        found = dict(attrs)
        self.tags.append((tag, found))
        self.ids += filter(None, [found.get("id")])
        self.links += filter(None, [found.get("href")]) if tag == "a" else []

    def handle_data(self, data):
        self.text += data


def markdown(site: dict[str, str]) -> dict[str, str]:
    return {path: text for path, text in site.items() if path.endswith(".md")}


def test_everything_has_its_page(site: dict[str, str]) -> None:
    known = made.knowledge()
    expected = {
        *(routes.article(i) for i in known.briefs),
        *(routes.source(i) for i in known.briefs),
        *(routes.actor(i) for i in known.actors),
        *(routes.topic(i) for i in known.topics),
        "index.md", "articles/index.md", "actors/index.md", "topics/index.md", "timeline.md", "numbers.md",
        "statements.md", "agreement.md", "method.md", "questions.md", "search.md", "changes.md", "data/index.md",
    }  # fmt: skip
    assert set(markdown(site)) == expected
    assert set(site) - expected == {
        "data/articles.json", "data/actors.json", "data/topics.json", "data/facts.json", "data/facts.csv",
        "data/claims.json", "data/timeline.json", "data/changes.json", "data/edition.json", "changes.xml",
        "feed_rss_created.xml", "llms.txt",
    }  # fmt: skip


def test_every_page_has_its_front_matter(site: dict[str, str]) -> None:
    for path, text in markdown(site).items():
        front = frontmatter.loads(text)
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", str(front["date"])), path
        assert all(front[key] for key in ("title", "description", "tags")), path


def joined(folder: str, link: str) -> str:
    steps = folder.split("/")[:-1]
    for step in link.split("/"):
        if step == "..":
            steps.pop()
        elif step != ".":
            steps.append(step)
    return "/".join(steps)


def test_every_link_and_anchor_leads_somewhere(site: dict[str, str]) -> None:
    addresses = {routes.address(path): path for path in site} | {path: path for path in site}
    anchors = {path: set(Page(text).ids) for path, text in markdown(site).items()}
    dead = []
    for path, text in markdown(site).items():
        for link in Page(text).links:
            parts = urlsplit(link)
            if parts.scheme:
                continue
            in_markdown = parts.path.endswith((".md", ".xml", ".txt", ".json", ".csv")) and ".." not in parts.path
            written = path if in_markdown else routes.address(path)
            target = addresses.get(joined(written, parts.path)) if parts.path else path
            if target is None or (parts.fragment and parts.fragment not in anchors[target]):
                dead.append((path, link))
    assert dead == []


def test_no_anchor_stands_twice_on_a_page(site: dict[str, str]) -> None:
    for path, text in markdown(site).items():
        ids = Page(text).ids
        assert len(ids) == len(set(ids)), path


def test_each_fact_shows_its_evidence_and_links_to_it(site: dict[str, str]) -> None:
    for article, facts in made.FACTS.items():
        page, source = Page(site[routes.article(article)]), Page(site[routes.source(article)])
        for fact in facts:
            assert clean(fact.quote) in page.text
            assert fact.id in page.ids
            if fact.quote:
                assert routes.sentence(fact.id) in source.ids
                assert any(link.endswith(f"#{routes.sentence(fact.id)}") for link in page.links)
                assert any(link.endswith(f"#{fact.id}") for link in source.links)


def test_a_fact_without_evidence_says_so(site: dict[str, str]) -> None:
    text = site[routes.article(made.LEDGER)]
    assert "Written by the editor, without a sentence from the source." in text[text.index('id="f-mmmm"') :]


@pytest.mark.parametrize(
    ("article", "fact", "words_"),
    [
        (made.COURIER, "f-bbbb", ["1 outlet, 1 origin", "disputed"]),
        (made.COURIER, "f-cccc", ["pledge", "planned", "1 outlet", "edited by hand"]),
        (made.COURIER, "f-dddd", ["estimate", "2 outlets, 1 origin"]),
        (made.POST, "f-eeee", ["alleged", "1 outlet, 1 origin", "disputed", "needs a look"]),
        (made.POST, "f-gggg", ["estimate", "2 outlets, 1 origin", "inferred date"]),
        (made.TIMES, "f-jjjj", ["new", "not confirmed", "1 outlet"]),
        (made.LEDGER, "f-mmmm", ["1 outlet", "written by hand"]),
    ],
)
def test_badges_say_it_in_words(site: dict[str, str], article: str, fact: str, words_: list[str]) -> None:
    text = site[routes.article(article)]
    item = text[text.index(f'<li class="fact" id="{fact}"') :].split("</li>")[0]
    assert re.findall(r'<span class="badge[^>]*>([^<]*)<', item) == words_


def test_what_speaks_against_a_fact_stands_below_it(site: dict[str, str]) -> None:
    text = site[routes.article(made.COURIER)]
    item = text[text.index('id="f-bbbb"') :].split("</li>")[0]
    assert "Against it, not confirmed: Norvania's foreign ministry said it could not confirm" in item
    assert f'href="../../articles/{made.TIMES}/#f-jjjj"' in item


def test_unknown_dates_and_outlets_are_told_as_unknown(site: dict[str, str]) -> None:
    page = Page(site[routes.article(made.LEDGER)])
    assert "outlet not named" in page.text
    assert "9 Mar, year open" in page.text


@pytest.mark.parametrize("mode", ["full", "evidence", "none"])
def test_source_text_by_rights(mode: str) -> None:
    known = made.knowledge()
    known = replace(known, briefing=replace(known.briefing, source_text=mode))
    page = Page(rendered(known)[routes.source(made.COURIER)])
    assert ("Follow us for more" in page.text) == (mode == "full")
    assert ("At least 42 people are missing" in page.text) == (mode != "none")
    assert {"s-aaaa", "s-bbbb", "s-cccc", "s-dddd"} <= set(page.ids)


def test_evidence_over_a_line_break_is_marked_once(site: dict[str, str]) -> None:
    page = Page(site[routes.source(made.COURIER)])
    marks = [tag for tag, _ in page.tags if tag == "mark"]
    assert len(marks) == 5
    assert page.ids.count("s-bbbb") == 1


def test_a_missing_source_keeps_the_evidence() -> None:
    files = {f.path: f.text for f in pages.render(made.knowledge(), {}, made.SETTINGS)}
    page = Page(files[routes.source(made.COURIER)])
    assert "The saved file is no longer there" in page.text
    assert "s-bbbb" in page.ids


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_nothing_to_any_page(text: str) -> None:
    for path, page in markdown(rendered(replaced(text))).items():
        for tag, attributes in Page(page).tags:
            assert not any(name.startswith("on") or name in ("style", "srcdoc") for name in attributes), (path, tag)
            assert tag not in ("img", "iframe", "base", "meta", "style", "form", "object", "embed"), (path, tag)
            assert tag != "script" or attributes.get("type") == "application/ld+json" or path == "search.md", path
            assert not str(attributes.get("href", "")).lower().startswith(("javascript:", "data:", "vbscript:", "//"))


def test_hostile_text_leaves_the_shape_of_the_home_page() -> None:
    shapes = {
        tuple((tag, tuple(a)) for tag, a in Page(rendered(replaced(text))["index.md"]).tags)
        for text in ("plain words", '<script>alert("x")</script>', "**x** [y](z) `w`", "# a | b\n---")
    }
    assert len(shapes) == 1


def test_nothing_to_show_is_still_a_site() -> None:
    empty = Knowledge(
        {}, made.knowledge().briefing, {}, {}, {}, {}, {}, {}, {}, (), (), Summary("", "", 0, "", "", False)
    )
    files = {f.path: f.text for f in pages.render(empty, {}, SiteSettings())}
    assert "make site" in files["index.md"]
    assert json.loads(files["data/facts.json"]) == []
    assert len(markdown(files)) == 13


@pytest.mark.parametrize("name", made.GOLDEN_PAGES)
def test_golden_pages(site: dict[str, str], name: str) -> None:
    golden = (made.GOLDEN / name.replace("/", "__")).read_text(encoding="utf-8")
    assert site[name] == golden, "python -m tests.pages_fixture writes them anew"


def test_same_bytes_under_any_hash_seed() -> None:
    program = (
        "from hashlib import sha256; from generator import pages; from tests import pages_fixture as m;"
        "print(sha256(repr(list(pages.render(m.knowledge(), m.sources(), m.SETTINGS))).encode()).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_data_files_keep_their_contract(site: dict[str, str]) -> None:
    fact = json.loads(site["data/facts.json"])[1]
    assert {k: fact[k] for k in ("id", "article", "source", "stance", "status", "when", "figures")} == {
        "id": "f-bbbb",
        "article": made.COURIER,
        "source": "seeds/000.txt",
        "stance": "assert",
        "status": "happened",
        "when": "2031-03-04",
        "figures": ["at least 42 people"],
    }
    assert {"via", "quote", "note", "pin"} <= set(fact)
    start, end = fact["evidence"]["start"], fact["evidence"]["end"]
    assert made.raw(made.COURIER)[start:end] == fact["evidence"]["exact"]
    claim = json.loads(site["data/claims.json"])[1]
    assert list(claim)[:8] == ["id", "label", "facts", "articles", "outlets", "origins", "state", "conflicts"]
    assert claim["outlets"] == 1
    assert claim["conflicts"] == [{"fact": "f-jjjj", "kind": "unconfirmed", "reason": "could not confirm the number"}]
    event = json.loads(site["data/timeline.json"])[3]
    assert list(event)[:7] == ["date", "precision", "status", "text", "facts", "articles", "actors"]
    assert event["inferred"] is True


def test_spreadsheets_run_nothing() -> None:
    lines = rendered(replaced("=HYPERLINK(1)"))["data/facts.csv"].splitlines()
    assert all("'=HYPERLINK(1)" in line for line in lines[1:])
    assert not any(cell.startswith(("=", "+", "-", "@")) for line in lines for cell in line.split(","))


def test_changes_feed_is_xml(site: dict[str, str]) -> None:
    feed = ET.fromstring(site["changes.xml"])
    titles = [entry.findtext("{*}title") for entry in feed.findall("{*}entry")]
    assert titles[2] == "figure changed: at least 42 people are missing"
    for text in HOSTILE:
        ET.fromstring(rendered(replaced(text))["changes.xml"])


def test_articles_feed_has_plain_titles_and_only_dates_that_are_told(site: dict[str, str]) -> None:
    items = list(ET.fromstring(site["feed_rss_created.xml"]).iter("item"))
    dates = {item.findtext("guid").rpartition(":")[2]: item.findtext("pubDate") for item in items}
    assert dates[made.COURIER] == "Tue, 04 Mar 2031 00:00:00 +0000"
    assert dates[made.LEDGER] is None
    known = made.knowledge()
    title = "Rain & 'wind' <b>rise</b> \"again\""
    briefs = {**known.briefs, made.COURIER: replace(known.briefs[made.COURIER], title=title)}
    feed = ET.fromstring(rendered(replace(known, briefs=briefs))["feed_rss_created.xml"])
    assert title in [item.findtext("title") for item in feed.iter("item")]


def test_linked_data_names_what_a_page_rests_on(site: dict[str, str]) -> None:
    text = site[routes.article(made.COURIER)]
    data = json.loads(unescape(re.search(r'ld\+json">(.*?)</script>', text)[1]))
    assert data["@type"] == "NewsArticle"
    assert data["isBasedOn"]["url"] == "https://courier.example/dam"
    assert {m["name"] for m in data["mentions"]} == {"River Authority", "Mira Holt", "Kestria"}


def test_lists_too_long_for_a_page_go_on_elsewhere() -> None:
    known = made.knowledge()
    entry = known.timeline["h-2"]
    many = {f"h-{n}": replace(entry, id=f"h-{n}", text=f"Event {n}.") for n in range(450)}
    files = rendered(replace(known, timeline=many))
    assert {"lists/timeline-2.md", "lists/timeline-3.md"} <= set(files)
    assert 'href="../lists/timeline-3/"' in files["timeline.md"]
    assert 'href="../../timeline/"' in files["lists/timeline-2.md"]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024-10-18", "18 Oct 2024"),
        ("2024-10", "Oct 2024"),
        ("2024", "2024"),
        ("2024-07-09/2024-07-11", "9–11 Jul 2024"),
        ("2024-06-28/2024-07-03", "28 Jun – 3 Jul 2024"),
        ("2023-12-30/2024-01-02", "30 Dec 2023 – 2 Jan 2024"),
        ("2023/2024", "2023 – 2024"),
        ("2024-W28", "week of 8 Jul 2024"),
        ("2024-Q3", "third quarter 2024"),
        ("2024-SP", "spring 2024"),
        ("2024-Q1/2024-Q3", "first quarter – third quarter 2024"),
        ("2024-W28/2024-W29", "week of 8 Jul – week of 15 Jul 2024"),
        ("2024-W99", "2024-W99"),
        ("--09-11", "11 Sep, year open"),
        ("", ""),
        ("soon", "soon"),
    ],
)
def test_days_in_words(value: str, expected: str) -> None:
    assert words.day(value) == expected


@pytest.mark.parametrize(
    ("value", "high", "expected"),
    [
        (12000.0, None, "12,000"),
        (4.9e6, None, "4.9 million"),
        (10.0, 12.0, "10–12"),
        (0.25, None, "0.25"),
        (2.3e9, None, "2.3 billion"),
    ],
)
def test_quantities_as_labels(value: float, high: float | None, expected: str) -> None:
    assert words.quantity(value, high) == expected


@pytest.mark.parametrize(
    ("page", "target", "anchor", "expected"),
    [
        ("index.md", "timeline.md", "", "timeline/"),
        ("timeline.md", "index.md", "", "../"),
        ("articles/a.md", "sources/a.md", "s-1", "../../sources/a/#s-1"),
        ("articles/a.md", "articles/a.md", "f-1", "#f-1"),
        ("articles/index.md", "articles/a b.md", "", "../articles/a%20b/"),
        ("index.md", "index.md", "", "./"),
        ("lists/timeline-2.md", "data/facts.json", "", "../../data/facts.json"),
        ("index.md", "articles/a.md", '"><script>', "articles/a/#%22%3E%3Cscript%3E"),
    ],
)
def test_links(page: str, target: str, anchor: str, expected: str) -> None:
    assert routes.link(page, target, anchor) == expected


def test_templates_leave_escaping_to_the_one_function() -> None:
    for path in sorted((ROOT / "generator/templates").glob("*.j2")):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\|\s*(?:safe|e|escape|forceescape)\b", text), path.name
        assert not re.search(r"<\w[^>{]*=\s*'", text), f"{path.name}: attributes stand in double quotes"


def test_only_known_plugins_and_extensions_are_on() -> None:
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    plugins = re.search(r"(?ms)^plugins:\n(.*?)^#", config)[1]
    assert re.findall(r"(?m)^  - (\w+)", plugins) == ["search", "tags"]
    extensions = re.search(r"(?ms)^markdown_extensions:\n(.*?)^\w", config)[1]
    assert re.findall(r"(?m)^  - (\w+)", extensions) == ["toc"]


def test_no_page_is_made_twice() -> None:
    paths = [file.path for file in pages.render(made.knowledge(), made.sources(), made.SETTINGS)]
    assert len(paths) == len(set(paths))
    assert isinstance(next(iter(pages.render(made.knowledge(), {}, made.SETTINGS))), OutFile)


@pytest.mark.parametrize(
    ("name", "aliases", "others"),
    [
        pytest.param("Ida Holm", ("Holm", "minister Ida Holm", "Mrs Holm"), ["Holm", "Mrs Holm"], id="title before it"),
        pytest.param("Rail Union", ("Rail Union (RU)", "RU"), ["RU"], id="acronym behind it"),
        pytest.param("Norland", ("Norlanders",), ["Norlanders"], id="a longer word"),
    ],
)
def test_other_names(name: str, aliases: tuple[str, ...], others: list[str]) -> None:
    assert words.other_names(name, aliases) == others


@pytest.mark.parametrize(
    ("rule", "edited", "shown"),
    [
        pytest.param("published: told as news of the day", (), " (the article’s own day)", id="no day in the text"),
        pytest.param("weekday before publication", (), "", id="a day in the text"),
        pytest.param("published: told as news of the day", ("when",), "", id="the editor's day"),
    ],
)
def test_the_article_s_own_day_is_told_as_such(rule: str, edited: tuple[str, ...], shown: str) -> None:
    known = made.knowledge()
    facts = dict(known.facts)
    fact = replace(facts["f-aaaa"].fact, rules={"when": rule}, edited=edited)
    facts["f-aaaa"] = replace(facts["f-aaaa"], fact=fact, when="2031-05-03", inferred="")
    page = {f.path: f.text for f in pages.render(replace(known, facts=facts), made.sources(), made.SETTINGS)}
    row = page[f"articles/{made.COURIER}.md"].partition('id="f-aaaa"')[2]
    assert row.partition('<time datetime="2031-05-03">')[2].partition("</time>")[0] == f"3 May 2031{shown}"
