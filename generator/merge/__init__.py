"""Three-way merge of a brief: what the machine said, what the person made of it, what the machine says now."""

from generator.merge.settle import accept, clashes, keep, noticed, restorable, restore
from generator.merge.threeway import merge

__all__ = ["accept", "clashes", "keep", "merge", "noticed", "restorable", "restore"]
