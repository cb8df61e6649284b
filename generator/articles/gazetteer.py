"""Cities under which news is filed though they are no capital, and regions written behind a city (places.txt)."""

from __future__ import annotations

from generator.articles.listed import sections


def _names(heading: str) -> frozenset[str]:
    return frozenset(name.strip() for name in " ".join(sections("places.txt")[heading]).split("|") if name.strip())


CITIES = _names("cities")
REGIONS = _names("regions")
