"""The cast of an article out of the drafts: what stays out, which names readers see, who comes first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.extract.actors.draft import Draft, Mark
from generator.extract.actors.text import Text
from generator.lexicon.clutter import THINGS
from generator.lexicon.organizations import MEDIA
from generator.lexicon.places import countries
from generator.lexicon.titles import UNNAMED
from generator.model.article import Article, Span
from generator.model.reading import Actor, Cast, Mention

_DATELINE = re.compile(r"[^\n]{2,70}?(?: [–—-](?:\s|$)| ?-- ?|: )")
_ACRONYM = re.compile(r" \(([A-Z][A-Za-z&.-]{1,9})\)")
_OF_COUNTRY = re.compile(r" of ((?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)\b")
_HEADLINE_BONUS = 3.0
_LEAD_BONUS = 2.0


def closed(article: Article, text: Text, drafts: Sequence[Draft]) -> Cast:
    """The cast: actors most important first, mentions in text order. A form that two people share is nobody's alias."""
    kept = [draft for draft in drafts if draft.marks and not _clutter(article, text, draft)]
    kept.sort(key=lambda d: (-_weight(text, d), d.marks[0].first, d.name))
    forms = [_aliases(text, d) for d in kept]
    shared = {form for form, count in Counter(f for own in forms for f in own).items() if count > 1}
    actors = tuple(
        Actor(
            d.name, d.type, d.role, tuple(f for f in own if f not in shared or d.type != "person"), len(d.marks), d.rule
        )
        for d, own in zip(kept, forms, strict=True)
    )
    mentions = [
        Mention(Span(text.start[m.first], text.end(m.stop - 1)), number, m.kind)
        for number, draft in enumerate(kept)
        for m in draft.marks
    ]
    return Cast(actors, tuple(sorted(mentions, key=lambda m: m.span)))


def _weight(text: Text, draft: Draft) -> float:
    """Mentions, more for the headline and the first paragraphs of the body."""
    first = min(m.first for m in draft.marks)
    headline = any(not text.body[m.first] for m in draft.marks)
    return len(draft.marks) + _HEADLINE_BONUS * headline + _LEAD_BONUS / (1 + text.paragraph[first])


def _aliases(text: Text, draft: Draft) -> tuple[str, ...]:
    """Every surface form once, in text order, the canonical name left out."""
    forms: list[str] = []
    for mark in draft.marks:
        bare = text.surface(mark.first, mark.stop)
        if mark.kind in ("name", "metonym", "demonym") and not (mark.kind == "metonym" and mark.alias):
            forms += [mark.alias, *_bare_forms(text, draft, mark, bare), *_longer_forms(text, draft, mark, bare)]
        else:
            forms.append(mark.alias or bare)
    return tuple(f for f in dict.fromkeys(forms) if f and f != draft.name)


def _bare_forms(text: Text, draft: Draft, mark: Mark, bare: str) -> list[str]:
    """The form itself, with its article where that belongs to it ("the United States")."""
    article = text.word(mark.first - 1) == "the" and text.same(mark.first - 1, mark.first)
    if not article or mark.kind != "name" or draft.type == "person":
        return [bare]
    if draft.type == "country":
        modifies = text.same(mark.first, mark.stop) and text.tag(mark.stop) in ("NN", "NNS", "NNP", "NNPS")
        return [text.surface(mark.first - 1, mark.stop)] if "." in bare or (" " in bare and not modifies) else [bare]
    return [bare, text.surface(mark.first - 1, mark.stop)] if " " in bare and bare != draft.name else [bare]


def _longer_forms(text: Text, draft: Draft, mark: Mark, bare: str) -> list[str]:
    """The form with what the text adds to a body's name: its acronym in brackets, or "of" its country."""
    if draft.type != "organization" or mark.kind != "name" or " " not in bare:
        return []
    after = text.string[text.end(mark.stop - 1) :][:60]
    acronym = _ACRONYM.match(after)
    if acronym and acronym[1] in {text.surface(m.first, m.stop) for m in draft.marks}:
        return [bare + acronym[0]]
    country = _OF_COUNTRY.match(after)
    if country is None or country[1] not in countries():
        return []
    article = text.words[mark.first - 1] if text.word(mark.first - 1) == "the" else ""
    return [bare + country[0], *([f"{article} {bare}{country[0]}"] if article else [])]


def _clutter(article: Article, text: Text, draft: Draft) -> bool:
    """Whether the draft is no actor: a byline, a credit, an unnamed group, a name that only a date line holds."""
    if draft.type == "country":
        return all(_in_dateline(article, text, m) for m in draft.marks)
    if draft.name.lower() in UNNAMED or (draft.type == "organization" and all(_brand(text, m) for m in draft.marks)):
        return True
    if all(_in_dateline(article, text, m) for m in draft.marks):
        return True
    if draft.name in (article.header.author, article.header.publisher, article.header.republisher):
        return not any(text.deps[m.stop - 1] in ("nsubj", "pobj", "nsubjpass") for m in draft.marks)
    return draft.name in MEDIA and all(_credit(text, m) for m in draft.marks)


def _brand(text: Text, mark: Mark) -> bool:
    """Whether a mention only tells whose product is meant: "a Vantra X30 jet", not "beat Velden 2-1"."""
    if not text.same(mark.first, mark.stop) or text.word(mark.stop + 1) in ("-", "–"):
        return False
    thing = text.capital(mark.stop) and text.lower[mark.stop] in THINGS - {"flight"}
    return (
        thing
        or text.label[mark.stop] == "PRODUCT"
        or (
            any(c.isdigit() for c in text.words[mark.stop])
            and not text.glued(mark.stop)
            and not _share(text, mark.stop)
        )
    )


def _share(text: Text, i: int) -> bool:
    """Whether the number at token i is a percentage."""
    return text.word(i + 1) in ("%", "per", "percent", "pc") or text.words[i].endswith("%")


def _in_dateline(article: Article, text: Text, mark: Mark) -> bool:
    """Whether a mention lies in "CITY, Sept. 3 (Agency) -" at the start of a paragraph."""
    paragraph = article.paragraphs[text.paragraph[mark.first]]
    if paragraph.kind == "dateline":
        return True
    opening = _DATELINE.match(text.string, paragraph.span.start)
    if opening is None or text.end(mark.stop - 1) > opening.end():
        return False
    first = opening[0].split()[0].strip(",:")
    return (first.isupper() and len(first) > 2) or first == article.header.dateline.split(" ")[0] != ""


def _credit(text: Text, mark: Mark) -> bool:
    """Whether an outlet stands alone in brackets or at the end of the text like a signature."""
    before, after = text.word(mark.first - 1), text.word(mark.stop)
    return before in ("(", "/", "-", "–", "—") and (after in (")", "/", "") or not text.same(mark.first, mark.stop))
