"""Sentences fit to be signed: they stand alone, say who did what, and give their date in full."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.knowledge.names import country_of
from generator.knowledge.times import MONTHS, WEEKDAYS, bounds, spoken
from generator.model.knowledge import KnownFact
from generator.model.when import precision

SHORTEST, LONGEST, BREATH = 6, 48, 9
"""Words of a sentence; letters between two days that are told in one breath."""

_LINK = re.compile(
    r"^(?:Meanwhile|However|But|And|Moreover|Furthermore|In addition|Additionally|Also|Still|Instead|Separately|"
    r"Nevertheless|Nonetheless|Thus|Therefore|As a result|In turn|Yet|So|Besides|Similarly|Likewise|Then|Now),? +(?=\S)"
)
_CREDITED = re.compile(r"^\((?:Agencies|Wires|[A-Z][\w./ ]{1,20})\) ?(?:[-–—] ?)?(?=[A-Z])")
"""The agency in brackets that a first line begins with."""

_KNOWN_BEFORE = "|".join(
    (
        "move latter former two pair same rest remainder others decision announcement statement comments? remarks? "
        "news incident case deal agreement actions? step measures? situation development country company agency "
        "ministry group man woman couple family leaders? officials? talks visit meeting call attack report study "
        "plan ruling vote law bill union club league fund bank party court team operator panel board committee "
        "commission council regulator firm airline hospital university school city town village port plant factory "
        "project dam bridge vessel ship plane aircraft virus disease outbreak epidemic storm fire review inquiry "
        "investigation search bid offer fee order contract sale takeover strike protest march trial hearing appeal "
        "match game laboratory suspect defendant victims? figure number toll dispute crisis conflict accord pact "
        "treaty scheme programme program proposal reform accident crash blast midfielder striker defender "
        "goalkeeper winger player coach captain pilot minister governor mayor senator ambassador spokesman "
        "spokeswoman director chairman chairwoman lawyer judge singer actor actress businessman politician"
    ).split()
)
"""What a reader knows only from the sentence before, where nothing after it says which one is meant."""

_DANGLING = re.compile(
    r"^(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|Such|Both|There|Here|One|Another|Others|Some|Many|"
    r"(?:Two|Three|Four|Five|Six|Most|Several|All|None|Neither|Either) of (?:them|these|those|the)|"
    rf"The (?:\d+-year-old|(?:[a-z]+ of (?:the|this|that) )?(?:{_KNOWN_BEFORE})))\b"
    r"(?! (?:that|who|which|of|in|for|on|between|from|to|against|by|at|over|near|with|about|[A-Z][\w’'-]*)\b)"
)
_LEANING = re.compile(
    r"^(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|Such|There|Here|"
    r"The (?:move|latter|former|same|rest|remainder|others|decision|announcement|statement|news|step|situation))\b"
    r"(?! (?:that|who|which|of|in|for|on|between|from|to|against|by|at)\b)"
)
_BARE = re.compile(
    r"^The (?!government|police|army|military|president|king|queen|pope)[a-z]+"
    r"(?= (?:also )?(?:said|says|told|added|estimated|"
    r"warned|denied|claimed|reported|announced|noted|called|urged|asked|blamed|accused|pledged|promised|confirmed)\b)"
)
_BODY = re.compile(
    r"\b(?:of|for|Ministry|Agency|Service|Office|Centre|Center|Council|Commission|Department|Bureau|Authority)\b"
)
_NAMELESS = re.compile(
    r"\b(?:called|calls|denied|denies|deny|rejected|rejects|welcomed|described|confirmed|dismissed|condemned|criticised|"
    r"criticized|praised|hailed|branded) (?:(?:it|this|that|them|the (?:move|decision|plan|deal|sale|signal))\b"
    r"(?! (?:to|of|that|for|by|on|with|as)\b)|the (?:accusation|allegation|charge|claim|criticism|report)s?\b"
    r"(?! (?:to|of|that|by|on)\b))|\b(?:puts?|putting) (?:the|its|their) (?:[a-z]+ ){1,2}at\b"
)
_WHOM = re.compile(
    r"^[^,“\"]{0,80}\b(?:accused|blamed|urged|asked|charged|arrested|detained|sued|praised|criticised|criticized|sacked|"
    r"convicted|sentenced|replaced|fined|named) (?:him|her|them)\b"
)
"""Acts upon somebody whom only the sentence before names."""

_MARKED = re.compile(r"\[((?:[Tt]he )?[A-Za-z][^\]]*)\]")
_SOMEBODY = re.compile(
    r"^The ([A-Z][a-z]+),? "
    r"(?:who|which|has|had|have|was|were|is|are|will|would|could|won|lost|said|says|told|[a-z]+ed)\b"
)
_PRONOUN = re.compile(r"\b(?:he|she|they|him|them|his|her|their|we|our|us|I|my)\b")
_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_QUOTE = re.compile(r"[“\"]([^“”\"]{20,300}?),?[”\"]")
_PREPOSED = re.compile(r"\b(?:for|of|by|until|since|from|before|after|during|between|till)(?: the)? $")
_DETERMINED = re.compile(r"(?:\b(?:an?|the|another|its|his|her|their|our|this|that|every|each|any)|['’]s) $")
_SAID = re.compile(r"[“\"][^“”\"]*[”\"]")
_DAY = re.compile(
    rf"\b(?:[Oo]n )?(?:[Ll]ate |[Ee]arly )?(?:[Oo]n )?({'|'.join(WEEKDAYS)})(?! (?:morning|evening|night|afternoon))\b"
    rf"(?!['’]s)(?:, (?:(?:{'|'.join(MONTHS)}) \d{{1,2}}|\d{{1,2}} (?:{'|'.join(MONTHS)}))(?:,? \d{{4}})?)?"
)
_PART = re.compile(rf"\b(?:[Oo]n )?({'|'.join(WEEKDAYS)}) (morning|afternoon|evening|night)\b(?!['’]s)")
_SAYING = re.compile(r"\b(?:said|says|announced|reported|confirmed|told (?:reporters|parliament|a news conference)) $")
_BORDER = re.compile(r"\b(?:since|until|till|from|before|after|by) (?:last |late |early )?$")
_WEEK = re.compile(r"\b(?:earlier |later )?(?:last|this|next) week\b", re.IGNORECASE)
_VAGUE = re.compile(r"^(?:Earlier|Later) (?:this|that|in the) (?:week|month|year|day),? ")
_NEAR = re.compile(r"\b(?:(?:earlier|late|later) )?(?:today|yesterday|tomorrow|tonight)\b", re.IGNORECASE)
_MONTH = re.compile(rf"\b(?:[Ii]n )?(?:{'|'.join(MONTHS)})\b(?! \d)|\b[Ll]ast month\b|\b[Tt]his month\b")


def sentence(known: KnownFact, speaker: str = "") -> str:
    """The fact as one sentence that can stand alone, "" where it can't be made without guessing.

    `speaker` is the name of its only speaker; where the sentence leans on the one before, the speaker's own words
    in quotation marks can still stand.
    """
    text = _LINK.sub("", _CREDITED.sub("", " ".join(known.fact.text.split())))
    text = named(text[:1].upper() + text[1:])
    if speaker:
        text = _BARE.sub(lambda _: _with_article(speaker), text)
    if not stands(text):
        text = _quotation(known, speaker)
    text = dated(_VAGUE.sub("", text), known.when) if text else ""
    return text[:1].upper() + text[1:]


def _with_article(name: str) -> str:
    return f"The {name}" if _BODY.search(name) else name


def named(text: str) -> str:
    """`text` with the names that stand for pronouns unmarked, where they are not inside somebody's quoted words."""
    pieces = re.split(r"([“\"][^“”\"]*[”\"])", text)
    return "".join(p if i % 2 else _MARKED.sub(r"\1", p) for i, p in enumerate(pieces))


def leans_back(text: str) -> bool:
    """Whether a sentence opens with a word that only the sentence before it explains: "it", "the move", "the rest"."""
    return _LEANING.match(text.lstrip('“"')) is not None


@lru_cache(maxsize=1 << 16)
def stands(text: str, *, beside: bool = False) -> bool:
    """Whether a sentence can be read by itself: whole, not too long, nothing in it known only from before.

    `beside` what it answers, it may speak of that as "the charge" or "it".
    """
    words = text.split()
    if (
        not SHORTEST <= len(words) <= LONGEST
        or _DANGLING.match(text.lstrip('“"'))
        or _BARE.match(text)
        or text.endswith(("?", ":", "…", "..."))
    ):
        return False
    if text.count("“") != text.count("”") or text.count('"') % 2 or text.count("(") != text.count(")"):
        return False
    if (not beside and (_NAMELESS.search(text) or _WHOM.search(text))) or (
        (one := _SOMEBODY.match(text)) and country_of(one[1])
    ):
        return False
    own = _QUOTE.sub(" ", text)
    pronoun = _PRONOUN.search(own)
    if pronoun and not _NAME.search(own, 0, pronoun.start()):
        return False
    return _NAME.search(text) is not None and text[0] not in "–—-"


def _quotation(known: KnownFact, speaker: str) -> str:
    spoken_words = _QUOTE.findall(known.fact.quote)
    if not speaker or len(spoken_words) != 1 or len(spoken_words[0].split()) < SHORTEST:
        return ""
    said = spoken_words[0].strip(" ,.")
    if _PRONOUN.search(said) or leans_back(said) or not said[0].isupper():
        return ""
    return f"{speaker} said: “{said}.”"


def dated(text: str, when: str) -> str:
    """`text` with its weekday or bare month in full, where it has one such and `when` bears it out.

    A second weekday that only bounds something ("since Monday") stays, and so does all between quotation marks.
    """
    days = bounds(when)
    if days is None:
        return text
    kind = precision(when)
    said = [m.span() for m in _SAID.finditer(text)]
    weekdays, parts, near, months, weeks = (
        [m for m in pattern.finditer(text) if not any(a < m.start() < b for a, b in said)]
        for pattern in (_DAY, _PART, _NEAR, _MONTH, _WEEK)
    )
    weekdays = sorted([*weekdays, *parts], key=lambda m: m.start())
    if len(weekdays) > 1:
        weekdays = [m for m in weekdays if not _BORDER.search(text, 0, m.start())]
    if kind == "day":
        others = [m for m in weekdays if m[1] != WEEKDAYS[days[0].weekday()]]
        if others and (aside := next((m for m in others if _SAYING.search(text, 0, m.start())), None)):
            return dated(f"{text[: aside.start()].rstrip()}{text[aside.end() :]}", when)
        meant = [m for m in weekdays if m not in others]
        if others and len(meant) == 1 and not any(_paired(m, meant[0]) or _paired(meant[0], m) for m in others):
            weekdays = meant
    if kind == "day" and len(weekdays) == 1 and weekdays[0][1] == WEEKDAYS[days[0].weekday()]:
        part = f"the {weekdays[0][2]} of " if weekdays[0] in parts else ""
        return _put(text, weekdays[0], f"on {part}{spoken(when)}")
    if kind == "day" and len(near) == 1 and not weekdays:
        return _put(text, near[0], f"on {spoken(when)}")
    if kind == "week" and len(weeks) == 1:
        return _put(text, weeks[0], f"in {spoken(when)}")
    if kind == "month" and len(months) == 1 and not weekdays:
        word = months[0][0].split()[-1]
        if word in {"month", MONTHS[days[0].month - 1]}:
            bare = months[0][0] == word and word != "month"
            return _put(text, months[0], spoken(when) if bare else f"in {spoken(when)}")
    return text


def _paired(one: re.Match[str], two: re.Match[str]) -> bool:
    """Whether two days are told in one breath: "on Monday and Tuesday", "on Monday, not Sunday"."""
    return 0 <= two.start() - one.end() <= BREATH


def _put(text: str, found: re.Match[str], words: str) -> str:
    """`words` in the place of `found`, with a capital where it has one at the start of the sentence.

    A day that only describes a noun stays: "at a Tuesday hearing", "over the last week".
    """
    if _DETERMINED.search(text, 0, found.start()):
        return text
    if found.start() == 0:
        words = words[:1].upper() + words[1:]
    if words[:3] in {"on ", "in "} and _PREPOSED.search(text, 0, found.start()):
        words = words[3:]
    return text[: found.start()] + words + text[found.end() :]


_CREDIT = re.compile(r", (?:the )?[A-Z][^,.“”\"]{2,50} (?:reports?|reported|writes|wrote)\.?$")
_TAIL = re.compile(
    r"(?:, (?:which|who|whose|where)\b(?=[^,]*$)|"
    r", (?:after|as|with|while|amid|following|saying|adding|including|despite|although|though|"
    r"leading|intensifying|prompting|causing|raising|sparking|leaving|bringing|making|citing|warning|calling|but|"
    r"and said)\b| amid ).*$"
)
_PURPOSE = re.compile(r"(\d|day|week|month|year) to [a-z]+ .*$")
_OPEN_VERB = re.compile(
    r"\b(?:fail|agree|decide|plan|pledge|promise|refuse|vote|vow|threaten|expect|schedule|order|ask|urge|want|offer|"
    r"decline|seek|try|tries|tried|begin|began|due|set|force|invite|allow|appeal|call|tell|told|move|hope|manage|agrees)"
    r"(?:s|d|ed|t)?\b"
)


def short(text: str) -> str:
    """A sentence for a line in a list: closing credit, trailing clause and purpose off, where enough is left."""
    text = " ".join(text.split())
    for pattern, kept in ((_CREDIT, ""), (_TAIL, ""), (_PURPOSE, r"\1")):
        if pattern is _PURPOSE and _OPEN_VERB.search(text):
            continue
        cut = pattern.sub(kept, text)
        if cut != text and len(cut.split()) > SHORTEST and cut.count("“") == cut.count("”") and not cut.count('"') % 2:
            text = cut.rstrip(" ,;:.") + "."
    return text
