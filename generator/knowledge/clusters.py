"""Linked facts to groups that are one claim."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from generator.knowledge.connected import Link, Node
from generator.knowledge.same import Match

SAMPLES = 3
"""Members of a group that a newcomer meets."""

Group = tuple[tuple[int, ...], str]
"""The places of facts that are one claim, in order, with the rules that joined them."""


def clusters(links: Mapping[Link, Match]) -> tuple[Group, ...]:
    """Groups in which each part is linked to samples of the other: one chance link never joins two large groups."""
    group_of: dict[Node, int] = {}
    groups: dict[int, list[Node]] = {}
    rules: dict[int, Counter[str]] = {}
    first: dict[int, list[Node]] = {}
    for (one, two), match in sorted(links.items(), key=lambda item: (-item[1].strength, item[0])):
        for node in (one, two):
            if node not in group_of:
                number = group_of[node] = len(group_of)
                groups[number], rules[number], first[number] = [node], Counter(), [node]
        a, b = group_of[one], group_of[two]
        if a != b:
            if not _joined(first[a], first[b], links):
                continue
            if len(groups[a]) < len(groups[b]):
                a, b = b, a
            for node in groups[b]:
                group_of[node] = a
            groups[a].extend(groups.pop(b))
            first[a] = sorted(first[a] + first.pop(b))[:SAMPLES]
            rules[a].update(rules.pop(b))
        rules[a][match.rule] += 1
    found: dict[tuple[int, ...], str] = {}
    for number, nodes in groups.items():
        places = tuple(sorted({place for place, _ in nodes}))
        if len(places) > 1:
            found.setdefault(places, "; ".join(rule for rule, _ in rules[number].most_common(2)))
    return tuple(_widest(found).items())


def _widest(found: Mapping[tuple[int, ...], str]) -> dict[tuple[int, ...], str]:
    """The groups without those whose facts all stand in one other group."""
    holders: dict[int, set[tuple[int, ...]]] = defaultdict(set)
    for places in found:
        for place in places:
            holders[place].add(places)
    return {
        places: rule
        for places, rule in found.items()
        if set.intersection(*(holders[place] for place in places)) == {places}
    }


def _joined(one: Sequence[Node], two: Sequence[Node], links: Mapping[Link, Match]) -> bool:
    """Whether at least half of the samples of the two groups are linked."""
    hits = sum((a, b) in links or (b, a) in links for a in one for b in two)
    return 2 * hits >= min(len(one) * len(two), 2 * SAMPLES)
