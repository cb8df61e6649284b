"""Which names are one person: full names, surnames, first names, spelling variants."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from generator.extract.actors.draft import Draft, Mark
from generator.extract.actors.name import Name
from generator.extract.actors.namesakes import contradicted, namesake
from generator.extract.actors.styles import regal
from generator.extract.actors.text import Text
from generator.lexicon.given_names import GIVEN_NAMES, SHORTENED
from generator.lexicon.titles import HONORIFICS, KIN, PARTICLES, ROLE_MODIFIERS, SUFFIXES

_AFTER = 8
"""Tokens within which "X, the attorney general's wife," ends."""
_FAMILY = KIN | frozenset("couple couples parents siblings brothers sisters twins children family pair".split())
_HOUSEHOLDS = frozenset("residents pensioners homeowners newlyweds retirees owners farmers hosts villagers".split())
_NICKNAME = re.compile(r"\s*[\"“‘'][^\"”’' ]+[\"”’'](?= )")
_HYPHEN = re.compile(r"\b(?!(?:[Aa][ldnrstz]|[Aa]sh|[Ee]l)-)([^\W_]+)-(?=[^\W_])")
"""A hyphen that no Arabic article stands before."""
_PARTS = re.compile(r"[^\W_]+(?:['’.][^\W\d_]+)*")


@lru_cache(maxsize=4096)
def parts(form: str) -> tuple[str, ...]:
    """The words of a personal name, folded: case, accents, hyphens and apostrophes do not count."""
    plain = unicodedata.normalize("NFKD", form.replace("’", "'")).encode("ascii", "ignore").decode()
    words = [w.strip(".").lower() for w in _PARTS.findall(plain or form)]
    return tuple(w for w in words if w not in SUFFIXES or len(words) < 3)


def persons(text: Text, names: Sequence[Name]) -> list[Draft]:
    """The people behind `names` (all of kind person), in the order of their first mention."""
    groups, short = _grouped(text, names)
    alone: dict[tuple[str, ...], list[Name]] = {}
    called = _called(text, short, groups)
    for name in short:
        form = parts(text.surface(name.first, name.stop))
        fitting = [called[form]] if form in called else _fitting(text, name, groups)
        if len(fitting) == 1:
            fitting[0].append(name)
        elif fitting:
            one = namesake(text, name, fitting)
            if one is not None:
                one.append(name)
        else:
            variant = next((g for g in groups if _respelled(text, name, g)), None)
            (alone.setdefault(form, []) if variant is None else variant).append(name)
    people = [
        Draft(_canonical(text, g), "person", "named in the text", [Mark(n.first, n.stop) for n in sorted(g)])
        for g in [*groups, *alone.values()]
    ]
    return sorted(_siblings(text, people), key=lambda p: p.marks[0])


def _grouped(text: Text, names: Sequence[Name]) -> tuple[list[list[Name]], list[Name]]:
    """The mentions by full name, a list a person, and the short forms."""
    groups: list[list[Name]] = []
    short: list[Name] = []
    for name in names:
        form = parts(text.surface(name.first, name.stop))
        if _is_full(form) or (len(form) > 1 and text.words[name.first] in GIVEN_NAMES):
            group = next((g for g in groups if _one(form, parts(text.surface(g[0].first, g[0].stop)))), None)
            if group is None:
                groups.append([name])
            else:
                group.append(name)
        elif form:
            short.append(name)
    return groups, short


def _fitting(text: Text, name: Name, groups: Sequence[list[Name]]) -> list[list[Name]]:
    """The people whom a short form may mean."""
    whole = _whole(text, name)
    fitting = [g for g in groups if _fits(whole, [_whole(text, n) for n in g]) and not _early(text, name, whole, g)]
    if len(whole) == 1 and regal(text, name):
        fitting = [g for g in fitting if any(regal(text, n) for n in g)]
    fitting = [g for g in fitting if not contradicted(text, name, g)]
    if len(fitting) > 1:
        fitting = [g for g in fitting if not _relative(text, min(g))] or fitting
    return fitting


def _early(text: Text, name: Name, whole: tuple[str, ...], group: Sequence[Name]) -> bool:
    """Whether a given name is in a list that lends it another surname than that of the person named in full later."""
    if len(whole) != 1 or name > min(group):
        return False
    i = name.stop
    while text.word(i) in (",", "and") and text.capital(i + 1) and text.same(i, i + 2) and not text.capital(i + 2):
        i += 2
    listed = text.word(i) == "and" and text.word(i + 1) and text.words[i + 1] in GIVEN_NAMES and text.capital(i + 2)
    return bool(listed) and all(_whole(text, n)[-1:] != parts(text.words[i + 2]) for n in group)


def _siblings(text: Text, people: list[Draft]) -> list[Draft]:
    """In "Ana and Luis Prado, the siblings" who stands first has the surname of the second."""
    for person in people:
        mark = person.marks[0]
        if len(person.marks) > 1 or mark.stop - mark.first > 1 or text.words[mark.first] not in GIVEN_NAMES:
            continue
        last = _last_listed(text, mark.stop, people) if _kin_told(text, mark.first) else None
        if last is not None:
            person.name = f"{person.name} {last.name.split()[-1]}"
    return people


def _last_listed(text: Text, i: int, people: Sequence[Draft]) -> Draft | None:
    """Who ends with a full name the list of given names that goes on at token i (", Luis and Eva Prado")."""
    begun = {m.first: (m.stop, person) for person in people for m in person.marks}
    while text.word(i) in (",", "and") and i + 1 in begun:
        stop, person = begun[i + 1]
        if stop - i == 3:
            return person
        if stop - i != 2:
            return None
        i = stop
    return None


def _kin_told(text: Text, i: int) -> bool:
    """Whether the paragraph of the name at token i speaks of relatives, or a word that couples share stands before."""
    return text.word(i - 1) in _HOUSEHOLDS or any(
        word in _FAMILY for word, number in zip(text.lower, text.paragraph, strict=True) if number == text.paragraph[i]
    )


def _called(text: Text, short: Sequence[Name], groups: Sequence[list[Name]]) -> dict[tuple[str, ...], list[Name]]:
    """Single names that the text itself gives a person: "Ana Prado, better known as Nita"."""
    found: dict[tuple[str, ...], list[Name]] = {}
    for name in short:
        if text.lower[name.first - 2 : name.first] == ["known", "as"]:
            near_by = [g for g in groups for n in g if 0 < name.first - n.stop <= _AFTER]
            if len(near_by) == 1:
                found[parts(text.surface(name.first, name.stop))] = near_by[0]
    return found


def _whole(text: Text, name: Name) -> tuple[str, ...]:
    """The words of a name, what hyphens join being one: "Hee-jin" is never meant by "Jin"."""
    return parts(_HYPHEN.sub(r"\1", text.surface(name.first, name.stop)))


def _is_full(form: tuple[str, ...]) -> bool:
    """Whether there is more than a surname, which may look like a particle ("Das")."""
    return any(w not in PARTICLES for w in form[:-1])


def _one(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two full names are one person's: same words, or one leaves out middle words or initials."""
    if "".join(a) == "".join(b) or sorted(a) == sorted(b):
        return True
    short, long = sorted((a, b), key=len)
    if len(short) < len(long):
        return (short[-1] == long[-1] and _first(short[0], long[0])) or set(short) <= set(long)
    if len(a) == len(b) == 2 and a[1] == b[1] and frozenset((a[0], b[0])) in SHORTENED:
        return True
    return len(a) == len(b) and all(near(x, y) for x, y in zip(a, b, strict=True))


def _first(a: str, b: str) -> bool:
    return a == b or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))


def near(a: str, b: str) -> bool:
    """Whether two words are equal or spelling variants: two letters of six or more may differ, one of four or five."""
    if a == b:
        return True
    limit = 2 if min(len(a), len(b)) >= 6 else 1
    if min(len(a), len(b)) < 4 or abs(len(a) - len(b)) > limit or a[0] != b[0]:
        return False
    return _distance(a, b) <= limit


def _distance(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (x != y))
    return row[-1]


def _fits(form: tuple[str, ...], full: Sequence[tuple[str, ...]]) -> bool:
    """Whether a short form may mean a person with these full names."""
    return any(f[-len(form) :] == form or f[: len(form)] == form or (len(form) == 1 and form[0] in f) for f in full)


def _relative(text: Text, name: Name) -> bool:
    """Whether the first mention of a person is "his brother X", "her daughter, X", "she married the painter X"."""
    before = [text.word(name.first - k) for k in (1, 2, 3, 4)]
    behind = text.lower[name.stop : name.stop + _AFTER]
    if behind[:1] == [","] and "," in behind[1:] and set(behind[1 : behind.index(",", 1)]) & KIN:
        return True
    if "married" in before or before[0] in KIN:
        return True
    back = name.first - 1
    while text.title(back) or text.role(back) or text.word(back) in ROLE_MODIFIERS:
        back -= 1
    return text.word(back - (text.word(back) == ",")) in KIN or text.word(back + 1) in KIN


def _respelled(text: Text, name: Name, group: Sequence[Name]) -> bool:
    """Whether a surname is the group's, spelled otherwise behind the same title, or one letter off."""
    title = text.word(name.first - 1)
    surname = parts(text.surface(name.first, name.stop))[-1]
    surnames = {(text.word(n.first - 1), parts(text.surface(n.first, n.stop))[-1]) for n in group}
    if text.role(name.first - 1):
        return any(before == title and near(surname, other) for before, other in surnames)
    if title in HONORIFICS and all(near(surname, other) and surname != other for _, other in surnames):
        return True
    return any(_slip(surname, other) for _, other in surnames) and text.words[name.first] not in GIVEN_NAMES


def _slip(a: str, b: str) -> bool:
    """Whether one word is the other without one letter inside; both are long enough for a slip of the pen."""
    short, long = sorted((a, b), key=len)
    if len(short) < 5 or len(long) - len(short) != 1 or short[-1] != long[-1]:
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(1, len(long) - 1))


def _canonical(text: Text, group: Sequence[Name]) -> str:
    """The fullest form, the most frequent of them, the first of those."""
    forms = [_NICKNAME.sub("", text.surface(n.first, n.stop)) for n in group]
    return max(dict.fromkeys(forms), key=lambda f: (len(parts(f)), not f.isupper(), forms.count(f), -forms.index(f)))
