"""The home page of site/ in a real browser: `make screenshot` takes the README's picture, `make pdf` prints the brief.

usage: python -m tests.eval.screenshot [pdf]
"""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.eval.browser import FLAGS, executable, served

ROOT = Path(__file__).resolve().parents[2]


def picture(page: Page) -> Path:
    """Write docs/home.png."""
    target = ROOT / "docs" / "home.png"
    target.parent.mkdir(exist_ok=True)
    page.screenshot(path=target)
    return target


def pdf(page: Page) -> Path:
    """Write build/brief.pdf, as the print stylesheet sets it."""
    target = ROOT / "build" / "brief.pdf"
    target.parent.mkdir(exist_ok=True)
    page.pdf(path=target, prefer_css_page_size=True, print_background=False)
    return target


def main() -> int:
    """Make what was asked for; 1 where there is no browser or no site."""
    browser, site = executable(), ROOT / "site"
    if browser is None or not (site / "index.html").is_file():
        print("needs Chromium or Chrome, and a site: make site")
        return 1
    make = pdf if sys.argv[1:] == ["pdf"] else picture
    with served(site) as address, sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=browser, args=list(FLAGS))
        page = chromium.new_page(viewport={"width": 1280, "height": 900})
        page.goto(address, wait_until="networkidle")
        made = make(page)
        chromium.close()
    print(f"wrote {made.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
