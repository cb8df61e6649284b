"""What stands around a pronoun: who is named, presented and speaking before it, and who it cannot mean."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.extract.events import FINITE
from generator.lexicon.cues import BODIES, FEMALE, MALE, PEOPLE
from generator.lexicon.genders import PRONOUN_OF
from generator.lexicon.titles import ROLE_NOUNS
from generator.model.article import Span
from generator.model.reading import Actor, Cast, Mention, Statement

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

ANYONE = "person"
"""Stands for "he" or "she", where a phrase means a person of either gender ("the 71-year-old")."""
SUBJECT_OF = {"him": "he", "her": "she", "them": "they"}
"""The subject form of an object pronoun, as in "according to him"."""
OBJECT_OF = {subject: form for form, subject in SUBJECT_OF.items()}
SENTENCES_BACK = 3
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
MAIN = frozenset({"ROOT", "ccomp", "parataxis", "conj"})
NAMES = frozenset({"name", "metonym"})
TAIL = re.compile(r",|\s(?:of|at|in|for|from|with|on|to|who|inside|close|familiar|led)\s")
_BODIES = frozenset({"organization", "country"})
_ASKING = frozenset({"ask", "question", "press", "quiz"})
_PUT_TO = frozenset("asked pressed pushed questioned quizzed challenged probed".split())
"""Participles that tell what somebody answers to: whoever is named there is not the one who does."""
_GIVEN = 16
"""No given name has more letters, with the space behind it."""
_MARKS = " \n\"“”‘’'"


class Neighbourhood:
    """The sentences up to one pronoun, nearest first, with the actors in them that it fits.

    `barred` are names that it cannot mean, `called` tells by which pronoun each speaker went before.
    """

    def __init__(
        self, token: Token, word: str, cast: Cast, statements: Sequence[Statement], own: Sequence[Span]
    ) -> None:
        self.token, self.word, self.cast, self.own = token, word, cast, own
        self.text = token.doc.text
        self.called = called_by(self.text, statements)
        self.types = _BODIES if word == "it" else frozenset({"person"})
        self.barred = self._barred()
        self.sentences = sentences_before(token, own)
        self.barred |= self._meeting_another()
        before = [s for s in statements if s.cue is not None and s.cue.end <= token.idx and s.rule != "thought aloud"]
        self.statements = sorted(before, key=lambda s: (s.sentence.end, s.cue.start if s.cue else 0))

    def _barred(self) -> frozenset[str]:
        """Names that stand in the pronoun's own clause: behind it, or before it in what "he said" reports."""
        verb = self.token.head
        parts = [verb, *(c for c in verb.lefts if c.dep_ == "ccomp")]
        ends = [(self.token if part is verb else part.left_edge, part.right_edge) for part in parts]
        inside = [m for a, b in ends for m in self.cast.within(Span(a.idx, b.idx + len(b))) if m.kind in NAMES]
        asked = [c for c in verb.lefts if c.dep_ == "advcl" and any(t.lower_ in _PUT_TO for t in c.subtree)]
        ends = [(c.left_edge, c.right_edge) for c in asked]
        inside += [m for a, b in ends for m in self.cast.within(Span(a.idx, b.idx + len(b)))]
        spoken = [m for span in self.own for m in self.cast.within(span) if self._said_of_another(span, m)]
        return frozenset(self.cast.actors[m.actor].name for m in (*inside, *spoken))

    def _said_of_another(self, own: Span, mention: Mention) -> bool:
        """Whether the speaker names somebody else there: in a quotation within theirs they may be spoken to."""
        ahead = self.text[own.start : mention.span.start]
        return mention.kind in (*NAMES, "nominal") and not re.search(r"(?<=[\s,:])['‘“\"]\w", ahead)

    def fits(self, actor: Actor) -> bool:
        """Whether the pronoun can mean the actor, by kind, gender and place."""
        if actor.type not in self.types or actor.name in self.barred:
            return False
        known = gender(actor) or self.called.get(actor.name, "")
        return not known or self.word in ("it", ANYONE, known)

    def named(self, start: int, end: int) -> set[str]:
        """The actors named in the stretch whom the pronoun fits."""
        mentions = (m for m in self.cast.within(Span(start, end)) if m.kind in NAMES)
        return {a.name for m in mentions if self.fits(a := self.cast.actors[m.actor])}

    def subjects(self, sentence: TokenSpan, main: bool) -> Iterator[str]:
        """Fitting actors that are subjects in the sentence before the pronoun, of main or of lesser clauses."""
        for token in sentence:
            if token.i >= self.token.i:
                return
            if not (token.dep_ in SUBJECTS or _presented(token)) or (token.head.dep_ in MAIN) is not main:
                continue
            for member in (token, *token.conjuncts, *(c for c in token.rights if c.dep_ == "appos")):
                actor = self.actor_at(member) or self._namesake(member)
                if actor is not None and (self.fits(actor) or self._person_by_office(member, actor)):
                    yield actor.name

    def _meeting_another(self) -> frozenset[str]:
        """Subjects that the pronoun's object form stands beside, so that it means somebody else: "Lee heard her"."""
        form, names = OBJECT_OF.get(self.word, ""), set[str]()
        for token in (t for s in self.sentences for t in s if t.lower_ == form and t.tag_ == "PRP"):
            for verb in (token.head, token.head.head):
                beside = (c for c in verb.lefts if c.dep_ == "nsubj" and c.i < verb.i < token.i)
                people = (a for c in beside for t in (c, *c.rights) if (a := self.actor_at(t)) is not None)
                asks = verb.lemma_.lower() in _ASKING and verb.sent.start != self.token.sent.start
                names |= {a.name for a in people if asks or gender(a) != self.word}
        return frozenset(names)

    def _person_by_office(self, member: Token, actor: Actor) -> bool:
        """Whether "the manager, Ann Holm," shows a person where the name alone was read as a body's."""
        office = member.dep_ == "appos" and member.head.lemma_.lower() in (ROLE_NOUNS | PEOPLE) - BODIES
        given, _, surname = actor.name.partition(" ")
        misread = actor.type == "organization" and bool(surname) and actor.name not in self.barred
        return office and misread and self.word in ("he", "she") and PRONOUN_OF.get(given, self.word) == self.word

    def speakers(self, sentence: TokenSpan) -> Iterator[str]:
        """Fitting actors that speak in the sentence before the pronoun."""
        for statement in self.statements:
            inside = statement.sentence.start < sentence.end_char and sentence.start_char < statement.sentence.end
            if inside and len(statement.speakers) == 1 and not statement.via:
                yield from (a.name for a in self.cast.actors if a.name == statement.speakers[0] and self.fits(a))

    def actor_at(self, token: Token) -> Actor | None:
        at = bisect_right(self.cast.mentions, token.idx, key=lambda m: m.span.start) - 1
        if at < 0 or token.idx >= self.cast.mentions[at].span.end:
            return None
        mention = self.cast.mentions[at]
        actor = self.cast.actors[mention.actor]
        other = mention.kind == "demonym" or other_given(self.text, mention, actor.name)
        return None if other else actor

    def _namesake(self, token: Token) -> Actor | None:
        """The one person whom the pronoun fits of those who bear the surname that `token` is."""
        bear = [a for a in self.cast.actors if a.type == "person" and a.name.endswith(f" {token.text}")]
        fitting = [a for a in bear if gender(a) == self.word]
        alone = len(bear) == 1 and token.is_title
        apart = token.pos_ == "PROPN" and len(fitting) == 1 and all(map(gender, bear))
        return bear[0] if alone else fitting[0] if apart else None


def other_given(text: str, mention: Mention, name: str) -> bool:
    """Whether another given name stands right before a surname: "Agnes Strand" is not Albin Strand."""
    words = text[max(mention.span.start - _GIVEN, 0) : mention.span.start].rsplit(None, 1)
    alone = bool(words) and text[mention.span.start - 1].isspace()
    return alone and words[-1] in PRONOUN_OF and words[-1] not in name.split()


def gender(actor: Actor) -> str:
    """The pronoun "he" or "she" where a title, a role, an alias or the given name of a person tells it, else ""."""
    titles = [form.split()[0] for form in (actor.name, *actor.aliases) if " " in form]
    words = {w.strip(".,").lower() for w in [*TAIL.split(actor.role)[0].split(), *titles]}
    male, female = bool(words & MALE), bool(words & FEMALE)
    if male == female:
        given, _, surname = actor.name.partition(" ")
        return PRONOUN_OF.get(given, "") if surname and actor.type == "person" else ""
    return "he" if male else "she"


def called_by(text: str, statements: Sequence[Statement]) -> Mapping[str, str]:
    """The pronoun that each speaker went by before: "he" or "she"."""
    told = [(s.speakers[0], text[slice(*s.speaker)].lower()) for s in statements if s.speaker and len(s.speakers) == 1]
    return {name: word for name, word in told if word in ("he", "she")}


def _presented(token: Token) -> bool:
    """Whether the sentence brings the token up as one of those before: "One of them is the farmer Pavel Novak"."""
    subject = next((c for c in token.head.lefts if c.dep_ == "nsubj"), None)
    return token.dep_ == "attr" and subject is not None and subject.lower_ in ("one", "another", "others")


def sentences_before(token: Token, own: Sequence[Span]) -> list[TokenSpan]:
    """The pronoun's sentence and those before it, nearest first, without headings, bylines and the speaker's words."""
    found: list[TokenSpan] = []
    sentence = token.sent
    while len(found) <= SENTENCES_BACK:
        words = sentence.text.strip(_MARKS)
        at = sentence.start_char + sentence.text.find(words)
        tells = sentence.start <= token.i < sentence.end or any(t.tag_ in FINITE for t in sentence)
        if tells and not any(o.start <= at and at + len(words) <= o.end for o in own):
            found.append(sentence)
        if sentence.start == 0:
            break
        sentence = token.doc[sentence.start - 1].sent
    return found[:SENTENCES_BACK]
