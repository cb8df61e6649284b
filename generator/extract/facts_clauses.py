"""Lesser clauses of a sentence that have a date of their own: events that a timeline must not lose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract import events
from generator.extract.events import FINITE, PLACES, VERBS
from generator.extract.events_hang import compared, hangs_on
from generator.extract.facts_telling import SUBJECTS, Part, Telling
from generator.model.article import Span
from generator.model.reading import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

LINKS = frozenset({"when", "after", "as", "since", "while", "because", "although", "though", "once", "whereas"})
"""Conjunctions whose clause is told as true, so that it is an event of its own."""

COMING = frozenset({"when", "after", "once"})
"""Those that begin what is to come in the present tense."""

MISHAPS = frozenset(
    "capsize sink collapse crash explode derail burst overturn erupt topple founder collide detonate rupture".split()
)
"""Verbs of what happens by itself: after "after a ferry" the parser takes their past tense for a participle."""

PERSONS = frozenset({"he", "she", "they"})
"""Subjects that stand in front of a second verb until it is known whom they mean."""

MAKERS = frozenset({"ORG", "PERSON", "PRODUCT"})
"""What "which" rather means than the thing that it is with, on or to: "talks with the Fund, which suspended"."""

FEWEST_TOKENS, MOST_NAMING = 5, 8
"""A clause shorter than this is a fragment; a noun phrase longer than this is no name for a subject."""


def dated_clauses(telling: Telling, main: Sequence[Statement]) -> list[Part]:
    """The lesser clauses with their own date that stand alone, or do with their subject put in front.

    `main` are the statements that govern the sentence. A clause that is what one of them says keeps it.
    """
    found: list[Part] = []
    for mention in telling.dates:
        anchor = events.token_at(telling.doc, mention.span)
        if anchor is None or not mention.value:
            continue
        head = events.clause(anchor)
        if head == telling.sentence.root or compared(anchor, mention.span) or hangs_on(anchor, head) is None:
            continue
        said = tuple(s for s in main if head == events.content_head(telling.doc, s, head))
        part = _spoken(telling, head, said) if said else _told(telling, head)
        found += [part] if part is not None else []
    return found


def _spoken(telling: Telling, head: Token, said: tuple[Statement, ...]) -> Part | None:
    """What is said on one day of another day."""
    span = _own_words(head)
    alone = stands_alone(telling, span) and not _dates_all(telling, said[0])
    return Part(span, head, said, extra=True) if alone else None


def _told(telling: Telling, head: Token) -> Part | None:
    front = _shared_subject(telling, head) or _antecedent(head) or _mishap(head)
    if front:
        return Part(_own_words(head), head, front=front, extra=True)
    span = _own_words(head)
    told = _linked(head) or _beside(telling, head)
    return Part(span, head, extra=True) if told and stands_alone(telling, span) else None


def _beside(telling: Telling, head: Token) -> bool:
    """Whether a second clause with a subject of its own is told beside the main one: "..., and members vote in May"."""
    root = telling.sentence.root
    beside = head.dep_ == "conj" and head.head == root and _finite(head) and head.idx > root.idx
    return beside and not telling.said and any(c.dep_ in SUBJECTS for c in head.lefts)


def _shared_subject(telling: Telling, head: Token) -> str:
    """The actor or thing whose second verb is less real than the main one, or has another date: "won, and plans to"."""
    root = telling.sentence.root
    if head.dep_ != "conj" or head.head != root or not _finite(head) or head.idx < root.idx:
        return ""
    if any(c.dep_ in SUBJECTS for c in head.children) or _another_between(head):
        return ""
    if events.status(head) == events.status(root) and not _has_date(telling, root):
        return ""
    subject = next((t for t in root.lefts if t.dep_ in SUBJECTS), None)
    if subject is None:
        return ""
    places = [m for m in telling.cast.within(telling.span) if m.span.start <= subject.idx < m.span.end]
    phrase = subject.doc[subject.left_edge.i : subject.i + 1]
    short = (subject.pos_ in {"NOUN", "PROPN"} or subject.lower_ in PERSONS) and len(phrase) <= MOST_NAMING
    return telling.cast.actors[places[0].actor].name if places else phrase.text if short else ""


def _another_between(head: Token) -> bool:
    """Whether a name or thing stands between the conjunction and the verb, which may be its subject.

    "But the contractor, Hallam, found": the parser loses subjects behind an apposition.
    """
    words = head.doc[head.sent.start : head.i]
    joined = next((t.i for t in reversed(words) if t.dep_ == "cc" and t.head.i < head.i), head.i)
    return any(
        t.pos_ in {"NOUN", "PROPN", "PRON"} and t.ent_type_ not in {"DATE", "TIME"} for t in head.doc[joined : head.i]
    )


def _has_date(telling: Telling, head: Token) -> bool:
    anchors = [events.token_at(telling.doc, d.span) for d in telling.dates if d.value]
    return any(a is not None and hangs_on(a, head) is not None for a in anchors)


def _antecedent(head: Token) -> str:
    """What "which" or "who" stands for, where nothing but the noun right before it can be meant."""
    if head.dep_ != "relcl" or not _finite(head) or head.head.pos_ not in {"NOUN", "PROPN"}:
        return ""
    subject = next((t for t in head.lefts if t.dep_ in SUBJECTS), None)
    before = head.doc[head.left_edge.i - 1] if head.left_edge.i else head
    if subject is None or subject != head.left_edge or subject.tag_ not in {"WDT", "WP"}:
        return ""
    noun = head.head
    if subject.lower_ == "who" and noun.ent_type_ in PLACES:
        return ""
    near = before.nbor(-1) if before.text == "," and before.i else before
    named = noun.head if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" else noun
    phrase = head.doc[named.left_edge.i : named.i + 1]
    either = subject.lower_ != "who" and noun.ent_type_ not in MAKERS and noun.head.head.pos_ in {"NOUN", "PROPN"}
    part_of_another = noun.dep_ == "pobj" and (noun.head.lower_ == "of" or either)
    return phrase.text if near == noun and len(phrase) <= MOST_NAMING and not part_of_another else ""


def _mishap(head: Token) -> str:
    """What sank in "after a ferry with 40 people on board sank", "" for other clauses."""
    if head.lemma_.lower() not in MISHAPS or head.dep_ != "acl" or head.tag_ not in {"VBN", "VBD"}:
        return ""
    noun = head.head
    while noun.dep_ in {"dobj", "pobj"} and noun.head.dep_ in {"acl", "prep"} and noun.head.lower_ not in LINKS:
        noun = noun.head.head
    linked = noun.dep_ == "pobj" and noun.head.lower_ in LINKS and noun.pos_ == "NOUN"
    return noun.doc[noun.left_edge.i : noun.i + 1].text if linked else ""


def _dates_all(telling: Telling, statement: Statement) -> bool:
    """Whether the date in what is said already dates the whole fact: the saying has none of its own."""
    cue = events.token_at(telling.doc, statement.cue) if statement.cue else None
    return cue is None or not _has_date(telling, events.clause(cue))


def _finite(head: Token) -> bool:
    return head.tag_ in FINITE or any(c.tag_ in FINITE for c in head.children if c.dep_ in {"aux", "auxpass"})


def _linked(head: Token) -> bool:
    """Whether the clause is told as true of the past, or in the present of what is to come before a plan.

    "After it opened in May"; "after it opens in May, they will move".
    """
    present = head.tag_ in {"VBZ", "VBP"} or any(c.lower_ in {"is", "are"} for c in head.children)
    links, main = COMING if present else LINKS, head.head.head if head.dep_ == "pcomp" else head.head
    if not _finite(head) or (present and events.status(main) not in {"planned", "expected"}):
        return False
    if head.dep_ == "pcomp":
        return head.head.lower_ in links
    return head.dep_ == "advcl" and any(c.lower_ in links and c.dep_ in {"mark", "advmod"} for c in head.children)


def _own_words(head: Token) -> Span:
    """The clause without the conjunction or relative pronoun before it and the marks around it.

    A relative clause that a comma opens ends where a comma and another verb follow: those go on with the sentence.
    """
    tokens = sorted(head.subtree, key=lambda t: t.i)
    if head.dep_ == "relcl" and tokens[0].i and tokens[0].nbor(-1).text == ",":
        beyond = [c.left_edge.i for c in head.rights if c.dep_ == "conj" and c.pos_ in VERBS]
        cut = next((i for i in beyond if {",", "and"} <= {t.lower_ for t in head.doc[i - 2 : i]}), None)
        tokens = [t for t in tokens if cut is None or t.i < cut - 2]
    if tokens and tokens[0].tag_ in {"WDT", "WP"} and head.dep_ == "relcl":
        tokens = tokens[1:]
    while tokens and (tokens[0].lower_ in LINKS | {"that"} or tokens[0].is_punct):
        tokens = tokens[1:]
    while tokens and tokens[-1].is_punct:
        tokens = tokens[:-1]
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1])) if tokens else Span(head.idx, head.idx)


def stands_alone(telling: Telling, span: Span) -> bool:
    """Whether the words are a clause with a finite verb and a subject that names something."""
    found = telling.doc.char_span(span.start, span.end, alignment_mode="contract")
    if found is None or found.root.pos_ not in VERBS or len(found) < FEWEST_TOKENS:
        return False
    subject = next((t for t in found.root.lefts if t.dep_ in SUBJECTS), None)
    if subject is None or subject.i < found.start or not _finite(found.root):
        return False
    if any(t.dep_ == "poss" and t.pos_ == "PRON" for t in subject.subtree):
        return False
    named = any(m.span.start <= subject.idx < m.span.end for m in telling.cast.within(span))
    return named or subject.pos_ in {"NOUN", "PROPN"}
