"""What the frame of a page and the opening of its text tell about an article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.articles import byline, outlets, published, signatures
from generator.articles import credits as naming
from generator.articles.dateline import Lead
from generator.articles.headline import site_of
from generator.articles.lines import Line
from generator.articles.mastheads import issuer, mastheads
from generator.articles.noise import noise
from generator.articles.select import BODY, HEADLINE
from generator.model.article import Header

UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters that only a terminal or a page's layout obeys."""
WEB = re.compile(r"https?://[^\s/]+\S*")
BELOW = 12
"""Lines under the text in which its byline and date are still looked for."""
POINTS = 6
"""Lines of a summary at most."""
BYLINES = 25
"""Lines at most between a summary and the text."""
ABOVE = 8
"""Lines over the headline in which a date can be the article's."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page's lines, the part of each, and what was read of the body: its paragraphs and its dateline."""

    lines: Sequence[Line]
    parts: Sequence[str]
    body: Sequence[str]
    lead: Lead | None
    title: str = ""
    told: Mapping[str, str] = field(default_factory=dict)

    @property
    def headline(self) -> int | None:
        return self.parts.index(HEADLINE) if HEADLINE in self.parts else None

    @property
    def first(self) -> int:
        """The first line of the text; a summary above the byline is not the text's first line."""
        first = end = self.parts.index(BODY)
        while end + 1 < len(self.parts) and self.parts[end + 1] == BODY:
            end += 1
        after = self.parts.index(BODY, end + 1) if BODY in self.parts[end + 1 :] else first
        near = self.headline is not None and 0 < first - self.headline <= 4 and end - first < POINTS
        signed = any(self.parts[n] in ("byline", "date-line") for n in range(end + 1, after))
        return after if near and signed and after - end <= BYLINES else first

    @property
    def last(self) -> int:
        return len(self.parts) - 1 - list(reversed(self.parts)).index(BODY)


def header(page: Page) -> tuple[Header, tuple[str, ...]]:
    """The header, and what the editor should settle."""
    start = page.headline
    between = page.lines[(start + 1 if start is not None else 0) : page.first]
    inside = [line for line, part in zip(page.lines, page.parts, strict=True) if part not in (BODY, HEADLINE)]
    below = _own(page.lines[page.last + 1 : page.last + 1 + BELOW])
    above = page.lines[max(0, (start or 0) - ABOVE) : start or 0]
    when, questions = published.choose(
        _places(above, between, below), page.lead.date if page.lead else "", [line.text for line in page.lines]
    )
    told = {field: " ".join(UNSEEN.sub(" ", value).split()) for field, value in page.told.items()}
    if told.get("date"):
        when, questions = published.with_metadata(when, told["date"], questions, told.get("modified", ""))
    wire = _wire(page, between, below)
    titles = inside if start is None else [*inside, page.lines[start]]
    sites = [site_of(line.text)[1] for line in titles if page.title and site_of(line.text)[0] == page.title]
    top = page.lines[: page.first if start is None else start]
    site = (
        naming.site_name(told.get("publisher", ""))
        or issuer([*top, *between], page.body, inside)
        or naming.publisher(inside, sites, between, mastheads(top, inside))
    )
    earlier = naming.first_published(inside)
    credited = naming.source([*between, *below]) or naming.provider([*between, *below]) or earlier
    named = naming.mentioned(page.body, signed=bool(site))
    told_by = named if outlets.agency(named) or named.casefold() != site.casefold() else ""
    origin = told.get("origin", "") or wire or credited or told_by
    credit = page.lead.credit if page.lead else ""
    filed = next((found for line in between if (found := signatures.filed(line)) != ("", "")), ("", ""))
    return (
        Header(
            title=" ".join(UNSEEN.sub(" ", page.title).split()) or site_of(told.get("title", ""))[0],
            publisher=earlier or site or _outlet_of(credit) or wire,
            republisher=site if earlier and site != earlier else "",
            origin=origin,
            author=_told_author(told) or filed[0] or _author(above, between, below),
            dateline=told.get("dateline", "") or (page.lead.place if page.lead else "") or filed[1],
            url=told["url"] if WEB.fullmatch(told.get("url", "")) else "",
            published=when,
        ),
        questions,
    )


def _own(below: Sequence[Line]) -> Sequence[Line]:
    """The lines below the text up to the heading of other articles or of comments."""
    ends = (number for number, line in enumerate(below) if noise(line).rule in ("related-stories", "comments"))
    return below[: next(ends, len(below))]


def _told_author(told: Mapping[str, str]) -> str:
    """The persons of a metadata field, without outlets and jobs."""
    return byline.people(re.sub(r"^(?i:by)\s", "", told.get("author", "")).replace(";", ", "))


def _outlet_of(credit: str) -> str:
    """The outlet in a dateline's brackets; any name there is one."""
    return outlets.known(credit) or (credit if sum(c.isalpha() for c in credit) >= 2 else "")


def _places(above: Sequence[Line], between: Sequence[Line], below: Sequence[Line]) -> list[published.Place]:
    places: list[published.Place] = []
    for lines, first, under in ((above, -len(above), False), (between, 1, False), (below, 1, True)):
        before = ""
        for number, line in enumerate(lines):
            over = any(other.words >= 5 and not other.terminal for other in lines[max(0, number - 3) : number])
            places.append(published.Place(line, before, first + number, under, after_title=over and first < 0))
            before = line.text
    return places


def _author(above: Sequence[Line], between: Sequence[Line], below: Sequence[Line]) -> str:
    signed = _signed(between) or signatures.stacked(between) or _signed(list(reversed(above)))
    signed = signed or signatures.stacked(above[-2:])
    if signed:
        return signed
    signed = next((found for line in below if (found := byline.author(line))), "")
    if signed:
        return signed
    return next((found for line in below if (found := byline.reporting(line))), "")


def _signed(lines: Sequence[Line]) -> str:
    """The first byline among lines."""
    own = (line for line in lines if noise(line).rule != "photo-credit")
    found = (byline.author(line) or byline.dated_name(line) or byline.of_outlet(line)[0] for line in own)
    return next((name for name in found if name), "")


def _wire(page: Page, between: Sequence[Line], below: Sequence[Line]) -> str:
    """The agency that the tail, the dateline or the byline naming."""
    tails = [outlets.tail(line.text) for line in page.lines[page.last + 1 : page.last + 4]]
    tail = next((found for found in tails if found), "")
    if tail:
        return tail
    if page.lead and page.lead.credit:
        return _outlet_of(page.lead.credit)
    return next((found for line in (*between, *below[:3]) if (found := byline.credited(line))), "")
