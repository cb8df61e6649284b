"""A fact's sentence made readable by itself: only names in brackets and missing quotation marks are added."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extract.facts_names import Subject
from generator.model.article import Span

CONNECTIVE = re.compile(
    r"(?:(?:and|but|yet)\s+(?!for\b|so\b)"
    r"|(?:meanwhile|however|moreover|furthermore|additionally|in addition|also|nevertheless|nonetheless|besides"
    r"|specifically|separately|likewise|similarly|indeed|thus|therefore|hence|consequently|as a result|in fact"
    r"|in turn|for (?:his|her|its|their) part|on (?:the|his|her|its|their) (?:other hand|part)|by contrast|in contrast"
    r"|at the same time|in other words|for (?:example|instance)|of course|to be sure|after all|notably|importantly"
    r"|interestingly|significantly|in the meantime|finally|that said|even so),\s+"
    r"|(?:it is|it's) (?:also )?(?:worth (?:mentioning|noting)|important to note|notable) that\s+"
    r"|it should (?:also )?be noted that\s+"
    r")",
    re.IGNORECASE,
)
"""Words that tie a sentence to the one before and say nothing once it stands alone."""

STRAY = re.compile(r"[\s:;,.!?)\]•*·–—-]+(?=[^\s\d])|[•*·]\s+(?=\d)")
"""Marks that belong to the sentence before."""

DATELINE = re.compile(
    r"[A-Z][A-Z'’. -]{2,30}(?:,[^:()–—]{1,25})?\s*(?:\([^()]{2,40}\)\s*[:–—-]{0,2}|[:–—]|--?\s)"
    r"\s*(?=[A-Z\d\"“‘'$€£])"
)
"""A place in capitals, perhaps with a day and an agency, before the first sentence: "LIMA, March 3 (Agency) - "."""

DATED = re.compile(
    r"(?:(?:[A-Z][\w'’.]+(?: [A-Z][\w'’.]+){0,2}, )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
    r" \d{1,2}|\d{1,2}(?=, \d{4}\s*(?:[–—]|--)))(?:, \d{4})?\s*"
    r"(?:\([^()]{2,40}\)\s*)?(?:[–—]|--?\s)\s*(?=[A-Z\d\"“‘'$€£])"
)
"""A day, perhaps with an agency, before the first sentence: "March 3 (Agency) - "."""

SINGLE = re.compile(r"(?<!\w)‘(?!(?:t|s|d|m|re|ve|ll|n|em|til|cause|twas|tis|bout|round)\b|\d)", re.IGNORECASE)
"""A single opening mark that begins somebody's words, and not a word cut short ("isn ‘t", "‘em", "‘90s")."""

PLACED = re.compile(r"[A-Z][\w'’.]+(?:[ ,/]{1,2}[A-Z][\w'’.]+){0,3} [-–—]{1,2} (?=[A-Z\"“‘])(?![^.]* [-–—]{1,2} )")
"""A place before a dash, with no second dash that would make it an aside: "Lima - The ...\"."""

OPENING, CLOSING = "“«", "”»"
QUOTES = ('"', *OPENING, *CLOSING)


def readable(
    text: str,
    span: Span,
    subject: Subject | None,
    quoted: Sequence[Span],
    *,
    front: str,
    dateline: str,
    named: bool = True,
    speaker: str = "",
    turn: bool = False,
) -> str:
    """The words of `span`, a range of the article's text, as one sentence.

    A dateline and a leading connective go, a subject that only points becomes the actor's name in brackets where it is
    known, quotation marks that the stretch's borders cut are put back, one full stop ends it. `front` goes before a
    stretch that begins with its verb: in brackets if it is a name (`named`), else as the text has it. `speaker` goes in
    brackets before a stretch that is nothing but somebody's quoted words, or of their `turn` in an interview. `quoted`
    are ranges between quotation marks.
    """
    start = _start(text, span, dateline)
    pieces: list[str] = [f"[{front}] " if named else f"{front} "] if front else []
    at = start
    if subject is not None and subject.names and subject.span.start >= start:
        pieces += [text[at : subject.span.start], _named(subject)]
        at = subject.span.end
    pieces.append(text[at : span.end])
    words = re.sub(r"\s+", " ", "".join(pieces)).strip()
    within = any(q.start <= start and span.end <= q.end + 1 for q in quoted)
    shown = _ended(_balanced(words, inside=within, cut=any(q.start < start < q.end for q in quoted)))
    if speaker and (turn or (shown[:1] in QUOTES and shown.rstrip(".")[-1:] in QUOTES)):
        return f"[{speaker[:1].upper()}{speaker[1:]}]: {shown}"
    return shown


def _start(text: str, span: Span, dateline: str) -> int:
    start = span.start
    told = (re.compile(re.escape(dateline) + r"\s*[:–—-]+\s+"),) if dateline else ()
    if match := next((m for p in (*told, DATELINE, DATED, PLACED) if (m := p.match(text, start, span.end))), None):
        start = match.end()
    while match := STRAY.match(text, start, span.end) or CONNECTIVE.match(text, start, span.end):
        start = match.end()
    return start


def _named(subject: Subject) -> str:
    name = " and ".join(subject.names)
    return name if name == subject.word else f"[{name}]"


def _balanced(text: str, *, inside: bool, cut: bool) -> str:
    """Missing quotation marks put back. `cut`: the stretch begins inside a quotation; `inside`: it ends in it, too."""
    single = SINGLE.search(text)
    if single is not None and not re.search(r"’(?!\w)", text[single.start() :]):
        return text + "’"
    if single is None and inside and text.rstrip(".").endswith("’"):
        return "‘" + text
    opened = sum(text.count(c) for c in OPENING)
    closed = sum(text.count(c) for c in CLOSING)
    straight = text.count('"')
    if opened > closed:
        return text + "”"
    if closed > opened:
        return "“" + text
    if straight % 2:
        before = cut or (text.endswith('"') and not text.startswith('"'))
        return '"' + text if before and not text.startswith('"') else text + '"'
    if inside and not straight and not opened:
        return f"“{text}”"
    return text


def _ended(text: str) -> str:
    text = text.rstrip(" ,;:-–—")
    if not text:
        return text
    if text[-1] == ")" and text[-2:-1] in ".!?":
        return text
    partly = text[0] not in QUOTES and text[-2:-1] not in ".!?,"
    if (
        text[-1] not in ".!?\"”»'’"
        or (text[-1] in "'’" and text[-2:-1] not in ".!?")
        or (text[-1] in QUOTES and partly)
    ):
        text += "."
    first = 1 if text[0] == "[" else 0
    brand = text[first + 1 : first + 2].isupper()
    return text if brand else text[:first] + text[first : first + 1].upper() + text[first + 1 :]
