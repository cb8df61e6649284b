"""Who may import whom: the table of ARCHITECTURE.md, held."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "generator"
SHARED = {"model", "problems", "lexicon"}
ROOMS = {
    "model": set(),
    "problems": set(),
    "lexicon": {"model"},
    "disk": SHARED,
    "pagefolder": SHARED | {"disk"},
    "processes": {"problems"},
    "articles": SHARED,
    "language": SHARED,
    "extract": SHARED,
    "briefs": SHARED,
    "merge": SHARED,
    "knowledge": SHARED,
    "pages": SHARED,
    "inspection": SHARED,
    "website": SHARED | {"facets", "links"},
    "facets": SHARED,
    "links": set(),
}
SHELL = {
    "__init__",
    "__main__",
    "cli",
    "pipeline",
    "preview",
    "ready",
    "readings",
    "shelf",
    "session",
    "sourcetexts",
    "settling",
    "editing",
    "planning",
    "gathering",
    "checking",
    "messages",
}
LIBRARIES = {
    "spacy": {"language", "extract"},
    "yaml": {"briefs"},
    "pydantic": {"briefs"},
    "jinja2": {"pages", "ready"},
    "frontmatter": {"pages"},
    "countryinfo": {"lexicon"},
    "trafilatura": {"articles"},
    "wordfreq": {"articles"},
    "cbor2": {"facets"},
    "click": {"cli", "messages"},
    "mkdocs": {"preview", "ready"},
}


def modules() -> list[Path]:
    return sorted(p for p in PACKAGE.rglob("*.py") if "__pycache__" not in p.parts)


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= (
                {f"{node.module}.{alias.name}" for alias in node.names}
                if node.module == "generator"
                else {node.module or ""}
            )
    return names


@pytest.mark.parametrize("path", modules(), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_rooms_import_only_what_the_table_allows(path: Path) -> None:
    here = room(path)
    allowed = ROOMS.get(here)
    if allowed is None:
        assert here in SHELL, f"a room the table does not know: {here}"
        return
    rooms = {name.split(".")[1] for name in imported(path) if name.startswith("generator.")}
    assert rooms - {here} <= allowed


@pytest.mark.parametrize("path", modules(), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_each_library_is_imported_in_its_rooms_only(path: Path) -> None:
    libraries = {name.split(".")[0] for name in imported(path)} & set(LIBRARIES)
    assert {library for library in libraries if room(path) not in LIBRARIES[library]} == set()


@pytest.mark.parametrize("path", modules(), ids=lambda p: p.relative_to(PACKAGE).as_posix())
def test_modules_stay_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
