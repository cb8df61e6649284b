"""Who wrote an article, where the names stand on lines of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.articles import byline, dates, outlets
from generator.articles.lines import Line
from generator.articles.noise import noise

LABEL = re.compile(
    r"(?:(?:written|reported|story|words|report|posted|published|reporting) )?by|"
    r"reporters?|authors?|byline|words|writers?"
)
LINK = re.compile(r"(?:and|&|,|with|\|)")
NOTE = re.compile(r"\s\([^()]{2,40}\)|\s?@\w{2,20}$")
JOB = re.compile(
    r"\b(?:reporter|correspondent|editor|producer|writer|columnist|journalist|bureau chief|reporting from|"
    r"mins? read|minute read|ago)\b|@"
)
TITLE = re.compile(
    r"(?:[a-z-]+ ){0,4}(?:reporter|correspondent|editor|writer|columnist|journalist|producer|bureau chief)"
)
"""A line that is nothing but a journalist's job."""
DATED = 10
"""Words of a line that tells a date and little else at most."""
LONGEST = 120
"""Characters of a line with reporters and their places at most."""
OF_DESK = re.compile(
    rf"(?P<names>{byline.NAME}) ?/ ?[^/]{{0,40}}\b(?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ss]taff|[Ee]ditor)"
)
"""A reporter and the paper's desk ("Jane Roe/Gleaner Writer")."""
WITH_JOB = re.compile(rf"(?P<names>{byline.NAME})(?:, |\s?[|–—-]\s)(?P<job>[^|]{{4,60}})")
"""A reporter and the job on one line ("Jane Roe, Energy editor")."""
IN_PLACE = re.compile(
    rf"(?P<names>{byline.NAME}?) (?:in|at) (?P<place>[^\W\d_a-z][\w'’-]*(?: [^\W\d_a-z][\w'’-]*){{0,2}})"
)
"""A reporter and where he writes from ("Jane Roe in Lokoja")."""
FILED = re.compile(rf"(?:From|FROM|By|BY) (?P<names>{byline.NAME}),? (?:in )?(?P<place>[^\W\d_a-z][\w' -]{{2,25}})")


def stacked(lines: Sequence[Line]) -> str:
    """The persons named between headline and text on lines of their own.

    Below a bare "By", or beside a line with a date, a reading time or a journalist's job.
    """
    for number, line in enumerate(lines):
        if LABEL.fullmatch(line.key.rstrip(" :")):
            found = _listed(lines[number + 1 : number + 9])
            if found:
                return found
    signs = [_signs(line) or _outlet_over_date(lines, number) for number, line in enumerate(lines)]
    for number, line in enumerate(lines):
        titled = number + 1 < len(lines) and bool(TITLE.fullmatch(lines[number + 1].key))
        if any(signs[max(0, number - 2) : number + 3]) and (found := name(line, titled)):
            more = name(lines[number + 1]) if number + 1 < len(lines) else ""
            return byline.people(f"{found} and {more}") if more else found
    return ""


def name(line: Line, titled: bool = False) -> str:
    """The persons of whose names a line consists, "" where it says more or names something else.

    `titled`: a journalist's job stands right below, so that the name may be of usual words.
    """
    text = named.group("names") if (named := OF_DESK.fullmatch(line.text)) else line.text
    jobbed = WITH_JOB.fullmatch(text)
    if jobbed and TITLE.fullmatch(jobbed["job"].casefold()):
        text, titled = jobbed["names"], True
    text = NOTE.sub("", _placeless(text)).strip(" ,|•·–—-")
    if not 2 <= len(text.split()) <= 9 or noise(line).rule not in ("", "author-bio"):
        return ""
    pieces = [piece.strip() for piece in byline.AND.split(text)]
    if not all(re.fullmatch(byline.NAME, piece) and 2 <= len(piece.split()) <= 4 for piece in pieces):
        return ""
    sure = [byline.personal(piece) or (titled and byline.nameable(piece)) for piece in pieces]
    linked = len(pieces) > 1 and any(sure) and not any(map(byline.placed, pieces))
    if not (all(sure) or linked):
        return ""
    return byline.people(text)


def _placeless(text: str) -> str:
    """A list of reporters without the places that they write from."""
    pieces = byline.AND.split(text)
    placed = [IN_PLACE.fullmatch(piece.strip()) for piece in pieces]
    if not any(placed) or len(text) > LONGEST:
        return text
    return " and ".join(m["names"] if m else piece for m, piece in zip(placed, pieces, strict=True))


def filed(line: Line, body: str) -> tuple[str, str]:
    """The person and the place of "From Jane Roe, Lokoja", both "" where a line is nothing like it.

    The place is listed, or one in which something happens in the `body`.
    """
    match = FILED.fullmatch(line.text.rstrip(" ."))
    if match is None or line.words > 8:
        return "", ""
    place = match["place"].strip().title() if match["place"].isupper() else match["place"].strip()
    if not byline.placed(place) and not re.search(rf"\b(?:in|at|near|outside) {re.escape(place)}\b", body):
        return "", ""
    person = byline.people(match["names"].rstrip(","))
    return (person, place) if " " in person else ("", "")


def _listed(lines: Sequence[Line]) -> str:
    """The names that follow a bare "By", one a line, "and" between them."""
    found: list[str] = []
    linked = True
    for line in lines:
        if LINK.fullmatch(line.key):
            linked = True
            continue
        person = byline.people(line.text) if linked and re.fullmatch(byline.NAME, line.text) else name(line)
        if not person or not (linked or name(line)):
            break
        found.append(person)
        linked = False
    return byline.people(" and ".join(found)) if found else ""


def _signs(line: Line) -> bool:
    dated = line.words <= DATED and any(found.value for found in dates.dates(line.text))
    return dated or noise(line).rule in ("date-line", "byline") or (line.words <= 14 and bool(JOB.search(line.key)))


def _outlet_over_date(lines: Sequence[Line], number: int) -> bool:
    """Whether a line is the name of an outlet, as under the names of its reporters, with a date just below it."""
    line = lines[number]
    outlet = 2 <= line.words <= 5 and line.text[:1].isupper() and bool(outlets.SHAPE.search(line.text))
    return outlet and any(noise(other).rule == "date-line" for other in lines[number + 1 : number + 3])
