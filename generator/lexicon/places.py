"""Countries and the words that mean them: names, demonyms, capitals, seats of government.

Names, demonyms and capitals come from countryinfo; the tables below add what it lacks (short forms of the news
language, former and second names) and take out what would mislead (territories that share a demonym with a state).
All look-ups are by the exact written form; `plain` gives the form they expect.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from countryinfo import CountryInfo

from generator.model.reading import ActorType


class Metonym(NamedTuple):
    """What a place name stands for when it acts: the actor's canonical name and its type."""

    name: str
    type: ActorType


_CANONICAL = {
    "The Bahamas": "Bahamas",
    "The Gambia": "Gambia",
    "Republic of Macedonia": "North Macedonia",
    "Swaziland": "Eswatini",
    "Holy See (Vatican City State)": "Vatican City",
    "Vatican City State": "Vatican City",
}
"""Names of countryinfo, and what the news calls that country today."""

_TERRITORIES = frozenset(
    "American Samoa|Anguilla|Antarctica|Antilles néerlandaises|Aruba|Bermuda|Bouvet Island|"
    "Bonaire, Sint Eustatius and Saba|British Indian Ocean Territory|Cayman Islands|Christmas Island|"
    "Cocos (Keeling) Islands|Cook Islands|Curaçao|Falkland Islands|Faroe Islands|French Guiana|French Polynesia|"
    "French Southern and Antarctic Lands|Gibraltar|Guam|Guadeloupe|Guernsey|Heard Island and McDonald Islands|"
    "Isle of Man|Jersey|Martinique|Mayotte|Montserrat|New Caledonia|Niue|Norfolk Island|Northern Mariana Islands|"
    "Palestine, State of|Pitcairn Islands|Puerto Rico|Réunion|Macau|Saint Barthélemy|Saint Helena|"
    "Saint Martin (French part)|Saint Pierre and Miquelon|Serbia and Montenegro|Sint Maarten (Dutch part)|"
    "South Georgia|Svalbard and Jan Mayen|Tokelau|Turks and Caicos Islands|United States Minor Outlying Islands|"
    "Virgin Islands, British|Virgin Islands, U.S.|Wallis and Futuna|Western Sahara|Åland Islands|"
    "Ashmore and Cartier Island|Burma|Clipperton Island|Europa Island|Gaza Strip|Glorioso Islands|Jan Mayen|"
    "Jarvis Island|Johnston Atoll|Juan de Nova Island|Midway Islands|Virgin Islands|West Bank|"
    "Ireland, Northern".split("|")
)
"""Entries of countryinfo that are no state: as actors they are places."""

_MORE_NAMES = {
    "United States": "US|U.S.|USA|U.S.A.|U.S|America|United States of America|The States",
    "United Kingdom": "UK|U.K.|U.K|Britain|Great Britain",
    "United Arab Emirates": "UAE|U.A.E.",
    "North Korea": "DPRK|N.Korea|N. Korea|N Korea|NKorea|Democratic People's Republic of Korea",
    "South Korea": "ROK|S.Korea|S. Korea|S Korea|SKorea|Republic of Korea",
    "China": "PRC|People's Republic of China|Mainland China|mainland China",
    "Democratic Republic of the Congo": "DRC|DR Congo|Democratic Republic of Congo|Congo-Kinshasa",
    "Republic of the Congo": "Congo-Brazzaville|Republic of Congo",
    "Czech Republic": "Czechia",
    "Turkey": "Türkiye|Turkiye",
    "Myanmar": "Burma",
    "Ivory Coast": "Côte d'Ivoire|Cote d'Ivoire",
    "East Timor": "Timor-Leste",
    "Eswatini": "Swaziland",
    "North Macedonia": "Macedonia|Republic of Macedonia",
    "Vatican City": "Holy See|the Vatican|Vatican",
    "Netherlands": "Holland",
    "Russia": "Russian Federation",
    "Bosnia and Herzegovina": "Bosnia|Bosnia-Herzegovina",
    "Cape Verde": "Cabo Verde",
    "Soviet Union": "USSR|U.S.S.R.",
    "Palestine": "State of Palestine",
    "Kosovo": "",
    "England": "",
    "Northern Ireland": "",
    "Taiwan": "Republic of China",
    "Papua New Guinea": "PNG",
    "New Zealand": "NZ|N.Z.|Aotearoa",
    "Trinidad and Tobago": "Trinidad",
    "Antigua and Barbuda": "Antigua",
    "São Tomé and Príncipe": "Sao Tome and Principe",
    "Kyrgyzstan": "Kyrgyz Republic",
    "Slovakia": "Slovak Republic",
    "Syria": "Syrian Arab Republic",
}

_MORE_DEMONYMS = {
    "United States": "American|Americans",
    "United Kingdom": "British|Briton|Britons|Brits|UK|Brit",
    "Argentina": "Argentine|Argentinian",
    "Saudi Arabia": "Saudi|Saudis",
    "Kazakhstan": "Kazakh",
    "Uzbekistan": "Uzbek",
    "Tajikistan": "Tajik",
    "Kyrgyzstan": "Kyrgyz",
    "Slovenia": "Slovenian",
    "Slovakia": "Slovakian",
    "Iceland": "Icelandic",
    "New Zealand": "Kiwi",
    "Philippines": "Philippine",
    "Spain": "Spaniard|Spaniards",
    "Denmark": "Dane|Danes",
    "Sweden": "Swede|Swedes",
    "Finland": "Finn|Finns",
    "Poland": "Pole|Poles",
    "Turkey": "Turk|Turks",
    "Scotland": "Scottish|Scots",
    "Wales": "Welsh",
    "Switzerland": "Swiss",
    "Netherlands": "Dutch|Dutchman",
    "France": "French|Frenchman",
    "Ireland": "Irish|Irishman",
    "Serbia": "Serb|Serbs",
    "Croatia": "Croat|Croats",
    "Bosnia and Herzegovina": "Bosnian",
    "Kosovo": "Kosovar|Kosovan",
    "Ecuador": "Ecuadorian",
    "Bangladesh": "Bangladeshi",
    "Luxembourg": "Luxembourgish",
    "Myanmar": "Burmese",
    "Palestine": "Palestinian",
    "Soviet Union": "Soviet|Soviets",
    "Trinidad and Tobago": "Trinidadian",
    "Eswatini": "Swazi",
    "Lesotho": "Basotho",
    "Botswana": "Botswanan",
    "Vatican City": "",
    "Nepal": "Nepali",
    "Cape Verde": "Cape Verdean",
    "Laos": "Lao",
    "Madagascar": "Malagasy",
    "Maldives": "Maldivian",
    "Taiwan": "Taiwanese",
    "Kuwait": "Kuwaiti",
    "Afghanistan": "Afghan",
    "Gabon": "Gabonese",
    "Hungary": "Magyar",
    "Barbados": "Bajan|Barbadian",
    "Germany": "German",
    "Greece": "Hellenic",
}

_ADJECTIVES = ("Lao", "Togolese", "Portuguesa", "Thai", "Montenegrin", "Mexicanos", "Saudi")

_NO_DEMONYMS = frozenset({"Djibouti", "Christmas Island", "Basotho", "Central African", "Dominican", "Scotch"})

_MORE_CAPITALS = {
    "United States": "Washington|Washington DC|Washington D.C.|Washington, D.C.",
    "Ukraine": "Kyiv|Kiev",
    "Israel": "Jerusalem",
    "Kazakhstan": "Astana",
    "Netherlands": "The Hague|Amsterdam",
    "South Africa": "Pretoria",
    "Bolivia": "La Paz|Sucre",
    "India": "New Delhi|Delhi",
    "Yemen": "Sanaa|Sana'a",
    "Moldova": "Chisinau",
    "Brazil": "Brasilia|Brasília",
    "Colombia": "Bogota|Bogotá",
    "Paraguay": "Asuncion",
    "Ivory Coast": "Yamoussoukro|Abidjan",
    "Sri Lanka": "Colombo",
    "Kosovo": "Pristina",
    "Cameroon": "Yaounde",
    "Togo": "Lome",
    "Maldives": "Male",
    "Palestine": "Ramallah",
    "Myanmar": "Naypyidaw|Naypyitaw",
    "Tanzania": "Dodoma",
    "Romania": "Bucharest",
    "Georgia": "Tbilisi",
    "Nepal": "Kathmandu",
}

_NO_CAPITALS = frozenset(
    {
        "Victoria", "Kingston", "Georgetown", "Santiago", "San José", "Saint John's", "St. George's", "Hamilton",
        "Male",
        "Stanley", "Douglas", "Jamestown", "The Valley", "West Island", "Roseau", "Basseterre", "Lobamba", "Sucre",
        "Singapore", "Djibouti", "Luxembourg", "Monaco", "San Marino", "Vatican City", "City of Victoria", "Brussels",
        "Malé", "Praia", "Moroni", "Yaren", "Sofia", "Apia",
    }
)  # fmt: skip
"""Capitals that are as often another town, a person or the country itself; Brussels may mean the European Union."""

_METONYMS: Mapping[str, tuple[str, ActorType]] = {
    "White House": ("White House", "organization"),
    "Kremlin": ("Kremlin", "organization"),
    "Pentagon": ("Pentagon", "organization"),
    "Downing Street": ("Downing Street", "organization"),
    "No 10": ("Downing Street", "organization"),
    "No. 10": ("Downing Street", "organization"),
    "Number 10": ("Downing Street", "organization"),
    "Number Ten": ("Downing Street", "organization"),
    "10 Downing Street": ("Downing Street", "organization"),
    "Whitehall": ("United Kingdom", "country"),
    "Westminster": ("Parliament of the United Kingdom", "organization"),
    "Holyrood": ("Scottish Parliament", "organization"),
    "Stormont": ("Northern Ireland Assembly", "organization"),
    "Senedd": ("Senedd", "organization"),
    "Capitol Hill": ("United States Congress", "organization"),
    "Foggy Bottom": ("United States Department of State", "organization"),
    "Langley": ("Central Intelligence Agency", "organization"),
    "Quai d'Orsay": ("Ministry of Foreign Affairs (France)", "organization"),
    "Quai d’Orsay": ("Ministry of Foreign Affairs (France)", "organization"),
    "Elysee": ("Élysée Palace", "organization"),
    "Élysée": ("Élysée Palace", "organization"),
    "Élysée Palace": ("Élysée Palace", "organization"),
    "Elysee Palace": ("Élysée Palace", "organization"),
    "Buckingham Palace": ("Buckingham Palace", "organization"),
    "Kensington Palace": ("Kensington Palace", "organization"),
    "Clarence House": ("Clarence House", "organization"),
    "Blue House": ("Blue House", "organization"),
    "Zhongnanhai": ("China", "country"),
    "Scotland Yard": ("Metropolitan Police", "organization"),
    "New Scotland Yard": ("Metropolitan Police", "organization"),
    "Bundestag": ("Bundestag", "organization"),
    "Knesset": ("Knesset", "organization"),
    "Wall Street": ("", "organization"),
    "Fleet Street": ("", "organization"),
    "Silicon Valley": ("", "organization"),
    "Hollywood": ("", "organization"),
}
"""Seats and residences that speak for whoever sits there; an office of its own stays an organisation.

An empty name: a place that stands for nobody in particular.
"""


REGIONS = frozenset(
    "Africa|Antarctica|Arctic|Asia|Europe|America|Americas|North America|South America|Latin America|"
    "Central America|Oceania|Middle East|Near East|Far East|East Asia|Southeast Asia|South Asia|Central Asia|"
    "Eastern Europe|Western Europe|Indo-Pacific|Asia-Pacific|Asia Pacific|Euro-Atlantic|Pacific|Atlantic|"
    "Mediterranean|Balkans|Baltics|Baltic|Caucasus|Caribbean|Sahel|Maghreb|Levant|Gulf|Persian Gulf|Horn of Africa|"
    "Sub-Saharan Africa|North Africa|West Africa|East Africa|Southern Africa|Scandinavia|Iberia|Siberia|Himalayas|"
    "Alps|Andes|Amazon|Sahara|West|East|Global South|Global North|Korean Peninsula|Arabian Peninsula|Midwest|"
    "New England|Deep South|West Coast|East Coast|Bay Area|Earth|Transatlantic|West Bank|Gaza|Gaza Strip|Crimea|"
    "Donbas|Donbass|Kashmir|Catalonia|Kurdistan|Tibet|Xinjiang".split("|")
)
"""Parts of the world: they locate and never act."""

LOOKALIKES = frozenset(
    "New South Wales|New Mexico|Gulf of Mexico|South China Sea|East China Sea|Sea of Japan|Indian Ocean|"
    "Niger Delta|Congo River|Jordan Valley|Jordan River|Mexico City|Panama Canal|Panama City|Kuwait City|"
    "Guatemala City|North America|South America|Latin America|Central America|"
    "English Channel|Irish Sea|New England|Norwegian Sea|Inner Mongolia|Niger River".split("|")
)
"""Places whose names hold the form of a state and do not mean it."""

US_STATES = frozenset(
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|"
    "Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|"
    "Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|"
    "Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|"
    "West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|"
    "New Brunswick|New South Wales|Queensland|Tasmania|Los Angeles|San Francisco|New York City|Chicago|Houston|"
    "Boston|Seattle|Miami|Dallas|Philadelphia|Atlanta|Detroit|Denver|Toronto|Montreal|Vancouver|Sydney|Melbourne|"
    "Brisbane|Perth|Mumbai|Kolkata|Chennai|Bangalore|Karachi|Lahore|Shanghai|Shenzhen|Guangzhou|Osaka|Busan|"
    "Istanbul|Dubai|Tel Aviv|Lagos|Johannesburg|Cape Town|Nairobi|Casablanca|Sao Paulo|São Paulo|Rio de Janeiro|"
    "Barcelona|Milan|Naples|Munich|Hamburg|Frankfurt|Cologne|Lyon|Marseille|Geneva|Zurich|Rotterdam|Antwerp|"
    "Manchester|Birmingham|Liverpool|Leeds|Glasgow|Edinburgh|Cardiff|Belfast|Bristol|Krakow|Odesa|Kharkiv|"
    "Andhra Pradesh|Assam|Bihar|Chhattisgarh|Gujarat|Haryana|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|"
    "Odisha|Punjab|Rajasthan|Tamil Nadu|Telangana|Uttar Pradesh|Uttarakhand|West Bengal|Bengaluru|Hyderabad|"
    "Victoria|Western Australia|South Australia|Northern Territory|Adelaide|Bavaria|Saxony|Hesse|Tuscany|Sicily|"
    "Sardinia|Lombardy|Andalusia|Galicia|Brittany|Normandy|Provence|Sichuan|Guangdong|Yunnan|Hubei|Hunan|Fujian|"
    "Sindh|Balochistan|Java|Sumatra|Borneo|Bali|Mindanao|Luzon|Oaxaca|Jalisco|Porto Alegre|Salvador|Guadalajara|"
    "Toulouse|Bordeaux|Lille|Turin|Florence|Venice|Valencia|Seville|Porto|Gothenburg|Mombasa|Kumasi|Kano|"
    "Kent|Surrey|Sussex|Essex|Yorkshire|Lancashire|Somerset|Hampshire|Norfolk|Suffolk|Devon|Cornwall|Cumbria|"
    "Northumberland|Derbyshire|Gloucestershire|Warwickshire|Worcestershire|Middlesex|Donegal|Galway|Kerry|Mayo|"
    "Vladivostok|St Petersburg|St. Petersburg|Santa Fe|Sacramento|Albany|Baton Rouge|Boise|Carson City|"
    "Des Moines|Harrisburg|Hartford|Honolulu|Indianapolis|Juneau|Little Rock|Montpelier|Nashville|Oklahoma City|"
    "Saint Paul|St. Paul|Salt Lake City|Springfield|Tallahassee|Topeka|"
    "Albuquerque|Baltimore|Cincinnati|El Paso|Fresno|Las Vegas|Memphis|Milwaukee|"
    "Minneapolis|New Orleans|Pittsburgh|Portland|San Antonio|San Diego|San Jose|St Louis|St. Louis|Tampa|"
    "Tucson|Tulsa|Calgary|Edmonton|Winnipeg|Halifax|Saskatoon|Quebec City|Durban|Port Elizabeth|Gqeberha|"
    "Bulawayo|Kisumu|Port Harcourt|Ibadan|Zaria|Marrakesh|Marrakech|Tangier|Aleppo|Basra|Mosul|Kirkuk|"
    "Erbil|Jeddah|Mecca|Isfahan|Mashhad|Shiraz|Tabriz|Kandahar|Herat|Peshawar|Quetta|Rawalpindi|Faisalabad|"
    "Ahmedabad|Pune|Jaipur|Lucknow|Kanpur|Nagpur|Srinagar|Guwahati|Bhopal|Indore|Patna|Kochi|Chittagong|"
    "Chattogram|Mandalay|Chiang Mai|Da Nang|Haiphong|Ho Chi Minh City|Saigon|Cebu|Davao|Surabaya|Bandung|Makassar|"
    "Medan|Penang|Johor Bahru|Kuching|Wuhan|Chengdu|Chongqing|Tianjin|Nanjing|Hangzhou|Harbin|Urumqi|Lhasa|Dalian|"
    "Incheon|Daegu|Gwangju|Daejeon|Nagoya|Fukuoka|Sapporo|Kyoto|Hiroshima|Nagasaki|Yokohama|Sendai|Christchurch|"
    "Dunedin|Auckland|Hobart|Medellin|Medellín|Cartagena|Barranquilla|"
    "Guayaquil|Arequipa|Cusco|Cochabamba|Valparaiso|Valparaíso|Monterrey|Tijuana|Ciudad Juarez|"
    "Ciudad Juárez|Puebla|Acapulco|Cancun|Cancún|Recife|Fortaleza|Curitiba|Manaus|Belo Horizonte|Gdansk|Gdańsk|"
    "Wroclaw|Wrocław|Lodz|Poznan|Poznań|Brno|Ostrava|Kosice|Košice|Debrecen|Timisoara|Timișoara|Cluj|Plovdiv|"
    "Thessaloniki|Patras|Zadar|Novi Sad|Mariupol|Donetsk|Luhansk|Kherson|Zaporizhzhia|Dnipro|Lviv|"
    "Odessa|Kazan|Yekaterinburg|Novosibirsk|Rostov-on-Don|Krasnodar|Volgograd|Izmir|Antalya|Gaziantep|"
    "Diyarbakir|Malmo|Malmö|Uppsala|Aarhus|Odense|Trondheim|Stavanger|Tampere|Turku|Espoo|Stuttgart|Dresden|"
    "Leipzig|Hanover|Dusseldorf|Düsseldorf|Dortmund|Bremen|Nuremberg|Salzburg|Graz|Innsbruck|Linz|Basel|"
    "Lausanne|Ghent|Liege|Liège|Charleroi|Utrecht|Eindhoven|Groningen|Strasbourg|Nantes|Rennes|Grenoble|"
    "Bologna|Genoa|Palermo|Bilbao|Malaga|Málaga|Zaragoza|Sheffield|Newcastle|Nottingham|"
    "Leicester|Coventry|Plymouth|Southampton|Portsmouth|Aberdeen|Dundee|Swansea|Limerick".split("|")
)
"""States, provinces and big cities that the news names without more: places, unless a team or company is meant."""


def plain(text: str) -> str:
    """`text` as the tables write it: straight apostrophes, single spaces, no leading article, no possessive ending."""
    words = unicodedata.normalize("NFC", text).replace("’", "'").split()
    if words and words[0].lower() == "the" and len(words) > 1 and words[1] != "Hague":
        words = words[1:]
    return " ".join(words).removesuffix("'s")


def with_article(country: str) -> str:
    """A country as it stands behind "of": "the United States", "Kenya"."""
    plural = country.endswith(("States", "Kingdom", "Emirates", "Republic", "Netherlands", "Philippines", "Maldives"))
    islands = country.endswith(("Islands", "Bahamas", "Comoros", "Seychelles")) or "Republic of" in country
    return f"the {country}" if plural or islands or country == "Gambia" else country


@cache
def countries() -> Mapping[str, str]:
    """Every written name of a country, and the country's canonical name."""
    names = {name: name for name in _states()}
    for canonical, record in _states().items():
        for other in record["altSpellings"]:
            if len(other) > 3 and other.isascii() and "," not in other and other[0].isupper():
                names.setdefault(other, canonical)
    names["Congo"] = "Democratic Republic of the Congo"
    for canonical, forms in _MORE_NAMES.items():
        names[canonical] = canonical
        names |= {form: canonical for form in forms.split("|") if form}
    for word in ("Island", "Nation of Brunei", "Mann", "Guiana", "Dominique", "Viti", *_ADJECTIVES):
        names.pop(word, None)
    return MappingProxyType(names)


@cache
def demonyms() -> Mapping[str, str]:
    """Every adjective and noun of nationality ("French", "Kenyans"), and its country."""
    found: dict[str, str] = {}
    for canonical, record in _states().items():
        for form in record["demonym"]:
            if form and form not in _NO_DEMONYMS and form not in _states():
                found.setdefault(form, canonical)
    for canonical, forms in _MORE_DEMONYMS.items():
        found |= {form: canonical for form in forms.split("|") if form}
    found |= {f"{form}s": country for form, country in found.items() if form.endswith(("n", "i")) and " " not in form}
    found |= {f"{form}s": c for form, c in found.items() if form.endswith((" Korean", " African", " Lankan", " Rican"))}
    return MappingProxyType(found)


@cache
def capitals() -> Mapping[str, str]:
    """Every capital that may stand for its government, and the country."""
    found: dict[str, str] = {}
    for canonical, record in _states().items():
        for capital in record["capital"]:
            if capital not in _NO_CAPITALS:
                found.setdefault(capital, canonical)
    for canonical, forms in _MORE_CAPITALS.items():
        found |= {form: canonical for form in forms.split("|") if form not in ("Male", "Sucre")}
    return MappingProxyType(found)


@cache
def metonyms() -> Mapping[str, Metonym]:
    """Seats of government and residences, and the actor they stand for ("" for nobody in particular)."""
    return MappingProxyType({form: Metonym(*meaning) for form, meaning in _METONYMS.items()})


@cache
def _states() -> dict[str, dict[str, tuple[str, ...]]]:
    """What is used of countryinfo, by canonical name: written forms, demonyms, capital."""
    records: dict[str, dict[str, tuple[str, ...]]] = {}
    for record in CountryInfo("France").all().values():
        name = str(record.get("name") or "")
        if name and name not in _TERRITORIES:
            capital, demonym = record.get("capital"), str(record.get("demonym") or "")
            records.setdefault(
                _CANONICAL.get(name, name),
                {
                    "altSpellings": tuple(record.get("altSpellings") or ()),
                    "demonym": tuple(d.strip() for d in demonym.replace("/", ",").split(",")),
                    "capital": (capital,) if isinstance(capital, str) and capital else (),
                },
            )
    return dict(sorted(records.items()))
