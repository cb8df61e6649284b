"""Articles on matches: national teams are no states, clubs and players by what they do."""

from __future__ import annotations

import pytest

from tests.actors_articles import cast

_CUP = (
    "Sweden beat Panama 2-0 on Monday with two goals in the second half.\n"
    "The Swedish captain Lena Holm scored from a penalty. Panama's goalkeeper Rosa Diaz saved another header. "
    "Sweden coach Ida Berg praised her squad, and Panama lost their third match."
)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            _CUP,
            {
                "Sweden national team": "organization",
                "Panama national team": "organization",
                "Lena Holm": "person",
                "Rosa Diaz": "person",
                "Ida Berg": "person",
            },
            id="only-the-teams-are-meant",
        ),
        pytest.param(
            _CUP + " The match was played in Sweden.",
            {
                "Sweden": "country",
                "Panama": "country",
                "Lena Holm": "person",
                "Rosa Diaz": "person",
                "Ida Berg": "person",
            },
            id="the-country-is-meant-too",
        ),
        pytest.param(
            "Norway beat Denmark to the contract, and Denmark lost a year. Norway's government was pleased.",
            {"Norway": "country", "Denmark": "country"},
            id="no-match-at-all",
        ),
        pytest.param(
            "The striker scored two goals in the first half of the match, a header and a penalty. "
            "Pranav beat Lena Aronsen in the other match. The coach wept.",
            {"Pranav": "person", "Lena Aronsen": "person"},
            id="who-beats-a-person-is-one",
        ),
        pytest.param(
            "Anna Lind thrashed Kasimir Ruud 6-0, 6-1 on Friday.",
            {"Anna Lind": "person", "Kasimir Ruud": "person"},
            id="sets-are-played-by-people",
        ),
    ],
)
def test_who_plays(text: str, expected: dict[str, str]) -> None:
    assert {a.name: a.type for a in cast(text).actors} == expected


@pytest.mark.model
def test_a_national_team_goes_by_its_country_in_the_text() -> None:
    team = next(a for a in cast(_CUP).actors if a.name == "Sweden national team")
    assert set(team.aliases) == {"Sweden", "Swedish"}
