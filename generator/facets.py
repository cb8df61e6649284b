"""Pagefind's facets in a fixed order: it writes their values in the random order of its hash maps.

Format (pagefind 1.5): gzip of b"pagefind_dcd" and CBOR; a filter file is [name, [[value, [pages]] …]], the fourth part
of the meta file is [[name, id of its file] …], and pagefind-entry.json names each language's meta file.
"""

from __future__ import annotations

import gzip
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import cbor2

HEAD = b"pagefind_dcd"
FILTERS = 3
"""Index of the list of filters in a meta file."""


def settle(folder: Path) -> None:
    """Rewrite the facets of the index in `folder` so that equal sites have equal bytes."""
    entry_path = folder / "pagefind-entry.json"
    entry = json.loads(entry_path.read_text(encoding="utf-8"))
    for language in sorted(entry["languages"]):
        about = entry["languages"][language]
        meta_path = folder / f"pagefind.{about['hash']}.pf_meta"
        meta = _load(meta_path)
        meta[FILTERS] = sorted(
            [name, _settled(folder / "filter" / f"{made}.pf_filter", language)] for name, made in meta[FILTERS]
        )
        data = cbor2.dumps(meta)
        about["hash"] = f"{language}_{sha256(data).hexdigest()[:10]}"
        meta_path.unlink()
        _store(folder / f"pagefind.{about['hash']}.pf_meta", data)
    entry_path.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _settled(path: Path, language: str) -> str:
    """Put the values of one filter in order; the new id of its file."""
    name, values = _load(path)
    data = cbor2.dumps([name, sorted(values)])
    made = f"{language}_{sha256(data).hexdigest()[:7]}"
    path.unlink()
    _store(path.with_name(f"{made}.pf_filter"), data)
    return made


def _load(path: Path) -> Any:
    data = gzip.decompress(path.read_bytes())
    if not data.startswith(HEAD):
        raise ValueError(f"{path.name}: not written by the pagefind this program knows")
    return cbor2.loads(data[len(HEAD) :])


def _store(path: Path, data: bytes) -> None:
    path.write_bytes(gzip.compress(HEAD + data, mtime=0))
