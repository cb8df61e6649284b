"""`make eval`: score the extraction on the sample articles against tests/gold and fail below a floor.

usage: python -m tests.eval.gate [--errors] [--raise-floors]

Floors stand in tests/eval/floors.json. `--raise-floors` lifts them to what is reached now and never lowers one.
The goals beside them are what the project wants; a figure between floor and goal passes and is marked.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from generator import pipeline
from generator.problems import Problem
from tests.eval import across
from tests.eval.compare import Tally
from tests.eval.score import score_article

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
FLOORS = HERE / "floors.json"
BY_RECALL = {"key_sentences"}
GOALS = {
    "title": 1.0, "publisher": 1.0, "author": 1.0, "published": 1.0, "published_partial": 1.0,
    "dateline": 1.0, "origin": 1.0, "noise_dropped": 1.0, "body_kept": 1.0, "actors": 0.95, "actor_name": 0.97,
    "actor_type": 0.98, "actor_aliases": 0.90, "actor_role": 0.92, "junk_actors_avoided": 1.0, "statements": 0.92, "stance": 0.90,
    "quotations": 0.97, "figures": 0.97, "figure_unit": 0.95, "dates": 0.97, "no_invented_dates": 1.0, "topics": 0.88,
    "key_sentences": 0.80, "evidence_verbatim": 1.0,
    "same_claim": 1.0, "kept_apart": 1.0, "claim_origin": 1.0, "conflicts": 1.0,
    "timeline": 1.0, "same_actor": 1.0, "article_origin": 1.0,
}  # fmt: skip


def measure() -> Tally:
    """The tally over all gold articles."""
    gold = [json.loads(p.read_text(encoding="utf-8")) for p in sorted((ROOT / "tests/gold").glob("[0-9]*.json"))]
    seeds = [pipeline.read_seed(ROOT / "seeds" / g["file"], ROOT) for g in gold]
    tally = Tally()
    taxonomy = pipeline.taxonomy(ROOT / "briefs")
    for g, seed, read in zip(gold, seeds, pipeline.inspect(((seed, "") for seed in seeds), taxonomy), strict=True):
        if isinstance(read, Problem) or isinstance(seed, Problem):
            raise SystemExit(f"{g['file']}: {read}")
        score_article(g, read, seed.text, tally)
    _measure_across(tally)
    return tally


def _measure_across(tally: Tally) -> None:
    """The same for what the articles say together, from briefs that no hand has touched."""
    cross = json.loads((ROOT / "tests/gold/cross.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as temporary:
        project = Path(temporary)
        shutil.copytree(ROOT / "seeds", project / "seeds")
        (project / "briefs").mkdir()
        shutil.copy(ROOT / "briefs/_topics.yaml", project / "briefs")
        pipeline.extract(project, lambda _: None)
        pipeline.build(project, lambda _: None)
        across.score(across.load(project / "build/docs/data"), cross, tally)


def main() -> int:
    """Print every task with its floor and goal; 1 when one is below its floor."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--errors", action="store_true", help="print every single error")
    arguments.add_argument("--raise-floors", action="store_true", help="lift the floors to what is reached now")
    options = arguments.parse_args()
    tally = measure()
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    reached = {task: tally.recall(task) if task in BY_RECALL else tally.f1(task) for task in GOALS}
    low = [task for task, value in reached.items() if value < floors.get(task, 0.0) - 1e-9]
    print(f"{'task':22} {'reached':>8} {'floor':>6} {'goal':>6}")
    for task, value in reached.items():
        mark = "BELOW ITS FLOOR" if task in low else "" if value >= GOALS[task] - 1e-9 else "below its goal"
        print(f"{task:22} {value:8.3f} {floors.get(task, 0.0):6.3f} {GOALS[task]:6.2f}  {mark}".rstrip())
    if options.errors:
        print("\n".join(tally.errors))
    if options.raise_floors:
        lifted = {task: max(floors.get(task, 0.0), int(value * 1000) / 1000) for task, value in reached.items()}
        FLOORS.write_text(json.dumps(lifted, indent=1) + "\n", encoding="utf-8")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main())
