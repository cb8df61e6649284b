from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.knowledge import connect
from generator.knowledge.actors import who_is_who
from generator.knowledge.amounts import amount
from generator.knowledge.names import body, norm, person_keys
from generator.knowledge.sentences import dated, short, stands
from generator.knowledge.times import spoken
from generator.knowledge.words import term
from generator.model.brief import BriefActor, Desk, Fact
from generator.model.memo import Memo
from tests.made import brief, fact


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        pytest.param("Park Min-ji", "Park Min Ji", True, id="hyphen"),
        pytest.param("Minji Park", "Park Min-ji", True, id="family name first"),
        pytest.param("Sergei Ivanov", "Sergey Ivanov", True, id="ei and ey"),
        pytest.param("Dmitry Zaitsev", "Dmitri Zaytsev", True, id="y and i"),
        pytest.param("Kanat Tashiev", "Kanat Tashiyev", True, id="iev and iyev"),
        pytest.param("President Maria Silva", "Maria Silva", True, id="title"),
        pytest.param("Anna K. Berg", "Anna Berg", True, id="middle initial"),
        pytest.param("Maria Silva", "Mario Silva", False, id="other given name"),
        pytest.param("Park Min-ji", "Park Min-ho", False, id="same family name"),
    ],
)
def test_spellings_of_a_person(one: str, two: str, same: bool) -> None:
    assert bool(set(person_keys(one)) & set(person_keys(two))) is same


@pytest.mark.parametrize(
    ("name", "found"),
    [
        pytest.param("Chile's spy agency", ("intelligence agency", "Chile"), id="possessive"),
        pytest.param("Ministry of Health (Peru)", ("health ministry", "Peru"), id="brackets"),
        pytest.param("the French foreign ministry", ("foreign ministry", "France"), id="demonym"),
        pytest.param("Bank of Norway", ("bank", "Norway"), id="of"),
        pytest.param("Lindt Brothers", ("lindt brothers", ""), id="no country"),
    ],
)
def test_bodies_and_their_countries(name: str, found: tuple[str, str]) -> None:
    assert body(name) == found


@pytest.mark.parametrize(
    ("actors", "ids"),
    [
        pytest.param(
            (
                BriefActor("World Grain Council", "organization", "", ("WGC",)),
                BriefActor("WGC", "organization"),
            ),
            ["world-grain-council"],
            id="acronym",
        ),
        pytest.param(
            (
                BriefActor("National Security Bureau", "organization", "", ("National Security Bureau of Taiwan",)),
                BriefActor("Taiwan's security bureau", "organization"),
            ),
            ["national-security-bureau"],
            id="description of the one body of its kind",
        ),
        pytest.param(
            (
                BriefActor("Foreign Ministry (Chile)", "organization"),
                BriefActor("Foreign Ministry (Peru)", "organization"),
            ),
            ["foreign-ministry-chile", "foreign-ministry-peru"],
            id="two countries",
        ),
        pytest.param(
            (BriefActor("Jordan", "country"), BriefActor("Jordan", "person")),
            ["jordan", "jordan-2"],
            id="country and person",
        ),
        pytest.param(
            (BriefActor("Holland", "country"), BriefActor("the Netherlands", "country")),
            ["netherlands"],
            id="country names",
        ),
        pytest.param(
            (
                BriefActor("Lena Brandt", "person", "mayor of Aldburg"),
                BriefActor("Brandt", "person", "mayor of Aldburg"),
            ),
            ["lena-brandt"],
            id="surname with the same office",
        ),
        pytest.param(
            (BriefActor("Lena Brandt", "person", "mayor of Aldburg"), BriefActor("Brandt", "person", "goalkeeper")),
            ["brandt", "lena-brandt"],
            id="surname with another office",
        ),
    ],
)
def test_actors_over_articles(actors: tuple[BriefActor, ...], ids: list[str]) -> None:
    who = who_is_who({f"b{n}": brief(f"b{n}", actors=(actor,)) for n, actor in enumerate(actors)}, (), Memo())
    assert list(who.groups) == ids


def test_a_doubtful_surname_is_asked_about_never_merged() -> None:
    briefs = [
        brief("a", actors=(BriefActor("Lena Brandt", "person", "mayor"),)),
        brief("b", actors=(BriefActor("Brandt", "person", "goalkeeper"),)),
    ]
    questions = who_is_who({b.id: b for b in briefs}, (), Memo()).questions
    assert [q.text for q in questions] == ["Are Brandt and Lena Brandt the same?"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        pytest.param("troops", "soldiers", id="troops"),
        pytest.param("killed", "deaths", id="deaths"),
        pytest.param("signing", "signed", id="inflection"),
        pytest.param("spoke", "conversation", id="irregular"),
        pytest.param("homes", "houses", id="homes"),
        pytest.param("ambassadors", "envoy", id="envoy"),
    ],
)
def test_words_of_one_class(one: str, two: str) -> None:
    assert term(one) == term(two) != ""


@pytest.mark.parametrize(
    ("one", "two", "equal", "fits"),
    [
        pytest.param("about 2,400 troops", "2,400 border guard soldiers", True, True, id="synonyms"),
        pytest.param("2.1 million patients", "some 2.1 million people", True, True, id="people of any kind"),
        pytest.param("40 nurses", "40 prisoners", False, True, id="two kinds of people"),
        pytest.param("12 people", "12 houses", False, True, id="other thing"),
        pytest.param("at least 40 people", "52 people", False, True, id="limit kept"),
        pytest.param("at least 40 people", "95 people", False, False, id="limit far passed"),
        pytest.param("40 to 50 people", "45 residents", False, True, id="in the range"),
        pytest.param("17 people", "26 people", False, False, id="other figure"),
        pytest.param("about 1,000 homes", "1,050 homes", False, True, id="rough"),
    ],
)
def test_figures(one: str, two: str, equal: bool, fits: bool) -> None:
    a, b = amount(one), amount(two)
    assert a is not None
    assert b is not None
    assert (a.equals(b), a.fits(b), b.fits(a)) == (equal, fits, fits)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        pytest.param("2031-05-06", "6 May 2031", id="day"),
        pytest.param("2031-05", "May 2031", id="month"),
        pytest.param("2031", "2031", id="year"),
        pytest.param("--05-06", "6 May, year open", id="no year"),
        pytest.param("2031-05-06/2031-05-09", "6–9 May 2031", id="days of a month"),
        pytest.param("2031-05-30/2031-06-02", "30 May 2031 to 2 June 2031", id="over a month's end"),
        pytest.param("2031-W19", "the week of 5 May 2031", id="week"),
        pytest.param("2031-Q2", "second quarter of 2031", id="quarter"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_dates_in_words(value: str, words: str) -> None:
    assert spoken(value) == words


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        pytest.param("The Oder Bridge reopened to lorries after two years of repairs.", True, id="whole"),
        pytest.param("He said the Oder Bridge would reopen to lorries in the spring.", False, id="pronoun first"),
        pytest.param("The move angered hauliers in Aldburg and the villages around it.", False, id="the move"),
        pytest.param("Would the Oder Bridge ever reopen to lorries from Aldburg?", False, id="question"),
        pytest.param("Mayor Lena Brandt said she would open the Oder Bridge to lorries.", True, id="pronoun explained"),
        pytest.param("In Aldburg (the port.", False, id="fragment"),
        pytest.param(
            "“We will open the bridge,” said the mayor of the town of Aldburg.", True, id="we inside a quotation"
        ),
    ],
)
def test_sentences_that_stand_alone(text: str, fit: bool) -> None:
    assert stands(text) is fit


@pytest.mark.parametrize(
    ("text", "when", "full"),
    [
        pytest.param(
            "The bridge fell on Monday.",
            "2031-05-05",
            "The bridge fell on 5 May 2031.",
            id="weekday borne out by the date",
        ),
        pytest.param("The bridge fell on Monday.", "2031-05-06", "The bridge fell on Monday.", id="another weekday"),
        pytest.param("On Monday the bridge fell.", "2031-05-05", "On 5 May 2031 the bridge fell.", id="first word"),
        pytest.param("The bridge fell today.", "2031-05-05", "The bridge fell on 5 May 2031.", id="today"),
        pytest.param("It fell in May.", "2031-05", "It fell in May 2031.", id="month"),
        pytest.param("It may fall as early as May.", "2031-05", "It may fall as early as May 2031.", id="bare month"),
        pytest.param("It fell last month.", "2031-04", "It fell in April 2031.", id="last month"),
        pytest.param(
            "It fell on Monday, not Sunday.", "2031-05-05", "It fell on Monday, not Sunday.", id="two weekdays"
        ),
        pytest.param("It fell on Monday.", "", "It fell on Monday.", id="no date"),
    ],
)
def test_dates_in_full(text: str, when: str, full: str) -> None:
    assert dated(text, when) == full


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(
            "The port of Aldburg closed its gates at noon, leaving forty ships at anchor.",
            "The port of Aldburg closed its gates at noon.",
            id="trailing clause",
        ),
        pytest.param(
            "Ministers of nine states meet in Aldburg from 3 to 5 May to discuss tolls.",
            "Ministers of nine states meet in Aldburg from 3 to 5 May to discuss tolls.",
            id="purpose after a name stays",
        ),
        pytest.param(
            "Nine people died in the fire, the Aldburg hospital said on Tuesday.",
            "Nine people died in the fire, the Aldburg hospital said on Tuesday.",
            id="who said it stays",
        ),
        pytest.param(
            "The outbreak in Aldburg, which left six people dead, is over, the ministry said.",
            "The outbreak in Aldburg, which left six people dead, is over, the ministry said.",
            id="a clause in the middle stays",
        ),
        pytest.param("It rained, which helped.", "It rained, which helped.", id="too little would be left"),
    ],
)
def test_short_lines(text: str, line: str) -> None:
    assert short(text) == line


def test_words_changed_from_would_to_did_are_a_conflict_of_framing() -> None:
    mayor = (BriefActor("Lena Brandt", "person", "mayor"), BriefActor("Oder Union", "organization"))
    said = {"said_by": ("Lena Brandt",), "stance": "assert", "actors": ("Oder Union",)}
    one = brief(
        "one",
        fact("f-a", "“A strike by the Oder Union would cripple the winter ferry service,” Lena Brandt said.", **said),
        actors=mayor,
    )
    two = brief(
        "two",
        fact("f-b", "Lena Brandt said the strike by the Oder Union crippled the winter ferry service.", **said),
        actors=mayor,
    )
    known = connect(Desk(briefs=(one, two)))
    claim = known.claims[known.facts["f-a"].claim]
    assert claim.facts == ("f-a", "f-b")
    assert [(c.fact, c.kind) for c in claim.conflicts] == [("f-b", "different-framing")]
    assert claim.state == "repeated"


def test_a_reported_will_is_no_change_of_framing() -> None:
    mayor = (BriefActor("Lena Brandt", "person", "mayor"),)
    one = brief(
        "one",
        fact("f-a", "“We will reopen the winter ferry if the ice melts,” Lena Brandt said.", said_by=("Lena Brandt",)),
        actors=mayor,
    )
    two = brief(
        "two",
        fact("f-b", "Lena Brandt said she would reopen the winter ferry if the ice melted.", said_by=("Lena Brandt",)),
        actors=mayor,
    )
    known = connect(Desk(briefs=(one, two)))
    claim = known.claims[known.facts["f-a"].claim]
    assert (claim.facts, claim.conflicts) == (("f-a", "f-b"), ())


def test_a_date_that_is_written_out_is_never_overruled_by_a_weekday() -> None:
    told = "The ferry office said on Friday, March 21 that 4,120 tickets had been sold in Aldburg."
    other = "The ferry office said on Friday that 4,120 tickets had been sold in Aldburg."
    office = (BriefActor("Ferry Office", "organization"),)
    briefs = (
        brief(
            "one",
            fact("f-a", other, when="2031-03-14", figures=("4,120 tickets",)),
            actors=office,
            published="2031-03-14",
        ),
        brief("two", fact("f-b", told, figures=("4,120 tickets",)), actors=office),
    )
    known = connect(Desk(briefs=briefs))
    assert known.facts["f-b"].claim == known.facts["f-a"].claim
    assert (known.facts["f-b"].when, known.sources["two"].inferred) == ("", "")


def test_who_is_accused_and_denies_it_is_shown_beside_the_accusation() -> None:
    cast = (BriefActor("Black Heron", "organization"), BriefActor("Cyber Office", "organization"))
    accused = fact(
        "f-a",
        "The Cyber Office blamed Black Heron for the attack.",
        said_by=("Cyber Office",),
        stance="assert",
        actors=("Black Heron",),
    )
    denies = fact(
        "f-b",
        "In an online post Black Heron said it had nothing to do with it.",
        said_by=("Black Heron",),
        stance="deny",
    )
    known = connect(Desk(briefs=(brief("one", accused, actors=cast), brief("two", denies, actors=cast))))
    assert [(c.fact, c.kind) for c in known.claims[known.facts["f-a"].claim].conflicts] == [("f-b", "denial")]


def test_an_aside_of_the_denial_is_not_what_it_denies() -> None:
    cast = (BriefActor("Ida Holm", "person"), BriefActor("Odd Berg", "person"))
    sentence = "Ida Holm denied taking money from Odd Berg, who reportedly fled the country in May."
    aside = "Odd Berg reportedly fled the country in May."
    denial = Fact("f-a", sentence, said_by=("Ida Holm",), stance="deny", actors=("Odd Berg",), quote=sentence)
    other = Fact("f-b", aside, status="alleged", actors=("Odd Berg",), quote=sentence)
    known = connect(Desk(briefs=(brief("one", denial, other, actors=cast),)))
    assert known.claims[known.facts["f-b"].claim].conflicts == ()


def test_sizes_of_things_are_no_figures_that_facts_share() -> None:
    cast = (BriefActor("Ostwerk", "organization"),)
    told = ("The new 16-inch saw of Ostwerk has a red handle.", "Dealers take orders for the 16-inch saw of Ostwerk.")
    facts = [fact(f"f-{n}", text, figures=("16-inch",), actors=("Ostwerk",)) for n, text in enumerate(told)]
    known = connect(Desk(briefs=tuple(brief(f"b{n}", f, actors=cast) for n, f in enumerate(facts))))
    assert known.facts["f-0"].claim != known.facts["f-1"].claim


def test_unconfirmed_speaks_against_the_report_before_it() -> None:
    cast = (BriefActor("Grid Office", "organization"), BriefActor("Harbour Guild", "organization"))
    told = fact(
        "f-a",
        "The Grid Office said that nine turbines had been sabotaged.",
        said_by=("Grid Office",),
        stance="assert",
        figures=("nine turbines",),
        actors=("Grid Office",),
    )
    doubt = fact(
        "f-b",
        "The Harbour Guild said it could not confirm the report by the Grid Office.",
        said_by=("Harbour Guild",),
        stance="assert",
        actors=("Harbour Guild", "Grid Office"),
    )
    known = connect(Desk(briefs=(brief("one", told, doubt, actors=cast),)))
    assert [(c.fact, c.kind) for c in known.claims[known.facts["f-a"].claim].conflicts] == [("f-b", "unconfirmed")]


def test_outside_experts_stand_apart() -> None:
    cast = (BriefActor("Ivo Rask", "person", "professor of hydrology at Aldburg"), BriefActor("Norway", "country"))
    expert = fact(
        "f-a",
        "Ivo Rask said that Norway would need ten years to rebuild its dams.",
        said_by=("Ivo Rask",),
        actors=("Norway",),
    )
    known = connect(Desk(briefs=(brief("one", expert, actors=cast, published="2031-05-06"),)))
    assert known.summary.experts == ("f-a",)
    assert known.summary.takeaways == ()


def test_a_narrator_who_copies_is_no_second_origin() -> None:
    text = "The old harbour wall of Aldburg collapsed into the river after a night of heavy rain."
    same = [
        brief(f"b{n}", fact(f"f-{n}", text, when="2031-05-05"), publisher=f"Outlet {n}", published="2031-05-05")
        for n in range(3)
    ]
    known = connect(Desk(briefs=tuple(same)))
    claim = known.claims[known.facts["f-0"].claim]
    assert (len(claim.articles), claim.origins, claim.state) == (3, ("Outlet 0",), "repeated")


@given(st.text(max_size=60))
def test_any_text_is_a_name_and_a_figure_without_harm(text: str) -> None:
    assert norm(text) == norm(norm(text)) or not text.isascii()
    person_keys(text)
    body(text)
    amount(text)
    short(text)
    stands(text)


@given(st.lists(st.sampled_from(["2031-05-05", "2031-06", "", "2031"]), min_size=1, max_size=4))
def test_each_fact_stands_in_a_claim_and_at_most_one_event(days: list[str]) -> None:
    base = fact("f-x", "The ferry to Aldburg sank near the harbour wall at dawn.")
    briefs = tuple(brief(f"b{n}", replace(base, id=f"f-{n}", when=day)) for n, day in enumerate(days))
    known = connect(Desk(briefs=briefs))
    assert all(k.claim in known.claims and k.fact.id in known.claims[k.claim].facts for k in known.facts.values())
    events = [f for e in known.timeline.values() for f in e.facts]
    assert len(events) == len(set(events))


@pytest.mark.parametrize(
    ("company", "ids"),
    [
        pytest.param(
            (BriefActor("Grace Vane", "person"), BriefActor("Reform List", "organization")),
            ["constitutional-court"],
            id="the same people and bodies",
        ),
        pytest.param(
            (BriefActor("Grace Vane", "person"), BriefActor("Ostrow Bank", "organization")),
            ["constitutional-court", "constitutional-court-2"],
            id="one name is not enough",
        ),
    ],
)
def test_a_court_without_a_country_is_known_by_its_company(company: tuple[BriefActor, ...], ids: list[str]) -> None:
    court = BriefActor("Constitutional Court", "organization")
    first = (court, BriefActor("Grace Vane", "person"), BriefActor("Reform List", "organization"))
    who = who_is_who({"one": brief("one", actors=first), "two": brief("two", actors=(court, *company))}, (), Memo())
    assert sorted(i for i in who.groups if "court" in i) == ids


@pytest.mark.parametrize(
    ("name", "actor"),
    [
        pytest.param("a Norava Air spokeswoman", "norava-air", id="of a body"),
        pytest.param("an Ida Holm spokesman", "", id="of a person: may not be her own word"),
        pytest.param("a spokesman", "", id="of nobody"),
    ],
)
def test_who_speaks_for_a_body_gives_its_word(name: str, actor: str) -> None:
    cast = (BriefActor("Norava Air", "organization"), BriefActor("Ida Holm", "person"))
    assert who_is_who({"one": brief("one", actors=cast)}, (), Memo()).of("one", name) == actor


def test_two_tellings_of_one_announcement_on_one_day() -> None:
    cast = (BriefActor("Games Board", "organization"), BriefActor("Ida Holm", "person"))
    common = {
        "said_by": ("Games Board",),
        "stance": "assert",
        "actors": ("Games Board", "Ida Holm"),
        "when": "2031-05-05",
    }
    one = fact(
        "a", "Ida Holm was suspended after testing positive for a blood booster, the Games Board said.", **common
    )
    two = fact(
        "b", "Ida Holm tested positive for a blood product in a test at home, the Games Board announced.", **common
    )
    known = connect(Desk(briefs=(
        brief("one", one, actors=cast, published="2031-05-05"), brief("two", two, actors=cast, published="2031-05-06")
    )))  # fmt: skip
    assert known.facts["a"].claim == known.facts["b"].claim
