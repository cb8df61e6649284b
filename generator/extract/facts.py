"""Which sentences are key facts, and what is known of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.extract import events, events_told, events_when
from generator.extract.events_where import place
from generator.extract.facts_clauses import PERSONS
from generator.extract.facts_filter import FEWEST_QUOTED, READER, tells_nothing
from generator.extract.facts_names import Subject, pointing_subject
from generator.extract.facts_parts import parts
from generator.extract.facts_rank import Terms, discounted, ranker
from generator.extract.facts_telling import Part, Sources, Telling, inside, tellings
from generator.extract.facts_text import readable
from generator.extract.facts_voice import Voice, standing, unsigned, voice
from generator.extract.topics import sentence_topics
from generator.lexicon.cues import CUES
from generator.model.article import Article, Span
from generator.model.reading import Cast, DateMention, Figure, KeyFact, Statement, Status
from generator.model.taxonomy import Topic

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


SHOWN = 160
"""Characters of a sentence that a question shows."""

MOST_QUESTIONS = 3
IT = "it\u201d"
"""Who "it" is asks only for a speaker."""

LONGEST_NAME = 14
"""Words beyond which a speaker is a misread stretch of text."""

QUOTATION = re.compile(r"[\"“«]([^\"”»]*)")
LONGEST_TITLE = 5
"""Words between quotation marks at the start of a sentence, up to which they may be the title of a work."""

FEWEST_TOLD = 3
"""Words of a fact: "Verdin denied wrongdoing" tells something, "Thank you" nothing."""

AGE = "years old"
OPENING = 2
"""Sentences of the running text that tell the news of the day; what "has happened" further down may be long past."""

EXTRA = 0.6
"""What a fact is worth whose words stand in another fact as well."""


def find_facts(  # noqa: PLR0917 - one argument a room that read before
    article: Article,
    doc: Doc,
    cast: Cast,
    statements: Sequence[Statement],
    figures: Sequence[Figure],
    dates: Sequence[DateMention],
    topics: Sequence[str],
    taxonomy: Sequence[Topic],
) -> tuple[tuple[KeyFact, ...], tuple[str, ...]]:
    """Key facts in text order, and what stays open in words an editor can answer.

    A sentence of the body gives one fact, none where it tells nothing, and more where several speakers say different
    things in it or a lesser clause has a date of its own; all of them have the whole sentence as evidence.
    """
    sources = Sources(article, doc, cast, statements, figures, dates, frozenset(a.name for a in cast.actors))
    found = tellings(sources)
    kind = voice(article, found)
    rank = ranker(doc, [t.sentence for t in found if t.kind == "headline"], _weights(cast), topics)
    facts: list[KeyFact] = []
    terms: list[Terms] = []
    seen: set[str] = set()
    place = 0
    for telling, ids in zip(found, sentence_topics(doc, taxonomy, topics), strict=True):
        if telling.kind != "body":
            continue
        words = rank.terms(telling.sentence)
        for fact, extra in _drafts(sources, telling, ids, kind):
            if fact.text in seen or len(fact.text.split()) < FEWEST_TOLD:
                continue
            seen.add(fact.text)
            weight = rank.score(fact, telling.sentence, words, place) * standing(article, fact)
            facts.append(replace(fact, score=weight * (EXTRA if extra else 1)))
            terms.append(words)
        place += 1
    scores = discounted([f.score for f in facts], terms)
    weighed = tuple(replace(f, score=round(s, 4)) for f, s in zip(facts, scores, strict=True))
    return weighed, _questions(article, weighed)


def _questions(article: Article, facts: Sequence[KeyFact]) -> tuple[str, ...]:
    """What an editor could settle, in text order: doubtful facts of the upper half, or without a speaker."""
    middle = sorted(f.score for f in facts)[len(facts) // 2] if facts else 0.0
    worth = (
        f
        for f in facts
        if f.weak and ((f.score >= middle and IT not in f.weak.casefold()) or (f.cue and not f.said_by))
    )
    doubtful = sorted(worth, key=lambda f: (-f.score, f.sentence))[:MOST_QUESTIONS]
    asked = sorted(doubtful, key=lambda f: f.sentence)
    return tuple(f"{f.weak} in: {_cut(article.text[f.sentence.start : f.sentence.end])}" for f in asked)


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else text[: text.rfind(" ", 0, SHOWN)] + " …"


def _weights(cast: Cast) -> dict[str, float]:
    most = max((a.mentions for a in cast.actors), default=0) or 1
    return {a.name: max(0.1, a.mentions / most) for a in cast.actors}


def _drafts(sources: Sources, telling: Telling, topics: tuple[str, ...], kind: Voice) -> list[tuple[KeyFact, bool]]:
    """The facts of one sentence, not yet weighed, and whether each only repeats a part of another."""
    said = [s for s in telling.said if not (s.speakers and all(_readers(name) for name in s.speakers))]
    substance = len(telling.dates) + len(telling.figures) + len(telling.cast.within(telling.span))
    cued = any(place is not None and inside(place, telling.span) for s in said for place in (s.cue, s.speaker))
    if tells_nothing(telling.sentence, said=bool(said), cued=cued, substance=substance):
        return []
    if unsigned(kind, telling, said, sources.cast) or _rest(sources.article.text, telling, said):
        return []
    telling = replace(telling, said=said)
    found = [(_fact(sources, telling, part, topics), part) for part in _fronted(sources, telling)]
    whole = [fact for fact, part in found if not part.extra]
    return [(f, p.extra) for f, p in found if not p.extra or (_adds(f, whole) and not _unsettled(f, p))]


def _fronted(sources: Sources, telling: Telling) -> list[Part]:
    """The parts of the sentence; where a pronoun stands in front of one, its person, and no part where that is open."""
    found: list[Part] = []
    for part in parts(telling):
        if part.front.casefold() not in PERSONS:
            found.append(part)
            continue
        subject = pointing_subject(sources.doc, telling.span, sources.cast, sources.statements, telling.said)
        if subject is not None and subject.names:
            found.append(replace(part, front=" and ".join(subject.names)))
    return found


def _adds(extra: KeyFact, whole: Sequence[KeyFact]) -> bool:
    """Whether a part of a sentence tells more than the whole does: a speaker or a date of its own."""
    speaks = bool(extra.said_by) and all(extra.said_by != f.said_by for f in whole)
    return speaks or (extra.when is not None and all(extra.when != f.when for f in whole))


def _unsettled(extra: KeyFact, part: Part) -> bool:
    """Whether a lesser clause tells an old plan, or of a day in the present that is not to come."""
    present = part.head.tag_ in {"VBZ", "VBP"} and part.head.dep_ == "advcl" and part.frame is None
    return events_told.past_plan(part.head) or (present and extra.status == "happened")


def _readers(speaker: str) -> bool:
    """Whether the speaker is the writer or the reader: "we", "your publisher"."""
    return speaker.partition(" ")[0].casefold() in READER


def _rest(text: str, telling: Telling, said: Sequence[Statement]) -> bool:
    """Whether the sentence holds only the last words of a quotation that began before it, and who said them."""
    open_ = [q for s in said for q in s.quoted if q.start < telling.span.start < q.end < telling.span.end]
    return any(len(text[telling.span.start : q.end].split()) < FEWEST_QUOTED for q in open_)


def _fact(sources: Sources, telling: Telling, part: Part, topics: tuple[str, ...]) -> KeyFact:
    doc, span, text = sources.doc, part.span, sources.article.text
    said = part.statement or _announced(sources, telling)
    told = events.content_head(doc, part.frame, part.head) if part.frame else None
    subject = None if part.front else pointing_subject(doc, span, sources.cast, sources.statements, telling.said)
    names = (
        *part.front.split(" and "),
        *sources.cast.names_within(span),
        *(subject.names if subject else ()),
        *(said.speakers if said else ()),
    )
    real, when = _real(sources, telling, part, told)
    return KeyFact(
        text=_text(sources, telling, part, subject),
        sentence=telling.span,
        score=0.0,
        said_by=said.speakers if said else (),
        via=said.via if said else (),
        cue=text[said.cue.start : said.cue.end] if said and said.cue else "",
        stance=said.stance if said else "other",
        status=real,
        when=when.value,
        when_rule=when.rule,
        where=_where(sources, part, told, when.rule),
        figures=tuple(f.text for f in telling.figures if inside(f.span, span) and not _bare_age(f)),
        actors=tuple(dict.fromkeys(name for name in names if name in sources.names)),
        topics=topics,
        quoted=tuple(text[q.start : q.end] for s in part.statements for q in s.quoted if inside(q, span)),
        weak=_doubt(subject, said, text[span.start : span.end]),
    )


def _announced(sources: Sources, telling: Telling) -> Statement | None:
    """The statement whose words follow the colon at the sentence's end."""
    if not sources.article.text[slice(*telling.span)].endswith(":"):
        return None
    cued = (s for s in sources.statements if s.cue is not None and inside(s.cue, telling.span))
    return next((s for s in cued if s.speaker is not None and inside(s.speaker, telling.span)), None)


def _real(sources: Sources, telling: Telling, part: Part, told: Token | None) -> tuple[Status, events_when.Dating]:
    """How real the fact is, and when: both from the clause, and each set right by the other."""
    header = sources.article.header.published
    published, around, undated = header.value, header.value or header.partial, events_when.Dating()
    dates = [d for d in telling.dates if inside(d.span, part.span)]
    clauses = events_when.clauses(sources.doc, part.head, None if part.extra and dates else part.frame)
    day, opening = published if not part.extra or _says_now(sources.doc, part) else None, telling.number < OPENING
    when = events_when.when(sources.doc, clauses, dates, day, opening=opening)
    real, ahead = _status(sources, part, told), events_when.to_come(when.value, around)
    of_act = when.rule in {"date of the event", "date of what is told"}
    if part.frame is None and real == "happened" and events_when.timetabled(part.head, dates, around):
        return "planned", when
    if events_told.lapsed(part.head) or (told is not None and events_told.lapsed(told, reported=True)):
        return ("conditional" if real in {"planned", "expected"} else real), undated if of_act else when
    if real == "happened" and events_told.owed(told or part.head):
        coming = ahead or any(events_when.to_come(d.value, around) for d in dates)
        return ("expected" if coming else real), when
    if real == "happened" and ahead:
        return real, undated
    unreal = of_act and events_told.counterfactual(told or part.head)
    return real, undated if unreal else when


def _says_now(doc: Doc, part: Part) -> bool:
    """Whether a lesser clause says it in the present: "although experts say ..."."""
    cue = events.token_at(doc, part.frame.cue) if part.frame is not None and part.frame.cue else None
    return cue is not None and cue.tag_ in {"VBZ", "VBP"}


def _where(sources: Sources, part: Part, told: Token | None, dated: str) -> str:
    """Where what is told happened, else where it was said, save beside a date of what is told."""
    if told is None and part.head.lemma_.lower() in CUES:
        told = events.complement(part.head)
    here = place(told, sources.cast) if told is not None else ""
    if here or (told is not None and dated == "date of what is told"):
        return here
    return place(events.clause(part.head), sources.cast)


def _bare_age(figure: Figure) -> bool:
    """Whether the figure is an age that does not say so ("Ida Holm, 56, ..."): alone, it would count nothing."""
    return figure.unit == AGE and figure.text.isdigit()


def _text(sources: Sources, telling: Telling, part: Part, subject: Subject | None) -> str:
    """The fact's words, with the speaker in front where they stand outside the stretch."""
    said, article = part.frame, sources.article
    quoted = [q for s in telling.said for q in s.quoted]
    if subject is not None and _named_already(sources.cast, Span(part.span.start, subject.span.start), subject, quoted):
        subject = None
    span = _without_label(article.text, part)
    near = said is not None and any(p is not None and inside(p, telling.span) for p in (said.cue, said.speaker))
    return readable(
        article.text,
        span,
        subject,
        quoted,
        front=part.front,
        dateline=article.header.dateline,
        named=all(name in sources.names for name in part.front.split(" and ")),
        speaker=" and ".join(said.speakers) if said is not None and (not near or span != part.span) else "",
        turn=said is not None and said.rule == "turn",
    )


def _without_label(text: str, part: Part) -> Span:
    """The stretch without the label of a turn that does not name its speaker in full: "A: It is late."."""
    said, span = part.frame, part.span
    if said is None or said.rule != "turn" or said.speaker is None or said.speaker.start != span.start:
        return span
    return span if text[slice(*said.speaker)] in said.speakers else Span(said.content[0].start, span.end)


def _named_already(cast: Cast, before: Span, subject: Subject, quoted: Sequence[Span]) -> bool:
    """Whether the sentence names whom the subject means before it, and no other person whom it could mean.

    Names between quotation marks name nobody for what stands outside them.
    """
    mentions = [m for m in cast.within(before) if m.kind == "name"]
    named = [cast.actors[m.actor] for m in mentions if not any(inside(m.span, q) for q in quoted)]
    people = {a.name for a in named if a.type == "person" or a.name in subject.names}
    return bool(people) and people == set(subject.names)


def _status(sources: Sources, part: Part, told: Token | None) -> Status:
    """How real the fact is: one side's word, or guess, about what another did is a claim, however it is put."""
    real, frame = events_told.told_status(sources.doc, part.head, part.frame), part.frame
    if real != "happened" or frame is None or told is None or frame.cue_lemma in events_told.FINDS:
        return real
    if events_told.charged(told, sources.cast, frame.speakers):
        return "alleged"
    others = events_told.of_others(told, sources.cast, frame.speakers)
    return "alleged" if others and (frame.stance == "estimate" or events_told.harms(told)) else real


def _doubt(subject: Subject | None, said: Statement | None, words: str) -> str:
    """What an editor should look at, "" when nothing is doubtful. `words` are those of the stretch."""
    if subject is not None and not subject.names:
        return f"who \u201c{subject.word}\u201d is"
    if said is None and (quotation := QUOTATION.match(words)) and len(quotation[1].split()) > LONGEST_TITLE:
        return "who says it"
    if said is not None and any(len(name.split()) > LONGEST_NAME for name in said.speakers):
        return "who says it"
    return ""
