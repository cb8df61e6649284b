"""An actor's timeline over many articles, as the SemEval-2015 "TimeLine" data asks for it.

usage: python -m tests.eval.timelines ARTICLES.jsonl TARGETS.jsonl > PREDICTIONS.jsonl
ARTICLES: {"corpus", "id", "dct", "text"} a line; TARGETS: {"corpus", "entity"} a line.
Each article is read, drafted and connected as `make site` does it; an entity's events are the dated facts in which it
acts.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator import articles, briefs, extract, knowledge, language
from generator.model.article import Article, Published, Seed
from generator.model.brief import Desk
from generator.model.knowledge import Knowledge, KnownFact
from generator.model.when import precision

SUBJECT = 30
"""Characters at the start of a short sentence in which its subject stands."""


def main(arguments: list[str]) -> int:
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    told, targets = (_lines(path) for path in arguments)
    corpora: dict[Any, list[dict[str, Any]]] = defaultdict(list)
    for item in told:
        corpora[item["corpus"]].append(item)
    known = {corpus: connected(items) for corpus, items in corpora.items()}
    for target in targets:
        events = list(timeline(known[target["corpus"]], target["entity"]))
        print(json.dumps({"corpus": target["corpus"], "entity": target["entity"], "events": events}))
    return 0


def _lines(path: str) -> list[dict[str, Any]]:
    text = Path(path).read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def connected(items: Iterable[Mapping[str, Any]]) -> Knowledge:
    """What the articles say together; each article's id is its brief's."""
    made = []
    for article, doc in language.parse(_articles(items)):
        slug = "a-" + article.path
        fresh = briefs.draft(article, extract.read(article, doc, ()), slug)
        files = briefs.to_text(fresh).encode(), briefs.base_text(fresh).encode()
        brief, problems = briefs.read_brief(f"briefs/{slug}.yaml", *files)
        assert brief is not None, problems
        made.append(brief)
    return knowledge.connect(Desk(briefs=tuple(made)))


def _articles(items: Iterable[Mapping[str, Any]]) -> Iterator[Article]:
    for item in items:
        seed = Seed(str(item["id"]), item["text"], sha256(item["text"].encode()).hexdigest())
        article = articles.read_article(seed)
        assert isinstance(article, Article), article
        yield replace(article, header=replace(article.header, published=Published(item["dct"], None, "given")))


def timeline(known: Knowledge, entity: str) -> Iterator[dict[str, str]]:
    """The entity's dated facts, and the headlines that tell one of them, in order of date."""
    named = _named(entity, " ".join(k.fact.text for k in known.facts.values()))
    facts = sorted(_acting(known, entity, named), key=lambda k: (k.when, k.fact.id))
    for fact in facts:
        if precision(fact.when) in {"day", "month", "year"}:
            text = fact.fact.evidence.exact if fact.fact.evidence else fact.fact.quote
            yield {"date": fact.when, "doc": fact.article.removeprefix("a-"), "text": text}
    for brief in known.briefs.values():
        if named.search(brief.title):
            told = _headline_day(brief.title, [k for k in known.facts.values() if k.article == brief.id])
            day = told or brief.published
            if precision(day) == "day" or told:
                yield {"date": day, "doc": brief.id.removeprefix("a-"), "text": brief.title}


def _named(entity: str, told: str) -> re.Pattern[str]:
    """The entity's name, or the part of it that stands alone: "X90" of "Acme X90". Not inside a longer name: "Acme"
    alone is not meant by "Acme X90", nor "Acme Royal Airways" by "airways", which the articles write small.
    """
    forms = [entity, *(word for word in entity.split() if any(c.isdigit() for c in word))]
    forms += [word for word in entity.split()[2:][-1:] if not re.search(rf"\b{re.escape(word.lower())}s?\b", told)]
    return re.compile(r"\b(?:" + "|".join(map(re.escape, forms)) + r")(?:s|-\w+)?\b(?! \w*\d)", re.IGNORECASE)


def _acting(known: Knowledge, entity: str, named: re.Pattern[str]) -> Iterator[KnownFact]:
    """Facts that the entity says, or that name it in their first half or first words: there stands who acts."""
    ids = {a.id for a in known.actors.values() if entity.casefold() in {n.casefold() for n in (a.name, *a.aliases)}}
    for fact in known.facts.values():
        place = named.search(fact.fact.text)
        if ids & {*fact.speakers} or (place and place.start() < max(len(fact.fact.text) / 2, SUBJECT)):
            yield fact


def _headline_day(title: str, facts: list[KnownFact]) -> str:
    """The day of the fact that says most of the headline, "" where none says enough of it."""
    words = _stems(title)
    best = max(facts, key=lambda k: (len(words & _stems(k.fact.quote)), k.importance), default=None)
    day = best.when if best and len(words & _stems(best.fact.quote)) >= 2 else ""
    return day if precision(day) in {"day", "month", "year"} else ""


def _stems(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"\w{3,}", text.casefold())}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
