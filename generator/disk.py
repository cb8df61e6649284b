"""Reading and writing files: bytes in, bytes out, never half a file, never outside the folder it was given."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator.model.page import OutFile
from generator.problems import BriefingError, Problem

LARGEST_SEED = 2_000_000
"""Bytes. A news page as text has 2,000 to 50,000; a file past this is a dump, not an article."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What a write did, in paths."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: int = 0


def list_seeds(folder: Path, root: Path) -> tuple[tuple[Path, ...], tuple[Problem, ...]]:
    """The article files of `folder`, sorted, and what lies there that cannot be one. Links are not followed."""
    if not folder.is_dir():
        raise BriefingError(f"{folder}: there is no such folder; make it and put saved articles into it")
    files: list[Path] = []
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*")):
        if any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        mode = path.lstat().st_mode
        name = relative(path, root)
        if stat.S_ISLNK(mode):
            problems.append(Problem(name, 0, 0, "is a link", "copy the file itself into the folder"))
        elif not name.isprintable() and not stat.S_ISDIR(mode):
            problems.append(Problem(name, 0, 0, "has a name with characters that can't be shown", "rename the file"))
        elif stat.S_ISREG(mode):
            files.append(path)
        elif not stat.S_ISDIR(mode):
            problems.append(Problem(name, 0, 0, "is not a regular file", "take it out of the folder"))
    return tuple(files), tuple(problems)


def read_bytes(path: Path, root: Path, largest: int = LARGEST_SEED) -> bytes | Problem:
    """The bytes of a regular file, or why they can't be had."""
    name = relative(path, root)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return Problem(name, 0, 0, "is not a regular file", "take it out of the folder")
        size = status.st_size
        if size > largest:
            return Problem(
                name, 0, 0, f"is {size:,} bytes, more than an article can have", f"the limit is {largest:,} bytes"
            )
        return path.read_bytes()
    except OSError as error:
        return Problem(
            name, 0, 0, f"can't be read: {error.strerror or error}", "check that it exists and you may read it"
        )


def relative(path: Path, root: Path) -> str:
    """`path` below `root` with forward slashes; elsewhere as it was given."""
    try:
        return path.absolute().relative_to(root.absolute()).as_posix()
    except ValueError:
        return path.as_posix()


def digest(data: bytes) -> str:
    """Hexadecimal SHA-256."""
    return sha256(data).hexdigest()


def write_text(path: Path, text: str, *, expected: str | None = None) -> bool:
    """Replace a file as one step, only if its content differs. True when it was written.

    With `expected` (the digest of what was read; "" for a file that did not exist) a file that a person changed
    meanwhile is refused with a BriefingError.
    """
    return write_bytes(path, text.encode(), expected=expected)


def write_bytes(path: Path, data: bytes, *, expected: str | None = None) -> bool:
    """The same for bytes."""
    old = path.read_bytes() if path.exists() else None
    _refuse_if_changed(path, expected)
    if old == data:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=".tmp-", suffix=path.suffix)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(stat.S_IMODE(path.stat().st_mode) if old is not None else 0o644)
        _refuse_if_changed(path, expected)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)
    return True


def _refuse_if_changed(path: Path, expected: str | None) -> None:
    if expected is not None and (digest(path.read_bytes()) if path.exists() else "") != expected:
        raise BriefingError(f"{path}: changed on disk meanwhile; nothing was written to it, run the command again")


def _sync_folder(folder: Path) -> None:
    """A rename survives a power cut only once its folder is on disk."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def write_tree(folder: Path, files: Iterable[OutFile]) -> Changes:
    """Make `folder` hold exactly `files`: writes what differs, removes what is no longer made.

    Page files can be made again at any time, so they are not synced to the disk one by one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    root = folder.resolve()
    wanted: set[Path] = set()
    written: list[str] = []
    for file in files:
        path = (root / file.path).resolve()
        if not path.is_relative_to(root):
            raise BriefingError(f"{file.path}: would be written outside {folder}")
        wanted.add(path)
        data = file.text.encode()
        if path.is_file() and path.read_bytes() == data:
            continue
        write_again(path, data)
        written.append(file.path)
    removed = [p for p in sorted(root.rglob("*")) if p.is_file() and p not in wanted]
    for path in removed:
        path.unlink()
    for path in sorted((p for p in root.rglob("*") if p.is_dir()), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()
    return Changes(tuple(written), tuple(p.relative_to(root).as_posix() for p in removed), len(wanted) - len(written))


def write_again(path: Path, data: bytes) -> None:
    """Replace a file that can be made again at any time: in one step, but without waiting for the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".tmp-{os.getpid()}-{path.name}")
    try:
        temporary.write_bytes(data)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def read_texts(folder: Path, root: Path, pattern: str) -> tuple[Mapping[str, bytes], tuple[Problem, ...]]:
    """The bytes of the files in `folder` whose names match, hidden ones left out, by path below `root`, sorted; and
    what can't be read.
    """
    texts: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob(pattern)) if folder.is_dir() else ():
        if path.name.startswith("."):
            continue
        data = read_bytes(path, root)
        if isinstance(data, Problem):
            problems.append(data)
        else:
            texts[relative(path, root)] = data
    return texts, tuple(problems)


@contextmanager
def locked(path: Path, patience: float = 0) -> Iterator[None]:
    """Hold the lock file `path` while the block runs. BriefingError when another run holds it for `patience` seconds.

    The system releases the lock when its holder dies, so a killed run never blocks the next one.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="utf-8") as file:
        end = time.monotonic() + patience
        while not (held := _try_lock(file.fileno())) and time.monotonic() < end:
            time.sleep(0.1)
        if not held:
            file.seek(0)
            holder = file.read().strip() or "unknown"
            raise BriefingError(f"another run (process {holder}) is at work here; wait until it has ended")
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield


def _try_lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def sweep(folder: Path) -> None:
    """Remove the half-written files of runs that died."""
    for path in sorted(folder.rglob(".tmp-*")) if folder.is_dir() else ():
        path.unlink(missing_ok=True)
