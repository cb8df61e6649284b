"""Whether a date belongs to a clause: how it hangs on the clause's verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.dates.tense import SAYINGS
from generator.extract.events import EXPECTS, FINITE, OCCASIONS, PLACES, PLANS, VERBS, acts
from generator.model.article import Span
from generator.model.reading import DateMention

if TYPE_CHECKING:
    from spacy.tokens import Token

UNDATED = PLACES | {"PERSON", "ORG", "NORP"}
"""Entities that no date belongs to: where the parser hangs one on them ("in Rome on Monday") it belongs to the verb."""

ADDED = re.compile(r"(?:In addition to|On top of|Apart from|Aside from|Along with|Besides|Unlike|Like|Despite)\b")

BORDERS = frozenset("since until till through before after than".split())
"""Prepositions after which a date bounds the event and is not its date."""

MOVES = frozenset("delay postpone extend defer adjourn reschedule move push suspend".split())
"""Verbs that tell of an event's date."""

STRETCHES = frozenset({"extend", "suspend"})
"""Those after which "until" tells when something ends; after the others, its new date: "delayed until October"."""

LASTS = frozenset("last run stay remain live continue survive exist work serve keep hold wait sleep".split())
"""What does not last "until May" is over before; what does not open until then opens then."""

STOPS = frozenset(
    "suspend ban bar close shut detain arrest jail imprison remand ground blacklist sanction strand trap displace "
    "evacuate occupy seal block halt cut".split()
)
"""What has "been" done "since" a day was done on that day and has lasted."""

CALLS_OFF = MOVES | {"cancel", "call", "scrap", "abandon"}
"""What happens on another day than the event does: "Saturday's match was cancelled"."""

UNDOES = frozenset(
    "annul void overturn repeal replace revise review criticise criticize condemn challenge investigate remember mark "
    "commemorate revive end expire renew extend dispute recall cite breach violate".split()
)
"""Verbs of what comes after: "the 2015 vote was annulled" is not of 2015."""

TIMES_OF_DAY = frozenset("morning afternoon evening night dawn midday noon hour day weekend week".split())
RESULTS = frozenset("beat win defeat claim reach lift secure seal clinch meet attend".split())
"""Infinitives of what was done at once: "scored twice to beat the leaders on Saturday"."""

PERIOD_END = re.compile(r"\b(?:weeks?|months?|quarter|half|year|season)(?: to| ended| ending)(?: on)?(?: the)? $")
"""Before the last day of a stretch: "in the nine months to 30 June"."""

COMPARISON = re.compile(
    r"\b(?:from|against|(?<!more )(?<!less )(?<!fewer )than|compared (?:with|to))\s+(?:the\s+|an?\s+)?"
    r"(?:[$€£]?\d\S*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands)"
    r"(?:\s+\w+){0,4}\s+(?:in|at|on)\s+$|(?<!early )(?<!late )(?<!soon )(?<!recently )(?<!back )"
    r"\b(?:as|than|compared (?:with|to))\s+(?:(?:in|at|on|during)\s+)?$",
    re.IGNORECASE,
)

WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
"""Without a preposition they date the verb, whatever noun they stand behind: "made its first flight Tuesday"."""

DAYS = frozenset({"today", "tonight", "yesterday", "tomorrow"})

TIMED = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight|last|next|(?:1[89]|20)\d\d|january|"
    r"february|march|april|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|"
    r"nov|dec)\."
)
"""Words that tell of another time than a weekday beside them."""

NAMING = frozenset({"nummod", "compound", "amod", "nmod", "poss"})
_NOMINAL = frozenset({"NOUN", "PROPN", "ADP", "NUM"})


def belongs(anchor: Token, mention: DateMention, head: Token) -> int | None:
    """How near the date stands to the clause's verb, None where it dates something else."""
    steps = hangs_on(anchor, head)
    if (
        steps is None
        or compared(anchor, mention.span)
        or PERIOD_END.search(_words_before(anchor, mention.span))
        or _in_aside(anchor, head)
        or _on_top(anchor, head)
        or _beside_state(anchor, mention, head)
    ):
        return None
    if head.lemma_.lower() in CALLS_OFF and anchor.i < head.i and anchor.head.dep_.startswith("nsubj"):
        return None
    if head.lemma_.lower() in UNDOES and len(mention.value or "") == len("2024") and anchor.dep_ in NAMING:
        return None
    coming = mention.rule == "that weekday after publication"
    since_then = anchor.head.lower_ == "from" and "/" not in (mention.value or "/") and not coming
    of_a_thing = anchor.head.head.dep_ == "dobj" and head.lemma_.lower() not in EXPECTS | PLANS
    year_of_a_thing = len(mention.value or "") == len("2024") and of_a_thing
    return None if year_of_a_thing or since_then else steps


def compared(anchor: Token, span: Span) -> bool:
    """Whether the date only tells what a number is measured against, or what is not so: "26 in 2015", "not 2015"."""
    if anchor.i > anchor.sent.start and "not" in {anchor.nbor(-1).lower_, anchor.left_edge.lower_}:
        return True
    verb = next((t for t in anchor.ancestors if t.pos_ in VERBS), None)
    if anchor.lower_ in WEEKDAYS and verb is not None and any(c.dep_ == "dobj" for c in verb.rights):
        return False
    return COMPARISON.search(_words_before(anchor, span)) is not None


def _words_before(anchor: Token, span: Span) -> str:
    """What stands right before the date in its sentence, the space before it with it."""
    before = anchor.doc[max(anchor.sent.start, anchor.i - 12) : anchor.i + 1]
    return before.text[: max(0, span.start - before.start_char)]


def hangs_on(anchor: Token, head: Token) -> int | None:
    """How many steps a date stands below the clause's verb, None when it dates something else.

    The way up may pass prepositions, open complements, occasions and names, but no other noun and no other clause;
    from the only weekday of a sentence, behind the verb, it may pass any noun.
    """
    token, steps = anchor, 0
    only = _only_weekday(anchor, head)
    while token != head:
        parent = _said_before(token) or _over_duration(token) or token.head
        border = token.lower_ in BORDERS and not _begins(token)
        if parent == token or border or (token.lower_ == "for" and not only and not _schedules(parent, token)):
            return None
        if parent != head and not _passes(token, parent, head) and not (only and parent.pos_ in _NOMINAL):
            return None
        token, steps = parent, steps + 1
    return steps


def _said_before(token: Token) -> Token | None:
    """The saying right behind which the words stand, though the parser hangs them on what is said.

    "Said on Wednesday she would meet them".
    """
    first = token.left_edge.i
    cue = token.doc[first - 1] if first > token.sent.start else token
    behind = cue.tag_ == "VBD" and cue.lemma_.lower() in SAYINGS and cue in token.head.ancestors
    return cue if behind and token.dep_ in {"prep", "npadvmod"} else None


def _over_duration(token: Token) -> Token | None:
    """The verb over the time that something lasts: "jailed for six years in 2011" is of 2011."""
    stretch = token.head
    lasts = token.dep_ == "prep" and stretch.ent_type_ == "DATE" and stretch.head.lower_ == "for"
    return stretch.head.head if lasts else None


def _begins(border: Token) -> bool:
    """Whether the date after "until" or "since" is the event's own.

    "Delayed until May", "will not open until May", "has been closed since May".
    """
    verb = border.head
    if border.lower_ == "since":
        been = {c.lower_ for c in verb.lefts if c.dep_ in {"aux", "auxpass"}}
        return verb.lemma_.lower() in STOPS and "been" in been
    if border.lower_ not in {"until", "till"}:
        return False
    over = verb
    while over.dep_ in {"xcomp", "acomp"} and over.head != over:
        over = over.head
    denied = any(c.dep_ == "neg" and c.i < border.i for v in {verb, over} for c in v.children)
    return verb.lemma_.lower() in MOVES - STRETCHES or (denied and verb.lemma_.lower() not in LASTS)


def _only_weekday(anchor: Token, head: Token) -> bool:
    """Whether "on Monday" behind the verb is all that the sentence says of time: "missed work in Rome on Monday"."""
    if anchor.lower_ not in WEEKDAYS or anchor.head.lower_ != "on" or anchor.i < head.i:
        return False
    after = anchor.i + 1
    if after < anchor.sent.end and anchor.doc[after].lower_ in {"'s", "’s"}:
        return False
    return not any(t.i != anchor.i and TIMED.fullmatch(t.lower_) for t in anchor.sent)


def _schedules(verb: Token, prep: Token | None = None) -> bool:
    """Whether the word says when something is to be, "set for", "due on", or it is "for the first time"."""
    if prep is not None and any(c.lower_ == "time" for c in prep.rights):
        return True
    return verb.lemma_.lower() in PLANS | MOVES | {"due", "book", "call", "bill", "likely", "available", "open"}


def _beside_state(anchor: Token, mention: DateMention, head: Token) -> bool:
    """Whether the clause says how things are, and the date not when they are: "is on Sunday" against "is old"."""
    if head.lemma_.lower() != "be" or head.tag_ not in {"VBZ", "VBP", "VBD"}:
        return False
    if head.tag_ == "VBD" and mention.span.start - anchor.sent.start_char <= len("On the "):
        return False
    told = next((c for c in head.rights if c.dep_ in {"attr", "acomp", "prep", "npadvmod", "xcomp"}), None)
    return told is None or not (told in {anchor, anchor.head} or told.dep_ == "xcomp" or _schedules(told))


def _in_aside(anchor: Token, head: Token) -> bool:
    """Whether the date stands after a comma with a participle that is not the verb: ", begun two years ago, "."""
    for token in reversed(list(anchor.doc[anchor.sent.start + 2 : anchor.i])):
        if token.text == "," or (token == head and not _goes_on(anchor)):
            return False
        before = token.nbor(-2) if token.nbor(-1).pos_ == "ADV" else token.nbor(-1)
        if (token.tag_ in {"VBN", "VBD"} or token.lower_ == "due") and before.text == ",":
            return True
        if token == head:
            return False
    return False


def _on_top(anchor: Token, head: Token) -> bool:
    """Whether the date belongs to what the sentence opens with and only adds to: "In addition to Friday's order, "."""
    opening = anchor.doc[anchor.sent.start : anchor.i].text
    return anchor.i < head.i and "," not in opening and ADDED.match(opening) is not None


def _goes_on(anchor: Token) -> bool:
    """Whether a comma and a finite verb follow the date, so that what the parser took for the verb is none."""
    after = anchor.right_edge.i + 1
    return after + 1 < anchor.sent.end and anchor.doc[after].text == "," and anchor.doc[after + 1].tag_ in FINITE


def _passes(token: Token, parent: Token, head: Token) -> bool:
    if acts(parent):
        return _same_time(parent)
    if parent.lemma_.lower() in TIMES_OF_DAY or parent.lower_ in WEEKDAYS:
        return True
    if parent.ent_type_ == "TIME":
        return "(" not in token.doc[parent.i : token.i].text and token.doc[parent.left_edge.i - 1].text != "("
    if parent.dep_ == "dobj" and parent.head.lemma_.lower() in EXPECTS | PLANS:
        return True
    if token.dep_ == "npadvmod" and _closes(token):
        return True
    if token.dep_ == "npadvmod" and token.lower_ in WEEKDAYS | DAYS and parent.dep_ in {"dobj", "pobj"}:
        return True
    if parent.pos_ not in {"NOUN", "PROPN"} or parent.lemma_.lower() in OCCASIONS or parent.ent_type_ in UNDATED:
        return True
    if parent.dep_ == "dobj" and parent.head == head and token.i == parent.i + 1 and token.lower_ in {"in", "on"}:
        return True
    if parent.dep_ == "compound" and parent.head.lemma_.lower() in OCCASIONS:
        return True
    before_verb = token.right_edge.i + 1 == min([head.i, *(c.i for c in head.children if c.dep_.startswith("aux"))])
    return parent.head == head and parent.dep_.startswith("nsubj") and before_verb


def _same_time(verb: Token) -> bool:
    """Whether a lesser verb tells of the main one's time: "plans to open", "rose to beat", "left when it closed"."""
    if verb.dep_ == "advcl" and verb.tag_ == "VB":
        return verb.lemma_.lower() in RESULTS
    if verb.dep_ == "advcl" and verb.tag_ == "VBD":
        return any(c.lower_ == "when" for c in verb.lefts) and verb.i > verb.head.i
    return verb.dep_ == "xcomp" or (verb.dep_ == "acl" and verb.head.lemma_.lower() in OCCASIONS)


def _closes(token: Token) -> bool:
    """Whether the words end a clause and begin with "next" or the like: "in the cup next Saturday" dates the verb."""
    first, after = token.left_edge, token.right_edge.i + 1
    ends = after >= token.sent.end or token.doc[after].is_punct
    return ends and first.lower_ in {"next", "last", "this"}
