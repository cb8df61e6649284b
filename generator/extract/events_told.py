"""How real it is what somebody says, plans or owes: a clause's status seen through who tells it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.events import (
    ALLEGES,
    DENIES,
    EXPECTS,
    MAYBE,
    NEVER,
    PLANS,
    VERBS,
    WORDS,
    WOULD,
    chain,
    complement,
    content_head,
    if_clause,
    is_past,
    refuses,
    status,
    to_have,
    token_at,
)
from generator.lexicon.cues import CUES
from generator.model.article import Span
from generator.model.reading import Cast, Statement, Status

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

REJECTS = frozenset("reject dismiss".split())

CLAIMS = frozenset("claim allegation accusation charge suggestion report rumour rumor assertion notion idea".split())
"""To reject one of these is to deny it; to reject a plan is not."""

HARMS = frozenset(
    "attack kill bomb shell strike shoot abduct kidnap torture violate breach break steal hack spy smuggle arm fund "
    "finance bribe hide conceal ignore mislead lie cheat bug poison pollute dump launder embezzle extort threaten "
    "harass persecute rig falsify forge plot destroy loot burn invade occupy sabotage jam intercept".split()
)

FINDS = frozenset("rule find confirm admit acknowledge concede confess convict".split())
"""Words of those whose word settles it: a court, or the one who did it."""

PROPOSALS = frozenset(
    "plan proposal demand bill scheme idea offer cut ban freeze merger tax levy deal reform amendment".split()
)
"""What "would" do something only if it came to be."""

FIRST = frozenset({"i", "we"})

ACCUSERS = frozenset("prosecutor prosecution plaintiff lawsuit complaint indictment accuser claimant suit".split())
SUSPECTS = frozenset(
    "he she man woman suspect defendant accused gunman driver teenager couple pair officer attacker".split()
)
WORDED = frozenset("promise pledge vow agree decide commit propose forecast predict project".split())
"""What somebody "had" done in words is done, whatever came of it."""
PROCEDURE = frozenset("plead appear admit confess tell die face be have stand remain deny refuse decline".split())
"""What an accused does before the court, or is: nobody's allegation."""


def told_status(doc: Doc, head: Token, statement: Statement | None) -> Status:
    """Whether what is told happened, is planned, expected, conditional, alleged or denied.

    `head` heads the fact's clause; `statement` frames it, or is None.
    """
    if statement is None:
        told = complement(head) if head.lemma_.lower() in CUES else None
        return status(head) if told is None else _reported(told, past=head.tag_ in {"VBD", "VBN"})
    cue = statement.cue_lemma.partition(" ")[0]
    told = content_head(doc, statement, head)
    if cue in REJECTS:
        claim = told is not None and told.lemma_.lower() in CLAIMS and not any(c.lower_ == "for" for c in told.rights)
        return "denied" if claim else "happened"
    said = token_at(doc, statement.cue) if statement.cue else None
    negated = said is not None and (cue in DENIES | ALLEGES) and any(c.lower_ in NEVER for c in said.lefts)
    if said is not None and (negated or refuses(said)):
        return "happened"
    if statement.stance == "deny" or cue in DENIES:
        return "denied"
    modal = next((c for c in told.lefts if c.dep_ == "aux"), told) if told is not None else None
    spoken = modal is not None and any(q.start <= modal.idx < q.end for q in statement.quoted)
    past = not spoken and (said is None or said.tag_ in {"VBD", "VBN", "VBG"})
    real = _reported(told, past=past) if told is not None and told.pos_ in VERBS else "happened"
    if real in {"happened", "planned"} and cue in EXPECTS:
        return "expected"
    if real == "happened" and (statement.stance == "pledge" or (cue in PLANS and told is not None and _bare(told))):
        return "planned"
    if real == "happened" and (cue in ALLEGES or statement.stance == "unconfirmed" or _guesses(cue)):
        return "alleged"
    return real


def _reported(told: Token, *, past: bool) -> Status:
    """How real a clause is that somebody says; what "would" be, said in the past, is what "will" be."""
    real = status(told)
    words = {c.lower_ for v in chain(told) for c in v.children if c.dep_ in {"aux", "auxpass"}}
    if real != "conditional" or not past or not words & WOULD or "have" in words or words & MAYBE:
        return real
    subject = next((t for t in told.lefts if t.dep_.startswith("nsubj")), None)
    supposed = subject is not None and (subject.lemma_.lower() in PROPOSALS or subject.lower_ in FIRST)
    return real if supposed or if_clause(told) else "planned"


def lapsed(head: Token, *, reported: bool = False) -> bool:
    """Whether the clause tells a plan that came to nothing or was put off.

    "Had been due to", "was supposed to", "was due to open but closed". What is `reported` in the past may have "had"
    for plain "has".
    """
    beside = [c for c in head.rights if c.dep_ == "conj" and c.pos_ in VERBS and not past_plan(c)]
    if any(t.lower_ == "but" for c in beside for t in head.doc[head.i : c.i]) and past_plan(head):
        return True
    if head.lemma_.lower() == "suppose" or (
        head.lemma_.lower() == "be" and head.tag_ == "VBD" and to_have(chain(head))
    ):
        return is_past(head)
    had = any(c.lower_ == "had" for c in head.lefts)
    worded = head.lemma_.lower() in WORDED and not any(c.dep_ == "auxpass" for c in head.lefts)
    return had and not worded and not reported and status(head) in {"planned", "expected"}


def past_plan(head: Token) -> bool:
    """Whether the clause tells what was planned or expected at an earlier time: "was due to start"."""
    finite = head.tag_ == "VBD" or any(c.lower_ in {"was", "were", "had"} for c in head.lefts)
    return finite and (head.lemma_.lower() == "suppose" or status(head) in {"planned", "expected"})


def counterfactual(head: Token) -> bool:
    """Whether the clause tells what did not come to be: "would have been finished"."""
    aux = {c.lower_ for v in chain(head) for c in v.lefts if c.dep_ in {"aux", "auxpass"}}
    return bool(aux & (WOULD | MAYBE)) and "have" in aux


def owed(head: Token) -> bool:
    """Whether the clause tells what has or ought to be done: "must be declared", "has to leave", "should open"."""
    aux = {c.lower_ for c in head.lefts if c.dep_ == "aux"}
    bound = head.lemma_.lower() == "have" and head.tag_ in {"VBZ", "VBP"} and len(chain(head)) > 1
    return bound or (bool(aux & {"must", "should"}) and "have" not in aux)


def of_others(head: Token, cast: Cast, speakers: Sequence[str]) -> bool:
    """Whether a clause tells what a state or organisation did that is not among the speakers."""
    subject = next((t for t in head.lefts if t.dep_ == "nsubj"), None)
    if subject is None:
        return False
    near = cast.within(Span(subject.left_edge.idx, subject.idx + len(subject)))
    meant = [cast.actors[m.actor] for m in near if m.span.start <= subject.idx < m.span.end]
    return any(a.name not in speakers and a.type != "person" for a in meant)


def charged(head: Token, cast: Cast, speakers: Sequence[str]) -> bool:
    """Whether those who accuse tell what somebody did: "prosecutors say he took the money"."""
    words = {word.casefold().removesuffix("s") for name in speakers for word in name.split()}
    subject = next((t for t in head.lefts if t.dep_ == "nsubj"), None)
    if not words & ACCUSERS or subject is None or head.lemma_.lower() in PROCEDURE:
        return False
    near = cast.within(Span(subject.left_edge.idx, subject.idx + len(subject)))
    person = any(cast.actors[m.actor].type == "person" for m in near if m.span.start <= subject.idx < m.span.end)
    return person or subject.lemma_.lower() in SUSPECTS


def harms(head: Token) -> bool:
    """Whether the clause tells an act that whoever did it would rather not have done."""
    return any(verb.lemma_.lower() in HARMS for verb in chain(head))


def _bare(told: Token) -> bool:
    """Whether the verb is an infinitive of an act: "(hopes) to restore", not "(want) to thank"."""
    to = any(c.lower_ == "to" for c in told.lefts)
    return told.tag_ == "VB" and to and told.lemma_.lower() not in WORDS


def _guesses(cue: str) -> bool:
    return cue in CUES and CUES[cue].stance == "speculate"
