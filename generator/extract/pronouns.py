"""Whom a subject pronoun means, only where the text settles it.

Who is meant is looked for in the subjects: of the clauses before the pronoun in its own sentence, then of the sentence
before, then of the one before that, and in who was speaking there (subjects and speakers are the usual antecedents:
Hobbs 1978, Lappin and Leass 1994). A name inside the pronoun's own clause is never meant (binding condition C).
Two names with an equal claim settle nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from generator.extract.events import FINITE
from generator.lexicon.cues import BODIES, DOCUMENTS, FEMALE, MALE, PEOPLE
from generator.lexicon.genders import PRONOUN_OF
from generator.lexicon.titles import ROLE_NOUNS
from generator.model.article import Span
from generator.model.reading import Actor, Cast, Mention, Statement

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

PRONOUNS = frozenset({"he", "she", "it", "they"})
ANYONE = "person"
"""Stands for "he" or "she", where a phrase means a person of either gender ("the 71-year-old")."""
SUBJECT_OF = {"him": "he", "her": "she", "them": "they"}
"""The subject form of an object pronoun, as in "according to him"."""
_OWNER_OF = {"he": "his", "she": "her", "it": "its"}
_OBJECT_OF = {subject: form for form, subject in SUBJECT_OF.items()}
_SENTENCES_BACK = 3
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_MAIN = frozenset({"ROOT", "ccomp", "parataxis", "conj"})
_BODIES = frozenset({"organization", "country"})
_TAIL = re.compile(r",|\s(?:of|at|in|for|from|with|on|to|who|inside|close|familiar|led)\s")
_CROWDS = frozenset(
    "police people few many some others several both couple majority family staff crew media press public band".split()
)
_ASKING = frozenset({"ask", "question", "press", "quiz"})
_PUT_TO = frozenset("asked pressed pushed questioned quizzed challenged probed".split())
"""Participles that tell what somebody answers to: whoever is named there is not the one who does."""
_BEFORE = 400
"""So many characters before a speaker's sentence others stand who may be spoken of in it."""
_GIVEN = 16
"""No given name has more letters, with the space behind it."""
_LONG = 60
"""What is said stands within so many words of the pronoun."""
_GOING_ON = frozenset({"add", "continue", "go", "conclude"})
"""Cues of who was speaking already."""
_MARKS = " \n\"“”‘’'"
_NAMES = frozenset({"name", "metonym"})


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


class _Search:
    """One pronoun's neighbourhood."""

    def __init__(
        self, token: Token, word: str, cast: Cast, statements: Sequence[Statement], own: Sequence[Span]
    ) -> None:
        self.token, self.word, self.cast, self.own = token, word, cast, own
        self.text = token.doc.text
        self.called = _called(self.text, statements)
        self.types = _BODIES if word == "it" else frozenset({"person"})
        self.barred = self._barred()
        self.sentences = _sentences(token, own)
        self.barred |= self._meeting_another()
        before = [s for s in statements if s.cue is not None and s.cue.end <= token.idx and s.rule != "thought aloud"]
        self.statements = sorted(before, key=lambda s: (s.sentence.end, s.cue.start if s.cue else 0))

    def _barred(self) -> frozenset[str]:
        """Names that stand in the pronoun's own clause: behind it, or before it in what "he said" reports."""
        verb = self.token.head
        parts = [verb, *(c for c in verb.lefts if c.dep_ == "ccomp")]
        ends = [(self.token if part is verb else part.left_edge, part.right_edge) for part in parts]
        inside = [m for a, b in ends for m in self.cast.within(Span(a.idx, b.idx + len(b))) if m.kind in _NAMES]
        asked = [c for c in verb.lefts if c.dep_ == "advcl" and any(t.lower_ in _PUT_TO for t in c.subtree)]
        inside += [
            m for c in asked for m in self.cast.within(Span(c.left_edge.idx, c.right_edge.idx + len(c.right_edge)))
        ]
        spoken = [m for span in self.own for m in self.cast.within(span) if self._said_of_another(span, m)]
        return frozenset(self.cast.actors[m.actor].name for m in (*inside, *spoken))

    def _said_of_another(self, own: Span, mention: Mention) -> bool:
        """Whether the speaker names somebody else there: in a quotation within theirs they may be spoken to."""
        ahead = self.text[own.start : mention.span.start]
        return mention.kind in (*_NAMES, "nominal") and not re.search(r"(?<=[\s,:])['‘“\"]\w", ahead)

    def _fits(self, actor: Actor) -> bool:
        if actor.type not in self.types or actor.name in self.barred:
            return False
        known = gender(actor) or self.called.get(actor.name, "")
        return not known or self.word in ("it", ANYONE, known)

    def one(self) -> tuple[str, ...]:
        """The one actor meant by "he", "she" or "it"."""
        for number, sentence in enumerate(self.sentences):
            near = dict.fromkeys(self._subjects(sentence, main=True)) or dict.fromkeys(self._speakers(sentence))
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
            lesser = dict.fromkeys(self._subjects(sentence, main=False))
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
        if not set(near).intersection(self._speakers(sentence)):
            return False
        told_of = any(self._tells_of_same(s) for s in self.sentences[1:number])
        return told_of and self._speaks_of_another(sentence)

    def _speaks_of_same(self) -> bool:
        """Whether who is meant speaks of another one by the same pronoun: "He is a genius," he said."""
        forms = {self.word, _OWNER_OF.get(self.word), _OBJECT_OF.get(self.word)}
        words = (t for t in self.token.doc[max(self.token.i - _LONG, 0) : self.token.i + _LONG] if t.lower_ in forms)
        return any(o.start <= t.idx < o.end for t in words for o in self.own)

    def _speaks_of_another(self, sentence: TokenSpan) -> bool:
        """Whether who speaks in the sentence speaks there of another one whom the pronoun fits, by name or not."""
        speaker = set(self._speakers(sentence))
        if self._named(sentence.start_char, sentence.end_char) - speaker:
            return True
        told = any(t.lower_ == self.word and t.head.dep_ == "ccomp" for t in sentence)
        owned = any(c.lower_ == _OWNER_OF.get(self.word) for noun in sentence.root.lefts for c in noun.lefts)
        before = self._named(max(sentence.start_char - _BEFORE, 0), sentence.start_char)
        return (told or owned) and bool(before - speaker)

    def _named(self, start: int, end: int) -> set[str]:
        """The actors named in the stretch whom the pronoun fits."""
        mentions = (m for m in self.cast.within(Span(start, end)) if m.kind in _NAMES)
        return {a.name for m in mentions if self._fits(a := self.cast.actors[m.actor])}

    def _introduced(self, sentence: TokenSpan) -> Iterator[str]:
        """Fitting actors that the sentence ends on and presents: "praised Ann Lee, the architect"."""
        for token in sentence:
            thing = token.dep_ in ("dobj", "obj") or (token.dep_ == "pobj" and token.head.lower_ == "with")
            behind = thing and any(c.dep_ == "appos" for c in token.rights)
            actor = self._actor(token) if behind else None
            if actor is not None and self._fits(actor):
                yield actor.name

    def _tells_of_same(self, sentence: TokenSpan) -> bool:
        """Whether the same pronoun is a main subject there without saying anything."""
        cues = {s.cue.start for s in self.statements if s.cue is not None}
        subjects = (t for t in sentence if t.lower_ == self.word and t.dep_ in _SUBJECTS and t.head.dep_ in _MAIN)
        return any(t.head.idx not in cues for t in subjects)

    def _leading(self, sentence: TokenSpan, near: list[str]) -> tuple[str, ...]:
        """Of several subjects of one sentence the one that speaks in it, if it is one."""
        speaking = [name for name in dict.fromkeys(self._speakers(sentence)) if name in near]
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
        subject = next((t for t in sentence.root.lefts if t.dep_ in _SUBJECTS), None)
        if subject is None or subject.tag_ != "NN" or self._actor(subject) is not None:
            return set()
        if any(c.dep_ == "appos" or (c.dep_ == "poss" and c.pos_ == "PRON") for c in subject.children):
            return set()
        return {subject.doc[subject.left_edge.i : subject.i + 1].text}

    def _others(self, sentence: TokenSpan) -> bool:
        """Whether the sentence names actors that fit but are no subjects: then going further back is a guess."""
        inside = self.cast.within(Span(sentence.start_char, sentence.end_char))
        return any(m.kind in _NAMES and self._fits(self.cast.actors[m.actor]) for m in inside)

    def _only_known(self) -> tuple[str, ...]:
        """The only person named in all these sentences whom the pronoun fits, where their own gender is known."""
        around = Span(self.sentences[-1].start_char, self.token.idx)
        named = {m.actor: self.cast.actors[m.actor] for m in self.cast.within(around) if m.kind != "demonym"}
        fitting = [actor for actor in named.values() if self._fits(actor)]
        if any(t.lower_ == self.word and t.dep_ in _SUBJECTS for s in self.sentences[1:] for t in s):
            return ()
        return (fitting[0].name,) if len(fitting) == 1 and gender(fitting[0]) == self.word else ()

    def _subjects(self, sentence: TokenSpan, main: bool) -> Iterator[str]:
        """Fitting actors that are subjects in the sentence before the pronoun, of main or of lesser clauses."""
        for token in sentence:
            if token.i >= self.token.i:
                return
            if not (token.dep_ in _SUBJECTS or _presented(token)) or (token.head.dep_ in _MAIN) is not main:
                continue
            for member in (token, *token.conjuncts, *(c for c in token.rights if c.dep_ == "appos")):
                actor = self._actor(member) or self._namesake(member)
                if actor is not None and (self._fits(actor) or self._person_by_office(member, actor)):
                    yield actor.name

    def _meeting_another(self) -> frozenset[str]:
        """Subjects that the pronoun's object form stands beside, so that it means somebody else: "Lee heard her"."""
        form, names = _OBJECT_OF.get(self.word, ""), set[str]()
        for token in (t for s in self.sentences for t in s if t.lower_ == form and t.tag_ == "PRP"):
            for verb in (token.head, token.head.head):
                beside = (c for c in verb.lefts if c.dep_ == "nsubj" and c.i < verb.i < token.i)
                people = (a for c in beside for t in (c, *c.rights) if (a := self._actor(t)) is not None)
                asks = verb.lemma_.lower() in _ASKING and verb.sent.start != self.token.sent.start
                names |= {a.name for a in people if asks or gender(a) != self.word}
        return frozenset(names)

    def _person_by_office(self, member: Token, actor: Actor) -> bool:
        """Whether "the manager, Ann Holm," shows a person where the name alone was read as a body's."""
        office = member.dep_ == "appos" and member.head.lemma_.lower() in (ROLE_NOUNS | PEOPLE) - BODIES
        given, _, surname = actor.name.partition(" ")
        misread = actor.type == "organization" and bool(surname) and actor.name not in self.barred
        return office and misread and self.word in ("he", "she") and PRONOUN_OF.get(given, self.word) == self.word

    def _speakers(self, sentence: TokenSpan) -> Iterator[str]:
        """Fitting actors that speak in the sentence before the pronoun."""
        for statement in self.statements:
            inside = statement.sentence.start < sentence.end_char and sentence.start_char < statement.sentence.end
            if inside and len(statement.speakers) == 1 and not statement.via:
                yield from (a.name for a in self.cast.actors if a.name == statement.speakers[0] and self._fits(a))

    def _actor(self, token: Token) -> Actor | None:
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

    def several(self) -> tuple[str, ...]:
        """Who "they" are: the last speakers or subject, if these are several."""
        for number, sentence in enumerate(self.sentences[: _SENTENCES_BACK - 1]):
            told = [s for s in self.statements if sentence.start_char <= s.sentence.start < sentence.end_char]
            if not told and not number:
                continue
            if told:
                last = told[-1]
                return last.speakers if len(last.speakers) > 1 or _plural(last.speakers) else ()
            subjects = [t for t in sentence if t.i < self.token.i and t.dep_ in _SUBJECTS and t.head.dep_ in _MAIN]
            if subjects:
                joined = [subjects[0], *subjects[0].conjuncts]
                actors = [a for t in joined if (a := self._actor(t)) is not None]
                return tuple(a.name for a in actors) if len(actors) > 1 and len(actors) == len(joined) else ()
        return ()


def other_given(text: str, mention: Mention, name: str) -> bool:
    """Whether another given name stands right before a surname: "Agnes Strand" is not Albin Strand."""
    words = text[max(mention.span.start - _GIVEN, 0) : mention.span.start].rsplit(None, 1)
    alone = bool(words) and text[mention.span.start - 1].isspace()
    return alone and words[-1] in PRONOUN_OF and words[-1] not in name.split()


def gender(actor: Actor) -> str:
    """The pronoun "he" or "she" where a title, a role, an alias or the given name of a person tells it, else ""."""
    titles = [form.split()[0] for form in (actor.name, *actor.aliases) if " " in form]
    words = {w.strip(".,").lower() for w in [*_TAIL.split(actor.role)[0].split(), *titles]}
    male, female = bool(words & MALE), bool(words & FEMALE)
    if male == female:
        given, _, surname = actor.name.partition(" ")
        return PRONOUN_OF.get(given, "") if surname and actor.type == "person" else ""
    return "he" if male else "she"


def _called(text: str, statements: Sequence[Statement]) -> Mapping[str, str]:
    """The pronoun that each speaker went by before: "he" or "she"."""
    told = [(s.speakers[0], text[slice(*s.speaker)].lower()) for s in statements if s.speaker and len(s.speakers) == 1]
    return {name: word for name, word in told if word in ("he", "she")}


def _presented(token: Token) -> bool:
    """Whether the sentence brings the token up as one of those before: "One of them is the farmer Pavel Novak"."""
    subject = next((c for c in token.head.lefts if c.dep_ == "nsubj"), None)
    return token.dep_ == "attr" and subject is not None and subject.lower_ in ("one", "another", "others")


def _plural(speakers: Sequence[str]) -> bool:
    """Whether a single phrase means several people: "security analysts in Oslo", "police"."""
    head = _head_word(speakers[0]) if speakers else ""
    return head.endswith("s") or head in BODIES


def _head_word(phrase: str) -> str:
    """The noun that heads an unnamed phrase: the last word before a comma or a preposition, in lower case."""
    words = _TAIL.split(phrase)[0].split()
    return words[-1].lower() if words else ""


def _sentences(token: Token, own: Sequence[Span]) -> list[TokenSpan]:
    """The pronoun's sentence and those before it, nearest first, without headings, bylines and the speaker's words."""
    found: list[TokenSpan] = []
    sentence = token.sent
    while len(found) <= _SENTENCES_BACK:
        words = sentence.text.strip(_MARKS)
        at = sentence.start_char + sentence.text.find(words)
        tells = sentence.start <= token.i < sentence.end or any(t.tag_ in FINITE for t in sentence)
        if tells and not any(o.start <= at and at + len(words) <= o.end for o in own):
            found.append(sentence)
        if sentence.start == 0:
            break
        sentence = token.doc[sentence.start - 1].sent
    return found[:_SENTENCES_BACK]
