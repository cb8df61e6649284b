"""Whose reporting a page's running text rests on, and what its site is called."""

from __future__ import annotations

import pytest

from generator.articles import credits as credited
from generator.articles import publishers

FERRY = "The ferry service to the outer islands stopped on Monday after a fire in the engine room of the only ship."


@pytest.mark.parametrize(
    ("paragraphs", "signed", "want"),
    [
        pytest.param([f"The ferry stopped on Monday, Reuters reported. {FERRY}"], True, "Reuters", id="opening"),
        pytest.param(
            [FERRY, "According to the Osterby Echo, repairs take a month."], True, "Osterby Echo", id="second"
        ),
        pytest.param([FERRY, FERRY, "According to Reuters, repairs take a month."], True, "", id="one source of many"),
        pytest.param([f"{FERRY} {FERRY} {FERRY} Reuters reported that repairs take a month."], True, "", id="far down"),
        pytest.param([FERRY, FERRY, "“It was dark,” the cook told Reuters."], True, "", id="told an agency, signed"),
        pytest.param([FERRY, FERRY, "“It was dark,” he told the Osterby Echo."], False, "Osterby Echo", id="told"),
        pytest.param([FERRY, FERRY, "He told Reuters so. She told the Osterby Echo."], False, "", id="told two"),
        pytest.param(
            [FERRY, FERRY, "The owner did not respond to the Osterby Echo's request for comment."],
            True,
            "Osterby Echo",
            id="who asked",
        ),
    ],
)
def test_mentioned(paragraphs: list[str], signed: bool, want: str) -> None:
    assert credited.mentioned(paragraphs, signed=signed) == want


@pytest.mark.parametrize(
    ("told", "want"),
    [
        pytest.param("Osterby Echo | News from the islands", "Osterby Echo", id="slogan"),
        pytest.param("https://social.example/echo", "", id="an address is no name"),
    ],
)
def test_site_name(told: str, want: str) -> None:
    assert publishers.site_name(told) == want
