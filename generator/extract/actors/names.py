"""Where names begin and end: the model's entities, repaired, and the runs of capitals that it missed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extract.actors.bodies import bodies
from generator.extract.actors.headlines import in_headlines
from generator.extract.actors.name import Name
from generator.extract.actors.text import Text
from generator.extract.actors.world import Hit
from generator.lexicon.clutter import EVENTS, THINGS
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.organizations import HEADS, MEDIA
from generator.lexicon.titles import HONORIFICS, PARTICLES, RANKS, ROLE_MODIFIERS, ROLE_NOUNS

LABELS = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "PRODUCT", "WORK_OF_ART", "EVENT", "LAW"})
_TIMES = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec "
    "gmt utc est edt bst cet am pm".split()
)
_HYPHENATED = frozenset(
    "led based backed owned born made run style trained speaking funded bound controlled held occupied wide era elect "
    "designate listed branded linked registered educated only type like free made built designed related held allied "
    "affiliated sponsored mandated sanctioned imposed brokered hosted dominated mediated raised area class old year "
    "powered first friendly proof ready state appointed general governed dominated".split()
)
_TRADES = frozenset(
    "chipmaker automaker carmaker drugmaker planemaker retailer developer manufacturer lender insurer operator "
    "broadcaster publisher startup".split()
)
_QUOTES = frozenset("\" “ ” ‘ ’ ' `` ''".split())
_EDGES = frozenset("the a an 's ’s ' ’ and of at in by for from with to on".split())
_PREFIXES = frozenset({"pro", "anti", "ex", "non", "pan", "post", "pre"})


def names(text: Text, hits: list[Hit]) -> list[Name]:
    """All stretches that may name an actor and are not just a form of the tables, in text order, not overlapping."""
    covered: list[Hit | None] = [None] * len(text.words)
    for hit in hits:
        for i in range(hit.first, hit.stop):
            covered[i] = hit
    forced = [Name(first, stop, "ORG") for first, stop in bodies(text, covered)]
    spans = [_trimmed(text, Name(*ent)) for ent in _outside(text.ents, forced) if ent[2] in LABELS]
    pieces = sorted([*forced, *(piece for span in spans if span for piece in _split(text, span, covered))])
    pieces = _with_runs(text, pieces, covered)
    found: list[Name] = []
    for piece in pieces:
        floor = found[-1].stop if found else 0
        grown = piece if piece in forced else _trimmed(text, _grown(text, piece, covered, floor))
        if grown is None or not any(c.isupper() for c in text.surface(grown.first, grown.stop)):
            continue
        if found and grown.first < found[-1].stop:
            if grown.stop <= found[-1].stop:
                continue
            last = found.pop()
            grown = Name(last.first, grown.stop, last.label or grown.label)
        found.append(grown)
    return in_headlines(text, [name for name in found if not _only_known(name, covered)])


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


def _only_known(name: Name, covered: list[Hit | None]) -> bool:
    """Whether the name is no more than a form of the tables, which is counted there."""
    hit = covered[name.first]
    return hit is not None and hit.first <= name.first and hit.stop >= name.stop


def _trimmed(text: Text, name: Name) -> Name | None:
    """The name without articles, possessive endings, marks and numbers at its ends."""
    first, stop = name.first, name.stop
    while first < stop and (_mark(text.words[first]) or text.lower[first] in _EDGES):
        first += 1
    while first < stop and (
        _mark(text.words[stop - 1])
        or text.lower[stop - 1] in _EDGES
        or (stop - first > 1 and _numbered(text, name, stop - 1))
    ):
        stop -= 1
    if stop - first == 1 and text.lower[first] in _PREFIXES:
        return None
    return Name(first, stop, name.label) if first < stop else None


def _numbered(text: Text, name: Name, i: int) -> bool:
    """Whether token i is a model or flight number at the end of an organisation's name ("Airline Flight 12")."""
    word = text.words[i]
    if word[0].isdigit():
        return i - name.first > 1 or text.word(i - 1) not in ("channel", "radio", "studio", "group", "area", "formula")
    return name.label in ("ORG", "") and (
        any(c.isdigit() for c in word) or text.lower[i] in ("flight", "model", "airbus")
    )


def _mark(word: str) -> bool:
    return not any(c.isalnum() for c in word)


def _split(text: Text, name: Name, covered: list[Hit | None]) -> Iterator[Name]:
    """The names inside one entity: "Airbus CEO Thomas Enders" holds two, "Kim-Putin" two, "Coach Ann Lee" one."""
    cuts = [i for i in range(name.first, name.stop) if _cut(text, name, i, covered)]
    first = name.first
    for cut in [*cuts, name.stop]:
        piece = _trimmed(text, Name(first, cut, name.label)) if cut > first else None
        if piece:
            piece = _unprefixed(text, piece, covered)
        if piece:
            yield piece
        first = cut + 1


def _cut(text: Text, name: Name, i: int, covered: list[Hit | None]) -> bool:
    """Whether token i ends one name inside an entity and stands between it and the next."""
    word, lower = text.words[i], text.lower[i]
    if lower in ("and", "&", ",", "/", "–", "—", "(", ")", "'s", "’s") and name.label in ("PERSON", "GPE", "NORP"):
        return True
    if lower in ("(", ")", "/", "—", "–", ";", '"', "“", "”") or (word == "-" and not text.glued(i)):
        return True
    if lower in ("'s", "’s") and i > name.first:
        return _possessive_cut(name, i, covered)
    inside = name.first < i < name.stop - 1
    if word == "-" and inside:
        return text.capital(i - 1) and text.capital(i + 1) and _alone(text, i - 1) and _alone(text, i + 1)
    if lower in ROLE_NOUNS and (
        word[0].islower() or (i == name.stop - 1 and name.label == "ORG" and lower not in HEADS)
    ):
        return True
    if lower == "at" and inside:
        return True
    if lower in ("and", "&") and inside:
        return _elsewhere(text, name.first, i, name) or _elsewhere(text, i + 1, name.stop, name)
    named = text.words[min(i + 1, name.stop - 1)] in GIVEN_NAMES
    return inside and (lower in RANKS or (lower in ROLE_NOUNS and named)) and _rest_person(text, i + 1, name.stop)


def _possessive_cut(name: Name, i: int, covered: list[Hit | None]) -> bool:
    """Whether the 's ends a name: "Kenya's Ministry of Health" holds two, "People's Army" is one."""
    hit = covered[i - 1]
    return (hit is not None and hit.first <= name.first) or name.label == "PERSON"


def _elsewhere(text: Text, first: int, stop: int, name: Name) -> bool:
    """Whether the words [first, stop) also stand outside `name`."""
    wanted = text.words[first:stop]
    return any(
        text.words[j : j + len(wanted)] == wanted
        for j in range(len(text.words))
        if not name.first <= j < name.stop and text.words[j] == wanted[0]
    )


def _alone(text: Text, i: int) -> bool:
    """Whether token i also stands as the end of another name, or alone."""
    word = text.words[i]
    return any(w == word and j != i and not text.glued(j) and text.word(j + 1) != "-" for j, w in enumerate(text.words))


def _rest_person(text: Text, first: int, stop: int) -> bool:
    """Whether the tokens after a rank look like a person: one to four capitals, no organisation's head."""
    rest = [text.lower[i] for i in range(first, stop)]
    return 0 < len(rest) <= 4 and text.capital(first) and rest[-1] not in HEADS and not set(rest) & {"of", "for", "'s"}


def _unprefixed(text: Text, name: Name, covered: list[Hit | None]) -> Name | None:
    """The name without a role before it ("Spokeswoman Sandy Lee", "South Korean President Lee")."""
    first, stop, label = name.first, name.stop, name.label
    while first < stop:
        word = text.lower[first]
        hit = covered[first]
        if word in HONORIFICS and stop - first > 1:
            first += 1
        elif word in _PREFIXES and text.word(first + 1) == "-" and stop - first > 3:
            first += 3
        elif word in _TRADES and stop - first > 1:
            first, label = first + 1, "ORG"
        elif stop - first == 2 and text.words[first] in GIVEN_NAMES:
            break
        elif word in RANKS and stop - first > 1 and (_rest_person(text, first + 1, stop) or text.title(first + 1)):
            if word == "general" and not (first > 0 and text.title(first - 1)) and not _given(text, first + 1, stop):
                break
            first += 1
        elif word in ROLE_MODIFIERS and _role_follows(text, first, stop):
            first += 1
        elif hit and hit.entry.sense in ("demonym", "country") and hit.stop < stop and hit.first == first:
            stripped = text.title(hit.stop) or _role_follows(text, hit.stop, stop)
            if not (stripped or (covered[hit.stop] is None and _lone_person(text, name, hit.stop))):
                break
            first = hit.stop
        else:
            break
    if first < stop and _only_role(text, first, stop, covered):
        return None
    return _trimmed(text, Name(first, stop, "PERSON" if first > name.first and label != "ORG" else label))


def _only_role(text: Text, first: int, stop: int, covered: list[Hit | None]) -> bool:
    """Whether nothing but words of office is left ("Prime Minister"), not "Labour Party"."""
    if text.lower[stop - 1] in HEADS and stop - first > 1 and not (text.role(stop) and text.capital(stop)):
        return False
    titled = text.role(stop) and text.capital(stop)
    return all(
        text.role(i) or text.lower[i] in ROLE_MODIFIERS or (titled and covered[i] is not None)
        for i in range(first, stop)
    )


def _given(text: Text, first: int, stop: int) -> bool:
    return stop - first > 1 and text.words[first] in GIVEN_NAMES


def _lone_person(text: Text, name: Name, first: int) -> bool:
    """Whether a person follows the country that the entity begins with."""
    if text.words[first] in GIVEN_NAMES:
        return name.label == "PERSON" or name.stop - first > 1
    return name.stop - first == 2 and name.label in ("ORG", "PERSON") and not _headed(text, first, name.stop)


def _headed(text: Text, first: int, stop: int) -> bool:
    """Whether the tokens hold an organisation's head or something that is no name of a person."""
    return any(w in HEADS or w in THINGS or w in EVENTS or not w.isalpha() for w in text.lower[first:stop])


def _role_follows(text: Text, first: int, stop: int) -> bool:
    """Whether the tokens from `first` are a role that ends in a rank with a name after it, all inside the entity."""
    i = first
    while i < stop and (text.lower[i] in ROLE_MODIFIERS or text.role(i) or text.word(i) == "-"):
        i += 1
    return i < stop and i > first and text.role(i - 1) and _rest_person(text, i, stop)


def _with_runs(text: Text, pieces: list[Name], covered: list[Hit | None]) -> list[Name]:
    """The pieces and, between them, the runs of proper nouns that the model did not mark."""
    taken = [False] * len(text.words)
    for piece in pieces:
        taken[piece.first : piece.stop] = [True] * (piece.stop - piece.first)
    runs: list[Name] = []
    parts = {text.words[i] for p in pieces if p.stop - p.first > 1 for i in (p.first, p.stop - 1)}
    parts |= {text.words[p.stop + 1] for p in pieces if text.word(p.stop) == "-" and text.capital(p.stop + 1)}
    i, n = 0, len(text.words)
    while i < n:
        stop = i
        while stop < n and not taken[stop] and text.same(i, stop) and _proper(text, stop, covered):
            stop += 1
        if stop > i and not (stop < n and taken[stop] and text.same(i, stop) and not _separate(text, stop)):
            runs += [Name(i, stop, "")] if _worth(text, i, stop, parts) else []
        i = max(stop, i + 1)
    found = [piece for run in runs for piece in _split(text, run, covered)]
    return sorted([*pieces, *found])


def _separate(text: Text, stop: int) -> bool:
    """Whether the run before `stop` ends in a role, so that the next name is another."""
    return text.role(stop - 1) or text.title(stop - 1)


def _worth(text: Text, first: int, stop: int, parts: set[str]) -> bool:
    """Whether an unmarked run is more than a word with a capital by chance; `parts` are words of longer names."""
    if all(text.role(i) or text.lower[i] in ROLE_MODIFIERS or text.lower[i] in _TIMES for i in range(first, stop)):
        return False
    if stop - first > 1:
        return True
    word = text.words[first]
    return text.lower[first] not in _PREFIXES and (
        not text.opens(first) or word.isupper() or word in MEDIA or word in parts
    )


def _proper(text: Text, i: int, covered: list[Hit | None]) -> bool:
    """Whether token i is a capitalised proper noun that nothing else explains."""
    word = text.words[i]
    if covered[i] or not word[0].isupper() or not text.cased[i] or text.lower[i] in _TIMES | HONORIFICS:
        return False
    if text.label[i] in ("DATE", "TIME", "ORDINAL", "CARDINAL", "MONEY", "PERCENT", "LANGUAGE"):
        return False
    return text.tags[i] in ("NNP", "NNPS") and len(word) > 1


def _grown(text: Text, name: Name, covered: list[Hit | None], floor: int) -> Name:
    """The name with what belongs to it on both sides."""
    first, stop = name.first, name.stop
    if text.cased[first]:
        first = _leftward(text, name, covered, floor)
        stop = _rightward(text, Name(first, stop, name.label), covered)
        if _only_known(name, covered) and (text.lower[stop - 1] not in HEADS or _separate(text, stop + 1)):
            first, stop = name.first, name.stop
    return Name(first, stop, name.label)


def _leftward(text: Text, name: Name, covered: list[Hit | None], floor: int) -> int:
    first = name.first
    while (
        first - 1 >= floor
        and text.same(first, first - 1)
        and (_proper(text, first - 1, covered) or _particle(text, first - 1, name))
    ):
        if text.title(first - 1) or text.role(first - 1) or text.lower[first - 1] in ROLE_MODIFIERS | _TRADES:
            break
        known = text.words[first - 1] in GIVEN_NAMES or text.lower[first - 1] in PARTICLES
        if text.opens(first - 1) and not known and name.label == "PERSON":
            break
        first -= 1
    hit = covered[first - 1] if first else None
    if hit and first == name.first and hit.stop == first and hit.first >= floor and _national(text, name, hit):
        first = hit.first
    return first


def _particle(text: Text, i: int, name: Name) -> bool:
    """Whether token i is a particle that belongs to the surname behind it ("Van der Meer")."""
    return text.lower[i] in PARTICLES - {"la", "do", "y", "e", "el"} and name.label in ("PERSON", "", "ORG", "GPE")


def _national(text: Text, name: Name, hit: Hit) -> bool:
    """Whether a country before an organisation's name is part of it ("US Air Force", "Kenya Airways")."""
    last = text.lower[name.stop - 1]
    if hit.entry.sense not in ("country", "demonym", "capital", "organization") or name.label == "PERSON":
        return False
    if text.glued(name.first) or text.glued(hit.first) or not text.same(hit.first, name.first):
        return False
    return last in HEADS and last not in ROLE_NOUNS and text.words[name.stop - 1][0].isupper()


def _rightward(text: Text, name: Name, covered: list[Hit | None]) -> int:
    """The end of the name, over further capitals, hyphenated endings, particles and "of …"."""
    stop = name.stop
    while text.same(name.first, stop):
        lower = text.lower[stop]
        if _proper(text, stop, covered) and not text.role(stop) and not _product(text, name, stop):
            stop += 1
        elif lower == "-" and text.glued(stop) and _hyphen(text, name, stop):
            stop += 2
        elif lower in _QUOTES and (past := _nickname(text, name, stop)):
            stop = past
        elif lower in PARTICLES and name.label in ("PERSON", "") and _after_particles(text, stop):
            stop = _after_particles(text, stop)
        else:
            break
    return stop


def _product(text: Text, name: Name, i: int) -> bool:
    """Whether token i would turn an organisation into one of its products, or an event."""
    return name.label == "ORG" and (text.lower[i] in THINGS or text.lower[i] in EVENTS)


def _hyphen(text: Text, name: Name, i: int) -> bool:
    """Whether the hyphen at token i goes on with the name ("Won-ho", "Jean-Paul"), not "Airbus-led"."""
    if not text.same(i, i + 1) or not text.glued(i + 1) or not text.words[i + 1].isalpha():
        return False
    if text.words[i + 1][0].islower():
        return (
            text.lower[i + 1] not in _HYPHENATED and name.label in ("PERSON", "GPE", "NORP", "") and i - name.first > 0
        )
    return name.label == "PERSON" and not text.role(i + 1) and not (_alone(text, i - 1) and _alone(text, i + 1))


def _nickname(text: Text, name: Name, i: int) -> int:
    """Past the surname behind a nickname in quotation marks at token i (Ann "Flash" Lee); 0 when there is none."""
    if name.label not in ("PERSON", "") or text.words[name.first] not in GIVEN_NAMES:
        return 0
    closed = text.word(i + 2) in _QUOTES and text.same(i, i + 3) and text.capital(i + 3)
    return i + 4 if closed and text.tags[i + 3] in ("NNP", "NNPS") else 0


def _after_particles(text: Text, i: int) -> int:
    """Past the capitalised word that follows the particles at token i; 0 when none does."""
    stop = i
    while text.word(stop) in PARTICLES or (text.word(stop) == "-" and text.glued(stop)):
        stop += 1
    joined = text.same(i, stop) and text.capital(stop) and text.tags[stop] in ("NNP", "NNPS")
    return stop + 1 if joined and stop - i <= 3 and text.word(i) not in ("y", "e", "la", "do") else 0
