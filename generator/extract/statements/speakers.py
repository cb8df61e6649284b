"""The speaker as the site will name them: canonical actors, or the phrase as it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from generator.extract.nearby import ANYONE, SUBJECT_OF
from generator.extract.pronouns import PRONOUNS, meant
from generator.extract.statements.phrases import conjuncts, end_of, noun_phrase
from generator.extract.statements.text import Text
from generator.extract.statements.turns import interviewed
from generator.lexicon.cues import OUTLETS
from generator.lexicon.places import demonyms
from generator.lexicon.titles import HONORIFICS, RANKS, ROLE_NOUNS
from generator.model.article import Span
from generator.model.reading import Statement

_LINK = re.compile(r",\s*(?:and\s+)?|\s+and\s+")
_ASIDE = re.compile(r", (?:who|which|whose|whom|where) ")
_EPITHET = re.compile(
    r"the (?:\d{1,3}-year-old|(?:\w+-)?(?:(father|dad|mother|mum|mom|parent)|grand\w+)(?:-of-|-of | of | of-)\w+)"
)
_PEOPLES = ("sh", "ch", "se", "ss", "s", "k", "o")
"""How names of peoples end that may mean all of them, or their state ("the British", "the Chinese", "the Greek")."""
_LETTERS = frozenset("kc qc sc mp mep msp td mla obe mbe cbe phd md jd esq jr sr rn dds esquire".split())
"""What stands behind a name, so that the parse takes it for the name's head."""
_COMMON = frozenset({"mr", "mrs", "ms", "miss", "mr.", "mrs.", "ms."})
_PAPERS = frozenset("statement letter post release email message memo communique communiqué".split())
_ANSWERS = frozenset({"A", "ANSWER", "Answer"})
"""Labels of answers in an interview."""
_NEAR = 600
"""Further back than so many characters "the statement" may be another one."""
_LAST_LINK = re.compile(r"\band\b")

if TYPE_CHECKING:
    from spacy.tokens import Token


class Named(NamedTuple):
    """The speakers' names, the phrase's place, and how a pronoun was resolved ("" if there was none)."""

    names: tuple[str, ...]
    span: Span | None
    rule: str


def named(text: Text, heads: Sequence[Token], before: Sequence[Statement], taken: Sequence[Span]) -> Named:
    """Who the phrases headed by `heads` are. `taken` are the cue and the content: no phrase runs into them."""
    if not heads:
        return Named((), None, "")
    if heads[0].text in _ANSWERS and heads[0].is_sent_start and (answering := interviewed(text)):
        return Named((answering,), Span(heads[0].idx, end_of(heads[0])), "")
    word = _stands_for(heads[0])
    if len(heads) == 1 and word:
        actors = meant(heads[0], text.cast, before, taken, word)
        span = Span(heads[0].left_edge.idx, end_of(heads[0].right_edge))
        if not actors and word not in (heads[0].lower_, SUBJECT_OF.get(heads[0].lower_)):
            return Named((text.text[span.start : span.end],), span, "")
        return Named(actors, span, ", pronoun" if actors else ", pronoun unresolved")
    if (issued := _issuers(text, heads, before)) is not None:
        return issued
    heads = _one_person(text, heads)
    heads = _without_collective(text, heads)
    phrases = [_clear_of(text, taken, noun_phrase(head), head) for head in heads]
    start = min(p.start for p in phrases)
    if text.preface.start <= start < text.preface.end <= heads[0].idx:
        start = text.preface.end
    span = Span(start, max(p.end for p in phrases))
    if len(heads) == 2 and any(c.dep_ == "poss" and c.pos_ != "PRON" for c in heads[1].lefts) and text.person(heads[0]):
        return Named((text.text[span.start : span.end],), span, "")
    names = _listed(text, span) or tuple(dict.fromkeys(_name(text, h, p) for h, p in zip(heads, phrases, strict=True)))
    return Named(names, span, "")


def _stands_for(head: Token) -> str:
    """The pronoun that the head is or stands for: "he" for "the father-of-two", either for "the 71-year-old"."""
    if head.lower_ in PRONOUNS or head.lower_ in SUBJECT_OF:
        return SUBJECT_OF.get(head.lower_, head.lower_)
    phrase = head.doc[head.left_edge.i : head.right_edge.i + 1].text
    if phrase == f"the {head.text}" and head.text in demonyms() and not head.text.endswith(_PEOPLES):
        return ANYONE
    kind = _EPITHET.fullmatch(phrase.lower())
    return (
        ""
        if kind is None
        else {"father": "he", "dad": "he", "mother": "she", "mum": "she", "mom": "she"}.get(kind[1] or "", ANYONE)
    )


def _issuers(text: Text, heads: Sequence[Token], before: Sequence[Statement]) -> Named | None:
    """Who speaks in "the statement", where the last ones to say anything said it in a statement."""
    paper = heads[0]
    pointed = any(c.lower_ in ("the", "their", "its", "his", "her") for c in paper.lefts)
    if len(heads) > 1 or paper.lemma_.lower() not in _PAPERS or not pointed or any(paper.rights) or not before:
        return None
    last = max(before, key=lambda s: s.sentence.end)
    near = 0 <= paper.idx - last.sentence.end < _NEAR
    told = re.search(rf"\b(?:in|issued|released) an? (?:\w+ ){{0,3}}{paper.lower_}\b", text.text[slice(*last.sentence)])
    return Named(last.speakers, noun_phrase(paper), ", document") if near and told and last.speakers else None


def _clear_of(text: Text, taken: Sequence[Span], phrase: Span, head: Token) -> Span:
    """The phrase, cut back where the parse lets it run over the cue or the content."""
    start, end = phrase
    for span in taken:
        if span.start <= head.idx < span.end:
            return Span(head.idx, end_of(head))
        if span.start > head.idx:
            end = min(end, span.start)
        else:
            start = max(start, span.end)
    while start < end and text.text[end - 1] in " ,;:":
        end -= 1
    if text.text.count("(", start, end) > text.text.count(")", start, end) and text.text[end : end + 1] == ")":
        end += 1
    return Span(start, end) if start < end else Span(head.idx, end_of(head))


def _one_person(text: Text, heads: Sequence[Token]) -> Sequence[Token]:
    """The person alone of "the president and chief executive Ann Lee", where the parse sees two."""
    people = [h for h in heads if any(text.person(t) for t in (h, *(c for c in h.children if c.dep_ == "appos")))]
    if people and all(h in people or _bare_role(text, h) for h in heads):
        return people
    first, last = heads[0], heads[-1]
    if len(heads) != 2 or not text.person(last) or first.tag_ != "NN" or first.lemma_.lower() not in ROLE_NOUNS:
        return heads
    return [last] if last.left_edge.lower_ not in ("the", "a", "an", "his", "her", "its", "their") else heads


def _without_collective(text: Text, heads: Sequence[Token]) -> Sequence[Token]:
    """The people alone of "Lee and the two others, Ann Holm and Bo Dahl", wherever the parse hangs them."""
    for number, head in enumerate(heads):
        if head.tag_ not in ("NNS", "NNPS") or text.mention_at(head) is not None:
            continue
        beside = (c for h in heads for c in h.children if c.dep_ == "appos" and c.i > head.i)
        apposed = [t for c in beside for t in conjuncts(c)]
        behind = [*apposed, *(h for h in heads[number + 1 :] if h not in apposed)]
        if len(behind) > 1 and text.person(behind[0]) and all(t.tag_ in ("NNP", "NNPS") for t in behind):
            return [*heads[:number], *behind]
    return heads


def _bare_role(text: Text, head: Token) -> bool:
    """Whether a phrase is an office without an article and no actor: "general counsel", "Chief Executive Officer"."""
    role = head.lemma_.lower() in ROLE_NOUNS and head.tag_ in ("NN", "NNP")
    return role and text.mention_at(head) is None and not any(c.dep_ in ("det", "poss") for c in head.lefts)


def _listed(text: Text, span: Span) -> tuple[str, ...]:
    """The actors of "A, B and C" where each member is one; () for any other phrase."""
    words = text.text[span.start : span.end]
    members = [m for m in _LINK.split(words) if m]
    inside = [m for m in text.cast.within(span) if m.kind != "demonym"]
    if len(members) < 3 or len(inside) != len(members) or not _LAST_LINK.search(words):
        return ()
    ends = zip(members, inside, strict=True)
    if not all(text.text[m.span.start : m.span.end].endswith(member.strip()[-8:]) for member, m in ends):
        return ()
    return tuple(dict.fromkeys(text.cast.actors[m.actor].name for m in inside))


def _name(text: Text, head: Token, own: Span) -> str:
    """The actor whose mention holds the head or stands in apposition to it, else the phrase without its "and"."""
    appositions = [c for c in head.children if c.dep_ == "appos"]
    for token in (_before_letters(text, t) for t in [head, *appositions]):
        mention = text.mention_at(token)
        several = (
            token.tag_ in ("NNPS", "NNS")
            and mention is not None
            and (
                mention.kind == "demonym"
                or (mention.kind == "nominal" and " and " in text.text[slice(*noun_phrase(head))])
            )
        )
        if mention is not None and not several:
            actor = text.cast.actors[mention.actor]
            before = text.text[mention.span.start : token.idx].strip()
            alone = (
                actor.type == "organization" and (not before or before.isupper()) and mention.span.end == end_of(token)
            )
            return (text.surname(token.text) if alone else "") or _by_title(text, token, actor.name)
    rest = next((c for c in head.rights if c.dep_ in ("cc", "conj", "appos")), None)
    end = min(own.end, rest.left_edge.idx) if rest is not None else own.end
    phrase = _ASIDE.split(text.text[own.start : end])[0].strip(' ,"“”')
    return _surname(text, phrase) or _titled(text, head, own) or _outlet(text, head) or phrase


def _by_title(text: Text, token: Token, name: str) -> str:
    """The one of several with a surname who bears the title before it: "Dr Lee" is Dr Ann Lee, not her father."""
    title = token.nbor(-1).text if token.i > token.sent.start else ""
    if title.lower() not in (HONORIFICS | RANKS) - _COMMON or not name.endswith(token.text):
        return name
    alike = [a.name for a in text.cast.actors if a.type == "person" and a.name.endswith(f" {token.text}")]
    titled = [n for n in alike if f"{title} {n}" in text.text]
    return titled[0] if len(titled) == 1 else name


def _outlet(text: Text, head: Token) -> str:
    """The outlet whose name stands before what it is: "the Ritzau news agency"; "" for any other phrase."""
    before = [m for c in head.lefts if c.dep_ == "compound" and (m := text.mention_at(c)) is not None]
    names = {text.cast.actors[m.actor].name for m in before if text.cast.actors[m.actor].type == "organization"}
    kind = head.lemma_.lower()
    outlet = kind in OUTLETS and (kind != "agency" or head.nbor(-1).lower_ == "news")
    return next(iter(names)) if outlet and len(names) == 1 else ""


def _before_letters(text: Text, token: Token) -> Token:
    """The token itself, or the surname before it where it is the "KC" behind a name."""
    lettered = token.i > 0 and token.lower_.replace(".", "") in _LETTERS and text.person(token.nbor(-1))
    return token.nbor(-1) if lettered else token


def _titled(text: Text, head: Token, own: Span) -> str:
    """The person whose name closes an office written like a name: "Minister for Housing Ann Lee"."""
    last = next((m for m in reversed(text.cast.within(own)) if text.cast.actors[m.actor].type == "person"), None)
    office = head.lemma_.lower() in RANKS and head.tag_ == "NNP" and head.i == head.left_edge.i
    if last is None or not office or "," in text.text[own.start : last.span.start]:
        return ""
    between = text.text[end_of(head) : last.span.start].split()
    return text.cast.actors[last.actor].name if len(between) > 1 and between[0] in ("for", "of") else ""


def _surname(text: Text, phrase: str) -> str:
    """The person whose surname the phrase is, behind a title or not, where only one has it and no mention was seen."""
    words = phrase.split()
    while len(words) > 1 and words[0].lower() in HONORIFICS | RANKS:
        words = words[1:]
    return text.surname(words[0]) if len(words) == 1 and (words[0].istitle() or words[0].isupper()) else ""
