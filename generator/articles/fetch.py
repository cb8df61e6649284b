"""A web page's bytes, for `add URL`: the only place of the program that touches a network, and only when asked."""

from __future__ import annotations


def fetch(url: str) -> bytes | None:
    """The page as the server sends it; None where it can't be had."""
    from trafilatura.downloads import fetch_response

    response = fetch_response(url, decode=False)
    return bytes(response.data) if response is not None and response.status == 200 and response.data else None
