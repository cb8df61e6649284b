"""Who wrote a page's article: the bylines around its text, weighed by where they stand."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.articles import byline, signatures
from generator.articles.lines import Line
from generator.articles.noise import noise

FURTHER = 7
"""Lines behind a byline in which those of other authors can follow."""
TITLE = 5
"""Words from which a line without a full stop can be another article's headline."""
LISTED = 4
"""Lines below the heading of a list of articles in which a name is one of theirs."""


def told(metadata: Mapping[str, str]) -> str:
    """The persons of a metadata field, without outlets and jobs."""
    return byline.people(re.sub(r"^(?i:by)\s", "", metadata.get("author", "")).replace(";", ", "))


def author(above: Sequence[Line], between: Sequence[Line], below: Sequence[Line]) -> str:
    """The person or persons who sign an article, "" where nobody does.

    A byline between headline and text is the surest, then one over the headline, then one below the text, unless the
    line over it can be the headline of another article.
    """
    over = [line for number, line in enumerate(above) if not _of_other(above, number)]
    signed = _signed(between) or signatures.stacked(between) or _signed(list(reversed(over)))
    signed = signed or signatures.stacked([line for line in over if line in above[-2:]])
    if signed:
        return signed
    under = below[: next((number for number, line in enumerate(below) if _heads(line)), len(below))]
    signed = next((found for line in under if (found := byline.author(line))), "")
    return signed or next((found for line in below if (found := byline.reporting(line))), "")


def _of_other(lines: Sequence[Line], number: int) -> bool:
    """Whether a line stands under the headline of another article or in a list of them."""
    listed = any(noise(line).rule == "related-stories" for line in lines[max(0, number - LISTED) : number])
    return listed or any(_heads(line) for line in lines[max(0, number - 2) : number])


def _heads(line: Line) -> bool:
    return line.words >= TITLE and not line.terminal and not noise(line).rule and not byline.author(line)


def _signed(lines: Sequence[Line]) -> str:
    """The first byline among lines, with those that follow it line by line, a job or desk below each."""
    own = [line for line in lines if noise(line).rule != "photo-credit"]
    for number, line in enumerate(own):
        name = byline.author(line) or byline.dated_name(line) or byline.of_outlet(line)[0]
        if name:
            return _joined([name, *_further(own[number + 1 : number + FURTHER])])
    return ""


def _further(lines: Sequence[Line]) -> list[str]:
    ends = next((number for number, line in enumerate(lines) if _heads(line)), len(lines))
    by = [line for line in lines[:ends] if line.words <= TITLE and line.key.startswith("by ")]
    return [name for line in by if (name := byline.author(line))]


def _joined(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else byline.people(" and ".join(names))
