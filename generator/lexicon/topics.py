"""A general taxonomy of news, for folders without a `_topics.yaml` of their own.

Terms follow `Topic.terms`: lemmas or word forms, hyphens as spaces; "A + B" asks for both in one sentence.
Broad words that many subjects share ("party", "rate", "strike") stand only in phrases or pairs.
"""

from __future__ import annotations

from generator.model.taxonomy import Topic


def _topic(label: str, description: str, terms: str) -> Topic:
    return Topic(
        label.lower().replace(" ", "-"), label, description, tuple(t.strip() for t in terms.split(",") if t.strip())
    )


DEFAULT_TOPICS: tuple[Topic, ...] = (
    _topic(
        "Elections",
        "Votes, campaigns, candidates and results.",
        "election, by election, electoral, ballot, polling station, voter, turnout, referendum, run off vote, "
        "runoff, exit poll, opinion poll, election commission, electoral commission, presidential candidate, "
        "campaign rally, election campaign, candidate + vote, vote count, polls open, polls close, "
        "constituency, landslide victory, primary + nominee, seat + parliament + win",
    ),
    _topic(
        "Government and parliament",
        "Cabinets, coalitions, bills and votes in parliament.",
        "coalition government, cabinet reshuffle, no confidence vote, confidence vote, parliamentary vote, "
        "coalition talks, coalition partner, lawmaker + bill, parliament + bill, senate + bill, pass + law, "
        "cabinet + minister + resign, prime minister + resign, legislation, draft law, opposition party, "
        "ruling party, minority government, snap election, parliament + approve, constitutional amendment",
    ),
    _topic(
        "Courts and justice",
        "Trials, rulings, sentences and appeals.",
        "court, jury, verdict, prosecutor, indictment, indict, lawsuit, appeal court, plaintiff, defendant, "
        "sentence + prison, sentence + year, convict, conviction, plead guilty, plead not guilty, supreme "
        "court, court ruling, injunction, acquit, extradition, sue, on trial, stand trial, criminal trial, "
        "murder trial, trial + court, judge + rule, judge + order, judge + sentence, judge + court",
    ),
    _topic(
        "Crime and policing",
        "Crimes, investigations and arrests.",
        "arrest, murder, homicide, robbery, burglary, suspect + police, detective, stab, stabbing, gunman, "
        "kidnap, drug trafficking, smuggling, cartel, organised crime, organized crime, gang, theft, criminal "
        "investigation, human trafficking, police + arrest, police + suspect, police investigation, police + "
        "charge, mass shooting, fatal shooting, shooting + police",
    ),
    _topic(
        "Corruption",
        "Bribery, fraud in office, money laundering and misuse of public money.",
        "corruption, corrupt, bribe, bribery, embezzle, embezzlement, money laundering, kickback, graft, "
        "slush fund, misuse of public fund, conflict of interest, tax evasion, fraud + official, anti "
        "corruption",
    ),
    _topic(
        "Protests and unrest",
        "Demonstrations, riots and civil disobedience.",
        "protest, protester, demonstrator, demonstration, riot, rioter, unrest, tear gas, water cannon, march "
        "+ street, rally + street, uprising, civil disobedience, clash + police, take to the street, curfew",
    ),
    _topic(
        "Human rights",
        "Rights, freedoms, repression and detention.",
        "human rights, rights group, political prisoner, press freedom, freedom of speech, free speech, "
        "freedom of expression, torture, repression, persecution, discrimination, arbitrary detention, "
        "dissident, censorship, genocide, crimes against humanity, war crime",
    ),
    _topic(
        "Floods and storms",
        "Floods, storms, hurricanes, heavy rain and what they destroy.",
        "flood, flooding, flash flood, floodwater, hurricane, cyclone, typhoon, tornado, torrential rain, "
        "heavy rain, landslide + rain, mudslide, storm surge, dyke, levee, river + burst, monsoon, rainfall, "
        "evacuate + water, blizzard, heavy snow, landfall, tropical storm, winter storm, the storm, storm + "
        "rain, storm + wind, storm + hit",
    ),
    _topic(
        "Earthquakes and eruptions",
        "Earthquakes, tsunamis and volcanoes.",
        "earthquake, aftershock, magnitude + quake, quake, seismic, epicentre, epicenter, tsunami, volcano, "
        "volcanic, eruption, lava, richter",
    ),
    _topic(
        "Fires and heat",
        "Wildfires, heatwaves and droughts.",
        "wildfire, forest fire, bushfire, firefighter, blaze, heatwave, heat wave, drought, record "
        "temperature, evacuate + fire, extreme heat",
    ),
    _topic(
        "Disaster relief",
        "Rescue work, humanitarian aid and shelter.",
        "rescue worker, rescue team, search and rescue, humanitarian aid, relief effort, relief supply, aid "
        "agency, emergency shelter, displaced people, state of emergency, death toll, aid worker, famine, "
        "food aid, disaster relief, evacuation centre, evacuation center, evacuee",
    ),
    _topic(
        "Climate and environment",
        "Climate change, emissions, pollution and nature.",
        "climate change, global warming, greenhouse gas, carbon emission, carbon dioxide, emission + cut, net "
        "zero, paris agreement, climate summit, climate talks, biodiversity, deforestation, pollution, "
        "endangered species, conservation, oil spill, ecosystem, wildlife, plastic waste, sea level, "
        "conservationist, climate policy, climate action, climate deal, climate pact, climate crisis, climate "
        "scientist, climate goal",
    ),
    _topic(
        "Public health",
        "Outbreaks, vaccines, hospitals and health policy.",
        "outbreak, epidemic, pandemic, vaccine, vaccination, virus, infection, infect, disease, health "
        "ministry, health minister, public health, health authority, quarantine, cholera, measles, influenza, "
        "world health organization, health service, clinical trial, drug + approve + patient, mental health, "
        "obesity, deficiency, hospital + patient, patient + treatment, hospital bed, patient + doctor",
    ),
    _topic(
        "Central banking",
        "Interest rates, inflation targets and central banks.",
        "central bank, interest rate, policy rate, benchmark rate, rate hike, rate cut, rate rise, rate "
        "increase, basis point, monetary policy, inflation target, monetary policy committee, quantitative "
        "easing, quantitative tightening, federal reserve, key rate, bond purchase, rate setter, price "
        "stability, reserve requirement, borrowing cost, rate + basis point, central banker",
    ),
    _topic(
        "Economy",
        "Growth, inflation, jobs and public finances.",
        "inflation, gross domestic product, gdp, recession, economic growth, unemployment, jobless, consumer "
        "price, budget deficit, public debt, cost of living, austerity, tax cut, finance ministry, finance "
        "minister, economic output, consumer spending, fiscal, economist, bailout, quarter + economy + grow, "
        "credit rating, budget + spending",
    ),
    _topic(
        "Companies and markets",
        "Company results, takeovers, shares and investors.",
        "share price, shareholder, stock market, stock exchange, quarterly profit, net profit, operating "
        "profit, revenue, takeover, merger, acquisition, acquire + company, initial public offering, ipo, "
        "dividend, bankruptcy, insolvency, investor, hedge fund, private equity, share + rise + percent, "
        "share + fall + percent, joint venture, order + worth, order book, supplier + contract, company + "
        "profit, company + sales, shares + fall, shares + rise",
    ),
    _topic(
        "Trade",
        "Tariffs, trade deals, exports and imports.",
        "tariff, trade deal, trade agreement, free trade, trade war, import duty, export ban, trade deficit, "
        "trade surplus, customs duty, world trade organization, anti dumping, trade talks, quota + import, "
        "export + import, trade barrier, trade partner, import ban, countervailing",
    ),
    _topic(
        "Labour disputes",
        "Strikes, pay talks, unions and layoffs.",
        "trade union, labour union, labor union, union + strike, worker + strike, walkout, picket, pay rise, "
        "pay dispute, wage talks, collective bargaining, industrial action, layoff, job cut, lay off, "
        "redundancy, strike + pay, strike + wage, union + pay, minimum wage, union member, general "
        "strike",
    ),
    _topic(
        "Energy",
        "Oil, gas, electricity, nuclear and renewable power.",
        "crude oil, oil price, natural gas, gas pipeline, oil pipeline, power plant, power grid, nuclear "
        "plant, nuclear power, electricity, renewable energy, wind farm, solar power, solar panel, opec, lng, "
        "coal, oil field, blackout, power cut, reactor, refinery, offshore drilling, barrel + oil, energy "
        "price, energy supply, hydroelectric, battery storage",
    ),
    _topic(
        "Technology",
        "Software, chips, the internet and artificial intelligence.",
        "artificial intelligence, semiconductor, chipmaker, microchip, software, smartphone, tech company, "
        "data centre, data center, algorithm, startup, app store, cloud computing, robot, robotics, search "
        "engine, operating system, chatbot, quantum computer, 5g, social media company, social network + "
        "user, internet company, internet access, tech giant, technology company",
    ),
    _topic(
        "Cyber security",
        "Attacks on computer systems, leaks of data and online crime.",
        "cyberattack, cyber attack, ransomware, hacker, hack, hacking, data breach, malware, phishing, cyber "
        "security, cybersecurity, denial of service, spyware, leaked data, personal data + steal",
    ),
    _topic(
        "Privacy and surveillance",
        "Surveillance, wiretaps and protection of personal data.",
        "surveillance, wiretap, data protection, personal data, privacy, eavesdrop, facial recognition, gdpr, "
        "intelligence agency + data",
    ),
    _topic(
        "Space",
        "Launches, satellites, missions and astronomy.",
        "spacecraft, rocket launch, space agency, space station, astronaut, cosmonaut, orbit, lunar, moon "
        "landing, space telescope, asteroid, comet, nasa, launch pad, space shuttle, launch vehicle, rover, "
        "galaxy, astronomer, satellite + launch, satellite + orbit, communications satellite, mars, red "
        "planet",
    ),
    _topic(
        "Science",
        "Research, discoveries and studies.",
        "researcher, scientist, peer review, study + publish, journal + publish, laboratory, fossil, "
        "archaeologist, archaeology, genome, physicist, nobel prize, new species, biologist, research team, "
        "particle, palaeontologist",
    ),
    _topic(
        "Education",
        "Schools, universities, teachers and exams.",
        "school, teacher, pupil, tuition fee, curriculum, classroom, student, education ministry, education "
        "minister, kindergarten, scholarship, headteacher, vice chancellor, literacy, university student, "
        "university + tuition, school exam, classes + pupil",
    ),
    _topic(
        "Transport",
        "Roads, railways, airlines, ports and shipping.",
        "railway, rail line, high speed rail, airline, airport, metro line, highway, motorway, bus service, "
        "train service, passenger + flight, shipping line, ferry service, port + cargo, road toll, commuter, "
        "air traffic, airliner, jetliner, aircraft + order, aircraft + deliver, container ship, canal + ship",
    ),
    _topic(
        "Transport accidents",
        "Crashes, collisions, derailments and sinkings.",
        "plane crash, train crash, car crash, crash + passenger, crash + plane, crash + aircraft, derail, "
        "derailment, collision, collide, sink + ship, sink + ferry, capsize, emergency landing, black box, "
        "flight recorder, crash + kill, shipwreck, train + crash, bus + crash, crash landing, pile up, train "
        "+ collide, collide with, ship + sink, plane + crash",
    ),
    _topic(
        "Migration",
        "Migrants, refugees, asylum and borders.",
        "migrant, immigrant, immigration, refugee, asylum, asylum seeker, deport, deportation, border "
        "crossing, people smuggler, visa, undocumented, resettlement, border control, migration, smuggler + "
        "boat",
    ),
    _topic(
        "Armed conflict",
        "Wars, attacks, offensives and ceasefires.",
        "air strike, airstrike, shelling, artillery, ceasefire, truce, insurgent, rebel, militia, troop + "
        "kill, soldier + kill, invasion, invade, drone strike, drone attack, missile strike, bombardment, "
        "civil war, armed group, battlefield, army + advance, fighter + kill, warplane, peace deal, military "
        "offensive, ground offensive, launch + offensive, counteroffensive, front line + troop, front line + "
        "soldier, war zone, war + troop, war + army, war + invasion, at war, war in, fighting + town, troops "
        "+ advance",
    ),
    _topic(
        "Terrorism",
        "Attacks on civilians and the fight against them.",
        "terrorist, terrorism, suicide bomber, suicide bombing, car bomb, hostage, extremist, jihadist, "
        "bombing, militant + attack, bomb attack, islamic state, al qaeda, counterterrorism, explosive device",
    ),
    _topic(
        "Military exercises",
        "Drills, manoeuvres and joint training.",
        "military exercise, joint exercise, naval exercise, military drill, joint drill, live fire, war game, "
        "manoeuvre + army, naval drill, military training",
    ),
    _topic(
        "Arms transfers",
        "Sales and deliveries of weapons and ammunition.",
        "arms deal, arms sale, weapon + supply, weapon + deliver, arms shipment, ammunition, weapon shipment, "
        "arms export, arms embargo, arms trade, fighter jet + order, tank + deliver, missile + sell, military "
        "aid, weapons + sell, weapon + transfer, defence contract, defense contract, air force + contract",
    ),
    _topic(
        "Nuclear and missile programmes",
        "Nuclear weapons, ballistic missiles and their control.",
        "nuclear weapon, nuclear programme, nuclear program, ballistic missile, missile test, nuclear test, "
        "uranium, enrichment + uranium, warhead, centrifuge, hypersonic, non proliferation, missile launch, "
        "missile + test, atomic energy agency, nuclear deal, plutonium, denuclearisation, denuclearization",
    ),
    _topic(
        "Sanctions",
        "Economic sanctions, embargoes and blacklists.",
        "sanction, embargo, blacklist, asset freeze, freeze + asset, travel ban, price cap, export control",
    ),
    _topic(
        "Diplomacy",
        "Summits, treaties, envoys and protests between states.",
        "summit, foreign minister, foreign ministry, ambassador, envoy, treaty, diplomatic, diplomat, "
        "bilateral, embassy, peace talks, state visit, security council, general assembly, foreign secretary, "
        "memorandum, peace accord, multilateral, consulate, mediator",
    ),
    _topic(
        "Religion",
        "Churches, mosques, faiths and their leaders.",
        "church, mosque, temple, bishop, archbishop, pope, vatican, imam, rabbi, priest, clergy, religious "
        "leader, pilgrim, pilgrimage, synagogue, muslim, buddhist, hindu, religion, congregation, christians",
    ),
    _topic(
        "Housing and cities",
        "Housing, rents, planning and building.",
        "rent + tenant, landlord, housing market, house price, home price, mortgage, housing shortage, "
        "affordable housing, urban planning, city council + plan, building permit, social housing, homeless, "
        "real estate, planning permission, zoning, property developer",
    ),
    _topic(
        "Farming and food",
        "Harvests, livestock, food prices and safety.",
        "farmer, livestock, crop, wheat, agriculture, agricultural, fertiliser, fertilizer, food price, "
        "fishery, fishing fleet, pesticide, food safety, dairy, cattle, rice + export, food production, "
        "grain, harvest + crop, wheat harvest, grain harvest, poor harvest",
    ),
    _topic(
        "Culture and media",
        "Films, music, art, books, television and the press.",
        "film, movie, museum, exhibition, exhibit, concert, album, author + book, box office, actress, "
        "theatre, theater, gallery, television series, heritage site, singer, orchestra, director + film, "
        "painting, comic, film festival, music festival, arts festival, novel + author, actor + film, artist "
        "+ exhibition, press freedom",
    ),
    _topic(
        "Sports",
        "Matches, leagues, athletes and clubs.",
        "football, soccer, rugby, cricket, tennis, basketball, hockey, baseball, olympic, olympics, "
        "paralympic, world cup, championship, tournament, quarterfinal, quarter final, semi final, semifinal, "
        "final + trophy, league + season, goalkeeper, midfielder, striker, defender + club, head coach, coach "
        "+ team, athlete, grand prix, medal, match + goal, match + win, stadium, transfer fee, relegation, "
        "premier league, kick off, penalty + goal, half time, innings, wicket, marathon, cyclist, manager + "
        "club",
    ),
    _topic(
        "Monarchy and state honours",
        "Royal houses, state funerals, honours.",
        "monarch, monarchy, royal family, coronation, state funeral, royal + palace, throne, the king, the "
        "queen, crown prince, king + palace, royal wedding, prince + princess",
    ),
)
"""Some forty topics that most general news falls under."""
