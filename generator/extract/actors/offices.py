"""Organisations named by what they are to a state or a person: "Nairobi's spy agency", "the foreign ministry", "the embassy"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.actors.draft import Cover, Draft, Mark
from generator.extract.actors.text import Text
from generator.lexicon.organizations import CENTRAL_BANKS, INTELLIGENCE, MINISTRIES
from generator.lexicon.places import countries, demonyms


def offices(text: Text, cover: Cover, bodies: list[Draft], states: Sequence[Draft], people: Sequence[Draft]) -> None:
    """Find them, put their mentions into `cover` and the new ones into `bodies`."""
    for body in bodies:
        _rename_ministry(text, cover, body)
    _join_same(bodies)
    by_name = {body.name: body for body in bodies}
    for i, word in enumerate(text.lower):
        if word in ("agency", "service", "agencies") and text.word(i - 1) in ("spy", "intelligence", "espionage"):
            _spies(text, cover, by_name, i)
        elif word == "bank" and text.word(i - 1) == "central":
            _central_bank(text, cover, by_name, i)
        elif word in ("ministry", "ministries") and cover.free([i]):
            _ministry(text, cover, by_name, i, states)
        elif word in ("embassy", "consulate") and cover.free([i]):
            _embassy(text, cover, by_name, i, people)
        elif word == "office" and cover.free([i]):
            _office(text, cover, by_name, i, people)
        elif word == "government" and cover.free([i]):
            _government(text, cover, i)
    bodies[:] = [body for body in by_name.values() if body.marks]


def _owner(text: Text, cover: Cover, i: int) -> tuple[Draft | None, int]:
    """The state that owns the phrase which token i begins, and where the whole phrase begins."""
    back = i - 1
    if text.word(back) in ("main", "own", "top", "national"):
        back -= 1
    if text.word(back) in ("'s", "’s", "'", "’"):
        back -= 1
    owner = cover.taken[back] if back >= 0 and text.same(back, i) else None
    if owner is None or owner.type != "country":
        return None, i
    first = back
    while first > 0 and cover.taken[first - 1] is owner and text.same(first - 1, i):
        first -= 1
    if text.word(first - 1) == "the" and text.same(first - 1, first):
        return owner, first
    return owner, first


def _add(by_name: dict[str, Draft], cover: Cover, name: str, country: str, sort: str, mark: Mark) -> None:
    draft = by_name.get(name) or Draft(name, "organization", "office of a state", country=country, sort=sort)
    if cover.add(draft, mark):
        by_name[name] = draft
        draft.marks.sort()


def _spies(text: Text, cover: Cover, by_name: dict[str, Draft], i: int) -> None:
    owner, first = _owner(text, cover, i - 1)
    if owner is not None:
        name = INTELLIGENCE.get(owner.name, f"Intelligence service of {owner.name}")
        _add(by_name, cover, name, owner.name, "agency", Mark(i - 1, i + 1, "nominal", text.surface(first, i + 1)))


def _central_bank(text: Text, cover: Cover, by_name: dict[str, Draft], i: int) -> None:
    owner, first = _owner(text, cover, i - 1)
    if owner is not None:
        name = CENTRAL_BANKS.get(owner.name, f"Central Bank of {owner.name}")
        _add(by_name, cover, name, owner.name, "bank", Mark(i - 1, i + 1, "nominal", text.surface(first, i + 1)))


def _ministry(text: Text, cover: Cover, by_name: dict[str, Draft], i: int, states: Sequence[Draft]) -> None:
    start = i - 2 if " ".join(text.lower[i - 2 : i]) in MINISTRIES else i - 1
    portfolio = " ".join(text.lower[start:i])
    if portfolio not in MINISTRIES:
        return
    owner, first = _owner(text, cover, start)
    if owner is None:
        owner = _acting_state(text, start, states) if text.word(start - 1) == "the" else None
        first = start - 1
    if owner is None:
        return
    name = f"{MINISTRIES[portfolio]} ({owner.name})"
    if text.word(first - 1) == "and" and text.lower[i] == "ministries":
        _first_of_two(text, cover, by_name, first, i, portfolio)
        mark = Mark(start, i + 1, "nominal", text.surface(first, i + 1))
    else:
        mark = Mark(start, i + 1, "nominal", text.surface(first, i + 1))
    _add(by_name, cover, name, owner.name, "ministry", mark)


def _first_of_two(text: Text, cover: Cover, by_name: dict[str, Draft], second: int, i: int, portfolio: str) -> None:
    """The first state of "the Kenyan and Ugandan foreign ministries": its demonym stands for its ministry."""
    other = cover.taken[second - 2]
    if other is None or other.type != "country":
        return
    mark = next(m for m in other.marks if m.first <= second - 2 < m.stop)
    other.marks.remove(mark)
    cover.taken[mark.first : mark.stop] = [None] * (mark.stop - mark.first)
    first = mark.first - 1 if text.word(mark.first - 1) == "the" else mark.first
    name = f"{MINISTRIES[portfolio]} ({other.name})"
    fresh = Mark(mark.first, mark.stop, "nominal", text.surface(first, i + 1))
    _add(by_name, cover, name, other.name, "ministry", fresh)


def _acting_state(text: Text, i: int, states: Sequence[Draft]) -> Draft | None:
    """The one state that is subject in the sentence of token i, or the only state of its paragraph."""
    here = text.sentence[i]
    subjects = {
        d.name: d
        for d in states
        for m in d.marks
        if text.sentence[m.first] == here and text.deps[m.stop - 1] == "nsubj" and m.kind != "demonym"
    }
    if len(subjects) == 1:
        return next(iter(subjects.values()))
    near = {d.name: d for d in states for m in d.marks if text.paragraph[m.first] == text.paragraph[i]}
    return next(iter(near.values())) if len(near) == 1 else None


def _rename_ministry(text: Text, cover: Cover, body: Draft) -> None:
    """A ministry named in capitals takes the plain name and its state: "Kenya's Ministry of Health"."""
    words = body.name.split()
    lower = [w.lower() for w in words]
    if "ministry" not in lower:
        return
    nation = next(
        (n for form, n in (*countries().items(), *demonyms().items()) if body.name.startswith(form + " ")), ""
    )
    if lower[-1] == "ministry":
        rest = lower[:-1]
        portfolio = next((" ".join(rest[-k:]) for k in (2, 1) if " ".join(rest[-k:]) in MINISTRIES), "")
        plain = MINISTRIES.get(portfolio, "")
    else:
        tail = next((f" of {c}" for c in countries() if body.name.endswith(f" of {c}")), "")
        nation = nation or (countries()[tail[4:]] if tail else "")
        plain = body.name[body.name.index("Ministry") : len(body.name) - len(tail)] if "Ministry" in body.name else ""
    for mark in body.marks:
        owner, _ = _owner(text, cover, mark.first)
        nation = nation or (owner.name if owner else "")
    if plain and nation:
        body.name, body.country, body.rule = f"{plain} ({nation})", nation, "office of a state"


def _join_same(bodies: list[Draft]) -> None:
    by_name: dict[str, Draft] = {}
    for body in bodies:
        if body.name in by_name:
            by_name[body.name].marks = sorted([*by_name[body.name].marks, *body.marks])
        else:
            by_name[body.name] = body
    bodies[:] = list(by_name.values())


def _embassy(text: Text, cover: Cover, by_name: dict[str, Draft], i: int, people: Sequence[Draft]) -> None:
    owner, first = _owner(text, cover, i)
    if owner is None and text.word(i + 1) == "of" and i + 2 < len(text.words):
        at = i + 2 + (text.word(i + 2) == "the")
        owner, first = cover.taken[at] if at < len(text.words) else None, i
    kind = text.lower[i].capitalize()
    if owner is not None and owner.type == "country":
        stop, host = _host(text, cover, i + 1)
        name = f"{kind} of {owner.name}" + (f" in {host}" if host else "")
        whole = text.surface(first - (text.word(first - 1) == "the"), stop)
        _add(by_name, cover, name, owner.name, "mission", Mark(i, i + 1, "nominal", whole))
        return
    known = [d for d in by_name.values() if d.sort == "mission"]
    if known or text.word(i - 1) != "the":
        return
    envoys = [p for p in people if "ambassador" in p.role.lower() and p.country and 0 <= p.before(i)]
    if len({p.country for p in envoys}) == 1:
        name = f"{kind} of {envoys[0].country}"
        _add(by_name, cover, name, envoys[0].country, "mission", Mark(i, i + 1, "nominal", text.surface(i - 1, i + 1)))


def _host(text: Text, cover: Cover, i: int) -> tuple[int, str]:
    """Past "in <place>" from token i, and the place."""
    if text.word(i) != "in" or not text.capital(i + 1):
        return i, ""
    owner = cover.taken[i + 1]
    stop = i + 1
    while text.same(i, stop) and text.capital(stop) and cover.taken[stop] is owner:
        stop += 1
    return stop, owner.name if owner and owner.type == "country" else text.surface(i + 1, stop)


def _office(text: Text, cover: Cover, by_name: dict[str, Draft], i: int, people: Sequence[Draft]) -> None:
    if text.word(i - 1) == "presidential":
        owner, first = _owner(text, cover, i - 1)
        if owner is not None:
            name = f"Office of the President of {owner.name}"
            _add(by_name, cover, name, owner.name, "agency", Mark(i - 1, i + 1, "nominal", text.surface(first, i + 1)))
        return
    holder = cover.taken[i - 2] if i >= 2 and text.word(i - 1) in ("'s", "’s") and text.same(i - 2, i) else None
    if holder is None or holder.type != "person":
        return
    mark = next(m for m in holder.marks if m.first <= i - 2 < m.stop)
    name = f"Office of {holder.name}"
    for office in ("prime minister", "president", "chancellor"):
        if holder.country and holder.role.lower().endswith(office):
            name = f"Office of the {office.title()} of {holder.country}"
            break
    _add(by_name, cover, name, holder.country, "agency", Mark(i, i + 1, "nominal", text.surface(mark.first, i + 1)))


def _government(text: Text, cover: Cover, i: int) -> None:
    """ "the Kenyan government" means the state."""
    owner, first = _owner(text, cover, i)
    if owner is not None:
        cover.add(owner, Mark(i, i + 1, "nominal", text.surface(first, i + 1)))
        owner.marks.sort()
