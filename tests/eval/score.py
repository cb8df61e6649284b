"""Score one reading (as `inspect --jsonl` prints it) against hand-made gold (tests/gold/*.json)."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from typing import Any

from tests.eval.compare import Tally, near_name, overlap, same_name, squash, words

Gold = Mapping[str, Any]
Reading = Mapping[str, Any]


def score_article(gold: Gold, read: Reading, raw: str, tally: Tally) -> None:
    """Add one article to the tally. `raw` is the seed's text, to prove that evidence is verbatim."""
    file = gold["file"][:3]
    _header(file, gold, read, tally)
    _body(file, gold, read, tally)
    _actors(file, gold, read, tally)
    _statements(file, gold, read, tally)
    _figures(file, gold, read, tally)
    _dates(file, gold, read, tally)
    _facts(file, gold, read, squash(raw), tally)


def _header(file: str, gold: Gold, read: Reading, tally: Tally) -> None:
    def told(key: str) -> str:
        return f"want {gold[key]!r}, got {read.get(key)!r}"

    titles = [gold["title"], *gold.get("title_alternatives", [])]
    tally.check("title", file, any(squash(t) == squash(read["title"]) for t in titles), told("title"))
    outlets = gold["publisher"] + gold.get("republisher", [])
    publisher = read["publisher"]
    silent = not publisher and not gold["publisher"]
    tally.check("publisher", file, silent or any(near_name(x, publisher) for x in outlets), told("publisher"))
    tally.check(
        "author", file, same_name(gold["author"], read["author"]) or gold["author"] == read["author"], told("author")
    )
    published = read["published"]
    tally.check(
        "published", file, gold["published"] == published["value"], f"want {gold['published']}, got {published}"
    )
    if gold.get("published_partial"):
        tally.check("published_partial", file, gold["published_partial"] == published["partial"], str(published))
    cities = {squash(c) for c in [gold["dateline"], *gold.get("dateline_alternatives", [])]}
    tally.check("dateline", file, squash(read["dateline"]) in cities, told("dateline"))
    if gold.get("source_credited"):
        tally.check(
            "origin", file, any(near_name(x, read["origin"]) for x in gold["source_credited"]), str(read["origin"])
        )


def _body(file: str, gold: Gold, read: Reading, tally: Tally) -> None:
    body = squash("".join(read["body"]))
    title = squash(gold["title"])
    for line in gold["noise"]:
        if len(squash(line)) >= 4 and squash(line) != title:
            tally.check("noise_dropped", file, squash(line) not in body, f"in the body: {line[:90]!r}")
    noise = squash("".join(gold["noise"]))
    told = {
        s["sentence"] for key in ("statements", "events", "figures", "dates") for s in gold[key] if s.get("sentence")
    }
    datelines = tuple(city.upper() for city in [gold["dateline"], *gold.get("dateline_alternatives", [])] if city)
    for sentence in sorted(told | set(gold["key_sentences"])):
        if squash(sentence) not in noise and not sentence.startswith(datelines or ("\0",)):
            tally.check("body_kept", file, _share(squash(sentence), body) >= 0.97, f"lost: {sentence[:90]!r}")


def _share(sentence: str, body: str) -> float:
    """Share of the sentence's 12-character pieces that stand in the body, with room for one mended word."""
    pieces = [sentence[i : i + 12] for i in range(0, max(1, len(sentence) - 12), 6)]
    return sum(piece in body for piece in pieces) / len(pieces) + 0.12


def _names(actor: Mapping[str, Any]) -> list[str]:
    return [actor["name"], *actor.get("name_alternatives", []), *actor.get("aliases", [])]


def _own_names(actor: Mapping[str, Any]) -> list[str]:
    return [actor["name"], *actor.get("name_alternatives", [])]


def _actors(file: str, gold: Gold, read: Reading, tally: Tally) -> None:
    places = [
        x["name"] if isinstance(x, dict) else x for x in chain(gold.get("places", []), gold.get("neutral_names", []))
    ]
    wanted = [a for a in gold["actors"] if not a.get("unnamed")]

    def score(g: Mapping[str, Any], r: Mapping[str, Any]) -> float:
        if any(same_name(r["name"], x) for x in _own_names(g)):
            return 3
        if any(same_name(r["name"], x) for x in g["aliases"]):
            return 2
        return float(any(same_name(x, y) for x in _names(g) for y in _names(r)))

    pairs = tally.matched(
        "actors", file, wanted, read["actors"], score, show=lambda a: str(a["name"]),
        optional=lambda g: bool(g.get("optional")), ignore=lambda r: any(near_name(r["name"], x) for x in places),
    )  # fmt: skip
    for g, r in ((wanted[i], read["actors"][j]) for i, j in pairs):
        tally.check(
            "actor_name", file, any(same_name(r["name"], x) for x in _own_names(g)), f"{g['name']}: {r['name']}"
        )
        tally.check("actor_type", file, r["type"] == g["type"], f"{g['name']}: {r['type']}")
        want, got = {squash(x) for x in g["aliases"]}, {squash(x) for x in [r["name"], *r["aliases"]]}
        tally.add("actor_aliases", len(want & got), len(want), len(want & got) + len(got - want - {squash(g["name"])}))
        if g.get("role") and g["type"] == "person":
            tally.check("actor_role", file, overlap(g["role"], r["role"]) >= 0.5, f"{g['name']}: {r['role']}")
    for junk in gold["not_actors"]:
        name = junk["name"] if isinstance(junk, dict) else junk
        tally.check("junk_actors_avoided", file, not any(same_name(name, r["name"]) for r in read["actors"]), name)


def _statements(file: str, gold: Gold, read: Reading, tally: Tally) -> None:
    canonical = {squash(n): a["name"] for a in gold["actors"] for n in _names(a)}

    def speaker_fits(g: Mapping[str, Any], r: Mapping[str, Any]) -> bool:
        wanted = [g["speaker"], g["speaker_text"], g.get("speaker_text_joint"), *g.get("co_speakers", [])]
        got = [x for x in [*r["speakers"], r["speaker_text"]] if x]
        return any(near_name(canonical.get(squash(y), y), x) or near_name(y, x) for x in wanted if x for y in got)

    def score(g: Mapping[str, Any], r: Mapping[str, Any]) -> float:
        contents = [g["content"], *g.get("content_alternatives", []), g["sentence"]]
        best = max(overlap(c, r["content"]) for c in contents if c)
        return best if best >= 0.5 and speaker_fits(g, r) else 0.0

    pairs = tally.matched(
        "statements", file, gold["statements"], read["statements"], score,
        optional=lambda g: bool(g.get("optional") or g.get("nested_in")),
        ignore=lambda r: overlap(r["content"], gold["title"]) > 0.8,
        show=lambda s: f"{s.get('speaker') or s.get('speaker_text')}: {s['content']}",
    )  # fmt: skip
    for g, r in ((gold["statements"][i], read["statements"][j]) for i, j in pairs):
        stances = [g["stance"], *g.get("stance_alternatives", [])]
        tally.check("stance", file, r["stance"] in stances, f"want {stances}, got {r['stance']}: {r['content'][:70]}")

    def same_words(a: str, b: str) -> bool:
        return squash(a).strip('".,') in squash(b) or squash(b).strip('".,') in squash(a)

    tally.matched(
        "quotations", file, [(g, q) for g in gold["statements"] for q in g["quoted"]],
        [(r, q) for r in read["statements"] for q in r["quoted"]],
        lambda a, b: float(speaker_fits(a[0], b[0]) and same_words(a[1], b[1])), show=lambda x: str(x[1]),
    )  # fmt: skip


def _figures(file: str, gold: Gold, read: Reading, tally: Tally) -> None:
    def score(g: Mapping[str, Any], r: Mapping[str, Any]) -> float:
        if r["value"] != g["value"]:
            return 0
        a, b = squash(r["text"]), squash(g["text"])
        return 2 if a in b or b in a else float(overlap(r["text"], g["text"]) >= 0.4)

    pairs = tally.matched(
        "figures", file, gold["figures"], read["figures"], score, show=lambda f: str(f["text"]),
        optional=lambda g: bool(g.get("optional") or g.get("vague")),
    )  # fmt: skip
    for g, r in ((gold["figures"][i], read["figures"][j]) for i, j in pairs):
        wanted, got = set(words(f"{g['unit'] or ''} {g['of'] or ''}")), set(words(f"{r['unit']} {r['of']}"))
        tally.check("figure_unit", file, wanted & got, f"want {g['unit']}, got {r['unit']}")


def _dates(file: str, gold: Gold, read: Reading, tally: Tally) -> None:
    def score(g: Mapping[str, Any], r: Mapping[str, Any]) -> float:
        a, b = squash(r["text"]), squash(g["text"])
        return float(bool(a) and (a in b or b in a) and r["value"] in [g["value"], *g.get("value_alternatives", [])])

    tally.matched(
        "dates", file, gold["dates"], read["dates"], score, show=lambda d: f"{d['text']} = {d['value']}",
        optional=lambda g: bool(g.get("optional") or g.get("vague") or g["value"] is None),
        ignore=lambda r: r["value"] is None or any(squash(r["text"]) in squash(n) for n in gold["noise"]),
    )  # fmt: skip
    open_ones = {squash(g["text"]) for g in gold["dates"] if g["value"] is None and not g.get("vague")}
    invented = [r["text"] for r in read["dates"] if r["value"] and not r["inferred"] and squash(r["text"]) in open_ones]
    tally.check("no_invented_dates", file, not invented, str(invented))


def _facts(file: str, gold: Gold, read: Reading, raw: str, tally: Tally) -> None:
    want, allowed, got = set(gold["topics"]), set(gold.get("topics_optional", [])), set(read["topics"])
    tally.add("topics", len(want & got), len(want), len((got & want) | (got - allowed)))
    tally.errors += [f"{file} topics: missed {sorted(want - got)}, extra {sorted(got - want - allowed)}"]
    top = [fact["text"] for fact in read["facts"][:10]]
    for sentence in gold["key_sentences"]:
        tally.check("key_sentences", file, any(overlap(sentence, t) >= 0.6 for t in top), sentence[:100])
    for fact in read["facts"]:
        exact = squash(fact["evidence"]["exact"])
        tally.check("evidence_verbatim", file, exact and exact in raw, fact["text"][:90])
