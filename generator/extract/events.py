"""What a clause tells: whether it happened, when, and where."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.lexicon.cues import CUES
from generator.model.article import Span
from generator.model.reading import DateMention, Statement, Status

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

VERBS = frozenset({"VERB", "AUX"})
CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "csubj", "csubjpass", "pcomp", "parataxis"})
PLACES = frozenset({"GPE", "LOC", "FAC"})
UNDATED = PLACES | {"PERSON", "ORG", "NORP"}
"""Entities that no date belongs to: where the parser hangs one on them ("in Rome on Monday") it belongs to the verb."""

OCCASIONS = frozenset(
    "conference interview speech meeting talk summit briefing address call hearing debate rally ceremony session visit "
    "forum event conversation match game race election vote referendum trial attack strike raid crash accident launch "
    "statement post tweet letter report announcement opening release".split()
)
"""Nouns that are occasions: a date inside "at a June 25 press conference" dates the act as well."""

BORDERS = frozenset("since until till before after than from".split())
"""Prepositions after which a date bounds the event and is not its date."""

MOVES = frozenset("delay postpone extend defer adjourn reschedule move push suspend".split())
"""Verbs that give an event a new date: "delayed until October"."""

COMPARISON = re.compile(
    r"\b(?:from|(?<!more )(?<!less )(?<!fewer )than|compared (?:with|to))\s+(?:the\s+|an?\s+)?[$€£]?\d\S*"
    r"(?:\s+\w+){0,2}\s+(?:in|at|on)\s+$",
    re.IGNORECASE,
)

PLANS = frozenset(
    "plan intend aim prepare schedule set slate agree decide vow pledge promise propose commit hope seek want".split()
)
EXPECTS = frozenset("expect predict forecast anticipate project tip poise likely bind due".split())
ALLEGES = frozenset("allege accuse suspect claim believe speculate".split())
ALLEGING = frozenset("allegedly reportedly purportedly supposedly apparently".split())
DENIES = frozenset("deny refute dispute disavow rebut".split())
REJECTS = frozenset("reject dismiss".split())
CLAIMS = frozenset("claim allegation accusation charge suggestion report rumour rumor assertion notion idea".split())
"""To reject one of these is to deny it; to reject a plan is not."""
MAYBE = frozenset("could may might".split())
FUTURE = frozenset(("will", "shall", "'ll", "\u2019ll", "wo"))
WHERE = frozenset("in at near outside off across around".split())
STATES = frozenset("be have include contain remain belong consist mean cost exist".split())
"""Verbs that tell how things are: such a clause is no event of the day."""

PAST_MARKS = frozenset("long previously earlier repeatedly since once often already ago".split())


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


def clause(token: Token) -> Token:
    """The head of the clause `token` stands in; an open complement ("plans to cut") is part of its verb's clause."""
    while not (token.dep_ in CLAUSES or (token.dep_ == "conj" and token.pos_ in VERBS and token.head.pos_ in VERBS)):
        token = token.head
    return token


def chain(head: Token) -> tuple[Token, ...]:
    """A clause's verb with the open complements that carry its meaning: plans -> plans, to send."""
    verbs = [head]
    for verb in verbs:
        verbs += [c for c in verb.children if c.dep_ == "xcomp" and c.pos_ in {"VERB", "AUX"}]
    return tuple(verbs)


def status(head: Token) -> Status:
    """How real the clause says its event is: from its verbs, modals and adverbs."""
    verbs = chain(head)
    words = {c.lower_ for v in verbs for c in v.children if c.dep_ in {"aux", "auxpass", "advmod", "acomp", "neg"}}
    lemmas = {v.lemma_.lower() for v in verbs} | {c.lemma_.lower() for c in head.children if c.dep_ == "acomp"}
    infinitive = any(c.lower_ == "to" for v in verbs[1:] for c in v.children if c.dep_ == "aux")
    if head.lemma_.lower() in DENIES:
        return "denied"
    if words & MAYBE or (words & {"would", "'d"} and _if_clause(head)):
        return "conditional"
    if words & ALLEGING or head.lemma_.lower() in {"allege", "suspect", "accuse"}:
        return "alleged"
    if infinitive and head.lemma_.lower() in {"believe", "say", "report", "think"} and _passive(head):
        return "alleged"
    if lemmas & EXPECTS or words & {"likely", "probably"}:
        return "expected"
    if words & FUTURE or "would" in words or (infinitive and head.lemma_.lower() in PLANS):
        return "planned"
    if head.lemma_.lower() == "be" and infinitive and head.tag_ in {"VBZ", "VBP"} and len(verbs) > 1:
        return "planned"
    return "happened"


def _passive(head: Token) -> bool:
    return any(c.dep_ in {"auxpass", "nsubjpass"} for c in head.children)


def _if_clause(head: Token) -> bool:
    return any(
        m.lower_ in {"if", "unless"} and m.dep_ in {"mark", "advmod"}
        for verb in (head, *head.ancestors)
        for c in verb.children
        if c.dep_ == "advcl"
        for m in c.children
    )


def clauses(doc: Doc, head: Token, statement: Statement | None) -> list[Clause]:
    """The clauses that may date a fact, best first: of a statement its cue, then what is said, else `head`'s own."""
    found: list[Clause] = []
    if statement is not None:
        cue = token_at(doc, statement.cue) if statement.cue else None
        told = content_head(doc, statement)
        found += [Clause(clause(cue), "date of the saying")] if cue is not None and _reports(cue) else []
        found += [Clause(t, "date of what is told") for t in (_with_coordinated(told) if told is not None else ())]
    if statement is None and head.lemma_.lower() in CUES and (own := _complement(head)) is not None:
        return [Clause(head, "date of the saying"), Clause(own, "date of what is told")]
    return found + [Clause(t, "date of the event") for t in _with_coordinated(head)]


def _complement(head: Token) -> Token | None:
    return next((c for c in head.children if c.dep_ == "ccomp" and c.pos_ in VERBS), None)


def _reports(cue: Token) -> bool:
    return cue.pos_ in VERBS and cue.dep_ != "prep"


def _with_coordinated(head: Token) -> list[Token]:
    """The clause and those coordinated with it that are as real as it is: "won and formed", not "won and plans"."""
    real = status(head)
    return [head, *(c for c in head.children if c.dep_ == "conj" and c.pos_ in VERBS and status(c) == real)]


def when(doc: Doc, tried: Sequence[Clause], dates: Sequence[DateMention], published: str | None) -> Dating:
    """The date of the first clause that has one of `dates`.

    Where the sentence has no date at all, what it tells as news is of the day of publication: the present, the perfect,
    and for a saying the simple past. Else the event stays undated.
    """
    placed = [(mention, anchor) for mention in dates if (anchor := token_at(doc, mention.span)) is not None]
    for option in tried:
        own = [
            (steps, m.span.start, m)
            for m, anchor in placed
            if (steps := hangs_on(anchor, option.head)) is not None
            and not _compared(doc.text, m.span)
            and not _in_aside(anchor, option.head)
        ]
        if own:
            mention = min(own)[2]
            return Dating(mention.value, option.rule) if mention.value else Dating()
    said = bool(tried) and tried[0].rule == "date of the saying"
    if published and tried and (said or not dates) and _news(tried[0].head, said=said):
        if not said and status(tried[0].head) not in {"happened", "alleged", "denied"}:
            return Dating()
        return Dating(published, "published: told as news of the day")
    return Dating()


def _compared(text: str, span: Span) -> bool:
    """Whether the date only tells what a number is measured against: "to 32 from 26 in 2015"."""
    return COMPARISON.search(text, max(0, span.start - 40), span.start) is not None


def hangs_on(anchor: Token, head: Token) -> int | None:
    """How many steps a date stands below the clause's verb, None when it dates something else.

    The way up may pass prepositions, open complements, occasions and names, but no other noun and no other clause.
    """
    token, steps = anchor, 0
    while token != head:
        parent = token.head
        border = token.lower_ in BORDERS and parent.lemma_.lower() not in MOVES
        if parent == token or border or (token.lower_ == "for" and not _schedules(parent)):
            return None
        if parent != head and not _passes(token, parent, head):
            return None
        token, steps = parent, steps + 1
    return steps


def _schedules(verb: Token) -> bool:
    return verb.lemma_.lower() in PLANS | MOVES | {"due", "book", "call", "bill"}


def _in_aside(anchor: Token, head: Token) -> bool:
    """Whether the date stands between commas with a participle that the verb does not: ", begun two years ago, "."""
    for token in reversed(list(anchor.doc[anchor.sent.start : anchor.i])):
        if token.text == "," or token == head:
            return False
        if token.tag_ == "VBN" and token != head and token.nbor(-1).text == ",":
            return True
    return False


def _passes(token: Token, parent: Token, head: Token) -> bool:
    if parent.pos_ in VERBS:
        return parent.dep_ == "xcomp" or (parent.dep_ == "acl" and parent.head.lemma_.lower() in OCCASIONS)
    if parent.pos_ not in {"NOUN", "PROPN"} or parent.lemma_.lower() in OCCASIONS or parent.ent_type_ in UNDATED:
        return True
    if parent.dep_ == "compound" and parent.head.lemma_.lower() in OCCASIONS:
        return True
    before_verb = token.right_edge.i + 1 == min([head.i, *(c.i for c in head.children if c.dep_.startswith("aux"))])
    return parent.head == head and parent.dep_.startswith("nsubj") and before_verb


def _news(head: Token, *, said: bool) -> bool:
    """Whether the clause is told as news: says, has said, announced; never "had said", "has long said" or "will"."""
    aux = [c for c in head.children if c.dep_ in {"aux", "auxpass"}]
    if any(a.lower_ in {"had", "would", "'d"} or a.tag_ == "MD" for a in aux):
        return False
    if any(
        c.lower_ in {"long", "previously", "earlier", "repeatedly", "since", "once", "often"} for c in head.children
    ):
        return False
    if head.tag_ in {"VBD", "VBN", "VBZ", "VBP"} and not aux:
        return said or (head.tag_ in {"VBZ", "VBP"} and head.lemma_.lower() not in STATES)
    return any(a.tag_ in {"VBZ", "VBP"} for a in aux)


def told_status(doc: Doc, head: Token, statement: Statement | None) -> Status:
    """Whether what is told happened, is planned, expected, conditional, alleged or denied.

    `head` heads the fact's clause; `statement` frames it, or is None.
    """
    if statement is None:
        told = _complement(head) if head.lemma_.lower() in CUES else None
        return status(told if told is not None else head)
    cue = statement.cue_lemma.partition(" ")[0]
    told = content_head(doc, statement)
    if cue in REJECTS:
        return "denied" if told is not None and told.lemma_.lower() in CLAIMS else "happened"
    if statement.stance == "deny" or cue in DENIES:
        return "denied"
    real = status(told) if told is not None and told.pos_ in VERBS else "happened"
    if real == "happened" and statement.stance == "pledge":
        return "planned"
    if real == "happened" and (cue in ALLEGES or statement.stance == "unconfirmed" or _guesses(cue)):
        return "alleged"
    if real in {"happened", "planned"} and cue in EXPECTS:
        return "expected"
    return real


def _guesses(cue: str) -> bool:
    return cue in CUES and CUES[cue].stance == "speculate"


def content_head(doc: Doc, statement: Statement) -> Token | None:
    """The word that heads what is said: of its first stretch the one that depends on nothing in it."""
    for span in statement.content:
        found = doc.char_span(span.start, span.end, alignment_mode="contract")
        if found is not None and len(found):
            return found.root
    return None


def token_at(doc: Doc, span: Span) -> Token | None:
    """The head word of a range of the text."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return found.root if found is not None and len(found) else None


def place(head: Token) -> str:
    """The place phrase of the clause: "in Geneva", "at a meeting in Geneva" -> the noun phrase; "" when it has none."""
    for verb in chain(head):
        for noun in _located(verb):
            if noun.ent_type_ in PLACES:
                return _phrase(noun)
            if noun.lemma_.lower() in OCCASIONS and (inner := next(iter(_located(noun)), None)) is not None:
                return _phrase(inner) if inner.ent_type_ in PLACES else ""
    return ""


def _located(token: Token) -> list[Token]:
    preps = [c for c in token.children if c.dep_ == "prep" and c.lower_ in WHERE]
    return [noun for prep in preps for noun in prep.children if noun.dep_ == "pobj"]


def _phrase(noun: Token) -> str:
    left = min((t.i for t in noun.lefts if t.dep_ in {"compound", "poss", "amod", "nmod", "det"}), default=noun.i)
    first = next((t.i for t in noun.doc[left].subtree), left) if left < noun.i else noun.i
    tokens = noun.doc[min(first, left) : noun.i + 1]
    text = tokens.text
    return text[4:] if text.lower().startswith("the ") else text
