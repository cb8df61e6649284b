"""Verbs that report by what they do to a thing: call for it, accuse of it, describe it as such, put it at a number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from generator.extract.quotations import Quotation
from generator.extract.statements.behind import clause_behind, object_behind, rest_behind
from generator.extract.statements.frames import Frame, framed
from generator.extract.statements.parts import Content, parts
from generator.extract.statements.phrases import end_of, noun_phrase
from generator.extract.statements.subjects import said_by
from generator.extract.statements.text import Text
from generator.extract.statements.unsaid import unsaid
from generator.lexicon.cues import CALLS, COUNTS, PORTRAYING, PUTTING
from generator.model.article import Span
from generator.model.reading import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token


def called_for(text: Text, verb: Token, lemma: str) -> Frame | None:
    """What stands behind the preposition: "called for X", "called on A to do X", "accused A of X"."""
    stances = CALLS.get(lemma)
    if not stances or unsaid(verb):
        return None
    prep = _preposition(verb, stances)
    speakers = said_by(text, verb)
    moved = any(c.dep_ in ("dobj", "obj") and c.tag_ in ("WP", "WDT") for c in verb.lefts)
    if prep is None or moved or _blames_nothing(verb, lemma) or not speakers or not text.speaks(speakers[0]):
        return None
    content, end = _called(text, verb, prep)
    return framed(
        verb, end, f"{lemma} {prep.lower_}", stances[prep.lower_], content=content, speakers=speakers, rule="called for"
    )


def _blames_nothing(verb: Token, lemma: str) -> bool:
    """Whether who is blamed or accused stands before: "the delays that drivers blame for losing their bonus"."""
    return lemma in ("accuse", "blame") and not any(c.dep_ in ("dobj", "obj") and c.i > verb.i for c in verb.children)


def _preposition(verb: Token, stances: Mapping[str, Stance]) -> Token | None:
    """The preposition that makes the verb a call; "on Monday" is none, "for Lee to go" is one of its clause."""
    thing = next((c for c in verb.rights if c.dep_ in ("dobj", "obj")), None)
    for token in verb.subtree:
        if token.i <= verb.i or token.lower_ not in stances:
            continue
        dated = token.lower_ == "on" and any(t.ent_type_ in ("DATE", "TIME") for t in token.rights)
        if token.dep_ in ("prep", "prt") and token.head in (verb, thing) and not dated:
            return token
        if token.dep_ == "mark" and token.nbor(-1) == verb and token.head.head == verb and _to_do(token.head):
            return token
    return None


def _called(text: Text, verb: Token, prep: Token) -> tuple[Content, int]:
    """What is called for, and where the cue ends."""
    thing = next((c for c in verb.rights if c.dep_ in ("dobj", "obj")), None)
    if prep.dep_ == "mark":
        return rest_behind(text, verb, prep.nbor().idx, clause=prep.head), end_of(prep)
    first = next((c for c in prep.rights if c.dep_ in ("pobj", "pcomp")), None)
    if first is None:
        return (), end_of(prep)
    if thing is not None and thing.i < prep.i:
        return clause_behind(text, verb, thing), end_of(verb)
    to_do = any(c.i > first.i and _to_do(c) for c in [*verb.rights, *first.rights])
    behind = clause_behind if first.dep_ == "pcomp" or to_do else object_behind
    return behind(text, verb if to_do else prep, first), end_of(prep)


def _to_do(clause: Token) -> bool:
    """Whether a clause is what somebody is called on to do: "on ministers to reopen the line"."""
    return clause.dep_ in ("xcomp", "advcl", "acl", "ccomp", "relcl") and any(c.lower_ == "to" for c in clause.lefts)


def portrayed(text: Text, verb: Token, lemma: str) -> Frame | None:
    """What somebody takes a thing for: "described the ruling as X", and in quotation marks "called it X"."""
    if lemma not in PORTRAYING or unsaid(verb):
        return None
    speakers = said_by(text, verb)
    first = next((c for c in verb.rights if c.dep_ in ("dobj", "obj", "ccomp", "oprd") and c.i > verb.i), None)
    moved = any(c.lower_ == "what" for c in verb.lefts)
    if first is None or moved or not speakers or not text.speaks(speakers[0]):
        return None
    content = clause_behind(text, verb, first)
    if verb.dep_ == "relcl" and any(c.tag_ == "WDT" and c.dep_ in ("dobj", "obj") for c in verb.lefts):
        content = parts(text, noun_phrase(verb.head)) + content
    quoted = any(q.outer.end <= s.end + 1 for s in content for q in _next_quotation(text, s.start))
    content += _borne_out(text, content)
    as_such = lemma in ("describe", "characterise", "characterize") and any(c.lower_ == "as" for c in verb.rights)
    return (
        framed(verb, end_of(verb), lemma, "assert", content=content, speakers=speakers, rule="portrayed")
        if quoted or as_such
        else None
    )


def _borne_out(text: Text, content: Content) -> Content:
    """The quotation behind a colon that bears out what was called so: 'called it "a joke": "Nobody asked us."'."""
    later = text.quotations_from(content[-1].end) if content else ()
    between = text.text[content[-1].end : later[0].outer.start] if later else ""
    return parts(text, later[0].outer) if between.strip(' "”)\n') == ":" and between.count("\n") < 2 else ()


def _next_quotation(text: Text, start: int) -> Sequence[Quotation]:
    """The quotation that `start` stands in, else the next one."""
    here = text.quotation_at(start)
    return [here] if here is not None else text.quotations_from(start)[:1]


def portrayed_by(text: Text, verb: Token, lemma: str) -> Frame | None:
    """As `portrayed`, of a thing before the verb: "the deal, described by union leaders as "a sell-out", fell"."""
    agent = next((c for c in verb.rights if c.dep_ == "agent"), None)
    source = next((c for c in agent.rights if c.dep_ == "pobj"), None) if agent is not None else None
    if lemma not in PORTRAYING or verb.tag_ != "VBN" or source is None or not text.speaks(source) or unsaid(verb):
        return None
    thing = next((c for c in verb.lefts if c.dep_ == "nsubjpass"), verb.head if verb.dep_ == "acl" else None)
    end = noun_phrase(source).end
    later = text.quotations_from(end)
    between = text.text[end : later[0].outer.start].strip() if later else ""
    if thing is None or thing.pos_ == "PRON" or between not in ("as", "as an", "as a", "as the", "") or not later:
        return None
    phrase = noun_phrase(thing)
    content = parts(text, Span(phrase.start, min(phrase.end, verb.idx)), later[0].outer)
    return framed(verb, end_of(verb), lemma, "assert", content=content, speakers=[source], rule="portrayed")


def put_at(text: Text, verb: Token, lemma: str) -> Frame | None:
    """A number that somebody gives: "put the death toll at 86", "estimates the cost at 18,000 euros"."""
    thing = next((c for c in verb.rights if c.dep_ in ("dobj", "obj")), None)
    at = next((c for c in verb.subtree if c.lower_ == "at" and c.dep_ == "prep" and c.i > verb.i), None)
    if lemma not in PUTTING or thing is None or at is None or at.head not in (verb, thing) or unsaid(verb):
        return None
    number = any(t.like_num for t in at.subtree)
    counted = thing.lemma_.lower() in COUNTS or (thing.pos_ == "PRON" and lemma == "put")
    speakers = said_by(text, verb)
    if not number or not (counted or lemma != "put") or not speakers or not text.speaks(speakers[0]):
        return None
    content = object_behind(text, at, next(c for c in at.rights)) if any(at.rights) else ()
    whole = parts(text, Span(thing.left_edge.idx, content[-1].end)) if content else ()
    return framed(verb, end_of(verb), lemma, "estimate", content=whole, speakers=speakers, rule="put at")
