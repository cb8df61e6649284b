"""Which sentences tell nothing an analyst would keep."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.extract.events import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

QUOTES = ('"', "“", "”", "«", "»")
FEWEST_WORDS = 4
FEWEST_QUOTED = 5
"""Words of a sentence inside a longer quotation, below which it says nothing by itself: "They knew."."""

FILLER = re.compile(
    r"\b(?:remains? to be seen|(?:only )?time will tell|stay tuned|watch this space|more (?:details )?to follow"
    r"|as (?:the|this) (?:situation|story|crisis|event)s? (?:evolve|unfold|develop|continue)"
    r"|(?:the )?(?:world|international community|observers|eyes of the world) (?:is|are|will be|will) (?:closely )?"
    r"(?:watch|monitor|keep)"
    r"|this is a (?:developing|breaking) (?:story|news)|what do you think|let us know|read (?:more|also|next)\b"
    r"|click here|sign up|subscribe (?:to|now)|follow us|for more (?:information|details|news)|all rights reserved"
    r"|(?:story|article|post|page) (?:was|has been|will be) (?:first |originally |last )?"
    r"(?:published|updated|corrected)"
    r"|(?:story|article|report) contains (?:distressing|graphic|disturbing|upsetting)"
    r"|views expressed|contributed to this report|reporting by|editing by"
    r"|opinions? (?:are|is) (?:her|his|their) own|auto-generated|not been edited by"
    r"|interview (?:has been|was) (?:lightly )?(?:edited|condensed)|for (?:media|press) (?:enquiries|inquiries))",
    re.IGNORECASE,
)
"""Phrases that close or frame a text; a sentence with one of them and no speaker, figure or date says nothing."""

CAPTION = re.compile(
    r"^(?:file )?(?:photo|image|picture|video|graphic)s?\b[^.]{0,40}:|\b(?:image|photo|video): ?\S", re.IGNORECASE
)

PROMOTION = re.compile(
    r"(?:please )?(?:download|subscribe|sign up|register|follow|join|click|tap|watch|listen|read|e-?mail|contact|visit"
    r"|share|catch|get|buy|donate|support|stay|don't miss|never miss)\b[^.!]{0,120}?\b(?:app|newsletters?|us|our|now"
    r"|here|updates?|podcast|channel|inbox|subscription|tickets|newsroom|social media|website)\b",
    re.IGNORECASE,
)
"""How a call to the reader begins, and what it offers."""

CHAT = re.compile(r"(?:yes|no|well|absolutely|sure|ok|okay|oh|right|exactly|yeah)\b[,.!]", re.IGNORECASE)
"""How an answer in a conversation begins."""

CONTACT = re.compile(
    r"\b(?:call|ring|phone|contact|text|e-?mail|dial|hotline|helpline)\b[^.]{0,60}(?:\d[\d-]{2,}[ -]\d{3}|\w@\w"
    r"|\b1-8\d\d-|\b(?:police|crimestoppers|detectives) (?:on|at)\b)"
    r"|\bin lieu of flowers\b|\banyone with (?:any )?information\b",
    re.IGNORECASE,
)
"""Where to call, write or give."""

POINTED = re.compile(
    r"(?:this|it|the (?:news|information)) (?:was|is|has been) (?:reported|stated|announced|said|confirmed|noted)"
    r" (?:by|in|on|to)\b(?![^.]*\bthat\b)"
    r"|[^.]{2,60} (?:has|have|had) (?:reached out to|contacted|approached) [^.]{2,60} for (?:a |further )?(?:comment|"
    r"response|reaction)s?\b",
    re.IGNORECASE,
)
"""A sentence that only tells who told the one before it, or that somebody was asked for a comment."""

SIGN_OFF = re.compile(r"(?:for|with) [A-Z][^.,]{1,40}, (?:I'm|I’m|I am|this is) [A-Z]", re.IGNORECASE)
"""How a reporter ends a broadcast."""

ACTS = frozenset("accept acknowledge admit blame condemn confirm defend deny dismiss reject".split())
"""Verbs of what is done by words, and not only of speaking."""

READER = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})


def tells_nothing(sentence: Sentence, *, said: bool, cued: bool, substance: int) -> bool:
    """Whether the sentence should not become a fact.

    `said`: it is part of a statement; `cued`: the speaker is named in it, so that it is no mere rest of a quotation.
    `substance` counts its actors, figures and dates.
    """
    text = sentence.text.strip()
    words = [t for t in sentence if t.is_alpha]
    if said and not cued and len(words) < FEWEST_QUOTED:
        return True
    if len(words) < FEWEST_WORDS or not _is_sentence(sentence, text):
        return not (said and len(words) > 1 and _has_subject(sentence))
    if CAPTION.search(text) or CHAT.match(text) or CONTACT.search(text) or SIGN_OFF.match(text):
        return True
    if POINTED.match(text):
        return True
    if not said and text[:1] in QUOTES and text.rstrip(".")[-1:] in QUOTES:
        return True
    if not said and (FILLER.search(text) or PROMOTION.match(text) or (text.endswith(":") and not _acts(sentence))):
        return True
    if said and (cued or substance):
        return False
    if said:
        return not any(t.dep_ in {"nsubj", "nsubjpass"} and t.pos_ in {"NOUN", "PROPN"} for t in sentence.root.lefts)
    subject = next((t for t in sentence.root.lefts if t.dep_ in {"nsubj", "nsubjpass", "expl"}), None)
    if text.endswith("?") or any(t.pos_ == "PRON" and t.lower_ in READER for t in words):
        return True
    return not _has_subject(sentence) or (substance == 0 and (subject is None or subject.pos_ == "PRON"))


def _acts(sentence: Sentence) -> bool:
    """Whether a sentence before a colon tells more than that somebody speaks: "The church denied the claims:"."""
    return sentence.root.lemma_.lower() in ACTS and any(t.dep_ == "dobj" for t in sentence.root.rights)


def _has_subject(sentence: Sentence) -> bool:
    """Whether the main clause, or one beside or inside it, has a subject: orders, titles and lists have none."""
    root = sentence.root
    if _cut_short(root):
        return True
    heads = {root, *(c for c in root.children if c.dep_ in {"ccomp", "conj", "parataxis"})}
    return any(t.dep_ in {"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"} and t.head in heads for t in sentence)


def _cut_short(root: Token) -> bool:
    """Whether the parser took a verb in the past for a participle: "The bill passed by 312 votes to 204."."""
    behind = next(iter(root.rights), None)
    verb = behind is not None and behind.dep_ == "acl" and behind.tag_ in {"VBN", "VBD"} and behind.i == root.i + 1
    return verb and root.pos_ in {"NOUN", "PROPN"} and root.sent.text.rstrip().endswith(".")


def _is_sentence(sentence: Sentence, text: str) -> bool:
    """Whether it has a finite verb, or a full stop and what the tagger may have taken one for."""
    if any(t.tag_ in FINITE for t in sentence):
        return True
    subject = any(c.dep_ == "nsubj" for c in sentence.root.children)
    return text[-1:] == "." and (subject or _cut_short(sentence.root) or any(t.tag_ == "VB" for t in sentence))
