"""Short made-up articles of many subjects, each with its whole cast."""

from __future__ import annotations

from generator import language
from generator.extract.actors import find_actors
from generator.model.reading import Actor, Cast
from tests.made import article

ARTICLES: dict[str, tuple[str, tuple[Actor, ...]]] = {
    "flood": (
        (
            "Ahr valley towns count cost after second flood in three years\n"
            "The Rhine burst its banks near Koblenz on Tuesday, forcing 4,000 people from their homes, the "
            "German interior ministry said.\n"
            '"We have never seen the water rise so fast," said Petra Lindqvist, mayor of Bad Tarnau. '
            "Lindqvist, who took office in May, criticised the state government in Mainz for cutting the "
            "flood defence budget.\n"
            "The German Weather Service (DWD) warned of more rain on Thursday. The service said up to 80 "
            "litres per square metre could fall in the Eifel mountains.\n"
            "Berlin has promised 30 million euros in emergency aid. Interior Minister Jonas Feldkamp will "
            "visit the area on Friday, his office said.\n"
            "Johanna Ruiz-Keller, a hydrologist at the Technical University of Aachen, told Reuters that the "
            'dams had been "badly neglected". Ruiz-Keller said climate change made such floods four times as '
            "likely."
        ),
        (
            Actor(
                "German Weather Service", "organization", "", ("German Weather Service (DWD)", "DWD", "The service"), 3
            ),
            Actor("Germany", "country", "", ("German", "Berlin"), 2),
            Actor("Petra Lindqvist", "person", "mayor of Bad Tarnau", ("Lindqvist",), 2),
            Actor(
                "Johanna Ruiz-Keller",
                "person",
                "a hydrologist at the Technical University of Aachen",
                ("Ruiz-Keller",),
                2,
            ),
            Actor("Ministry of the Interior (Germany)", "organization", "", ("the German interior ministry",), 1),
            Actor("Jonas Feldkamp", "person", "Interior Minister", ("Interior Minister Jonas Feldkamp",), 1),
            Actor("Technical University of Aachen", "organization", "", (), 1),
            Actor("Reuters", "organization", "", (), 1),
        ),
    ),
    "football": (
        (
            "Okafor double sends Rovers top\n"
            "Chidi Okafor scored twice as Bramley Rovers beat Northgate United 3-1 on Saturday to go top of "
            "the Championship.\n"
            "The Nigerian striker, signed from Ajax in January, opened the scoring after 12 minutes. "
            "Midfielder Tom Haverstock added a second before Luis Cabral pulled one back for the visitors.\n"
            '"Chidi was outstanding," Rovers manager Ann-Marie Dolan told BBC Sport. "He works harder than '
            'anyone."\n'
            "United captain Luis Cabral admitted his side had been second best. Cabral, 34, will miss the "
            "trip to Leeds with a knee injury.\n"
            "The club have now won seven games in a row. Dolan's side face Sheffield Wednesday on Tuesday."
        ),
        (
            Actor("Chidi Okafor", "person", "", ("Okafor", "Chidi"), 3),
            Actor("Bramley Rovers", "organization", "", ("Rovers",), 3),
            Actor("Luis Cabral", "person", "United captain", ("United captain Luis Cabral", "Cabral"), 3),
            Actor("Northgate United", "organization", "", ("United",), 2),
            Actor("Ann-Marie Dolan", "person", "Rovers manager", ("Rovers manager Ann-Marie Dolan", "Dolan"), 2),
            Actor("Ajax", "organization", "", (), 1),
            Actor("Tom Haverstock", "person", "Midfielder", ("Midfielder Tom Haverstock",), 1),
            Actor("BBC Sport", "organization", "", (), 1),
        ),
    ),
    "bank": (
        (
            "Norvia central bank holds rates as inflation cools\n"
            "OSLO, March 4 - Norway's central bank kept its key policy rate on hold at 4.5 percent on "
            "Thursday, as expected by most economists.\n"
            'Norges Bank governor Ida Wolden Bache said inflation was "still too high". The bank\'s monetary '
            "policy committee voted unanimously.\n"
            'Shares in DNB rose 2 percent. "This was a dovish hold," said Erik Bruce, chief analyst at Nordea'
            " Markets.\n"
            "The International Monetary Fund (IMF) expects Norway's economy to grow by 1.4 percent this year."
            " The IMF warned in January about household debt.\n"
            "Equinor ASA, the state-controlled oil company, said on Wednesday it would cut 600 jobs. The "
            "company blamed lower gas prices."
        ),
        (
            Actor("Norges Bank", "organization", "", ("Norway's central bank", "The bank"), 3),
            Actor(
                "International Monetary Fund",
                "organization",
                "",
                (
                    "International Monetary Fund (IMF)",
                    "IMF",
                ),
                3,
            ),
            Actor("Norway", "country", "", (), 2),
            Actor("Equinor", "organization", "", ("Equinor ASA", "The company"), 2),
            Actor("Ida Wolden Bache", "person", "Norges Bank governor", ("Norges Bank governor Ida Wolden Bache",), 1),
            Actor("DNB", "organization", "", (), 1),
            Actor("Erik Bruce", "person", "chief analyst at Nordea Markets", (), 1),
            Actor("Nordea Markets", "organization", "", (), 1),
        ),
    ),
    "crime": (
        (
            "Two charged over Harbour Street jewellery raid\n"
            "Police have charged two men after an armed robbery at a jeweller's in Bristol last week.\n"
            "Dean Marlowe, 29, and Kieran Walsh, 31, both of Bedminster, appeared before Bristol Magistrates'"
            " Court on Monday. They did not enter a plea.\n"
            "Detective Inspector Sarah Okoye, of Wessex Police, said officers had recovered items worth "
            '200,000 pounds. "This was a terrifying ordeal for the staff," she said.\n'
            "Prosecutor Helen Frome told the court that Marlowe had threatened the manager, Yusuf Karim, with"
            " a hammer. Mr Karim was taken to Southmead Hospital.\n"
            "Judge Martin Ellery remanded both men in custody until 4 June. Walsh's lawyer, Gareth Pugh, "
            "declined to comment."
        ),
        (
            Actor("Dean Marlowe", "person", "", ("Marlowe",), 2),
            Actor("Kieran Walsh", "person", "", ("Walsh",), 2),
            Actor("Yusuf Karim", "person", "manager", ("Karim",), 2),
            Actor("Bristol Magistrates' Court", "organization", "", (), 1),
            Actor("Sarah Okoye", "person", "Detective Inspector", ("Detective Inspector Sarah Okoye",), 1),
            Actor("Wessex Police", "organization", "", (), 1),
            Actor("Helen Frome", "person", "Prosecutor", ("Prosecutor Helen Frome",), 1),
            Actor("Southmead Hospital", "organization", "", (), 1),
            Actor("Martin Ellery", "person", "Judge", ("Judge Martin Ellery",), 1),
            Actor("Gareth Pugh", "person", "Walsh's lawyer", (), 1),
        ),
    ),
    "science": (
        (
            "Telescope spots oldest galaxy yet\n"
            "Astronomers using the James Webb Space Telescope have found a galaxy that formed 290 million "
            "years after the Big Bang, according to a study published in Nature.\n"
            "The team was led by Stefano Carniani of the Scuola Normale Superiore in Pisa and Kevin Hainline,"
            " an astronomer at the University of Arizona.\n"
            '"It is far brighter than anyone expected," Carniani said. NASA and the European Space Agency '
            "(ESA) operate the telescope together with the Canadian Space Agency.\n"
            'Dr Amina Sow, who was not involved in the work, called the result "a puzzle". Sow is director of'
            " the Dakar Institute of Astrophysics."
        ),
        (
            Actor("Stefano Carniani", "person", "", ("Carniani",), 2),
            Actor(
                "European Space Agency",
                "organization",
                "",
                (
                    "European Space Agency (ESA)",
                    "ESA",
                ),
                2,
            ),
            Actor("Amina Sow", "person", "director of the Dakar Institute of Astrophysics", ("Sow",), 2),
            Actor("Kevin Hainline", "person", "an astronomer at the University of Arizona", (), 1),
            Actor("University of Arizona", "organization", "", (), 1),
            Actor("NASA", "organization", "", (), 1),
            Actor("Canadian Space Agency", "organization", "", (), 1),
            Actor("Dakar Institute of Astrophysics", "organization", "", (), 1),
        ),
    ),
    "politics": (
        (
            "Austria's president names caretaker government\n"
            "Austrian President Alexander van der Bellen on Monday swore in a caretaker cabinet led by "
            "Brigitte Bierlein, the former head of the Constitutional Court.\n"
            'Van der Bellen said the country needed "calm". The far-right Freedom Party (FPO) had pulled out '
            "of the coalition after a scandal involving its leader, Heinz-Christian Strache.\n"
            "Sebastian Kurz, leader of the People's Party, lost a confidence vote in parliament last week. "
            'Kurz accused the Social Democrats of "playing with fire".\n'
            "Egyptian President Abdel Fattah al-Sisi, who was visiting Vienna, cancelled a meeting. Sisi will"
            " travel to Paris on Wednesday to meet French counterpart Claire Dumont."
        ),
        (
            Actor("Austria", "country", "", ("Austrian",), 2),
            Actor(
                "Alexander van der Bellen",
                "person",
                "Austrian President",
                ("Austrian President Alexander van der Bellen", "Van der Bellen"),
                2,
            ),
            Actor(
                "Freedom Party",
                "organization",
                "",
                (
                    "Freedom Party (FPO)",
                    "FPO",
                ),
                2,
            ),
            Actor("Sebastian Kurz", "person", "leader of the People's Party", ("Kurz",), 2),
            Actor(
                "Abdel Fattah al-Sisi",
                "person",
                "Egyptian President",
                ("Egyptian President Abdel Fattah al-Sisi", "Sisi"),
                2,
            ),
            Actor("Brigitte Bierlein", "person", "the former head of the Constitutional Court", (), 1),
            Actor("Constitutional Court", "organization", "", (), 1),
            Actor("Heinz-Christian Strache", "person", "leader", (), 1),
            Actor("People's Party", "organization", "", (), 1),
            Actor("Social Democrats", "organization", "", (), 1),
            Actor("Egypt", "country", "", ("Egyptian",), 1),
            Actor("France", "country", "", ("French",), 1),
            Actor("Claire Dumont", "person", "French counterpart", ("French counterpart Claire Dumont",), 1),
        ),
    ),
    "local": (
        (
            "Council approves Mill Lane homes despite protest\n"
            "Thornbury Town Council has approved plans for 240 homes on Mill Lane despite more than 900 "
            "objections.\n"
            'Councillor Janet Pryce said the decision was "a betrayal". Cllr Pryce and her husband, David '
            "Pryce, have campaigned against the scheme for years.\n"
            "Developer Castlegate Homes said the scheme would include a school. Planning officer Raj Patel "
            "told the committee that the land had been allocated in 2019.\n"
            "The Green Lanes Trust called the vote disappointing. The trust said it may seek a judicial "
            "review.\n"
            '"Nobody listens to us," said resident Maureen Tull, 72.'
        ),
        (
            Actor("Thornbury Town Council", "organization", "", ("Council",), 2),
            Actor("Janet Pryce", "person", "Councillor", ("Councillor Janet Pryce", "Cllr Pryce", "Pryce"), 2),
            Actor("David Pryce", "person", "", (), 1),
            Actor("Castlegate Homes", "organization", "", (), 1),
            Actor("Raj Patel", "person", "Planning officer", ("Planning officer Raj Patel",), 1),
            Actor("Green Lanes Trust", "organization", "", (), 1),
            Actor("Maureen Tull", "person", "resident", ("resident Maureen Tull",), 1),
        ),
    ),
    "company": (
        (
            "Vantra to buy rival Lumen Foods for $2.1bn\n"
            "Vantra Group Plc has agreed to buy smaller rival Lumen Foods Inc. for $2.1 billion in cash, the "
            "companies said in a joint statement on Monday.\n"
            "Vantra Chief Executive Officer Marta Oliveira said the deal would save $150 million a year. "
            '"Lumen gives us the American market," she told analysts.\n'
            "Lumen, based in Columbus, Ohio, was founded by brothers Carl and Henry Dietz in 1978. Henry "
            "Dietz remains chairman.\n"
            "The deal needs approval from the U.S. Federal Trade Commission and the European Commission. The "
            "FTC declined to comment.\n"
            "JPMorgan advised Vantra. Shares of the company fell 3% in London. Analysts at Barclays said the "
            "price was steep."
        ),
        (
            Actor("Vantra", "organization", "", ("Vantra Group Plc", "the company"), 5),
            Actor("Lumen Foods", "organization", "", ("Lumen", "Lumen Foods Inc."), 4),
            Actor("Henry Dietz", "person", "chairman", (), 2),
            Actor("U.S. Federal Trade Commission", "organization", "", ("FTC",), 2),
            Actor(
                "Marta Oliveira",
                "person",
                "Vantra Chief Executive Officer",
                ("Vantra Chief Executive Officer Marta Oliveira",),
                1,
            ),
            Actor("United States", "country", "", ("American",), 1),
            Actor("Carl Dietz", "person", "", ("Carl",), 1),
            Actor("European Commission", "organization", "", (), 1),
            Actor("JPMorgan Chase", "organization", "", ("JPMorgan",), 1),
            Actor("Barclays", "organization", "", (), 1),
        ),
    ),
    "quake": (
        (
            "Rescuers search for survivors after Luzon quake\n"
            "MANILA (AP) - At least 26 people were killed when a magnitude 6.9 earthquake struck the northern"
            " Philippines, officials said on Sunday.\n"
            "The Philippine Institute of Volcanology and Seismology (PHIVOLCS) said the quake was 10 km deep."
            " PHIVOLCS director Renato Salcedo warned of aftershocks.\n"
            "President Rodrigo Aquilino declared a state of calamity in Abra province. Japan and South Korea "
            "offered help, and Washington said it was sending two transport planes.\n"
            '"My house is gone," said Maria Concepcion, a 45-year-old teacher in Bangued.\n'
            "The Philippine Red Cross has set up 12 camps. The United Nations Office for the Coordination of "
            "Humanitarian Affairs (OCHA) said 70,000 people needed shelter. OCHA will launch an appeal."
        ),
        (
            Actor(
                "Philippine Institute of Volcanology and Seismology",
                "organization",
                "",
                (
                    "Philippine Institute of Volcanology and Seismology (PHIVOLCS)",
                    "PHIVOLCS",
                ),
                3,
            ),
            Actor(
                "United Nations Office for the Coordination of Humanitarian Affairs",
                "organization",
                "",
                (
                    "United Nations Office for the Coordination of Humanitarian Affairs (OCHA)",
                    "OCHA",
                ),
                3,
            ),
            Actor("Philippines", "country", "", (), 1),
            Actor("Renato Salcedo", "person", "PHIVOLCS director", ("PHIVOLCS director Renato Salcedo",), 1),
            Actor("Rodrigo Aquilino", "person", "President", ("President Rodrigo Aquilino",), 1),
            Actor("Japan", "country", "", (), 1),
            Actor("South Korea", "country", "", (), 1),
            Actor("United States", "country", "", ("Washington",), 1),
            Actor("Maria Concepcion", "person", "a 45-year-old teacher in Bangued", (), 1),
            Actor("Philippine Red Cross", "organization", "", (), 1),
        ),
    ),
    "culture": (
        (
            'Okonkwo wins Halden Prize for "The Salt Road"\n'
            "Nigerian-born novelist Adaeze Okonkwo has won this year's Halden Prize for her third novel, The "
            "Salt Road.\n"
            'The judges, chaired by the poet Simon Armitage-Lee, praised the book\'s "fierce tenderness". '
            "Okonkwo beat five others, among them Julian Marsh.\n"
            "Her publisher, Faber & Hale, said 40,000 copies would be printed this week. Okonkwo, who teaches"
            " at the University of East Anglia, dedicated the award to her mother.\n"
            "The prize is sponsored by Halden Bank. In 2019 it was won by Marsh."
        ),
        (
            Actor("Adaeze Okonkwo", "person", "novelist", ("Okonkwo", "novelist Adaeze Okonkwo"), 4),
            Actor("Julian Marsh", "person", "", ("Marsh",), 2),
            Actor("Simon Armitage-Lee", "person", "poet", ("poet Simon Armitage-Lee",), 1),
            Actor("Faber & Hale", "organization", "", (), 1),
            Actor("University of East Anglia", "organization", "", (), 1),
            Actor("Halden Bank", "organization", "", (), 1),
        ),
    ),
    "health": (
        (
            "Kenya starts malaria vaccine campaign\n"
            "Kenya's health ministry has begun vaccinating children against malaria in eight counties, Health"
            " Cabinet Secretary Susan Nakhumicha said on Monday.\n"
            "The World Health Organization says the R21 vaccine, developed by the University of Oxford and "
            "made by the Serum Institute of India, cuts cases by 75 percent.\n"
            '"This is a good day for Kenya," said WHO representative Abdourahmane Diallo. The ministry plans '
            "to reach 1.2 million children by December.\n"
            "Doctors Without Borders warned that supplies were short. Gavi, the vaccine alliance, pays for "
            "most of the doses.\n"
            "Nairobi signed the supply deal in June. Uganda and Tanzania are expected to follow."
        ),
        (
            Actor("Kenya", "country", "", ("Nairobi",), 4),
            Actor("Ministry of Health (Kenya)", "organization", "", ("Kenya's health ministry", "The ministry"), 2),
            Actor("World Health Organization", "organization", "", ("WHO",), 2),
            Actor(
                "Susan Nakhumicha",
                "person",
                "Health Cabinet Secretary",
                ("Health Cabinet Secretary Susan Nakhumicha",),
                1,
            ),
            Actor("University of Oxford", "organization", "", (), 1),
            Actor("Serum Institute of India", "organization", "", (), 1),
            Actor(
                "Abdourahmane Diallo", "person", "WHO representative", ("WHO representative Abdourahmane Diallo",), 1
            ),
            Actor("Doctors Without Borders", "organization", "", (), 1),
            Actor("Gavi", "organization", "", (), 1),
            Actor("Uganda", "country", "", (), 1),
            Actor("Tanzania", "country", "", (), 1),
        ),
    ),
    "climate": (
        (
            "EU and China spar over carbon border tax at COP talks\n"
            "BAKU, Azerbaijan — China accused the European Union on Thursday of protectionism over its "
            "planned carbon border levy.\n"
            'Brussels rejected the charge. "This is about fairness," EU climate commissioner Wopke Hoekstra '
            'said. Beijing\'s chief negotiator, Liu Zhenmin, said the bloc should "keep its promises".\n'
            "India and South Africa backed China. The Alliance of Small Island States urged all sides to "
            "compromise.\n"
            "Greenpeace adviser Li Shuo said the row was a distraction. Li added that Beijing was still "
            "building coal plants.\n"
            "U.N. Secretary-General Antonio Guterres called for calm. The UN chief will return to New York on"
            " Friday."
        ),
        (
            Actor("European Union", "organization", "", ("EU", "Brussels", "the bloc"), 5),
            Actor("China", "country", "", ("Beijing",), 4),
            Actor("Li Shuo", "person", "Greenpeace adviser", ("Greenpeace adviser Li Shuo", "Li"), 2),
            Actor("United Nations", "organization", "", ("U.N.", "UN"), 2),
            Actor(
                "Antonio Guterres",
                "person",
                "U.N. Secretary-General",
                ("U.N. Secretary-General Antonio Guterres", "The UN chief"),
                2,
            ),
            Actor(
                "Wopke Hoekstra", "person", "EU climate commissioner", ("EU climate commissioner Wopke Hoekstra",), 1
            ),
            Actor("Liu Zhenmin", "person", "Beijing's chief negotiator", (), 1),
            Actor("India", "country", "", (), 1),
            Actor("South Africa", "country", "", (), 1),
            Actor("Alliance of Small Island States", "organization", "", (), 1),
            Actor("Greenpeace", "organization", "", (), 1),
        ),
    ),
    "court": (
        (
            "Supreme Court strikes down tariff order\n"
            "WASHINGTON — The U.S. Supreme Court on Friday struck down the president's emergency tariffs in a"
            " 6-3 ruling.\n"
            "Chief Justice John Roberts wrote for the majority. Justice Clarence Thomas dissented.\n"
            "The White House said it would comply. Treasury Secretary Scott Bessent told Fox News the "
            'administration had "other tools".\n'
            "Senate Majority Leader John Thune, R-S.D., said Congress should act. Sen. Elizabeth Warren, a "
            "Massachusetts Democrat, welcomed the ruling.\n"
            "The case was brought by Learning Resources Inc., a toy maker in Vernon Hills, Illinois, and by "
            "the state of Oregon. Oregon Attorney General Dan Rayfield called it a victory."
        ),
        (
            Actor("U.S. Supreme Court", "organization", "", ("Supreme Court",), 2),
            Actor("John Roberts", "person", "Chief Justice", ("Chief Justice John Roberts",), 1),
            Actor("Clarence Thomas", "person", "Justice", ("Justice Clarence Thomas",), 1),
            Actor("White House", "organization", "", (), 1),
            Actor("Scott Bessent", "person", "Treasury Secretary", ("Treasury Secretary Scott Bessent",), 1),
            Actor("Fox News", "organization", "", (), 1),
            Actor("John Thune", "person", "Senate Majority Leader", ("Senate Majority Leader John Thune",), 1),
            Actor("Congress", "organization", "", (), 1),
            Actor("Elizabeth Warren", "person", "Sen.", ("Sen. Elizabeth Warren",), 1),
            Actor("Learning Resources", "organization", "", ("Learning Resources Inc.",), 1),
            Actor("Dan Rayfield", "person", "Oregon Attorney General", ("Oregon Attorney General Dan Rayfield",), 1),
        ),
    ),
    "tennis": (
        (
            "Moreau stuns top seed Vasquez in Paris\n"
            "French teenager Elise Moreau knocked out world number one Carla Vasquez 6-4 7-6 at Roland Garros"
            " on Thursday.\n"
            'Moreau, ranked 84th, saved five set points. "I can\'t believe it," the 18-year-old said.\n'
            "Vasquez, the Spanish champion, blamed a wrist injury. Her coach Pablo Rivas said she would miss "
            "Wimbledon.\n"
            "Moreau will play Iga Nowak or Daria Petrenko in the quarter-finals. The French Tennis Federation"
            " said all tickets had sold out."
        ),
        (
            Actor("Elise Moreau", "person", "French teenager", ("Moreau", "French teenager Elise Moreau"), 4),
            Actor("Carla Vasquez", "person", "the Spanish champion", ("Vasquez",), 3),
            Actor("Pablo Rivas", "person", "coach", ("coach Pablo Rivas",), 1),
            Actor("Iga Nowak", "person", "", (), 1),
            Actor("Daria Petrenko", "person", "", (), 1),
            Actor("French Tennis Federation", "organization", "", (), 1),
        ),
    ),
    "africa": (
        (
            "Zambian opposition rejects poll date\n"
            "LUSAKA - Zambia's main opposition party, the Patriotic Front (PF), on Monday rejected the date "
            "set by the electoral commission for next year's election.\n"
            "PF spokesman Raphael Nakacinda said the Electoral Commission of Zambia (ECZ) had not consulted "
            'parties. "The ECZ is taking orders from State House," he said.\n'
            "President Hakainde Hichilema's United Party for National Development denied the claim. Hichilema"
            " beat Edgar Lungu in 2021.\n"
            "The Southern African Development Community will send observers. SADC executive secretary Elias "
            "Magosi arrived in Lusaka on Sunday.\n"
            "Constitutional lawyer John Sangwa told AFP that the court could rule before July."
        ),
        (
            Actor("Zambia", "country", "", ("Zambian",), 2),
            Actor(
                "Patriotic Front",
                "organization",
                "",
                (
                    "Patriotic Front (PF)",
                    "PF",
                ),
                3,
            ),
            Actor(
                "Electoral Commission of Zambia",
                "organization",
                "",
                (
                    "Electoral Commission of Zambia (ECZ)",
                    "ECZ",
                ),
                3,
            ),
            Actor("Hakainde Hichilema", "person", "President", ("President Hakainde Hichilema", "Hichilema"), 2),
            Actor("Southern African Development Community", "organization", "", ("SADC",), 2),
            Actor("Raphael Nakacinda", "person", "PF spokesman", ("PF spokesman Raphael Nakacinda",), 1),
            Actor("United Party for National Development", "organization", "", (), 1),
            Actor("Edgar Lungu", "person", "", (), 1),
            Actor("Elias Magosi", "person", "SADC executive secretary", ("SADC executive secretary Elias Magosi",), 1),
            Actor("John Sangwa", "person", "Constitutional lawyer", ("Constitutional lawyer John Sangwa",), 1),
            Actor("AFP", "organization", "", (), 1),
        ),
    ),
    "crash": (
        (
            "Small plane crashes near Anchorage, two dead\n"
            "A single-engine Cessna crashed into trees near Anchorage, Alaska, on Friday, killing the pilot "
            "and a passenger, the National Transportation Safety Board said.\n"
            "Alaska State Troopers identified the victims as Paul Ferrante, 54, and his son Luke Ferrante, "
            "19. Paul Ferrante was an experienced bush pilot, according to his sister, Dana Holt.\n"
            "NTSB Chair Jennifer Homendy said investigators would arrive on Saturday. The Federal Aviation "
            "Administration is also investigating.\n"
            '"The engine just quit," said witness Bob Tallman, who lives nearby.'
        ),
        (
            Actor("National Transportation Safety Board", "organization", "", ("NTSB",), 2),
            Actor("Paul Ferrante", "person", "an experienced bush pilot", (), 2),
            Actor("Cessna", "organization", "", (), 1),
            Actor("Alaska State Troopers", "organization", "", (), 1),
            Actor("Luke Ferrante", "person", "", ("son Luke Ferrante",), 1),
            Actor("Dana Holt", "person", "", (), 1),
            Actor("Jennifer Homendy", "person", "NTSB Chair", ("NTSB Chair Jennifer Homendy",), 1),
            Actor("Federal Aviation Administration", "organization", "", (), 1),
            Actor("Bob Tallman", "person", "witness", ("witness Bob Tallman",), 1),
        ),
    ),
    "space": (
        (
            "India's moon lander touches down near south pole\n"
            "Chandrayaan-3 landed near the lunar south pole on Wednesday, making India the fourth country to "
            "reach the Moon's surface.\n"
            '"India is on the moon," said S. Somanath, chairman of the Indian Space Research Organisation. '
            "ISRO engineers in Bengaluru cheered.\n"
            "Russia's Luna-25 probe crashed on Sunday. Roscosmos chief Yuri Borisov blamed an engine failure.\n"
            "NASA Administrator Bill Nelson congratulated ISRO. The U.S. space agency plans to land "
            "astronauts in 2026.\n"
            'Elon Musk, the SpaceX founder, tweeted "Super cool". China\'s space agency did not comment.'
        ),
        (
            Actor("India", "country", "", (), 3),
            Actor("Indian Space Research Organisation", "organization", "", ("ISRO",), 3),
            Actor("NASA", "organization", "", ("The U.S. space agency",), 2),
            Actor("S. Somanath", "person", "chairman of the Indian Space Research Organisation", (), 1),
            Actor("Russia", "country", "", (), 1),
            Actor("Roscosmos", "organization", "", (), 1),
            Actor("Yuri Borisov", "person", "Roscosmos chief", ("Roscosmos chief Yuri Borisov",), 1),
            Actor("Bill Nelson", "person", "NASA Administrator", ("NASA Administrator Bill Nelson",), 1),
            Actor("United States", "country", "", ("The U.S.",), 1),
            Actor("Elon Musk", "person", "the SpaceX founder", (), 1),
            Actor("SpaceX", "organization", "", (), 1),
            Actor("China", "country", "", (), 1),
            Actor("China National Space Administration", "organization", "", ("China's space agency",), 1),
        ),
    ),
    "trial": (
        (
            "Ex-minister jailed for bribery in Croatia\n"
            "A court in Zagreb sentenced former health minister Vili Beros to three years in prison on "
            "Tuesday for taking bribes.\n"
            'Judge Ivana Krsul said Beros had "betrayed the public". Prosecutors from the Office for the '
            "Suppression of Corruption and Organised Crime, known as USKOK, had asked for five years.\n"
            "Beros denied the charges. His lawyer Laura Valkovic said he would appeal to the High Criminal "
            "Court.\n"
            "The Croatian Democratic Union (HDZ) expelled Beros last year. Prime Minister Andrej Plenkovic, "
            "the HDZ leader, said justice had been done.\n"
            "Transparency International ranks Croatia 57th."
        ),
        (
            Actor("Croatia", "country", "", (), 2),
            Actor("Vili Beros", "person", "former health minister", ("former health minister Vili Beros", "Beros"), 4),
            Actor(
                "Croatian Democratic Union",
                "organization",
                "",
                (
                    "Croatian Democratic Union (HDZ)",
                    "HDZ",
                ),
                3,
            ),
            Actor("Office for the Suppression of Corruption and Organised Crime", "organization", "", ("USKOK",), 2),
            Actor("Ivana Krsul", "person", "Judge", ("Judge Ivana Krsul",), 1),
            Actor("Laura Valkovic", "person", "lawyer", ("lawyer Laura Valkovic",), 1),
            Actor("High Criminal Court", "organization", "", (), 1),
            Actor("Andrej Plenkovic", "person", "Prime Minister", ("Prime Minister Andrej Plenkovic",), 1),
        ),
    ),
    "energy": (
        (
            "Kuwait Oil names new chief as OPEC meets in Vienna\n"
            "Kuwait Petroleum Corporation appointed Sheikh Nawaf al-Sabah as chief executive on Sunday, state"
            " news agency KUNA reported.\n"
            "The Organization of the Petroleum Exporting Countries and its allies, a group known as OPEC+, "
            "will meet in Vienna on Thursday. Saudi Arabia, the cartel's biggest producer, wants deeper cuts.\n"
            "Saudi Energy Minister Prince Abdulaziz bin Salman said the market was balanced. Prince Abdulaziz"
            " met Russian Deputy Prime Minister Alexander Novak in Riyadh.\n"
            "Riyadh and Moscow have cut output since July. Brent crude rose 1% to $84.\n"
            '"The group has little room," said Helima Croft, head of commodity strategy at RBC Capital '
            "Markets."
        ),
        (
            Actor("Organization of the Petroleum Exporting Countries", "organization", "", ("OPEC", "the cartel"), 3),
            Actor("Kuwait Oil", "organization", "", (), 1),
            Actor("Saudi Arabia", "country", "", ("Saudi", "Riyadh"), 3),
            Actor(
                "Abdulaziz bin Salman",
                "person",
                "Saudi Energy Minister Prince",
                ("Saudi Energy Minister Prince Abdulaziz bin Salman", "Prince Abdulaziz", "Abdulaziz"),
                2,
            ),
            Actor("Russia", "country", "", ("Russian", "Moscow"), 2),
            Actor("Kuwait Petroleum Corporation", "organization", "", (), 1),
            Actor("Nawaf al-Sabah", "person", "Sheikh", ("Sheikh Nawaf al-Sabah",), 1),
            Actor("KUNA", "organization", "", (), 1),
            Actor(
                "Alexander Novak",
                "person",
                "Russian Deputy Prime Minister",
                ("Russian Deputy Prime Minister Alexander Novak",),
                1,
            ),
            Actor("Helima Croft", "person", "head of commodity strategy at RBC Capital Markets", (), 1),
            Actor("RBC Capital Markets", "organization", "", (), 1),
        ),
    ),
    "obit": (
        (
            "Jazz pianist Ahmad Jenkins dies at 92\n"
            "Ahmad Jenkins, the American pianist whose spare style influenced Miles Davis, has died at his "
            "home in Lenox, Massachusetts. He was 92.\n"
            "His daughter, Sumayah Jenkins, said the cause was cancer. Mr. Jenkins recorded more than 60 "
            "albums for labels including Chess Records and Atlantic.\n"
            "Born in Pittsburgh in 1930, Jenkins studied with Mary Cardwell Dawson, founder of the National "
            "Negro Opera Company. He won a Grammy in 2017.\n"
            '"He was a giant," said Wynton Marsalis, the trumpeter and artistic director of Jazz at Lincoln '
            "Center."
        ),
        (
            Actor("Ahmad Jenkins", "person", "the American pianist", ("pianist Ahmad Jenkins", "Jenkins"), 4),
            Actor("Miles Davis", "person", "", (), 1),
            Actor("Sumayah Jenkins", "person", "", (), 1),
            Actor("Chess Records", "organization", "", (), 1),
            Actor("Mary Cardwell Dawson", "person", "founder of the National Negro Opera Company", (), 1),
            Actor("National Negro Opera Company", "organization", "", (), 1),
            Actor("Wynton Marsalis", "person", "the trumpeter and artistic director of Jazz at Lincoln Center", (), 1),
        ),
    ),
}


def cast(text: str, **header: str) -> Cast:
    """The actors that are read in an article whose first line is its headline."""
    ((read, doc),) = language.parse([article(text, headline=True, **header)])
    return find_actors(read, doc)
