"""Quotations that go on without a new attribution: behind it, over sentences, over paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.extract.quotations import Quotation
from generator.extract.statements.parts import parts
from generator.extract.statements.text import Text
from generator.model.article import Span
from generator.model.reading import Statement

_SENTENCE_STOPS = ".!?…,"
"""How spoken words end that make up a paragraph: one without any is a cross-heading."""


def carry_on(text: Text, statements: Sequence[Statement]) -> list[Statement]:
    """The statements, with the quotations that no cue claimed given to the speaker who was being quoted.

    A quotation goes on when it stands right behind the sentence of a quoted statement in the same paragraph, when the
    paragraph before ended inside it, or when a whole paragraph is a quotation and the one before ended with one.
    What goes on from the paragraph before, or only closes what the attribution interrupted, is one statement with it.
    """
    found = list(statements)
    for quote in text.quotations:
        if any(_claims(s, quote) for s in found):
            continue
        previous = _speaking_before(text, found, quote)
        if previous is None:
            continue
        at = found.index(previous)
        content = parts(text, quote.outer)
        if not content:
            continue
        sentence = text.sentences(content[0].start, content[-1].end)
        if quote.carried or _closes(text, previous, quote):
            found[at] = replace(
                previous,
                content=(*previous.content, *content),
                quoted=(*previous.quoted, *content),
                sentence=Span(previous.sentence.start, max(previous.sentence.end, sentence.end)),
            )
        else:
            found.append(
                replace(
                    previous, content=content, quoted=content, sentence=sentence, stance="assert", rule="carried on"
                )
            )
    return found


def _claims(statement: Statement, quote: Quotation) -> bool:
    return any(span.start < quote.inner.end and quote.inner.start < span.end for span in statement.content)


def _speaking_before(text: Text, statements: Sequence[Statement], quote: Quotation) -> Statement | None:
    """The statement whose speaker is still speaking at `quote`."""
    earlier = [s for s in statements if s.sentence.end <= quote.inner.start and not s.via]
    if not earlier:
        return None
    last = max(earlier, key=lambda s: (s.sentence.end, bool(s.quoted), s.content[-1].end))
    here, there = text.paragraph_of(quote.outer.start), text.paragraph_of(last.sentence.end - 1)
    between = text.text[last.sentence.end : quote.outer.start]
    if between.strip(" \n”\"’'.–—-") or between.count("\n") > 1:
        return None
    if here == there:
        return last if _whole(text, quote) else None
    if quote.carried:
        return last if last.quoted else None
    alone = quote.outer.start == here.start and not text.text[quote.outer.end : here.end].strip()
    return last if alone and text.text[quote.inner.end - 1] in _SENTENCE_STOPS else None


def _closes(text: Text, before: Statement, quote: Quotation) -> bool:
    """Whether a quotation closes what was quoted before the attribution: '"We waited," Lee said. "Nobody came."'.

    What is longer than the words before it is more than their close, a statement that can stand by itself.
    """
    ahead = before.content == before.quoted and before.cue is not None and before.content[-1].end <= before.cue.start
    words = sum(len(text.text[start:end].split()) for start, end in before.content)
    plain = before.stance == "assert" and text.paragraph_of(quote.outer.start).start <= before.content[0].start
    return ahead and plain and len(text.text[slice(*quote.inner)].split()) <= words


def _whole(text: Text, quote: Quotation) -> bool:
    """Whether the quotation makes up a sentence by itself."""
    return text.text[quote.inner.end - 1] in ".!?…" or text.text[quote.outer.end : quote.outer.end + 1] in (
        ".",
        "\n",
        "",
    )
