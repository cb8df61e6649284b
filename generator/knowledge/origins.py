"""Where a fact comes from: its first source by name, and the outlets that carry it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.knowledge.gist import Gist
from generator.knowledge.names import norm
from generator.knowledge.standing import Standing
from generator.model.brief import Brief
from generator.model.knowledge import NO_PUBLISHER, ClaimState

_AGENCIES = {
    "agence france presse": "AFP", "associated press": "AP", "the associated press": "AP", "thomson reuters": "Reuters",
    "deutsche presse agentur": "dpa", "press association": "PA", "voa": "Voice of America",
    "efe": "EFE", "agencia efe": "EFE", "press trust of india": "PTI", "asian news international": "ANI",
    "british broadcasting corporation": "BBC", "bbc news": "BBC", "united press international": "UPI",
    "australian associated press": "AAP", "canadian press": "The Canadian Press", "rfe rl": "RFE/RL",
    "radio free europe radio liberty": "RFE/RL",
}  # fmt: skip
_KNOWN = frozenset((*_AGENCIES.values(), "Reuters", "Bloomberg", "Yonhap", "Xinhua", "Kyodo", "Anadolu", "Tass"))
"""Agencies that need no "News" behind their name; that word is part of the name of most papers and sites."""

COPIED = 0.7
"""Share of common words from which on two tellings are one text."""

_TAILS = (" news agency", " news service", " newswire")


def outlet(brief: Brief) -> str:
    """Who published the article, as far as its brief tells; nobody knows whether two unnamed publishers are two."""
    return brief.publisher or brief.republisher or brief.origin or NO_PUBLISHER


def reporting(brief: Brief) -> str:
    """Where the article's own reporting comes from: agency before outlet, under its common short name."""
    return common(brief.origin or outlet(brief))


def common(name: str) -> str:
    """An outlet's name without words that come and go ("Xyz News Agency" is "Xyz"); known agencies by short name."""
    key = norm(name)
    if key in _AGENCIES:
        return _AGENCIES[key]
    low = name.lower()
    for tail in _TAILS:
        if low.endswith(tail) and len(name) > len(tail) + 3:
            return name[: -len(tail)]
    bare = name.removesuffix(" News")
    return bare if bare.isupper() or bare in _KNOWN else name


def first_source(gist: Gist, standing: Mapping[str, Standing]) -> str:
    """The name of what the fact goes back to: its speakers where they are named, else the article's own origin.

    Joint speakers ("A and B said") are one source; unnamed ones ("officials") give no origin of their own, so that
    they never count as a second source. What several pledge to one another is an act of theirs that the article tells.
    """
    if len(gist.speakers) > 1 and gist.fact.stance == "pledge":
        return reporting(gist.brief)
    named = [common(standing[s].name) for s in gist.speakers]
    if len(named) > 2:
        return f"{', '.join(named[:-1])} and {named[-1]}"
    return " and ".join(named) or reporting(gist.brief)


def origins_of(members: Sequence[Gist], standing: Mapping[str, Standing]) -> tuple[str, ...]:
    """The distinct first sources of a claim, in order of appearance.

    Joint speakers are no origin of their own where another fact has one of them alone, and neither is a state beside
    its own body or minister, or these beside several states that speak jointly; nor a narrator who names the speaker
    of another fact as the source, or who uses the words of another narrator, or whose outlet is not named. `standing`
    has at least the speakers.
    """
    alone = {g.speakers[0] for g in members if len(g.speakers) == 1}
    joined = {s for g in members if len(g.speakers) > 1 and not alone & g.voices for s in g.speakers}
    spoken_for = {state for s in alone if (state := standing[s].state)}
    speaking = {s for g in members for s in g.speakers if g.fact.stance != "pledge"}
    found: dict[str, str] = {}
    narrators: list[Gist] = []
    for gist in members:
        if not gist.speakers:
            if any(_copied(gist, other) for other in narrators):
                continue
            narrators.append(gist)
        joint = len(gist.speakers) > 1 and alone & gist.voices
        narrated = not gist.speakers and gist.actors & speaking
        one_of = len(gist.speakers) == 1 and (gist.voices & spoken_for or standing[gist.speakers[0]].state in joined)
        if not (joint or narrated or one_of):
            source = first_source(gist, standing)
            found.setdefault(norm(source), source)
    if len(found) > 1:
        found.pop(norm(NO_PUBLISHER), None)
    return tuple(found.values())


def _copied(one: Gist, two: Gist) -> bool:
    """Whether two narrators use the same words, so that one has the text of the other or both that of an agency."""
    return len(one.words & two.words) >= COPIED * len(one.words | two.words)


def state(articles: int, origins: int, *, disputed: bool) -> ClaimState:
    """The word for how a claim is borne out. It counts; it never judges."""
    if disputed:
        return "disputed"
    if articles < 2:
        return "single"
    return "corroborated" if origins > 1 else "repeated"
