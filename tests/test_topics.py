"""What an article is about (the parsed cases load the language model)."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from generator.extract.topics import find_topics, sentence_topics
from generator.lexicon.topics import DEFAULT_TOPICS
from generator.model.ids import slug
from generator.model.taxonomy import Topic
from tests.facts_world import article, parsed

VOCAB = spacy.blank("en").vocab
ARMS = Topic("arms", "Arms", terms=("arms deal", "weapons", "sell + tank"))
RAIL = Topic("rail", "Rail", terms=("railway",))


def _sentence(words: str, lemmas: str, tags: str) -> Doc:
    parts = words.split()
    starts = [i == 0 for i in range(len(parts))]
    return Doc(VOCAB, words=parts, lemmas=lemmas.split(), tags=tags.split(), sent_starts=starts)


@pytest.mark.parametrize(
    ("words", "lemmas", "tags", "topics"),
    [
        pytest.param("Arms deals grew", "arm deal grow", "NNS NNS VBD", ("arms",), id="plural of a phrase"),
        pytest.param("the Arms - deal", "the Arms - deal", "DT NNPS HYPH NN", ("arms",), id="hyphen and capitals"),
        pytest.param("arms for a deal", "arm for a deal", "NNS IN DT NN", (), id="words apart are no phrase"),
        pytest.param("They sold three tanks", "they sell three tank", "PRP VBD CD NNS", ("arms",), id="a pair"),
        pytest.param("They sold bread", "they sell bread", "PRP VBD NN", (), id="half a pair"),
        pytest.param("The Railway", "the Railway", "DT NNP", ("rail",), id="a name"),
    ],
)
def test_terms_match_by_lemma_and_form(words, lemmas, tags, topics) -> None:
    assert sentence_topics(_sentence(words, lemmas, tags), (ARMS, RAIL), ()) == (topics,)


def test_a_found_topic_marks_its_sentences() -> None:
    doc = _sentence("Chess clubs meet", "chess club meet", "NN NNS VBP")
    assert sentence_topics(doc, (ARMS,), ("chess-club",)) == (("chess-club",),)


def test_a_sentence_has_no_general_topic_that_its_article_has_not() -> None:
    doc = _sentence("The medal came late", "the medal come late", "DT NN VBD RB")
    assert sentence_topics(doc, (), ("science",)) == ((),)
    assert sentence_topics(doc, (), ("sports",)) == (("sports",),)


@pytest.mark.model
@pytest.mark.parametrize(
    ("title", "paragraphs", "topics"),
    [
        pytest.param("Kestrel to build wind farm", ["The wind farm will power 9,000 homes.", "A second wind farm follows."],
                     ("energy",), id="a word inside a longer term"),
        pytest.param("Veteran teacher retires", ["She trained 300 pupils.", "Her pupils trained others at the school."],
                     ("education",), id="a noun's term as a verb"),
        pytest.param("Orchid fans win prize", ["Six orchids were shown.", "Rain fell.", "They met at a hotel.", "The hotel was full."], (),
                     id="a word or two"),
        pytest.param("Maker recalls kettles over burn hazard", ["The recall covers 900 units and a defect."],
                     ("consumer-affairs",), id="a recall"),
    ],
)  # fmt: skip
def test_topics_of_the_general_taxonomy(title: str, paragraphs: list[str], topics: tuple[str, ...]) -> None:
    source = article(title, *paragraphs)
    assert find_topics(source, parsed(source), ()) == topics


def test_the_general_taxonomy_is_sound() -> None:
    ids = [t.id for t in DEFAULT_TOPICS]
    assert len(set(ids)) == len(ids) >= 40
    assert all(t.id == slug(t.id) and t.description and len(t.terms) > 4 for t in DEFAULT_TOPICS)
    terms = [term for t in DEFAULT_TOPICS for term in t.terms]
    assert all(term == term.strip().casefold() and "-" not in term for term in terms)
    assert all(len(set(t.terms)) == len(t.terms) for t in DEFAULT_TOPICS)


@pytest.mark.model
@pytest.mark.parametrize(
    ("title", "paragraphs", "topic"),
    [
        ("Floods displace thousands", ("Heavy rain burst rivers.", "The floods hit farms."), "floods-and-storms"),
        ("Club sells striker", ("The football club sold him.", "He won the world cup."), "sports"),
        ("Bank raises key rate", ("The central bank raised rates.", "Inflation rose."), "central-banking"),
        ("Court jails mine boss", ("A court jailed him.", "Prosecutors asked for more."), "courts-and-justice"),
        ("Ruling party loses vote", ("The election was held.", "Turnout fell."), "elections"),
        ("First measles case", ("The outbreak began in May.", "A vaccine exists."), "public-health"),
        (
            "Second body found after landslide",
            ("Rescuers dug in the debris.", "Two are missing."),
            "accidents-and-disasters",
        ),
        (
            "Club sacks coach",
            ("The coach left after a fifth defeat.", "The club are last in the league with four points."),
            "sports",
        ),
        (
            "Court halts airport deal",
            ("The high court suspended the lease of the airport.", "Unions welcomed it."),
            "courts-and-justice",
        ),
        (
            "Oldest bread found",
            ("Archaeologists found it, a study in the journal says.", "The DNA was intact."),
            "science",
        ),
        (
            "Council drops plaza plan",
            ("Councillors voted against it.", "The town centre keeps its parking."),
            "local-government",
        ),
        ("Nurses walk out", ("The nurses union called a strike over pay.", "Talks failed."), "labour-disputes"),
        ("Trains collide near city", ("The train crash killed ten.", "Two cars derailed."), "transport-accidents"),
    ],
)
def test_general_topics(title: str, paragraphs: tuple[str, ...], topic: str) -> None:
    source = article(title, *paragraphs)
    assert topic in find_topics(source, parsed(source), ())


@pytest.mark.model
def test_a_passing_word_is_no_topic() -> None:
    text = ["The railway was mentioned once."] + [f"The mayor met {n} people in the park." for n in range(2, 30)]
    source = article("Mayor meets people", *(["The mayor met people in the park."] * 2), *text)
    assert "rail" not in find_topics(source, parsed(source), (RAIL,))


@pytest.mark.model
def test_a_subject_beyond_the_taxonomy_has_general_topics() -> None:
    source = article("Flood cuts off town", "A flood cut off Osterby on Monday.", "The flood killed two people.")
    topics = find_topics(source, parsed(source), (ARMS,))
    assert topics == ("floods-and-storms",)
    rows = sentence_topics(parsed(source), (ARMS,), topics)
    assert rows == (("floods-and-storms",),) * 3


@pytest.mark.model
def test_a_subject_beyond_every_taxonomy_gives_phrases_of_the_article() -> None:
    source = article(
        "Origami club opens",
        "The origami club opened on Monday. A big dog barked.",
        "Members of the origami club fold paper cranes. A big dog slept.",
        "Paper cranes are hard, says Ann Lee. The dog is hers.",
        "Ann Lee leads the origami club. She folds paper cranes.",
    )
    topics = find_topics(source, parsed(source), (ARMS,))
    assert topics[0] == "origami-club"
    assert "paper-crane" in topics
    assert not any("lee" in t or "dog" in t for t in topics)


@pytest.mark.model
@pytest.mark.parametrize(
    ("title", "paragraphs", "topic"),
    [
        ("Port Vannin win", ("Rovers beat Port Vannin in the cup final.", "Port Vannin scored late."), "transport"),
        ("Port Vannin win", ("Rovers beat Port Vannin in the cup final.", "Rovers scored late."), "space"),
        ("Bank lends more", ("According to the bank, loans grew.", "According to Ann Lee, they will."), "diplomacy"),
    ],
)
def test_names_and_chance_words_are_no_topics(title: str, paragraphs: tuple[str, ...], topic: str) -> None:
    source = article(title, *paragraphs)
    assert topic not in find_topics(source, parsed(source), ())


@pytest.mark.model
def test_a_passing_matter_beside_a_weighty_one_is_no_topic() -> None:
    flood = [f"The flood reached town number {n}." for n in range(8)]
    source = article("Flood", *flood, "A museum closed.", "The museum reopened.")
    assert find_topics(source, parsed(source), ()) == ("floods-and-storms",)
