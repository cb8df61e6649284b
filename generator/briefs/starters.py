"""The files a project starts with: the editor's three, empty but explained, and a brief written by hand."""

from __future__ import annotations

from collections.abc import Mapping

from generator.briefs.writing import scalar

_ACTORS = """\
# yaml-language-server: $schema=../generator/schema/actors.schema.json
# Who is who, over all briefs. The program proposes; what stands here decides. An example:
#
# - name: Ministry of Water
#   type: organization            # person | country | organization
#   aliases: [the water ministry, MoW]
#   not_same: [Ministry of Works]
#   hide: false
"""

_TOPICS = """\
# yaml-language-server: $schema=../generator/schema/topics.schema.json
# Your topics. While there are none, a general list of news topics is used. An example:
#
# - id: flood-damage
#   label: Flood damage
#   description: What the water destroyed, and what it costs.
#   terms: [flooded, damage, destroyed, washed away]
"""

_BRIEFING = """\
# yaml-language-server: $schema=../generator/schema/briefing.schema.json
# Your words for the whole site. The program never fills these in.
title:          # the name of the site
subtitle:
period:         # what time it covers, in words; empty: from the articles
bottom_line:    # one or two sentences; empty: the best-supported takeaway, marked as automatic
takeaways: []
judgments: []   # - text: …
                #   basis: [f-7c2k]
watch: []
sources: []     # - name: The Daily Example
                #   reliability: B
source_text: full   # full | evidence | none: how much of the articles' text the site shows
"""


def starter_files() -> Mapping[str, str]:
    """The editor's files of an empty project, by name."""
    return {"_actors.yaml": _ACTORS, "_topics.yaml": _TOPICS, "_briefing.yaml": _BRIEFING}


def blank_text(title: str) -> str:
    """A brief without a source, for a person to fill in."""
    return f"""\
# yaml-language-server: $schema=../generator/schema/brief.schema.json
schema: 1
title: {scalar(title)}
publisher:
published:        # 2024-10-21, 2024-10 or 2024
url:
summary:
actors: []        # - name: …
                  #   type: person
topics: []
facts: []         # - text: …
                  #   said_by: …
                  #   quote: the sentence it was read from
"""
