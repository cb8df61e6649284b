"""Where each page lies and how one page links to another."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from markupsafe import Markup

HOME = "index.md"
ARTICLES = "articles/index.md"
ACTORS = "actors/index.md"
TOPICS = "topics/index.md"
TIMELINE = "timeline.md"
NUMBERS = "numbers.md"
STATEMENTS = "statements.md"
AGREEMENT = "agreement.md"
METHOD = "method.md"
QUESTIONS = "questions.md"
SEARCH = "search.md"
CHANGES = "changes.md"
DATA = "data/index.md"


def article(slug: str) -> str:
    return f"articles/{slug}.md"


def actor(slug: str) -> str:
    return f"actors/{slug}.md"


def topic(slug: str) -> str:
    return f"topics/{slug}.md"


def source(slug: str) -> str:
    return f"sources/{slug}.md"


def later(page: str, number: int) -> str:
    """The `number`th part (from 2) of a list page that is too long for one."""
    return f"lists/{page.removesuffix('/index.md').removesuffix('.md')}-{number}.md"


def parts(page: str, count: int, size: int) -> tuple[str, ...]:
    """The pages of a list of `count` things of which each page holds `size`; one page at least."""
    return (page, *(later(page, number) for number in range(2, (count + size - 1) // size + 1)))


def sentence(fact: str) -> str:
    """The anchor on a source page of the sentence from which a fact was read."""
    return "s-" + fact.removeprefix("f-")


def address(page: str) -> str:
    """The address of a page or file below the site's root: "articles/x.md" is read at "articles/x/"."""
    if not page.endswith(".md"):
        return page
    stem = page.removesuffix(".md")
    return stem.removesuffix("index") if stem == "index" or stem.endswith("/index") else stem + "/"


@lru_cache(100_000)
def at(page: str, anchor: str = "") -> Markup:
    """The address of a page or of a place on it below the site's root, percent-encoded, ready for an attribute."""
    mark = f"#{quote(anchor)}" if anchor else ""
    return Markup(quote(address(page)) + mark)  # noqa: S704 - percent-encoded


@lru_cache(100_000)
def root(page: str) -> str:
    """The way from a page up to the site's root: "" at the root, else "../" once or more."""
    return "../" * address(page).count("/")


def link(page: str, target: str, anchor: str = "") -> Markup:
    """The relative address of `target` as seen from `page`."""
    if target == page and anchor:
        return at(HOME, anchor)
    return Markup("".join((root(page), at(target, anchor))) or "./")  # noqa: S704 - dots and slashes
