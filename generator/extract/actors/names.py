"""Where names begin and end: the model's entities, repaired, and the runs of capitals that it missed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.actors.bodies import bodies
from generator.extract.actors.deeds import traded
from generator.extract.actors.headlines import in_headlines
from generator.extract.actors.name import Name
from generator.extract.actors.prefixes import PREFIXES
from generator.extract.actors.reach import grown
from generator.extract.actors.splitting import alone, double, split, trimmed
from generator.extract.actors.text import Text
from generator.extract.actors.tokens import POSSESSIVE, TIMES, only_known, proper, separate
from generator.extract.actors.world import Hit
from generator.lexicon.common_words import COMMON_WORDS
from generator.lexicon.famous import FAMOUS
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.organizations import DESCRIPTORS, HEADS, MEDIA, WEAK_HEADS, head
from generator.lexicon.titles import ROLE_MODIFIERS

_PUBLIC = frozenset({"committee", "agency", "council", "court", "association", "union"})
"""Kinds of bodies that two subjects name ("the Food and Drug Administration")."""
LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})


def names(text: Text, hits: list[Hit]) -> list[Name]:
    """All stretches that may name an actor and are not just a form of the tables, in text order, not overlapping."""
    covered: list[Hit | None] = [None] * len(text.words)
    for hit in hits:
        for i in range(hit.first, hit.stop):
            covered[i] = hit
    forced = [Name(first, stop, "ORG") for first, stop in bodies(text, covered)]
    spans = [trimmed(text, Name(*ent)) for ent in _outside(text.ents, forced) if ent[2] in LABELS]
    pieces = sorted([*forced, *(piece for span in spans if span for piece in split(text, span, covered))])
    pieces = _with_runs(text, pieces, covered)
    found: list[Name] = []
    for piece in pieces:
        floor = found[-1].stop if found else 0
        whole = piece if piece in forced else trimmed(text, grown(text, piece, covered, floor))
        if whole is None or not any(c.isupper() for c in text.surface(whole.first, whole.stop)):
            continue
        if text.word(whole.stop) in POSSESSIVE and text.surface(whole.first, whole.stop) + "'s" in FAMOUS:
            whole = whole._replace(stop=whole.stop + 1)
        if _articled(text, whole):
            whole = whole._replace(first=whole.first - 1)
        if _joined(text, whole, covered):
            whole = whole._replace(first=whole.first - 2)
            if found and found[-1].stop > whole.first:
                found.pop()
        if found and (_town_before(text, found[-1], whole) or _members(text, found[-1], whole)):
            whole = Name(found.pop().first, whole.stop, "ORG")
        if found and whole.first < found[-1].stop:
            if whole.stop <= found[-1].stop:
                continue
            last = found.pop()
            whole = Name(last.first, whole.stop, last.label or whole.label)
        found.append(whole)
    found = [name for name in found if not only_known(name, covered)]
    found = sorted({*found, *_reopened(text, found, covered), *_opening(text, found, covered)})
    return in_headlines(text, found, covered)


def _reopened(text: Text, found: Sequence[Name], covered: list[Hit | None]) -> Iterator[Name]:
    """Names of one word, and the last words of people's, that the model took for common words ("Grey denied it")."""
    cased = [n for n in found if text.cased[n.first]]
    single = {text.words[i] for n in cased for i in (n.first, n.stop - 1) if n.stop - n.first == 1 or _full(text, n)}
    single = {word for word in single if word.isalpha() and len(word) > 3 and word.lower() not in text.forms}
    taken = {i for name in found for i in range(name.first, name.stop)}
    for i, word in enumerate(text.words if single else ()):
        if word in single and i not in taken and covered[i] is None and text.opens(i) and not text.capital(i + 1):
            yield Name(i, i + 1, "")


def _opening(text: Text, found: Sequence[Name], covered: list[Hit | None]) -> Iterator[Name]:
    """Words that open a sentence and go on as only a name does (", which", "kept its", "and Roche")."""
    taken = {i for name in found for i in range(name.first, name.stop)}
    for i, word in enumerate(text.words):
        if i and text.sentence[i - 1] == text.sentence[i]:
            continue
        plain = word.isalpha() and word[0].isupper() and text.cased[i] and len(word) > 2 and text.body[i]
        plain = plain and (word.isupper() or text.tags[i].startswith(("N", "J")))
        known = covered[i] or i in taken or text.lower[i] in COMMON_WORDS or text.lower[i] in text.forms
        if plain and not known and not text.role(i) and not text.title(i) and _goes_on(text, i + 1):
            yield Name(i, i + 1, "")


def _goes_on(text: Text, i: int) -> bool:
    """Whether what follows from token i on has a body for its subject."""
    word, following = text.word(i), text.word(i + 1)
    if word == ",":
        return following == "which" or (following in ("a", "an", "the") and text.same(i, i + 2))
    if word == "and":
        return text.capital(i + 1) and text.tag(i + 1) in ("NNP", "NNPS")
    won = word in ("beat", "beats", "defeated", "thrashed") and text.capital(i + 1)
    return won or (text.tag(i).startswith("V") and following == "its") or traded(text, i)


def _full(text: Text, name: Name) -> bool:
    """Whether the name is a person's in full: a known given name and a surname."""
    return name.label == "PERSON" and name.stop - name.first > 1 and text.words[name.first] in GIVEN_NAMES


def _articled(text: Text, name: Name) -> bool:
    """Whether the article in mid-sentence belongs to the name ("The Roots", "A Bola", "la Repubblica")."""
    i = name.first - 1
    if text.same(i, name.first) and text.words[i].islower() and text.surface(i, name.stop) in FAMOUS:
        return True
    outlet = text.word(i - 1) in DESCRIPTORS
    if (
        (name.label == "PERSON" and not outlet)
        or name.stop - name.first != 1
        or i < 1
        or text.words[i] not in ("The", "A")
    ):
        return False
    return text.same(i - 1, i) and text.cased[i] and not text.opens(i) and text.words[i - 1][0].isalnum()


def _joined(text: Text, name: Name, covered: list[Hit | None]) -> bool:
    """Whether "and" joins two halves of one name: "the Land and Water Department", "Orle and Vane Police"."""
    i, kind = name.first - 2, head(text.surface(name.first, name.stop))
    if text.word(i + 1) != "and" or not text.same(i - 1, name.first) or name.label == "PERSON":
        return False
    if text.tag(i) not in ("NNP", "NN") or not text.words[i].istitle() or covered[i] or text.lower[i] in HEADS:
        return False
    common = text.lower[i] in COMMON_WORDS and text.lower[name.first] in COMMON_WORDS and name.stop - name.first > 1
    if kind in ("party", "department", "ministry") or (common and kind in _PUBLIC):
        return text.word(i - 1) == "the"
    towns = kind in ("police", "council") and name.stop - name.first == 2 and text.words[i] not in GIVEN_NAMES
    return towns and not alone(text, i) and not text.capital(i - 1) and text.word(i - 1) != ","


def _members(text: Text, many: Name, name: Name) -> bool:
    """Whether a plural and the body right behind its apostrophe are one name ("Actors' Benevolent Fund")."""
    i = many.stop
    if i != name.first - 1 or text.word(i) not in ("'", "’") or many.stop - many.first != 1:
        return False
    plural = text.lower[many.first].endswith("s") and text.lower[many.first] in COMMON_WORDS
    return plural and text.lower[name.stop - 1] in HEADS and text.same(many.first, name.first)


def _town_before(text: Text, town: Name, name: Name) -> bool:
    """Whether a town and the name right behind it are one organisation ("Leeds General Infirmary")."""
    unmarked = name.label == "" and town.stop - town.first == 1 and text.lower[name.stop - 1] not in WEAK_HEADS
    if town.stop != name.first or not (town.label == "GPE" or unmarked) or not text.same(town.first, name.first):
        return False
    return name.label in ("ORG", "FAC", "") and text.lower[name.stop - 1] in HEADS and text.cased[name.first]


def _outside(ents: Sequence[tuple[int, int, str]], forced: Sequence[Name]) -> Iterator[tuple[int, int, str]]:
    """The entities without what lies in a name that is already certain."""
    for first, stop, label in ents:
        start = first
        for name in forced:
            if name.first < stop and start < name.stop:
                if start < name.first:
                    yield start, name.first, label
                start = name.stop
        if start < stop:
            yield start, stop, label


def _with_runs(text: Text, pieces: list[Name], covered: list[Hit | None]) -> list[Name]:
    """The pieces and, between them, the runs of proper nouns that the model did not mark."""
    taken = [False] * len(text.words)
    for piece in pieces:
        taken[piece.first : piece.stop] = [True] * (piece.stop - piece.first)
    runs: list[Name] = []
    parts = {text.words[i] for p in pieces if p.stop - p.first > 1 for i in (p.first, p.stop - 1)}
    parts |= {
        w for p in pieces if p.label == "PERSON" for w in text.words[p.first : p.stop] if len(w) > 2 and w.istitle()
    }
    parts |= {text.words[p.stop + 1] for p in pieces if text.word(p.stop) == "-" and text.capital(p.stop + 1)}
    i, n = 0, len(text.words)
    while i < n:
        stop = i
        while stop < n and not taken[stop] and text.same(i, stop) and proper(text, stop, covered):
            stop += 1
        past = stop
        while stop > i + 1 and past < n and taken[past] and text.same(i, past) and separate(text, stop):
            stop -= 1
        if stop > i and not (stop < n and taken[stop] and text.same(i, stop) and not separate(text, stop)):
            halved = i > 1 and text.word(i - 1) == "-" and text.glued(i) and not taken[i - 2] and double(text, i - 1)
            runs += [Name(i - 2 * halved, stop, "")] if _worth(text, i, stop, parts) else []
        i = max(past, i + 1)
    found = [piece for run in runs for piece in split(text, run, covered)]
    return sorted([*pieces, *found])


def _worth(text: Text, first: int, stop: int, parts: set[str]) -> bool:
    """Whether an unmarked run is more than a word with a capital by chance; `parts` are words of longer names."""
    if all(text.role(i) or text.lower[i] in ROLE_MODIFIERS or text.lower[i] in TIMES for i in range(first, stop)):
        return False
    if stop - first > 1:
        return True
    word = text.words[first]
    known = word in MEDIA or word in FAMOUS or word in parts or word.isupper()
    return text.lower[first] not in PREFIXES and (known or not text.opens(first) or _told_of(text, first))


def _told_of(text: Text, i: int) -> bool:
    """Whether the word that opens a sentence goes on like a person: ", who heads"."""
    return text.word(i + 1) == "," and text.word(i + 2) == "who" and text.tag(i + 3) == "VBZ"
