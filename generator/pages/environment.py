"""Templates and front matter: the frame into which every page is written."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache, partial
from typing import Any

import frontmatter
from jinja2 import Environment, PackageLoader, StrictUndefined
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

from generator.model.counted import counted
from generator.model.page import OutFile
from generator.pages import routes, words
from generator.pages.escape import esc, meta

_TAG = re.compile(r"[a-z0-9][a-z0-9-]*")


class _AsShown(CodeGenerator):
    """Takes what `_shown` gives as it is: the stock generator copies it twice, a sixth of what drawing costs."""

    def _output_child_pre(self, *given: Any) -> None:
        self.write(f"({given[-1].src}")


class _Templates(Environment):
    code_generator_class = _AsShown


@cache
def templates() -> Environment:
    """The templates. Every expression goes through `esc`, unless a template or macro made it."""
    environment = _Templates(
        loader=PackageLoader("generator", "templates"),
        autoescape=True,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    environment.globals.update(words=words, routes=routes, counted=counted, drawn=kept_fragment)
    environment.filters.update(day=words.day, listed=words.listed)
    return environment


def page(path: str, template: str, front: Mapping[str, Any], values: Mapping[str, Any]) -> OutFile:
    """A Markdown page. `front` has at least title, description, date and tags, as plain text; see `front_matter`."""
    href = partial(routes.link, path)
    up = Markup(routes.root(path))  # noqa: S704 - dots and slashes
    body = templates().get_template(template).render(href=href, up=up, path=path, front=front, **values)
    return OutFile(path, (f"{front_matter(front)}{_joined(body)}\n".encode(),))


def _joined(body: str) -> str:
    """The HTML between two Markdown paragraphs as one block: a blank line would be the end of it for some readers."""

    def closed(gap: re.Match[str]) -> str:
        start, end = gap.span()
        line = body.rfind("\n", 0, start) + 1
        return "\n" if body[start - 1] == ">" and body[line] == "<" == body[end : end + 1] else "\n\n"

    return re.sub(r"\n\n+", closed, body.strip())


def front_matter(values: Mapping[str, Any]) -> str:
    """YAML between two lines of dashes. Text is escaped for HTML, since MkDocs does not; tags must be slugs."""
    ready = {key: _ready(value) for key, value in values.items()}
    ready["tags"] = [tag for tag in values["tags"] if _TAG.fullmatch(tag)]
    return (
        str(frontmatter.dumps(frontmatter.Post("", **ready), sort_keys=False, allow_unicode=True, width=10_000))
        + "\n\n"
    )


def fragment(value: Any, name: str, up: str) -> Markup:
    """What the macro `name` of the parts makes of `value` on a page from which `up` leads to the root."""
    return Markup(_joined(getattr(_parts(up), name)(value)))  # noqa: S704 - a template's own output


kept_fragment = lru_cache(20_000)(fragment)
"""The same for small values that recur."""


@cache
def _parts(up: str) -> Any:
    return templates().get_template("parts.html.j2").make_module({"up": Markup(up)})  # noqa: S704 - dots and slashes


def forget() -> None:
    """Let the templates be read anew: they may change under a preview."""
    for kept in (templates, kept_fragment, _parts):
        kept.cache_clear()


def _ready(value: Any) -> Any:
    if isinstance(value, str):
        return meta(value)
    if isinstance(value, Mapping):
        return {key: _ready(item) for key, item in value.items()}
    return [_ready(item) for item in value] if isinstance(value, list | tuple) else value


def _shown(value: Any) -> Any:
    if isinstance(value, Markup):
        return value
    return esc(value if isinstance(value, str) else str(value))
