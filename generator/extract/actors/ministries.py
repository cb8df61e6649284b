"""Ministries named in capitals, one canonical name a state and portfolio: "Ministry of Health (Kenya)"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extract.actors.draft import Cover, Draft
from generator.extract.actors.offices import owner_of
from generator.extract.actors.text import Text
from generator.extract.actors.world import Hit
from generator.lexicon.offices import MINISTRIES


def rename_ministries(text: Text, cover: Cover, bodies: list[Draft], hits: Sequence[Hit]) -> None:
    """Give the ministries among `bodies` their plain names, and join those that are now the same."""
    nations = {h.entry.form: h.entry.name for h in hits if h.entry.sense in ("country", "demonym")}
    for body in bodies:
        if "ministry" in body.name.lower().split():
            _rename(text, cover, body, nations)
    by_name: dict[str, Draft] = {}
    for body in bodies:
        known = by_name.setdefault(body.name, body)
        if known is not body:
            known.marks = sorted([*known.marks, *body.marks])
            cover.hand_over(body, known)
    bodies[:] = list(by_name.values())


def _rename(text: Text, cover: Cover, body: Draft, nations: Mapping[str, str]) -> None:
    nation = next((country for form, country in nations.items() if body.name.startswith(form + " ")), "")
    lower = body.name.lower().split()
    if lower[-1] == "ministry":
        plain = next((MINISTRIES[p] for k in (2, 1) if (p := " ".join(lower[:-1][-k:])) in MINISTRIES), "")
    else:
        tail = next((form for form in nations if body.name.endswith(f" of {form}")), "")
        nation = nation or nations.get(tail, "")
        plain = body.name[body.name.index("Ministry") :] if "Ministry" in body.name else ""
        plain = plain.removesuffix(f" of {tail}") if tail else plain
    for mark in body.marks:
        owner, _ = owner_of(text, cover, mark.first)
        nation = nation or (owner.name if owner else "")
    if plain and nation:
        body.name, body.country, body.rule = f"{plain} ({nation})", nation, "office of a state"
