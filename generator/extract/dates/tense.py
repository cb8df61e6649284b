"""Whether the words around a date look back or ahead: the tense of the verb that governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

_PLANNED = frozenset({
    "schedule", "plan", "expect", "slate", "set", "due", "intend", "propose", "aim", "bill", "tip", "hope",
    "likely", "ready", "prepare", "upcoming", "forthcoming", "coming", "deadline", "book", "anticipate", "forecast",
    "predict", "project",
})  # fmt: skip
_WANTED = frozenset({
    "plan", "want", "expect", "schedule", "set", "slate", "intend", "hope", "aim", "agree", "decide", "vow",
    "pledge", "promise", "propose", "prepare", "invite", "ask", "urge", "due", "likely", "ready", "order", "offer",
    "threaten", "need", "try", "seek", "begin",
})  # fmt: skip
_ASKED = _WANTED | {
    "vote", "choose", "opt", "resolve", "demand", "require", "authorise", "authorize", "approve", "announce", "summon",
    "tell", "apply", "swear", "undertake", "commit", "bid", "consider", "mull", "move", "wait", "campaign", "call",
}  # fmt: skip
_AHEAD = frozenset({
    "will", "shall", "wo", "'ll", "’ll", "would", "could", "should", "may", "might", "can", "must", "going",
})  # fmt: skip
_STARTS = frozenset({
    "begin", "start", "open", "close", "end", "expire", "run", "go", "leave", "arrive", "meet", "play", "face",
    "return", "host", "visit", "hold", "reopen", "resume", "launch", "kick", "vote", "travel", "fly", "depart", "debut",
    "appear", "conclude", "finish", "unveil", "publish", "release", "debate", "decide", "elect", "deliver", "consider",
})  # fmt: skip
_CALLED = _PLANNED | _WANTED | {"call", "arrange", "convene", "fix"}
_DEFERRED = frozenset(
    {"put", "postpone", "delay", "adjourn", "move", "reschedule", "extend", "push", "defer", "suspend"}
)
_CALLED_OFF = _DEFERRED | {"cancel", "call", "scrap"}
_HELD = frozenset({
    "remand", "send", "detain", "jail", "hold", "ban", "bar", "close", "shut", "cancel", "halt", "stop", "grant",
    "give", "impose", "order", "block", "ground",
})  # fmt: skip
_SUMMONED = frozenset(
    {"announce", "call", "schedule", "convene", "declare", "propose", "arrange", "organise", "organize"}
)
_OUTLOOK = frozenset({"guidance", "forecast", "outlook"})
SAYINGS = frozenset("say tell announce add confirm state report warn reveal insist note".split())
_STILL = frozenset({"still", "already", "now", "currently"})
_CLIMB = 12


def direction(mention: Span) -> int:
    """-1: what the date tells of is past (-2: for certain), 1: it is to come, 0: the sentence does not tell.

    2: it was to come at a time that is past, "was due on".
    """
    if _called_off(mention):
        return 1
    told = _direction(mention) if said_then(mention) is None else -1
    if told == 1 and _was_planned(mention):
        return 2
    named = mention.root.dep_ in {"nmod", "compound"} and mention.root.head.i >= mention.end
    return 0 if named and told == 1 else told


def _called_off(mention: Span) -> bool:
    """Whether the date is that of something that has been called off: "Friday's game has been cancelled"."""
    thing = mention.root.head
    if mention.root.dep_ not in {"poss", "compound", "nmod"} or thing.dep_ != "nsubjpass":
        return False
    has = any(c.dep_ == "aux" and c.lower_ in {"has", "have"} for c in thing.head.lefts)
    return has and thing.head.lemma_.lower() in _CALLED_OFF


def said_then(mention: Span) -> Token | None:
    """The saying right behind which the date stands, "said on Wednesday she would meet them", None elsewhere."""
    first = mention.start - 1
    while first > mention.sent.start and mention.doc[first].lower_ in {"on", "in", "late", "early"}:
        first -= 1
    after = mention.doc[mention.end].lower_ if mention.end < mention.sent.end else ""
    if first < mention.sent.start or mention.root.dep_.startswith("nsubj"):
        return None
    if after in {"'s", "\u2019s", "would", "will"}:
        return None
    cue = mention.doc[first]
    return cue if cue.tag_ == "VBD" and cue.lemma_.lower() in SAYINGS else None


def _was_planned(mention: Span) -> bool:
    """Whether a word on the way up is a plan of the past: "was due", "had been expected", "planned for", given up."""
    for token in list(mention.root.ancestors)[:_CLIMB]:
        lemma = token.lemma_.lower()
        if lemma not in _PLANNED:
            continue
        if any(t.lemma_.lower() in _CALLED_OFF and t.i > token.i for t in token.ancestors):
            return True
        verb = token.head if token.dep_ == "acomp" else token
        if verb.tag_ == "VBD" or any(c.lower_ in {"was", "were", "had"} for c in verb.lefts):
            return verb.lemma_ == "be" or token.tag_ == "VBN"
    return False


def _direction(mention: Span) -> int:
    token = mention.root
    before = mention[0].nbor(-1).lower_ if mention.start > mention.sent.start else ""
    if before == "since":
        return -2
    if before in {"starting", "beginning"}:
        token = next((t for t in token.ancestors if t.pos_ == "VERB" and t.tag_ != "VBG"), token)
    for _ in range(_CLIMB):
        if _is_ahead(token, before):
            return 1
        if token.pos_ == "ADJ" and token.lower_ == "effective":
            return 0
        if _compares(token, mention):
            return -1
        if token.dep_ == "ccomp" and token.pos_ in {"NOUN", "PROPN"}:
            return 0
        if token.pos_ in {"VERB", "AUX"}:
            told = _of_verb(token, mention)
            if told is not None:
                return 1 if told == 0 and before in {"until", "till", "by"} else told
        if token.head == token:
            return 0
        token = token.head
    return 0


def _has_called(verb: Token) -> bool:
    """Whether something "has been" set for a day: who "has announced a march on Monday" did not do so on Monday."""
    now = any(c.dep_ == "aux" and c.lower_ in {"has", "have"} for c in verb.lefts)
    return now and verb.lemma_.lower() in _SUMMONED and any(c.dep_ == "dobj" for c in verb.rights)


def _compares(token: Token, mention: Span) -> bool:
    """Whether a word on the way up says that a number is measured against the date's: "down from 7 on Thursday"."""
    if token.lower_ in {"compared", "versus", "against", "than"}:
        return token.i == 0 or token.nbor(-1).lower_ != "rather"
    if token.lower_ != "from" or token.dep_ != "prep":
        return False
    thing = next((c for c in token.rights if c.dep_ in {"pobj", "pcomp"}), None)
    counted = thing is not None and thing.idx < mention.start_char and any(t.like_num for t in thing.subtree)
    return counted and (token.head.lower_ in {"up", "down"} or any(c.lower_ == "to" for c in token.head.rights))


def _is_ahead(token: Token, before: str) -> bool:
    """Whether a word on the way from the date to its verb says that it is to come."""
    lemma = token.lemma_.lower()
    if lemma in {"ahead", "upcoming", "forthcoming"} or (token.pos_ == "ADJ" and lemma in {"due", "likely", "ready"}):
        return True
    if token.lower_ in {"until", "till"} and token.head.pos_ == "NOUN":
        return True
    if token.pos_ in {"NOUN", "PROPN"}:
        dated = before == "of" and lemma in {"date", "deadline"}
        dated = dated or (before in {"to", "ending"} and lemma in _OUTLOOK)
        return dated or any(c.lemma_.lower() in _PLANNED for c in token.children if c.dep_ == "amod")
    if token.pos_ != "VERB":
        return False
    if before in {"until", "till"} and lemma in _HELD:
        return True
    if before in {"to", "ending"} and any(c.dep_ == "dobj" and c.lemma_.lower() in _OUTLOOK for c in token.rights):
        return True
    return (before == "for" and lemma in _CALLED) or (
        before in {"to", "until", "till", "through"} and lemma in _DEFERRED
    )


def _of_verb(verb: Token, mention: Span) -> int | None:
    """What one verb tells, None where its own governor has to be asked."""
    helpers = [c for c in verb.children if c.dep_ in {"aux", "auxpass"}]
    words = {c.text.lower() for c in helpers}
    has = any(c.lemma_ == "have" for c in helpers)
    if words & _AHEAD:
        return -1 if has and not words & {"will", "shall", "wo", "'ll", "’ll"} else 1
    if has:
        due = "to" in words and verb.head.lemma_.lower() in _PLANNED and verb.doc[mention.start - 1].lower_ == "by"
        return 1 if due or _has_called(verb) else -1
    if verb.lemma_ == "go" and verb.tag_ == "VBG":
        return 1
    if "to" in words and verb.tag_ in {"VB", "VBN"}:
        return _of_infinitive(verb)
    if verb.lemma_.lower() in _PLANNED and verb.tag_ == "VBN":
        return 1
    if verb.tag_ == "VBD":
        planned = any(
            c.dep_ in {"acomp", "xcomp"} and c.lemma_.lower() in {"due", "set", "scheduled"} for c in verb.children
        )
        return 1 if planned else -1
    if verb.tag_ == "VBN":
        return 0 if any(c.tag_ in {"VBZ", "VBP"} for c in helpers) else -1
    if verb.tag_ == "VBG":
        if any(c.tag_ in {"VBZ", "VBP"} for c in helpers):
            return 0 if _STILL & {c.lower_ for c in verb.children} else 1
        past = any(c.tag_ == "VBD" for c in helpers) or verb.head.lower_ in {"after", "since"}
        return -1 if past else None
    subject = verb.dep_ == "ROOT" and any(c.dep_ == "nsubj" for c in verb.lefts)
    beside = verb.dep_ == "conj" and verb.head.tag_ in {"VBN", "VBD", "VBZ", "VBP"}
    bare = verb.tag_ == "VB" and not helpers and (subject or beside)
    if verb.tag_ in {"VBZ", "VBP"} or bare:
        return 1 if verb.lemma_ in _STARTS or verb.lemma_ in _WANTED or _is_on(verb, mention) else 0
    return None


def _is_on(verb: Token, mention: Span) -> bool:
    """Whether the date is all that a form of "be" tells: "the final is on Saturday"."""
    root = mention.root
    told = any(c.dep_ in {"acomp", "attr"} and c != root for c in verb.children)
    return verb.lemma_ == "be" and not told and verb in {root.head, root.head.head}


def _of_infinitive(verb: Token) -> int | None:
    """Ahead ("to meet on Friday"), unless the governor says how it ended: "managed to", "the first to", "had meant"."""
    head = verb.head
    helpers = {c.dep_: c.lower_ for c in head.lefts if c.dep_ in {"aux", "auxpass"}}
    if helpers.get("aux") == "had" and "auxpass" not in helpers:
        return 0
    if head == verb or head.lemma_.lower() in _ASKED or head.pos_ in {"AUX", "PROPN", "ADJ"}:
        return 1
    if head.pos_ == "NOUN" and not any(c.lemma_ in {"first", "last", "only", "second", "third"} for c in head.children):
        return 1
    return None if head.pos_ in {"VERB", "NOUN"} else 0
