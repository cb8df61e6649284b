"""Reporting verbs with what they report: a quotation, a clause, an infinitive or an object."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.statements.ahead import clause_ahead, parenthetical, quoted_ahead
from generator.extract.statements.behind import (
    clause_behind,
    introduced,
    object_behind,
    quoted_behind,
    rest_behind,
)
from generator.extract.statements.frames import Frame, framed
from generator.extract.statements.parts import FINITE, Content, parts
from generator.extract.statements.phrases import end_of, noun_phrase
from generator.extract.statements.subjects import is_told, quoted_by, reported_by, said_by, unsaid
from generator.extract.statements.text import Text
from generator.lexicon.cues import (
    CLAIMS,
    CUES,
    GRANTED,
    MESSAGES,
    PHRASAL,
    REJECTING,
    THINGS_DO,
    TO_SOMEBODY,
    WHO_CLAUSES,
    Cue,
)
from generator.model.article import Span
from generator.model.reading import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj", "attr"})
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
            takes = "q" if lemma == "put" else "cog"
            cue, end = Cue("speculate" if denied else stance, takes), end_of(particle)
    if cue is None or unsaid(verb) or _stays_unnamed(verb) or is_told(verb):
        return None
    relayed = reported_by(verb)
    speakers, via = relayed if relayed is not None else (said_by(text, verb), [])
    if not speakers or (lemma == "read" and not text.speaks(speakers[0])):
        return None
    via = via or quoted_by(speakers[0])
    ahead = _quoted_before_relay(text, verb) if relayed is not None else ()
    content = ahead or _within_quotation(text, verb, _content(text, verb, speakers, cue))
    if lemma == "suggest":
        cue = Cue(_suggested(verb), cue.takes)
    elif lemma == "tell" and _told_to(verb) is not None:
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


def _told_to(verb: Token) -> Token | None:
    """The infinitive of "told residents to leave"."""
    if any(c.dep_ == "ccomp" for c in verb.rights):
        return None
    infinitives = (c for c in verb.rights if c.dep_ == "xcomp" and c.tag_ == "VB")
    return next((c for c in infinitives if _to(c)), None)


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
    between = text.doc[speakers[0].i + 1 : verb.i]
    own = speakers[0].head == verb or (
        speakers[0].i < verb.i and all(t.is_punct or t.pos_ in ("ADV", "AUX") for t in between)
    )
    if not cue.minds and ("c" in cue.takes or "q" in cue.takes):
        if own and (ahead := quoted_ahead(text, verb, speakers[0])):
            return ahead
        interrupted = parenthetical(text, verb, speakers[0]) if own else ()
        if len(interrupted) > 1:
            return interrupted
        if quote := introduced(text, verb):
            return quoted_behind(text, verb, quote)
    if (
        not text.speaks(speakers[0])
        and not text.shows(speakers[0])
        and speakers[0].right_edge.i - speakers[0].left_edge.i > _LONG
    ):
        return ()
    speaks = text.speaks(speakers[0]) or (cue.minds and text.shows(speakers[0]))
    things = verb.lemma_.lower() in THINGS_DO
    if things and speakers[0].lower_ == "it":
        return ()
    shows = things and text.shows(speakers[0])
    if "q" in cue.takes or not (speaks or (own and "c" in cue.takes and not cue.minds and not things) or shows):
        return ()
    if not cue.minds and "c" in cue.takes and own and (content := parenthetical(text, verb, speakers[0])):
        return content
    if content := _clause_content(text, verb, cue, speaks):
        return content
    thing = next((c for c in verb.rights if c.dep_ in ("dobj", "obj")), None)
    if "o" in cue.takes and thing is not None and speaks and verb.tag_ != "VB" and _worded(text, verb, thing):
        return object_behind(text, verb, thing)
    if "c" in cue.takes and not cue.minds and own:
        return clause_ahead(text, verb, speakers[0])
    return ()


def _clause_content(text: Text, verb: Token, cue: Cue, speaks: bool) -> Content:
    if raised := _raised(text, verb):
        return raised
    clause = _clause(verb, cue)
    following = verb.nbor() if verb.i + 1 < len(text.doc) else verb
    if clause is None:
        marked = following.lower_ == "that" and following.tag_ == "IN" and following.i + 3 < verb.sent.end
        if marked and _tells_clauses(cue):
            return rest_behind(text, verb, end_of(following))
        if _tells_clauses(cue) and (content := _behind_occasion(text, verb) or _behind_companion(text, verb)):
            return content
        return _told_whom(text, verb)
    if clause.dep_ != "xcomp":
        content = clause_behind(text, verb, clause)
        return content if _whole(verb, clause, content) else ()
    if (not speaks and clause.tag_ != "VBG") or (verb.dep_ == "relcl" and cue.stance in ("estimate", "speculate")):
        return ()
    person = next((c for c in verb.rights if c.dep_ in ("dobj", "obj", "dative") and c.i < clause.i), None)
    if person is not None and verb.lemma_.lower() in ("offer", "agree", "vow", "threaten", "refuse"):
        return ()
    return clause_behind(text, verb, person if person is not None else clause)


def _raised(text: Text, verb: Token) -> Content:
    """A claim about what a relative clause hangs on: "photos that he said showed a tail", "which they say was late"."""
    clause = next((c for c in verb.rights if c.dep_ in ("ccomp", "xcomp") and c.pos_ in ("VERB", "AUX")), None)
    subject = next((c for c in verb.lefts if c.dep_ in _SUBJECTS and c.tag_ not in ("WDT", "WP")), None)
    if verb.dep_ not in ("relcl", "acl") or clause is None or subject is None or verb.head.i >= subject.left_edge.i:
        return ()
    opening = subject.left_edge.nbor(-1)
    own = any(c.dep_ in _SUBJECTS and c.i > verb.i for c in clause.lefts)
    bare = clause.tag_ in ("VBG", "VBN") and not any(c.dep_ in ("aux", "auxpass") for c in clause.lefts)
    if opening.lower_ not in ("which", "that", "who") or own or bare or _to(clause) or verb.nbor().lower_ == "that":
        return ()
    said = rest_behind(text, verb, verb.nbor().idx)
    thing = noun_phrase(verb.head)
    return parts(text, Span(thing.start, min(thing.end, opening.idx)), *said) if said else ()


def _to(clause: Token) -> bool:
    return any(t.lower_ == "to" and t.dep_ == "aux" for t in clause.lefts)


def _whole(verb: Token, clause: Token, content: Content) -> bool:
    """Whether a clause is a claim of its own: its verb is in the content, and its subject has not moved elsewhere."""
    verbs = [t for t in clause.subtree if t.pos_ in ("VERB", "AUX")] or [clause]
    if not any(span.start <= t.idx < span.end for span in content for t in verbs):
        return False
    first = clause.left_edge
    if first.tag_ == "WP" and first.lower_ in ("who", "which") and verb.lemma_.lower() not in WHO_CLAUSES:
        return False
    behind = [c for c in clause.lefts if c.i > verb.i and c.tag_ != "WDT"]
    subject = any(c.dep_ in _SUBJECTS or c.pos_ == "PRON" or _misread_name(c) for c in behind)
    finite = clause.tag_ in ("VBD", "VBZ", "VBP") or any(c.tag_ == "MD" for c in clause.lefts)
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.lefts)
    if verb.lemma_.lower() == "find" and not finite and verb.dep_ != "ROOT":
        return False
    if verb.lemma_.lower() == "admit" and clause.tag_ == "VBG" and any(c.dep_ == "nsubj" for c in clause.lefts):
        return False
    return subject or marked or not finite or all(clause.idx >= span.end for span in content)


def _misread_name(token: Token) -> bool:
    """Whether a surname was read as an adverb: "said Tully used the money"."""
    return token.pos_ == "ADV" and token.is_title


def _worded(text: Text, verb: Token, thing: Token) -> bool:
    """Whether an object is something said: a claim that is rejected, not an offer; wrongdoing denied, not a visa."""
    lemma, noun = verb.lemma_.lower(), thing.lemma_.lower()
    if lemma == "deny":
        return noun not in GRANTED
    if lemma not in REJECTING:
        return True
    comma = next((t for t in verb.doc[thing.right_edge.i : verb.sent.end] if t.text == ","), verb.sent[-1])
    quoted = any(q.outer.start < comma.idx for q in text.quotations_from(verb.idx))
    return noun in CLAIMS or noun in MESSAGES or quoted


def _behind_companion(text: Text, verb: Token) -> Content:
    """The clause behind "with Harbour News reporting", where the parse hangs it on another verb."""
    rest = verb.doc[verb.i + 1 : verb.sent.end]
    beside = verb.dep_ == "pcomp" and verb.head.lower_ == "with" and verb.tag_ == "VBG" and len(rest) > _LONG // 2
    finite = any(t.tag_ in FINITE for t in rest) and not any(c.dep_ in ("dobj", "obj") for c in verb.rights)
    return rest_behind(text, verb, end_of(verb), whole=True) if beside and finite else ()


def _behind_occasion(text: Text, verb: Token) -> Content:
    """The clause that the parse hangs on where it was said: "told us in a statement that the case was closed"."""
    for prep in (c for c in verb.rights if c.dep_ == "prep" and c.lower_ in ("in", "at", "on", "during")):
        for noun in (c for c in prep.rights if c.dep_ == "pobj" and c.pos_ == "NOUN"):
            clause = next((c for c in noun.rights if c.dep_ in ("acl", "relcl", "ccomp")), None)
            that = next((c for c in clause.lefts if c.dep_ == "mark" and c.lower_ == "that"), None) if clause else None
            if clause is not None and that is not None and clause.left_edge == that:
                return clause_behind(text, verb, clause)
            if clause is not None and _told_at_occasion(verb, clause):
                return rest_behind(text, verb, end_of(clause.left_edge))
    return ()


def _told_at_occasion(verb: Token, clause: Token) -> bool:
    """Whether a relative clause behind the occasion must be what was told: "told staff on a call that it would ..."."""
    subject = next((c for c in clause.lefts if c.dep_ in _SUBJECTS and c.lower_ != "that"), None)
    told = verb.lemma_.lower() in TO_SOMEBODY and any(c.dep_ in ("dobj", "obj") for c in verb.rights)
    return told and clause.left_edge.lower_ == "that" and subject is not None and clause.right_edge.i > clause.i + 1


def _told_whom(text: Text, verb: Token) -> Content:
    """What follows the name of who is told, where the parse runs the two together: "told X News the ship sank"."""
    if verb.lemma_.lower() not in TO_SOMEBODY or verb.i + 2 >= len(text.doc):
        return ()
    told = text.mention_at(verb.nbor()) or text.mention_at(verb.nbor(2))
    rest = text.doc.char_span(told.span.end + 1, verb.sent.end_char, alignment_mode="contract") if told else None
    if told is None or rest is None or rest[0].pos_ not in ("DET", "PRON", "NOUN", "PROPN", "ADJ", "NUM"):
        return ()
    finite = any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in rest)
    return rest_behind(text, verb, rest[0].idx) if finite and len(rest) > 3 else ()


def _tells_clauses(cue: Cue) -> bool:
    return "c" in cue.takes or "t" in cue.takes


def _clause(verb: Token, cue: Cue) -> Token | None:
    """The clause behind the verb that its kind lets count as content."""
    told_to = _told_to(verb) if verb.lemma_.lower() == "tell" else None
    for child in verb.rights:
        if child.dep_ == "ccomp" and _tells_clauses(cue) and child.right_edge.i > verb.i + 1:
            return _noun_aside(child)
        wanted = "g" if child.tag_ == "VBG" else "c" if child == told_to else "i"
        if child.dep_ == "xcomp" and child.pos_ in ("VERB", "AUX") and wanted in cue.takes:
            return child
    person = next((c for c in verb.rights if c.dep_ in ("dobj", "obj", "dative")), None)
    if person is not None and verb.lemma_.lower() in TO_SOMEBODY:
        return next((c for c in person.rights if c.dep_ in ("relcl", "acl") and _unmarked(c)), None)
    return None


def _noun_aside(clause: Token) -> Token:
    """The clause itself, or what hangs on it where the parse takes the last noun before "that" for the verb."""
    if clause.pos_ != "NOUN" or clause.i + 1 >= clause.sent.end or clause.nbor().lower_ != "that":
        return clause
    hanging = (c for c in clause.rights if c.dep_ in ("ccomp", "acl", "relcl"))
    return next((c for c in hanging if c.left_edge == clause.nbor()), clause)


def _unmarked(clause: Token) -> bool:
    """Whether a clause that the parse makes relative is none: "told the judge he acted alone"."""
    if clause.dep_ == "acl":
        return clause.left_edge.lower_ == "that" and clause.left_edge.dep_ == "mark"
    if clause.left_edge.lower_ == "that":
        return any(c.dep_ in ("nsubj", "nsubjpass") and c.lower_ != "that" for c in clause.lefts)
    return clause.left_edge.tag_ not in ("WDT", "WP", "WRB", "WP$") and clause.tag_ != "VBG"
