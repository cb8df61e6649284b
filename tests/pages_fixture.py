"""A briefing made by hand on a dam that broke in an invented country, with every field of the knowledge filled once."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from pathlib import Path

from generator import pages
from generator.model.brief import Brief, BriefActor, Briefing, Evidence, Fact, Judgment, Question, SourceGrade
from generator.model.knowledge import (
    Change,
    Claim,
    Companion,
    Conflict,
    Happening,
    Knowledge,
    KnownActor,
    KnownFact,
    KnownSource,
    KnownTopic,
    Measure,
    OpenQuestion,
    Series,
    Summary,
    Takeaway,
)
from generator.model.page import SiteSettings, SourcePiece, SourceText

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


def known(article: str, number: int, f: Fact, **fields: object) -> KnownFact:
    ids = {name: key for key, (name, *_) in ACTORS.items()}
    return KnownFact(
        fact=f,
        article=article,
        source=SOURCE_OF[article],
        number=number,
        speakers=tuple(ids[n] for n in f.said_by if n in ids),
        actors=tuple(ids[n] for n in f.actors if n in ids),
        topics=f.topics,
        claim=CLAIM_OF.get(f.id, f"c-{f.id}"),
        when=f.when or {"f-gggg": "2031-03-05"}.get(f.id, ""),
        inferred="another article dates it" if f.id == "f-gggg" else "",
        importance=1.0 / (1 + number),
        new=f.id == "f-jjjj",
        **fields,  # type: ignore[arg-type]
    )


CLAIM_OF = {"f-dddd": "c-left-home", "f-gggg": "c-left-home", "f-bbbb": "c-missing", "f-eeee": "c-cracks"}
CLAIMS = {
    "c-left-home": Claim(
        "c-left-home",
        "About 12,000 people have left their homes.",
        ("f-dddd", "f-gggg"),
        (COURIER, POST),
        ("Kestria Courier", "Valley Post"),
        ("River Authority",),
        "repeated",
        rule="same figure",
    ),
    "c-missing": Claim(
        "c-missing",
        "At least 42 people are missing.",
        ("f-bbbb",),
        (COURIER,),
        ("Kestria Courier",),
        ("Meridian Press",),
        "disputed",
        (Conflict("f-jjjj", "unconfirmed", "could not confirm the number"),),
    ),
    "c-cracks": Claim(
        "c-cracks",
        "The River Authority had been warned of cracks.",
        ("f-eeee",),
        (POST,),
        ("Valley Post",),
        ("Valley Post",),
        "disputed",
        (Conflict("f-ffff", "denial", "denied the warning"),),
        ("c-missing",),
    ),
}


def knowledge() -> Knowledge:
    numbers = {key: n for n, key in enumerate(BRIEFS, 1)}
    facts = {f.id: known(key, numbers[key], f) for key, own in FACTS.items() for f in own}
    singles = {
        k.claim: Claim(
            k.claim, k.fact.text, (i,), (k.article,), (BRIEFS[k.article].publisher or "not named",), (), "single"
        )
        for i, k in facts.items()
        if k.claim not in CLAIMS
    }
    return Knowledge(
        briefs=BRIEFS,
        briefing=Briefing(
            title="The Orvale dam",
            judgments=(Judgment("The inquiry will take a year.", ("f-hhhh",)),),
            sources=(SourceGrade("Valley Post", "B", "local"),),
        ),
        facts=facts,
        actors=_actors(facts),
        topics=_topics(facts),
        claims={**CLAIMS, **singles},
        timeline=_timeline(),
        series=_series(),
        sources=_sources(numbers),
        questions=QUESTIONS,
        changes=CHANGES,
        summary=_summary(),
        names={n: key for key, (name, _, _, aliases) in ACTORS.items() for n in (name, *aliases)},
    )


def _actors(facts: dict[str, KnownFact]) -> dict[str, KnownActor]:
    return {
        key: KnownActor(
            id=key,
            name=name,
            type=kind,
            roles=(role,) if role else (),
            aliases=aliases,
            articles=tuple(dict.fromkeys(k.article for k in facts.values() if key in (*k.actors, *k.speakers))),
            said=tuple(i for i, k in facts.items() if key in k.speakers),
            did=tuple(i for i, k in facts.items() if key in k.actors and not k.fact.said_by),
            said_of=tuple(i for i, k in facts.items() if key in k.actors and k.fact.said_by and key not in k.speakers),
            companions=(Companion("kestria", 1),)
            if key == "norvania"
            else (Companion("norvania", 1),)
            if key == "kestria"
            else (),
            first="2031-01" if key == "river-authority" else "2031-03-04",
            last="2031-03-06",
            corroborated=1 if key == "river-authority" else 0,
            open=("It has not answered a question about the cracks.",) if key == "river-authority" else (),
            importance=10.0 - n,
        )
        for n, (key, (name, kind, role, aliases)) in enumerate(ACTORS.items())
    }


def _topics(facts: dict[str, KnownFact]) -> dict[str, KnownTopic]:
    labels = {"dam-failure": "The failure of the dam", "victims": "Victims and displaced", "aid": "Aid"}
    return {
        key: KnownTopic(
            key,
            label,
            "Why it broke, and who knew." if key == "dam-failure" else "",
            key == "aid",
            tuple(i for i, k in facts.items() if key in k.topics),
            tuple(dict.fromkeys(k.article for k in facts.values() if key in k.topics)),
            tuple(dict.fromkeys(a for k in facts.values() if key in k.topics for a in k.actors)),
        )
        for key, label in labels.items()
    }


def _timeline() -> dict[str, Happening]:
    entries = (
        Happening(
            "h-1",
            "2031-01",
            "month",
            "alleged",
            "An engineer warns the River Authority of cracks.",
            ("f-eeee",),
            (POST,),
            ("river-authority",),
        ),
        Happening(
            "h-2", "2031-03-04", "day", "happened", "The Orvale dam gives way.", ("f-aaaa",), (COURIER,), ("kestria",)
        ),
        Happening(
            "h-3",
            "2031-03-04",
            "day",
            "happened",
            "The River Authority puts the missing at 42 or more.",
            ("f-bbbb",),
            (COURIER,),
            ("river-authority",),
        ),
        Happening(
            "h-4",
            "2031-03-05",
            "day",
            "happened",
            "About 12,000 people have left their homes.",
            ("f-gggg", "f-dddd"),
            (POST, COURIER),
            ("river-authority",),
            True,
            "another article dates it",
        ),
        Happening(
            "h-5",
            "2031-03-06",
            "day",
            "happened",
            "Norvania offers 30 pumps.",
            ("f-iiii",),
            (TIMES,),
            ("norvania", "kestria"),
        ),
        Happening(
            "h-6",
            "2031-03-20",
            "day",
            "planned",
            "Parliament hears the minister.",
            ("f-hhhh",),
            (POST,),
            ("mira-holt",),
            outcome="h-7",
        ),
        Happening("h-7", "", "", "expected", "The inquiry reports.", ("f-kkkk",), (LEDGER,), ("ines-varga",)),
    )
    return {e.id: e for e in entries}


def _series() -> dict[str, Series]:
    made = (
        Series(
            "s-left",
            "people who have left their homes",
            (
                Measure("f-dddd", "12,000 people", 12000.0, None, "people", "left their homes", "", "2031-03-04"),
                Measure(
                    "f-gggg", "About 12,000 people", 12000.0, None, "people", "left their homes", "about", "2031-03-05"
                ),
            ),
        ),
        Series(
            "s-missing",
            "people missing",
            (Measure("f-bbbb", "at least 42 people", 42.0, None, "people", "missing", "at least", "2031-03-04"),),
        ),
        Series("s-pumps", "pumps offered", (Measure("f-iiii", "30 pumps", 30.0, None, "pumps", "", "", "2031-03-06"),)),
        Series("s-age", "age of the second dam", (Measure("f-mmmm", "61 years", None, None, "", "", "", ""),)),
    )
    return {s.id: s for s in made}


def _sources(numbers: dict[str, int]) -> dict[str, KnownSource]:
    return {
        key: KnownSource(
            article=key,
            number=numbers[key],
            outlet=b.publisher or "outlet not named",
            origin=b.origin,
            published=b.published,
            inferred="",
            date_note="the text gives a day without a year" if key == LEDGER else "",
            only_here=tuple(f.id for f in FACTS[key] if f.id not in CLAIM_OF)[:2],
            coverage=b.coverage,
            grade="B" if key == POST else "",
        )
        for key, b in BRIEFS.items()
    }


QUESTIONS = (
    OpenQuestion(
        POST, "The engineer who says he gave the warning has no name.", "f-eeee", "unnamed", "name him in the brief"
    ),
    OpenQuestion(LEDGER, "The year of publication is not in the text.", "", "published", "set `published` by hand"),
    OpenQuestion(COURIER, "42 missing is told from one origin only.", "f-bbbb", "single-origin"),
)
CHANGES = (
    Change("article", "Questions over the dam", article=LEDGER),
    Change("new", "Norvania could not confirm the number of missing.", "f-jjjj", TIMES),
    Change("figure", "at least 42 people are missing", "f-bbbb", COURIER, "at least 30 people are missing"),
    Change("withdrawn", "The dam was insured.", "f-zzzz", POST),
)


def _summary() -> Summary:
    best = Takeaway(
        "The River Authority said that at least 42 people are missing.",
        "2031-03-04",
        ("f-bbbb",),
        (1,),
        ("1 outlet", "disputed"),
    )
    left = Takeaway(
        "The River Authority estimated that 12,000 people had left their homes.",
        "2031-03-04",
        ("f-dddd", "f-gggg"),
        (1, 2),
        ("2 outlets, 1 origin",),
    )
    offer = Takeaway(
        "Norvania offered 30 pumps and two field hospitals.", "2031-03-06", ("f-iiii",), (3,), ("1 outlet",)
    )
    return Summary(
        title="The Orvale dam",
        period="January – March 2031",
        edition=2,
        newest="2031-03-07",
        bottom_line=best.text,
        bottom_line_by_hand=False,
        takeaways=(
            best,
            left,
            offer,
            replace(offer, text="The editor adds a line.", facts=(), numbers=(), badges=(), by_hand=True),
        ),
        changes=CHANGES,
        since="2031-03-06",
        reported=(("victims", (best, left)), ("aid", (offer,))),
        disagreements=("c-missing", "c-cracks", "c-left-home"),
        series=("s-left", "s-missing"),
        timeline=("h-2", "h-3", "h-4", "h-5"),
        quotations=("f-cccc",),
        experts=("f-kkkk", "f-llll"),
        questions=QUESTIONS,
        watch=(
            Takeaway("Parliament is to hear the minister.", "2031-03-20", ("f-hhhh",), (2,), ("no later article",)),
        ),
        source_statement=("Four articles of four outlets.", "Most figures trace to one origin, the River Authority."),
    )


def sources() -> dict[str, SourceText]:
    made = {}
    for key, path in SOURCE_OF.items():
        text = raw(key)
        a, b = len(NOISE), len(NOISE) + len(TEXTS[key])
        made[path] = SourceText(
            path,
            (
                SourcePiece("dropped", text[:a], 0, a, "menu"),
                SourcePiece("kept", text[a:b], a, b),
                SourcePiece("dropped", text[b:], b, len(text), "share-bar"),
            ),
        )
    return made


def replaced(text: str) -> Knowledge:
    """The same briefing with `text` wherever a stranger's words can stand; ids and addresses stay."""

    def swap(value: object, name: str = "") -> object:
        if name in KEPT and (
            isinstance(value, str) or (isinstance(value, tuple) and all(type(v) is str for v in value))
        ):
            return value
        if isinstance(value, str):
            return text if value else value
        if isinstance(value, tuple):
            return tuple(swap(v) for v in value)
        if isinstance(value, dict):
            return {k: swap(v) for k, v in value.items()}
        if is_dataclass(value) and not isinstance(value, type):
            return replace(value, **{f.name: swap(getattr(value, f.name), f.name) for f in fields(value)})
        return value

    known = swap(knowledge())
    assert isinstance(known, Knowledge)
    return known


KEPT = frozenset(
    (
        "id",
        "path",
        "source",
        "article",
        "fact",
        "facts",
        "articles",
        "actors",
        "topics",
        "speakers",
        "actor",
        "claim",
        "claims",
        "related",
        "outcome",
        "published",
        "when",
        "date",
        "as_of",
        "first",
        "last",
        "newest",
        "since",
        "type",
        "kind",
        "state",
        "status",
        "stance",
        "precision",
        "said",
        "did",
        "said_of",
        "open",
        "only_here",
        "basis",
        "rules",
        "lines",
        "names",
        "disagreements",
        "series",
        "timeline",
        "quotations",
        "experts",
        "source_text",
    )
)
"""Fields that link or are checked elsewhere: ids, dates, closed lists of words."""
GOLDEN = Path(__file__).resolve().parent / "cases" / "pages"
GOLDEN_PAGES = (
    "index.md",
    f"articles/{COURIER}.md",
    f"sources/{COURIER}.md",
    "actors/river-authority.md",
    "timeline.md",
)


def main() -> None:
    """Write the golden pages anew."""
    for file in pages.render(knowledge(), sources(), SETTINGS):
        if file.path in GOLDEN_PAGES:
            target = GOLDEN / file.path.replace("/", "__")
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(file.text, encoding="utf-8")


if __name__ == "__main__":
    main()
