"""Who is who: the actors that single briefs name become one id each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from generator.knowledge.names import GENERIC, TITLES, body, country_of, norm, person_keys, person_words, proper, sound
from generator.model.brief import ActorRule, Brief, BriefActor
from generator.model.ids import slug
from generator.model.knowledge import OpenQuestion


@dataclass(slots=True)
class Group:
    """One actor in the making: everything that briefs call it."""

    type: str
    names: Counter[str] = field(default_factory=Counter)
    aliases: Counter[str] = field(default_factory=Counter)
    roles: Counter[str] = field(default_factory=Counter)
    briefs: dict[str, None] = field(default_factory=dict)
    rule: ActorRule | None = None

    def forms(self) -> Iterable[str]:
        """Every name and alias, names first."""
        return dict.fromkeys((*self.names, *self.aliases))

    def take(self, other: Group) -> None:
        """Add all that `other` holds."""
        self.names.update(other.names)
        self.aliases.update(other.aliases)
        self.roles.update(other.roles)
        self.briefs.update(other.briefs)


@dataclass(frozen=True, slots=True)
class Who:
    """The answer: `groups` by actor id, `hidden` ids left out of lists, and what could not be settled.

    `local` maps (brief id, `norm` of a name or alias) to an id; `everywhere` maps `norm` of a name that is unambiguous
    over all briefs. `part_of` maps a body to the country it belongs to (ids).
    """

    groups: Mapping[str, Group]
    hidden: frozenset[str]
    local: Mapping[tuple[str, str], str]
    everywhere: Mapping[str, str]
    part_of: Mapping[str, str]
    questions: tuple[OpenQuestion, ...]

    def of(self, brief: str, name: str) -> str:
        """The id that `name` has in a brief, "" for somebody unnamed."""
        key = norm(name)
        return self.local.get((brief, key)) or self.everywhere.get(key, "")

    def name(self, actor: str) -> str:
        """The canonical name of an id."""
        return canonical(self.groups[actor])


def who_is_who(briefs: Sequence[Brief], rules: Sequence[ActorRule]) -> Who:
    """One id an actor. What `rules` say is done; what only looks alike becomes a question, never a merge."""
    cast = _Cast(rules)
    for brief in briefs:
        for actor in brief.actors:
            cast.add(brief, actor)
    cast.join_spellings()
    cast.join_forms()
    return _settled(cast, briefs)


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


class _Cast:
    """Groups under way. Distinct (type, name) pairs are few, so that passes over them stay cheap."""

    def __init__(self, rules: Sequence[ActorRule]) -> None:
        self.rules = rules
        self.groups: dict[tuple[str, ...], Group] = {}
        self.key_of: dict[tuple[str, str], tuple[str, ...]] = {}
        self.same: dict[tuple[str, ...], tuple[str, ...]] = {}
        self.ruled: dict[str, int] = {}
        self.apart: dict[str, set[str]] = defaultdict(set)
        for number, rule in enumerate(rules):
            for form in (rule.name, *rule.aliases):
                self.ruled.setdefault(norm(form), number)
            for other in rule.not_same:
                for form in (rule.name, *rule.aliases):
                    self.apart[norm(form)].add(norm(other))
                    self.apart[norm(other)].add(norm(form))
        self.tails: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        self.present: dict[str, set[str]] = defaultdict(set)
        self.unsure: dict[tuple[str, str], str] = {}

    def add(self, brief: Brief, actor: BriefActor) -> None:
        key = self._key(brief, actor)
        group = self.groups.get(key)
        if group is None:
            group = self.groups[key] = Group(actor.type)
            if key[0] == "rule":
                group.rule = self.rules[int(key[1])]
                group.type = group.rule.type or actor.type
        group.names[actor.name] += 1
        group.aliases.update(actor.aliases)
        if actor.role:
            group.roles[actor.role] += 1
        group.briefs[brief.id] = None
        self.present[brief.id].add(body(actor.name)[0])
        self.key_of[brief.id, norm(actor.name)] = key

    def _key(self, brief: Brief, actor: BriefActor) -> tuple[str, ...]:
        name = norm(actor.name)
        ruled = self.ruled.get(name)
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

    def find(self, key: tuple[str, ...]) -> tuple[str, ...]:
        while key in self.same:
            key = self.same[key]
        return key

    def join(self, one: tuple[str, ...], two: tuple[str, ...]) -> bool:
        """Make two groups one, unless an editor keeps them apart or each has a rule of its own."""
        one, two = self.find(one), self.find(two)
        if one == two:
            return True
        a, b = self.groups[one], self.groups[two]
        if a.rule and b.rule:
            return False
        if b.rule or (not a.rule and len(b.briefs) > len(a.briefs)):
            one, two, a, b = two, one, b, a
        if self.apart and any(norm(x) in self.apart.get(norm(y), ()) for x in a.forms() for y in b.forms()):
            return False
        a.take(b)
        self.same[two] = one
        del self.groups[two]
        return True

    def join_spellings(self) -> None:
        """Spellings of one full name: order, hyphens, romanisation."""
        seen: dict[str, tuple[str, ...]] = {}
        for key in self.groups:
            words = key[1].split()
            if key[0] == "organization":
                for cut in range(1, len(words) - 1):
                    self.tails[" ".join(words[cut:])].add(key)
        for key in sorted(self.groups):
            group = self.groups.get(self.find(key))
            if group is None or group.type != "person":
                continue
            for name in sorted(group.names):
                for spelled in person_keys(name):
                    first = seen.setdefault(spelled, key)
                    self.join(first, key)

    def join_forms(self) -> None:
        """A name that another group has as an alias, where only one group has it: acronyms, short forms, descriptions."""
        owners: dict[tuple[str, ...], set[tuple[str, ...]]] = defaultdict(set)
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
                self.join(next(iter(sure)), key)
            elif len(group.briefs) == 1 or len(others) == 1:
                for other in sorted(others)[:3]:
                    self._ask(key, other)

    def _fuller(self, key: tuple[str, ...], group: Group) -> set[tuple[str, ...]]:
        """Bodies whose name is this one with another actor of the same article before it: "Security Council"."""
        if group.type != "organization" or len(key[1].split()) < 2 or len(group.briefs) != 1:
            return set()
        found = {self.find(o) for o in self.tails.get(key[1], ())} - {key}
        present = self.present[next(iter(group.briefs))]
        return {o for o in found if o[1][: -len(key[1])].strip() in present}

    def _surely(self, one: Group, two: Group) -> bool:
        """Whether a shared form is enough: for a bare surname or an initial only with the same office besides."""
        if one.type != "person":
            return True
        if all(_named_in_full(g) for g in (one, two)):
            return False
        a, b = _offices(one), _offices(two)
        return bool(a & b) and (a <= b or b <= a or bool((a & b) - TITLES - _countries(a | b)))

    def _ask(self, key: tuple[str, ...], other: tuple[str, ...]) -> None:
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


def _settled(cast: _Cast, briefs: Sequence[Brief]) -> Who:
    """Ids, look-ups and questions out of the finished groups."""
    ids: dict[tuple[str, ...], str] = {}
    taken: set[str] = set()
    for key in sorted(cast.groups, key=lambda k: (canonical(cast.groups[k]), k)):
        base = slug(canonical(cast.groups[key]))
        name = next(n for n in (base, *(f"{base}-{i}" for i in range(2, len(cast.groups) + 2))) if n not in taken)
        taken.add(name)
        ids[key] = name
    groups = {ids[key]: cast.groups[key] for key in sorted(ids, key=lambda k: ids[k])}
    local: dict[tuple[str, str], str] = {}
    for brief in briefs:
        for actor in brief.actors:
            found = ids[cast.find(cast.key_of[brief.id, norm(actor.name)])]
            local[brief.id, norm(actor.name)] = found
            for alias in actor.aliases:
                local.setdefault((brief.id, norm(alias)), found)
    owners: dict[str, set[str]] = defaultdict(set)
    for name, group in groups.items():
        for form in (*group.names, canonical(group), *(group.rule.aliases if group.rule else ())):
            owners[norm(form)].add(name)
    hidden = frozenset(i for i, g in groups.items() if g.rule and g.rule.hide)
    questions = tuple(
        OpenQuestion(
            brief, f"Are {a} and {b} the same?", "", "actor", "Say so in briefs/_actors.yaml: aliases or not_same."
        )
        for (a, b), brief in sorted(cast.unsure.items())
    )
    everywhere = {form: next(iter(found)) for form, found in owners.items() if len(found) == 1}
    return Who(groups, hidden, local, everywhere, _parts(groups), questions)


def _parts(groups: Mapping[str, Group]) -> Mapping[str, str]:
    """The country that a body's own names tell: "Seoul's spy agency", "Ministry of Health (Chile)"."""
    countries = {norm(canonical(g)): i for i, g in groups.items() if g.type == "country"}
    found: dict[str, str] = {}
    for actor, group in groups.items():
        if group.type != "organization":
            continue
        whose = Counter(w for form in group.forms() if (w := body(form)[1]))
        if whose:
            best = min(whose, key=lambda w: (-whose[w], w))
            if norm(best) in countries:
                found[actor] = countries[norm(best)]
    return found
