"""Where the names of people begin and end, and which of them are one person."""

from __future__ import annotations

import pytest

from tests.actors_articles import cast


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "In chess, Levon Aram lost to Wesley So.", {"Levon Aram", "Wesley So"}, id="surname-that-is-a-word"
        ),
        pytest.param(
            "Derek Scissors, a scholar, was quick. Scissors, who consults in May, said prices would fall.",
            {"Derek Scissors"},
            id="surname-that-is-a-thing",
        ),
        pytest.param(
            "Bill Harlow ran the shop in Leeds. William Harlow, 61, was its owner for years.",
            {"Bill Harlow"},
            id="short-and-long-given-name",
        ),
        pytest.param(
            "A bench of Justices B R Gavani and K V Iyer granted bail.",
            {"B R Gavani", "K V Iyer"},
            id="initials-without-points",
        ),
        pytest.param(
            "The chairman of the Traders Forum, Alhaji Sani Belo, denied it.",
            {"Sani Belo"},
            id="courtesy-title-of-a-region",
        ),
        pytest.param("The panel heard Council Member Shekar Rao on Monday.", {"Shekar Rao"}, id="member-of-a-council"),
        pytest.param(
            "There is a quotation of Einstein on the wall, and Tolstoy is on the shelf.",
            {"Einstein", "Tolstoy"},
            id="known-by-one-name",
        ),
        pytest.param(
            "Landlord Dave Prentice poured the last pint. Diver Kylie Munsell won again.",
            {"Dave Prentice", "Kylie Munsell"},
            id="work-before-the-name",
        ),
        pytest.param(
            "Lydia Buchtmer ran the trial. Ms Bauchtmer said that iodine was one of the reasons.",
            {"Lydia Buchtmer"},
            id="surname-misspelled-behind-a-courtesy-title",
        ),
        pytest.param(
            "Palm Bay: Noah Jackson 1 goal, 1 assist. Sheldon Bryan 1 goal.",
            {"Noah Jackson", "Sheldon Bryan"},
            id="numbers-behind-the-name",
        ),
    ],
)
def test_people(text: str, expected: set[str]) -> None:
    assert {a.name for a in cast(text).actors if a.type == "person"} == expected


@pytest.mark.model
def test_a_constituency_is_nobody() -> None:
    told = cast("Senator Adams Oshio, representing Edona North, urged an arrest on Monday.").actors
    assert [a.name for a in told] == ["Adams Oshio"]


@pytest.mark.model
def test_a_members_role_is_told() -> None:
    told = {a.name: a.role for a in cast("Board member Teresa Ochoa resigned on Monday.").actors}
    assert told == {"Teresa Ochoa": "Board member"}
