"""Whether what has the form of a date is one: "May" the verb, "2000 homes", "the Sunday Times" are not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.dates.forms import Expression

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_BEFORE = frozenset({
    "in", "of", "since", "until", "till", "by", "from", "last", "next", "late", "early", "mid", "this", "during",
    "through", "throughout", "before", "after", "to", "and", "between", "around", "for", "on", "over", "past", "at",
    "circa",
})  # fmt: skip
_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "NORP", "LAW"})
_NUMBERED = frozenset({
    "no", "number", "resolution", "flight", "route", "article", "section", "chapter", "page", "room", "model",
    "version", "agenda", "vision", "act", "bill", "channel", "highway", "order", "case", "windows", "office",
    "type", "series", "unit", "union", "local", "expo",
})  # fmt: skip
_FEAST_DAYS = frozenset({
    "black", "good", "easter", "bloody", "ash", "palm", "super", "cyber", "fat", "holy", "maundy", "whit",
    "sheffield", "shrove", "giving",
})  # fmt: skip
_BUSINESS = re.compile(
    r"\b(?:profits?|revenues?|sales|earnings|growth|econom\w+|gdp|loss(?:es)?|shares?|percent|per cent|%|net income|"
    r"output|results|shipments|deliveries|inflation|exports?|imports?|investors?|contracted|grew)",
    re.IGNORECASE,
)
_TITLES = frozenset({
    "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "lady", "lord", "judge", "general", "gen", "captain",
    "president", "minister", "senator",
})  # fmt: skip
_STATES = frozenset({
    "be", "have", "own", "remain", "live", "exist", "know", "stand", "use", "need", "work", "look", "feel", "face",
    "believe", "think", "employ", "number", "operate", "run", "serve", "include", "produce", "attract", "house",
})  # fmt: skip
_NAME_TAIL = re.compile(
    r" (?:Morning|Night|Evening|Afternoon|Live|Club|Times|Telegraph|Mirror|Mail|Post|World|Herald)\b"
)
_STREET = re.compile(
    r" (?:[NSEW]\.? )?(?:[A-Z][\w'’.]* ){1,3}(?:Street|St|Drive|Dr|Avenue|Ave|Road|Rd|Lane|Ln|Boulevard|Blvd|Place|Pl|"
    r"Court|Ct|Way|Terrace|Circle|Highway|Hwy|Parkway|Square|Close|Crescent|Trail)\b"
)
_HOUSE = frozenset({"of", "at", "to", "from", "near", "behind", "outside", "around", "on"})
"""Words before the number of a house; after "in" or "since" it is a year."""

_OF_YEAR = frozenset({
    "film", "movie", "novel", "book", "album", "song", "play", "series", "documentary", "memoir", "essay", "remake",
    "level", "election", "referendum", "budget", "report", "study", "survey", "census", "agreement", "treaty", "deal",
    "earthquake", "flood", "coup", "revolution", "war", "invasion", "crisis", "crash", "law", "act", "attack",
})  # fmt: skip
"""What is named by its year: "the 1969 film", "2005 levels"."""

_AGAIN = re.compile(r"\b(?:every|each|per|a) (?:day|week|month|year)\b|\b(?:daily|annually|yearly)\b", re.IGNORECASE)
_HOURS_BEFORE = re.compile(
    r"(?:\d ?(?:[ap]\.?m\b\.?)?|\bnoon|\bmidnight|\bdaily|\bopen(?:s|ed)?|\bhours)(?: [A-Z]{2,4})?,? (?:from |on )?$"
)
_HOURS_AFTER = re.compile(r",? (?:from |between )?\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\b| ?[-–] ?\d| to )")
_CLOCK = re.compile(r" ?(?:GMT|UTC|BST|CET|CEST|EST|EDT|CST|PST|PDT|IST|JST|hours|hrs|h)\b")
"""Behind four digits that tell the hour: "1914 GMT"."""

_OPENS_CLAUSE = re.compile(
    r" (?:the|a|an|his|her|its|their|our|my|[A-Z]|he|she|they|it|we|this|that|being|[a-z]+ing\b)"
)


def is_date(expression: Expression, mention: Span, text: str) -> bool:
    """Whether the expression tells a time. `mention` is its tokens, `text` what its offsets point into."""
    check = _CHECKS.get(expression.kind)
    return check is None or check(expression, mention, text)


def _again(mention: Span) -> bool:
    """Whether it is a time that comes again and again: "every August"."""
    before = _before(mention)
    return before is not None and before.lower_ in {"every", "each", "any", "most"}


def _entity(mention: Span) -> set[str]:
    return {token.ent_type_ for token in mention} - {""}


def _before(mention: Span) -> Token | None:
    first = mention[0]
    return first.nbor(-1) if first.i > first.sent.start else None


def _after(mention: Span) -> Token | None:
    last = mention[-1]
    return last.nbor(1) if last.i + 1 < last.sent.end else None


def _month(expression: Expression, mention: Span, _text: str) -> bool:
    if _again(mention):
        return False
    if "mod" in expression.parts:
        return True
    before, after = _before(mention), _after(mention)
    if before is not None and before.lower_.rstrip(".") in _TITLES:
        return False
    told = before is not None and before.lower_ in _BEFORE
    dated = _entity(mention) == {"DATE"}
    name = expression.parts["month"]
    if after is not None and after.pos_ == "PROPN" and not dated:
        return False
    if _entity(mention) & {"PERSON"} and not told:
        return False
    if name in {"may", "march"} or (len(name.rstrip(".")) <= 4 and name not in {"june", "july"}):
        return (told and (dated or before is None or before.lower_ not in {"to", "of", "and", "for", "at"})) or dated
    return told or dated or not _entity(mention) & _NAMES


def _year(expression: Expression, mention: Span, text: str) -> bool:
    if "mod" in expression.parts or text[expression.start : expression.end].lower().startswith("the year"):
        return True
    before, after = _before(mention), _after(mention)
    if _CLOCK.match(text, expression.end) is not None:
        return False
    dated = "DATE" in _entity(mention)
    year = int(expression.parts["year"])
    if re.match(r"-(?!era|based|style|born)[a-z]|[^\s\w.,;:!?)'’\"”–—/-]", text[expression.end : expression.end + 5]):
        return False
    if before is not None and (before.lower_.rstrip(".") in _NUMBERED or (before.pos_ == "PROPN" and not dated)):
        return False
    told = before is not None and before.lower_ in _BEFORE
    if (before is None or before.pos_ != "ADP" or before.lower_ in _HOUSE) and _STREET.match(text, expression.end):
        return False
    if after is not None and after.lemma_.lower() in _OF_YEAR and before is not None and 1800 <= year < 2060:
        return before.pos_ in {"DET", "PRON", "PART"} or after.lemma_.lower() == "level"
    if after is not None and after.tag_ in {"NNS", "NNPS"}:
        listed = re.search(r"\d{4} and $", text[max(0, expression.start - 9) : expression.start])
        pointed = before is not None and (before.pos_ in {"DET", "PRON", "PART"} or before.tag_ == "POS")
        return dated and (pointed or listed is not None)
    if after is not None and after.lower_ in {"people", "miles", "metres", "meters", "feet", "km", "tonnes", "tons"}:
        return False
    return (
        (dated and (told or year < 2100))
        or (told and 1900 <= year < 2100)
        or (mention.root.pos_ == "NUM" and 1900 <= year < 2060 and told)
    )


def _year_range(expression: Expression, mention: Span, _text: str) -> bool:
    first, join, last = expression.parts["year"], expression.parts["join"], expression.parts["year2"]
    end = int(first[:2] + last if len(last) == 2 else last)
    if not int(first) < end:
        return False
    after = _after(mention)
    return join != "to" or after is None or after.tag_ not in {"NNS", "NNPS"}


def _weekday(expression: Expression, mention: Span, text: str) -> bool:
    before, after = _before(mention), _after(mention)
    beside = (before is not None and before.pos_ in {"PROPN", "DET"}) or (after is not None and after.pos_ == "PROPN")
    if _entity(mention) & {"ORG", "WORK_OF_ART", "PERSON", "PRODUCT", "EVENT"} and beside:
        return False
    if _NAME_TAIL.match(text, expression.end):
        return False
    if before is None:
        return True
    if _again(mention) or before.lower_ in _FEAST_DAYS | {"first", "second", "third", "fourth"}:
        return False
    return before.lower_ not in {"a", "an"} or (after is not None and after.pos_ == "NOUN")


def _from_event(expression: Expression, _mention: Span, text: str) -> bool:
    """Not "two days before the vote": that counts from the vote, not from a date in the text."""
    if expression.parts["way"] in {"earlier", "later"}:
        return True
    return _OPENS_CLAUSE.match(text[expression.end :]) is None


def _unit(expression: Expression, _mention: Span, text: str) -> bool:
    """Not "over the last year": that is a stretch up to now, not a year of the calendar; nor "quarter of an hour"."""
    if text.startswith(" of a", expression.end):
        return False
    stretch = text[max(0, expression.start - 4) : expression.start].lower() == "the " and expression.parts["rel"] in {
        "last",
        "next",
    }
    return not stretch or expression.parts["unit"] == "quarter"


def _business_quarter(_expression: Expression, mention: Span, _text: str) -> bool:
    return _BUSINESS.search(mention.sent.text) is not None


def _holiday(expression: Expression, mention: Span, _text: str) -> bool:
    before, after = _before(mention), _after(mention)
    if before is not None and (before.pos_ == "PROPN" or _again(mention)):
        return False
    return "year" in expression.parts or after is None or after.pos_ not in {"NOUN", "PROPN"}


def _today(expression: Expression, mention: Span, text: str) -> bool:
    """Not the "today" of "most banks are smaller today": nowadays, not the day of publication."""
    if expression.parts["word"] != "today" or text[expression.end : expression.end + 2] in {"'s", "’s"}:
        return True
    if _AGAIN.search(mention.sent.text):
        return False
    verb = next((t for t in (mention.root.head, *mention.root.head.ancestors) if t.pos_ in {"VERB", "AUX"}), None)
    if verb is None or verb.lemma_ not in _STATES or verb.tag_ not in {"VBZ", "VBP", "VB", "VBG"}:
        return True
    return not any(
        c.dep_ in {"acomp", "attr", "dobj", "advmod", "ccomp"} and c.lower_ != "today" for c in verb.children
    )


def _weekday_range(expression: Expression, _mention: Span, text: str) -> bool:
    """Not opening hours: "9 a.m. to 6 p.m. Monday through Friday"."""
    before, after = text[max(0, expression.start - 24) : expression.start], text[expression.end : expression.end + 16]
    return _HOURS_BEFORE.search(before) is None and _HOURS_AFTER.match(after) is None


def _month_range(expression: Expression, mention: Span, _text: str) -> bool:
    return expression.parts["month"] != "may" or "DATE" in _entity(mention)


def _recurring(_expression: Expression, mention: Span, _text: str) -> bool:
    return not _again(mention)


_CHECKS = {
    "month": _month, "year": _year, "year-range": _year_range, "weekday": _weekday, "shifted": _from_event,
    "bare-quarter": _business_quarter, "holiday": _holiday, "today": _today, "unit": _unit, "month-range": _month_range,
    "weekday-range": _weekday_range,
    "month-day": _recurring, "day-month": _recurring,
}  # fmt: skip
