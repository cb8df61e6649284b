"""Reporting verbs with what they report: a quotation, a clause, an infinitive or an object."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.events import FINITE
from generator.extract.statements.ahead import clause_ahead, parenthetical, quoted_ahead
from generator.extract.statements.behind import introduced, object_behind, quoted_behind
from generator.extract.statements.citing import cited_by
from generator.extract.statements.clauses import clause_content, told_to
from generator.extract.statements.frames import Frame, framed
from generator.extract.statements.parts import Content, parts
from generator.extract.statements.phrases import end_of
from generator.extract.statements.subjects import reported_by, said_by
from generator.extract.statements.text import Text
from generator.extract.statements.unsaid import is_told, unsaid
from generator.lexicon.cues import (
    CLAIMS,
    CUES,
    DOCUMENTS,
    GRANTED,
    MESSAGES,
    PHRASAL,
    REJECTING,
    THINGS_DO,
    TO_SOMEBODY,
    Cue,
)
from generator.model.article import Span
from generator.model.reading import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

_SOURCES_ASK = frozenset("ask request demand plead beg insist agree decline wish want prefer".split())
_UNNAMED = re.compile(
    r"(?:for |on )?anonymity|(?:that )?(?:\w+ )?(?:to remain |remain |to stay )?anonymous"
    r"|(?:\w+ )?not to (?:be )?(?:named?|identif(?:y|ied)|(?:use|publish|print) (?:his|her|their) (?:\w+ )?names?)\b"
    r"|(?:that )?(?:his|her|their|its) (?:\w+ )?names? (?:not )?be "
)
_NEAR = 9
_LONG = 8
"""A phrase longer than so many words that names no kind of speaker is no speaker."""


def told(text: Text, verb: Token, lemma: str) -> Frame | None:
    """Reporting verbs with a clause, an infinitive, an object or a quotation; relayed ones too."""
    cue, end = CUES.get(lemma), end_of(verb)
    if lemma in PHRASAL:
        word, stance = PHRASAL[lemma]
        particle = next((c for c in verb.subtree if c.lower_ == word and verb.i < c.i <= verb.i + 3), None)
        if particle is not None:
            denied = any(c.dep_ == "neg" for c in verb.children)
            takes = "cog" if lemma != "put" else "q"
            cue, end = Cue("speculate" if denied else stance, takes), end_of(particle)
    if cue is None or unsaid(verb) or _stays_unnamed(verb) or is_told(verb):
        return None
    relayed = reported_by(verb)
    speakers, via = relayed if relayed is not None else (said_by(text, verb), [])
    if not speakers or (lemma == "read" and not text.speaks(speakers[0])):
        return None
    ahead = _quoted_before_relay(text, verb) if relayed is not None else ()
    content = ahead or _within_quotation(text, verb, _content(text, verb, speakers, cue))
    if (cited := cited_by(text, verb, speakers[0])) is not None and content:
        speakers, via, content = [cited.source], speakers, cited.without(text, content)
    if lemma == "suggest":
        cue = Cue(_suggested(verb), cue.takes)
    elif lemma == "tell" and told_to(verb) is not None:
        cue = Cue("urge", cue.takes)
    return framed(
        verb,
        end,
        lemma,
        cue.stance,
        content=content,
        speakers=speakers,
        rule="thought" if cue.minds else "said",
        via=via,
    )


def _stays_unnamed(verb: Token) -> bool:
    """Whether the verb only tells that a source is not named: "asked not to be named", "requested anonymity"."""
    behind = verb.doc[verb.i + 1 : min(verb.i + _NEAR, verb.sent.end)].text
    return verb.lemma_.lower() in _SOURCES_ASK and _UNNAMED.match(behind) is not None


def _quoted_before_relay(text: Text, verb: Token) -> Content:
    """The quotation before "X quoted Y as saying" or "Y was quoted as saying"."""
    outer = verb.head.head
    subject = next((c for c in outer.lefts if c.dep_ in ("nsubj", "nsubjpass")), None)
    return quoted_ahead(text, outer, subject) if subject is not None else ()


def _within_quotation(text: Text, verb: Token, content: Content) -> Content:
    """The content, kept within the quotation that the cue itself opens."""
    quote = text.quotation_at(verb.idx)
    if quote is None:
        return content
    return parts(text, *(Span(s.start, min(s.end, quote.inner.end)) for s in content if s.start < quote.inner.end))


def _suggested(verb: Token) -> Stance:
    """Whether a suggestion is a proposal ("that the vote be delayed", "delaying it") or a guess."""
    clause = next((c for c in verb.rights if c.dep_ in ("ccomp", "xcomp")), None)
    if clause is None:
        return "speculate"
    bare = clause.tag_ == "VB" and not any(c.tag_ == "MD" for c in clause.lefts)
    able = any(c.dep_ == "acomp" and c.lower_ in ("able", "enough", "possible") for c in clause.rights)
    helped = not able and any(
        c.dep_ in ("aux", "auxpass") and (c.lower_ == "should" or c.tag_ == "VB") for c in clause.lefts
    )
    modal = any(c.tag_ == "MD" and c.lower_ != "should" for c in clause.lefts)
    doing = clause.dep_ == "xcomp" and clause.tag_ == "VBG"
    return "urge" if (bare or helped or doing) and not modal else "speculate"


def _content(text: Text, verb: Token, speakers: Sequence[Token], cue: Cue) -> Content:
    speaker = speakers[0]
    between = text.doc[speaker.i + 1 : verb.i]
    own = speaker.head == verb or (speaker.i < verb.i and all(t.is_punct or t.pos_ in ("ADV", "AUX") for t in between))
    utters = not cue.minds and "c" in cue.takes
    if (utters or "q" in cue.takes) and (quoted := _quoted_beside(text, verb, speaker, own)):
        return quoted
    if "q" in cue.takes or not _may_tell(text, verb, speaker, cue, own):
        return ()
    if utters and own and (content := parenthetical(text, verb, speaker)):
        return content
    speaks = text.speaks(speaker) or (cue.minds and text.shows(speaker))
    if content := clause_content(text, verb, cue, speaks):
        return content
    thing = next((c for c in verb.rights if c.dep_ in ("dobj", "obj")), None)
    if "o" in cue.takes and thing is not None and speaks and verb.tag_ != "VB" and _worded(text, verb, thing):
        return object_behind(text, verb, thing)
    return clause_ahead(text, verb, speaker) if own and (utters or _closes(text, verb, speaker)) else ()


def _closes(text: Text, verb: Token, speaker: Token) -> bool:
    """Whether a thought or finding closes its sentence: "..., researchers found", "..., officials believe"."""
    last = max(verb.i, speaker.right_edge.i)
    rest = verb.doc[last + 1 : verb.sent.end]
    told = "c" in CUES.get(verb.lemma_.lower(), Cue("other", "")).takes and text.speaks(speaker)
    return told and verb.tag_ in FINITE and all(t.is_punct for t in rest)


def _quoted_beside(text: Text, verb: Token, speaker: Token, own: bool) -> Content:
    """The quotation before, around or behind the attribution; `own`: the speaker is the verb's subject."""
    if own and (ahead := quoted_ahead(text, verb, speaker)):
        return ahead
    interrupted = parenthetical(text, verb, speaker) if own else ()
    if len(interrupted) > 1:
        return interrupted
    quote = introduced(text, verb)
    return quoted_behind(text, verb, quote) if quote is not None else ()


def _may_tell(text: Text, verb: Token, speaker: Token, cue: Cue, own: bool) -> bool:
    """Whether the subject is of a kind that reports without quotation marks: who speaks, or evidence that shows."""
    speaks, shows = text.speaks(speaker), text.shows(speaker)
    things = verb.lemma_.lower() in THINGS_DO
    if not speaks and not shows and speaker.right_edge.i - speaker.left_edge.i > _LONG:
        return False
    if things:
        return (speaks and speaker.lower_ != "it") or shows
    return speaks or (cue.minds and shows) or (own and "c" in cue.takes and not cue.minds)


def _worded(text: Text, verb: Token, thing: Token) -> bool:
    """Whether an object is something said: a claim that is rejected, not an offer; wrongdoing denied, not a visa."""
    lemma, noun = verb.lemma_.lower(), thing.lemma_.lower()
    if lemma in TO_SOMEBODY and text.speaks(thing) and noun not in DOCUMENTS:
        return False
    if lemma == "deny":
        return noun not in GRANTED
    if lemma not in REJECTING:
        return True
    comma = next((t for t in verb.doc[thing.right_edge.i : verb.sent.end] if t.text == ","), verb.sent[-1])
    quoted = any(q.outer.start < comma.idx for q in text.quotations_from(verb.idx))
    return noun in CLAIMS or noun in MESSAGES or quoted
