"""The made-up briefing's articles: texts, facts and briefs on a dam that broke in an invented country."""

from __future__ import annotations

from generator.model.brief import Brief, BriefActor, Evidence, Fact, Question
from generator.model.page import SiteSettings

SETTINGS = SiteSettings(
    edit_url="https://github.com/example/dam/edit/main/{path}",
    site_url="https://example.github.io/brief/",
    built="2031-03-09",
)

COURIER = "orvale-dam-gives-way"
POST = "river-authority-warned-of-cracks"
TIMES = "norvania-offers-pumps"
LEDGER = "questions-over-the-dam"

NOISE = "Home | Weather | Sport\nShare this article\n"
TEXTS = {
    COURIER: (
        "Orvale dam gives way after week of rain\n"
        "HALVEN, March 4 (Meridian Press) - The Orvale dam gave way early on Tuesday, sending water into the valley.\n"
        "At least 42 people are missing, the River Authority said on Tuesday, citing lists from \n"
        "three villages.\n"
        '"We will rebuild every house," Water Minister Mira Holt said.\n'
        "The authority estimated that 12,000 people had left their homes.\n"
    ),
    POST: (
        "River Authority was warned of cracks, engineer says\n"
        "An engineer said he had warned the River Authority of cracks in January.\n"
        "The River Authority denied on Wednesday that it had received a warning.\n"
        "About 12,000 people have left their homes, according to the River Authority.\n"
        "Parliament is to hear the minister on March 20.\n"
    ),
    TIMES: (
        "Norvania offers pumps\n"
        "Norvania offered 30 pumps and two field hospitals to its neighbour on Thursday.\n"
        "Norvania's foreign ministry said it could not confirm the number of missing.\n"
    ),
    LEDGER: (
        "Questions over the dam\n"
        "The collapse may have been caused by a landslide, hydrologist Ines Varga of Halven University said.\n"
        "If the second dam were to fail, the town of Lower Ose would be under water, Varga warned.\n"
    ),
}
ACTORS = {
    "river-authority": ("River Authority", "organization", "dam operator", ("the authority", "RA")),
    "mira-holt": ("Mira Holt", "person", "water minister of Kestria", ("Holt", "Water Minister Mira Holt")),
    "norvania": ("Norvania", "country", "", ("Norvanian", "Norvania's foreign ministry")),
    "ines-varga": ("Ines Varga", "person", "hydrologist, Halven University", ("Varga",)),
    "kestria": ("Kestria", "country", "", ("Kestrian",)),
}
SOURCE_OF = {key: f"seeds/{n:03}.txt" for n, key in enumerate(TEXTS)}


def raw(article: str) -> str:
    return NOISE + TEXTS[article] + "Follow us for more\n"


def fact(article: str, key: str, sentence: str, text: str = "", **fields: object) -> Fact:
    """A fact whose evidence is `sentence`, found in the article's raw text across line breaks."""
    text_of = raw(article)
    start = text_of.index(sentence)
    return Fact(
        id=f"f-{key}",
        text=text or sentence.replace("\n", ""),
        quote=sentence.replace("\n", ""),
        evidence=Evidence(sentence, start, start + len(sentence), text_of[max(0, start - 32) : start], ""),
        **fields,  # type: ignore[arg-type]
    )


FACTS = {
    COURIER: (
        fact(
            COURIER,
            "aaaa",
            "The Orvale dam gave way early on Tuesday, sending water into the valley.",
            "The Orvale dam gave way early on Tuesday.",
            when="2031-03-04",
            where="Orvale valley",
            actors=("Kestria",),
            topics=("dam-failure",),
            rules={"when": "weekday"},
        ),
        fact(
            COURIER,
            "bbbb",
            "At least 42 people are missing, the River Authority said on Tuesday, citing lists from \nthree villages.",
            "The River Authority said that at least 42 people are missing.",
            said_by=("River Authority",),
            cue="said",
            stance="assert",
            when="2031-03-04",
            figures=("at least 42 people",),
            actors=("River Authority",),
            topics=("victims",),
        ),
        fact(
            COURIER,
            "cccc",
            '"We will rebuild every house," Water Minister Mira Holt said.',
            said_by=("Mira Holt",),
            cue="said",
            stance="pledge",
            status="planned",
            when="2031-03-04",
            actors=("Mira Holt",),
            topics=("aid",),
            via=("Meridian Press",),
            note="Said at the site.",
            edited=("when",),
        ),
        fact(
            COURIER,
            "dddd",
            "The authority estimated that 12,000 people had left their homes.",
            said_by=("River Authority",),
            cue="estimated",
            stance="estimate",
            when="2031-03-04",
            figures=("12,000 people",),
            actors=("River Authority",),
            topics=("victims",),
        ),
    ),
    POST: (
        fact(
            POST,
            "eeee",
            "An engineer said he had warned the River Authority of cracks in January.",
            said_by=("an engineer",),
            cue="said",
            stance="assert",
            status="alleged",
            when="2031-01",
            actors=("River Authority",),
            topics=("dam-failure",),
            review="the speaker has no name",
        ),
        fact(
            POST,
            "ffff",
            "The River Authority denied on Wednesday that it had received a warning.",
            said_by=("River Authority",),
            cue="denied",
            stance="deny",
            status="denied",
            when="2031-03-05",
            actors=("River Authority",),
            topics=("dam-failure",),
        ),
        fact(
            POST,
            "gggg",
            "About 12,000 people have left their homes, according to the River Authority.",
            said_by=("River Authority",),
            cue="according to",
            stance="estimate",
            figures=("About 12,000 people",),
            actors=("River Authority",),
            topics=("victims",),
        ),
        fact(
            POST,
            "hhhh",
            "Parliament is to hear the minister on March 20.",
            status="planned",
            when="2031-03-20",
            actors=("Mira Holt",),
            topics=("dam-failure",),
            pin=True,
        ),
    ),
    TIMES: (
        fact(
            TIMES,
            "iiii",
            "Norvania offered 30 pumps and two field hospitals to its neighbour on Thursday.",
            said_by=(),
            when="2031-03-06",
            figures=("30 pumps", "two field hospitals"),
            actors=("Norvania", "Kestria"),
            topics=("aid",),
        ),
        fact(
            TIMES,
            "jjjj",
            "Norvania's foreign ministry said it could not confirm the number of missing.",
            said_by=("Norvania",),
            cue="could not confirm",
            stance="unconfirmed",
            when="2031-03-06",
            actors=("Norvania",),
            topics=("victims",),
        ),
    ),
    LEDGER: (
        fact(
            LEDGER,
            "kkkk",
            "The collapse may have been caused by a landslide, hydrologist Ines Varga of Halven University said.",
            said_by=("Ines Varga",),
            cue="said",
            stance="speculate",
            actors=("Ines Varga",),
            topics=("dam-failure",),
        ),
        fact(
            LEDGER,
            "llll",
            "If the second dam were to fail, the town of Lower Ose would be under water, Varga warned.",
            said_by=("Ines Varga",),
            cue="warned",
            stance="warn",
            status="conditional",
            actors=("Ines Varga",),
            topics=("dam-failure",),
        ),
        Fact(
            "f-mmmm",
            "The second dam is 61 years old.",
            when="1970/1971",
            figures=("61 years",),
            topics=("dam-failure",),
        ),
    ),
}


def brief(key: str, title: str, publisher: str, published: str, **fields: object) -> Brief:
    named = {name for f in FACTS[key] for name in f.actors}
    return Brief(
        id=key,
        path=f"briefs/{key}.yaml",
        source=SOURCE_OF[key],
        title=title,
        publisher=publisher,
        published=published,
        actors=tuple(BriefActor(n, t, r, a) for n, t, r, a in ACTORS.values() if n in named),  # type: ignore[arg-type]
        topics=tuple(dict.fromkeys(t for f in FACTS[key] for t in f.topics)),
        facts=FACTS[key],
        coverage=(len(FACTS[key]), len(FACTS[key]) + 1),
        **fields,  # type: ignore[arg-type]
    )


BRIEFS = {
    COURIER: brief(
        COURIER,
        "Orvale dam gives way after week of rain",
        "Kestria Courier",
        "2031-03-04",
        origin="Meridian Press",
        author="Ada Lund",
        dateline="Halven",
        url="https://courier.example/dam",
        summary="The Orvale dam gave way on 4 March; at least 42 people are missing.",
        edited=("author",),
    ),
    POST: brief(
        POST,
        "River Authority was warned of cracks, engineer says",
        "Valley Post",
        "2031-03-05",
        republisher="Good Reads",
        origin="Valley Post",
        questions=(Question("f-eeee", "the engineer has no name"),),
    ),
    TIMES: brief(TIMES, "Norvania offers pumps", "Norvan Times", "2031-03-07", origin="Norvan Times"),
    LEDGER: brief(
        LEDGER,
        "Questions over the dam",
        "",
        "--03-09",
        questions=(Question("published", "the year is not in the text"),),
    ),
}
