"""Message nouns: what a concern, hope or warning is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.extract.statements.behind import clause_behind, object_behind
from generator.extract.statements.parts import Content
from generator.extract.statements.phrases import end_of
from generator.extract.statements.text import Text
from generator.lexicon.cues import TO_PEOPLE

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENERS = frozenset({"that", "to", "whether", "how"})
_ABOUT = frozenset(
    "over about at regarding concerning against for in of on to with toward towards on by from around".split()
)


def about(text: Text, noun: Token) -> tuple[Content, int] | None:
    """Content of a message noun and where the cue ends: "concern over X", "hope that X", "desire to X"."""
    for child in [*noun.rights, *(s for s in noun.head.rights if s.i > noun.i)]:
        if child.i <= noun.i:
            continue
        if child.dep_ == "prep" and child.lower_ in _ABOUT and child.i <= noun.i + 3:
            if child.lower_ in ("to", "with") and noun.lemma_.lower() in TO_PEOPLE:
                continue
            thing = next((c for c in child.rights if c.dep_ in ("pobj", "pcomp")), None)
            if thing is not None and thing.ent_type_ not in ("DATE", "TIME"):
                behind = object_behind if thing.dep_ == "pobj" else clause_behind
                return behind(text, child, thing), end_of(child)
        clause = child.dep_ in ("acl", "ccomp", "relcl", "xcomp") and child.pos_ in ("VERB", "AUX")
        if clause and child.left_edge.i <= noun.i + 1 and child.left_edge.lower_ in _OPENERS:
            return clause_behind(text, noun, child), end_of(noun)
    return None
