"""Quantities in plain text: number or range, unit, qualifier. No parser: strings in, values out.

>>> parse_quantity("about 1,500 special forces")
Quantity(value=1500, high=None, unit='special forces', qualifier='about')
>>> parse_quantity("between $300 and $400 million")
Quantity(value=300000000, high=400000000, unit='dollars', qualifier='')
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

from generator.lexicon.numbers import NUMBER, VAGUE, read_number, scale_of

Kind = Literal["count", "money", "percent"]


class Quantity(NamedTuple):
    """A quantity as plain values.

    `high` is the upper end of a range, else None. `unit` is "%", "percentage points", a currency in plain words
    ("US dollars"; "dollars" where the text does not tell whose) or the words for what is counted. `qualifier` is
    the text's own word in small letters without article ("about", "at least", "additional"), "" if there is none;
    of a vague plural it is that plural ("dozens", "tens of thousands") and `value` the least it can mean.
    """

    value: float
    high: float | None
    unit: str
    qualifier: str


@dataclass(frozen=True, slots=True)
class QuantityMatch:
    """A quantity found in a text. Offsets are half-open, into that text.

    [start, end) runs from the qualifier to the end of the number, its magnitude and its currency or "%";
    `number_start` is where the number or currency sign begins. `unit` is "" for a count: what is counted follows.
    """

    start: int
    number_start: int
    end: int
    kind: Kind
    value: float
    high: float | None
    unit: str
    qualifier: str


_SIGNS = {
    "$": "dollars", "US$": "US dollars", "A$": "Australian dollars", "AU$": "Australian dollars",
    "C$": "Canadian dollars", "CA$": "Canadian dollars", "CAD$": "Canadian dollars", "NZ$": "New Zealand dollars",
    "HK$": "Hong Kong dollars", "S$": "Singapore dollars", "NT$": "Taiwan dollars", "R$": "reais",
    "USD$": "US dollars", "AUD$": "Australian dollars", "J$": "Jamaican dollars", "Z$": "Zimbabwean dollars",
    "€": "euros", "£": "pounds", "¥": "yen", "₩": "won", "₹": "rupees", "₽": "roubles", "₺": "lira", "₴": "hryvnias",
    "₪": "shekels", "₦": "naira", "฿": "baht", "₱": "pesos", "₫": "dong", "Rs": "rupees", "Rs.": "rupees",
    "RM": "ringgit", "Rp": "rupiah", "Tk": "taka", "KSh": "Kenyan shillings", "Ksh": "Kenyan shillings",
    "Sh": "shillings", "R": "rand", "P": "pesos", "N": "naira",
}  # fmt: skip
CODES = {
    "USD": "US dollars", "EUR": "euros", "GBP": "pounds", "JPY": "yen", "CNY": "yuan", "RMB": "yuan", "KRW": "won",
    "INR": "rupees", "PKR": "Pakistani rupees", "RUB": "roubles", "CHF": "Swiss francs", "AUD": "Australian dollars",
    "CAD": "Canadian dollars", "NZD": "New Zealand dollars", "HKD": "Hong Kong dollars", "SGD": "Singapore dollars",
    "SEK": "Swedish kronor", "NOK": "Norwegian kroner", "DKK": "Danish kroner", "PLN": "zlotys", "CZK": "koruna",
    "HUF": "forints", "TRY": "lira", "ZAR": "rand", "BRL": "reais", "MXN": "Mexican pesos", "ARS": "Argentine pesos",
    "ILS": "shekels", "SAR": "riyals", "AED": "dirhams", "THB": "baht", "MYR": "ringgit", "IDR": "rupiah",
    "PHP": "Philippine pesos", "UAH": "hryvnias", "NGN": "naira", "EGP": "Egyptian pounds", "KES": "Kenyan shillings",
    "GHS": "cedis", "ZMW": "kwacha", "UGX": "Ugandan shillings", "TZS": "Tanzanian shillings", "TWD": "Taiwan dollars",
    "LKR": "Sri Lankan rupees", "BDT": "taka", "VND": "dong", "RON": "lei", "BGN": "leva", "ISK": "Icelandic kronur",
    "KZT": "tenge", "QAR": "Qatari riyals", "KWD": "Kuwaiti dinars", "IRR": "rials", "IQD": "Iraqi dinars",
}  # fmt: skip
"""ISO 4217 codes and what they are called."""
_NAMES = {
    "dollar": "dollars", "buck": "dollars", "euro": "euros", "yen": "yen", "won": "won", "yuan": "yuan",
    "renminbi": "yuan", "rupee": "rupees", "rouble": "roubles", "ruble": "roubles", "franc": "francs",
    "peso": "pesos", "real": "reais", "reais": "reais", "rand": "rand", "lira": "lira", "krone": "kroner",
    "kroner": "kroner", "krona": "kronor", "kronor": "kronor", "zloty": "zlotys", "forint": "forints",
    "shekel": "shekels", "riyal": "riyals", "rial": "rials", "dirham": "dirhams", "dinar": "dinars", "baht": "baht",
    "ringgit": "ringgit", "rupiah": "rupiah", "dong": "dong", "naira": "naira", "shilling": "shillings",
    "hryvnia": "hryvnias", "taka": "taka", "birr": "birr", "cedi": "cedis", "tenge": "tenge", "leu": "lei",
    "lei": "lei", "lev": "leva", "koruna": "koruna", "pound": "pounds", "cent": "cents", "pence": "pence",
    "bitcoin": "bitcoins", "kwacha": "kwacha", "kronur": "kronur",
}  # fmt: skip
CASUALTIES = (
    r"(?:dead|killed|injured|wounded|missing|hurt|homeless|displaced|arrested|detained"
    r"|infected|jobless|hospitali[sz]ed)"
)
"""A pattern of the words that say what became of people who were counted ("12 dead, 30 injured")."""
_ALSO_WORDS = frozenset({"won", "real", "rand", "lei", "lev", "cent", "dong", "baht", "birr"})
"""Currency words that are other words too: money only with a magnitude or a large number before them."""

_QUALIFIER = (
    r"(?:(?:just|well|slightly|a little|far|much|significantly|considerably) )?"
    r"(?:more|less|fewer|greater|higher|lower|larger|better) than|no (?:more|less|fewer) than"
    r"|(?:just|well|slightly|a little|far) (?:over|under|above|below|shy of)|over|under|above|below"
    r"|at (?:the )?(?:least|most)|up to|as (?:many|much|few|little|low|high) as|in excess of|upwards? of|north of"
    r"|close to|shy of|(?:an? )?(?:estimated|additional|average of|average|total of|combined|further|record|mere|extra"
    r"|whopping|staggering|maximum of|minimum of)|another|some|about|around|approximately|approx\.|roughly|nearly"
    r"|almost|circa|c\.|only|just|merely|exactly|precisely|all|~"
)
_SIGN = (
    r"(?:[A-Z]{0,3}\$|[€£¥₩₹₽₺₴₪₦฿₱₫]|Rs\.?|RM|Rp|Tk|K?[Ss]h(?=\d)"
    r"|[RPN](?=\d+(?:\.\d+)?[ -]?(?:m|bn|[bm]illion|trillion)\b|\d{1,3},\d{3})"
    r"|(?:" + "|".join(CODES) + r")\b)"
)
_NAME = "|".join(sorted((f"{name}s?" for name in _NAMES), key=lambda name: (-len(name), name)))
_MEASURE = (
    r"km/h(?:r|our)?|k?m/s(?:ec)?"
    r"|km|cm|mm|kg|mg|kWh|MWh|GWh|TWh|kW|MW|GW|TW|GB|MB|TB|kB|GHz|MHz|Hz|mph|kph|ft|lbs?|oz|sq ?km|sq ?m|hectares?"
    r"|[mk]m[²³]|m[²³]|°[CF]|mAh|degrees? (?:Celsius|Fahrenheit|centigrade|[CF])"
)
_AFTER = (
    r"(?i: ?%| ?per ?cent(?:age points?)?\b| ?pct?\b|[ -]?percentage[ -]points?\b| an? percentage point\b)"
    rf"|[ -](?:(?:U\.?S\.?|[A-Z][a-z]+(?: [A-Z][a-z]+)?) )?(?:{_NAME})\b| ?(?:{'|'.join(CODES)})\b"
    r"|(?<=\d) ?[€£₽₴]"
    rf"| ?(?:{_MEASURE})(?!\w)"
)
_LEFT = r"(?<![\w.,/:$€£–—+-])(?<!\d[ ][x×][ ])"
_RIGHT = r"(?![\w$€£])(?![.,:/]\d)"
_NUM = rf"(?i:{NUMBER})(?=\W|pct?\b|{_MEASURE}|[A-Z]{{3}}\b|$)"
_JOIN = r" ?(?:[-–—]|--) ?| to | and | or | in (?:every )?| out of (?:every )?"
_PATTERN = re.compile(
    rf"{_LEFT}(?:(?P<qualifier>(?i:{_QUALIFIER})(?: (?i:{_QUALIFIER}))?)(?:(?<=~)| (?:the )?))?"
    rf"(?P<between>(?i:between) )?(?P<minus>(?i:minus )|[-−](?=[$€£\d]))?"
    rf"(?P<sign>{_SIGN})? ?(?P<low>{_NUM})(?P<after>{_AFTER})?"
    rf"(?:(?P<join>{_JOIN})(?P<sign2>{_SIGN})? ?(?P<high>{_NUM})(?P<after2>{_AFTER})?)?{_RIGHT}"
)
_ARTICLE = re.compile(r"^(?:an?|the) ")
_LOOSE = re.compile(r" (or (?:so|more|fewer|less))\b")
_COMPARED = re.compile(r"(?i:than the )$")
_UNIT = re.compile(r"[ -]?([^\W\d_](?:[\w'’& -]|(?<=[A-Z])\.)*)")
_POINTING = frozenset({
    "these", "those", "such", "more", "other", "its", "their", "his", "her", "our", "this", "that", "additional",
    "extra", "further", "them", "us", "whom",
})  # fmt: skip
_OF = re.compile(r"^(?: of(?P<those> the| its| their| his| her| all| a| an)?|-strong) ")
_OWNER = re.compile(r"^(?: [\w-]+){1,4}?(?:['’]s|(?<=s)['’])(?= )")
_WHOLE = re.compile(rf"^ (?:{NUMBER})(?= [^\W\d])", re.IGNORECASE)
_STOP = re.compile(
    r" (?:of|in|on|at|to|from|for|with|by|and|or|as|than|that|which|who|whose|were|was|are|is|have|had|has|will|would"
    r"|could|a|an|the|this|last|next|per|since|already|still|so|also|now|over|across|during|near|worth|after|before|into"
    r"|against)\b.*"
)
_MOVED = re.compile(
    r"\b(?:from|rose|fell|climbed|dropped|gained|lost|slid|slipped|jumped|surged|up|down|grew|declined|advanced|"
    r"increased|decreased|rallied|sank|tumbled|edged|eased|shed|added|plunged|soared|rises?|falls?"
    r"|climbs?|drops?|gains?) (?:by )?$",
    re.IGNORECASE,
)
_RATIO_OF = frozenset({*range(3, 13), 15, 20, 25, 30, 40, 50, 100, 1000, 10_000, 100_000, 1_000_000})
_TIME = re.compile(r"[ -](?:second|minute|hour|day|night|week|month|year|decade)s?\b")
"""What follows the second number of "one in nine months", which is no share."""


def find_quantities(text: str) -> Iterator[QuantityMatch]:
    """Every number that may be a quantity, in text order, with its range, currency or "%" and qualifier.

    Numbers inside words, clock times and dates with slashes or dots are left out. Years, ordinals, names and
    the rest of what a number may be besides a quantity are for the caller to sort out.
    """
    place = 0
    while match := _PATTERN.search(text, place):
        place = match.end()
        found = _read(match)
        if found is None:
            place = max(match.end("low"), match.start() + 1)
            continue
        place = max(found.end, match.start() + 1)
        yield found


def parse_quantity(text: str) -> Quantity | None:
    """The first quantity in `text`, a short phrase as a person writes it in a brief; None when there is no number."""
    found = next(find_quantities(text), None)
    if found is None:
        return None
    unit = found.unit or counted(text[found.end :])
    return Quantity(found.value, found.high, unit, found.qualifier)


def counted(rest: str) -> str:
    """What is counted, from the words that follow a number: "North Sea oil rigs in ..." gives "oil rigs"."""
    match = _UNIT.match(_part_named(rest.replace("\n", " ")))
    if match is None:
        return ""
    words = _STOP.sub("", f" {match[1]}").strip(" -").split()
    while len(words) > 1 and (words[0] in _POINTING or (not words[0][:1].islower() and words[-1][:1].islower())):
        words.pop(0)
    return " ".join(words)


def _part_named(rest: str) -> str:
    """What a part is of, without its owner and its number: " of the league's 18 clubs" gives " clubs"."""
    part = _OF.match(rest)
    named = _OF.sub(" ", rest)
    if part is None:
        return named
    owner = _OWNER.match(named)
    whole = _WHOLE.match(named, owner.end()) if owner else None
    if owner and (part["those"] or whole):
        named = named[owner.end() :]
    return _WHOLE.sub("", named)


def _read(match: re.Match[str]) -> QuantityMatch | None:
    low, high = read_number(match["low"]), None
    if low is None:
        return None
    sign, after, end = match["sign"] or "", match["after"] or "", match.end("after" if match["after"] else "low")
    if match["high"]:
        low, high = _ends(match, low)
        ratio = high is None and _is_ratio(match, low, read_number(match["high"]))
        if ratio:
            low = round(low / (read_number(match["high"]) or 1), 4)
        if high is not None or ratio:
            sign, after, end = sign or match["sign2"] or "", match["after2"] or after, match.end()
        elif match["join"].strip(" ") in {"-", "–", "—"} and match["low"][-1].isdigit() and not sign:
            return None
        elif match["join"] == " to " and not sign and not after and match["low"][0].isdigit():
            sign, after = match["sign2"] or "", match["after2"] or ""
    kind, unit = _unit(sign, after.strip(" -"), low)
    if kind == "count" and not unit and after and end == match.end("after"):
        end = match.end("low")
    number_start = match.start("sign" if match["sign"] else "low")
    if match["minus"] and high is None:
        low, number_start = -low, match.start("minus")
    start = match.start("between") if match["between"] and high is not None else number_start
    qualified = bool(match["qualifier"]) and not _COMPARED.search(match.string[match.start() : number_start])
    start = match.start("qualifier") if qualified else start
    qualifier = _qualifier(match["qualifier"] if qualified else "", match["low"].lower())
    loose = _LOOSE.match(match.string, end) if not qualifier else None
    qualifier = loose[1] if loose else qualifier
    return QuantityMatch(start, number_start, end, kind, low, high, unit, qualifier)


def _qualifier(written: str, number: str) -> str:
    """The words before a number; of a vague plural without any, that plural."""
    if not written and (number.rsplit(maxsplit=1)[-1] in VAGUE or re.match("several |a few |a couple ", number)):
        return number
    return _ARTICLE.sub("", written.lower())


def _ends(match: re.Match[str], low: float) -> tuple[float, float | None]:
    """The ends of a range; the upper one None where the two numbers are none."""
    high = read_number(match["high"])
    if high is None or not _is_range(match, high):
        return low, None
    scaled = low * scale_of(match["high"]) if scale_of(match["low"]) == 1 and low < 1000 else low
    scaled = int(scaled) if scaled == int(scaled) else scaled
    return (scaled, high) if scaled < high else (low, None)


def _is_range(match: re.Match[str], high: float) -> bool:
    join, after, after2 = match["join"].strip(), match["after"] or "", match["after2"] or ""
    if re.match("in|out", join) or (match["sign2"] and not (match["sign"] or "").endswith(match["sign2"])):
        return False
    if after and after.strip(" -") != after2.strip(" -"):
        return False
    if join == "and":
        return match["between"] is not None
    if join == "or":
        return len(match["low"]) <= 5
    if join == "to" and match["low"][0].isalpha() and (read_number(match["low"]) or 0) < 1 <= high:
        return False
    if join == "to":
        moved = _MOVED.search(match.string, max(0, match.start() - 16), match.start())
        counted_alone = not after and not match["sign"] and match.string[match.end("high") :][1:2].islower()
        return not moved or (moved[0].strip().lower() != "from" and bool(counted_alone))
    return True


def _is_ratio(match: re.Match[str], part: float, whole: float | None) -> bool:
    """Whether the two numbers are a share: "one in five", "7 out of 10"."""
    if whole is None or whole not in _RATIO_OF or part != int(part) or part >= whole:
        return False
    if match["sign"] or match["after"] or match["after2"] or _TIME.match(match.string, match.end("high")):
        return False
    return match["join"].startswith(" out") or (match["join"].startswith(" in") and (part == 1 or whole <= 10))


def _unit(sign: str, after: str, value: float) -> tuple[Kind, str]:
    if sign:
        return "money", _SIGNS.get(sign) or CODES.get(sign) or "dollars"
    plain = after.lower().replace(" ", "")
    if plain in {"%", "percent", "pct", "pc"}:
        return "percent", "%"
    if plain.startswith(("percentage", "apercentage")):
        return "percent", "percentage points"
    if after in CODES or after in _SIGNS:
        return "money", CODES.get(after) or _SIGNS[after]
    words = after.split()
    name = _NAMES.get(words[-1], "") or _NAMES.get(words[-1].removesuffix("s"), "") if words else ""
    if name and (words[-1] not in _ALSO_WORDS or value >= 1000):
        return "money", " ".join(["US" if w == "U.S." else w for w in words[:-1]] + [name])
    return "count", "" if name else after
