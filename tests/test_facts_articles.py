"""Whole made-up articles on many subjects: what every fact must be, and some that must be found (loads the model)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import articles, extract, language
from generator.model.article import Article, Seed
from generator.model.reading import STATUSES, Reading
from generator.model.when import bounds

pytestmark = pytest.mark.model

TEXTS = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parent / "cases" / "facts").glob("*.txt"))
}


@pytest.fixture(scope="module")
def read() -> dict[str, tuple[Article, Reading]]:
    seeds = [articles.read_article(Seed(name, text, name)) for name, text in TEXTS.items()]
    found = language.parse(article for article in seeds if isinstance(article, Article))
    return {article.path: (article, extract.read(article, doc, ())) for article, doc in found}


@pytest.mark.parametrize("name", TEXTS)
def test_every_fact_reads_by_itself_and_has_its_evidence(read, name: str) -> None:
    article, reading = read[name]
    assert len(reading.facts) >= 4
    assert [f.sentence for f in reading.facts] == sorted(f.sentence for f in reading.facts)
    for fact in reading.facts:
        evidence = article.text[slice(*fact.sentence)]
        assert re.search(r"[.!?][\"”]?$", fact.text), fact.text
        assert fact.text[0].isupper() or fact.text[0] in '"“[0123456789', fact.text
        bare = re.sub(r"\[[^\]]*\]", " ", fact.text)
        assert set(re.findall(r"\w+", bare.casefold())) <= set(re.findall(r"\w+", evidence.casefold())), fact.text
        assert fact.status in STATUSES
        assert fact.when is None or bounds(fact.when)
        assert bool(fact.when) == bool(fact.when_rule)
        assert all(figure in evidence for figure in fact.figures)
        assert all(quoted in evidence for quoted in fact.quoted)
        assert set(fact.actors) <= {a.name for a in reading.cast.actors}


@pytest.mark.parametrize("name", TEXTS)
def test_the_summary_is_made_of_facts(read, name: str) -> None:
    _, reading = read[name]
    rest = reading.summary
    assert rest
    for fact in sorted(reading.facts, key=lambda f: -len(f.text)):
        rest = rest.replace(fact.text, "").replace(re.sub(r"^\[([^\]]+)\]", r"\1", fact.text), "")
    assert not rest.strip()


@pytest.mark.parametrize(
    ("name", "words", "when", "status"),
    [
        pytest.param("bank", "raised its policy rate", "2023-09-14", "happened", id="an act of the day"),
        pytest.param("flood", "emergency cabinet meeting", "2023-05-23", "planned", id="what is to come"),
        pytest.param("football", "opening match", "2024-08-17", "planned", id="a plan told by somebody"),
        pytest.param("football", "denied that the clubs", "2024-08-03", "denied", id="a denial"),
        pytest.param("court", "second trial", "2023-03", "expected", id="what is expected"),
        pytest.param("election", "Final results", "2021-10-04", "expected", id="what is due"),
        pytest.param("space", "Jezra crater on", "2021-02-18", "expected", id="what is due far ahead"),
        pytest.param("sanctions", "trade agreement in 2011", "2011", "happened", id="background with a year"),
        pytest.param("accident", "had warned in 2022", "2022", "happened", id="a saying long ago"),
        pytest.param("tech", "collected in 2014", "2014", "happened", id="an act long ago"),
        pytest.param("climate", "take effect in 2020", "2020", "conditional", id="an effect to come, if"),
    ],
)
def test_when_and_how_real(read, name: str, words: str, when: str, status: str) -> None:
    fact = next(f for f in read[name][1].facts if words in f.text)
    assert (fact.when, fact.status) == (when, status)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("flood", "residents remain hopeful", id="filler"),
        pytest.param("flood", "Why did", id="question"),
        pytest.param("bank", "remains to be seen", id="open end"),
        pytest.param("accident", "Survivors describe", id="link to another story"),
    ],
)
def test_what_is_no_fact(read, name: str, words: str) -> None:
    assert not any(words in f.text for f in read[name][1].facts)


@pytest.mark.parametrize(
    ("name", "topic"),
    [
        ("flood", "floods-and-storms"), ("football", "sports"), ("court", "courts-and-justice"),
        ("bank", "central-banking"), ("election", "elections"), ("health", "public-health"), ("space", "space"),
        ("labour", "labour-disputes"), ("accident", "transport-accidents"), ("sanctions", "sanctions"),
        ("tech", "privacy-and-surveillance"), ("climate", "climate-and-environment"), ("school", "education"),
    ],
)  # fmt: skip
def test_topics_of_many_subjects(read, name: str, topic: str) -> None:
    assert topic in read[name][1].topics


def test_an_age_beside_a_name_is_no_figure_of_the_fact(read) -> None:
    assert not any("28" in f.figures for f in read["accident"][1].facts)


def test_the_weightiest_fact_is_what_the_article_is_about(read) -> None:
    top = {name: max(reading.facts, key=lambda f: f.score).text for name, (_, reading) in read.items()}
    assert "raised its policy rate" in top["bank"]
    assert "sentenced former" in top["court"]
    assert "lost its majority" in top["election"]
    assert "tested positive" in top["health"]
    assert "sanctions on 27" in top["sanctions"]
