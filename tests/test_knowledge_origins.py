"""How many independent sources a claim goes back to."""

from __future__ import annotations

import pytest

from generator.knowledge import connect
from generator.model.brief import Brief, BriefActor, Desk, Fact

CAST = (
    BriefActor("Norway", "country"),
    BriefActor("Chile", "country"),
    BriefActor("Ministry of Health (Chile)", "organization"),
    BriefActor("Ida Holm", "person", "Norwegian defence minister"),
    BriefActor("Odd Berg", "person", "Norwegian novelist"),
)
TOLD = "About 12,400 crates of vaccine were lost in the harbour of Ostrow in March."


def _brief(number: int, *speakers: str) -> Brief:
    fact = Fact(
        f"f-{number}",
        TOLD,
        quote=TOLD,
        said_by=speakers,
        stance="assert",
        figures=("About 12,400 crates",),
        when="2031-03",
    )
    day = f"2031-04-0{number + 1}"
    return Brief(f"b-{number}", f"briefs/b-{number}.yaml", publisher=f"Paper {number}", published=day, actors=CAST,
                 facts=(fact,))  # fmt: skip


@pytest.mark.parametrize(
    ("speakers", "origins"),
    [
        pytest.param([("Ida Holm",), ("Norway",)], ["Ida Holm"], id="a state and its minister"),
        pytest.param([("Norway", "Chile"), ("Ida Holm",)], ["Norway and Chile"], id="states jointly and a minister"),
        pytest.param([("Norway", "Chile"), ("Norway",), ("Ida Holm",)], ["Ida Holm"], id="jointly, alone, a minister"),
        pytest.param([("Chile",), ("Ministry of Health (Chile)",)], ["Ministry of Health (Chile)"], id="its ministry"),
        pytest.param([("Odd Berg",), ("Norway",)], ["Odd Berg", "Norway"], id="a citizen without an office"),
        pytest.param([("Ida Holm",), ("Chile",)], ["Ida Holm", "Chile"], id="another state"),
    ],
)
def test_origins(speakers: list[tuple[str, ...]], origins: list[str]) -> None:
    known = connect(Desk(briefs=tuple(_brief(n, *names) for n, names in enumerate(speakers))))
    claim = known.claims[known.facts["f-0"].claim]
    assert len(claim.articles) == len(speakers)
    assert sorted(claim.origins) == sorted(origins)
