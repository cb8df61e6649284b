"""Score what the sample articles say together (data files of a built project) against tests/gold/cross.json."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from tests.eval.compare import Tally, near_name, overlap, squash, words

Item = Mapping[str, Any]


@dataclass
class Data:
    """The data files of one build, indexed. Articles are known by the first three characters of their seed's name."""

    facts: Sequence[Item]
    claims: Sequence[Item]
    timeline: Sequence[Item]
    actors: Sequence[Item]
    articles: Sequence[Item]
    groups: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def __post_init__(self) -> None:
        for claim in self.claims:
            for fact in claim["facts"]:
                self.groups[fact].add(claim["id"])

    def read_from(self, place: Item) -> set[str]:
        """Ids of the facts that were read from a gold sentence."""
        return {
            fact["id"]
            for fact in self.facts
            if _number(fact["source"]) == place["file"][:3]
            and (
                overlap(fact["evidence"]["exact"], place["sentence"]) >= 0.6
                or squash(fact["evidence"]["exact"]) in squash(place["sentence"])
            )
        }

    def together(self, a: Item, b: Item) -> bool:
        """Whether facts of two gold sentences stand in one claim."""
        return any(self.groups[x] & self.groups[y] for x in self.read_from(a) for y in self.read_from(b))


def load(folder: Path) -> Data:
    """The data files in `folder`."""
    names = ("facts", "claims", "timeline", "actors", "articles")
    return Data(*(json.loads((folder / f"{name}.json").read_text(encoding="utf-8")) for name in names))


def _number(source: str) -> str:
    return source.rpartition("/")[2][:3]


def score(data: Data, gold: Mapping[str, Any], tally: Tally) -> None:
    """Add every group of the gold to the tally."""
    for group, a, b in _pairs(gold):
        tally.check(
            "same_claim", "", data.together(a, b), f"not joined: {group['label']}: {a['file'][:3]} ~ {b['file'][:3]}"
        )
    for apart in gold["not_same"]:
        tally.check("kept_apart", "", not data.together(apart["a"], apart["b"]), f"wrongly joined: {apart['label']}")
    for group in gold["same_claim"]:
        if group["origin"]:
            tally.check("claim_origin", "", _one_origin(data, group), group["label"])
    for conflict in gold["conflicts"]:
        if not conflict.get("optional"):
            tally.check("conflicts", "", _seen(data, conflict), f"not seen: {conflict['label']}")
    for event in gold["timeline"]:
        if event["date"]:
            there = [e for e in data.timeline if _is(event, e)]
            tally.check("timeline", "", 1 <= len(there) <= 2, f"{len(there)} entries: {event['date']} {event['what']}")
    for actor in gold["same_actor"]:
        tally.check("same_actor", "", _is_one(data, actor["forms"]), f"not one: {actor['name']}: {actor['forms']}")
    origins = {_number(a["source"]): a.get("origin") or "" for a in data.articles}
    for number, origin in gold["origins"].items():
        tally.check("article_origin", number, near_name(origin, origins.get(number, "")), origin)


def _pairs(gold: Mapping[str, Any]) -> Iterator[tuple[Item, Item, Item]]:
    for group in gold["same_claim"]:
        for a, b in combinations(group["members"], 2):
            if a["file"] != b["file"] and not group.get("optional"):
                yield group, a, b


def _one_origin(data: Data, group: Item) -> bool:
    facts = set[str]().union(*(data.read_from(member) for member in group["members"]))
    return any(
        len(claim["origins"]) == 1 and near_name(group["origin"], claim["origins"][0])
        for claim in data.claims
        if set(claim["facts"]) & facts and len(set(claim["articles"])) > 1
    )


def _seen(data: Data, conflict: Item) -> bool:
    a, b = data.read_from(conflict["a"]), data.read_from(conflict["b"])

    def against(claim: Item, told: set[str], other: set[str]) -> bool:
        return bool(set(claim["facts"]) & told) and any(c["fact"] in other for c in claim["conflicts"])

    return any(against(claim, a, b) or against(claim, b, a) for claim in data.claims)


def _is(event: Item, entry: Item) -> bool:
    date = event["date"]
    return (entry["date"] or "")[: len(date)] == date and overlap(entry["text"], event["what"]) >= 0.25


def _is_one(data: Data, forms: Sequence[str]) -> bool:
    def named(form: str) -> set[int]:
        return {
            i
            for i, actor in enumerate(data.actors)
            if any(words(form) == words(name) for name in [actor["name"], *actor["aliases"]])
        }

    found = [named(form) for form in forms]
    return all(found) and bool(set.intersection(*found))
