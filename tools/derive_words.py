#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Derives data/en/text/words.tsv, the part-of-speech lexicon.

Run by hand when the lexicon is to change; the build only reads its result.

    npm pack brill && tar xzf brill-*.tgz
    apt-get install wordnet-base
    tools/derive_words.py --brill package --wordnet /usr/share/wordnet
    tools/derive_words.py --check

Sources
    brill 3.1.0 (npm, MIT)   words with the Penn Treebank tags that Eric
                             Brill's tagger knows for them; the first tag is
                             the most frequent one, the others come unranked
    WordNet 3.0              lemmas of each part of speech (index.*), the
                             irregular forms (*.exc), how often each lemma is
                             met in tagged text (cntlist.rev)
    the tables below         closed classes, irregular verbs, words of
                             political news that are younger than both

How a row comes about
    1. CLOSED rows are taken as they stand.
    2. Every verb with evidence (a verb tag in brill, a count in WordNet, a
       place in NEWS_VERBS) gets all its forms, in British and American
       spelling. Each form carries its lemma.
    3. Other words come from brill, and from WordNet where its count is not 0.
    4. brill's first tag stays first. A further tag stays if WordNet knows the
       word in that part of speech; further tags are ranked by WordNet counts.
    5. A word is left out when guess() gives its tag anyway, when it is no
       form of a verb and when it is not common. Names, numbers and rare
       compounds are left out.
"""

import argparse
import os
import re
import sys
from collections import defaultdict

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
WORDS = os.path.join(ROOT, "data", "en", "text", "words.tsv")
ABBREVIATIONS = os.path.join(ROOT, "data", "en", "text", "abbreviations.tsv")

MAX_TAGS = 4
MAX_ROWS = 45000
MAX_BYTES = 900 * 1000
COMMON = 3     # WordNet count from which a guessable word is listed anyway
COMMON_PLURAL = 12
RARE = 0.04    # share below which a further tag of brill's is dropped
SHARE = 0.05   # least share of a word's count for a tag brill lacks

TAGS = set("""NN NNS JJ JJR JJS VB VBD VBN VBZ VBP VBG RB RBR RBS IN DT PDT
PRP PRP$ MD CC CD TO WDT WP WP$ WRB EX RP UH POS""".split())
OPEN = set("NN NNS JJ JJR JJS VB VBD VBN VBZ VBP VBG RB RBR RBS".split())
VERB_TAGS = set("VB VBD VBN VBZ VBP VBG".split())
KINDS = set("title month weekday company place latin time other".split())

# Suffixes that give an unlisted word its tag; the first that fits wins. The
# tagger applies the same list, in this order, to words the table lacks:
# first a plural in -s of a listed noun, then these, then NN. At least three
# letters must stand before the suffix.
SUFFIXES = [
    ("ly", "RB"),
    ("ness", "NN"), ("tion", "NN"), ("sion", "NN"), ("ment", "NN"),
    ("ity", "NN"), ("ism", "NN"), ("ship", "NN"), ("hood", "NN"),
    ("ance", "NN"), ("ence", "NN"), ("ist", "NN"), ("ology", "NN"),
    ("ing", "VBG"), ("ed", "VBD"),
    ("ous", "JJ"), ("ful", "JJ"), ("less", "JJ"), ("ive", "JJ"),
    ("able", "JJ"), ("ible", "JJ"), ("ical", "JJ"), ("ional", "JJ"),
    ("ic", "JJ"), ("ary", "JJ"), ("ish", "JJ"), ("like", "JJ"),
    ("ss", "NN"), ("us", "NN"), ("is", "NN"),
    ("s", "NNS"),
]

# word: tags [: lemma]; words of the closed classes, words that tell time,
# and words whose tags in brill are mostly noise.
CLOSED = """
a: DT; an: DT; the: DT; this: DT RB; these: DT; those: DT; each: DT;
every: DT; some: DT RB; any: DT RB; another: DT; either: DT CC RB;
neither: CC DT RB; all: DT PDT RB; both: DT CC PDT; half: NN PDT JJ RB;
such: JJ PDT; no: DT RB UH; quite: RB PDT; many: JJ PDT NN RB;
much: JJ RB; several: JJ; few: JJ NN; fewer: JJR RBR; own: JJ VB VBP;
other: JJ; others: NNS: other; same: JJ; certain: JJ; various: JJ;
that: IN DT WDT RB; which: WDT; what: WP WDT; whatever: WDT WP;
whichever: WDT; who: WP; whom: WP; whose: WP$; whoever: WP; whomever: WP;
when: WRB IN; where: WRB; why: WRB; how: WRB; whenever: WRB; wherever: WRB;
however: RB WRB; whereby: WRB; wherein: WRB; whereupon: WRB; whence: WRB;
i: PRP; me: PRP; you: PRP; he: PRP; him: PRP; she: PRP; it: PRP; we: PRP;
us: PRP; they: PRP; them: PRP; myself: PRP; yourself: PRP; himself: PRP;
herself: PRP; itself: PRP; ourselves: PRP; yourselves: PRP;
themselves: PRP; oneself: PRP; thyself: PRP;
yours: PRP; hers: PRP; ours: PRP; theirs: PRP; ye: PRP; thou: PRP;
thee: PRP; my: PRP$; your: PRP$; his: PRP$ PRP; her: PRP$ PRP; its: PRP$;
our: PRP$; their: PRP$; everyone: NN; everybody: NN; everything: NN;
someone: NN; somebody: NN; something: NN; anyone: NN; anybody: NN;
anything: NN; nobody: NN; none: NN; nothing: NN; one: CD PRP NN;
ones: NNS: one;
and: CC; or: CC; but: CC IN RB; nor: CC; yet: RB CC; plus: CC IN NN;
minus: IN CC JJ; versus: IN; vs: IN; so: RB IN; for: IN CC; if: IN;
whether: IN; because: IN; although: IN; though: IN RB; unless: IN;
while: IN NN VB; whilst: IN; whereas: IN; lest: IN; than: IN; as: IN RB;
albeit: IN; provided: VBD VBN IN: provide; providing: VBG IN: provide;
of: IN; in: IN RP RB; on: IN RP RB; at: IN; by: IN RB; with: IN; from: IN;
into: IN; onto: IN; upon: IN; within: IN RB; without: IN; between: IN;
among: IN; amongst: IN; amid: IN; amidst: IN; against: IN; across: IN RB RP;
through: IN RP RB; throughout: IN RB; toward: IN; towards: IN; under: IN RB;
underneath: IN RB; beneath: IN RB; below: IN RB; above: IN RB JJ;
over: IN RP RB; off: RP IN RB JJ; out: RP IN RB; up: RP IN RB;
down: RB RP IN; away: RB RP; back: RB RP NN VB; forth: RB RP;
around: IN RB RP; round: NN JJ IN RB; about: IN RB; along: IN RB RP;
alongside: IN RB; aboard: IN RB; beside: IN; besides: IN RB; beyond: IN RB;
behind: IN RB; before: IN RB; after: IN RB; since: IN RB; until: IN;
till: IN; during: IN; despite: IN; except: IN VB; excepting: IN;
excluding: VBG IN: exclude; including: VBG IN: include;
concerning: VBG IN: concern; regarding: VBG IN: regard;
following: VBG JJ IN NN: follow; according: VBG: accord;
pending: VBG IN JJ: pend; considering: VBG IN: consider;
notwithstanding: IN RB; barring: VBG IN: bar; given: VBN IN JJ: give;
granted: VBD VBN IN: grant; per: IN; via: IN; near: IN JJ RB VB;
opposite: JJ NN IN; inside: IN RB NN JJ; outside: IN JJ RB NN;
past: JJ NN IN RB;
unlike: IN JJ; like: IN VB JJ VBP; worth: JJ IN NN; atop: IN; astride: IN;
athwart: IN; vis-a-vis: IN; circa: IN; pro: JJ IN NN; contra: IN; unto: IN;
save: VB VBP IN; once: RB IN; next: JJ RB IN; to: TO; together: RB RP;
apart: RB RP; aside: RB RP; ahead: RB RP; forward: RB JJ VB; ago: RB;
be: VB; am: VBP RB: be; is: VBZ: be; are: VBP: be; was: VBD: be;
were: VBD: be; been: VBN: be; being: VBG NN: be; have: VBP VB; has: VBZ: have;
had: VBD VBN: have; having: VBG: have; do: VBP VB; does: VBZ: do; did: VBD: do;
done: VBN JJ: do; doing: VBG NN: do;
can: MD NN VB; could: MD; may: MD; might: MD NN; must: MD NN; shall: MD;
should: MD; will: MD NN VB; would: MD; ought: MD; cannot: MD;
need: VBP NN VB MD; dare: VB VBP MD; ca: MD: can; wo: MD: will;
sha: MD: shall; ai: VBP: be; gon: VBG: go; gonna: VBG: go; na: TO: to;
's: POS VBZ: be; ': POS; 're: VBP: be; 'm: VBP: be; 've: VBP VB: have;
'll: MD: will; 'd: MD VBD: have; n't: RB: not; 't: PRP: it; 'em: PRP: them;
not: RB; never: RB; there: EX RB; here: RB; then: RB JJ; now: RB; thus: RB;
therefore: RB; hence: RB; too: RB; very: RB JJ; also: RB; even: RB VB JJ;
only: RB JJ; just: RB JJ; still: RB JJ VB NN; already: RB; again: RB;
almost: RB; nearly: RB; rather: RB; else: RB JJ; ever: RB; perhaps: RB;
maybe: RB; instead: RB; otherwise: RB; more: JJR RBR; most: JJS RBS;
less: JJR RBR; least: JJS RBS; better: JJR RBR VB; best: JJS RBS;
worse: JJR RBR; worst: JJS RBS; further: JJ RB RBR VB; farther: RBR JJR;
furthest: JJS RBS; farthest: JJS RBS; enough: RB JJ; well: RB JJ UH NN;
later: RB JJ RBR JJR; earlier: RBR JJR RB; early: JJ RB; late: JJ RB;
latest: JJS NN; soon: RB; sooner: RBR RB; soonest: RBS; long: JJ RB VB;
longer: RB JJR RBR; last: JJ RB VB NN; lately: RB; recently: RB;
yesterday: NN RB; today: NN RB; tomorrow: NN RB; tonight: NN RB;
first: JJ RB; second: JJ NN RB VB; third: JJ NN RB; daily: JJ RB NN;
weekly: JJ RB NN; monthly: JJ RB NN; yearly: JJ RB; hourly: JJ RB;
overnight: RB JJ; afterwards: RB; afterward: RB; meanwhile: RB;
thereafter: RB; previously: RB; currently: RB; noon: NN;
midnight: NN; o'clock: RB; march: NN VB VBP; fall: NN VB VBP;
yes: UH RB; oh: UH; ok: UH JJ RB; okay: UH JJ RB; hello: UH NN; hi: UH;
goodbye: UH NN; please: VB UH VBP; alas: UH; ah: UH; wow: UH; hey: UH;
zero: CD NN JJ; two: CD; three: CD; four: CD; five: CD; six: CD; seven: CD;
eight: CD; nine: CD; ten: CD; eleven: CD; twelve: CD; thirteen: CD;
fourteen: CD; fifteen: CD; sixteen: CD; seventeen: CD; eighteen: CD;
nineteen: CD; twenty: CD; thirty: CD; forty: CD; fifty: CD; sixty: CD;
seventy: CD; eighty: CD; ninety: CD; hundred: CD NN; thousand: CD NN;
million: CD; billion: CD; trillion: CD; dozen: NN; dozens: NNS: dozen;
tens: NNS: ten; hundreds: NNS: hundred; thousands: NNS: thousand;
millions: NNS: million; billions: NNS: billion; lay: VBD VB VBP JJ; wound: NN VB VBP VBD;
found: VBD VBN VB: find; ground: NN VB VBD VBN; people: NNS;
police: NNS NN VB; saying: VBG NN: say; sayings: NNS: saying; media: NNS NN;
data: NNS NN; forces: NNS VBZ: force; talks: NNS VBZ: talk;
mine: NN PRP VB VBP; minister: NN; ministers: NNS; troop: NN;
troops: NNS; officer: NN; officers: NNS; generals: NNS; parties: NNS;
times: NNS; prime: JJ NN; supreme: JJ; briefly: RB; doctors: NNS;
travelled: VBD VBN JJ: travel; traveled: VBD VBN JJ: travel; co: NN;
al: NN; arms: NNS VBZ: arm; annexes: NNS VBZ: annex;
used: VBN VBD JJ: use; united: VBD VBN JJ: unite;
left: VBD VBN JJ NN: leave; lives: NNS VBZ: live; 
led: VBD VBN: lead; lead: VB NN VBP JJ; held: VBD VBN: hold;
cease-fire: NN; cease-fires: NNS: cease-fire; ceasefire: NN;
ceasefires: NNS: ceasefire; state: NN VB VBP; spoke: VBD NN: speak;
male: JJ NN; female: JJ NN; head: NN VB VBP; key: JJ NN VB; top: JJ NN VB;
present: JJ NN VB VBP; former: JJ NN; latter: JJ NN; chief: JJ NN;
fellow: JJ NN; pact: NN; accord: NN VB VBP; set: VBN VBD VB NN;
put: VBD VBN VB VBP; cut: VBN VBD NN VB; hit: VBD VBN VB NN;
hurt: VBN VBD VB NN; let: VB VBD VBN VBP; shut: VBD VBN VB VBP;
split: NN VBD VBN VB; quit: VB VBD VBN VBP; cost: NN VB VBD VBN;
read: VB VBD VBN VBP; beat: VBD VB NN VBN; come: VB VBN VBP;
become: VB VBN VBP; overcome: VB VBN VBP; run: VB NN VBN VBP;
"""

# base past participle; "/" parts alternatives. Where a base is listed no
# regular form in -ed is made.
IRREGULAR = """
abide abode/abided abode/abided
arise arose arisen
awake awoke/awaked awoken/awaked
bear bore borne
beat beat beaten
become became become
befall befell befallen
beget begot begotten
begin began begun
behold beheld beheld
bend bent bent
beseech besought/beseeched besought/beseeched
beset beset beset
bet bet bet
bid bid/bade bid/bidden
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast/broadcasted broadcast/broadcasted
build built built
burn burned/burnt burned/burnt
burst burst burst
bust busted busted
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
dive dived/dove dived
draw drew drawn
dream dreamed/dreamt dreamed/dreamt
drink drank drunk
drive drove driven
dwell dwelt/dwelled dwelt/dwelled
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fling flung flung
fly flew flown
forbid forbade/forbad forbidden
forecast forecast/forecasted forecast/forecasted
foresee foresaw foreseen
foretell foretold foretold
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
forego forewent foregone
forsake forsook forsaken
freeze froze frozen
get got got/gotten
give gave given
go went gone
grind ground ground
grow grew grown
hang hung/hanged hung/hanged
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
kneel knelt/kneeled knelt/kneeled
knit knitted/knit knitted/knit
know knew known
lay laid laid
lead led led
lean leaned/leant leaned/leant
leap leaped/leapt leaped/leapt
learn learned/learnt learned/learnt
leave left left
lend lent lent
let let let
lie lay/lied lain/lied
light lit/lighted lit/lighted
lose lost lost
make made made
mean meant meant
meet met met
mislead misled misled
mistake mistook mistaken
mow mowed mown/mowed
outbid outbid outbid
offset offset offset
overbid overbid overbid
outdo outdid outdone
outgrow outgrew outgrown
outrun outran outrun
outsell outsold outsold
overcome overcame overcome
overdo overdid overdone
overhear overheard overheard
overlay overlaid overlaid
override overrode overridden
overrun overran overrun
oversee oversaw overseen
overtake overtook overtaken
overthrow overthrew overthrown
partake partook partaken
pay paid paid
plead pleaded/pled pleaded/pled
prove proved proved/proven
put put put
quit quit/quitted quit/quitted
read read read
rebuild rebuilt rebuilt
recast recast recast
redo redid redone
redraw redrew redrawn
relay relayed relayed
remake remade remade
rend rent rent
repay repaid repaid
rerun reran rerun
resell resold resold
reset reset reset
retake retook retaken
rethink rethought rethought
retell retold retold
rewrite rewrote rewritten
rid rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
saw sawed sawn/sawed
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
sew sewed sewn/sewed
shake shook shaken
shear sheared shorn/sheared
shed shed shed
shine shone/shined shone/shined
shoot shot shot
show showed shown/showed
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank sunk
sit sat sat
slay slew slain
sleep slept slept
slide slid slid
sling slung slung
slit slit slit
smell smelled/smelt smelled/smelt
sow sowed sown/sowed
speak spoke spoken
speed sped/speeded sped/speeded
spell spelled/spelt spelled/spelt
spend spent spent
spill spilled/spilt spilled/spilt
spin spun spun
spit spat/spit spat/spit
split split split
spoil spoiled/spoilt spoiled/spoilt
spread spread spread
spring sprang/sprung sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
stink stank stunk
strew strewed strewn
stride strode stridden
strike struck struck/stricken
string strung strung
strive strove/strived striven/strived
swear swore sworn
sweep swept swept
swell swelled swollen/swelled
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
thrive thrived/throve thrived/thriven
throw threw thrown
thrust thrust thrust
tread trod trodden
unbind unbound unbound
undercut undercut undercut
undergo underwent undergone
underlie underlay underlain
understand understood understood
undertake undertook undertaken
underwrite underwrote underwritten
undo undid undone
unwind unwound unwound
uphold upheld upheld
upset upset upset
wake woke/waked woken/waked
wear wore worn
weave wove/weaved woven/weaved
wed wedded/wed wedded/wed
weep wept wept
wet wetted/wet wetted/wet
win won won
wind wound wound
withdraw withdrew withdrawn
withhold withheld withheld
withstand withstood withstood
wring wrung wrung
write wrote written
misread misread misread
mishear misheard misheard
misspell misspelled/misspelt misspelled/misspelt
misspend misspent misspent
misunderstand misunderstood misunderstood
outspend outspent outspent
outfight outfought outfought
overhang overhung overhung
overfly overflew overflown
overpay overpaid overpaid
overshoot overshot overshot
oversleep overslept overslept
overspend overspent overspent
preset preset preset
reawaken reawakened reawakened
rebroadcast rebroadcast rebroadcast
regrow regrew regrown
rehear reheard reheard
reread reread reread
resend resent resent
rewind rewound rewound
sublet sublet sublet
telecast telecast telecast
typecast typecast typecast
typeset typeset typeset
unfreeze unfroze unfrozen
unlearn unlearned/unlearnt unlearned/unlearnt
"""

# Verbs of political news; all get their forms, whatever the sources say.
NEWS_VERBS = """
abandon abduct abet abide abolish abrogate abstain abuse accede accelerate
accept acclaim accommodate accompany accord account accredit accuse achieve
acknowledge acquiesce acquit act activate adapt address adhere adjourn adjust
administer admit admonish adopt advance advise advocate affect affirm
aggravate agitate agree aid aim airdrop airlift alarm alert alienate align
allay allege alleviate allocate allow ally alter ambush amend amnesty amount
announce annex annul answer anticipate apologise apologize appeal appear
appease applaud apply appoint appraise apprehend approach appropriate approve
arbitrate argue arise arm arraign arrange arrest arrive articulate ask
assail assassinate assault assemble assent assert assess assist assume assure
attack attain attempt attend attract attribute augment authorise authorize
avenge avert avoid await award axe
back backtrack balk ban banish bar bargain barricade base batter battle
beat befriend beg begin behead belie believe belong benefit besiege betray
blacklist blame blast bless block blockade blow bludgeon blunt boast bolster
bomb bombard boost border boycott brand break breach brief bring broach
broadcast broker build bulldoze burn burst bury bus butcher buy bypass
calculate call calm campaign canvass capitulate capture care carjack carry
cast castigate caution cede celebrate censor censure certify chair challenge
champion change channel charge chart chase chastise check cheer chide circulate
cite claim clamp clarify clash clear clinch clothe club coalesce coax coerce
collaborate collapse collect colonise colonize collude combat come comfort
command commandeer commemorate commence commend comment commission commit
communicate compel compensate compete complain complete comply compromise
concede conceal conclude concur condemn condition condole conduct confer
confess confide confine confirm confiscate confront confuse congratulate
connect conquer conscript consent consider consolidate conspire constitute
constrain construct consult contact contain contemplate contend contest
continue contradict contravene contribute control convene converse convert
convey convict convince cooperate co-operate coordinate co-ordinate counsel
counter counterattack counteract countersign court cover crack craft crash
create credit criminalise criminalize cripple criticise criticize cross crown
crush curb curtail cut
damage deadlock deal debate debrief decapitate decide declare declassify
decline decommission decry dedicate deem deepen de-escalate deescalate
default defeat defect defend defer defuse defy degrade delay delegate
delegitimise delegitimize deliberate delimit delineate deliver demand
demarcate demilitarise demilitarize demine demobilise demobilize democratise
democratize demolish demonise demonize demonstrate demote denigrate
denounce dent denuclearise denuclearize deny depart depend deplore deploy
deport depose deprive deputise describe desert design designate destabilise
destabilize destroy detain deter deteriorate determine detonate devastate
devise devolve dictate die differ diffuse diminish direct disagree disappear
disapprove disarm disavow disband disburse discard discharge disclose
disconnect discontinue discourage discredit discriminate discuss disengage
dismantle dismiss disobey disown dispatch dispel disperse displace display
disprove dispute disqualify disregard disrupt disseminate dissent dissolve
dissociate disassociate dissuade distance distort distribute distrust disturb
divert divide divulge dominate donate double doubt downgrade downplay
draft drag draw drive drone drop dump dwindle
ease echo edge effect elaborate elect elevate elicit eliminate embargo embark
embrace emerge emigrate emphasise emphasize employ empower enable enact
encircle encourage encroach end endanger endeavor endeavour endorse endure
enforce engage engineer enhance enjoy enlarge enlist enquire enrage enrich
enrol enroll ensue ensure entail enter entertain entrench entrust
envisage envision equip eradicate erect erode err erupt escalate escape eschew
escort espouse establish estimate evacuate evade evaluate evict evoke
exacerbate exaggerate examine exchange exclude execute exempt exercise exert
exhort exhume exile exit exonerate expand expect expedite expel experience
expire explain explode exploit explore export expose express expropriate
expunge extend exterminate extol extort extradite eye
face facilitate fail falter favor favour fear feature feud fight
finalise finalize finance find fine finish fire fix flag flare flee flood
floor flout flow fly focus foil follow foment forbid force forecast forego
foreshadow forge forgive forgo form formalise formalize formulate forsake
forward foster frame free freeze frustrate fuel fulfil fulfill function fund
further
gain garner garrison gas gather gauge generate give govern grant greet grill
grow guarantee guard guide gun
hail halt hammer hamper hand handcuff handle hang harass harbor harbour harden
harm hasten head heal hear hearten hedge heed heighten help herald hijack
hinder hint hit hold home honor honour hope host house humiliate hunt hurl hurt
ignite ignore illustrate imagine impeach impede implement implicate implore
imply import impose impound imprison improve incapacitate incite include
increase incur indicate indict induce inflame inflict influence inform
infringe infuriate inherit inhibit initial initiate injure inquire insist
inspect inspire install instigate institute instruct insult integrate intend
intensify interact intercede intercept intern internationalise
internationalize interpret interrogate interrupt intervene interview
intimidate introduce invade invalidate invest investigate invite invoke
involve isolate issue
jail jam jeopardise jeopardize join jubilate judge jump justify
keep kick kidnap kill knife knock
label lack lambaste lament land lash last laud launch lay lead leak
leave legalise legalize legislate legitimise legitimize lessen level levy
liaise liberate lift link linger liquidate list live loathe lob lobby lock lodge
look loot lose lower lynch
maim maintain manage mandate manipulate man manoeuvre maneuver march
marginalise marginalize mark marshal mass massacre mastermind meddle mediate
meet memorialise menace merge migrate militarise militarize mine minimise
minimize misappropriate miscalculate misinterpret mislead misrepresent
mistreat mobilise mobilize moderate modernise modernize modify molest monitor
mortar mount mourn move mull murder muster mutilate mutiny muzzle
name nationalise nationalize necessitate neglect negotiate neutralise
neutralize nominate normalise normalize note notify nudge nullify number
obey object oblige obliterate observe obstruct obtain occupy occur offend offer
officiate omit oppose oppress opt order organise organize orchestrate oust
outlaw outline outnumber outrage outweigh overcome overhaul overlook overrule
overrun oversee overshadow overstate overtake overthrow overturn overwhelm owe
pacify pardon parley participate partition partner pass patrol pause pave
pay penalise penalize pend penetrate
perceive perform permit perpetrate perpetuate
persecute persist persuade petition phase phone pillage pin pinpoint plan plant
play plead pledge plot plunder plunge point poise poison polarise polarize
police politicise politicize poll ponder portray pose position possess postpone
pound praise pray precede precipitate preclude predict prefer prejudice prepare
present preserve preside press pressure pressurise presume pretend prevail
prevent privatise privatize probe proceed proclaim procure produce profess
profit prohibit project proliferate prolong promise promote prompt promulgate
pronounce propose proscribe prosecute protect protest prove provide provoke
publicise publicize publish pull pullout pummel punish purchase purge pursue
push put
quarantine quarrel quash quell query question quit quote
radicalise radicalize raid rain raise rally ram ransack rape ratify rattle
ravage raze reach react read readmit reaffirm realise realize reappoint
reassert reassess reassure rebel rebuff rebuild rebuke rebut recall recapture
receive recognise recognize recommence recommend recommit reconcile reconquer
reconsider reconstitute reconstruct reconvene record recover recruit rectify
redeploy redouble redraw redress reduce reelect re-elect reestablish
re-establish refer reform refrain refuse refute regain regard register regret
regroup regulate rehabilitate reign reimpose reinforce reinstate reintegrate
reiterate reject rejoin relate relaunch relax relay release relent relieve
relinquish relocate remain remand remark remind remove rename render renege
renegotiate renew renounce reopen reorganise reorganize repatriate repay repeal
repeat repel replace replenish reply report represent repress reprimand
reproach repudiate repulse request require reschedule rescind rescue resent
reserve reset resettle reshape reshuffle reside resign resist resolve resort
respect respond restart restate restore restrain restrict restructure resume
resurface resurrect retain retake retaliate retire retract retreat retrieve
return reunify reunite reveal reverse review revise revisit revive revoke
revolt reward ride rig riot rise risk roar rocket rout rule run rush
sabotage sack safeguard salute sanction satisfy savage save say scale scapegoat
schedule scold scorn scrap scrutinise scrutinize scupper seal search secede
secure see seek segregate seize sell send sense sentence separate serve set
settle sever shadow shake shape share shatter shell shelter shelve shield shift
shoot shorten shoulder shout show shrug shun shut sideline sign signal signify
silence sit skip skirmish slam slap slaughter slay slow smear smuggle snatch
snipe snub soften solicit solidify solve sort sour spare spark speak spearhead
specify speculate speed spell spend spill split sponsor spread spur spurn spy
squander squash stab stabilise stabilize stage stall stalemate stand
start starve state station stay steal steer stem step stifle stipulate stir
stockpile stoke stone stop storm strafe strand strangle streamline
strengthen stress strike strip strive structure struggle study stymie
subdue subject submit subscribe subside subsidise subsidize substantiate
subvert succeed succumb sue suffer suggest summarise summarize summon
supervise supplant supply support suppress surge surpass surprise surrender
surround survey survive suspect suspend sustain swap sway swear sweep swell
swing symbolise symbolize sympathise sympathize
table tackle take talk target tarnish tax tear teargas telephone televise tell
tender terminate terrorise terrorize test testify text thank threaten thwart
tighten tilt topple torch torpedo torture tour tout trade trail train
transfer transform transit translate transmit transport trap travel treat
tremble trigger triumph trouble trust try turn tweet
unban unblock undercut undergo underline undermine underpin underscore
understand undertake underwrite undo unearth unfold unfreeze unify
unite unleash unseat unveil unwind update upgrade uphold uproot upset urge use
usher usurp utilise utilize utter
vacate vaccinate validate value vandalise vandalize veer vent venture verify
veto vie view vilify vindicate violate visit visualise voice void vote vouch
vow
wage wait waive walk wane want warn watch water waver weaken weaponise
weaponize weep weigh welcome whip widen win wipe wish withdraw wither withhold
withstand witness woo work worry worsen wound wreck wrest write
yield zone
"""

# Verbs that WordNet knows and the tagged texts do not show; they get their
# forms, while a base or a form in -s that is a noun as well stays a noun.
MORE_VERBS = """
abase abbreviate abhor abjure abut action aggregate allude ally
ameliorate americanize annihilate apportion archive asphyxiate atomize
attenuate avouch background backpedal backslide backtrack badmouth ballot
bankroll barrage barricade beckon bemuse berate bereave bewilder bicker
bivouac blare blitz blog bottleneck brainstorm brawl breastfeed burgle bypass
capsize cartoon castrate circumcise circumnavigate clamour clamor coerce
collectivize colour-code color-code compartmentalize concoct configure
connive contort convoy cordon counterclaim counterfeit countermand
critique crossbreed dawdle debase debilitate debit decimate declassify
decolonize decommission decompress deconstruct decouple decry decrypt deface
deforest deify demean demise demystify denationalize deplete depopulate
depose deprecate depressurize depute deride derecognize derogate desecrate
dethrone devalue devolve disadvantage disaffect disbar disbelieve disembark
disembowel disenfranchise disfigure disinherit disinvest dislocate dislodge
disorient disown dispirit dispossess disrespect disunite divest dogfight
download earmark electioneer electrocute email e-mail embalm embezzle
emigrate empathize encapsulate encamp enfranchise enlighten entrench
equivocate eulogize eviscerate excerpt exculpate execrate
exfiltrate expatriate explicate expound externalize extricate fabricate
falsify federate fete firebomb flounder forearm foreground
forewarn foreswear forswear fraternize freelance fundraise gag garrote gas
gerrymander grandstand gridlock guillotine gun hail harangue harvest heckle
hike hobnob hoist hoodwink hyphenate idolize imperil implode
impoverish impregnate inaugurate incinerate inconvenience infatuate
infiltrate infringe ink inoculate input insinuate instrumentalize interlink
intermarry internalize interpose inter inveigh islamize itemize
jettison journey junket lament legitimatize lionize litigate livestream
lobby loft machinate machine-gun malign malfunction malnourish manhandle
manoeuvre maroon martyr maul mentor meddle mete militate misappropriate
miscast misconduct misconstrue misdirect misfire misgovern misidentify misquote
misremember misspeak misspend mistranslate mob mobilize monetize moot morph
mothball mudsling mug neuter nitpick nuke obfuscate objectify offload
ostracize outgun outlast outmaneuver outmanoeuvre outsource outvote overburden
overcompensate overfly overlap overload overpower overreact overreach oversleep
overstay overstep overvalue parachute parley parole partake
peacekeep peddle pen perjure perforate petrol-bomb pilfer pillory placate
plagiarize plateau podcast politick polemicize posit posture preclude
predate preempt pre-empt premeditate preoccupy presage prioritize procrastinate
prorogue prosper purport quadruple quarter quip racketeer raft rampage ransom
ratchet rebalance rebrand rebroadcast reboot rebury recant recapitalize
reclassify reconnoiter reconvict redefine redevelop redistrict
redistribute redo reelect reevaluate refinance refloat reformulate refuel
regularize rehouse reignite reimburse re-arm rearm re-arrest rearrest
re-appoint re-enter reenter re-examine reexamine refer regrow reheat
remilitarize reoccupy reoffend reorient repopulate repress reprieve requisition
reroute resell resile resuscitate retool retrench retry revile
revitalize rewire ricochet rollback rubber-stamp salvage sandbag sanitize
scalp scapegoat scuffle scuttle securitize sedate self-destruct sequester
sequestrate shackle shanghai shipwreck shoehorn shortlist short-list
sidestep siphon sledgehammer smear sodomize sojourn soldier squabble squat
stampede standardize stigmatize stiffen stonewall straddle strangulate
subcontract subdivide suborn suffocate summit surveil swarm tarry televise
tiptoe torment traffic transcribe transgress transition transpire triangulate
trigger troubleshoot truck trumpet tussle typify umpire unblock
underestimate underfund underrate understate underperform undervalue unify
unmask unnerve unplug unravel unsettle untangle upbraid uplift upload upstage
urinate usurp vacillate vanquish victimize video vilify vitiate
voyage waterboard waver westernize whitewash winnow wiretap wrangle wrong-foot
yank zip
"""

# word: tags, news words that the sources lack or know as rare.
NEWS_WORDS = """
airstrike NN; airspace NN; airbase NN; aftermath NN; amnesty NN VB;
anti-government JJ; anti-terrorist JJ; anti-corruption JJ; anti-war JJ;
arch-rival NN; arms-control NN; autocrat NN; backchannel NN; ballot NN VB;
battlefield NN; battlefront NN; bicommunal JJ; bilateral JJ; bilaterally RB;
bipartisan JJ; blacklist NN VB VBP; bloodshed NN; breakaway JJ NN;
breakthrough NN; buffer NN VB; caretaker NN; cabinet NN; casualty NN;
citizenry NN; checkpoint NN; clergyman NN; coalition NN; co-chair NN VB VBP;
combatant NN JJ; commando NN; communique NN; conciliatory JJ;
confidence-building NN JJ; constitutional JJ; counter-terrorism NN;
counterinsurgency NN; counterpart NN; counterterrorism NN; coup NN;
crackdown NN; cross-border JJ; crossfire NN; curfew NN; cyberattack NN;
deadline NN; deadlock NN VB; de-facto JJ; de-escalation NN; defense NN;
defence NN; delegation NN; detainee NN; deputy NN JJ; dialogue NN;
diaspora NN; dissident NN JJ; drone NN VB; embassy NN; embattled JJ;
emissary NN; enclave NN; envoy NN; escalation NN; ethnic JJ; exclave NN;
ex-combatant NN; ex-president NN; ex-minister NN; ex-rebel NN;
extrajudicial JJ; extremist NN JJ; face-to-face JJ RB; fact-finding JJ NN;
faction NN; factional JJ; far-right JJ; far-left JJ; federalism NN;
firefight NN; foe NN; frontline NN JJ; front-line JJ NN; genocidal JJ;
genocide NN; geopolitical JJ; governorate NN; grassroots JJ NN; guerrilla NN;
guerilla NN; gunfire NN; gunman NN; hardline JJ; hard-line JJ; hardliner NN;
heavyweight NN JJ; high-level JJ; high-ranking JJ; hostage NN;
humanitarian JJ NN;
ill-treatment NN; impasse NN; inclusive JJ; incumbent NN JJ; indirect JJ;
insurgency NN; insurgent NN JJ; inter-ethnic JJ; inter-communal JJ;
intercommunal JJ; interethnic JJ; interim JJ NN; interlocutor NN;
internally-displaced JJ; intra-afghan JJ; islamist NN JJ; jihadi NN JJ;
jihadist NN JJ; joint JJ NN; judiciary NN; junta NN; landmark NN JJ;
landmine NN; lawmaker NN; leftist JJ NN; line-up NN; long-awaited JJ;
long-running JJ; long-standing JJ; longstanding JJ; long-term JJ;
short-term JJ; loyalist NN JJ; maritime JJ; mediator NN; memorandum NN;
militant NN JJ; militia NN; militiaman NN; mid-level JJ; moderate JJ NN VB VBP;
moratorium NN; mortar NN VB; multilateral JJ; multinational JJ NN;
mujahideen NNS; mutineer NN; nationwide JJ RB; no-fly JJ; non-aggression NN;
non-state JJ; non-governmental JJ; nongovernmental JJ; nonviolent JJ;
non-violent JJ; non-violence NN; oblast NN; offline JJ RB;
military JJ NN; remains VBZ NNS; offensive NN JJ; ombudsman NN;
online JJ RB; on-site JJ; onboard JJ RB; ongoing JJ; on-going JJ;
outgoing JJ; overflight NN; overtime NN RB; parliamentary JJ;
paramilitary JJ NN; paramilitaries NNS; paratrooper NN; peace-building NN;
peacebuilding NN; peacekeeper NN; peacekeeping NN JJ; peace-keeping NN JJ;
peacemaker NN; peacemaking NN JJ; peacetime NN; plebiscite NN;
politburo NN; post-conflict JJ; post-election JJ; post-war JJ; postwar JJ;
power-sharing NN JJ; powersharing NN JJ; pre-election JJ; premier NN JJ;
premiership NN; pro-democracy JJ; pro-government JJ; pro-independence JJ;
pro-russian JJ; pro-western JJ; proxy NN JJ; pullback NN; pull-out NN;
pullout NN; rapporteur NN; rapprochement NN; rebel NN VB JJ VBP;
reconciliation NN; referendum NN; refugee NN; repatriation NN;
resettlement NN; roadblock NN; roadmap NN; roadside NN JJ; rocket NN VB;
runoff NN; run-off NN; secessionist JJ NN; secretariat NN; sectarian JJ;
self-declared JJ; self-defence NN; self-defense NN; self-determination NN;
self-government NN; self-proclaimed JJ; self-rule NN; self-styled JJ;
separatist NN JJ; shootout NN; shuttle NN VB; simultaneous JJ; six-party JJ;
sniper NN; so-called JJ; sovereign JJ NN; sovereignty NN; spokesman NN;
spokesperson NN; spokeswoman NN; spokespeople NNS; standoff NN; stand-off NN;
stalemate NN VB; statesman NN; status NN; stronghold NN; subcommittee NN;
suicide NN; summit NN; superpower NN; sworn VBN JJ; takeover NN; teargas NN VB;
territorial JJ; third-party JJ NN; timetable NN VB; top-level JJ;
transitional JJ; treaty NN; tribal JJ; tribesman NN;
trilateral JJ; tripartite JJ; truce NN; tweet NN VB VBP; two-state JJ;
ultimatum NN; ultranationalist NN JJ; unanimous JJ; undersecretary NN;
under-secretary NN; unilateral JJ; unilaterally RB; unarmed JJ; unrest NN;
upcoming JJ; uprising NN; vice-president NN; vice-chairman NN; visa NN;
war-torn JJ; warlord NN; warplane NN; warring JJ; wartime NN JJ; website NN;
well-known JJ; worldwide JJ RB; would-be JJ; email NN VB; e-mail NN VB;
ex-president NN; deputy-general NN; secretary-general NN; attorney-general NN;
commander-in-chief NN; interior NN JJ; aide NN; ally NN VB; deal NN VB VBP;
fighter NN; fighting NN VBG; shelling NN VBG; signing NN VBG; bombing NN VBG;
killing NN VBG; shooting NN VBG; rioting NN VBG; looting NN VBG;
meeting NN VBG; hearing NN VBG; ruling NN VBG JJ; briefing NN VBG;
beating NN VBG; kidnapping NN VBG; crossing NN VBG; gathering NN VBG;
sitting NN VBG JJ; visiting VBG JJ; opposing VBG JJ; warring JJ VBG;
uniformed JJ; long-range JJ; short-range JJ; hand-over NN; handover NN;
rollback NN; turnout NN; whistleblower NN; blogger NN; smartphone NN;
women NNS; businesspeople NNS; internet NN; bailout NN; blog NN; etc RB;
pm RB NN; ie RB;
eg RB; re-election NN; lorry NN; thinktank NN; think-tank NN; euro NN;
sit-in NN; follow-up NN JJ; run-up NN; clean-up NN; pick-up NN; petrol NN;
cyber JJ; sharia NN; technocrat NN; complicit JJ; infighting NN;
south-west NN RB JJ; south-east NN RB JJ; north-west NN RB JJ;
north-east NN RB JJ; south-western JJ; south-eastern JJ; north-western JJ;
north-eastern JJ; right-wing JJ; left-wing JJ; rightwing JJ; leftwing JJ;
far-reaching JJ; life-threatening JJ; fund-raising NN JJ; policymaking NN;
decision-making NN; decisionmaking NN; nation-building NN; state-building NN;
vote-rigging NN; peace-making NN JJ; ground-breaking JJ; groundbreaking JJ;
high-profile JJ; low-profile JJ; long-time JJ; longtime JJ; one-time JJ;
part-time JJ; full-time JJ RB; full-scale JJ; large-scale JJ; small-scale JJ;
state-run JJ; home-grown JJ; hard-won JJ; second-largest JJ;
counter-insurgency NN; anti-terrorism NN; voice-over NN; tear-gas NN;
telethon NN; supermodel NN; gruelling JJ; grueling JJ; unauthorised JJ;
undeterred JJ; undocumented JJ; transfixed JJ; unprovoked JJ; uncollected JJ;
loya NN; jirga NN; madrasa NN; madrassa NN; mullah NN; imam NN; ayatollah NN;
sheikh NN; emir NN; intifada NN; fatwa NN; jihad NN; hamlet NN; raion NN;
"""

# Verbs whose final consonant doubles in British spelling only, or in both
# ways; all get both spellings.
DOUBLING = set("""bevel benefit bias bus cancel carol channel chisel combat
counsel cudgel dial dishevel drivel duel empanel enamel equal focus fuel
funnel gambol gravel grovel imperil initial jewel kidnap label laurel level
libel marshal marvel medal model nickel panel parcel pedal pencil pummel
quarrel ravel refuel revel rival rowel shovel shrivel signal snivel spiral
stencil swivel total towel travel trowel tunnel unravel worship yodel
backpedal bedevil hiccup disembowel
""".split())

# Verbs of two or more syllables that always double.
ALWAYS_DOUBLE = set("""abet abhor abut acquit admit allot annul befit begin
beset commit compel concur confer control defer demur deter dispel embed emit
enrol equip excel expel extol fulfil format forget handicap incur infer input
instil inter leapfrog occur offset omit outwit patrol permit
prefer backstop program
propel rebel rebut recur refer regret remit repel rerun reset submit transfer
transmit unban upset outbid output babysit airdrop overstep sidestep outgun
unplug overrun outrun underpin outfit debar disbar overlap entrap unwrap
teargas gas recap recommit readmit zigzag blog
""".split())

# Verbs in -c that take -k- before a vowel.
C_TO_CK = set("panic picnic mimic traffic frolic politic".split())

# Verbs in -ise/-ize that have one spelling only.
ONE_SPELLING = set("""size seize prize capsize maize assize resize downsize
supersize outsize oversize advise advertise arise apprise chastise comprise
compromise despise devise disguise enterprise excise exercise franchise
disenfranchise enfranchise improvise incise merchandise premise promise raise
revise rise supervise surmise surprise televise praise appraise braise poise
noise bruise cruise wise guise demise devise circumcise liaise mortise
treatise otherwise likewise reprise moonrise sunrise upraise baize""".split())

# American British; verbs and nouns alike.
SPELLINGS = """
honor honour; favor favour; labor labour; harbor harbour; color colour;
rumor rumour; endeavor endeavour; neighbor neighbour; armor armour;
savor savour; succor succour; behavior behaviour; candor candour;
clamor clamour; demeanor demeanour; fervor fervour; glamor glamour;
humor humour; odor odour; parlor parlour; rancor rancour; rigor rigour;
splendor splendour; tumor tumour; valor valour; vapor vapour; vigor vigour;
dishonor dishonour; disfavor disfavour; belabor belabour;
discolor discolour; misdemeanor misdemeanour; center centre; meter metre;
liter litre; theater theatre; kilometer kilometre; centimeter centimetre;
fiber fibre; caliber calibre; maneuver manoeuvre; saber sabre;
specter spectre; luster lustre; somber sombre; meager meagre;
defense defence; offense offence; pretense pretence; license licence;
practice practise; program programme; catalog catalogue; dialog dialogue;
analog analogue; plow plough; gray grey; skeptic sceptic;
skeptical sceptical; skepticism scepticism; tire tyre; curb kerb;
aluminum aluminium; pajamas pyjamas; jewelry jewellery; traveler traveller;
counselor counsellor; councilor councillor; enroll enrol; fulfill fulfil;
installment instalment; enrollment enrolment; fulfillment fulfilment;
skillful skilful; willful wilful; judgment judgement;
acknowledgment acknowledgement; check cheque; mold mould; smolder smoulder;
analyze analyse; paralyze paralyse; catalyze catalyse; breathalyze breathalyse;
cozy cosy; story storey; ax axe; inquire enquire; inquiry enquiry;
instill instil; distill distil; enthrall enthral; estrogen oestrogen;
pediatric paediatric; archeology archaeology; encyclopedia encyclopaedia;
leukemia leukaemia; epicenter epicentre; favorite favourite;
favorable favourable; honorable honourable; unfavorable unfavourable;
sizable sizeable; aging ageing; unauthorized unauthorised;
 anesthetic anaesthetic; esophagus oesophagus;
fetus foetus; hemorrhage haemorrhage; diarrhea diarrhoea;
naught nought; sulfur sulphur; mustache moustache; artifact artefact;
ton tonne; vise vice; whiskey whisky; yogurt yoghurt; draft draught;
organization organisation; civilization civilisation;
"""
# Pairs above whose right side is another word as well; no copy is made.
NO_COPY = set("cheque kerb storey tyre tonne vice draught axe".split())

# Verbs whose irregular forms in WordNet are the ones in use.
IRREGULAR_ELSEWHERE = set("""bespeak bethink cleave foreknow forswear indwell
interbreed interweave mislay outdraw outgo outshine overdraw overdrive prepay
slink smite underlay undersell unteach foreswear""".split())

PREFIXES = "re un over under out mis fore pre co counter inter".split()


# --- reading the sources ---------------------------------------------------

def read_brill(directory):
    """Word -> list of tags, first the most frequent, of lower-case words."""
    with open(os.path.join(directory, "lib", "tags.js")) as file:
        tags = [a or b for a, b in re.findall(
            r"^\s+(?:'([^']+)'|\"([^\"]+)\"),?$", file.read(), re.M)]
    row = re.compile(r"  (?:'((?:[^'\\]|\\.)+)'|\"([^\"]+)\"|([\w$]+)): "
                     r"\[?([\d, ]+)\]?,?$")
    words = {}
    with open(os.path.join(directory, "lib", "words.js")) as file:
        for line in file:
            match = row.match(line)
            if match:
                word = match[1] or match[2] or match[3]
                numbers = [int(n) for n in re.findall(r"\d+", match[4])]
                # One number of the package stands for no tag.
                words[word] = [tags[n] for n in numbers if n < len(tags)]
    if words.get("said", [None])[0] != "VBD" or len(words) < 80000:
        sys.exit("brill: words.js was not understood")
    return words


class WordNet:
    """Lemmas, counts and irregular forms by part of speech n, v, a, r."""

    FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
    TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}

    def __init__(self, directory):
        self.lemmas, self.irregular = {}, {}
        for pos, name in self.FILES.items():
            self.lemmas[pos] = set()
            with open(os.path.join(directory, "index." + name)) as file:
                for line in file:
                    if not line.startswith(" "):
                        self.lemmas[pos].add(line.split(" ", 1)[0])
            self.irregular[pos] = {}
            with open(os.path.join(directory, name + ".exc")) as file:
                for line in file:
                    form, *bases = line.split()
                    self.irregular[pos][form] = bases
        self.counts = defaultdict(int)
        with open(os.path.join(directory, "cntlist.rev")) as file:
            for line in file:
                key, _, count = line.split()
                lemma, rest = key.split("%", 1)
                self.counts[lemma, self.TYPES[rest[0]]] += int(count)

    def has(self, word, pos):
        return word in self.lemmas[pos]

    def count(self, word, pos):
        return self.counts.get((word, pos), 0)


# --- morphology ------------------------------------------------------------

VOWELS = "aeiou"


def syllables(word):
    """About how many syllables a word has; y before a vowel is none."""
    bare = re.sub(r"(?<=[^aeiouyl])e$", "", word)
    return len(re.findall(r"(?:[aeiou]|y(?![aeiou]))+", bare))


def ends_cvc(word):
    return (len(word) >= 3 and word[-1] not in VOWELS + "wxyh" and
            word[-2] in VOWELS and
            (word[-3] not in VOWELS or word[-3:-1] == "ui" and
             word[-4:-3] == "q"))


def add_s(word):
    if re.search(r"(s|x|z|ch|sh)$", word):
        if word.endswith("ch") and word in ("loch", "stomach", "monarch",
                                            "patriarch", "epoch"):
            return word + "s"
        return word + "es"
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    if re.search(r"[^aeiou]o$", word) and word in O_ES:
        return word + "es"
    return word + "s"


O_ES = set("""go do veto echo torpedo embargo undergo forgo forego hero
potato tomato mosquito tornado volcano outdo undo redo overdo mango cargo
negro domino motto""".split())


def doubled(word, brill, wordnet):
    """Which stems take -ed and -ing: the word itself, doubled, or both."""
    twice = word + word[-1]
    if word in DOUBLING:
        return [word, twice]
    if not ends_cvc(word):
        return [word]
    if word in ALWAYS_DOUBLE or syllables(word) == 1:
        return [twice]
    known = brill.keys() | wordnet.irregular["v"].keys()
    two = twice + "ed" in known or twice + "ing" in known
    one = word + "ed" in brill or word + "ing" in brill
    if one or not two:
        return [word]
    return [twice]


def regular_forms(word, brill, wordnet):
    """[(form, tag)] without the base, by the rules of spelling."""
    forms = [(add_s(word), "VBZ")]
    if word.endswith("ie"):
        return forms + [(word + "d", "ED"), (word[:-2] + "ying", "VBG")]
    if re.search(r"(ee|oe|ye)$", word):
        return forms + [(word + "d", "ED"), (word + "ing", "VBG")]
    if word.endswith("e"):
        ing = word[:-1] + "ing"
        if word in ("singe", "binge", "tinge", "swinge", "impinge-"):
            ing = word + "ing"
        return forms + [(word + "d", "ED"), (ing, "VBG")]
    if re.search(r"[^aeiou]y$", word):
        return forms + [(word[:-1] + "ied", "ED"), (word + "ing", "VBG")]
    if word in C_TO_CK:
        return forms + [(word + "ked", "ED"), (word + "king", "VBG")]
    for stem in doubled(word, brill, wordnet):
        forms += [(stem + "ed", "ED"), (stem + "ing", "VBG")]
        if stem != word and word.endswith("s"):
            forms.append((stem + "es", "VBZ"))
    return forms


def irregular_table():
    table = {}
    for line in IRREGULAR.strip().splitlines():
        base, past, participle = line.split()
        table[base] = (past.split("/"), participle.split("/"))
    return table


def irregular_forms(word, table, wordnet, brill):
    """(pasts, participles) of a verb that is not regular, else None."""
    if word in table:
        return table[word]
    for prefix in PREFIXES:
        root = word[len(prefix):].lstrip("-")
        if word.startswith(prefix) and root in table:
            head = word[:len(word) - len(root)]
            pasts = [head + form for form in table[root][0]]
            exc = wordnet.irregular["v"]
            if "-" in head or any(word in exc.get(f, []) for f in pasts):
                return pasts, [head + form for form in table[root][1]]
    if word not in IRREGULAR_ELSEWHERE:
        return None
    pasts, participles = [], []
    for form, bases in wordnet.irregular["v"].items():
        if word not in bases or re.search(r"(ed|ing|s)$", form):
            continue
        tags = brill.get(form, [])
        if "VBD" in tags or "VBN" not in tags and not form.endswith("n"):
            pasts.append(form)
        if "VBN" in tags or "VBD" not in tags:
            participles.append(form)
    if pasts and participles:
        return pasts, participles
    return None


def singulars(word):
    """What a regular plural in -s may be the plural of."""
    if not word.endswith("s") or word.endswith("ss") or len(word) < 4:
        return []
    found = [word[:-1]]
    if word.endswith("ies"):
        found.append(word[:-3] + "y")
    if re.search(r"(s|x|z|ch|sh|o)es$", word):
        found.append(word[:-2])
    return found


def guess(word, nouns):
    """The tag that the tagger gives to an unlisted word."""
    if any(s in nouns for s in singulars(word)):
        return "NNS"
    for suffix, tag in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return tag
    return "NN"


# --- building --------------------------------------------------------------

class Builder:
    def __init__(self, brill, wordnet):
        self.all_brill = brill
        self.brill = {w: t for w, t in brill.items() if plain(w)}
        self.wordnet = wordnet
        self.closed = parse_closed()
        self.news_verbs = set(NEWS_VERBS.split())
        self.news_words = parse_news_words()
        self.table = irregular_table()
        self.british = {}
        for pair in SPELLINGS.replace("\n", " ").split(";"):
            if pair.strip():
                american, british = pair.split()
                self.british[american] = british
        self.verbs = {}                       # base -> its count
        self.forms = defaultdict(dict)        # form -> {tag: lemma}
        self.rows = {}                        # word -> (tags, lemma)

    # Verbs and their forms

    def evidence(self, verb):
        """How strongly the sources say that a word is a verb."""
        found = self.wordnet.count(verb, "v")
        tags = self.brill.get(verb, [])
        if "VB" in tags or "VBP" in tags:
            found += 1
        for form, tag in regular_forms(verb, self.brill, self.wordnet):
            seen = self.brill.get(form, [])
            if tag == "VBZ" and "VBZ" in seen or tag == "VBG" and \
                    "VBG" in seen or tag == "ED" and \
                    ("VBD" in seen or "VBN" in seen):
                found += 1
        return found

    def variants(self, verb):
        """The verb in its other spelling, where there is one."""
        found = []
        if verb not in ONE_SPELLING and len(verb) > 5 and \
                verb.endswith("ize"):
            found.append(verb[:-3] + "ise")
        if verb in self.british and self.british[verb] not in NO_COPY:
            found.append(self.british[verb])
        return found

    def choose_verbs(self):
        names = [v for v in self.wordnet.lemmas["v"]
                 if re.fullmatch(r"[a-z]+(-[a-z]+)?", v) and len(v) > 1]
        for verb in names:
            strength = self.evidence(verb)
            if strength >= 2 or strength and "-" not in verb:
                self.verbs[verb] = strength
        for verb in self.news_verbs | set(MORE_VERBS.split()):
            self.verbs.setdefault(verb, 1)
        for verb in ("be", "have", "do", "must", "can", "will", "may"):
            self.verbs.pop(verb, None)
        for verb in list(self.verbs):
            for other in self.variants(verb):
                self.verbs.setdefault(other, self.verbs[verb])

    def copy_spellings(self):
        """Gives a British spelling what is known of the American one."""
        pairs = list(self.british.items())
        pairs += [(v, o) for v in self.verbs for o in self.variants(v)]
        for american, british in sorted(pairs):
            if british in NO_COPY:
                continue
            for pos in "nvar":
                count = self.wordnet.count(american, pos)
                if not self.wordnet.count(british, pos):
                    self.wordnet.counts[british, pos] = count
                if self.wordnet.has(american, pos):
                    self.wordnet.lemmas[pos].add(british)
            couples = [(american, british)]
            if american in self.verbs and american not in self.table:
                couples += [(a[0], b[0]) for a, b in zip(
                    regular_forms(american, self.brill, self.wordnet),
                    regular_forms(british, self.brill, self.wordnet))]
            for one, other in couples:
                if one in self.brill:
                    self.brill.setdefault(other, self.brill[one])

    def add_form(self, form, tag, lemma):
        """Notes a form; of two verbs the one met more often has it."""
        old = self.forms[form].get(tag)
        if old and self.verbs[old] >= self.verbs[lemma]:
            return
        self.forms[form][tag] = lemma

    def make_forms(self):
        for verb in sorted(self.verbs):
            self.add_form(verb, "VB", verb)
            self.add_form(verb, "VBP", verb)
            strong = irregular_forms(verb, self.table, self.wordnet,
                                     self.brill)
            for form, tag in regular_forms(verb, self.brill, self.wordnet):
                if tag == "ED":
                    if strong is None:
                        self.add_form(form, "VBD", verb)
                        self.add_form(form, "VBN", verb)
                else:
                    self.add_form(form, tag, verb)
            if strong:
                for form in strong[0]:
                    self.add_form(form, "VBD", verb)
                for form in strong[1]:
                    self.add_form(form, "VBN", verb)

    # Tags of a word

    def noun_lemma(self, word):
        """The singular of a plural, as WordNet has it, or None."""
        for base in self.wordnet.irregular["n"].get(word, []):
            if base != word and self.wordnet.has(base, "n"):
                return base
        found = singulars(word)
        if word.endswith("men"):
            found = [word[:-2] + "an"]
        for base in found:
            if self.wordnet.has(base, "n") or base in self.news_words:
                return base
        return None

    def supported(self, word, tag):
        """Whether WordNet or morphology agrees that a word has a tag."""
        if tag in VERB_TAGS:
            return tag in self.forms.get(word, {})
        if tag == "NN":
            return (self.wordnet.has(word, "n") or word.endswith("ing")) \
                and not self.listed_noun(self.noun_lemma(word) or "")
        if tag == "NNS":
            return self.noun_lemma(word) is not None
        if tag == "JJ":
            return self.wordnet.has(word, "a")
        if tag == "RB":
            return self.wordnet.has(word, "r")
        ending = {"JJR": "er", "RBR": "er", "JJS": "est", "RBS": "est"}
        return self.compares(word, ending.get(tag))

    def compares(self, word, ending):
        """Whether a word is a comparative or superlative in -er, -est."""
        if not ending or not word.endswith(ending):
            return False
        stem = word[:-len(ending)]
        stems = [stem, stem + "e"]
        if stem[-1:] == stem[-2:-1]:
            stems.append(stem[:-1])
        if stem.endswith("i"):
            stems.append(stem[:-1] + "y")
        return any(self.wordnet.has(s, p) for s in stems for p in "ar")

    def weight(self, word, tag):
        """How often a word is met with a tag, as far as WordNet tells."""
        share = {"VB": 0.6, "VBP": 0.4, "VBD": 0.5, "VBN": 0.5}.get(tag, 1)
        if tag in VERB_TAGS:
            lemma = self.forms.get(word, {}).get(tag, word)
            count = self.wordnet.count(lemma, "v")
            # A form is met less often than its lemma.
            if lemma != word:
                count *= 0.3
        elif tag in ("NN", "NNS"):
            lemma = word if tag == "NN" else self.noun_lemma(word) or word
            count = self.wordnet.count(lemma, "n")
            if tag == "NNS":
                count *= 0.3
        elif tag.startswith("JJ"):
            count = self.wordnet.count(word, "a")
        else:
            count = self.wordnet.count(word, "r")
        return (count + 0.5) * share

    def missing(self, word, tags):
        """Tags that brill lacks and the other sources warrant."""
        found = []
        forms = self.forms.get(word, {})
        for tag in forms:
            base = tag in ("VB", "VBP")
            lemma = forms[tag]
            count = self.wordnet.count(lemma, "v")
            noun = self.wordnet.count(word, "n") + self.wordnet.count(
                self.noun_lemma(word) or "", "n")
            named = lemma in self.news_verbs
            seen = self.brill.get(lemma, [])
            verb = any(t in VERB_TAGS for t in tags) or \
                tag == "VBZ" and ("VB" in seen or "VBP" in seen)
            if not tags or verb or named or tag in ("VBD", "VBN", "VBG") or \
                    count > SHARE * (noun + count) or not base and count:
                found.append(tag)
        if forms:
            total = sum(self.wordnet.count(word, p) for p in "nvar") + 1
            if self.wordnet.count(word, "n") > SHARE * total and \
                    "VBZ" not in forms or \
                    word.endswith("ing") and self.wordnet.has(word, "n"):
                found.append("NN")
            if "VBZ" in forms and self.noun_lemma(word) and self.listed_noun(
                    self.noun_lemma(word)):
                found.append("NNS")
            if "VBN" in forms and self.wordnet.has(word, "a"):
                found.append("JJ")
        return [t for t in found if t not in tags]

    def listed_noun(self, word):
        return "NN" in self.brill.get(word, []) or \
            self.wordnet.count(word, "n") > 0

    def frequent(self, word, first, rest):
        """Leaves out further tags that are hardly ever met."""
        most = max([self.weight(word, t) for t in first + rest], default=0)
        named = self.forms.get(word, {}).get("VB") in self.news_verbs or \
            self.forms.get(word, {}).get("VBZ") in self.news_verbs
        kept = []
        for tag in rest:
            if self.weight(word, tag) >= RARE * most or \
                    tag in ("VBD", "VBN", "VBG") or \
                    tag == "VBP" and "VB" in first or \
                    tag in VERB_TAGS and named:
                kept.append(tag)
        return kept

    def rank(self, word):
        """All tags of a word, the most frequent first."""
        given = []
        for tag in self.brill.get(word, []):
            given += [t for t in tag.split("|") if t not in given]
        # Only open classes: the words of the others are in CLOSED.
        given = [t for t in given if t in OPEN]
        # A plural that brill has as a noun in the singular.
        if given[:1] == ["NN"] and not self.wordnet.has(word, "n") and (
                self.wordnet.irregular["n"].get(word) or
                word.endswith("people")):
            given = ["NNS"] + [t for t in given[1:] if t != "NNS"]
        if given and given[0] in VERB_TAGS and not self.supported(
                word, given[0]):
            given = [t for t in given if self.supported(word, t)]
        kept = given[:1] + [t for t in given[1:] if self.supported(word, t)]
        kept += self.missing(word, kept)
        if self.brill.get(word) and given:
            first, rest = kept[:1], kept[1:]
        else:
            first, rest = [], kept
        rest = self.frequent(word, first, rest)
        rest.sort(key=lambda t: (-self.weight(word, t), sorted(TAGS).index(t)))
        ranked = first + rest
        if word in self.forms and ranked[0] in ("JJ", "NN") and \
                "VBN" in ranked and not self.wordnet.has(
                    word, "a" if ranked[0] == "JJ" else "n"):
            # A noun or adjective that only brill knows is a participle.
            tag = ranked.pop(0)
            ranked += ["JJ"] if tag == "JJ" else []
        if "VBD" in ranked and "VBN" in ranked and "JJ" in ranked[1:]:
            # The participle used as an adjective comes after the verb.
            ranked.remove("JJ")
            ranked.insert(1 + max(ranked.index("VBD"), ranked.index("VBN")),
                          "JJ")
        if "VB" in ranked and "VBP" in ranked and len(ranked) > MAX_TAGS:
            ranked.remove("VBP")
        return ranked[:MAX_TAGS]

    def lemma(self, word, tags):
        """The lemma of the first verb tag, else of an irregular plural."""
        for tag in tags:
            if tag in VERB_TAGS:
                base = self.forms.get(word, {}).get(tag, word)
                return "" if base == word else base
        if "NNS" in tags:
            for base in self.wordnet.irregular["n"].get(word, []):
                if base != word and self.wordnet.has(base, "n") and \
                        base not in singulars(word):
                    return base
            if word.endswith("men"):
                return word[:-2] + "an"
            if word.endswith("people") and word != "people":
                return word[:-4] + "rson"
        return ""

    # Rows

    def candidates(self):
        words = set(self.brill) | set(self.forms) | set(self.news_words)
        for pos in "nar":
            for lemma in self.wordnet.lemmas[pos]:
                if plain(lemma) and self.wordnet.count(lemma, pos) > 0:
                    words.add(lemma)
        for form, bases in self.wordnet.irregular["n"].items():
            # Short ones that brill lacks are rare coins and Latin.
            if plain(form) and (len(form) > 5 or form in self.brill) and \
                    any(self.listed_noun(b) for b in bases):
                words.add(form)
        for american, british in self.british.items():
            if british not in NO_COPY:
                words.add(british)
        return words

    def other_tags(self, word):
        """Tags of a word that brill lacks and that is no verb's form."""
        for american, british in self.british.items():
            if word == british and american in self.brill:
                tags = self.rank(american)
                return [t for t in tags if t not in VERB_TAGS] or tags
        tags = []
        for pos, tag in (("n", "NN"), ("a", "JJ"), ("r", "RB")):
            if self.wordnet.count(word, pos) > 0:
                tags.append((-self.wordnet.count(word, pos), tag))
        if tags:
            return [tag for _, tag in sorted(tags)]
        if self.wordnet.irregular["n"].get(word):
            return ["NNS"]
        return []

    def tags_of(self, word):
        if word in self.news_words:
            tags = list(self.news_words[word])
            return (tags + [t for t in self.rank(word)
                            if t in VERB_TAGS and t not in tags])[:MAX_TAGS]
        tags = self.rank(word)
        return tags or self.other_tags(word)

    def known(self, word):
        w = self.wordnet
        return any(w.has(word, p) for p in "nvar") or \
            word in self.forms or self.noun_lemma(word) is not None

    def wanted(self, word, tags):
        """Whether a word is worth a row, its tag apart."""
        if not tags:
            return False
        if word in self.news_words or word in self.forms:
            return True
        if "-" in word:
            return self.known(word) and max(
                self.wordnet.count(word, p) for p in "nvar") > 0
        # NN is the tag of an unknown word; unknown nouns tell nothing.
        if tags[0] in ("NN", "NNS") and not self.known(word):
            return False
        if tags[0] == "RB" and not self.known(word) and \
                not re.search(r"(wards?|wise|ly)$", word):
            return False
        # So are most misspelt participles.
        if tags == ["JJ"] and not self.known(word) and \
                re.search(r"(?<!i)(ed|ing)$", word) and \
                not word.startswith("un"):
            return False
        return len(word) > 2 or self.known(word)

    def build(self):
        self.choose_verbs()
        self.copy_spellings()
        self.make_forms()
        draft = {}
        for word in self.candidates():
            if word in self.closed:
                continue
            tags = self.tags_of(word)
            if self.wanted(word, tags):
                draft[word] = tags
        nouns = {w for w, t in draft.items() if "NN" in t}
        nouns |= {w for w, t in self.closed.items() if "NN" in t[0]}
        # A noun that a suffix gives leaves the table; its plural must then
        # come from a suffix as well.
        for word, tags in sorted(draft.items()):
            if self.guessable(word, tags, nouns):
                nouns.discard(word)
        for word, tags in draft.items():
            if not self.guessable(word, tags, nouns):
                self.rows[word] = (tags, self.lemma(word, tags))
        self.rows.update(self.closed)
        # What a form leads to is a row as well.
        for word, (tags, lemma) in list(self.rows.items()):
            if lemma and lemma not in self.rows:
                if len(lemma) > 2 and plain(lemma):
                    self.rows[lemma] = (["NN"], "")
                else:
                    self.rows[word] = (tags, "")

    def guessable(self, word, tags, nouns):
        if word in self.forms or len(tags) > 1 or self.lemma(word, tags):
            return False
        if word in self.news_words:
            return False
        tag = guess(word, nouns)
        if tag != tags[0] or tag == "NN" and not any(
                word.endswith(s) for s, _ in SUFFIXES):
            return False
        if tag == "NNS":
            base = self.noun_lemma(word) or ""
            return self.wordnet.count(base, "n") < COMMON_PLURAL
        pos = {"NN": "n", "JJ": "a", "RB": "r"}.get(tag, "v")
        return self.wordnet.count(word, pos) < COMMON


def plain(word):
    """Whether a word may be in the table at all: no names, no numbers."""
    return bool(re.fullmatch(r"[a-z]+(-[a-z]+){0,2}", word)) and \
        1 < len(word) <= 20 and bool(re.search(r"[aeiouy]", word)) and \
        not re.search(r"(.)\1\1", word)


def parse_closed():
    rows = {}
    for entry in CLOSED.replace("\n", " ").split(";"):
        if not entry.strip():
            continue
        word, tags, *lemma = [p.strip() for p in entry.split(":")]
        rows[word] = (tags.split(), lemma[0] if lemma else "")
    return rows


def parse_news_words():
    rows = {}
    for entry in NEWS_WORDS.replace("\n", " ").split(";"):
        if entry.strip():
            word, *tags = entry.split()
            rows[word] = tags
    return rows


HEADER = """\
# Part-of-speech lexicon: words and the Penn Treebank tags they can have.
# Made by tools/derive_words.py; change the tables there, not this file.
# Sources: brill 3.1.0 (npm; MIT, (c) 2014 Titus Wormer), the words of Eric
# Brill's tagger; WordNet 3.0, (c) 2006 Princeton University, whose licence
# is in data/README.md; and the tables of the tool (MIT).
# Columns: word, tags (the most frequent first, at most 4), lemma (of a
# verb's form or an irregular plural; empty when it is the word itself).
# Sorted bytewise. A word that is not here takes its tag from a suffix; the
# list is SUFFIXES in the tool, repeated in data/README.md.
"""


def write(rows, path):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(HEADER)
        for word in sorted(rows, key=lambda w: w.encode()):
            tags, lemma = rows[word]
            file.write("\t".join((word, " ".join(tags), lemma)) + "\n")


# --- checking --------------------------------------------------------------

def read_rows(path, columns, errors):
    rows = []
    with open(path, encoding="utf-8") as file:
        text = file.read()
    if not text.endswith("\n"):
        errors.append("%s: no newline at the end" % path)
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("#"):
            continue
        fields = line.split("\t")
        where = "%s:%d" % (os.path.basename(path), number)
        if len(fields) != columns:
            errors.append("%s: %d columns" % (where, len(fields)))
            continue
        if any(f != f.strip() for f in fields):
            errors.append("%s: space at an end" % where)
        rows.append((where, fields))
    words = [f[0].encode() for _, f in rows]
    for before, after in zip(words, words[1:]):
        if before >= after:
            errors.append("%s: %s is out of order or twice" % (
                os.path.basename(path), after.decode()))
    return rows


def check_words(errors):
    rows = read_rows(WORDS, 3, errors)
    table = {f[0]: (f[1].split(" "), f[2]) for _, f in rows}
    for where, (word, tags, lemma) in rows:
        tags = tags.split(" ")
        if not re.fullmatch(r"[a-z']+(-[a-z]+)*", word):
            errors.append("%s: bad word %s" % (where, word))
        if not 1 <= len(tags) <= MAX_TAGS or len(set(tags)) != len(tags) or \
                not TAGS.issuperset(tags):
            errors.append("%s: bad tags %s" % (where, tags))
        if lemma == word:
            errors.append("%s: lemma equals word" % where)
        if lemma and lemma not in table:
            errors.append("%s: lemma %s is no row" % (where, lemma))
        first = [t for t in tags if t in VERB_TAGS][:1]
        if first and not lemma and not {"VB", "VBP"}.intersection(tags):
            errors.append("%s: %s has no lemma" % (where, word))
    check_verbs(table, errors)
    size = os.path.getsize(WORDS)
    if len(rows) > MAX_ROWS or size > MAX_BYTES:
        errors.append("words.tsv: too big")
    print("words.tsv: %d rows, %d bytes" % (len(rows), size))


def check_verbs(table, errors):
    """Each verb of the news has its base and three kinds of forms."""
    forms = defaultdict(set)
    for word, (tags, lemma) in table.items():
        for tag in tags:
            if tag in VERB_TAGS:
                forms[lemma or word].add(tag)
                forms[word].add(tag)
    needed = dict.fromkeys(MORE_VERBS.split(), {"VBD", "VBN", "VBG"})
    needed.update(dict.fromkeys(
        NEWS_VERBS.split(), {"VB", "VBZ", "VBD", "VBN", "VBG"}))
    for verb in sorted(needed):
        lacking = needed[verb] - forms[verb]
        # Their forms are those of enroll, fulfill and route.
        if lacking and verb not in ("enrol", "fulfil", "rout"):
            errors.append("words.tsv: %s lacks %s" % (
                verb, " ".join(sorted(lacking))))
    print("verbs of the news with their forms: %d" % len(needed))


def check_abbreviations(errors):
    rows = read_rows(ABBREVIATIONS, 3, errors)
    for where, (word, kind, _) in rows:
        if not re.fullmatch(r"[a-z][a-z.&-]*\.", word):
            errors.append("%s: bad word %s" % (where, word))
        if kind not in KINDS:
            errors.append("%s: bad kind %s" % (where, kind))
    print("abbreviations.tsv: %d rows" % len(rows))


def check():
    errors = []
    check_words(errors)
    check_abbreviations(errors)
    for error in errors:
        print(error, file=sys.stderr)
    return 1 if errors else 0


def main():
    parser = argparse.ArgumentParser(description="Derives words.tsv.")
    parser.add_argument("--brill", help="the unpacked npm package")
    parser.add_argument("--wordnet", default="/usr/share/wordnet")
    parser.add_argument("--output", default=WORDS)
    parser.add_argument("--check", action="store_true",
                        help="only check the files that are there")
    options = parser.parse_args()
    if options.check:
        return check()
    if not options.brill:
        parser.error("--brill is needed")
    builder = Builder(read_brill(options.brill), WordNet(options.wordnet))
    builder.build()
    write(builder.rows, options.output)
    return check() if options.output == WORDS else 0


if __name__ == "__main__":
    sys.exit(main())
