"""`make links`: an independent link checker over site/, served at the root and below a folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = "https://example.github.io/brief/"
"""The address that the pages name as their own where SITE_URL is not set."""


def lychee(site: Path, folder: str) -> subprocess.CompletedProcess[str]:
    """Check every link and anchor of `site` as if it lay in `folder` ("" = at the root) of a host."""
    with tempfile.TemporaryDirectory() as temporary:
        pages = Path(temporary).resolve()
        shutil.copytree(site, pages / folder, dirs_exist_ok=True)
        command = [
            str(Path(sys.executable).with_name("lychee")), "--offline", "--no-progress", "--include-fragments",
            "--index-files", "index.html", "--root-dir", str(pages), "--remap", f"{EXAMPLE} file://{pages / folder}/",
            "--exclude-path", "404.html", str(pages),
        ]  # fmt: skip
        return subprocess.run(command, capture_output=True, text=True, check=False)


def main() -> int:
    """0 when no link is dead."""
    worst = 0
    for folder in ("", "brief"):
        done = lychee(ROOT / "site", folder)
        worst = max(worst, done.returncode)
        print(f"/{folder}: {done.stdout.strip().splitlines()[-1] if done.stdout.strip() else done.stderr.strip()}")
        if done.returncode:
            print(done.stdout)
    return worst


if __name__ == "__main__":
    sys.exit(main())
