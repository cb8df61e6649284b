"""Figures: quantities in plain phrases, and in sentences with what they count."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.lexicon.numbers import read_number, scale_of
from generator.lexicon.quantities import Quantity, counted, find_quantities, parse_quantity

CASES = Path(__file__).parent / "cases" / "figures.txt"


def read_cases() -> Iterator[tuple[str, list[str]]]:
    """(sentence, its figures as the table writes them) of every case."""
    for block in CASES.read_text(encoding="utf-8").split("\n\n")[1:]:
        text, *lines = block.rstrip("\n").split("\n")
        yield text, [line.strip() for line in lines]


TABLE = list(read_cases())


@pytest.fixture(scope="module")
def found() -> Mapping[str, list[str]]:
    """What is found in each sentence of the table, as the table writes it."""
    from generator.extract.dates import find_dates
    from generator.extract.figures import find_figures
    from generator.language import parse
    from generator.model.reading import Figure
    from tests.made import article

    def line(figure: Figure) -> str:
        high = "" if figure.high is None else f" to {figure.high}"
        return f"{figure.text} = {figure.value}{high} | {figure.unit} | {figure.qualifier}".rstrip()

    return {
        art.text: [line(figure) for figure in find_figures(art, doc, find_dates(art, doc))]
        for art, doc in parse(article(text) for text, _ in TABLE)
    }


@pytest.mark.model
@pytest.mark.parametrize(("text", "figures"), [pytest.param(*case, id=case[0][:60]) for case in TABLE])
def test_figures_of_a_sentence(found, text, figures):
    assert found[text] == figures


@pytest.mark.parametrize(
    ("text", "value", "high", "unit", "qualifier"),
    [
        pytest.param("about 1,500 alpine troops", 1500, None, "alpine troops", "about", id="qualifier-and-noun"),
        pytest.param("between $300 and $400 million", 300_000_000, 400_000_000, "dollars", "", id="shared-magnitude"),
        pytest.param("between 300 and 400 people", 300, 400, "people", "", id="between"),
        pytest.param("5-6 million barrels of oil", 5_000_000, 6_000_000, "barrels", "", id="hyphen-range"),
        pytest.param("15–20%", 15, 20, "%", "", id="dash-range"),
        pytest.param("one or two goals", 1, 2, "goals", "", id="or-range"),
        pytest.param("US$2.3 billion in aid", 2_300_000_000, None, "US dollars", "", id="us-dollars"),
        pytest.param("£3m", 3_000_000, None, "pounds", "", id="pounds"),
        pytest.param("1.2 billion euros", 1_200_000_000, None, "euros", "", id="currency-behind"),
        pytest.param("3 million Hong Kong dollars", 3_000_000, None, "Hong Kong dollars", "", id="whose-dollars"),
        pytest.param("Rs 500 crore", 5_000_000_000, None, "rupees", "", id="crore"),
        pytest.param("USD 23 billion", 23_000_000_000, None, "US dollars", "", id="code"),
        pytest.param("12,000 won", 12_000, None, "won", "", id="won-the-currency"),
        pytest.param("3.5 per cent", 3.5, None, "%", "", id="per-cent"),
        pytest.param("0.25 percentage points", 0.25, None, "percentage points", "", id="points"),
        pytest.param("minus 5 degrees", -5, None, "degrees", "", id="below-zero"),
        pytest.param("dozens of houses", 12, None, "houses", "dozens", id="vague"),
        pytest.param("tens of thousands of fans", 10_000, None, "fans", "tens of thousands", id="vague-twice"),
        pytest.param("several hundred protesters", 300, None, "protesters", "several hundred", id="several"),
        pytest.param("a third of the votes", 0.3333, None, "votes", "", id="fraction"),
        pytest.param("half a million", 500_000, None, "", "", id="half-a-million"),
        pytest.param("one in five pupils", 0.2, None, "pupils", "", id="ratio"),
        pytest.param("just over 60 coastal towns", 60, None, "coastal towns", "just over", id="two-word-qualifier"),
        pytest.param("an estimated 3.2m people", 3_200_000, None, "people", "estimated", id="article-dropped"),
        pytest.param("an additional €5", 5, None, "euros", "additional", id="additional"),
        pytest.param("first batch of 1,500 Norland alpine troops", 1500, None, "alpine troops", "", id="words-before"),
        pytest.param("500km", 500, None, "km", "", id="unit-glued-on"),
        pytest.param("1,00,000 farmers", 100_000, None, "farmers", "", id="indian-grouping"),
        pytest.param("12 000 jobs", 12_000, None, "jobs", "", id="space-grouping"),
        pytest.param("4,000-strong crowd", 4000, None, "crowd", "", id="strong"),
    ],
)
def test_a_phrase_is_read(text, value, high, unit, qualifier):
    assert parse_quantity(text) == Quantity(value, high, unit, qualifier)


@pytest.mark.parametrize("text", ["", "many", "A320", "F-16", "18:00", "27/06/2024", "3-1", "1.2.3", "no numbers here"])
def test_what_is_no_quantity(text):
    assert parse_quantity(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("twenty-one", 21), ("one hundred and five", 105), ("three million two hundred thousand", 3_200_000),
     ("two and a half million", 2_500_000), ("2 1/2", 2.5), ("3½", 3.5), ("1.2 lakh crore", 1_200_000_000_000),
     ("a dozen", 12), ("two-thirds", 0.6667), ("seven", 7), ("hundreds of thousands", 100_000), ("abc", None)],
)  # fmt: skip
def test_a_number_is_read(text, value):
    assert read_number(text) == value


@pytest.mark.parametrize(("text", "scale"), [("6 million", 10**6), ("5bn", 10**9), ("40", 1), ("two dozen", 1)])
def test_the_magnitude_of_a_number(text, scale):
    assert scale_of(text) == scale


@pytest.mark.parametrize(
    ("rest", "unit"),
    [(" North Sea oil rigs in Norland", "oil rigs"), (" of the houses", "houses"), ("-seat theatre", "seat theatre"),
     (" people were hurt", "people"), (", he said", ""), (" U.S. soldiers", "soldiers"), (" Democrats", "Democrats")],
)  # fmt: skip
def test_what_is_counted(rest, unit):
    assert counted(rest) == unit


PIECES = st.sampled_from(
    [
        "about", "1,500", "3.5", "million", "$", "US$", "\u20ac", "%", "per", "cent", "between", "and", "to", "-",
        "of", "dozens", "half", "a", "third", "two", "in", "five", "00", "km", "people", "Rs", "crore", "more",
        "than", "minus", "hundred", ",", ".", "(", ")", "2031", "\u00a0", "\n",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=14).map(" ".join) | st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=60)


@given(TEXTS)
def test_quantities_lie_in_order_and_never_overlap(text):
    found = list(find_quantities(text))
    assert all(0 <= q.start <= q.number_start < q.end <= len(text) for q in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(q.high is None or q.value < q.high for q in found)


@pytest.mark.parametrize(
    "piece", ["1,000", "one hundred and ", "about ", "5 to ", "$", "a ", "1 000 ", "between 1 and "]
)
def test_time_grows_with_the_text_and_not_with_its_square(piece):
    start = time.process_time()
    list(find_quantities(piece * 8000))
    assert time.process_time() - start < 4
