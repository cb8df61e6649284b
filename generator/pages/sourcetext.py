"""The text of a source page: what was kept, with the sentences that became facts marked, and what was dropped."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from generator.model.brief import Brief, Fact
from generator.model.page import SourcePiece, SourceText
from generator.pages import words
from generator.pages.escape import clean


@dataclass(frozen=True, slots=True)
class Mark:
    """A fact as a source page names it: `place` is its number on the article page."""

    id: str
    place: int
    text: str
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text of one line that is evidence of the same facts throughout, of none where `marks` is empty.

    `begins` are the facts whose evidence begins here, `ends` those whose evidence ends here. `space`: one follows.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    begins: tuple[str, ...] = ()
    ends: tuple[Mark, ...] = ()
    space: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    rule: str


@dataclass(frozen=True, slots=True)
class Block:
    """A line of kept text (`pieces`), lines dropped in a row (`lines`, `rules`), or a gap where text is held back."""

    pieces: tuple[Stretch, ...] = ()
    lines: tuple[Line, ...] = ()
    rules: tuple[str, ...] = ()
    gap: bool = False

    @property
    def dropped(self) -> bool:
        return bool(self.lines)


@dataclass(frozen=True, slots=True)
class Range:
    """Where a fact's evidence stands in a piece's own text."""

    start: int
    end: int
    mark: Mark


def blocks(source: SourceText, brief: Brief, places: Mapping[str, int]) -> tuple[tuple[Block, ...], tuple[Mark, ...]]:
    """The page's blocks in order, and the facts of `places` whose evidence was not found in the text."""
    marks = {f.id: Mark(f.id, places[f.id], clean(f.text or f.quote), f.quote) for f in brief.facts if f.id in places}
    facts = [f for f in brief.facts if f.id in marks and (f.quote or f.evidence)]
    ranges, found = _ranges(source.pieces, facts, marks)
    made: list[Block] = []
    for kind, group in groupby(enumerate(source.pieces), key=lambda item: item[1].kind):
        pieces = list(group)
        if kind == "dropped":
            made.extend(_dropped(piece for _, piece in pieces))
        else:
            for index, piece in pieces:
                made.extend(_lines(piece.text, ranges.get(index, ())))
    return tuple(_anchored(made)), tuple(marks[f.id] for f in facts if f.id not in found)


def evidence_only(given: Iterable[Block]) -> tuple[Block, ...]:
    """Only the stretches that are evidence, with a gap where anything else stood."""
    made: list[Block] = []
    for block in given:
        used = tuple(piece for piece in block.pieces if piece.marks)
        if used:
            made.append(replace(block, pieces=used))
        elif not made or not made[-1].gap:
            made.append(Block(gap=True))
    return tuple(made)


def dropped_lines(source: SourceText | None) -> int:
    """How many lines of the file are not part of the article."""
    pieces = source.pieces if source else ()
    return sum(1 for piece in pieces if piece.kind == "dropped" for line in piece.text.splitlines() if clean(line))


def _ranges(
    pieces: Sequence[SourcePiece], facts: Sequence[Fact], marks: Mapping[str, Mark]
) -> tuple[Mapping[int, Sequence[Range]], set[str]]:
    """By index of a kept piece the evidence in it, by raw offsets where the text is the raw text, else by its words."""
    ranges: dict[int, list[Range]] = defaultdict(list)
    found: set[str] = set()
    kept = [i for i, piece in enumerate(pieces) if piece.kind != "dropped"]
    for fact in facts:
        for index, start, end in list(_by_offset(pieces, kept, fact)) or _by_words(pieces, kept, fact):
            ranges[index].append(Range(start, end, marks[fact.id]))
            found.add(fact.id)
    return ranges, found


def _by_offset(pieces: Sequence[SourcePiece], kept: Sequence[int], fact: Fact) -> Iterator[tuple[int, int, int]]:
    if fact.evidence is None:
        return
    for index in kept:
        piece = pieces[index]
        start, end = max(fact.evidence.start, piece.start), min(fact.evidence.end, piece.end)
        if start < end and len(piece.text) == piece.end - piece.start:
            yield index, start - piece.start, end - piece.start


def _by_words(pieces: Sequence[SourcePiece], kept: Sequence[int], fact: Fact) -> Iterator[tuple[int, int, int]]:
    """The first place where the same words stand, whatever stands between them."""
    letters = re.findall(r"\w+", fact.quote or (fact.evidence.exact if fact.evidence else ""))
    if not letters:
        return
    pattern = re.compile(r"\W+".join(map(re.escape, letters)))
    for index in kept:
        hit = pattern.search(pieces[index].text)
        if hit:
            yield index, hit.start(), hit.end()
            return


def _lines(text: str, ranges: Sequence[Range]) -> Iterator[Block]:
    at = 0
    for line in text.splitlines(keepends=True):
        end = at + len(line)
        if clean(line):
            inside = [r for r in ranges if r.start < end and at < r.end]
            yield Block(pieces=tuple(_stretches(line.rstrip(), at, inside)))
        at = end


def _stretches(line: str, at: int, ranges: Sequence[Range]) -> Iterator[Stretch]:
    end = at + len(line)
    edges = sorted({at, end, *(p for r in ranges for p in (r.start, r.end) if at < p < end)})
    for a, b in pairwise(edges):
        text = line[a - at : b - at]
        if text.strip():
            here = tuple(r.mark for r in ranges if r.start < b and a < r.end)
            yield Stretch(text.strip(), here, space=text != text.rstrip() or (b < end and line[b - at].isspace()))


def _anchored(given: Iterable[Block]) -> Iterator[Block]:
    """The same blocks with each fact's first and last stretch told, so that an anchor stands once."""
    listed = list(given)
    first: dict[str, tuple[int, int]] = {}
    last: dict[str, tuple[int, int]] = {}
    for i, block in enumerate(listed):
        for j, piece in enumerate(block.pieces):
            for mark in piece.marks:
                first.setdefault(mark.id, (i, j))
                last[mark.id] = (i, j)
    for i, block in enumerate(listed):
        yield replace(
            block,
            pieces=tuple(
                replace(
                    piece,
                    begins=tuple(m.id for m in piece.marks if first[m.id] == (i, j)),
                    ends=tuple(m for m in piece.marks if last[m.id] == (i, j)),
                )
                for j, piece in enumerate(block.pieces)
            ),
        )


def _dropped(pieces: Iterable[SourcePiece]) -> Iterator[Block]:
    lines = tuple(
        Line(clean(line), words.rule(piece.note)) for piece in pieces for line in piece.text.splitlines() if clean(line)
    )
    if lines:
        yield Block(lines=lines, rules=tuple(dict.fromkeys(line.rule for line in lines if line.rule)))
