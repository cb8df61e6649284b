from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from generator.knowledge import Memory, connect
from generator.knowledge.actors import who_is_who
from generator.knowledge.names import body
from generator.knowledge.numbers import overtaken
from generator.knowledge.sentences import dated, short, stands
from generator.model.brief import BriefActor, Desk
from generator.model.knowledge import Measure, Series
from generator.model.memo import Memo
from tests import made
from tests.eval.made_up import desk as made_up
from tests.made import fact

CAST = (
    BriefActor("Pilots Guild", "organization"),
    BriefActor("Norava Air", "organization", "", ("the airline",)),
    BriefActor("Ida Holm", "person", "transport minister"),
)


brief = partial(made.brief, actors=CAST)


WALKOUT = fact(
    "f-walk",
    "About 900 pilots walked out on Tuesday, the Pilots Guild said.",
    said_by=("Pilots Guild",),
    stance="assert",
    when="2031-03-04",
    figures=("about 900 pilots",),
    actors=("Pilots Guild",),
)


def test_a_figure_put_anew_right_after_another_is_its_rival_and_stands_beside_it() -> None:
    again = fact("f-put", "The airport office put the number at around 400.", figures=("around 400",))
    known = connect(Desk(briefs=(brief("one", WALKOUT, again, published="2031-03-04"),)))
    claim = known.claims[known.facts["f-walk"].claim]
    assert [(c.fact, c.kind) for c in claim.conflicts] == [("f-put", "different-figure")]
    first = known.summary.takeaways[0]
    assert first.text.endswith("said. The airport office put the number at around 400.")
    assert (first.facts, first.badges) == (("f-walk", "f-put"), ("1 outlet, 1 origin", "disputed"))
    assert [m.text for m in known.series["pilots"].measures] == ["about 900 pilots", "around 400"]


@pytest.mark.parametrize(
    ("one", "two", "together"),
    [
        pytest.param("closed", "reopened", False, id="undone"),
        pytest.param("closed", "shut", True, id="said otherwise"),
    ],
)
def test_an_act_and_what_undoes_it_are_two_claims(one: str, two: str, together: bool) -> None:
    told = [
        brief(
            f"b-{verb}",
            fact(
                f"f-{verb}", f"Norava Air {verb} its Lisbon pilots school.", actors=("Norava Air",), when="2031-03-04"
            ),
            published="2031-03-05",
        )
        for verb in (one, two)
    ]
    known = connect(Desk(briefs=tuple(told)))
    assert (known.facts[f"f-{one}"].claim == known.facts[f"f-{two}"].claim) is together


def test_an_act_leads_before_a_warning_and_a_judgment() -> None:
    warns = fact(
        "f-warn",
        "If Norava Air hired other pilots, that would be a grave mistake, the Pilots Guild warned.",
        said_by=("Pilots Guild",),
        stance="warn",
        status="conditional",
        actors=("Norava Air", "Pilots Guild"),
        score=9.0,
    )
    judged = fact(
        "f-judge",
        "The walkout has further strained ties of Norava Air and its pilots.",
        actors=("Norava Air",),
        score=8.0,
    )
    signed = fact(
        "f-sign",
        "Norava Air and the Pilots Guild signed an agreement on Tuesday.",
        when="2031-03-04",
        actors=("Norava Air", "Pilots Guild"),
        score=5.0,
    )
    known = connect(Desk(briefs=(brief("one", warns, judged, signed, published="2031-03-04"),)))
    assert known.summary.bottom_line == "Norava Air and the Pilots Guild signed an agreement on 4 March 2031."


def test_a_plan_finds_its_outcome_by_day_and_says_so_only_then() -> None:
    plan = fact(
        "f-plan",
        "Ida Holm will rule on the pilots' landing rights on March 9.",
        status="planned",
        when="2031-03-09",
        actors=("Ida Holm",),
    )
    open_plan = fact(
        "f-open", "Norava Air will hire 60 mechanics in June.", status="planned", when="2031-06", actors=("Norava Air",)
    )
    ruled = fact(
        "f-rule", "Ida Holm on Sunday granted landing rights to Norava Air.", when="2031-03-09", actors=("Ida Holm",)
    )
    told = (brief("one", plan, open_plan, published="2031-03-04"), brief("two", ruled, published="2031-03-10"))
    known = connect(Desk(briefs=told))
    assert {t.facts[0]: t.badges[0] for t in known.summary.watch} == {
        "f-plan": "outcome: Ida Holm on 9 March 2031 granted landing rights to Norava Air.",
        "f-open": "no outcome found in these articles",
    }


def test_the_lead_of_a_dated_article_is_dated_with_it_and_marked() -> None:
    lead = fact("f-lead", "Norava Air has cut 1,200 jobs at its Lisbon base.", actors=("Norava Air",))
    later = fact("f-later", "Norava Air cut its Porto flights.", actors=("Norava Air",))
    known = connect(Desk(briefs=(brief("one", lead, later, published="2031-03-04"),)))
    assert [known.facts[f].when for f in ("f-lead", "f-later")] == ["2031-03-04", ""]
    assert known.facts["f-lead"].inferred


def test_the_accusers_own_side_denies_something_else() -> None:
    accuses = fact(
        "f-accuse",
        "Norava Air chief Jon Rask accused the Pilots Guild of threats.",
        said_by=("Jon Rask",),
        stance="assert",
        status="alleged",
        actors=("Norava Air", "Pilots Guild"),
    )
    denies = fact(
        "f-deny",
        "Norava Air denied that it had threatened anyone.",
        said_by=("Norava Air",),
        stance="deny",
        status="denied",
    )
    known = connect(Desk(briefs=(brief("one", accuses, denies),)))
    assert known.claims[known.facts["f-accuse"].claim].conflicts == ()


def test_who_says_a_figure_is_the_speaker_of_its_clause() -> None:
    sentence = "Photographs show empty gates, leading Ida Holm to say that 310 flights were lost."
    whole = replace(fact("f-whole", sentence, figures=("310 flights",)), quote=sentence)
    clause = replace(fact("f-clause", "310 flights were lost.", said_by=("Ida Holm",), figures=("310 flights",)))
    known = connect(Desk(briefs=(brief("one", whole, replace(clause, quote=sentence)),)))
    assert [m.fact for s in known.series.values() for m in s.measures] == ["f-clause"]


def test_memory_changes_nothing_but_the_time() -> None:
    desk = made_up(30)
    memory = Memory()
    assert connect(desk, None, memory) == connect(desk)
    changed = list(desk.briefs)
    changed[4] = replace(changed[4], facts=(replace(changed[4].facts[0], text="It rained."), *changed[4].facts[2:]))
    changed.pop(11)
    edited = replace(desk, briefs=tuple(changed))
    assert connect(edited, None, memory) == connect(edited)


@pytest.mark.parametrize(
    ("text", "when", "full"),
    [
        pytest.param(
            "He said: “We fly on Monday.”", "2031-05-05", "He said: “We fly on Monday.”", id="inside a quotation"
        ),
        pytest.param(
            "At a Monday hearing Ida Holm spoke.", "2031-05-05", "At a Monday hearing Ida Holm spoke.", id="of a noun"
        ),
        pytest.param(
            "They meet on Monday, May 5.", "2031-05-05", "They meet on 5 May 2031.", id="weekday with its date after it"
        ),
        pytest.param(
            "A summit scheduled for this week began.",
            "2031-W19",
            "A summit scheduled for the week of 5 May 2031 began.",
            id="one preposition",
        ),
    ],
)
def test_dates_in_full(text: str, when: str, full: str) -> None:
    assert dated(text, when) == full


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        pytest.param("Ida Holm called it “a victory for all the passengers of the north”.", False, id="it"),
        pytest.param("The union is asking for nine percent more, Norava Air said.", False, id="the union"),
        pytest.param("The union of Norava pilots is asking for nine percent more.", True, id="the union of whom"),
    ],
)
def test_sentences_that_stand_alone(text: str, fit: bool) -> None:
    assert stands(text) is fit


def test_a_verb_is_not_cut_off_from_what_it_needs() -> None:
    text = "Ida Holm failed on 4 March to broker a deal between pilots and their airline."
    assert short(text) == text


def test_an_acronym_in_brackets_is_no_part_of_a_name() -> None:
    assert body("Grain Safety Board (GSB)") == body("Grain Safety Board")


def test_the_bottom_line_is_of_the_last_part_of_the_time_told() -> None:
    old = fact(
        "old",
        "A court sent Transport Minister Ida Holm to prison on 3 May 2029.",
        when="2029-05-03",
        actors=("Ida Holm",),
        score=9.0,
    )
    new = fact(
        "new",
        "An appeal court freed Transport Minister Ida Holm on 6 May 2031.",
        when="2031-05-06",
        actors=("Ida Holm",),
        score=1.0,
    )
    desk = Desk(briefs=(brief("one", old, published="2029-05-04"), brief("two", new, published="2031-05-07")))
    assert connect(desk).summary.bottom_line.startswith("An appeal court freed")


def test_a_toll_that_a_later_article_has_higher_is_no_takeaway() -> None:
    text = "{} people died when a plane of Norava Air crashed near Turin, the rescue service said on {} May."
    facts = [
        fact(
            f"f{n}",
            text.format(n, day),
            when=f"2031-05-0{day}",
            figures=(f"{n} people",),
            actors=("Norava Air",),
            score=2.0,
        )
        for n, day in ((14, 3), (23, 4))
    ]
    desk = Desk(briefs=tuple(brief(f.id, f, published=f.when) for f in facts))
    first = [t.facts for t in connect(desk).summary.takeaways]
    assert ("f23",) in first
    assert first[0] == ("f23",)


@pytest.mark.parametrize(
    ("one", "two", "together"),
    [
        pytest.param(
            "Ida Holm was convicted on 3 May of taking bribes.", "A court found Ida Holm guilty of fraud.", True, id="one verdict"
        ),
        pytest.param(
            "Ida Holm was re-elected on 3 May with 53% of the vote.", "Three were hurt in clashes over the re-election of Ida Holm.", False, id="what clashes are about"
        ),
    ],
)  # fmt: skip
def test_what_one_person_undergoes_once(one: str, two: str, together: bool) -> None:
    first, second = (fact(n, t, when="2031-05-03", actors=("Ida Holm",)) for n, t in (("a", one), ("b", two)))
    known = connect(
        Desk(briefs=(brief("one", first, published="2031-05-04"), brief("two", second, published="2031-05-04")))
    )
    assert (known.facts["a"].claim == known.facts["b"].claim) is together


def test_what_describes_a_person_is_no_act_of_hers() -> None:
    first = fact("a", "The champion Ida Holm was suspended for a week.", actors=("Ida Holm", "Pilots Guild"))
    second = fact("b", "The sample of suspended champion Ida Holm confirms it.", actors=("Ida Holm", "Pilots Guild"))
    known = connect(Desk(briefs=(brief("one", first, published="2031-05-04"), brief("two", second))))
    assert known.facts["a"].claim != known.facts["b"].claim


def test_a_denial_stands_beside_its_claim_and_not_as_a_takeaway_of_its_own() -> None:
    blame = fact(
        "blame",
        "Transport Minister Ida Holm accused Norava Air of hiding a crash near Turin.",
        said_by=("Ida Holm",),
        stance="assert",
        status="alleged",
        actors=("Ida Holm", "Norava Air"),
        when="2031-05-06",
    )
    denial = fact(
        "denial",
        "Norava Air rejected the charge, saying it had told of the crash at once.",
        said_by=("Norava Air",),
        stance="deny",
        status="denied",
        actors=("Norava Air",),
        when="2031-05-06",
        score=3.0,
    )
    takeaways = connect(Desk(briefs=(brief("one", blame, denial, published="2031-05-06"),))).summary.takeaways
    assert [t.facts for t in takeaways] == [("blame", "denial")]
    assert takeaways[0].text.endswith("Norava Air rejected the charge, saying it had told of the crash at once.")


def test_a_figure_that_only_tells_of_which_event_counts_no_outlets() -> None:
    toll = fact(
        "toll", "The crash of a Norava Air plane killed 29 people, Ida Holm said on 3 May.", figures=("29 people",),
        said_by=("Ida Holm",), stance="assert", actors=("Norava Air", "Ida Holm"), when="2031-05-03",
    )  # fmt: skip
    cause = fact(
        "cause", "A Norava Air plane that killed 29 people in its crash was overloaded, the Pilots Guild said on 20 May.",
        figures=("29 people",), said_by=("Pilots Guild",), stance="assert", actors=("Norava Air", "Pilots Guild"),
        when="2031-05-20",
    )  # fmt: skip
    known = connect(
        Desk(briefs=(brief("one", toll, published="2031-05-03"), brief("two", cause, published="2031-05-20")))
    )
    assert known.facts["toll"].claim == known.facts["cause"].claim
    told = {t.facts: (t.numbers, t.badges) for t in known.summary.takeaways}
    assert told[("cause",)] == ((2,), ("1 outlet, 1 origin",))


@pytest.mark.parametrize(
    ("text", "figures", "again", "more", "old"),
    [
        pytest.param("Ida Holm said 14 people had died in the crash of the Norava Air plane.", "14 people", "Ida Holm said 23 people had died in the crash of the Norava Air plane.", "23 people", True, id="a toll"),
        pytest.param("Ida Holm closed two bases of Norava Air over a plane crash that has killed 14 people.", "14 people", "Ida Holm said 23 people had died in the crash of the Norava Air plane.", "23 people", False, id="an act, with the toll behind it"),
        pytest.param("Norava Air raised its bid for the Pilots Guild bank to 41 million euros.", "41 million euros", "Norava Air raised its bid for the Pilots Guild bank to 49 million euros.", "49 million euros", False, id="a bid stays made"),
    ],
)  # fmt: skip
def test_which_sentences_a_later_figure_makes_old(text: str, figures: str, again: str, more: str, old: bool) -> None:
    first, second = fact("first", text, figures=(figures,)), fact("second", again, figures=(more,))
    briefs = {
        b.id: b for b in (brief("one", first, published="2031-05-03"), brief("two", second, published="2031-05-05"))
    }
    read = Memory().gists(briefs, dict.fromkeys(briefs, 1), who_is_who(briefs, (), Memo()))
    gists = {g.fact.id: g for article in read.values() for g in article}
    told = tuple(
        Measure(name, text, float(n), None, "people", "", "", day)
        for name, text, n, day in (("first", figures, 1, "2031-05-03"), ("second", more, 2, "2031-05-05"))
    )
    label = "deaths" if "people" in figures else "euros"
    assert overtaken(Series("row", label, told), gists) == (frozenset({"first"}) if old else frozenset())


def test_what_somebody_announces_without_a_day_is_news_of_the_day_it_is_said() -> None:
    said = fact(
        "said",
        "Transport Minister Ida Holm announced phased measures against Norava Air.",
        said_by=("Ida Holm",),
        status="planned",
        actors=("Ida Holm", "Norava Air"),
        when="2031-05-06",
        rules={"when": "published: told as news of the day"},
    )
    known = connect(Desk(briefs=(brief("one", said, published="2031-05-06"),)))
    assert [(t.date, t.badges[-1]) for t in known.summary.takeaways] == [("2031-05-06", "planned")]


def test_a_verdict_is_one_takeaway_however_it_is_told() -> None:
    texts = (
        "Transport Minister Ida Holm was convicted on 3 May of taking bribes from Norava Air.",
        "A court found Ida Holm guilty on 3 May of taking 2.9 million euros.",
        "A court jailed Ida Holm on 3 May over 2.9 million euros in bribes.",
    )
    facts = [
        fact(f"f{n}", text, actors=("Ida Holm",), when="2031-05-03", score=3.0 - n) for n, text in enumerate(texts)
    ]
    facts[1:] = [replace(f, figures=("2.9 million euros",)) for f in facts[1:]]
    known = connect(Desk(briefs=tuple(brief(f.id, f, published="2031-05-04") for f in facts)))
    assert len(known.summary.takeaways) == 1


def test_the_agency_in_brackets_before_a_first_line_is_left_out() -> None:
    lead = fact(
        "f", "(Agencies) Norava Air cut its flights to Turin on 3 May.", actors=("Norava Air",), when="2031-05-03"
    )
    known = connect(Desk(briefs=(brief("one", lead, published="2031-05-04"),)))
    assert known.summary.bottom_line.startswith("Norava Air cut")
