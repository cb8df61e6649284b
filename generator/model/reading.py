"""What is read out of one article. Every span is a half-open range into `Article.text`, never into the raw file."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import Literal

from generator.model.article import Span

ActorType = Literal["person", "country", "organization"]
Stance = Literal[
    "assert", "estimate", "deny", "warn", "urge", "pledge", "speculate", "question", "unconfirmed", "other"
]
Status = Literal["happened", "planned", "expected", "conditional", "alleged", "denied"]

STANCES: tuple[Stance, ...] = (
    "assert", "estimate", "deny", "warn", "urge", "pledge", "speculate", "question", "unconfirmed", "other",
)  # fmt: skip
STATUSES: tuple[Status, ...] = ("happened", "planned", "expected", "conditional", "alleged", "denied")


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, country or organisation that the article names.

    `aliases` are the surface forms in this article that mean it, canonical name left out; `mentions` counts all
    references, pronouns left out; `rule` says how the canonical name was found.
    """

    name: str
    type: ActorType
    role: str = ""
    aliases: tuple[str, ...] = ()
    mentions: int = 0
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place that means an actor. `actor` is an index into `Cast.actors`; `kind` tells how it was resolved."""

    span: Span
    actor: int
    kind: Literal["name", "nominal", "pronoun", "metonym", "demonym"] = "name"


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of an article, most important first, and every place that means one, in text order.

    Mentions do not overlap. "South Korean President Ann Lee" is two mentions: the demonym and the person.
    """

    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()

    def within(self, span: Span) -> tuple[Mention, ...]:
        """The mentions that lie wholly inside `span`, in text order."""
        first = bisect_left(self.mentions, span.start, key=lambda m: m.span.start)
        inside: list[Mention] = []
        for mention in self.mentions[first:]:
            if mention.span.start >= span.end:
                break
            if mention.span.end <= span.end:
                inside.append(mention)
        return tuple(inside)

    def names_within(self, span: Span) -> tuple[str, ...]:
        """The canonical names of the actors meant inside `span`, each once, in text order."""
        return tuple(dict.fromkeys(self.actors[m.actor].name for m in self.within(span)))


@dataclass(frozen=True, slots=True)
class Statement:
    """Who said what.

    `speakers` are canonical actor names, or the literal phrase for unnamed ones ("experts"). `content` is in text
    order and has several spans where the attribution interrupts it. `quoted` are the stretches between quotation marks
    inside the content, marks left out. `sentence` covers all sentences that the statement stands in. `via` is who
    relays it ("Park cited Cho as saying": speaker Cho, via Park).
    """

    speakers: tuple[str, ...]
    speaker: Span | None
    cue: Span | None
    cue_lemma: str
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    stance: Stance
    sentence: Span
    via: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity: `value` (and `high` of a range), `unit` (what is counted, "US dollars", "%"), `of`, `qualifier`."""

    span: Span
    text: str
    value: float
    high: float | None = None
    unit: str = ""
    of: str = ""
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression. `value` is an ISO date, month, year or interval a/b, None when the text does not settle it."""

    span: Span
    text: str
    value: str | None
    rule: str
    inferred: bool = False
    partial: str | None = None


@dataclass(frozen=True, slots=True)
class KeyFact:
    """A sentence worth keeping, with all that is known of it.

    `text` is a sentence a reader can use by itself; `sentence` is the evidence; `score` orders by importance (higher
    first, comparable within one article only); `when_rule` names the rule that dated it; `weak` says why an editor
    should look at it ("" if nothing is doubtful).
    """

    text: str
    sentence: Span
    score: float
    said_by: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    cue: str = ""
    stance: Stance = "other"
    status: Status = "happened"
    when: str | None = None
    when_rule: str = ""
    where: str = ""
    figures: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    quoted: tuple[str, ...] = ()
    weak: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read out of one article. Facts, statements, figures and dates are in text order."""

    cast: Cast = Cast()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    facts: tuple[KeyFact, ...] = ()
    topics: tuple[str, ...] = ()
    summary: str = ""
    questions: tuple[str, ...] = ()
