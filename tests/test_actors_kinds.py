"""Who is named, of what type and in what role, kind of name by kind of name."""

from __future__ import annotations

import pytest

from tests.actors_articles import cast


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Economist Arjun Das said prices would fall. Das runs a think tank in Pune.",
            {"Arjun Das": "person"},
            id="surname-that-looks-like-a-particle",
        ),
        pytest.param(
            "Garda Aoife Brennan and Garda Cian Brennan gave evidence on Monday.",
            {"Aoife Brennan": "person", "Cian Brennan": "person"},
            id="two-people-with-one-title-and-surname",
        ),
        pytest.param(
            "Karen Holloway, an oceanographer at Meridian University, praised the work.",
            {"Karen Holloway": "person", "Meridian University": "organization"},
            id="appositive-that-ends-in-a-university",
        ),
        pytest.param(
            "Banker Lim Soo-jin stayed at home on Monday. Jin Pardo told reporters that Jin had wept.",
            {"Jin Pardo": "person", "Lim Soo-jin": "person"},
            id="half-of-a-hyphenated-name-means-nobody",
        ),
        pytest.param(
            "Velnian troops shelled the port. Velnia denied it. The Velnian foreign ministry summoned the envoy.",
            {"Velnia": "country", "Ministry of Foreign Affairs (Velnia)": "organization"},
            id="state-that-no-table-has",
        ),
        pytest.param(
            "Pavel France scored twice for Bramley Rovers. France was cheered by fans.",
            {"Pavel France": "person", "Bramley Rovers": "organization"},
            id="surname-that-is-a-country",
        ),
        pytest.param(
            "Residents said they had told Marrow Vale council about the flood. The council declined to comment.",
            {"Marrow Vale council": "organization"},
            id="council-in-lower-case",
        ),
        pytest.param(
            "Four members of the currency stability board voted for a cut. The CSB meets again in May, CSB sources said.",
            {"CSB": "organization"},
            id="acronym-of-a-common-phrase",
        ),
        pytest.param(
            "Queen Astrid opened the hospital. Astrid Moen, a nurse, gave her flowers.",
            {"Queen Astrid": "person", "Astrid Moen": "person"},
            id="queen-and-a-namesake",
        ),
        pytest.param(
            "Umpire Ravi Nair was fined by the ICC after the Test in Galle.",
            {"Ravi Nair": "person", "ICC": "organization"},
            id="acronym-of-several-bodies",
        ),
        pytest.param(
            "The ICC issued a warrant. Its prosecutor said the court would act.",
            {"International Criminal Court": "organization"},
            id="acronym-that-the-article-settles",
        ),
        pytest.param(
            "Drummer Otto Lind joined The Ravens in 1998, according to newspaper A Gazeta.",
            {"Otto Lind": "person", "The Ravens": "organization", "A Gazeta": "organization"},
            id="article-that-belongs-to-the-name",
        ),
        pytest.param(
            "Drugmaker Orvalis rose 3 percent. Its rival, telco Brightline, fell after a warning from Kestrel Analytics.",
            {"Orvalis": "organization", "Brightline": "organization", "Kestrel Analytics": "organization"},
            id="companies-by-their-trade",
        ),
        pytest.param(
            "Mara Quist fled Cyclone Edda aboard HMAS Wattle after the storm hit New South Wales on Sunday.",
            {"Mara Quist": "person"},
            id="storm-ship-and-region",
        ),
        pytest.param(
            "The club Port Varro beat Thornby City on Sunday. Port Varro fans sang. Later the coach of Varro wept.",
            {"Port Varro": "organization", "Thornby City": "organization"},
            id="last-word-of-a-club",
        ),
        pytest.param(
            "Governor Ana Lind Prado, better known as Nita, resigned. Nita blamed her party.",
            {"Ana Lind Prado": "person"},
            id="better-known-as",
        ),
        pytest.param(
            "House Moreau was born in becomes a police post\n"
            "The house in which Adele Moreau was born becomes a police post. Moreau died in 1911.",
            {"Adele Moreau": "person"},
            id="common-word-before-a-surname-in-the-headline",
        ),
        pytest.param(
            "Tammer Oyj and Kymi Group said on Monday that they would merge.",
            {"Tammer": "organization", "Kymi Group": "organization"},
            id="two-companies-one-with-its-legal-form",
        ),
        pytest.param(
            "Boeing sells the small model at US $199 million and the large one at US $299 million.",
            {"Boeing": "organization"},
            id="a-currency-is-no-country",
        ),
        pytest.param(
            "The popular 737 Max was grounded. Boeing sold the 737 Max to many, and the 737 Max flew again.",
            {"Boeing": "organization"},
            id="a-model-by-number-and-name",
        ),
        pytest.param(
            "The ferry reached Copper Hat on Monday. Copper Hat flooded twice this year, Mayor Lena Ortiz said.",
            {"Lena Ortiz": "person"},
            id="town-of-two-common-words",
        ),
        pytest.param(
            "An inspector, Special Agent Dale Moreno, thanked the villagers.",
            {"Dale Moreno": "person"},
            id="common-words-before-a-full-name",
        ),
        pytest.param(
            "Homebuyer Grace Okafor had queued since dawn.",
            {"Grace Okafor": "person"},
            id="word-for-somebody-who-does-something",
        ),
        pytest.param(
            "The Minister of State for Transport Lim Kah Seng told members that fares would rise.",
            {"Lim Kah Seng": "person"},
            id="portfolio-that-ran-into-the-minister",
        ),
        pytest.param(
            "Farmers blocked the road to Velden. The farmers want lower taxes, Ana Silva said.",
            {"Ana Silva": "person"},
            id="common-word-that-opens-the-text",
        ),
        pytest.param(
            "Orla Denker & Sons sued the port. Counsel for Orla Denker & Sons declined to comment.",
            {"Orla Denker & Sons": "organization"},
            id="one-firm-named-twice",
        ),
        pytest.param(
            "Thieves burned a yam market in Karim Dolo on Saturday, Governor Ana Silva said.",
            {"Ana Silva": "person"},
            id="town-that-begins-with-a-given-name",
        ),
        pytest.param(
            "Ravi Nairi Oyj said it would cut jobs.",
            {"Ravi Nairi": "organization"},
            id="legal-ending-outweighs-a-given-name",
        ),
        pytest.param(
            "The police searched the offices of Velda Tidning on Monday.",
            {"Velda Tidning": "organization"},
            id="whose-offices",
        ),
        pytest.param(
            "The hospital ship Northern Grace docked on Monday. Ana Silva went aboard.",
            {"Ana Silva": "person"},
            id="ship",
        ),
        pytest.param(
            "Mina Raud of the Northwest Ice Institute (NwII) spoke. NwII runs two stations, she said.",
            {"Mina Raud": "person", "Northwest Ice Institute": "organization"},
            id="acronym-with-a-small-letter",
        ),
        pytest.param(
            "The Ruvan Trade and Growth Act expires in May, said Ana Silva.",
            {"Ana Silva": "person"},
            id="law-that-goes-on-behind-and",
        ),
        pytest.param(
            "The Land and Water Department shut the dam. Ana Silva protested.",
            {"Land and Water Department": "organization", "Ana Silva": "person"},
            id="department-of-two-subjects",
        ),
        pytest.param(
            "The Prosecutor General's Office charged Ana Silva on Monday.",
            {"Prosecutor General's Office": "organization", "Ana Silva": "person"},
            id="office-of-an-officer",
        ),
        pytest.param(
            "Ana Silva sent National Security Adviser Oduvi Karato to the border.",
            {"Oduvi Karato": "person", "Ana Silva": "person"},
            id="adviser-that-ran-into-a-name",
        ),
        pytest.param(
            "The farm makes 90 GW. They won the CFA Champions League, Ana Silva said.",
            {"Ana Silva": "person"},
            id="unit-and-contest",
        ),
        pytest.param(
            "The guests thanked Ruvan Valley Foods and Old Harbour Holdings for the tents, said Ana Silva.",
            {"Ruvan Valley Foods": "organization", "Old Harbour Holdings": "organization", "Ana Silva": "person"},
            id="two-companies-joined",
        ),
        pytest.param(
            "Rapper Holy Nine and gospel singer Ana Silva stepped in.",
            {"Holy Nine": "person", "Ana Silva": "person"},
            id="stage-name-behind-a-role",
        ),
        pytest.param(
            "Orle and Vane Police have opened an inquiry, said Ana Silva.",
            {"Orle and Vane Police": "organization", "Ana Silva": "person"},
            id="police-of-two-counties",
        ),
        pytest.param(
            "Archbishop Ana Silva of Lipada called for calm.", {"Ana Silva": "person"}, id="see-of-an-archbishop"
        ),
        pytest.param(
            "The body was found by Vantra Telescope, said Ana Silva.",
            {"Ana Silva": "person"},
            id="maker-only-in-the-name-of-a-thing",
        ),
        pytest.param(
            "Republicans pulled the bill on Monday. Democrats refused to rescue it, Ana Silva said.",
            {"Republicans": "organization", "Democrats": "organization", "Ana Silva": "person"},
            id="members-who-mean-their-party",
        ),
        pytest.param(
            "The Lands and Water Resources Minister Ana Silva said so. Harrow MP Luis Prado wept.",
            {"Ana Silva": "person", "Luis Prado": "person"},
            id="portfolio-and-constituency",
        ),
        pytest.param(
            '"We lost it all," said Brant Oakley, an aide to Ana Silva.',
            {"Brant Oakley": "person", "Ana Silva": "person"},
            id="speaker-behind-the-quotation",
        ),
        pytest.param(
            "She chaired the Actors' Benevolent Fund, said Ana Silva.",
            {"Actors' Benevolent Fund": "organization", "Ana Silva": "person"},
            id="fund-of-many",
        ),
        pytest.param(
            "Vendra bonds fell. Vendra chairman Liu Deming resigned.",
            {"Vendra": "organization", "Liu Deming": "person"},
            id="company-that-the-model-takes-for-a-person",
        ),
        pytest.param(
            "Shares of Harbex Labs, Inc. (Nasdaq: HRBX) fell, said Ana Silva.",
            {"Harbex Labs": "organization", "Ana Silva": "person"},
            id="ticker",
        ),
        pytest.param(
            "Retired judge Tomas Okoro Jr. Ruvan Foods faced the board on Monday.",
            {"Tomas Okoro Jr.": "person", "Ruvan Foods": "organization"},
            id="name-ends-with-junior",
        ),
        pytest.param(
            "Ravi Nair of Universidade Ruvan made the molecules.",
            {"Ravi Nair": "person", "Universidade Ruvan": "organization"},
            id="university-by-its-first-word",
        ),
        pytest.param(
            "The Anti-Dumping Council froze it. Ana Silva wept.",
            {"Anti-Dumping Council": "organization", "Ana Silva": "person"},
            id="body-against-something",
        ),
        pytest.param(
            "In Santiago de Cuba, Ana Silva said 140 were cut off.",
            {"Ana Silva": "person"},
            id="town-that-ends-in-a-country",
        ),
        pytest.param("Chief Ana Silva of Wassa Fiande wept.", {"Ana Silva": "person"}, id="place-of-a-chief"),
        pytest.param(
            "The new Chromebook Nova costs less than the MacBook Lumo, Ana Silva said. Chromebook Nova sales doubled.",
            {"Ana Silva": "person"},
            id="products-of-known-makers",
        ),
        pytest.param(
            "They sell Wi-Fi boxes. Wi-Fi is slow and Fi is a word, Ana Silva said.",
            {"Ana Silva": "person"},
            id="term-with-a-hyphen-is-not-cut",
        ),
        pytest.param(
            "Teachers use Blue Thinking Maps. Blue Thinking Maps are free, Ana Silva said.",
            {"Ana Silva": "person"},
            id="common-words-alone",
        ),
        pytest.param(
            "The board fired Ana Ruiz-Tenorio late on Monday. Ruiz-Tenorio, hired in 2021, will sue.",
            {"Ana Ruiz-Tenorio": "person"},
            id="double-surname-that-opens-a-sentence",
        ),
        pytest.param(
            "The Ruvan United Transport and Dockers Union (Rutdu) struck. Rutdu wants more, Ana Silva said.",
            {"Ruvan United Transport and Dockers Union": "organization", "Ana Silva": "person"},
            id="acronym-that-is-spoken",
        ),
        pytest.param(
            "Ana Silva of the University of Health and Allied Sciences spoke.",
            {"Ana Silva": "person", "University of Health and Allied Sciences": "organization"},
            id="university-of-two-subjects",
        ),
        pytest.param(
            "It sells in North America and South America, Ana Silva said.",
            {"Ana Silva": "person"},
            id="continents-are-no-states",
        ),
        pytest.param("The Vallo Creek governor, Ana Silva, wept.", {"Ana Silva": "person"}, id="whose-governor"),
        pytest.param(
            "Melissa fire under control. The blaze in Melissa burned for days, Ana Silva said.",
            {"Ana Silva": "person"},
            id="town-with-a-given-name",
        ),
        pytest.param(
            "Brothers Andrew, James and Peter Ruttle own the island. Their lawyer, James Cairn, objected.",
            {"Andrew Ruttle": "person", "James Ruttle": "person", "Peter Ruttle": "person", "James Cairn": "person"},
            id="surname-lent-to-a-list",
        ),
        pytest.param(
            "Igwe Charles Mkuma wept. Counsel Wole Olani SAN sat.",
            {"Charles Mkuma": "person", "Wole Olani": "person"},
            id="titles-before-and-behind",
        ),
        pytest.param(
            "Meteorologist Velka Dorin rated it EF4. Ana Silva wept.",
            {"Velka Dorin": "person", "Ana Silva": "person"},
            id="role-that-opens-the-sentence-before-an-unknown-name",
        ),
    ],
)
def test_who_is_named(text, expected):
    assert {a.name: a.type for a in cast(text).actors} == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        pytest.param(
            "Prof Ines Lowe, a geologist at the University of Kiln, said the slope was wet.",
            "Ines Lowe",
            "a geologist at the University of Kiln",
            id="bare-title",
        ),
        pytest.param(
            "It was refused by the returning officer, Maya Obi, on Friday.",
            "Maya Obi",
            "returning officer",
            id="participle",
        ),
        pytest.param(
            "Rovers axe coach Brand after defeat\nBramley Rovers have sacked coach Leo Brand.",
            "Leo Brand",
            "coach",
            id="headline-fragment",
        ),
        pytest.param(
            "Sara Linde-Rao, daughter of former mayor Olav Linde, resigned.", "Olav Linde", "former mayor", id="kin-of"
        ),
        pytest.param(
            "The prime minister's chief of staff, Tomas Brink, declined to comment.",
            "Tomas Brink",
            "prime minister's chief of staff",
            id="office-with-of-and-comma",
        ),
        pytest.param(
            "On Monday Sävo chief Ana Silva said so.", "Ana Silva", "Sävo chief", id="name-read-as-an-adjective"
        ),
    ],
)
def test_role(text, name, role):
    assert {a.name: a.role for a in cast(text).actors}[name] == role
