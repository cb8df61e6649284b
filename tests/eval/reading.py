"""What a reader of a large site waits for, in a real browser: the home page on a slow machine, a search by facet."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.eval.browser import FLAGS, executable, served

SLOWER = 4
"""How many times slower than here the processor of the reader is."""
SETTLED = 1500
"""Milliseconds after which nothing of the page is still to be done."""
FILTERED = """() => new Promise((told) => {
  const box = document.querySelector("#finder input[name=topic]");
  const start = performance.now();
  new MutationObserver(() => told((performance.now() - start) / 1000))
    .observe(document.querySelector(".finder__results"), { childList: true });
  box.click();
})"""
"""Seconds from a tick on a filter to the first result."""


@dataclass(frozen=True, slots=True)
class Waits:
    """Bytes of the home page as a host sends them, and seconds.

    `home_usable` is the processor's time of the page's thread until all of the page is drawn and its scripts have run,
    times SLOWER: the clock would also count what else this machine does.
    """

    home_bytes: int
    home_usable: float
    linked_filter: float
    ticked_filter: float


def waits(site: Path) -> Waits | None:
    """Measure `site`; None where no browser is installed."""
    path = executable()
    if path is None:
        return None
    from playwright.sync_api import sync_playwright

    with served(site) as address, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=list(FLAGS))
        sent: list[int] = []
        with _page(browser) as page:
            page.on("response", lambda response: sent.append(len(gzip.compress(response.body()))))
            page.goto(address, wait_until="networkidle")
        with _page(browser) as page:
            watch = page.context.new_cdp_session(page)
            watch.send("Performance.enable", {"timeDomain": "threadTicks"})
            page.goto(address)
            page.wait_for_timeout(SETTLED)
            told = {one["name"]: one["value"] for one in watch.send("Performance.getMetrics")["metrics"]}
            usable = SLOWER * told["TaskDuration"]
        with _page(browser) as page:
            page.goto(f"{address}search/?kind=article")
            page.wait_for_selector(".finder__results li")
            linked = page.evaluate("performance.now() / 1000")
            page.wait_for_selector("#finder input[name=topic]")
            ticked = page.evaluate(FILTERED)
        browser.close()
    return Waits(sum(sent), usable, linked, ticked)


@contextmanager
def _page(browser: Any) -> Iterator[Any]:
    """A page of a reader who was never here."""
    context = browser.new_context()
    yield context.new_page()
    context.close()
