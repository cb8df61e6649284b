"""Which sentences become facts, and how they read (most of these tests load the language model)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.facts import find_facts
from generator.extract.facts_names import Subject
from generator.extract.facts_rank import discounted
from generator.extract.facts_text import readable
from generator.model.article import Span
from generator.model.reading import Cast, KeyFact, Mention
from tests.facts_world import article, cast, date, parsed, said, span

NOBODY = Cast()


def _facts(source, *, who: Cast = NOBODY, statements=(), dates=(), topics=(), taxonomy=()):
    return find_facts(source, parsed(source), who, statements, (), dates, topics, taxonomy)


def _text(words: str, *, subject: Subject | None = None, quoted=(), front: str = "", **more) -> str:
    return readable(words, Span(0, len(words)), subject, quoted, front=front, **{"dateline": "", **more})


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("Meanwhile, the dam broke.", "The dam broke.", id="connective"),
        pytest.param("However, in addition, the dam broke.", "The dam broke.", id="two connectives"),
        pytest.param("But The Hague ruled on it.", "The Hague ruled on it.", id="but before a name"),
        pytest.param("But for the army, all fled.", "But for the army, all fled.", id="but for"),
        pytest.param("It is worth noting that the dam broke.", "The dam broke.", id="empty frame"),
        pytest.param("LIMA, March 3 (Andes Press) – The dam broke.", "The dam broke.", id="dateline"),
        pytest.param("LIMA: The dam broke.", "The dam broke.", id="short dateline"),
        pytest.param("NATO - the alliance - met.", "NATO - the alliance - met.", id="an acronym is no dateline"),
        pytest.param('"We left. The water rose,', '"We left. The water rose,"', id="quotation closed"),
        pytest.param("The water rose.” she said", "“The water rose.” she said.", id="quotation opened"),
        pytest.param("The dam broke,", "The dam broke.", id="full stop"),
        pytest.param('It was "a shock"', 'It was "a shock".', id="full stop behind a quoted end"),
        pytest.param("June 3, 2021 — The dam broke.", "The dam broke.", id="a day ahead"),
        pytest.param("May 3 (Andes Press) - The dam broke.", "The dam broke.", id="a day and an agency ahead"),
        pytest.param("‘They left in 1986.", "‘They left in 1986.’", id="single marks closed"),
        pytest.param(
            "It isn ‘t the dam of the ‘90s.", "It isn ‘t the dam of the ‘90s.", id="marks of what is left out"
        ),
        pytest.param("Lima - The dam broke.", "The dam broke.", id="a place ahead"),
        pytest.param("• 34 of 47 dams broke.", "34 of 47 dams broke.", id="a bullet"),
        pytest.param("Lima - The capital - flooded.", "Lima - The capital - flooded.", id="an aside is no place ahead"),
    ],
)
def test_text_reads_by_itself(words: str, shown: str) -> None:
    assert _text(words) == shown


def test_names_stand_in_brackets() -> None:
    subject = Subject(Span(0, 2), "He", ("Ann Lee",))
    assert _text("He left.", subject=subject) == "[Ann Lee] left."
    assert _text("He left.", subject=replace(subject, names=())) == "He left."
    assert _text("signalled a pause.", front="Central Bank") == "[Central Bank] signalled a pause."
    assert _text("warned of a pause.", front="the union", named=False) == "The union warned of a pause."
    assert _text('"We will stay."', speaker="a guard") == '[A guard]: "We will stay."'
    assert _text('"We will stay," she said.', speaker="a guard") == '"We will stay," she said.'


def test_a_quotation_that_began_before_is_opened() -> None:
    words = "They'll be out by May,\" Ann Lee said."
    text = '"Nobody will serve the whole time. ' + words
    start = text.index("They")
    shown = readable(text, Span(start, len(text)), None, [Span(1, text.index(',"'))], front="", dateline="")
    assert shown == '"' + words


@given(st.text(alphabet="aB. ,\"“”'[]()–-:;?!\t", min_size=1, max_size=60))
def test_text_adds_no_words(words: str) -> None:
    shown = _text(words)
    assert set(shown.casefold()) - set('"“”. ') <= set(words.casefold())


@pytest.mark.model
@pytest.mark.parametrize(
    "dropped",
    [
        pytest.param("As the situation evolves, the world will keep watching closely.", id="filler"),
        pytest.param("Will the dam hold this time around?", id="question"),
        pytest.param("I think that this is a very good day for us.", id="the writer's own voice"),
        pytest.param("File photo: the dam before the storm broke it in two.", id="caption"),
        pytest.param("It was like nothing ever seen before.", id="nothing but a pronoun"),
        pytest.param("A long night.", id="no sentence"),
        pytest.param("Anyone with information is asked to call 0161 555 0142.", id="where to call"),
        pytest.param("In lieu of flowers the family asks for donations to Ann Lee's fund.", id="where to give"),
        pytest.param("Add two cups of honey and boil the jam for Ann Lee.", id="order"),
        pytest.param("Yes, the water came very quickly to our town.", id="talk"),
        pytest.param("Download the app for all updates on Ann Lee and her town.", id="a call to the reader"),
        pytest.param("Governor Ann Lee told the radio on Monday:", id="an announcement"),
        pytest.param("This interview has been edited for length and clarity.", id="a note on the text"),
        pytest.param("This was reported by the Dam Authority on Telegram, Lima Radio reports.", id="who told the last"),
        pytest.param("Lima Radio has reached out to the Dam Authority for comment.", id="who was asked"),
        pytest.param("For Lima Radio, I'm Ann Lee in Callao.", id="the end of a broadcast"),
    ],
)
def test_sentences_without_content_are_no_facts(dropped: str) -> None:
    source = article("Dam breaks", "The dam broke on Monday.", dropped)
    facts, _ = _facts(source, who=cast(source, ("Dam Authority", "organization", "The dam")))
    assert [f.text for f in facts] == ["The dam broke on Monday."]


@pytest.mark.model
def test_a_statement_gives_its_fact_speaker_cue_stance_and_quotation() -> None:
    source = article(
        "Rate row", 'Governor Ada Brandt warned that prices "may run away" in Oslo.', published="2023-05-05"
    )
    who = cast(source, ("Ada Brandt", "person", "Governor Ada Brandt"))
    warned = said(source, "Governor Ada Brandt", "warned", 'that prices "may run away" in Oslo',
                  lemma="warn", stance="warn", by="Ada Brandt")  # fmt: skip
    warned = replace(warned, quoted=(span(source, "may run away"),))
    (fact,), questions = _facts(source, who=who, statements=(warned,))
    assert questions == ()
    assert fact == KeyFact(
        text='Governor Ada Brandt warned that prices "may run away" in Oslo.',
        sentence=span(source, 'Governor Ada Brandt warned that prices "may run away" in Oslo.'),
        score=fact.score,
        said_by=("Ada Brandt",),
        cue="warned",
        stance="warn",
        status="conditional",
        when="2023-05-05",
        when_rule="published: told as news of the day",
        where="Oslo",
        actors=("Ada Brandt",),
        quoted=("may run away",),
    )


@pytest.mark.model
def test_speakers_side_by_side_give_a_fact_each() -> None:
    text = "The mayor said the bridge is safe, but engineers warned that it could fall."
    source = article("Bridge", text)
    statements = (
        said(source, "The mayor", "said", "the bridge is safe"),
        said(source, "engineers", "warned", "that it could fall", lemma="warn", stance="warn"),
    )
    facts, _ = _facts(source, statements=statements)
    assert [(f.said_by, f.text) for f in facts] == [
        (("The mayor",), "The mayor said the bridge is safe."),
        (("engineers",), "Engineers warned that it could fall."),
    ]
    assert {f.sentence for f in facts} == {span(source, text)}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "dates", "more"),
    [
        pytest.param("After the club sold its captain in June, fans protested on Monday.",
                     [("June", "2024-06"), ("Monday", "2024-07-01")],
                     ("2024-06", "The club sold its captain in June."), id="after"),
        pytest.param("The club opened a stadium, which burned down in 2019.", [("2019", "2019")],
                     ("2019", "A stadium burned down in 2019."), id="which"),
        pytest.param("The mayor will resign once the vote is held in August.", [("August", "2024-08")],
                     ("2024-08", "The vote is held in August."), id="to come"),
        pytest.param("The council will publish the results next month, and the members will vote on it on 3 August.",
                     [("next month", "2024-07"), ("3 August", "2024-08-03")],
                     ("2024-08-03", "The members will vote on it on 3 August."), id="a second clause"),
        pytest.param("The road was due to open before Easter but the builder, Ames Civils, found cracks in May.",
                     [("May", "2024-05")], None, id="a subject that the parser lost"),
        pytest.param("It needs approval by regulators in Brussels, who blocked a similar deal in 2023.",
                     [("2023", "2023")], None, id="who is no place"),
        pytest.param("A cable to Sweden, which began operating in November, has made the plant idle.",
                     [("November", "2023-11")], None, id="which of two things"),
        pytest.param("She praised a ban on nets, which came into force in 2022.", [("2022", "2022")], None,
                     id="which of two common things"),
        pytest.param("He would resign if the vote is held in August.", [("August", "2024-08")], None, id="not real"),
        pytest.param("Two people are missing after a boat with 40 people on board sank off Malta on Tuesday.",
                     [("Tuesday", "2024-06-25")],
                     ("2024-06-25", "A boat with 40 people on board sank off Malta on Tuesday."), id="a mishap"),
    ],
)  # fmt: skip
def test_a_lesser_clause_with_a_date_is_a_fact_of_its_own(text, dates, more) -> None:
    source = article("News", text)
    facts, _ = _facts(source, dates=[date(source, w, v) for w, v in dates])
    extra = [(f.when, f.text) for f in facts[1:]]
    assert extra == ([more] if more else [])
    assert all(f.score < facts[0].score for f in facts[1:])


@pytest.mark.model
def test_what_is_said_on_one_day_of_another_is_two_facts() -> None:
    source = article("Bridge", "The mayor said on Monday that the old bridge will close in June.")
    dates = [date(source, "Monday", "2024-05-06"), date(source, "June", "2024-06")]
    frame = said(source, "The mayor", "said", "that the old bridge will close in June")
    facts, _ = _facts(source, statements=(frame,), dates=dates)
    assert [(f.when, f.status, f.said_by, f.text) for f in facts] == [
        ("2024-05-06", "planned", ("The mayor",), "The mayor said on Monday that the old bridge will close in June."),
        ("2024-06", "planned", ("The mayor",), "The old bridge will close in June."),
    ]


@pytest.mark.model
def test_an_open_pronoun_makes_a_fact_weak_and_asks() -> None:
    source = article("Crash", "Two trains collided near the city of Larona.", "He denied any wrongdoing in court.")
    denied = said(source, "He", "denied", "any wrongdoing in court", lemma="deny", stance="deny", by="-")
    facts, questions = _facts(source, statements=(denied,))
    assert [f.weak for f in facts] == ["", "who \u201cHe\u201d is"]
    assert questions == ("who \u201cHe\u201d is in: He denied any wrongdoing in court.",)


@pytest.mark.model
def test_a_resolved_pronoun_is_named() -> None:
    source = article("Vote", "Irina Dovska won the vote.", "She promised to raise pensions.")
    people = cast(source, ("Irina Dovska", "person", "Irina Dovska"))
    she = Mention(span(source, "She"), 0, "pronoun")
    facts, questions = _facts(source, who=replace(people, mentions=(*people.mentions, she)))
    assert [f.text for f in facts] == ["Irina Dovska won the vote.", "[Irina Dovska] promised to raise pensions."]
    assert facts[1].actors == ("Irina Dovska",)
    assert questions == ()


@pytest.mark.model
def test_they_is_never_one_person() -> None:
    source = article("Club", "Jorge Salinas left the club.", "They could also sell Liam Kerr.")
    people = cast(source, ("Jorge Salinas", "person", "Jorge Salinas"), ("Liam Kerr", "person", "Liam Kerr"))
    they = Mention(span(source, "They"), 0, "pronoun")
    facts, _ = _facts(
        source, who=replace(people, mentions=tuple(sorted((*people.mentions, they), key=lambda m: m.span)))
    )
    assert facts[1].text == "They could also sell Liam Kerr."
    assert facts[1].weak == "who \u201cThey\u201d is"


@pytest.mark.model
def test_acts_weigh_more_than_background_and_repetition_costs() -> None:
    source = article(
        "Central bank raises rates to five percent",
        "The central bank raised rates to five percent.",
        "The bank is a building by the river.",
        "The central bank raised its rates to five percent again.",
    )
    facts, _ = _facts(source)
    assert facts[0].score > facts[2].score > facts[1].score
    assert discounted([1.0, 0.9], [{"a": 1.0}, {"a": 1.0}]) == [1.0, pytest.approx(0.9 * (1 - 0.8 * 0.7))]
    assert discounted([1.0, 0.9], [{"a": 1.0}, {"b": 1.0}]) == [1.0, 0.9]
    assert discounted([], []) == []


@pytest.mark.model
def test_evidence_is_the_whole_sentence_in_text_order() -> None:
    source = article(
        "Flood", "Rivers rose in May. Meanwhile, the army sent boats. Thousands left.", "The rain will end."
    )
    facts, _ = _facts(source)
    assert [source.text[slice(*f.sentence)] for f in facts] == [
        "Rivers rose in May.", "Meanwhile, the army sent boats.", "The rain will end.",
    ]  # fmt: skip
    assert facts == _facts(source)[0]


@pytest.mark.model
def test_an_article_without_sentences_has_no_facts() -> None:
    source = article("", "Menu", "Home")
    assert _facts(source) == ((), ())


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "cue", "content", "lemma", "stance", "status"),
    [
        pytest.param("Ann Lee said Varkia had bombed the port.", "said", "Varkia had bombed the port", "say", "assert",
                     "alleged", id="harm done by others"),
        pytest.param("Ann Lee said Varkia had opened the port.", "said", "Varkia had opened the port", "say", "assert",
                     "happened", id="no harm"),
        pytest.param("Ann Lee ruled Varkia had bombed the port.", "ruled", "Varkia had bombed the port", "rule",
                     "assert", "happened", id="a ruling"),
        pytest.param("Ann Lee estimated Varkia had sold ten ships.", "estimated", "Varkia had sold ten ships",
                     "estimate", "estimate", "alleged", id="a guess about others"),
        pytest.param("Varkia said it had bombed the port.", "said", "it had bombed the port", "say", "assert",
                     "happened", id="its own act"),
    ],
)  # fmt: skip
def test_one_sides_word_about_anothers_harm_is_a_claim(text, cue, content, lemma, stance, status) -> None:
    source = article("Port", text)
    who = cast(source, ("Ann Lee", "person", "Ann Lee"), ("Varkia", "country", "Varkia"))
    frame = said(source, text.split(f" {cue}")[0], cue, content, lemma=lemma, stance=stance)
    assert _facts(source, who=who, statements=(frame,))[0][0].status == status


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "when", "status"),
    [
        pytest.param("The trial begins in Oslo on June 28.", "2011-06-28", "planned", id="the present of a timetable"),
        pytest.param("The trial began in Oslo on June 28.", None, "happened", id="a past act cannot be to come"),
        pytest.param("The trial will begin in Oslo on June 28.", "2011-06-28", "planned", id="the future"),
    ],
)
def test_what_is_to_come_has_not_happened(text: str, when: str | None, status: str) -> None:
    source = article("Flight", text, published="2011-04-13")
    (fact,), _ = _facts(source, dates=[date(source, "June 28", "2011-06-28")])
    assert (fact.when, fact.status) == (when, status)


@pytest.mark.model
def test_a_semicolon_joins_two_facts() -> None:
    source = article("Strike", "Pilots went on strike in May; the airline dropped six routes in June.")
    dates = [date(source, "May", "2024-05"), date(source, "June", "2024-06")]
    facts, _ = _facts(source, dates=dates)
    assert [(f.when, f.text) for f in facts] == [
        ("2024-05", "Pilots went on strike in May."),
        ("2024-06", "The airline dropped six routes in June."),
    ]
    assert {f.sentence for f in facts} == {span(source, source.text.partition("\n")[2])}


@pytest.mark.model
def test_who_spoke_stands_before_the_rest_of_a_quotation() -> None:
    source = article("Slip", '"The hill moved," said Ann Lee. "Our crews will watch the road all night long."')
    who = cast(source, ("Ann Lee", "person", "Ann Lee"))
    first = said(source, "Ann Lee", "said", '"The hill moved,"', by="Ann Lee")
    rest = replace(first, content=(span(source, '"Our crews will watch the road all night long."'),),
                   quoted=(span(source, "Our crews will watch the road all night long."),))  # fmt: skip
    facts, _ = _facts(source, who=who, statements=(first, rest))
    assert facts[-1].text == '[Ann Lee]: "Our crews will watch the road all night long."'
    assert facts[-1].status == "planned"


@pytest.mark.model
@pytest.mark.parametrize(
    ("before", "named"),
    [
        pytest.param("The transport minister closed the line.", "The transport minister", id="an office"),
        pytest.param('"She saw it first," said Ann Lee.', "", id="spoken of, not speaking"),
    ],
)
def test_who_she_is_by_the_sentence_before(before: str, named: str) -> None:
    source = article("Line", "Ann Lee drove the train.", before, "She visits the town on Tuesday.")
    who = cast(source, ("Ann Lee", "person", "Ann Lee"))
    words = '"She saw it first,"'
    statements = (said(source, "Ann Lee", "said", words, by="Ann Lee"),) if words in source.text else ()
    if statements:
        place = span(source, "said Ann Lee")
        statements = (replace(statements[0], speaker=Span(place.start + 5, place.end)),)
    facts, _ = _facts(source, who=who, statements=statements, dates=[date(source, "Tuesday", "2024-07-02")])
    start = f"[{named}]" if named else "She"
    assert facts[-1].text == f"{start} visits the town on Tuesday."


@pytest.mark.model
def test_an_interview_gives_no_unsigned_answers() -> None:
    source = article(
        "Ten questions", "The potter Ann Lee won the Alder Prize in 2019.", "How did you begin?",
        "The kiln in Lund burned 900 pots in 1992.", "And then?", "Lund paid for 30 new wheels.", "What is next?",
        "Ann Lee will show 40 bowls in Oslo.",
    )  # fmt: skip
    facts, _ = _facts(source, who=cast(source, ("Ann Lee", "person", "Ann Lee"), ("Lund", "country", "Lund")))
    assert [f.text for f in facts] == ["The potter Ann Lee won the Alder Prize in 2019."]


@pytest.mark.model
def test_lines_without_a_full_stop_weigh_less() -> None:
    lead = "The council closed the old bridge."
    facts, _ = _facts(article("Bridge", "Traders feared the loss of trade", lead))
    plain, _ = _facts(article("Bridge", "Traders feared the loss of trade.", lead))
    assert facts[0].score == pytest.approx(plain[0].score / 2, abs=0.001)


@pytest.mark.model
def test_another_her_in_the_sentence_before_leaves_it_open() -> None:
    source = article(
        "Diver", "Professor Ann Lee of the institute praised the book.", "A college elected her a fellow.",
        "She died in her sleep in 2019.",
    )  # fmt: skip
    facts, _ = _facts(source, who=cast(source, ("Ann Lee", "person", "Ann Lee")), dates=[date(source, "2019", "2019")])
    assert (facts[-1].text, facts[-1].weak) == ("She died in her sleep in 2019.", "who “She” is")


@pytest.mark.model
def test_a_part_that_adds_no_date_or_speaker_is_no_fact_of_its_own() -> None:
    source = article("", "The dam, which was due to open in May 2031, collapsed in June 2030.", published="2030-07-01")
    dates = [date(source, "May 2031", "2031-05"), date(source, "June 2030", "2030-06")]
    assert [(f.when, f.status) for f in _facts(source, dates=dates)[0]] == [("2030-06", "happened")]


@pytest.mark.model
@pytest.mark.parametrize(
    ("words", "day", "found"),
    [
        pytest.param(
            "Final results must be declared by 4 May.", "4 May", ("2030-05-04", "expected"), id="what is owed"
        ),
        pytest.param(
            "The bridge would have been finished by 4 May.", "4 May", (None, "conditional"), id="what never was"
        ),
        pytest.param(
            "Ann Lee was due to speak on 4 May, but she fell ill.", "4 May", (None, "conditional"), id="lapsed"
        ),
        pytest.param(
            "The new bridge should open by 4 May.", "4 May", ("2030-05-04", "expected"), id="what ought to be"
        ),
    ],
)
def test_status_and_date_set_each_other_right(words: str, day: str, found: tuple[str | None, str]) -> None:
    source = article("", words, published="2030-04-01")
    who = cast(source, ("Ann Lee", "person", "Ann Lee"))
    facts, _ = _facts(source, who=who, dates=[date(source, day, "2030-05-04")])
    assert [(f.when, f.status) for f in facts] == [found]


@pytest.mark.model
def test_a_pronoun_stays_where_its_sentence_names_the_person() -> None:
    source = article("", "When Ann Lee reached Bern in May, she thought that the dam would break.")
    who = cast(source, ("Ann Lee", "person", "Ann Lee"))
    frame = said(source, "she", "thought", "the dam would break", by="Ann Lee")
    facts, _ = _facts(source, who=who, statements=[frame])
    assert "[" not in facts[0].text


@pytest.mark.model
def test_the_second_act_of_a_pronoun_has_its_own_date() -> None:
    words = "She won the prize in 2031 and took six months off in 2033."
    source = article("", "Ann Lee left Bern.", words, published="2040-04-01")
    who = cast(source, ("Ann Lee", "person", "Ann Lee"), ("Ann Lee", "person", "She"))
    who = replace(who, actors=who.actors[:1], mentions=tuple(replace(m, actor=0) for m in who.mentions))
    facts, _ = _facts(source, who=who, dates=[date(source, "2031", "2031"), date(source, "2033", "2033")])
    assert [f.when for f in facts[1:]] == ["2031", "2033"]
    assert facts[2].text.endswith("took six months off in 2033.")
    assert "Ann Lee" in facts[2].actors


@pytest.mark.model
def test_what_a_lesser_clause_says_now_is_of_the_day() -> None:
    source = article(
        "", "The board rejected it in May, although experts say the old deal was dead.", published="2030-07-01"
    )
    frame = said(source, "experts", "say", "the old deal was dead")
    facts, _ = _facts(source, statements=[frame], dates=[date(source, "May", "2030-05")])
    assert [(f.when, f.said_by) for f in facts] == [("2030-05", ()), ("2030-07-01", ("experts",))]


@pytest.mark.model
def test_what_an_apposition_tells_is_told_of_the_name() -> None:
    source = article("", "The prize went to Ann Lee, the poet who died in 2021.", published="2030-07-01")
    facts, _ = _facts(source, dates=[date(source, "2021", "2021")])
    assert [f.text for f in facts if f.when == "2021"] == ["Ann Lee died in 2021."]


@pytest.mark.model
def test_what_befalls_somebody_unnamed_is_not_told_of_the_one_who_speaks() -> None:
    source = article(
        "Rescue",
        "A woman who was pulled from the lake has died.",
        '"Our crews did everything they could," Chief Ann Norr said.',
        "She was flown to a hospital in Lima on Monday.",
    )
    who = cast(source, ("Ann Norr", "person", "Chief Ann Norr"))
    spoke = said(source, "Chief Ann Norr", "said", '"Our crews did everything they could,"', by="Ann Norr")
    facts, _ = _facts(source, who=who, statements=(spoke,), dates=(date(source, "Monday", "2021-05-03"),))
    assert "She was flown to a hospital in Lima on Monday." in [f.text for f in facts]


@pytest.mark.model
def test_an_answer_shows_who_gives_it_in_place_of_its_label() -> None:
    answer = "The price of bread rose by a third in Lund."
    source = article("Bread", f"A: {answer}")
    turn = replace(said(source, "A", ":", answer), speakers=("Ann Lee",), rule="turn")
    facts, _ = _facts(source, statements=(turn,))
    assert [f.text for f in facts] == [f"[Ann Lee]: {answer}"]
