"""Knowledge to pages: Markdown with front matter, data files and feeds. The only room that knows templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.knowledge import Knowledge
from generator.model.memo import Memo
from generator.model.page import OutFile, SiteSettings, SourceText
from generator.pages import articles, datafiles, details, indexes, linkeddata, lookup
from generator.pages.environment import forget

__all__ = ["forget", "render"]


def render(
    knowledge: Knowledge, sources: Mapping[str, SourceText], settings: SiteSettings, memo: Memo | None = None
) -> Iterator[OutFile]:
    """Every file of the site's source folder, paths relative to it. `sources` is by seed path, as in `Brief.source`.

    The same input gives the same bytes in the same order; nothing depends on the clock or the machine.
    The same `memo` given each time makes the next call faster where little has changed.
    """
    view = lookup.view(knowledge, memo or Memo())
    yield from indexes.pages(view, settings)
    yield from articles.pages(view, sources, settings)
    yield from details.actors(view)
    yield from details.topics(view)
    yield from datafiles.files(view, settings)
    yield linkeddata.changes_feed(view, settings)
    yield linkeddata.guide(view, settings)
