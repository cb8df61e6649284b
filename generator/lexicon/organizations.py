"""Words that name organisations: head nouns by kind, acronyms known to every reader, state services by country."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_HEADS: Mapping[str, str] = {
    "ministry": "ministry",
    "department": "department dept. directorate secretariat treasury chancellery",
    "agency": "agency administration bureau authority service services inspectorate regulator watchdog office",
    "company": "company co. corporation corp. corp inc inc. ltd ltd. limited plc llc gmbh ag sa nv se spa group "
    "holdings holding industries enterprises partners ventures technologies systems labs laboratories motors "
    "aerospace analytics controls resources dynamics marine pharmaceuticals therapeutics energy "
    "petroleum electric electronics telecom communications entertainment "
    "studios pictures records media foods brewery brewing stores supermarkets retail insurance capital securities "
    "investments advisors advisers associates consulting properties realty chemicals plastics textiles beverages "
    "cosmetics robotics biosciences diagnostics genetics appliances petrochemicals fertilisers fertilizers apparel "
    "steel water power gas oil rail cement tobacco aircraft mining motor wireless brands management exchange "
    "aviation shipping railways railway railroad "
    "logistics software interactive games "
    "gaming esports publishing homes publishers semiconductor semiconductors solutions pharma biotech bhd berhad",
    "airline": "airlines airways airline",
    "bank": "bank banco banque reserve",
    "university": "university college institute polytechnic academy faculty conservatory",
    "school": "school schools isd elementary middle high grammar lyceum gymnasium kindergarten",
    "party": "party democrats republicans socialists conservatives liberals labour greens coalition alliance front "
    "movement",
    "union": "union unions guild brotherhood confederation congress",
    "club": "club fc f.c. afc sc cf united athletic wanderers rovers albion hotspur rangers city county sporting "
    "dynamo real borussia "
    "raiders warriors lions tigers eagles falcons panthers bulldogs bruins canucks canadiens oilers islanders "
    "penguins sabres coyotes lakers clippers celtics knicks hornets pistons pacers cavaliers raptors nuggets "
    "grizzlies pelicans timberwolves yankees mets dodgers astros phillies orioles mariners padres steelers "
    "packers vikings seahawks texans colts jaguars bengals buccaneers crusaders highlanders brumbies waratahs "
    "swans bombers dockers wallabies springboks renegades scorchers sixers sunrisers broncos cowboys mavericks",
    "association": "org nation association society federation league chamber consortium",
    "council": "council municipality assembly parliament senate congress diet legislature cabinet knesset bundestag "
    "bundesrat duma sejm riksdag storting lok sabha",
    "committee": "committee commission panel board taskforce caucus subcommittee inquiry tribunal",
    "court": "court tribunal judiciary",
    "police": "police constabulary gendarmerie patrol",
    "military": "army navy force forces corps command regiment brigade battalion squadron division fleet guard guards "
    "militia legion battalions marines air-force artillery",
    "hospital": "hospital clinic infirmary hospice trust",
    "museum": "museum planetarium gallery theatre theater opera orchestra philharmonic ballet symphony choir "
    "library zoo",
    "band": "band quartet ensemble",
    "church": "church diocese archdiocese cathedral synod parish",
    "newspaper": "zeitung tageblatt nachrichten rundschau dagblad "
    "times post herald tribune journal gazette chronicle observer telegraph mail mirror news press radio "
    "television tv fm broadcasting broadcaster newspaper magazine daily review standard express independent",
    "foundation": "foundation fund charity trust initiative campaign network forum organization organisation center "
    "centre observatory institution think-tank project coalition",
    "observatory": "laboratory lab observatory",
    "mission": "embassy consulate mission delegation",
}

HEADS: Mapping[str, str] = MappingProxyType({word: kind for kind, words in _HEADS.items() for word in words.split()})
"""Last (or first, before "of") word of an organisation's name in lower case, and the kind of organisation it tells."""

FOREMOST: Mapping[str, str] = MappingProxyType(
    {
        word: kind
        for kind, words in {
            "university": "universidad universidade université università universität universitas universiti instituto "
            "institut istituto",
            "company": "pt ooo pjsc aguas grupo groupe gruppo compañía companhia compagnie editorial",
            "bank": "banco banque banca",
            "party": "partido parti partito movimiento movimento",
            "union": "sindicato syndicat sindacato confederación confederação",
            "club": "clube deportivo deportes atlético",
            "association": "asociación associação associazione federación federação fédération",
            "ministry": "ministerio ministério ministère ministero secretaría secretaria",
            "agency": "fiscalía procuraduría contraloría defensoría agencia agência",
            "council": "ayuntamiento consejo conselho",
            "committee": "comisión comissão commissione comité",
            "court": "tribunal",
            "police": "policía polícia polizia",
            "hospital": "hospital hôpital ospedale",
            "school": "colegio colégio collège lycée escuela escola",
            "museum": "museo museu musée teatro théâtre orquesta",
            "foundation": "fundación fundação fondation fondazione",
            "newspaper": "radio rádio diario diário periódico gazeta gazette journal",
        }.items()
        for word in words.split()
    }
)
"""First word of an organisation's Spanish, Portuguese, French, Italian or other name, in lower case, and its kind."""

WEAK_HEADS = frozenset(
    "nation water power gas oil rail cement tobacco band quartet ensemble management exchange "
    "real city county "
    "united energy capital trust guard guards front "
    "force diet board mission inquiry reserve post "
    "mail mirror times standard express independent daily review press media games records pictures foods steel "
    "aircraft motor resources controls dynamics marine electric labour conservatives democrats "
    "republicans liberals greens socialists patrol project "
    "campaign network group division fleet forces initiative services office service administration school college "
    "trust motors insurance retail stores congress se ag sa spa nv lok sabha opera ballet library zoo parish "
    "cathedral interactive communications entertainment systems labs partners league command panel center centre "
    "institute institution company movement alliance coalition middle high gaming legion "
    "raiders warriors lions tigers eagles falcons panthers bulldogs bruins canucks canadiens oilers islanders "
    "penguins sabres coyotes lakers clippers celtics knicks hornets pistons pacers cavaliers raptors nuggets "
    "grizzlies pelicans timberwolves yankees mets dodgers astros phillies orioles mariners padres steelers "
    "packers vikings seahawks texans colts jaguars bengals buccaneers crusaders highlanders brumbies waratahs "
    "swans bombers dockers wallabies springboks renegades scorchers sixers sunrisers broncos cowboys mavericks".split()
)
"""Head nouns that also stand in names of other things: they weigh less."""

OPENERS = frozenset(
    "ministry department office bank university college institute academy school council assembly board bureau agency "
    "association society federation confederation union league center centre committee commission court church "
    "chamber institution foundation organization organisation house parliament congress embassy consulate forum fund "
    "secretariat directorate authority museum theatre hospital party movement brotherhood friends doctors campaign "
    "alliance front army guild royal faculty group people senate campaign order voice bishops conference "
    "inspectorate ombudsman observatory community service municipality diocese archdiocese".split()
)
"""First words that go on with "of", "for" or "on" ("Bank of …", "Center for …")."""

DESIGNATORS = frozenset(
    "inc inc. ltd ltd. plc llc corp corp. co. gmbh ag nv n.v. sa s.a. se spa s.p.a. ab asa oyj bhd llp lp fc afc cf "
    "f.c. group holdings airlines airways".split()
)
"""Legal and other endings that prove an organisation and may be left out when it is named again."""

DESCRIPTORS: Mapping[str, str] = MappingProxyType(
    {
        word: kind
        for kind, words in {
            "company": "company firm corporation telco miner manufacturer maker carmaker automaker chipmaker "
            "drugmaker planemaker retailer supplier developer contractor operator startup start-up "
            "conglomerate group producer brewer insurer lender broker builder publisher shipbuilder airframer "
            "utility giant supermarket chain brand "
            "business subsidiary multinational consultancy platform exchange troupe co-op cooperative",
            "airline": "airline carrier",
            "bank": "bank lender",
            "club": "club team side champions rivals",
            "party": "party opposition",
            "newspaper": "newspaper magazine daily tabloid broadcaster website outlet portal broadsheet weekly channel "
            "network",
            "foundation": "charity nonprofit non-profit ngo think-tank thinktank foundation organization organisation",
            "union": "union",
            "agency": "agency regulator watchdog bureau",
            "university": "university college institute",
            "hospital": "hospital",
            "school": "school",
            "association": "association federation league forum coalition",
            "military": "militia rebels gang cartel syndicate",
        }.items()
        for word in words.split()
    }
)
"""Common nouns that, next to a name ("the airline X", "X, a charity"), tell which kind of organisation it is."""

_KNOWN: Mapping[str, str] = {
    "United Nations": "UN U.N.",
    "United Nations Security Council": "UNSC",
    "United Nations General Assembly": "UNGA",
    "North Atlantic Treaty Organization": "",
    "NATO": "Nato",
    "European Union": "EU E.U.",
    "European Commission": "EC",
    "European Central Bank": "ECB",
    "European Court of Human Rights": "ECHR",
    "European Space Agency": "ESA",
    "African Union": "AU",
    "Association of Southeast Asian Nations": "ASEAN Asean",
    "Organization of the Petroleum Exporting Countries": "OPEC Opec",
    "Organisation for Economic Co-operation and Development": "OECD",
    "Organization for Security and Co-operation in Europe": "OSCE",
    "International Monetary Fund": "IMF",
    "World Bank": "",
    "World Trade Organization": "WTO",
    "World Health Organization": "WHO",
    "World Food Programme": "WFP",
    "International Atomic Energy Agency": "IAEA",
    "International Criminal Court": "ICC",
    "International Court of Justice": "ICJ",
    "International Olympic Committee": "IOC",
    "International Energy Agency": "IEA",
    "International Labour Organization": "ILO",
    "UNICEF": "Unicef",
    "UNESCO": "Unesco",
    "UNHCR": "",
    "FIFA": "Fifa",
    "UEFA": "Uefa",
    "Interpol": "INTERPOL",
    "Europol": "",
    "Federal Bureau of Investigation": "FBI F.B.I.",
    "Central Intelligence Agency": "CIA C.I.A.",
    "National Security Agency": "NSA",
    "National Aeronautics and Space Administration": "",
    "NASA": "Nasa",
    "Federal Reserve": "Fed",
    "Food and Drug Administration": "FDA",
    "Centers for Disease Control and Prevention": "CDC",
    "Environmental Protection Agency": "EPA",
    "Federal Aviation Administration": "FAA",
    "Securities and Exchange Commission": "SEC",
    "National Transportation Safety Board": "NTSB",
    "BBC": "",
    "AT&T": "",
    "eBay": "",
    "easyJet": "",
    "Morgan Stanley": "",
    "JPMorgan Chase": "JPMorgan",
    "Goldman Sachs": "",
    "Wells Fargo": "",
    "Charles Schwab": "",
    "Philip Morris": "",
    "Louis Vuitton": "",
    "John Deere": "Deere",
    "Levi Strauss": "",
    "Calvin Klein": "",
    "Ralph Lauren": "",
    "Tommy Hilfiger": "",
    "Ernst & Young": "EY",
    "Johnson & Johnson": "",
    "Procter & Gamble": "P&G",
    "Marks & Spencer": "M&S",
    "Lockheed Martin": "",
    "Aston Martin": "",
    "Aston Villa": "",
    "Harley-Davidson": "",
    "Hewlett-Packard": "HP",
    "Bank of America": "",
    "Best Buy": "",
    "Walmart": "Wal-Mart",
    "General Motors": "",
    "General Electric": "",
    "Rolls-Royce": "",
    "Microsoft": "",
    "Google": "",
    "Facebook": "",
    "Disney": "",
    "Intel": "",
    "Cisco": "",
    "Boeing": "",
    "Airbus": "",
    "Wikipedia": "",
    "Wikimedia Foundation": "",
    "YouTube": "",
    "Netflix": "",
    "Samsung": "",
    "Toyota": "",
    "Volkswagen": "",
    "CNN": "",
    "NHS": "",
    "Red Cross": "",
    "Human Rights Watch": "HRW",
    "Amnesty International": "",
    "Greenpeace": "",
    "Doctors Without Borders": "",
    "Gavi": "",
    "Oxfam": "",
    "Save the Children": "",
    "Liberal Democrats": "",
    "Médecins Sans Frontières": "MSF",
    "Hamas": "",
    "Hezbollah": "Hizbollah Hizbullah",
    "Taliban": "",
    "al-Qaeda": "",
    "Islamic State": "ISIS ISIL",
    "G7": "",
    "G20": "",
    "BRICS": "Brics",
}

KNOWN: Mapping[str, str] = MappingProxyType(
    {form: name for name, forms in _KNOWN.items() for form in (name, *forms.split())}
    | {
        f"{short}{rest}": f"{full}{rest}"
        for short, full in (("UN", "United Nations"), ("U.N.", "United Nations"), ("EU", "European Union"))
        for rest in (" Security Council", " General Assembly", " Human Rights Council", " Secretariat", " Commission")
        if (short == "EU") == (rest == " Commission")
    }
    | {
        "EU Commission": "European Commission",
        "J.P. Morgan": "JPMorgan Chase",
        "JP Morgan": "JPMorgan Chase",
        "Security Council": "United Nations Security Council",
        "Lib Dem": "Liberal Democrats",
        "Lib Dems": "Liberal Democrats",
    }
)
"""Names and acronyms that need no explanation in the news, and the full name."""

CONTEXT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        form: frozenset(words.split())
        for form, words in {
            "ICC": "court prosecutor prosecutors crimes warrant warrants hague genocide tribunal",
            "ECB": "bank banks euro eurozone rates inflation lagarde monetary bonds",
            "EC": "commission brussels european",
            "AU": "african union peacekeepers",
            "SEC": "securities filing filings stock shares investors exchange fraud investor",
            "ILO": "labour labor workers wages",
            "ESA": "space rocket satellite astronaut mission telescope",
            "EPA": "environmental emissions pollution environment",
            "FAA": "aviation flight flights aircraft plane airline",
            "CDC": "disease health virus vaccine outbreak",
            "Fed": "rates inflation reserve bank monetary",
        }.items()
    }
)
"""Acronyms that several bodies share, and the words of which an article has one if the body in `KNOWN` is meant."""

SEATS_OF: Mapping[str, str] = MappingProxyType({"Brussels": "European Union"})
"""Towns that stand for an organisation when the article also names it."""

MEDIA = frozenset(
    "AFP|Agence France-Presse|Reuters|Associated Press|AP|Bloomberg|Xinhua|TASS|Tass|Yonhap|Kyodo|KCNA|DPA|ANSA|"
    "EFE|PTI|IANS|UPI|PA Media|Interfax|RIA Novosti|BBC|BBC News|CNN|NPR|CBS|NBC|ABC|Fox News|Sky News|Al Jazeera|"
    "Newsweek|Guardian|Economist|Financial Times|Politico|Axios|Le Monde|Der Spiegel|El País|Wikinews".split("|")
)
"""Outlets and agencies that stand in credits as often as in the text."""


def head(name: str) -> str:
    """The kind of organisation that a name's head noun tells, "" when it tells none."""
    words = [word.strip(".,").lower() for word in name.split()]
    for place, word in enumerate(words):
        if place and word in ("of", "for", "on"):
            kind = HEADS.get(words[place - 1], "") if words[place - 1] in OPENERS else ""
            return kind or HEADS.get(words[-1], "")
    if len(words) > 1 and words[0] in FOREMOST:
        return FOREMOST[words[0]]
    return HEADS.get(words[-1], "") if words else ""
