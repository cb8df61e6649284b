"""No text that a stranger wrote becomes anything but text, wherever a page shows it."""

from __future__ import annotations

import html
import json
from html.parser import HTMLParser

import frontmatter
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from generator.pages.environment import front_matter
from generator.pages.escape import clean, esc, meta, title, web_address
from generator.pages.linkeddata import inline
from tests.hostile.strings import HOSTILE, public

CONTEXTS = {
    "paragraph": "{}",
    "heading": "## {}",
    "item": "- {}",
    "quotation": "> {}",
    "after bold": "**by** {}",
    "link text": "[{}](page.md)",
    "block": "<p>{}</p>",
    "attribute": '<p title="{}">x</p>',
    "table": '<table><tbody><tr><td data-sort="{}">{}</td></tr></tbody></table>',
}


class Shape(HTMLParser):
    """The tags and attribute names of a page, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.shape: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.shape.append((tag, tuple(name for name, _ in attrs)))

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        self.shape.append(("comment", ()))

    def handle_decl(self, decl):
        self.shape.append(("declaration", ()))

    def handle_pi(self, data):
        self.shape.append(("instruction", ()))


def rendered(context: str, text: str) -> Shape:
    return Shape(Markdown(extensions=["toc"]).convert(CONTEXTS[context].replace("{}", text)))


@pytest.mark.parametrize("context", CONTEXTS)
def test_hostile_text_stays_text(context: str) -> None:
    plain = rendered(context, "plain").shape
    wrong = [s for s in (*HOSTILE, *public()) if clean(s) and rendered(context, str(esc(s))).shape != plain]
    assert wrong == []


@pytest.mark.parametrize("text", HOSTILE)
def test_readers_see_what_the_text_says(text: str) -> None:
    shown = rendered("block", str(esc(text))).text
    assert shown == clean(text)


@given(st.text(max_size=60), st.sampled_from(sorted(CONTEXTS)))
def test_any_text_stays_text(text: str, context: str) -> None:
    if clean(text):
        assert rendered(context, str(esc(text))).shape == rendered(context, "plain").shape


@pytest.mark.parametrize(
    "text",
    [
        "The authority's chief said on Tuesday: at least 42 people are missing, some 1,500 homes are gone.",
        "Prices rose 3.5% to 12:30 (local time); nobody was hurt - so far.",
        "Müller, Łódź and São Paulo; 東京; Ελλάδα.",
    ],
)
def test_plain_prose_stays_as_it_is(text: str) -> None:
    assert str(esc(text)) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\u00a0b\n\t c ", "a b c", id="white space becomes one space"),
        pytest.param("abc\u202etxt", "abctxt", id="no bidirectional override"),
        pytest.param("pay\u200bment", "payment", id="no zero-width space"),
        pytest.param("\u0646\u200c\u0645", "\u0646\u200c\u0645", id="a joiner stays in Arabic script"),
        pytest.param("a\u200db", "ab", id="and goes elsewhere"),
        pytest.param("x\ud800y", "xy", id="no lone surrogate"),
        pytest.param("e" + "\u0301" * 9, "e" + "\u0301" * 4, id="at most four marks on a letter"),
        pytest.param("\x1b[31mred", "[31mred", id="no terminal escape"),
    ],
)
def test_clean(text: str, expected: str) -> None:
    assert clean(text) == expected


def test_a_long_title_is_cut_between_letters() -> None:
    text = "e\u0301" * 150
    assert len(title(text)) <= 201
    assert title(text).endswith("\u0301…")
    assert title("short") == "short"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://news.example/a b", "", id="space"),
        pytest.param(
            "https://news.example/a?q=1&r=2#top", "https://news.example/a?q=1&r=2", id="query kept, fragment gone"
        ),
        pytest.param("HTTPS://News.Example/Path", "https://news.example/Path", id="scheme and host in small letters"),
        pytest.param("javascript:alert(1)", "", id="script"),
        pytest.param("JaVaScRiPt:alert(1)", "", id="script in mixed case"),
        pytest.param("data:text/html,x", "", id="data"),
        pytest.param("//evil.example/x", "", id="no scheme"),
        pytest.param("https://user:pass@news.example/", "", id="credentials"),
        pytest.param(
            'https://news.example/"><script>', "https://news.example/%22%3E%3Cscript%3E", id="markup is encoded"
        ),
        pytest.param("https://пример.example/", "https://xn--e1afmkfd.example/", id="another script shows as xn--"),
        pytest.param("https://news.example:8080/x", "https://news.example:8080/x", id="port"),
        pytest.param("https://news.example:port/", "", id="no port"),
        pytest.param("https:///x", "", id="no host"),
        pytest.param("https://[::1", "", id="broken address"),
        pytest.param("", "", id="none"),
    ],
)
def test_web_address(url: str, expected: str) -> None:
    assert web_address(url) == expected


@pytest.mark.parametrize("text", HOSTILE)
def test_front_matter_keeps_its_keys_and_escapes_its_values(text: str) -> None:
    written = front_matter({"title": text, "description": text, "date": "2031-03-04", "tags": [text, "a-tag"]})
    read = frontmatter.loads(written)
    assert list(read.keys()) == ["title", "description", "date", "tags"]
    assert read["title"] == meta(text)
    assert html.unescape(read["title"]) == title(text)
    assert not set("<>\"'") & set(read["title"])
    assert read["tags"] == ["a-tag"]
    assert read.content == ""


@pytest.mark.parametrize("text", HOSTILE)
def test_linked_data_cannot_leave_its_script(text: str) -> None:
    written = str(inline({"name": text}))
    assert not set("<>&") & set(written)
    assert json.loads(written) == {"name": text}
