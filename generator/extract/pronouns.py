"""Whom a subject pronoun means, only where the text settles it.

Who is meant is looked for in the subjects: of the clauses before the pronoun in its own sentence, then of the sentence
before, then of the one before that, and in who was speaking there (subjects and speakers are the usual antecedents:
Hobbs 1978, Lappin and Leass 1994). A name inside the pronoun's own clause is never meant (binding condition C).
Two names with an equal claim settle nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from generator.extract.nearby import (
    ANYONE,
    MAIN,
    NAMES,
    OBJECT_OF,
    SENTENCES_BACK,
    SUBJECT_OF,
    SUBJECTS,
    TAIL,
    Neighbourhood,
    gender,
)
from generator.lexicon.cues import BODIES, DOCUMENTS, PEOPLE
from generator.lexicon.titles import ROLE_NOUNS
from generator.model.article import Span
from generator.model.reading import Cast, Statement

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

PRONOUNS = frozenset({"he", "she", "it", "they"})
_OWNER_OF = {"he": "his", "she": "her", "it": "its"}
_CROWDS = frozenset(
    "police people few many some others several both couple majority family staff crew media press public band".split()
)
_BEFORE = 400
"""So many characters before a speaker's sentence others stand who may be spoken of in it."""
_LONG = 60
"""What is said stands within so many words of the pronoun."""
_GOING_ON = frozenset({"add", "continue", "go", "conclude"})
"""Cues of who was speaking already."""


def meant(
    token: Token, cast: Cast, statements: Sequence[Statement], own: Sequence[Span] = (), word: str = ""
) -> tuple[str, ...]:
    """The names that the subject pronoun `token` means; () where the text does not settle it.

    `token` is "he", "she", "it" or "they" in the article's `Doc`, or "him", "her", "them" where one speaks;
    `statements` are those found so far, at least all that end before the pronoun. `own` is what the one meant says:
    whoever is named there is somebody else. "They" may mean several actors, or people that only a phrase names.
    `word` is the pronoun that a phrase headed by `token` stands for: "the father-of-two" for "he".
    """
    word = word or SUBJECT_OF.get(token.lower_, token.lower_)
    if word not in PRONOUNS | {ANYONE}:
        return ()
    search = _Search(token, word, cast, statements, own)
    return search.several() if word == "they" else search.one()


class _Search(Neighbourhood):
    """Who of the neighbourhood is meant."""

    def one(self) -> tuple[str, ...]:
        """The one actor meant by "he", "she" or "it"."""
        for number, sentence in enumerate(self.sentences):
            near = dict.fromkeys(self.subjects(sentence, main=True)) or dict.fromkeys(self.speakers(sentence))
            if number and near and (self._said_by_nameless(sentence, near) or self._doubtful(number, near)):
                return ()
            if number and not near:
                unnamed = self._unnamed(sentence)
                if unnamed or self._others(sentence):
                    return unnamed or self._only_known()
            if len(near) == 1:
                return tuple(near)
            if len(near) > 1:
                return self._leading(sentence, list(near))
            lesser = dict.fromkeys(self.subjects(sentence, main=False))
            if lesser:
                return tuple(lesser) if len(lesser) == 1 and self.types == frozenset({"person"}) else ()
        return ()

    def _said_by_nameless(self, sentence: TokenSpan, near: Iterable[str]) -> bool:
        """Whether somebody without a name, whom the pronoun may mean as well, speaks there of all that are near."""
        known = {a.name for a in self.cast.actors}
        bodies = self.word == "it"
        for s in self.statements:
            if len(s.speakers) != 1 or s.speakers[0] in known or s.sentence.start != sentence.start_char:
                continue
            spoken_of = {self.cast.actors[m.actor].name for c in s.content for m in self.cast.within(c)}
            if (_head_word(s.speakers[0]) in BODIES) is bodies and spoken_of.issuperset(near):
                return True
        return False

    def _doubtful(self, number: int, near: Iterable[str]) -> bool:
        """Whether another person may be meant as well, whom the sentence introduces or its speaker speaks of."""
        if self.token.head.lemma_.lower() in _GOING_ON:
            return False
        sentence = self.sentences[number]
        if set(self._introduced(sentence)) - set(near) and not self._speaks_of_same():
            return True
        if not set(near).intersection(self.speakers(sentence)):
            return False
        told_of = any(self._tells_of_same(s) for s in self.sentences[1:number])
        return told_of and self._speaks_of_another(sentence)

    def _speaks_of_same(self) -> bool:
        """Whether who is meant speaks of another one by the same pronoun: "He is a genius," he said."""
        forms = {self.word, _OWNER_OF.get(self.word), OBJECT_OF.get(self.word)}
        words = (t for t in self.token.doc[max(self.token.i - _LONG, 0) : self.token.i + _LONG] if t.lower_ in forms)
        return any(o.start <= t.idx < o.end for t in words for o in self.own)

    def _speaks_of_another(self, sentence: TokenSpan) -> bool:
        """Whether who speaks in the sentence speaks there of another one whom the pronoun fits, by name or not."""
        speaker = set(self.speakers(sentence))
        if self.named(sentence.start_char, sentence.end_char) - speaker:
            return True
        told = any(t.lower_ == self.word and t.head.dep_ == "ccomp" for t in sentence)
        owned = any(c.lower_ == _OWNER_OF.get(self.word) for noun in sentence.root.lefts for c in noun.lefts)
        before = self.named(max(sentence.start_char - _BEFORE, 0), sentence.start_char)
        return (told or owned) and bool(before - speaker)

    def _introduced(self, sentence: TokenSpan) -> Iterator[str]:
        """Fitting actors that the sentence ends on and presents: "praised Ann Lee, the architect"."""
        for token in sentence:
            thing = token.dep_ in ("dobj", "obj") or (token.dep_ == "pobj" and token.head.lower_ == "with")
            behind = thing and any(c.dep_ == "appos" for c in token.rights)
            actor = self.actor_at(token) if behind else None
            if actor is not None and self.fits(actor):
                yield actor.name

    def _tells_of_same(self, sentence: TokenSpan) -> bool:
        """Whether the same pronoun is a main subject there without saying anything."""
        cues = {s.cue.start for s in self.statements if s.cue is not None}
        subjects = (t for t in sentence if t.lower_ == self.word and t.dep_ in SUBJECTS and t.head.dep_ in MAIN)
        return any(t.head.idx not in cues for t in subjects)

    def _leading(self, sentence: TokenSpan, near: list[str]) -> tuple[str, ...]:
        """Of several subjects of one sentence the one that speaks in it, if it is one."""
        speaking = [name for name in dict.fromkeys(self.speakers(sentence)) if name in near]
        return (speaking[0],) if len(speaking) == 1 else ()

    def _unnamed(self, sentence: TokenSpan) -> tuple[str, ...]:
        """The one speaker without a name ("a neighbour"; of "it": "the firm") where the sentence names nobody else."""
        told = [s for s in self.statements if sentence.start_char <= s.sentence.start < sentence.end_char]
        names = {name for s in told for name in s.speakers} or self._nameless_subject(sentence)
        name = next(iter(names), "")
        head = _head_word(name)
        paper = self.word == "it" and not told and head in DOCUMENTS
        if len(names) != 1 or (self._others(sentence) and not paper):
            return ()
        if self.word == "it":
            fits = head in (BODIES | DOCUMENTS) - _CROWDS and name.lower().startswith("the ")
        else:
            fits = head in ROLE_NOUNS | PEOPLE and head not in BODIES
        return (name,) if fits and all(name != actor.name for actor in self.cast.actors) else ()

    def _nameless_subject(self, sentence: TokenSpan) -> set[str]:
        """The subject of the sentence where it is a person known only by what they do: "one former official"."""
        subject = next((t for t in sentence.root.lefts if t.dep_ in SUBJECTS), None)
        if subject is None or subject.tag_ != "NN" or self.actor_at(subject) is not None:
            return set()
        if any(c.dep_ == "appos" or (c.dep_ == "poss" and c.pos_ == "PRON") for c in subject.children):
            return set()
        return {subject.doc[subject.left_edge.i : subject.i + 1].text}

    def _others(self, sentence: TokenSpan) -> bool:
        """Whether the sentence names actors that fit but are no subjects: then going further back is a guess."""
        inside = self.cast.within(Span(sentence.start_char, sentence.end_char))
        return any(m.kind in NAMES and self.fits(self.cast.actors[m.actor]) for m in inside)

    def _only_known(self) -> tuple[str, ...]:
        """The only person named in all these sentences whom the pronoun fits, where their own gender is known."""
        around = Span(self.sentences[-1].start_char, self.token.idx)
        named = {m.actor: self.cast.actors[m.actor] for m in self.cast.within(around) if m.kind != "demonym"}
        fitting = [actor for actor in named.values() if self.fits(actor)]
        if any(t.lower_ == self.word and t.dep_ in SUBJECTS for s in self.sentences[1:] for t in s):
            return ()
        return (fitting[0].name,) if len(fitting) == 1 and gender(fitting[0]) == self.word else ()

    def several(self) -> tuple[str, ...]:
        """Who "they" are: the last speakers or subject, if these are several."""
        for number, sentence in enumerate(self.sentences[: SENTENCES_BACK - 1]):
            told = [s for s in self.statements if sentence.start_char <= s.sentence.start < sentence.end_char]
            if not told and not number:
                continue
            if told:
                last = told[-1]
                return last.speakers if len(last.speakers) > 1 or _plural(last.speakers) else ()
            subjects = [t for t in sentence if t.i < self.token.i and t.dep_ in SUBJECTS and t.head.dep_ in MAIN]
            if subjects:
                joined = [subjects[0], *subjects[0].conjuncts]
                actors = [a for t in joined if (a := self.actor_at(t)) is not None]
                return tuple(a.name for a in actors) if len(actors) > 1 and len(actors) == len(joined) else ()
        return ()


def _plural(speakers: Sequence[str]) -> bool:
    """Whether a single phrase means several people: "security analysts in Oslo", "police"."""
    head = _head_word(speakers[0]) if speakers else ""
    return head.endswith("s") or head in BODIES


def _head_word(phrase: str) -> str:
    """The noun that heads an unnamed phrase: the last word before a comma or a preposition, in lower case."""
    words = TAIL.split(phrase)[0].split()
    return words[-1].lower() if words else ""
