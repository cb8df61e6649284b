"""The summary brief of a folder with more articles than it has lines."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from generator.knowledge import connect
from generator.model.brief import Brief, BriefActor, Desk, Fact, Question

TOWNS = "Aldby Berholt Corfeld Dunmouth Elstad Falton Galby Holholt Ingfeld Jarmouth Karstad Lorton".split()

THINGS = (
    "the bridge,the mill,the lock,the market,the tower,the quarry,the harbour,the museum,the airfield,the brewery,"
    "the stadium,the library"
).split(",")


def _brief(number: int, town: str) -> Brief:
    told = (
        ("lead", f"{town} closed {THINGS[number]} to all visitors."),
        ("more", f"{town} ordered {number + 3} new ferries."),
        ("less", f"{town} cut the fares of {THINGS[number - 1]} buses."),
        ("last", f"{town} sold the old depot behind {THINGS[number - 2]}."),
    )
    facts = tuple(
        Fact(
            id=f"f-{town.lower()}-{key}",
            text=text,
            quote=text,
            when=f"2031-03-{number + 1:02}",
            topics=("transport",),
            actors=(town,),
            score=3.0 if key == "less" else 2.0,
        )
        for key, text in told
    )
    return Brief(
        id=f"b-{number}",
        path=f"briefs/b-{number}.yaml",
        title=f"{town} closes {THINGS[number]} to visitors",
        publisher="The Echo",
        published=f"2031-03-{number + 1:02}",
        topics=("transport",),
        actors=(BriefActor(town, "organization"),),
        facts=facts,
    )


DESK = Desk(briefs=tuple(_brief(n, town) for n, town in enumerate(TOWNS)))


def test_no_article_of_many_gives_more_than_two_takeaways() -> None:
    takeaways = connect(DESK).summary.takeaways
    assert len(takeaways) == 7
    assert max(Counter(t.numbers for t in takeaways).values()) <= 2


def test_what_the_headline_tells_leads() -> None:
    known = connect(Desk(briefs=(DESK.briefs[0],)))
    assert known.summary.takeaways[0].facts == ("f-aldby-lead",)


def test_an_act_leads_before_how_things_stand() -> None:
    brief = DESK.briefs[0]
    stands = "Aldby says they have 800 orders for the ferries of the lake."
    state = Fact("f-state", stands, quote=stands, said_by=("Aldby",), actors=("Aldby",), when="2031-03-01", score=9.0)
    known = connect(Desk(briefs=(replace(brief, title="Aldby in March", facts=(state, *brief.facts)),)))
    assert known.summary.takeaways[0].facts != ("f-state",)


def test_a_topic_of_all_articles_does_not_fill_the_page() -> None:
    ((topic, lines),) = connect(DESK).summary.reported
    assert (topic, len(lines)) == ("transport", 8)


def test_labels_in_the_title_are_written_as_they_are() -> None:
    assert connect(DESK).summary.title == "Aldby and Berholt: Transport"


def test_articles_without_a_publisher_are_no_outlet() -> None:
    briefs = (*DESK.briefs[:2], *(replace(b, publisher="") for b in DESK.briefs[2:4]))
    first, second = connect(Desk(briefs=briefs)).summary.source_statement[:2]
    assert first == (
        "This brief rests on 4 articles of 1 named outlet, whose reporting goes back to 1 origin (The Echo)."
    )
    assert second == "2 articles do not tell who published them."


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        pytest.param((), ["who “It” is in: Aldby sold the old depot behind the stadium."], id="shows its sentence"),
        pytest.param(
            (Question("brief", "who “It” is in: Aldby sold the old depot behind the stadium."),),
            ["who “It” is in: Aldby sold the old depot behind the stadium."],
            id="asked once",
        ),
    ],
)
def test_a_doubt_about_a_fact(asked: tuple[Question, ...], texts: list[str]) -> None:
    brief = DESK.briefs[0]
    facts = (*brief.facts[:3], replace(brief.facts[3], review="who “It” is"))
    known = connect(Desk(briefs=(replace(brief, facts=facts, questions=asked),)))
    assert [q.text for q in known.questions if "who" in q.text] == texts


def test_the_home_page_asks_what_readers_miss_before_what_editors_settle() -> None:
    doubtful = [
        replace(
            b, published="" if n == 5 else b.published, facts=tuple(replace(f, review="who says it") for f in b.facts)
        )
        for n, b in enumerate(DESK.briefs)
    ]
    kinds = [q.kind for q in connect(Desk(briefs=tuple(doubtful))).summary.questions]
    assert kinds[0] == "date"
    assert kinds.count("review") == 2


def test_a_denial_of_the_whole_sentence_stands_beside_the_figure_that_several_tell() -> None:
    cast = (
        BriefActor("Norland", "country"),
        BriefActor("Sudavia", "country"),
        BriefActor("Grid Office", "organization"),
    )
    told = "The Grid Office estimates that Norland has sent about 12,400 crates of turbines to Sudavia."
    first = Fact(
        "f-one",
        told,
        quote=told,
        said_by=("Grid Office",),
        stance="estimate",
        status="alleged",
        figures=("about 12,400 crates",),
        actors=("Norland", "Sudavia", "Grid Office"),
        when="2031-03-04",
    )
    denial = "Norland and Sudavia deny mutual arms sales."
    second = Fact("f-two", denial, quote=denial, said_by=("Norland", "Sudavia"), stance="deny", status="denied")
    again = "Some 12,400 crates of turbines went from Norland to Sudavia."
    third = Fact(
        "f-three", again, quote=again, figures=("Some 12,400 crates",), actors=("Norland", "Sudavia"), when="2031-03-04"
    )
    briefs = (
        Brief("b-1", "briefs/b-1.yaml", published="2031-03-04", actors=cast, facts=(first, second)),
        Brief("b-2", "briefs/b-2.yaml", published="2031-03-04", actors=cast, facts=(third,)),
    )
    takeaway = next(t for t in connect(Desk(briefs=briefs)).summary.takeaways if "f-one" in t.facts)
    assert takeaway.text.endswith("Norland and Sudavia deny mutual arms sales.")
    assert "disputed" in takeaway.badges
