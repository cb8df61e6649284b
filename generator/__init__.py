"""Turns a folder of saved news articles into a briefing site in which every fact opens its source sentence."""

__version__ = "0.1.0"
