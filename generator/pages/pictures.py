"""Pictures drawn at build time."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.model.knowledge import KnownActor
from generator.pages.listings import View


def timeline(view: View, ids: Sequence[str]) -> Markup:
    return Markup()


def companions(view: View) -> Markup:
    return Markup()


def numbers(view: View) -> Markup:
    return Markup()


def coverage(view: View) -> Markup:
    return Markup()


def actor_years(view: View, actor: KnownActor) -> Markup:
    return Markup()
