"""Who is who: the actors that single briefs name become one id each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.knowledge.joining import Cast, Entry, Group, Key, canonical, decided, filed, grouped, named
from generator.knowledge.names import GENERIC, body, nationality, norm
from generator.model.brief import ActorRule, Brief
from generator.model.ids import slug
from generator.model.knowledge import OpenQuestion
from generator.model.memo import Memo, under

_MOUTH = re.compile(r"(?:an? )?(.+?) (?:spokesman|spokeswoman|spokesperson)")
"""Somebody unnamed who speaks for a body: its own word."""


@dataclass(frozen=True, slots=True)
class Who:
    """The answer: `groups` by actor id, `hidden` ids left out of lists, and what could not be settled.

    `local` maps, by brief id, `norm` of a name or alias to an id; `everywhere` maps `norm` of a name that is
    unambiguous over all briefs; `heads` maps, by brief id, a noun to the one body whose name has it: "the centre".
    `part_of` maps a body to the country it belongs to (ids); `names` are the canonical names by id.
    """

    groups: Mapping[str, Group]
    hidden: frozenset[str]
    local: Mapping[str, Mapping[str, str]]
    everywhere: Mapping[str, str]
    heads: Mapping[str, Mapping[str, str]]
    part_of: Mapping[str, str]
    questions: tuple[OpenQuestion, ...]
    names: Mapping[str, str]

    def of(self, brief: str, name: str) -> str:
        """The id that `name` has in a brief, "" for somebody unnamed."""
        key = norm(name)
        local = self.local[brief]
        found = local.get(key) or self.everywhere.get(key) or self.heads[brief].get(key, "")
        if not found and (house := _MOUTH.fullmatch(key)):
            spoken_for = local.get(house[1]) or self.everywhere.get(house[1], "")
            return spoken_for if spoken_for and self.groups[spoken_for].type == "organization" else ""
        return found

    def name(self, actor: str) -> str:
        """The canonical name of an id."""
        return self.names[actor]


def who_is_who(briefs: Mapping[str, Brief], rules: Sequence[ActorRule], memo: Memo) -> Who:
    """One id an actor. What `rules` say is done; what only looks alike becomes a question, never a merge."""
    known = memo(decided, tuple(rules))
    entries = memo.each(filed, briefs, known)
    groups = memo.each(grouped, memo.gathered(_by_key, entries), known)
    cast = Cast(groups, memo.each(named, briefs), known)
    cast.join_all()
    ids = _ids(cast.groups)
    local = memo.beside("local", entries, memo.met(_keys, entries, {key: ids[cast.find(key)] for key in groups}))
    return _settled(cast, ids, memo.each(_local, local), memo.each(_heads, local))


def _by_key(entries: Sequence[Entry]) -> dict[Key, tuple[Entry, ...]]:
    return under(entries, lambda entry: entry[:1])


def _keys(entries: Sequence[Entry]) -> tuple[Key, ...]:
    return tuple([key for key, _, _ in entries])


def _settled(
    cast: Cast, ids: Mapping[Key, str], local: Mapping[str, Mapping[str, str]], heads: Mapping[str, Mapping[str, str]]
) -> Who:
    """Ids, look-ups and questions out of the finished groups."""
    groups = {ids[key]: cast.groups[key] for key in sorted(ids, key=lambda k: ids[k])}
    owners: dict[str, set[str]] = defaultdict(set)
    for name, group in groups.items():
        for form in (*group.names, canonical(group), *(group.rule.aliases if group.rule else ())):
            owners[norm(form)].add(name)
    questions = tuple(
        OpenQuestion(
            brief, f"Are {a} and {b} the same?", "", "actor", "Say so in briefs/_actors.yaml: aliases or not_same."
        )
        for (a, b), brief in sorted(cast.unsure.items())
    )
    return Who(
        groups=groups,
        hidden=frozenset(i for i, g in groups.items() if g.rule and g.rule.hide),
        local=local,
        everywhere={form: next(iter(found)) for form, found in owners.items() if len(found) == 1},
        heads=heads,
        part_of=_parts(groups),
        questions=questions,
        names={i: canonical(g) for i, g in groups.items()},
    )


def _ids(groups: Mapping[Key, Group]) -> dict[Key, str]:
    """Slugs of the canonical names, numbered where two share one."""
    used: Counter[str] = Counter()
    ids: dict[Key, str] = {}
    for key in sorted(groups, key=lambda k: (canonical(groups[k]), k)):
        base = name = slug(canonical(groups[key]))
        while used[name]:
            used[base] += 1
            name = f"{base}-{used[base]}"
        used[name] += 1
        ids[key] = name
    return ids


_Cast = tuple[Sequence[Entry], tuple[tuple[str, ...]]]
"""The actors of a brief, and their ids."""


def _local(row: _Cast) -> dict[str, str]:
    """What names and aliases mean inside a brief; an alias that two of its actors share means neither."""
    entries, (ids,) = row
    local = {norm(actor.name): found for (_, _, actor), found in zip(entries, ids, strict=True)}
    shared: dict[str, set[str]] = defaultdict(set)
    for (_, _, actor), found in zip(entries, ids, strict=True):
        for alias in actor.aliases:
            shared[norm(alias)].add(found)
    return {**{alias: next(iter(owners)) for alias, owners in shared.items() if len(owners) == 1}, **local}


def _heads(row: _Cast) -> dict[str, str]:
    """What "the centre" means in an article that names one body with that word for what it is."""
    entries, (ids,) = row
    bodies: dict[str, set[str]] = defaultdict(set)
    for (_, _, actor), found in zip(entries, ids, strict=True):
        for word in norm(actor.name).split() if actor.type == "organization" else ():
            if word in GENERIC:
                bodies[word].add(found)
    return {word: next(iter(found)) for word, found in bodies.items() if len(found) == 1}


def _parts(groups: Mapping[str, Group]) -> Mapping[str, str]:
    """The country that a body's own names tell: "Oslo's spy agency", "Ministry of Health (Chile)"."""
    countries = {norm(canonical(g)): i for i, g in groups.items() if g.type == "country"}
    found: dict[str, str] = {}
    for actor, group in groups.items():
        if group.type != "organization":
            continue
        whose = Counter(w for form in group.forms() if (w := body(form)[1] or nationality(form)))
        if whose:
            best = min(whose, key=lambda w: (-whose[w], w))
            if norm(best) in countries:
                found[actor] = countries[norm(best)]
    return found
