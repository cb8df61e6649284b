"""What `review` lists, in which order, with which way out."""

import pytest

from generator.briefs import ReviewItem, review_items
from generator.model.brief import ActorRule, Brief, BriefActor, Desk, Fact, Question
from generator.model.merged import Clash

BRIEF = Brief(
    id="a",
    path="briefs/a.yaml",
    actors=(BriefActor("Lee", "person"), BriefActor("Stern", "person"), BriefActor("Oster", "country")),
    facts=(
        Fact("f-1", "one", review="no speaker", line=20, score=0.9),
        Fact("f-2", "two", said_by=("Lee",), review="check this", line=30, edited=("text",)),
        Fact("f-3", "three", review="hidden", hide=True, line=40),
        Fact("f-4", "four", line=50),
    ),
    questions=(Question("article", "who pays"), Question("published", "which year")),
    lines={"title": 3, "actors.Lee": 10, "questions.0": 60, "questions.1": 61},
)


def test_order_place_and_way_out():
    clashes = {"a": [Clash("f-4.text", "was", "mine", "now"), Clash("title", "was", "", ["x", "y"])]}
    items = review_items(Desk((BRIEF,), actors=(ActorRule("Dov Stern", aliases=("Stern",)),)), clashes, "go")
    assert items == (
        ReviewItem("clash", "briefs/a.yaml", 3, 'title: yours is empty; the machine now says "x, y"', "go accept a title  or  go keep a title"),
        ReviewItem("clash", "briefs/a.yaml", 50, 'f-4.text: yours is "mine"; the machine now says "now"', "go accept a f-4.text  or  go keep a f-4.text"),
        ReviewItem("question", "briefs/a.yaml", 61, "published: which year", "fill in published: and delete this line", 1.0),
        ReviewItem("question", "briefs/a.yaml", 60, "article: who pays", "correct the brief and delete this line"),
        ReviewItem("fact", "briefs/a.yaml", 30, "f-2: check this", "correct it, then delete its review: line", 1.0),
        ReviewItem("fact", "briefs/a.yaml", 20, "f-1: no speaker", "correct it, then delete its review: line", 0.9),
        ReviewItem("actor", "briefs/a.yaml", 10, "Lee: only one name is known of this person", "write the full name, or join it with another in _actors.yaml", 1.0),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("at", "typed"),
    [
        pytest.param("f-1.text", "f-1.text", id="a fact's field"),
        pytest.param("Ann Lee.role", "'Ann Lee.role'", id="a name of two words"),
        pytest.param("A&B.role", "'A&B.role'", id="what a shell obeys"),
        pytest.param("Una O'Dea.role", "'Una O'\"'\"'Dea.role'", id="an apostrophe"),
    ],
)
def test_a_command_can_be_typed_as_it_is_told(at, typed):
    (item, *_) = review_items(Desk((BRIEF,)), {"a": [Clash(at, "was", "mine", "now")]}, "go")
    assert item.cure == f"go accept a {typed}  or  go keep a {typed}"
