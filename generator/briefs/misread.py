"""What is sound YAML and yet not what its writer meant: a key that long text swallowed, a number cut in two."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.briefs.tree import Listing, Scalar, Source, Table
from generator.model.plain import ACTOR_ORDER, BRIEF_ORDER, FACT_ORDER

_KEYS = {"facts": FACT_ORDER, "actors": ACTOR_ORDER}
_INSIDE = re.compile(r"^ +([a-z_]+):(?= |$)", re.MULTILINE)
_THOUSANDS = re.compile(r"\d{3}(?!\d)")


def misread(root: Table, source: Source) -> None:
    """Notes a warning in `source` for each such place of a brief."""
    _swallowed(root, BRIEF_ORDER, source)
    for name, order in _KEYS.items():
        listing = root.values.get(name)
        for item in listing.items if isinstance(listing, Listing) else ():
            if isinstance(item, Table):
                _swallowed(item, order, source)
                _cut(item.values.get("figures"), source)


def _swallowed(owner: Table, keys: tuple[str, ...], source: Source) -> None:
    """Lines of a long text that look like the keys which the entry lacks: they are indented too deep."""
    for key, node in owner.values.items():
        if not isinstance(node, Scalar) or node.style is None or ":" not in node.text:
            continue
        for found in _INSIDE.finditer(source.text, node.start, node.end):
            if found[1] in keys and found[1] not in owner.keys:
                what = f"this line is read as part of '{key}'"
                hint = f"if {found[1]} is a key, give it the indent of '{key}'"
                source.add_at(found.start(1), what, hint, "warning")


def _cut(figures: object, source: Source) -> None:
    """Two entries in brackets that were one number: [1,500 troops]."""
    for one, two in pairwise(figures.items if isinstance(figures, Listing) and figures.flow else ()):
        if not (isinstance(one, Scalar) and isinstance(two, Scalar)) or one.style or two.start != one.end + 1:
            continue
        if one.text[-1:].isdigit() and _THOUSANDS.match(two.text):
            what = f"figures: '{one.text}' and '{two.text}' are read as two entries"
            hint = f'if they are one, put quotes round it: "{one.text},{two.text}"'
            source.add(one.line, one.column, what, hint, "warning")
