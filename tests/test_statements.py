"""Statements: who said what, in a sentence or two of every construction, with the real parser and an invented cast."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from generator.model.article import Article, Header, Paragraph, Span
from generator.model.reading import Actor, Cast, Mention, Statement
from tests.made import article

CASES = Path(__file__).parent / "cases" / "statements.txt"
PEOPLE = {"Ann Holm": "Mrs", "Kari Dahl": "Mrs", "Pavel Novak": "", "Maria Costa": "", "Peter Brandt": ""}
BODIES = ("Harbour News", "Northern Bank", "Rail Union", "Weather Office")
COUNTRIES = ("Norway", "Peru", "Ghana")
ACTORS = (
    *(Actor(name, "person", role) for name, role in PEOPLE.items()),
    *(Actor(name, "organization") for name in BODIES),
    *(Actor(name, "country") for name in COUNTRIES),
)


def cast_of(text: str) -> Cast:
    """The invented actors wherever `text` names them; surnames mean the person."""
    mentions = []
    for number, actor in enumerate(ACTORS):
        first, last = actor.name.split()[0], actor.name.split()[-1]
        pattern = rf"(?:\b{first} )?\b{last}\b" if actor.type == "person" else rf"\b{actor.name}\b"
        mentions += [Mention(Span(*found.span()), number) for found in re.finditer(pattern, text)]
    return Cast(ACTORS, tuple(sorted(mentions, key=lambda m: m.span)))


def shown(text: str, statement: Statement) -> str:
    """A statement as the table writes it."""
    content = [text[s.start : s.end] for s in statement.content]
    quoted = [text[s.start : s.end] for s in statement.quoted]
    cue = text[statement.cue.start : statement.cue.end] if statement.cue else ""
    row = [" + ".join(statement.speakers) or "?", cue, statement.stance, " || ".join(content)]
    row.append("=" if quoted and quoted == content else " || ".join(quoted))
    if statement.via:
        row.append("via " + " + ".join(statement.via))
    return " | ".join(row).rstrip(" |")


def read_cases() -> Iterator[tuple[str, list[str]]]:
    """(text, its statements as the table writes them) of every case."""
    for block in CASES.read_text(encoding="utf-8").split("\n\n")[1:]:
        text, *lines = block.rstrip("\n").split("\n")
        yield text.replace("¶", "\n"), [line.strip() for line in lines]


TABLE = list(read_cases())


@pytest.fixture(scope="module")
def found() -> Mapping[str, tuple[Statement, ...]]:
    """The statements of every text of the table."""
    from generator.extract.statements import find_statements
    from generator.language import parse

    parsed = parse(article(text) for text, _ in TABLE)
    return {a.text: find_statements(a, doc, cast_of(a.text)) for a, doc in parsed}


@pytest.mark.parametrize(("text", "wanted"), [pytest.param(*case, id=case[0][:60]) for case in TABLE])
def test_statements_of(text: str, wanted: list[str], found: Mapping[str, tuple[Statement, ...]]) -> None:
    assert ([shown(text, s) for s in found[text]] or ["-"]) == wanted


def test_spans_are_what_they_say(found: Mapping[str, tuple[Statement, ...]]) -> None:
    for text, statements in found.items():
        for statement in statements:
            spans = [*statement.content, *statement.quoted, *filter(None, (statement.cue, statement.speaker))]
            assert all(0 <= s.start < s.end <= len(text) for s in spans)
            here = statement.content if statement.rule == "carried on" else spans
            assert all(statement.sentence.start <= s.start and s.end <= statement.sentence.end for s in here)
            assert list(statement.content) == sorted(statement.content)
            assert all(text[s.start : s.end] == text[s.start : s.end].strip() for s in statement.content)
            inside = [any(c.start <= q.start and q.end <= c.end for c in statement.content) for q in statement.quoted]
            assert all(inside)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        pytest.param(
            "Police: Three dead in coach crash", ["Police | : | assert | Three dead in coach crash"], id="ahead"
        ),
        pytest.param(
            "Two held over bridge – prosecutors", ["prosecutors | – | assert | Two held over bridge"], id="behind"
        ),
        pytest.param("Ann Holm: The woman who moved the river", [], id="whom it is about"),
        pytest.param("Bridge collapse in the north: the witnesses", [], id="what it is about"),
    ],
)
def test_a_headline_names_its_source(line: str, wanted: list[str]) -> None:
    from generator.extract.statements import find_statements
    from generator.language import parse

    head = Article("a.txt", line, "text", Header(), line, (Paragraph(Span(0, len(line)), "headline"),), ())
    assert [shown(line, s) for a, doc in parse([head]) for s in find_statements(a, doc, cast_of(line))] == wanted


def test_a_title_tells_namesakes_apart() -> None:
    from generator.extract.statements import find_statements
    from generator.language import parse

    text = 'Peter Brandt died. His son, Dr Jon Brandt, accepts it. "We loved him," Dr Brandt said.'
    people = (Actor("Peter Brandt", "person"), Actor("Jon Brandt", "person"))
    places = [("Peter Brandt", 0), ("Jon Brandt", 1), ("Brandt said", 0)]
    mentions = tuple(
        Mention(Span(at := text.index(words), at + len(words.split(" said")[0])), n) for words, n in places
    )
    found = [find_statements(a, doc, Cast(people, mentions)) for a, doc in parse([article(text)])]
    assert [s.speakers for s in found[0]] == [("Jon Brandt",)]


def test_statements_stand_in_text_order(found: Mapping[str, tuple[Statement, ...]]) -> None:
    for statements in found.values():
        starts = [s.content[0].start for s in statements]
        assert starts == sorted(starts)


@pytest.mark.parametrize("text", ["", '"', "said", "according to", "He said:", "the words", '"No," said'])
def test_scraps_hold_no_statement(text: str) -> None:
    from generator.extract.statements import find_statements
    from generator.language import parse

    scrap = Article("a.txt", text, "text", Header(), text, (Paragraph(Span(0, len(text))),) if text else (), ())
    assert [find_statements(a, doc, Cast()) for a, doc in parse([scrap])] == [()]
