from __future__ import annotations

import pytest

from generator.knowledge.sentences import dated, stands


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
