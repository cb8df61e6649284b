"""What may stand only once: an id or an actor's name in a brief, an article or a fact's id in all briefs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.briefs.tree import Listing, Scalar, Source, Table
from generator.model.brief import Brief, Fact
from generator.model.memo import Memo
from generator.model.plain import name_key
from generator.problems import Problem


def twins_inside(root: Table, source: Source) -> None:
    """Notes in `source` each id and actor's name that a brief uses twice: merging twins would lose one of them."""
    for name, key in (("facts", "id"), ("actors", "name")):
        first: dict[str, int] = {}
        listing = root.values.get(name)
        for item in listing.items if isinstance(listing, Listing) else ():
            found = item.values.get(key) if isinstance(item, Table) else None
            if not isinstance(found, Scalar) or not found.text:
                continue
            line = first.setdefault(name_key(found.text), found.line)
            if line != found.line:
                source.add(
                    found.line,
                    found.column,
                    f"the {'id' if key == 'id' else 'actor'} '{found.text}' is used twice; the first is on line {line}",
                    "delete the id line of the one you added" if key == "id" else "make them one, or name them apart",
                )


def twins_across(briefs: Sequence[Brief], memo: Memo) -> Iterator[Problem]:
    """An error for each further brief of one article, a warning for each fact id of another article's brief.

    Of two briefs of one article the first is the one that knows its evidence: a copy has no .base/.
    """
    sources = [brief.source for brief in briefs if brief.source]
    ids = memo.each(_ids, {brief.path: brief.facts for brief in briefs}).values()
    if len(set(sources)) == len(sources) and len(set().union(*ids)) == sum(map(len, ids)):
        return
    by_source: dict[str, Brief] = {}
    by_id: dict[str, tuple[Brief, Fact]] = {}
    for brief in sorted(briefs, key=lambda brief: not any(fact.evidence for fact in brief.facts)):
        first = by_source.setdefault(brief.source, brief) if brief.source else brief
        if first is not brief:
            what = f"{first.path} is a brief of the same source, {brief.source}"
            yield Problem(brief.path, brief.lines.get("source", 1), 1, what, "delete one of the two")
            continue
        for fact in brief.facts:
            other, _ = by_id.setdefault(fact.id, (brief, fact)) if fact.id else (brief, fact)
            if other is not brief:
                what = f"the fact id '{fact.id}' is also used in {other.path}"
                hint = "delete the id line of the one that was copied"
                yield Problem(brief.path, fact.line, 1, what, hint, severity="warning")


def _ids(facts: Iterable[Fact]) -> frozenset[str]:
    return frozenset(fact.id for fact in facts if fact.id)
