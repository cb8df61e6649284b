"""Common nouns that take an actor up again where only one can be meant: "the ministry", "the Kenyan leader"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from generator.extract.actors.draft import Cover, Draft, Mark
from generator.extract.actors.text import Text
from generator.lexicon.famous import FAMOUS
from generator.lexicon.organizations import MEDIA
from generator.lexicon.titles import HEADS_OF, SYNONYMS

_SORTS: dict[str, frozenset[str]] = {
    word: frozenset(sorts.split())
    for words, sorts in (
        ("ministry", "ministry"),
        ("department", "department"),
        ("agency service regulator watchdog bureau", "agency"),
        ("company firm manufacturer maker carmaker automaker retailer supplier", "company airline"),
        ("conglomerate planemaker chipmaker drugmaker operator developer", "company"),
        ("group", "company foundation association"),
        ("airline carrier", "airline company"),
        ("bank lender", "bank"),
        ("university college institute", "university"),
        ("school", "school university"),
        ("party", "party"),
        ("union", "union"),
        ("club team side", "club"),
        ("council", "council"),
        ("committee commission panel board", "committee"),
        ("court tribunal", "court"),
        ("hospital", "hospital"),
        ("museum gallery theatre orchestra", "museum"),
        ("church", "church"),
        ("force", "police"),
        ("newspaper magazine broadcaster", "newspaper"),
        ("charity foundation organisation organization", "foundation association"),
        ("association federation league", "association"),
        ("embassy consulate", "mission"),
        ("parliament", "council"),
        ("band", "band"),
    )
    for word in words.split()
}  # fmt: skip
_NICKNAMES = {
    "alliance": ("NATO",),
    "group": ("Hamas", "Hezbollah", "Taliban", "Islamic State", "al-Qaeda"),
    "bloc": ("European Union",),
    "union": ("European Union",),
    "cartel": ("Organization of the Petroleum Exporting Countries",),
}
_AND = re.compile(r",\s*| and ")
_OF = re.compile(r"\s(?:of|for|to|at|in|with|under)\s")
_TELLING = frozenset("of for which that whose in at behind who known called run backed owned".split())
_LESSER = frozenset("deputy vice former ex assistant acting shadow late outgoing".split())
_OPEN = frozenset("company firm group airline carrier manufacturer maker retailer supplier".split())
"""Nouns that may take up a body of which the article tells no kind."""
_CONTESTED = _OPEN | frozenset("organisation organization association charity foundation".split())
"""Nouns that may mean such a body rather than one whose kind they fit."""
_OFTENER = 2
"""How many times as often as the one that fits a body of no known kind is named, for it to be a rival."""


def nominals(
    text: Text, cover: Cover, bodies: Sequence[Draft], people: Sequence[Draft], roles: AbstractSet[int] = frozenset()
) -> None:
    """Add to `bodies` and `people` the definite phrases that mean them; tokens in `roles` describe somebody already."""
    for i, word in enumerate(text.lower):
        if cover.taken[i] or text.tags[i] not in ("NN", "NNP"):
            continue
        if text.word(i - 1) == "the" and _whole(text, i):
            _body(text, cover, bodies, i)
            _person(text, cover, people, i)
        elif i not in roles and (word in HEADS_OF or text.role(i)):
            _owned(text, cover, people, i)


def _whole(text: Text, i: int) -> bool:
    """Whether the noun stands for itself: no apposition, no noun behind it, nothing that would tell another."""
    following = text.word(i + 1)
    compound = text.tag(i + 1) in ("NN", "NNS", "NNP", "CD", "HYPH") and text.same(i, i + 1)
    acts = text.tag(i + 1) in ("VBD", "VBZ", "VBP", "MD", "POS")
    apposed = text.word(i - 2) == "," and text.tag(i - 3) in ("NNP", "NNPS") and not acts
    return not (compound or apposed) and following not in _TELLING


def _body(text: Text, cover: Cover, bodies: Sequence[Draft], i: int) -> None:
    word = text.lower[i]
    capital = text.words[i][0].isupper()
    nicknamed = [b for b in bodies if b.name in _NICKNAMES.get(word, ()) and b.before(i) >= 0]
    if word not in _SORTS and not nicknamed:
        return
    fitting = nicknamed or [b for b in bodies if b.sort in _SORTS[word]]
    if word in ("airline", "carrier"):
        fitting = [b for b in fitting if b.sort == "airline"] or fitting
    if word == "group":
        fitting = [b for b in fitting if b.name not in FAMOUS or b.sort != "company"]
    unsorted = [b for b in bodies if not b.sort and b.rule == "named in the text" and b.name not in MEDIA]
    if not fitting and word in _OPEN and not capital:
        fitting = unsorted
    chosen = _only(text, fitting, i)
    rivals = [b for b in bodies if b is not chosen and (b in unsorted or (chosen and b.sort == chosen.sort))]
    if chosen and word in _CONTESTED and chosen not in unsorted and _rivalled(text, chosen, rivals, i):
        return
    if chosen:
        cover.add(chosen, Mark(i, i + 1, "nominal", text.surface(i - 1, i + 1)))
        chosen.marks.sort()


def _rivalled(text: Text, chosen: Draft, others: Sequence[Draft], i: int) -> bool:
    """Whether another body that may be meant is nearer before token i than `chosen`, or named far oftener."""
    if _subject(text, i, others) and not _subject(text, i, [chosen]):
        return True
    if _near(text, i, others) and not _near(text, i, [chosen]):
        return True
    named = sum(m.first < i for m in chosen.marks)
    return any(sum(m.first < i for m in body.marks) > _OFTENER * named for body in others)


def _near(text: Text, i: int, bodies: Sequence[Draft]) -> bool:
    """Whether one of `bodies` is named in the sentence of token i, before it, or in the sentence before."""
    return any(m.first < i and text.sentence[i] - text.sentence[m.first] <= 1 for body in bodies for m in body.marks)


def _subject(text: Text, i: int, bodies: Sequence[Draft]) -> bool:
    """Whether one of `bodies` is subject in the sentence of token i, before it, or in the sentence before."""
    return any(
        m.first < i and text.sentence[i] - text.sentence[m.first] <= 1 and text.deps[m.stop - 1].startswith("nsubj")
        for body in bodies
        for m in body.marks
    )


def _only(text: Text, fitting: Sequence[Draft], i: int) -> Draft | None:
    """The one that is meant: the only one so far, or the only one in this sentence and the one before."""
    known = [(d.before(i), d) for d in fitting if d.before(i) >= 0]
    if len(known) == 1:
        return known[0][1]
    near = [d for at, d in known if text.sentence[i] - text.sentence[at] <= 1]
    return near[0] if len(near) == 1 else None


def _person(text: Text, cover: Cover, people: Sequence[Draft], i: int) -> None:
    """Take up "the minister" where one minister was named before."""
    word = text.lower[i]
    if not text.role(i):
        return
    fitting = [p for p in people if _holds(p.role, word)]
    known = [p for p in fitting if p.before(i) >= 0]
    if len(known) == 1 and len(fitting) == 1:
        cover.add(known[0], Mark(i, i + 1, "nominal", text.surface(i - 1, i + 1)))
        known[0].marks.sort()


def _holds(role: str, office: str) -> bool:
    """Whether the role is the office: "minister of health", not "former minister" or "aide to the minister"."""
    for part in _AND.split(role.lower()):
        words = _OF.split(part)[0].split()
        if office in words[-1:] and not _LESSER & set(words):
            return True
    return False


def _owned(text: Text, cover: Cover, people: Sequence[Draft], i: int) -> None:
    """Take up "the Kenyan leader", "FIFA chief" where the article has one such person and no name follows."""
    first = i
    while (
        first > 0
        and text.same(first - 1, i)
        and not cover.taken[first - 1]
        and text.tags[first - 1] in ("NN", "NNP", "JJ")
    ):
        first -= 1
    if i - first > 2:
        return
    back = first - 1 - (text.word(first - 1) in ("'s", "’s"))
    owner = cover.taken[back] if back >= 0 and text.same(back, i) else None
    if owner is None or owner.type == "person" or _named_next(text, cover, i):
        return
    head = text.lower[i]
    alike = frozenset({head}).union(*(group for group in SYNONYMS if head in group))
    fitting = [
        p
        for p in people
        if owner.name in (p.country, p.sort)
        and alike & set(p.role.lower().replace("-", " ").split())
        and not _deputy(p, first, i, text)
    ]
    if len(fitting) == 1:
        start = back
        while start > 0 and cover.taken[start - 1] is owner and text.same(start - 1, i):
            start -= 1
        article = text.word(start - 1) == "the"
        mark = Mark(first, i + 1, "nominal", text.surface(start - article, i + 1))
        if cover.add(fitting[0], mark):
            fitting[0].marks.sort()


def _named_next(text: Text, cover: Cover, i: int) -> bool:
    """Whether the phrase goes on with a name or another noun."""
    j = i + 1
    if text.word(j) == "-":
        return True
    if text.word(j) == ",":
        j += 1
    if not text.same(i, j):
        return False
    follower = cover.taken[j]
    return (
        (follower is not None and follower.type == "person")
        or text.tag(i + 1) in ("NN", "NNS", "NNP")
        or text.role(i + 1)
    )


def _deputy(person: Draft, first: int, i: int, text: Text) -> bool:
    """Whether one of the two is a deputy, former or vice and the other not."""
    phrase = {text.lower[j] for j in range(first, i + 1)}
    lesser = {
        "deputy",
        "vice",
        "former",
        "ex",
        "assistant",
        "acting",
        "opposition",
        "foreign",
        "defence",
        "defense",
        "finance",
    }
    return bool((phrase & lesser) ^ (set(person.role.lower().split()) & lesser))
