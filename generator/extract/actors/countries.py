"""Which names of places mean a state: names and demonyms, capitals by what they do in the sentence, "the North"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.actors.draft import Cover, Draft, Mark
from generator.extract.actors.text import Text
from generator.extract.actors.world import Hit
from generator.lexicon.organizations import SEATS_OF
from generator.lexicon.places import countries

_ACTS = frozenset(
    "say deny accuse warn summon agree sign send demand call urge insist announce reject back support impose claim "
    "condemn want seek refuse threaten offer pledge respond recognise recognize withdraw launch invade deny "
    "criticise criticize express estimate believe propose vow argue ban lift approve veto provide supply deploy "
    "test fire retaliate protest recall expel negotiate regard consider see fear hope expect plan intend decide "
    "promise confirm dismiss describe blame order ask request push try need welcome oppose deploy increase cut "
    "raise pay fund arm issue intensify double escalate cooperate expand strengthen maintain hold keep view remain "
    "become continue begin stop halt suspend face get give take make do have help allow ease tighten target hit "
    "strike attack claim acknowledge admit suggest tell".split()
)
_OWNED = frozenset(
    "government decision move support war stance position policy ally allies agency service spies spy ministry "
    "envoy ambassador troops forces military army navy invasion demand demands request offer response weapons "
    "weaponry missile missiles nuclear programme program programs sanctions claim claims officials foreign defence "
    "defense economy relations ties interests security influence allegations aggression attack attacks involvement "
    "role plan plans actions action behaviour intelligence leadership leaders leader diplomats embassy partnership "
    "backing threat threats proposal statement version denial first ruling parliament central commitment interest "
    "aims ambitions sovereignty permission approval request efforts effort view own new strategy".split()
)
_STATE_OWNED = frozenset("government spy intelligence ministry embassy ambassador envoy troops forces invasion".split())
_OFFICIAL = frozenset(
    "president prime premier minister ministers ministries chancellor king queen emperor emir secretary officials "
    "official lawmakers police soldiers ships ship vessels jets warplanes navy side delegation authorities state "
    "law laws companies market markets economy exports imports oil gas people voters senate congress court courts "
    "border territory soil counterpart capital team squad federation spokesman spokeswoman negotiators refugees "
    "citizens ports port".split()
)
_PEERS = frozenset("prince princess duke duchess earl".split())
_PARTNER = frozenset("with against between from by for of on to and".split())
_PLACE = frozenset("in at near outside inside around across through into throughout via outside".split())
_IRREGULAR = dict(
    pair.split(":")
    for pair in (
        "said:say sent:send sought:seek told:tell saw:see held:hold went:go took:take made:make gave:give "
        "did:do has:have had:have flew:fly came:come kept:keep began:begin became:become got:get"
    ).split()
)
_MOTION = frozenset("travel go fly visit return arrive head move come drive leave journey trip flight flights".split())


_MONEY = ("$", "€", "£")


def states(text: Text, hits: Sequence[Hit], cover: Cover) -> list[Draft]:
    """The states that the tables' forms mean, each mention put into `cover`; capitals only where they act."""
    drafts: dict[str, Draft] = {}
    later: list[Hit] = []
    for hit in hits:
        if hit.entry.type != "country" or not cover.free(range(hit.first, hit.stop)):
            continue
        if hit.entry.sense in ("capital", "seat"):
            later.append(hit)
        elif not _other_sense(text, hit):
            _put(drafts, cover, hit, "demonym" if hit.entry.sense == "demonym" else "name")
            _halved(text, drafts, cover, hit)
    for hit in later:
        if (
            hit.entry.name
            and acts(text, hit)
            and (hit.entry.name in drafts or _sure(text, hit) or _among(text, hit, hits))
        ):
            _put(drafts, cover, hit, "metonym")
    _compass(text, drafts, cover)
    _seats(text, later, cover)
    for draft in drafts.values():
        draft.marks.sort()
    return sorted((d for d in drafts.values() if _meant(text, d)), key=lambda d: d.marks[0])


def _meant(text: Text, draft: Draft) -> bool:
    """Whether the state itself is meant somewhere, not only where somebody comes from ("the Chilean striker")."""
    return any(
        mark.kind != "demonym" or any(text.word(mark.stop + k) in _OWNED | _OFFICIAL for k in (0, 1, 2))
        for mark in draft.marks
    )


def _seats(text: Text, hits: Sequence[Hit], cover: Cover) -> None:
    """Towns that stand for an organisation which the article names: Brussels for the European Union."""
    named = {draft.name: draft for draft in cover.taken if draft is not None and draft.type == "organization"}
    for hit in hits:
        body = named.get(SEATS_OF.get(hit.entry.form, ""))
        if body is not None and cover.free(range(hit.first, hit.stop)) and acts(text, hit):
            cover.add(body, Mark(hit.first, hit.stop, "metonym"))
            body.marks.sort()


def _put(drafts: dict[str, Draft], cover: Cover, hit: Hit, kind: str) -> None:
    name = hit.entry.name
    draft = drafts.get(name) or Draft(name, "country", "table of countries", country=name)
    mark = Mark(hit.first, hit.stop, "demonym" if kind == "demonym" else "metonym" if kind == "metonym" else "name")
    if cover.add(draft, mark):
        drafts[name] = draft


def _other_sense(text: Text, hit: Hit) -> bool:
    """Whether the form is a language ("in French"), a state of the US ("Atlanta, Georgia"), a person's name or a
    currency's ("US $199") here.
    """
    i = hit.first
    if text.word(hit.stop) in _MONEY and text.word(hit.stop + 1)[:1].isdigit():
        return True
    if hit.entry.sense == "demonym":
        if hit.entry.form.endswith("s") and text.tag(i - 1) in ("NNP", "NNPS") and text.capital(i - 1):
            return text.label[i - 1] == text.label[i] == "ORG"
        ends = not text.same(i, hit.stop) or text.tag(hit.stop) in (".", ",", "CC", "IN", "''", ")")
        return text.word(i - 1) in ("in", "speak", "speaks", "speaking", "spoke", "into", "from") and ends
    if (text.label[i] == "PERSON" and hit.stop - i == 1) or (text.word(i - 1) == "of" and text.word(i - 2) in _PEERS):
        return True
    return hit.entry.form == "Georgia" and text.word(i - 1) == "," and text.capital(i - 2)


def acts(text: Text, hit: Hit) -> bool:
    """Whether a capital stands for its government here: it acts, owns a decision, or stands among states."""
    last = hit.stop - 1
    before, after = text.word(hit.first - 1), text.word(hit.stop)
    if before in _PLACE:
        return False
    if after in ("'s", "’s"):
        return any(text.word(hit.stop + k) in _OWNED for k in (1, 2, 3))
    if after == "-" or before == "-":
        return before != "in" and any(
            text.label[j] == "GPE" for j in (hit.stop + 1, hit.first - 2) if text.same(last, j)
        )
    anchor, dep = _anchor(text, last)
    verb = text.head[anchor]
    if dep in ("nsubj", "nsubjpass", "agent"):
        return _lemma(text, verb) in _ACTS or text.tag(verb).startswith("V")
    if dep == "pobj":
        preposition = text.lower[verb]
        governor = text.lower[text.head[verb]]
        return (
            preposition in _PARTNER
            and _lemma(text, text.head[verb]) not in _MOTION
            and (preposition in ("with", "against", "between", "by") or governor in _OWNED or text.deps[last] == "conj")
        )
    if dep in ("dobj", "dative"):
        return _lemma(text, verb) in ("urge", "accuse", "warn", "support", "ask", "tell", "blame", "criticise", "back")
    return False


def _anchor(text: Text, i: int) -> tuple[int, str]:
    """The first member of the coordination that token i stands in, and its relation."""
    for _ in range(6):
        if text.deps[i] != "conj" or text.head[i] == i:
            break
        i = text.head[i]
    return i, text.deps[i]


def _lemma(text: Text, i: int) -> str:
    """A rough lemma of a regular verb, good enough for the table above."""
    word = text.lower[i]
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending, fresh in (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""), ("d", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)] + fresh
            for form in (stem, stem + "e", stem[:-1]):
                if form in _ACTS or form in _MOTION:
                    return form
    return word


def _among(text: Text, hit: Hit, hits: Sequence[Hit]) -> bool:
    """Whether another capital or state stands right beside, as in "Quito and Lima"."""
    beside = {h.stop for h in hits if h.entry.type == "country"} | {-h.first for h in hits if h.entry.type == "country"}
    joined = text.word(hit.first - 1) == "and" and hit.first - 1 in beside
    return joined or (text.word(hit.stop) == "and" and -(hit.stop + 1) in beside)


def _sure(text: Text, hit: Hit) -> bool:
    """Without its country in the article a capital must speak, decide ("Lima denied") or own what only states have."""
    if text.word(hit.stop) in ("'s", "’s"):
        return any(text.word(hit.stop + k) in _STATE_OWNED for k in (1, 2))
    _, dep = _anchor(text, hit.stop - 1)
    verb = text.head[hit.stop - 1]
    return dep == "nsubj" and _lemma(text, verb) in _ACTS and text.tags[verb] != "NN"


def _halved(text: Text, drafts: dict[str, Draft], cover: Cover, hit: Hit) -> None:
    """The first half of "North and South X" means the other X."""
    side, _, rest = hit.entry.name.partition(" ")
    first = hit.first - 2
    if side not in ("North", "South") or first < 0 or text.word(first + 1) not in ("and", "or"):
        return
    name = f"{text.words[first]} {rest}"
    if name in countries() and name != hit.entry.name and cover.free([first]):
        draft = drafts.setdefault(name, Draft(name, "country", "table of countries", country=name))
        cover.add(draft, Mark(first, first + 1, "metonym"))


def _compass(text: Text, drafts: dict[str, Draft], cover: Cover) -> None:
    """Take "the North" for the North X of the article."""
    for side in ("North", "South"):
        owners = [d for name, d in drafts.items() if name.startswith(side + " ")]
        if len(owners) != 1:
            continue
        for i, word in enumerate(text.words):
            if word == side and cover.free([i]) and _stands_alone(text, i):
                cover.add(owners[0], Mark(i, i + 1, "metonym", _with_article(text, i)))


def _stands_alone(text: Text, i: int) -> bool:
    back = i - 1
    while text.same(back, i) and (text.tags[back] in ("JJ", "HYPH", "NN", "VBN", "VBD", "RB")) and i - back < 5:
        back -= 1
    return (
        text.same(back, i)
        and text.lower[back] == "the"
        and not text.capital(i + 1)
        and text.word(i + 1) not in ("of", "-")
    )


def _with_article(text: Text, i: int) -> str:
    """The phrase from its article on: "the nuclear-armed North"."""
    back = i - 1
    while text.same(back, i) and text.lower[back] != "the" and i - back < 6:
        back -= 1
    return text.surface(back, i + 1) if text.same(back, i) and text.lower[back] == "the" else ""
