"""Who the article names: people, countries, organisations, and every place that means one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.actors.kinds import kinds
from generator.extract.actors.names import names
from generator.extract.actors.people import persons
from generator.extract.actors.text import columns
from generator.extract.actors.world import known
from generator.model.article import Article, Span
from generator.model.reading import Actor, Cast, Mention

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["find_actors"]


def find_actors(article: Article, doc: Doc) -> Cast:
    """The actors of the article, most important first, and every place that means one, in text order."""
    text = columns(article, doc)
    hits = known(text)
    found = names(text, hits)
    kind = kinds(text, found)
    groups = {}
    people = persons(text, [n for n in found if kind[text.surface(n.first, n.stop)] == "person"])
    for p in people:
        groups[p.name, "person"] = [(n.first, n.stop, "name") for n in p.mentions]
    taken = {i for n in found for i in range(n.first, n.stop)}
    for n in found:
        s = text.surface(n.first, n.stop)
        if kind[s] == "organization":
            groups.setdefault((s, "organization"), []).append((n.first, n.stop, "name"))
    for h in hits:
        if h.first not in taken and h.entry.name:
            via = {"demonym": "demonym", "capital": "metonym", "seat": "metonym"}.get(h.entry.sense, "name")
            groups.setdefault((h.entry.name, h.entry.type), []).append((h.first, h.stop, via))
    order = sorted(groups, key=lambda k: (-len(groups[k]), groups[k][0][0]))
    actors = []
    mentions = []
    for number, key in enumerate(order):
        forms = dict.fromkeys(text.surface(a, b) for a, b, _ in groups[key])
        actors.append(Actor(key[0], key[1], "", tuple(f for f in forms if f != key[0]), len(groups[key])))
        mentions += [Mention(Span(text.start[a], text.end(b - 1)), number, v) for a, b, v in groups[key]]
    return Cast(tuple(actors), tuple(sorted(mentions, key=lambda m: m.span)))
