"""The folder of page files: it holds exactly what the last build made, and only what differs is written."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator import disk
from generator.model.page import OutFile
from generator.problems import BriefingError


@dataclass(frozen=True, slots=True)
class Changes:
    """What a write did, in paths."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: int = 0


class PageFolder:
    """A folder that holds exactly the files that it was given last.

    Page files can be made again at any time, so they are not synced to the disk one by one. Those that nobody has
    touched since they were written here are not read again, and what differs in them is written in their place.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[str, tuple[tuple[bytes, ...], disk.Stamp]] = {}

    def write(self, files: Iterable[OutFile]) -> Changes:
        """Writes what differs, removes what is no longer made."""
        self.folder.mkdir(parents=True, exist_ok=True)
        root = self.folder.resolve()
        (there, folders), known = _listing(root), self._known
        self._known = {}
        inside: set[str] = set()
        written: list[str] = []
        for file in files:
            last, now = known.get(file.path), there.get(file.path)
            if last is None or last != (file.data, now):
                path, data = _place(root, file.path, inside), file.data
                if last is not None and last[1] == now:
                    disk.overwrite(path, *data)
                    written.append(file.path)
                elif now is None or not path.is_file() or path.read_bytes() != b"".join(data):
                    disk.write_again(path, *data)
                    written.append(file.path)
                last = data, disk.stamp_of(path.lstat())
            self._known[file.path] = last
        removed = sorted(there.keys() - self._known.keys())
        for name in removed:
            (root / name).unlink()
        for folder in reversed(folders):
            if not any(os.scandir(root / folder)):
                (root / folder).rmdir()
        return Changes(tuple(written), tuple(removed), len(self._known) - len(written))


def _place(root: Path, name: str, inside: set[str]) -> Path:
    """Where a file lies. `inside` are the folders that are known to lie below `root`; the file's own joins them."""
    path = root / name
    folder = name.rpartition("/")[0]
    if folder not in inside or path.name == "..":
        if not path.resolve().is_relative_to(root):
            raise BriefingError(f"{name}: would be written outside {root}")
        inside.add(folder)
    return path


def _listing(root: Path) -> tuple[dict[str, disk.Stamp], list[str]]:
    """The files below a folder by name, and the folders, each before those in it; links are not followed."""
    files: dict[str, disk.Stamp] = {}
    folders = [""]
    for folder in folders:  # grows as folders are found
        for entry in os.scandir(root / folder):
            name = folder + entry.name
            if entry.is_dir(follow_symlinks=False):
                folders.append(f"{name}/")
            else:
                files[name] = disk.stamp_of(entry.stat(follow_symlinks=False))
    return files, folders[1:]
