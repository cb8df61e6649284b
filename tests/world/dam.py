"""A made-up week: a dam fails in Slovenia, and six articles of five outlets tell of it.

It holds what connecting has to get right: one ministry behind two outlets, an agency behind two others, a denial, a
figure that two sources put differently, two ministers of one surname, an article without a date, an inquiry that is
planned and later opened, and two similar acts in different months.
"""

from __future__ import annotations

from generator.model.brief import Brief, BriefActor, Desk, Evidence, Fact, Question


def fact(name: str, text: str, **fields: object) -> Fact:
    """A fact whose evidence is its own text, unless `quote` is given."""
    quote = str(fields.pop("quote", text))
    return Fact(id=f"f-{name}", text=text, quote=quote, evidence=Evidence(quote, 0, len(quote)), **fields)  # type: ignore[arg-type]


SELVIA = BriefActor("Slovenia", "country", "", ("Slovenian", "Ljubljana"))
MINISTRY = BriefActor("Ministry of Water (Slovenia)", "organization", "", ("water ministry", "the ministry"))
OPERATOR = BriefActor("Karst Power", "organization", "operator of the dam", ("the operator",))
TOMAS = BriefActor("Tomas Varga", "person", "water minister of Slovenia", ("Varga",))
ILSE = BriefActor("Ilse Varga", "person", "finance minister of Slovenia", ("Varga",))

WIRE = Brief(
    id="dam-fails",
    path="briefs/dam-fails.yaml",
    source="seeds/1.txt",
    title="Dam fails in Slovenia, thousands flee",
    publisher="Morning Ledger",
    origin="Norwire",
    published="2031-05-06",
    actors=(SELVIA, MINISTRY, OPERATOR, TOMAS),
    topics=("floods",),
    facts=(
        fact(
            "lead",
            "The Oder Gap dam in northern Slovenia collapsed on Monday after three days of rain.",
            when="2031-05-05",
            actors=("Slovenia",),
            topics=("floods",),
            score=3.0,
        ),
        fact(
            "out",
            "The water ministry said about 4,300 people had been evacuated from six villages below the dam.",
            said_by=("Ministry of Water (Slovenia)",),
            cue="said",
            stance="assert",
            figures=("about 4,300 people",),
            actors=("Ministry of Water (Slovenia)", "Slovenia"),
            topics=("floods",),
            score=2.5,
        ),
        fact(
            "dead",
            "At least 17 people were killed, the water ministry said on Tuesday.",
            said_by=("Ministry of Water (Slovenia)",),
            cue="said",
            stance="assert",
            when="2031-05-06",
            figures=("At least 17 people",),
            actors=("Ministry of Water (Slovenia)",),
            topics=("floods",),
            score=2.0,
        ),
        fact(
            "blame",
            "Water minister Tomas Varga accused Karst Power of ignoring cracks in the dam wall.",
            said_by=("Tomas Varga",),
            cue="accused",
            stance="assert",
            actors=("Tomas Varga", "Karst Power"),
            topics=("floods",),
            score=1.8,
        ),
        fact(
            "plan",
            "The government will open a public inquiry into the collapse of the Oder Gap dam next week.",
            status="planned",
            when="2031-05-12/2031-05-18",
            actors=("Slovenia",),
            topics=("floods",),
            score=1.5,
        ),
    ),
    coverage=(5, 8),
)

RELAY = Brief(
    id="evacuated",
    path="briefs/evacuated.yaml",
    source="seeds/2.txt",
    title="Villages evacuated below broken dam",
    publisher="Harbour Times",
    published="2031-05-06",
    actors=(SELVIA, MINISTRY, OPERATOR),
    topics=("floods",),
    facts=(
        fact(
            "relay",
            "Some 4,300 residents were evacuated from the villages below the dam, "
            "according to Slovenia's water ministry.",
            said_by=("Ministry of Water (Slovenia)",),
            cue="according to",
            stance="assert",
            figures=("Some 4,300 residents",),
            actors=("Ministry of Water (Slovenia)", "Slovenia"),
            topics=("floods",),
            score=2.0,
        ),
        fact(
            "wall",
            "Tomas Varga accused Karst Power of ignoring cracks in the wall of the dam.",
            said_by=("Tomas Varga",),
            cue="accused",
            stance="assert",
            actors=("Tomas Varga", "Karst Power"),
            topics=("floods",),
            score=1.4,
        ),
        fact(
            "deny",
            "Karst Power denied that it had ignored cracks in the dam.",
            said_by=("Karst Power",),
            cue="denied",
            stance="deny",
            status="denied",
            actors=("Karst Power",),
            topics=("floods",),
            score=1.2,
        ),
    ),
)

UNDATED = Brief(
    id="no-date",
    path="briefs/no-date.yaml",
    source="seeds/3.txt",
    title="After the collapse",
    publisher="Valley Voice",
    actors=(SELVIA, MINISTRY, TOMAS),
    topics=("floods",),
    facts=(
        fact(
            "monday",
            "The Oder Gap dam in the north of Slovenia collapsed on Monday, after three days of heavy rain.",
            actors=("Slovenia",),
            topics=("floods",),
            score=2.0,
        ),
        fact(
            "ours",
            "The water ministry said that 4,300 people had been evacuated from the villages below the dam.",
            said_by=("Ministry of Water (Slovenia)",),
            cue="said",
            stance="assert",
            figures=("4,300 people",),
            actors=("Ministry of Water (Slovenia)",),
            topics=("floods",),
            score=1.0,
        ),
    ),
    questions=(Question("published", "there is no date in the text"),),
)

RIVAL = Brief(
    id="hospital-count",
    path="briefs/hospital-count.yaml",
    source="seeds/4.txt",
    title="Hospitals count more dead",
    publisher="Capital Post",
    origin="Capital Post",
    published="2031-05-06",
    actors=(SELVIA, BriefActor("Slovenian Hospital Union", "organization"), ILSE),
    topics=("floods", "budget"),
    facts=(
        fact(
            "more",
            "At least 26 people were killed when the Oder Gap dam collapsed, "
            "the Slovenian Hospital Union said on Tuesday.",
            said_by=("Slovenian Hospital Union",),
            cue="said",
            stance="assert",
            when="2031-05-06",
            figures=("At least 26 people",),
            actors=("Slovenian Hospital Union", "Slovenia"),
            topics=("floods",),
            score=2.0,
        ),
        fact(
            "money",
            "Finance minister Ilse Varga pledged 90 million crowns for the rebuilding of the six villages.",
            said_by=("Ilse Varga",),
            cue="pledged",
            stance="pledge",
            status="planned",
            figures=("90 million crowns",),
            actors=("Ilse Varga", "Slovenia"),
            topics=("budget",),
            score=1.0,
        ),
    ),
)

LATER = Brief(
    id="inquiry-opens",
    path="briefs/inquiry-opens.yaml",
    source="seeds/5.txt",
    title="Inquiry into dam opens",
    publisher="Morning Ledger",
    origin="Norwire",
    published="2031-05-14",
    actors=(SELVIA, OPERATOR, BriefActor("T. Varga", "person", "water minister of Slovenia", ("Varga",))),
    topics=("floods",),
    facts=(
        fact(
            "opened",
            "The Slovenian government opened the public inquiry into the collapse of the Oder Gap dam on Wednesday.",
            when="2031-05-14",
            actors=("Slovenia",),
            topics=("floods",),
            score=2.0,
        ),
        fact(
            "summon-may",
            "The inquiry summoned Karst Power on Wednesday to explain the state of the dam.",
            when="2031-05-14",
            actors=("Slovenia", "Karst Power"),
            topics=("floods",),
            score=1.0,
        ),
    ),
)

AGAIN = Brief(
    id="summoned-again",
    path="briefs/summoned-again.yaml",
    source="seeds/6.txt",
    title="Operator summoned a second time",
    publisher="Harbour Times",
    published="2031-07-02",
    actors=(SELVIA, OPERATOR),
    topics=("floods",),
    facts=(
        fact(
            "summon-july",
            "The inquiry summoned Karst Power on Wednesday to explain the state of its other dams.",
            when="2031-07-02",
            actors=("Slovenia", "Karst Power"),
            topics=("floods",),
            score=1.0,
        ),
    ),
)

DESK = Desk(briefs=(WIRE, RELAY, UNDATED, RIVAL, LATER, AGAIN))
