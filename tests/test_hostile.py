"""Every string that tries to be more than text, in every field, through the briefs to every page and every data file."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

import frontmatter
import pytest
from markdown import Markdown
from markupsafe import Markup

from generator import articles, briefs, pages
from generator.model.article import Article, Seed
from generator.model.page import OutFile, SourceText
from generator.pagefolder import PageFolder
from generator.pages import environment
from generator.pages.escape import clean, title, web_address
from generator.problems import Problem, github, report
from tests.hostile import collection, desk
from tests.hostile.look import SETTINGS, Look
from tests.hostile.strings import ALL, OWN, public

ARTICLE = """Flood closes bridge over the Arl

HALVEN - The river rose by two metres on Monday, the water board said.

{}

"We will rebuild," minister Ana Berg said on Tuesday. {} It was so.
"""
PAGE = (
    "<html><head><title>{}</title></head><body><h1>{}</h1>"
    "<p>The river rose by two metres on Monday, the water board said in a statement.</p><p>{}</p></body></html>"
)
FRONT = "---\ntitle: {}\nauthor: {}\nurl: {}\n---\n" + ARTICLE
AT_A_TIME = 200
SOUND = ("https://example.github.io/", "https://github.com/example/", "http://www.w3.org/", "urn:briefing:")


def groups(texts: Iterator[str]) -> Iterator[tuple[str, ...]]:
    while group := tuple(islice(texts, AT_A_TIME)):
        yield group


def rendered(texts: Sequence[str]) -> dict[str, str]:
    made = list(pages.render(desk.known(texts), desk.sources(texts), SETTINGS))
    assert len({file.path.casefold() for file in made}) == len(made)
    return {file.path: file.text for file in made}


def look(page: str) -> Look:
    return Look(Markdown(extensions=["toc"]).convert(frontmatter.loads(page).content))


def shapes_of(files: dict[str, str]) -> set[tuple[str, tuple[str, ...]]]:
    return {shape for path, text in files.items() if path.endswith(".md") for shape in look(text).shapes}


AT_TIMES = {("tr", ("class", "data-key")), ("ol", ("class", "data-cite", "data-search-exclude"))}
"""The second row of a number, only where two figures measure the same thing; the facts of an article on a large desk."""


@pytest.fixture(scope="module")
def plain_shapes() -> set[tuple[str, tuple[str, ...]]]:
    """All that our own templates make: found with words that mean nothing to anybody."""
    few = [f"Plain words {n} for {n * 7} people" for n in range(8)] + ["one", "Two men", "Ministry of Water", "12"]
    many = rendered([f"Plain words {n} for {n * 7} people" for n in range(AT_A_TIME)])
    lists = {path: text for path, text in many.items() if "/" not in path or "index" in path or "lists/" in path}
    return shapes_of(rendered(few)) | shapes_of(rendered(few[-1:])) | shapes_of(lists) | AT_TIMES


@pytest.fixture(scope="module")
def own() -> dict[str, str]:
    return rendered(ALL)


def faults(files: dict[str, str], plain: set[tuple[str, tuple[str, ...]]]) -> list[tuple[str, object]]:
    """Whatever of a page is not ours: tags, attributes, front matter, links to elsewhere."""
    found: list[tuple[str, object]] = []
    for path, text in files.items():
        if not re.fullmatch(r"[a-z0-9][a-z0-9/_-]*\.(md|json|csv|xml|txt)", path):
            found.append((path, "path"))
        if not path.endswith(".md"):
            continue
        front = frontmatter.loads(text).metadata
        seen = look(text)
        odd = {shape for shape in seen.shapes if shape not in plain and not _fewer(shape, plain)}
        found += [(path, shape) for shape in odd]
        found += [(path, link) for link in seen.links if ":" in link.split("/")[0] and not link.startswith(SOUND)]
        found += [(path, link) for link in seen.links if link.startswith(("/", "\\"))]
        found += [
            (path, key) for key in front.keys() - {"title", "description", "date", "tags", "hide", "search", "kind"}
        ]
        found += [(path, value) for value in map(str, front.values()) if re.search("<|>", value)]
    return found


def _fewer(shape: tuple[str, tuple[str, ...]], plain: set[tuple[str, tuple[str, ...]]]) -> bool:
    """One of our tags without an attribute that it has only at times."""
    return any(tag == shape[0] and set(shape[1]) <= set(names) for tag, names in plain)


def test_no_text_becomes_a_tag_an_attribute_or_a_link(own, plain_shapes) -> None:
    assert faults(own, plain_shapes) == []


@collection.NEEDED
def test_nor_does_any_of_the_public_collection(plain_shapes) -> None:
    assert [fault for group in groups(public()) for fault in faults(rendered(group), plain_shapes)] == []


@pytest.fixture
def unescaped(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Pages as they would be without escaping; what was drawn that way is forgotten afterwards."""
    monkeypatch.setattr(environment, "esc", lambda text: Markup(clean(text)))
    monkeypatch.setattr(environment, "meta", clean)
    environment.kept_fragment.cache_clear()
    yield
    environment.kept_fragment.cache_clear()


@pytest.mark.usefixtures("unescaped")
def test_the_test_sees_text_that_is_not_escaped(plain_shapes) -> None:
    found = []
    for text in OWN["html"][:6]:
        try:
            found += faults(rendered([text]), plain_shapes)
        except AssertionError:  # some of it stops the parser
            found.append(("", text))
    assert len(found) > 50


def visible(page: str) -> str:
    return " ".join("".join(look(page).parts).split())


def unseen(files: dict[str, str], texts: Sequence[str]) -> list[tuple[str, str]]:
    """What an article's page should show as it was written and does not."""
    missing: list[tuple[str, str]] = []
    for number, text in enumerate(texts):
        if not clean(text):
            continue
        shown = visible(files[f"articles/{desk.slug_of(number)}.md"])
        wanted = (clean(f"{text} [{number}]"), clean(text), clean(f"{text} said number {number}"))
        missing += [(desk.slug_of(number), want) for want in wanted if want not in shown]
        if clean(text) not in visible(files[f"sources/{desk.slug_of(number)}.md"]):
            missing.append((f"sources/{number}", clean(text)))
    return missing


def test_readers_see_the_text_as_it_was_written(own) -> None:
    assert unseen(own, ALL) == []


@collection.NEEDED
def test_readers_see_the_public_collection_as_it_was_written() -> None:
    assert [miss for group in groups(public()) for miss in unseen(rendered(group), group)] == []


def test_briefs_keep_every_text_to_the_letter() -> None:
    for number, text in enumerate(ALL):
        read, problems = briefs.read_values("briefs/x.yaml", briefs.to_text(desk.values(number, text)).encode())
        assert problems == ()
        assert read is not None
        assert (read["facts"][0]["quote"], read["facts"][0]["figures"]) == (text, [text])


def check_data(files: dict[str, str], texts: Sequence[str]) -> None:
    for path, text in files.items():
        text.encode()
        if path.endswith(".json"):
            json.loads(text)
    rows = list(csv.reader(io.StringIO(files["data/facts.csv"])))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert [cell for row in rows for cell in row if re.match(r"[=+\-@\t\r]", cell)] == []
    feed = ET.fromstring(files["changes.xml"])
    named = "{http://www.w3.org/2005/Atom}"
    told = [" ".join((entry.findtext(f"{named}title") or "").split()) for entry in feed.iter(f"{named}entry")]
    assert [want for want in map(clean, texts) if not any(want in line for line in told)] == []
    assert all(link.get("href", "").startswith(SOUND) for link in feed.iter(f"{named}link"))
    listed = [line for line in files["llms.txt"].splitlines() if line.startswith("- [")]
    assert all(re.search(r"\]\(https://example\.github\.io/x/[^()\s]*\)", line) for line in listed)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", files["llms.txt"] + files["changes.xml"])
    for number, text in enumerate(texts):
        page = files[f"articles/{desk.slug_of(number)}.md"]
        script = re.search(r'<script type="application/ld\+json">(.*)</script>', page)
        assert script is not None
        assert json.loads(script[1])["headline"] == title(f"{text} [{number}]")
        assert not set("<>&") & set(script[1])


def test_feeds_tables_and_linked_data_escape_in_their_own_ways(own) -> None:
    check_data(own, ALL)


@collection.NEEDED
def test_so_they_do_for_the_public_collection() -> None:
    for group in groups(public()):
        check_data(rendered(group), group)


@pytest.mark.parametrize("text", OWN["address"])
def test_only_web_addresses_become_links(text: str) -> None:
    address = web_address(text)
    assert address == "" or re.fullmatch(r"https?://[a-z0-9.-]+(:\d+)?[A-Za-z0-9/%:@,;~._=&?-]*", address)
    brief = briefs.to_text({**desk.values(0, "x"), "url": text})
    read, problems = briefs.read_brief("briefs/x.yaml", brief.encode())
    assert (read is None) == bool(problems)
    assert read is None or read.url.startswith(("http://", "https://"))


def test_what_is_printed_obeys_nobody() -> None:
    problems = [Problem(f"briefs/{t}", 3, 2, t, t, t) for t in ALL]
    printed = report(problems)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]", printed)
    assert len(printed.splitlines()) <= 3 * len(ALL)
    for line in github(problems).splitlines():
        assert re.match(r"::error file=[^:,\s]+[^:,]*,line=3,col=2::", line)
    assert len(github(problems).splitlines()) == len(ALL)


def read_all(texts: Iterator[str]) -> None:
    """Each text alone, in an article, as a page's title, and in its front matter: an article, or a reason."""
    for text in texts:
        for name, raw in (
            ("x.txt", text),
            ("x.txt", ARTICLE.replace("{}", text)),
            ("x.html", PAGE.replace("{}", text)),
            ("x.md", FRONT.replace("{}", text)),
        ):
            seed = articles.decode(f"seeds/{name}", raw.encode())
            article = articles.read_article(seed) if isinstance(seed, Seed) else seed
            if isinstance(article, Problem):
                assert article.what
                continue
            assert isinstance(article, Article)
            assert len(article.offsets) == len(article.text)
            assert re.match(r"https?://|$", article.header.url)
            shown = articles.source_text(seed)
            assert isinstance(shown, SourceText)
            assert all(a.end <= b.start for a, b in pairwise(shown.pieces))


def test_any_text_is_an_article_or_a_reason() -> None:
    read_all(iter(ALL))


@collection.NEEDED
def test_any_text_of_the_public_collection_is_an_article_or_a_reason() -> None:
    read_all(public())


@pytest.mark.model
def test_drafts_of_hostile_articles_are_briefs_that_can_be_read() -> None:
    from generator.readings import Task, read_batch

    texts = [text for texts in OWN.values() for text in texts[:3]]
    seeds = [articles.decode(f"seeds/{n}.txt", ARTICLE.replace("{}", t).encode()) for n, t in enumerate(texts)]
    tasks = [Task(seed, f"a-{n}") for n, seed in enumerate(seeds) if isinstance(seed, Seed)]
    drafted = 0
    for task, draft in zip(tasks, read_batch(tasks, ()), strict=True):
        if isinstance(draft, Problem):
            continue
        drafted += 1
        written, based = briefs.to_text(draft).encode(), briefs.base_text(draft).encode()
        brief, problems = briefs.read_brief("briefs/x.yaml", written, based)
        assert problems == ()
        assert brief is not None
        for fact in brief.facts:
            assert fact.evidence is not None
            assert task.seed.text[fact.evidence.start : fact.evidence.end] == fact.evidence.exact
    assert drafted > 20


def test_the_same_words_give_the_same_files_in_any_order(own: dict[str, str]) -> None:
    read = desk.files(ALL)
    turned = [dict(reversed(list(part.items()))) for part in read]
    again = briefs.load_desk(*turned)
    assert again == briefs.load_desk(*read)
    assert own["index.md"] == rendered(ALL)["index.md"]


def test_nothing_is_written_outside_its_folder(tmp_path: Path) -> None:
    from generator.problems import BriefingError

    (tmp_path / "docs").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "docs/link").symlink_to(tmp_path / "out")
    for path in (*OWN["path"][:2], "../x.md", "link/x.md", "/abs.md", "a/../../x.md"):
        try:
            PageFolder(tmp_path / "docs").write([OutFile(path, (b"x",))])
        except (BriefingError, OSError):
            continue
    assert sorted(p.name for p in tmp_path.iterdir()) == ["docs", "out"]
    assert list((tmp_path / "out").iterdir()) == []
