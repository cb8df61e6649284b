"""Thoughts that a quoted speaker tells as theirs: "I expect X" inside a quotation is that speaker's expectation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extract.statements.behind import clause_behind
from generator.extract.statements.phrases import end_of
from generator.extract.statements.stance import stance_of
from generator.extract.statements.text import Text
from generator.lexicon.cues import CUES
from generator.model.article import Span
from generator.model.reading import Statement

if TYPE_CHECKING:
    from spacy.tokens import Token

_THOUGHTS = frozenset("think believe expect hope fear suspect doubt".split())
_SELF = frozenset({"i", "we"})


def thoughts(text: Text, statements: Sequence[Statement]) -> Iterator[Statement]:
    """A statement for each thought in the first person inside a quotation whose speaker is known, in text order.

    `rule` is "thought aloud"; the quotation itself stays a statement of its own.
    """
    for quote in text.quotations:
        said = next((s for s in statements if s.speakers and any(_overlap(q, quote.inner) for q in s.quoted)), None)
        words = text.doc.char_span(*quote.inner, alignment_mode="contract") if said is not None else None
        for token in words or ():
            found = _thought(text, token, quote.inner)
            if said is None or found is None:
                continue
            subject, content = found
            lemma = token.lemma_.lower()
            words_said = text.text[content.start : content.end]
            yield Statement(
                speakers=said.speakers,
                speaker=Span(subject.idx, end_of(subject)),
                cue=Span(token.idx, end_of(token)),
                cue_lemma=lemma,
                content=(content,),
                quoted=(content,),
                stance=stance_of(CUES[lemma].stance, lemma, words_said),
                sentence=text.sentences(subject.idx, content.end),
                rule="thought aloud",
            )


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _thought(text: Text, verb: Token, inside: Span) -> tuple[Token, Span] | None:
    """The "I" and what is thought, kept within the quotation."""
    if verb.lemma_.lower() not in _THOUGHTS or verb.pos_ != "VERB":
        return None
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.lower_ in _SELF), None)
    if subject is None or any(c.dep_ == "neg" for c in verb.children):
        return None
    clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    thing = next((c for c in verb.rights if c.dep_ in ("dobj", "xcomp")), None)
    if clause is not None:
        content = clause_behind(text, verb, clause)
    elif thing is not None and thing.dep_ == "dobj" and verb.lemma_.lower() in ("expect", "fear"):
        content = clause_behind(text, verb, thing)
    else:
        return None
    if len(content) != 1:
        return None
    end = min(content[0].end, inside.end)
    kept = text.trimmed(Span(content[0].start, end))
    return (subject, kept) if kept is not None and kept.start > verb.idx else None
