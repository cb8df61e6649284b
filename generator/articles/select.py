"""Every line of a page gets its part: headline, dateline, body, or the rule that drops it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.articles import (
    byline,
    dateline,
    dates,
    headline,
    inserts,
    reach,
    releases,
    several,
    signatures,
    standfirst,
)
from generator.articles.body import main_run
from generator.articles.context import noises as rules_of
from generator.articles.lines import Line
from generator.articles.noise import Noise
from generator.articles.several import OTHER

HEADLINE, DATELINE, BODY = "headline", "dateline", "body"
KEPT = (HEADLINE, DATELINE, BODY)
LOOSE = (*KEPT, "outside-line", "outside-text")
"""Parts of a line that can be a second article's."""
FULL_DATE = re.compile(
    r"(?:[a-z]+\.?,? )?(?:[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? |\d{1,2}(?:st|nd|rd|"
    r"th)? [a-z]{3,9}\.?,? )(?:19|20)\d\d\.?"
)
SHORT_PAGE = 0.75
"""The share of a page's words from which it is little but its article."""
LONGEST_BYLINE = 24
"""Words of a line with author, outlet and dates at most."""
LAST = 3
"""Lines at the end of the text that can tell of its author."""
BIO = re.compile(
    r",? (?:[\w’'.-]+,? ){0,8}?(?:is|was|has|chairs|teaches|writes|runs|leads|heads|works|covers|reports)\b"
)
BESIDE_DATE = frozenset(("photo-credit", "caption", "byline", "scraper-debris"))
"""What can stand beside the article's date line between headline and text."""
FIRST = 7
"""Among how many lines of text the paragraph with the dateline is looked for."""


def parts(lines: Sequence[Line]) -> list[str]:
    """For each line HEADLINE, DATELINE, BODY or the name of the rule that drops it."""
    noises = rules_of(lines)
    run = main_run(lines, noises)
    if run == (0, 0):
        return [found.rule or "no-running-text" for found in noises]
    run = reach.behind(lines, noises, run)
    other = several.second(lines, noises, run[0])
    run = run if other is None else (run[0], min(run[1], other))
    title = headline.find(lines, noises, run)
    run = reach.over(lines, noises, _widened(lines, noises, run, title), title)
    found = [_outside(line, named) for line, named in zip(lines, noises, strict=True)]
    for number in range(*run):
        if noises[number].reach not in ("any", "end"):
            found[number] = BODY
    _drop_link_lists(lines, noises, run, found)
    _drop_bylines(lines, found)
    _take_dateline(lines, found)
    _start_at_dateline(lines, found)
    _trim(noises, run, found)
    drop_extras(lines, found)
    _drop_own_bio(lines, found, title)
    if "before-dateline" in found and BODY in found:
        title = headline.find(lines, noises, (found.index(BODY), run[1]))
    if title is not None:
        found[title] = HEADLINE
        _drop_repeats(lines, found, title)
        keep_standfirst(lines, noises, found, title)
    _mark_dateline(lines, found, -1 if title is None else title)
    return found if other is None else [*found[:other], *(OTHER if p in LOOSE else p for p in found[other:])]


def keep_standfirst(lines: Sequence[Line], noises: Sequence[Noise], found: list[str], title: int) -> None:
    """A sentence right below the headline that sums the article up is part of it."""
    first = found.index(BODY) if BODY in found else 0
    for number in (n for n in range(title, first) if lines[n].key == lines[title].key):
        told = standfirst.standfirst(lines, noises, number, first)
        for summary in told:
            found[summary] = BODY if found[summary] in ("outside-line", "outside-text") else found[summary]
        if told:
            return


def _drop_own_bio(lines: Sequence[Line], found: list[str], title: int | None) -> None:
    """What the last lines of the text say about its author, whom the byline names, is no part of it."""
    body = [number for number, part in enumerate(found) if part == BODY]
    over = lines[0 if title is None else title + 1 : body[0] if body else 0]
    names = [name for line in over if (name := byline.author(line))] or [signatures.stacked(over)]
    people = {person for name in names for person in byline.AND.split(name) if person}
    for number in reversed(body[-LAST:]):
        text = lines[number].text
        called = (form for name in people for form in (name, name.split()[-1]) if text.startswith(form))
        person = next(called, "")
        alone = text.casefold() in {name.casefold() for name in people}
        if not alone and not (person and BIO.match(text[len(person) :])):
            break
        found[number] = "author-bio"


def drop_extras(lines: Sequence[Line], found: list[str]) -> None:
    """The end matter of a press release and what a page puts between paragraphs are no part of the text."""
    body = [number for number, part in enumerate(found) if part == BODY]
    end = releases.closing(lines, body)
    for number in body:
        if end is not None and number >= end:
            found[number] = "release-end-matter"
    for number, rule in inserts.inserts(lines, [number for number in body if found[number] == BODY]).items():
        found[number] = rule


def _outside(line: Line, named: Noise) -> str:
    if named.rule:
        return named.rule
    return "outside-text" if line.prose else "outside-line"


def _widened(
    lines: Sequence[Line], noises: Sequence[Noise], run: tuple[int, int], title: int | None
) -> tuple[int, int]:
    """On a page that is little but its article, the run goes from the headline to the last line."""
    start, end = run
    first = 0 if title is None else title + 1
    total = sum(line.words for line in lines)
    inside = sum(line.words for line in lines[start:end])
    if inside < total * SHORT_PAGE:
        return run
    if start - first <= 3 and not any(n.rule and n.rule != "date-line" for n in noises[first:start]):
        start = min(first, start)
    if not any(n.rule for n in noises[end:]) and len(lines) - end <= max(4, len(lines) // 4):
        end = len(lines)
    return start, end


def _drop_link_lists(lines: Sequence[Line], noises: Sequence[Noise], run: tuple[int, int], found: list[str]) -> None:
    """A heading of a list of links in the middle of the text takes the list with it, up to the next running text."""
    number = run[0]
    while number < run[1]:
        if noises[number].reach == "end":
            rule, number = noises[number].rule, number + 1
            while number < run[1] and not reach.resumes(lines[number]):
                found[number] = noises[number].rule or rule
                number += 1
        else:
            number += 1


def _drop_bylines(lines: Sequence[Line], found: list[str]) -> None:
    """A short line with a full date or nothing but a name, before the first running text, is the byline."""
    for number in [number for number, part in enumerate(found) if part == BODY]:
        line = lines[number]
        if line.prose or line.words > LONGEST_BYLINE:
            return
        dated = any(date.value for date in dates.dates(line.text))
        if dated and not dateline.alone(line.text, line.text):
            found[number] = "date-line"
        elif signatures.name(line) or byline.of_outlet(line)[0]:
            found[number] = "byline"


def _take_dateline(lines: Sequence[Line], found: list[str]) -> None:
    """A dateline on a line of its own right before the text belongs to it."""
    first = found.index(BODY) if BODY in found else 0
    if first and dateline.alone(lines[first - 1].text, lines[first].text):
        found[first - 1] = BODY


def _start_at_dateline(lines: Sequence[Line], found: list[str]) -> None:
    """What stands before the paragraph with the dateline is summary, key points or caption."""
    body = [number for number, part in enumerate(found) if part == BODY]
    if dateline.dialogue([lines[number].text for number in body]):
        return
    for place, number in enumerate(body[:FIRST]):
        text = lines[number].text
        opening = dateline.alone(text, text) or dateline.lead(text, text)
        whole = opening is not None and opening.length == len(text)
        if opening and (whole or opening.credit or (opening.place and text[: len(opening.place)].isupper())):
            for earlier in body[:place]:
                found[earlier] = "before-dateline"
            return


def _trim(noises: Sequence[Noise], run: tuple[int, int], found: list[str]) -> None:
    """Credits, biographies and date lines fall off both ends of the text."""
    for order in (range(run[0], run[1]), range(run[1] - 1, run[0] - 1, -1)):
        for number in order:
            if found[number] == BODY and noises[number].reach != "edge":
                break
            if found[number] == BODY:
                found[number] = noises[number].rule


def _mark_dateline(lines: Sequence[Line], found: list[str], title: int) -> None:
    """A bare date between headline and text is the article's date line."""
    first = found.index(BODY) if BODY in found else len(found)
    between = range(title + 1, first)
    bare = [number for number in between if FULL_DATE.fullmatch(lines[number].key)]
    if len(bare) == 1 and all(n in bare or found[n] in BESIDE_DATE for n in between):
        found[bare[0]] = DATELINE


def _drop_repeats(lines: Sequence[Line], found: list[str], title: int) -> None:
    for number, line in enumerate(lines):
        if number != title and line.key == lines[title].key:
            found[number] = "duplicate-headline"
