"""Capitalised words that name no actor: units, faiths, peoples, events, laws, products, parts of towns."""

from __future__ import annotations

NO_ACTORS = frozenset(
    "ET GB MB KB TB MHz GHz USD EUR GBP JPY CNY HK$ GMT UTC BST EST EDT PST CET LCD LED TV HDTV DVD CD DJ PC SDK API "
    "DNS CT DOI MRI PCR GP GPs QC KC SC BL TD OBE CBE MBE NYSE LSE NASDAQ "
    "IQ DNA RNA HIV AIDS COVID Covid SARS CEO CFO CTO MP MPs VIP PhD BA MA MBA GDP GNP CPI VAT IPO R&D PR IT AI VR "
    "AR 3D UFO SUV POV FAQ URL USB USB-C VAR WiFi Wi-Fi Internet Web Earth Moon Mars Venus Jupiter Saturn Sun God "
    "Bible Koran "
    "Quran English Arabic Latin Hebrew Hindi Mandarin Cantonese Swahili Urdu Bengali Tamil Persian Farsi Kurdish "
    "Gaelic Muslim Muslims Christian Christians Jewish Jew Jews Hindu Hindus Buddhist Buddhists Catholic Catholics "
    "Protestant Protestants Sunni Sunnis Shia Shiite Shiites Kurd Kurds Arab Arabs Hispanic Hispanics Latino "
    "Latinos Asian Asians African Africans European Europeans Western Westerner Westerners Rohingya Uyghur Uyghurs "
    "Uighur Uighurs Roma Aboriginal Maori Māori Sikh Sikhs Islam Christianity Judaism Buddhism Hinduism "
    "Scientologist Scientologists Marxist Marxists Nazi Nazis Communist Communists Democrat Republican Tory "
    "Liberal Liberals Conservative Conservatives Libertarian Libertarians Socialist "
    "Socialists Nationalist Nationalists Localist Localists Islamist Islamists Caucasian Inuit Catalan Catalans "
    "Basque Basques Tibetan Tibetans Chechen Chechens Flemish Breton Scandinavian Nordic Baltic Balkan Slavic "
    "Latin-American Mediterranean Victorian Renaissance Facebook-post Twitter Photoshop Excel Olympic Olympics "
    "Paralympic COP Booker Pulitzer Nobel Oscar Oscars Grammy Emmy Bafta Wimbledon Eurovision Glastonbury Olympics "
    "Paralympics Monday Tuesday Wednesday Thursday Friday Saturday Sunday North South East West Northern Southern "
    "Eastern Far-East Internet-based Christmas Easter Ramadan Thanksgiving Tropical Digital Video Image Photo "
    "SAN MLA MLAs MLC MEP MEPs MSP MSPs MK MKs TDs IPS IAS DCP SHO "
    "GPU CPU HDMI RAM ROM FPS DVI SSD HDD AC EV EVs SUVs AWD RWD FWD OLED UI UX VPN IP BIOS NFC RFID LTE "
    "DIY HR PTSD ADHD IVF ICU EMT CPR QB WR LB DL MVP "
    "DAX FTSE CAC Nasdaq Sensex Nifty KOSPI Kospi STOXX Stoxx Ibovespa TOPIX Topix ASX TSX "
    "Terminal Q A Q&A P.S. NB PS RIP ID IDs PIN QR ATM GPS SMS PDF HTML XML HTTP II III IV".split()
) | {"Solar System", "Milky Way", "Big Bang", "Cold War", "Iron Curtain", "Green Card"}
"""Words and abbreviations with capitals that are never an actor: units, technology, languages, faiths, seasons."""

EVENTS = frozenset(
    "war wars cup championship championships games olympics paralympics festival prize award awards day week month "
    "summit marathon tournament open derby revolution election elections referendum eve bowl grand-prix prix trophy "
    "expo fair show ceremony parade storm hurricane typhoon cyclone earthquake flood operation season final finals "
    "playoffs series classic conference expo convention hackathon concert tour cavalcade ashes massacre holocaust "
    "crisis pandemic intifada uprising rebellion battle siege conference-call anniversary jubilee christmas easter "
    "ramadan diwali medal ballon oscars grammys".split()
)
"""Last words of names of events, prizes and days, in lower case: never actors."""

THINGS = frozenset(
    "act law bill treaty agreement accord accords protocol convention constitution amendment charter declaration "
    "code plan programme program pact deal directive regulation report index survey study language bible quran "
    "koran dreamliner scheme strategy framework letters proceedings annals resolution article section "
    "clause order doctrine theory syndrome "
    "disease virus flight airport street road avenue square bridge river lake sea ocean mountain mountains mount "
    "hill hills valley island islands peninsula province district region state county town village park forest "
    "beach bay gulf strait coast desert canal dam stadium arena station tower building hall palace castle harbour "
    "harbor port highway motorway boulevard lane drive plaza terminal complex estate zone border canyon basin "
    "smelter refinery monument memorial statue plateau volcano glacier crater reef cave caves falls archipelago "
    "wetland area hotel prize-money theorem "
    "equation telescope rocket satellite spacecraft missile tank jet os cathedral "
    "temple mosque shrine line gate wall house-price ground oval course track railway-station store gallery-wing "
    "kit toolkit app software version edition award-ceremony license licence manifesto magazine-cover bang theory- "
    "of-everything telescope galaxy comet asteroid manuscript album song film movie novel book series episode "
    "magazine-issue base airbase airfield inn pub tavern composite average".split()
)
"""Last words of names of laws, documents, products and places, in lower case: never actors."""

CRAFT = frozenset(
    "cyclone hurricane typhoon storm operation uss hmas hmcs hmnzs hms ins mv ss rms flight mount "
    "km kmp kri lake cape hotel spacecraft barangay kampung fort camp".split()
)
"""First words of names of storms, ships and places, in lower case: never actors."""

PLACE_NOUNS = frozenset(
    "peninsula river valley mountains island islands prison road street bridge district region province suburb "
    "dam reservoir canal estuary delta neighbourhood neighborhood neighbourhoods neighborhoods "
    "districts suburbs villages counties harbour coast border basin glacier volcano camp crossing checkpoint airport "
    "airbase airfield constituency constituencies electorate".split()
)
"""Nouns in lower case behind a name that tell that it is a place ("the Kestrel peninsula")."""

VESSELS = frozenset(
    "ship vessel tanker ferry frigate destroyer corvette submarine trawler yacht freighter boat warship tug tugboat "
    "barge schooner icebreaker dredger dinghy catamaran lifeboat steamer".split()
)
"""Nouns in lower case that go before the name of a ship."""

LEAGUES = frozenset(
    "champions league|league one|league two|super rugby|europa league|"
    "conference league|nations league|super cup|top 14|grand slam|grand prix".split("|")
)
"""Last two words, in lower case, of contests that end like the name of a body."""

PRODUCTS = frozenset(
    "Aadhaar Abrams ActiveSync AirPods Android Ariane Bitcoin Bluetooth Botox Camry ChatGPT Chinook Chrome Chromebook "
    "Chromebooks Comirnaty Concorde Copilot Corolla Covaxin Covishield Cybertruck Dogecoin Dreamliner Ethereum "
    "Ethernet Eurofighter FaceTime Firefox Fortnite GarageBand Globemaster Glock Gmail Gripen HIMARS Hubble Humvee "
    "Humvees iCloud iMac iMacs iMessage iMovie iOS iPad iPads iPhone iPhones iPhoto iPod iPods Iskander iTunes "
    "Javelin Javelins Jeep Jeeps Kalashnikov Kalashnikovs Kevlar Kindle Kinzhal Learjet Linux Longhorn Mac MacBook "
    "Macbook MacBooks Macintosh macOS Macs Minecraft Mounjaro Mustang Outlook OxyContin Ozempic Paxlovid Pix "
    "PlayStation Polaroid Polaroids PowerBook PowerPoint Prius QuickTime Rafale Reaper Safari Shahed Shaheds Siri "
    "Snapdragon Soyuz Starliner Starlink Starship Stinger Stingers Superjet Teflon Tetris Thunderbolt Tomahawk "
    "Tomahawks Tristar Tylenol Ubuntu Unix Velcro Viagra watchOS webOS Wegovy Wii Windows Xbox".split()
)
"""Names of devices, programs, weapons, medicines and vehicles that no company has: never actors."""
