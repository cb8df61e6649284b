"""Places in the parse where somebody reports something: the cue, its speaker, its content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.statements.content import Text, after_cue, around, before_cue, object_of
from generator.extract.statements.phrases import conjuncts, end_of
from generator.extract.statements.subjects import reported_by, speaker_of, unsaid
from generator.lexicon.cues import CALLS, CUES, EXPRESSING, MESSAGES, PHRASAL
from generator.model.article import Span
from generator.model.reading import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Frame:
    """One attribution as the parse shows it. `speaker` and `via` are heads of phrases; None when nobody is named."""

    cue: Token
    cue_span: Span
    lemma: str
    stance: Stance
    content: tuple[Span, ...]
    speaker: Token | None
    rule: str
    via: Token | None = None


def frames(text: Text) -> Iterator[Frame]:
    """Every attribution outside quotation marks, in text order of the cues."""
    for token in text.doc:
        if text.quoted(token.idx):
            continue
        if token.lower_ == "according":
            yield from _according(text, token)
        elif token.pos_ in ("VERB", "AUX") or token.lemma_.lower() in ("say", "add"):
            yield from _verb(text, token)


def _according(text: Text, token: Token) -> Iterator[Frame]:
    to = next((child for child in token.rights if child.lower_ == "to"), None)
    source = next((child for child in to.rights if child.dep_ == "pobj"), None) if to is not None else None
    if to is None or source is None:
        return
    content = around(text, token, source)
    if content:
        yield Frame(token, Span(token.idx, end_of(to)), "according to", "assert", content, source, "according to")


def _verb(text: Text, verb: Token) -> Iterator[Frame]:
    lemma = verb.lemma_.lower()
    if lemma in EXPRESSING and (found := _light(text, verb)):
        yield found
        return
    if unsaid(verb):
        return
    found = _called_for(text, verb, lemma) or _plain(text, verb, lemma)
    if found:
        yield found


def _light(text: Text, verb: Token) -> Frame | None:
    """ "voiced alarm over X", "expressed concern that X": the noun tells what kind of message it is."""
    noun = next(
        (c for c in verb.rights if c.dep_ in ("dobj", "obj", "nsubjpass") and c.lemma_.lower() in MESSAGES), None
    )
    speaker = speaker_of(verb)
    if noun is None or speaker is None:
        return None
    last = list(conjuncts(noun))[-1]
    content, cue_end = object_of(text, last)
    if not content:
        return None
    span = Span(verb.idx, cue_end)
    return Frame(
        verb,
        span,
        f"{verb.lemma_.lower()} {noun.lemma_.lower()}",
        MESSAGES[noun.lemma_.lower()],
        content,
        speaker,
        "expressed",
    )


def _called_for(text: Text, verb: Token, lemma: str) -> Frame | None:
    stances = CALLS.get(lemma)
    if not stances:
        return None
    prep = next((c for c in verb.rights if c.dep_ == "prep" and c.lower_ in stances and c.i <= verb.i + 4), None)
    speaker = speaker_of(verb)
    if prep is None or speaker is None:
        return None
    first = next((c for c in prep.rights if c.dep_ in ("pobj", "pcomp")), None)
    if first is None:
        return None
    content = after_cue(text, verb, first)
    if not content:
        return None
    return Frame(
        verb,
        Span(verb.idx, end_of(prep)),
        f"{lemma} {prep.lower_}",
        stances[prep.lower_],
        content,
        speaker,
        "called for",
    )


def _plain(text: Text, verb: Token, lemma: str) -> Frame | None:
    cue = CUES.get(lemma)
    span = Span(verb.idx, end_of(verb))
    stance: Stance
    if cue is None:
        if lemma not in PHRASAL:
            return None
        word, stance = PHRASAL[lemma]
        particle = next((c for c in verb.subtree if c.lower_ == word and verb.i < c.i <= verb.i + 3), None)
        if particle is None:
            return None
        takes, minds, span = "c", False, Span(verb.idx, end_of(particle))
    else:
        stance, takes, minds = cue.stance, cue.takes, cue.minds
    speaker, via = speaker_of(verb), None
    if (relayed := reported_by(verb)) is not None:
        speaker, via = relayed
    if speaker is None:
        return None
    content = _content(text, verb, speaker, takes, minds)
    if not content:
        return None
    return Frame(verb, span, lemma, stance, content, speaker, "said" if not minds else "thought", via)


def _content(text: Text, verb: Token, speaker: Token, takes: str, minds: bool) -> tuple[Span, ...]:
    if quote := text.introduced(verb):
        return after_cue(text, verb, None, quote)
    wanted = {"ccomp"} | ({"xcomp"} if "i" in takes or "g" in takes else set())
    clause = next((c for c in verb.rights if c.dep_ in wanted and c.i > verb.i and c.idx > speaker.idx - 1), None)
    if clause is not None and not (clause.dep_ == "xcomp" and clause.pos_ not in ("VERB", "AUX")):
        return after_cue(text, verb, clause)
    if "c" in takes and not minds and (found := before_cue(text, verb, speaker)):
        return found
    if "i" in takes or "o" in takes:
        thing = next((c for c in verb.rights if c.dep_ in ("dobj", "obj")), None)
        if thing is not None:
            return after_cue(text, verb, thing)
    return ()
