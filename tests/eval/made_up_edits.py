"""What an editor does to a made-up brief, each deed as a function of the brief's text and a number that varies it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

PEOPLE = ("Ana Vance", "Otto Brandt", "Tilda Rask")


def _summary(text: str, n: int) -> str:
    return re.sub(r"(?m)^summary:.*$", f"summary: Edited by hand, {n} times.", text, count=1)


def _title(text: str, n: int) -> str:
    return re.sub(r"(?ms)^title:.*?(?=^\w)", f"title: A headline for article {n}\n", text, count=1)


def _published(text: str, n: int) -> str:
    return re.sub(r"(?m)^published:.*$", f"published: 2023-0{1 + n % 9}-11", text, count=1)


def _wording(text: str, n: int) -> str:
    return _field(text, "text", f"{PEOPLE[n % 3]} said on Monday that {n} homes near Aldburg were closed.", n)


def _date(text: str, n: int) -> str:
    return _field(text, "when", f"2022-0{1 + n % 9}-10", n)


def _figure(text: str, n: int) -> str:
    return _field(text, "figures", f"[{n} people]", n)


def _hidden(text: str, n: int) -> str:
    return _field(text, "hide", "true", n)


def _deleted(text: str, n: int) -> str:
    facts = _facts(text)
    return text.replace(facts[n % len(facts)], "", 1) if len(facts) > 1 else text


def _added(text: str, n: int) -> str:
    fact = f"  - text: {PEOPLE[n % 3]} signed an agreement on the dam of Corton with {n} clauses.\n"
    return re.sub(r"(?m)^facts:\n", f"facts:\n{fact}", text, count=1)


def _renamed(text: str, n: int) -> str:
    return re.sub(r"(?m)^(  - name: ).*$", rf"\g<1>{PEOPLE[n % 3]}", text, count=1)


def _topic(text: str, n: int) -> str:
    return re.sub(r"(?ms)^topics:.*?(?=^\w)", f"topics: [homes, people-{n % 3}]\n", text, count=1)


def _broken(text: str, n: int) -> str:
    return text.replace("\nfacts:", f"\nfact{n}:", 1)


def _field(text: str, name: str, value: str, n: int) -> str:
    """`text` with this field of the fact number `n` set."""
    facts = _facts(text)
    if not facts:
        return text
    fact = facts[n % len(facts)]
    bare = re.sub(rf"(?ms)^    {name}:.*?(?=^    \w|^  - |\Z)", "", fact)
    return text.replace(fact, re.sub(r"\A(  - .*\n)", rf"\g<1>    {name}: {value}\n", bare), 1)


def _facts(text: str) -> list[str]:
    """The facts of a brief as they are written."""
    listed = re.search(r"(?ms)^facts:\n(.*?)(?=^\w|\Z)", text)
    return re.findall(r"(?ms)^  - .*?(?=^  - |\Z)", listed[1]) if listed else []


DEEDS: Mapping[str, Callable[[str, int], str]] = {
    "summary": _summary,
    "title": _title,
    "published": _published,
    "wording": _wording,
    "date": _date,
    "figure": _figure,
    "hidden": _hidden,
    "deleted": _deleted,
    "added": _added,
    "renamed": _renamed,
    "topic": _topic,
    "broken": _broken,
}
