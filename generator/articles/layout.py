"""A seed of each kind as lines, the part that each line plays, and what the file says about itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.articles import headline, markdown, markup, metadata, saved
from generator.articles.context import noises
from generator.articles.headline import site_of
from generator.articles.lines import Line, split
from generator.articles.mapped import plain
from generator.articles.repair import visible
from generator.articles.select import BODY, HEADLINE, KEPT, parts
from generator.model.article import Seed

LONGEST_LINE = 40_000
"""Characters beyond which a line is no paragraph of an article."""
LONGEST_WORD = 1_000
"""Characters of one word from which the library's extraction takes seconds."""
SUMMARY = 3
"""Lines below a headline in which its summary stands."""
TRUST = 0.6
"""The share of an HTML page's main text below which the rules for lines are not believed against it."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a file and the part of each (`select.parts`), and its metadata: title, author, publisher, origin,
    date (ISO), url, dateline, as far as the file has them.
    """

    lines: Sequence[Line]
    parts: Sequence[str]
    told: Mapping[str, str] = field(default_factory=dict)


def layout(seed: Seed) -> Layout:
    """The lines of a seed and the part that each plays."""
    if seed.kind == "html":
        return _html(seed.text)
    if seed.kind == "markdown":
        return _markdown(seed.text)
    lines = split(visible(plain(seed.text)))
    return Layout(lines, parts(lines))


def _html(raw: str) -> Layout:
    lines = split(visible(markup.readable(raw)))
    told = metadata.told(raw)
    if any(len(line.text) > LONGEST_LINE for line in lines):
        return Layout(lines, ["line-too-long"] * len(lines), told)
    if any(len(word) > LONGEST_WORD for line in lines for word in line.text.split()):
        return Layout(lines, parts(lines), told)
    inside = saved.main_lines(lines, saved.main_text(raw))
    if not any(inside):
        return Layout(lines, parts(lines), told)
    rules, ruled = noises(lines), parts(lines)
    loose = [yes and rule.reach not in ("any", "end") for yes, rule in zip(inside, rules, strict=True)]
    strict = _with_opening(lines, inside, ruled)
    chosen = strict if _words(lines, strict) >= TRUST * _words(lines, loose) else loose
    found = [
        BODY if yes else rule.rule or (part if part not in KEPT else "outside-main-text")
        for yes, rule, part in zip(chosen, rules, ruled, strict=True)
    ]
    _mark_title(lines, found, told.get("title", ""))
    _move_to_heading(lines, found, told.get("heading", ""))
    if HEADLINE not in found and BODY in found:
        shown = headline.find(lines, rules, (found.index(BODY), len(found) - found[::-1].index(BODY)))
        if shown is not None and shown < found.index(BODY):
            found[shown] = HEADLINE
    return Layout(lines, found, told)


def _with_opening(lines: Sequence[Line], inside: Sequence[bool], ruled: Sequence[str]) -> list[bool]:
    """The main text's lines that the rules keep, and the paragraphs between the headline and the first of them."""
    strict = [yes and part == BODY for yes, part in zip(inside, ruled, strict=True)]
    if HEADLINE in ruled and any(strict):
        title = ruled.index(HEADLINE)
        first = next((n for n, yes in enumerate(strict) if yes and n > title + SUMMARY), 0)
        for number in range(title + 1, first):
            opening = inside[number] and ruled[number] == "outside-text" and not lines[number].truncated
            strict[number] = strict[number] or opening
    return strict


def _words(lines: Sequence[Line], chosen: Sequence[bool]) -> int:
    return sum(line.words for line, yes in zip(lines, chosen, strict=True) if yes)


def _mark_title(lines: Sequence[Line], found: list[str], title: str) -> None:
    """The line that shows the page's title is the headline; its other showings are dropped."""
    wanted = saved.squeezed(site_of(title)[0])
    keys = [saved.squeezed(line.text) for line in lines]
    shown = [n for n, key in enumerate(keys) if wanted and key == wanted]
    shown = shown or [
        n for n, key in enumerate(keys) if len(key) >= saved.LONG and lines[n].words >= 5 and key in wanted
    ]
    if not shown:
        return
    first_body = found.index(BODY) if BODY in found else len(found)
    best = max((n for n in shown if n <= first_body), default=shown[0])
    if best > first_body and found[first_body] == BODY:
        return
    found[:] = ["outside-line" if part == HEADLINE else part for part in found]
    for number in shown:
        found[number] = HEADLINE if number == best else "duplicate-headline"


def _move_to_heading(lines: Sequence[Line], found: list[str], heading: str) -> None:
    """A headline at the very top, where the page's title stands, moves to the heading over the text that begins so."""
    wanted, first = saved.squeezed(heading), found.index(BODY) if BODY in found else len(found)
    if not wanted or HEADLINE not in found[:first]:
        return
    title = found.index(HEADLINE)
    shown = next((n for n in range(title + 1, first) if saved.squeezed(lines[n].text) == wanted), None)
    bare = saved.squeezed(site_of(lines[title].text)[0].split(" | ", maxsplit=1)[0])
    if shown is not None and title == 0 and bare and (wanted.startswith(bare) or bare.startswith(wanted)):
        found[title], found[shown] = "duplicate-headline", HEADLINE


def _markdown(raw: str) -> Layout:
    front, start = markdown.front_matter(raw)
    lines = split(visible(markdown.readable(raw, start)))
    found = parts(lines)
    title = front.get("title")
    told = {key: value.text for key, value in front.items()}
    if title and HEADLINE in found and saved.squeezed(lines[found.index(HEADLINE)].text) == saved.squeezed(title.text):
        return Layout(lines, found, told)
    if title and title.text:
        found = [BODY if part == HEADLINE else part for part in found]
        above = split(title)
        lines = [*above, *lines]
        found = [*(HEADLINE if n == 0 else "outside-line" for n in range(len(above))), *found]
    return Layout(lines, found, told)
