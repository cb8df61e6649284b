"""From a time expression to a calendar value: pure calendar arithmetic, no text and no grammar."""

from __future__ import annotations

from generator.extract.dates import relative, written
from generator.extract.dates.forms import Expression
from generator.extract.dates.setting import OPEN, Resolution, Setting
from generator.model.when import bounds

_READERS = {**written.READERS, **relative.READERS}


def resolve(expression: Expression, setting: Setting) -> Resolution:
    """The calendar value of an expression, open where the setting does not settle it or the calendar ends."""
    try:
        found = _READERS[expression.kind](expression.parts, setting)
    except OverflowError:
        return OPEN
    return OPEN if found.value is not None and bounds(found.value) is None else found
