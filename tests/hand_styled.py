"""Briefs as people write them: random quoting, folding, brackets, indents, comments, blank lines, line ends.

Each line knows which value it belongs to, so that a test can tell which bytes a change may touch.
"""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from typing import Any

Path = tuple[Any, ...]
WORDS = [
    "the",
    "dam",
    "river",
    "of",
    "Oster",
    "rose",
    "by",
    "two",
    "metres",
    "and",
    "three",
    "villages",
    "were",
    "cut",
    "off",
    "said",
    "mayor",
    "Lee",
    "on",
    "Tuesday",
]
TRICKY = [
    "NO", "12:30", "0042", "1_000", "yes", "Strike: day 3", "# not a comment", "it's", 'say "no"', "a, b", "[x]", "{y}", "@home",
    "- dash", "? why", "100%", "back\\slash", "tail:", "a #b", "“quoted”", "é è ü", "~", "null", "2031-03-04", "*star", "&and", "!bang",
    "| pipe", "> more", "%dir", "`tick`", "naïve — dash", "a: b: c", "'single'", '"double"', "x" * 130, "1.10", "true", "=", "<<",
]  # fmt: skip


@dataclass
class Page:
    """A text in the making: (line, path of the value it belongs to or None)."""

    random: random.Random
    lines: list[tuple[str, Path | None]] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    def add(self, text: str, path: Path | None, *, remark: bool = True) -> None:
        if remark and self.random.random() < 0.12:
            text += " " * self.random.randint(1, 4) + self.comment()
        self.lines.append((text, path))

    def comment(self) -> str:
        self.comments.append(f"#{self.random.choice(['', ' ', ' “odd”: '])}c{len(self.comments)}c")
        return self.comments[-1]

    def maybe_free(self, indent: int, path: Path) -> None:
        if self.random.random() < 0.12:
            self.lines.append((" " * indent + self.comment(), path))
        if self.random.random() < 0.12:
            self.lines.append(("", None))


def some_text(rng: random.Random, *, long: bool = True) -> str:
    if rng.random() < 0.3:
        return rng.choice(TRICKY)
    return " ".join(rng.choice(WORDS) for _ in range(rng.choice([1, 2, 4, 9] + [40] * long)))


def is_plain(text: str) -> bool:
    return (
        bool(text)
        and text[0].isalpha()
        and not any(c in text for c in ":#[]{},\"'\\|>%@`&*!?")
        and text not in ("null",)
    )


def write_scalar(page: Page, head: str, text: str, indent: int, path: Path) -> None:
    """`head` and a value, in any style that YAML allows for it."""
    rng = page.random
    styles = ["double"]
    words = text.split(" ")
    foldable = len(words) > 3 and all(words)
    if is_plain(text):
        styles += ["plain"] * 3 + (["plain lines"] if foldable else [])
    if text.isprintable():
        styles.append("single")
    if foldable and not text.startswith(" "):
        styles += ["folded", "literal one"]
    style = rng.choice(styles)
    if style == "plain":
        page.add(f"{head} {text}", path)
    elif style == "single":
        page.add(f"{head} '" + text.replace("'", "''") + "'", path)
    elif style == "double":
        page.add(f"{head} {json.dumps(text, ensure_ascii=rng.random() < 0.2)}", path)
    elif style == "plain lines":
        cut = rng.randint(1, len(words) - 1)
        page.add(f"{head} {' '.join(words[:cut])}", path, remark=False)
        page.add(" " * (indent + rng.choice([1, 2, 4])) + " ".join(words[cut:]), path)
    else:
        pad = " " * (indent + rng.choice([1, 2, 3]))
        page.add(f"{head} {'>' if style == 'folded' else '|'}-", path)
        cut = rng.randint(1, len(words)) if style == "folded" else len(words)
        page.add(pad + " ".join(words[:cut]), path, remark=False)
        if words[cut:]:
            page.add(pad + " ".join(words[cut:]), path, remark=False)


def in_flow(rng: random.Random, text: str) -> str:
    plain = is_plain(text) and rng.random() < 0.7
    return text if plain else json.dumps(text, ensure_ascii=False)


def write_texts(page: Page, key: str, items: list[str], indent: int, path: Path) -> None:
    rng = page.random
    pad = " " * indent
    if not items:
        page.add(f"{pad}{key}:{rng.choice([' []', ' [ ]', ''])}", path)
    elif rng.random() < 0.45:
        inner = ", ".join(in_flow(rng, i) for i in items)
        page.add(f"{pad}{key}: [{rng.choice(['', ' '])}{inner}{rng.choice(['', ' ', ','])}]", path)
    elif rng.random() < 0.25:
        page.add(f"{pad}{key}: [", path)
        for n, item in enumerate(items):
            last = n == len(items) - 1
            page.add(f"{pad}    {in_flow(rng, item)}{'' if last and rng.random() < 0.5 else ','}", path)
        page.add(f"{pad}  ]", path)
    else:
        page.add(f"{pad}{key}:", path)
        deeper = pad + rng.choice(["", "  ", "    "])
        for n, item in enumerate(items):
            page.maybe_free(len(deeper), path)
            write_scalar(page, f"{deeper}-", item, len(deeper), (*path, n))


def write_table(page: Page, table: dict[str, Any], indent: int, path: Path, first_head: str = "") -> None:
    for n, (key, value) in enumerate(table.items()):
        pad = first_head if n == 0 and first_head else " " * indent
        if n or not first_head:
            page.maybe_free(indent, path)
        if isinstance(value, str):
            if value == "":
                page.add(f"{pad}{key}:", (*path, key))
            else:
                write_scalar(page, f"{pad}{key}:", value, indent, (*path, key))
        elif value and isinstance(value[0], dict):
            page.add(f"{pad}{key}:", (*path, key))
            write_entries(page, value, indent, (*path, key))
        elif n == 0 and first_head:
            page.add(f"{pad}{key}: [{', '.join(in_flow(page.random, i) for i in value)}]", (*path, key))
        else:
            write_texts(page, key, value, indent, (*path, key))


def write_entries(page: Page, entries: list[dict[str, Any]], indent: int, path: Path) -> None:
    rng = page.random
    dash = " " * (indent + rng.choice([0, 2, 4]))
    wide = rng.choice(["- ", "-   "])
    gap = rng.random() < 0.5
    for n, entry in enumerate(entries):
        if gap and n:
            page.lines.append(("", None))
        if rng.random() < 0.2:
            page.lines.append((dash + page.comment(), path))
        write_table(page, entry, len(dash) + len(wide), (*path, n), first_head=dash + wide)


def some_fact(rng: random.Random, number: int) -> dict[str, Any]:
    fact: dict[str, Any] = {"id": f"f-{number}", "text": some_text(rng) + f" {number}"}
    for key in rng.sample(["said_by", "cue", "when", "where", "quote", "note"], rng.randint(0, 5)):
        fact[key] = rng.choice([some_text(rng), some_text(rng), ""])
    for key in rng.sample(["figures", "actors", "topics"], rng.randint(0, 3)):
        fact[key] = [f"{some_text(rng, long=False)} {i}" for i in range(rng.randint(0, 4))]
    if rng.random() < 0.2:
        del fact["id"]
    keys = list(fact)
    if rng.random() < 0.3:
        rng.shuffle(keys)
    return {key: fact[key] for key in keys}


def some_brief(rng: random.Random) -> dict[str, Any]:
    values: dict[str, Any] = {"schema": "1", "source": "seeds/a.txt"}
    for key in ("title", "publisher", "origin", "author", "dateline", "summary"):
        if rng.random() < 0.8:
            values[key] = rng.choice([some_text(rng), ""])
    values["actors"] = [
        {
            "name": f"Name {n}",
            "type": "person",
            "role": some_text(rng),
            "aliases": [some_text(rng, long=False)] * rng.randint(0, 1),
        }
        for n in range(rng.randint(0, 3))
    ]
    values["topics"] = [f"topic-{n}" for n in range(rng.randint(0, 4))]
    values["facts"] = [some_fact(rng, n) for n in range(rng.randint(0, 4))]
    if rng.random() < 0.5:
        values["questions"] = [{"published": some_text(rng)} for _ in range(rng.randint(0, 2))]
    return values


def write(rng: random.Random, values: dict[str, Any]) -> Page:
    page = Page(rng)
    if rng.random() < 0.6:
        page.lines.append(
            ("# yaml-language-server: $schema=../generator/schema/brief.schema.json " + page.comment(), None)
        )
    write_table(page, values, 0, ())
    return page
