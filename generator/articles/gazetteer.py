"""General data: cities under which news is filed though they are no capital, and regions written behind a city."""

from __future__ import annotations

CITIES = frozenset(
    """Aberdeen|Abidjan|Accra|Adelaide|Aden|Agra|Ahmedabad|Albany|Albuquerque|Aleppo|Alexandria|Allahabad|Almaty|Amritsar|
    Anchorage|Antwerp|Arusha|Asaba|Asmara|Atlanta|Auckland|Austin|Baltimore|Banda Aceh|Bangalore|Barcelona|Bari|Basel|
    Basra|Beersheba|Belfast|Belo Horizonte|Benghazi|Bengaluru|Benin City|Bergen|Bhopal|Bhubaneswar|Birmingham|Blantyre|Bologna|
    Bombay|Bordeaux|Boston|Bradford|Bratislava|Bremen|Brest|Brighton|Brisbane|Bristol|Buffalo|Bulawayo|Busan|Cairns|Calabar|
    Calcutta|Calgary|Cali|Cambridge|Cancun|Cape Town|Cardiff|Cebu|Chandigarh|Charleston|Charlotte|Chennai|Chiang Mai|Chicago|
    Chittagong|Chongqing|Christchurch|Cincinnati|Cleveland|Cologne|Colombo|Columbus|Cork|Coventry|Dakar|Dallas|Dalian|Damascus|
    Dar es Salaam|Darwin|Davao|Davos|Dehradun|Denver|Des Moines|Detroit|Dharamsala|Dhaka|Dijon|Dnipro|Donetsk|Dortmund|Dresden|
    Dubai|Dundee|Durban|Düsseldorf|Dusseldorf|Edinburgh|Edmonton|Eldoret|Enugu|Erbil|Essen|Exeter|Faisalabad|Florence|Fort Worth|
    Frankfurt|Fukuoka|Fukushima|Gaza|Gaza City|Gdansk|Geneva|Genoa|Ghent|Glasgow|Goma|Gothenburg|Grozny|Guadalajara|
    Guangzhou|Guayaquil|Gurgaon|Gurugram|Guwahati|Gwangju|Haifa|Halifax|Hamburg|Hangzhou|Hanover|Harbin|Hebron|Herat|Hilo|Hiroshima|
    Ho Chi Minh City|Hobart|Hong Kong|Honolulu|Houston|Hull|Hyderabad|Ibadan|Idlib|Imphal|Incheon|Indianapolis|Indore|Islamabad|
    Istanbul|Izmir|Jacksonville|Jaffna|Jaipur|Jalandhar|Jammu|Jeddah|Jerusalem|Johannesburg|Johor Bahru|Jos|Kaduna|Kandahar|Kano|
    Kansas City|Kaohsiung|Karachi|Kathmandu|Kazan|Kharkiv|Kherson|Kisumu|Kobe|Kochi|Kolkata|Kota Kinabalu|Kozhikode|Krakow|
    Kuching|Kumasi|Kunming|Kyoto|Lagos|Lahore|Las Vegas|Lausanne|Leeds|Leicester|Leipzig|Lille|Limassol|Liverpool|London|
    Londonderry|Los Angeles|Louisville|Lubumbashi|Lucknow|Ludhiana|Lviv|Lyon|Macau|Madras|Madurai|Maiduguri|Makurdi|Malaga|
    Malmo|Manchester|Mandalay|Mangaluru|Mangalore|Marrakech|Marseille|Mariupol|Mashhad|Mecca|Medan|Medellin|Medina|Melbourne|Memphis|
    Meerut|Mexico City|Miami|Milan|Milwaukee|Minneapolis|Mombasa|Monterrey|Montreal|Mosul|Multan|Mumbai|Munich|Mysuru|Mysore|
    Nagasaki|Nagoya|Nagpur|Nakuru|Nanjing|Naples|Nashik|Nashville|New Orleans|New York|Newcastle|Newark|Nice|Noida|Norwich|Nottingham|
    Nuremberg|Oakland|Odesa|Odessa|Oklahoma City|Okinawa|Omaha|Onitsha|Orlando|Osaka|Oxford|Palermo|Panaji|Pattaya|Patna|
    Penang|Perth|Peshawar|Philadelphia|Phoenix|Phuket|Pittsburgh|Plymouth|Pokhara|Port Elizabeth|Port Harcourt|Port Moresby|
    Portland|Porto|Porto Alegre|Portsmouth|Poznan|Prayagraj|Providence|Puducherry|Pune|Quebec City|Quetta|Rafah|Raipur|Rajkot|Raleigh|
    Ramallah|Ranchi|Rangoon|Rawalpindi|Recife|Regina|Richmond|Rio de Janeiro|Rostov-on-Don|Rotterdam|Sacramento|Salisbury|
    Salt Lake City|Salvador|Samarkand|San Antonio|San Diego|San Francisco|San Jose|San Juan|Sanaa|Santa Cruz|Santos|Sao Paulo|São Paulo|
    Sapporo|Saskatoon|Savannah|Seattle|Sendai|Sevastopol|Seville|Shanghai|Sheffield|Shenyang|Shenzhen|Shillong|Shimla|Siliguri|
    Simferopol|Sindh|Southampton|Split|Srinagar|St. Louis|St Petersburg|St. Petersburg|Stavanger|Strasbourg|Stuttgart|Suez|Sukkur|
    Surabaya|Surat|Suva|Swansea|Sydney|Tabriz|Taichung|Taipei|Tampa|Tangier|Tel Aviv|Tezpur|The Hague|Thessaloniki|Thiruvananthapuram|
    Tijuana|Timbuktu|Tirupati|Toronto|Toulouse|Townsville|Trieste|Trivandrum|Tucson|Tulsa|Turin|Udaipur|Utrecht|Uyo|Vadodara|
    Valencia|Valparaiso|Vancouver|Varanasi|Venice|Vijayawada|Visakhapatnam|Vladivostok|Volgograd|Warri|Washington DC|Washington D.C.|
    Washington|Wellington|Winnipeg|Wolverhampton|Wuhan|Xian|Xi'an|Yangon|Yekaterinburg|Yokohama|York|Zanzibar|Zaporizhzhia|Zaria|
    Zurich|Kyiv|Kiev|Chisinau|Beirut|Nairobi|Abuja|Minna|Osogbo|Akure|Abeokuta|Ilorin|Lokoja|Owerri|Umuahia|Awka|Abakaliki|
    Bauchi|Gombe|Yola|Jalingo|Damaturu|Sokoto|Katsina|Dutse|Lafia|Yenagoa|Pretoria|Bloemfontein|Soweto|Polokwane|Gqeberha|
    United Nations|New Delhi|Kumbakonam|Coimbatore|Tiruchi|Tiruchirappalli|Thrissur|Kannur|Hubballi|Belagavi|Kalaburagi""".replace(
        "\n", ""
    )
    .replace("    ", "")
    .split("|")
)

REGIONS = frozenset(
    """Ala.|Alaska|Ariz.|Ark.|Calif.|Colo.|Conn.|Del.|Fla.|Ga.|Hawaii|Idaho|Ill.|Ind.|Iowa|Kan.|Ky.|La.|Maine|Md.|Mass.|Mich.|
    Minn.|Miss.|Mo.|Mont.|Neb.|Nev.|N.H.|N.J.|N.M.|N.Y.|N.C.|N.D.|Ohio|Okla.|Ore.|Pa.|R.I.|S.C.|S.D.|Tenn.|Texas|Utah|Vt.|Va.|
    Wash.|W.Va.|Wis.|Wyo.|D.C.|Alabama|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Illinois|Indiana|
    Kansas|Kentucky|Louisiana|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|
    New Jersey|New Mexico|New York|North Carolina|North Dakota|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|
    Tennessee|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|British Columbia|Alberta|Manitoba|
    Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Ont.|Que.|B.C.|Alta.|Man.|Sask.|N.S.|N.B.|New South Wales|Victoria|
    Queensland|Tasmania|Western Australia|South Australia|Northern Territory|NSW|Scotland|Wales|England|Northern Ireland|
    United Arab Emirates|UAE|U.A.E.|West Bank|Gaza Strip|Puerto Rico|Crimea|Kerala|Tamil Nadu|Karnataka|Maharashtra|Gujarat|Punjab|
    Bihar|Assam|Odisha|Rajasthan|Uttar Pradesh|Madhya Pradesh|West Bengal|Telangana|Andhra Pradesh|Haryana|Jharkhand|Manipur|
    Kashmir|Sindh|Balochistan|Khyber Pakhtunkhwa|DC""".replace("\n", "")
    .replace("    ", "")
    .split("|")
)
