"""What names a place: a town, region or country, the building or ground of that name, a town that no model knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.events import OCCASIONS, PLACES, VERBS
from generator.lexicon.places import countries
from generator.model.article import Span
from generator.model.reading import Cast

if TYPE_CHECKING:
    from spacy.tokens import Token

SETTLEMENTS = frozenset(
    "city town village port capital province region district county state island prefecture suburb municipality canton "
    "valley peninsula territory governorate department oblast neighbourhood neighborhood coast parish borough commune "
    "township hamlet taluk raion subdistrict area outskirts north south east west heart middle".split()
)
"""Words that the name of a place stands beside: "the town of Geneva", "in the south of Peru", "the Geneva region"."""

SHORES = frozenset({"island", "coast", "outskirts", "border", "shore"})
"""What one is "on", not in."""

VENUES = frozenset(
    "home house hospital clinic court courthouse prison jail church cathedral basilica mosque temple synagogue chapel "
    "school college university station airport airfield harbour harbor dock shipyard stadium arena park museum theatre "
    "theater hotel restaurant pub bar club base barracks camp factory plant mill mine farm office headquarters hall "
    "centre center building embassy palace castle square street bridge beach market mall shop store supermarket "
    "warehouse library gallery venue circuit racecourse checkpoint border shelter residence villa apartment flat "
    "laboratory site crossing cemetery garden zoo nightclub cafe volcano".split()
)
"""Buildings and grounds: "at her home in Halifax" happens in Halifax, "at Crane Park" in Crane Park."""

PLURAL = frozenset({"states", "cities", "countries", "provinces", "regions", "towns", "villages"})

UNTYPED = frozenset({"", "PERSON"})
"""What the model calls towns that it does not know."""

NO_TOWNS = frozenset(
    "parliament congress cabinet senate english god heaven phase stage part chapter section court house".split()
)


def unlisted(noun: Token, cast: Cast, local: frozenset[str]) -> bool:
    """Whether the noun is the name of a place that the model does not know: a building or ground, or a town.

    Towns only behind "near", and behind "in" after a verb or one of the `local` nouns.
    """
    return _venue(noun) or _unknown_town(noun, cast, local)


def phrase(noun: Token) -> str:
    """The name with what stands before it: "Russia's Far East", "Port of Halden", without "the"."""
    left = min((t.i for t in noun.lefts if t.dep_ in {"compound", "poss", "amod", "nmod", "det"}), default=noun.i)
    first = min(left, noun.doc[left].left_edge.i)
    words = noun.doc[first : _last(noun) + 1]
    return words[1:].text if len(words) > 1 and words[0].lower_ in {"the", "nearby"} else words.text


def _last(noun: Token) -> int:
    """The last word of the name: "Port" goes on to "of Halden" where the model takes both for one name."""
    rest = noun.doc[noun.i + 1 : noun.sent.end] if noun.ent_type_ in PLACES else noun.doc[0:0]
    return next((t.i - 1 for t in rest if t.ent_iob_ != "I" or t.tag_ == "POS"), noun.i)


def amount(noun: Token) -> bool:
    """Whether the model took a unit or currency for a place: "a 16 GB model", "at US $199"."""
    around = [*noun.lefts, *noun.doc[noun.i + 1 : noun.i + 2]]
    return any(t.like_num or t.is_currency for t in around) or any(t.lower_ in {"a", "an"} for t in noun.lefts)


def named(noun: Token) -> Token | None:
    """The word that heads the name of a place: the noun itself, or what "the town of" and "the capital," lead to."""
    if noun.lemma_.lower() in OCCASIONS:
        return None
    if noun.ent_type_ in PLACES and not (noun.lower_ in PLURAL and noun.tag_ == "NNS"):
        proper = noun.text[0].isupper() or _titled(noun)
        return noun if proper and not _short(noun) else None
    if noun.lemma_.lower() not in SETTLEMENTS:
        return None
    inner = [p for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of" for p in c.children if p.dep_ == "pobj"]
    inner += [c for c in noun.rights if c.dep_ == "appos"]
    beside = next((p for p in inner if p.pos_ == "PROPN"), None)
    return noun if beside is None and _titled(noun) and noun.tag_ != "NNS" else beside


def _titled(noun: Token) -> bool:
    """Whether a name stands before the noun: "Nanxi district", "Crane Park"."""
    return any(c.dep_ == "compound" and c.pos_ == "PROPN" for c in noun.lefts)


def _short(noun: Token) -> bool:
    """Whether the name is an abbreviation that means no country: a ward or a body, "worked in ED"."""
    return noun.text.isupper() and len(noun.text) < len("NATO") and noun.text not in countries()


def _venue(noun: Token) -> bool:
    """Whether the noun ends the proper name of a building or ground: "Crane Park"."""
    return noun.pos_ == "PROPN" and noun.lower_ in VENUES and _titled(noun)


def _unknown_town(noun: Token, cast: Cast, local: frozenset[str]) -> bool:
    """Whether "in" leads to a name that nobody in the article bears: a town that the model does not know."""
    near, over = noun.head.lower_ == "near", noun.head.head
    inside = noun.head.lower_ == "in" and (over.pos_ in VERBS or over.lemma_.lower() in local)
    if not (near or inside) or noun.tag_ != "NNP":
        return False
    parts = noun.text.split("-")
    written = parts[0].istitle() and all(part.isalpha() for part in parts)
    plain = (noun.ent_type_ in UNTYPED or near) and written and noun.lower_ not in NO_TOWNS
    alone = not any(c.dep_ in {"nummod", "poss", "amod", "det"} for c in noun.children)
    whole = Span(noun.left_edge.idx, noun.idx + len(noun))
    return plain and alone and not cast.within(whole)
