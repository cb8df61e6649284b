"""What a clause tells: how real it is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.model.article import Span
from generator.model.reading import Statement, Status

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

VERBS = frozenset({"VERB", "AUX"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "acl", "csubj", "csubjpass", "pcomp", "parataxis"})
PLACES = frozenset({"GPE", "LOC", "FAC"})

OCCASIONS = frozenset(
    "conference interview speech meeting talk summit briefing address call hearing debate rally ceremony session visit "
    "forum event conversation match game race election vote referendum trial attack strike raid crash accident launch "
    "statement post tweet letter report announcement opening release competition "
    "tournament festival exhibition inauguration funeral wedding judgment judgement ruling verdict memo email "
    "message".split()
)
"""Nouns that are occasions: a date inside "at a June 25 press conference" dates the act as well."""

PLANS = frozenset(
    "plan intend aim prepare schedule set slate agree decide vow pledge promise propose commit hope seek want".split()
)
WORDS = frozenset(
    "thank know say apologise apologize stress emphasise emphasize reassure tell ask express congratulate see hear "
    "understand believe pay add point remind be".split()
)
"""What somebody who "wants to" do it does by saying so, or does not plan: "I want to thank our teams"."""

EXPECTS = frozenset("expect predict forecast anticipate project likely due".split())
TIPPED = frozenset("tip poise".split())
"""In the passive alone they tell what is expected."""
ALLEGES = frozenset("allege accuse suspect claim believe speculate".split())
ALLEGING = frozenset("allegedly reportedly purportedly supposedly apparently".split())
DENIES = frozenset("deny refute dispute disavow rebut".split())

GRANTED = frozenset(
    "access entry bail parole visa permission leave request appeal motion petition application asylum right chance "
    "opportunity service treatment licence license permit passage citizenship credit loan place goal penalty".split()
)
"""What is refused, not contradicted, where somebody "denied" it: "the judge denied bail"."""

MAYBE = frozenset("could may might".split())
GUESSED = frozenset("believe say report think presume fear assume rumour rumor".split())
"""In the passive they tell what nobody has confirmed: "is believed to have fled", "are feared dead"."""

FATES = frozenset("become be prove remain last lead die rule reign serve win marry live".split())
"""What history "was to" do is done; of anything else "was to" tells a plan."""

TASKS = frozenset(
    "aim goal purpose idea task job role mission objective challenge problem way point solution step option duty trick "
    "priority intention ambition dream wish hope thing key answer strategy mistake function alternative".split()
)
"""What is no plan when it "is to": "the aim is to", "the best way is to"."""

OPERATIONS = frozenset(
    "search talks talk vote work hearing construction funeral flight operation exhibition session service march "
    "protest screening sale auction hunt evacuation ballot drill rally parade".split()
)

WOULD = frozenset(("would", "'d", "\u2019d"))
SCHEDULES = frozenset("schedule slate plan suppose".split())
"""In the passive these alone tell a plan: "is scheduled for Monday", "was supposed to open"."""

THOUGHTS = frozenset("expect anticipate".split())

SENSES = frozenset("see hear feel sense smell taste remember".split())
NEVER = frozenset({"not", "n't", "n\u2019t", "never"})
FUTURE = frozenset(("will", "shall", "'ll", "\u2019ll", "wo"))


def clause(token: Token) -> Token:
    """The head of the clause `token` stands in; an open complement ("plans to cut") is part of its verb's clause."""
    while not (token.dep_ in CLAUSES or (token.dep_ == "conj" and token.pos_ in VERBS and token.head.pos_ in VERBS)):
        token = token.head
    return token


def verb_of(head: Token) -> Token:
    """The verb of a sentence that the parser hung on its subject: "launched" in "The probe launched in May"."""
    beside = (c for c in head.rights if c.dep_ == "acl" and c.tag_ == "VBN" and head.dep_ == "ROOT")
    return head if head.pos_ in VERBS else next(beside, head)


def chain(head: Token) -> tuple[Token, ...]:
    """A clause's verb with the open complements that carry its meaning: plans -> plans, to send."""
    verbs = [head]
    for verb in verbs:
        verbs += [c for c in verb.children if c.dep_ == "xcomp" and acts(c)]
    return tuple(verbs)


def acts(token: Token) -> bool:
    """Whether the word is a verb, also where the tagger took an infinitive ("to land") for a noun."""
    return token.pos_ in VERBS or (
        token.dep_ == "xcomp" and any(c.lower_ == "to" and c.dep_ == "aux" for c in token.lefts)
    )


def status(head: Token) -> Status:
    """How real the clause says its event is: from its verbs, modals and adverbs."""
    verbs = chain(head)
    words = {c.lower_ for v in verbs for c in v.children if c.dep_ in {"aux", "auxpass", "advmod", "acomp", "neg"}}
    words |= {c.lower_ for v in verbs for told in v.children if told.dep_ in {"acomp", "attr"} for c in told.lefts}
    infinitive = any(c.lower_ == "to" for v in verbs[1:] for c in v.children if c.dep_ == "aux")
    lemma = head.lemma_.lower()
    if lemma in DENIES | {"allege", "accuse", "suspect"} and words & NEVER:
        return "happened"
    if lemma in DENIES:
        return "happened" if refuses(head) else "denied"
    if _open(verbs, words) or _inverted(head) or (lemma == "be" and head.tag_ == "VBD" and to_have(verbs)):
        return "conditional"
    if words & ALLEGING or lemma in {"allege", "suspect", "accuse"}:
        return "alleged"
    if lemma in GUESSED and _passive(head) and (infinitive or any(c.dep_ == "oprd" for c in head.children)):
        return "alleged"
    if words & FUTURE and if_clause(head):
        return "conditional"
    if _awaited(head, verbs, words):
        guess = any(c.dep_ == "advmod" and c.lower_ in {"likely", "probably"} for c in head.children)
        return "alleged" if guess and not words & FUTURE else "expected"
    wished = lemma in {"want", "hope"} and len(verbs) > 1 and verbs[1].lemma_.lower() in WORDS
    if words & FUTURE or (infinitive and lemma in PLANS and not wished and not words & NEVER) or _scheduled(head):
        return "planned"
    return "planned" if infinitive and lemma == "be" and _is_to(head, verbs) else "happened"


def _inverted(head: Token) -> bool:
    """Whether it is a condition without "if": "Had the ban been limited, ..."."""
    aux = next((c for c in head.lefts if c.dep_ in {"aux", "auxpass"}), None)
    subject = next((c for c in head.lefts if c.dep_.startswith("nsubj")), None)
    return aux is not None and subject is not None and aux.i < subject.i and aux.lower_ in {"had", "were", "should"}


def refuses(head: Token) -> bool:
    """Whether to deny is to refuse here: "was denied access", "denied him bail"."""
    objects = {c.lemma_.lower() for c in head.rights if c.dep_ in {"dobj", "oprd"}}
    return head.lemma_.lower() == "deny" and bool(objects & GRANTED)


def _is_to(head: Token, verbs: Sequence[Token]) -> bool:
    """Whether it is "is to open" or, of those who act and what is held, "was to open": a plan, not "the aim is to"."""
    subject = next((t for t in head.lefts if t.dep_ == "nsubj"), None)
    if len(verbs) < 2 or subject is None or next(iter(verbs[1].lefts)).i > head.i + 2:
        return False
    meant = [subject, *(t for c in subject.rights if c.lower_ == "of" for t in c.rights)]
    if any(t.lemma_.lower() in TASKS for t in meant):
        return False
    if head.tag_ in {"VBZ", "VBP"}:
        return True
    holds = subject.ent_type_ in {"PERSON", "ORG", "GPE"} or subject.lemma_.lower() in OPERATIONS | OCCASIONS
    return holds and head.tag_ == "VBD" and verbs[1].lemma_.lower() not in FATES


def _open(verbs: Sequence[Token], words: set[str]) -> bool:
    """Whether modals leave it open: "may", "would", "could", save "could not" and "could see", which tell what was."""
    past = words & NEVER or any(v.lemma_.lower() in SENSES for v in verbs)
    if "longer" in words and "may" in words:
        return False
    unable = "could" in words and bool(past) and "have" not in words
    return bool(words & WOULD) or (bool(words & MAYBE) and not unable)


def _awaited(head: Token, verbs: Sequence[Token], words: set[str]) -> bool:
    """Whether the clause tells what is expected; who "had expected" or "expected" it tells a thought of the past."""
    own = head.lemma_.lower() in THOUGHTS and not _passive(head) and is_past(head)
    lemmas = {v.lemma_.lower() for v in verbs} | {c.lemma_.lower() for c in head.children if c.dep_ == "acomp"}
    bound = any(c.lower_ == "bound" and c.nbor(-1).text != "-" for c in head.rights if c.dep_ == "acomp")
    tipped = bound or (head.lemma_.lower() in TIPPED and _passive(head))
    return not own and bool(tipped or lemmas & EXPECTS or words & {"likely", "probably"})


def is_past(head: Token) -> bool:
    return head.tag_ == "VBD" or any(c.lower_ in {"had", "have", "has", "was", "were"} for c in head.lefts)


def to_have(verbs: Sequence[Token]) -> bool:
    """Whether it is "was to have ...": what did not come to be."""
    return any({"to", "have"} <= {c.lower_ for c in v.lefts if c.dep_ == "aux"} for v in verbs[1:])


def _scheduled(head: Token) -> bool:
    """Whether the clause sets a time: "is scheduled", "is set for", "was promised for"."""
    timed = head.lemma_.lower() in {"set", "promise", "book"} and any(
        c.dep_ == "prep" and c.lower_ == "for" for c in head.rights
    )
    return _passive(head) and (timed or head.lemma_.lower() in SCHEDULES)


def _passive(head: Token) -> bool:
    return any(c.dep_ in {"auxpass", "nsubjpass"} for c in head.children)


def if_clause(head: Token) -> bool:
    return any(
        m.lower_ in {"if", "unless"} and m.dep_ in {"mark", "advmod"} and (m.i == 0 or m.nbor(-1).lower_ != "even")
        for verb in (head, *head.ancestors)
        for c in verb.children
        if c.dep_ == "advcl"
        for m in c.children
    )


def complement(head: Token) -> Token | None:
    """The clause that says what is said: "(said) the bridge is safe" -> is."""
    return next((c for c in head.children if c.dep_ == "ccomp" and c.pos_ in VERBS), None)


def content_head(doc: Doc, statement: Statement, near: Token | None = None) -> Token | None:
    """The word that heads what is said: of its first stretch the one that depends on nothing in it.

    With `near`, of the first stretch in the sentence of that word, where any is: a quotation may run on for sentences.
    """
    sentence = near.sent if near is not None else doc[:]
    inside = [
        Span(max(span.start, sentence.start_char), min(span.end, sentence.end_char))
        for span in statement.content
        if span.start < sentence.end_char and sentence.start_char < span.end
    ]
    for span in inside or statement.content:
        found = doc.char_span(span.start, span.end, alignment_mode="contract")
        if found is not None and len(found):
            return found.root
    return None


def token_at(doc: Doc, span: Span) -> Token | None:
    """The head word of a range of the text."""
    found = doc.char_span(span.start, span.end, alignment_mode="expand")
    return found.root if found is not None and len(found) else None
