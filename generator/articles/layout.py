"""A seed of each kind as lines, the part that each line plays, and what the file says about itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.articles import markdown, markup, metadata, saved
from generator.articles.headline import site_of
from generator.articles.lines import Line, split
from generator.articles.mapped import plain
from generator.articles.context import noises
from generator.articles.select import BODY, HEADLINE, parts
from generator.model.article import Seed

TRUST = 0.8
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
    lines = split(plain(seed.text))
    return Layout(lines, parts(lines))


def _html(raw: str) -> Layout:
    lines = split(markup.readable(raw))
    told = metadata.told(raw)
    inside = saved.main_lines(lines, saved.main_text(raw))
    if not any(inside):
        return Layout(lines, parts(lines), told)
    kept = [line for line, yes in zip(lines, inside, strict=True) if yes]
    ruled = parts(kept)
    if sum(line.words for line, part in zip(kept, ruled, strict=True) if part == BODY) < TRUST * sum(
        k.words for k in kept
    ):
        ruled = [rule.rule if rule.reach in ("any", "end") else BODY for rule in noises(kept)]
    of_kept = iter(ruled)
    rules = noises(lines)
    found = [
        next(of_kept) if yes else (rule.rule or "outside-main-text") for rule, yes in zip(rules, inside, strict=True)
    ]
    _mark_title(lines, found, told.get("title", ""))
    return Layout(lines, found, told)


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


def _markdown(raw: str) -> Layout:
    front, start = markdown.front_matter(raw)
    lines = split(markdown.readable(raw, start))
    found = parts(lines)
    title = front.get("title")
    told = {key: value.text for key, value in front.items()}
    if title and HEADLINE in found and saved.squeezed(lines[found.index(HEADLINE)].text) == saved.squeezed(title.text):
        return Layout(lines, found, told)
    if title and title.text:
        found = [BODY if part == HEADLINE else part for part in found]
        lines = [*split(title), *lines]
        found = [HEADLINE, *found]
    return Layout(lines, found, told)
