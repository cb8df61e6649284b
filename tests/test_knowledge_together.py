from __future__ import annotations

import pytest

from generator.knowledge import connect
from generator.knowledge.sentences import dated, stands
from generator.model.brief import Brief, BriefActor, Desk, Fact


@pytest.mark.parametrize(
    ("text", "when", "full"),
    [
        pytest.param(
            "The Reform List won Saturday's vote.",
            "2031-05-10",
            "The Reform List won Saturday's vote.",
            id="possessive",
        ),
        pytest.param(
            "One tram in five ran on Monday morning.",
            "2031-05-05",
            "One tram in five ran on the morning of 5 May 2031.",
            id="part of a day",
        ),
        pytest.param(
            "They agreed late on Thursday night.",
            "2031-05-08",
            "They agreed late on the night of 8 May 2031.",
            id="late at night",
        ),
        pytest.param(
            "Drivers who have been out since Monday met their employer on Thursday.",
            "2031-05-08",
            "Drivers who have been out since Monday met their employer on 8 May 2031.",
            id="another weekday bounds something",
        ),
    ],
)
def test_dates_in_full(text: str, when: str, full: str) -> None:
    assert dated(text, when) == full


@pytest.mark.parametrize(
    ("text", "fit"),
    [
        pytest.param('"There is no such plan," Energy Minister Ada Moss told parliament.', False, id="quoted there"),
        pytest.param('"It is a compromise for everyone," Ada Moss of the drivers\' union said.', False, id="quoted it"),
        pytest.param(
            '"Ferries are safe in any weather," Ada Moss of the drivers\' union said.', True, id="quoted noun"
        ),
        pytest.param("The 22-year-old will have a medical in Turin before the season starts.", False, id="age"),
        pytest.param("The rest will follow in February, Ada Moss of the vaccine fund said.", False, id="the rest"),
        pytest.param("The striker, who passed a medical in Turin, joins for nine million euros.", False, id="striker"),
        pytest.param("The striker Ada Moss joins the Turin club for nine million euros.", True, id="striker named"),
        pytest.param("The commission said turnout in Turin had been the lowest for years.", False, id="the commission"),
    ],
)
def test_sentences_that_stand_alone(text: str, fit: bool) -> None:
    assert stands(text) is fit


COUNCIL = BriefActor("Harbour Council", "organization", "", ("HC",))
HEAD = BriefActor("Ada Moss", "person", "HC chairwoman")
RIVAL = BriefActor("Lev Brandt", "person", "opposition politician")
DOCTORS = BriefActor("Open Clinics", "organization")
FUND = BriefActor("Vaccine Fund", "organization")
CAST = (COUNCIL, HEAD, RIVAL, DOCTORS, FUND)


def told(name: str, text: str, *by: str, actors: tuple[str, ...] = (), **fields: object) -> Fact:
    """A fact that `by` say, or that the article tells."""
    stance = fields.pop("stance", "assert" if by else "other")
    return Fact(id=name, text=text, quote=text, said_by=by, actors=(*by, *actors), stance=stance, **fields)  # type: ignore[arg-type]


def article(name: str, *facts: Fact, **fields: str) -> Brief:
    return Brief(id=name, path=f"briefs/{name}.yaml", actors=CAST, facts=facts, **fields)


def denied(name: str, text: str, *by: str, **fields: object) -> Fact:
    return told(name, text, *by, stance="deny", status="denied", **fields)


@pytest.mark.parametrize(
    ("facts", "target"),
    [
        pytest.param(
            (
                told("count", "With 62 percent counted the Reform List had 71 percent, the HC said.", "Harbour Council"),
                told("stolen", '"This vote was stolen," Lev Brandt told supporters.', "Lev Brandt"),
                denied("no", "HC chairwoman Ada Moss denied the allegations and praised the helpers.", "Ada Moss"),
            ),
            "stolen",
            id="never what the own house says",
        ),
        pytest.param(
            (
                told("loss", "Lev Brandt said the council had lost nine million euros.", "Lev Brandt"),
                denied("no", "The council's lawyers rejected the accusation.", "The council's lawyers"),
            ),
            "loss",
            id="the accusation just before",
        ),
        pytest.param(
            (
                told("loss", "Lev Brandt said the council had lost nine million euros.", "Lev Brandt"),
                denied("no", "The council's lawyers rejected the claim that voters were paid.", "The council's lawyers"),
            ),
            "no",
            id="a claim told in the denial itself",
        ),
        pytest.param(
            (
                told("loss", "Lev Brandt said the council had lost nine million euros.", "Lev Brandt"),
                denied("no", "Ada Moss denies the charges.", "Ada Moss"),
            ),
            "no",
            id="charges are not what anybody says",
        ),
        pytest.param(
            (
                denied("no", "Ada Moss denied that the council plans to quit the deal on the harbour.", "Ada Moss"),
                told("leave", "The Ledger reported that she wanted the council to leave the harbour deal.", "The Ledger"),
            ),
            "leave",
            id="the lead denies what the next sentence reports",
        ),
        pytest.param(
            (
                told("block", '"Voters are being prevented from entering by pickets," Lev Brandt said.', "Lev Brandt"),
                denied("no", "The helpers denied that any voters had been prevented from entering.", "The helpers"),
            ),
            "block",
            id="the same words right after",
        ),
        pytest.param(
            (
                told("dead", "The charity Open Clinics said it had counted 45 deaths.", "The charity", actors=("Open Clinics",), figures=("45 deaths",)),
                told("flee", "Ada Moss urged people to leave the harbour.", "Ada Moss", stance="urge"),
                told("no", "The Vaccine Fund could not confirm the Open Clinics figures.", "Vaccine Fund", actors=("Open Clinics",), stance="unconfirmed"),
            ),
            "dead",
            id="whose figures",
        ),
    ],
)  # fmt: skip
def test_what_a_denial_denies(facts: tuple[Fact, ...], target: str) -> None:
    known = connect(Desk(briefs=(article("one", *facts, published="2031-05-06"),)))
    against = {f for c in known.claims.values() if any(x.fact == "no" for x in c.conflicts) for f in c.facts}
    assert against == {target}
