"""What a page is made of, as a browser would see it; and the site that the hostile pages belong to."""

from __future__ import annotations

from html.parser import HTMLParser

from generator.model.page import SiteSettings

SETTINGS = SiteSettings("https://github.com/example/x/edit/main/{path}", "https://example.github.io/x/", "2031-03-28")


class Look(HTMLParser):
    """The kinds of tags with their attribute names, where links lead, and the text between."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.shapes: set[tuple[str, tuple[str, ...]]] = set()
        self.links: set[str] = set()
        self.parts: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.shapes.add((tag, tuple(sorted({name for name, _ in attrs}))))
        self.links |= {value or "" for name, value in attrs if name in ("href", "src", "action", "data", "srcset")}

    def handle_data(self, data):
        self.parts.append(data)

    def handle_comment(self, data):
        self.shapes.add(("comment", ()))

    def handle_decl(self, decl):
        self.shapes.add(("declaration", ()))

    def unknown_decl(self, data):
        self.shapes.add(("declaration", ()))

    def handle_pi(self, data):
        self.shapes.add(("instruction", ()))
