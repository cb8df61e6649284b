"""When, where and how real: read off the parse (these tests load the language model)."""

from __future__ import annotations

import pytest

from generator.extract import events, events_when
from tests.facts_world import article, date, parsed, said, span

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("The council closed the bridge.", "happened", id="past"),
        pytest.param("The council has closed the bridge.", "happened", id="perfect"),
        pytest.param("The council will close the bridge.", "planned", id="will"),
        pytest.param("The council plans to close the bridge.", "planned", id="plans to"),
        pytest.param("The bridge is expected to close next year.", "expected", id="is expected to"),
        pytest.param("The bridge is likely to close.", "expected", id="is likely to"),
        pytest.param("Final results are due on Monday.", "expected", id="are due"),
        pytest.param("The council may close the bridge.", "conditional", id="may"),
        pytest.param("If the river rose again, the council would close the bridge.", "conditional", id="would if"),
        pytest.param("It would not have been possible.", "conditional", id="would have"),
        pytest.param("The company allegedly hid the reports.", "alleged", id="allegedly"),
        pytest.param("The minister accused the company of fraud.", "alleged", id="accused"),
        pytest.param("The gang is believed to have fled the country.", "alleged", id="is believed to have"),
        pytest.param("The company denied the charges.", "denied", id="denied"),
    ],
)
def test_status_of_a_clause(text: str, status: str) -> None:
    doc = parsed(article("", text))
    assert events.told_status(doc, next(doc.sents).root, None) == status


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content", "lemma", "stance", "status"),
    [
        pytest.param("The mayor said the bridge will close.", "The mayor", "said", "the bridge will close", "say",
                     "assert", "planned", id="what is said decides"),
        pytest.param("The mayor denied the bridge had closed.", "The mayor", "denied", "the bridge had closed", "deny",
                     "deny", "denied", id="a denial"),
        pytest.param("The rebels claimed the army had fled the town.", "The rebels", "claimed",
                     "the army had fled the town", "claim", "assert", "alleged", id="a claim"),
        pytest.param("The mayor pledged new schools.", "The mayor", "pledged", "new schools", "pledge", "pledge",
                     "planned", id="a pledge"),
        pytest.param("Analysts predict the bank will cut rates.", "Analysts", "predict", "the bank will cut rates",
                     "predict", "estimate", "expected", id="a prediction"),
    ],
)  # fmt: skip
def test_status_of_a_statement(text, speaker, cue, content, lemma, stance, status) -> None:
    source = article("", text)
    doc = parsed(source)
    statement = said(source, speaker, cue, content, lemma=lemma, stance=stance)
    assert events.told_status(doc, next(doc.sents).root, statement) == status


def _when(text: str, dates: list[tuple[str, str | None]], frame: tuple[str, str, str] | None, published: str | None):
    source = article("", text)
    doc = parsed(source)
    statement = said(source, *frame) if frame else None
    clauses = events_when.clauses(doc, next(doc.sents).root, statement)
    return events_when.when(doc, clauses, [date(source, w, v) for w, v in dates], published)


@pytest.mark.parametrize(
    ("text", "dates", "value"),
    [
        pytest.param("The bank raised rates on 4 May.", [("4 May", "2023-05-04")], "2023-05-04", id="of the verb"),
        pytest.param("The bank raised rates in Oslo on 4 May.", [("4 May", "2023-05-04")], "2023-05-04",
                     id="hung on a place by mistake"),
        pytest.param("The minister spoke at a May 4 press conference.", [("May 4", "2023-05-04")], "2023-05-04",
                     id="of the occasion"),
        pytest.param("The minister praised the 2019 agreement.", [("2019", "2019")], None, id="of a thing"),
        pytest.param("Prices have risen since March.", [("March", "2023-03")], None, id="a border is no date"),
        pytest.param("Classes grew to 32 pupils from 26 in 2015.", [("2015", "2015")], None, id="of a comparison"),
        pytest.param("The trial was postponed until June.", [("June", "2023-06")], "2023-06", id="a new date"),
        pytest.param("The town is under curfew over a riot in May.", [("May", "2023-05")], None, id="of a state"),
        pytest.param("It was a print from 1987.", [("1987", "1987")], None, id="where something comes from"),
        pytest.param("The vote is on Sunday.", [("Sunday", "2023-05-07")], "2023-05-07", id="is on a day"),
        pytest.param("The state used its veto power in March.", [("March", "2023-03")], "2023-03",
                     id="hung on the object by mistake"),
        pytest.param("The work, begun in 2019, was stopped.", [("2019", "2019")], None, id="in an aside"),
        pytest.param("The bank raised rates on Friday.", [("Friday", None)], None, id="an open date stays open"),
    ],
)  # fmt: skip
def test_a_date_counts_for_the_clause_it_hangs_on(text, dates, value) -> None:
    assert _when(text, dates, None, "2023-05-05").value == value


def test_the_date_of_the_saying_goes_before_the_date_of_what_is_told() -> None:
    text = "The mayor said on Monday that the bridge will close in June."
    frame = ("The mayor", "said", "that the bridge will close in June")
    both = [("Monday", "2023-05-01"), ("June", "2023-06")]
    assert _when(text, both, frame, None) == events_when.Dating("2023-05-01", "date of the saying")
    text = "The mayor said that the bridge will close in June."
    assert _when(text, [("June", "2023-06")], frame, None) == events_when.Dating("2023-06", "date of what is told")


@pytest.mark.parametrize(
    ("text", "frame", "value"),
    [
        pytest.param("The mayor said the bridge is safe.", ("The mayor", "said", "the bridge is safe"), "2023-05-05",
                     id="a saying in the past"),
        pytest.param("The council has closed the bridge.", None, "2023-05-05", id="news in the perfect"),
        pytest.param("The council closed the bridge.", None, None, id="a plain past act"),
        pytest.param("The mayor had said the bridge is safe.", ("The mayor", "said", "the bridge is safe"), None,
                     id="said before"),
        pytest.param("The mayor has long said the bridge is safe.", ("The mayor", "said", "the bridge is safe"), None,
                     id="said for long"),
        pytest.param("The bridge is old.", None, None, id="how things are"),
        pytest.param("The council will close the bridge.", None, None, id="the future"),
    ],
)  # fmt: skip
def test_only_news_takes_the_day_of_publication(text, frame, value) -> None:
    assert _when(text, [], frame, "2023-05-05").value == value
    assert _when(text, [], frame, None).value is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("The leaders met in Geneva.", "Geneva", id="in"),
        pytest.param("The governor spoke at a press conference in Nairobi.", "Nairobi", id="at an occasion in"),
        pytest.param("Two trains collided near the town of Larona.", "Larona", id="the town of"),
        pytest.param("The minister spoke in the capital, Merov.", "Merov", id="the capital"),
        pytest.param("Rivers burst their banks in the Marvona region.", "Marvona region", id="a region"),
        pytest.param("The phone is sold at US $199.", "", id="an amount"),
        pytest.param("The leaders met in secret.", "", id="no place"),
    ],
)
def test_place_of_a_clause(text: str, place: str) -> None:
    assert events.place(next(parsed(article("", text)).sents).root) == place


def test_token_at_and_content_head_follow_the_ranges() -> None:
    source = article("", "The mayor said the old bridge would close.")
    doc = parsed(source)
    statement = said(source, "The mayor", "said", "the old bridge would close")
    assert events.content_head(doc, statement).text == "close"
    assert events.token_at(doc, span(source, "The mayor")).text == "mayor"
