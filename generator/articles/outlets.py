"""General data: news agencies and outlets as texts credit them, and the shape of an outlet's name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_AGENCIES = """Reuters:Thomson Reuters|Associated Press:AP,The Associated Press,A.P.|AFP:Agence France-Presse,Agence France Presse,AFP News|
Xinhua:Xinhua News Agency|Yonhap:Yonhap News Agency,Yonhap News|Kyodo:Kyodo News|Jiji Press:Jiji|KCNA:Korean Central News Agency|
TASS:Tass,ITAR-TASS|Interfax:|RIA Novosti:RIA,Sputnik|PTI:Press Trust of India|ANI:Asian News International|IANS:Indo-Asian News Service|
UNI:United News of India|dpa:DPA,Deutsche Presse-Agentur|EFE:EFE News Agency|ANSA:|Anadolu Agency:Anadolu,AA|PA Media:PA,Press Association,PA news agency|
AAP:Australian Associated Press|The Canadian Press:Canadian Press,CP|Bernama:|Antara:Antara News|NAN:News Agency of Nigeria|GNA:Ghana News Agency|
KNA:Kenya News Agency|APP:Associated Press of Pakistan|PPI:Pakistan Press International|UPI:United Press International|Bloomberg:Bloomberg News|
Dow Jones:Dow Jones Newswires|CNA:Central News Agency,Focus Taiwan|VNA:Vietnam News Agency|PNA:Philippine News Agency|SAnews:SA News|
APA:Austria Press Agency|ATS:Keystone-SDA|Belga:|ANP:|Ritzau:|NTB:|TT:|STT:|Lusa:|MTI:|CTK:ČTK|PAP:|BTA:|Agerpres:|HINA:|Tanjug:|BNS:|BELTA:BelTA|
Ukrinform:|UNIAN:|Interfax-Ukraine:|Armenpress:|Trend:|Kazinform:|IRNA:|ISNA:|Fars:Fars News Agency,Fars News|Mehr:Mehr News Agency|Tasnim:Tasnim News Agency|
WAM:Emirates News Agency|SPA:Saudi Press Agency|QNA:Qatar News Agency|KUNA:|BNA:Bahrain News Agency|Petra:|SANA:|MENA:Middle East News Agency|
WAFA:|NNA:|Prensa Latina:|Notimex:|Andina:|Telam:Télam|Agencia Brasil:Agência Brasil|Caribbean Media Corporation:CMC|TNS:Tribune News Service,Tribune Content Agency|
CNS:China News Service|States Newsroom:|Stuff:|RNZ:Radio New Zealand|PANA:Panapress|African News Agency:ANA|APO Group:APO|Business Wire:BUSINESS WIRE|
PR Newswire:PRNewswire,PRNEWSWIRE|GlobeNewswire:GLOBE NEWSWIRE|Newswire:|EIN Presswire:|ACCESSWIRE:|MarketWatch:"""

_OUTLETS = """BBC:BBC News,BBC Sport,BBC World Service|CNN:|NPR:|PBS:PBS NewsHour|CBS News:CBS|NBC News:NBC|ABC News:ABC|Fox News:|MSNBC:|CNBC:|Sky News:|
ITV News:ITV|Channel 4 News:|Al Jazeera:|Al Arabiya:|Deutsche Welle:DW|France 24:|RFI:Radio France Internationale|RT:|CGTN:|CCTV:|NHK:|KBS:|MBC:|SBS:|
NDTV:|India Today:|Republic TV:|Times Now:|Arise News:|Channels Television:Channels TV|Citizen TV:|eNCA:|News24:|SABC:SABC News|CBC:CBC News|CTV News:CTV|Global News:|
Voice of America:VOA|Radio Free Europe/Radio Liberty:RFE/RL,Radio Free Europe,Radio Liberty|Radio Free Asia:RFA|The Guardian:Guardian|The New York Times:New York Times,NYT|
The Washington Post:Washington Post|The Wall Street Journal:Wall Street Journal,WSJ|Financial Times:FT|The Economist:|The Times:|The Telegraph:Daily Telegraph|
The Independent:|Daily Mail:MailOnline|The Sun:|Daily Mirror:|The Observer:|USA Today:USA TODAY|Los Angeles Times:LA Times,L.A. Times|Chicago Tribune:|Newsweek:|Time magazine:|
Politico:POLITICO|Axios:|The Hill:|Vox:|The Atlantic:|The New Yorker:|ProPublica:|Forbes:|Fortune:|Business Insider:Insider|BuzzFeed News:|HuffPost:Huffington Post|Vice:VICE News|
Der Spiegel:Spiegel|Die Zeit:|Süddeutsche Zeitung:|Frankfurter Allgemeine:FAZ|Bild:|Le Monde:|Le Figaro:|Libération:|El País:El Pais|El Mundo:|La Repubblica:|Corriere della Sera:|
La Stampa:|Haaretz:|The Jerusalem Post:Jerusalem Post|The Times of Israel:Times of Israel|Kommersant:|Izvestia:|Meduza:|Novaya Gazeta:|Kyiv Independent:|Ukrainska Pravda:|
Global Times:|People's Daily:|China Daily:|South China Morning Post:SCMP|Caixin:|Nikkei:Nikkei Asia|Asahi Shimbun:Asahi|Yomiuri Shimbun:Yomiuri|Mainichi Shimbun:Mainichi|
Chosun Ilbo:|JoongAng Ilbo:|Dong-A Ilbo:|Hankyoreh:|The Straits Times:Straits Times|Channel NewsAsia:|Bangkok Post:|Jakarta Post:|The Hindu:|Hindustan Times:|
Indian Express:The Indian Express|Times of India:The Times of India|Dawn:|Geo News:|The Punch:Punch|Vanguard:|Premium Times:|ThisDay:|Daily Nation:|The Standard:|Daily Maverick:|
Mail & Guardian:|Sydney Morning Herald:The Sydney Morning Herald|The Age:|The Australian:|Guardian Australia:|Globe and Mail:The Globe and Mail|Toronto Star:|Bellingcat:|ESPN:|Variety:|The Verge:|Wired:|
TechCrunch:|Marca:|L'Équipe:L'Equipe|Gazzetta dello Sport:|Kicker:|Wikinews:"""


def _table(listed: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for entry in listed.replace("\n", "").split("|"):
        name, _, others = entry.partition(":")
        for form in (name, *others.split(",")):
            if form:
                found[form] = name
    return MappingProxyType(found)


AGENCIES = _table(_AGENCIES)
"""Every written form of an agency, and its usual name."""
OUTLETS = _table(_OUTLETS)
"""Every written form of a well-known outlet, and its usual name."""

SHAPE = re.compile(
    r"(?:^|\s)(?:News|Times|Post|Herald|Tribune|Journal|Gazette|Chronicle|Observer|Guardian|Telegraph|Daily|Press|"
    r"Newspapers?|Newswire|Wire|TV|Television|Radio|FM|Broadcasting|Media|Magazine|Review|Mirror|Mail|Express|Standard|"
    r"Independent|Courier|Examiner|Inquirer|Bulletin|Dispatch|Globe|Star|Sun|Echo|Argus|Advertiser|Sentinel|Register|Record|"
    r"Ledger|Monitor|Nation|Citizen|Argus|Patriot|Argus|Reporter|Report|Insider|Today|Weekly|Hub|Digest|Online|Leader|"
    r"Agency|Network|Channel|Zeitung|Shimbun|Ilbo|Pravda|Presse|Argus|Punch|Vanguard|Gleaner|Watch|Leadership|Tribune)$"
)
"""Last words of names of papers, stations, agencies and sites."""
STRONG = re.compile(
    r"(?:^|\s)(?:News|Times|Herald|Tribune|Gazette|Chronicle|Telegraph|Newspapers?|Newswire|TV|Television|Radio|Broadcasting|Media|"
    r"Magazine|Inquirer|News Agency|Press Agency|Zeitung|Shimbun|Ilbo|Presse|Media Group|News Network|News Service|Daily|Courier|Gleaner)$"
)
"""The same, as far as they prove an outlet without other evidence."""


def agency(text: str) -> str:
    """The agency that a credit names, "" where it names none."""
    name = _bare(text)
    return AGENCIES.get(name, "") or AGENCIES.get(name.upper(), "")


def known(text: str) -> str:
    """The agency or well-known outlet of that name, "" where there is none."""
    name = _bare(text)
    return AGENCIES.get(name, "") or OUTLETS.get(name, "") or OUTLETS.get(name.removeprefix("The "), "")


TAIL_LEAD = re.compile(
    r"(?i)^(?:\W|source\b|sources\b|via\b|from\b|with\b|inputs?\b|agenc(?:y|ies)\b|files\b|and\b|the\b|by\b|©|reports?\b)*"
)
DESK = re.compile(r"(?<=^PTI)(?: [A-Z]{2,4}){1,6}$")


def tail(text: str) -> str:
    """The agency or outlet that a line names and nothing else ("(Reuters)", "- AFP", "PTI"), "" where it says more."""
    if len(text) > 80:
        return ""
    bare = DESK.sub("", text[TAIL_LEAD.match(text).end() :].strip(" .,:;-–—()[]|/*_"))  # type: ignore[union-attr]
    names = [known(part) for part in re.split(r"\s?[/,&+]\s?|\s(?:and|with)\s", bare)]
    return names[0] if names and all(names) else ""


def _bare(text: str) -> str:
    name = " ".join(text.strip(" .,:;-–—()[]|/").split())
    return name.removeprefix("the ").removesuffix("'s").removesuffix("’s")
