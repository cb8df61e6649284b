"""A parsed article in, everything that is read out of it out. Nothing here reads files or knows of briefs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from generator.extract.actors import find_actors
from generator.extract.dates import find_dates
from generator.extract.facts import find_facts
from generator.extract.figures import find_figures
from generator.extract.statements import find_statements
from generator.extract.summary import summarise
from generator.extract.topics import find_topics
from generator.model.article import Article
from generator.model.reading import Reading
from generator.model.taxonomy import Topic

if TYPE_CHECKING:
    from spacy.tokens import Doc


def read(article: Article, doc: Doc, taxonomy: Sequence[Topic]) -> Reading:
    """All that `article` says. `doc` is its parse: `token.idx` is an offset into `article.text`."""
    cast = find_actors(article, doc)
    dates = find_dates(article, doc)
    figures = find_figures(article, doc, dates)
    statements = find_statements(article, doc, cast)
    topics = find_topics(article, doc, taxonomy)
    facts, questions = find_facts(article, doc, cast, statements, figures, dates, topics, taxonomy)
    return Reading(cast, statements, figures, dates, facts, topics, summarise(article, doc, facts), questions)
