"""The papers say what is true: commands, targets, links, rooms."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import commands
from tests.eval import readme_help

ROOT = Path(__file__).resolve().parents[1]
PAPERS = ["README.md", "ARCHITECTURE.md", "DECISIONS.md", "CHANGELOG.md", "briefs/README.md"]


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_the_readme_shows_the_help_as_it_is() -> None:
    assert readme_help.renewed(read("README.md")) == read("README.md")


@pytest.mark.parametrize("name", sorted(commands.commands))
def test_each_command_explains_itself(name: str) -> None:
    done = CliRunner().invoke(commands, [name, "--help"], prog_name="python -m generator")
    assert done.exit_code == 0
    assert len(done.output.splitlines()[2].strip()) > 20


@pytest.mark.parametrize("paper", PAPERS)
def test_links_between_the_papers_lead_somewhere(paper: str) -> None:
    links = re.findall(r"\]\(([^)#]+)\)", read(paper))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (ROOT / paper).parent.joinpath(link).exists()] == []


@pytest.mark.parametrize("paper", PAPERS)
def test_every_target_and_command_the_papers_name_exists(paper: str) -> None:
    targets = set(re.findall(r"^([a-z]+):.*## ", read("Makefile"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)", read(paper))) <= targets
    assert set(re.findall(r"python -m generator ([a-z]+)", read(paper))) <= set(commands.commands)


def test_make_alone_lists_every_target() -> None:
    told = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    phony = re.search(r"^\.PHONY: (.*)$", read("Makefile"), re.MULTILINE)
    assert phony is not None
    assert set(re.findall(r"make ([a-z]+)", told)) == set(phony[1].split())


def test_every_room_stands_in_the_architecture() -> None:
    rooms = {
        p.name for p in (ROOT / "generator").iterdir() if p.name not in {"__pycache__", "__init__.py", "__main__.py"}
    }
    named = read("ARCHITECTURE.md")
    assert sorted(room for room in rooms if f"`{room}" not in named) == []


def test_no_path_of_a_machine_stands_in_the_repository() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout.split(
        "\n"
    )
    texts = [
        p
        for p in listed
        if p.endswith((".py", ".md", ".yml", ".yaml", ".toml", ".lock", ".css", ".js", ".j2", ".html", ".json"))
    ]
    home = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/\w")
    assert [p for p in texts if (ROOT / p).is_file() and home.search(read(p))] == []
