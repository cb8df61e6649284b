"""The summary is made of facts, and of nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from generator.extract.summary import MOST_SENTENCES, summarise
from generator.model.article import Dropped, Span
from generator.model.reading import KeyFact
from tests.facts_world import article

NLP = spacy.blank("en")
NLP.add_pipe("sentencizer")


def _fact(source, words: str, score: float, **fields) -> KeyFact:
    start = source.text.index(words)
    return KeyFact(words, Span(start, start + len(words)), score, **fields)


def _summary(*rows: tuple[str, float], weak: str = "") -> str:
    source = article("", *(words for words, _ in rows))
    facts = [_fact(source, w, s, weak=weak, actors=("Ann Lee",)) for w, s in rows]
    return summarise(source, NLP(source.text), facts)


@pytest.mark.parametrize(
    ("rows", "summary"),
    [
        pytest.param([], "", id="no facts"),
        pytest.param([("Rain fell.", 1.0)], "Rain fell.", id="one fact"),
        pytest.param([("Rain fell.", 1.0), ("Rivers rose.", 3.0)], "Rain fell. Rivers rose.", id="in text order"),
        pytest.param([("Rain fell on Bern.", 1.0), ("Rain fell again on Bern.", 3.0)], "Rain fell again on Bern.",
                     id="nothing twice"),
        pytest.param([("The bank (the old one) raised rates (to 5%).", 1.0)], "The bank raised rates (to 5%).",
                     id="an aside goes, a number stays"),
        pytest.param([("Why did it fail?", 9.0), ("Rain fell.", 1.0)], "Rain fell.", id="no questions"),
        pytest.param([("I have two things.", 9.0), ('"I won," Ann Lee said.', 2.0)], '"I won," Ann Lee said.',
                     id="nobody's own voice"),
        pytest.param([("It ended the feud.", 9.0), ("Rain fell.", 1.0)], "Rain fell.", id="nothing that leans"),
        pytest.param([("The decision is final.", 9.0), ("Rain fell.", 1.0)], "Rain fell.", id="no dangling decision"),
        pytest.param([("Fears for the harvest", 9.0), ("Rain fell.", 1.0)], "Rain fell.", id="no line without an end"),
        pytest.param([("[Ann Lee]: “We will stay.”", 9.0), ("Rain fell.", 1.0)], "Rain fell.", id="no bare quotation"),
        pytest.param([('"Go," [Ann Lee] said.', 9.0)], '"Go," Ann Lee said.', id="nor in the middle"),
        pytest.param([("[Ann Lee] left Bern.", 9.0)], "Ann Lee left Bern.", id="a name without its brackets"),
    ],
)  # fmt: skip
def test_summary(rows: list[tuple[str, float]], summary: str) -> None:
    assert _summary(*rows) == summary


def test_doubtful_facts_stay_out() -> None:
    assert _summary(("He left the town.", 5.0), weak="who he is") == ""


def test_the_lead_goes_before_a_slightly_weightier_later_fact() -> None:
    lead, late = "Rain " * 34 + "fell.", "Storms " * 34 + "came."
    assert _summary((lead, 1.0), ("x y.", 0.0), ("x z.", 0.0), ("x w.", 0.0), (late, 1.8)) == lead


def test_the_lead_goes_before_the_rest_of_its_paragraph() -> None:
    lead, late = "Rain " * 34 + "fell.", "Storms " * 34 + "came."
    source = article("", f"{lead} Wind rose. Trees fell. Cars sank. {late}")
    facts = [_fact(source, lead, 1.0), _fact(source, late, 1.8)]
    assert summarise(source, NLP(source.text), facts) == lead


@given(st.lists(st.tuples(st.integers(0, 99), st.floats(0, 5)), max_size=12, unique_by=lambda r: r[0]))
def test_every_sentence_is_a_fact(rows: list[tuple[int, float]]) -> None:
    words = [(f"Town number {n} of the valley flooded.", score) for n, score in rows]
    summary = _summary(*words)
    sentences = [s + "." for s in summary.split(".") if s]
    assert len(sentences) <= MOST_SENTENCES
    assert {s.strip() for s in sentences} <= {w for w, _ in words}
    assert bool(summary) == bool(rows)


def test_a_standfirst_that_the_text_tells_again_does_not_lead() -> None:
    source = article(
        "Bus falls into Lima gorge",
        "The driver lost control at a bend, officials said.",
        "Eleven people died when a bus fell into a gorge near Lima.",
        "Rescuers needed nine hours.",
    )
    gap = source.text.index("\nEleven")
    signed = replace(source, dropped=(Dropped(Span(gap, gap + 1), "By Ann Lee", "byline"),))
    rows = (
        "The driver lost control at a bend, officials said.",
        "Eleven people died when a bus fell into a gorge near Lima.",
    )
    facts = [_fact(signed, words, 3.0) for words in rows]
    facts.append(_fact(signed, "Rescuers needed nine hours.", 2.8))
    long = [replace(f, text=f"{f.text[:-1]} {'on a long and cold night ' * 5}in May.") for f in facts]
    assert not summarise(signed, NLP(signed.text), long).startswith("The driver")
    assert summarise(source, NLP(source.text), long).startswith("The driver")


def test_a_sentence_that_is_mostly_somebody_s_words_comes_after_what_happened() -> None:
    rows = [
        ("The dam at Lima broke on Monday night and the lower town was under water within an hour of it.", 3.0),
        ('Ann Lee said, "It was the worst night that anybody in this town can remember."', 2.2),
        ("Two thousand people of the lower town were taken to schools and halls in the hills by morning.", 2.2),
    ]
    assert "Ann Lee" not in _summary(*rows)
