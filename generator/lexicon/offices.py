"""State services by country and portfolio, for names like "the spy agency of …" or "the … ministry"."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

INTELLIGENCE: Mapping[str, str] = MappingProxyType(
    {
        "South Korea": "National Intelligence Service",
        "United States": "Central Intelligence Agency",
        "United Kingdom": "Secret Intelligence Service",
        "Israel": "Mossad",
        "Germany": "Federal Intelligence Service",
        "France": "Directorate-General for External Security",
        "Pakistan": "Inter-Services Intelligence",
        "India": "Research and Analysis Wing",
        "Australia": "Australian Secret Intelligence Service",
        "Canada": "Canadian Security Intelligence Service",
        "Turkey": "National Intelligence Organization",
        "China": "Ministry of State Security",
        "Norway": "Norwegian Intelligence Service",
        "Estonia": "Estonian Foreign Intelligence Service",
        "Spain": "National Intelligence Center",
        "Saudi Arabia": "General Intelligence Presidency",
        "Egypt": "General Intelligence Directorate",
        "New Zealand": "New Zealand Security Intelligence Service",
        "Netherlands": "General Intelligence and Security Service",
        "Poland": "Foreign Intelligence Agency",
    }
)
"""The service meant by "<country>'s spy agency" without more words (the main foreign or only service)."""

SPACE_AGENCIES: Mapping[str, str] = MappingProxyType(
    {
        "United States": "NASA",
        "India": "Indian Space Research Organisation",
        "Russia": "Roscosmos",
        "China": "China National Space Administration",
        "Japan": "Japan Aerospace Exploration Agency",
        "Canada": "Canadian Space Agency",
        "United Kingdom": "UK Space Agency",
        "Italy": "Italian Space Agency",
        "Germany": "German Aerospace Center",
        "France": "CNES",
    }
)
"""The agency meant by "<country>'s space agency"."""

CENTRAL_BANKS: Mapping[str, str] = MappingProxyType(
    {
        "United States": "Federal Reserve",
        "United Kingdom": "Bank of England",
        "Japan": "Bank of Japan",
        "Canada": "Bank of Canada",
        "South Korea": "Bank of Korea",
        "China": "People's Bank of China",
        "India": "Reserve Bank of India",
        "Australia": "Reserve Bank of Australia",
        "New Zealand": "Reserve Bank of New Zealand",
        "South Africa": "South African Reserve Bank",
        "Switzerland": "Swiss National Bank",
        "Sweden": "Riksbank",
        "Norway": "Norges Bank",
        "Germany": "Deutsche Bundesbank",
        "Turkey": "Central Bank of the Republic of Turkey",
        "Mexico": "Bank of Mexico",
        "Israel": "Bank of Israel",
        "Thailand": "Bank of Thailand",
        "Indonesia": "Bank Indonesia",
        "Malaysia": "Bank Negara Malaysia",
    }
)
"""The bank meant by "<country>'s central bank"; of other countries it is "Central Bank of <country>"."""

MINISTRIES: Mapping[str, str] = MappingProxyType(
    {
        "foreign": "Ministry of Foreign Affairs",
        "foreign affairs": "Ministry of Foreign Affairs",
        "defence": "Ministry of Defence",
        "defense": "Ministry of Defence",
        "finance": "Ministry of Finance",
        "interior": "Ministry of the Interior",
        "home": "Ministry of Home Affairs",
        "justice": "Ministry of Justice",
        "health": "Ministry of Health",
        "education": "Ministry of Education",
        "economy": "Ministry of Economy",
        "trade": "Ministry of Trade",
        "energy": "Ministry of Energy",
        "oil": "Ministry of Oil",
        "agriculture": "Ministry of Agriculture",
        "environment": "Ministry of Environment",
        "transport": "Ministry of Transport",
        "labour": "Ministry of Labour",
        "labor": "Ministry of Labour",
        "culture": "Ministry of Culture",
        "sports": "Ministry of Sports",
        "tourism": "Ministry of Tourism",
        "water": "Ministry of Water",
        "unification": "Ministry of Unification",
        "commerce": "Ministry of Commerce",
        "information": "Ministry of Information",
        "industry": "Ministry of Industry",
        "fisheries": "Ministry of Fisheries",
        "housing": "Ministry of Housing",
        "science": "Ministry of Science",
        "planning": "Ministry of Planning",
    }
)
"""Portfolio as the news says it, in lower case, and the ministry's plain name."""
