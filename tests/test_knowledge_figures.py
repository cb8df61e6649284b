"""Figures that articles share, and those that they put differently."""

from __future__ import annotations

import pytest

from generator.knowledge import connect
from generator.knowledge.origins import common
from generator.knowledge.words import thing
from generator.model.brief import Brief, BriefActor, Desk, Fact
from generator.model.knowledge import Knowledge

CAST = (
    BriefActor("Ada Moss", "person", "union leader"),
    BriefActor("Lev Brandt", "person", "spokesman for Quay Lines"),
    BriefActor("Quay Lines", "organization"),
    BriefActor("Ostrow Bank", "organization"),
)
NAMES = "Ada Moss met Lev Brandt of Quay Lines at the Ostrow Bank in Velden."
"""What makes two articles tell one story: names that few articles have."""


def told(name: str, text: str, *by: str, **fields: object) -> Fact:
    stance = fields.pop("stance", "assert" if by else "other")
    actors = (*by, *fields.pop("actors", ()))  # type: ignore[misc]
    return Fact(id=name, text=text, quote=text, said_by=by, actors=actors, stance=stance, **fields)  # type: ignore[arg-type]


def paper(name: str, *facts: Fact, day: str, story: bool = True) -> Brief:
    names = (told(f"names-{name}", f"It is known that {NAMES}"),) if story else ()
    return Brief(
        id=name, path=f"briefs/{name}.yaml", publisher=name, published=day, actors=CAST, facts=(*facts, *names)
    )


def known_of(one: Fact, two: Fact, days: tuple[str, str], story: bool = True) -> Knowledge:
    return connect(
        Desk(briefs=(paper("one", one, day=days[0], story=story), paper("two", two, day=days[1], story=story)))
    )


@pytest.mark.parametrize(
    ("one", "two", "story", "together"),
    [
        pytest.param(
            told("a", "About 2,400 workers walked out at midnight.", figures=("About 2,400 workers",)),
            told("b", "A strike by 2,400 dockworkers shut the quay.", figures=("2,400 dockworkers",)),
            True,
            True,
            id="strikers",
        ),
        pytest.param(
            told("a", "About 2,400 workers walked out at midnight.", figures=("About 2,400 workers",)),
            told("b", "A strike by 2,400 dockworkers shut the quay.", figures=("2,400 dockworkers",)),
            False,
            False,
            id="strikers of two stories",
        ),
        pytest.param(
            told("a", "In all 31 people were confirmed dead.", figures=("31 people",)),
            told("b", "At least 31 people died when the boat sank.", figures=("At least 31 people",)),
            True,
            True,
            id="one toll",
        ),
        pytest.param(
            told("a", "In all 31 people died in Monday's earthquake near Ostrow.", figures=("31 people",)),
            told(
                "b",
                "Helpers have left Velden after the earthquake near Ostrow that killed 31 people.",
                figures=("31 people",),
            ),
            True,
            True,
            id="a weekday is no place",
        ),
        pytest.param(
            told("a", "The boat had left with 93 people on board.", figures=("93 people",)),
            told("b", "The guard said 93 people had been on board.", figures=("93 people",)),
            True,
            True,
            id="an odd count with a word in common",
        ),
        pytest.param(
            told("a", "The line under the sea will cost 14.5 billion crowns.", figures=("14.5 billion crowns",)),
            told("b", "The project is to cost 14.5 billion kroner.", figures=("14.5 billion kroner",)),
            True,
            True,
            id="crowns are kroner",
        ),
        pytest.param(
            told("a", "Three people went to hospitals on Sunday.", figures=("Three people",)),
            told(
                "b",
                "At least three people were killed in clashes, hospital officials said.",
                figures=("At least three people",),
            ),
            False,
            False,
            id="a few people here and there",
        ),
        pytest.param(
            told(
                "a",
                "More than 3,000 people have left their homes on the side of Velden.",
                figures=("More than 3,000 people",),
            ),
            told("b", "Some 3,000 people had to leave their homes near Turin.", figures=("Some 3,000 people",)),
            False,
            False,
            id="homes elsewhere",
        ),
        pytest.param(
            told(
                "a",
                "About 2,400 workers walked out at midnight, the union said.",
                figures=("About 2,400 workers",),
                when="2030-11-03",
            ),
            told(
                "b",
                "About 2,400 workers walked out at 6 a.m., the union said.",
                figures=("About 2,400 workers",),
                when="2031-03-12",
            ),
            False,
            False,
            id="strikers of another time, nobody named",
        ),
        pytest.param(
            told(
                "a",
                "A court on Thursday ordered a halt to construction of the line by Quay Lines.",
                when="2031-05-01",
                actors=("Quay Lines",),
            ),
            told("b", "A court halted construction by Quay Lines last week.", when="2031-W18", actors=("Quay Lines",)),
            True,
            True,
            id="two acts in one week",
        ),
        pytest.param(
            told("a", "The bank cut its rate by half a point to 6.75%.", figures=("6.75%",)),
            told("b", "The bank was blamed after it lowered its rate to 6.75 per cent.", figures=("6.75 per cent",)),
            True,
            True,
            id="an odd rate with two words in common",
        ),
        pytest.param(
            told("a", "The union is demanding a 14% pay rise.", figures=("14%",)),
            told("b", "The drivers want a raise of 14 per cent.", figures=("14 per cent",)),
            True,
            True,
            id="an odd share",
        ),
        pytest.param(
            told("a", "The firms expect savings of 220 million euros.", figures=("220 million euros",)),
            told("b", "Savings of 220 million euros cannot be reached.", figures=("220 million euros",)),
            True,
            False,
            id="one says it, the other that it is not so",
        ),
        pytest.param(
            told("a", "Quay Lines, which holds 9.8% of the bank, called the offer too low.", figures=("9.8%",)),
            told("b", "Quay Lines, which owns 9.8 per cent of the bank, backs the offer.", figures=("9.8 per cent",)),
            True,
            False,
            id="a figure that only tells who somebody is",
        ),
    ],
)
def test_equal_figures_in_articles_of_one_story(one: Fact, two: Fact, story: bool, together: bool) -> None:
    known = known_of(one, two, ("2031-05-06", "2031-05-07"), story=story)
    assert (known.facts["a"].claim == known.facts["b"].claim) is together


@pytest.mark.parametrize(
    ("one", "two", "days", "rivals"),
    [
        pytest.param(
            told("a", "About 2,400 workers walked out, the union said.", figures=("About 2,400 workers",)),
            told("b", "Lev Brandt said 1,500 employees had joined the walkout.", "Lev Brandt", figures=("1,500 employees",)),
            ("2031-05-06", "2031-05-07"),
            True,
            id="strikers as the firm has them",
        ),
        pytest.param(
            told("a", "The strike will cost the country $80 million a day.", "Ada Moss", figures=("$80 million",)),
            told("b", "Ostrow Bank put the cost of the stoppage at $45 million a day.", "Ostrow Bank", figures=("$45 million",)),
            ("2031-05-06", "2031-05-07"),
            True,
            id="what a stoppage costs",
        ),
        pytest.param(
            told("a", "Turnout was put at 71 percent.", figures=("71 percent",)),
            told("b", "Ada Moss said turnout was 68.5 percent.", "Ada Moss", figures=("68.5 percent",)),
            ("2031-05-06", "2031-05-07"),
            True,
            id="turnout",
        ),
        pytest.param(
            told("a", "Turnout was 40.9 percent.", figures=("40.9 percent",)),
            told("b", "Ada Moss said turnout was 40.93 percent.", "Ada Moss", figures=("40.93 percent",)),
            ("2031-05-06", "2031-05-07"),
            False,
            id="turnout, rounded",
        ),
        pytest.param(
            told("a", "Turnout was put at 71 percent.", figures=("71 percent",)),
            told("b", "Ada Moss said turnout was 68.5 percent.", "Ada Moss", figures=("68.5 percent",)),
            ("2031-05-06", "2031-05-27"),
            False,
            id="turnout weeks apart",
        ),
    ],
)  # fmt: skip
def test_different_figures_in_articles_of_one_story(one: Fact, two: Fact, days: tuple[str, str], rivals: bool) -> None:
    known = known_of(one, two, days)
    kinds = {c.kind for claim in known.claims.values() for c in claim.conflicts}
    assert kinds == ({"different-figure"} if rivals else set())


@pytest.mark.parametrize(
    ("first", "second", "rivals"),
    [
        pytest.param(
            told("a", "Ada Moss said the strike had cost the town about $600 million.", "Ada Moss", figures=("about $600 million",)),
            told("b", "Ostrow Bank put the damage at $390 million.", "Ostrow Bank", figures=("$390 million",)),
            True,
            id="the damage",
        ),
        pytest.param(
            told("a", "In all 197 people are missing, Quay Lines said.", "Quay Lines", figures=("197 people",)),
            told("b", "Helpers say the true number is more than 2,000.", figures=("more than 2,000",)),
            True,
            id="the true number",
        ),
        pytest.param(
            told("a", "The two hold 38% of the market, Ada Moss said.", "Ada Moss", figures=("38%",)),
            told("b", "Quay Lines put the combined share at 26 percent.", "Quay Lines", figures=("26 percent",)),
            True,
            id="a share",
        ),
        pytest.param(
            told("a", "About 900 miners at the pit have been on strike, their union said.", "Their union", figures=("About 900 miners",)),
            told("b", "Quay Lines, owned by Norway's Ostrow, said about 400 workers had joined the stoppage.", "Quay Lines", figures=("about 400 workers",)),
            True,
            id="who took part, as each side has it",
        ),
        pytest.param(
            told("a", "About 900 miners in Velden are on strike, their union said.", "Their union", figures=("About 900 miners",)),
            told("b", "Quay Lines said about 400 workers had joined a stoppage in Turin.", "Quay Lines", figures=("about 400 workers",)),
            False,
            id="who took part elsewhere",
        ),
        pytest.param(
            told("a", "The union said 85% of the pilots had taken part.", "The union", figures=("85%",)),
            told("b", "Quay Lines put participation at 60 percent.", "Quay Lines", figures=("60 percent",)),
            True,
            id="participation",
        ),
        pytest.param(
            told("a", "In all 1,412 houses were destroyed and 6,300 people were homeless, Ada Moss said.", "Ada Moss", figures=("1,412 houses", "6,300 people")),
            told("b", "The bank put the number of homeless at around 10,000.", "The bank", figures=("around 10,000",)),
            True,
            id="of whom a number is",
        ),
        pytest.param(
            told("a", "The sect has about 60 members, according to police.", "police", figures=("about 60 members",)),
            told("b", "The community itself says it has 200 followers.", "The community", figures=("200 followers",)),
            True,
            id="its own count",
        ),
        pytest.param(
            told("a", "The boat carried 120 people, more than authorities have said, Ada Moss said.", "Ada Moss", figures=("120 people",)),
            told("b", "The guard said 93 people had been on board.", "The guard", figures=("93 people",)),
            True,
            id="more than others have said",
        ),
        pytest.param(
            told("a", "Mayor Ada Moss won a third term with 71.6%.", figures=("71.6%",)),
            told("b", "Quay Lines put the turnout at 40.93 percent.", "Quay Lines", figures=("40.93 percent",)),
            False,
            id="a turnout is no share of the vote",
        ),
    ],
)  # fmt: skip
def test_a_figure_given_anew_right_after_another(first: Fact, second: Fact, rivals: bool) -> None:
    known = connect(Desk(briefs=(paper("one", first, second, day="2031-05-06"),)))
    kinds = {c.kind for claim in known.claims.values() for c in claim.conflicts}
    assert kinds == ({"different-figure"} if rivals else set())


@pytest.mark.parametrize(
    ("name", "short"),
    [
        pytest.param("Coastline News", "Coastline News", id="a paper"),
        pytest.param("NORPRESS News", "NORPRESS", id="an agency in capitals"),
        pytest.param("Yonhap News", "Yonhap", id="a known agency"),
        pytest.param("Ostrow News Agency", "Ostrow", id="news agency"),
    ],
)
def test_names_of_outlets(name: str, short: str) -> None:
    assert common(name) == short


def test_trades_are_workers() -> None:
    assert thing("dockworkers") == thing("steelworker") == thing("employees")


@pytest.mark.parametrize(
    ("one", "two", "rivals"),
    [
        pytest.param(
            told("a", "Quay Lines had offered 640 pence a share.", figures=("640 pence",), when="2031-05-05", actors=("Quay Lines",)),
            told("b", "Quay Lines now offered 700 pence a share, up from 640 pence.", figures=("700 pence", "640 pence"), when="2031-05-05", actors=("Quay Lines",)),
            False,
            id="raised in so many words",
        ),
        pytest.param(
            told("a", "Quay Lines had offered 640 pence a share.", figures=("640 pence",), when="2031-05-05", actors=("Quay Lines",)),
            told("b", "Quay Lines had offered 700 pence a share.", figures=("700 pence",), when="2031-05-05", actors=("Quay Lines",)),
            True,
            id="told otherwise",
        ),
        pytest.param(
            told("a", "At least two people were killed in the clash at the border of Norway.", figures=("At least two people",), actors=("Quay Lines",)),
            told("b", "The number of people killed in the clash at the border of Norway has risen to five.", figures=("five",), actors=("Quay Lines",)),
            False,
            id="a toll that has risen",
        ),
    ],
)  # fmt: skip
def test_a_figure_that_has_moved_on_is_no_rival(one: Fact, two: Fact, rivals: bool) -> None:
    known = known_of(one, two, ("2031-05-06", "2031-05-08"), story=False)
    kinds = {c.kind for claim in known.claims.values() for c in claim.conflicts}
    assert kinds == ({"different-figure"} if rivals else set())


@pytest.mark.parametrize(
    ("opening", "together"),
    [
        pytest.param("A boat with migrants from the coast has sunk, and villagers saw it.", True, id="much the same"),
        pytest.param("A bank has failed, and savers queue at its doors.", False, id="something else"),
    ],
)
def test_articles_that_open_alike_within_days_tell_one_story(opening: str, together: bool) -> None:
    lead = told("lead", "A migrant boat sank off the coast on its way to the islands.")
    one = told("a", "Villagers counted 93 people when the boat left their beach nine days ago.", figures=("93 people",))
    two = told("b", "The guard said 93 people had been on that boat, 52 of whom are safe.", figures=("93 people",))
    first = paper("one", lead, one, day="2031-05-06", story=False)
    second = paper("two", told("again", opening), two, day="2031-05-08", story=False)
    known = connect(Desk(briefs=(first, second)))
    assert (known.facts["a"].claim == known.facts["b"].claim) is together


@pytest.mark.parametrize(
    ("later", "together"),
    [
        pytest.param("Quay Lines was fined over the sinking of a ferry off Ostrow on a trip that killed 23 people.", True, id="looking back"),
        pytest.param("A ferry sinking off Ostrow on a trip killed 23 people, Quay Lines said.", False, id="another sinking"),
    ],
)  # fmt: skip
def test_a_toll_months_later_is_of_the_same_event_where_one_looks_back(later: str, together: bool) -> None:
    first = told("a", "The sinking of a ferry off Ostrow killed 23 people on a trip, Quay Lines said.",
                 figures=("23 people",), when="2031-01-05", actors=("Quay Lines",))  # fmt: skip
    second = told("b", later, figures=("23 people",), when="2031-11-05", actors=("Quay Lines",))
    known = known_of(first, second, ("2031-01-06", "2031-11-06"), story=False)
    assert (known.facts["a"].claim == known.facts["b"].claim) is together
