"""Time expressions and the calendar values they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from generator.extract.dates.forms import Expression, find_expressions
from generator.extract.dates.plausible import is_date
from generator.extract.dates.resolve import resolve
from generator.extract.dates.setting import OPEN, UNCLEAR, WRITTEN, YEAR_RULE, Resolution, Setting
from generator.extract.dates.tense import direction
from generator.model.article import Article, Published, Span
from generator.model.reading import DateMention
from generator.model.when import bounds

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["find_dates"]

_EVENT = re.compile(
    r"(?:['’]s)? (?:[a-z]+ )?(?:attacks?|riots?|uprising|revolution|coup|massacres?|insurrection|bombings?|killings?|"
    r"rebellion|"
    r"mutiny|protests|movement|assault|invasion|earthquake|tsunami)\b"
)
_FRESH = 45
_NO_DIGITS = re.compile(r"\D")


def find_dates(article: Article, doc: Doc) -> tuple[DateMention, ...]:
    """Time expressions in text order, resolved against the publication date.

    `doc` is the parse of `article.text`. `value` is what `model.when` understands, None where the text does not settle
    it: without a publication date only what is written out has a value, with a partial one only what is the same for
    every day it may mean. `inferred` marks values that rest on more than the publication date.
    """
    published = _days_of(article.header.published)
    sentences = {sentence.start: n for n, sentence in enumerate(doc.sents)}
    found: list[DateMention] = []
    anchor, anchor_sentence, told, named = "", -2, False, False
    for expression in _separated(article.text, find_expressions(article.text)):
        mention = doc.char_span(expression.start, expression.end, alignment_mode="expand")
        if mention is None or not is_date(expression, mention, article.text):
            continue
        sentence = sentences.get(mention.sent.start, -1)
        if sentence - anchor_sentence not in {0, 1}:
            anchor, told, named = "", False, False
        if expression.kind == "day-of-month" and not named:
            continue
        ahead = direction(mention)
        result = _settled(expression, published, ahead, anchor)
        if expression.kind == "weekday" and ahead > 0 and sentence == anchor_sentence:
            result = OPEN if _passed_over(result.value, published, anchor) else result
        if result.rule == YEAR_RULE and result.value:
            older = told and ahead <= 0 and result.value[:4] > anchor[:4]
            if older or _names_event(article.text, expression.end, result.value, published):
                result = Resolution(None, UNCLEAR, f"-{result.value[4:].partition('/')[0]}")
        span = Span(expression.start, expression.end)
        text = article.text[span.start : span.end]
        found.append(DateMention(span, text, result.value, result.rule, result.inferred, result.partial))
        if result.value:
            anchor, anchor_sentence = result.value, sentence
            dated = result.rule == WRITTEN or "rel" in expression.parts
            told = dated and len(result.value) > 4 and "/" not in result.value
            named = expression.kind in {"month-day", "day-month", "day-of-month"}
    return tuple(_of_which_year(found))


def _of_which_year(found: Sequence[DateMention]) -> Iterator[DateMention]:
    """The mentions, a bare month left open where the article tells of the same one "last year"."""
    last = {m.value[5:7]: m.value[:4] for m in found if m.value and m.text.lower().endswith("last year")}
    for mention in found:
        value = (mention.value or "") if mention.rule == YEAR_RULE else ""
        other = last.get(value[5:7], "9") < value[:4]
        yield replace(mention, value=None, rule=UNCLEAR, partial=f"-{value[4:]}") if other else mention


def _passed_over(value: str | None, published: tuple[date, ...], anchor: str) -> bool:
    """Whether the weekday of publication, behind a later day, may be next week's: "on Tuesday and on Saturday"."""
    before = bounds(anchor)
    if value is None or before is None or {date.fromisoformat(value)} != {*published}:
        return False
    return 0 < (before[0] - published[0]).days < 7


def _days_of(published: Published) -> tuple[date, ...]:
    """The first and the last day that the publication may have been on; none where not even the year is known."""
    span = bounds(published.value or published.partial or "")
    return tuple(dict.fromkeys(span)) if span else ()


def _settled(expression: Expression, published: tuple[date, ...], ahead: int, anchor: str) -> Resolution:
    """What the expression means on every day that the publication may have been on; open where they differ."""
    if not published:
        return resolve(expression, Setting(None, ahead, anchor))
    results = [resolve(expression, Setting(day, ahead, anchor)) for day in published]
    return results[0] if len({result.value for result in results}) == 1 else OPEN


def _names_event(text: str, end: int, value: str, published: tuple[date, ...]) -> bool:
    """Whether the day is a name ("the October 7 attack") and so of any year, unless it has just been."""
    day = bounds(value)
    assert day is not None
    return _EVENT.match(text, end) is not None and (published[0] - day[1]).days > _FRESH


def _separated(text: str, expressions: list[Expression]) -> list[Expression]:
    """Two dates of "June 3 and 14"; "June 3 and 4" stays one."""
    parted: list[Expression] = []
    for expression in expressions:
        first, second = (_NO_DIGITS.sub("", expression.parts.get(key, "")) for key in ("day", "day3"))
        if not second or int(second) == int(first) + 1:
            parted.append(expression)
            continue
        parts = {key: value for key, value in expression.parts.items() if key != "day3"}
        cut = text.index(" and ", expression.start)
        parted.append(replace(expression, end=cut, parts=parts))
        parted.append(replace(expression, start=cut + len(" and "), parts=parts | {"day": second}))
    return parted
