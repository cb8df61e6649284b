"""Words that news writing uses for one another, a line a class: the first word names it.

`ACTS` are kinds of acts (verbs and the nouns made of them), `THINGS` are kinds of things and of counted units. Only
words that can stand for one another in most news sentences share a line; a narrower sense is left out.
"""

from __future__ import annotations

ACTS = """
sign ink conclude initial
meet talk speak conversation conversations phone telephone confer summit meeting
send deploy dispatch despatch ship transfer supply deliver export deployment
summon
walkout stoppage
attack strike bomb shell raid bombard assault airstrike
kill die dead death deaths toll fatality fatalities perish slain drown
sink capsize overturn founder
injure wound hurt injury injuries casualty casualties wounded injured
miss missing unaccounted
evacuate evacuation evacuee displace
arrest detain custody apprehend detention
resign quit resignation
elect election
appoint name nominate appointment
fire dismiss sack oust
approve ratify endorse adopt
reject veto refuse
launch start begin commence
open inaugurate opening reopen
close shut closure
suspend halt pause stop
collapse burst breach fail failure give-way
flood inundate flooding
protest demonstrate rally march demonstration
sue lawsuit
charge indict charges
accuse blame suspect
steal theft
convict guilty conviction
sentence jail imprison
buy acquire purchase takeover acquisition
sell sale divest
merge merger
raise increase hike lift
cut reduce lower slash trim decrease
rise climb grow gain surge jump
fall drop decline slip plunge shrink
win beat defeat victory
lose defeat loss
visit travel tour trip
invite invitation
withdraw pull-out withdrawal pullout
invade invasion
ban prohibit outlaw
investigate probe inquiry enquiry investigation
rescue save
order
announce unveil
build construct construction
destroy demolish wreck
damage
vote ballot poll
agree agreement accord deal pact treaty
pledge promise vow commit
pay compensate compensation
fund finance funding
hack breach cyberattack
crash collide collision
test-fire testfire
escalate escalation
threaten threat
delay postpone postponement
cancel scrap abandon
extend extension
"""

THINGS = """
troop soldier serviceman servicewoman military-personnel forces
person people resident inhabitant civilian villager man woman citizen
home house dwelling household
worker employee staff job docker longshoreman miner
shell round munition ammunition
rocket missile
tourist holidaymaker vacationer
aircraft jet airplane aeroplane
ship vessel boat
car vehicle
container
firm company business
fan supporter
pupil student schoolchild
child kid minor
police officer policeman
envoy ambassador
chief head boss
spy intelligence
weapon arms weaponry weapons
army
defence defense
percent per-cent pct
dollar usd
euro eur
pound gbp sterling
yen jpy
crown krone kroner krona kronor
passenger traveller traveler
metre meter
kilometre kilometer km
tonne ton
litre liter
hectare
acre
megawatt mw
gigawatt gw
kilogram kilogramme kg
programme program
centre center
labour labor
organisation organization
government cabinet
parliament lawmaker legislator
law legislation bill act
cooperation collaboration partnership
reservoir dam
fire blaze wildfire
storm hurricane typhoon cyclone
quake earthquake tremor
"""

RESULTS = """
verdict ruling: convict acquit sentence clear
trial: convict acquit sentence
vote referendum ballot election: approve reject adopt elect win back
meet talk negotiation summit: agree sign break
decide decision: approve reject block clear allow
bid offer: buy accept reject
review: approve reject block clear
deal agreement: sign
appeal: uphold reject quash
inquiry investigation: find charge
launch start: launch open
match game: beat lose draw win
"""
"""What plans come to, a kind a line: after the words of the plan those that tell its outcome."""

HUMANS = (
    "patient passenger customer user client voter refugee migrant victim survivor fan tourist guest protester follower "
    "demonstrator prisoner inmate hostage member farmer teacher nurse doctor student driver commuter "
    "worshipper visitor participant taxpayer consumer troop worker pupil child police"
).split()
"""Nouns for people by what they are or do; "people" may mean any of them."""

OPPOSITES = (
    ("=open", "=close"),
    ("=launch", "=suspend"),
    ("=launch", "end"),
    ("=raise", "=cut"),
    ("=rise", "=fall"),
    ("=approve", "=reject"),
    ("=appoint", "=fire"),
    ("=build", "=destroy"),
    ("=arrest", "releas"),
    ("=send", "=withdraw"),
    ("=suspend", "resum"),
)
"""Acts (as `words.term` gives them) that undo one another."""

PLAYED_DOWN = (
    "not directed against|not aimed at|not a threat|no threat|not a danger|poses no|pose no|no danger|no risk|"
    "not target|not against|purely defensive|purely peaceful|in line with international law|in accordance with|"
    "legitimate|lawful|justified|defended|defends|defend the|safe to|nothing to fear|no cause for concern|no reason to|"
    "should not be seen|harmless|hailed|praised|welcomed|applauded|credible|free and fair|transparent|orderly|reliable"
).split("|")
"""Phrases with which a speaker takes the harm out of something."""

PLAYED_UP = (
    "threat to|security threat|a threat|grave concern|serious concern|deep concern|concern over|concerns over|"
    "concern about|concerns about|alarm over|alarm at|danger to|a danger|violat|illegal|unlawful|condemn|denounc|"
    "criticis|criticiz|provocation|aggression|reckless|destabili|escalation|undermin|harm to|catastroph|unacceptable|"
    "risk to|a risk|lacked transparency|lack of transparency|not transparent|not credible|flawed|rigged|fraud|stolen|"
    "irregularit|not free|unfair|unreliable"
).split("|")
"""Phrases with which a speaker calls something harmful."""
