"""What stands around an article must not become its date, author or headline: one page, disturbed in many ways."""

from __future__ import annotations

import pytest

from generator import articles
from generator.model.article import Article, Seed

TITLE = "Ferry service to Skara resumes after 12 days"
STAMP = ["By Nora Lund", "4 May 2021"]
BODY = [
    "Ferries to the island of Skara sailed again on Tuesday after repairs to the pier.",
    "“We lost half of our spring guests,” hotel owner Ivar Moe said.",
    "The operator said that it would refund about 1,900 tickets for the ferry.",
]
OTHER = ["Harbour wall to be rebuilt by spring", "By Paula Kranz", "Nov 3, 2023", "Council in row over parking"]

AROUND = [
    pytest.param(["Saturday, March 9, 2024"], [], [], id="clock"),
    pytest.param(
        [f"{TITLE} | The Skara Post", "Saturday, March 9, 2024", "Home", "News"], [], [], id="title and clock"
    ),
    pytest.param([TITLE, "Saturday, March 9, 2024", "Home", "News"], [], [], id="title twice and clock"),
    pytest.param(["Latest", *OTHER], [], [], id="list above"),
    pytest.param(["Trending", "Paula Kranz", "Budget 2023", "9 November 2023"], [], [], id="trends above"),
    pytest.param([], ["The pier, seen on November 3, 2019. Photo: Jo Ek"], [], id="caption"),
    pytest.param([], ["Photo by Paula Kranz/AFP"], [], id="photographer"),
    pytest.param([], ["Video by Paula Kranz"], [], id="video"),
    pytest.param([], ["Read more: Harbour wall to be rebuilt, Nov 3, 2023"], [], id="link"),
    pytest.param([], ["Upcoming event: Book fair, 3 November 2023"], [], id="event"),
    pytest.param([], [], ["Related stories", *OTHER], id="list below"),
    pytest.param([], [], OTHER, id="teaser below"),
    pytest.param(
        [], [], ["3 Comments", "Paula Kranz", "November 3, 2023 at 9:12 pm", "Nice piece.", "Reply"], id="reader"
    ),
    pytest.param([], [], ["Translated by Paula Kranz"], id="translator"),
    pytest.param([], [], ["Site design by Paula Kranz"], id="designer"),
    pytest.param([], [], ["Editor-in-chief: Paula Kranz", "© 2023 The Skara Post. Updated 3 November 2023"], id="foot"),
]


def read(*blocks: list[str]) -> Article:
    text = "\n".join(line for block in blocks for line in block) + "\n"
    article = articles.read_article(Seed("seeds/page.txt", text, "", "text"))
    assert isinstance(article, Article), article
    return article


@pytest.mark.parametrize(("above", "between", "below"), AROUND)
def test_nothing_is_taken_from_around_an_unsigned_article(
    above: list[str], between: list[str], below: list[str]
) -> None:
    article = read(above, [TITLE], between, BODY, below)
    assert (article.header.title, article.header.author) == (TITLE, "")
    assert article.header.published.value is None or article.questions[0].startswith("published: ")


@pytest.mark.parametrize(("above", "between", "below"), AROUND)
def test_an_articles_own_marks_win(above: list[str], between: list[str], below: list[str]) -> None:
    header = read(above, [TITLE], STAMP, between, BODY, below).header
    assert (header.title, header.author, header.published.value) == (TITLE, "Nora Lund", "2021-05-04")


@pytest.mark.parametrize(
    ("stamp", "value", "partial", "asked"),
    [
        pytest.param("4 May | Updated 5 May 2021", "2021-05-04", None, False, id="year from the update"),
        pytest.param(
            "Published 04/05/2021 | Updated 5 May 2021", "2021-05-04", None, False, id="figures by the update"
        ),
        pytest.param("Published 04/05/2021", None, "2021", True, id="figures that read both ways"),
        pytest.param("Last updated: 5 May 2021", "2021-05-05", None, True, id="only an update"),
        pytest.param("Posted: May 04, 2021 4:41 PM CT", "2021-05-04", None, False, id="zone of the station"),
        pytest.param("4. Mai 2021, 10:42 Uhr", "2021-05-04", None, False, id="German"),
        pytest.param("4 de mayo de 2021", "2021-05-04", None, False, id="Spanish"),
        pytest.param("4 mars 2021 à 10h42", "2021-03-04", None, False, id="French"),
        pytest.param("3 hours ago", None, None, True, id="hours ago"),
        pytest.param("May 4", None, "--05-04", True, id="no year"),
        pytest.param("May 2021", None, "2021-05", True, id="no day"),
    ],
)
def test_stamps(stamp: str, value: str | None, partial: str | None, asked: bool) -> None:
    article = read([TITLE, "By Nora Lund", stamp], BODY)
    assert (article.header.published.value, article.header.published.partial) == (value, partial)
    assert bool(article.questions) == asked
