"""What was said, to the character: clause, quotation or object, with the attribution cut out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.quotations import Quotation
from generator.extract.statements.phrases import end_of, left_of, noun_phrase
from generator.extract.statements.text import Text
from generator.lexicon.cues import CALLS, CUES, DOCUMENTS, EXPRESSING, OPENERS, PEOPLE, TO_WHOM
from generator.lexicon.titles import ROLE_NOUNS
from generator.model.article import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

Content = tuple[Span, ...]
_SUBORDINATORS = frozenset("which that who whom because where when but and as while although though since if".split())
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ANSWERED = re.compile(
    r", (?:(?:an?|the) (?:claim|charge|allegation|accusation|assertion|suggestion)s?|something|which)"
    r" [^,;“”\"]{0,60}\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dispute[sd]?|dismiss(?:es|ed)?)\b"
)
_ASIDE_END = re.compile(r"[^,.;:\"“”\n]{0,30}[,–—] ")


def parts(text: Text, *spans: Span) -> Content:
    """The spans that hold something, trimmed."""
    return tuple(kept for span in spans if span.start < span.end and (kept := text.trimmed(span)) is not None)


def introduced(text: Text, verb: Token) -> Quotation | None:
    """The quotation that a cue introduces: behind it after a comma, a colon or "that", or at once."""
    later = text.quotations_from(end_of(verb))
    if not later:
        return None
    quote = later[0]
    between = text.text[end_of(verb) : quote.outer.start]
    if len(between) > 160 or ("\n" in between and not between.endswith(":\n")):
        return None
    if not between.strip():
        return quote
    stop = between.rstrip()[-1]
    if stop not in ",:":
        plain = "\n" not in between and len(between) < 60 and not re.search(r"[.,;!?]|\bthat\b", between)
        return (
            quote
            if plain and text.text[quote.inner.start].isupper() and not _verbs_between(text, verb, quote)
            else None
        )
    if stop == "," and re.search(r"[.!?]\s", between):
        return None
    clause = next((c for c in verb.rights if c.dep_ == "ccomp"), None)
    inside = clause is not None and clause.left_edge.idx < quote.outer.start - 1 and clause.idx > end_of(verb)
    return None if inside and stop == "," else quote


def _verbs_between(text: Text, verb: Token, quote: Quotation) -> bool:
    words = text.doc.char_span(end_of(verb), quote.outer.start, alignment_mode="contract")
    return words is None or any(t.pos_ in ("VERB", "AUX") for t in words)


def quoted_behind(text: Text, verb: Token, quote: Quotation) -> Content:
    """Content that starts with a quotation; what the sentence adds behind a quoted phrase belongs to it."""
    end = quote.inner.end
    if text.text[end - 1 : end] in (".", "!", "?", ",", "…") or text.text[quote.outer.end : quote.outer.end + 1] in (
        ".",
        "\n",
        "",
    ):
        return parts(text, quote.outer)
    sentence = text.sentences(quote.outer.end - 1, quote.outer.end)
    return parts(
        text,
        Span(
            quote.outer.start,
            _closed(
                text, quote.outer.start, min(_cut(verb, None, quote.outer.end), max(sentence.end, quote.outer.end))
            ),
        ),
    )


def clause_behind(text: Text, verb: Token, clause: Token) -> Content:
    """Content from the clause on to the end of the sentence, or to the next coordinated or participial cue."""
    first = clause.left_edge if clause.left_edge.i > verb.i else clause
    while first.i < clause.i and (_bare_stop(first) or (first.lower_ == "that" and first.tag_ in ("IN", "WDT"))):
        first = first.nbor()
    end = _before_semicolon(text, first, _cut(verb, clause, first.idx))
    return _from(text, first.idx, end)


def rest_behind(text: Text, verb: Token, start: int, whole: bool = False) -> Content:
    """Content from `start` on, for a clause that the parse does not hang on the verb; `whole`: all of the sentence."""
    return _from(text, start, int(verb.sent.end_char) if whole else _cut(verb, None, start))


def _from(text: Text, start: int, end: int) -> Content:
    """[start, end) with its quotation marks, without what the reporter adds ("..., a claim Peru denied")."""
    answer = _ANSWERED.search(text.text, start, end)
    end = answer.start() if answer is not None else end
    start = text.with_mark(start)
    return parts(text, Span(start, _closed(text, start, end)))


def _before_semicolon(text: Text, first: Token, end: int) -> int:
    """`end`, moved ahead of a semicolon that no further "that" follows: there the reporter goes on."""
    stop = text.text.find(";", first.idx, end)
    if stop < 0 or text.quotation_at(stop) is not None:
        return end
    return end if re.match(r";\s+(?:and |but )?that\b", text.text[stop:end]) else stop


def object_behind(text: Text, verb: Token, thing: Token) -> Content:
    """Content that is a noun phrase: with what restricts it, without a loose relative clause or the time of the telling."""
    last = thing
    for token in thing.subtree:
        if token.dep_ == "punct" and token.text == "," and _loose_behind(token, thing):
            break
        last = token if token.i > last.i else last
    for child in verb.rights:
        if child.left_edge.i == last.i + 1 and _restricts(child):
            last = child.right_edge
    start, end = min(thing.left_edge.idx, thing.idx), end_of(last)
    while end < len(text.text) and (text.text[end].isalnum() or text.text[end : end + 1] == "-"):
        end += 1
    later = text.quotations_from(end)
    if later and verb.lemma_.lower() in TO_WHOM and not text.text[end : later[0].outer.start].strip():
        start, end = later[0].outer
    bare = thing.pos_ == "PRON" and last is thing
    return () if bare else parts(text, Span(start, _closed(text, start, end)))


def _loose_behind(comma: Token, thing: Token) -> bool:
    """Whether a comma inside a phrase opens a relative clause or an aside, not the next member of a list."""
    after = comma.nbor() if comma.i + 1 < len(comma.doc) else comma
    return comma.i > thing.i and (after.lower_ in ("which", "who", "where", "whose") or after.tag_ in ("VBG", "VBN"))


def _restricts(child: Token) -> bool:
    """Whether a phrase right behind an object belongs to it, whatever the parse says: "the threat this alliance poses"."""
    if child.dep_ in ("prep", "agent"):
        return not _tells_time(child)
    reduced = child.dep_ == "advcl" and not any(c.dep_ in ("mark", "advmod") for c in child.lefts)
    return child.dep_ in ("ccomp", "relcl", "acl") or (reduced and any(c.dep_ == "nsubj" for c in child.lefts))


def _tells_time(prep: Token) -> bool:
    thing = next((c for c in prep.rights if c.dep_ in ("pobj", "pcomp")), None)
    return thing is not None and (
        thing.ent_type_ in ("DATE", "TIME") or thing.lower_ in ("statement", "interview", "letter")
    )


def _bare_stop(token: Token) -> bool:
    return token.is_punct and not token.is_quote and token.text not in "([$£€"


def _closed(text: Text, start: int, end: int) -> int:
    """`end`, moved behind the quotation that it would cut in two."""
    quote = text.quotation_at(end) or (text.quotation_at(end - 1) if end else None)
    if quote is not None and start <= quote.outer.start and quote.outer.end > end:
        return quote.outer.end
    return end


def _cut(verb: Token, clause: Token | None, start: int) -> int:
    """Where the content behind `verb` ends: before its next cue, with the clause it stands in, else with the sentence."""
    end = min(verb.sent.end_char, _clause_end(verb))
    for child in verb.rights:
        if child.idx <= start or (clause is not None and child.i <= clause.i) or not _other_telling(child):
            continue
        edge = child.left_edge.idx if child.left_edge.idx > start else child.idx
        end = min(end, edge)
        for word in verb.rights:
            if word.dep_ == "cc" and start < word.idx < end:
                end = word.idx
    for token in clause.subtree if clause is not None else ():
        if start < token.idx < end and _breaks_off(verb, token, clause):
            end = token.nbor(-1).idx if token.nbor(-1).dep_ == "cc" else token.idx
    return end


def _breaks_off(verb: Token, token: Token, clause: Token | None) -> bool:
    """Whether inside a clause the reporter goes on: ", saying ...", or a cue that the clause's subject cannot utter."""
    if token.i == 0 or clause is None or token.dep_ not in ("advcl", "conj"):
        return False
    before = token.nbor(-1)
    if token.dep_ == "advcl":
        return before.text == "," and _other_telling(token)
    subject = next((c for c in clause.lefts if c.dep_ == "nsubj"), None)
    apart = token.i > 1 and token.nbor(-2).text == ","
    speakers = PEOPLE | ROLE_NOUNS if apart else PEOPLE | ROLE_NOUNS | DOCUMENTS
    inanimate = subject is not None and subject.pos_ == "NOUN" and subject.lemma_.lower() not in speakers
    own = any(c.dep_ in ("nsubj", "nsubjpass", "auxpass", "aux") for c in token.lefts)
    again = token.lemma_ == verb.lemma_ and token.tag_ in _FINITE
    return before.dep_ == "cc" and token.lemma_.lower() in CUES and (inanimate or again) and not own


def _clause_end(verb: Token) -> int:
    """Where the relative or leading clause ends that `verb` stands in."""
    top = verb
    while top.dep_ in ("conj", "ccomp", "xcomp") and top.head.i < top.i and top.head.pos_ in ("VERB", "AUX"):
        top = top.head
    inside = top.dep_ in ("relcl", "acl") or (top.dep_ in ("advcl", "pcomp") and top.head.i > top.i)
    return end_of(top.right_edge) if inside else int(verb.sent.end_char)


def _other_telling(child: Token) -> bool:
    """Whether a right child of a cue starts something of the reporter's: a further verb, or a participle that reports."""
    if child.pos_ not in ("VERB", "AUX"):
        return False
    if child.dep_ == "conj":
        return not any(c.dep_ == "mark" and c.lower_ == "that" for c in child.lefts)
    lemma = child.lemma_.lower()
    if child.dep_ != "advcl":
        return False
    if child.tag_ == "VBG" and not any(c.dep_ == "mark" for c in child.children):
        return (lemma in CUES and not CUES[lemma].minds) or lemma in CALLS or lemma in EXPRESSING
    return any(c.dep_ == "mark" and c.lower_ in ("while", "whereas") for c in child.lefts)


def quoted_ahead(text: Text, verb: Token, speaker: Token) -> Content:
    """Content before the attribution that ends in a quotation ("..." she said), and the rest where it is interrupted."""
    left = left_of(speaker).idx if speaker.i < verb.i else verb.idx
    end = left
    while end and text.text[end - 1] in " \t,–—-":
        end -= 1
    quote = text.quotation_at(end - 1) if end else None
    if quote is None or quote.outer.end != end:
        return ()
    last = text.text[quote.inner.end - 1]
    if last == "." and (text.text[left].isupper() or "," not in text.text[end:left]):
        return ()
    rest = _resumed(text, verb, speaker, quote)
    if last in "!?…" and rest == () and introduced(text, verb) is not None:
        return ()
    if quote.outer.start > text.sentences(end - 1, end).start and last not in ",!?…":
        sentence = text.sentences(end - 1, end).start
        if not _clause_within(text, sentence, end):
            return ()
    start = min(text.sentences(left - 1, left).start, text.sentences(end - 1, end).start, quote.outer.start)
    while (opened := text.quotation_at(start)) is not None and opened.outer.start < start:
        start = opened.outer.start
    return parts(text, Span(_opened(text, _past_preface(text, start), end), end), *rest)


def clause_ahead(text: Text, verb: Token, speaker: Token) -> Content:
    """A clause in reported speech before the attribution ("..., she said"), and a "with ..." behind it."""
    left = left_of(speaker).idx if speaker.i < verb.i else verb.idx
    start, end = _past_preface(text, text.sentences(left, left + 1).start), left
    while end and text.text[end - 1] in " \t":
        end -= 1
    if end <= start or text.text[end - 1] not in ",–—" or not _clause_within(text, start, end):
        return ()
    return parts(text, Span(_opened(text, start, end), end), *_resumed(text, verb, speaker, None))


def clause_before(text: Text, end: int) -> Content:
    """The clause that starts the sentence and ends at `end`, in reported speech."""
    start = _past_preface(text, text.sentences(end, end + 1).start)
    return parts(text, Span(_opened(text, start, end), end)) if _clause_within(text, start, end) else ()


def _past_preface(text: Text, start: int) -> int:
    return max(start, text.preface.end) if start == text.preface.start else start


def parenthetical(text: Text, verb: Token, speaker: Token) -> Content:
    """Content of a short attribution set between commas inside a clause: "The plan, he said, will fail"."""
    left, right = min(left_of(speaker).idx, verb.idx), max(noun_phrase(speaker).end, end_of(verb))
    if verb.dep_ not in ("parataxis", "ROOT", "ccomp") or not text.text[:left].rstrip().endswith((",", "–", "—")):
        return ()
    close = _ASIDE_END.match(text.text, right)
    if close is None or (
        verb.dep_ != "parataxis" and not _subject_within(text, Span(text.sentences(left, left + 1).start, left))
    ):
        return ()
    return around(text, left, close.end())


def _resumed(text: Text, verb: Token, speaker: Token, quote: Quotation | None) -> tuple[Span, ...]:
    """What goes on behind an attribution that interrupts: a comma, then the rest of a quotation or "with ..."."""
    at = max(noun_phrase(speaker).end, end_of(verb))
    end = text.ends[max(0, _index(text, at))]
    if quote is not None:
        later = text.quotations_from(at)
        if (
            later
            and later[0].outer.start < end
            and re.fullmatch(r"[^.!?;\"“”]{0,60}[,:–—]\s*", text.text[at : later[0].outer.start])
        ):
            return (Span(later[0].outer.start, later[0].outer.end),)
        return ()
    rest = re.compile(r"[^,.;:]{0,40}, (?=(?:with|because|if|unless|although|though|until) )").match(text.text, at, end)
    return (Span(rest.end(), end),) if rest else ()


def _index(text: Text, offset: int) -> int:
    return next((i for i in range(len(text.ends)) if text.ends[i] > offset), len(text.ends) - 1)


def _clause_within(text: Text, start: int, end: int) -> bool:
    """Whether [start, end) holds a main clause of its own: a finite verb outside relative and adverbial clauses."""
    words = text.doc.char_span(start, end, alignment_mode="contract")
    if words is None:
        return False
    for token in words:
        if token.tag_ not in _FINITE:
            continue
        verb = token.head if token.dep_ in ("aux", "auxpass") else token
        if verb.dep_ in ("ccomp", "ROOT", "parataxis", "dep", "nsubj", "appos", "conj") and verb.idx < end:
            return True
    return False


def _opened(text: Text, start: int, end: int) -> int:
    """Start of the content behind the reporter's own "Meanwhile," or "But"."""
    while start < end and text.text[start] in " –—-":
        start += 1
    words = text.text[start:end].split(None, 1)
    if len(words) == 2 and words[0].rstrip(",").lower() in OPENERS and text.text[start] not in "\"“‘'":
        return end - len(words[1])
    return start


def around(text: Text, left: int, right: int) -> Content:
    """Content of an attribution that stands at [left, right) beside or inside a clause ("according to X", "as X put it")."""
    sentence = text.sentences(left, left + 1)
    start = _past_preface(text, sentence.start)
    ahead, behind = Span(_opened(text, start, left), left), Span(right, sentence.end)
    quote = text.quotation_at(left - 2) if left > 1 else None
    if quote is not None and quote.outer.start < ahead.start and text.text[quote.outer.end : left].strip(" ") == ",":
        ahead = Span(quote.outer.start, left)
    words = re.findall(r"[\w']+", text.text[ahead.start : ahead.end])
    if not words or words[-1].lower() in _SUBORDINATORS:
        return parts(text, Span(behind.start, _closed(text, behind.start, behind.end)))
    if _clause_within(text, ahead.start, ahead.end):
        return parts(text, ahead)
    rest = text.text[behind.start : behind.end].strip(" ,.")
    if not rest:
        return ()
    if _subject_within(text, ahead):
        return parts(text, ahead, Span(behind.start, _closed(text, behind.start, behind.end)))
    return parts(text, Span(behind.start, _closed(text, behind.start, behind.end)))


def _subject_within(text: Text, span: Span) -> bool:
    words = text.doc.char_span(span.start, span.end, alignment_mode="contract")
    return words is not None and any(t.dep_ in ("nsubj", "nsubjpass") and t.head.idx >= span.end for t in words)
