"""What was worked out, kept from one round to the next, so that only what depends on a change is worked out anew.

The rooms are chains of pure functions of frozen values. A `Memo` that is handed through them skips each link whose
inputs are those of the round before. It changes how fast an answer comes, never the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from operator import eq, is_
from typing import Any, TypeVar, TypeVarTuple

T = TypeVar("T")
Inputs = TypeVarTuple("Inputs")


class Memo:
    """The last answer of each function, and what it was worked out from."""

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: dict[Hashable, tuple[tuple[Any, ...], Any]] = {}

    def __call__(self, work: Callable[[*Inputs], T], *inputs: *Inputs, part: Hashable = None) -> T:
        """`work(*inputs)`, or its last answer where the inputs equal those of last time.

        `part` names the thing a function is about where it is called for many. Values that were kept are compared by
        identity first, so that a chain in which nothing has changed costs next to nothing: therefore a new answer
        shares every part that equals one of the last.
        """
        key = work if part is None else (work, part)
        last = self._kept.get(key)
        if last is None:
            answer = work(*inputs)
        elif last[0] == inputs and _in_order(last[0], inputs):
            return last[1]  # type: ignore[no-any-return]
        else:
            answer = shared(last[1], work(*inputs))
        self._kept[key] = inputs, answer
        return answer


def _in_order(last: tuple[Any, ...], inputs: tuple[Any, ...]) -> bool:
    """Whether equal mappings among the inputs have their keys in one order: equality alone does not tell."""
    for one, two in zip(last, inputs, strict=True):
        if one is not two and type(one) is dict and list(one) != list(two):
            return False
    return True


def shared(last: Any, new: Any) -> Any:
    """`new` with each part that equals the same part of `last` replaced by it; `last` itself where nothing differs.

    The parts of a mapping are its values by key, those of a tuple its entries by place. Order counts.
    """
    if type(last) is not type(new):
        return new
    if type(new) is dict:
        parts = {key: shared(last[key], value) if key in last else value for key, value in new.items()}
        same = len(parts) == len(last) and all(map(is_, parts.values(), last.values())) and all(map(eq, parts, last))
        return last if same else parts
    if type(new) is tuple:
        entries = (*map(shared, last, new), *new[len(last) :])
        return last if len(entries) == len(last) and all(map(is_, entries, last)) else entries
    return last if last == new else new
