"""What the frame of a page and the opening of its text tell about an article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.articles import byline, dates, outlets, published, signatures
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
BYLINE = 14
"""Words of a line with a name and a date at most."""
BYLINES = 25
"""Lines at most between a summary and the text."""
SILENT = frozenset(
    "photo-credit caption read-more related-stories advertisement newsletter cookie-notice comments tags author-bio "
    "support-appeal paywall site-footer release-end-matter pull-quote".split()
)
"""Parts of lines whose dates are those of pictures, events or other articles."""
FURTHER = 7
"""Lines behind a byline in which those of other authors can follow."""
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
    def shown(self) -> int | None:
        """The last showing of the headline over the text."""
        start = self.headline
        first = self.parts.index(BODY)
        again = (n for n in range(first - 1, start or 0, -1) if self.parts[n] == "duplicate-headline")
        return start if start is None else next(again, start)

    @property
    def first(self) -> int:
        """The first line of the text; a summary above the byline is not the text's first line."""
        first = end = self.parts.index(BODY)
        while end + 1 < len(self.parts) and self.parts[end + 1] == BODY:
            end += 1
        after = self.parts.index(BODY, end + 1) if BODY in self.parts[end + 1 :] else first
        near = self.shown is not None and 0 < first - self.shown <= 4 and end - first < POINTS
        signed = any(self._signs(n) for n in range(end + 1, after))
        return after if near and signed and after - end <= BYLINES else first

    def titles(self, number: int) -> bool:
        """Whether a line is not known to be the article's own headline or text."""
        return self.parts[number] not in (HEADLINE, BODY, "duplicate-headline", "date-line", "byline")

    def _signs(self, number: int) -> bool:
        line = self.lines[number]
        dated = line.words <= BYLINE and any(found.value for found in dates.dates(line.text))
        return dated or self.parts[number] in ("byline", "date-line")

    @property
    def last(self) -> int:
        return len(self.parts) - 1 - list(reversed(self.parts)).index(BODY)


@dataclass(frozen=True, slots=True)
class Frame:
    """The lines around the text that can tell of it: over the headline, between headline and text, and below.

    `places` are the same lines with what a date in them depends on; `inside` all lines that are neither text nor
    headline, `top` all those over the headline.
    """

    above: Sequence[Line]
    between: Sequence[Line]
    below: Sequence[Line]
    places: Sequence[published.Place]
    inside: Sequence[Line]
    top: Sequence[Line]


def header(page: Page) -> tuple[Header, tuple[str, ...]]:
    """The header, and what the editor should settle."""
    frame = _frame(page)
    told = {field: " ".join(UNSEEN.sub(" ", value).split()) for field, value in page.told.items()}
    when, questions = published.choose(
        frame.places,
        page.lead.date if page.lead else "",
        [line.text for line in page.lines],
    )
    if told.get("date"):
        when, questions = published.with_metadata(when, told["date"], questions, told.get("modified", ""))
    text = " ".join(page.body)
    filed = next((found for line in frame.between if (found := signatures.filed(line, text)) != ("", "")), ("", ""))
    author = _told_author(told) or filed[0] or _author(frame.above, frame.between, frame.below)
    publisher, republisher, origin = _sources(page, frame, told, author)
    return (
        Header(
            title=" ".join(UNSEEN.sub(" ", page.title).split()) or site_of(told.get("title", ""))[0],
            publisher=publisher,
            republisher=republisher,
            origin=origin,
            author=author,
            dateline=told.get("dateline", "") or (page.lead.place if page.lead else "") or filed[1],
            url=told["url"] if WEB.fullmatch(told.get("url", "")) else "",
            published=when,
        ),
        questions,
    )


def _frame(page: Page) -> Frame:
    start = page.headline
    above = range(max(0, (start or 0) - ABOVE), start or 0)
    between = range(start + 1 if start is not None else 0, page.first)
    below = _own(page, range(page.last + 1, min(len(page.lines), page.last + 1 + BELOW)))
    return Frame(
        above=[page.lines[number] for number in above],
        between=[page.lines[number] for number in between],
        below=[page.lines[number] for number in below],
        places=_places(page, above, between, below),
        inside=[line for line, part in zip(page.lines, page.parts, strict=True) if part not in (BODY, HEADLINE)],
        top=page.lines[: page.first if start is None else start],
    )


def _sources(page: Page, frame: Frame, told: Mapping[str, str], author: str) -> tuple[str, str, str]:
    """Publisher, republisher and origin, each "" where nothing tells."""
    wire = _wire(page, frame.between, frame.below)
    titles = frame.inside if page.headline is None else [*frame.inside, page.lines[page.headline]]
    sites = [site_of(line.text)[1] for line in titles if page.title and site_of(line.text)[0] == page.title]
    site = (
        naming.site_name(told.get("publisher", ""))
        or issuer([*frame.top, *frame.between], page.body, frame.inside)
        or naming.publisher(frame.inside, sites, frame.between, mastheads(frame.top, frame.inside), author)
    )
    own_lines = [*frame.between, *frame.below]
    earlier = naming.first_published(frame.inside)
    named = naming.mentioned(page.body, signed=bool(site))
    told_by = named if outlets.agency(named) or named.casefold() != site.casefold() else ""
    origin = (
        told.get("origin", "") or wire or naming.source(own_lines) or naming.provider(own_lines) or earlier or told_by
    )
    owner = site or _outlet_of(page.lead.credit if page.lead else "") or wire
    return earlier or owner, site if earlier and site != earlier else "", origin


def _own(page: Page, below: range) -> range:
    """The lines below the text up to the heading of other articles or of comments."""
    ends = (number for number in below if noise(page.lines[number]).rule in ("related-stories", "comments"))
    return range(below.start, next(ends, below.stop))


def _told_author(told: Mapping[str, str]) -> str:
    """The persons of a metadata field, without outlets and jobs."""
    return byline.people(re.sub(r"^(?i:by)\s", "", told.get("author", "")).replace(";", ", "))


def _outlet_of(credit: str) -> str:
    """The outlet in a dateline's brackets; any name there is one."""
    return outlets.known(credit) or (credit if sum(c.isalpha() for c in credit) >= 2 else "")


def _places(page: Page, above: range, between: range, below: range) -> list[published.Place]:
    places: list[published.Place] = []
    shown = page.shown or 0
    for numbers, first in ((above, -len(above)), (between, 1), (below, 1)):
        before = ""
        for number in numbers:
            line = page.lines[number]
            over = range(max(0, number - (3 if numbers is above else 1)), number)
            titled = any(page.lines[n].words >= 5 and not page.lines[n].terminal and page.titles(n) for n in over)
            places.append(
                published.Place(
                    line,
                    before,
                    first + number - numbers.start,
                    below=numbers is below,
                    after_title=titled and (numbers is above or number < shown),
                    silent=page.parts[number] in SILENT,
                )
            )
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
    """The first byline among lines, with those that follow it line by line, a job or desk below each."""
    own = [line for line in lines if noise(line).rule != "photo-credit"]
    for number, line in enumerate(own):
        name = byline.author(line) or byline.dated_name(line) or byline.of_outlet(line)[0]
        if name:
            return _joined([name, *_further(own[number + 1 : number + FURTHER])])
    return ""


def _further(lines: Sequence[Line]) -> list[str]:
    return [name for line in lines if line.words <= 5 and line.key.startswith("by ") and (name := byline.author(line))]


def _joined(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else byline.people(" and ".join(names))


def _wire(page: Page, between: Sequence[Line], below: Sequence[Line]) -> str:
    """The agency that the tail, the dateline or the byline naming."""
    tails = [outlets.tail(line.text) for line in page.lines[page.last + 1 : page.last + 4]]
    tail = next((found for found in tails if found), "")
    if tail:
        return tail
    if page.lead and page.lead.credit:
        return _outlet_of(page.lead.credit)
    return next((found for line in (*between, *below[:3]) if (found := byline.credited(line))), "")
