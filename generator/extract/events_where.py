"""Where a clause's act happened, only from what hangs on its verb: never a place that is merely mentioned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.events import OCCASIONS, PLACES, VERBS, chain
from generator.model.article import Span
from generator.model.reading import Cast

if TYPE_CHECKING:
    from spacy.tokens import Token

SETTLEMENTS = frozenset(
    "city town village port capital province region district county state island prefecture suburb municipality canton "
    "valley peninsula territory governorate department oblast neighbourhood neighborhood coast".split()
)
VENUES = frozenset(
    "home house hospital clinic court courthouse prison jail church cathedral basilica mosque temple synagogue chapel "
    "school college university station airport airfield harbour harbor dock shipyard stadium arena park museum theatre "
    "theater hotel restaurant pub bar club base barracks camp factory plant mill mine farm office headquarters hall "
    "centre center building embassy palace castle square street bridge beach market mall shop store supermarket "
    "warehouse library gallery venue circuit racecourse checkpoint border shelter residence villa apartment flat "
    "laboratory site crossing cemetery garden zoo nightclub cafe".split()
)
"""Buildings and grounds: "at her home in Halifax" happens in Halifax, "at Crane Park" in Crane Park."""

MISHAPS = frozenset(
    "fire blaze explosion blast shooting stabbing crash accident collision derailment earthquake quake flood flooding "
    "landslide mudslide avalanche storm tornado eruption attack bombing ambush strike raid clash battle stampede "
    "collapse shelling siege riot protest".split()
)
STRIKES = frozenset(
    "kill injure wound hurt leave destroy damage hit strike occur happen break take claim begin start erupt "
    "displace".split()
)
"""Verbs of what happens where the mishap is: "a fire in Lisbon killed", not "an attack in Lisbon prompted"."""

HARMED = frozenset({"die", "kill", "injure", "wound", "hurt", "drown"})
"""What happens to people where the mishap is: "died after an explosion in Leeds"."""

HOLDS = frozenset("hold resume stage host attend open begin start end address join sign win play".split())
HELD = OCCASIONS | frozenset(
    "talk talks march vigil exercise drill deal agreement pact treaty final concert protest".split()
)

WHERE = frozenset("in at near outside off across around inside".split())
PLURAL = frozenset({"states", "cities", "countries", "provinces", "regions", "towns", "villages"})
INTO = frozenset("invest believe trust result involve engage participate specialise specialize deal succeed".split())
"""Verbs whose "in" leads to what they are about."""

OF_OBJECTS = frozenset(
    "buy acquire own sell fund finance criticise criticize condemn sanction support back praise oppose know mention "
    "study represent employ name lead run want target blame thank".split()
)
"""Verbs that say nothing of where: "bought a rival in Spain" tells where the rival is."""

UNTYPED = frozenset({"", "PERSON"})
"""What the model calls towns that it does not know."""

NO_TOWNS = frozenset(
    "parliament congress cabinet senate english god heaven phase stage part chapter section court house".split()
)


def place(head: Token, cast: Cast) -> str:
    """The place of the clause, "" when it names none.

    "in Geneva", "at a meeting in Geneva", "near the town of Geneva", "in the Geneva region" -> the place's own name,
    "at Geneva Castle" -> the castle. A clause without a place has that of its own "when ..." in the past. `cast` tells
    towns from the people and bodies of the article.
    """
    for word in (*chain(head), *_speaking(head), *_told_of(head), *_when_clauses(head)):
        for noun in _located(word):
            found = _at(noun, cast)
            if found is not None and not _amount(found):
                return "" if any(c.dep_ == "conj" for c in found.rights) else _phrase(found)
    return ""


def _told_of(head: Token) -> list[Token]:
    """The mishap that does it, and what is held: "a fire in Lisbon killed ten", "held talks in Geneva"."""
    subjects = [t for t in head.lefts if t.dep_.startswith("nsubj") and t.lemma_.lower() in MISHAPS]
    objects = [t for t in head.rights if t.dep_ == "dobj" and t.lemma_.lower() in HELD]
    lemma = head.lemma_.lower()
    return [*(subjects if lemma in STRIKES else ()), *(objects if lemma in HOLDS else ())]


def _speaking(head: Token) -> list[Token]:
    """The participle in "Speaking in Geneva, she said"."""
    return [c for c in head.lefts if c.dep_ == "advcl" and c.tag_ == "VBG" and c.lemma_.lower() in {"speak", "talk"}]


def _when_clauses(head: Token) -> list[Token]:
    return [
        c
        for c in head.rights
        if c.dep_ == "advcl" and c.tag_ == "VBD" and any(m.lower_ == "when" and m.i < c.i for m in c.children)
    ]


def _at(noun: Token, cast: Cast) -> Token | None:
    """The word that heads the name of the place where something at or in `noun` is."""
    found = _named_place(noun)
    if found is None and noun.lemma_.lower() in OCCASIONS | VENUES | MISHAPS:
        found = next((p for inner in _located(noun) if (p := _at(inner, cast)) is not None), None)
    if found is None and _venue(noun):
        return noun
    return found if found is not None or not _unknown_town(noun, cast) else noun


def _named_place(noun: Token) -> Token | None:
    """The word that heads the name of a place: the noun itself, or what "the town of" and "the capital," lead to."""
    if noun.ent_type_ in PLACES and not (noun.lower_ in PLURAL and noun.tag_ == "NNS"):
        return noun
    if noun.lemma_.lower() not in SETTLEMENTS:
        return None
    inner = [p for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]
    inner += [c for c in noun.rights if c.dep_ == "appos"]
    named = next((p for p in inner if p.pos_ == "PROPN"), None)
    compound = any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in noun.lefts)
    return noun if named is None and compound and noun.tag_ != "NNS" else named


def _venue(noun: Token) -> bool:
    """Whether the noun ends the proper name of a building or ground: "Crane Park"."""
    named = any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in noun.lefts)
    return noun.pos_ == "PROPN" and noun.lower_ in VENUES and named


def _unknown_town(noun: Token, cast: Cast) -> bool:
    """Whether "in" leads to a name that nobody in the article bears: a town that the model does not know."""
    near = noun.head.lower_ == "near"
    if not (near or (noun.head.lower_ == "in" and noun.head.head.pos_ in VERBS)) or noun.tag_ != "NNP":
        return False
    plain = (
        (noun.ent_type_ in UNTYPED or near)
        and noun.is_alpha
        and noun.text[1:].islower()
        and noun.lower_ not in NO_TOWNS
    )
    alone = not any(c.dep_ in {"nummod", "poss", "amod", "det"} for c in noun.children)
    whole = Span(noun.left_edge.idx, noun.idx + len(noun))
    return plain and alone and not cast.within(whole)


def _amount(noun: Token) -> bool:
    """Whether the model took a unit or currency for a place: "a 16 GB model", "at US $199"."""
    around = [*noun.lefts, *noun.doc[noun.i + 1 : noun.i + 2]]
    return any(t.like_num or t.is_currency for t in around) or any(t.lower_ in {"a", "an"} for t in noun.lefts)


def _located(token: Token) -> list[Token]:
    """What stands in, at or near the word; a time between them ("for two years at", "on Friday in") is passed over."""
    timed = [t for c in token.children if c.dep_ == "prep" for t in c.children if t.ent_type_ in {"DATE", "TIME"}]
    preps = [c for t in (token, *timed) for c in t.children if c.dep_ == "prep" and c.lower_ in WHERE]
    preps += [c for c in token.children if c.lower_ == "during" and c.dep_ == "prep"]
    if token.lemma_.lower() in HARMED:
        preps += [c for c in token.rights if c.lower_ == "after" and _leads_to_mishap(c)]
    if token.lemma_.lower() in INTO:
        preps = [c for c in preps if c.lower_ != "in"]
    if token.lemma_.lower() in OF_OBJECTS:
        preps = [c for c in preps if c.i == 0 or c.nbor(-1).dep_ != "dobj"]
    return [noun for prep in preps for noun in prep.children if noun.dep_ == "pobj"]


def _leads_to_mishap(prep: Token) -> bool:
    return any(c.dep_ == "pobj" and c.lemma_.lower() in MISHAPS for c in prep.children)


def _phrase(noun: Token) -> str:
    """The name with what stands before it: "Russia's Far East", without "the"."""
    left = min((t.i for t in noun.lefts if t.dep_ in {"compound", "poss", "amod", "nmod", "det"}), default=noun.i)
    first = min(left, noun.doc[left].left_edge.i)
    words = noun.doc[first : noun.i + 1]
    return words[1:].text if len(words) > 1 and words[0].lower_ in {"the", "nearby"} else words.text
