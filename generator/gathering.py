"""What `inspect` looks into: files, folders, and the lines of a batch."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.model.article import Seed
from generator.problems import BriefingError, Problem
from generator.sourcetexts import read_seed


def is_day(text: str) -> bool:
    """Whether `text` is a calendar day in ISO form."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def gathered(paths: Sequence[Path], batch: Path | None, published: str) -> Iterator[tuple[Seed | Problem, str]]:
    """The seeds of a batch's lines, then of files and folders, or why there is none; read one by one.

    With each comes its publication date, "" where the text decides: that of its line, or `published` for files.
    """
    for item in _lines(batch) if batch else ():
        day = str(item.get("published") or "")[:10]
        if day and not is_day(day):
            what = f"published: {day!r} is not a day; the text decides"
            yield Problem(item["file"], 0, 0, what, severity="warning"), ""
            day = ""
        text = re.sub("[\ud800-\udfff]", "\ufffd", item["text"])
        yield Seed(item["file"], text, sha256(text.encode()).hexdigest()), day
    for path in paths:
        inside = sorted(p for p in path.iterdir() if p.is_file() and p.name[0] != ".") if path.is_dir() else [path]
        for file in inside:
            yield read_seed(file, Path.cwd()), published


def _lines(batch: Path) -> Iterator[Mapping[str, Any]]:
    if not batch.is_file():
        raise BriefingError(f"{batch}: there is no such file")
    for number, line in enumerate(batch.read_bytes().splitlines(), 1):
        if not line.strip():
            continue
        try:
            item = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise BriefingError(f"{batch}:{number}: is not JSON: {error}") from error
        if not isinstance(item, dict) or not isinstance(item.get("text"), str) or not isinstance(item.get("file"), str):
            raise BriefingError(f'{batch}:{number}: should be an object with "file" and "text"')
        yield item
