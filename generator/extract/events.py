"""What a clause tells: whether it happened, when, and where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.article import Article, Span
from generator.model.reading import DateMention, Statement, Status

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span as Sentence, Token

CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "csubj", "csubjpass", "pcomp", "parataxis"})
PLACES = frozenset({"GPE", "LOC", "FAC"})

EVENTS = frozenset(
    "conference interview speech meeting talk summit briefing address call hearing debate rally ceremony session visit "
    "forum event conversation match game race election vote referendum trial attack strike raid crash accident "
    "statement post tweet letter report".split()
)
"""Nouns that are occasions: a date inside "at a June 25 press conference" dates the act as well."""

PLANS = frozenset(
    "plan intend aim prepare schedule set slate agree decide vow pledge promise propose commit hope seek want".split()
)
EXPECTS = frozenset("expect predict forecast anticipate project tip poise likely bind due".split())
ALLEGES = frozenset("allege accuse suspect claim believe speculate".split())
ALLEGING = frozenset("allegedly reportedly purportedly supposedly apparently".split())
DENIES = frozenset("deny refute reject dismiss dispute".split())
MAYBE = frozenset("could may might".split())
FUTURE = frozenset(("will", "shall", "'ll", "\u2019ll", "wo"))


@dataclass(frozen=True, slots=True)
class Dating:
    """When something happened: an ISO value or None, and the name of the rule that found it."""

    value: str | None = None
    rule: str = ""


def clause(token: Token) -> Token:
    """The head of the clause that `token` stands in. An open complement ("plans to cut") is part of its verb's clause."""
    while not _heads_clause(token):
        token = token.head
    return token


def _heads_clause(token: Token) -> bool:
    if token.dep_ in CLAUSES:
        return True
    return token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"} and token.head.pos_ in {"VERB", "AUX"}


def chain(head: Token) -> tuple[Token, ...]:
    """A clause's verb with the open complements that carry its meaning: plans -> plans, to send."""
    verbs = [head]
    for verb in verbs:
        verbs += [c for c in verb.children if c.dep_ == "xcomp" and c.pos_ in {"VERB", "AUX"}]
    return tuple(verbs)


def status(head: Token) -> Status:
    """How real the clause says its event is, from negation-free cue words, modals and tense."""
    verbs = chain(head)
    words = {c.lower_ for v in verbs for c in v.children if c.dep_ in {"aux", "auxpass", "advmod", "acomp", "neg"}}
    lemmas = {v.lemma_.lower() for v in verbs} | {c.lemma_.lower() for c in head.children if c.dep_ == "acomp"}
    if lemmas & DENIES:
        return "denied"
    if words & {"would", "'d"} and _if_clause(head):
        return "conditional"
    if words & MAYBE or (words & {"would"} and _if_clause(head)):
        return "conditional"
    if words & ALLEGING or (head.dep_ == "ROOT" and lemmas & {"allege", "suspect", "accuse"}):
        return "alleged"
    if lemmas & EXPECTS or words & {"likely", "probably"}:
        return "expected"
    if words & FUTURE or words & {"would"}:
        return "planned"
    infinitive = len(verbs) > 1 and any(c.lower_ == "to" for c in verbs[1].children if c.dep_ == "aux")
    if infinitive and head.lemma_.lower() in PLANS:
        return "planned"
    if head.lemma_.lower() == "be" and infinitive and head.tag_ in {"VBZ", "VBP"}:
        return "planned"
    return "happened"


def _if_clause(head: Token) -> bool:
    around = [head, *head.ancestors]
    return any(
        m.lower_ in {"if", "unless", "should"} and m.dep_ in {"mark", "aux"}
        for verb in around
        for c in verb.children
        if c.dep_ == "advcl"
        for m in c.children
    )


def when(
    doc: Doc, sentence: Sentence, dates: Sequence[DateMention], statement: Statement | None, article: Article
) -> Dating:
    """The date of what the sentence tells.

    For a statement the date that hangs on the cue, else the one in what is said; else the one of the main clause.
    Without a date of its own, news told in the present or the perfect, and a saying told in the past, is of the day of
    publication.
    """
    heads = [sentence.root, *_coordinated(sentence.root)]
    rules = ["date of the event"] * len(heads)
    if statement is not None:
        cue = token_at(doc, statement.cue) if statement.cue else None
        told = content_head(doc, statement)
        heads = [*([clause(cue)] if cue else []), *([told, *_coordinated(told)] if told else []), *heads]
        rules = [*(["date of the saying"] if cue else []), *["date of the event told"] * len(heads)]
    placed = [(mention, anchor) for mention in dates if mention.value and (anchor := token_at(doc, mention.span))]
    for head, rule in zip(heads, rules, strict=False):
        for mention, anchor in placed:
            if clause(anchor) == head and _temporal(anchor, head):
                return Dating(mention.value, rule)
    if not dates and article.header.published.value and _news(heads[0], said=statement is not None):
        return Dating(article.header.published.value, "published: told as news of the day")
    return Dating()


def _coordinated(head: Token) -> list[Token]:
    return [c for c in head.children if c.dep_ == "conj" and c.pos_ in {"VERB", "AUX"}]


def _news(head: Token, *, said: bool) -> bool:
    """Whether the clause is told as news: says, has said, announced; never "had said", "has long said" or "will"."""
    aux = [c for c in head.children if c.dep_ in {"aux", "auxpass"}]
    if any(a.lower_ in {"had", "would", "'d"} or a.tag_ == "MD" for a in aux):
        return False
    if any(
        c.lower_ in {"long", "previously", "earlier", "repeatedly", "since", "once", "often"} for c in head.children
    ):
        return False
    if head.tag_ == "VBD":
        return said
    return head.tag_ in {"VBZ", "VBP"} or any(a.tag_ in {"VBZ", "VBP"} for a in aux)


def told_status(doc: Doc, sentence: Sentence, statement: Statement | None) -> Status:
    """Whether what the sentence tells happened, is planned, expected, conditional, alleged or denied."""
    if statement is None:
        return status(sentence.root)
    if statement.stance == "deny" or statement.cue_lemma in DENIES:
        return "denied"
    head = content_head(doc, statement)
    told = status(head) if head is not None and head.pos_ in {"VERB", "AUX"} else "happened"
    if told == "happened" and statement.stance == "pledge":
        return "planned"
    if told == "happened" and (statement.cue_lemma in ALLEGES or statement.stance in {"speculate", "unconfirmed"}):
        return "alleged"
    if told in {"happened", "planned"} and (statement.cue_lemma in EXPECTS):
        return "expected"
    return told


def where(doc: Doc, sentence: Sentence, statement: Statement | None) -> str:
    """The place of what the sentence tells, "" when its clause names none."""
    head = content_head(doc, statement) if statement is not None else sentence.root
    return place(head) if head is not None else ""


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


def _temporal(anchor: Token, head: Token) -> bool:
    """Whether the way from the date up to the clause's verb passes only prepositions, verbs and occasions."""
    token = anchor
    while token != head:
        parent = token.head
        if parent == token:
            return False
        if parent.pos_ in {"NOUN", "PROPN"} and parent.lemma_.lower() not in EVENTS:
            return False
        token = parent
    return True


def place(head: Token) -> str:
    """The place phrase of the clause: "in Geneva", "near the port of Aden" -> the noun phrase; "" when there is none."""
    for verb in chain(head):
        for prep in verb.children:
            if prep.dep_ != "prep" or prep.lower_ not in {"in", "at", "near", "outside", "off", "across", "around"}:
                continue
            for noun in prep.children:
                if noun.dep_ == "pobj" and noun.ent_type_ in PLACES:
                    return _phrase(noun)
    return ""


def _phrase(noun: Token) -> str:
    left = min((t.i for t in noun.lefts if t.dep_ in {"compound", "poss", "amod", "nmod", "det"}), default=noun.i)
    first = next((t.i for t in noun.doc[left].subtree), left) if left < noun.i else noun.i
    tokens = noun.doc[min(first, left) : noun.i + 1]
    text = tokens.text
    return text[4:] if text.lower().startswith("the ") else text
