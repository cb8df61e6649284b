"""Reading and writing files: bytes in, bytes out, never half a file; how a change is seen; one writer at a time."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from generator.problems import BriefingError, Problem

LARGEST_SEED = 2_000_000
"""Bytes. A news page as text has 2,000 to 50,000; a file past this is a dump, not an article."""


class ChangedError(BriefingError):
    """A person saved the file while the program was about to write it. Theirs stands; nothing was written."""


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
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            what, hint = "is not a regular file", "take it out of the folder"
        elif status.st_size > largest:
            what = f"is {status.st_size:,} bytes, more than an article can have"
            hint = f"the limit is {largest:,} bytes"
        else:
            return path.read_bytes()
    except OSError as error:
        what, hint = f"can't be read: {error.strerror or error}", "check that it exists and you may read it"
    return Problem(relative(path, root), 0, 0, what, hint)


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
    meanwhile is refused with a ChangedError.
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
        raise ChangedError(f"{path}: changed on disk meanwhile; nothing was written to it, run the command again")


def _sync_folder(folder: Path) -> None:
    """A rename survives a power cut only once its folder is on disk."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


Stamp = tuple[int, int, int, int]
"""By what a file is told from another one in its place: times of its last change and of its last change of any kind,
size, number in the file system."""

MOMENT = 2_000_000_000
"""Nanoseconds. Two changes of a file within one tick of the file system's clock leave one stamp; the longest tick, that
of FAT, is two seconds."""


def stamp(path: str) -> Stamp | None:
    """The stamp of a regular file, None where there is none."""
    try:
        status = os.stat(path)  # noqa: PTH116 - a Path for each of thousands of files costs more than the question
    except OSError:
        return None
    return stamp_of(status) if stat.S_ISREG(status.st_mode) else None


def settled(stamp: Stamp | None) -> bool:
    """Whether a file that had this stamp, was read, and has it again can be taken as read.

    As in git, one that has just been changed can't.
    """
    return stamp is None or time.time_ns() - max(stamp[:2]) > MOMENT


def stamp_of(status: os.stat_result) -> Stamp:
    """The stamp that goes with what the system tells of a file."""
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino


BUFFER = 1 << 20
"""Bytes: files of thousands of small pieces are written in few steps."""


def write_again(path: Path, *data: bytes) -> None:
    """Replace a file that can be made again at any time: in one step, but without waiting for the disk. `data` are its
    pieces.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".tmp-{os.getpid()}-{path.name}")
    try:
        with temporary.open("wb", buffering=BUFFER) as file:
            file.writelines(data)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def overwrite(path: Path, *data: bytes) -> None:
    """Write a file that can be made again at any time in its own place: many times as fast as to replace it. One who
    reads it meanwhile, or after the writer died at it, finds a mixture.
    """
    with path.open("r+b", buffering=BUFFER) as file:
        file.writelines(data)
        file.truncate()


Kept = dict[str, tuple[Stamp, bytes]]
"""What was read of files, by path: their stamp and their bytes."""


def read_texts(
    folder: Path, root: Path, ending: str, kept: Kept | None = None
) -> tuple[Mapping[str, bytes], tuple[Problem, ...]]:
    """The bytes of the files in `folder` whose names have this ending, hidden ones left out, by path below `root`,
    sorted; and what can't be read.

    A file that nobody has touched since it came into `kept` is not read again; `kept` takes what is read.
    """
    texts: dict[str, bytes] = {}
    problems: list[Problem] = []
    place, kept = relative(folder, root), {} if kept is None else kept
    for name in sorted(entry.name for entry in os.scandir(folder)) if folder.is_dir() else ():
        if name.startswith(".") or not name.endswith(ending):
            continue
        path, now = f"{place}/{name}", stamp(f"{folder}/{name}")
        last, known = kept.pop(path, (None, b""))
        data = known if now and now == last else read_bytes(folder / name, root)
        if isinstance(data, Problem):
            problems.append(data)
            continue
        texts[path] = data
        if now and settled(now):
            kept[path] = now, data
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
            holder = file.read().strip()
            told = f" (process {holder})" if holder else ""
            raise BriefingError(f"another run{told} is at work here; wait until it has ended")
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
