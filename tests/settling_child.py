"""A run that another process kills: settles the drafts of a folder, one after the other, as `extract` does.

usage: python -m tests.settling_child PROJECT ROUND
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from generator.model.article import Seed
from generator.readings import Task
from generator.settling import settle
from generator.shelf import Shelf


def reworded(draft: dict, number: str) -> dict:
    """The draft of another extraction: a new summary, and every second fact worded anew."""
    facts = [
        {**fact, "text": f"{fact['text']} (told {number} times)"} if place % 2 else fact
        for place, fact in enumerate(draft["facts"])
    ]
    return {**draft, "summary": f"{draft['summary']} Read {number} times.", "facts": facts}


def main(root: Path, number: str) -> None:
    """Settle every draft once."""
    shelf = Shelf(root)
    with shelf.held():
        files, bases, _ = shelf.read()
        print("started", flush=True)
        for path in sorted((root / "drafts").glob("*.json")):
            draft = reworded(json.loads(path.read_text(encoding="utf-8")), number)
            task = Task(Seed(draft["source"], "", "0" * 64), path.stem)
            done = settle(shelf, task, draft, files, bases)
            assert not done.problems, done.problems
    print("finished", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
