"""What tells the kind of a name that no table has, and what a role may say."""

from __future__ import annotations

import pytest

from generator.lexicon.famous import FAMOUS, SHARED
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.organizations import HEADS
from tests.actors_articles import cast


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Teodrin, 18, is a boy from the hills. The coach trusts Teodrin.", {"Teodrin": "person"}, id="age"
        ),
        pytest.param(
            "Farmers blocked the road. Yesterday Marwick beat Velden 2-1 with a goal from Okerta.",
            {"Marwick": "organization", "Velden": "organization", "Okerta": "person"},
            id="match-and-scorer",
        ),
        pytest.param(
            "The court heard the governor of the Central Bank of Kenya, Olwambe Tarosi, on Monday.",
            {"Olwambe Tarosi": "person", "Central Bank of Kenya": "organization"},
            id="office-before-the-comma",
        ),
        pytest.param(
            "Gudlif Rafn Sverrisson, its president, has lived in Borgheim for years.",
            {"Gudlif Rafn Sverrisson": "person"},
            id="office-behind-the-comma",
        ),
        pytest.param(
            "Police took her from a house in Chelvane. Her brother waited in Mirvane.", {}, id="unknown-towns"
        ),
        pytest.param(
            "Vantra shares fell. Two Vantra Swift jets were grounded, the regulator said.",
            {"Vantra": "organization"},
            id="product-beside-its-maker",
        ),
        pytest.param(
            "Orbello, owned by a Dutch fund, cut prices. Orbello's founder apologised.",
            {"Orbello": "organization"},
            id="owned-company",
        ),
        pytest.param(
            "Severe Tropical Storm Peng hit the coast. Peng killed four people.", {}, id="storm-by-its-name-alone"
        ),
        pytest.param(
            "Assistant Secretary of the Navy for Supply Marvin Toller resigned. Toller gave no reason.",
            {"Marvin Toller": "person"},
            id="person-who-ran-into-the-office",
        ),
        pytest.param(
            "Minister for Health Stephen Dunleavy spoke first.", {"Stephen Dunleavy": "person"}, id="portfolio"
        ),
        pytest.param(
            "Her counsel, Eileen Barrow SC, objected.", {"Eileen Barrow": "person"}, id="letters-behind-a-name"
        ),
        pytest.param(
            "Nathan Dixon-Reyes was charged. Dixon-Reyes shot first, his mother, Yolanda Reyes, said. Dixon left.",
            {"Nathan Dixon-Reyes": "person", "Yolanda Reyes": "person", "Dixon": "person"},
            id="double-barrelled-surname-of-two-families",
        ),
        pytest.param(
            "Marrow Vale city council voted on Monday. Snow fell in Marrow Vale. Marrow Vale council meets again.",
            {"Marrow Vale city council": "organization"},
            id="town-is-not-its-council",
        ),
        pytest.param(
            "The Government of Tessaly asked for help. Tessalian villages burned.",
            {"Tessaly": "country"},
            id="state-by-its-government",
        ),
        pytest.param(
            "Filmmaker Ana Maurer left early. The prize goes to the young, said Mauer.",
            {"Ana Maurer": "person"},
            id="surname-with-a-slip",
        ),
        pytest.param(
            "The trip was led by Tarvo Hermannsson for a week.",
            {"Tarvo Hermannsson": "person"},
            id="ending-of-surnames",
        ),
        pytest.param("Embako North MP Ann Gakuya left early.", {"Ann Gakuya": "person"}, id="constituency-is-no-body"),
        pytest.param(
            "Kihar's Ndindo Nyaro spoke first. Mr Nyaro said little.",
            {"Ndindo Nyaro": "person"},
            id="title-proves-the-rest",
        ),
        pytest.param("Ye-One Sandvik, a German MP, objected.", {"Ye-One Sandvik": "person"}, id="joined-given-name"),
        pytest.param(
            "Sinn Féin deputy Ann Lund met Benfica fans.",
            {"Sinn Féin": "organization", "Ann Lund": "person", "Benfica": "organization"},
            id="famous-names-that-tell-no-kind",
        ),
        pytest.param(
            "She left the Tide Guild group in May and played with bands such as The Glass Orchard.",
            {"Tide Guild": "organization", "Glass Orchard": "organization"},
            id="kind-told-behind-the-name-and-before-a-list",
        ),
        pytest.param("Bento Varela, a village below the dam, was flooded.", {}, id="village-called-like-a-person"),
        pytest.param(
            "The Municipality of Varno sued the owner.", {"Municipality of Varno": "organization"}, id="municipality"
        ),
        pytest.param(
            "The laptop has more RAM and an HDMI port. The House of Commons Speaker stood up.",
            {"House of Commons": "organization"},
            id="technology-and-title-behind-a-body",
        ),
        pytest.param("He was treated by Dr Conor Ó Briain.", {"Conor Ó Briain": "person"}, id="particle-of-one-letter"),
        pytest.param(
            "Ana Prado (PLF), a deputy, left. The PLF wants a vote.",
            {"Ana Prado": "person", "PLF": "organization"},
            id="party-in-brackets-behind-a-person",
        ),
    ],
)
def test_kind_from_the_evidence(text, expected):
    assert {a.name: a.type for a in cast(text).actors} == expected


@pytest.mark.model
def test_a_name_that_opens_a_sentence_is_found_again():
    text = (
        "Police met Grevel on Monday. Grevel, 18, denied it. Asked again, coach Grevel wept. Grevel sings in a choir."
    )
    assert [a.mentions for a in cast(text).actors if a.name == "Grevel"] == [4]


@pytest.mark.model
def test_ranks_with_a_point_end_no_sentence():
    text = "Lt. Ann Holt said Sgt. Olav Brink fired twice."
    assert {a.name: a.role for a in cast(text).actors} == {"Ann Holt": "Lt.", "Olav Brink": "Sgt."}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        pytest.param(
            "Acting Treasury comptroller Ann Lund paid it.", "Ann Lund", "Acting Treasury comptroller", id="acting"
        ),
        pytest.param(
            "Then-Vantra chief executive Ann Lund sold it.", "Ann Lund", "Then-Vantra chief executive", id="then"
        ),
        pytest.param("He praised his wife, Ann Lund.", "Ann Lund", "", id="relative-is-no-role"),
        pytest.param("Ann Lund, its director, agreed.", "Ann Lund", "director", id="possessive-left-out"),
        pytest.param(
            "He thanked his mother and Vantra boss Ann Lund.", "Ann Lund", "Vantra boss", id="relative-is-another"
        ),
        pytest.param(
            "It left the port under President Ann Lund.", "Ann Lund", "President", id="under-is-no-part-of-an-office"
        ),
        pytest.param(
            "He met the three-time Olympic champion Ann Lund.",
            "Ann Lund",
            "three-time Olympic champion",
            id="joined-word-whole",
        ),
        pytest.param("Norris' father Adam wept.", "Adam", "Norris' father", id="owner-in-s"),
        pytest.param(
            "It was signed by the governor of the Central Bank of Nigeria, Ann Lund, on Monday.",
            "Ann Lund",
            "governor of the Central Bank of Nigeria",
            id="office-with-a-long-tail",
        ),
        pytest.param(
            "Assistant Secretary of the Navy for Supply Ann Lund agreed.",
            "Ann Lund",
            "Assistant Secretary of the Navy for Supply",
            id="office-with-two-tails",
        ),
        pytest.param(
            "A consultant oncologist, Dr Ann Lund, gave evidence.",
            "Ann Lund",
            "consultant oncologist",
            id="title-behind-the-comma",
        ),
        pytest.param(
            "Friends of Kenya chief executive Ann Lund wept.", "Ann Lund", "chief executive", id="owner-that-was-cut"
        ),
    ],
)
def test_role_says_neither_more_nor_less(text, name, role):
    assert {a.name: a.role for a in cast(text).actors}[name] == role


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "absent"),
    [
        pytest.param(
            "President Ana Okoro resigned on Monday. Okoro gave no reason. It rained. Her rival, the banker Luis Okoro, "
            "was at home in Lagos that day. He slept. Okoro then went to bed, aides said.",
            "Ana Okoro",
            "Okoro",
            id="surname-of-two",
        ),
        pytest.param(
            "The Harbour Agency paid Vantra, the agency behind the film.",
            "Harbour Agency",
            "the agency",
            id="apposition",
        ),
        pytest.param(
            "Dancers Ramos and Luis Prado left early.", "Ramos", "Ramos Prado", id="surname-is-not-lent-to-strangers"
        ),
    ],
)
def test_aliases_that_would_mislead(text, name, absent):
    told = {form for a in cast(text).actors if a.name.startswith(name) for form in (a.name, *a.aliases)}
    assert absent not in told


def test_tables_of_names_do_not_contradict_each_other():
    assert not FAMOUS.keys() & SHARED.keys()
    assert {*FAMOUS.values(), *SHARED.values()} <= {*HEADS.values(), "company"}
    assert not [name for name in FAMOUS if name in GIVEN_NAMES]
    assert all(name[0].isupper() and name == name.strip() for name in GIVEN_NAMES)
