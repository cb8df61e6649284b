"""What `check` finds where a brief and its article lie side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.checking import check
from tests.office import SENTENCES, Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


SOURCE = "source: seeds/flood.txt"
ADDED = "facts:\n  - text: The ferry is late.\n    quote: {}\n"
GONE = "its article seeds/river.txt is not there; the brief is published without its text"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        pytest.param(SOURCE, SOURCE, [], id="all is well"),
        pytest.param(SOURCE, "source: seeds/river.txt", [("warning", 3, GONE)], id="an article that has gone"),
        pytest.param(SOURCE, "source: ../flood.txt", [("error", 3, "the source '../flood.txt' is not a file of seeds/")], id="no article"),
        pytest.param("facts:\n", ADDED.format("The dam  COUNCIL opened the gates"), [], id="a quote of one's own"),
        pytest.param("facts:\n", ADDED.format("The dam council closed"), [("warning", 22, "quote: these words are not in seeds/flood.txt")], id="a quote of nobody"),
        pytest.param("facts:\n", ADDED.format("Twelve boat"), [("warning", 22, "quote: these words are not in seeds/flood.txt")], id="half a word"),
        pytest.param(f"quote: {SENTENCES['boats']}", f"quote: Nobody says that {SENTENCES['boats']}", [("warning", 39, "quote: these words are not in seeds/flood.txt")], id="words put before a sentence"),
        pytest.param(f"quote: {SENTENCES['boats']}", f"quote: {SENTENCES['dam']}", [], id="another sentence of the article"),
    ],
)  # fmt: skip
def test_a_brief_beside_its_article(office: Office, old: str, new: str, found: list[tuple[str, int, str]]) -> None:
    office.edit((old, new))
    assert [(p.severity, p.line, p.what) for p in check(office.root)[1]] == found


def test_briefs_with_mistakes_count_as_well(office: Office) -> None:
    (office.root / "briefs/other.yaml").write_text("titel: x\n", encoding="utf-8")
    number, problems = check(office.root)
    assert (number, [p.file for p in problems]) == (2, ["briefs/other.yaml"])
