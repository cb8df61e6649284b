"""A file's bytes in, a clean `Article` with its header and the way back to the raw file out."""

from __future__ import annotations

from generator.articles.article import read_article
from generator.articles.decode import decode
from generator.articles.fetch import fetch
from generator.articles.source import source_text

__all__ = ["decode", "fetch", "read_article", "source_text"]
