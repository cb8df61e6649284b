"""Organisations named by what they are to a state or a person: "Lima's spy agency", "the embassy", "Lee's office"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extract.actors.draft import Cover, Draft, Mark
from generator.extract.actors.text import Text
from generator.lexicon.offices import CENTRAL_BANKS, INTELLIGENCE, MINISTRIES, SPACE_AGENCIES
from generator.lexicon.places import with_article

_HEADS_OF_STATE = ("prime minister", "president", "chancellor")


@dataclass(frozen=True, slots=True)
class _Desk:
    """What the rules read and write: the text, what is taken, the organisations by name, the states and people."""

    text: Text
    cover: Cover
    bodies: dict[str, Draft]
    states: Sequence[Draft]
    people: Sequence[Draft]

    def add(self, name: str, country: str, sort: str, mark: Mark) -> None:
        """Let `mark` mean the organisation `name`, which may be new."""
        draft = self.bodies.get(name) or Draft(name, "organization", "office of a state", country=country, sort=sort)
        if self.cover.add(draft, mark):
            self.bodies[name] = draft
            draft.marks.sort()

    def mark(self, first: int, stop: int, whole: int) -> Mark:
        """The mention [first, stop) of an office, whose phrase begins at token `whole`."""
        return Mark(first, stop, "nominal", self.text.surface(whole, stop))


def offices(text: Text, cover: Cover, bodies: list[Draft], states: Sequence[Draft], people: Sequence[Draft]) -> None:
    """Find them, put their mentions into `cover` and the new ones into `bodies`."""
    desk = _Desk(text, cover, {body.name: body for body in bodies}, states, people)
    for i, word in enumerate(text.lower):
        if word in ("agency", "service", "agencies") and text.word(i - 1) in ("spy", "intelligence", "espionage"):
            _spies(desk, i)
        elif word == "agency" and text.word(i - 1) == "space":
            _space_agency(desk, i)
        elif word == "bank" and text.word(i - 1) == "central":
            _central_bank(desk, i)
        elif not cover.free([i]):
            continue
        elif word in ("ministry", "ministries"):
            _ministry(desk, i)
        elif word in ("embassy", "consulate"):
            _embassy(desk, i)
        elif word == "office":
            _office(desk, i)
        elif word == "government":
            _government(desk, i)
    bodies[:] = [body for body in desk.bodies.values() if body.marks]


def owner_of(text: Text, cover: Cover, i: int) -> tuple[Draft | None, int]:
    """The state that owns the phrase which token i begins, and the token where the whole phrase begins."""
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
    return owner, first - (text.word(first - 1) == "the" and text.same(first - 1, first))


def _spies(desk: _Desk, i: int) -> None:
    owner, first = owner_of(desk.text, desk.cover, i - 1)
    if owner is not None:
        name = INTELLIGENCE.get(owner.name, f"Intelligence service of {with_article(owner.name)}")
        desk.add(name, owner.name, "agency", desk.mark(i - 1, i + 1, first))


def _space_agency(desk: _Desk, i: int) -> None:
    owner, first = owner_of(desk.text, desk.cover, i - 1)
    if owner is not None and owner.name in SPACE_AGENCIES:
        desk.add(SPACE_AGENCIES[owner.name], owner.name, "agency", desk.mark(i - 1, i + 1, first))


def _central_bank(desk: _Desk, i: int) -> None:
    owner, first = owner_of(desk.text, desk.cover, i - 1)
    if owner is not None:
        name = CENTRAL_BANKS.get(owner.name, f"Central Bank of {with_article(owner.name)}")
        desk.add(name, owner.name, "bank", desk.mark(i - 1, i + 1, first))


def _ministry(desk: _Desk, i: int) -> None:
    text = desk.text
    start = i - 2 if " ".join(text.lower[i - 2 : i]) in MINISTRIES else i - 1
    portfolio = " ".join(text.lower[start:i])
    if portfolio not in MINISTRIES:
        return
    owner, first = owner_of(text, desk.cover, start)
    if owner is None and text.word(start - 1) == "the":
        owner, first = _acting_state(desk, start), start - 1
    if owner is None:
        return
    if text.word(first - 1) == "and" and text.lower[i] == "ministries":
        _first_of_two(desk, first - 2, i, portfolio)
    desk.add(f"{MINISTRIES[portfolio]} ({owner.name})", owner.name, "ministry", desk.mark(start, i + 1, first))


def _first_of_two(desk: _Desk, at: int, i: int, portfolio: str) -> None:
    """The first state of "the Kenyan and Ugandan foreign ministries": its demonym stands for its ministry."""
    other = desk.cover.taken[at] if at >= 0 else None
    if other is None or other.type != "country":
        return
    mark = next(m for m in other.marks if m.first <= at < m.stop)
    other.marks.remove(mark)
    desk.cover.taken[mark.first : mark.stop] = [None] * (mark.stop - mark.first)
    first = mark.first - (desk.text.word(mark.first - 1) == "the")
    fresh = Mark(mark.first, mark.stop, "nominal", desk.text.surface(first, i + 1))
    desk.add(f"{MINISTRIES[portfolio]} ({other.name})", other.name, "ministry", fresh)


def _acting_state(desk: _Desk, i: int) -> Draft | None:
    """The one state that is subject in the sentence of token i, or the only state of its paragraph."""
    text, here = desk.text, desk.text.sentence[i]
    subjects = {
        d.name: d
        for d in desk.states
        for m in d.marks
        if text.sentence[m.first] == here and text.deps[m.stop - 1] == "nsubj" and m.kind != "demonym"
    }
    if len(subjects) == 1:
        return next(iter(subjects.values()))
    near = {d.name: d for d in desk.states for m in d.marks if text.paragraph[m.first] == text.paragraph[i]}
    return next(iter(near.values())) if len(near) == 1 else None


def _embassy(desk: _Desk, i: int) -> None:
    text, cover = desk.text, desk.cover
    owner, first = owner_of(text, cover, i)
    if owner is None and text.word(i + 1) == "of":
        at = i + 2 + (text.word(i + 2) == "the")
        owner, first = cover.taken[at] if text.same(i, at) else None, i
    kind = text.lower[i].capitalize()
    if owner is not None and owner.type == "country":
        stop, host = _host(desk, i + 1)
        name = f"{kind} of {with_article(owner.name)}" + (f" in {host}" if host else "")
        desk.add(name, owner.name, "mission", Mark(i, i + 1, "nominal", text.surface(first, stop)))
    elif text.word(i - 1) == "the" and not any(d.sort == "mission" for d in desk.bodies.values()):
        countries = {
            p.country for p in desk.people if "ambassador" in p.role.lower() and p.country and p.before(i) >= 0
        }
        if len(countries) == 1:
            country = countries.pop()
            desk.add(f"{kind} of {with_article(country)}", country, "mission", desk.mark(i, i + 1, i - 1))


def _host(desk: _Desk, i: int) -> tuple[int, str]:
    """Past "in <place>" from token i, and the place."""
    text = desk.text
    if text.word(i) != "in" or not text.capital(i + 1):
        return i, ""
    owner = desk.cover.taken[i + 1]
    stop = i + 1
    while text.same(i, stop) and text.capital(stop) and desk.cover.taken[stop] is owner:
        stop += 1
    return stop, owner.name if owner and owner.type == "country" else text.surface(i + 1, stop)


def _office(desk: _Desk, i: int) -> None:
    text, cover = desk.text, desk.cover
    if text.word(i - 1) == "presidential":
        owner, first = owner_of(text, cover, i - 1)
        if owner is not None:
            name = f"Office of the President of {with_article(owner.name)}"
            desk.add(name, owner.name, "agency", desk.mark(i - 1, i + 1, first))
        return
    holder = cover.taken[i - 2] if i >= 2 and text.word(i - 1) in ("'s", "’s") and text.same(i - 2, i) else None
    if holder is None or holder.type != "person":
        return
    mark = next(m for m in holder.marks if m.first <= i - 2 < m.stop)
    post = next((p for p in _HEADS_OF_STATE if holder.role.lower().endswith(p)), "")
    name = f"Office of {holder.name}"
    if post and holder.country:
        name = f"Office of the {post.title()} of {with_article(holder.country)}"
    desk.add(name, holder.country, "agency", desk.mark(i, i + 1, mark.first))


def _government(desk: _Desk, i: int) -> None:
    """Let "the Kenyan government" mean the state."""
    owner, first = owner_of(desk.text, desk.cover, i)
    if owner is not None:
        whole = desk.text.surface(first + (desk.text.word(first) == "the"), i + 1)
        desk.cover.add(owner, Mark(i, i + 1, "nominal", whole))
        owner.marks.sort()
