"""Made-up briefs in any number, always the same ones: for measuring how long connecting them takes.

The made-up world has events (a flood, a strike, a vote ...) that several outlets tell in their own words, with agencies
behind them, figures that differ now and then, denials and plans: as much to join and to keep apart as news has.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from generator.model.brief import Brief, BriefActor, Desk, Evidence, Fact

FIRST = (
    "Ana Bela Carl Dora Egon Fina Gert Hana Ivo Jana Karl Lena Marek Nora Otto Pia Rosa Stig Tilda Uwe Vera Wim".split()
)
LAST = (
    "Adler Brandt Castell Dornan Eskola Farkas Gruber Halas Ilves Jansen Kovar Lindt Moreau Novak Olsen Petrov Quist "
    "Rask Sorel Toth Urban Vance Weiss Zeman"
).split()
COUNTRIES = "Norland Sudavia Westmark Ostria Merania Calvia Dorvia Lethia Pelagia Tarsia".split()
BODIES = (
    "Water Board,Rail Union,Health Agency,Grid Company,Harbour Office,Farm Council,Mining Trust,Flood Service".split(
        ","
    )
)
AGENCIES = "Nordwire Allpress Metronews Capital Agency".split()
PLACES = [
    f"{a}{b}"
    for a in "Ald Ber Cor Dun Els Fal Gal Hol Ing Kar".split()
    for b in "burg field haven mouth stad ton".split()
]
ACTS = (
    ("opened", "an inquiry into", "the {thing} in {place}", "inquiries"),
    ("signed", "an agreement on", "the {thing} of {place}", "clauses"),
    ("evacuated", "residents after", "the {thing} near {place}", "people"),
    ("closed", "the road beside", "the {thing} at {place}", "drivers"),
    ("approved", "a budget for", "the {thing} of {place}", "homes"),
    ("rejected", "a plan for", "the {thing} in {place}", "workers"),
)
THINGS = (
    "dam bridge harbour mine railway tunnel hospital pipeline reactor airport canal refinery quarry stadium".split()
)
WAYS = (
    "{actor} {verb} {what} {thing} on {day}, {speaker} said.",
    "According to {speaker}, {actor} {verb} {what} {thing} on {day}.",
    "{speaker} said {actor} had {verb} {what} {thing}, with {n} {unit} affected.",
    "About {n} {unit} were affected when {actor} {verb} {what} {thing}.",
)


def desk(articles: int, seed: int = 1) -> Desk:
    """A desk of `articles` made-up briefs, about six articles an event, twelve facts an article."""
    random = Random(seed)
    events = [_event(random, number) for number in range(max(3, articles // 2))]
    return Desk(briefs=tuple(_brief(random, number, events) for number in range(articles)))


def _event(random: Random, number: int) -> dict[str, object]:
    verb, what, thing, unit = random.choice(ACTS)
    country = random.choice(COUNTRIES)
    return {
        "actor": f"the {country} {random.choice(BODIES)}",
        "country": country,
        "speaker": f"{random.choice(FIRST)} {random.choice(LAST)}",
        "verb": verb,
        "what": what,
        "thing": thing.format(thing=random.choice(THINGS), place=f"{random.choice(PLACES)}"),
        "unit": unit,
        "n": random.randrange(11, 9000),
        "day": date(2022, 1, 1) + timedelta(days=number % 900),
        "words": " ".join(random.choice(PLACES) for _ in range(2)),
    }


def _brief(random: Random, number: int, events: list[dict[str, object]]) -> Brief:
    start = random.randrange(len(events))
    told = [events[(start + i * 7) % len(events)] for i in range(6)]
    facts: list[Fact] = []
    actors: dict[str, BriefActor] = {}
    for event in told:
        for way in random.sample(WAYS, 2):
            facts.append(_fact(random, f"f-{number}x{len(facts)}", way, event))
        body, speaker = str(event["actor"]).removeprefix("the "), str(event["speaker"])
        last = speaker.split()[1]
        actors[body] = BriefActor(body, "organization", "", (body.split(" ", 1)[1],))
        actors[speaker] = BriefActor(speaker, "person", random.choice(("minister", "mayor", "spokesperson")), (last,))
        actors[str(event["country"])] = BriefActor(str(event["country"]), "country")
    day = max(event["day"] for event in told) + timedelta(days=1)  # type: ignore[type-var, operator]
    return Brief(
        id=f"article-{number:05}",
        path=f"briefs/article-{number:05}.yaml",
        source=f"seeds/{number:05}.txt",
        title=facts[0].text,
        publisher=f"Outlet {random.randrange(60)}",
        origin=random.choice((*AGENCIES, "")),
        published=day.isoformat(),
        actors=tuple(actors.values()),
        topics=(str(told[0]["unit"]),),
        facts=tuple(facts),
        coverage=(12, 15),
    )


def _fact(random: Random, name: str, way: str, event: dict[str, object]) -> Fact:
    figure = int(event["n"]) if random.random() < 0.9 else int(event["n"]) + random.randrange(5, 500)  # type: ignore[call-overload]
    day: date = event["day"]  # type: ignore[assignment]
    text = way.format(**{**event, "n": figure, "day": f"{day:%A}"})
    text = text[0].upper() + text[1:]
    fact = Fact(
        id=name,
        text=text,
        when=day.isoformat() if "{day}" in way else "",
        status=random.choice(("happened", "happened", "happened", "planned")),
        figures=(f"{figure} {event['unit']}",) if "{n}" in way else (),
        actors=(str(event["actor"]).removeprefix("the "), str(event["country"])),
        topics=(str(event["unit"]),),
        quote=text,
        score=random.random(),
        evidence=Evidence(text, 0, len(text)),
    )
    if "{speaker}" in way:
        said = random.choice(("assert", "assert", "assert", "deny", "warn"))
        return replace(fact, said_by=(str(event["speaker"]),), cue="said", stance=said)
    return fact
