"""Collections of bad input that are not ours: JSON lines in the folder that the variable BADINPUTS names, if any."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(os.environ.get("BADINPUTS") or "-")
NEEDED = pytest.mark.skipif(not FOLDER.is_dir(), reason="BADINPUTS names no folder with collections of bad input")


def items(name: str) -> list[dict[str, Any]]:
    """The objects in one file of the collection, none where there is no collection."""
    path = FOLDER / name
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.is_file() else []


def built(recipe: Any) -> str:
    """The text that an item stands for: itself, or what its recipe makes."""
    if isinstance(recipe, str):
        return recipe
    if "concat" in recipe:
        return "".join(map(built, recipe["concat"]))
    if "repeat" in recipe:
        return str(recipe["repeat"] * recipe["times"] + recipe.get("tail", ""))
    if "indent_map" in recipe:
        return "".join(" " * i + "a:\n" for i in range(recipe["indent_map"]))
    return str(recipe["s"])
