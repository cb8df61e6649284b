"""Which names are one organisation: full names, acronyms, short forms, forms with and without the country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from generator.extract.actors.draft import Draft, Mark
from generator.extract.actors.name import Name
from generator.extract.actors.text import Text
from generator.extract.actors.tokens import acronymic
from generator.extract.actors.world import full_name
from generator.lexicon.famous import FAMOUS, SHARED
from generator.lexicon.organizations import DESCRIPTORS, DESIGNATORS, HEADS, KNOWN, OPENERS, head
from generator.lexicon.places import US_STATES, countries, demonyms, metonyms

_LEGAL = frozenset("inc ltd limited plc llc gmbh corp co ag nv asa oyj ab spa bhd llp n.v s.a s.p.a sa".split())
_STATE = frozenset({"agency", "ministry"})
_PUBLIC = frozenset(
    "ministry agency department council court police military committee hospital mission university".split()
)
"""Kinds of bodies that no one calls by the first word of their name alone: it is a place or a people."""
_LOCAL = frozenset("association union school church museum".split())
"""Kinds of bodies whose names of three words and more begin with a place as a rule."""
_HELD = frozenset(
    "alliance bloc union company group agency ministry club party bank committee council university department "
    "school association federation foundation firm court commission board institute center centre administration "
    "church office museum gallery hospital airport authority service society organization organisation corporation "
    "college academy government".split()
)
"""Nouns that with a capital take up a name ("the Agency") and are none by themselves."""
_JUDGED = frozenset("Cassation Justice Appeal Appeals Judicature".split())
_BRANCHES = frozenset("europe asia africa america americas iberia".split())
"""Last words of the names of a group's branches, which are not the group."""
_AREAS = frozenset("city town county borough district parish".split())
_SMALL = frozenset("of for on and the in to de la du des & at".split())


def organizations(text: Text, names: Sequence[Name]) -> list[Draft]:
    """The organisations behind `names` (all of kind organization), in the order of their first mention."""
    forms: dict[str, list[Name]] = {}
    for name in names:
        forms.setdefault(text.surface(name.first, name.stop), []).append(name)
    drafts: list[Draft] = []
    acronyms = _bracketed(text, names)
    for form in sorted(forms, key=lambda f: (-len(_words(f)), forms[f][0].first)):
        marks = [Mark(n.first, n.stop) for n in forms[form]]
        draft = _home(text, form, drafts, acronyms, marks)
        if draft is None and form.lower() in _HELD:
            continue
        if draft is None:
            draft = Draft(full_name(text, form), "organization", "table" if form in KNOWN else "named in the text")
            drafts.append(draft)
        draft.marks += marks
    for draft in drafts:
        _finish(text, draft)
    return sorted(drafts, key=lambda d: d.marks[0])


def _home(
    text: Text, form: str, drafts: Sequence[Draft], acronyms: dict[str, str], marks: Sequence[Mark]
) -> Draft | None:
    """The draft that `form` is another way of writing; with two, the one mentioned last before."""
    wanted = {key(form), key(full_name(text, form)), key(acronyms.get(form, form))}
    same = [d for d in drafts if key(d.name) in wanted]
    if same:
        return same[0]
    if form != full_name(text, form):
        return None
    if form.isupper() and form.isalpha() and 2 <= len(form) <= 8:
        spelled = next((d for d in drafts if form in initials(d.name)), None)
        begun = [d for d in drafts if _words(d.name)[:1] == _words(form) and _introduced(form, d, ())]
        apart = form in KNOWN or len(begun) != 1 or head(begun[0].name) in _PUBLIC
        return spelled or (None if apart else begun[0])
    fitting = [d for d in drafts if (_short(form, d.name) or _of_state(form, d.name)) and _introduced(form, d, marks)]
    if len(_words(form)) == 1:
        begun = [d for d in fitting if _words(d.name)[:1] == _words(form)]
        fitting = begun or [d for d in fitting if _inseparable(text, form, d.name)]
    if len(fitting) > 1:
        first = marks[0].first
        fitting = sorted(fitting, key=lambda d: -d.before(first))[:1] if fitting[0].before(first) >= 0 else []
    return fitting[0] if fitting else None


@lru_cache(maxsize=4096)
def key(form: str) -> tuple[str, ...]:
    """What two ways of writing one organisation's name share: no articles, dots, endings; one form of a country."""
    words = _words(form)
    while len(words) > 1 and words[-1] in DESIGNATORS and words[-1] not in ("airlines", "airways"):
        words = words[:-1]
    if len(words) > 2 and words[-1] == "council" and words[-2] in _AREAS:
        words = (*words[:-2], "council")
    return tuple(word.removesuffix("'s") for word in words) if len(words) > 2 else words


@lru_cache(maxsize=4096)
def _words(form: str) -> tuple[str, ...]:
    plain = form.replace("’", "'").replace("&", "and").removeprefix("the ").removeprefix("The ")
    for written, name in _NATIONS:
        if plain.startswith(written + " "):
            plain = name + plain[len(written) :]
            break
    words = re.sub(r"(?<=\b[A-Z])\.", "", plain).replace("-", " ").lower().split()
    return tuple(w.strip(".,") or w for w in words if w != "the")


_NATIONS = tuple(
    (form, name) for form, name in countries().items() if (len(form) <= 5 and "." in form) or form.isupper()
)


def initials(name: str) -> set[str]:
    """The acronyms that a full name may have, with and without small words and the country before it."""
    words = name.replace("-", " ").replace("&", "and").split()
    if len(words) < 2:
        capitals = "".join(c for c in name if c.isupper())
        return {capitals} if 1 < len(capitals) < len(name) - 3 and name[1:2].islower() else set()
    if len(words) > 2 and (words[0] in countries() or words[0] in demonyms()):
        return _letters(words) | _letters(words[1:])
    return _letters(words)


def _letters(words: Sequence[str]) -> set[str]:
    return {
        "".join(w[0] for w in words if w.lower() not in _SMALL).upper(),
        "".join(w[0] for w in words).upper(),
        "".join(w[0] for w in words if w[0].isupper()),
        "".join(w if w.isupper() else w[0] for w in words if w.lower() not in _SMALL),
    }


def _short(form: str, full: str) -> bool:
    """Whether `form` may be the short way to write `full`: its beginning or its end, not a word of common use."""
    short, long = _words(form), _words(full)
    if not short or len(short) >= len(long):
        return False
    if long[: len(short)] == short:
        common = (
            form in demonyms() or form in countries() or form in metonyms() or (len(short) == 1 and short[0] in HEADS)
        )
        if len(short) == 1 and head(full) in (_PUBLIC | _LOCAL if len(long) > 2 else _PUBLIC) and not form.isupper():
            return False
        apart = long[len(short)] in ("of", "for") and not _of_state(form, full)
        return not common and short[-1] not in _SMALL and not apart
    return (
        long[-len(short) :] == short
        and long[-len(short) - 1] not in _SMALL
        and (len(short) > 1 or short[0] in HEADS or len(long) == 2)
    )


def _of_state(form: str, full: str) -> bool:
    """Whether the full name adds only a country, or what it judges, to the short one ("Supreme Court of India")."""
    first, _, rest = full.partition(" ")
    whole = rest if first in demonyms() else full
    tail = whole[len(form) :].removeprefix(" of ").removeprefix("the ")
    return " " in form and whole.startswith(f"{form} of ") and (tail in countries() or tail in US_STATES | _JUDGED)


def _inseparable(text: Text, form: str, full: str) -> bool:
    """Whether a last word may mean the full name: the first never stands with another ("Port Vannin")."""
    first, *rest = full.split()
    if len(rest) != 1 or " " in form or form.lower() in HEADS:
        return True
    return all(text.word(i + 1) == rest[0].lower() for i, word in enumerate(text.words) if word == first)


def _introduced(form: str, draft: Draft, marks: Sequence[Mark]) -> bool:
    """Whether the full name comes before the short one, or adds no more to it than what kind of body it is."""
    short, long = _words(form), _words(draft.name)
    if (form in FAMOUS or form in SHARED) and (draft.name.split()[-1] in countries() or long[-1] in _BRANCHES):
        return False
    if KNOWN.get(form) == form:
        return all(w in HEADS or w in DESIGNATORS for w in long[len(short) :])
    if _of_state(form, draft.name):
        return True
    if marks and (len(short) == 1 or long[-len(short) :] == short or min(draft.marks).first < min(marks).first):
        return True
    return all(w in HEADS or w in DESIGNATORS for w in long[len(short) :])


def _bracketed(text: Text, names: Sequence[Name]) -> dict[str, str]:
    """Acronyms in brackets right after a name, with the name."""
    found: dict[str, str] = {}
    for name in names:
        i = name.stop
        at = i + 1 if text.word(i) == "(" and text.word(i + 2) == ")" else 0
        if text.lower[i : i + 3] == [",", "known", "as"] and text.same(i, i + 3):
            at = i + 3
        whole = text.surface(name.first, name.stop)
        spoken = at and text.words[at].istitle() and text.words[at].upper() in initials(whole)
        if at and (spoken or acronymic(text.words[at])) and len(text.words[at]) > 1:
            found.setdefault(text.words[at], text.surface(name.first, name.stop))
    return found


def _finish(text: Text, draft: Draft) -> None:
    """Settle the draft's name and kind once all its forms are known."""
    draft.marks.sort()
    forms = [text.surface(m.first, m.stop) for m in draft.marks]
    if draft.rule != "table":
        bare = [f for f in forms if key(f) == key(draft.name) and f.split()[-1].strip(".,").lower() not in DESIGNATORS]
        bare.sort(key=lambda f: (" " in f and f.isupper(), not f.startswith("The ")))
        draft.name = _calm(bare[0] if bare else draft.name)
        draft.name = _without_tail(draft.name)
    told = (head(form) for form in sorted({draft.name, *forms}, key=len))
    famous = (FAMOUS.get(form) or SHARED.get(form, "") for form in forms)
    described = (_described_as(text, mark) for mark in draft.marks)
    draft.sort = next((sort for sort in (*told, *described, *famous) if sort), "")


def _without_tail(name: str) -> str:
    """A name without its legal ending, a state service without "of <country>"."""
    words = name.split()
    while len(words) > 1 and words[-1].strip(".,").lower() in _LEGAL:
        words = words[:-1]
    if words[-1].strip(",") == words[-1] and "of" in words[2:-1]:
        place = len(words) - 1 - words[::-1].index("of")
        tail = " ".join(w for w in words[place + 1 :] if w != "the")
        if tail in countries() and HEADS.get(words[place - 1].lower()) in _STATE and words[0].lower() not in OPENERS:
            words = words[:place]
    return " ".join(words).rstrip(",")


def _calm(name: str) -> str:
    """A name without a leading article and without the line's accidents."""
    words = name.split()
    return " ".join(words[1:] if words[0].lower() == "the" and len(words) > 2 else words)


def _described_as(text: Text, mark: Mark) -> str:
    """The kind that a common noun next to the name tells ("the airline X", "X, a charity")."""
    before = mark.first - 1
    if text.word(before) == ",":
        before -= 1
    if text.same(before, mark.first) and text.word(before) in DESCRIPTORS and text.words[before][0].islower():
        return DESCRIPTORS[text.lower[before]]
    i = mark.stop
    if text.word(i) == "," and text.word(i + 1) in ("a", "an", "the"):
        for j in range(i + 2, min(i + 9, len(text.words))):
            if text.lower[j] in (",", ".", "of", "for", "in", "that", "which", "who", "with"):
                return DESCRIPTORS.get(text.lower[j - 1], "")
    return ""
