"""Names that belong together: the groups under way to one id an actor."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.knowledge.names import GENERIC, TITLES, body, country_of, norm, person_keys, person_words, proper, sound
from generator.model.brief import ActorRule, Brief, BriefActor

Key = tuple[str, ...]
"""What a group is filed under: its type, then name, country or rule."""


FILED, COMPANY, RECENT = 4, 2, 40
"""Parts of the key of a body that has no name of its own; names that two articles share at least so that such a body is
one; articles before one that are looked at."""


@dataclass(frozen=True, slots=True)
class Group:
    """One actor: everything that briefs call it, each with how often; the briefs in their order."""

    type: str
    names: Counter[str]
    aliases: Counter[str]
    roles: Counter[str]
    briefs: Mapping[str, None]
    rule: ActorRule | None = None

    def forms(self) -> Iterable[str]:
        """Every name and alias, names first."""
        return dict.fromkeys((*self.names, *self.aliases))

    def with_all_of(self, other: Group) -> Group:
        """The group with all that `other` holds."""
        return replace(
            self,
            names=self.names + other.names,
            aliases=self.aliases + other.aliases,
            roles=self.roles + other.roles,
            briefs={**self.briefs, **other.briefs},
        )


@dataclass(frozen=True, slots=True)
class Rules:
    """What an editor decided: the number of the rule for each name, and names kept apart, all as `norm` leaves them."""

    rules: tuple[ActorRule, ...]
    ruled: Mapping[str, int]
    apart: Mapping[str, frozenset[str]]


Entry = tuple[Key, str, BriefActor]
"""An actor of a brief (id), filed under what it is known by."""


def decided(rules: Sequence[ActorRule]) -> Rules:
    """The rules by name."""
    ruled: dict[str, int] = {}
    apart: dict[str, set[str]] = defaultdict(set)
    for number, rule in enumerate(rules):
        for form in (rule.name, *rule.aliases):
            ruled.setdefault(norm(form), number)
        for other in rule.not_same:
            for form in (rule.name, *rule.aliases):
                apart[norm(form)].add(norm(other))
                apart[norm(other)].add(norm(form))
    return Rules(tuple(rules), ruled, {name: frozenset(others) for name, others in apart.items()})


def filed(brief: Brief, rules: Rules) -> tuple[Entry, ...]:
    """The actors of a brief, each under what it is known by in all briefs, or in this one."""
    return tuple((_key(brief, actor, rules), brief.id, actor) for actor in brief.actors)


def _key(brief: Brief, actor: BriefActor, rules: Rules) -> Key:
    name = norm(actor.name)
    ruled = rules.ruled.get(name)
    if ruled is not None:
        return "rule", str(ruled)
    if actor.type == "country":
        return "country", norm(country_of(actor.name)) or name
    if actor.type == "person":
        return ("person", name) if len(person_words(actor.name)) > 1 else ("person", name, brief.id)
    bare, whose = body(actor.name)
    if proper(actor.name) or whose:
        return "organization", bare, whose
    return "organization", bare, "", next((a.name for a in brief.actors if a.type == "country"), brief.id)


def grouped(entries: Sequence[Entry], rules: Rules) -> Group:
    """What briefs say of one actor."""
    key, _, first = entries[0]
    rule = rules.rules[int(key[1])] if key[0] == "rule" else None
    return Group(
        type=(rule.type if rule else "") or first.type,
        names=Counter([actor.name for _, _, actor in entries]),
        aliases=Counter([alias for _, _, actor in entries for alias in actor.aliases]),
        roles=Counter([actor.role for _, _, actor in entries if actor.role]),
        briefs=dict.fromkeys([brief for _, brief, _ in entries]),
        rule=rule,
    )


def named(brief: Brief) -> frozenset[str]:
    """Whom a brief names, as names are compared."""
    return frozenset(body(actor.name)[0] for actor in brief.actors)


def canonical(group: Group) -> str:
    """The rule's name, else the fullest of the most used names."""
    if group.rule:
        return group.rule.name
    if group.type == "country":
        official = sorted({c for n in group.names if (c := country_of(n))})
        if official:
            return official[0]
    best = group.names
    return min(best, key=lambda n: (-(len(person_words(n)) > 1 or group.type != "person"), -best[n], -len(n), n))


class Cast:
    """Groups under way. Distinct (type, name) pairs are few, so that passes over them stay cheap.

    `groups` are those not yet joined to another, `present` whom each brief names, `unsure` pairs of names for a person
    to settle, with a brief.
    """

    def __init__(self, groups: Mapping[Key, Group], present: Mapping[str, frozenset[str]], rules: Rules) -> None:
        self.groups = dict(groups)
        self.present = present
        self.same: dict[Key, Key] = {}
        self.apart = rules.apart
        self.tails: dict[str, set[Key]] = defaultdict(set)
        self.unsure: dict[tuple[str, str], str] = {}
        for key in groups:
            words = key[1].split() if key[0] == "organization" else ()
            for cut in range(1, len(words) - 1):
                self.tails[" ".join(words[cut:])].add(key)

    def join_all(self) -> None:
        """Every join that is sure."""
        self._join_spellings()
        self._join_forms()
        self._join_nameless()

    def find(self, key: Key) -> Key:
        """Where a group is now."""
        while key in self.same:
            key = self.same[key]
        return key

    def _join(self, one: Key, two: Key) -> None:
        """Make two groups one, unless an editor keeps them apart or each has a rule of its own."""
        one, two = self.find(one), self.find(two)
        if one == two:
            return
        a, b = self.groups[one], self.groups[two]
        if a.rule and b.rule:
            return
        if b.rule or (not a.rule and len(b.briefs) > len(a.briefs)):
            one, two, a, b = two, one, b, a
        if self.apart and any(norm(x) in self.apart.get(norm(y), ()) for x in a.forms() for y in b.forms()):
            return
        self.groups[one] = a.with_all_of(b)
        self.same[two] = one
        del self.groups[two]

    def _join_spellings(self) -> None:
        """Spellings of one full name: order, hyphens, romanisation."""
        seen: dict[str, Key] = {}
        for key in sorted(self.groups):
            group = self.groups[self.find(key)]
            for name in sorted(group.names) if group.type == "person" else ():
                for spelled in person_keys(name):
                    first = seen.setdefault(spelled, key)
                    self._join(first, key)

    def _join_forms(self) -> None:
        """A name that one other group has as an alias: acronyms, short forms, descriptions."""
        owners: dict[Key, set[Key]] = defaultdict(set)
        for key, group in self.groups.items():
            for form in group.forms():
                for sign in _signs(group, form):
                    owners[sign].add(key)
        for key in sorted(self.groups):
            if key not in self.groups:
                continue
            group = self.groups[key]
            signs = sorted({s for name in group.names for s in _signs(group, name)})
            others = {self.find(o) for s in signs for o in owners[s]} - {key}
            others = {o for o in others or self._fuller(key, group) if _may_be_one(group, self.groups[o])}
            sure = {o for o in others if self._surely(group, self.groups[o])}
            if len(sure) == 1 and (len(others) == 1 or group.type == "person"):
                self._join(next(iter(sure)), key)
            elif len(group.briefs) == 1 or len(others) == 1:
                for other in sorted(others)[:3]:
                    self._ask(key, other)

    def _join_nameless(self) -> None:
        """Bodies by one name for what they are ("Constitutional Court"), in articles that name no country but the same
        people or bodies besides.
        """
        earlier: dict[str, list[Key]] = defaultdict(list)
        for key in sorted(self.groups):
            if key not in self.groups or len(key) < FILED or key[3] not in self.groups[key].briefs:
                continue
            for other in earlier[key[1]][-RECENT:]:
                if other in self.groups and len(self._named_in(key) & self._named_in(other)) >= COMPANY:
                    self._join(other, key)
                    break
            else:
                earlier[key[1]].append(key)

    def _named_in(self, key: Key) -> set[str]:
        """Who else the article of a nameless body names, as names are compared."""
        return {name for name in self.present[key[3]] if not set(name.split()) <= GENERIC} - {key[1]}

    def _fuller(self, key: Key, group: Group) -> set[Key]:
        """Bodies whose name is this one with another actor of the same article before it, or a country by any name: a
        "Grain Council", the "U.S. Grain Council".
        """
        if group.type != "organization" or len(key[1].split()) < 2:
            return set()
        found = {self.find(o) for o in self.tails.get(key[1], ())} - {key}
        fronts = {o: o[1][: -len(key[1])].strip() for o in found}
        if len(group.briefs) == 1:
            present = self.present[next(iter(group.briefs))]
            return {o for o, front in fronts.items() if front in present or _land(front) in present}
        present = frozenset[str]().union(*(self.present[brief] for brief in group.briefs))
        return {o for o, front in fronts.items() if _land(front) in present}

    def _surely(self, one: Group, two: Group) -> bool:
        """Whether a shared form is enough: for a bare surname or an initial only with the same office besides."""
        if one.type != "person":
            return True
        if all(_named_in_full(g) for g in (one, two)):
            return False
        a, b = _offices(one), _offices(two)
        return bool(a & b) and (a <= b or b <= a or bool((a & b) - TITLES - _countries(a | b)))

    def _ask(self, key: Key, other: Key) -> None:
        one, two = self.groups[key], self.groups[other]
        a, b = sorted((canonical(one), canonical(two)))
        if a != b and norm(b) not in self.apart.get(norm(a), ()):
            self.unsure.setdefault((a, b), next(iter(one.briefs)))


def _may_be_one(one: Group, two: Group) -> bool:
    """Whether the types are one and no given names contradict each other: "T. Varga" may be Tomas, never Ilse Varga."""
    if one.type != "person" or two.type != "person":
        return one.type == two.type
    givens = [{person_words(n)[0] for n in g.names if len(person_words(n)) > 1} for g in (one, two)]
    return all(a.startswith(b) or b.startswith(a) or sound(a) == sound(b) for a in givens[0] for b in givens[1])


def _land(words: str) -> str:
    """The country that lower-case words mean, as names are compared; no empty name is in any article."""
    return norm(country_of(words.upper()) or country_of(words.title())) or "-"


def _named_in_full(group: Group) -> bool:
    return any(len(person_words(n)) > 1 and len(person_words(n)[0]) > 1 for n in group.names)


def _countries(words: Iterable[str]) -> frozenset[str]:
    return frozenset(w for w in words if country_of(w.capitalize()))


def _signs(group: Group, form: str) -> tuple[tuple[str, ...], ...]:
    """What a form is found by over all briefs; () for forms that mean somebody only inside their article."""
    if group.type == "person":
        words = person_words(form)
        return (("person", sound(words[-1])),) if len(words) == 1 and len(words[0]) > 2 else _full(form, words)
    if group.type == "country":
        return ()
    bare, whose = body(form)
    if whose:
        kind = " ".join(bare.split()[-2:])
        named = (("body", bare, ""),) if len(bare.split()) > 2 or not set(bare.split()) <= GENERIC else ()
        return (("body", bare, whose), *((("body", kind, whose),) if set(kind.split()) <= GENERIC else ()), *named)
    if not proper(form) or form.islower():
        return ()
    short = norm(form)
    if form.isupper() and 3 <= len(short) <= 8:
        return (("acronym", short),)
    return (("body", bare, ""),) if len(bare.split()) > 1 else (("body", bare, "one word"),)


def _full(form: str, words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """A full name is found by itself, and by its last word for those who are known by that only."""
    return tuple(("full", key) for key in person_keys(form)) + ((("person", sound(words[-1])),) if words else ())


def _offices(group: Group) -> frozenset[str]:
    skip = {"the", "of", "a", "an", "for", "at", "in", "and", "former", "s"}
    words = {w for role in group.roles for w in norm(role).split()} - skip
    return frozenset(words)
