"""A brief: what an editor reads and corrects. `briefs` builds it from YAML text and drafts it from a reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.reading import ActorType, Stance, Status
from generator.model.taxonomy import Topic


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact was read. `exact` is verbatim raw text, [start, end) its place in the decoded raw file; `prefix` and
    `suffix` are up to 32 characters before and after (W3C TextQuoteSelector).
    """

    exact: str
    start: int
    end: int
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a brief: a statement, event, figure or agreement, told by which fields are filled.

    `when` is a value of `generator.model.when` or "". `quote` is the evidence sentence as the editor sees it.
    `evidence`, `score` and `rules` come from .base/ and are None / 0 / empty on facts written by hand. `edited` names
    the fields that differ from the machine's last word. `review` says why a person should look ("" if nothing).
    """

    id: str
    text: str
    said_by: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    cue: str = ""
    stance: Stance = "other"
    status: Status = "happened"
    when: str = ""
    where: str = ""
    figures: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    quote: str = ""
    note: str = ""
    pin: bool = False
    hide: bool = False
    evidence: Evidence | None = None
    score: float = 0.0
    rules: Mapping[str, str] = field(default_factory=dict)
    edited: tuple[str, ...] = ()
    review: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class BriefActor:
    """An actor as one brief names it."""

    name: str
    type: ActorType = "organization"
    role: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """Something the machine could not settle: `about` is a field or fact id, `text` what is open."""

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class Brief:
    """One article as its editor keeps it. `id` is the slug, which is also the file's stem and the page's address.

    `published` is an ISO date, "2024-10", "2024", "--09-11" or "". `coverage` is (content sentences that became facts,
    content sentences), from .base/. `edited` names the top-level fields that differ from the machine's last word.
    """

    id: str
    path: str
    source: str = ""
    title: str = ""
    publisher: str = ""
    republisher: str = ""
    origin: str = ""
    author: str = ""
    published: str = ""
    published_rule: str = ""
    dateline: str = ""
    url: str = ""
    summary: str = ""
    actors: tuple[BriefActor, ...] = ()
    topics: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    questions: tuple[Question, ...] = ()
    lock: tuple[str, ...] = ()
    coverage: tuple[int, int] = (0, 0)
    edited: tuple[str, ...] = ()
    lines: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ActorRule:
    """What `_actors.yaml` says of one actor. Names in `not_same` are never joined with this one."""

    name: str
    type: ActorType | None = None
    role: str = ""
    aliases: tuple[str, ...] = ()
    not_same: tuple[str, ...] = ()
    hide: bool = False


@dataclass(frozen=True, slots=True)
class SourceGrade:
    """What an editor says of an outlet: `reliability` A-F (Admiralty grade), `note` free text."""

    name: str
    reliability: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Judgment:
    """An editor's own judgment, never written by the machine. `basis` lists fact ids."""

    text: str
    basis: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Briefing:
    """What `_briefing.yaml` says: the editor's words for the whole site. Everything may be empty."""

    title: str = ""
    subtitle: str = ""
    period: str = ""
    bottom_line: str = ""
    takeaways: tuple[str, ...] = ()
    judgments: tuple[Judgment, ...] = ()
    watch: tuple[str, ...] = ()
    sources: tuple[SourceGrade, ...] = ()
    source_text: str = "full"


@dataclass(frozen=True, slots=True)
class Desk:
    """Everything that lies in briefs/: the editor's whole desk."""

    briefs: tuple[Brief, ...] = ()
    actors: tuple[ActorRule, ...] = ()
    topics: tuple[Topic, ...] = ()
    briefing: Briefing = Briefing()
