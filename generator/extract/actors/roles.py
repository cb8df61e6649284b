"""What the text says a person is: the words of office right before or after the name."""

from __future__ import annotations

from typing import NamedTuple

from generator.extract.actors.draft import Cover, Draft, Mark
from generator.extract.actors.text import Text
from generator.lexicon.common_words import COMMON_WORDS
from generator.lexicon.titles import HONORIFICS, KIN, POSTNOMINALS, RANKS, ROLE_MODIFIERS, ROLE_NOUNS

_INSIDE = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "POS", "HYPH", "AFX", "VBN", "VBG", "FW"})
_STOPS = frozenset({"VBD", "VBZ", "VBP", "MD", "WP", "WDT", "WRB", "WP$", "VB"})
_PERSONAL = ("ist", "woman", "man", "ian", "eer", "holder", "keeper", "writer", "worker", "owner", "grapher")
_OFFICES = frozenset({"president", "minister", "chancellor", "premier"})
_RELATIONAL = ("al", "ic", "ine", "ar", "ary", "ear", "ese", "ish")
_COPULAS = frozenset({"is", "was", "remains", "became"})
_LONGEST = 30
_OFFICE = 10
"""Words that an office has at most behind its noun."""
_NOMINAL = frozenset({"NN", "NNS", "JJ", "NNP", "NNPS", "POS"})


_RELATED = KIN | frozenset(
    "predecessor successor colleague friend partner counterpart rival neighbour neighbor teammate classmate boyfriend "
    "girlfriend fiance fiancé fiancée parent ancestor housemate roommate".split()
)
"""Nouns that tell nothing without the other person."""
_TITLES = frozenset("prof professor sheikh sister brother father".split())


class Role(NamedTuple):
    """A role as tokens [first, stop); `attached` tells that the name follows it directly."""

    first: int
    stop: int
    attached: bool


def give_roles(text: Text, cover: Cover, people: list[Draft], home: str) -> frozenset[int]:
    """Put into each person its role, and into each mention the phrase with the title that a reader sees.

    `home` is the state whose capital the date line names: its office-holders need no country in the news ("" for none).
    Gives back the tokens that are part of a role: they name nobody once more.
    """
    told: set[int] = set()
    for person in people:
        best: Role | None = None
        marks: list[Mark] = []
        for mark in person.marks:
            role = before(text, cover, mark) or after(text, cover, mark)
            fuller = after(text, cover, mark) if role and role.attached and _bare(text, role) else None
            if role:
                told.update(range(role.first, role.stop))
            if fuller:
                told.update(range(fuller.first, fuller.stop))
            for told_here in (fuller, role):
                if told_here and (best is None or _better(text, told_here, best)):
                    best = told_here
            marks.append(mark._replace(alias=_titled(text, role, mark)) if role and role.attached else mark)
        person.marks = marks
        best = best or next((r for m in marks if (r := _affiliation(text, cover, m))), None)
        best = _told(text, best) if best else None
        if best:
            person.role = text.surface(best.first, best.stop).strip(" ,")
            person.country, person.sort = _belongs(cover, best)
            if not (person.country or person.sort) and person.role.lower().split()[-1] in _OFFICES:
                person.country = home
    return frozenset(told)


def _told(text: Text, role: Role) -> Role | None:
    """The role without "its" or "now" before it; None where it says no more than "husband" or "colleague"."""
    first = role.first + (text.tags[role.first] == "PRP$" or text.lower[role.first] == "now")
    alone = first < role.stop and text.surface(first, role.stop).lower() in _RELATED
    return None if alone or first == role.stop else role._replace(first=first)


def _affiliation(text: Text, cover: Cover, mark: Mark) -> Role | None:
    """The organisation in "Ann Lee of the Peace Institute", "Ann Lee, from the Peace Institute"."""
    i = mark.stop + (text.word(mark.stop) == ",")
    if (
        text.word(i) not in ("of", "from", "at", "with")
        or (text.word(i) == "from" and i == mark.stop)
        or not text.same(mark.first, i + 1)
    ):
        return None
    i += 1 + (text.word(i + 1) == "the")
    owner = cover.taken[i] if i < len(text.words) else None
    if owner is None or owner.type != "organization":
        return None
    stop = i
    while text.same(i, stop) and cover.taken[stop] is owner:
        stop += 1
    return Role(i, stop, attached=False)


def _bare(text: Text, role: Role) -> bool:
    """Whether the role is no more than a title that many share ("Prof", "Sheikh")."""
    return role.stop - role.first == 1 and text.lower[role.first].rstrip(".") in _TITLES


def _better(text: Text, new: Role, old: Role) -> bool:
    """The body's words replace the headline's, a longer role a bare title, and nothing else."""
    if text.body[new.first] != text.body[old.first]:
        return text.body[new.first]
    return old.stop - old.first == 1 and new.stop - new.first > 1


def _belongs(cover: Cover, role: Role) -> tuple[str, str]:
    """The state and the organisation named inside the role."""
    owners = [d for d in cover.taken[role.first : role.stop] if d]
    state = next((d.name for d in owners if d.type == "country"), "")
    body = next((d.name for d in owners if d.type == "organization"), "")
    return state, body


def _titled(text: Text, role: Role, mark: Mark) -> str:
    """The name with its title: "vice minister Ann Lee", of "bank spokesman Col. Ann Lee" only "Col. Ann Lee"."""
    first = role.first
    for i in range(role.first + 1, role.stop):
        if text.words[i][0].isupper() and text.title(i) and text.role(i - 1) and text.words[i - 1][0].islower():
            first = i
            break
    return text.surface(first, mark.stop)


def before(text: Text, cover: Cover, mark: Mark) -> Role | None:
    """The role that stands before a name: "Kenyan central bank governor", "director of the museum"."""
    stop = _untitled(text, mark, mark.first)
    appositive = _heads(text, stop - 2) or _of_phrase(text, cover, stop - 1) > 0
    closed = mark.stop + (text.words[mark.stop : mark.stop + 1] != [] and text.words[mark.stop] in POSTNOMINALS)
    if text.word(stop - 1) == "," and appositive and text.word(closed) in (",", ".", "", "of"):
        stop = _untitled(text, mark, stop - 1)
    headed = stop if _heads(text, stop - 1) else _of_phrase(text, cover, stop)
    if not headed:
        return _run_on(text, cover, mark)
    first = _leftmost(text, cover, mark, headed)
    while first < stop and not (_begins(text, cover, first) and (text.body[mark.first] or _heads(text, first))):
        first += 1
    if first >= stop or not any(_heads(text, i) for i in range(first, stop)):
        return None
    for j in range(first + 1, stop):
        if text.lower[j] == "of" and text.lower[j - 1] in KIN:
            first = j + 1
    first = _earlier(text, _from_owner(text, cover, _past_owner(text, cover, first, stop)))
    return Role(first, stop, stop == mark.first or text.word(stop) in HONORIFICS)


def _untitled(text: Text, mark: Mark, stop: int) -> int:
    """Where the courtesy titles before token `stop` begin."""
    while stop > 0 and text.same(stop - 1, mark.first) and _courtesy(text, stop - 1):
        stop -= 1
    return stop


def _courtesy(text: Text, i: int) -> bool:
    """Whether token i is a courtesy title, or a rank behind the comma after what tells more ("…, Lt. Ann Lee")."""
    apposed = text.word(i - 1) == "," and text.word(i - 2) not in KIN
    return text.word(i) in HONORIFICS or (apposed and text.word(i).endswith(".") and text.title(i))


def _past_owner(text: Text, cover: Cover, first: int, stop: int) -> int:
    """Where the role begins if it seemed to begin inside a longer name ("Friends of | Kenya chairman")."""
    owner = cover.taken[first]
    if owner is None or text.word(first - 1) not in ("of", "for") or not text.capital(first - 2):
        return first
    past = first
    while past < stop and cover.taken[past] is owner:
        past += 1
    return past if past < stop else first


def _earlier(text: Text, first: int) -> int:
    """Where the role begins with "then" or the rest of a joined word ("ex-", "three-time") before it."""
    while text.word(first - 1) == "-" and text.glued(first) and text.glued(first - 1):
        first -= 2
    return first - 1 if text.word(first - 1) == "then" and text.words[first - 1].islower() else first


def _from_owner(text: Text, cover: Cover, first: int) -> int:
    """Where the role begins when a person's possessive stands before it ("Walsh's lawyer")."""
    owner = cover.taken[first - 2] if first > 1 and text.word(first - 1) in ("'s", "’s", "'", "’") else None
    if owner is None or not text.same(first - 2, first):
        return first
    return next((m.first for m in owner.marks if m.first <= first - 2 < m.stop), first)


def _leftmost(text: Text, cover: Cover, mark: Mark, stop: int) -> int:
    first = stop
    while first > 0 and text.same(first - 1, mark.first) and stop - first < _LONGEST:
        i = first - 1
        if text.opens(first) and not (text.title(i) and text.lower[i].endswith(".")):
            break
        if text.lower[i] == "under" and text.word(i + 1) not in ("secretary", "-"):
            break
        owner = cover.taken[i]
        if owner is not None and owner.type == "person":
            break
        joined = text.lower[i] in ("of", "for") and text.role(i - 1)
        joined = joined or (text.lower[i] == "the" and text.word(i - 1) in ("of", "for") and text.role(i - 2))
        joins = text.role(i - 1) and text.lower[i - 1] not in KIN
        portfolios = (
            not cover.taken[i - 1]
            and text.capital(i - 1)
            and text.capital(i + 1)
            and text.lower[i - 1] in ROLE_MODIFIERS | COMMON_WORDS
        )
        listed = text.lower[i] in ("and", "&", "-") and (joins or portfolios or text.glued(i))
        if not (
            owner or text.tags[i] in _INSIDE or joined or listed or text.title(i) or text.lower[i] in ROLE_MODIFIERS
        ):
            break
        participle = text.tags[i] == "VBN" and text.lower[i] in ROLE_MODIFIERS
        presiding = text.tags[i] == "VBG" and text.deps[i] in ("amod", "compound") and first == stop - 1
        presiding = presiding or (text.tags[i] == "VBG" and text.lower[i] in ROLE_MODIFIERS)
        if text.tags[i].startswith("VB") and not (participle or presiding or text.title(i)):
            break
        if text.label[i] in ("DATE", "TIME", "CARDINAL"):
            break
        first = i
    return first


def _heads(text: Text, i: int) -> bool:
    """Whether token i can head a role: a listed noun, or a noun formed like one ("cellist", "ferryman")."""
    if i < 0 or i >= len(text.words):
        return False
    if text.lower[i] in ROLE_NOUNS:
        return text.tags[i] not in ("VB", "VBD", "VBZ", "VBP", "NNS") or text.lower[i] in RANKS
    return text.tags[i] == "NN" and text.lower[i].endswith(_PERSONAL) and text.lower[i] not in ("man", "woman", "human")


def _of_phrase(text: Text, cover: Cover, stop: int) -> int:
    """Past the noun that heads an office before `stop` ("head of research", "Chancellor of the …"); 0 for none."""
    i = stop - 1
    while i > 0 and stop - i <= _OFFICE and text.same(i, stop - 1):
        if text.lower[i] in ("of", "for") and i < stop - 1 and _heads(text, i - 1):
            owner = cover.taken[i - 1]
            return 0 if owner and owner.type == "organization" else i
        if text.tags[i] not in _NOMINAL and text.lower[i] not in ("the", "of", "for", "and", "-"):
            return 0
        i -= 1
    return 0


def _begins(text: Text, cover: Cover, i: int) -> bool:
    """Whether a role may begin with token i: its noun, an office word, a country or organisation, or another noun."""
    owner = cover.taken[i]
    if owner:
        return owner.type != "person" and (i == 0 or cover.taken[i - 1] is not owner)
    if text.lower[i] in ROLE_MODIFIERS or _heads(text, i) or text.title(i):
        return text.lower[i] not in ("of", "for", "and")
    if text.tags[i] == "JJ":
        own = (
            text.words[i].istitle() and text.lower[i] not in COMMON_WORDS and not text.lower[i].endswith(("ed", "ing"))
        )
        return own or text.lower[i].endswith(_RELATIONAL)
    named = text.tags[i] in ("NN", "NNP", "VBG") or (text.tags[i] in ("NNS", "NNPS") and text.capital(i))
    return named and text.words[i][0].isalpha()


def _run_on(text: Text, cover: Cover, mark: Mark) -> Role | None:
    """A description that opens the sentence and runs into the name ("Director of the X Museum Ann Lee")."""
    first = mark.first
    while first > 0 and text.same(first - 1, mark.first) and text.sentence[first - 1] == text.sentence[mark.first]:
        first -= 1
    inside = range(first, mark.first)
    if not 2 < len(inside) <= _LONGEST or not text.capital(first) or text.word(mark.stop) == ",":
        return None
    opening = first + 1 if _heads(text, first + 1) and not _heads(text, first) else first
    owner = cover.taken[mark.first - 1] or (cover.taken[mark.first - 2] if text.word(mark.first - 1) == ")" else None)
    plain = all(text.tags[i] not in _STOPS and text.tags[i] not in ("PRP", "VBG") for i in inside)
    if not (_heads(text, opening) and plain and owner and owner.type != "person"):
        return None
    if any(d and d.type == "person" for d in cover.taken[first : mark.first]):
        return None
    return Role(first, mark.first, attached=False)


def after(text: Text, cover: Cover, mark: Mark) -> Role | None:
    """The role after a name, between commas, in brackets or after "is": "Ann Lee, a professor at the academy,"."""
    i = mark.stop
    if not text.same(mark.first, i + 1):
        return None
    if text.word(i) == "," and text.words[i + 1].isdigit() and text.word(i + 2) == ",":
        i += 2
    closing = {",": (",", ".", ";", "—", "–", "-", "”", '"'), "(": (")",)}.get(text.lower[i])
    if closing is None:
        linked = text.lower[i] in _COPULAS or (text.lower[i] == "as" and text.tag(mark.first - 1) in ("VBD", "VBN"))
        closing = (",", ".", ";", "and") if linked and _noun_phrase(text, i + 1) else None
    if closing is None:
        return None
    start = i + 1
    if text.lower[i] == "," and text.lower[start] == "who" and text.word(start + 1) in ("is", "was"):
        start += 2
    return _phrase(text, cover, start, closing)


def _noun_phrase(text: Text, i: int) -> bool:
    """Whether token i opens "the mayor of …", "director of …"."""
    return text.word(i) in ("a", "an", "the") or (_heads(text, i) and text.tag(i) in ("NN", "NNP"))


def _phrase(text: Text, cover: Cover, start: int, closing: tuple[str, ...]) -> Role | None:
    """The noun phrase from `start` to a closing mark, if a role heads it."""
    if text.word(start) in ("and", "or", "but"):
        return None
    headed = False
    i = start
    while text.same(start, i) and i - start < _LONGEST:
        owner = cover.taken[i]
        if text.lower[i] in closing and not (text.lower[i] in ("-", "and") and i > start):
            break
        if (owner and owner.type == "person") or text.tags[i] in _STOPS or text.lower[i] in ("said", "told", ":", "("):
            if (headed and text.tags[i] in ("WP", "WDT", "WP$", "WRB")) or text.lower[i] == "(":
                break
            return None
        if _heads(text, i) and i - start < 10:
            headed = headed or not any(text.tags[j] in ("IN", "TO", "VBG") for j in range(start, i))
        i += 1
    if not headed or i == start or not text.same(start, i - 1):
        return None
    return Role(start, i, attached=False)
