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

WHERE = frozenset("in at near outside off across around inside".split())
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
    for verb in (*chain(head), *_when_clauses(head)):
        for noun in _located(verb):
            found = _at(noun, cast)
            if found is not None and not _amount(found):
                return _phrase(found)
    return ""


def _when_clauses(head: Token) -> list[Token]:
    return [
        c
        for c in head.rights
        if c.dep_ == "advcl" and c.tag_ == "VBD" and any(m.lower_ == "when" and m.i < c.i for m in c.children)
    ]


def _at(noun: Token, cast: Cast) -> Token | None:
    """The word that heads the name of the place where something at or in `noun` is."""
    found = _named_place(noun)
    if found is None and noun.lemma_.lower() in OCCASIONS | VENUES:
        found = next((p for inner in _located(noun) if (p := _named_place(inner)) is not None), None)
    if found is None and _venue(noun):
        return noun
    return found if found is not None or not _unknown_town(noun, cast) else noun


def _named_place(noun: Token) -> Token | None:
    """The word that heads the name of a place: the noun itself, or what "the town of" and "the capital," lead to."""
    if noun.ent_type_ in PLACES:
        return noun
    if noun.lemma_.lower() not in SETTLEMENTS:
        return None
    if any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in noun.lefts):
        return noun
    inner = [p for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]
    inner += [c for c in noun.rights if c.dep_ == "appos"]
    return next((p for p in inner if p.pos_ == "PROPN"), None)


def _venue(noun: Token) -> bool:
    """Whether the noun ends the proper name of a building or ground: "Crane Park"."""
    named = any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in noun.lefts)
    return noun.pos_ == "PROPN" and noun.lower_ in VENUES and named


def _unknown_town(noun: Token, cast: Cast) -> bool:
    """Whether "in" leads to a name that nobody in the article bears: a town that the model does not know."""
    if noun.head.lower_ not in {"in", "near"} or noun.head.head.pos_ not in VERBS or noun.tag_ != "NNP":
        return False
    plain = noun.ent_type_ in UNTYPED and noun.is_alpha and noun.text[1:].islower() and noun.lower_ not in NO_TOWNS
    alone = not any(c.dep_ in {"nummod", "poss", "amod", "det"} for c in noun.children)
    whole = Span(noun.left_edge.idx, noun.idx + len(noun))
    return plain and alone and not cast.within(whole)


def _amount(noun: Token) -> bool:
    """Whether the model took a unit or currency for a place: "a 16 GB model", "at US $199"."""
    around = [*noun.lefts, *noun.doc[noun.i + 1 : noun.i + 3]]
    return any(t.like_num or t.is_currency for t in around) or any(t.lower_ in {"a", "an"} for t in noun.lefts)


def _located(token: Token) -> list[Token]:
    """What stands in, at or near the word; a time between them ("for two years at", "on Friday in") is passed over."""
    timed = [t for c in token.children if c.dep_ == "prep" for t in c.children if t.ent_type_ in {"DATE", "TIME"}]
    preps = [c for t in (token, *timed) for c in t.children if c.dep_ == "prep" and c.lower_ in WHERE]
    if token.lemma_.lower() in INTO:
        preps = [c for c in preps if c.lower_ != "in"]
    if token.lemma_.lower() in OF_OBJECTS:
        preps = [c for c in preps if c.i == 0 or c.nbor(-1).dep_ != "dobj"]
    return [noun for prep in preps for noun in prep.children if noun.dep_ == "pobj"]


def _phrase(noun: Token) -> str:
    """The name with what stands before it: "Russia's Far East", without "the"."""
    left = min((t.i for t in noun.lefts if t.dep_ in {"compound", "poss", "amod", "nmod", "det"}), default=noun.i)
    first = min(left, noun.doc[left].left_edge.i)
    words = noun.doc[first : noun.i + 1]
    return words[1:].text if len(words) > 1 and words[0].lower_ in {"the", "nearby"} else words.text
