"""What an actor is known as and whom it stands for: all that claims and denials have to know of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from generator.knowledge.actors import Who
from generator.knowledge.joining import Group
from generator.knowledge.names import body, country_of, norm
from generator.knowledge.words import fold
from generator.model.memo import Memo
from generator.model.rows import Rows

_OFFICE = re.compile(
    r"\b(?:minister|ministry|president|premier|chancellor|secretary|spokes\w+|ambassador|envoy|official|general|governor|"
    r"chief of staff|commander)\b",
    re.IGNORECASE,
)
LEAST = 3
"""Characters of a form by which an actor is known again inside other words."""


class Standing(NamedTuple):
    """An actor (id), with its name and type.

    `part_of` is the country that a body belongs to, `state` the same or the state that a person holds an office of
    (ids, or ""). `forms` are all its forms, folded; `folded` and `normed` those that are long enough, as `fold` and
    `norm` leave them, with a blank at each end, as have its folded `roles`.
    """

    actor: str
    name: str
    type: str
    part_of: str
    state: str
    forms: frozenset[str]
    folded: tuple[str, ...]
    normed: tuple[str, ...]
    roles: tuple[str, ...]


def standings(who: Who, memo: Memo) -> Rows[str, Standing]:
    """The standing of every actor."""
    ids = {actor: actor for actor in who.groups}
    return memo.each(_standing, memo.beside("standings", ids, who.groups, who.names, who.part_of), who.everywhere)


def _standing(row: tuple[str, Group, str, str | tuple[()]], everywhere: Mapping[str, str]) -> Standing:
    actor, group, name, part_of = row
    forms = sorted(group.forms())
    known = [form for form in forms if len(form) >= LEAST]
    return Standing(
        actor=actor,
        name=name,
        type=group.type,
        part_of=part_of or "",
        state=_state(group, everywhere) if group.type == "person" else part_of or "",
        forms=frozenset(map(fold, forms)),
        folded=tuple([f" {fold(form)} " for form in known]),
        normed=tuple([f" {norm(form)} " for form in known]),
        roles=tuple([f" {fold(role)} " for role in group.roles]),
    )


def _state(person: Group, everywhere: Mapping[str, str]) -> str:
    """The state that a person holds an office of, "" where the text tells none."""
    lands = (_country_of_office(role) for role in person.roles)
    return next((everywhere.get(land, "") for land in lands if land), "")


@lru_cache(maxsize=1 << 14)
def _country_of_office(role: str) -> str:
    """The country of an office, as names are compared; "" for roles that are none or tell no country."""
    if _OFFICE.search(role) is None:
        return ""
    words = role.split()
    opening = next((c for size in (3, 2, 1) if (c := country_of(" ".join(words[:size])))), "")
    return norm(body(role)[1] or opening)
