"""When, where and how real: read off the parse (these tests load the language model)."""

from __future__ import annotations

import pytest

from generator.extract import events, events_told, events_when, events_where
from tests.facts_world import article, cast, date, parsed, said, span

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
        pytest.param("Had the ban been limited, it had survived, she noted.", "conditional", id="had without if"),
        pytest.param("The judge denied bail.", "happened", id="denied bail"),
        pytest.param("The monitors were denied access.", "happened", id="was denied access"),
        pytest.param("The company did not deny the charges.", "happened", id="did not deny"),
        pytest.param("The trader has not been accused of anything.", "happened", id="has not been accused"),
        pytest.param("A hearing is set for October 8.", "planned", id="is set for"),
        pytest.param("The rate was set at five percent.", "happened", id="was set at"),
        pytest.param("Work was supposed to begin in October.", "planned", id="was supposed to"),
        pytest.param("The probe was to have spent a month on the moon.", "conditional", id="was to have"),
        pytest.param("The lease would run for thirty years.", "conditional", id="would by itself"),
        pytest.param("The council could not close the bridge.", "happened", id="could not"),
        pytest.param("Old trucks may no longer cross the bridge.", "happened", id="may no longer"),
        pytest.param("The crew could see the smoke.", "happened", id="could see"),
        pytest.param("Economists had expected a cut.", "happened", id="had expected"),
        pytest.param("The slope had probably been weakened by rain.", "alleged", id="had probably"),
        pytest.param("The council has not decided whether to appeal.", "happened", id="has not decided to"),
        pytest.param("The winger tipped the ball over the bar.", "happened", id="tipped"),
        pytest.param("The club hopes to return.", "planned", id="hopes to"),
        pytest.param("If the vote fails, the cabinet will fall.", "conditional", id="will if"),
        pytest.param("Even if the vote fails, the cabinet will stay.", "planned", id="will even if"),
        pytest.param("The driver was reportedly drunk.", "alleged", id="was reportedly"),
        pytest.param("Nine sailors are feared dead.", "alleged", id="are feared"),
        pytest.param("The search was to continue on Monday.", "planned", id="was to, of an operation"),
        pytest.param("A dictionary is to appear in May.", "planned", id="is to"),
        pytest.param("The aim is to cut costs.", "happened", id="the aim is to"),
        pytest.param("One of the challenges is to find food.", "happened", id="one challenge is to"),
        pytest.param("To pause is to surrender.", "happened", id="what something is"),
        pytest.param("Marius was to become the first president.", "happened", id="was to, of a fate"),
    ],
)
def test_status_of_a_clause(text: str, status: str) -> None:
    doc = parsed(article("", text))
    assert events_told.told_status(doc, next(doc.sents).root, None) == status


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
        pytest.param("The mayor said the bridge would close.", "The mayor", "said", "the bridge would close", "say",
                     "assert", "planned", id="would, said in the past"),
        pytest.param("The mayor said the plan would close two schools.", "The mayor", "said",
                     "the plan would close two schools", "say", "assert", "conditional", id="would of a proposal"),
        pytest.param("The mayor says the bridge would close.", "The mayor", "says", "the bridge would close", "say",
                     "assert", "conditional", id="would, said in the present"),
        pytest.param("The mayor wants to thank the crews.", "The mayor", "wants", "to thank the crews", "want",
                     "assert", "happened", id="a wish that says it"),
        pytest.param("Brokers expect profits to fall.", "Brokers", "expect", "profits to fall", "expect", "speculate",
                     "expected", id="an expectation"),
    ],
)  # fmt: skip
def test_status_of_a_statement(text, speaker, cue, content, lemma, stance, status) -> None:
    source = article("", text)
    doc = parsed(source)
    statement = said(source, speaker, cue, content, lemma=lemma, stance=stance)
    assert events_told.told_status(doc, next(doc.sents).root, statement) == status


def test_each_sentence_of_a_quotation_has_its_own_status() -> None:
    text = "\u201cThe roof has leaked. We will mend it in May. I want to thank the crews,\u201d the mayor said."
    doc = parsed(source := article("", text))
    statement = said(source, "the mayor", "said", text[1 : text.index(",\u201d")])
    assert [events_told.told_status(doc, s.root, statement) for s in doc.sents] == ["happened", "planned", "happened"]


def _when(
    text: str,
    dates: list[tuple[str, str | None]],
    frame: tuple[str, str, str] | None,
    published: str | None,
    *,
    opening: bool = True,
):
    source = article("", text)
    doc = parsed(source)
    statement = said(source, *frame) if frame else None
    clauses = events_when.clauses(doc, next(doc.sents).root, statement)
    return events_when.when(doc, clauses, [date(source, w, v) for w, v in dates], published, opening=opening)


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
        pytest.param("Some 400 pilgrims came, twice as many as last year.", [("last year", "2022")], None, id="as many as"),
        pytest.param("The cracks were seen as early as March.", [("March", "2023-03")], "2023-03", id="as early as"),
        pytest.param("Catches fell from 900 tons a year in the 1980s to 70 in 2021.",
                     [("the 1980s", "1980/1989"), ("2021", "2021")], "2021", id="from many in a decade to few in a year"),
        pytest.param("The trial was postponed until June.", [("June", "2023-06")], "2023-06", id="a new date"),
        pytest.param("The bridge will not open until June.", [("June", "2023-06")], "2023-06", id="not until"),
        pytest.param("The shop is not expected to open until June.", [("June", "2023-06")], "2023-06",
                     id="not expected until"),
        pytest.param("The ban will not last until June.", [("June", "2023-06")], None, id="over before"),
        pytest.param("The shop will stay open until June.", [("June", "2023-06")], None, id="until its end"),
        pytest.param("The schools reopen on the first Monday in August.", [("August", "2023-08")], "2023-08",
                     id="through a weekday"),
        pytest.param("The bank expects a return to growth in 2024.", [("2024", "2024")], "2024", id="what is expected"),
        pytest.param("Sales in the nine months to 30 June rose.", [("30 June", "2023-06-30")], None,
                     id="a period's end, hung on the subject"),
        pytest.param("He was jailed for six years in 2011 for theft and freed in 2015.", [("2011", "2011"), ("2015", "2015")],
                     "2011", id="behind how long it lasts"),
        pytest.param("The first cap came in the 2019 season and ended in 2021.", [("2019", "2019"), ("2021", "2021")],
                     None, id="of a second verb only"),
        pytest.param("It will be shown for the first time tonight at the Rex.", [("tonight", "2023-05-05")], "2023-05-05",
                     id="for the first time"),
        pytest.param("Speaking at a conference in Oslo last month, she announced a review.", [("last month", "2023-04")],
                     "2023-04", id="of the occasion of a saying"),
        pytest.param("The spacecraft launched in June 2021 and flew past Venus in 2022.",
                     [("June 2021", "2021-06"), ("2022", "2022")], "2021-06", id="a verb taken for a participle"),
        pytest.param("They will hold a briefing at 2 p.m. on 9 May in Oslo.", [("9 May", "2023-05-09")], "2023-05-09",
                     id="behind the hour"),
        pytest.param("The museum has been closed since Monday.", [("Monday", "2023-05-01")], "2023-05-01",
                     id="what was done then and lasts"),
        pytest.param("The town is under curfew over a riot in May.", [("May", "2023-05")], None, id="of a state"),
        pytest.param("It was a print from 1987.", [("1987", "1987")], None, id="where something comes from"),
        pytest.param("Sales rose in the three months to 30 June.", [("30 June", "2023-06-30")], None, id="a period's end"),
        pytest.param("The 2015 vote was annulled.", [("2015", "2015")], None, id="a year in a name"),
        pytest.param("In a ruling handed down on Friday, the judge freed him.", [("Friday", "2023-05-05")],
                     "2023-05-05", id="the day of a ruling"),
        pytest.param("The office extended its warning through Friday.", [("Friday", "2023-05-05")], None, id="through"),
        pytest.param("The truce was extended until June.", [("June", "2023-06")], None, id="the end of a stretch"),
        pytest.param("On the morning of 3 June 1989 the army moved in.", [("3 June 1989", "1989-06-03")], "1989-06-03",
                     id="the morning of a day"),
        pytest.param("He denied it when he first spoke in May 2019.", [("May 2019", "2019-05")], "2019-05",
                     id="when somebody did"),
        pytest.param("Friday's match was cancelled.", [("Friday", "2023-05-05")], None, id="what was called off"),
        pytest.param("The vote is on Sunday.", [("Sunday", "2023-05-07")], "2023-05-07", id="is on a day"),
        pytest.param("The state used its veto power in March.", [("March", "2023-03")], "2023-03",
                     id="hung on the object by mistake"),
        pytest.param("The work, begun in 2019, was stopped.", [("2019", "2019")], None, id="in an aside"),
        pytest.param("The plan for their harbour bridge, begun two years ago, has been put off.",
                     [("two years ago", "2021")], None, id="in an aside that the parser takes for the clause"),
        pytest.param("In addition to its order of 30 trams Wednesday, Lantau announced an order of ferries on Monday.",
                     [("Wednesday", "2023-05-03"), ("Monday", "2023-05-01")], "2023-05-01", id="of what comes on top"),
        pytest.param("Delivery is now planned for 2024, and not 2023 as hoped.", [("2024", "2024"), ("2023", "2023")],
                     "2024", id="not another year"),
        pytest.param("The bank raised rates on Friday.", [("Friday", None)], None, id="an open date stays open"),
        pytest.param("The plane made its first flight Tuesday in Oslo.", [("Tuesday", "2023-05-02")], "2023-05-02",
                     id="a weekday behind the object"),
        pytest.param("Lantau play in the third round of the cup next Saturday.", [("next Saturday", "2023-05-13")],
                     "2023-05-13", id="a coming day at the end"),
        pytest.param("On Friday, the site was down for two hours.", [("Friday", "2023-05-05")], "2023-05-05",
                     id="a state of a day that opens the sentence"),
        pytest.param("Three people are missing, down from seven on Thursday.", [("Thursday", "2023-05-04")], None,
                     id="of a number before"),
        pytest.param("Lena Brandt scored for Lantau in a win over Turin in a friendly on Friday.",
                     [("Friday", "2023-05-05")], "2023-05-05", id="the only weekday, hung on a noun"),
        pytest.param("The bank cut its rate to 4 percent from 5 percent on Thursday.", [("Thursday", "2023-05-04")],
                     "2023-05-04", id="a weekday behind what was cut"),
        pytest.param("The minister quit after the defeat of his party in the vote on Monday.",
                     [("Monday", "2023-05-01")], None, id="after something of a weekday"),
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
        pytest.param("The survey found that prices rose.", ("The survey", "found", "that prices rose"), None,
                     id="a finding"),
        pytest.param("The treaty said that both sides help.", ("The treaty", "said", "that both sides help"), None,
                     id="a standing text"),
        pytest.param("The memo said that both sides help.", ("The memo", "said", "that both sides help"), "2023-05-05",
                     id="a text of the day"),
        pytest.param("The gunman confessed that he fired.", ("The gunman", "confessed", "that he fired"), None,
                     id="a confession"),
        pytest.param("Doubts have dogged the project.", None, None, id="how things have been"),
        pytest.param("The port has been bombed three times.", None, None, id="several times"),
        pytest.param("The line has lost money for five years.", None, None, id="for years"),
        pytest.param("For forty years guides have said the dam is safe.", ("guides", "said", "the dam is safe"), None,
                     id="said for years"),
    ],
)  # fmt: skip
def test_only_news_takes_the_day_of_publication(text, frame, value) -> None:
    assert _when(text, [], frame, "2023-05-05").value == value
    assert _when(text, [], frame, None).value is None


def test_what_has_happened_is_news_only_at_the_opening() -> None:
    assert _when("The council has closed the bridge.", [], None, "2023-05-05", opening=False).value is None
    saying = ("The mayor", "said", "the bridge is safe")
    assert _when("The mayor said the bridge is safe.", [], saying, "2023-05-05", opening=False).value == "2023-05-05"


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
        pytest.param("She died on Friday at her home in Lisbon.", "Lisbon", id="at home in"),
        pytest.param("He was jailed for two years at Varden Crown Court.", "Varden Crown Court", id="a court"),
        pytest.param("Two men died when a boat sank off the island of Sarvo.", "Sarvo", id="when clause"),
        pytest.param("The company invested in Brazil.", "", id="what it is about"),
        pytest.param("A fire at a hotel in Lisbon killed 12 people.", "Lisbon", id="a mishap in"),
        pytest.param("Three men died after an explosion at a mill in Spain.", "Spain", id="after a mishap in"),
        pytest.param("An attack in Paris prompted London to act.", "", id="what a mishap led to"),
        pytest.param("The ship was unveiled during a ceremony in Berlin.", "Berlin", id="during an occasion in"),
        pytest.param("Speaking in Oslo on Friday, the minister denied it.", "Oslo", id="speaking in"),
        pytest.param("The envoys held talks in Geneva.", "Geneva", id="talks held in"),
        pytest.param("Stores opened in Spain and Italy.", "", id="more than one"),
        pytest.param("They met in the Melbourne suburb of Preston.", "Preston", id="a suburb"),
        pytest.param("The voters believe in Brandt.", "", id="a person"),
        pytest.param("The bank bought a rival in Spain.", "", id="where something else is"),
        pytest.param("The members voted in favour.", "", id="no name"),
        pytest.param("She has worked in ED for years.", "", id="an abbreviation"),
        pytest.param("A court in Lisbon ordered his release.", "Lisbon", id="a court in"),
        pytest.param("Drivers in the Spanish city of Vigo walked off the job.", "Vigo", id="people in"),
        pytest.param("Analysts in London condemned the plan.", "", id="who judges from elsewhere"),
        pytest.param("The minister met Ada Brandt in Lisbon.", "Lisbon", id="met somebody in"),
        pytest.param("Police arrested two men in Lisbon.", "Lisbon", id="done to somebody in"),
        pytest.param("The party claimed victory in the coastal city of Izmir.", "Izmir", id="victory in"),
        pytest.param("The ministry declared an outbreak of cholera in Kenya.", "Kenya", id="an outbreak of something in"),
        pytest.param("An earthquake struck eastern Taiwan on Monday.", "eastern Taiwan", id="what is struck"),
        pytest.param("A bus fell into a river in northern Spain.", "northern Spain", id="into something in"),
        pytest.param("Ten died and two were missing after a boat sank in rough seas off Malta.", "Malta",
                     id="harmed after a mishap"),
        pytest.param("Three are missing after two were found safe in Leeds.", "", id="after something else"),
        pytest.param("The number of cases in Kenya has doubled.", "Kenya", id="what grows in"),
        pytest.param("Addressing a rally in Oslo, the minister denied it.", "Oslo", id="addressing in"),
        pytest.param("Born in Lisbon, she moved to Oslo.", "", id="of a participle that opens"),
        pytest.param("A man died after a tree fell on his van near Lisbon.", "Lisbon", id="what it fell on"),
        pytest.param("The spacecraft landed in Spain on Monday.", "Spain", id="a verb hung on its subject or not"),
        pytest.param("In Spain, the trial will begin in Madrid.", "Madrid", id="the nearer one of two"),
        pytest.param("She will speak at the Lagoon Film Festival.", "", id="an occasion is no place"),
        pytest.param("The river at Lisbon rose on Monday.", "Lisbon", id="a river at"),
        pytest.param("A wildfire that burned near Lisbon is under control.", "", id="what once was there"),
        pytest.param("A wildfire that burned near Lisbon destroyed ten homes.", "Lisbon", id="what did it was there"),
        pytest.param("The minister is due in Oslo on Friday.", "Oslo", id="due in"),
        pytest.param("The ship sank in the Gulf of Mexico.", "Gulf of Mexico", id="a name with of"),
    ],
)  # fmt: skip
def test_place_of_a_clause(text: str, place: str) -> None:
    source = article("", text)
    people = cast(source, ("Ada Brandt", "person", "Brandt"))
    assert events_where.place(next(parsed(source).sents).root, people) == place


def test_token_at_and_content_head_follow_the_ranges() -> None:
    source = article("", "The mayor said the old bridge would close.")
    doc = parsed(source)
    statement = said(source, "The mayor", "said", "the old bridge would close")
    assert events.content_head(doc, statement).text == "close"
    assert events.token_at(doc, span(source, "The mayor")).text == "mayor"


def test_an_answer_has_the_date_of_its_question() -> None:
    text = "Asked in 2009 about the prize, the chemist said it came too late."
    frame = ("the chemist", "said", "it came too late")
    assert _when(text, [("2009", "2009")], frame, "2023-05-05") == events_when.Dating("2009", "date of the saying")


@pytest.mark.parametrize(
    ("text", "words", "value", "planned"),
    [
        pytest.param("The museum opens on May 9.", "May 9", "2023-05-09", True, id="after publication"),
        pytest.param("The museum opens on May 1.", "May 1", "2023-05-01", False, id="before it"),
        pytest.param("They play at Lund on Saturday.", "Saturday", None, True, id="a day left open"),
        pytest.param("The Rovers (5-3) visit Lund on Saturday.", "Saturday", "2023-05-06", True, id="taken for bare"),
        pytest.param("They play at Lund every Saturday.", "Saturday", None, False, id="a habit"),
        pytest.param("The museum opened on May 9.", "May 9", "2023-05-09", False, id="the past"),
        pytest.param("The museum does not open until May 9.", "May 9", "2023-05-09", True, id="not until"),
        pytest.param("The law expires at the end of the month.", "the end of the month", None, True, id="a coming end"),
        pytest.param("The season starts soon and ends on May 9.", "May 9", "2023-05-09", True, id="in its second verb"),
        pytest.param("The stadium is old, and the town will open one on May 9.", "May 9", "2023-05-09", False,
                     id="in another clause"),
    ],
)  # fmt: skip
def test_the_present_of_a_timetable(text: str, words: str, value: str | None, planned: bool) -> None:
    source = article("", text)
    root = next(parsed(source).sents).root
    assert events_when.timetabled(root, [date(source, words, value)], "2023-05-05") is planned


def test_what_happens_next_season_is_planned() -> None:
    root = next(parsed(article("", "The new stand opens next season.")).sents).root
    assert events_when.timetabled(root, [], None)


@pytest.mark.parametrize(
    ("text", "lapsed"),
    [
        pytest.param("The probe had been due to lift off in May.", True, id="had been due"),
        pytest.param("Work was supposed to begin in May.", True, id="was supposed to"),
        pytest.param("The vote was due in May, but the house adjourned.", True, id="was due, but"),
        pytest.param("The vote is due in May, but some oppose it.", False, id="is due, but"),
        pytest.param("The tunnel was due to open before Christmas but the contractor, Ames Civils, found cracks in two "
                     "of the walls in November.", True, id="was due, but, misparsed"),
        pytest.param("It had first been promised for spring.", True, id="had been promised for"),
        pytest.param("The probe was to have landed in May.", True, id="was to have"),
        pytest.param("The probe is due to lift off in May.", False, id="is due"),
        pytest.param("The probe had lifted off in May.", False, id="had lifted off"),
    ],
)  # fmt: skip
def test_plans_that_came_to_nothing(text: str, lapsed: bool) -> None:
    assert events_told.lapsed(next(parsed(article("", text)).sents).root) is lapsed


def test_had_in_reported_speech_is_no_lapsed_plan() -> None:
    root = next(parsed(article("", "They had planned to merge.")).sents).root
    assert (events_told.lapsed(root), events_told.lapsed(root, reported=True)) == (True, False)


@pytest.mark.parametrize("text", ["The buyer had promised to pay.", "Economists had forecast a cut."])
def test_what_somebody_had_said_is_no_lapsed_plan(text: str) -> None:
    assert not events_told.lapsed(next(parsed(article("", text)).sents).root)


@pytest.mark.parametrize(
    ("text", "speaker", "charged"),
    [
        pytest.param("He took two million dollars.", "Prosecutors", True, id="what somebody is accused of"),
        pytest.param("Ada Brandt took the money.", "the lawsuit", True, id="by a paper"),
        pytest.param("He took two million dollars.", "The mayor", False, id="by somebody else"),
        pytest.param("He pleaded guilty.", "Prosecutors", False, id="before the court"),
        pytest.param("He was arrested in May.", "Prosecutors", False, id="what was done to him"),
        pytest.param("A court froze the account.", "Prosecutors", False, id="of a court"),
    ],
)
def test_what_accusers_tell_of_somebody_is_alleged(text: str, speaker: str, charged: bool) -> None:
    source = article("", text)
    people = cast(source, ("Ada Brandt", "person", "Brandt"))
    assert events_told.charged(next(parsed(source).sents).root, people, (speaker,)) is charged
