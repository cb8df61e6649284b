from __future__ import annotations

from functools import partial

import pytest

from generator.knowledge import connect
from generator.knowledge.sentences import dated, stands
from generator.knowledge.tolls import harm
from generator.knowledge.words import term
from generator.model.brief import Brief, BriefActor, Desk, Fact
from tests.made import brief, fact


@pytest.mark.parametrize(
    ("text", "when", "full"),
    [
        pytest.param(
            "The Reform List won Saturday's vote.",
            "2031-05-10",
            "The Reform List won Saturday's vote.",
            id="possessive",
        ),
        pytest.param(
            "One tram in five ran on Monday morning.",
            "2031-05-05",
            "One tram in five ran on the morning of 5 May 2031.",
            id="part of a day",
        ),
        pytest.param(
            "They agreed late on Thursday night.",
            "2031-05-08",
            "They agreed late on the night of 8 May 2031.",
            id="late at night",
        ),
        pytest.param(
            "Drivers who have been out since Monday met their employer on Thursday.",
            "2031-05-08",
            "Drivers who have been out since Monday met their employer on 8 May 2031.",
            id="another weekday bounds something",
        ),
        pytest.param(
            "They return to work on Wednesday after a deal on pay, the mediator said on Tuesday.",
            "2031-05-07",
            "They return to work on 7 May 2031 after a deal on pay, the mediator said.",
            id="the day of the saying goes",
        ),
        pytest.param(
            "The boat Ida sank on Tuesday night, the coast guard said on Thursday.",
            "2031-05-08",
            "The boat Ida sank on Tuesday night, the coast guard said on 8 May 2031.",
            id="the day of the saying alone is known",
        ),
        pytest.param(
            "The union met on Monday and Tuesday in Turin.",
            "2031-05-05",
            "The union met on Monday and Tuesday in Turin.",
            id="two days in one breath",
        ),
        pytest.param(
            "A strike planned for Friday and Saturday is off, both sides said on Wednesday.",
            "2031-05-07",
            "A strike planned for Friday and Saturday is off, both sides said on 7 May 2031.",
            id="two days in one breath and the day of the saying",
        ),
    ],
)
def test_dates_in_full(text: str, when: str, full: str) -> None:
    assert dated(text, when) == full


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        pytest.param('"There is no such plan," Energy Minister Ada Moss told parliament.', False, id="quoted there"),
        pytest.param('"It is a compromise for everyone," Ada Moss of the drivers\' union said.', False, id="quoted it"),
        pytest.param(
            '"Ferries are safe in any weather," Ada Moss of the drivers\' union said.', True, id="quoted noun"
        ),
        pytest.param("The 22-year-old will have a medical in Turin before the season starts.", False, id="age"),
        pytest.param("The rest will follow in February, Ada Moss of the vaccine fund said.", False, id="the rest"),
        pytest.param("The striker, who passed a medical in Turin, joins for nine million euros.", False, id="striker"),
        pytest.param("The striker Ada Moss joins the Turin club for nine million euros.", True, id="striker named"),
        pytest.param("Two of them are in hospital in Turin with broken legs.", False, id="two of them"),
        pytest.param("The cost of the project has risen, Water Minister Ada Moss said.", False, id="of the project"),
        pytest.param("The owner of the ferry Ida has been arrested in Turin for fraud.", True, id="of a named ferry"),
        pytest.param("The Rovers rejected the accusation in a statement from Turin.", False, id="which accusation"),
        pytest.param("The opposition Reform List accused him of having known of the loss.", False, id="accused whom"),
        pytest.param("The Brazilian joined the club from Turin for nine million euros.", False, id="which Brazilian"),
        pytest.param(
            "The Brazilian government joined the deal with Turin last week.", True, id="a nation's government"
        ),
        pytest.param("Ada Moss rejected the charge, saying she had paid in Turin.", False, id="which charge"),
        pytest.param("The Rovers put the combined loss at nine million euros.", False, id="which loss"),
        pytest.param("The commission said turnout in Turin had been the lowest for years.", False, id="the commission"),
    ],
)
def test_sentences_that_stand_alone(text: str, fit: bool) -> None:
    assert stands(text) is fit


COUNCIL = BriefActor("Harbour Council", "organization", "", ("HC",))
HEAD = BriefActor("Ada Moss", "person", "HC chairwoman")
RIVAL = BriefActor("Lev Brandt", "person", "opposition politician")
DOCTORS = BriefActor("Open Clinics", "organization")
FUND = BriefActor("Vaccine Fund", "organization")
CAST = (COUNCIL, HEAD, RIVAL, DOCTORS, FUND)


def told(name: str, text: str, *by: str, actors: tuple[str, ...] = (), **fields: object) -> Fact:
    """A fact that `by` say, or that the article tells."""
    stance = fields.pop("stance", "assert" if by else "other")
    return fact(name, text, said_by=by, actors=(*by, *actors), stance=stance, **fields)


article = partial(brief, actors=CAST)


def denied(name: str, text: str, *by: str, **fields: object) -> Fact:
    return told(name, text, *by, stance="deny", status="denied", **fields)


@pytest.mark.parametrize(
    ("facts", "target"),
    [
        pytest.param(
            (
                told("count", "With 62 percent counted the Reform List had 71 percent, the HC said.", "Harbour Council"),
                told("stolen", '"This vote was stolen," Lev Brandt told supporters.', "Lev Brandt"),
                denied("no", "HC chairwoman Ada Moss denied the allegations and praised the helpers.", "Ada Moss"),
            ),
            "stolen",
            id="never what the own house says",
        ),
        pytest.param(
            (
                told("loss", "Lev Brandt said the council had lost nine million euros.", "Lev Brandt"),
                denied("no", "The council's lawyers rejected the accusation.", "The council's lawyers"),
            ),
            "loss",
            id="the accusation just before",
        ),
        pytest.param(
            (
                told("loss", "Lev Brandt said the council had lost nine million euros.", "Lev Brandt"),
                denied("no", "The council's lawyers rejected the claim that voters were paid.", "The council's lawyers"),
            ),
            "no",
            id="a claim told in the denial itself",
        ),
        pytest.param(
            (
                told("loss", "Lev Brandt said the council had lost nine million euros.", "Lev Brandt"),
                denied("no", "Ada Moss denies the charges.", "Ada Moss"),
            ),
            "no",
            id="charges are not what anybody says",
        ),
        pytest.param(
            (
                denied("no", "Ada Moss denied that the council plans to quit the deal on the harbour.", "Ada Moss"),
                told("leave", "The Ledger reported that she wanted the council to leave the harbour deal.", "The Ledger"),
            ),
            "leave",
            id="the lead denies what the next sentence reports",
        ),
        pytest.param(
            (
                told("block", '"Voters are being prevented from entering by pickets," Lev Brandt said.', "Lev Brandt"),
                denied("no", "The helpers denied that any voters had been prevented from entering.", "The helpers"),
            ),
            "block",
            id="the same words right after",
        ),
        pytest.param(
            (
                told("quit", "Lev Brandt called on Ada Moss to leave the harbour.", "Lev Brandt", stance="urge"),
                denied("no", "Ada Moss rejected the demand.", "Ada Moss"),
            ),
            None,
            id="a demand is refused, not denied",
        ),
        pytest.param(
            (
                told("dead", "The charity Open Clinics said it had counted 45 deaths.", "The charity", actors=("Open Clinics",), figures=("45 deaths",)),
                told("flee", "Ada Moss urged people to leave the harbour.", "Ada Moss", stance="urge"),
                told("no", "The Vaccine Fund could not confirm the Open Clinics figures.", "Vaccine Fund", actors=("Open Clinics",), stance="unconfirmed"),
            ),
            "dead",
            id="whose figures",
        ),
        pytest.param(
            (
                denied("no", "The Vaccine Fund has denied a report that it wants to leave the deal.", "Vaccine Fund"),
                told("sale", "The Ledger reported on Friday that the state-owned firm is in talks on a sale.", "The Ledger"),
            ),
            "sale",
            id="the lead denies a report that comes next",
        ),
        pytest.param(
            (
                told("no", "The Harbour Council approved the quay, rejecting objections by fishermen.", stance="deny"),
            ),
            None,
            id="objections are turned down, not denied",
        ),
        pytest.param(
            (
                told("shut", "Ada Moss said half of the shops on the quay had closed.", "Ada Moss"),
                denied("no", "Lev Brandt disputed that, saying every till was ringing.", "Lev Brandt"),
            ),
            "shut",
            id="that: what somebody named says just before",
        ),
        pytest.param(
            (
                told("cave", "The council's workers say a gallery at the harbour collapsed.", "The council's workers"),
                denied("no", "The company denied that any gallery had collapsed.", "The company"),
            ),
            "cave",
            id="both words of the denial",
        ),
        pytest.param(
            (
                told("held", "Police in Turin have arrested four men on suspicion of fraud at the harbour."),
                told("fare", "Ada Moss said the men had charged between 30 and 45 euros.", "Ada Moss"),
                denied("no", "The four deny the charges.", "The four"),
            ),
            "held",
            id="a price is no charge",
        ),
        pytest.param(
            (
                told("help", "The ferry firm said it would help the divers.", "The ferry firm", status="planned"),
                denied("no", "The ferry firm denied that the boat was too full.", "The ferry firm"),
            ),
            "no",
            id="nobody denies the own words, known by name or not",
        ),
        pytest.param(
            (
                told("asked", "Ada Moss said the council had not been asked about the harbour.", "Ada Moss"),
                denied("no", "Lev Brandt rejected the claim.", "Lev Brandt"),
            ),
            "asked",
            id="a claim that something was not done",
        ),
        pytest.param(
            (
                told("jobs", "Up to 900 jobs could go at the harbour, Ada Moss claimed.", "Ada Moss", figures=("Up to 900 jobs",)),
                told("no", 'Lev Brandt said: "The figure of 900 is pure invention."', "Lev Brandt"),
            ),
            "jobs",
            id="a figure called an invention",
        ),
        pytest.param(
            (
                told("jobs", "Up to 900 jobs could go if the Vaccine Fund buys it, Ada Moss claimed.", "Ada Moss", actors=("Vaccine Fund",), figures=("Up to 900 jobs",)),
                told("mid", "Lev Brandt said ministers were watching.", "Lev Brandt"),
                told("no", 'A Vaccine Fund spokesman said: "The figure of 900 is pure invention."', "A Vaccine Fund spokesman"),
            ),
            "jobs",
            id="a figure named again",
        ),
        pytest.param(
            (
                told("forms", "The petition says results from 1,140 stations were changed.", "The petition", figures=("1,140 stations",)),
                told("no", "Ada Moss of the poll board told reporters that the allegation was false.", "Ada Moss"),
            ),
            "forms",
            id="an allegation called false",
        ),
        pytest.param(
            (
                told("took", "A gang called Grey Owl claimed to have taken records of 8 million people.", figures=("8 million people",)),
                told("no", "The Vaccine Fund could not confirm the larger number.", "Vaccine Fund", stance="unconfirmed"),
            ),
            "took",
            id="the number just told by nobody we know",
        ),
    ],
)  # fmt: skip
def test_what_a_denial_denies(facts: tuple[Fact, ...], target: str | None) -> None:
    known = connect(Desk(briefs=(article("one", *facts, published="2031-05-06"),)))
    against = {f for c in known.claims.values() if any(x.fact == "no" for x in c.conflicts) for f in c.facts}
    assert against == ({target} if target else set())


@pytest.mark.parametrize(
    ("claim", "denial", "found"),
    [
        pytest.param(
            told("claim", "Lev Brandt said the blood samples had been stored improperly for a week.", "Lev Brandt"),
            denied("no", "The laboratory denied that it had stored the samples improperly.", "The laboratory"),
            True,
            id="the words of the claim, months later",
        ),
        pytest.param(
            told("claim", "Ada Moss and Lev Brandt have agreed on a price for the harbour.", actors=("Ada Moss", "Lev Brandt")),
            denied("no", "Ada Moss denied an agreement with Lev Brandt on the harbour.", "Ada Moss", actors=("Lev Brandt",)),
            True,
            id="the act and both actors, told by nobody but the paper",
        ),
        pytest.param(
            told("claim", "Lev Brandt said the blood bank had stored too little.", "Lev Brandt"),
            denied("no", "The laboratory denied that it had stored the samples improperly.", "The laboratory"),
            False,
            id="one word alone",
        ),
    ],
)  # fmt: skip
def test_a_denial_of_what_another_article_tells(claim: Fact, denial: Fact, found: bool) -> None:
    one, two = article("one", claim, published="2031-05-06"), article("two", denial, published="2031-06-20")
    known = connect(Desk(briefs=(one, two)))
    assert ("no" in {x.fact for x in known.claims[known.facts["claim"].claim].conflicts}) is found


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        pytest.param("agreed", "agreement", True, id="agreed"),
        pytest.param("agreeing", "agrees", True, id="agreeing"),
        pytest.param("guaranteed", "guarantee", True, id="guaranteed"),
        pytest.param("exceeds", "exceed", True, id="exceed"),
    ],
)
def test_words_in_ee(one: str, two: str, same: bool) -> None:
    assert (term(one) == term(two)) is same


@pytest.mark.parametrize(
    ("figure", "text", "kind"),
    [
        pytest.param("nine people", "An outbreak was declared after nine people died and 231 were ill.", "=kill", id="died"),
        pytest.param("231", "An outbreak was declared after nine people died and 231 were infected.", "ill", id="then ill"),
        pytest.param("63 people", "The end of an outbreak that killed 63 people and infected 2,418.", "=kill", id="before"),
        pytest.param("2,418", "The end of an outbreak that killed 63 people and infected 2,418.", "ill", id="second before"),
        pytest.param("23", "The number of people killed when the ferry sank has risen to 23.", "=kill", id="far before"),
        pytest.param("87 passengers", "Nine people died after a ferry carrying 87 passengers sank.", "", id="other clause"),
        pytest.param("25 officers", "25 officers were hurt in the clashes, four more than told first.", "=injure", id="hurt"),
    ],
)  # fmt: skip
def test_what_became_of_those_counted(figure: str, text: str, kind: str) -> None:
    assert harm(figure, text) == kind


BANK = BriefActor("Bank of Norway", "organization", "", ("central bank",))
LAND = BriefActor("Norway", "country")


@pytest.mark.parametrize(
    ("one", "two", "together"),
    [
        pytest.param(
            told("a", "Norway's central bank held its rate at 4.5 percent and said it would cut it in September.", actors=("Norway", "Bank of Norway")),
            told("b", "The bank said it expected one more cut by the end of the year.", "Bank of Norway", actors=("Norway",)),
            False,
            id="a body and its country are one actor",
        ),
        pytest.param(
            told("a", "Norway's central bank left its rate at 4.5 percent.", actors=("Bank of Norway",), figures=("4.5 percent",)),
            told("b", "The central bank cut its rate to 4.25 percent from 4.5 percent.", actors=("Bank of Norway",), figures=("4.25 percent", "4.5 percent")),
            False,
            id="the value before is no equal figure",
        ),
        pytest.param(
            told("a", "Norway's central bank lowered its key rate to 4.25 percent on Thursday, its first cut since 2020.", actors=("Bank of Norway", "Norway"), figures=("4.25 percent",), when="2031-09-18"),
            told("b", "The Bank of Norway cut its policy rate on Thursday to 4.25 percent, as widely forecast.", actors=("Bank of Norway",), figures=("4.25 percent",), when="2031-09-18"),
            True,
            id="one actor, act, day and figure",
        ),
        pytest.param(
            told("a", "A court in Oslo sentenced former health minister Ada Moss to six years in prison.", actors=("Ada Moss",), when="2031-06-17"),
            told("b", "Norway's former minister of health, Ada Moss, was jailed for six years.", actors=("Ada Moss", "Norway"), when="2031-06-17"),
            True,
            id="jailed is sentenced",
        ),
        pytest.param(
            told("a", "Ada Moss opened a school in Oslo.", actors=("Ada Moss",), when="2031-06-17"),
            told("b", "Ada Moss opened talks with farmers.", actors=("Ada Moss",), when="2031-06-17"),
            False,
            id="one actor, act and day alone",
        ),
        pytest.param(
            told("a", "Ada Moss is accused of having taken 420,000 euros from a builder.", actors=("Ada Moss",), figures=("420,000 euros",)),
            told("b", "The trial, in which Ada Moss is charged with accepting €420,000, resumes in March.", actors=("Ada Moss",), figures=("€420,000",)),
            True,
            id="one actor and an odd sum",
        ),
        pytest.param(
            told("a", "Ada Moss is accused of having taken 50,000 euros from a builder.", actors=("Ada Moss",), figures=("50,000 euros",)),
            told("b", "Ada Moss gave €50,000 to a school.", actors=("Ada Moss",), figures=("€50,000",)),
            False,
            id="one actor and a round sum",
        ),
        pytest.param(
            told("a", "The plant will give 1,100 megawatts, Ada Moss said.", "Ada Moss", figures=("1,100 megawatts",)),
            told("b", "Ada Moss put the power of the plant at 1,100 MW.", "Ada Moss", figures=("1,100 MW",)),
            True,
            id="megawatts are MW",
        ),
        pytest.param(
            told("a", "Ada Moss said the strike cost the city 900,000 euros a day.", "Ada Moss", figures=("900,000 euros",)),
            told("b", "The strike cost the city 900,000 euros a year, Ada Moss said.", "Ada Moss", figures=("900,000 euros",)),
            False,
            id="a day is no year",
        ),
    ],
)  # fmt: skip
def test_facts_of_two_articles_are_one_claim(one: Fact, two: Fact, together: bool) -> None:
    cast = (*CAST, BANK, LAND)
    briefs = tuple(
        Brief(id=f.id, path=f"briefs/{f.id}.yaml", actors=cast, facts=(f,), published=f.when or "2031-06-01")
        for f in (one, two)
    )
    known = connect(Desk(briefs=briefs))
    assert any(len(c.facts) == 2 for c in known.claims.values()) is together


def test_a_toll_moves_on_and_is_one_claim_where_it_is_the_same() -> None:
    facts = (
        told(
            "a", "At least 14 people died when a ferry sank off Sula, officials said.", figures=("At least 14 people",)
        ),
        told("b", "The number of people killed when the ferry sank off Sula has risen to 23.", figures=("23",)),
        told("c", "Rescuers gave up after the ferry wreck off Sula, in which 29 people died.", figures=("29 people",)),
        told("d", "A ferry sank off Sula on 1 July, killing 29 people.", figures=("29 people",)),
        told("e", "A bus crash in Oslo killed 31 people.", figures=("31 people",)),
        told("f", "Another ferry sank off Brana, killing 29 people.", figures=("29 people",)),
    )
    days = ("2031-07-02", "2031-07-03", "2031-07-08", "2031-08-06", "2031-08-06", "2031-08-09")
    known = connect(Desk(briefs=tuple(article(f.id, f, published=d) for f, d in zip(facts, days, strict=True))))
    tolls = next(s for s in known.series.values() if len(s.measures) > 1)
    assert (tolls.label, {m.fact for m in tolls.measures}) == ("deaths", {"a", "b", "c", "d"})
    assert [sorted(c.facts) for c in known.claims.values() if len(c.facts) > 1] == [["c", "d"]]


def test_what_is_overtaken_gives_way() -> None:
    older = told("old", "At least 14 people died when a ferry sank off Sula, Ada Moss said on 2 July.", "Ada Moss",
                 figures=("At least 14 people",), when="2031-07-02")  # fmt: skip
    newer = told("new", "A ferry wreck off Sula in July killed 29 people, Lev Brandt said on 8 July.", "Lev Brandt",
                 figures=("29 people",), when="2031-07-08")  # fmt: skip
    known = connect(
        Desk(briefs=(article("a", older, published="2031-07-02"), article("b", newer, published="2031-07-08")))
    )
    assert [t.facts for t in known.summary.takeaways] == [("new",), ("old",)]
    assert known.summary.bottom_line == "A ferry wreck off Sula in July killed 29 people, Lev Brandt said on 8 July."


def test_a_named_warning_that_two_articles_tell_is_worth_a_line() -> None:
    warns = '"Closing the clinic would cost lives in Turin," Ada Moss warned on Monday.'
    facts = [
        told("warn", warns, "Ada Moss", stance="warn", status="conditional", when="2031-05-05"),
        told("again", warns.replace("Monday", "5 May"), "Ada Moss", stance="warn", status="conditional", when="2031-05-05"),
        told("if", "If nobody pays, the Turin clinic would be closed, Lev Brandt said.", "Lev Brandt",
             status="conditional", when="2031-05-05"),
    ]  # fmt: skip
    briefs = (article("a", facts[0], published="2031-05-05"), article("b", *facts[1:], published="2031-05-06"))
    leading, *_ = connect(Desk(briefs=briefs)).summary.takeaways
    assert set(leading.facts) == {"warn", "again"}


def test_a_figure_given_against_another_is_its_rival() -> None:
    claimed = told("claim", "On its site the group said it had the records of 410,000 patients.", "The group",
                   figures=("410,000 patients",))  # fmt: skip
    correct = told("fewer", "Ada Moss said the records of about 365,000 patients were copied, fewer than the 410,000 "
                   "claimed by the hackers.", "Ada Moss", figures=("about 365,000 patients", "410,000"))  # fmt: skip
    briefs = (article("a", claimed, published="2031-03-08"), article("b", correct, published="2031-03-13"))
    known = connect(Desk(briefs=briefs))
    disputed = known.claims[known.facts["claim"].claim]
    assert [(c.fact, c.kind) for c in disputed.conflicts] == [("fewer", "different-figure")]


def test_who_can_not_confirm_a_claim_does_not_doubt_one_figure_of_it() -> None:
    claims = told("claim", "The group said it had the records of the harbour and demanded $12 million by Friday.",
                  "The group", figures=("$12 million",))  # fmt: skip
    doubts = told("doubt", "Ada Moss could not confirm the claim.", "Ada Moss", stance="unconfirmed")
    pays = told("pays", "Lev Brandt said that nobody would pay the $12 million demanded by the group.", "Lev Brandt",
                figures=("$12 million",))  # fmt: skip
    briefs = (article("a", claims, doubts, published="2031-03-08"), article("b", pays, published="2031-03-13"))
    known = connect(Desk(briefs=briefs))
    found = {tuple(sorted(c.facts)): [x.fact for x in c.conflicts] for c in known.claims.values()}
    assert (found["claim", "pays"], found[("claim",)]) == ([], ["doubt"])


def test_one_day_place_and_number_are_told_once() -> None:
    facts = (
        told("a", "A magnitude-6.4 earthquake struck Norway early on Tuesday, damaging dozens of buildings.",
             actors=("Norway",), when="2031-01-21"),
        told("b", "A 6.4-magnitude earthquake jolted the north of Norway on Tuesday, injuring 27 people.",
             actors=("Norway",), when="2031-01-21"),
    )  # fmt: skip
    briefs = tuple(
        Brief(id=f.id, path=f"briefs/{f.id}.yaml", actors=(LAND,), facts=(f,), published=f.when) for f in facts
    )
    assert len(connect(Desk(briefs=briefs)).summary.takeaways) == 1


@pytest.mark.parametrize(
    ("day", "shared", "found"),
    [
        pytest.param("2031-05-08", "the waste tank at the harbour of Ostrow", True, id="one matter, days apart"),
        pytest.param("2031-07-08", "the waste tank at the harbour of Ostrow", False, id="months apart"),
        pytest.param("2031-05-08", "a school near Turin", False, id="another matter"),
    ],
)
def test_two_articles_frame_one_matter_the_other_way(day: str, shared: str, found: bool) -> None:
    calm = told("calm", "The Harbour Council said the waste tank at the harbour poses no risk.", "Harbour Council")
    alarm = told("alarm", f"Lev Brandt called {shared} of the Harbour Council a danger to children.", "Lev Brandt",
                 actors=("Harbour Council",))  # fmt: skip
    desk = Desk(briefs=(article("one", calm, published="2031-05-06"), article("two", alarm, published=day)))
    known = connect(desk)
    conflicts = known.claims[known.facts["alarm"].claim].conflicts
    assert [(c.fact, c.kind) for c in conflicts] == ([("calm", "different-framing")] if found else [])


def test_a_house_does_not_deny_what_its_own_officials_say() -> None:
    facts = (
        told("said", "Harbour Council officials said the bid was chosen for its price.", "Harbour Council officials"),
        denied("no", "The Harbour Council denied that jobs counted in the bid.", "Harbour Council"),
    )
    known = connect(Desk(briefs=(article("one", *facts, published="2031-05-06"),)))
    assert known.claims[known.facts["said"].claim].conflicts == ()


def test_observers_of_one_vote_may_see_it_otherwise() -> None:
    facts = (
        told("dim", 'Lev Brandt of the observers said the vote "lacked transparency" in many places.', "Lev Brandt"),
        told("fair", "The mission of the Vaccine Fund described the poll as credible."),
    )
    known = connect(Desk(briefs=(article("one", *facts, published="2031-05-06"),)))
    conflicts = known.claims[known.facts["dim"].claim].conflicts
    assert [(c.fact, c.kind) for c in conflicts] == [("fair", "different-framing")]
