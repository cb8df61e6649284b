"""Words that name a person's office, rank, work or courtesy title, and the small words inside personal names."""

from __future__ import annotations

HONORIFICS = frozenset(
    "mr mr. mrs mrs. ms ms. miss mx mx. dr dr. sir dame lord lady madam mme mme. herr frau señor senor señora "
    "monsieur madame doña dona ustad baron baroness count countess sri shri "
    "hon hon. rt rt. fr smt smt. thiru u daw alhaji alhaja hajiya mallam haji dato datuk datin tengku maulana comrade "
    "igwe lolo engr "
    "engr. barr.".split()
)
"""Courtesy titles: they prove a person and tell no role."""

RANKS = frozenset(
    "president vice-president premier chancellor minister secretary senator sen. sens. representative rep. reps. "
    "congressman congresswoman governor gov. gov mayor councillor councilman councilwoman councilor alderman "
    "delegate assemblyman assemblywoman judge justice magistrate king queen prince princess emperor empress emir "
    "sultan sheikh sheikha duke duchess earl viscount marquess pope archbishop bishop cardinal father rev. rev "
    "reverend fr. msgr. pastor imam rabbi ayatollah mullah sister brother prof. prof professor captain capt. capt "
    "lieutenant lt. lt colonel col. col major maj. maj general gen. gen admiral adm. vice-admiral marshal brigadier "
    "brig. sergeant sgt. sgt corporal cpl. private pvt. commander cmdr. commodore constable inspector detective "
    "superintendent supt. garda sheriff deputy chief officer attorney ambassador coach lawyer prosecutor speaker "
    "treasurer taoiseach tánaiste comptroller elder chieftain coun. nurse cllr "
    "cllr. det ch insp insp. dci dsi supt pc sp asp dsp csp "
    "dcp acp mp mpp mna mhk msp mep mla td cs ps justices spokesman spokeswoman "
    "spokesperson congressperson chairman chairwoman chairperson chair director ceo principal provost dean "
    "chancellor founder envoy commissioner".split()
)
"""Ranks and offices that stand right before a name, in lower case."""

ROLE_NOUNS = RANKS | frozenset(
    "vp svp evp member collector sarpanch tehsildar "
    "advocate substitute leader head boss manager executive cfo coo cto cio co-founder cofounder "
    "co-owner owner entrepreneur "
    "businessman businesswoman billionaire tycoon investor banker economist analyst strategist trader broker "
    "consultant adviser advisor aide expert specialist scientist researcher scholar academic historian philosopher "
    "physicist chemist biologist zoologist ecologist geologist astronomer astronaut cosmonaut engineer architect "
    "mathematician psychologist sociologist anthropologist archaeologist epidemiologist virologist climatologist "
    "meteorologist seismologist hydrologist oceanographer doctor physician surgeon paediatrician psychiatrist "
    "dentist vet veterinarian midwife paramedic firefighter pilot sailor soldier "
    "fighter diplomat politician lawmaker legislator parliamentarian candidate nominee incumbent challenger "
    "frontrunner activist campaigner organiser organizer dissident reformer lobbyist unionist "
    "journalist reporter correspondent editor columnist commentator broadcaster presenter anchor host blogger author "
    "writer novelist poet playwright screenwriter translator publisher artist painter sculptor photographer "
    "filmmaker film-maker producer actor actress comedian singer songwriter rapper musician guitarist drummer pianist "
    "violinist composer conductor dancer choreographer designer model chef magician "
    "striker forward midfielder defender goalkeeper goalie netminder "
    "defenceman defenseman keeper winger full-back centre-back fullback playmaker skipper "
    "player footballer cricketer batsman batter bowler pitcher catcher quarterback receiver linebacker guard "
    "center centre cyclist rider driver runner sprinter swimmer boxer wrestler golfer gymnast skier skater jockey "
    "flanker hooker seamer spinner wicketkeeper fly-half scrum-half lock-forward shortstop infielder outfielder "
    "tailback cornerback linesman "
    "athlete champion medallist medalist referee umpire trainer scout captain teammate "
    "teacher lecturer tutor student pupil graduate fellow alumnus headteacher headmaster headmistress librarian "
    "curator farmer fisherman baker shopkeeper worker employee clerk accountant auditor resident villager neighbour "
    "neighbor witness survivor victim suspect defendant plaintiff convict inmate widow widower mother "
    "son daughter wife husband sister uncle aunt cousin nephew niece grandfather grandmother parent partner "
    "ex-wife ex-husband friend colleague rival successor predecessor counterpart "
    "official officer-in-charge administrator coordinator co-ordinator superintendent chief-of-staff regulator "
    "inspector ombudsman registrar clerk custodian steward trustee patron representative negotiator mediator "
    "attorney barrister solicitor counsel notary coroner investigator "
    "vice-chairman vice-chancellor vice-president co-chair co-chairman co-director co-author managing "
    "general-secretary secretary-general monarch ruler dictator strongman warlord militant gunman rebel jihadist "
    "cleric priest monk nun preacher missionary theologian "
    "undersecretary under-secretary attaché consul governor-general viceroy regent heir premier-elect president-elect "
    "prime-minister first-minister whip spokesman-designate chancellor-elect governor-elect mayor-elect "
    "creator inventor developer programmer hacker youtuber influencer streamer gamer explorer mountaineer climber "
    "biographer critic essayist linguist geographer demographer statistician botanist entomologist "
    "criminologist pathologist cardiologist oncologist neuroscientist neurologist geneticist immunologist "
    "lead professor-emeritus chairman-elect head-coach bureaucrat civil-servant lord-mayor shareholder "
    "democrat republican localist nationalist tory pan-democrat socialist communist islamist freelancer "
    "teenager youngster newcomer rookie "
    "rapporteur laureate pensioner retiree grandmother beautician hairdresser plumber electrician carpenter mechanic "
    "courier trucker waiter waitress bartender barista cleaner caretaker janitor chaplain vicar curate deacon "
    "canon rector abbot anaesthetist pharmacist physiotherapist therapist counsellor counselor optician archivist "
    "sculptor illustrator cartoonist animator cinematographer publicist promoter soprano tenor baritone cellist "
    "trumpeter saxophonist percussionist vocalist frontman bassist psychotherapist nutritionist radiologist "
    "ophthalmologist gynaecologist dermatologist urologist podiatrist orthodontist stockbroker actuary tax-collector "
    "conservationist environmentalist naturalist ranger warden guide volunteer fundraiser philanthropist "
    "landlord landlady homeowner tenant lodger freeholder leaseholder gardener landscaper beekeeper winemaker grower "
    "rancher herder fireman policeman policewoman airman airwoman postman milkman coastguard lifeguard submariner "
    "deckhand bosun aviator navigator gunner sniper medic cadet conscript recruit reservist paratrooper commando "
    "legionnaire militiaman mercenary trainee apprentice intern undergraduate postgraduate schoolboy schoolgirl "
    "toddler housekeeper butler nanny governess caregiver carer childminder diver motorcyclist motorist biker "
    "pedestrian passenger passer-by bystander onlooker eyewitness cabbie chauffeur dispatcher signalman longshoreman "
    "machinist welder bricklayer roofer glazier stonemason decorator surveyor draughtsman estate-agent realtor "
    "valuer bookkeeper underwriter bursar proofreader copywriter speechwriter pollster impresario newsreader "
    "newscaster anchorman anchorwoman weatherman cameraman camerawoman photojournalist paparazzo lyricist librettist "
    "ballerina acrobat clown juggler illusionist impressionist soloist organist harpist flautist keyboardist busker "
    "goldsmith silversmith blacksmith farrier watchmaker shoemaker cobbler seamstress dressmaker tailor florist "
    "jeweller jeweler bookseller bookmaker caterer grocer auctioneer fishmonger greengrocer "
    "pediatrician toxicologist ornithologist primatologist volcanologist glaciologist paleontologist "
    "palaeontologist philologist biochemist dietitian optometrist osteopath chiropractor undertaker gravedigger "
    "defector deserter mutineer fugitive gangster mobster hitman robber burglar thief fraudster swindler conman "
    "forger smuggler trafficker kidnapper hijacker bomber arsonist assassin assailant attacker shooter knifeman "
    "hostage captive detainee prisoner spy informant whistleblower whistle-blower juror claimant complainant litigant "
    "bailiff usher heiress godfather godmother stepfather stepmother boyfriend girlfriend fiancé fiancée ex-boyfriend "
    "ex-girlfriend newlywed protester demonstrator squatter separatist royalist monarchist polymath "
    "supervisor foreman planner liquidator equerry valet courtier".split()
)
"""Nouns that can head a role, in lower case."""

ROLE_MODIFIERS = frozenset(
    "prime foreign defence defense interior finance health education trade energy justice home environment "
    "transport agriculture labour labor culture science economy economic commerce treasury housing immigration "
    "security sports tourism industry water climate communications information technology infrastructure planning "
    "former ex-president ex-prime ex-minister ex then-president late current acting interim incoming outgoing "
    "caretaker deputy vice first second third senior junior assistant associate chief executive managing general "
    "national federal state regional local provincial city county municipal police fire press media news government "
    "opposition ruling party union army navy air force military naval attorney under permanent special honorary "
    "additional founding lead principal head co supreme high court district parliamentary presidential political legal "
    "medical joint financial operating technical sporting football club team assistant-coach long-time longtime "
    "veteran newly cabinet state senate house majority minority congressional royal teenage young elected appointed "
    "re-elected reelected fellow emeritus visiting adjunct research climate star world olympic english-born republican "
    "democratic democrat liberal conservative independent labor green socialist communist right-wing left-wing "
    "centre-right centre-left far-right far-left rebel company bank university school campaign election electoral "
    "human rights marketing communications public affairs relations policy business customer product programme "
    "program project operations exploration investigative criminal crime homicide central defensive offensive "
    "attacking left right back wing fly scrum half prop goal shadow indigenous global international european "
    "african asian american british tech retired disgraced popular veteran award-winning supreme spiritual "
    "religious crown defending reigning paramount nobel two-time three-time chief-executive all-rounder "
    "wicketkeeper left-back right-back".split()
)
"""Words that may stand between the beginning of a role and its noun, in lower case."""

PARTICLES = frozenset(
    "van der den de la le von zu zum zur al el bin ibn bint da di du dos das do del della ten ter ver abu ben af av "
    "y e mac st st. san santa ould ó ní nic uí".split()
)
"""Small words inside personal names; they may be written in lower case."""

SUFFIXES = frozenset("jr jr. sr sr. ii iii iv phd md mp obe mbe cbe kc qc sc bl td mep msp mla esq esq.".split())
"""What may follow a personal name and is no part of it, except Jr. and numerals."""

POSTNOMINALS = frozenset("BL SC SAN TD QC KC MP MEP MSP MLA OBE MBE CBE PhD MD".split())
"""Letters behind a personal name that are no part of it, as they are written."""

HEADS_OF = frozenset(
    "chief head boss leader president director secretary-general general secretary ceo chairman chairwoman chair "
    "executive governor commissioner manager coach captain chancellor premier minister mayor founder owner "
    "spokesman spokeswoman spokesperson ambassador envoy".split()
)
"""Role nouns that, with an organisation or a country before them, point to one person ("the bank's governor")."""

KIN = frozenset(
    "wife husband son daughter brother sister mother father uncle aunt cousin nephew niece grandson granddaughter "
    "grandfather grandmother widow widower twin ex-wife ex-husband stepson stepdaughter".split()
)
"""Words that introduce a relative, who is not meant by the bare surname afterwards."""

SYNONYMS: tuple[frozenset[str], ...] = (
    frozenset({"chief", "head", "boss", "leader", "director", "general", "secretary-general", "president", "chairman",
               "chairwoman", "chair", "ceo", "executive", "governor", "commissioner"}),
    frozenset({"leader", "president", "premier", "minister", "chancellor", "king", "ruler", "strongman"}),
    frozenset({"ambassador", "envoy"}),
    frozenset({"spokesman", "spokeswoman", "spokesperson"}),
    frozenset({"coach", "manager", "boss", "trainer"}),
    frozenset({"captain", "skipper"}),
)  # fmt: skip
"""Role nouns that newswriters use for one another when they take a person up again."""

UNNAMED = frozenset(
    "experts analysts observers officials sources residents witnesses critics supporters protesters police authorities "
    "scientists researchers investors traders economists lawmakers diplomats activists campaigners doctors".split()
)
