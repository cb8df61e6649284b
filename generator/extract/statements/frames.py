"""Places in the parse where somebody reports something: the cue, its speakers, its content."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.extract.statements.content import (
    Content,
    around,
    clause_ahead,
    clause_behind,
    introduced,
    object_behind,
    parenthetical,
    parts,
    quoted_ahead,
    quoted_behind,
    rest_behind,
)
from generator.extract.statements.messages import about
from generator.extract.statements.phrases import end_of, noun_phrase
from generator.extract.statements.subjects import reported_by, said_by, unsaid
from generator.extract.statements.text import Text
from generator.lexicon.cues import (
    CALLS,
    CLAIMS,
    CONFIRMING,
    CUES,
    DOCUMENTS,
    EVIDENCE,
    EXPRESSING,
    GAVE_DOCUMENT,
    GRANTED,
    MESSAGES,
    PHRASAL,
    PORTRAYING,
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
_LONG = 8
"""A phrase longer than so many words that names no kind of speaker is no speaker."""

_BARE = 3
"""Content of at most so many words says too little without its message noun ("alarm over the deal")."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One attribution as the parse shows it. `speakers` and `via` are heads of phrases."""

    cue: Token
    cue_span: Span
    lemma: str
    stance: Stance
    content: Content
    speakers: Sequence[Token]
    rule: str
    via: Sequence[Token] = ()


def find_frames(text: Text) -> Iterator[Frame]:
    """Every attribution outside quotation marks, in text order of the cues."""
    for token in text.doc:
        if token.lower_ == "according" and text.quotation_at(token.idx) is None:
            frame = _according(text, token)
        elif (token.pos_ in ("VERB", "AUX") or token.lower_ in ("said", "says", "added")) and not token.is_quote:
            frame = _verb(text, token) if _reporters(text, token) else None
        else:
            continue
        if frame is not None:
            yield frame


def _reporters(text: Text, token: Token) -> bool:
    """Whether the token is the reporter's: outside quotations, or the first word of one that only starts behind its
    subject ('Costa "stressed that ..."').
    """
    quote = text.quotation_at(token.idx)
    if quote is None:
        return True
    subject = next((c for c in token.lefts if c.dep_ == "nsubj"), None)
    return token.idx == quote.inner.start and subject is not None and subject.idx < quote.outer.start


def _according(text: Text, token: Token) -> Frame | None:
    """ "according to X": the clause before, behind or around it."""
    to = token.nbor() if token.i + 1 < len(text.doc) else token
    if to.lower_ != "to" or to.i + 1 >= len(text.doc):
        return None
    source = next((child for child in to.rights if child.dep_ == "pobj"), None)
    named = text.mention_at(to.nbor()) or (text.mention_at(to.nbor(2)) if to.nbor().pos_ == "DET" else None)
    right = noun_phrase(source).end if source is not None else end_of(to)
    if (
        named is not None
        and token.i == token.sent.start
        and "," not in text.text[token.idx : max(right, named.span.end)]
    ):
        inside = text.doc.char_span(*named.span, alignment_mode="expand")
        source, right = (inside[-1], named.span.end) if inside is not None else (source, right)
    if source is None or not text.speaks(source):
        return None
    content = around(text, token.idx, right)
    return _frame(token, end_of(to), "according to", "assert", content, [source], "according to")


def _verb(text: Text, verb: Token) -> Frame | None:
    for rule in _RULES:
        frame = rule(text, verb, verb.lemma_.lower())
        if frame is not None:
            return frame
    return None


def _unconfirmed(text: Text, verb: Token, lemma: str) -> Frame | None:
    """ "could not confirm X", "was unable to verify whether X"."""
    if lemma not in CONFIRMING:
        return None
    refused = any(c.dep_ == "neg" for c in verb.children) or (
        verb.dep_ == "xcomp" and verb.head.lemma_.lower() in ("unable", "decline", "refuse", "fail", "able")
    )
    thing = next((c for c in verb.rights if c.dep_ in ("ccomp", "dobj", "obj")), None)
    speakers = said_by(text, verb)
    if not refused or thing is None or not speakers or not text.speaks(speakers[0]):
        return None
    content = clause_behind(text, verb, thing) if thing.dep_ == "ccomp" else object_behind(text, verb, thing)
    return _frame(verb, end_of(verb), lemma, "unconfirmed", content, speakers, "unconfirmed")


def _light(text: Text, verb: Token, lemma: str) -> Frame | None:
    """ "voiced alarm over X", "expressed concern that X": the noun tells what kind of message it is."""
    if lemma not in EXPRESSING or unsaid(verb):
        return None
    nouns = [c for c in verb.rights if c.dep_ in ("dobj", "obj") and c.lemma_.lower() in MESSAGES]
    speakers = said_by(text, verb)
    if not nouns or not speakers or not text.speaks(speakers[0]):
        return None
    noun = nouns[0]
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
    return _frame(verb, end, f"{lemma} {kind}", MESSAGES[kind], content, speakers, "expressed")


def _called_for(text: Text, verb: Token, lemma: str) -> Frame | None:
    """ "called for X", "called on A to do X", "accused A of X"."""
    stances = CALLS.get(lemma)
    if not stances or unsaid(verb):
        return None
    thing = next((c for c in verb.rights if c.dep_ in ("dobj", "obj")), None)
    preps = [
        c
        for c in verb.subtree
        if c.dep_ in ("prep", "prt") and c.lower_ in stances and c.i > verb.i and c.head in (verb, thing)
    ]
    speakers = said_by(text, verb)
    if not preps or not speakers or not text.speaks(speakers[0]):
        return None
    prep = preps[0]
    first = next((c for c in prep.rights if c.dep_ in ("pobj", "pcomp")), None)
    if first is None:
        return None
    if thing is not None and thing.i < prep.i:
        content, end = clause_behind(text, verb, thing), end_of(verb)
    else:
        to_do = any(c.i > first.i and _to_do(c) for c in [*verb.rights, *first.rights])
        behind = clause_behind if first.dep_ == "pcomp" or to_do else object_behind
        content, end = behind(text, verb if to_do else prep, first), end_of(prep)
    return _frame(verb, end, f"{lemma} {prep.lower_}", stances[prep.lower_], content, speakers, "called for")


def _to_do(clause: Token) -> bool:
    """Whether a clause is what somebody is called on to do: "on ministers to reopen the line"."""
    return clause.dep_ in ("xcomp", "advcl", "acl", "ccomp", "relcl") and any(c.lower_ == "to" for c in clause.lefts)


def _portrayed(text: Text, verb: Token, lemma: str) -> Frame | None:
    """ "described the ruling as X", and with a quotation "called it "X""."""
    if lemma not in PORTRAYING or unsaid(verb):
        return None
    speakers = said_by(text, verb)
    first = next((c for c in verb.rights if c.dep_ in ("dobj", "obj", "ccomp", "oprd") and c.i > verb.i), None)
    if first is None or not speakers or not text.speaks(speakers[0]):
        return None
    content = clause_behind(text, verb, first)
    quoted = any(
        text.quotations_from(s.start) and text.quotations_from(s.start)[0].outer.end <= s.end + 1 for s in content
    )
    as_such = lemma in ("describe", "characterise", "characterize") and any(c.lower_ == "as" for c in verb.rights)
    return _frame(verb, end_of(verb), lemma, "assert", content, speakers, "portrayed") if quoted or as_such else None


def _gave(text: Text, verb: Token, lemma: str) -> Frame | None:
    """ "released images showing X", "issued a notice saying X": the giver tells."""
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
    return _frame(noun.head, end_of(verb), noun.head.lemma_.lower(), CUES[lemma].stance, content, speakers, "gave")


def _as_told(text: Text, verb: Token, lemma: str) -> Frame | None:
    """ "as X told the paper, ...", "..., as X put it"."""
    mark = next((c for c in verb.lefts if c.lower_ == "as" and c.dep_ in ("mark", "advmod", "prep")), None)
    if (
        mark is None
        or (lemma not in CUES and lemma != "put")
        or verb.dep_ not in ("advcl", "prep", "ccomp", "parataxis")
    ):
        return None
    speakers = said_by(text, verb)
    if not speakers or not text.speaks(speakers[0]):
        return None
    right = max(end_of(t) for t in verb.subtree) if verb.right_edge.i < verb.i + 12 else end_of(verb)
    return _frame(verb, end_of(verb), lemma, "assert", around(text, mark.idx, right), speakers, "as told")


def _told(text: Text, verb: Token, lemma: str) -> Frame | None:
    """Reporting verbs with a clause, an infinitive, an object or a quotation; relayed ones too."""
    cue, end = CUES.get(lemma), end_of(verb)
    if lemma in PHRASAL:
        word, stance = PHRASAL[lemma]
        particle = next((c for c in verb.subtree if c.lower_ == word and verb.i < c.i <= verb.i + 3), None)
        if particle is not None:
            denied = any(c.dep_ == "neg" for c in verb.children)
            cue, end = Cue("speculate" if denied else stance, "cog"), end_of(particle)
    if (
        cue is None
        or unsaid(verb)
        or (lemma == "ask" and any(c.lower_ in ("named", "identified") for c in verb.rights))
    ):
        return None
    relayed = reported_by(verb)
    speakers, via = relayed if relayed is not None else (said_by(text, verb), [])
    if not speakers:
        return None
    content = _within_quotation(text, verb, _content(text, verb, speakers, cue))
    if lemma == "suggest":
        cue = Cue(_suggested(verb), cue.takes)
    frame = _frame(verb, end, lemma, cue.stance, content, speakers, "thought" if cue.minds else "said", via)
    return frame


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
    helped = any(c.dep_ in ("aux", "auxpass") and (c.lower_ == "should" or c.tag_ == "VB") for c in clause.lefts)
    modal = any(c.tag_ == "MD" and c.lower_ != "should" for c in clause.lefts)
    return "urge" if (bare or helped or clause.tag_ == "VBG") and not modal else "speculate"


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
    clause = _clause(verb, cue)
    following = verb.nbor() if verb.i + 1 < len(text.doc) else verb
    if clause is None:
        marked = following.lower_ == "that" and following.tag_ == "IN" and following.i + 3 < verb.sent.end
        if marked and _tells_clauses(cue):
            return rest_behind(text, verb, end_of(following))
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


def _whole(verb: Token, clause: Token, content: Content) -> bool:
    """Whether a clause is a claim of its own: its verb is in the content, and its subject has not moved elsewhere."""
    verbs = [t for t in clause.subtree if t.pos_ in ("VERB", "AUX")] or [clause]
    if not any(span.start <= t.idx < span.end for span in content for t in verbs):
        return False
    first = clause.left_edge
    if first.tag_ == "WP" and first.lower_ in ("who", "which") and verb.lemma_.lower() not in WHO_CLAUSES:
        return False
    subject = any(c.dep_ in _SUBJECTS or c.pos_ == "PRON" for c in clause.lefts if c.i > verb.i)
    finite = clause.tag_ in ("VBD", "VBZ", "VBP") or any(c.tag_ == "MD" for c in clause.lefts)
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.lefts)
    if verb.lemma_.lower() == "find" and not finite and verb.dep_ != "ROOT":
        return False
    return subject or marked or not finite or all(clause.idx >= span.end for span in content)


def _worded(text: Text, verb: Token, thing: Token) -> bool:
    """Whether an object is something said: a claim that is rejected, not an offer; wrongdoing denied, not a visa."""
    lemma, noun = verb.lemma_.lower(), thing.lemma_.lower()
    if lemma == "deny":
        return noun not in GRANTED
    if lemma not in REJECTING:
        return True
    quoted = any(q.outer.start < verb.sent.end_char for q in text.quotations_from(verb.idx))
    return noun in CLAIMS or noun in MESSAGES or quoted


def _told_whom(text: Text, verb: Token) -> Content:
    """What follows the name of who is told, where the parse runs the two together: "told Harbour News the ship sank"."""
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
    for child in verb.rights:
        if child.dep_ == "ccomp" and _tells_clauses(cue) and child.right_edge.i > verb.i + 1:
            return child
        if child.dep_ == "xcomp" and child.pos_ in ("VERB", "AUX"):
            if ("i" in cue.takes and child.tag_ != "VBG") or ("g" in cue.takes and child.tag_ == "VBG"):
                return child
    person = next((c for c in verb.rights if c.dep_ in ("dobj", "obj", "dative")), None)
    if person is not None and verb.lemma_.lower() in TO_SOMEBODY:
        return next((c for c in person.rights if c.dep_ == "relcl" and _unmarked(c)), None)
    return None


def _unmarked(clause: Token) -> bool:
    """Whether a clause that the parse makes relative is none: "told the judge he acted alone", "told us that it sank"."""
    if clause.left_edge.lower_ == "that":
        return any(c.dep_ in ("nsubj", "nsubjpass") and c.lower_ != "that" for c in clause.lefts)
    return clause.left_edge.tag_ not in ("WDT", "WP", "WRB", "WP$") and clause.tag_ != "VBG"


def _frame(
    verb: Token,
    end: int,
    lemma: str,
    stance: Stance,
    content: Content,
    speakers: Sequence[Token],
    rule: str,
    via: Sequence[Token] = (),
) -> Frame | None:
    if not content or not speakers:
        return None
    return Frame(verb, Span(verb.idx, end), lemma, stance, content, speakers, rule, via)


_RULES: tuple[Callable[[Text, Token, str], Frame | None], ...] = (
    _unconfirmed,
    _gave,
    _light,
    _as_told,
    _called_for,
    _portrayed,
    _told,
)
