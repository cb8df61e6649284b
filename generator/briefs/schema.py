"""What may stand in each file of briefs/: a model each, and the JSON Schemas that editors complete and check with."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema

from generator.model.reading import ActorType, Stance, Status
from generator.model.when import bounds

VERSION = "1"
_PARTIAL_DAY = re.compile(r"--(\d\d)-(\d\d)")
_NO_DATE = "a calendar day, month or year: 2024-10-21, 2024-10, 2024"


def _one(value: Any) -> Any:
    return [value] if isinstance(value, str) and value else value or []


def _many(value: Any) -> Any:
    return value or []


def _or(default: str) -> BeforeValidator:
    return BeforeValidator(lambda value: value or default)


def _flag(value: Any) -> Any:
    words = {"": False, "true": True, "false": False}
    if isinstance(value, str) and value.lower() in words:
        return words[value.lower()]
    raise ValueError(f"should be true or false, not '{value}'")


def _when(value: str) -> str:
    if value and bounds(value) is None:
        raise ValueError(f"'{value}' is not {_NO_DATE} or an interval 2024-10-18/2024-10-21")
    return value


def _published(value: str) -> str:
    if not value or ("/" not in value and bounds(value) is not None):
        return value
    if match := _PARTIAL_DAY.fullmatch(value):
        try:
            date(2024, int(match[1]), int(match[2]))
        except ValueError:
            pass
        else:
            return value
    raise ValueError(f"'{value}' is not {_NO_DATE} or --10-21")


def _url(value: str) -> str:
    if value and not re.fullmatch(r"https?://[^\s/]+\S*", value):
        raise ValueError(f"'{value}' is not a web address: it starts with https:// or http://")
    return value


def _version(value: str) -> str:
    if value not in ("", VERSION):
        raise ValueError(f"this program reads schema {VERSION}, not '{value}'")
    return value


_ANY_SCALAR: dict[str, Any] = {"type": ["string", "number", "boolean", "null"]}
Text = Annotated[str, WithJsonSchema(_ANY_SCALAR)]
Needed = Annotated[str, StringConstraints(min_length=1), WithJsonSchema({"type": ["string", "number"]})]
Texts = Annotated[
    list[str],
    BeforeValidator(_many),
    WithJsonSchema({"type": ["array", "null"], "items": {"type": ["string", "number"]}}),
]
OneOrMore = Annotated[
    list[str],
    BeforeValidator(_one),
    WithJsonSchema({"anyOf": [{"type": ["string", "null"]}, {"type": "array", "items": {"type": "string"}}]}),
]
Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"enum": [True, False, "true", "false"]})]


def _choice(*words: str) -> WithJsonSchema:
    return WithJsonSchema({"enum": [*words, None]})


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid")


class FactEntry(_File):
    """One fact. Timeline, numbers and who-said-what are views of these."""

    id: Annotated[
        str,
        StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$|^$"),
        WithJsonSchema({"type": "string", "pattern": "^[a-z0-9][a-z0-9-]*$"}),
    ] = Field("", description="Made by the program and then kept. Leave it out of a fact you add.")
    text: Needed = Field(description="The fact in one sentence that a reader can use by itself.")
    said_by: OneOrMore = Field([], description="Who says it: a name, or a list of names.")
    via: OneOrMore = Field([], description="Who relays it, where one source cites another.")
    cue: Text = Field("", description="The word of saying in the source: said, warned, denied.")
    stance: Annotated[Stance, _or("other")] = Field("other", description="How the speaker stands to it.")
    status: Annotated[Status, _or("happened")] = Field("happened", description="Whether it has happened.")
    when: Annotated[Text, AfterValidator(_when)] = Field("", description="Day, month, year or interval a/b, ISO.")
    where: Text = Field("", description="The place.")
    figures: Texts = Field([], description="The quantities, as the source words them.")
    actors: Texts = Field([], description="Who takes part, by the names used above.")
    topics: Texts = Field([], description="Topic ids.")
    quote: Text = Field("", description="The evidence: the sentence of the source, word for word.")
    note: Text = Field("", description="Your own note, shown with the fact.")
    pin: Flag = Field(False, description="Show it first.")
    hide: Flag = Field(False, description="Keep it here but do not publish it.")
    review: Text = Field("", description="Why somebody should look. Delete the line once settled.")
    lock: Texts = Field([], description="Fields of this fact that a new extraction must not change.")


class ActorEntry(_File):
    """A person, country or organization, as this article names it."""

    name: Needed = Field(description="The name to show.")
    type: Annotated[ActorType, _or("organization")] = Field("organization", description="What it is.")
    role: Text = Field("", description="Post or description: finance minister.")
    aliases: Texts = Field([], description="Other words of the article that mean the same actor.")


class BriefFile(_File):
    """One article as its editor keeps it."""

    schema_: Annotated[str, AfterValidator(_version), WithJsonSchema({"enum": [1, "1"]})] = Field(
        VERSION, alias="schema", description="The version of this format."
    )
    source: Text = Field("", description="The article's file. Empty for a brief written by hand.")
    title: Text = Field("", description="The headline.")
    publisher: Text = Field("", description="Who published the page.")
    republisher: Text = Field("", description="The site that posted it again, if another.")
    origin: Text = Field("", description="Where the reporting comes from, as far as the text tells.")
    author: Text = Field("", description="The byline.")
    published: Annotated[Text, AfterValidator(_published)] = Field(
        "", description='2024-10-21; "--09-11" or 2024-10 when the text tells no more; empty when it tells nothing.'
    )
    dateline: Text = Field("", description="The place the report was filed from.")
    url: Annotated[Text, AfterValidator(_url)] = Field("", description="The article's address.")
    summary: Text = Field("", description="One to three sentences.")
    actors: Annotated[list[ActorEntry], BeforeValidator(_many)] = Field([], description="Who is in the article.")
    topics: Texts = Field([], description="Topic ids, from _topics.yaml or new ones.")
    facts: Annotated[list[FactEntry], BeforeValidator(_many)] = Field([], description="In the order of the article.")
    questions: Annotated[
        list[Annotated[dict[str, str], WithJsonSchema({"type": "object", "additionalProperties": _ANY_SCALAR})]],
        BeforeValidator(_many),
    ] = Field([], description="What is open. Delete a line once it is answered.")
    lock: Texts = Field([], description="Fields of this brief that a new extraction must not change.")


class ActorRuleEntry(_File):
    """What holds for one actor in all briefs."""

    name: Needed = Field(description="The name to show everywhere.")
    type: Annotated[
        ActorType | None, BeforeValidator(lambda v: v or None), _choice("person", "country", "organization")
    ] = Field(None, description="What it is.")
    role: Text = Field("", description="The role to show.")
    aliases: Texts = Field([], description="Names in briefs that mean this actor: they become one.")
    not_same: Texts = Field([], description="Names that must never be joined with this one.")
    hide: Flag = Field(False, description="Give it no page.")


class TopicEntry(_File):
    """One topic of the taxonomy."""

    id: Annotated[
        str,
        StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$"),
        WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+(?:-[a-z0-9]+)*$"}),
    ] = Field(description="Small letters, digits and hyphens. Briefs use it; it is the page's address.")
    label: Text = Field("", description="What readers see.")
    description: Text = Field("", description="One sentence.")
    terms: Texts = Field([], description="Words and phrases that speak for the topic.")


class JudgmentEntry(_File):
    """The editor's own judgment."""

    text: Needed = Field(description="One or two sentences.")
    basis: OneOrMore = Field([], description="Ids of the facts it rests on.")


class GradeEntry(_File):
    """What the editor thinks of an outlet."""

    name: Needed = Field(description="The outlet, as briefs name it.")
    reliability: Annotated[Literal["", "A", "B", "C", "D", "E", "F"], _choice("A", "B", "C", "D", "E", "F")] = Field(
        "", description="Admiralty grade: A reliable … E unreliable, F cannot be judged."
    )
    note: Text = Field("", description="Why.")


class BriefingFile(_File):
    """The editor's words for the whole site. Everything may be left out."""

    title: Text = Field("", description="The site's subject.")
    subtitle: Text = ""
    period: Text = Field("", description="The time the briefing covers, in words.")
    bottom_line: Text = Field("", description="The one thing a reader should take away.")
    takeaways: Texts = Field([], description="Sentences that replace the program's own.")
    judgments: Annotated[list[JudgmentEntry], BeforeValidator(_many)] = Field(
        [], description="Never written by the program."
    )
    watch: Texts = Field([], description="What to look out for.")
    sources: Annotated[list[GradeEntry], BeforeValidator(_many)] = Field(
        [], description="What you think of the outlets."
    )
    source_text: Annotated[Literal["full", "evidence", "none"], _or("full")] = Field(
        "full", description="How much of each source the site shows: all, the evidence sentences, or nothing."
    )


class _ActorsFile(_File):
    items: list[ActorRuleEntry]


class _TopicsFile(_File):
    items: list[TopicEntry]


MODELS: Mapping[str, type[BaseModel]] = {
    "brief": BriefFile,
    "actors": _ActorsFile,
    "topics": _TopicsFile,
    "briefing": BriefingFile,
}
"""The model of each kind of file. `actors` and `topics` are lists, held in `items`."""


def schema_files() -> Mapping[str, str]:
    """The text of each JSON Schema (draft 7) by file name."""
    texts: dict[str, str] = {}
    for kind, model in MODELS.items():
        whole = model.model_json_schema(by_alias=True)
        definitions = whole.pop("$defs", {})
        if kind in ("actors", "topics"):
            whole = {"title": kind.capitalize()} | whole["properties"]["items"]
            whole["type"] = ["array", "null"]
        head = {"$schema": "http://json-schema.org/draft-07/schema#"}
        text = json.dumps(_untitled(head | whole | {"definitions": definitions}), indent=2, ensure_ascii=False)
        texts[f"{kind}.schema.json"] = text.replace("#/$defs/", "#/definitions/").replace("Entry", "") + "\n"
    return texts


def _untitled(node: Any) -> Any:
    """Field titles repeat their keys; nullable lists and choices stay open to an empty value."""
    if isinstance(node, list):
        return [_untitled(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {
        k: _untitled(v)
        for k, v in node.items()
        if not (k == "title" and isinstance(v, str) and "properties" not in node)
    }
    if kept.get("type") == "array":
        kept["type"] = ["array", "null"]
    if "enum" in kept and None not in kept["enum"]:
        kept.pop("type", None)
        kept["enum"] = [*kept["enum"], None]
    return kept
