"""Words that attribute speech: reporting verbs with their stance and the complements that count as what was said.

Sources: the verb classes "say", "tell", "transfer of a message", "complain", "advise", "chitchat" and "characterize" of
Levin (1993), the reporting verbs of Bergler (1992), and the news usage of British and American agencies.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.reading import Stance


@dataclass(frozen=True, slots=True)
class Cue:
    """How one verb reports.

    `stance` is its usual stance. `takes` says what counts as its content: "c" a clause behind it, a clause or quotation
    ahead ("..., she said") or a quotation beside it; "t" only a clause behind it; "q" only a quotation; "o" a noun
    phrase, "i" an infinitive, "g" a gerund. `minds` is True for thoughts and findings, which no quotation follows.
    """

    stance: Stance
    takes: str
    minds: bool = False


_ROWS: tuple[tuple[Stance, str, str], ...] = (
    (
        "assert",
        "c",
        (
            "say state add note tell claim write remark comment reply respond post tweet blog testify quip "
            "relate observe conclude retort counter interject exclaim shout whisper mutter email declare "
            "reveal disclose concede insist maintain assert contend argue allege inform clarify elaborate proclaim "
            "boast brag confess confide divulge stipulate specify repeat profess advertise attest certify "
            "remind intimate "
            "opine muse reckon lament complain grumble joke explain reason answer beg plead aver bemoan fume crow"
        ),
    ),
    ("assert", "t", "submit share notify brief signal hint retell outline object protest respect warrant"),
    ("assert", "cg", "report recall recount mention admit assure"),
    ("assert", "tg", "describe"),
    ("assert", "cg", "announce"),
    ("assert", "cog", "confirm acknowledge affirm reaffirm reiterate"),
    ("assert", "to", "underline underscore highlight tout"),
    (
        "assert",
        "q",
        "begin go continue read text sigh laugh smile cry scream sob snap enthuse yell message chant react",
    ),
    ("assert", "co", "stress emphasize emphasise"),
    (
        "other",
        "co",
        (
            "criticize criticise condemn denounce decry deplore slam blast rebuke praise hail welcome commend applaud "
            "mourn regret"
        ),
    ),
    ("deny", "cog", "deny refute dispute reject dismiss rebut disavow"),
    ("warn", "coi", "warn caution"),
    ("warn", "ti", "threaten"),
    ("urge", "coi", "urge implore beseech exhort entreat"),
    ("urge", "togi", "recommend advocate demand propose request advise"),
    ("urge", "ci", "ask appeal"),
    ("pledge", "coi", "pledge vow promise"),
    ("pledge", "cti", "agree"),
    ("pledge", "ti", "commit undertake offer guarantee swear"),
    ("estimate", "coi", "estimate forecast project predict"),
    ("speculate", "tg", "suggest"),
    ("speculate", "c", "speculate theorize theorise hypothesize hypothesise surmise conjecture"),
    ("question", "c", "question wonder inquire enquire query"),
)
_MINDS: tuple[tuple[Stance, str, str], ...] = (
    ("estimate", "c", "calculate anticipate"),
    ("assert", "c", "believe think feel"),
    ("speculate", "c", "suspect fear expect"),
    ("other", "c", "hope"),
    ("deny", "c", "doubt"),
    ("assert", "c", "find determine rule show indicate imply"),
)

CUES: Mapping[str, Cue] = {
    lemma: Cue(stance, takes, minds)
    for rows, minds in ((_ROWS, False), (_MINDS, True))
    for stance, takes, lemmas in rows
    for lemma in lemmas.split()
}
"""Lemma of a verb -> how it reports."""

TELLING = frozenset(lemma for lemma, cue in CUES.items() if cue.takes != "q")
"""Cues that report by themselves, not only beside a quotation ("go", "begin", "smile")."""

DEEDS = frozenset(
    "order jail sentence fine acquit convict resign quit step appoint sack thank apologise apologize accuse "
    "blame decline refuse".split()
)
"""What only people and bodies do: a thing cannot be their subject."""

PHRASAL: Mapping[str, tuple[str, Stance]] = {
    "point": ("out", "assert"),
    "spell": ("out", "assert"),
    "make": ("clear", "assert"),
    "put": ("it", "assert"),
    "rule": ("out", "deny"),
}
"""Verb -> the particle or adjective it needs to report, and its stance."""

CALLS: Mapping[str, Mapping[str, Stance]] = {
    "call": {"for": "urge", "on": "urge", "upon": "urge"},
    "appeal": {"for": "urge", "to": "urge"},
    "push": {"for": "urge"},
    "commit": {"to": "pledge"},
    "warn": {"of": "warn", "against": "warn", "about": "warn"},
    "caution": {"against": "warn"},
    "ask": {"for": "urge"},
    "speak": {"of": "assert"},
    "accuse": {"of": "assert"},
    "blame": {"for": "assert", "on": "assert"},
    "complain": {"about": "other", "of": "other"},
    "protest": {"against": "other", "over": "other", "at": "other"},
    "object": {"to": "other"},
    "confess": {"to": "assert"},
    "admit": {"to": "assert"},
    "advise": {"against": "urge"},
    "recommend": {"against": "urge"},
}
"""Verb -> preposition -> stance, where the object of the preposition is what was said."""

CONFIRMING = frozenset("confirm verify corroborate authenticate".split())
"""Verbs whose negation leaves a thing unconfirmed."""

PORTRAYING = frozenset("describe characterise characterize call brand label term dub portray".split())
"""Verbs that say what somebody takes a thing for ("called the plan "reckless"")."""

PUTTING = frozenset("put estimate value set place price reckon".split())
"""Verbs that give a number for a thing: "put the toll at 86"."""

COUNTS = frozenset(
    "number toll figure turnout cost total count loss damage price value bill size tally share rate budget death "
    "casualty attendance crowd income revenue probability chance odds worth".split()
)
"""Things that are put at a number."""

EXPRESSING = frozenset(
    "express voice raise convey articulate issue give deliver make reiterate repeat share sound air state register "
    "communicate release publish renew cast".split()
)
"""Verbs that say little by themselves: the noun they take tells what was said."""

MESSAGES: Mapping[str, Stance] = {
    "concern": "warn", "alarm": "warn", "worry": "warn", "fear": "warn", "anxiety": "warn", "unease": "warn",
    "warning": "warn", "caution": "warn", "threat": "warn",
    "doubt": "question", "skepticism": "question", "scepticism": "question", "question": "question",
    "hope": "other", "desire": "other", "wish": "other", "regret": "other", "support": "other", "opposition": "other",
    "optimism": "other", "pessimism": "other", "confidence": "assert", "belief": "speculate", "interest": "other",
    "outrage": "other", "anger": "other", "dismay": "other", "disappointment": "other", "frustration": "other",
    "condolence": "other", "sympathy": "other", "gratitude": "other", "satisfaction": "other", "solidarity": "other",
    "objection": "other", "protest": "other", "criticism": "other", "condemnation": "other", "surprise": "other",
    "relief": "other", "sadness": "other", "sorrow": "other", "shock": "other", "readiness": "pledge",
    "willingness": "pledge", "commitment": "pledge", "determination": "pledge", "appeal": "urge", "call": "urge",
    "demand": "urge", "plea": "urge", "claim": "assert", "allegation": "assert", "accusation": "assert",
    "denial": "deny", "promise": "pledge", "pledge": "pledge", "vow": "pledge", "suspicion": "speculate",
    "reservation": "other", "misgiving": "warn", "apprehension": "warn",
}  # fmt: skip
"""Noun -> stance: what an expressing verb expresses ("voiced alarm over X")."""

TO_SOMEBODY = frozenset("tell inform assure remind warn notify brief advise convince persuade".split())
"""Verbs whose object is who is told, not what."""

TO_WHOM = frozenset("promise pledge offer guarantee".split())
"""Verbs whose first object may be who is promised something."""

TO_PEOPLE = frozenset("condolence sympathy gratitude solidarity thanks apology".split())
"""Messages whose "to" or "with" names the people they go to, not what they say."""

DOCUMENTS = frozenset(
    "statement report study survey poll letter document memo agreement treaty law bill resolution article filing "
    "lawsuit complaint indictment ruling judgment verdict order communique communiqué declaration release notice "
    "post tweet message email manual paper review research analysis assessment audit investigation inquiry probe "
    "bulletin editorial account affidavit transcript website newspaper magazine forecast estimate guideline "
    "guidance contract petition briefing dossier constitution charter page section note book blog posting readout "
    "motion suit submission commentary dispatch testimony leaflet pamphlet brochure memoir diary summary "
    "advisory draft speech copy log".split()
)
"""Heads of noun phrases that are texts: they can state things without being actors."""

EVIDENCE = frozenset(
    "data datum figure record finding result test image picture photo photograph footage video clip recording "
    "evidence statistic census poster sign leaflet entry map chart".split()
)
"""Heads of noun phrases that can show things, but not say, demand or deny them."""

PEOPLE = frozenset(
    "analyst expert observer official critic source witness resident researcher scientist economist lawyer attorney "
    "prosecutor police officer spokesman spokeswoman spokesperson spokespeople supporter opponent activist "
    "campaigner diplomat leader minister president chancellor secretary ambassador envoy commander general soldier "
    "doctor nurse teacher student parent mother father brother sister son daughter wife husband family relative "
    "friend neighbour neighbor colleague player coach manager trainer captain referee fan driver farmer worker "
    "employee employer boss owner director chairman chairwoman chair chief executive head mayor governor senator "
    "congressman congresswoman lawmaker legislator mp politician candidate voter judge justice jury juror defendant "
    "plaintiff victim survivor suspect author writer editor journalist reporter correspondent columnist historian "
    "professor academic scholar lecturer fellow investor trader strategist forecaster meteorologist aide adviser "
    "advisor member representative delegate negotiator monitor inspector investigator detective engineer pilot user "
    "customer consumer passenger tourist visitor volunteer organizer organiser protester protestor demonstrator "
    "rebel insurgent militant group team company firm bank agency ministry department office government "
    "administration authority council committee commission court parliament party union association federation "
    "foundation institute institution university school hospital club league organization organisation charity "
    "watchdog regulator body board panel embassy consulate delegation military army navy force command coalition "
    "alliance opposition regime state country royal aristocrat participant respondent nation city town village "
    "community people person man woman boy girl many some others other most several few media medium site individual "
    "press paper newspaper network broadcaster outlet station channel service operator airline manufacturer maker "
    "producer publisher developer retailer supplier insurer lender utility exporter importer inspectorate bureau "
    "side ally hall bench tribunal partner proponent advocate detractor skeptic sceptic pundit commentator insider "
    "veteran pensioner local rival competitor winner loser artist actor actress singer musician composer designer "
    "architect curator pope bishop priest imam rabbi cleric king queen prince princess premier vice-president deputy "
    "sheriff firefighter rescuer paramedic medic physician surgeon therapist biologist physicist chemist astronomer "
    "geologist ecologist conservationist epidemiologist virologist psychologist sociologist demographer statistician "
    "client tenant patient commuter motorist pedestrian refugee migrant prisoner detainee backbencher subscriber "
    "agent co-author coauthor founder co-founder entrepreneur".split()
)
"""Heads of noun phrases that mean people or bodies that can speak."""

BODIES = frozenset(
    "police militant group team company firm bank agency ministry department office government administration "
    "authority council committee commission court parliament party union association federation foundation institute "
    "institution university school hospital club league organization organisation charity watchdog regulator body "
    "board panel bench tribunal embassy consulate delegation military army navy force command coalition alliance "
    "opposition regime state country nation city town village community people press paper newspaper network "
    "broadcaster outlet station channel service airline manufacturer retailer supplier insurer lender utility bureau "
    "side media staff crew family public band majority few many some others several both couple".split()
)
"""Those of PEOPLE, and words of number, that mean more than one person."""

SOMEBODY = frozenset(
    "he she they we i it you him her them who many some others another most several few both all one none everyone "
    "everybody someone somebody anyone those neither either nobody half".split()
)
"""Pronouns and quantities that can stand for speakers."""

PICTURES = frozenset("image picture photo photograph footage video clip recording poster sign map".split())
"""Evidence that tells something only through those who give it out."""

PERSON_ENDINGS = ("er", "or", "ist", "ian", "eer", "man", "woman", "person")
"""How nouns for people end; the exceptions are in NOT_PEOPLE."""

NOT_PEOPLE = frozenset(
    "number order paper matter factor error computer water weather power member-state corner river border letter "
    "answer danger offer center tower filter tumor tumour cancer corridor motor reactor sector door floor minor "
    "major humor humour labor labour harbor harbour rumor rumour color colour favor favour behavior behaviour "
    "honor honour flavor flavour vapor vapour terror mirror metaphor anger hunger chapter quarter winter summer "
    "disaster register transfer disorder remainder reminder shelter dinner layer laser router server printer "
    "container counter scanner cluster banner poster folder buffer carrier barrier tanker freighter cruiser "
    "helicopter rover lander glacier meter metre liter litre pair chair indicator vector monitor sensor detector "
    "processor tractor elevator refrigerator generator calculator simulator escalator reservoir endeavor "
    "endeavour hangover takeover turnover handover crossover rollover cover shower thunder wonder character "
    "theater theatre caliber calibre finger shoulder bladder liver fiber fibre rubber timber lumber silver copper "
    "leather feather butter pepper sugar cedar clover flower list consist waist mist artist-name diamond".split()
)
"""Nouns that end like words for people but are not."""

NOT_YET = frozenset("expect schedule plan intend due prepare want need hope try refuse decline fail".split())
"""Verbs and adjectives whose infinitive is no statement: it has not been made, or was refused."""

CAUSING = frozenset(
    "lead prompt cause force allow push spur move drive compel oblige enable encourage permit let make get help "
    "hear see watch quote cite".split()
)
"""Verbs whose object is who then says something: "leading the minister to warn"."""

OUTLETS = frozenset(
    "agency newspaper paper daily tabloid television tv radio broadcaster medium media outlet channel network magazine "
    "website station newswire".split()
)
"""What news outlets are called: they relay whom they cite."""

THINGS_DO = frozenset(
    "reveal confirm suggest indicate show signal hint imply underline underscore highlight explain illustrate".split()
)
"""Verbs that are reports only when their subject can speak or show: facts and events do them too."""

REJECTING = frozenset("reject dismiss dispute refute rebut disavow".split())
CLAIMS = frozenset(
    "claim allegation accusation charge suggestion idea report notion argument criticism rumor rumour assertion "
    "theory speculation call demand finding statement account version story link involvement responsibility "
    "wrongdoing concern complaint comparison characterization characterisation insinuation label description "
    "talk".split()
)
"""What is said to be untrue where the verb rejects it; other objects ("rejected the offer") are acts, not words."""

GRANTED = frozenset(
    "entry access visa request bail permission appeal motion application asylum parole chance right opportunity "
    "service treatment admission benefit coverage".split()
)
"""What is refused rather than called untrue when it is denied."""

AS_TOLD = frozenset("tell say put explain write note report describe argue".split())
"""Verbs of "as she put it": with others "as" tells the time."""

WHO_CLAUSES = frozenset("ask tell say explain reveal wonder question show determine announce disclose".split())
"""Verbs whose content may start with who or which."""

OPENERS = frozenset(
    "meanwhile however but and also moreover furthermore additionally nevertheless nonetheless still yet so "
    "separately instead then thus therefore".split()
)
"""Words before an attributed clause that belong to the reporter, not to the speaker."""

GAVE_DOCUMENT = frozenset("issue release publish post sign send file make write submit adopt approve circulate".split())
"""Verbs whose subject is the author of the document they take ("issued a statement saying ...")."""

MALE = frozenset(
    "mr sir lord king prince duke father brother husband son widower businessman chairman congressman spokesman "
    "councilman policeman fireman salesman statesman sportsman waiter grandfather uncle nephew monsieur herr "
    "señor monk priest bishop pope archbishop sultan emir".split()
)
FEMALE = frozenset(
    "mrs ms miss lady dame queen princess duchess mother sister wife daughter widow businesswoman chairwoman "
    "congresswoman spokeswoman councilwoman policewoman stateswoman sportswoman actress waitress grandmother aunt "
    "niece madame frau señora nun baroness".split()
)
"""Titles and roles that tell a person's gender."""
