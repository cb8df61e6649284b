"""Ways to report beside a verb with a clause: messages, documents given, "in the words of", "as she put it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.statements.ahead import around
from generator.extract.statements.behind import clause_behind, object_behind, rest_behind
from generator.extract.statements.frames import Frame, framed
from generator.extract.statements.messages import about
from generator.extract.statements.parts import parts
from generator.extract.statements.phrases import end_of
from generator.extract.statements.subjects import said_by
from generator.extract.statements.text import Text
from generator.extract.statements.unsaid import unsaid
from generator.lexicon.cues import (
    AS_TOLD,
    CONFIRMING,
    CUES,
    DOCUMENTS,
    EVIDENCE,
    EXPRESSING,
    GAVE_DOCUMENT,
    MESSAGES,
)
from generator.model.article import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_AS_LONG = 12
"""So many words at most tell whom somebody told "as she told ..."."""
_BARE = 3
"""Content of at most so many words says too little without its message noun ("alarm over the deal")."""


def _fails(verb: Token) -> bool:
    """Whether the verb hangs on words that say it was not done: "unable to", "not able to", "yet to", "declined to"."""
    head = verb.head
    refused = head.lemma_.lower() in ("unable", "decline", "refuse", "fail")
    able = head.lemma_.lower() == "able" and any(c.dep_ == "neg" for c in head.head.children)
    yet = verb.i > 1 and verb.nbor(-1).lower_ == "to" and verb.nbor(-2).lower_ == "yet"
    return refused or able or yet


def unconfirmed(text: Text, verb: Token, lemma: str) -> Frame | None:
    """What somebody "could not confirm", "was unable to verify", "has yet to confirm"."""
    if lemma not in CONFIRMING:
        return None
    refused = any(c.dep_ == "neg" for c in verb.children) or (verb.dep_ in ("xcomp", "relcl", "acl") and _fails(verb))
    thing = next((c for c in verb.rights if c.dep_ in ("ccomp", "dobj", "obj")), None)
    speakers = said_by(text, verb)
    if not refused or thing is None or not speakers or not text.speaks(speakers[0]):
        return None
    content = clause_behind(text, verb, thing) if thing.dep_ == "ccomp" else object_behind(text, verb, thing)
    return framed(verb, end_of(verb), lemma, "unconfirmed", content=content, speakers=speakers, rule="unconfirmed")


def gave(text: Text, verb: Token, lemma: str) -> Frame | None:
    """What a document tells that somebody gave out: "released images showing X", "issued a notice saying X"."""
    noun = verb.head
    giving = verb.dep_ == "acl" and verb.tag_ == "VBG" and noun.lemma_.lower() in DOCUMENTS | EVIDENCE
    if lemma not in CUES or not giving or noun.head.lemma_.lower() not in GAVE_DOCUMENT or verb.i + 1 >= len(text.doc):
        return None
    speakers = said_by(text, verb)
    if not speakers or speakers[0] == noun or not text.speaks(speakers[0]):
        return None
    rest = Span(end_of(verb), verb.sent.end_char)
    words = text.text[rest.start : rest.end]
    start = rest.start + (len(" that") if words.startswith(" that ") else 0)
    content = rest_behind(text, verb, start + 1, whole=True) if len(words.split()) > 3 else ()
    return framed(
        noun.head,
        end_of(verb),
        noun.head.lemma_.lower(),
        CUES[lemma].stance,
        content=content,
        speakers=speakers,
        rule="gave",
    )


def expressed(text: Text, verb: Token, lemma: str) -> Frame | None:
    """What a message noun is about: "voiced alarm over X", "expressed concern that X"."""
    if lemma not in EXPRESSING or unsaid(verb):
        return None
    nouns = [c for c in verb.rights if c.dep_ in ("dobj", "obj") and c.lemma_.lower() in MESSAGES]
    speakers = said_by(text, verb)
    if not nouns or not speakers or not text.speaks(speakers[0]):
        return None
    noun = nouns[0]
    if any(c.dep_ == "compound" for c in noun.lefts) and noun.lemma_.lower() in ("call", "appeal"):
        return None
    while (more := next((c for c in noun.rights if c.dep_ == "conj" and c.pos_ == "NOUN"), None)) is not None:
        noun = more
    found = about(text, noun) or about(text, nouns[0])
    if found is None:
        return None
    kind, (content, end) = nouns[0].lemma_.lower(), found
    opened = text.quotation_at(content[0].start) if content else None
    if opened is not None and verb.idx < opened.outer.start < content[0].start:
        content, end = parts(text, Span(opened.outer.start, content[-1].end)), end_of(verb)
    elif content and len(text.text[content[0].start : content[-1].end].split()) <= _BARE:
        first = next((t for t in nouns[0].lefts if t.dep_ in ("amod", "compound")), nouns[0])
        content, end = parts(text, Span(text.with_mark(first.idx), content[-1].end)), end_of(verb)
    return framed(verb, end, f"{lemma} {kind}", MESSAGES[kind], content=content, speakers=speakers, rule="expressed")


def as_told(text: Text, verb: Token, lemma: str) -> Frame | None:
    """The clause around "as X told the paper" or "as X put it"."""
    mark = next((c for c in verb.lefts if c.lower_ == "as" and c.dep_ in ("mark", "advmod", "prep")), None)
    if (
        mark is None
        or lemma not in AS_TOLD
        or verb.dep_ not in ("advcl", "prep", "ccomp", "parataxis")
        or not _set_off(mark)
        or any(_own_words(lemma, c) for c in verb.rights)
    ):
        return None
    speakers = said_by(text, verb)
    if not speakers or not text.speaks(speakers[0]):
        return None
    behind = [t for t in verb.subtree if verb.i <= t.i < verb.i + _AS_LONG]
    comma = next((n for n, t in enumerate(behind) if t.text == ","), len(behind))
    right = end_of(behind[comma - 1])
    return framed(
        verb, end_of(verb), lemma, "assert", content=around(text, mark.idx, right), speakers=speakers, rule="as told"
    )


def _set_off(mark: Token) -> bool:
    """Whether "as" opens the sentence or follows a stop; else it tells the time ("fell as the bank said ...")."""
    return mark.i == mark.sent.start or mark.nbor(-1).is_punct or mark.nbor(-1).dep_ == "cc"


def _own_words(lemma: str, child: Token) -> bool:
    """Whether what the verb tells stands behind it ("as the bank reported a loss"), not around it ("as she put it")."""
    if child.dep_ == "ccomp":
        return True
    return child.dep_ in ("dobj", "obj") and lemma != "tell" and child.lower_ not in ("it", "this", "that")
