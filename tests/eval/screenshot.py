"""`make screenshot`: the README's picture of the home page, from site/ in a real browser."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.eval.browser import FLAGS, executable, served

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Write docs/home.png."""
    browser, site = executable(), ROOT / "site"
    if browser is None or not (site / "index.html").is_file():
        print("needs Chromium or Chrome, and a site: make site")
        return 1
    target = ROOT / "docs" / "home.png"
    target.parent.mkdir(exist_ok=True)
    with served(site) as address, sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=browser, args=list(FLAGS))
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        page.goto(address, wait_until="networkidle")
        page.screenshot(path=target)
        chromium.close()
    print(f"wrote {target.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
