"""Which line of a page is the article's headline."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.articles import byline, dateline, mastheads, outlets
from generator.articles.dates import dates
from generator.articles.lines import Line
from generator.articles.noise import NOTHING, Noise
from generator.articles.words import STOP, words

WINDOW = 60
"""Lines before the running text among which the headline is looked for."""
ENOUGH, ENOUGH_SIGNED = 0.3, 0.15
"""The share of a headline's own words that the running text must repeat; less where a byline or date follows."""
SUFFIX = re.compile(r"\s+(?:\||[-–—»•·]|::)\s+")
SCORE = re.compile(r"\b\d{1,3}\s?[-–:]\s?\d{1,3}\b")
TWO_SENTENCES = re.compile(r"[a-z\d]{2}[.!?]['\"”’]? [A-Z“‘\"]")
LIVE = re.compile(r"\blive(?: updates?| blog)?(?::| [-–—] | as )| [-–—] live\b|\bas it happened\b")
"""How the headlines of live reports read."""
BULLET = re.compile(r"[•●▪■◦*·–—-] ?\S")
"""The mark of an item of a list."""
LABELLED = re.compile(r"[A-Z][A-Za-z ]{2,20}: |UPDATE \d{1,2} ?[-–]")
"""A label before a headline."""
PERSONS = re.compile(
    r"(?:hosts?|guests?|presenters?|moderators?|speakers?|participants?|venue|location|subject|to|cc)\s?: "
)
"""Labels over a transcript or a letter."""
STEM = 5
LEAD = 4
"""Lines of running text in which a headline's words count twice."""
NAMED = re.compile(r"[^\W_a-z][\w.'’&+-]*(?: (?:of|the|and|for|[^\W_a-z][\w.'’&+-]*)){0,8}")
"""A title or name of which every word of weight begins with a capital."""
LONG = 18
"""Words from which a line is the summary under a headline rather than the headline."""
KICKER = 4
"""Words of a heading over the headline at most ("Letter from …")."""
LISTED = 3
"""Lines below the heading of a list of articles that are surely in it."""
LAST = 15
"""Lines before the running text among which a headline is believed for its place alone."""
NEAR, TOUCHING = 0.12, 0.35
"""How much worse a line may score and still be the headline over the best one."""


def subjects(text: str) -> set[str]:
    """The stems of the words that carry a subject."""
    return {word[:STEM] for word in words(text) if word not in STOP and len(word) > 1}


def find(lines: Sequence[Line], noises: Sequence[Noise], run: tuple[int, int]) -> int | None:
    """The number of the headline's line, None where the page shows none."""
    start = run[0]
    page = _Page(lines, noises, run)
    numbers = range(max(0, start - WINDOW), min(start + 1, len(lines)))
    scored = [(page.score(number), number) for number in numbers if page.likely(number)]
    if not scored:
        return _over_byline(lines, noises, start)
    best = max(scored)
    chosen = min((number for score, number in scored if _over(lines, (score, number), best)), default=best[1])
    chosen = _below(lines, scored, chosen)
    return chosen - 1 if _is_summary(lines, noises, chosen) else chosen


class _Page:
    """A page's lines with what its running text says, against which headlines are weighed."""

    def __init__(self, lines: Sequence[Line], noises: Sequence[Noise], run: tuple[int, int]) -> None:
        start, end = run
        self.lines, self.noises, self.run = lines, noises, run
        self.known: dict[int, bool] = {}
        self.body = _stems(lines[start:end])
        self.lead = _stems(lines[start : start + LEAD])
        self.text = " ".join(line.key for line in lines[start:end])
        self.over = Counter(line.key for line in lines[:start])
        self.inside = Counter(line.key for line in lines[start + 3 : end])
        self.owned = " ".join(line.key for line, noise in zip(lines, noises, strict=True) if noise.rule == "legal-line")

    def signed(self, number: int) -> bool:
        """Whether a byline or a date follows a line over the text."""
        if number not in self.known:
            self.known[number] = _signed(self.lines, self.noises, number, self.run[0])
        return self.known[number]

    def likely(self, number: int) -> bool:
        """Whether a line can be the headline and shares enough of its words with the text."""
        line, start = self.lines[number], self.run[0]
        named = line.words <= KICKER + 1 and bool(NAMED.fullmatch(line.text))
        if (named and (line.key in self.owned or outlets.known(line.text))) or mastheads.tagline(self.lines, number):
            return False
        noise = NOTHING if _labelled(self.lines, self.noises, number) else self.noises[number]
        if not _could_be(line, noise, number, self.run, self.lines):
            return False
        own = subjects(line.text)
        signed = self.signed(number)
        enough = ENOUGH_SIGNED if signed and line.words >= 5 else ENOUGH
        live = signed and LIVE.search(line.key)
        return bool(live) or len(own & self.body) >= enough * max(1, len(own)) or (number == 0 and start <= 2)

    def score(self, number: int) -> float:
        """How much speaks for a line: the text's words in it, its place, a byline under it."""
        line, start = self.lines[number], self.run[0]
        own, listed = subjects(line.text), _listed(self.lines, self.noises, number)
        score = (len(own & self.body) + len(own & self.lead)) / (2 * len(own) + 3) + 0.15 * (line.words >= 5)
        score += 0.3 * (self.over[line.key] > 1 and line.words >= 4)
        score -= 0.01 * sum(not noise.rule for noise in self.noises[number:start])
        score += 0.25 * (self.signed(number) and not listed) - 0.25 * (line.words <= 3)
        score -= 0.6 * (line.key in self.text and bool(NAMED.fullmatch(line.text)))
        score -= 0.2 * listed
        score -= 0.4 * (self.inside[line.key] > 0 and number < start)
        score -= 0.3 * bool(number <= 5 and line.words <= 5 and outlets.SHAPE.search(line.text))
        score += 0.5 * bool(LIVE.search(line.key)) - 0.3 * bool(SCORE.search(line.text) and line.words <= 9)
        score += 0.2 * (number == 0 and line.words >= 4) - 0.3 * (number == start)
        return score - 0.5 * line.text.endswith(".")


def _below(lines: Sequence[Line], scored: Sequence[tuple[float, int]], chosen: int) -> int:
    """The headline under a line that is the page's title with more behind it, or a short heading over the headline."""
    line, worths = lines[chosen], {number: score for score, number in scored}
    bare, site = site_of(line.text)
    for number in sorted((n for n in worths if n > chosen), reverse=True):
        shorter = lines[number].words >= 4 and line.key.startswith(lines[number].key + " ")
        if (site and lines[number].text == bare) or shorter:
            return number
    under = lines[chosen + 1] if chosen + 1 in worths else None
    if under is None or line.words > KICKER or under.words < 3 or not NAMED.fullmatch(under.text):
        return chosen
    return chosen + 1 if worths[chosen + 1] >= worths[chosen] - TOUCHING else chosen


def _over_byline(lines: Sequence[Line], noises: Sequence[Noise], start: int) -> int | None:
    """The line right over the last byline or date before the text: a headline that plays with words."""
    found = [
        number for number in range(start - 1, max(-1, start - LAST), -1) if _signed_by(lines, noises, number, start)
    ]
    own = next((number for number in found if not _listed(lines, noises, number)), None)
    if own is None:
        own = _right_over(lines, noises, start)
    return found[0] if own is None and found else own


def _signed_by(lines: Sequence[Line], noises: Sequence[Noise], number: int, start: int) -> bool:
    """Whether a line of a headline's length stands right over a byline or a date."""
    line = lines[number]
    plain = not noises[number].rule and not line.terminal and not line.text.isupper()
    under = range(number + 1, min(number + 3, start))
    return plain and 4 <= line.words <= 20 and any(noises[n].rule in ("date-line", "byline") for n in under)


def _right_over(lines: Sequence[Line], noises: Sequence[Noise], start: int) -> int | None:
    """The line right over the text, where it has the length of a headline and nothing else on the page can be one."""
    line = lines[start - 1] if start else None
    if line is None or noises[start - 1].rule or line.terminal or line.text.isupper() or line.text.endswith(":"):
        return None
    return start - 1 if 5 <= line.words <= 16 else None


def _is_summary(lines: Sequence[Line], noises: Sequence[Noise], number: int) -> bool:
    """Whether a line of two sentences stands right under a line that can be the headline which it sums up."""
    long = lines[number].words >= LONG or bool(TWO_SENTENCES.search(lines[number].text))
    if number == 0 or not long or noises[number - 1].rule:
        return False
    above = lines[number - 1]
    return 3 <= above.words <= 16 and not above.terminal and not above.text.isupper()


def _stems(lines: Sequence[Line]) -> set[str]:
    return set().union(*(subjects(line.text) for line in lines), set())


def _over(lines: Sequence[Line], other: tuple[float, int], best: tuple[float, int]) -> bool:
    """Whether a candidate is the best one, or the headline over it while the best is its summary line."""
    number = other[1]
    if number >= best[1] or lines[number].key == lines[best[1]].key:
        return number == best[1] or other[0] >= best[0] - NEAR
    if lines[best[1]].key in lines[number].key or best[1] - number > 4:
        return False
    if outlets.SHAPE.search(lines[number].text) and lines[number].words <= 5 and NAMED.fullmatch(lines[number].text):
        return False
    touching = number == best[1] - 1 and lines[number].words >= 4 and lines[best[1]].words >= 10
    return other[0] >= best[0] - (TOUCHING if touching else NEAR)


def _listed(lines: Sequence[Line], noises: Sequence[Noise], number: int) -> bool:
    """Whether a line stands under the heading of a list of articles; in a menu no title follows such a heading."""
    over = range(max(0, number - LISTED), number)
    return any(noises[n].rule == "related-stories" and lines[n + 1].words >= KICKER for n in over)


def _signed(lines: Sequence[Line], noises: Sequence[Noise], number: int, start: int) -> bool:
    """Whether a byline or a date follows: a headline stands over them, captions and teasers under them."""
    after = range(number + 1, min(start, number + 25))
    return any(noises[n].rule == "date-line" or byline.author(lines[n]) for n in after)


def _could_be(line: Line, noise: Noise, number: int, run: tuple[int, int], lines: Sequence[Line]) -> bool:
    if noise.rule not in ("", "repeated-line", "shouted-line") or not 2 <= line.words <= 32 or len(line.text) > 240:
        return False
    if BULLET.match(line.text) or PERSONS.match(line.key) or _only_dated(line):
        return False
    opening = dateline.lead(line.text, line.text)
    if opening and opening.credit:
        return False
    if number < run[0]:
        return not line.prose or line.words <= 24
    if number + 1 >= len(lines) or number + 1 >= run[1] or dateline.SPEAKER.match(line.text):
        return False
    return line.terminal and not line.text.endswith(".") and line.words <= 20 and lines[number + 1].prose


def _only_dated(line: Line) -> bool:
    """Whether a line tells a whole day and no more than two words beside it: "Report | 12 Dec 2023"."""
    found = next((date for date in dates(line.text) if date.value), None)
    beside = words(line.text[: found.start] + " " + line.text[found.end :]) if found else []
    return found is not None and sum(word.isalpha() for word in beside) <= 2


def _labelled(lines: Sequence[Line], noises: Sequence[Noise], number: int) -> bool:
    """Whether a line that reads like a label with a link or a credit ("Report: ...") stands where the headline does."""
    line, under = lines[number], noises[number + 1 : number + 3]
    signed = number == 0 or any(noise.rule in ("byline", "date-line") for noise in under)
    told = noises[number].rule in ("credits", "read-more", "date-line") and LABELLED.match(line.text)
    return bool(told) and signed and line.words >= KICKER + 1 and not byline.author(line)


def without_site(line: Line, lines: Sequence[Line]) -> int:
    """The number of the line's characters before the name of the site at its end, all where no outlet is named."""
    bare, site = site_of(line.text)
    named = site and (outlets.known(site) or outlets.SHAPE.search(site) or any(o.key == site.casefold() for o in lines))
    return len(line.text[: line.text.find(bare) + len(bare)]) if named and bare in line.text else len(line.text)


def site_of(text: str) -> tuple[str, str]:
    """A page's title without the site's name and section at its end, and that name ("" where there is none)."""
    marks = list(SUFFIX.finditer(text))
    site = text[marks[-1].end() :] if marks else ""
    if not 1 <= len(words(site)) <= 5 or len(words(text[: marks[0].start()])) < 3:
        return text, ""
    while len(marks) > 1 and mastheads.plain(text[marks[-2].end() : marks[-1].start()]):
        marks.pop()
    return text[: marks[-1].start()].rstrip(), site.strip()
