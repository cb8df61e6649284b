"""People, countries and organisations of an article, and every place that means one of them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.extract.actors.organizations import initials, key
from generator.extract.actors.people import near, parts
from generator.lexicon import places
from tests.actors_articles import ARTICLES, cast


def meanings(text: str) -> list[tuple[str, str, str]]:
    """What each mention says, whom it means and how, in text order."""
    found = cast(text)
    return [(text[m.span.start : m.span.end], found.actors[m.actor].name, m.kind) for m in found.mentions]


@pytest.mark.model
@pytest.mark.parametrize(("text", "expected"), ARTICLES.values(), ids=ARTICLES)
def test_whole_cast(text, expected):
    found = cast(text).actors
    assert [(a.name, a.type, a.role, a.aliases, a.mentions) for a in found] == [
        (a.name, a.type, a.role, a.aliases, a.mentions) for a in expected
    ]


@pytest.mark.model
@pytest.mark.parametrize("text", [text for text, _ in ARTICLES.values()], ids=ARTICLES)
def test_mentions_in_order_apart_and_counted(text):
    found = cast(text)
    spans = [m.span for m in found.mentions]
    assert all(a.end <= b.start for a, b in pairwise(spans))
    counts = [sum(m.actor == n for m in found.mentions) for n in range(len(found.actors))]
    assert counts == [actor.mentions for actor in found.actors]
    assert all(alias in text for actor in found.actors for alias in actor.aliases)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Kenya sued Uganda. Nairobi accused Kampala of spying. The trial opened in Nairobi.",
            [
                ("Kenya", "Kenya", "name"),
                ("Uganda", "Uganda", "name"),
                ("Nairobi", "Kenya", "metonym"),
                ("Kampala", "Uganda", "metonym"),
            ],
            id="capital-that-acts-and-capital-that-locates",
        ),
        pytest.param(
            "North and South Korea agreed to talk. The North said it would send a delegation.",
            [
                ("North", "North Korea", "metonym"),
                ("South Korea", "South Korea", "name"),
                ("North", "North Korea", "metonym"),
            ],
            id="joined-countries-and-the-north",
        ),
        pytest.param(
            "Farmers in the North of Italy lost their crops.", [("Italy", "Italy", "name")], id="compass-is-no-country"
        ),
        pytest.param(
            "The Kenyan and Ugandan foreign ministries declined to comment.",
            [
                ("Kenyan", "Ministry of Foreign Affairs (Kenya)", "nominal"),
                ("Ugandan", "Uganda", "demonym"),
                ("foreign ministries", "Ministry of Foreign Affairs (Uganda)", "nominal"),
            ],
            id="two-ministries-in-one-phrase",
        ),
        pytest.param(
            "Canberra's spy agency said the files were false. The agency gave no details.",
            [
                ("Canberra", "Australia", "metonym"),
                ("spy agency", "Australian Secret Intelligence Service", "nominal"),
                ("agency", "Australian Secret Intelligence Service", "nominal"),
            ],
            id="spy-agency-of-a-capital",
        ),
        pytest.param(
            "The Chilean embassy in Peru was closed. The embassy said it would reopen.",
            [
                ("Chilean", "Chile", "demonym"),
                ("embassy", "Embassy of Chile in Peru", "nominal"),
                ("Peru", "Peru", "name"),
                ("embassy", "Embassy of Chile in Peru", "nominal"),
            ],
            id="embassy",
        ),
    ],
)
def test_places_that_mean_states(text, expected):
    assert meanings(text) == expected


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Foreign minister Ana Prado met central banker Luis Prado on Monday. They talked for hours. "
            'Ana Prado left early. "It went well," Prado said.',
            [("Ana Prado", ("Prado",)), ("Luis Prado", ())],
            id="most-recent-of-two",
        ),
        pytest.param(
            "Singer Marta Lund and painter Olav Lund opened the show. Lund said it was late.",
            [("Marta Lund", ()), ("Olav Lund", ())],
            id="refused-when-side-by-side",
        ),
        pytest.param(
            "Tomas Brink won the vote. His wife, Eva Brink, cheered. Brink thanked her.",
            [("Tomas Brink", ("Brink",)), ("Eva Brink", ())],
            id="relative-is-not-meant",
        ),
        pytest.param(
            "Voters chose Ana Prado over the banker Luis Prado on Sunday. Prado said it was late. Ms Prado wept.",
            [("Ana Prado", ("Prado",)), ("Luis Prado", ())],
            id="refused-when-one-sentence-names-both-unless-a-title-tells",
        ),
        pytest.param(
            "Residents Ann and Peter Brandt brought a petition. Mrs. Brandt said they would be back.",
            [("Ann Brandt", ("Ann",)), ("Brandt", ()), ("Peter Brandt", ())],
            id="title-that-contradicts",
        ),
        pytest.param(
            "Ana Okoro opened the bridge. The banker Luis Okoro stayed away. Okoro said it was late.",
            [("Ana Okoro", ()), ("Luis Okoro", ())],
            id="refused-when-both-were-just-subjects",
        ),
        pytest.param(
            "Ambassador Sergiy Kovalchuk spoke first. Ambassador Kovaltchuk left at noon.",
            [("Sergiy Kovalchuk", ("Ambassador Kovaltchuk", "Kovaltchuk"))],
            id="two-spellings-of-one-man",
        ),
        pytest.param(
            "Leader Lim Jae-ho met envoy Dora Vance. The Lim-Vance talks lasted a day. Vance thanked Lim.",
            [("Lim Jae-ho", ("Lim",)), ("Dora Vance", ("Vance",))],
            id="joined-surnames-and-family-name-first",
        ),
    ],
)
def test_people_with_shared_or_changing_names(text, expected):
    people = [a for a in cast(text).actors if a.type == "person"]
    titles = ("minister", "banker", "Singer", "painter", "Ambassador Sergiy", "Leader", "envoy")
    shown = [(a.name, tuple(x for x in a.aliases if not any(t in x for t in titles))) for a in people]
    assert sorted(shown) == sorted(expected)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "junk"),
    [
        pytest.param("World War II began in 1939, historians say.", "World War II", id="event"),
        pytest.param("The Clean Rivers Act passed on Monday.", "Clean Rivers Act", id="law"),
        pytest.param("She sang in French on Friday.", "France", id="language-and-weekday"),
        pytest.param("LIMA, May 3 (Reuters) - Rain fell all day.", "Peru", id="dateline"),
        pytest.param("The Chilean striker scored twice.", "Chile", id="nationality-of-a-person"),
        pytest.param("Floods hit Springfield, Ohio, on Sunday.", "Springfield", id="town"),
        pytest.param("Experts and analysts expect more rain.", "Experts", id="unnamed-sources"),
    ],
)
def test_clutter_stays_out(text, junk):
    assert junk not in {actor.name for actor in cast(text).actors}


@pytest.mark.model
def test_office_of_a_president_whose_state_only_the_dateline_tells():
    text = "Lima: President Ana Prado resigned, according to Prado's office."
    assert "Office of the President of Peru" in {a.name for a in cast(text, dateline="Lima").actors}


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        pytest.param("Abdel Fattah al-Sisi", ("abdel", "fattah", "al", "sisi"), id="particles"),
        pytest.param("Lee Jae-ho", ("lee", "jae", "ho"), id="hyphen"),
        pytest.param("José Ñandú", ("jose", "nandu"), id="accents"),
        pytest.param("John Smith Jr.", ("john", "smith"), id="suffix"),
    ],
)
def test_parts_of_a_personal_name(form, expected):
    assert parts(form) == expected


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        pytest.param("kovalchuk", "kovaltchuk", True, id="one-letter"),
        pytest.param("novak", "nowak", True, id="short-one-letter"),
        pytest.param("lee", "lei", False, id="too-short"),
        pytest.param("miller", "mueller", True, id="two-letters"),
        pytest.param("adams", "evans", False, id="other-name"),
    ],
)
def test_spelling_variants(a, b, same):
    assert near(a, b) is same


@given(st.text(alphabet="abcdefghij", max_size=12), st.text(alphabet="abcdefghij", max_size=12))
def test_spelling_variants_are_symmetric(a, b):
    assert near(a, b) == near(b, a)


def test_ways_to_write_one_organisation_share_a_key():
    assert key("the U.S. Air Force") == key("US Air Force") == key("United States Air Force")
    assert key("Vantra Holdings plc") == key("Vantra")
    assert key("Air Peru") != key("Peru")


@pytest.mark.parametrize(
    ("name", "acronym"),
    [
        pytest.param("Bank of Spain", "BS", id="small-words-left-out"),
        pytest.param("Department of Health", "DOH", id="small-words-kept"),
        pytest.param("U.S. Federal Trade Commission", "FTC", id="without-the-country"),
        pytest.param("UN Security Council", "UNSC", id="acronym-inside"),
    ],
)
def test_initials(name, acronym):
    assert acronym in initials(name)


@pytest.mark.parametrize(
    ("table", "form", "country"),
    [
        pytest.param(places.countries, "U.S.", "United States", id="short-name"),
        pytest.param(places.countries, "Republic of Korea", "South Korea", id="official-name"),
        pytest.param(places.countries, "Czechia", "Czech Republic", id="second-name"),
        pytest.param(places.demonyms, "Kenyans", "Kenya", id="plural-demonym"),
        pytest.param(places.demonyms, "Danish", "Denmark", id="demonym"),
        pytest.param(places.capitals, "Washington", "United States", id="short-capital"),
        pytest.param(places.capitals, "Kyiv", "Ukraine", id="capital"),
    ],
)
def test_country_tables(table, form, country):
    assert table()[form] == country


@pytest.mark.model
@settings(max_examples=15, deadline=None)
@given(
    st.lists(st.sampled_from("Kenya's (ABC) Lee - the , Bank of Ann-Marie 's “ Kim-Lee al-Sisi . President".split()))
)
def test_any_order_of_words_is_read(words):
    text = " ".join(words) or "x"
    found = cast(text)
    assert all(0 <= m.span.start < m.span.end <= len(text) for m in found.mentions)
