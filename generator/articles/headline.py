"""Which line of a page is the article's headline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.articles import byline
from generator.articles.lines import Line
from generator.articles.noise import Noise
from generator.articles.words import STOP, words

WINDOW = 60
"""Lines before the running text among which the headline is looked for."""
ENOUGH = 0.34
"""The share of a headline's own words that the running text must repeat."""
SUFFIX = re.compile(r"\s+(?:\||[-–—»•·]|::)\s+")
STEM = 5


def subjects(text: str) -> set[str]:
    """The stems of the words that carry a subject."""
    return {word[:STEM] for word in words(text) if word not in STOP and len(word) > 1}


def find(lines: Sequence[Line], noises: Sequence[Noise], run: tuple[int, int]) -> int | None:
    """The number of the headline's line, None where the page shows none."""
    start, end = run
    body = set().union(*(subjects(line.text) for line in lines[start:end]), set())
    seen = Counter(line.key for line in lines[:start])
    scored: list[tuple[float, int]] = []
    for number in range(max(0, start - WINDOW), start + 1):
        line = lines[number] if number < len(lines) else None
        if line is None or not _could_be(line, noises[number], number, run, lines):
            continue
        own = subjects(line.text)
        share = len(own & body) / len(own) if own else 0.0
        if share < ENOUGH and not (number == 0 and start <= 2):
            continue
        score = share + 0.3 * (seen[line.key] > 1) - 0.01 * (start - number) + 0.15 * (line.words >= 5)
        score += 0.25 * _signed(lines, noises, number, start) - 0.25 * (line.words <= 3)
        score += 0.2 * (number == 0 and line.words >= 4) - 0.3 * (number == start)
        scored.append((score - 0.5 * (line.text.endswith(".")), number))
    if not scored:
        return None
    best = max(scored)
    return min(
        (number for score, number in scored if score >= best[0] - 0.12 and _close(lines, number, best[1])),
        default=best[1],
    )


def _signed(lines: Sequence[Line], noises: Sequence[Noise], number: int, start: int) -> bool:
    """Whether a byline or a date follows: a headline stands over them, captions and teasers under them."""
    after = range(number + 1, min(start, number + 7))
    return any(noises[n].rule == "date-line" or byline.author(lines[n]) for n in after)


def _close(lines: Sequence[Line], number: int, best: int) -> bool:
    """Whether a candidate stands just before the best one, and is not its breadcrumb."""
    return (
        number == best
        or (best - number <= 4 and lines[best].key not in lines[number].key)
        or lines[best].key == lines[number].key
    )


def _could_be(line: Line, noise: Noise, number: int, run: tuple[int, int], lines: Sequence[Line]) -> bool:
    if noise.rule or not 2 <= line.words <= 32 or len(line.text) > 240:
        return False
    if number < run[0]:
        return not line.prose or line.words <= 24
    if number + 1 >= len(lines) or number + 1 >= run[1]:
        return False
    return line.terminal and not line.text.endswith(".") and line.words <= 20 and lines[number + 1].prose


def site_of(text: str) -> tuple[str, str]:
    """A page's title without the site's name at its end, and that name ("" where there is none)."""
    parts = SUFFIX.split(text)
    if len(parts) < 2 or not 1 <= len(words(parts[-1])) <= 5 or len(words(parts[0])) < 3:
        return text, ""
    cut = text.rindex(parts[-1])
    title = SUFFIX.sub("\0", text[:cut]).rstrip("\0")
    return text[: len(title.replace("\0", " - "))] if "\0" in title else title, parts[-1].strip()
