"""Pictures as geometry: numbers and words that the templates draw as SVG. None where there is too little to see."""

from generator.pages.pictures.arcs import Arcs, companions
from generator.pages.pictures.bars import Bars, coverage
from generator.pages.pictures.lanes import Lanes, actor_lanes, timeline
from generator.pages.pictures.strips import Strips, numbers

__all__ = ["Arcs", "Bars", "Lanes", "Strips", "actor_lanes", "companions", "coverage", "numbers", "timeline"]
