"""The folder briefs/ on disk: what people edit, the machine's last word beside it (.base/), open clashes (.review/)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from generator import disk
from generator.problems import BriefingError, Problem

A_WHILE = 20
"""Seconds that a quick command of the editor waits for a run that writes briefs, the preview's for instance."""
PATIENCE = 120
"""Seconds that a run waits for another one that reads articles or makes pages, where it must not stop."""


def slug_of(brief: str) -> str:
    """The slug in a brief's path, file name or slug."""
    return brief.replace("\\", "/").rpartition("/")[2].removesuffix(".yaml")


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where the briefs of a project lie. All names it gives are relative to `root`, with forward slashes."""

    root: Path

    @property
    def folder(self) -> Path:
        """What people edit."""
        return self.root / "briefs"

    def read(
        self, kept: disk.Kept | None = None
    ) -> tuple[Mapping[str, bytes], Mapping[str, bytes], tuple[Problem, ...]]:
        """The files people edit and the bases, each by name; and what can't be read. `kept` as of `disk.read_texts`."""
        files, bad = disk.read_texts(self.folder, self.root, ".yaml", kept)
        bases, worse = disk.read_texts(self.folder / ".base", self.root, ".yaml", kept)
        return files, bases, (*bad, *worse, *self._strays())

    def _strays(self) -> Iterator[Problem]:
        """Files that a person may take for briefs and that nothing reads."""
        for path in sorted((*self.folder.glob("[!.]*.yml"), *self.folder.glob("[!.]*/[!.]*.y*ml"))):
            where = f"briefs/{path.stem}.yaml"
            yield Problem(
                disk.relative(path, self.root), 0, 0, "is not read", f"a brief is called {where}: move it there"
            )

    def find(self, brief: str) -> str:
        """The slug of a brief that a person names: by path, file name, slug or a beginning that no other slug has.

        BriefingError with the name that was probably meant.
        """
        slug = slug_of(brief)
        there = sorted(p.stem for p in self.folder.glob("[!_.]*.yaml"))
        begun = [name for name in there if slug and name.startswith(slug)]
        if slug in there or len(begun) == 1:
            return slug if slug in there else begun[0]
        near = begun[:3] if len(begun) < 4 else []
        near = near or get_close_matches(slug, there, 1, 0.5)
        hint = f"did you mean {' or '.join(near)}?" if near else "`ls briefs` shows their names"
        raise BriefingError(f"briefs/{slug}.yaml: there is no such brief; {hint}")

    def brief(self, slug: str) -> Path:
        """The file of a brief."""
        return self.folder / f"{slug}.yaml"

    def base(self, slug: str) -> Path:
        """The machine's last word on a brief. BriefingError where there is none."""
        path = self.folder / ".base" / f"{slug}.yaml"
        if not path.is_file():
            what = f"briefs/{slug}.yaml: the machine has no word on it (there is no briefs/.base/{slug}.yaml)"
            raise BriefingError(f"{what}; `make extract` makes one where the brief has an article")
        return path

    def editions(self) -> Mapping[str, bytes]:
        """The kept editions by name, oldest first."""
        return disk.read_texts(self.folder / ".editions", self.root, ".json")[0]

    @contextmanager
    def held(self, patience: float = 0) -> Iterator[None]:
        """Keep other runs out while the block writes; clears what dead runs left. `patience` as of `disk.locked`."""
        with disk.locked(self.folder / ".lock", patience):
            disk.sweep(self.folder)
            yield

    @contextmanager
    def building(self) -> Iterator[None]:
        """Keep other runs out of build/ while the block makes pages or renders them; waits for one that is at it."""
        with disk.locked(self.root / "build/.lock", PATIENCE):
            yield

    def rename(self, old: str, new: str) -> None:
        """Give the machine's last word of the brief `old` to the brief `new`, whose file a person renamed."""
        for folder in (".base", ".review"):
            path = self.folder / folder / f"{old}.yaml"
            if path.exists():
                path.rename(path.with_stem(new))

    def put(self, slug: str, text: str | None, base: str, review: str, read: bytes | None) -> bool:
        """Write one brief (None: it stays), then its base, then its open clashes ("" removes them).

        The order is what makes a death in between harmless: a brief newer than its base looks like a hand edit that
        equals the machine's word. `read` is what the brief was when it was read, None when there was none.
        """
        written = False
        if text is not None:
            expected = disk.digest(read) if read is not None else ""
            written = disk.write_text(self.brief(slug), text, expected=expected)
        written |= disk.write_text(self.folder / ".base" / f"{slug}.yaml", base)
        path = self.folder / ".review" / f"{slug}.yaml"
        if review:
            written |= disk.write_text(path, review)
        elif path.exists():
            path.unlink()
            written = True
        return written
