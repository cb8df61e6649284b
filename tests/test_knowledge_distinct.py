"""Facts that share their words and are not known to tell the same."""

from __future__ import annotations

import pytest

from generator.knowledge import connect
from generator.model.brief import Brief, BriefActor, Desk, Fact

MAKER = BriefActor("Ostwerk", "organization")


def _brief(name: str, text: str, figures: tuple[str, ...], actors: tuple[str, ...]) -> Brief:
    fact = Fact(id=f"f-{name}", text=text, quote=text, figures=figures, actors=actors, when="2031-03-04")
    return Brief(id=name, path=f"briefs/{name}.yaml", published="2031-03-04", actors=(MAKER,), facts=(fact,))


@pytest.mark.parametrize(
    ("one", "two", "figures", "actors", "claims"),
    [
        pytest.param(
            "It comes in two colours, black and white, with a leather case.",
            "It comes in two colours, white and black, and has a leather case.",
            ("two colours",), (), 2, id="who knows what it is",
        ),
        pytest.param(
            "Ostwerk sells the Falk 3 tractor with a steel cabin for 12,000 euros.",
            "Ostwerk sells the Falk 4 tractor with a steel cabin for 12,000 euros.",
            ("12,000 euros",), ("Ostwerk",), 2, id="another model",
        ),
        pytest.param(
            "Ostwerk delivered the first T90 loader to a farm in the north.",
            "Ostwerk delivered the first T70 loader to a farm in the north.",
            (), ("Ostwerk",), 2, id="another model in one word",
        ),
        pytest.param(
            "Ostwerk sells the Falk 3 tractor with a steel cabin for 12,000 euros.",
            "Ostwerk now sells its Falk 3 tractor with a steel cabin for 12,000 euros.",
            ("12,000 euros",), ("Ostwerk",), 1, id="the same model",
        ),
        pytest.param(
            "The small version with a seat of leather is priced at 199 euros, the large one at 299.",
            "The new bicycle will be sold in a small version for 199 euros, and a large one for 299.",
            ("199 euros",), (), 2, id="a price of who knows what",
        ),
        pytest.param(
            "On March 4 Ostwerk closed the old foundry in the harbour for good.",
            "Ostwerk closed the old foundry in the harbour for good on March 4.",
            (), ("Ostwerk",), 1, id="a day is no model",
        ),
    ],
)  # fmt: skip
def test_claims(one: str, two: str, figures: tuple[str, ...], actors: tuple[str, ...], claims: int) -> None:
    desk = Desk(briefs=(_brief("one", one, figures, actors), _brief("two", two, figures, actors)))
    assert len({k.claim for k in connect(desk).facts.values()}) == claims
