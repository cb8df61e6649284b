"""An article and its reading, as drafts of briefs are made from, and the examples of the editor's manual."""

from __future__ import annotations

import re
from pathlib import Path

from generator.model.article import Article, Header, Paragraph, Published, Span
from generator.model.reading import Actor, Cast, KeyFact, Reading

ROOT = Path(__file__).parent.parent
README_EXAMPLES = re.findall(
    r"```yaml\n(.*?)```", (ROOT / "briefs" / "README.md").read_text(encoding="utf-8"), re.DOTALL
)


def article():
    raw = "MENU\nRiver rises\nThe river rose\nby 2.4 metres, the mayor said. Help is on its way.\n"
    text = "River rises\nThe river rose by 2.4 metres, the mayor said. Help is on its way."
    return Article(
        path="seeds/a.txt",
        raw=raw,
        kind="text",
        header=Header(title="River rises", published=Published("2031-03-04", None, "byline")),
        text=text,
        paragraphs=(Paragraph(Span(0, 11), "headline"), Paragraph(Span(12, len(text)))),
        offsets=tuple(range(5, 5 + len(text))),
        questions=("published: the hour is not in the text",),
    )


def reading():
    text = article().text
    first = Span(12, text.index(" Help"))
    second = Span(first.end + 1, len(text))
    return Reading(
        cast=Cast((Actor("Ann Lee", "person", "mayor", ("the mayor",), 2),)),
        facts=(
            KeyFact("Help is coming.", second, 0.25, status="planned", weak="no speaker"),
            KeyFact(
                "The river rose by 2.4 metres.", first, 0.5, ("Ann Lee",), cue="said", stance="assert", when="2031-03-04",
                when_rule="weekday", figures=("2.4 metres",),
            ),
        ),
        topics=("flood",),
        summary="The river rose.",
        questions=("Who pays is open.",),
    )  # fmt: skip
