"""Put the commands' own help into the README, between its two marks.

usage: python -m tests.eval.readme_help
"""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from generator.cli import commands

README = Path(__file__).resolve().parents[2] / "README.md"
START, END = "<!-- help:start -->\n", "<!-- help:end -->"


def current() -> str:
    """The block as it should stand in the README."""
    help_text = CliRunner().invoke(commands, ["--help"], prog_name="python -m generator", terminal_width=100).output
    return f"```\n{help_text.strip()}\n```\n"


def renewed(text: str) -> str:
    """`text` with the block in its place."""
    before, rest = text.split(START, 1)
    return before + START + current() + END + rest.split(END, 1)[1]


if __name__ == "__main__":
    README.write_text(renewed(README.read_text(encoding="utf-8")), encoding="utf-8")
