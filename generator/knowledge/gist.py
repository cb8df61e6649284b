"""What a fact comes down to when it is compared: actors, words, acts, figures, time."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from generator.knowledge.amounts import Amount
from generator.knowledge.figures import TOLLS, counted_again, figures
from generator.knowledge.synonyms import OPPOSITES
from generator.knowledge.times import bounds
from generator.knowledge.words import TOKEN, fold, term
from generator.model.brief import Brief, Fact

_AT_WORK = re.compile(
    r"\b(?:trade unions?|unions? (?:said|wants?|members?|leaders?|is|are|has|have)|pickets?|"
    r"pay (?:rises?|talks|deal|dispute|offer)|industrial action|walk(?:ed|ing|s)? (?:out|off the job)|"
    r"workers on strike)\b"
)
_STRIKE = re.compile(
    r"\b(?:walk(?:ed|ing|s)? (?:out|off the job|off work)|down(?:ed|ing)? tools|industrial action|on strike|"
    r"(?<!air )(?<!drone )(?<!missile )strik(?:e|es|ing|ers?))\b"
)
"""Signs that an article tells of work and wages; how it calls a stoppage there."""

_QUOTED = re.compile(r'[“"]([^“”"]{8,400})[”"]')
_NEGATION = re.compile(r"\b(?:not|no|never|none|nor|cannot|without|neither)\b|n't\b")
_BEFORE_NOUNS = frozenset("a an the of for with from his her their its".split())
UNDONE = frozenset(word for pair in OPPOSITES for word in pair)
RECENT = 60
NEWS = 3
"""Days before its publication in which an undated event of an article is looked for; the same for news of the day."""


@dataclass(frozen=True, slots=True)
class Gist:
    """A fact ready for comparison.

    `place` is a number by which all facts are in order, one more than that of the fact before it in its article;
    `number` tells which fact of the brief it is. `speakers` are ids in order, `voices` the same as a set; `named` are
    the fact's own actors, `actors` all of these and the countries of bodies among them (`owners`); `people` and
    `countries` are those of them that are such, `roles` the words by which its article tells what its actors are.
    `words` are term classes without actors' names and figures, `told` the same with those that a clause of the sentence
    tells as a fact of its own; `acts` those of them that are acts; `turns` those that something undoes; `features`
    everything by which it is found, with the `names` of bodies, since another article may not know them for bodies.
    `days` are the first and last day it can mean, None when nothing is known; `dated` tells a date of the text from a
    window before publication. `recounts` is the place of the fact before it whose figure it gives anew ("police put
    the number at 40"), -1 for all others.
    """

    place: int
    number: int
    fact: Fact
    brief: Brief
    speakers: tuple[str, ...]
    voices: frozenset[str]
    roles: frozenset[str]
    named: tuple[str, ...]
    actors: frozenset[str]
    owners: frozenset[str]
    people: frozenset[str]
    countries: frozenset[str]
    words: frozenset[str]
    told: frozenset[str]
    names: frozenset[str]
    acts: frozenset[str]
    turns: frozenset[str]
    amounts: tuple[Amount, ...]
    quoted: tuple[str, ...]
    features: frozenset[str]
    days: tuple[date, date] | None
    dated: bool
    negative: bool
    recounts: int = -1


class Meant(NamedTuple):
    """Whom a name means: id, the country it belongs to (an id, or ""), canonical name, type."""

    actor: str
    country: str
    name: str
    type: str


def gists(head: Brief, brief: Brief, meant: Mapping[str, Meant], place: int) -> tuple[Gist, ...]:
    """One for each fact of `brief` that is not hidden, their places from `place` on. `meant` has the names that mean
    somebody; `head` is the brief as gists refer to it.
    """
    names = frozenset(
        word for actor in brief.actors for name in (actor.name, *actor.aliases) for word in TOKEN.findall(fold(name))
    )
    at_work = any(_AT_WORK.search(fact.text) for fact in brief.facts)
    terms = [_terms(_stoppage(fact.text) if at_work else fact.text, names) for fact in brief.facts]
    own = _own_terms(brief, terms)
    roles = frozenset(t for actor in brief.actors for word in TOKEN.findall(fold(actor.role)) if (t := term(word)))
    found: list[Gist] = []
    for number, fact in enumerate(brief.facts):
        if not fact.hide:
            made = _gist(_Place(place + len(found), number, head, own[number], terms[number], roles), fact, meant)
            found.append(_recounted(made, found[-1] if found else None))
    return tuple(found)


class _Place(NamedTuple):
    """Where a fact stands: among all facts and in its article, with its terms."""

    place: int
    number: int
    brief: Brief
    words: frozenset[str]
    told: frozenset[str]
    roles: frozenset[str]


def _own_terms(brief: Brief, terms: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """The terms of each fact; where a clause of its sentence is a fact too, those that the clause does not tell."""
    sentences: dict[str, list[int]] = {}
    for number, fact in enumerate(brief.facts):
        if fact.quote:
            sentences.setdefault(fact.quote, []).append(number)
    own = list(terms)
    for numbers in sentences.values():
        if len(numbers) > 1:
            whole = max(numbers, key=lambda n: (len(brief.facts[n].text), -n))
            rest = terms[whole].difference(*(terms[n] for n in numbers if n != whole))
            own[whole] = rest if len(rest) >= 3 else terms[whole]
    return own


def _stoppage(text: str) -> str:
    """`text` with "strike" and "walked out" as one word that means no attack."""
    return _STRIKE.sub("walkout", text)


def _terms(text: str, names: frozenset[str]) -> frozenset[str]:
    words = set()
    here = ""
    for token in TOKEN.findall(text):
        before, here = here, token.lower()
        low = fold(token)
        if not low or low[0].isdigit() or (token[0].isupper() and low in names):
            continue
        if (found := term(low)) and not (before in _BEFORE_NOUNS and _describes(low, found)):
            words.add(found)
            words.update(part for piece in low.split("-") if "-" in low and (part := term(piece)))
    return frozenset(words)


def _describes(word: str, found: str) -> bool:
    """Whether a word behind an article or "of" tells what somebody is, not what is done: "the suspended coach"."""
    return found[0] == "=" and word.endswith("ed") and found not in TOLLS


def _gist(at: _Place, fact: Fact, meant: Mapping[str, Meant]) -> Gist:
    text, brief, words = fact.text, at.brief, at.words
    amounts = figures(fact, words)
    saying = {m.actor: m for name in fact.said_by if (m := meant.get(name))}
    acting = {m.actor: m for name in fact.actors if (m := meant.get(name))}
    speakers, named, everyone = tuple(saying), tuple(acting), {**acting, **saying}.values()
    owners = frozenset(m.country for m in everyone if m.country)
    actors = owners.union(named, speakers)
    days = bounds(fact.when) if fact.when and not assumed(fact) else None
    quoted = tuple(_plain(q) for q in _QUOTED.findall(fact.quote or fact.text))
    own = _NEGATION.search(fold(text)) is not None
    names = frozenset(w for m in acting.values() if m.type == "organization" for w in _name_words(m.name))
    features = words | names | {f"@{a}" for a in actors} | {f"#{a.value:g}{a.unit}" for a in amounts if a.unit}
    return Gist(
        place=at.place,
        number=at.number,
        fact=fact,
        brief=brief,
        speakers=speakers,
        voices=frozenset(speakers),
        roles=at.roles,
        named=named,
        actors=actors,
        owners=owners,
        people=frozenset(m.actor for m in everyone if m.type == "person"),
        countries=owners.union(m.actor for m in everyone if m.type == "country"),
        words=words,
        told=at.told,
        names=names,
        acts=frozenset(w for w in words if w[0] == "="),
        turns=words & UNDONE,
        amounts=amounts,
        quoted=quoted,
        features=features,
        days=days or _window(fact, brief),
        dated=days is not None,
        negative=own,
    )


def _recounted(gist: Gist, before: Gist | None) -> Gist:
    """The gist with its bare figure read as what the fact before it counts, where its words say so."""
    if before is None or gist.number - before.number != 1 or len(gist.amounts) != 1 or gist.voices & before.voices:
        return gist
    read = counted_again(gist.amounts[0], gist.fact.text, before.amounts, before.fact.text)
    if read is None:
        return gist
    features = gist.features | {f"#{read.value:g}{read.unit}"}
    return replace(gist, amounts=(read,), features=features, recounts=before.place)


@lru_cache(maxsize=1 << 14)
def _name_words(name: str) -> frozenset[str]:
    return frozenset(found for word in TOKEN.findall(fold(name)) if (found := term(word)))


def _plain(text: str) -> str:
    return " ".join(TOKEN.findall(fold(text)))


def assumed(fact: Fact) -> bool:
    """Whether the fact's date is only that of its article: the text itself names none."""
    return fact.rules.get("when", "").startswith("published")


def _window(fact: Fact, brief: Brief) -> tuple[date, date] | None:
    """When an undated fact can have been, as far as its article's date tells."""
    published = bounds(brief.published) if brief.published else None
    if published is None:
        return None
    if fact.status in {"planned", "expected", "conditional"}:
        return published[0] - timedelta(days=3), published[1] + timedelta(days=365)
    if assumed(fact) and not fact.said_by:
        return published[0] - timedelta(days=NEWS), published[1]
    return published[0] - timedelta(days=RECENT), published[1]


def compatible(a: Gist, b: Gist) -> bool:
    """Whether both may tell of the same time."""
    if a.days is None or b.days is None:
        return True
    return a.days[0] <= b.days[1] and b.days[0] <= a.days[1]
