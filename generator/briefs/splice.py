"""Changing values in a text that a person wrote: only the nodes that differ are touched, the rest stays to the byte."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from generator.briefs.edits import Edits, SpliceError, flow_text
from generator.briefs.layout import Layout
from generator.briefs.tree import Listing, Node, Scalar, Table, plain, read_tree
from generator.briefs.writing import entry, item_lines
from generator.model.plain import Plain, canonical

__all__ = ["SpliceError", "splice"]

_NOTHING: tuple[Any, ...] = ("", [], {})


def splice(text: str, old_values: Plain, new_values: Plain) -> str:
    """`text` (line ends as on disk) with `old_values`, which it must hold, changed into `new_values`.

    Comments, order, quoting, blank lines and line ends elsewhere stay. The result is read again before it is given
    back: if it does not hold exactly `new_values`, or a comment is lost, a SpliceError is raised.
    """
    mark, body = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    root, source = read_tree("brief", body.encode("utf-8", "surrogatepass"), quick=True)
    if source.failed or not isinstance(root, Table) or filled(plain(root)) != filled(old_values):
        raise SpliceError("the file does not say what was read from it; run the command again")
    layout = Layout(body, root)
    edits = Edits(layout)
    _table(edits, root, old_values, new_values)
    result = edits.applied()
    _verify(layout, result, new_values)
    return mark + result


def filled(value: Any) -> Any:
    """`value` without its empty parts: a key without a value and no key at all say the same."""
    if isinstance(value, Mapping):
        return {k: f for k, v in value.items() if (f := filled(v)) not in _NOTHING}
    if isinstance(value, list | tuple):
        return [filled(v) for v in value]
    return "" if value is None else value


def _verify(before: Layout, result: str, wanted: Plain) -> None:
    root, source = read_tree("brief", result.encode("utf-8", "surrogatepass"), quick=True)
    if source.failed or root is None or filled(plain(root)) != filled(wanted):
        raise SpliceError("the change cannot be written into this file without rewriting it; make it by hand")
    if [c for _, c in before.comments()] != [c for _, c in Layout(result, root).comments()]:
        raise SpliceError("the change would lose a comment; make it by hand")


def _table(edits: Edits, node: Table, old: Plain, new: Plain) -> None:
    gone = [k for k in node.keys if k not in new and filled(old.get(k)) not in _NOTHING]
    added = [k for k in new if k not in node.keys and filled(new[k]) not in _NOTHING]
    changed = [k for k in node.keys if k in new and filled(old.get(k, "")) != filled(new[k])]
    if len(gone) == len(node.keys):
        raise SpliceError("an entry would keep none of its keys; change it by hand")
    if node.flow and (gone or added):
        _flow_table(edits, node, new, (gone, added, changed))
        return
    for key in changed:
        _value(edits, node, key, old.get(key, ""), new[key])
    _delete_keys(edits, node, gone)
    for key in added:
        _insert_key(edits, node, key, new, gone)


def _flow_table(edits: Edits, node: Table, new: Plain, keys: tuple[list[str], list[str], list[str]]) -> None:
    gone, added, changed = keys
    entries: list[tuple[int, int, str | None]] = []
    for key, value in node.values.items():
        start, end = node.keys[key].start, edits.at.end(value)
        raw = edits.at.text[start:end]
        if key in changed:
            raw = edits.at.text[start : node.keys[key].end] + ": " + flow_text(new[key])
        entries.append((start, end, None if key in gone else raw))
    order = list(new)
    inserted: list[tuple[int, str]] = []
    for key in added:
        before = [i for i, k in enumerate(node.keys) if k in order[: order.index(key)]]
        inserted.append((before[-1] + 1 if before else 0, f"{key}: {flow_text(new[key])}"))
    edits.brackets(node, entries, inserted)


def _value(edits: Edits, owner: Table, key: str, old: Any, new: Any) -> None:
    node = owner.values[key]
    column = edits.at.column(owner.keys[key].start)
    if isinstance(node, Scalar) and isinstance(new, str):
        edits.scalar(node, new, flow=owner.flow, keyed=True, indent=column)
    elif isinstance(node, Listing) and isinstance(new, list) and node.items and new:
        _listing(edits, node, old, new)
    elif isinstance(node, Table) and isinstance(new, Mapping) and node.keys:
        _table(edits, node, old, new)
    else:
        edits.swap(owner, key, new)


def _delete_keys(edits: Edits, node: Table, gone: Sequence[str]) -> None:
    at, keys = edits.at, list(node.keys)
    leading = 0
    if at.owner_is_dash(node) and keys[0] in gone:
        leading = next(i for i, key in enumerate(keys) if key not in gone)
        start, following = node.keys[keys[0]].start, node.keys[keys[leading]].start
        line = at.line_start(start)
        dash = at.text[line:start]
        indent = dash[: len(dash) - len(dash.lstrip())]
        if notes := at.comments(start, following):
            edits.replace(line, line, "".join(edits.own_line(place, c, indent) + "\n" for place, c in notes))
        edits.replace(start, following, "")
    for key in keys[leading:]:
        if key in gone:
            edits.delete_lines(at.line_start(node.keys[key].start), at.end(node.values[key]))


def _insert_key(edits: Edits, node: Table, key: str, new: Plain, gone: Sequence[str]) -> None:
    at, order = edits.at, list(new)
    earlier = set(order[: order.index(key)])
    before = [k for k in node.keys if k in earlier and k not in gone]
    first = next(iter(node.keys.values()))
    pad = " " * at.column(first.start)
    lines = entry(key, new[key], pad)
    if before:
        edits.insert_lines(at.end(node.values[before[-1]]), lines)
    elif at.owner_is_dash(node):
        edits.replace(first.start, first.start, "\n".join(lines).lstrip() + "\n" + pad)
    else:
        start = at.line_start(first.start)
        edits.replace(start, start, "\n".join(lines) + "\n")


def _listing(edits: Edits, node: Listing, old: Sequence[Any], new: Sequence[Any]) -> None:
    pairs, inserted = _aligned(old, new)
    if not node.flow:
        for i, j in pairs.items():
            _item(edits, node, i, old[i], new[j])
        _block_items(edits, node, [i not in pairs for i in range(len(old))], [(at, new[j]) for at, j in inserted])
        return
    if len(pairs) == len(old) and not inserted:
        for i, j in pairs.items():
            _item(edits, node, i, old[i], new[j])
        return
    entries: list[tuple[int, int, str | None]] = []
    for i, item in enumerate(node.items):
        start, end = item.start, edits.at.end(item)
        raw = edits.at.text[start:end]
        if i in pairs and filled(old[i]) != filled(new[pairs[i]]):
            raw = flow_text(new[pairs[i]])
        entries.append((start, end, raw if i in pairs else None))
    edits.brackets(node, entries, [(at, flow_text(new[j])) for at, j in inserted])


def _aligned(old: Sequence[Any], new: Sequence[Any]) -> tuple[dict[int, int], list[tuple[int, int]]]:
    """Old index -> new index of what stays, and (index in old to insert at, new index) of what comes."""
    pairs: dict[int, int] = {}
    inserted: list[tuple[int, int]] = []
    old_keys, new_keys = _keys(old, new)
    for kind, a, b, c, d in SequenceMatcher(None, old_keys, new_keys, autojunk=False).get_opcodes():
        if kind == "equal":
            pairs.update(zip(range(a, b), range(c, d), strict=True))
            continue
        level, at = b - a == d - c, a
        found: dict[int, int] = {}
        for j in range(c, d):
            same_place = {j - c + a} if level else set()
            twin = next((i for i in range(at, b) if _may_be_one(old[i], new[j], level=i in same_place)), None)
            if twin is not None:
                found[j] = twin
                at = twin + 1
        pairs |= {i: j for j, i in found.items()}
        inserted += [(next((found[k] for k in range(j, d) if k in found), b), j) for j in range(c, d) if j not in found]
    return pairs, inserted


def _may_be_one(old: Any, new: Any, *, level: bool) -> bool:
    """Whether an entry without a common key is the old one reworded. `level`: it stands in the old one's place."""
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        if any(old.get(k) and old.get(k) != new.get(k) for k in ("id", "name")):
            return False
        parts = filled(old)
        alike = sum(new.get(k) == v for k, v in parts.items())
        return 2 * alike >= len(parts) or (level and (alike > 0 or len(parts) == 1))
    return level and isinstance(old, str) and isinstance(new, str)


def _keys(old: Sequence[Any], new: Sequence[Any]) -> tuple[list[str], list[str]]:
    """What tells that an old and a new entry are one: id, name or text; an entry that just got its id, by its text."""

    def key(item: Any) -> str:
        if isinstance(item, Mapping):
            return str(item.get("id") or item.get("name") or canonical(item))
        return str(item)

    new_keys = [key(item) for item in new]
    known = {key(item) for item in old}
    by_text = {
        str(item["text"]): name
        for item, name in zip(new, new_keys, strict=True)
        if isinstance(item, Mapping) and item.get("text") and name not in known
    }
    old_keys = [
        by_text.pop(str(item["text"]), name)
        if isinstance(item, Mapping) and item.get("text") and not item.get("id") and name not in new_keys
        else name
        for item, name in ((item, key(item)) for item in old)
    ]
    return old_keys, new_keys


def _block_items(edits: Edits, node: Listing, deleted: Sequence[bool], inserted: Sequence[tuple[int, Any]]) -> None:
    if not inserted and not any(deleted):
        return
    at, dashes = edits.at, edits.at.dashes(node)
    column = at.column(dashes[0])
    if at.text[at.line_start(dashes[0]) : dashes[0]].strip():
        raise SpliceError("a list stands on one line with the dash of another; make the change by hand")
    spaced = len(dashes) > 1 and all(at.is_blank(at.next_line(at.end(item))) for item in node.items[:-1])
    for i, dash in enumerate(dashes):
        if deleted[i]:
            edits.delete_lines(at.line_start(dash), at.end(node.items[i]))
    for place, item in inserted:
        lines = item_lines(item, " " * column)
        if place and not deleted[place - 1]:
            end = at.tail(at.end(node.items[place - 1]), column)
            edits.insert_lines(end, [""] * spaced + lines)
        else:
            start = at.line_start(dashes[max(place - 1, 0)])
            edits.replace(start, start, "\n".join(lines + [""] * spaced) + "\n")


def _item(edits: Edits, owner: Listing, index: int, old: Any, new: Any) -> None:
    node: Node = owner.items[index]
    if filled(old) == filled(new):
        return
    if isinstance(node, Scalar) and isinstance(new, str):
        edits.scalar(node, new, flow=owner.flow, keyed=False, indent=edits.at.column(owner.start))
    elif isinstance(node, Table) and isinstance(new, Mapping) and node.keys:
        _table(edits, node, old, new)
    else:
        raise SpliceError("a list entry would change its kind; make the change by hand")
