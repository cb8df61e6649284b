"""Who is who: the actors that single briefs name become one id each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.knowledge.joining import Cast, Group, Key, canonical
from generator.knowledge.names import GENERIC, body, nationality, norm
from generator.model.brief import ActorRule, Brief
from generator.model.ids import slug
from generator.model.knowledge import OpenQuestion

_MOUTH = re.compile(r"(?:an? )?(.+?) (?:spokesman|spokeswoman|spokesperson)")
"""Somebody unnamed who speaks for a body: its own word."""


@dataclass(frozen=True, slots=True)
class Who:
    """The answer: `groups` by actor id, `hidden` ids left out of lists, and what could not be settled.

    `local` maps (brief id, `norm` of a name or alias) to an id; `everywhere` maps `norm` of a name that is unambiguous
    over all briefs; `heads` maps (brief id, noun) to the one body of the brief whose name has that noun: "the centre".
    `part_of` maps a body to the country it belongs to (ids); `names` are the canonical names by id.
    """

    groups: Mapping[str, Group]
    hidden: frozenset[str]
    local: Mapping[tuple[str, str], str]
    everywhere: Mapping[str, str]
    heads: Mapping[tuple[str, str], str]
    part_of: Mapping[str, str]
    questions: tuple[OpenQuestion, ...]
    names: Mapping[str, str]

    def of(self, brief: str, name: str) -> str:
        """The id that `name` has in a brief, "" for somebody unnamed."""
        key = norm(name)
        found = self.local.get((brief, key)) or self.everywhere.get(key) or self.heads.get((brief, key), "")
        if not found and (house := _MOUTH.fullmatch(key)):
            spoken_for = self.local.get((brief, house[1])) or self.everywhere.get(house[1], "")
            return spoken_for if spoken_for and self.groups[spoken_for].type == "organization" else ""
        return found

    def name(self, actor: str) -> str:
        """The canonical name of an id."""
        return self.names[actor]


def who_is_who(briefs: Sequence[Brief], rules: Sequence[ActorRule]) -> Who:
    """One id an actor. What `rules` say is done; what only looks alike becomes a question, never a merge."""
    cast = Cast(rules)
    for brief in briefs:
        for actor in brief.actors:
            cast.add(brief, actor)
    cast.join_all()
    return _settled(cast, briefs)


def _settled(cast: Cast, briefs: Sequence[Brief]) -> Who:
    """Ids, look-ups and questions out of the finished groups."""
    ids = _ids(cast.groups)
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
        local=_local(cast, briefs, ids),
        everywhere={form: next(iter(found)) for form, found in owners.items() if len(found) == 1},
        heads=_heads(cast, briefs, ids),
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


def _local(cast: Cast, briefs: Sequence[Brief], ids: Mapping[Key, str]) -> dict[tuple[str, str], str]:
    """What names and aliases mean inside each brief; an alias that two of its actors share means neither."""
    local: dict[tuple[str, str], str] = {}
    for brief in briefs:
        shared: dict[str, set[str]] = defaultdict(set)
        for actor in brief.actors:
            found = ids[cast.find(cast.key_of[brief.id, norm(actor.name)])]
            local[brief.id, norm(actor.name)] = found
            for alias in actor.aliases:
                shared[norm(alias)].add(found)
        for alias, owners in shared.items():
            if len(owners) == 1:
                local.setdefault((brief.id, alias), next(iter(owners)))
    return local


def _heads(cast: Cast, briefs: Sequence[Brief], ids: Mapping[Key, str]) -> dict[tuple[str, str], str]:
    """What "the centre" means in an article that names one body with that word for what it is."""
    heads: dict[tuple[str, str], str] = {}
    for brief in briefs:
        bodies: dict[str, set[str]] = defaultdict(set)
        for actor in brief.actors:
            for word in norm(actor.name).split() if actor.type == "organization" else ():
                if word in GENERIC:
                    bodies[word].add(ids[cast.find(cast.key_of[brief.id, norm(actor.name)])])
        heads.update({(brief.id, word): next(iter(found)) for word, found in bodies.items() if len(found) == 1})
    return heads


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
