"""`make bench`: speed and memory, as ratios to the bare libraries measured in the same run.

usage: python -m tests.eval.bench [extract] [build] [preview] [site]   (all of them without a name)
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parents[2]
REPEATS = 3
"""Each time is the best of this many: what the program needs, not what else the machine did."""


def best(run: Callable[[], object], repeats: int = REPEATS) -> float:
    """Seconds of the fastest of `repeats` runs."""
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def spent(run: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the clock, and of the processor with that of child processes, which other work here moves less."""

    def used() -> float:
        kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
        return sum(told.ru_utime + told.ru_stime for told in map(resource.getrusage, kinds))

    start, before = time.perf_counter(), used()
    run()
    return time.perf_counter() - start, used() - before


def extraction() -> None:
    """Words a second of the whole reading against the bare spaCy pipeline on the same paragraphs."""
    from generator import articles, extract, language, pipeline
    from generator.model.article import Article, Seed

    seeds = [pipeline.read_seed(path, ROOT) for path in sorted((ROOT / "seeds").iterdir())] * 8
    good = [seed for seed in seeds if isinstance(seed, Seed)]
    taxonomy = pipeline.taxonomy(ROOT / "briefs")
    nlp = language.load()
    read = [a for seed in good if isinstance(a := articles.read_article(seed), Article)]
    words = sum(len(a.text.split()) for a in read)

    def bare() -> None:
        for article in read:
            list(nlp.pipe([article.paragraph_text(p) for p in article.paragraphs]))

    def whole() -> None:
        fresh = (a for seed in good if isinstance(a := articles.read_article(seed), Article))
        for article, doc in language.parse(fresh):
            extract.read(article, doc, taxonomy)

    bare()
    whole()
    plain, full = best(bare), best(whole)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"extraction: {words / full:,.0f} words/s; bare spaCy {words / plain:,.0f} words/s; ratio {full / plain:.2f} (goal 1.60)"
    )
    print(f"extraction: {memory:,.0f} MB at most (goal 600)")
    one = str(sorted((ROOT / "seeds").iterdir())[0])
    seconds = best(
        lambda: subprocess.run(
            [sys.executable, "-m", "generator", "inspect", one], cwd=ROOT, capture_output=True, check=True
        )
    )
    print(f"extraction: one article from the command line, model load included: {seconds:.1f} s (goal 3)")


def _made_up(folder: Path, count: int) -> None:
    from tests.eval.made_up_project import write_project

    shutil.rmtree(folder, ignore_errors=True)
    write_project(folder, count)


def building() -> None:
    """`build` in parts, at 500, 1,000, 2,000 and 5,000 made-up briefs whose source texts nobody has read before."""
    with tempfile.TemporaryDirectory() as temporary:
        for count in (500, 1000, 2000, 5000):
            folder = Path(temporary) / str(count)
            _made_up(folder, count)
            parts = _parts_of_a_build(folder)
            whole = parts.pop("whole")
            without = parts.pop("before rendering")
            told = ", ".join(f"{name} {seconds:.1f}" for name, seconds in parts.items())
            print(
                f"build: {count:5} briefs without rendering {without:5.1f} s, {1000 * without / count:4.1f} ms a brief "
                f"(goal 10); whole {whole:5.1f} s, {1000 * whole / count:4.1f} ms a brief ({told})"
            )


def _parts_of_a_build(folder: Path) -> dict[str, float]:
    """Seconds of one `build`: `whole`, what is done `before rendering`, and each part in the order of the flow.

    `sources` is what other processes have not read while `connect` ran; `write` is the rest after rendering.
    """
    from generator import knowledge, pages, session, shelf, sourcetexts

    parts: dict[str, float] = {}
    start = time.perf_counter()

    def timed(name: str, work: Callable[..., object]) -> Callable[..., object]:
        def run(*inputs: object) -> object:
            begun = time.perf_counter()
            if name == "render":
                parts["before rendering"] = begun - start
            answer = work(*inputs)
            parts[name] = parts.get(name, 0.0) + time.perf_counter() - begun
            return answer

        return run

    stages = {
        "read": [(shelf.Shelf, "read")],
        "load": [(session.Session, "_load")],
        "connect": [(knowledge, "connect")],
        "sources": [(sourcetexts.SourceTexts, "ask"), (sourcetexts.SourceTexts, "take")],
    }
    with ExitStack() as replaced:
        for name, owners in stages.items():
            for owner, attribute in owners:
                replaced.enter_context(mock.patch.object(owner, attribute, timed(name, getattr(owner, attribute))))
        made = pages.render
        render = timed("render", lambda *inputs: list(made(*inputs)))
        replaced.enter_context(mock.patch.object(pages, "render", render))
        one = session.Session(folder)
        start = time.perf_counter()
        one.build()
    parts["whole"] = time.perf_counter() - start
    parts["write"] = parts["whole"] - parts["before rendering"] - parts["render"]
    return parts


def previewing() -> None:
    """The part of a preview that is ours: a saved brief to changed pages on disk, at 20 and 1,000 briefs, by the edit."""
    from generator import pipeline
    from tests.eval.made_up_edits import DEEDS

    with tempfile.TemporaryDirectory() as temporary:
        for count in (20, 1000):
            folder = Path(temporary) / str(count)
            _made_up(folder, count)
            session = pipeline.Session(folder)
            session.build()
            brief = folder / f"briefs/article-{count // 2:05}.yaml"
            text = brief.read_text(encoding="utf-8")
            for deed in ("summary", "title", "topic", "wording", "date", "figure", "hidden", "deleted", "renamed"):
                times = []
                for n in range(1, REPEATS + 1):
                    brief.write_text(DEEDS[deed](text, n), encoding="utf-8")
                    times.append(best(session.build, 1))
                print(f"preview: {count:5} briefs, {deed + ' edited:':16} {min(times):.2f} s (goal 0.30)")


def rendering() -> None:
    """The site of 1,000 made-up articles: its time, its size, and what a reader of it waits for."""
    from generator import pipeline, website
    from tests.eval.reading import waits

    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "project"
        _made_up(folder, 1000)
        quiet: Callable[[str], None] = lambda _: None  # noqa: E731
        cold, cached = (best(lambda: pipeline.extract(folder, quiet), 1) for _ in range(2))
        print(f"site: 1,000 articles read in {cold:.1f} s, a second time in {cached:.1f} s")
        site, work = folder / "site", folder / "build"
        build = spent(lambda: pipeline.build(folder, quiet))
        render = spent(lambda: website.render(folder / "mkdocs.yml", site, work, dict(os.environ)))
        bare = spent(lambda: _mkdocs(folder, _stock(folder / "mkdocs.yml")))
        for name, b, r, m in zip(("on the clock", "of the processor"), build, render, bare, strict=True):
            print(
                f"site: from briefs {b + r:.1f} s {name} (pages {b:.1f}, rendering {r:.1f}); "
                f"bare mkdocs, stock theme, same pages {m:.1f} s; ratio {(b + r) / m:.2f} (goal 1.25)"
            )
        size = sum(p.stat().st_size for p in site.rglob("*") if p.is_file()) / 1e6
        pages = sum(1 for _ in site.rglob("*.html"))
        facts = len(json.loads((site / "data/facts.json").read_text(encoding="utf-8")))
        print(f"site: {facts:,} facts, {pages:,} pages, {size:.0f} MB (goal 60)")
        read = waits(site)
    if read is None:
        print("site: no browser here to read it with (set CHROMIUM to its path)")
        return
    print(f"site: home page {read.home_bytes / 1000:.0f} KB compressed (goal 150)")
    print(f"site: home page usable in {read.home_usable:.2f} s on a processor four times slower (goal 1.00)")
    print(
        f"site: first result of a filter {read.ticked_filter:.2f} s, from a link {read.linked_filter:.2f} s (goal 0.50)"
    )


def _stock(config: Path) -> Path:
    """The same pages and navigation with nothing of ours: no theme of our own, no style, no hook."""
    ours = ("  custom_dir:", "  favicon:", "hooks:", "extra_css:", "watch:")
    path = config.with_name("stock.yml")
    lines = config.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(ours)), encoding="utf-8")
    return path


def _mkdocs(folder: Path, config: Path) -> None:
    from generator.website import QUIET

    target = str(folder / "build/bare")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--config-file", str(config), "--site-dir", target]
    subprocess.run(command, check=True, env={**os.environ, **QUIET})


PARTS = {"extract": extraction, "build": building, "preview": previewing, "site": rendering}


def main() -> int:
    """Run the named parts, or all."""
    names = sys.argv[1:] or list(PARTS)
    unknown = [name for name in names if name not in PARTS]
    if unknown:
        print(f"no such part: {unknown[0]}; there are {', '.join(PARTS)}")
        return 2
    for name in names:
        PARTS[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main())
