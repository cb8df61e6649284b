"""JSON-LD of an article page (schema.org), the two feeds and the guide for programs that read text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from itertools import islice
from typing import Any

from markupsafe import Markup

from generator.model.brief import Brief
from generator.model.page import OutFile, SiteSettings
from generator.model.when import precision
from generator.pages import routes, words
from generator.pages.environment import templates
from generator.pages.escape import clean, href, title, web_address
from generator.pages.listings import changes
from generator.pages.lookup import View
from generator.pages.views import ArticleView

MOST_ARTICLES = 50
"""Entries of the feed of articles."""

MOST_CHANGES = 200
"""Entries of the feed; all are in data/changes.json."""

_SCHEMA_TYPE = {"person": "Person", "country": "Country", "organization": "Organization"}


def article(shown: ArticleView, brief: Brief, site_url: str) -> Markup:
    """A NewsArticle that tells what the page is based on, what it is about and whom it mentions."""
    based: dict[str, Any] = {"@type": "NewsArticle", "headline": title(shown.title), "publisher": _org(shown.outlet)}
    if day := _day(shown):
        based["datePublished"] = day
    if shown.author:
        based["author"] = {"@type": "Person", "name": clean(shown.author)}
    if shown.url:
        based["url"] = web_address(brief.url)
    value = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title(shown.title),
        "url": site_url and site_url + routes.address(routes.article(shown.id)),
        "isBasedOn": based,
        "about": [{"@type": "Thing", "name": clean(t.name)} for t in shown.topics],
        "mentions": [{"@type": _SCHEMA_TYPE.get(a.type, "Thing"), "name": clean(a.name)} for a in brief.actors],
    }
    return inline(value)


def inline(value: Any) -> Markup:
    """JSON that can stand inside a script element: no character in it can end the element or open a comment."""
    text = json.dumps({k: v for k, v in value.items() if v}, ensure_ascii=True, separators=(",", ":"))
    for c in "<>&":
        text = text.replace(c, f"\\u{ord(c):04x}")
    return Markup(text)  # noqa: S704 - the three characters that HTML reads inside a script are gone


def articles_feed(view: View, settings: SiteSettings) -> OutFile:
    """RSS, the newest MOST_ARTICLES articles first. Only an article whose day is in its text has a date."""
    newest = sorted(view.articles.values(), key=lambda a: (_day(a), -a.number), reverse=True)[:MOST_ARTICLES]
    entries = [{"a": a, "date": _spoken(_day(a))} for a in newest]
    return _file(view, "feed_rss_created.xml", "articles.xml.j2", settings, entries=entries)


def changes_feed(view: View, settings: SiteSettings) -> OutFile:
    """Atom. Ids do not depend on where the site is hosted; every entry has the edition's date."""
    entries = changes(view, view.knowledge.changes[:MOST_CHANGES])
    built, edition = words.dated(settings.built), view.knowledge.summary.edition
    return _file(view, "changes.xml", "changes.xml.j2", settings, entries=entries, built=built, edition=edition)


def guide(view: View, settings: SiteSettings) -> OutFile:
    """llms.txt: what the site is and where its plain files are."""
    articles = view.heads.among(islice(view.articles, MOST_CHANGES))
    period = view.knowledge.summary.period
    return _file(view, "llms.txt", "llms.txt.j2", settings, articles=articles, period=period)


def _file(view: View, path: str, template: str, settings: SiteSettings, **values: Any) -> OutFile:
    shown = {"title": view.knowledge.summary.title, "site_url": href(settings.site_url), **values}
    return view.memo(_filled, path, template, shown, part=path)


def _filled(path: str, template: str, values: Mapping[str, Any]) -> OutFile:
    return OutFile(path, (templates().get_template(template).render(values).encode(),))


def _day(shown: ArticleView) -> str:
    """The day of publication if the article itself tells it to the day, else ""."""
    return shown.iso if not shown.inferred and precision(shown.iso) == "day" else ""


def _spoken(day: str) -> str:
    """A day as RSS writes it, at midnight UTC."""
    return format_datetime(datetime.fromisoformat(day).replace(tzinfo=UTC)) if day else ""


def _org(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": clean(name)}
