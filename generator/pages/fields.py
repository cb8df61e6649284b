"""What the data files hold, for the page that documents them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Field:
    name: str
    type: str
    meaning: str


@dataclass(frozen=True, slots=True)
class DataFile:
    name: str
    about: str
    fields: tuple[Field, ...]


def _file(name: str, about: str, *rows: str) -> DataFile:
    return DataFile(name, about, tuple(Field(*row.split(" | ")) for row in rows))


FILES = (
    _file(
        "facts.json",
        "A list of objects, one a fact. A fact is read at articles/<article>/#<id>.",
        "id | text | made once, then kept; unique within an article",
        "article | text | id of the article",
        "source | text | path of the saved file",
        "text | text | a sentence that can be read by itself",
        "said_by | list of text | who said it, as the brief names them",
        "via | list of text | who relays it",
        "cue | text | the source's verb",
        "stance | text | assert, estimate, deny, warn, urge, pledge, speculate, question, unconfirmed, other",
        "status | text | happened, planned, expected, conditional, alleged, denied",
        "when | date | when it happened or is to happen",
        "where | text | place",
        "figures | list of text | quantities as the sentence has them",
        "actors | list of text | names as the brief has them",
        "topics | list of text | ids in topics.json",
        "claim | text | id in claims.json",
        "quote | text | the evidence sentence as the brief has it",
        "note | text | an editor's remark",
        "pin | true or false | whether an editor put it first",
        "inferred | text | from what the date was inferred; only where the article itself does not settle it",
        "edited | list of text | fields changed by hand; only where there are any in a fact that was read",
        "evidence | object or null | exact: verbatim text; start, end: half-open character range in the decoded file; "
        "prefix, suffix: up to 32 characters around it; null when written by hand",
    ),
    _file(
        "facts.csv",
        "The same for spreadsheets, one fact a line, lists joined by semicolons. A cell that begins like a formula has "
        "an apostrophe in front.",
        "article, id, text, said_by, cue, stance, status, when, where, figures, actors, topics, source | text | as "
        "in facts.json",
        "evidence | text | verbatim text; empty when written by hand",
        "page | text | where the fact is read, below the site's root",
    ),
    _file(
        "articles.json",
        "A list of objects, one an article.",
        "id | text | also its address",
        "number | number | its number in the brief",
        "title, publisher, republisher, origin, author, dateline, summary | text | as the brief has them",
        "published | date | when it was published",
        "inferred | true or false | whether the date was worked out from other articles",
        "url | text | where it was published",
        "source | text | path of the saved file",
        "actors | list of objects | name, type, role, aliases",
        "topics | list of text | ids in topics.json",
        "facts | list of text | ids in facts.json, in the order of the article",
        "coverage | object | used: sentences that became facts; sentences: all sentences with content",
        "page | text | address below the site's root",
    ),
    _file(
        "actors.json",
        "A list of objects, one a person, country or organisation, the most prominent first.",
        "id | text | also its address",
        "name, type | text | type: person, country, organization",
        "roles, aliases | list of text | every role and name found",
        "articles | list of text | ids in articles.json",
        "said | list of text | ids in facts.json: what it said",
        "did | list of text | ids in facts.json: what names it and nobody is named as saying",
        "said_of | list of text | ids in facts.json: what others said that names it",
        "companions | list of objects | actor: id; facts: how many facts both stand in",
        "first, last | date | first and last event",
        "corroborated | number | facts on which independent origins agree",
        "open | list of text | what is not settled about it",
        "importance | number | for ordering only",
        "page | text | address below the site's root",
    ),
    _file(
        "topics.json",
        "A list of objects, one a topic.",
        "id | text | also its address",
        "label, description | text | as the editor defined them",
        "found | true or false | whether the articles, not the editor, gave the topic",
        "facts, articles, actors | list of text | ids",
        "page | text | address below the site's root",
    ),
    _file(
        "claims.json",
        "A list of objects, one for all facts that state the same.",
        "id | text | changes when the facts change",
        "label | text | the claim in one sentence",
        "facts, articles | list of text | ids",
        "outlets | number | how many outlets tell it",
        "origins | list of text | independent first sources",
        "state | text | corroborated, repeated, single, disputed",
        "conflicts | list of objects | fact: id; kind: denial, unconfirmed, different-figure, different-framing; "
        "reason: the rule in words",
        "related | list of text | ids of claims that are alike but not the same",
    ),
    _file(
        "timeline.json",
        "A list of objects, one an event, the oldest first.",
        "date | date | when it happened or is to happen; empty when open",
        "precision | text | day, month, year, interval or empty",
        "status | text | as in facts.json",
        "text | text | the event in one sentence",
        "facts, articles, actors | list of text | ids",
        "inferred | true or false | whether the date was inferred",
        "reason | text | from what",
        "outcome | text | the later event that tells how it ended",
    ),
    _file(
        "changes.json",
        "A list of objects, one for each difference from the edition before.",
        "kind | text | new, withdrawn, figure, status, text, edited, article",
        "text | text | what it is now",
        "before | text | what it was",
        "fact, article | text | ids",
    ),
    _file(
        "edition.json",
        "One object about this edition.",
        "title, period | text | what the briefing is about",
        "edition | number | counts from 1",
        "newest | date | newest article",
        "since | date | the edition before",
        "built | date | newest input; never the day of the build",
    ),
)
