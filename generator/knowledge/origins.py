"""Where a fact comes from: its first source by name, and the outlets that carry it."""

from __future__ import annotations

from collections.abc import Iterable

from generator.knowledge.actors import Who
from generator.knowledge.gist import Gist
from generator.knowledge.names import norm
from generator.model.brief import Brief
from generator.model.knowledge import ClaimState

_AGENCIES = {
    "agence france presse": "AFP", "associated press": "AP", "the associated press": "AP", "thomson reuters": "Reuters",
    "deutsche presse agentur": "dpa", "press association": "PA", "voice of america": "Voice of America", "voa": "Voice of America",
    "efe": "EFE", "agencia efe": "EFE", "press trust of india": "PTI", "asian news international": "ANI",
    "british broadcasting corporation": "BBC", "bbc news": "BBC", "united press international": "UPI",
    "australian associated press": "AAP", "canadian press": "The Canadian Press", "rfe rl": "RFE/RL",
    "radio free europe radio liberty": "RFE/RL",
}  # fmt: skip
_TAILS = (" news agency", " news service", " newspaper", " newswire", " news", " agency")


def outlet(brief: Brief) -> str:
    """Who published the article, as far as its brief tells."""
    return brief.publisher or brief.republisher or brief.origin or brief.id


def reporting(brief: Brief) -> str:
    """Where the article's own reporting comes from: agency before outlet, under its common short name."""
    return common(brief.origin or outlet(brief))


def common(name: str) -> str:
    """An outlet's name without the words that come and go: "Xyz News Agency" -> "Xyz"; well-known agencies by short name."""
    key = norm(name)
    if key in _AGENCIES:
        return _AGENCIES[key]
    low = name.lower()
    for tail in _TAILS:
        if low.endswith(tail) and len(name) > len(tail) + 3:
            return name[: -len(tail)]
    return name


def first_sources(gist: Gist, who: Who) -> tuple[str, ...]:
    """Names of those the fact goes back to: its speakers where they are named, else the article's own origin.

    Several speakers of one sentence ("A and B said") are one source each; unnamed ones ("officials") give no origin of
    their own, so that they never count as a second source.
    """
    named = tuple(who.name(s) for s in gist.speakers)
    return tuple(common(n) for n in named) or (reporting(gist.brief),)


def origins_of(members: Iterable[Gist], who: Who) -> tuple[str, ...]:
    """The distinct first sources of a claim, in order of appearance. Joint speakers are one origin where another fact
    names one of them alone.
    """
    found: dict[str, tuple[str, ...]] = {}
    alone = set()
    several = []
    for gist in members:
        sources = first_sources(gist, who)
        if len(sources) == 1:
            alone.add(norm(sources[0]))
            found.setdefault(norm(sources[0]), sources)
        else:
            several.append(sources)
    for sources in several:
        if not alone & {norm(s) for s in sources}:
            for source in sources:
                found.setdefault(norm(source), (source,))
    return tuple(source for sources in found.values() for source in sources)


def state(articles: int, origins: int, disputed: bool) -> ClaimState:
    """The word for how a claim is borne out. It counts; it never judges."""
    if disputed:
        return "disputed"
    if articles < 2:
        return "single"
    return "corroborated" if origins > 1 else "repeated"
