"""Briefs as files: reading what people write, writing what the machine found, splicing one into the other."""

from generator.briefs.desk import Read, assemble, load_desk, read_base, read_brief, read_briefs, read_values
from generator.briefs.draft import draft
from generator.briefs.review import ReviewItem, in_short, review_items
from generator.briefs.schema import schema_files
from generator.briefs.splice import SpliceError, splice
from generator.briefs.starters import blank_text, starter_files
from generator.briefs.writing import base_text, review_text, to_text

__all__ = [
    "Read",
    "ReviewItem",
    "SpliceError",
    "assemble",
    "base_text",
    "blank_text",
    "draft",
    "in_short",
    "load_desk",
    "read_base",
    "read_brief",
    "read_briefs",
    "read_values",
    "review_items",
    "review_text",
    "schema_files",
    "splice",
    "starter_files",
    "to_text",
]
