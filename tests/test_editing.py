"""The editor's desk end to end, without the language model: drafts made up here meet briefs edited as text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator import briefs, editing, merge, pages
from generator.model.page import SiteSettings
from generator.model.plain import same
from generator.problems import BriefingError
from generator.settling import decide
from tests.merge_world import World
from tests.office import ID, SENTENCES, Office


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


RENAMED = ("- name: Ines Holt", "- name: Inès Holt-Berg")


def test_facts_under_the_old_name_belong_to_the_renamed_actor_at_once(office: Office) -> None:
    office.edit(RENAMED)
    for _ in range(2):
        known = office.known()
        assert known.facts[ID["rose"]].speakers == ("ines-holt-berg",)
        assert "ines-holt" not in known.actors
        office.extract()
    assert "aliases: [Holt, Ines Holt]" in office.text


def test_the_machine_goes_on_to_better_a_renamed_actor(office: Office) -> None:
    office.edit(RENAMED)
    office.extract()
    office.draft["actors"][0] |= {"role": "head warden", "aliases": ["Holt", "the warden"]}
    office.extract()
    assert (
        "  - name: Inès Holt-Berg\n    type: person\n    role: head warden\n    aliases: [Holt, the warden, Ines Holt]"
        in office.text
    )
    assert office.text.count("Holt-Berg") == 1
    assert editing.deleted(office.root, "flood") == ()


def test_an_old_name_that_is_taken_out_again_stays_out(office: Office) -> None:
    office.edit(RENAMED)
    office.extract()
    office.edit(("[Holt, Ines Holt]", "[Holt]"))
    office.extract()
    assert "Ines Holt]" not in office.text.partition("facts:")[0]
    assert office.known().facts[ID["rose"]].speakers == ()


def test_a_name_given_twice_is_followed(office: Office) -> None:
    office.edit(RENAMED)
    office.extract()
    office.edit(("- name: Inès Holt-Berg", "- name: Ines Holtberg"))
    office.extract()
    assert "aliases: [Holt, Ines Holt, Inès Holt-Berg]" in office.text
    assert office.known().facts[ID["rose"]].speakers == ("ines-holtberg",)


@pytest.mark.parametrize(
    ("first", "then"),
    [
        pytest.param("Ada Brook", "Ada Brooke", id="spelling"),
        pytest.param("Brook", "Ada Brook", id="the full name"),
        pytest.param("Dr Ada Brook", "Ada Brook", id="without a title"),
    ],
)
def test_an_actor_that_a_person_added_and_renamed_keeps_its_facts(office: Office, first: str, then: str) -> None:
    mine = f"  - name: {first}\n    type: person\n"
    office.edit(
        ("  - name: Dam Council\n", mine + "  - name: Dam Council\n"), ("said_by: Per Dahl", "said_by: " + first)
    )
    office.extract()
    office.edit((f"- name: {first}\n", f"- name: {then}\n"))
    for _ in range(2):
        known = office.known()
        assert [known.actors[key].name for key in known.facts[ID["dam"]].speakers] == [then]
        office.extract()
    assert f"  - name: {then}\n    type: person\n    aliases: [{first}]\n" in office.text


def test_an_added_actor_taken_out_for_another_is_not_its_alias(office: Office) -> None:
    office.edit(("  - name: Dam Council\n", "  - name: Ada Brook\n    type: person\n  - name: Dam Council\n"))
    office.extract()
    office.edit(("- name: Ada Brook\n", "- name: Ada Field\n"))
    office.extract()
    assert "aliases: [Ada" not in office.text


def test_a_machines_new_name_for_a_renamed_actor_is_a_clash(office: Office) -> None:
    office.edit(RENAMED)
    office.extract()
    office.draft["actors"][0] = {
        "name": "Ines M. Holt",
        "type": "person",
        "role": "river warden",
        "aliases": ["Ines Holt"],
    }
    assert [c.at for c in office.extract().clashes] == ["Inès Holt-Berg.name"]
    decide(office.shelf, "flood", "Inès Holt-Berg.name", "accept")
    assert "- name: Ines M. Holt\n" in office.text
    assert office.extract().what == "unchanged"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(
            "  - name: Dam Council\n    type: organization\n",
            "  - name: Kirren Rescue\n    type: organization\n",
            id="another body in its place",
        ),
        pytest.param(
            "  - name: Per Dahl\n    type: person\n    role: engineer\n  - name: Dam Council\n    type: organization\n",
            "  - name: Dam Council\n    type: organization\n  - name: Bo Lind\n    type: person\n    role: engineer\n",
            id="another person elsewhere",
        ),
        pytest.param("name: Dam Council\n    type: organization", "name: Dam Council II\n    type: country", id="type"),
    ],
)
def test_one_out_and_another_in_is_no_rename(office: Office, old: str, new: str) -> None:
    office.edit((old, new))
    office.extract()
    assert len(editing.deleted(office.root, "flood")) == 1


def test_what_is_kept_of_any_life_of_a_brief_can_be_read_again() -> None:
    for seed in range(40):
        world = World(seed)
        for _ in range(40):
            world.step()
        world.run_machine()
        kept, problems = briefs.read_base("briefs/.base/world.yaml", briefs.base_text(world.base).encode())
        assert problems == ()
        assert same(kept, world.base)


def test_a_date_by_hand_is_not_taken_for_that_of_the_article(office: Office) -> None:
    office.edit(("    when: 2031-03-05\n", "    when: 2031-03-01\n"))
    fact = office.known().facts[ID["boats"]].fact
    assert (fact.when, dict(fact.rules), fact.edited) == ("2031-03-01", {}, ("when",))


@pytest.mark.parametrize(
    ("quote", "kept"),
    [
        pytest.param("Twelve boats were lost", True, id="a part of the sentence"),
        pytest.param("The dam council opened the gates", False, id="another sentence"),
    ],
)
def test_another_sentence_as_evidence_is_not_shown_at_the_old_place(office: Office, quote: str, kept: bool) -> None:
    office.edit((f"quote: {SENTENCES['boats']}", f"quote: {quote}"))
    fact = office.known().facts[ID["boats"]].fact
    assert (fact.quote, fact.evidence is not None) == (quote, kept)


def test_a_marked_fact_tells_which_line_to_delete(office: Office) -> None:
    office.edit(("    when: 2031-03-05\n", "    when: 2031-03-06\n"))
    office.draft["facts"][2] |= {"when": "2031-03-06", "quote": "Twelve boats have been lost at Kirren by noon."}
    office.draft["facts"][2]["text"] = "Twelve boats have been lost at Kirren."
    office.extract("another text")
    cures = [item.cure for item in editing.review(office.root, "go") if ID["boats"] in item.what]
    assert "review:" in office.text
    assert cures == ["correct it, then delete its review: line"]


SLIPS = [
    pytest.param("flood", "said_by: Ines Holt", "said_by: Ines Hollt", "Hollt' is no actor of this brief (did you mean 'Ines Holt'?)", id="speaker"),
    pytest.param("flood", "actors: [Ines Holt]", "actors: [Ines Holt, Ferry Line]", "'Ferry Line' is no actor of this brief (add it", id="actor"),
    pytest.param("flood", "topics: [dams]", "topics: [dam]", "'dam' is a new topic (did you mean 'dams'?)", id="topic"),
    pytest.param("flood", "topics: [flood, dams]", "lock: [titel]\ntopics: [flood, dams]", "there is no 'titel' in this brief (did you mean 'title'?)", id="lock"),
    pytest.param("_actors", "", "- name: Dam Concil\n  hide: true\n", "no brief names 'Dam Concil' (did you mean 'Dam Council'?)", id="rule"),
    pytest.param("_briefing", "", "sources:\n  - name: Couriier\n    reliability: B\n", "no brief is of 'Couriier' (did you mean 'Courier'?)", id="outlet"),
    pytest.param("_briefing", "", "judgments:\n  - text: It holds.\n    basis: [f-zzzzzz]\n", "'f-zzzzzz' is in no brief (name another", id="basis"),
]  # fmt: skip
RIGHT = [
    pytest.param("flood", "said_by: Ines Holt", "said_by: Holt", id="alias"),
    pytest.param("flood", "said_by: Ines Holt", "said_by: two wardens", id="somebody unnamed"),
    pytest.param("flood", "topics: [dams]", "topics: [harbours]", id="a topic of one's own"),
    pytest.param("_actors", "", "- name: The Dam Council\n- name: Ines Hold\n  not_same: [Ines Holt]\n", id="rules"),
    pytest.param("_actors", "", "- name: Oster Dam Council\n  aliases: [Dam Council]\n", id="rule by its alias"),
    pytest.param("_briefing", "", f"judgments:\n  - text: It holds.\n    basis: {ID['dam']}\n", id="basis"),
]


def slip(office: Office, file: str, old: str, new: str) -> list[str]:
    office.draft |= {"publisher": "Courier", "topics": ["flood", "dams"]}
    office.draft["facts"][2]["topics"] = ["dams"]
    office.draft["facts"][1]["topics"] = ["dams", "flood"]
    office.extract()
    if file == "flood":
        office.edit((old.replace("[dams]", "[dams, flood]"), new))
    else:
        (office.root / f"briefs/{file}.yaml").write_text(new, encoding="utf-8")
    return office.warnings()


@pytest.mark.parametrize(("file", "old", "new", "says"), SLIPS)
def test_a_name_that_nothing_answers_to_is_told(office: Office, file: str, old: str, new: str, says: str) -> None:
    assert [says in told for told in slip(office, file, old, new)] == [True]


@pytest.mark.parametrize(("file", "old", "new"), RIGHT)
def test_names_that_are_meant_so_are_left_alone(office: Office, file: str, old: str, new: str) -> None:
    assert slip(office, file, old, new) == []


GONE = {
    "a fact": ("dam", "", ID["dam"]),
    "an actor": ("  - name: Dam Council\n    type: organization\n", "", "dam council"),
    "an alias": ("aliases: [Holt]", "aliases: []", "Ines Holt.aliases.Holt"),
    "a topic": ("topics: [flood]", "topics: []", "topics.flood"),
    "a figure": ("figures: [two metres]", "figures: []", f"{ID['rose']}.figures.two metres"),
    "a fact's actor": ("actors: [Per Dahl, Dam Council]", "actors: [Per Dahl]", f"{ID['dam']}.actors.Dam Council"),
    "a question": ("  - origin: two agencies are named\n", "", "questions.origin: two agencies are named"),
}


def without(office: Office, fact: str) -> str:
    """The lines of one fact."""
    start = office.text.index(f"  - id: {ID[fact]}")
    return office.text[start : office.text.index("  - id: ", start + 1)]


@pytest.mark.parametrize("merged", [True, False], ids=["after an extraction", "at once"])
@pytest.mark.parametrize("thing", GONE)
def test_all_that_is_listed_as_deleted_comes_back_under_its_name(office: Office, thing: str, *, merged: bool) -> None:
    before = office.text
    old, new, at = GONE[thing]
    office.edit((without(office, "dam") if thing == "a fact" else old, new))
    if merged:
        office.extract()
    listed = editing.deleted(office.root, "flood")
    assert [line.casefold().removesuffix(f": {SENTENCES['dam']}".casefold()) for line in listed] == [at.casefold()]
    decide(office.shelf, "flood", at, "restore")
    assert editing.deleted(office.root, "flood") == ()
    assert same(*(briefs.read_values("a.yaml", text.encode())[0] for text in (office.text, before)))
    assert office.extract().what == "unchanged"


def test_whatever_a_life_has_deleted_comes_back_by_the_name_that_is_listed() -> None:
    for seed in range(60):
        world = World(seed)
        for _ in range(25):
            world.step()
        base, values = merge.noticed(world.base, world.values), world.values
        for _ in range(200):
            if names := merge.restorable(base):
                values, base = merge.restore(base, values, names[0])
        assert merge.restorable(base) == ()


def test_a_clash_is_named_as_one_likes_and_the_open_ones_are_told(office: Office) -> None:
    office.edit(("role: river warden", "role: warden"), ("title: The Oster rises", "title: High water"))
    office.draft |= {"title": "The Oster falls"}
    office.draft["actors"][0]["role"] = "head warden"
    office.extract()
    with pytest.raises(BriefingError, match=r"no clash of that name is open; these are: title, Ines Holt\.role"):
        decide(office.shelf, "flood", "summary", "accept")
    decide(office.shelf, "flood", "ines holt.role", "accept")
    decide(office.shelf, "flood", "Title", "keep")
    assert ("role: head warden" in office.text, "title: High water" in office.text) == (True, True)
    assert not (office.root / "briefs/.review/flood.yaml").exists()


@pytest.mark.parametrize("how", ["accept", "keep"])
def test_the_mark_of_a_reworded_sentence_goes_with_the_facts_last_clash(office: Office, how: str) -> None:
    office.edit(
        (f"    text: {SENTENCES['boats']}", "    text: A dozen boats were lost."),
        ("2031-03-05\n    quote", "2031-03-06\n    quote"),
    )
    quote = "Twelve boats were lost near Kirren at noon."
    office.draft["facts"][2] |= {"text": quote, "quote": quote, "when": "2031-03-07"}
    assert [clash.at for clash in office.extract(quote).clashes] == [f"{ID['boats']}.text", f"{ID['boats']}.when"]
    decide(office.shelf, "flood", f"{ID['boats']}.text", how)
    assert "    review: the source sentence now reads differently" in office.text
    decide(office.shelf, "flood", f"{ID['boats']}.when", how)
    assert "review:" not in office.text
    assert office.extract(quote).what == "unchanged"


def test_a_brief_answers_to_the_beginning_that_only_it_has(office: Office) -> None:
    for name in ("ferry-again", "ferry-at-last"):
        (office.root / f"briefs/{name}.yaml").write_text("title: Ferry\nfacts: []\n", encoding="utf-8")
    names = ("flood", "flo", "briefs/flood.yaml", "briefs\\flood.yaml", "ferry-ag")
    assert [office.shelf.find(name) for name in names] == ["flood"] * 4 + ["ferry-again"]
    with pytest.raises(BriefingError, match=r"did you mean ferry-again or ferry-at-last\?"):
        office.shelf.find("ferry")


def test_a_fact_by_hand_is_no_edited_one_in_the_data(office: Office) -> None:
    office.edit(
        ("facts:\n", "facts:\n  - text: The ferry is late.\n    said_by: Ines Holt\n"),
        ("when: 2031-03-05", "when: 2031-03-01"),
    )
    files = {file.path: file.text for file in pages.render(office.known(), {}, SiteSettings())}
    edited = {fact["text"]: fact.get("edited") for fact in json.loads(files["data/facts.json"])}
    assert edited == {
        SENTENCES["rose"]: None,
        SENTENCES["dam"]: None,
        SENTENCES["boats"]: ["when"],
        "The ferry is late.": None,
    }
