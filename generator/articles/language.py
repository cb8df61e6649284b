"""Whether a text is English, by the words that hold sentences together."""

from __future__ import annotations

from collections import Counter

from generator.articles.words import frequency, stop_share, words

OTHERS = {
    "Spanish": "el la los las de del que y en un una por con para se es su al lo como más pero sus le ya este",
    "Portuguese": "o a os as de do da dos das que e em um uma por com para se não é seu sua ao no na mais mas foi pelo",
    "French": "le la les de des du que et en un une pour par dans se est son sa au aux il elle qui sur pas plus ne ce",
    "German": "der die das den dem des und in ein eine für mit von zu sich ist im nicht auf auch als bei nach aus wird",
    "Italian": "il la lo gli le di del della che e in un una per con si è suo al dei nel alla sono non più anche",
    "Dutch": "de het een en van in op te dat voor met zijn is aan niet die er als om door naar bij ook maar heeft",
    "Indonesian": "yang dan di dari untuk pada dengan ini itu dalam tidak akan oleh juga telah ke ada sebagai mereka",
    "Turkish": "ve bir bu için ile da de olarak daha çok en gibi olan sonra kadar ise dedi ancak değil",
    "Polish": "w i na z do się że nie o to jest jak po przez od za dla przy oraz ale jego który już",
}
"""The commonest function words of languages that are written with the same letters."""
_WORDS = {name: frozenset(listed.split()) for name, listed in OTHERS.items()}
LEAST_ENGLISH = 0.2
"""The share of function words that English news have, but for tables and lists."""
USUAL, STRANGE = 3.0, 0.6
"""How usual an English word is at least, and the share of others that a table of names and results does not have."""
FEWEST = 40
"""Words below which a text is not judged."""


def foreign(text: str) -> str:
    """The language of a text that is not English ("another alphabet", "another language"), "" for English."""
    found = words(text)
    letters = [] if text.isascii() else [c for c in text if c.isalpha()]
    if len(letters) >= FEWEST and sum(c > "\u024f" for c in letters) > len(letters) // 2:
        return "another alphabet"
    if len(found) < FEWEST:
        return ""
    english = stop_share(found)
    counted = Counter(found)
    shares = {name: sum(map(counted.__getitem__, listed)) / len(found) for name, listed in _WORDS.items()}
    best = max(shares, key=lambda name: (shares[name], name))
    if shares[best] > max(0.12, 1.5 * english):
        return best
    told = {word for word in found if word.isalpha()}
    strange = sum(frequency(word) < USUAL for word in told) / (len(told) or 1)
    return "another language" if english < LEAST_ENGLISH and strange > STRANGE else ""
