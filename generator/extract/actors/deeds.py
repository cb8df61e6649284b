"""Evidence for what a name names: what it does, and what is done to it."""

from __future__ import annotations

from generator.extract.actors.name import Name, Votes
from generator.extract.actors.text import Text
from generator.lexicon.common_words import COMMON_WORDS
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.titles import ROLE_NOUNS

_CONTESTS = frozenset("beat against v vs vs. versus defeated thrashed over hosted joined signed".split())
_GAMES = frozenset("beat beats lost lose won win drew draw defeated edged thrashed drubbed beaten".split())
_FIXTURES = frozenset("beat beats lost lose won win drew draw defeated host hosts face travel entertain visit".split())
"""What clubs and national teams do in articles on matches."""
_TABLE = frozenset("stay stays remain remains sit sits climb climbed move moved drop dropped go stand".split())
_RANKED = frozenset("top bottom first second third fourth fifth sixth seventh eighth ninth tenth".split())
_HUMAN = frozenset(
    "headed heading netted born married wept laughed smiled sang retired graduated pleaded tweeted died drowned "
    "limped tapped curled volleyed slotted sprinted confessed apologised apologized shouted whispered joked lives "
    "heads runs chairs hosts nodded spilled converted levelled equalised wrestled slept prayed danced knelt".split()
)
"""What people do and bodies hardly ever."""
_SHOTS = frozenset("goal goals header cross pass shot strike double penalty hat-trick effort try brace".split())
_UNSURE = frozenset(
    "leader owner partner rival champion founder head operator sponsor developer producer publisher broadcaster guide "
    "model player lead successor predecessor challenger runner victim friend neighbour neighbor witness winner star "
    "survivor counterpart parent keeper trader guard center centre forward representative host champion".split()
)
_PEOPLE = (ROLE_NOUNS - _UNSURE) | frozenset(
    "man woman boy girl guy person genius child kid gentleman lady hero".split()
)
_CORPORATE = frozenset(
    "launched launches operates operated employs employed owns manufactures makes produces sells acquired acquires "
    "rebranded merged delisted unveiled recalled trades supplies".split()
)
"""What companies do."""
_MOVED = frozenset(
    "sank fell rose plunged jumped soared tumbled slid dropped gained lost climbed slipped surged rallied shed added "
    "declined advanced rebounded slumped dipped".split()
)
"""What a company's shares do when it is named for them."""
_TOLD = frozenset("said says told plans announced warned declined confirmed expects".split())
_SINGULAR = frozenset("is was has had lies".split())


def contested(text: Text, i: int, votes: Votes) -> bool:
    """Whether the word at token i, right before a name, tells of a match or a goal; its clue is added."""
    word = text.lower[i]
    if word in ("from", "by") and text.word(i - 1) in _SHOTS:
        votes["person"] += 3.5
        return True
    if word in ("with", "at", "over", "to", "against", "by", "past") and _score(text, i - 3):
        votes["organization"] += 2.5
        return True
    if word in _CONTESTS:
        votes["organization"] += 2.5 if text.sport else 1.5
        return True
    return False


def _score(text: Text, i: int) -> bool:
    """Whether a match's only score stands at token i: "2-1", not the sets "6-4, 6-3"."""
    if not _pair(text, i):
        return False
    return not sets(text, i) and not _pair(text, i - 3) and not _pair(text, i - 4)


def sets(text: Text, i: int) -> bool:
    """Whether the sets of a match between two people stand at token i: "6-4, 6-3"."""
    further = i + 3 + (text.word(i + 3) in (",", "and"))
    return _pair(text, i) and _pair(text, further)


def _pair(text: Text, i: int) -> bool:
    return text.word(i).isdigit() and text.word(i + 1) in ("-", "–") and text.word(i + 2).isdigit()


def acting(text: Text, name: Name, votes: Votes) -> None:
    """The subject of an active verb: a supposed town is rather a team or a company, a single word a person."""
    last = name.stop - 1
    _played(text, name, votes)
    named = name.stop - name.first > 1 or (text.word(name.first - 1) != "the" and text.lower[last] not in COMMON_WORDS)
    if traded(text, name.stop):
        votes["organization"] += 5
    if named and (text.deps[last] == "nsubj" or text.opens(name.first)) and _possessed(text, name.stop):
        votes["organization"] += 3.5
    votes["person"] += _human(text, name.stop)
    verb = text.head[last]
    if text.deps[last] != "nsubj" or text.tags[verb] not in ("VBD", "VBZ", "VBN", "VBG", "VBP"):
        return
    if text.tags[verb] == "VBP":
        votes["organization"] += 1.5 if verb == name.stop and not text.lower[last].endswith("s") else 0
        return
    if text.lower[verb] in _SINGULAR:
        return
    if text.lower[verb] in _CORPORATE:
        votes["organization"] += 2
        return
    if name.label == "ORG" and name.stop - name.first == 1 and text.opens(last) and text.lower[last].endswith("s"):
        votes["organization"] += 0.5 if text.lower[verb] in _TOLD else 0
    elif name.label in ("GPE", "ORG"):
        votes["organization"] += 1.5 if name.label == "GPE" else 0.5
    elif name.label == "PERSON" and not text.opens(name.first):
        votes["person"] += 1


def traded(text: Text, i: int) -> bool:
    """Whether a price moves at token i: "plunged 60%", "rose by 2.5 per cent"."""
    if text.word(i) not in _MOVED:
        return False
    i += 1 + (text.word(i + 1) in ("by", "nearly", "about", "almost", "another"))
    return text.word(i)[:1].isdigit() and text.word(i + 1) in ("%", "per", "percent", "pc")


def _possessed(text: Text, i: int) -> bool:
    """Whether a verb follows at token i whose subject has something: "kept its rating", "will appeal, its lawyer"."""
    i += text.word(i) in ("has", "had", "will", "also")
    if not text.tag(i).startswith("V") or text.tag(i) == "VBG":
        return False
    return text.word(i + 1) == "its" or text.lower[i + 1 : i + 3] == [",", "its"]


def _played(text: Text, name: Name, votes: Votes) -> None:
    """Matches and tables: "X beat Y 1-0", "X lost 3-0", "X stay third"."""
    i = name.stop
    scored = text.word(i) in _GAMES and any(_score(text, j) for j in range(i + 1, i + 6))
    if text.word(i) in _GAMES and text.same(i, i + 2) and text.capital(i + 2) and text.words[i + 1] in GIVEN_NAMES:
        votes["person"] += 3.5
    elif text.sport and not scored and text.word(i) in _FIXTURES and name.label != "PERSON":
        votes["organization"] += 3.5 if name.stop - name.first == 1 else 2
    if scored or text.lower[i : i + 2] == ["drew", "with"] or (text.word(i) in _TABLE and text.word(i + 1) in _RANKED):
        votes["organization"] += 5


def _human(text: Text, i: int) -> float:
    """What the words from token i tell that only a person does or is: "wept", "had scored", "is a painter"."""
    word = text.word(i)
    if word in ("is", "was", "as") and text.word(i + 1) in ("a", "an", "the", "best"):
        told = (j for j in (i + 2, i + 3) if text.word(j + 1) not in ("-", "'s", "’s"))
        return 3 if any(text.word(j) in _PEOPLE for j in told) else 0
    if word in ("had", "has", "was", "also", "later", "who", "then"):
        i += 1
    return 3 if text.word(i) in _HUMAN else 2.5 if text.word(i) == "scored" else 0
