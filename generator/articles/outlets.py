"""News agencies and outlets as texts credit them (outlets.txt), and the shape of an outlet's name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from generator.articles.listed import sections


def _table(heading: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for line in sections("outlets.txt")[heading]:
        name, _, others = line.partition(":")
        found |= {form.strip(): name for form in (name, *others.split(",")) if form.strip()}
    return MappingProxyType(found)


AGENCIES = _table("agencies")
"""Every written form of an agency, and its usual name."""
OUTLETS = _table("outlets")
"""Every written form of a well-known outlet, and its usual name."""

SHAPE = re.compile(
    r"(?:^|\s)(?:News|Times|Post|Herald|Tribune|Journal|Gazette|Chronicle|Observer|Guardian|Telegraph|Daily|"
    r"Press|Newspapers?|Newswire|Wire|TV|Television|Radio|FM|Broadcasting|Media|Magazine|Review|Mirror|Mail|"
    r"Express|Standard|Independent|Courier|Examiner|Inquirer|Bulletin|Dispatch|Globe|Star|Sun|Echo|Argus|"
    r"Advertiser|Sentinel|Register|Record|Ledger|Monitor|Nation|Citizen|Patriot|Reporter|Report|Insider|Today|"
    r"Weekly|Hub|Digest|Online|Leader|Agency|Network|Channel|Zeitung|Shimbun|Ilbo|Pravda|Presse|Punch|Vanguard|"
    r"Gleaner|Watch|Leadership|Blog|Trumpet|Beacon|Messenger|Enquirer|Clarion|Live|Quarterly|Monthly|Recorder|Statesman|Intelligencer|Newsday)$"
)
"""Last words of names of papers, stations, agencies and sites."""
STRONG = re.compile(
    r"(?:^|\s)(?:News|Times|Herald|Tribune|Gazette|Chronicle|Telegraph|Newspapers?|Newswire|TV|"
    r"Television|Radio|Broadcasting|Media|"
    r"Magazine|Inquirer|News Agency|Press Agency|Zeitung|Shimbun|Ilbo|Presse|Media Group|News Network|"
    r"News Service|Daily|Courier|Gleaner)$"
)
"""The same, as far as they prove an outlet without other evidence."""


def agency(text: str) -> str:
    """The agency that a credit names, "" where it names none."""
    name = "" if text == TEXT_SIZE else _bare(text)
    return AGENCIES.get(name, "") or AGENCIES.get(name.upper(), "")


def known(text: str) -> str:
    """The agency or well-known outlet of that name, "" where there is none."""
    name = _bare(text)
    return AGENCIES.get(name, "") or OUTLETS.get(name, "") or OUTLETS.get(name.removeprefix("The "), "")


def site(text: str) -> str:
    """The well-known outlet of that name, as a page calls itself by it; "" for agencies.

    An abbreviation stays one, and a part of a house ("BBC Sport") is named as such.
    """
    name = "" if agency(text) else known(text)
    short = text.isupper() and " " not in text and len(text) <= ABBREVIATED
    part = text.startswith(f"{name} ") and not text.endswith(OF_COMPANY)
    return text if name and (short or part) else name


ABBREVIATED = 4
"""Letters of an outlet's abbreviation at most."""
OF_COMPANY = (" Digital", " Network", " Channel")
"""Last words by which an outlet's company is told from the outlet."""
IN_BRACKETS = re.compile(r"\(((?:[^\W\d_a-z][\w.'’-]*|of|the|and)(?: (?:[^\W\d_a-z][\w.'’-]*|of|the|and)){1,4})\)")
"""A name and nothing else in brackets, as an outlet's behind the last paragraph."""
TEXT_SIZE = "AA"
"""The button for larger letters, and an agency only in brackets or in a dateline."""
TAIL_LEAD = re.compile(
    r"(?i)^(?:\W|source\b|sources\b|via\b|from\b|with\b|inputs?\b|agenc(?:y|ies)\b|files\b|and\b|"
    r"the\b|by\b|©|reports?\b)*"
)
DESK = re.compile(r"(?<=^PTI)(?: [A-Z]{2,4}){1,6}$")


def tail(text: str) -> str:
    """The agency or outlet that a line names and nothing else ("(Reuters)", "- AFP", "PTI"), "" where it says more."""
    if len(text) > 80 or text == TEXT_SIZE:
        return ""
    bare = DESK.sub("", text[TAIL_LEAD.match(text).end() :].strip(" .,:;-–—()[]|/*_"))  # type: ignore[union-attr]
    names = [known(part) for part in re.split(r"\s?[/,&+]\s?|\s(?:and|with)\s", bare)]
    bracketed = IN_BRACKETS.fullmatch(text)
    shaped = bracketed[1] if bracketed and SHAPE.search(bracketed[1]) else ""
    return names[0] if names and all(names) else shaped


def _bare(text: str) -> str:
    name = " ".join(text.strip(" .,:;-–—()[]|/").split())
    return name.removeprefix("the ").removesuffix("'s").removesuffix("’s")
