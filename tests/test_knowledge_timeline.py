from __future__ import annotations

import pytest

from generator.knowledge import connect
from generator.model.brief import BriefActor, Desk, Fact
from generator.model.knowledge import Happening, Knowledge
from tests.made import brief, fact

CAST = (
    BriefActor("Ada Moss", "person", "former health minister"),
    BriefActor("Lev Brandt", "person", "midfielder"),
    BriefActor("Turin Rovers", "organization"),
    BriefActor("Statistics Office", "organization"),
    BriefActor("Bank of Norway", "organization"),
)


def known(*articles: tuple[str, tuple[Fact, ...]]) -> Knowledge:
    """Each article is its day of publication and its facts."""
    briefs = (brief(f"a{n}", *facts, actors=CAST, published=day) for n, (day, facts) in enumerate(articles))
    return connect(Desk(briefs=tuple(briefs)))


def entry(known: Knowledge, name: str) -> Happening:
    return next(e for e in known.timeline.values() if name in e.facts)


@pytest.mark.parametrize(
    ("before", "plan", "day", "after", "found"),
    [
        pytest.param(
            fact("who", "Ada Moss is being tried for fraud.", actors=("Ada Moss",)),
            fact("plan", "A verdict is expected in June.", status="expected", when="2031-06"),
            "2031-02-03",
            fact("done", "A court in Oslo sentenced Ada Moss to six years.", actors=("Ada Moss",), when="2031-06-17"),
            True,
            id="a verdict comes to a sentence of who is tried",
        ),
        pytest.param(
            fact("who", "Turin Rovers agreed a fee for Lev Brandt.", actors=("Turin Rovers", "Lev Brandt")),
            fact("plan", "The 22-year-old will have a medical on Sunday.", status="planned", when="2031-06-15"),
            "2031-06-13",
            fact("done", "Lev Brandt passed a medical on Sunday.", actors=("Lev Brandt",), when="2031-06-15"),
            True,
            id="the planned day, one matter, one man",
        ),
        pytest.param(
            fact("who", "The dam will give 1,100 megawatts.", actors=("Ada Moss",)),
            fact("plan", "Construction is to begin in October.", status="planned", when="2031-10"),
            "2031-05-08",
            fact("done", "The country on Tuesday began building a dam.", actors=("Lev Brandt",), when="2031-10-21"),
            True,
            id="every act of the plan in its month",
        ),
        pytest.param(
            fact("who", "Turin Rovers agreed a fee for Lev Brandt.", actors=("Turin Rovers", "Lev Brandt")),
            fact("plan", "Lev Brandt will travel with the squad to Oslo on Sunday.", status="planned", when="2031-06-15",
                 actors=("Lev Brandt",)),
            "2031-06-13",
            fact("done", "Lev Brandt scored on his debut in Oslo.", actors=("Lev Brandt",), when="2031-06-17"),
            False,
            id="one man alone",
        ),
        pytest.param(
            fact("who", "Turin Rovers and Lev Brandt talked on Monday.", actors=("Turin Rovers", "Lev Brandt")),
            fact("plan", "Ada Moss will sign a treaty on the waters of the Sula river at a summit.", status="planned",
                 actors=("Ada Moss",)),
            "2031-06-13",
            fact("done", "The ministry summoned the envoy over the treaty on the waters of the Sula river that Ada Moss "
                 "signed.", when="2031-06-17", actors=("Ada Moss",)),
            False,
            id="another act about the same",
        ),
        pytest.param(
            fact("who", "Turin Rovers opened a ground.", actors=("Turin Rovers",)),
            fact("plan", "Turin Rovers and the Statistics Office agreed to merge.", status="planned",
                 actors=("Turin Rovers", "Statistics Office")),
            "2031-02-03",
            fact("done", "Turin Rovers and the Statistics Office abandoned their plan to merge.", when="2031-11-10",
                 actors=("Turin Rovers", "Statistics Office")),
            True,
            id="called off months later",
        ),
        pytest.param(
            fact("who", "Turin Rovers agreed to buy boots.", actors=("Turin Rovers",)),
            fact("plan", "Under the agreement Turin Rovers will receive six coaches from 2031 to 2033.",
                 status="planned", when="2031/2033", actors=("Turin Rovers",)),
            "2030-06-13",
            fact("done", "Lev Brandt signed a contract with Turin Rovers for boots.", when="2031-06-17",
                 actors=("Lev Brandt", "Turin Rovers")),
            False,
            id="years are too long to meet by chance",
        ),
    ],
)  # fmt: skip
def test_what_became_of_a_plan(before: Fact, plan: Fact, day: str, after: Fact, found: bool) -> None:
    told = known((day, (before, plan)), (after.when, (after,)))
    assert entry(told, "plan").outcome == (entry(told, "done").id if found else "")


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        pytest.param({"text": "Ada Moss opened a clinic in Oslo on Monday.", "when": "2031-05-05"}, True, id="an act"),
        pytest.param({"text": "The move had been announced in April.", "when": "2031-04"}, False, id="the move"),
        pytest.param(
            {"text": 'Lev Brandt disagreed: "They could have done it in April."', "when": "2031-04"}, False, id="missed"
        ),
        pytest.param(
            {"text": "The Bank of Norway sees its rate at 4 percent at the end of the year.", "when": "2031"},
            False,
            id="hoped for",
        ),
        pytest.param(
            {
                "text": "The ferry Ida sank about noon, the rescue agency's chief, Ada Moss, said.",
                "when": "2031-05-06",
                "rules": {"when": "published: told as news of the day"},
            },
            False,
            id="told by somebody, no day given",
        ),
    ],
)
def test_what_stands_on_the_timeline(fields: dict[str, object], there: bool) -> None:
    one = fact("one", str(fields.pop("text")), actors=("Ada Moss",), **fields)
    assert bool(known(("2031-05-06", (one,))).timeline) is there


def test_who_said_it_and_when_is_no_event_beside_what_was() -> None:
    sentence = "Inflation slowed to 2.4 percent in April, the Statistics Office said last week."
    said = {"said_by": ("Statistics Office",), "stance": "assert", "quote": sentence}
    whole = fact("whole", sentence, when="2031-W19", rules={"when": "date of the saying"}, **said)
    clause = fact("clause", "Inflation slowed to 2.4 percent in April.", when="2031-04", **said)
    told = known(("2031-05-20", (whole, clause)))
    assert [(e.date, e.facts) for e in told.timeline.values()] == [("2031-04", ("clause",))]


def test_one_wreck_of_one_day_is_one_entry_whoever_is_named() -> None:
    first = fact("a", "A ferry capsized in bad weather off the island of Sula on Tuesday.", when="2031-07-01")
    later = fact("b", "A ferry sank off Sula on 1 July, killing 29 people.", when="2031-07-01", figures=("29 people",))
    told = known(("2031-07-02", (first,)), ("2031-08-06", (later,)))
    assert [sorted(e.facts) for e in told.timeline.values()] == [["a", "b"]]


def test_a_reason_stands_only_where_the_date_is_inferred() -> None:
    dated = fact("a", "Ada Moss signed the harbour deal with Turin Rovers on Monday.",
                 actors=("Ada Moss", "Turin Rovers"), when="2031-05-05")  # fmt: skip
    undated = fact("b", "Ada Moss signed a harbour deal with Turin Rovers.", actors=("Ada Moss", "Turin Rovers"))
    told = known(("2031-05-06", (dated,)), ("2031-05-07", (undated,)))
    joined = entry(told, "b")
    assert (set(joined.facts), joined.inferred, joined.reason) == ({"a", "b"}, False, "")
