"""Quotations: what stands between marks of every kind, to the character, and what is only a name in marks."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.quotations import find_quotations
from generator.model.article import Span
from tests.made import article


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param('He said: "Go home."', ["Go home."], id="straight"),
        pytest.param("He said: “Go home.” She left.", ["Go home."], id="curly"),
        pytest.param("„Go home“, he said.", ["Go home"], id="low-opening-mark"),
        pytest.param("He said: «Go home.»", ["Go home."], id="guillemets"),
        pytest.param("The workers' union said: 'Go home.'", ["Go home."], id="single-after-possessive"),
        pytest.param("‘It’s the best day of my life,’ he said.", ["It’s the best day of my life,"], id="single-curly"),
        pytest.param(
            "'The players' wives sang,' he said.", ["The players' wives sang,"], id="possessive-inside-single"
        ),
        pytest.param("He said it came ‘20 months too late’.", ["20 months too late"], id="number-after-single"),
        pytest.param("‘One.\n‘Two,’ he said.", ["One.", "Two,"], id="single-over-paragraphs"),
        pytest.param("In her memoir, “Breathe Out” (1997), she", [], id="title-of-a-work"),
        pytest.param(
            "In a film “about the sea and its people” he sang", ["about the sea and its people"], id="no-title"
        ),
        pytest.param("It was the summer of '68 and rock 'n' roll.", [], id="elisions"),
        pytest.param("The workers' and the bosses' talks failed.", [], id="possessives"),
        pytest.param("“He told me ‘never’ twice,” she said.", ["He told me ‘never’ twice,"], id="nested"),
        pytest.param('The board is 5" wide, he said.', [], id="inches"),
        pytest.param("“One.\n“Two.”", ["One.", "Two."], id="over-paragraphs"),
        pytest.param("“One. Two.\nThree.", ["One."], id="never-closed"),
        pytest.param('"One," he said. "Two.', ["One,", "Two."], id="second-never-closed"),
        pytest.param("“One,” he said in Oslo. Two three four.”", ["One,", "Two three four."], id="never-opened"),
        pytest.param('The ship "Northern Star" sank.', [], id="name"),
        pytest.param("The elite “Sea Wolves” unit came.", [], id="name-of-a-unit"),
        pytest.param('It is known as "the pit" here.', [], id="label"),
        pytest.param('He called it "the pit" twice.', ["the pit"], id="description"),
        pytest.param('"Never," he said.', ["Never,"], id="one-word"),
        pytest.param('A "large-scale" plan.', ["large-scale"], id="phrase"),
    ],
)
def test_quotations_in(text: str, wanted: list[str]) -> None:
    assert [text[q.inner.start : q.inner.end] for q in find_quotations(article(text)) if not q.name] == wanted


def test_a_quotation_that_the_next_paragraph_carries_on() -> None:
    first, second = find_quotations(article("“One. Two.\n“Three.”"))
    assert (first.inner, first.carried) == (Span(1, 10), False)
    assert (second.inner, second.carried) == (Span(12, 18), True)


def test_a_paragraph_without_a_mark_carries_on_up_to_the_closing_mark() -> None:
    text = "“One. Two.\nThree,” he said."
    assert [text[q.inner.start : q.inner.end] for q in find_quotations(article(text))] == ["One. Two.", "Three,"]


@given(st.text(alphabet="ab.,? \n\"'“”‘’«»„", max_size=120))
def test_quotations_are_in_order_and_inside_their_marks(text: str) -> None:
    found = find_quotations(article(text))
    ends = [0]
    for quote in found:
        assert ends[-1] <= quote.outer.start <= quote.inner.start < quote.inner.end <= quote.outer.end <= len(text)
        assert "\n" not in text[quote.outer.start : quote.outer.end]
        ends.append(quote.outer.end)


@pytest.mark.parametrize("piece", ["“a ", "‘a ", "'a ", '"a ', "a” ", "“a. ”", "a' "])
def test_marks_without_end_take_linear_time(piece: str) -> None:
    start = time.process_time()
    find_quotations(article(piece * 20_000))
    assert time.process_time() - start < 5
