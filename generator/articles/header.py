"""What the frame of a page and the opening of its text tell about an article."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.articles import authors, byline, dateline, dates, outlets, published, publishers, signatures
from generator.articles import credits as credited
from generator.articles.dateline import Lead
from generator.articles.headline import site_of
from generator.articles.lines import Line
from generator.articles.mastheads import SURE, issuer, mastheads
from generator.articles.noise import noise
from generator.articles.select import BODY, HEADLINE
from generator.model.article import Header

UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters that only a terminal or a page's layout obeys."""
WEB = re.compile(r"https?://[^\s/]+\S*")
BELOW = 12
"""Lines under the text in which its byline and date are still looked for."""
TITLE = 5
"""Words from which a line without a full stop can be another article's headline."""
TOP = 2
"""Lines at the top of a page where its title can stand."""
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

    def again(self, number: int) -> bool:
        """Whether a line stands right under an earlier showing of the headline, but the page's title at its top."""
        return number - 1 >= TOP and self.parts[number - 1] == "duplicate-headline"

    def of_other(self, number: int) -> bool:
        """Whether a line below the headline is in a list of other articles, or under the headline of one.

        The latter shows only where the page's own headline follows once more.
        """
        above = reversed(self.parts[max(0, number - authors.LISTED) : number])
        listed = next((p for p in above if p in ("related-stories", HEADLINE, "duplicate-headline")), HEADLINE)
        before = self.lines[number - 1]
        told = self.parts[number - 1] in (HEADLINE, BODY, "duplicate-headline", "date-line", "byline")
        return listed == "related-stories" or (
            number < (self.shown or 0) and before.words >= TITLE and not before.terminal and not told
        )

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
    filed = next((both for line in frame.between if (both := signatures.filed(line, text)) != ("", "")), ("", ""))
    placed = next((found for line in frame.between if (found := dateline.dated(line.text))), "")
    author = authors.told(told) or filed[0] or authors.author(frame.above, frame.between, frame.below)
    publisher, republisher, origin = _sources(page, frame, told, author)
    return (
        Header(
            title=" ".join(UNSEEN.sub(" ", page.title).split()) or site_of(told.get("title", ""))[0],
            publisher=publisher,
            republisher=republisher,
            origin=origin,
            author=author,
            dateline=told.get("dateline", "") or (page.lead.place if page.lead else "") or filed[1] or placed,
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
        between=[page.lines[number] for number in between if not page.of_other(number)],
        below=[page.lines[number] for number in below],
        places=_places(page, above, between, below),
        inside=[line for line, part in zip(page.lines, page.parts, strict=True) if part not in (BODY, HEADLINE)],
        top=page.lines[: page.first if start is None else start],
    )


def _sources(page: Page, frame: Frame, told: Mapping[str, str], author: str) -> tuple[str, str, str]:
    """Publisher, republisher and origin, each "" where nothing tells."""
    wire = _wire(page, frame.between, frame.below)
    earlier = credited.first_published(frame.inside)
    heads = {name: weight for name, weight in _heads(page, frame).items() if name.casefold() != earlier.casefold()}
    titles = frame.inside if page.headline is None else [*frame.inside, page.lines[page.headline]]
    sites = [site_of(line.text)[1] for line in titles if page.title and site_of(line.text)[0] == page.title]
    site = (
        publishers.site_name(told.get("publisher", ""))
        or issuer([*frame.top, *frame.between], page.body, frame.inside)
        or publishers.publisher(frame.inside, sites, frame.between, heads, author)
    )
    own_lines = [*frame.between, *frame.below]
    named = credited.mentioned(page.body, signed=bool(site))
    own = site.casefold().endswith(named.casefold().removeprefix("the "))
    told_by = named if outlets.agency(named) or not own else ""
    source = credited.source(own_lines) or credited.provider(own_lines) or (earlier if earlier != site else "")
    origin = told.get("origin", "") or (wire if wire != site else "") or source or told_by
    owner = site or _outlet_of(page.lead.credit if page.lead else "") or wire
    return earlier or owner, site if earlier and site.casefold() != earlier.casefold() else "", origin


def _heads(page: Page, frame: Frame) -> Mapping[str, float]:
    """The names at the top of the page that can be the site's; the one that the dateline credits is."""
    credit = page.lead.credit if page.lead else ""
    own = {line.text: SURE for line in frame.top if credit and line.text == credit}
    return {**mastheads(frame.top, frame.inside), **own}


def _own(page: Page, below: range) -> range:
    """The lines below the text up to the heading of other articles or of comments."""
    ends = (number for number in below if noise(page.lines[number]).rule in ("related-stories", "comments"))
    return range(below.start, next(ends, below.stop))


def _outlet_of(credit: str) -> str:
    """The outlet in a dateline's brackets; any name there is one."""
    return outlets.known(credit) or (credit if sum(c.isalpha() for c in credit) >= 2 else "")


def _places(page: Page, above: range, between: range, below: range) -> list[published.Place]:
    places: list[published.Place] = []
    for numbers, first in ((above, -len(above)), (between, 1), (below, 1)):
        before = ""
        for number in numbers:
            over = page.lines[max(0, number - 3) : number]
            places.append(
                published.Place(
                    page.lines[number],
                    before,
                    1 if numbers is above and page.again(number) else first + number - numbers.start,
                    below=numbers is below,
                    after_title=numbers is above
                    and not page.again(number)
                    and any(o.words >= TITLE and not o.terminal and not noise(o).rule for o in over),
                    early=numbers is between and number < (page.shown or 0),
                    silent=page.parts[number] in SILENT or (numbers is between and page.of_other(number)),
                )
            )
            before = page.lines[number].text
    return places


def _wire(page: Page, between: Sequence[Line], below: Sequence[Line]) -> str:
    """The agency that the tail, the dateline or the byline credits."""
    tails = [outlets.tail(line.text) for line in page.lines[page.last + 1 : page.last + 4]]
    tail = next((found for found in tails if found), "")
    if tail:
        return tail
    if page.lead and page.lead.credit:
        return _outlet_of(page.lead.credit)
    return next((found for line in (*between, *below[:3]) if (found := byline.credited(line))), "")
