"""Reading a saved file: golden pages, decoding, kinds of files, and what must hold of every input."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import articles
from generator.articles import dateline
from generator.model.article import Article, Published, Seed, Span
from generator.model.page import SourceText
from generator.problems import Problem

CASES = sorted((Path(__file__).parent / "cases" / "articles").glob("*.txt"))
"""Each: expected header values, "----", then the page, every line with its fate: H headline, B body, - dropped."""
FIELDS = ("title", "author", "publisher", "republisher", "origin", "dateline")

STORY = (
    "Ferry service to Skara resumes after 12 days\n\n"
    "By Nora Lund\n\n4 May 2021\n\n"
    "SKARA, May 4 (Reuters) - Ferries to the island of Skara sailed again on Tuesday after repairs to the pier.\n\n"
    "“We lost half of our spring guests,” hotel owner Ivar Moe said.\n\n"
    "The operator said that it would refund about 1,900 tickets.\n"
)


def read(text: str, kind: str = "text", name: str = "seeds/page.txt") -> Article:
    article = articles.read_article(Seed(name, text, "", kind))  # type: ignore[arg-type]
    assert isinstance(article, Article), article
    return article


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def kept(article: Article) -> str:
    return squeezed("".join(article.paragraph_text(p) for p in article.paragraphs if p.kind != "headline"))


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_golden_page(case: Path) -> None:
    head, _, page = case.read_text(encoding="utf-8").partition("----\n")
    want = {key.strip(): value.strip() for key, _, value in (line.partition(":") for line in head.splitlines())}
    lines = [(line[:1], line[2:]) for line in page.splitlines()]
    article = read("\n".join(text for _, text in lines) + "\n")
    got = {field: getattr(article.header, field) for field in FIELDS if field != "republisher" or field in want}
    got["published"] = article.header.published.value or article.header.published.partial or ""
    assert got == {field: want.get(field, "") for field in got}
    assert kept(article) == squeezed("".join(text for mark, text in lines if mark == "B"))
    dropped = {squeezed(d.text) for d in article.dropped}
    assert [text for mark, text in lines if mark == "-" and text.strip() and squeezed(text) not in dropped] == []


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        pytest.param(b"Caf\xc3\xa9", "utf-8", "Café", id="utf-8"),
        pytest.param(b"\xef\xbb\xbfCaf\xc3\xa9", "utf-8-sig", "Café", id="utf-8 mark"),
        pytest.param("Café noir".encode("utf-16"), "utf-16", "Café noir", id="utf-16 mark"),
        pytest.param("Café noir".encode("utf-16-le"), "utf-16-le", "Café noir", id="utf-16 little end first"),
        pytest.param("Café noir".encode("utf-16-be"), "utf-16-be", "Café noir", id="utf-16 big end first"),
        pytest.param(b"a \x93caf\xe9\x94 in the harbour", "cp1252", "a “café” in the harbour", id="cp1252"),
    ],
)
def test_decode(data: bytes, encoding: str, text: str) -> None:
    seed = articles.decode("seeds/a.txt", data)
    assert isinstance(seed, Seed)
    assert (seed.encoding, seed.text, bool(seed.warnings)) == (encoding, text, encoding == "cp1252")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        pytest.param(b"", "the file is empty", id="empty"),
        pytest.param(b" \r\n\t", "the file is empty", id="white space"),
        pytest.param(b"%PDF-1.7\n", "this is a PDF document, not the text of an article", id="pdf"),
        pytest.param(
            b"PK\x03\x04", "this is a zip archive or an office document, not the text of an article", id="zip"
        ),
        pytest.param(
            b"version https://git-lfs.github.com/spec/v1\noid sha256:1",
            "this is a Git LFS pointer, not the file itself, not the text of an article",
            id="lfs",
        ),
        pytest.param(b"a\x00b", "the file is binary, or in an encoding that is not known", id="nul"),
        pytest.param(b"\xf0\xd2\xc9\xd7\xc5\xd4", "the file is binary, or in an encoding that is not known", id="koi8"),
        pytest.param(b"<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n", "the file holds git conflict marks", id="conflict"),
        pytest.param(b"x" * 5_000_001, "the file is larger than 5 MB", id="enormous"),
    ],
)
def test_decode_refuses(data: bytes, what: str) -> None:
    assert articles.decode("seeds/a.txt", data) == Problem(
        "seeds/a.txt", 0, 0, what, getattr(articles.decode("seeds/a.txt", data), "hint", "")
    )


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        pytest.param("a.txt", "A line", "text", id="text"),
        pytest.param("a.html", "A line", "html", id="html by name"),
        pytest.param("a.txt", "<!DOCTYPE html><html>", "html", id="html by content"),
        pytest.param("a.md", "A line", "markdown", id="markdown by name"),
        pytest.param("a.txt", "---\ntitle: x\n---\nA line", "markdown", id="markdown by content"),
    ],
)
def test_kind(name: str, text: str, kind: str) -> None:
    seed = articles.decode(name, text.encode())
    assert isinstance(seed, Seed)
    assert seed.kind == kind


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param("Home\nNews\nSport\n", "there is no article in it", id="menu only"),
        pytest.param("x" * 50_000, "one line has 50,000 characters", id="enormous line"),
        pytest.param(
            "El gobierno anunció que la ley no se aplicará en la capital. " * 8,
            "the text is Spanish, and only English is read",
            id="spanish",
        ),
        pytest.param("Правительство сообщило о новых мерах поддержки. " * 8, None, id="another alphabet"),
    ],
)
def test_no_article(text: str, what: str | None) -> None:
    problem = articles.read_article(Seed("seeds/a.txt", text, ""))
    assert isinstance(problem, Problem)
    assert what is None or problem.what == what


def test_any_language_on_request() -> None:
    text = "El gobierno anunció que la ley no se aplicará en la capital. " * 8
    assert isinstance(articles.read_article(Seed("a", text, ""), any_language=True), Article)


def test_paragraphs_and_header() -> None:
    article = read(STORY)
    assert [(p.kind, article.paragraph_text(p)) for p in article.paragraphs] == [
        ("headline", "Ferry service to Skara resumes after 12 days"),
        ("dateline", "4 May 2021"),
        ("dateline", "SKARA, May 4 (Reuters) -"),
        ("body", "Ferries to the island of Skara sailed again on Tuesday after repairs to the pier."),
        ("body", "“We lost half of our spring guests,” hotel owner Ivar Moe said."),
        ("body", "The operator said that it would refund about 1,900 tickets."),
    ]
    assert article.text == "\n".join(article.paragraph_text(p) for p in article.paragraphs)
    assert (article.header.author, article.header.dateline, article.header.origin) == ("Nora Lund", "Skara", "Reuters")
    assert article.header.published == Published("2021-05-04", None, "dateline with the year of the page's date")


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        pytest.param("The mayor share\nd the plan with all the towns on the coast.", "shared the", id="broken word"),
        pytest.param("The cost o\nf the bridge rose by a third in two years.", "cost of the", id="broken two letters"),
        pytest.param("It was opened by Foreign MinisterAnna Berg in the old port.", "Minister Anna Berg", id="capital"),
        pytest.param("The town will get anadditional bridge by the end of the year.", "an additional", id="glued"),
        pytest.param("The firm Solvex&nbsp ;Systems said that it would build a plant.", "Solvex Systems", id="nbsp"),
        pytest.param("The caf&eacute; near the old harbour was closed on Monday.", "café", id="entity"),
        pytest.param("He told the court that it was “a quiet street.” ;.", "street.”", id="stray stop"),
        pytest.param("Her lifehood and streambank and marshward paths were all of it.", "lifehood and", id="compounds"),
        pytest.param("The firm CoreProp said on Monday that HealthWatch had lost.", "CoreProp said", id="brand"),
        pytest.param("The chemist McAllister and the biotechnologist met in Reykjavikstadt.", "McAllister", id="kept"),
    ],
)
def test_mending(written: str, clean: str) -> None:
    article = read(f"Council agrees on the new bridge\n\n{written}\n\nThe vote was held on Monday, the council said.\n")
    assert clean in article.text


BODY_SENTENCES = [
    "The report was published on Monday by the auditor general.",
    "Subscribers to the gas network will pay 4 percent more from May.",
    "Advertising on school buses will be banned, the council said.",
    "She is a reporter, not a politician, her lawyer told the court.",
    "Read the letter aloud, the judge told him.",
    "The photo shows the minister in a boat, police said.",
    "Comments by the governor moved the currency on Friday.",
    "Copyright law will be changed in the spring, he said.",
    "“No,” he said.",
    "Police shared the image with colleagues in three countries.",
    "Share prices fell 3 percent after the announcement.",
    "Sign language will be taught at all schools in the region.",
    "Support work for the victims will be paid from the fund, the ministry said.",
    "If you believe him, the donation was never made, the lawyer said.",
    "Independent reporting depends on access, the editors told the court.",
    "You can make a donation at the town hall, the mayor said.",
    "«We will not leave the valley,» the farmer said.",
    "That’s all for now, he said, and hung up.",
    "This report is supported by pictures from the scene, the judge said.",
    "The author was arrested on Friday, police said.",
    "Page 3 of the treaty says so.",
    "Tags on the animals showed that they had crossed the border twice.",
]


@pytest.mark.parametrize(
    ("tail", "rule"),
    [
        pytest.param(" (Reuters)", "agency-tail", id="brackets"),
        pytest.param(" – AFP", "agency-tail", id="dash"),
        pytest.param(" PTI COR ACD MM", "agency-tail", id="desk marks"),
        pytest.param(" IANS", "agency-tail", id="bare"),
    ],
)
def test_agency_behind_the_last_sentence(tail: str, rule: str) -> None:
    article = read(STORY.rstrip() + tail + "\n")
    assert [(d.text.strip(), d.rule) for d in article.dropped][-1] == (tail.strip(), rule)
    assert article.text.endswith("1,900 tickets.")


@pytest.mark.parametrize("sentence", BODY_SENTENCES)
def test_running_text_is_never_the_frame(sentence: str) -> None:
    article = read(
        "Valley towns argue over money and rules\n\n"
        "The towns of the valley met on Monday to talk about the budget for the coming year.\n\n"
        f"{sentence}\n\nThe next meeting will be held in the autumn, the mayor of Varna said.\n"
    )
    assert squeezed(sentence) in kept(article)


def test_front_matter() -> None:
    article = read(
        "---\ntitle: 'Bakers: strike ends'\nauthor: Ana Reis\npublisher: The Valley Post\ndate: 2024-03-05\n"
        "url: https://valley.example/strike\ntags: [a, b]\n---\n\n"
        "**LISBON** — Bakers went [back to work](https://x.example) on Tuesday after a strike of nine days.\n\n"
        "## What comes next\n\nThe union said that talks would go on until the end of May.\n",
        "markdown",
    )
    header = article.header
    assert (header.title, header.author, header.publisher) == ("Bakers: strike ends", "Ana Reis", "The Valley Post")
    assert (header.url, header.published) == (
        "https://valley.example/strike",
        Published("2024-03-05", None, "metadata"),
    )
    assert "Bakers went back to work on Tuesday" in article.text


def test_front_matter_of_a_clipped_page() -> None:
    article = read(
        '---\ntitle: "Salmon escape from farm"\nsource: "https://fjord.example/x"\nauthor:\n  - "[[Kjersti Aune]]"\n'
        '  - "[[Ola Hegg|Ola]]"\npublished:\ncreated: 2025-06-30\n---\n'
        "About 40,000 salmon escaped from a farm in the Hov fjord on Sunday night, the directorate said.[^1]\n\n"
        "The river has been closed to anglers since 2019, and it will stay closed.\n\n"
        "[^1]: The figure is an estimate of the firm.\n\n*Read next: [Sea lice](https://fjord.example/y)*\n",
        "markdown",
    )
    assert article.header.author == "Kjersti Aune and Ola Hegg"
    assert article.header.published == Published()
    assert "the directorate said.\n" in article.text
    assert [d.rule for d in article.dropped] == ["read-more"]


PAGE = (
    "<html><head><title>Storm shuts port | Bay News</title><meta property='og:site_name' content='Bay News'>"
    '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Storm shuts port", "author": '
    '{"name": "Jo Ek"}, "datePublished": "2022-02-03T10:00:00Z"}</script></head><body><nav><a>Home</a><a>News</a></nav>'
    "<h1>Storm shuts port</h1><p>The port of Varna was closed on Thursday as winds reached 120 km/h, the harbour "
    "master said in a statement.</p><p>&ldquo;Nobody was hurt&rdquo;, she said, after three <b>boats</b> had been "
    "torn from the quay and two cranes had been bent by the storm.</p><p>The port will open again on Saturday, if "
    "the wind drops, the city council said late in the evening.</p><footer>All rights reserved</footer></body></html>"
)


def test_saved_page() -> None:
    article = read(PAGE, "html")
    header = article.header
    assert (header.title, header.author, header.publisher) == ("Storm shuts port", "Jo Ek", "Bay News")
    assert header.published == Published("2022-02-03", None, "metadata")
    assert article.text.startswith("Storm shuts port\nThe port of Varna")
    assert "“Nobody was hurt”, she said, after three boats had been torn" in article.text
    start = article.text.index("three boats")
    span = article.raw_span(Span(start, start + len("three boats")))
    assert article.raw[span.start : span.end] == "three <b>boats"


def test_a_pages_clock_over_its_heading_is_no_date() -> None:
    page = (
        "<html><head><title>Minister quits | Lake Post</title></head><body><div>Lake Post</div><div>Sunday 12 May 2019"
        "</div><ul><li>Politics</li><li>Business</li></ul><h1>Minister quits over leaked letters</h1><span>Ola Bright"
        "</span><br><span>Politics editor</span><br><span>10 May 2019 18:22</span><p>Works minister Ferdinand Okoro "
        "resigned on Friday, a week after letters were leaked in which he promised a road contract.</p><p>“I have become "
        "a distraction,” he wrote to President Aisha Bello, who said that she would name a successor soon.</p></body>"
    )
    header = read(page, "html").header
    assert (header.title, header.publisher, header.author) == (
        "Minister quits over leaked letters",
        "Lake Post",
        "Ola Bright",
    )
    assert header.published == Published("2019-05-10", None, "date below the headline")


def test_a_table_does_not_end_a_note() -> None:
    article = read(
        "# Glass bottles return to village shops\n\n**ALDERTON** – Milk is sold in glass bottles again in four shops, "
        "22 years after the last dairy gave them up.\n\nThe dairy washes about 3,000 bottles a week.\n\n"
        "| Year | Shops |\n|------|-------|\n| 2020 | 1 |\n| 2021 | 4 |\n\nThe dairy plans to supply ten shops by June.\n",
        "markdown",
    )
    assert article.text.endswith("ten shops by June.")


def test_saved_page_shows_the_day_of_its_change() -> None:
    page = PAGE.replace('"datePublished"', '"dateModified": "2022-02-04T08:00:00Z", "datePublished"')
    page = page.replace("</h1>", "</h1><div>Jo Ek 4 February 2022</div>")
    assert read(page, "html").header.published == Published("2022-02-03", None, "metadata")


HEADS = [
    pytest.param(
        "The Marlow Gazette\nHome\nNews\n{title}\nBy\nEleanor Whitby\nand\nDev Sharma\n14 Feb 2025\n{text}"
        "© 2025 Marlow Media Ltd. All rights reserved.\n",
        {"author": "Eleanor Whitby and Dev Sharma", "publisher": "The Marlow Gazette", "published": "2025-02-14"},
        id="names below by, owner in the copyright line",
    ),
    pytest.param(
        "{title} | Tradewind India\nTradewind India\n{title}\n3 min read . Updated: 08 Aug 2024, 11:47 AM IST\n"
        "Shreya Iyer\n{text}",
        {"author": "Shreya Iyer", "publisher": "Tradewind India", "published": "2024-08-08"},
        id="site in the title, name below the reading time",
    ),
    pytest.param(
        "theblog.example\n{title}\nReposted from The Continental\nby R. J. Castell | October 2023\n{text}",
        {
            "author": "R. J. Castell",
            "publisher": "The Continental",
            "republisher": "theblog.example",
            "origin": "The Continental",
            "published": "2023-10",
        },
        id="reposted",
    ),
    pytest.param(
        "Government of Norvania\nPort Authority\nPress Release No. 4\nDate: 03.11.2021\n{title}\n{text}END\n"
        "For media enquiries: press@port.example, Tel. +999 20 555\n",
        {"publisher": "Port Authority", "published": "2021-11-03"},
        id="letterhead",
    ),
    pytest.param(
        "{title}\nPublished 12/06/2022, 04:31 PM\n{text}Related Articles\nOil slips\nBy M. Low - Dec 06, 2022\n",
        {"published": "2022-12-06"},
        id="figures read as the date in words",
    ),
    pytest.param(
        "{title}\nNora Lindqvist@NoraLind\nNov.November 18, 2019 12:02 PM\nTed Rowe, Associated Press\n{text}",
        {"author": "Nora Lindqvist", "published": "2019-11-18"},
        id="handle behind the name, month twice, a picture's credit",
    ),
    pytest.param(
        "{title}\nCBX English - 16 July 2024\n{text}", {"published": "2024-07-16"}, id="outlet and date is no text"
    ),
    pytest.param(
        "The Pine Bay Courier\n{title}; owners vow to fight\nSept. 9, 2021 | Updated 4:15 p.m.\n{text}",
        {
            "title": "Port Authority raises fees for large ships; owners vow to fight",
            "publisher": "The Pine Bay Courier",
        }
        | {"published": "2021-09-09"},
        id="masthead over a long headline",
    ),
    pytest.param("{title}\nPublished 12/06/2022\n{text}", {"published": "2022"}, id="figures that read both ways"),
]


@pytest.mark.parametrize(("page", "want"), HEADS)
def test_header(page: str, want: dict[str, str]) -> None:
    title = "Port Authority raises fees for large ships"
    text = (
        "The Port Authority said that fees for large ships would rise by a tenth in spring.\n"
        "Owners of ferries told the authority that they could not pay more than they do now.\n"
        "A decision will be taken by the board at its meeting in the autumn.\n"
    )
    header = read(page.format(title=title, text=text)).header
    got = {field: getattr(header, field) for field in FIELDS if getattr(header, field)}
    got["published"] = header.published.value or header.published.partial or ""
    assert got == {"title": title, **want}


def test_a_date_over_the_headline_is_asked_about() -> None:
    article = read(
        "Sunday, 5 May 2019\n" + STORY.replace("4 May 2021\n\n", "").replace("SKARA, May 4 (Reuters) - ", "")
    )
    assert article.header.published == Published("2019-05-05", None, "date above the headline")
    assert article.questions == (
        "published: 5 May 2019 stands above the headline and may be the day on which the page was saved",
    )


def test_source_text_covers_the_file() -> None:
    for text, kind in ((STORY, "text"), (PAGE, "html"), ("---\ntitle: x\n---\n" + STORY, "markdown")):
        shown = articles.source_text(Seed("seeds/page.txt", text, "", kind))  # type: ignore[arg-type]
        assert isinstance(shown, SourceText)
        pieces = shown.pieces
        assert [p.start for p in pieces] == [0, *(p.end for p in pieces[:-1])]
        assert pieces[-1].end == len(text)
        if kind != "html":
            assert "".join(p.text for p in pieces) == text


LINES = st.sampled_from(
    [
        *BODY_SENTENCES,
        *("Home", "Share on Facebook", "By Nora Lund", "4 May 2021", "Read more", "Related stories", "(Reuters)", ""),
        *("SKARA, May 4 (Reuters) - Ferries sailed again on Tuesday.", "caf&eacute;&nbsp ;x", "- AFP", "a b", "***"),
        *(
            "The cost o",
            "f the bridge rose by a third.",
            "Foreign MinisterAnna Berg came",
            "\u200b\u202e",
            "Ａ\u0301 ;.",
        ),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(LINES, st.text(max_size=60)), max_size=14), st.sampled_from(["text", "html", "markdown"]))
def test_every_character_has_its_place(lines: list[str], kind: str) -> None:
    raw = "\n".join(lines)
    article = articles.read_article(Seed("seeds/a", raw, "", kind), any_language=True)  # type: ignore[arg-type]
    if isinstance(article, Problem):
        return
    assert len(article.offsets) == len(article.text)
    assert list(article.offsets) == sorted(article.offsets)
    assert all(0 <= at < len(raw) for at in article.offsets)
    assert article.text == "\n".join(article.paragraph_text(p) for p in article.paragraphs)
    assert all(article.paragraph_text(p).strip() == article.paragraph_text(p) != "" for p in article.paragraphs)
    assert not re.search(r"[\n\r\u2028\u2029]", article.text.replace("\n", ""))
    if kind == "text":
        left = _without_dropped(article)
        for paragraph in article.paragraphs:
            clean = squeezed(article.paragraph_text(paragraph))
            span = article.raw_span(paragraph.span)
            assert _letters(clean) in _letters(html.unescape(left[span.start : span.end].replace(" ;", ";")))


def _without_dropped(article: Article) -> str:
    """The raw text with blanks for what was dropped: a sentence broken around an advertisement is joined."""
    left = article.raw
    for dropped in article.dropped:
        left = left[: dropped.span.start] + " " * (dropped.span.end - dropped.span.start) + left[dropped.span.end :]
    return left


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


@pytest.mark.parametrize(
    ("opening", "place", "credit"),
    [
        pytest.param("Lindby (dpa) - 15 May 2025 - ", "Lindby", "dpa", id="agency and date"),
        pytest.param("Adre, Chad / London, 3 July 2024 – ", "Adre", "", id="two places"),
        pytest.param("London, Tuesday 12 December 2023: ", "London", "", id="weekday"),
        pytest.param("ARDAN. KAZINFORM – ", "Ardan", "KAZINFORM", id="agency behind a full stop"),
        pytest.param("ST. HELIER – ", "St. Helier", "", id="abbreviation in a name"),
        pytest.param("GEORGE TOWN: ", "George Town", "", id="town by its last word"),
        pytest.param("MONDAY: ", "", "", id="weekday of a diary"),
        pytest.param("VERDICT: ", "", "", id="label"),
        pytest.param("CBI: \u201cNo change,\u201d it said. ", "", "", id="who is quoted"),
    ],
)
def test_what_opens_a_story(opening: str, place: str, credit: str) -> None:
    text = f"{opening}The council voted on Monday to close the bridge."
    found = dateline.lead(text, text)
    assert (found.place, found.credit) == (place, credit) if found else place == ""
