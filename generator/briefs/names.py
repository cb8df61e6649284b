"""Names that an editor wrote and that nothing answers to: most are slips of the pen, else ignored in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import lru_cache

from generator.lexicon.topics import DEFAULT_TOPICS
from generator.model.brief import Brief, BriefActor, Desk, Fact
from generator.model.memo import Memo
from generator.model.plain import BRIEF_ORDER, name_key
from generator.problems import Problem

NEAR = 0.8
"""Likeness (difflib's ratio) from which a name may be another one mistyped."""
FAR = 3
"""Characters by which a mistyped name may be longer or shorter."""


def slips(desk: Desk, special: Mapping[str, bytes], memo: Memo) -> Iterator[Problem]:
    """Warnings, each with the name that was probably meant. Only what a person wrote is looked at.

    `special` are the bytes of _actors.yaml and its like by path, in which the line is looked up.
    """
    cast: dict[str, str] = {}
    for named in memo.each(_cast, {brief.path: brief.actors for brief in desk.briefs}).values():
        cast.update(named)
    ruled = {key(n): n for rule in desk.actors for n in (rule.name, *rule.aliases)}
    briefs = {brief.path: brief for brief in desk.briefs}
    topics = frozenset(topic.id for topic in desk.topics or DEFAULT_TOPICS).union(*memo.each(_topics, briefs).values())
    for found in memo.each(_in_brief, briefs, cast | ruled, topics).values():
        yield from found
    paths = {path.rpartition("/")[2]: path for path in special}
    for name, word, what, hint in (*_rules(desk, cast), *_bases(desk), *_grades(desk)):
        path = paths[name]
        yield Problem(path, *_place(special[path], word), what, hint, severity="warning")


def _cast(actors: Iterable[BriefActor]) -> dict[str, str]:
    """The names of these actors by what makes two names one."""
    return {key(n): n for a in actors for n in (a.name, *a.aliases)}


def _topics(brief: Brief) -> frozenset[str]:
    """The topics of facts that were read: they are there without a person's word."""
    return frozenset(t for f in brief.facts if "topics" not in f.edited for t in f.topics)


def _in_brief(brief: Brief, named: Mapping[str, str], topics: frozenset[str]) -> tuple[Problem, ...]:
    """The slips in a brief; `named` are the actors of all briefs, `topics` those that are there."""
    own, found = _cast(brief.actors), list(_locks(brief))
    for fact in brief.facts:
        found += _actors(brief, fact, own, named) if fact.edited else ()
        for topic in fact.topics if "topics" in fact.edited else ():
            found += _topic(brief, fact.line, topic, topics)
    for topic in brief.topics if "topics" in brief.edited else ():
        found += _topic(brief, brief.lines.get("topics", 1), topic, topics)
    return tuple(found)


@lru_cache(maxsize=1 << 16)
def key(name: str) -> str:
    """What makes two names one here: case, a leading article and the shape of apostrophes do not count."""
    return name_key(name.replace("’", "'")).removeprefix("the ")


def _near(word: str, names: Iterable[str]) -> str:
    """The one name that `word` probably stands for, "" if none."""
    first = word[:1]
    close = [n for n in names if abs(len(n) - len(word)) <= FAR and (n[:1] == first or n[-3:] == word[-3:])]
    return next(iter(get_close_matches(word, close, 1, NEAR)), "")


def _actors(brief: Brief, fact: Fact, own: Mapping[str, str], others: Mapping[str, str]) -> Iterator[Problem]:
    for field, names in (("said_by", fact.said_by), ("via", fact.via), ("actors", fact.actors)):
        for name in names if field in fact.edited else ():
            written = key(name)
            if written in own or written in others:
                continue
            near = _near(written, own) or _near(written, others)
            what = f"{field}: '{name}' is no actor of this brief"
            if near:
                meant = own.get(near) or others[near]
                yield Problem(brief.path, fact.line, 1, what, f"did you mean '{meant}'?", severity="warning")
            elif field == "actors":
                hint = "add it to actors: at the top, then the fact stands on its page"
                yield Problem(brief.path, fact.line, 1, what, hint, severity="warning")


def _topic(brief: Brief, line: int, topic: str, topics: frozenset[str]) -> Iterator[Problem]:
    if topic in topics:
        return
    if near := _near(topic, sorted(topics)):
        yield Problem(
            brief.path, line, 1, f"topics: '{topic}' is a new topic", f"did you mean '{near}'?", severity="warning"
        )


def _locks(brief: Brief) -> Iterator[Problem]:
    """What is locked and is not there: the lock holds nothing."""
    for name in brief.lock:
        known = [*BRIEF_ORDER, *(fact.id for fact in brief.facts), *(actor.name for actor in brief.actors)]
        if name not in known:
            near = get_close_matches(name, known, 1, 0.6)
            hint = f"did you mean '{near[0]}'?" if near else "lock a field, a fact's id or an actor"
            line = brief.lines.get("lock", 1)
            yield Problem(brief.path, line, 1, f"lock: there is no '{name}' in this brief", hint, severity="warning")


def _rules(desk: Desk, cast: Mapping[str, str]) -> Iterator[tuple[str, str, str, str]]:
    """(file, word, what, hint) of actors in _actors.yaml that no brief names, where one is spelled nearly so."""
    for rule in desk.actors:
        forms = [key(name) for name in (rule.name, *rule.aliases)]
        apart = {key(name) for name in rule.not_same}
        near = "" if any(form in cast for form in forms) else _near(forms[0], [n for n in cast if n not in apart])
        if near:
            yield "_actors.yaml", rule.name, f"no brief names '{rule.name}'", f"did you mean '{cast[near]}'?"


def _bases(desk: Desk) -> Iterator[tuple[str, str, str, str]]:
    """(file, word, what, hint) of facts on which a judgment in _briefing.yaml rests and that are not there."""
    if not desk.briefing.judgments or not desk.briefs:
        return
    ids = {fact.id: fact.hide for brief in desk.briefs for fact in brief.facts}
    for fact in (fact for judgment in desk.briefing.judgments for fact in judgment.basis):
        if ids.get(fact, True):
            what = f"basis: the fact '{fact}' is {'hidden' if fact in ids else 'in no brief'}"
            near = _near(fact, ids)
            hint = f"did you mean '{near}'?" if near and near != fact else "name another, or take it out"
            yield "_briefing.yaml", fact, what, hint


def _grades(desk: Desk) -> Iterator[tuple[str, str, str, str]]:
    """(file, word, what, hint) of outlets in _briefing.yaml that no brief names."""
    if not desk.briefing.sources or not desk.briefs:
        return
    outlets = {key(n): n for b in desk.briefs for n in (b.publisher, b.republisher, b.origin) if n}
    for grade in desk.briefing.sources:
        if key(grade.name) not in outlets:
            near = _near(key(grade.name), outlets)
            hint = f"did you mean '{outlets[near]}'?" if near else "write it as publisher: or origin: of the brief does"
            yield "_briefing.yaml", grade.name, f"sources: no brief is of '{grade.name}'", hint


def _place(data: bytes, word: str) -> tuple[int, int]:
    """Line and column of the first place where `word` stands alone."""
    text = data.decode("utf-8", "replace")
    found = re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)
    if not found:
        return 1, 1
    return text.count("\n", 0, found.start()) + 1, found.start() - text.rfind("\n", 0, found.start())
