"""Odd files: two articles in one, one twice, invisible characters, other languages, files of enormous length."""

from __future__ import annotations

import time

import pytest

from generator import articles
from generator.model.article import Article, Seed
from generator.problems import Problem

FERRY = (
    "Ferry service to Skara resumes after 12 days\nBy Nora Lund\n4 May 2021\n\n"
    "{}Ferries to the island of Skara sailed again on Tuesday after repairs to the pier, the operator said.\n\n"
    "“We lost half of our spring guests,” hotel owner Ivar Moe said on the quay in the morning.\n\n"
    "The operator said that it would refund about 1,900 tickets to the people of the island.\n"
)
BANK = (
    "Bank lifts rates to the highest level since 2009\nBy Ola Nord\n9 June 2020\n\n"
    "{}The central bank lifted its key rate to 2.25 percent on Tuesday and said that more would follow.\n\n"
    "“Inflation is too high and it will stay so,” governor Astrid Lunde told a news conference.\n\n"
    "The krone rose by one percent against the euro, and shares in property companies fell.\n"
)


TITLE = "Ferry service to Skara resumes after 12 days"


def read(text: str) -> Article | Problem:
    return articles.read_article(Seed("seeds/page.txt", text, "", "text"))


@pytest.mark.parametrize("between", ["\n", "\n***\n\n", "\n\n\n"], ids=["line", "stars", "gap"])
@pytest.mark.parametrize(
    ("first", "second"),
    [("", ""), ("SKARA, May 4 (Reuters) - ", "HALVIK, June 9 (AP) - ")],
    ids=["plain", "with datelines"],
)
def test_two_articles_in_one_file(first: str, second: str, between: str) -> None:
    article = read(FERRY.format(first) + between + BANK.format(second))
    assert isinstance(article, Article)
    assert (article.header.title, article.header.author) == (TITLE, "Nora Lund")
    assert "krone" not in article.text
    assert "1,900 tickets" in article.text
    begins = "Bank lifts rates to the highest level since 2009"
    assert article.questions == (f"article: another one seems to begin with {begins}; keep one article a file",)


@pytest.mark.parametrize("lead", ["", "SKARA, May 4 (Reuters) - "], ids=["plain", "with dateline"])
def test_one_article_twice(lead: str) -> None:
    article = read(FERRY.format(lead) + "\n" + FERRY.format(lead))
    assert isinstance(article, Article)
    assert article.text.count("1,900 tickets") == 1
    assert article.questions == ()


@pytest.mark.parametrize("mark", ["\u200b", "\u00ad", "\u2060", "\ufeff"], ids=["space", "hyphen", "joiner", "bom"])
def test_invisible_characters_hide_nothing(mark: str) -> None:
    article = read(mark.join(FERRY.format("")))
    assert isinstance(article, Article)
    assert (article.header.title, article.header.author) == (TITLE, "Nora Lund")
    assert article.header.published.value == "2021-05-04"
    assert mark not in article.text


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        pytest.param("Der Rat hat beschlossen, dass die neue Brücke nicht gebaut wird.", "German", id="German"),
        pytest.param("Serikali imesema kuwa itajenga daraja jipya katika mji.", "in another language", id="Swahili"),
        pytest.param(
            "Sarkar kehti hai ki naya pul nahi banega kyonki paisa nahi hai.",
            "in another language",
            id="Hindi in Latin letters",
        ),
        pytest.param("Правительство решило не строить новый мост.", "in another alphabet", id="Russian"),
        pytest.param("قررت الحكومة عدم بناء الجسر الجديد.", "in another alphabet", id="Arabic"),
    ],
)
def test_other_languages_are_named(sentence: str, what: str) -> None:
    problem = read(f"{sentence} " * 20)
    assert isinstance(problem, Problem)
    assert (problem.what, problem.severity) == (f"the text is {what}, and only English is read", "warning")


def test_a_file_of_too_many_lines_is_refused() -> None:
    problem = read("Home\n" * 60_000)
    assert isinstance(problem, Problem)
    assert problem.what == "the file has 60,000 lines"


def _seconds(paragraphs: int) -> float:
    text = "\n\n".join(f"Sentence {n} says that the ferry to the island was late again" for n in range(paragraphs))
    start = time.process_time()
    read(text)
    return time.process_time() - start


def test_time_grows_with_the_text() -> None:
    _seconds(50)
    assert _seconds(2_400) < 16 * max(_seconds(600), 0.05)
