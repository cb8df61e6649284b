"""Reports that name whom they relay: "state media reported that the port was shut, citing the interior minister"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.statements.parts import Content, parts
from generator.extract.statements.text import Text
from generator.lexicon.cues import OUTLETS
from generator.model.article import Span

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Citing:
    """`source` is the head of who is cited, `aside` where the words "citing ..." stand."""

    source: Token
    aside: Span

    def without(self, text: Text, content: Content) -> Content:
        """The content without the aside, and without a "that" that it pushed behind itself."""
        kept: list[Span] = []
        for span in content:
            kept.append(Span(span.start, max(span.start, min(span.end, self.aside.start))))
            rest = max(span.start, self.aside.end)
            rest += len(", that ") if text.text.startswith(", that ", rest) else 0
            kept.append(Span(min(rest, span.end), span.end))
        return parts(text, *kept)


def cited_by(text: Text, verb: Token, speaker: Token) -> Citing | None:
    """Whom a news outlet cites for what it reports; None where a speaker only gives a reason ("citing high costs")."""
    outlet = verb.lemma_ == "report" or speaker.lemma_.lower() in OUTLETS
    for token in verb.doc[verb.i + 1 : verb.sent.end] if outlet else ():
        aside = (
            token.lower_ in ("citing", "quoting")
            and token.nbor(-1).text == ","
            and text.quotation_at(token.idx) is None
        )
        source = next((c for c in token.rights if c.dep_ in ("dobj", "obj")), None) if aside else None
        if source is not None and text.speaks(source):
            last = source.right_edge
            stop = next((t for t in verb.doc[source.i : last.i + 1] if t.text == ","), None)
            end = stop.idx if stop is not None else last.idx + len(last)
            return Citing(source, Span(token.nbor(-1).idx if token.nbor(-1).i > verb.i + 1 else token.idx, end))
    return None
