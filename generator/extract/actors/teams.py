"""Countries that an article on a match names for their national teams: "Sweden beat Panama 2-0"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extract.actors.draft import Draft, Mark
from generator.extract.actors.text import Text
from generator.extract.actors.tokens import POSSESSIVE

_PLAYED = frozenset(
    "beat beats defeated won win wins lost lose loses drew draw draws thrashed edged eliminated played play plays "
    "qualified qualify advanced advance faced face faces scored score conceded equalised equalized led trailed "
    "dominated finished kicked meet meets met overcame progressed hammered crushed hosted started opened".split()
)
_MET = frozenset(
    "against over v vs vs. versus beat beating defeated defeating facing face faced thrashed edged crush "
    "crushed".split()
)
_THEIRS = frozenset(
    "captain striker midfielder defender goalkeeper keeper forward winger coach manager skipper batsman bowler opener "
    "fans squad team side players player goal goals penalty victory win defeat equaliser equalizer attempt attack "
    "defence defense lead star international internationals substitute debut vice-captain half winger fullback "
    "flanker prop hooker no defenders supporters attempts lineup line-up".split()
)
_STATELY = frozenset(
    "government president prime premier minister ministry parliament embassy ambassador troops army police foreign "
    "officials authorities border economy law senate court state people".split()
)
_SETTLED = frozenset("in inside across throughout from near outside within".split())


def as_teams(text: Text, nations: Sequence[Draft]) -> None:
    """Let the countries that only play in this article mean their teams."""
    if not text.sport:
        return
    playing = [nation for nation in nations if _plays(text, nation)]
    sure = any(len([mark for mark in nation.marks if _playing(text, mark)]) > 1 for nation in playing)
    for nation in playing if sure and len(playing) > 1 else ():
        nation.name, nation.type, nation.rule = f"{nation.name} national team", "organization", "plays matches"


def _plays(text: Text, nation: Draft) -> bool:
    """Whether a mention by name tells of its matches, and none of a place or a state."""
    if any(_stately(text, mark) for mark in nation.marks):
        return False
    return any(mark.kind == "name" and _playing(text, mark) for mark in nation.marks)


def _stately(text: Text, mark: Mark) -> bool:
    """Whether a mention speaks of the place or of its government."""
    owned = text.word(mark.stop) in POSSESSIVE
    settled = text.word(mark.first - 1) in _SETTLED and mark.kind == "name" and not owned
    return settled or text.word(mark.stop + owned) in _STATELY


def _playing(text: Text, mark: Mark) -> bool:
    """Whether a mention stands at a score, plays, is played against or has players."""
    i = mark.stop
    if mark.kind == "demonym":
        return text.word(i) in _THEIRS
    if _scored(text, i) or _scored(text, mark.first - 3) or text.word(mark.first - 1) in _MET:
        return True
    owned = text.word(i) in POSSESSIVE
    if text.word(i + owned) in _THEIRS or (owned and text.word(i + 2) in _THEIRS):
        return True
    return text.deps[i - 1] == "nsubj" and text.lower[text.head[i - 1]] in _PLAYED


def _scored(text: Text, i: int) -> bool:
    """Whether a match's score stands at token i: "2 - 1"."""
    return text.word(i).isdigit() and text.word(i + 1) in ("-", "–") and text.word(i + 2).isdigit()
