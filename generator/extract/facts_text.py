"""A fact's sentence made readable by itself: only names in brackets and missing quotation marks are added."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.model.article import Span
from generator.model.reading import Cast, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

CONNECTIVE = re.compile(
    r"(?:(?:and|but|yet|so|still|now|then)\s+(?=[A-Z\[\"“'‘])"
    r"|(?:meanwhile|however|moreover|furthermore|additionally|in addition|also|nevertheless|nonetheless|besides"
    r"|specifically|separately|likewise|similarly|indeed|thus|therefore|hence|consequently|as a result|in fact"
    r"|in turn|for (?:his|her|its|their) part|on (?:the|his|her|its|their) (?:other hand|part)|by contrast|in contrast"
    r"|at the same time|in other words|for (?:example|instance)|of course|to be sure|after all|notably|importantly"
    r"|interestingly|significantly|in the meantime|finally|that said|even so),\s+"
    r"|(?:it is|it's) (?:also )?(?:worth (?:mentioning|noting)|important to note|notable) that\s+"
    r"|it should (?:also )?be noted that\s+"
    r"|[-–—•*·]+\s+)",
    re.IGNORECASE,
)
"""Words that tie a sentence to the one before and say nothing once it stands alone."""

OPENING, CLOSING = '"“«', '"”»'
SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def readable(doc: Doc, span: Span, cast: Cast, quoted: Sequence[Span], subject: str = "") -> str:
    """The words of `span` as one sentence.

    A leading connective goes, a subject that only points ("he", "the agency") becomes the actor's name in brackets
    where the cast knows it, quotation marks that the sentence's borders cut are put back, one full stop ends it.
    `subject` goes in front in brackets where the stretch begins with its verb.
    """
    text = doc.text
    start = span.start
    while match := CONNECTIVE.match(text, start, span.end):
        start = match.end()
    pieces: list[str] = [f"[{subject}] "] if subject else []
    at = start
    for mention in _pointing(doc, Span(start, span.end), cast):
        pieces += [text[at : mention.span.start], _named(text, mention, cast)]
        at = mention.span.end
    pieces.append(text[at : span.end])
    words = re.sub(r"\s+", " ", "".join(pieces)).strip()
    return _ended(_balanced(words, inside=any(q.start <= start and span.end <= q.end + 1 for q in quoted)))


def _pointing(doc: Doc, span: Span, cast: Cast) -> list[Mention]:
    """The subject of the main clause, where it is a pronoun or a nominal that the cast resolves."""
    for mention in cast.within(span):
        found = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
        if found is None or mention.kind not in {"pronoun", "nominal"} or found.root.dep_ not in SUBJECTS:
            continue
        if _main(found.root.head, span) and not _possessive(doc, mention):
            return [mention]
    return []


def _main(verb: Token, span: Span) -> bool:
    """Whether the verb heads the stretch: the sentence's main verb, what is said before it, or the clause cut out."""
    if verb.dep_ == "ROOT" or not span.start <= verb.head.idx < span.end:
        return True
    return verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT" and verb.i < verb.head.i


def _possessive(doc: Doc, mention: Mention) -> bool:
    return doc.text[mention.span.end : mention.span.end + 2] in {"'s", "’s"}


def _named(text: str, mention: Mention, cast: Cast) -> str:
    name = cast.actors[mention.actor].name
    return name if text[mention.span.start : mention.span.end] == name else f"[{name}]"


def _balanced(text: str, *, inside: bool) -> str:
    opened = sum(text.count(c) for c in OPENING[1:])
    closed = sum(text.count(c) for c in CLOSING[1:])
    straight = text.count('"')
    if opened > closed:
        return _closed(text, "”")
    if closed > opened:
        return "“" + text
    if straight % 2:
        return '"' + text if text.endswith('"') and not text.startswith('"') else _closed(text, '"')
    if inside and not straight and not opened:
        return "“" + _closed(text, "”")
    return text


def _closed(text: str, mark: str) -> str:
    return text + mark


def _ended(text: str) -> str:
    text = text.rstrip(" ,;:-–—")
    if not text:
        return text
    if text[-1] not in ".!?\"”»'’" or (text[-1] in "'’" and text[-2:-1] not in ".!?"):
        text += "."
    return text[0].upper() + text[1:]
