"""A made-up world for the merge: a source that changes, a machine that errs, a person who edits; and what must hold."""

from __future__ import annotations

import copy
import random
from typing import Any

from generator import merge
from generator.model.ids import fact_id
from generator.model.plain import name_key, same

SUBJECTS = [
    "dam",
    "river",
    "bridge",
    "council",
    "harbour",
    "orchard",
    "museum",
    "tram",
    "clinic",
    "ferry",
    "school",
    "market",
]
VERBS = [
    "closed",
    "reopened",
    "repaired",
    "inspected",
    "flooded",
    "sold",
    "moved",
    "painted",
    "doubled",
    "insured",
    "fenced",
    "mapped",
]
PLACES = ["Oster", "Valmark", "Kirren", "Ulvik", "Tarn", "Brome", "Sefton", "Halle", "Quill", "Norby", "Esk", "Lund"]
OTHERS = [
    "before winter",
    "after long talks",
    "without any notice",
    "for two million",
    "with foreign help",
    "under new rules",
    "at dawn",
    "by a narrow vote",
    "despite protests",
    "in record time",
    "over five weeks",
    "on borrowed money",
]
NAMES = ["Ann Lee", "Bo Hart", "Carla Diaz", "Dov Stern", "Eve Moss", "River Authority", "Kirren"]
TOPICS = ["flood", "dams", "trade", "schools", "roads", "health"]
SCALARS = ("title", "publisher", "summary", "published", "origin")
FACT_FIELDS = ("text", "said_by", "when", "where", "status")
FACT_SETS = ("figures", "actors", "topics")


class World:
    """One brief's life. The ledgers hold what the person did, independently of how the merge remembers it."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.tick = 0
        self.sentences = {i: self.sentence(i) for i in self.random.sample(range(12), 5)}
        self.fresh = self.extract()
        self.base: Any = None
        self.values: Any = None
        self.changed_source = False
        self.hand: dict[tuple[str, str], Any] = {}
        self.deleted_facts: set[int] = set()
        self.deleted_actors: set[str] = set()
        self.deleted_topics: set[str] = set()
        self.deleted_questions: set[str] = set()
        self.deleted_words: set[tuple[str, str, str]] = set()
        self.added_facts: set[str] = set()
        self.added_topics: set[str] = set()
        self.added_actors: set[str] = set()
        self.uid: dict[str, int] = {}
        first = merge.merge({}, {}, self.fresh, True)
        self.base, self.values = first.base, first.values
        self.learn()

    def sentence(self, i: int) -> str:
        return f"The {SUBJECTS[i]} near {PLACES[i]} was {VERBS[i]} {OTHERS[i]}, officials there told {NAMES[i % 5]} again {i}."

    def fresh_name(self, kind: str) -> str:
        self.tick += 1
        return f"{kind} {self.tick}"

    def extract(self) -> dict[str, Any]:
        """The machine finds most sentences, words fields a little differently each time, and sometimes leaves one empty."""
        pick, some = self.random.choice, self.random.sample
        facts, taken = [], set()
        for place, (i, quote) in enumerate(sorted(self.sentences.items())):
            if self.random.random() < 0.15:
                continue
            name = fact_id("world", quote, taken)
            taken.add(name)
            facts.append(
                {
                    "id": name,
                    "text": f"{quote[:-1]}{pick(['', ', it said', ' (reported)'])}.",
                    "said_by": pick(NAMES[:3]),
                    "when": pick(["", "2031-03-04", "2031-03"]),
                    "where": pick([PLACES[i], PLACES[i] + " valley"]),
                    "status": pick(["happened", "planned"]),
                    "figures": some(["two million", "five weeks", "12 boats"], pick([0, 1, 2])),
                    "actors": some(NAMES, pick([1, 2])),
                    "topics": some(TOPICS, pick([0, 1])),
                    "quote": quote,
                    "evidence": {"exact": quote, "start": str(place * 200), "end": str(place * 200 + len(quote))},
                }
            )
        actors = [
            {"name": n, "type": "person", "role": pick(["", "mayor", "engineer"]), "aliases": [n.split()[-1] + "s"]}
            for n in some(NAMES, pick([3, 4, 5]))
        ]
        questions = [{"published": q} for q in some(["which year", "which day", "which paper"], pick([0, 1]))]
        return {
            "schema": "1",
            "slug": "world",
            "source": "seeds/world.txt",
            "title": pick(["Water", "High water"]),
            "publisher": pick(["", "Courier"]),
            "summary": pick(["One.", "One. Two."]),
            "published": pick(["", "2031-03-04"]),
            "origin": "",
            "actors": actors,
            "topics": some(TOPICS, pick([2, 3])),
            "facts": facts,
            "questions": questions,
        }

    def learn(self) -> None:
        """Which sentence each fact is of; ids are carried, so the first quote seen with an id tells."""
        self.seen = {*(self.values.get("topics") or ()), *(a["name"] for a in self.values.get("actors") or ())}
        by_quote = {q: i for i, q in self.sentences.items()}
        for fact in self.values.get("facts") or ():
            if fact.get("quote") in by_quote:
                self.uid.setdefault(fact["id"], by_quote[fact["quote"]])

    def step(self) -> None:
        if self.random.random() < 0.3:
            self.run_machine()
        else:
            self.values = copy.deepcopy(self.values)
            self.random.choice(
                [
                    self.edit_field, self.edit_fact, self.edit_fact, self.delete_fact, self.add_fact, self.delete_actor,
                    self.add_actor, self.edit_actor, self.rename_actor, self.topic_out, self.topic_in, self.word_out, self.question_out,
                    self.reorder, self.clear, self.settle, self.bring_back,
                ]
            )()  # fmt: skip

    def run_machine(self) -> None:
        same_source = True
        if self.random.random() < 0.3:
            same_source = False
            self.change_source()
        if self.random.random() < 0.8 or not same_source:
            self.fresh = self.extract()
        before = [f.get("id") for f in self.values.get("facts") or ()]
        merged = merge.merge(self.base, self.values, self.fresh, same_source)
        if self.random.random() < 0.2:
            again = merge.merge(merged.base, merged.values, self.fresh, True)
            assert same(again.values, merged.values), "a second run changed something"
            assert same(again.base, merged.base), "a second run changed the base"
        self.base, self.values = merged.base, dict(merged.values)
        self.learn()
        kept = [f["id"] for f in self.values["facts"] if f["id"] in before] if self.values.get("facts") else []
        assert kept == [i for i in before if i in kept], "the person's order was changed"
        self.released()
        self.check()

    def change_source(self) -> None:
        i = self.random.randrange(12)
        if i in self.sentences and self.random.random() < 0.5:
            if self.random.random() < 0.5:
                del self.sentences[i]
            else:
                self.sentences[i] = self.sentences[i].replace(
                    "again", self.random.choice(["twice", "once more", "again"])
                )
        else:
            self.sentences.setdefault(i, self.sentence(i))

    def released(self) -> None:
        """A field that the person emptied and that the machine leaves empty too is the machine's again."""
        now = {f["id"]: f for f in self.base.get("facts") or ()}
        for (owner, field), value in list(self.hand.items()):
            known = self.base if owner == "" else now.get(owner)
            if value == "" and known is not None and same(known.get(field), ""):
                del self.hand[owner, field]

    def some_fact(self) -> dict[str, Any] | None:
        facts = self.values.get("facts") or []
        return self.random.choice(facts) if facts else None

    def edit_field(self) -> None:
        field = self.random.choice(SCALARS)
        self.values[field] = self.hand["", field] = self.fresh_name("by hand")

    def edit_fact(self) -> None:
        if (fact := self.some_fact()) and fact.get("id"):
            field = self.random.choice((*FACT_FIELDS, "note", "quote"))
            before = fact.get(field)
            fact[field] = self.hand[fact["id"], field] = self.fresh_name("by hand")
            if field == "text" and before in self.added_facts:
                self.added_facts.remove(before)
                self.added_facts.add(fact["text"])

    def clear(self) -> None:
        if (fact := self.some_fact()) and fact.get("id"):
            field = self.random.choice(("when", "where", "said_by"))
            if fact.pop(field, ""):
                self.hand[fact["id"], field] = ""
                self.released()

    def delete_fact(self) -> None:
        if fact := self.some_fact():
            self.values["facts"].remove(fact)
            self.added_facts.discard(fact["text"])
            self.forget(fact.get("id", ""))
            if fact.get("id") in self.uid:
                self.deleted_facts.add(self.uid[fact["id"]])

    def forget(self, owner: str) -> None:
        self.hand = {k: v for k, v in self.hand.items() if k[0] != owner}
        self.deleted_words = {w for w in self.deleted_words if w[0] != owner}

    def add_fact(self) -> None:
        text = self.fresh_name("A fact of my own")
        facts = self.values.setdefault("facts", [])
        facts.insert(self.random.randint(0, len(facts)), {"text": text})
        self.added_facts.add(text)

    def delete_actor(self) -> None:
        if actors := self.values.get("actors"):
            actor = self.random.choice(actors)
            actors.remove(actor)
            self.forget(actor["name"])
            self.added_actors.discard(actor["name"])
            if actor["name"] in self.seen:
                self.deleted_actors.add(actor["name"])

    def add_actor(self) -> None:
        name = self.random.choice([self.fresh_name("Actor"), *NAMES])
        if name not in {a["name"] for a in self.values.get("actors") or ()}:
            self.values.setdefault("actors", []).append({"name": name, "type": "person"})
            self.deleted_actors.discard(name)
            if name not in {a["name"] for a in self.base.get("actors") or ()}:
                self.added_actors.add(name)

    def edit_actor(self) -> None:
        if actors := self.values.get("actors"):
            actor = self.random.choice(actors)
            actor["role"] = self.hand[actor["name"], "role"] = self.fresh_name("role")

    def rename_actor(self) -> None:
        if actors := self.values.get("actors"):
            actor = self.random.choice(actors)
            old, actor["name"] = actor["name"], self.fresh_name(actor["name"].split(" the ")[0] + " the")
            self.hand = {((actor["name"], k[1]) if k[0] == old else k): v for k, v in self.hand.items()}
            self.added_actors.discard(old)
            self.added_actors.add(actor["name"])
            if old in self.seen:
                self.deleted_actors.add(old)

    def topic_out(self) -> None:
        if topics := self.values.get("topics"):
            word = self.random.choice(topics)
            topics.remove(word)
            self.added_topics.discard(word)
            if word in self.seen:
                self.deleted_topics.add(word)

    def topic_in(self) -> None:
        word = self.random.choice([*TOPICS, self.fresh_name("topic")])
        if word not in self.values.setdefault("topics", []):
            self.values["topics"].append(word)
            self.deleted_topics.discard(word)
            if word not in (self.base.get("topics") or ()):
                self.added_topics.add(word)

    def word_out(self) -> None:
        if (fact := self.some_fact()) and fact.get("id"):
            field = self.random.choice(FACT_SETS)
            if fact.get(field):
                word = self.random.choice(fact[field])
                fact[field].remove(word)
                self.deleted_words.add((fact["id"], field, word))

    def question_out(self) -> None:
        if questions := self.values.get("questions"):
            self.deleted_questions.add(questions.pop()["published"])

    def reorder(self) -> None:
        self.random.shuffle(self.values.get("facts") or [])

    def settle(self) -> None:
        if open_clashes := merge.clashes(self.base, self.values):
            clash = self.random.choice(open_clashes)
            take = self.random.random() < 0.5
            self.values, self.base = (merge.accept if take else merge.keep)(self.base, self.values, clash.at)
            owner, _, field = clash.at.rpartition(".")
            assert clash.at not in {c.at for c in merge.clashes(self.base, self.values)}
            if take:
                self.hand.pop((owner, field), None)
                if field == "text":
                    self.added_facts.discard(clash.yours)
            elif self.hand.get((owner, field)) == "" and same(clash.now, ""):
                self.hand.pop((owner, field))

    def bring_back(self) -> None:
        dead = (self.base.get("deleted") or {}).get("facts") or []
        if dead:
            item = self.random.choice(dead)
            self.values, self.base = merge.restore(self.base, self.values, item["id"])
            assert item["id"] in {f.get("id") for f in self.values["facts"]}
            self.deleted_facts.discard(self.uid.get(item["id"], -1))

    def check(self) -> None:
        facts = self.values.get("facts") or []
        by_id = {f["id"]: f for f in facts}
        actors = {a["name"]: a for a in self.values.get("actors") or ()}
        assert len(by_id) == len(facts), "an id stands twice"
        sources = [self.uid[i] for i in by_id if i in self.uid]
        assert len(sources) == len(set(sources)), "a fact was doubled"
        texts = [f["text"] for f in facts]
        for text in self.added_facts:
            assert texts.count(text) == 1, "an added fact was lost or doubled"
        for (owner, field), value in self.hand.items():
            item = self.values if owner == "" else by_id.get(owner, actors.get(owner))
            assert item is not None, f"an edited item was lost: {owner}"
            assert same(item.get(field), value), f"a hand edit was lost: {owner}.{field}"
        assert not self.deleted_facts & set(sources), "a deleted fact came back"
        assert not self.deleted_actors & set(actors), "a deleted actor came back"
        assert self.added_actors <= set(actors), "an added actor was lost"
        topics = self.values.get("topics") or []
        assert not self.deleted_topics & set(topics), "a deleted topic came back"
        assert self.added_topics <= set(topics), "an added topic was lost"
        assert len({name_key(t) for t in topics}) == len(topics), "a topic was doubled"
        assert not self.deleted_questions & {q["published"] for q in self.values.get("questions") or ()}
        for owner, field, word in self.deleted_words:
            assert word not in (by_id.get(owner, {}).get(field) or []), "a deleted word came back"
        for fact in facts:
            for field in FACT_SETS:
                words = fact.get(field) or []
                assert len(set(words)) == len(words), "a word was doubled"
