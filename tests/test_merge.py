"""The table of the merge, its laws, and what a person can decide."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.briefs.splice import filled
from generator.merge import accept, clashes, keep, merge, restorable, restore
from generator.merge.items import NOT_FOUND, REWORDED
from generator.merge.matching import Link, match_actors, match_facts
from generator.model.merged import Clash
from generator.model.plain import ITEM_HIDDEN, same
from generator.model.renaming import former_names, renamed
from generator.problems import BriefingError

LONG = "The council of Oster voted to raise the dam by two metres before the next winter comes"


def fact(name, text="", **more):
    return {"id": name, "text": text or f"Text of {name}", "quote": f"Sentence {name} alone", **more}


def world(**more):
    return {"schema": "1", "slug": "x", "source": "seeds/x.txt", "title": "Old", **more}


def shown(values):
    """What of a machine brief stands in the file."""
    hidden = ("slug", "coverage", "published_rule")
    items = {
        n: [{k: v for k, v in i.items() if k not in ITEM_HIDDEN} for i in values.get(n, [])]
        for n in ("facts", "actors")
    }
    return filled({**{k: v for k, v in values.items() if k not in hidden}, **items})


def names(values):
    return [f.get("id") for f in values.get("facts") or ()]


TABLE = [
    pytest.param("Old", "Old", "New", "New", "New", (), id="untouched: the machine improves it"),
    pytest.param("Old", "Mine", "Old", "Mine", "Old", (), id="edited, machine the same"),
    pytest.param("Old", "Mine", "Mine", "Mine", "Mine", (), id="edited, machine agrees"),
    pytest.param(
        "Old", "Mine", "New", "Mine", "Old", (Clash("title", "Old", "Mine", "New"),), id="edited, machine differs"
    ),
    pytest.param("Old", "", "New", "", "Old", (Clash("title", "Old", "", "New"),), id="emptied, machine differs"),
    pytest.param("Old", "", "Old", "", "Old", (), id="emptied, machine the same"),
    pytest.param("Old", "  Old ", "New", "New", "New", (), id="only spaces differ"),
    pytest.param("", "Mine", "", "Mine", "", (), id="filled in by hand"),
    pytest.param("", "", "New", "New", "New", (), id="the machine fills it in"),
]


@pytest.mark.parametrize(("was", "yours", "now", "result", "kept", "open_clashes"), TABLE)
def test_single_values(was, yours, now, result, kept, open_clashes):
    merged = merge(world(title=was), world(title=yours), world(title=now), same_source=True)
    assert (merged.values["title"], merged.base.get("title", ""), merged.clashes) == (result, kept, open_clashes)


ITEMS = [
    pytest.param([fact("f-a")], [fact("f-a")], [], True, [], id="untouched and gone, same source"),
    pytest.param([fact("f-a")], [fact("f-a")], [], False, [fact("f-a", review=NOT_FOUND)], id="untouched and gone, other source"),
    pytest.param([fact("f-a")], [fact("f-a", when="2031")], [], True, [fact("f-a", when="2031", review=NOT_FOUND)], id="edited and gone"),
    pytest.param([fact("f-a")], [], [fact("f-a")], True, [], id="deleted stays deleted"),
    pytest.param([fact("f-a")], [], [fact("f-a", "reworded")], True, [], id="deleted and reworded stays deleted"),
    pytest.param([], [fact("f-m")], [], True, [fact("f-m")], id="added by hand"),
    pytest.param([], [fact("f-a", "mine")], [fact("f-a")], True, [fact("f-a", "mine")], id="added by hand and found"),
    pytest.param([], [], [fact("f-a")], True, [fact("f-a")], id="found"),
    pytest.param([fact("f-a")], [fact("f-a", note="n")], [fact("f-a", "new")], True, [fact("f-a", "new", note="n")], id="a note does not own the text"),
    pytest.param([fact("f-a")], [fact("f-a", lock=["text"])], [fact("f-a", "new")], True, [fact("f-a", lock=["text"])], id="locked field"),
]  # fmt: skip


@pytest.mark.parametrize(("base", "edited", "fresh", "same_source", "result"), ITEMS)
def test_items(base, edited, fresh, same_source, result):
    merged = merge(world(facts=base), world(facts=edited), world(facts=fresh), same_source)
    assert filled(merged.values.get("facts", [])) == filled(result)
    again = merge(merged.base, merged.values, world(facts=fresh), same_source=True)
    assert filled(again.values.get("facts", [])) == filled(result)


def test_deletion_outlives_a_run_that_misses_the_item():
    base, edited = world(facts=[fact("f-a")]), world(facts=[])
    for fresh in ([], [fact("f-a")], [], [fact("f-a")]):
        merged = merge(base, edited, world(facts=fresh), same_source=True)
        base, edited = merged.base, merged.values
        assert names(edited) == []
    values, base = restore(base, edited, "f-a")
    assert names(values) == ["f-a"]
    assert names(merge(base, values, world(facts=[fact("f-a")]), same_source=True).values) == ["f-a"]


def test_of_two_deleted_actors_of_one_name_one_is_remembered():
    base = world(
        actors=[{"name": "Ann Lee", "type": "person", "renamed": "Ann Lee-Moss"}],
        kept={"actors": [{"name": "Ann Lee"}]},
    )
    merged = merge(base, world(), world(), True)
    assert [item["name"] for item in merged.base["deleted"]["actors"]] == ["Ann Lee"]
    assert merge(merged.base, merged.values, world(), True).base == merged.base


def test_new_facts_stand_behind_their_neighbour():
    a, b, c, d, mine = fact("f-a"), fact("f-b"), fact("f-c"), fact("f-d"), fact("f-m")
    merged = merge(world(facts=[a, c]), world(facts=[c, mine, a]), world(facts=[b, a, c, d]), same_source=True)
    assert names(merged.values) == ["f-c", "f-d", "f-m", "f-b", "f-a"]
    assert merged.counts == {"added": 2}


def test_lists_of_text_are_sets():
    base = world(topics=["flood", "dams", "roads"])
    edited = world(topics=["Flood", "roads", "mine"])
    merged = merge(base, edited, world(topics=["new", "flood", "dams"]), same_source=True)
    assert merged.values["topics"] == ["new", "Flood", "mine"]
    assert merged.base["deleted"] == {"topics": ["dams"]}
    values, base = restore(merged.base, merged.values, "topics.dams")
    assert values["topics"] == ["new", "Flood", "mine", "dams"]
    assert merge(base, values, world(topics=["flood"]), same_source=True).values["topics"] == ["Flood", "mine", "dams"]


def test_an_answered_question_stays_away():
    asked = world(questions=[{"published": "which year"}, {"origin": "which agency"}])
    merged = merge(asked, world(questions=[{"origin": "which agency"}]), asked, same_source=True)
    assert merged.values["questions"] == [{"origin": "which agency"}]


def test_a_lost_id_is_found_again():
    lost = {"text": "Text of f-a", "when": "2031"}
    merged = merge(world(facts=[fact("f-a")]), world(facts=[lost]), world(facts=[fact("f-a")]), same_source=True)
    assert merged.values["facts"] == [{"id": "f-a", **lost}]


def test_an_added_fact_gets_an_id_once():
    merged = merge(world(), world(facts=[{"text": "Mine"}]), world(), same_source=True)
    name = merged.values["facts"][0]["id"]
    assert merge(merged.base, merged.values, world(), same_source=True).values["facts"] == [
        {"id": name, "text": "Mine"}
    ]


def test_actors_are_known_by_name_and_by_the_machines_own_renaming():
    def people(*actors):
        return world(actors=list(actors))

    short = {"name": "Lee", "type": "person", "role": "mayor"}
    full = {"name": "Ann Lee", "type": "person", "role": "mayor", "aliases": ["Lee"]}
    renamed = merge(people(short), people({**short, "role": "chief"}), people(full), same_source=True)
    assert renamed.values["actors"] == [{"name": "Ann Lee", "type": "person", "role": "chief", "aliases": ["Lee"]}]
    deleted = merge(people(short, full), people(full), people(short, full), same_source=True)
    assert [a["name"] for a in deleted.values["actors"]] == ["Ann Lee"]


def test_without_a_base_nothing_changes():
    mine = world(title="Mine", topics=["a"], facts=[fact("f-a", "mine"), {"text": "own"}])
    fresh = world(title="New", topics=["a", "b"], facts=[fact("f-a"), fact("f-b")], actors=[{"name": "Ann Lee"}])
    merged = merge(None, mine, fresh, same_source=True)
    assert (merged.values, merged.clashes, merged.new) == (mine, (), ("f-b", "Ann Lee", "b"))
    later = merge(merged.base, mine, fresh, same_source=True)
    assert filled({**later.values, "facts": [{"text": f["text"]} for f in later.values["facts"]]}) == filled(
        {**mine, "facts": [{"text": "mine"}, {"text": "own"}]}
    )
    assert names(restore(merged.base, mine, "f-b")[0]) == ["f-a", "f-b", None]


def test_without_a_base_a_fact_under_a_carried_id_is_not_offered_again():
    mine = world(facts=[fact("f-old") | {"quote": "The gates were opened."}])
    fresh = world(facts=[fact("f-new") | {"quote": "The gates were opened."}, fact("f-b")])
    merged = merge(None, mine, fresh, same_source=True)
    assert (merged.values, merged.new) == (mine, ("f-b",))
    later = merge(merged.base, mine, fresh, same_source=True)
    assert (names(later.values), restorable(later.base)) == (["f-old"], ("f-b",))


def test_a_locked_brief_field_stays():
    edited = world(lock=["title", "facts", "topics"], facts=[fact("f-a")], topics=["a"])
    fresh = world(title="New", facts=[fact("f-b")], topics=["b"])
    merged = merge(world(facts=[fact("f-a")], topics=["a"]), edited, fresh, same_source=True)
    assert merged.values == edited


def test_a_whole_fact_or_actor_can_be_locked():
    edited = world(
        lock=["f-a", "Ann Lee"], facts=[fact("f-a"), fact("f-b")], actors=[{"name": "Ann Lee", "role": "mayor"}]
    )
    fresh = world(facts=[fact("f-b", "new")], actors=[{"name": "Ann Lee", "role": "chief"}])
    merged = merge({**edited, "lock": []}, edited, fresh, same_source=True)
    assert [(f["id"], f["text"]) for f in merged.values["facts"]] == [("f-a", "Text of f-a"), ("f-b", "new")]
    assert merged.values["actors"] == edited["actors"]


def test_ids_are_never_given_twice():
    """The machine numbers anew and reuses ids that stand for other sentences here."""
    base = world(facts=[fact("f-a", quote="Alpha one two"), fact("f-b", quote="Beta three four")])
    fresh = world(facts=[fact("f-a", "new", quote="Gamma five six"), fact("f-b", "newer", quote="Delta seven eight")])
    merged = merge(base, base, fresh, same_source=False)
    ids = names(merged.values)
    assert len(set(ids)) == 4
    assert {f["text"] for f in merged.values["facts"]} == {"Text of f-a", "Text of f-b", "new", "newer"}
    assert [f["id"] for f in merged.base["facts"]] == ids
    deleted = merge({**base, "facts": [], "deleted": {"facts": base["facts"]}}, world(), fresh, same_source=False)
    assert len({*names(deleted.values), "f-a", "f-b"}) == 4


def test_added_facts_take_the_machines_id_and_never_one_anothers():
    twins = [{"text": "Same words"}, {"text": "Same words"}, {"text": "Sentence found", "quote": "Found by both"}]
    fresh = world(facts=[fact("f-z", "Sentence found", quote="Found by both")])
    merged = merge(world(), world(facts=twins), fresh, same_source=True)
    ids = names(merged.values)
    assert (len(set(ids)), ids[2]) == (3, "f-z")


def test_what_is_gone_is_said_once():
    base = world(facts=[fact("f-a")], actors=[{"name": "Ann Lee", "role": "mayor"}])
    edited = world(
        facts=[fact("f-a", review="my own remark", when="2031")], actors=[{"name": "Ann Lee", "role": "chief"}]
    )
    merged = merge(base, edited, world(), same_source=True)
    assert merged.values == edited, "a remark of one's own stays"
    told = merge(base, world(facts=[fact("f-a", when="2031")]), world(), same_source=True)
    assert told.values["facts"][0]["review"] == NOT_FOUND
    settled = world(facts=[fact("f-a", when="2031")])
    assert merge(told.base, settled, world(), same_source=True).values == settled
    back = merge(merged.base, merged.values, base, same_source=True)
    assert "missing" not in back.base["facts"][0]


def test_the_mark_goes_when_the_fact_is_found_again():
    gone = merge(world(facts=[fact("f-a")]), world(facts=[fact("f-a", when="2031")]), world(), same_source=True)
    back = merge(gone.base, gone.values, world(facts=[fact("f-a")]), same_source=True)
    assert back.values["facts"] == [fact("f-a", when="2031")]


def test_locked_lists_remember_what_was_deleted():
    base = world(topics=["a"], deleted={"topics": ["b"]})
    edited = world(topics=["a"], lock=["topics"])
    merged = merge(base, edited, world(topics=["b", "c"]), same_source=True)
    free = {k: v for k, v in merged.values.items() if k != "lock"}
    assert merge(merged.base, free, world(topics=["a", "b"]), same_source=True).values["topics"] == ["a"]


def test_counts_tell_what_happened():
    base = world(title="Old", facts=[fact("f-a"), fact("f-b")], topics=["a"])
    edited = {**base, "title": "Mine"}
    agreed = merge(base, edited, {**base, "title": "Mine"}, same_source=True)
    changed = merge(
        base, edited, world(title="Old", facts=[fact("f-a", "new"), fact("f-c")], topics=["b"]), same_source=True
    )
    assert (agreed.counts, changed.counts) == ({}, {"added": 1, "removed": 1, "updated": 2})


def clashing():
    base = world(title="Old", facts=[fact("f-a", "old", when="2030")])
    edited = world(title="Mine", facts=[fact("f-a", "mine", when="2031")])
    fresh = world(title="New", facts=[fact("f-a", "new", when="2032")])
    return merge(base, edited, fresh, same_source=True), fresh


def test_clashes_stay_open_until_settled():
    merged, fresh = clashing()
    assert [c.at for c in merged.clashes] == ["title", "f-a.text", "f-a.when"]
    again = merge(merged.base, merged.values, fresh, same_source=True)
    assert again.clashes == merged.clashes
    values, base = accept(merged.base, merged.values, "f-a.text")
    assert (values["facts"][0]["text"], [c.at for c in clashes(base, values)]) == ("new", ["title", "f-a.when"])
    values, base = keep(base, values, "f-a")
    assert (values["facts"][0]["when"], [c.at for c in clashes(base, values)]) == ("2031", ["title"])
    settled = merge(base, values, fresh, same_source=True)
    assert ([c.at for c in settled.clashes], settled.values) == (["title"], values)
    assert clashes(*reversed(accept(base, values, "all"))) == ()


@pytest.mark.parametrize(
    ("settle", "says"),
    [(accept, "no clash"), (keep, "no clash"), (restore, "f-zzzz: was not deleted; nothing in this brief was")],
)
def test_nothing_to_settle_is_said(settle, says):
    merged, _ = clashing()
    with pytest.raises(BriefingError, match=says):
        settle(merged.base, merged.values, "f-zzzz")


def test_all_that_was_deleted_can_be_restored():
    machine = world(
        topics=["St. Ives", "dams"],
        actors=[{"name": "Ann Lee", "aliases": ["Lee"]}, {"name": "Bo"}],
        facts=[fact("f-a", figures=["2.4 m", "1"]), fact("f-b")],
        questions=[{"published": "which year"}],
    )
    edited = world(topics=["dams"], actors=[{"name": "Ann Lee"}], facts=[fact("f-a", figures=["1"])])
    merged = merge(machine, edited, machine, same_source=True)
    names = (
        "f-b",
        "Bo",
        "topics.St. Ives",
        "questions.published: which year",
        "f-a.figures.2.4 m",
        "Ann Lee.aliases.Lee",
    )
    assert sorted(restorable(merged.base)) == sorted(names)
    with pytest.raises(BriefingError, match="these were: f-b, Bo"):
        restore(merged.base, merged.values, "f-c")
    values, base = merged.values, merged.base
    for name in names:
        values, base = restore(base, values, name)
    assert restorable(base) == ()
    again = merge(base, values, machine, same_source=True)
    assert sorted(map(str, again.values["topics"])) == ["St. Ives", "dams"]
    assert filled(again.values["actors"]) == machine["actors"]
    assert [sorted(f.get("figures", [])) for f in again.values["facts"]] == [["1", "2.4 m"], []]
    assert again.values["questions"] == machine["questions"]


def test_a_settled_word_is_asked_again_only_for_a_new_one():
    merged, fresh = clashing()
    values, base = keep(merged.base, merged.values, "title")
    newer = merge(base, values, {**fresh, "title": "Newest"}, same_source=True)
    assert newer.clashes[0] == Clash("title", "New", "Mine", "Newest")


MATCHES = [
    pytest.param([fact("f-1", quote="A b c.")], [fact("f-9", quote="a  B c")], True, [(0, 0, True)], id="same quote"),
    pytest.param(
        [fact("f-1", quote="X", evidence={"exact": "X", "start": "10", "end": "50"})],
        [fact("f-9", quote="Y", evidence={"exact": "Y", "start": "12", "end": "40"})],
        True, [(0, 0, True)], id="overlapping place in the same source",
    ),
    pytest.param(
        [fact("f-1", quote="X", evidence={"exact": "X", "start": "10", "end": "50"})],
        [fact("f-9", quote="Y", evidence={"exact": "Y", "start": "12", "end": "40"})],
        False, [], id="a place in another source says nothing",
    ),
    pytest.param([fact("f-1", "Same.", quote="X")], [fact("f-9", "same", quote="Y")], True, [(0, 0, True)], id="same text"),
    pytest.param([fact("f-1", quote=LONG)], [fact("f-9", quote=LONG.replace("two", "three"))], True, [(0, 0, False)], id="alike"),
    pytest.param(
        [fact("f-1", quote=LONG)], [fact("f-8", quote=LONG.replace("two", "three")), fact("f-9", quote=LONG.replace("two", "four"))],
        True, [], id="two are as much alike: neither",
    ),
    pytest.param(
        [fact("f-1", "one", quote="Q"), fact("f-2", "two", quote="Q")], [fact("f-8", "two", quote="Q"), fact("f-9", "one", quote="Q")],
        True, [(0, 1, True), (1, 0, True)], id="two facts of one sentence",
    ),
    pytest.param([fact("f-1", quote="Q"), fact("f-2", quote="Q")], [fact("f-9", quote="Q")], True, [(0, 0, True)], id="never two to one"),
]  # fmt: skip


@pytest.mark.parametrize(("fresh", "known", "same_source", "links"), MATCHES)
def test_matching(fresh, known, same_source, links):
    assert sorted(match_facts(fresh, known, same_source=same_source), key=lambda link: link.fresh) == [
        Link(*l) for l in links
    ]


def test_two_actors_who_share_an_alias_are_not_joined():
    fresh = [
        {"name": "Kim Ha", "type": "person", "aliases": ["Kim"]},
        {"name": "Kim Jo", "type": "person", "aliases": ["Kim"]},
    ]
    assert match_actors(fresh, [{"name": "Kim", "type": "person"}]) == ()


def test_an_edited_fact_carried_by_likeness_is_marked():
    base, edited = fact("f-a", quote=LONG), fact("f-a", quote=LONG, text="mine")
    merged = merge(
        world(facts=[base]),
        world(facts=[edited]),
        world(facts=[fact("f-b", quote=LONG.replace("two", "three"))]),
        same_source=False,
    )
    assert (names(merged.values), merged.values["facts"][0]["text"]) == (["f-a"], "mine")
    assert merged.values["facts"][0]["review"] == REWORDED


words = st.sampled_from(["", "one", "two", "three"])
lists = st.lists(st.sampled_from(["a", "b", "c", "d"]), unique=True)
sentences = [
    "Red boats sailed north",
    "Nobody saw the blue owl",
    "Taxes went up again today",
    "A bridge was built in Oster",
]


@st.composite
def briefs(draw):
    chosen = draw(st.lists(st.sampled_from(range(4)), unique=True))
    return world(
        title=draw(words),
        topics=draw(lists),
        actors=[{"name": n, "role": draw(words), "aliases": draw(lists)} for n in draw(lists)],
        facts=[
            {
                "id": f"f-{i}",
                "text": f"{sentences[i]} {draw(words)}",
                "when": draw(words),
                "figures": draw(lists),
                "quote": sentences[i],
            }
            for i in chosen
        ],
        questions=[{"published": q} for q in draw(lists)],
    )


@settings(max_examples=300, deadline=None)
@given(briefs(), briefs(), briefs(), st.booleans())
def test_laws(base, edited, fresh, same_source):
    merged = merge(base, edited, fresh, same_source)
    again = merge(merged.base, merged.values, fresh, same_source=True)
    assert same(again.values, merged.values)
    assert same(again.base, merged.base)
    order = names(edited)
    assert [i for i in names(merged.values) if i in order] == [i for i in order if i in names(merged.values)]
    assert len(set(names(merged.values))) == len(names(merged.values))
    mine = edited["title"]
    assert same(merged.values["title"], mine) or (
        same(mine, base["title"]) and same(merged.values["title"], fresh["title"])
    )
    was = {f["id"]: f for f in base["facts"]}
    result = {f["id"]: f for f in merged.values["facts"]} if merged.values.get("facts") else {}
    assert not (set(was) - set(order)) & set(result)
    for item in edited["facts"]:
        known = was.get(item["id"], {})
        for key in ("text", "when"):
            if not same(item[key], known.get(key)):
                assert same(result[item["id"]].get(key), item[key])
        assert {w for w in item["figures"] if w not in known.get("figures", [])} <= set(
            result.get(item["id"], item)["figures"]
        )


@settings(max_examples=100, deadline=None)
@given(briefs(), briefs())
def test_an_untouched_brief_becomes_the_fresh_one(base, fresh):
    merged = merge(base, base, fresh, same_source=True)

    def sets(values):
        return {
            **values,
            "topics": sorted(values.get("topics", [])),
            "questions": [],
            "actors": [],
            "facts": sorted(
                ({**f, "figures": sorted(f.get("figures", []))} for f in values.get("facts", [])), key=lambda f: f["id"]
            ),
        }

    assert shown(sets(merged.values)) == shown(sets(fresh))
    assert merged.clashes == ()


@settings(max_examples=100, deadline=None)
@given(briefs(), briefs())
def test_an_unchanged_machine_changes_nothing(machine, edited):
    """But that a renamed actor keeps its old name as an alias."""
    merged = merge(machine, edited, machine, same_source=True)
    was = renamed(machine, edited)
    actors = [
        {**a, "aliases": [*a["aliases"], *(former_names(was[a["name"]], a) if a["name"] in was else ())]}
        for a in edited["actors"]
    ]
    assert same(merged.values, {**edited, "actors": actors})


def test_the_machines_actor_under_a_persons_name_takes_no_other_actors_place():
    """Found by `test_laws`: an alias of one actor is the name that a person gave to another."""
    base = world(actors=[{"name": "a"}, {"name": "b"}, {"name": "c", "aliases": ["a", "b", "c", "d"]}])
    edited = world(actors=[{"name": "a"}, {"name": "c"}, {"name": "d", "aliases": ["a", "b"]}])
    fresh = world(actors=[{"name": "d"}])
    merged = merge(base, edited, fresh, same_source=False)
    assert [actor["name"] for actor in merged.values["actors"]] == ["a", "c", "d"]
    again = merge(merged.base, merged.values, fresh, same_source=True)
    assert same(again.values["actors"], merged.values["actors"])
