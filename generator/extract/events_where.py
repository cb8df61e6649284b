"""Where a clause's act happened, only from what hangs on its verb: never a place that is merely mentioned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.events import OCCASIONS, chain, verb_of
from generator.extract.events_sites import SHORES, VENUES, amount, named, phrase, unlisted
from generator.lexicon.cues import CUES
from generator.model.reading import Cast

if TYPE_CHECKING:
    from spacy.tokens import Token

MISHAPS = frozenset(
    "fire blaze wildfire explosion blast shooting stabbing crash accident collision derailment earthquake quake flood "
    "flooding landslide mudslide avalanche storm tornado eruption attack bombing ambush strike raid clash battle "
    "stampede collapse shelling siege riot protest outbreak incident".split()
)
STRIKES = frozenset(
    "kill injure wound hurt leave destroy damage hit strike occur happen break take claim begin start erupt "
    "displace burn bring spread rage infect shake rock batter devastate".split()
)
"""Verbs of what happens where the mishap is: "a fire in Lisbon killed", not "an attack in Lisbon prompted"."""

HARMED = frozenset({"die", "kill", "injure", "wound", "hurt", "drown", "miss", "missing", "dead", "trap"})
"""What happens to people where the mishap is: "died after an explosion in Leeds"."""

HAPPENS = frozenset(
    "capsize sink collapse crash explode derail burst overturn erupt topple collide detonate rupture plunge fall slam "
    "tear sweep hit strike shake ram catch bomb shell attack storm open".split()
)
"""What is told of a mishap after those whom it harmed: "died when a ferry sank off Malta"."""

HOLDS = frozenset(
    "hold resume stage host attend open begin start end address join sign win play give make deliver launch lead "
    "suffer claim declare confirm report have".split()
)
HELD = (
    OCCASIONS
    | MISHAPS
    | frozenset(
        "talks talk march vigil exercise drill deal agreement pact treaty final concert victory appearance lecture "
        "debut operation search stop".split()
    )
)
"""What is held, made or won where it stands: "held talks in Geneva", "claimed victory in Leeds"."""

GOES_ON = frozenset("begin start open end close collapse resume continue fail stall break conclude".split())
"""What talks, trials and fairs do where they are held."""

ON_THE_SPOT = frozenset(
    "kill injure wound arrest detain evacuate rescue displace shoot stab bomb shell hit strike destroy damage burn "
    "flood open reopen close shut inaugurate unveil build demolish seize search raid storm occupy capture find "
    "discover bury visit tour block".split()
)
"""Verbs that act where their object is: "destroyed homes in Leeds", not "bought homes in Leeds"."""

COURTS = frozenset("court judge jury tribunal".split())
LOCALS = COURTS | frozenset(
    "resident villager councillor councilor voter worker driver commuter student pupil teacher nurse doctor farmer "
    "trader protester demonstrator police prosecutor firefighter rescuer crowd people person man woman child "
    "family".split()
)
"""Who acts where they are: "prosecutors in Paris have charged"."""

COUNTS = frozenset("number toll case death price rent rate unemployment inflation temperature".split())
CHANGES = frozenset("rise fall double triple jump climb drop grow reach hit slow ease decline increase soar".split())
"""What changes where it is counted: "the number of cases in Leeds has doubled"."""

AROUND = frozenset("area zone field forest part river lake sea water road wall".split())
"""What leads on to the place it is in: "in rough seas off Malta", "into a river in Peru"."""

WHERE = frozenset("in at near outside off across around inside".split())
STATES = frozenset({"due", "dead", "alive", "open", "closed", "missing"})
LISTENERS = frozenset("reporter journalist supporter crowd resident audience voter worker".split())
TALKS = frozenset("speak talk address testify appear".split())
INTO = frozenset("invest believe trust result involve engage participate specialise specialize deal succeed".split())
"""Verbs whose "in" leads to what they are about."""

OF_OBJECTS = frozenset(
    "buy acquire own sell fund finance criticise criticize condemn sanction support back praise oppose know mention "
    "study represent employ name lead run want target blame thank".split()
)
"""Verbs that say nothing of where: "bought a rival in Spain" tells where the rival is."""


def place(head: Token, cast: Cast) -> str:
    """The place of the clause, "" when it names none.

    "in Geneva", "at a meeting in Geneva", "near the town of Geneva", "in the Geneva region" -> the place's own name,
    "at Geneva Castle" -> the castle; what stands behind the verb goes before what opens the sentence. A clause without
    a place has that of its object, its subject or its own "when ..." in the past, where the act is plainly there too.
    `cast` tells towns from the people and bodies of the article.
    """
    head = verb_of(head)
    struck = _struck(head)
    if struck is not None:
        return phrase(struck)
    due = [c for c in head.rights if c.dep_ == "acomp" and c.lower_ in STATES]
    for word in (*chain(head), *due, *_speaking(head), *_objects(head), *_subjects(head), *_other_clauses(head)):
        for noun in sorted(_located(word), key=lambda t: t.i < head.i):
            found = _at(noun, cast)
            if found is not None and not amount(found):
                return "" if any(c.dep_ == "conj" for c in found.rights) else phrase(found)
    return ""


def _struck(head: Token) -> Token | None:
    """The place that a mishap strikes: "an earthquake shook eastern Taiwan"."""
    mishap = any(t.dep_ == "nsubj" and t.lemma_.lower() in MISHAPS for t in head.lefts)
    if not mishap or head.lemma_.lower() not in STRIKES:
        return None
    hit = next((c for c in head.rights if c.dep_ == "dobj"), None)
    return hit if hit is not None and named(hit) == hit and not any(c.dep_ == "conj" for c in hit.rights) else None


def _speaking(head: Token) -> list[Token]:
    """The participle in "Speaking in Geneva, she said", and what was addressed: "addressing a rally in Geneva"."""
    subjects = [t for t in head.children if t.dep_ == "nsubj"]
    beside = [c for t in (head, *subjects) for c in t.children if c.dep_ in {"advcl", "acl"} and c.tag_ == "VBG"]
    found = [c for c in beside if c.lemma_.lower() in TALKS]
    return [*found, *(o for c in found for o in c.rights if o.dep_ == "dobj" and o.lemma_.lower() in HELD)]


def _objects(head: Token) -> list[Token]:
    """Objects whose place is the act's: "held talks in Geneva", "killed ten people in Leeds", "met Ann Lee in Oslo"."""
    lemma = head.lemma_.lower()
    told = [c for c in head.rights if c.dep_ == "dobj"]
    told += [c for c in head.lefts if c.dep_ == "nsubjpass" and lemma in ON_THE_SPOT]
    found = [
        c
        for c in told
        if lemma in ON_THE_SPOT
        or (lemma in HOLDS and c.lemma_.lower() in HELD)
        or (lemma not in OF_OBJECTS and (c.ent_type_ == "PERSON" or c.tag_ == "PRP"))
        or (lemma in {"tell", "brief"} and c.lemma_.lower() in LISTENERS | OCCASIONS)
    ]
    agents = [t for c in head.rights if c.dep_ == "agent" for t in c.children if t.lemma_.lower() in LOCALS | VENUES]
    return [*found, *agents]


def _subjects(head: Token) -> list[Token]:
    """Subjects whose place is the act's: the mishap that does it, what goes on, who acts where they are, what grows."""
    lemma, found = head.lemma_.lower(), []
    for subject in (t for t in head.children if t.dep_ in {"nsubj", "nsubjpass"}):
        nouns = {subject.lemma_.lower(), *(c.lemma_.lower() for c in subject.rights if c.dep_ == "conj")}
        local = nouns & (LOCALS | VENUES | AROUND) or any(noun.endswith("worker") for noun in nouns)
        if nouns & MISHAPS and lemma in STRIKES:
            found += [subject, *(c for c in subject.rights if c.dep_ in {"relcl", "acl"})]
        elif nouns & COUNTS and lemma in CHANGES:
            found += [subject, *_inner(subject, {"of", "from"})]
        elif (nouns & HELD and lemma in GOES_ON) or (local and (lemma not in CUES or nouns & COURTS)):
            found.append(subject)
    return found


def _inner(noun: Token, links: set[str]) -> list[Token]:
    return [t for c in noun.rights if c.dep_ == "prep" and c.lower_ in links for t in c.children if t.dep_ == "pobj"]


def _other_clauses(head: Token) -> list[Token]:
    """Clauses in the past that tell where it was, with their subjects: "when ...", of those harmed "after ..."."""
    verbs = [head, *(c for c in head.rights if c.dep_ == "conj")] if head.lemma_.lower() in HARMED else [head]
    beside = [c for verb in verbs for c in (verb, *verb.rights) if c == verb or c.dep_ in {"acomp", "attr"}]
    told = {t.lemma_.lower() for t in beside}
    links = {"when", "after", "as"} if told & HARMED else {"when"}
    found = []
    for c in (c for word in beside for c in word.rights):
        if c.dep_ == "advcl" and any(m.lower_ in links and m.i < c.i for m in c.children):
            found.append(c)
        elif c.dep_ == "prep" and c.lower_ in links:
            found += [t for t in c.children if t.dep_ == "pcomp"]
    past = [c for c in found if c.tag_ == "VBD" or any(a.lower_ in {"was", "were"} for a in c.lefts)]
    past = [c for c in past if c.lemma_.lower() in HAPPENS or not told & HARMED]
    return [t for c in past for t in (c, *(s for s in c.lefts if s.dep_.startswith("nsubj")))]


def _at(noun: Token, cast: Cast) -> Token | None:
    """The word that heads the name of the place where something at or in `noun` is."""
    found = named(noun)
    if found is None and noun.lemma_.lower() in OCCASIONS | VENUES | MISHAPS | AROUND:
        within = [*_located(noun), *(t for inner in _inner(noun, {"of"}) for t in _located(inner))]
        found = next((p for t in within if (p := _at(t, cast)) is not None), None)
    return noun if found is None and unlisted(noun, cast, LOCALS | VENUES | MISHAPS) else found


def _located(token: Token) -> list[Token]:
    """What stands in, at or near the word; a time between them ("for two years at", "on Friday in") is passed over."""
    lemma = token.lemma_.lower()
    timed = [t for c in token.children if c.dep_ == "prep" for t in c.children if t.ent_type_ in {"DATE", "TIME"}]
    onto = {"into", "onto", "on"} if lemma in HAPPENS else {"into", "onto"}
    timed += [t for t in _inner(token, onto) if t.pos_ == "NOUN"]
    timed += [t for t in _inner(token, {"of"}) if lemma in MISHAPS | {"die"}]
    preps = [c for t in (token, *timed) for c in t.children if c.dep_ == "prep" and c.lower_ in WHERE]
    preps = [c for c in preps if not _of_opening(c, token)]
    preps += [c for c in token.children if c.lower_ == "during" and c.dep_ == "prep"]
    preps += [c for c in token.children if c.lower_ == "on" and c.dep_ == "prep" and _leads_to(c, SHORES)]
    if lemma in HARMED:
        preps += [c for c in token.rights if c.lower_ == "after" and _leads_to(c, MISHAPS)]
    if lemma in INTO:
        preps = [c for c in preps if c.lower_ != "in"]
    if lemma in OF_OBJECTS:
        preps = [c for c in preps if c.i == 0 or c.nbor(-1).dep_ != "dobj"]
    return [noun for prep in preps for noun in prep.children if noun.dep_ == "pobj"]


def _of_opening(prep: Token, token: Token) -> bool:
    """Whether the words belong to the participle that opens the sentence: "Born in Leeds, she moved to Oslo"."""
    first = prep.sent[0]
    return first.tag_ in {"VBN", "VBG"} and first != token and prep.i < token.i and token not in first.subtree


def _leads_to(prep: Token, nouns: frozenset[str]) -> bool:
    return any(c.dep_ == "pobj" and c.lemma_.lower() in nouns for c in prep.children)
