"""The name of a site at the top of its pages, and the body that issued a press release."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from generator.articles import outlets
from generator.articles.lines import Line
from generator.articles.noise import noise
from generator.articles.saved import squeezed
from generator.articles.words import STOP, frequency, words
from generator.lexicon.given_names import GIVEN_NAMES

TOP = 6
"""Lines at the top of a page among which its name can stand."""
UNNAMED = frozenset(("menu", "read-more", "newsletter", "cookie-notice", "legal-line", "share-bar", "support-appeal"))
"""Rules of the lines that can stand over a site's name."""
FIRST = re.compile(r"(?:the )?(?:daily|sunday|evening|morning|radio) [^\W\d]")
"""First words of names of papers and stations."""
PRIZE = re.compile(r"\b(?:awards?|winner|winning|edition|finalist|sponsor)\b", re.IGNORECASE)
"""Words of lines that boast of a site."""
NAME = re.compile(r"[^\W_a-z][\w.'’+-]*(?: (?:of|the|and|&|for|du|de|del|[^\W_a-z][\w.'’+-]*)){0,6}")
ADDRESS = re.compile(r"(?:@|//|www\.)(?:www\.)?([a-z0-9-]{4,40})\.[a-z]")
DOMAIN = re.compile(r"(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z]{2,10}){1,2}")
ABOUT = re.compile(r"(?:About|ABOUT) (?P<name>(?:[Tt]he )?[^\W_a-z][\w.'’&+-]*(?: [\w.'’&+-]+){0,6}):?")
"""The heading over what the issuer of a release says about itself."""
RELEASE = re.compile(
    r"(?:for )?immediate release.{0,40}|(?:joint )?(?:press|media|news) (?:release|statement|notice)\b.{0,40}|"
    r"(?:official )?communiqu[eé].{0,30}"
)
PLAIN = frozenset(
    "about africa all cities states analysis archive arts culture economy education entertainment finance food "
    "health lifestyle money science technology travel asia breaking business city community daily edition europe "
    "exclusive featured general headlines home international just in latest live local main markets menu metro "
    "centre center newsroom more nation national news opinion our politics popular posts press recent regional "
    "releases reports search section special sport sports state stories story tech today top trending uk updates "
    "us videos weather weekly world your".split()
)
"""Words of which the headings of sections are made, and no name of a site alone."""
TRAILING = re.compile(r" (?:-|\||–)? ?(?:[Hh]ome ?[Pp]age|[Ll]ogo|[Bb]ack to home|[Hh]ome)$")
"""What the name of a site is followed by where it links to its front page."""
LEADING = re.compile(
    r"^(?:Contact|About|Support|Follow|Subscribe to|Welcome to|Advertise with|Special to|Join|Visit|Download|Get|Read|"
    r"CONTACT|ABOUT|FOLLOW|More [Ff]rom|MORE FROM|From|Go to|Sign in to|Log in to) "
    r"(?=[^\W_a-z]|the )(?:[Tt]he (?=[^\W_a-z]))?"
)
"""What lines of a frame say before the name of their site."""
OWN = re.compile(
    r"©|copyright|\b(?:about|welcome to|follow|subscribe|newsletters?|app|contact|advertise|support|staff|terms|"
    r"privacy|published|issue|become|journalists?|reporters?|editors?|producers?|team|"
    r"all rights|download|join)\b|[|/•·–—]"
)
"""What lines that name their own site hold."""
DASH = re.compile(r"\s[-–—|]\s")
LISTED = re.compile(r"\S(?: {2,}| ?[|/·•] ?)\S")
"""How a menu parts its entries on one line."""
MOTTO = re.compile(
    r"(?:your|the) (?:\w+ ){0,3}(?:source|home|guide|place|magazine|newspaper|portal) (?:for|of|to) .{3,60}"
)
TAGGED = 3
"""Lines at the top of a page among which a name stands with its motto, and words of a short name."""
LONGEST = 300
"""Characters of a line that names its own site at most."""
SELDOM = 4.2
"""How usual a single word is at most that can be a site's name."""
RARE = 3.0
"""How usual the rarest word of a site's name is at most, where nothing but its place speaks for it."""
SURE, SEEN, KNOWN, PLACED = 5.0, 4.5, 4.3, 2.6
"""The weight of a name that an address on the page confirms, that the page repeats, that is a well-known outlet's, that
only stands over the menu.
"""


def mastheads(top: Sequence[Line], frame: Sequence[Line]) -> Mapping[str, float]:
    """The names at the top of a page that can be the site's, each with what speaks for it.

    `top` are the page's lines over the headline, `frame` all its lines that are not the article.
    """
    addresses = {match[1].replace("-", "") for line in frame for match in ADDRESS.finditer(line.key)}
    found: dict[str, float] = {}
    own = [line for line in top[: 2 * TOP] if noise(line).rule not in UNNAMED]
    for number, line in enumerate(own[:TOP]):
        text = LEADING.sub("", TRAILING.sub("", line.text))
        if (called := tagline(top, top.index(line))) and called != line.text:
            found.setdefault(called, PLACED)
        elif LISTED.search(line.mapped.text):
            continue
        elif number < 3 and outlets.site(text):
            found.setdefault(outlets.site(text), KNOWN - 0.2 * number)
        elif any(outlets.known(after.text) for after in own[number + 1 : number + 2]):
            continue
        elif DOMAIN.fullmatch(line.text.casefold()) and number < 3:
            found.setdefault(line.text, PLACED)
        elif 1 <= line.words <= 6 and NAME.fullmatch(text) and not noise(line).rule and not _signed(text):
            name, weight = _weighed(text, number, top[top.index(line) + 1 :], frame, addresses)
            if weight:
                found.setdefault(name, weight)
    return found


def tagline(lines: Sequence[Line], number: int) -> str:
    """The name of a site that stands with its motto over the menu ("The Kerb – notes on streets"), "" elsewhere.

    A motto alone is one, too ("Your source for the latest news"); it is then its own name.
    """
    line = lines[number]
    if number >= TAGGED or line.terminal:
        return ""
    if MOTTO.match(line.key):
        return line.text
    parts = DASH.split(line.text, maxsplit=1)
    if len(parts) < 2 or number + 1 >= len(lines):
        return ""
    (name, motto), under = parts, lines[number + 1]
    listed = not under.terminal and under.words <= 2 * TAGGED and under.stop <= 0.5
    menu = listed and (noise(under).rule in UNNAMED or bool(LISTED.search(under.mapped.text)))
    named = NAME.fullmatch(name) and len(name.split()) <= TAGGED + 1 and len(motto.split()) > 2
    return name if named and menu and motto != motto.title() else ""


def _signed(text: str) -> bool:
    """Whether words that look like a name can be no site's: headings of sections, or a person's name at first."""
    parts = text.split()
    return plain(text) or (len(parts) >= 4 and parts[0] in GIVEN_NAMES)


def plain(text: str) -> bool:
    """Whether a text is nothing but words of which the headings of sections are made."""
    return all(word in PLAIN or word in STOP or word.isdigit() for word in words(text))


def _weighed(
    text: str, number: int, after: Sequence[Line], frame: Sequence[Line], addresses: set[str]
) -> tuple[str, float]:
    """A line as a name, and what speaks for it: 0 for nothing."""
    key = squeezed(re.sub(r"^the ", "", text.casefold()).replace("&", "and"))
    if len(key) >= 5 and any(_agree(key, address) for address in addresses):
        return text, SURE
    shaped = " " in text and bool(outlets.SHAPE.search(text.title()) or FIRST.match(text.casefold()))
    repeated = _repeated(text, frame) if number < 3 else ""
    if repeated:
        return repeated, SEEN
    if shaped and number < 3 and not (number and text.isupper()):
        return text, SEEN - 0.7 - 0.2 * number
    menus = sum(noise(other).rule in ("menu", "newsletter") or plain(other.text) for other in after[:4])
    named = (text.startswith("The ") or _strange(text)) and not PRIZE.search(text)
    placed = number <= 1 and menus >= 2 and 2 <= len(text.split()) <= 5 and named
    return text, PLACED if placed else 0.0


def _strange(text: str) -> bool:
    return min((frequency(word) for word in words(text)), default=9.0) < RARE


def _agree(key: str, address: str) -> bool:
    return key in address or (address in key and len(key) - len(address) <= 3)


def _repeated(text: str, frame: Sequence[Line]) -> str:
    """The longest beginning of a line, of two words or the whole of it, that the frame names as its own site."""
    pieces = text.split()
    for length in range(len(pieces), min(2, len(pieces)) - 1, -1):
        name = " ".join(pieces[:length])
        usual = not outlets.SHAPE.search(name.title()) and not frequency(pieces[0].casefold()) < SELDOM and length < 2
        if usual or plain(name) or (length < len(pieces) and name[-1] in "&,"):
            continue
        inside = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)
        others = (line for line in frame if line.key != text.casefold() and len(line.key) < LONGEST)
        said = (m for line in others if OWN.search(line.key) and (m := inside.search(line.text)))
        if any(not match.group().islower() for match in said):
            return name
    return ""


def issuer(over: Sequence[Line], body: Sequence[str], frame: Sequence[Line]) -> str:
    """Whose press release a page is, else "".

    The name in its letterhead, or over what its issuer says about itself, that the opening of the text repeats.
    """
    marks = [number for number, line in enumerate(over) if RELEASE.fullmatch(line.key)]
    opening = " ".join(body[:2]).casefold()
    named = [
        line.text
        for line in over
        if 1 <= line.words <= 7 and NAME.fullmatch(line.text) and not noise(line).rule and not plain(line.text)
    ]
    about = (match["name"].rstrip(":") for line in frame if (match := ABOUT.fullmatch(line.text)))
    return next((name for name in (*reversed(named), *about) if marks and name.casefold() in opening), "")
