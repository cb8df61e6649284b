"""An actor while it is being put together, before the cast is closed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from generator.model.reading import ActorType

MarkKind = Literal["name", "nominal", "metonym", "demonym"]


class Mark(NamedTuple):
    """A mention as tokens [first, stop). `alias` is the phrase a reader sees, "" where it is the tokens themselves."""

    first: int
    stop: int
    kind: MarkKind = "name"
    alias: str = ""


@dataclass(slots=True)
class Draft:
    """One actor so far. `sort` is the kind of an organisation ("bank"), `country` the state it belongs to."""

    name: str
    type: ActorType
    rule: str
    marks: list[Mark] = field(default_factory=list)
    role: str = ""
    sort: str = ""
    country: str = ""

    def before(self, token: int) -> int:
        """The last token before `token` where this actor is mentioned, -1 for never."""
        return max((mark.first for mark in self.marks if mark.first < token), default=-1)


class Cover:
    """Which tokens already belong to a mention."""

    __slots__ = ("taken",)

    def __init__(self, size: int) -> None:
        self.taken: list[Draft | None] = [None] * size

    def add(self, draft: Draft, mark: Mark) -> bool:
        """Give the tokens of `mark` to `draft`; False, and nothing changes, when one of them is taken."""
        if not self.claim(draft, mark):
            return False
        draft.marks.append(mark)
        return True

    def claim(self, draft: Draft, mark: Mark) -> bool:
        """The same for a mark that `draft` already holds."""
        if any(self.taken[mark.first : mark.stop]):
            return False
        self.taken[mark.first : mark.stop] = [draft] * (mark.stop - mark.first)
        return True

    def hand_over(self, old: Draft, new: Draft) -> None:
        """Let `new` have all tokens of `old`."""
        self.taken = [new if owner is old else owner for owner in self.taken]

    def free(self, tokens: Iterable[int]) -> bool:
        """Whether none of `tokens` belongs to a mention."""
        return not any(self.taken[i] for i in tokens)
