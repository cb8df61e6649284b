"""A briefing made by hand on a dam that broke in an invented country, with every field of the knowledge filled once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator import pages
from generator.model.brief import Briefing, Fact, Judgment, SourceGrade
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
from generator.model.page import SourcePiece, SourceText
from tests.pages_desk import (
    ACTORS,
    BRIEFS,
    COURIER,
    FACTS,
    LEDGER,
    NOISE,
    POST,
    SETTINGS,
    SOURCE_OF,
    TEXTS,
    TIMES,
    raw,
)

__all__ = [
    "ACTORS",
    "BRIEFS",
    "COURIER",
    "FACTS",
    "GOLDEN",
    "GOLDEN_PAGES",
    "LEDGER",
    "NOISE",
    "POST",
    "SETTINGS",
    "SOURCE_OF",
    "TEXTS",
    "TIMES",
    "knowledge",
    "raw",
    "sources",
]


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


def rendered(known: Knowledge | None = None) -> dict[str, str]:
    """The text of each file of the site, by path; of the made-up briefing, if no other is given."""
    return {file.path: file.text for file in pages.render(known or knowledge(), sources(), SETTINGS)}
