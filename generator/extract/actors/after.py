"""Evidence for what a name names: the words right behind it."""

from __future__ import annotations

from itertools import pairwise

from generator.extract.actors.deeds import acting, sets
from generator.extract.actors.name import Name, Votes
from generator.extract.actors.text import Text
from generator.extract.actors.tokens import POSSESSIVE
from generator.lexicon.clutter import PLACE_NOUNS
from generator.lexicon.common_words import COMMON_WORDS
from generator.lexicon.famous import FAMOUS, SHARED
from generator.lexicon.given_names import GIVEN_NAMES
from generator.lexicon.organizations import DESCRIPTORS, KNOWN, WEAK_HEADS, head
from generator.lexicon.places import REGIONS, US_STATES, countries
from generator.lexicon.titles import ROLE_MODIFIERS, SUFFIXES

_OPENING = frozenset("‘ “ ' \" ``".split())
_TRADEMARKS = frozenset("®™©")
_CLOSING = frozenset("’ ” ' \" ''".split())
_SETTLED = frozenset("city town village suburb district port island municipality hamlet settlement river".split())
_SPEECH = frozenset(
    "said says told added warned insisted argued explained claimed asked replied wrote tweeted noted admitted recalled "
    "announced stated denied confirmed stressed urged".split()
)
_OFFICERS = frozenset(
    "ceo chairman chairwoman spokesman spokeswoman spokesperson shares employees staff players fans stock "
    "executives officials members headquarters shareholders board customers lawmakers mps coach manager striker "
    "midfielder defender goalkeeper captain president director workers founder co-founder boss squad supporters "
    "chair chairperson vice-chair co-chair secretary-general bonds creditors shareholders lenders subscribers "
    "winger forward analyst analysts economist strategist".split()
)
_OWNED = frozenset(
    "win victory defeat squad goalkeeper opener goal lead equaliser shares profits revenue sales board employees "
    "headquarters parent owner spokesman spokeswoman chairman ceo fans bid offer customers product products "
    "website founder founders co-founder shareholders investors warehouses factory factories stores app "
    "subsidiary plant plants mine mines refinery flights fleet branches platform".split()
)
_TALLIES = frozenset("goal goals assist assists save saves points rebounds steals tackles wickets runs yards".split())
"""What a player is listed with."""
_HOLDS = {"ORG": 2.0, "GPE": 1.0}
"""What a person in full behind the apostrophe tells of a body, by the model's label: people own no people."""
_PAPER = frozenset("bond bonds bill bills note notes yield yields securities auction".split())
_LOCAL = frozenset("sheriff jail judge court courthouse commissioners prosecutor prosecutors coroner attorney".split())
"""What a county has, and no club that is named after one."""
_KINSHIP = frozenset(
    "wife husband father mother son daughter lawyer brother sister widow family attorney parents".split()
)
_NATIVES = frozenset("man woman boy girl resident residents native teenager couple schoolboy schoolgirl".split())
_GOODS = frozenset(
    "computers computer laptops laptop phones phone smartphones smartphone handset handsets tablets tablet jets "
    "aircraft airliner cars car trucks truck rifles rifle missiles missile helicopters helicopter consoles console "
    "browser app apps".split()
)
_SORTS_OF_THINGS = frozenset(
    "license licence format file files exam system standard protocol gene protein virus vaccine drug syndrome disease "
    "technology chip chips processor scan scans category currency index".split()
)
_DISASTERS = frozenset("fire wildfire wildfires blaze quake earthquake flood floods flooding landslide tornado".split())
"""What befalls towns and is called by their names."""
_MADE = frozenset(
    "software app platform robot robots engine browser model pill vaccine device drug range brand".split()
)
"""What somebody makes: "Ruvan's Lumo software"."""
_PAPERS = frozenset("act bill law code ordinance treaty convention licence license study survey".split())
"""Last words of the names of laws and studies."""
_MINISTERS = frozenset({"Secretary", "Minister"})
_MEMBERS = frozenset({"MP", "MLA", "MNA", "MSP", "TD"})
_HELD = frozenset("owned backed founded headquartered listed valued".split())
_SORTS_BEHIND = frozenset(
    "group party company firm band organisation organization charity union club label chain fund institute "
    "magazine consortium".split()
)
_REIGNS = frozenset("government administration cabinet".split())
_ENDS = frozenset(", . to known called of for in at from who whose when since with and on said told that which".split())
_UNDECIDED = frozenset(
    "leader owner partner rival champion founder head operator sponsor developer producer publisher broadcaster "
    "guide model player lead successor predecessor rebel fighter democrat republican conservative representative "
    "officer guard trustee investor challenger runner keeper trainer trader broker".split()
)
"""Role nouns that also tell what a company or a club is."""
_AGES = range(10, 110)


def after(text: Text, name: Name, votes: Votes) -> None:
    """Add what stands behind the name."""
    i = name.stop
    if not text.same(name.first, i):
        return
    _marked(text, name, votes)
    if _speaking(text, name) or sets(text, name.stop):
        votes["person"] += 3.5
    word, following = text.lower[i], text.word(i + 1)
    long = name.stop - name.first > 1
    if word.isdigit() and following in _TALLIES and long:
        votes["person"] += 4
    elif word in _SPEECH and "editorial" in text.lower[i + 1 : i + 4]:
        votes["organization"] += 6
    elif word in _SPEECH:
        votes["person"] += 1.5 if long else 0.5
    elif word == ",":
        _comma(text, name, votes)
    elif word == "(" and following.isdigit() and int(following) in _AGES and text.word(i + 2) == ")" and long:
        votes["person"] += 4
    elif word in POSSESSIVE or word in ("'", "’"):
        _has(text, name, votes)
    elif text.lower[i - 1] == "county" and word in _LOCAL:
        votes["place"] += 4
    elif text.lower[i - 1] == "treasury" and word in _PAPER:
        votes["other"] += 10
    elif word == "line" and text.word(name.first - 1) == "the" and text.words[i] == word:
        votes["other"] += 6
    elif word in PLACE_NOUNS or word in _NATIVES:
        votes["place"] += 6 if word in _NATIVES else 4
    elif word in _DISASTERS and not long:
        votes["place"] += 2
    elif word in _SORTS_BEHIND and text.word(name.first - 1) in ("the", "a", "an") and not text.capital(i):
        votes["organization"] += 4
    elif word in _REIGNS and name.label == "PERSON":
        votes["person"] += 1.5
    elif not _officer(text, name, votes) and ((word in _GOODS and long and _branded(text, name)) or _thing(text, name)):
        votes["other"] += 6
    acting(text, name, votes)


def _has(text: Text, name: Name, votes: Votes) -> None:
    """What the name has behind its apostrophe: relatives, people in full, a board."""
    i, following = name.stop, text.word(name.stop + 1)
    votes["person"] += 4 if following in _KINSHIP else 0
    theirs = text.words[i + 1 : i + 2] and text.words[i + 1] in GIVEN_NAMES and text.capital(i + 2)
    votes["organization"] += _HOLDS.get(name.label, 4) if theirs else 0
    owned = {following, text.word(i + 2)} & _OWNED or (following == "chief" and _chief_of(text, i + 2))
    votes["organization"] += 1.5 if owned else 0


def _officer(text: Text, name: Name, votes: Votes) -> bool:
    """What an office behind the name tells: of a town, a company, a portfolio, a constituency."""
    i = name.stop
    word = text.lower[i]
    if _ruled(text, i) and name.label != "ORG":
        votes["place"] += 4
    elif word in _OFFICERS or (word == "chief" and _chief_of(text, i + 1)):
        stock = word == "shares" and name.label in ("NORP", "PRODUCT", "")
        called = text.lower[i - 1] not in COMMON_WORDS | ROLE_MODIFIERS and text.words[name.first] not in GIVEN_NAMES
        officer = text.capital(i + 1) and called
        votes["organization"] += 4 if stock or officer else 2.5
    elif _portfolio(text, name):
        votes["other"] += 12
    elif text.words[i] in _MEMBERS and text.capital(i + 1) and not _proven(text, name):
        votes["place"] += 5
    elif text.title(i) and text.capital(i) and text.capital(i + 1) and text.words[name.first] not in GIVEN_NAMES:
        votes["person"] -= 4
    else:
        return False
    return True


def _thing(text: Text, name: Name) -> bool:
    """Whether the name goes on as that of a law or a study, or names the sort of thing that follows: "a BX licence"."""
    i, form = name.stop, text.surface(name.first, name.stop)
    if form in FAMOUS or form in KNOWN or name.label == "PERSON" or head(form):
        return False
    if name.stop - name.first == 1 and text.lower[i] in _MADE and text.word(name.first - 1) in (*POSSESSIVE, "its"):
        return True
    if name.stop - name.first == 1:
        return text.lower[i] in _SORTS_OF_THINGS and not form[1:].islower()
    if text.word(i) in ("and", "&"):
        while text.word(i) in ("and", "&") or (text.capital(i) and text.word(i) not in _PAPERS):
            i += 1
    return text.word(i) in _PAPERS and text.capital(i)


def _portfolio(text: Text, name: Name) -> bool:
    """Whether the name is what a minister is in charge of ("Social Welfare Secretary", "Water and Energy Minister")."""
    i, long = name.stop, name.stop - name.first > 1
    if text.word(i) == "and":
        long = text.lower[i - 1] in COMMON_WORDS
        i += 1
        while text.capital(i) and text.words[i] not in _MINISTERS and i - name.stop < 4:
            i += 1
    held = text.word(i) and text.words[i] in _MINISTERS and text.capital(i + 1)
    return bool(held) and long and not _proven(text, name)


def _ruled(text: Text, i: int) -> bool:
    """Whether the office at token i is that of a town or state, and its holder follows."""
    if text.lower[i : i + 2] == ["chief", "minister"]:
        return text.capital(i + 2)
    named = i + 1 + (text.word(i + 1) == ",")
    return text.word(i) in ("mayor", "governor") and (text.capital(i) or text.capital(named))


def _speaking(text: Text, name: Name) -> bool:
    """Whether two plain words say what is quoted before them ('…," said Ana Lee')."""
    i = name.first - 1
    plain = name.stop - name.first in (2, 3) and all(w.istitle() for w in text.words[name.first : name.stop])
    quoted = text.word(i) in ("said", "says") and text.word(i - 1) in _CLOSING
    return plain and quoted and not _proven(text, name) and not head(text.surface(name.first, name.stop))


def _marked(text: Text, name: Name, votes: Votes) -> None:
    """Quotation marks around the name, a colon or a number behind it, a noun in lower case that it names."""
    i, single = name.stop, name.stop - name.first == 1
    word = text.lower[i]
    if word == ":" and text.words[i - 1].isupper() and not text.same(name.first - 1, name.first):
        votes["person"] += 5
    quoted = word in _CLOSING and text.word(name.first - 1) in _OPENING and text.same(name.first - 1, i)
    if quoted and not single and not head(text.surface(name.first, name.stop)):
        votes["other"] += 7
    if word[0] in _TRADEMARKS:
        votes["other"] += 9
    if word[:1].isdigit() and text.words[name.first].isupper() and single and not text.glued(i):
        votes["other"] += 5
    made = (
        word.isdigit() and text.tag(i + 1) in ("NN", "NNS") and text.word(name.first - 1) in (*POSSESSIVE, "its", "a")
    )
    if single and made:
        votes["other"] += 5
    named = ("airport", "stadium", "prize", "award", "street", "avenue", "bridge")
    if name.label == "PERSON" and not single and word in named:
        votes["other"] += 9


def _proven(text: Text, name: Name) -> bool:
    """Whether the name itself tells an organisation, so that it is no portfolio ("Social Welfare Secretary")."""
    form = text.surface(name.first, name.stop)
    sure = head(form) != "" and text.lower[name.stop - 1] not in WEAK_HEADS
    return sure or form in FAMOUS or form in SHARED or text.words[name.first] in KNOWN


def _branded(text: Text, name: Name) -> bool:
    """Whether the first word of the name is elsewhere the name of the maker ("Vantra", beside "Vantra Swift jets")."""
    maker, make = text.words[name.first : name.first + 2]
    return any(
        w == maker and f != make and text.tag(i).startswith("NNP") for i, (w, f) in enumerate(pairwise(text.words))
    )


def _comma(text: Text, name: Name, votes: Votes) -> None:
    """What follows the comma behind the name: age, relative clause, region, or an apposition."""
    i, long = name.stop + 1, name.stop - name.first > 1
    word = text.word(i)
    if word == "who" and text.tag(i + 1) == "VBP":
        votes["organization"] += 2
    elif word == "who":
        sure = name.label in ("PERSON", "") and text.tag(i + 1) in ("VBZ", "VBD", "MD")
        votes["person"] += 3.5 if sure else 1.5 if long else 2 if not text.lower[name.first].endswith("s") else 0.5
    elif (word.isdigit() and text.word(i + 1) in (",", ".", "and")) or word == "born":
        votes["person"] += 4
    elif word in SUFFIXES:
        votes["person"] += 2
    elif word == "which" or (word in _HELD and text.word(i + 1) in ("by", "at", "in", "on")):
        votes["organization"] += 3.2
    elif text.same(name.first, i) and _is_region(text, i):
        votes["place"] += 7
    elif word in ("a", "an", "the", "one", "his", "her", "its", "their") and text.same(name.first, i + 1):
        if _role_headed(text, i + 1):
            votes["person"] += 4
        elif _described(text, i + 1):
            votes["organization"] += 4
        elif _inhabited(text, i + 1):
            votes["place"] += 12
    elif long and text.same(name.first, i) and not text.capital(i) and _role_headed(text, i):
        votes["person"] += 4


def _chief_of(text: Text, i: int) -> bool:
    """Whether what follows "chief" is a name or an officer of a company, not "chief minister"."""
    return text.word(i) in ("executive", "economist", "financial", "operating") or (
        text.capital(i) and not text.role(i)
    )


def _is_region(text: Text, i: int) -> bool:
    """Whether "…, Ohio," or "…, Kenya." or "…, Co Mayo," follows a name: a town."""
    word = text.words[i]
    if word in ("Co", "County") and text.capital(i + 1):
        return True
    closed = text.word(i + 1) in (",", ".", ")", "") or not text.same(i, i + 1)
    return closed and (word in US_STATES or word in countries() or word in REGIONS)


def _inhabited(text: Text, i: int) -> bool:
    """Whether the appositive from token i is headed by a noun for a place: "a village below the dam"."""
    for j in range(i, min(i + 5, len(text.words))):
        if text.lower[j] in _SETTLED and text.tag(j + 1) not in ("NN", "NNS", "HYPH"):
            return True
        if text.tags[j] not in ("JJ", "NN", "NNP", "HYPH", "VBN", "RB"):
            return False
    return False


def _described(text: Text, i: int) -> bool:
    """Whether the appositive from token i is headed by a noun that describes organisations."""
    for j in range(i, min(i + 9, len(text.words))):
        if (text.lower[j] in _ENDS or text.lower[j] == "based") and text.word(j - 1) != "-":
            return text.lower[j - 1] in DESCRIPTORS or text.lower[j - 3 : j] == ["start", "-", "up"]
    return False


def _role_headed(text: Text, i: int) -> bool:
    """Whether the appositive from token i is headed by a noun for a person's role."""
    for j in range(i, min(i + 9, len(text.words))):
        if text.lower[j] in _ENDS:
            last = text.lower[j - 1]
            return j > i and text.role(j - 1) and last not in DESCRIPTORS and last not in _UNDECIDED - {"leader"}
    return False
