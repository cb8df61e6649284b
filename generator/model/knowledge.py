"""What all briefs say together. Ids are the links: of facts, actors (slugs), topics (slugs), articles (slugs), claims.

Every tuple is ordered as a reader should see it; the pages add no order of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.model.brief import Brief, Briefing, Fact

NO_PUBLISHER = "publisher not named"
"""The outlet of an article whose brief names none."""

ClaimState = Literal["corroborated", "repeated", "single", "disputed"]
ConflictKind = Literal["denial", "unconfirmed", "different-figure", "different-framing"]


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact with what the other briefs add to it.

    `when` is the brief's, or one inferred from another article (`inferred` then gives the reason in words).
    `speakers` and `actors` are actor ids, aligned with nothing: a speaker without an id ("experts") stands only in
    `fact.said_by`. `number` is the article's endnote number. `importance` is comparable across articles.
    `claim` is the claim with most articles that the fact stands in; `claims` are all of them (a sentence with two
    figures can state two things), `claim` first.
    """

    fact: Fact
    article: str
    source: str
    number: int
    speakers: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    claim: str = ""
    when: str = ""
    inferred: str = ""
    importance: float = 0.0
    new: bool = False
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """A fact that speaks against a claim. `reason` names in plain words the rule that found it."""

    fact: str
    kind: ConflictKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """Facts that state the same thing.

    `outlets` are publishers, `origins` first sources; `related` are claims only alike; `rule` names what joined
    the facts, "" for a fact alone.
    """

    id: str
    label: str
    facts: tuple[str, ...]
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: tuple[str, ...]
    state: ClaimState
    conflicts: tuple[Conflict, ...] = ()
    related: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Happening:
    """One entry of the timeline. `date` is an ISO value or "" (undated); `outcome` is the later entry that tells it."""

    id: str
    date: str
    precision: str
    status: str
    text: str
    facts: tuple[str, ...]
    articles: tuple[str, ...]
    actors: tuple[str, ...] = ()
    inferred: bool = False
    reason: str = ""
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Companion:
    """Another actor that stands in the same facts, and in how many."""

    actor: str
    facts: int


@dataclass(frozen=True, slots=True)
class KnownActor:
    """One actor over all articles. `id` is its slug. Fact ids are ordered by importance, then date.

    `said`: facts this actor said. `did`: events it took part in. `said_of`: what others said of it.
    """

    id: str
    name: str
    type: str
    roles: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    did: tuple[str, ...] = ()
    said_of: tuple[str, ...] = ()
    companions: tuple[Companion, ...] = ()
    first: str = ""
    last: str = ""
    corroborated: int = 0
    open: tuple[str, ...] = ()
    importance: float = 0.0


@dataclass(frozen=True, slots=True)
class KnownTopic:
    """One topic over all articles. `found` is True when the articles, not the taxonomy, gave it."""

    id: str
    label: str
    description: str = ""
    found: bool = False
    facts: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure told by one fact. `value`/`high`/`unit` are None/"" where the text could not be read as a quantity."""

    fact: str
    text: str
    value: float | None
    high: float | None
    unit: str
    of: str
    qualifier: str
    as_of: str


@dataclass(frozen=True, slots=True)
class Series:
    """Figures of the same thing, one under the other: by date, then article."""

    id: str
    label: str
    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """Something unsettled, for readers and editors. `fact` may be "".

    `kind`: date (of an article), actor (who is who), brief (the brief's own), review (an editor should look), silence
    (somebody was asked and did not answer), undated (an event), origin (several articles, one origin), denial (of
    something that no article tells). `hint` is what to do about it.
    """

    article: str
    text: str
    fact: str = ""
    kind: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class KnownSource:
    """One article as a source. `only_here` are facts whose claim no other article tells.

    `published` is the brief's own date; `inferred` is an ISO day taken from other articles where the brief has none.
    `date_note` says in words how the date is known.
    """

    article: str
    number: int
    outlet: str
    origin: str
    published: str
    inferred: str = ""
    date_note: str = ""
    only_here: tuple[str, ...] = ()
    coverage: tuple[int, int] = (0, 0)
    grade: str = ""


@dataclass(frozen=True, slots=True)
class Takeaway:
    """One sentence of the summary brief, ready to be signed. `badges` are words ("2 outlets, 1 origin", "disputed")."""

    text: str
    date: str
    facts: tuple[str, ...]
    numbers: tuple[int, ...]
    badges: tuple[str, ...] = ()
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class EditionFact:
    """What an edition remembers of one fact."""

    article: str
    text: str
    status: str
    figures: tuple[str, ...] = ()
    edited: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """What was published once: enough to tell later what changed. `date` is the newest article's day, never today."""

    number: int
    date: str
    articles: tuple[str, ...] = ()
    facts: Mapping[str, EditionFact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Change:
    """What differs from the edition before. `kind`: new, withdrawn, figure, status, text, edited, article."""

    kind: str
    text: str
    fact: str = ""
    article: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True)
class Summary:
    """The home page, section by section (DESIGN section 7). `reported` is (topic id, takeaways) in order."""

    title: str
    period: str
    edition: int
    newest: str
    bottom_line: str
    bottom_line_by_hand: bool
    takeaways: tuple[Takeaway, ...] = ()
    changes: tuple[Change, ...] = ()
    since: str = ""
    reported: tuple[tuple[str, tuple[Takeaway, ...]], ...] = ()
    disagreements: tuple[str, ...] = ()
    series: tuple[str, ...] = ()
    timeline: tuple[str, ...] = ()
    quotations: tuple[str, ...] = ()
    experts: tuple[str, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    watch: tuple[Takeaway, ...] = ()
    source_statement: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything the pages show. Mappings keep the order in which readers should meet their values."""

    briefs: Mapping[str, Brief]
    briefing: Briefing
    facts: Mapping[str, KnownFact]
    actors: Mapping[str, KnownActor]
    topics: Mapping[str, KnownTopic]
    claims: Mapping[str, Claim]
    timeline: Mapping[str, Happening]
    series: Mapping[str, Series]
    sources: Mapping[str, KnownSource]
    questions: tuple[OpenQuestion, ...]
    changes: tuple[Change, ...]
    summary: Summary
    names: Mapping[str, str] = field(default_factory=dict)
