"""When a clause happened: the date that hangs on it, or, for news of the day, the day of publication."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.events import VERBS, clause, complement, content_head, status, token_at, verb_of
from generator.extract.events_hang import belongs, hangs_on
from generator.extract.events_news import is_news
from generator.lexicon.cues import CUES
from generator.model.reading import DateMention, Statement
from generator.model.when import bounds, precision

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

HABITS = frozenset("every each per usually always often sometimes weekdays weekends".split())
COMING = re.compile(r"^next\b|^the end of the|day$|\b\d{1,2}$|tomorrow", re.IGNORECASE)
"""Words of a date that nobody uses in the present tense for the past: "next week", "Saturday", "April 8"."""

TALKS = frozenset("speak talk write testify".split())
TERMS = frozenset("season term semester session".split())
BEGINS = frozenset("begin start open reopen resume launch close end expire".split())
FINE = frozenset({"day", "month", "quarter"})
"""What begins on such a date in the present tense is to come, also where the day of publication is not known."""


@dataclass(frozen=True, slots=True)
class Dating:
    """When something happened: an ISO value or None, and the name of the rule that found it."""

    value: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause that a fact tells, by its head word, and the name of the rule that a date found in it gives."""

    head: Token
    rule: str


def clauses(doc: Doc, head: Token, statement: Statement | None) -> list[Clause]:
    """The clauses that may date a fact, best first: of a statement its cue, then what is said, else `head`'s own."""
    found: list[Clause] = []
    if statement is not None:
        cue = token_at(doc, statement.cue) if statement.cue else None
        told = content_head(doc, statement, head)
        found += [Clause(clause(cue), "date of the saying")] if cue is not None and _reports(cue) else []
        found += [Clause(t, "date of what is told") for t in (_with_coordinated(told) if told is not None else ())]
    framed = _framed(head) if statement is None else None
    if framed is not None:
        return [Clause(t, "date of the event") for t in _with_coordinated(framed)]
    own = complement(head) if statement is None and head.lemma_.lower() in CUES else None
    if own is not None and any(c.lower_ == "it" for c in head.lefts):
        return [Clause(own, "date of the event")]
    if own is not None:
        return [Clause(head, "date of the saying"), Clause(own, "date of what is told")]
    return found + [Clause(t, "date of the event") for t in _with_coordinated(verb_of(head))]


def _framed(head: Token) -> Token | None:
    """The clause in "it is worth noting that …", where the frame tells nothing; None elsewhere."""
    if head.lemma_ != "be" or not any(c.lower_ == "it" for c in head.lefts):
        return None
    frame = next((c for c in head.rights if c.lower_ in {"worth", "important", "notable", "noteworthy"}), None)
    told = (t for t in frame.subtree if t.dep_ == "ccomp" and t.pos_ in VERBS) if frame is not None else iter(())
    return next((t for t in told if any(c.lower_ == "that" and c.dep_ == "mark" for c in t.lefts)), None)


def _reports(cue: Token) -> bool:
    return cue.pos_ in VERBS and cue.dep_ != "prep"


def _with_coordinated(head: Token) -> list[Token]:
    """The clause and those coordinated with it that are as real as it is.

    "Won and formed" and "will leave and land", not "won and plans".
    """
    real, bare = status(head), head.tag_ == "VB"
    beside = (c for c in head.children if c.dep_ == "conj" and c.pos_ in VERBS)
    return [head, *(c for c in beside if status(c) == real or (bare and c.tag_ == "VB"))]


def when(
    doc: Doc, tried: Sequence[Clause], dates: Sequence[DateMention], published: str | None, *, opening: bool
) -> Dating:
    """The date of the first clause that has one of `dates`.

    Where none has, a saying in the present or past, and in a sentence without dates at the `opening` of the article
    what is told in the perfect or as going on, is of the day of publication. Everything else stays undated.
    """
    placed = [(mention, anchor) for mention in dates if (anchor := token_at(doc, mention.span)) is not None]
    for option in tried:
        if _later(placed, tried[0].head, option.head):
            continue
        asked = _asked(placed, option)
        own = [(n, m.span.start, m) for m, a in placed if (n := belongs(a, m, option.head)) is not None]
        if own:
            mention = min(own, key=lambda found: found[:2])[2]
            return Dating(mention.value, option.rule) if mention.value else Dating()
        if asked is not None:
            return Dating(asked.value, option.rule) if asked.value else Dating()
    said = bool(tried) and tried[0].rule == "date of the saying"
    if published and tried and (said or (opening and not dates)) and is_news(tried[0].head, said=said):
        return Dating(published, "published: told as news of the day")
    return Dating()


def _later(placed: Sequence[tuple[DateMention, Token]], first: Token, head: Token) -> bool:
    """Whether a second verb has not the time of the first: "jailed for a year in 2011 and freed in 2015"."""
    between = (a for _, a in placed if first.i < a.i < head.i)
    return head.dep_ == "conj" and head.head == first and any(hangs_on(a, head) is None for a in between)


def _asked(placed: Sequence[tuple[DateMention, Token]], option: Clause) -> DateMention | None:
    """The date of what an answer answers: "Asked in 2009 whether ..., she said", "Speaking on Friday, he said"."""
    openings = [c for c in option.head.lefts if c.dep_ == "advcl" and c.tag_ in {"VBN", "VBG"}]
    if option.rule != "date of the saying":
        openings = [c for c in openings if c.lemma_.lower() in TALKS]
    return next((m for m, a in placed for c in openings if hangs_on(a, c) is not None), None)


def timetabled(head: Token, dates: Sequence[DateMention], published: str | None) -> bool:
    """Whether the present tense tells what is to be: "opens on 4 May", "does not open until May", "opens next season".

    The date is after the day of publication, or open where it is a day or a coming one. `published` may be a month.
    """
    helpers = [c for c in head.lefts if c.dep_ in {"aux", "auxpass"}]
    finite = next((c for c in helpers if c.lemma_.lower() == "do"), head)
    bare = head.tag_ == "VB" and not helpers and head.dep_ == "ROOT" and any(c.dep_ == "nsubj" for c in head.lefts)
    if not (finite.tag_ in {"VBZ", "VBP"} or bare) or any(t.lower_ in HABITS for t in head.sent):
        return False
    says = head.lemma_.lower() in CUES
    if any(c.dep_ == "npadvmod" and c.left_edge.lower_ == "next" and c.lemma_ in TERMS for c in head.rights):
        return True
    beside = (c for c in head.rights if c.dep_ == "conj" and c.tag_ == finite.tag_ and status(c) == "happened")
    verbs = (head, *(c for c in beside if not any(t.dep_ == "nsubj" for t in c.lefts)))
    placed = [(d, a) for d in dates if (a := token_at(head.doc, d.span)) is not None]
    own = [d for d, a in placed if any(hangs_on(a, verb) is not None for verb in verbs)]
    if published is None and head.lemma_.lower() in BEGINS and any(precision(d.value or "") in FINE for d in own):
        return True
    return any(to_come(d.value, published) or (not says and d.value is None and COMING.search(d.text)) for d in own)


def to_come(value: str | None, published: str | None) -> bool:
    """Whether a date lies wholly after the day of publication."""
    when_, day = bounds(value or ""), bounds(published or "")
    return when_ is not None and day is not None and when_[0] > day[1]
