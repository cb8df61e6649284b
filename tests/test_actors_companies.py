"""Names that say nothing of their kind: companies, papers and bodies by what the article tells of them."""

from __future__ import annotations

import pytest

from tests.actors_articles import cast


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "The market had expected worse. Barranjo kept its rating, and Tom Adler of Kestrel Analytics agreed.",
            {"Barranjo": "organization", "Tom Adler": "person", "Kestrel Analytics": "organization"},
            id="opens-a-sentence-and-has-something",
        ),
        pytest.param(
            "Officials offered talks. Lumafoundries, which has a plant nearby, said it could hire workers.",
            {"Lumafoundries": "organization"},
            id="opens-a-sentence-and-goes-on-with-which",
        ),
        pytest.param(
            "Stocks fell on Monday. Wolvenspeed plunged 60% on a report of its debts, and shares in Orvalis rose.",
            {"Wolvenspeed": "organization", "Orvalis": "organization"},
            id="a-price-that-moves",
        ),
        pytest.param(
            "Deals were hard to find, and Vestrel's Jan Hartmann called the price a joke.",
            {"Vestrel": "organization", "Jan Hartmann": "person"},
            id="people-own-no-people",
        ),
        pytest.param(
            "The phones of Samsung, Siemens and Quorvex were tested in March.",
            {"Samsung": "organization", "Siemens": "organization", "Quorvex": "organization"},
            id="among-companies",
        ),
        pytest.param(
            "The bank has agreed to buy Kapuro, a Nairobi payments start-up, the two said on Tuesday.",
            {"Kapuro": "organization"},
            id="a-start-up-in-apposition",
        ),
        pytest.param(
            "Bayar Muna chairman Neri Cortes said the budget was too small.",
            {"Bayar Muna": "organization", "Neri Cortes": "person"},
            id="two-unknown-words-with-a-chairman",
        ),
        pytest.param(
            "The Orle County Sheriff's Office fired Deputy Mark Tripp, and an Orle County sheriff's deputy spoke.",
            {"Orle County Sheriff's Office": "organization", "Mark Tripp": "person"},
            id="sheriffs-office-and-its-county",
        ),
        pytest.param(
            "The Competition and Consumer Commission of Singapore fined three mills. The commission may appeal.",
            {"Competition and Consumer Commission of Singapore": "organization"},
            id="two-subjects-of-one-commission",
        ),
        pytest.param(
            "The Supreme Court of India granted bail. The Supreme Court said the police had shown no evidence.",
            {"Supreme Court of India": "organization"},
            id="a-court-with-and-without-its-country",
        ),
        pytest.param(
            "The Supreme Court of Cassation freed him. The Supreme Court gave no reasons.",
            {"Supreme Court of Cassation": "organization"},
            id="a-court-with-and-without-what-it-judges",
        ),
        pytest.param(
            "The Instituto de Pesquisa em Saúde paid for the trial, and the Kronen Zeitung praised it.",
            {"Instituto de Pesquisa em Saúde": "organization", "Kronen Zeitung": "organization"},
            id="bodies-in-other-languages",
        ),
        pytest.param(
            "Statistics Canada counted 4,000 jobs in May, and Hockey Canada lost its sponsor.",
            {"Statistics Canada": "organization", "Hockey Canada": "organization"},
            id="bodies-by-field-and-country",
        ),
        pytest.param(
            "The Ridgeway Unified School District banned phones on Monday, parents said.",
            {"Ridgeway Unified School District": "organization"},
            id="school-district",
        ),
        pytest.param(
            "PENTRASAN threatened a strike on Monday after talks with the ministry failed.",
            {"PENTRASAN": "organization"},
            id="long-acronym-that-acts",
        ),
        pytest.param(
            "The charity QuickMart fed 4,000 people in May. Its boss said the QM kitchens would stay open.",
            {"QuickMart": "organization"},
            id="initials-of-a-joined-name",
        ),
    ],
)
def test_bodies_that_the_article_tells(text: str, expected: dict[str, str]) -> None:
    assert {a.name: a.type for a in cast(text).actors} == expected


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Some think big. He said that thinking BIG had made him rich on Monday.", id="stressed-word"),
        pytest.param("They are drawn in Group D. The winners of Group D will travel north.", id="lettered-group"),
        pytest.param("The series won the Northern Academy Award for Best Design on Monday.", id="prize-and-its-field"),
        pytest.param("Few still speak of National Collectivism in the village.", id="ism"),
        pytest.param("Officers found the car behind 2134 Calder Place in the evening.", id="address"),
        pytest.param("Boil the fruit with a jar of Don Hector® honey for an hour.", id="trademark"),
        pytest.param("The Treasury bonds sold on Monday pushed yields higher.", id="bonds"),
        pytest.param("We are run as a Hybrid Organization - a firm with two aims - he said.", id="a-sort-of-thing"),
        pytest.param("They were caught at the Rukman camp on Monday night.", id="camp"),
        pytest.param("WHO IS THE FRONT-RUNNER NOW\nNobody knows who it is.", id="question-in-capitals"),
        pytest.param("They found sudden cardiac failure, or SCF, in ten men. SCF kills fast.", id="acronym-of-a-thing"),
        pytest.param("The virtual microscope (VM) is slow. Buy the VM later.", id="bracketed-acronym-of-a-thing"),
        pytest.param("The new Apple AirTune app was shown on Monday.", id="product-of-a-known-company"),
        pytest.param("The Nasdaq Composite fell 2% on Monday.", id="index"),
    ],
)
def test_what_looks_like_a_body(text: str) -> None:
    assert [a.name for a in cast(text).actors] == []


@pytest.mark.model
def test_two_bodies_beside_a_comma_are_two() -> None:
    found = {a.name for a in cast("Services such as NBC All Plus, Disney and Netflix cost more in May.").actors}
    assert {"Disney", "Netflix"} <= found
    assert not any("," in name for name in found)
